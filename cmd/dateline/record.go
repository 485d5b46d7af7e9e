package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/gazetteer"
	"dateline/events/store"
	"dateline/events/wording"
)

// A recordCmd is `dateline record`.
type recordCmd struct {
	database
	inputs
	DryRun bool `help:"Print what would be done, and do nothing."`
}

// Help is shown by --help.
func (recordCmd) Help() string {
	return `Each text is recorded whole or not at all; one that is recorded already changes nothing. With --jsonl, ids are kept, "publisher" and "url" may be given too, and one line of JSON is written for each text.

Examples:

    dateline record --publisher BelTA --url https://deu.belta.by/… report.txt
    dateline record --dry-run report.txt
    dateline record --jsonl < texts.jsonl > outcomes.jsonl
`
}

// A recordJSON is what record --jsonl writes about one text.
type recordJSON struct {
	ID string `json:"id"`
	// New is false if the text was recorded before.
	New     bool          `json:"new"`
	Results []outcomeJSON `json:"results"`
	Error   string        `json:"error,omitempty"`
}

// An outcomeJSON is what became of one mention.
type outcomeJSON struct {
	Outcome events.Outcome `json:"outcome"`
	Event   *string        `json:"event"`
	Name    string         `json:"name"`
	EDTF    *string        `json:"edtf"`
	Before  *string        `json:"before,omitempty"`
	Status  events.Status  `json:"status"`
	// May is the event that a doubtful mention may belong to, and Why the reasons.
	May *string  `json:"may,omitempty"`
	Why []string `json:"why,omitempty"`
}

// Run reads and records every text, reading several at a time and recording one after the other.
func (c *recordCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	if err := c.check(std); err != nil {
		return err
	}
	s, err := c.open(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	g := gazetteer.Default()
	reader := extract.New(g)
	lines := newEncoder(std.out, "")
	bar := std.progress("recording", c.count())
	texts, found, failed := 0, 0, false
	err = inOrder(ctx, c.all(std), func(in input) readResult { return readOne(reader, in) }, func(r readResult) error {
		bar.step()
		var report events.Report
		if r.err == nil {
			if c.DryRun {
				report, r.err = s.Preview(ctx, r.reading.Source, all(r.reading), "")
			} else {
				report, r.err = record(ctx, s, r.reading)
			}
			if errors.Is(r.err, context.Canceled) {
				return r.err
			}
		}
		texts++
		found += len(report.Results)
		failed = complain(std, bar, r.input) || failed
		if c.JSONL {
			return lines.Encode(newRecordJSON(r, report))
		}
		return printReport(std, r, report)
	})
	bar.done()
	if err != nil {
		return err
	}
	if c.JSONL {
		std.sayf("%s, %s", plural(texts, "text"), plural(found, "mention"))
	}
	if failed {
		return errPartly
	}
	return nil
}

// record stores one reading, its undated plans included.
func record(ctx context.Context, s *store.Store, reading extract.Reading) (events.Report, error) {
	return s.Record(ctx, reading.Source, all(reading))
}

// all returns the mentions of a reading, dated and undated, in the order of their quotes.
func all(reading extract.Reading) []events.Mention {
	mentions := slices.Concat(reading.Mentions, reading.Undated)
	slices.SortStableFunc(mentions, func(a, b events.Mention) int { return cmp.Compare(a.Quote.Start, b.Quote.Start) })
	return mentions
}

func newRecordJSON(r readResult, report events.Report) recordJSON {
	v := recordJSON{ID: cmp.Or(r.reading.Source.ID, r.src.ID), New: report.New, Results: []outcomeJSON{}}
	if r.err != nil {
		v.Error = r.err.Error()
	}
	for _, result := range report.Results {
		o := outcomeJSON{
			Outcome: result.Outcome,
			Event:   known(result.Event),
			Name:    result.Mention.Name,
			EDTF:    known(result.Mention.Span.EDTF()),
			Before:  known(result.Before.EDTF()),
			Status:  result.Mention.Status,
		}
		if result.Event == "" {
			o.May, o.Why = known(result.Verdict.Event), result.Verdict.Why
		}
		v.Results = append(v.Results, o)
	}
	return v
}

func printReport(std streams, r readResult, report events.Report) error {
	if r.err != nil {
		return nil
	}
	switch {
	case !report.New:
		_, err := fmt.Fprintf(std.out, "%s: recorded before, nothing changed\n", r.name)
		return err
	case len(report.Results) == 0:
		_, err := fmt.Fprintf(std.out, "%s: no event found\n", r.name)
		return err
	}
	fmt.Fprintf(std.out, "%s:\n", r.name)
	t := newTable()
	for _, result := range report.Results {
		m := result.Mention
		date := wording.Medium(m.Span, "en")
		if !result.Before.IsZero() {
			date = wording.Medium(result.Before, "en") + " → " + date
		}
		id := result.Event
		if id == "" {
			id = "-"
			if result.Verdict.Event != "" {
				id = result.Verdict.Event + "?"
			}
		}
		t.row("  "+string(result.Outcome), date, id, plain(m.Name))
	}
	return t.write(std.out)
}
