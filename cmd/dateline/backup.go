package main

import "context"

// A backupCmd is `dateline backup`.
type backupCmd struct {
	database
	File string `arg:"" help:"File to write; it must not exist yet."`
}

// Help is shown by --help.
func (backupCmd) Help() string {
	return `The copy is whole and of one moment, also while "dateline serve" runs. To go back to it, stop the server and put it in the database's place.

Examples:

    dateline backup "dateline-$(date +%F).db"
`
}

// Run writes the copy.
func (c *backupCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	s, err := c.read(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	if err := s.Backup(ctx, c.File); err != nil {
		return err
	}
	std.sayf("%s: done", c.File)
	return nil
}
