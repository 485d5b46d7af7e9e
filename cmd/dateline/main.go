// Command dateline reads texts, finds the diplomatic conferences they mention, records who said
// what about each of them, and publishes the result as iCalendar feeds and a web list.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
	_ "time/tzdata" // time zones of places, wherever this runs

	"github.com/alecthomas/kong"
)

// commands is the command line: one field and one file for each subcommand.
type commands struct {
	Serve   serveCmd   `cmd:"" help:"Serve the web list and the feeds; set everything up on the first start."`
	Read    readCmd    `cmd:"" help:"Print the conferences that texts mention."`
	Record  recordCmd  `cmd:"" help:"Read texts and record what they mention."`
	Dates   datesCmd   `cmd:"" help:"Print the dates that texts mention."`
	List    listCmd    `cmd:"" help:"List the recorded events."`
	Show    showCmd    `cmd:"" help:"Show one event: what is known, who said it, and what changed."`
	Changes changesCmd `cmd:"" help:"Print what has changed since a day."`
	Export  exportCmd  `cmd:"" help:"Write events as iCalendar, CSV or JSON."`
	Import  importCmd  `cmd:"" help:"Record the events of calendars or of an export."`
	Backup  backupCmd  `cmd:"" help:"Write a copy of the database, also while it is in use."`
	Editor  editorCmd  `cmd:"" help:"Manage the editors who may add and change events."`
	Version versionCmd `cmd:"" help:"Print the version."`
}

const description = `dateline reads texts, finds the diplomatic conferences they mention, records who said what about each of them, and publishes the result as iCalendar feeds and a web list.

Data goes to standard output, everything else to standard error. Exit codes: 0 done, 1 failed (as a whole or in part), 2 wrong usage, 3 no such event or editor, 130 interrupted.`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A second Ctrl-C ends the program at once.
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// run parses the arguments, runs the subcommand, and returns the exit code.
func run(ctx context.Context, args []string, std streams) int {
	var c commands
	parser, err := kong.New(&c,
		kong.Name("dateline"),
		kong.Description(description),
		kong.Writers(std.out, std.err),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(std, clock(time.Now)),
	)
	if err != nil {
		return report(std, err)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := parser.Parse(args)
	if err != nil {
		return report(std, usageError{fmt.Errorf("%w (dateline --help tells more)", err)})
	}
	return report(std, command.Run())
}

// A clock tells the time; it is passed in, so that nothing but main reads the machine's.
type clock func() time.Time
