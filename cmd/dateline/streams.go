package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/schollz/progressbar/v3"
)

// streams are where a command reads from and writes to: data on out, talk on err.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// sayf writes a line of talk.
func (s streams) sayf(format string, args ...any) { fmt.Fprintf(s.err, format+"\n", args...) }

// isTerminal reports whether a person sits at the stream.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && isatty.IsTerminal(f.Fd())
}

// A progress shows how far a long piece of work is, on a terminal and nowhere else.
type progress struct{ bar *progressbar.ProgressBar }

// progress starts a progress bar over n steps, or over an unknown number if n is negative.
func (s streams) progress(what string, n int) progress {
	if !isTerminal(s.err) || n >= 0 && n < 2 {
		return progress{}
	}
	return progress{progressbar.NewOptions(n,
		progressbar.OptionSetWriter(s.err),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString("texts"),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
}

// step counts one more. Errors of a picture on the terminal are of no concern.
func (p progress) step() {
	if p.bar != nil {
		_ = p.bar.Add(1)
	}
}

// clear makes room for a line of talk.
func (p progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}

func (p progress) done() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
