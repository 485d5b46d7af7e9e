package store

import (
	"context"
	"database/sql"
	"fmt"
	"os"
)

// applicationID marks the file as ours (https://www.sqlite.org/pragma.html#pragma_application_id):
// "dtln" in ASCII. The first migration writes it.
const applicationID = 0x64746c6e

// checkedSize is up to which size a database is checked page by page at every opening, which takes
// about a tenth of a second; larger ones are checked by [Store.Check].
const checkedSize = 16 << 20

// found is what a look at the file tells, before anything is written to it.
type found struct {
	exists  bool
	version int64
}

// probe looks at the file through a read-only connection.
func probe(ctx context.Context, path, uri string) (found, error) {
	size, exists, err := stat(path)
	if err != nil || !exists || size == 0 {
		return found{exists: exists}, err
	}
	if inUse(path) {
		return look(ctx, uri+"?mode=ro", size)
	}
	// Nobody has it open and nothing is left to recover: then it is read as it is, for a look by
	// WAL would leave two files beside one that is refused.
	f, err := look(ctx, uri+"?mode=ro&immutable=1", size)
	if err != nil && inUse(path) {
		// Somebody opened it meanwhile.
		return look(ctx, uri+"?mode=ro", size)
	}
	return f, err
}

// inUse tells whether a journal lies beside the file: it is open somewhere, or was not closed.
func inUse(path string) bool {
	for _, journal := range []string{"-wal", "-journal"} {
		if _, err := os.Stat(path + journal); err == nil {
			return true
		}
	}
	return false
}

func look(ctx context.Context, uri string, size int64) (found, error) {
	db, err := sql.Open("sqlite", uri+"&"+pragmas+reading)
	if err != nil {
		return found{}, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	f := found{exists: true}
	var id, tables, ours int64
	if err := db.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&id); err != nil {
		return f, explain(err)
	}
	const schema = `SELECT count(*), count(CASE WHEN name = 'goose_db_version' THEN 1 END) FROM sqlite_schema`
	if err := db.QueryRowContext(ctx, schema).Scan(&tables, &ours); err != nil {
		return f, explain(err)
	}
	switch {
	case id == 0 && tables == 0:
		return f, nil
	case id == 0 && ours == 1 && tables <= 2:
		// Only the table of versions is there: creating it was interrupted.
		return f, nil
	case id != applicationID:
		return f, fmt.Errorf("%w: it is another program's", ErrNotDatabase)
	case ours == 0:
		return f, fmt.Errorf("%w: its table of versions is missing", ErrCorrupt)
	}
	const version = `SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied = 1`
	if err := db.QueryRowContext(ctx, version).Scan(&f.version); err != nil {
		return f, explain(err)
	}
	if f.version > latestVersion() {
		return f, fmt.Errorf("%w: its schema is %d, this one knows %d", ErrNewerDatabase, f.version, latestVersion())
	}
	if size <= checkedSize {
		return f, check(ctx, db, "quick_check")
	}
	return f, nil
}

// check runs one of SQLite's checks of the whole file.
func check(ctx context.Context, db *sql.DB, how string) error {
	var told string
	if err := db.QueryRowContext(ctx, `PRAGMA `+how+`(1)`).Scan(&told); err != nil {
		return explain(err)
	}
	if told != "ok" {
		return fmt.Errorf("%w: %s", ErrCorrupt, told)
	}
	return nil
}

// Check reads the whole file and tells whether it is sound: every page, every index and every
// reference between tables.
func (s *Store) Check(ctx context.Context) error {
	if err := check(ctx, s.reads, "integrity_check"); err != nil {
		return fmt.Errorf("check %s: %w", s.path, err)
	}
	var table string
	var row, parent, key any
	err := s.reads.QueryRowContext(ctx, `PRAGMA foreign_key_check`).Scan(&table, &row, &parent, &key)
	switch {
	case err == sql.ErrNoRows:
		return nil
	case err != nil:
		return failed(err, "check %s", s.path)
	}
	return fmt.Errorf("check %s: %w: a row of %s refers to nothing", s.path, ErrCorrupt, table)
}

// Backup writes a copy of the database, as it stands at this moment, to a file that must not exist
// yet. Reading and writing go on meanwhile.
func (s *Store) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("back up %s to %s: %w", s.path, path, ErrExists)
	}
	uri, err := fileURI(s.path)
	if err != nil {
		return err
	}
	// The connections that read are kept from writing anything, a copy included.
	db, err := sql.Open("sqlite", uri+"?mode=ro&"+pragmas)
	if err != nil {
		return failed(err, "back up %s", s.path)
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, `VACUUM INTO $1`, path); err != nil {
		return failed(err, "back up %s to %s", s.path, path)
	}
	return os.Chmod(path, 0o600)
}
