package main

import (
	"context"
	"errors"
	"fmt"

	"dateline/events/store"
)

// A database is the file that most commands work on.
type database struct {
	DB string `name:"db" default:"dateline.db" env:"DATELINE_DB" placeholder:"FILE" help:"The database (${default})."`
}

// open opens the database for writing; it is created if there is none.
func (d database) open(ctx context.Context, now clock) (*store.Store, error) {
	s, err := store.Open(ctx, d.DB, store.Options{Now: now})
	return s, advise(err)
}

// read opens the database for reading. One of an older dateline is brought up to date first.
func (d database) read(ctx context.Context, now clock) (*store.Store, error) {
	s, err := store.Open(ctx, d.DB, store.Options{Now: now, ReadOnly: true})
	if errors.Is(err, store.ErrOlderDatabase) {
		return d.open(ctx, now)
	}
	return s, advise(err)
}

// advise adds what to do to an error of opening, where that is not plain.
func advise(err error) error {
	switch {
	case errors.Is(err, store.ErrNoDatabase):
		return fmt.Errorf("%w: name it with --db, or make one with dateline serve or dateline record", err)
	case errors.Is(err, store.ErrNewerDatabase):
		return fmt.Errorf("%w: install that version; nothing was touched", err)
	case errors.Is(err, store.ErrCorrupt):
		return fmt.Errorf("%w: restore a backup; nothing was touched", err)
	case errors.Is(err, store.ErrNotDatabase):
		return fmt.Errorf("%w: choose another file with --db; nothing was touched", err)
	}
	return err
}

// closing closes the store at the end of a command, whose own error counts for more.
func closing(s *store.Store, err *error) {
	if closed := s.Close(); *err == nil && closed != nil {
		*err = fmt.Errorf("close %s: %w", s.Path(), closed)
	}
}

// notFound reports whether an error says that what was asked for is not there.
func notFound(err error) bool { return errors.Is(err, store.ErrNotFound) }
