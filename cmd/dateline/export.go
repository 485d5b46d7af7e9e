package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"dateline/calendar"
	"dateline/events"
	"dateline/events/gazetteer"
	"dateline/events/store"
)

// An exportCmd is `dateline export`.
type exportCmd struct {
	database
	site
	selection
	Format    string `enum:"ics,csv,json" default:"ics" help:"ics, csv or json (${default})."`
	Output    string `short:"o" placeholder:"FILE" help:"File to write, instead of standard output."`
	Vague     string `enum:"banner,marker,none" default:"banner" help:"How ics shows events without a day: banner, marker or none (${default})."`
	Cancelled string `enum:"keep,drop" default:"keep" help:"What ics does with cancelled events: keep or drop (${default})."`
}

// Help is shown by --help.
func (exportCmd) Help() string {
	return `JSON holds every event with its mentions and revisions, and without a selection also what waits, what was merged or taken back, and what editors decided; "dateline import" reads it back.

Examples:

    dateline export -o conferences.ics
    dateline export --format csv --country BY --from 2024-01-01
    dateline export --format json -o everything.json
`
}

// Run writes the events.
func (c *exportCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	filter, err := c.filter(now)
	if err != nil {
		return err
	}
	s, err := c.read(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	if err := c.check(ctx, s, filter); err != nil {
		return err
	}
	if c.Cancelled == calendar.Drop {
		filter.Cancelled = c.Cancelled
	}
	if c.Vague != calendar.Banner {
		filter.Vague = c.Vague
	}
	a, err := c.archive(ctx, s, filter)
	if err != nil {
		return err
	}
	_, modified, err := s.Revision(ctx)
	if err != nil {
		return err
	}
	base, err := c.base(ctx, s)
	if err != nil {
		return err
	}
	query := ""
	if q := filter.Values().Encode(); q != "" {
		query = "?" + q
	}
	atlas := gazetteer.Default()
	feed := calendar.Feed{
		Name:      calendar.Title(filter, atlas, c.Lang),
		Language:  c.Lang,
		BaseURL:   base,
		Address:   base + "/events." + c.Format + query,
		Page:      base + "/events" + query,
		Modified:  modified,
		Vague:     c.Vague,
		Cancelled: c.Cancelled,
		Atlas:     atlas,
	}
	write := func(w io.Writer) error {
		switch c.Format {
		case "csv":
			return calendar.WriteCSV(w, feed, a.Events)
		case "json":
			return calendar.WriteArchive(w, feed, a)
		}
		return calendar.Write(w, feed, a.Events)
	}
	if c.Output == "" || c.Output == "-" {
		out := bufio.NewWriter(std.out)
		if err := write(out); err != nil {
			return err
		}
		return out.Flush()
	}
	if err := replaceFile(c.Output, write); err != nil {
		return err
	}
	std.sayf("%s: %s", c.Output, plural(len(a.Events), "event"))
	return nil
}

// archive returns what is exported: the events that pass the filter; as JSON with the texts, and
// without a filter with all else that is recorded about events.
func (c *exportCmd) archive(ctx context.Context, s *store.Store, filter events.Filter) (a store.Archive, err error) {
	if c.Format == "json" && filter.IsZero() {
		a, err = s.Archive(ctx)
	} else {
		a.Events, err = s.Full(ctx, filter)
	}
	if err != nil || c.Format != "json" {
		return a, err
	}
	return a, withTexts(ctx, s, a)
}

// withTexts adds the texts themselves, each to the first mention that rests on it.
func withTexts(ctx context.Context, s *store.Store, a store.Archive) error {
	var all []*events.Mention
	for _, e := range slices.Concat(a.Events, a.Hidden) {
		for i := range e.Mentions {
			all = append(all, &e.Mentions[i])
		}
	}
	for i := range a.Waiting {
		all = append(all, &a.Waiting[i].Mention)
	}
	seen := map[string]bool{}
	for _, m := range all {
		if seen[m.Source.ID] {
			continue
		}
		seen[m.Source.ID] = true
		var err error
		if m.Source, err = s.Source(ctx, m.Source.ID); err != nil {
			return err
		}
	}
	return nil
}

// replaceFile writes a file as a whole: whoever reads it meanwhile sees the old one, and so does
// everybody if writing fails.
func replaceFile(name string, write func(io.Writer) error) (err error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("write %s: it is no regular file", name)
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = fmt.Errorf("write %s: %w", name, err)
		}
	}()
	out := bufio.NewWriter(f)
	if err := write(out); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
