package main

import (
	"context"
	"slices"
	"strings"
	"time"

	"dateline/events"
	"dateline/events/gazetteer"
	"dateline/events/store"
)

// A changesCmd is `dateline changes`.
type changesCmd struct {
	database
	Since string `default:"-7d" placeholder:"DAY" help:"First day, such as 2024-10-01, today or -1m (${default})."`
	Lang  string `enum:"en,de,ru,fr" default:"en" help:"Language of names and words: en, de, ru or fr."`
	All   bool   `help:"List what the calendar was first filled with, too."`
	JSON  bool   `name:"json" help:"Write JSON, an array of revisions with what caused them."`
}

// Help is shown by --help.
func (changesCmd) Help() string {
	return `Days are days of UTC on which the change was published here. What the calendar was first filled with is no news: it is counted, and listed with --all or --json.

Examples:

    dateline changes
    dateline changes --since 2024-10-01
    dateline changes --since today --json
`
}

// Run prints the changes, the newest first.
func (c *changesCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	since, err := events.ParseSince(c.Since, events.DayOf(now().UTC()))
	if err != nil {
		return usageError{err}
	}
	s, err := c.read(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	list, err := s.Changes(ctx, since.Time(), 0)
	if err != nil {
		return err
	}
	if c.JSON {
		array := jsonArray{w: std.out}
		for _, change := range list {
			if err := array.add(change); err != nil {
				return err
			}
		}
		return array.end()
	}
	if len(list) == 0 {
		std.sayf("no change since %s", since)
		return nil
	}
	if !c.All {
		filling, err := s.Filling(ctx)
		if err != nil {
			return err
		}
		all := len(list)
		list = slices.DeleteFunc(list, func(change store.Changed) bool { return filling.Has(change.At) })
		if first := all - len(list); first > 0 {
			defer std.sayf("what the calendar started with on %s: %s; --all lists them", filling.From.Format(time.DateOnly), plural(first, "change"))
		}
		if len(list) == 0 {
			return nil
		}
	}
	g := gazetteer.Default()
	t := newTable("PUBLISHED", "WHAT", "ID", "EVENT")
	for _, change := range list {
		t.row(change.At.Format("2006-01-02 15:04"), changeWords(change.Kinds, c.Lang), change.EventID, nameIn(change.Event, c.Lang))
		if text := changed(g, change.Revision, c.Lang); text != "" {
			t.note(text)
		}
		if m := change.Cause; m != nil {
			t.note(strings.TrimSpace(said(*m) + " (" + by(events.Claim{Publisher: m.Source.Publisher, Published: m.Source.Published, PublishedEDTF: m.Source.PublishedEDTF}) + ")"))
		}
	}
	return t.write(std.out)
}
