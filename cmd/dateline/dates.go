package main

import (
	"context"
	"fmt"
	"path/filepath"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
	"dateline/events/wording"
)

// A datesCmd is `dateline dates`.
type datesCmd struct {
	inputs
	JSON bool `name:"json" help:"Write JSON: an array with one object for each text."`
}

// Help is shown by --help.
func (datesCmd) Help() string {
	return `Dates are given as type and value of TIMEX3 and in EDTF. Offsets in JSON count code points. With --jsonl, each end of a range stands alone, as TIMEX3 has it.

Examples:

    dateline dates report.txt
    echo 'Ende Oktober/Anfang November 2024' | dateline dates -
    dateline dates --published 2024-05-21 --json report.txt
    dateline dates --jsonl < texts.jsonl > dates.jsonl
`
}

// A datesJSON is what dates writes about one text. Its form is a promise to programs.
type datesJSON struct {
	ID      string      `json:"id"`
	Timexes []timexJSON `json:"timexes"`
	Error   string      `json:"error,omitempty"`
}

// A timexJSON is one expression; offsets are in code points, what is not known is null.
type timexJSON struct {
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Text     string  `json:"text"`
	Type     string  `json:"type"`
	Value    string  `json:"value"`
	EDTF     *string `json:"edtf"`
	Earliest *string `json:"earliest"`
	Latest   *string `json:"latest"`
}

// A datesResult is what came of one text.
type datesResult struct {
	input
	timexes []dates.Timex
}

// Run finds the dates of every text and prints them.
func (c *datesCmd) Run(ctx context.Context, std streams) error {
	if err := c.check(std); err != nil {
		return err
	}
	reader := extract.New(gazetteer.Default())
	bar := std.progress("reading", c.count())
	lines, array := newEncoder(std.out, ""), jsonArray{w: std.out}
	failed := false
	count := 0
	err := inOrder(ctx, c.all(std), func(in input) datesResult { return c.find(reader, in) }, func(r datesResult) error {
		bar.step()
		failed = complain(std, bar, r.input) || failed
		switch {
		case c.JSONL:
			return lines.Encode(newDatesJSON(r))
		case c.JSON:
			return array.add(newDatesJSON(r))
		case r.err != nil:
			return nil
		}
		if count++; count > 1 {
			fmt.Fprintln(std.out)
		}
		return datesTable(std, r)
	})
	bar.done()
	if err != nil {
		return err
	}
	if c.JSON && !c.JSONL {
		if err := array.end(); err != nil {
			return err
		}
	}
	if failed {
		return errPartly
	}
	return nil
}

// find tags one text. The language and the day that relative dates count from are told from the
// text where nobody gave them.
func (c *datesCmd) find(reader *extract.Reader, in input) datesResult {
	r := datesResult{input: in}
	if in.err != nil {
		return r
	}
	if err := extract.Check(in.src.Body); err != nil {
		r.err = fmt.Errorf("%s: %w", in.name, err)
		return r
	}
	lang, day := in.src.Language, in.src.Published
	if day == 0 {
		if reading, err := reader.Read(in.src); err == nil {
			lang, day = reading.Source.Language, reading.Source.Published
		}
	}
	find := dates.Find
	if c.JSONL {
		find = dates.Tag
	}
	r.timexes = find(in.src.Body, lang, dates.Reference{Day: day})
	return r
}

func newDatesJSON(r datesResult) datesJSON {
	v := datesJSON{ID: r.src.ID, Timexes: []timexJSON{}}
	if v.ID == "" {
		v.ID = filepath.Base(r.name)
	}
	if r.err != nil {
		v.Error = r.err.Error()
		return v
	}
	points := codePoints{text: r.src.Body}
	for _, t := range r.timexes {
		v.Timexes = append(v.Timexes, timexJSON{
			Start:    points.at(t.Start),
			End:      points.at(t.End),
			Text:     t.Text,
			Type:     string(t.Type),
			Value:    t.Value,
			EDTF:     known(t.Span.EDTF()),
			Earliest: known(t.Span.First().String()),
			Latest:   known(t.Span.Last().String()),
		})
	}
	return v
}

func datesTable(std streams, r datesResult) error {
	fmt.Fprintf(std.out, "%s\n", r.name)
	if len(r.timexes) == 0 {
		_, err := fmt.Fprintln(std.out, "no date found")
		return err
	}
	t := newTable("TYPE", "VALUE", "EDTF", "UNDERSTOOD AS", "TEXT")
	for _, x := range r.timexes {
		t.row(string(x.Type), x.Value, x.Span.EDTF(), understood(x), plain(x.Text))
	}
	return t.write(std.out)
}

// understood words what an expression was taken to mean.
func understood(x dates.Timex) string {
	switch {
	case x.Unresolved:
		return "day not known"
	case x.Span.IsZero():
		return "no day"
	case x.Basis == events.Inferred:
		return wording.Span(x.Span, "en") + " (inferred)"
	}
	return wording.Span(x.Span, "en")
}
