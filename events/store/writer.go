package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// A writer is the one connection that writes, with its prepared statements.
type writer struct {
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
	kept  *kept
	// version is SQLite's data_version, which tells whether another process has written.
	version int64
}

func newWriter(ctx context.Context, db *sql.DB) (*writer, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	return &writer{conn: conn, stmts: make(map[string]*sql.Stmt), kept: new(kept)}, nil
}

func (w *writer) close() error {
	var errs []error
	for _, stmt := range w.stmts {
		errs = append(errs, stmt.Close())
	}
	return errors.Join(append(errs, w.conn.Close())...)
}

// prepared returns the statement for a query, which must be a constant of this package.
func (w *writer) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	if stmt := w.stmts[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := w.conn.PrepareContext(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("prepare %q: %w", query, err)
	}
	w.stmts[query] = stmt
	return stmt, nil
}

// A querier reads: inside a writing transaction, or inside a reading one.
type querier interface {
	query(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	row(ctx context.Context, query string, args ...any) rowScanner
}

type rowScanner interface{ Scan(dest ...any) error }

// A tx is a writing transaction.
type tx struct {
	*writer
	store *Store
	after *[]func()
}

// onCommit has do called when the transaction is committed.
func (t tx) onCommit(do func()) { *t.after = append(*t.after, do) }

func (t tx) exec(ctx context.Context, query string, args ...any) (int64, error) {
	stmt, err := t.prepared(ctx, query)
	if err != nil {
		return 0, err
	}
	res, err := stmt.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

func (t tx) query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	stmt, err := t.prepared(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(ctx, args...)
}

func (t tx) row(ctx context.Context, query string, args ...any) rowScanner {
	stmt, err := t.prepared(ctx, query)
	if err != nil {
		return noRow{err}
	}
	return stmt.QueryRowContext(ctx, args...)
}

type noRow struct{ err error }

func (r noRow) Scan(...any) error { return r.err }

// write runs do in a transaction that is committed if do returns nil, and otherwise leaves no
// trace.
func (s *Store) write(ctx context.Context, do func(tx) error) (err error) {
	if s.writer == nil {
		return fmt.Errorf("%w: it is open for reading only", ErrUnwritable)
	}
	var w *writer
	select {
	case got, ok := <-s.writer:
		if !ok {
			return fmt.Errorf("store: closed")
		}
		w = got
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { s.writer <- w }()
	var after []func()
	t := tx{writer: w, store: s, after: &after}
	if err := ctx.Err(); err != nil {
		return err
	}
	// A beginning is not broken off: the next one would find it begun.
	if _, err := t.exec(context.WithoutCancel(ctx), `BEGIN IMMEDIATE`); err != nil {
		return explain(err)
	}
	open := true
	defer func() {
		if open {
			// Also when do panics; and the caller's context may be what ended it.
			if _, undo := t.exec(context.WithoutCancel(ctx), `ROLLBACK`); undo != nil && err != nil {
				err = errors.Join(err, undo)
			}
		}
	}()
	var version int64
	if err := t.row(ctx, `PRAGMA data_version`).Scan(&version); err != nil {
		return explain(err)
	}
	if version != w.version {
		w.kept.forget()
		w.version = version
	}
	if err := do(t); err != nil {
		return explain(err)
	}
	// A commit is not broken off: it would not be known whether it has taken place.
	if _, err := t.exec(context.WithoutCancel(ctx), `COMMIT`); err != nil {
		w.kept.forget()
		return explain(err)
	}
	open = false
	for _, do := range after {
		do()
	}
	return nil
}

// each calls do for every row.
func each(rows *sql.Rows, err error, do func(rowScanner) error) error {
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
