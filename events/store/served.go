package store

import (
	"context"
	"database/sql"
	"errors"
)

// Served returns the address under which the pages were last served, or "" if they never were.
func (s *Store) Served(ctx context.Context) (base string, err error) {
	err = s.reads.QueryRowContext(ctx, `SELECT base FROM served WHERE id = 1`).Scan(&base)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return base, failed(err, "address")
}

// SetServed notes the address under which the pages are served from now on. It is nothing that is
// published.
func (s *Store) SetServed(ctx context.Context, base string) error {
	if known, err := s.Served(ctx); err != nil || known == base {
		return err
	}
	return failed(s.write(ctx, func(t tx) error {
		_, err := t.exec(ctx, `INSERT INTO served (id, base) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET base = excluded.base`, base)
		return err
	}), "address")
}
