package main

import (
	"context"
	"errors"
	"fmt"
)

// Exit codes; `dateline --help` explains them.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitNotFound    = 3
	exitInterrupted = 130
)

// A usageError is a command line that cannot be carried out as written.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errPartly ends a command that did what it could. What went wrong has been told by then.
var errPartly = errors.New("not everything could be done")

// exitCode is the one table from errors to exit codes.
func exitCode(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		return exitUsage
	case notFound(err):
		return exitNotFound
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	}
	return exitFailed
}

// report says on standard error what went wrong, if anything, and returns the exit code.
func report(std streams, err error) int {
	switch {
	case err == nil, errors.Is(err, errPartly):
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(std.err, "dateline: interrupted")
	default:
		fmt.Fprintf(std.err, "dateline: %v\n", err)
	}
	return exitCode(err)
}
