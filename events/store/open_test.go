package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dateline/events"
)

// closedDatabase returns the path of a database with one event, closed.
func closedDatabase(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "dateline.db")
	s, err := Open(t.Context(), path, Options{Now: ticking("2024-12-01")})
	if err != nil {
		t.Fatal(err)
	}
	src, mentions := says("2024-05-21", "2024-10", events.Announced)
	mustRecord(t, s, src, mentions)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// run runs SQL on a file by a connection of its own.
func run(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

// damage changes a file as the test says and returns its path.
func damage(t *testing.T, path string, how func(b []byte) []byte) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, how(b), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpenRefuses(t *testing.T) {
	tests := []struct {
		name string
		path func(t *testing.T) string
		opts Options
		want error
	}{
		{"text", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "notes.txt")
			os.WriteFile(path, []byte(strings.Repeat("MINSK, 21. Mai (BelTA) – \n", 100)), 0o644)
			return path
		}, Options{}, ErrNotDatabase},
		{"short text", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "notes.txt")
			os.WriteFile(path, []byte("MINSK"), 0o644)
			return path
		}, Options{}, ErrNotDatabase},
		{"another program's database", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "other.db")
			run(t, path, `CREATE TABLE places (id INTEGER PRIMARY KEY); PRAGMA application_id = 7`)
			return path
		}, Options{}, ErrNotDatabase},
		{"another program's database without a mark", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "other.db")
			run(t, path, `CREATE TABLE goose_db_version (version_id INTEGER, is_applied INTEGER); CREATE TABLE a (x); CREATE TABLE b (x)`)
			return path
		}, Options{}, ErrNotDatabase},
		{"a newer one", func(t *testing.T) string {
			path := closedDatabase(t)
			run(t, path, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`)
			return path
		}, Options{}, ErrNewerDatabase},
		{"an older one, for reading", func(t *testing.T) string {
			path := closedDatabase(t)
			run(t, path, `DELETE FROM goose_db_version WHERE version_id = (SELECT max(version_id) FROM goose_db_version)`)
			return path
		}, Options{ReadOnly: true}, ErrOlderDatabase},
		{"cut off", func(t *testing.T) string {
			return damage(t, closedDatabase(t), func(b []byte) []byte { return b[:len(b)/2] })
		}, Options{}, ErrCorrupt},
		{"overwritten in the middle", func(t *testing.T) string {
			return damage(t, closedDatabase(t), func(b []byte) []byte {
				copy(b[len(b)/3:], bytes.Repeat([]byte{0xa5}, 3*4096))
				return b
			})
		}, Options{}, ErrCorrupt},
		{"overwritten schema", func(t *testing.T) string {
			return damage(t, closedDatabase(t), func(b []byte) []byte {
				copy(b[100:], bytes.Repeat([]byte{0xa5}, 3000))
				return b
			})
		}, Options{}, ErrCorrupt},
		{"a folder", func(t *testing.T) string { return t.TempDir() }, Options{}, ErrNotDatabase},
		{"no folder", func(t *testing.T) string { return filepath.Join(t.TempDir(), "nowhere", "dateline.db") }, Options{}, ErrUnwritable},
		{"nothing, for reading", func(t *testing.T) string { return filepath.Join(t.TempDir(), "dateline.db") }, Options{ReadOnly: true}, ErrNoDatabase},
		{"no path", func(t *testing.T) string { return "" }, Options{}, ErrInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := tt.path(t)
			before, _ := os.ReadFile(path)
			s, err := Open(t.Context(), path, tt.opts)
			if err == nil {
				s.Close()
			}
			if !errors.Is(err, tt.want) {
				t.Fatalf("Open: %v, want %v", err, tt.want)
			}
			t.Log(err)
			after, _ := os.ReadFile(path)
			if !bytes.Equal(before, after) {
				t.Error("the file has changed")
			}
			if left, _ := filepath.Glob(path + "-*"); len(left) > 0 {
				t.Errorf("left behind: %s", left)
			}
		})
	}
}

func TestOpenUnwritable(t *testing.T) {
	path := closedDatabase(t)
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	asNobody(t, path)
	if f, err := os.OpenFile(path, os.O_WRONLY, 0); err == nil {
		f.Close()
		t.Fatal("the file can be written")
	}
	if _, err := Open(t.Context(), path, Options{}); !errors.Is(err, ErrUnwritable) {
		t.Errorf("Open: %v, want %v", err, ErrUnwritable)
	}
	s, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
}

func TestOpenReadOnly(t *testing.T) {
	path := closedDatabase(t)
	s, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if list, err := s.Events(t.Context(), events.Filter{}); err != nil || len(list) != 1 {
		t.Errorf("Events: %v, %v", list, err)
	}
	src, mentions := says("2024-09-01", "2024-10-31", events.Confirmed)
	if r, err := s.Preview(t.Context(), src, mentions, ""); err != nil || len(r.Results) != 1 {
		t.Errorf("Preview: %+v, %v", r, err)
	}
	if _, err := s.Record(t.Context(), src, mentions); !errors.Is(err, ErrUnwritable) {
		t.Errorf("Record: %v, want %v", err, ErrUnwritable)
	}
}

// Names of files that mean something in a URI, or to SQLite.
func TestOpenOddNames(t *testing.T) {
	for _, name := range []string{"a b.db", "50%.db", "what?.db", "part#1.db", "ä-дата.db", ":memory:", "a&mode=ro.db", "x'y\".db"} {
		path := filepath.Join(t.TempDir(), name)
		s, err := Open(t.Context(), path, Options{})
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		s.Close()
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	empty := filepath.Join(t.TempDir(), "empty.db")
	if err := os.WriteFile(empty, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), empty, Options{})
	if err != nil {
		t.Fatalf("an empty file: %v", err)
	}
	s.Close()
}

// Several processes may start on a new file at once.
func TestOpenTogether(t *testing.T) {
	path := filepath.Join(t.TempDir(), "dateline.db")
	errs := make(chan error)
	const openers = 6
	for range openers {
		go func() {
			s, err := Open(context.Background(), path, Options{})
			if err == nil {
				err = s.Close()
			}
			errs <- err
		}()
	}
	for range openers {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

// Pragmas must hold on every connection, not only on the first.
func TestPragmas(t *testing.T) {
	s := openAt(t, closedDatabase(t))
	ctx := t.Context()
	read := func(db interface {
		QueryRowContext(context.Context, string, ...any) *sql.Row
	}, pragma string) (v string) {
		if err := db.QueryRowContext(ctx, "PRAGMA "+pragma).Scan(&v); err != nil {
			t.Fatal(err)
		}
		return v
	}
	w := <-s.writer
	for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "5000", "application_id": "1685351534"} {
		if got := read(w.conn, pragma); got != want {
			t.Errorf("writer: %s is %s, want %s", pragma, got, want)
		}
	}
	s.writer <- w
	for range readers {
		conn, err := s.reads.Conn(ctx)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		for pragma, want := range map[string]string{"query_only": "1", "foreign_keys": "1", "busy_timeout": "5000"} {
			if got := read(conn, pragma); got != want {
				t.Errorf("reader: %s is %s, want %s", pragma, got, want)
			}
		}
	}
}

func TestBackup(t *testing.T) {
	s := openAt(t, closedDatabase(t))
	path := filepath.Join(t.TempDir(), "it's a copy.db")
	if err := s.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(t.Context(), path); !errors.Is(err, ErrExists) {
		t.Errorf("over a file: %v", err)
	}
	copied := openAt(t, path)
	if list, err := copied.Events(t.Context(), events.Filter{Query: "Sicherheit"}); err != nil || len(list) != 1 {
		t.Errorf("Events of the copy: %v, %v", list, err)
	}
	if err := copied.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestCloseTwice(t *testing.T) {
	s := openAt(t, closedDatabase(t))
	for range 2 {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	src, mentions := says("2024-09-01", "2024-10-31", events.Confirmed)
	if _, err := s.Record(t.Context(), src, mentions); err == nil {
		t.Error("recorded after closing")
	}
	if _, err := s.Events(t.Context(), events.Filter{}); err == nil {
		t.Error("read after closing")
	}
}

func TestNewFileIsPrivate(t *testing.T) {
	fi, err := os.Stat(closedDatabase(t))
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && fi.Mode().Perm() != 0o600 {
		t.Errorf("mode is %v", fi.Mode())
	}
}
