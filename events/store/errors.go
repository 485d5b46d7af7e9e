package store

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
)

// What can be wrong with the file, or with what is asked of it. Errors of this package wrap one of
// these where it applies.
var (
	// ErrNotFound: nothing has that id.
	ErrNotFound = errors.New("not found")
	// ErrWithdrawn: it was published once and then taken back; wrapped beside ErrNotFound.
	ErrWithdrawn = errors.New("withdrawn")
	// ErrExists: something has that id or name already.
	ErrExists = errors.New("exists already")
	// ErrInvalid: what was handed in cannot be stored; the message says why.
	ErrInvalid = errors.New("invalid")
	// ErrNoDatabase: there is no file, and it was to be opened only for reading.
	ErrNoDatabase = errors.New("no database there")
	// ErrNotDatabase: the file is no SQLite database, or another program's.
	ErrNotDatabase = errors.New("not a dateline database")
	// ErrNewerDatabase: a newer dateline has written it.
	ErrNewerDatabase = errors.New("database is from a newer version of dateline")
	// ErrOlderDatabase: it must be opened for writing once, to be brought up to date.
	ErrOlderDatabase = errors.New("database is from an older version of dateline")
	// ErrCorrupt: the file is damaged.
	ErrCorrupt = errors.New("database is damaged")
	// ErrUnwritable: the file, its folder or its disk takes no writing.
	ErrUnwritable = errors.New("database cannot be written")
	// ErrBusy: another process has been writing for too long.
	ErrBusy = errors.New("database is in use by another process")
)

// Primary result codes of SQLite, https://www.sqlite.org/rescode.html.
const (
	codePerm     = 3
	codeBusy     = 5
	codeLocked   = 6
	codeReadonly = 8
	codeIOErr    = 10
	codeCorrupt  = 11
	codeFull     = 13
	codeCantOpen = 14
	codeNotADB   = 26
)

// explain wraps err with the sentinel that its SQLite code stands for.
func explain(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case codeNotADB:
		return fmt.Errorf("%w: %w", ErrNotDatabase, err)
	case codeCorrupt:
		return fmt.Errorf("%w: %w", ErrCorrupt, err)
	case codePerm, codeReadonly, codeIOErr, codeFull, codeCantOpen:
		return fmt.Errorf("%w: %w", ErrUnwritable, err)
	case codeBusy, codeLocked:
		return fmt.Errorf("%w: %w", ErrBusy, err)
	}
	return err
}

// failed says what was being done when err came up; nil stays nil.
func failed(err error, format string, args ...any) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("store: %s: %w", fmt.Sprintf(format, args...), explain(err))
}
