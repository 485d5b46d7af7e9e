package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"dateline/calendar"
	"dateline/events"
	"dateline/events/store"
)

// An importCmd is `dateline import`.
type importCmd struct {
	database
	Files []string `arg:"" name:"file" help:"Files to import: calendars, or JSON of dateline export; - is standard input."`

	Publisher string     `help:"Who published the calendars, if they do not say it."`
	URL       string     `name:"url" help:"Where the calendar can be fetched."`
	Lang      string     `placeholder:"LANG" help:"Language of the calendars, such as de, if it is known."`
	From      events.Day `placeholder:"DAY" help:"Take what repeats from this day on (a year ago)."`
	To        events.Day `placeholder:"DAY" help:"Take what repeats until this day (in two years)."`
}

// Help is shown by --help.
func (importCmd) Help() string {
	return `Each event of a calendar (.ics, .vcs, .jcal) becomes a source of its own; the same file twice changes nothing, and a newer version of an event moves it. An export of dateline is restored with its ids, UIDs and history; what is recorded here already stays as it is. Each file is imported whole or not at all.

Examples:

    dateline import conferences.ics
    dateline import --publisher OSCE --url https://osce.example/events.ics events.ics
    dateline import everything.json
`
}

// Run imports every file.
func (c *importCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	s, err := c.open(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	failed := false
	for _, name := range c.Files {
		if err := c.file(ctx, std, s, now, name); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			failed = true
			std.sayf("dateline: %s: %v", name, err)
		}
	}
	if failed {
		return errPartly
	}
	return nil
}

func (c *importCmd) file(ctx context.Context, std streams, s *store.Store, now clock, name string) error {
	r, err := open(std, name)
	if err != nil {
		return err
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, calendar.MaxBytes+1))
	if err != nil {
		return err
	}
	if head := bytes.TrimSpace(b[:min(len(b), 512)]); bytes.HasPrefix(head, []byte("{")) {
		return c.export(ctx, std, s, name, b)
	}
	return c.calendar(ctx, std, s, now, name, b)
}

// export restores an export, in one transaction. An event that is not new as a whole is
// recorded source by source, so that mentions that are missing here are added.
func (c *importCmd) export(ctx context.Context, std streams, s *store.Store, name string, b []byte) error {
	archive, err := calendar.ReadJSON(bytes.NewReader(b))
	if err != nil {
		return err
	}
	var restored store.Restored
	added := 0
	err = s.Batch(ctx, func(b *store.Batch) (err error) {
		if restored, err = b.Restore(archive); err != nil {
			return err
		}
		for _, mentions := range bySource(restored.Left) {
			report, err := b.Record("", mentions[0].Source, mentions)
			if err != nil {
				return err
			}
			if report.New {
				added++
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	besides := ""
	if restored.Waiting > 0 {
		besides += ", " + plural(restored.Waiting, "waiting mention")
	}
	if restored.Decisions > 0 {
		besides += ", " + plural(restored.Decisions, "decision")
	}
	_, err = fmt.Fprintf(std.out, "%s: %s restored%s, %d known already, %s added\n", name, plural(restored.Events, "event"), besides, len(restored.Left), plural(added, "source"))
	return err
}

// bySource returns the mentions of events source by source, in the order of recording.
func bySource(list []events.Event) [][]events.Mention {
	sources := map[string][]events.Mention{}
	for _, e := range list {
		for _, m := range e.Mentions {
			sources[m.Source.ID] = append(sources[m.Source.ID], m)
		}
	}
	order := make([][]events.Mention, 0, len(sources))
	for _, mentions := range sources {
		slices.SortFunc(mentions, func(a, b events.Mention) int { return cmp.Compare(a.Ordinal, b.Ordinal) })
		order = append(order, mentions)
	}
	slices.SortFunc(order, func(a, b []events.Mention) int {
		return cmp.Or(a[0].Source.Recorded.Compare(b[0].Source.Recorded), cmp.Compare(a[0].Source.ID, b[0].Source.ID))
	})
	return order
}
