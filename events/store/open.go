package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"dateline/events/gazetteer"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Options say how a database is opened.
type Options struct {
	// Now tells the time for whatever is recorded; nil is [time.Now].
	Now func() time.Time
	// ReadOnly opens an existing, up-to-date database and writes nothing.
	ReadOnly bool
}

// A Store is an open database. It is safe for concurrent use: writing goes one after another
// through one connection, reading goes on beside it and sees whole transactions only.
type Store struct {
	path   string
	now    func() time.Time
	reads  *sql.DB
	writes *sql.DB
	// prepared are the frequent queries, prepared on the connections that read.
	prepared map[string]*sql.Stmt
	// writer holds the one writer while nobody writes; nil if the store is read-only.
	writer chan *writer
	// hashing bounds how many passwords are hashed at a time.
	hashing   chan struct{}
	gazetteer *gazetteer.Gazetteer
	lists     catalogueCache
	past      pastCache
	pairs     pairCache
	closing   sync.Once
	closed    error
}

// readers is how many connections read at the same time.
const readers = 4

// Pragmas of every connection, and those of the writer. They are part of the data source name,
// so that no connection of a pool goes without.
const (
	pragmas = "_pragma=busy_timeout(5000)&_pragma=foreign_keys(1)&_pragma=trusted_schema(0)&_pragma=temp_store(2)&_defensive=1&_dqs=0&_error_rc=1"
	writing = "&_txlock=immediate&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=cache_size(-32000)&_pragma=wal_autocheckpoint(4000)&_pragma=journal_size_limit(67108864)"
	reading = "&_pragma=query_only(1)&_pragma=cache_size(-16000)"
)

// Open opens the database at path, creates it if there is none, and brings its schema up to date.
// A file that is damaged, unwritable, no database, another program's, or written by a newer
// dateline is refused with one of the sentinel errors and left as it is.
func Open(ctx context.Context, path string, opts Options) (*Store, error) {
	// Changing to WAL, SQLite does not wait for another process that opens the file at the same
	// moment, so it is tried again.
	const patience, pause = 5 * time.Second, 50 * time.Millisecond
	for start := time.Now(); ; {
		s := newStore(path, opts)
		err := s.open(ctx, opts.ReadOnly)
		if err == nil {
			return s, nil
		}
		s.Close()
		if !errors.Is(err, ErrBusy) || time.Since(start) > patience {
			return nil, fmt.Errorf("open %s: %w", path, err)
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, fmt.Errorf("open %s: %w", path, ctx.Err())
		}
	}
}

func newStore(path string, opts Options) *Store {
	s := &Store{path: path, now: opts.Now, hashing: make(chan struct{}, 2), gazetteer: gazetteer.Default()}
	s.lists.making = make(chan struct{}, 1)
	if s.now == nil {
		s.now = time.Now
	}
	return s
}

func (s *Store) open(ctx context.Context, readOnly bool) error {
	uri, err := fileURI(s.path)
	if err != nil {
		return err
	}
	found, err := probe(ctx, s.path, uri)
	if err != nil {
		return err
	}
	mode := "mode=rw"
	switch {
	case !found.exists && readOnly:
		return ErrNoDatabase
	case !found.exists:
		mode = "mode=rwc"
	case readOnly && found.version < latestVersion():
		return fmt.Errorf("%w: its schema is %d, this dateline reads %d", ErrOlderDatabase, found.version, latestVersion())
	}
	if !readOnly {
		if s.writes, err = sql.Open("sqlite", uri+"?"+mode+"&"+pragmas+writing); err != nil {
			return err
		}
		s.writes.SetMaxOpenConns(1)
		s.writes.SetMaxIdleConns(1)
		if err := s.writable(ctx); err != nil {
			return explain(err)
		}
		if !found.exists {
			s.private()
		}
		if err := migrate(ctx, s.writes); err != nil {
			return explain(err)
		}
		w, err := newWriter(ctx, s.writes)
		if err != nil {
			return explain(err)
		}
		s.writer = make(chan *writer, 1)
		s.writer <- w
		mode = "mode=rw"
	} else {
		mode = "mode=ro"
	}
	if s.reads, err = sql.Open("sqlite", uri+"?"+mode+"&"+pragmas+reading); err != nil {
		return err
	}
	s.reads.SetMaxOpenConns(readers)
	s.reads.SetMaxIdleConns(readers)
	if s.prepared, err = prepareFrequent(ctx, s.reads); err != nil || readOnly {
		return explain(err)
	}
	return explain(s.reindex(ctx))
}

// writable finds out whether the file takes writing: by opening it, as SQLite falls back to reading
// without a word, and by a transaction that writes nothing.
func (s *Store) writable(ctx context.Context) error {
	f, err := os.OpenFile(s.path, os.O_RDWR, 0)
	switch {
	case err == nil:
		f.Close()
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w: %w", ErrUnwritable, err)
	}
	tx, err := s.writes.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	return tx.Rollback()
}

// private keeps a new file from other users of the machine, as it holds the digests of passwords.
// Where the file system knows no such thing, it stays as it is.
func (s *Store) private() {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		os.Chmod(s.path+suffix, 0o600)
	}
}

// Close waits for what is being written, ends all reading and closes the file.
func (s *Store) Close() error {
	s.closing.Do(func() { s.closed = s.close() })
	return s.closed
}

func (s *Store) close() error {
	var errs []error
	for _, stmt := range s.prepared {
		errs = append(errs, stmt.Close())
	}
	if s.reads != nil {
		errs = append(errs, s.reads.Close())
	}
	if s.writer != nil {
		w := <-s.writer
		errs = append(errs, w.close())
		close(s.writer)
	}
	if s.writes != nil {
		errs = append(errs, s.writes.Close())
	}
	return errors.Join(errs...)
}

// Path returns the path that the store was opened with.
func (s *Store) Path() string { return s.path }

// fileURI returns the path as a URI of SQLite, to which parameters can be added.
func fileURI(path string) (string, error) {
	if path == "" {
		return "", fmt.Errorf("%w: no path given", ErrInvalid)
	}
	if strings.ContainsRune(path, 0) {
		return "", fmt.Errorf("%w: the path holds a NUL", ErrInvalid)
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	abs = filepath.ToSlash(abs)
	if !strings.HasPrefix(abs, "/") {
		abs = "/" + abs
	}
	return "file://" + (&url.URL{Path: abs}).EscapedPath(), nil
}

// stat tells whether a file is at path, and refuses what can be no database.
func stat(path string) (size int64, exists bool, err error) {
	fi, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if dir, err := os.Stat(filepath.Dir(path)); err != nil || !dir.IsDir() {
			return 0, false, fmt.Errorf("%w: there is no folder %s", ErrUnwritable, filepath.Dir(path))
		}
		return 0, false, nil
	case err != nil:
		return 0, false, fmt.Errorf("%w: %w", ErrUnwritable, err)
	case !fi.Mode().IsRegular():
		return 0, false, fmt.Errorf("%w: it is no regular file", ErrNotDatabase)
	}
	return fi.Size(), true, nil
}
