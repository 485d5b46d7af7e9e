package main

import (
	"bytes"
	"context"
	"fmt"

	"dateline/calendar"
	"dateline/events"
	"dateline/events/extract"
	"dateline/events/gazetteer"
	"dateline/events/store"
	"dateline/events/wording"
)

// calendar records the events of an iCalendar file and tells line by line what became of them.
func (c *importCmd) calendar(ctx context.Context, std streams, s *store.Store, now clock, name string, b []byte) error {
	g := gazetteer.Default()
	list, report, err := calendar.Read(bytes.NewReader(b), calendar.Options{
		Publisher: c.Publisher,
		URL:       c.URL,
		Language:  c.Lang,
		Today:     events.DayOf(now().UTC()),
		From:      c.From,
		To:        c.To,
		Gazetteer: g,
		Describe:  extract.New(g).Describe,
	})
	if err != nil {
		return err
	}
	recorded, err := calendar.Record(ctx, s, "", list)
	fmt.Fprintf(std.out, "%s: %s, %s taken, %s skipped\n", name, plural(report.Calendars, "calendar"), plural(report.Taken, "event"), plural(report.Skipped, "component"))
	t := newTable()
	for _, l := range report.Lines {
		if l.Taken > 0 && l.Why == nil {
			continue
		}
		what := "skipped"
		if l.Taken > 0 {
			what = "noted"
		}
		t.row(fmt.Sprintf("  line %d", l.Line), what, plain(l.Why.In("en")), plain(l.Name))
	}
	for _, r := range recorded {
		id, why := "-", plain(r.Why.In("en"))
		if r.Report != nil && len(r.Report.Results) > 0 && r.Report.Results[0].Event != "" {
			id = r.Report.Results[0].Event
		}
		if why == "" {
			why = wording.Medium(r.Mention.Span, "en")
		}
		t.row("  "+r.Outcome(), why, id, plain(r.Mention.Name))
	}
	if werr := t.write(std.out); err == nil {
		err = werr
	}
	return err
}
