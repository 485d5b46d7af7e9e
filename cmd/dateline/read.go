package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/gazetteer"
	"dateline/events/wording"
)

// A readCmd is `dateline read`.
type readCmd struct {
	inputs
	JSON bool `name:"json" help:"Write JSON: an array with one object for each text."`
}

// Help is shown by --help.
func (readCmd) Help() string {
	return `Nothing is recorded; "dateline record" does that. Offsets in JSON count code points.

Examples:

    dateline read report.txt
    dateline read --published 2024-05-21 --json *.txt
    pbpaste | dateline read -
    dateline read --jsonl < texts.jsonl > found.jsonl
`
}

// A readResult is what came of one text.
type readResult struct {
	input
	reading extract.Reading
}

// Run reads every text and prints what it mentions.
func (c *readCmd) Run(ctx context.Context, std streams) error {
	if err := c.check(std); err != nil {
		return err
	}
	g := gazetteer.Default()
	reader := extract.New(g)
	out := c.printer(std, g)
	bar := std.progress("reading", c.count())
	failed := false
	err := inOrder(ctx, c.all(std), func(in input) readResult { return readOne(reader, in) }, func(r readResult) error {
		bar.step()
		failed = complain(std, bar, r.input) || failed
		return out.print(r)
	})
	bar.done()
	if err != nil {
		return err
	}
	if err := out.end(); err != nil {
		return err
	}
	if failed {
		return errPartly
	}
	return nil
}

// readOne reads one text; a text that cannot be read keeps its error, which names it.
func readOne(reader *extract.Reader, in input) readResult {
	r := readResult{input: in, reading: extract.Reading{Source: in.src}}
	if in.err != nil {
		return r
	}
	if r.reading, r.err = reader.Read(in.src); r.err != nil {
		r.err = fmt.Errorf("%s: %w", in.name, r.err)
	}
	return r
}

// complain says what is wrong or odd with a text, and reports whether it failed.
func complain(std streams, bar progress, in input) (failed bool) {
	for _, err := range []error{in.odd, in.err} {
		if err != nil {
			bar.clear()
			std.sayf("dateline: %v", err)
		}
	}
	return in.err != nil
}

// A readPrinter writes the results of read in one form.
type readPrinter interface {
	print(readResult) error
	end() error
}

func (c *readCmd) printer(std streams, g *gazetteer.Gazetteer) readPrinter {
	switch {
	case c.JSONL:
		return &readLines{enc: newEncoder(std.out, ""), g: g}
	case c.JSON:
		return &readArray{array: jsonArray{w: std.out}, g: g}
	}
	return &readTable{std: std, g: g}
}

// readLines writes one line of JSON for each text, an unreadable one included.
type readLines struct {
	enc encoder
	g   *gazetteer.Gazetteer
}

func (p *readLines) print(r readResult) error { return p.enc.Encode(newReadingJSON(r, p.g)) }
func (p *readLines) end() error               { return nil }

// readArray writes one array with an object for each text.
type readArray struct {
	array jsonArray
	g     *gazetteer.Gazetteer
}

func (p *readArray) print(r readResult) error {
	v := newReadingJSON(r, p.g)
	if r.src.ID == "" {
		v.ID = filepath.Base(r.name)
	}
	return p.array.add(v)
}
func (p *readArray) end() error { return p.array.end() }

// readTable writes a table for each text.
type readTable struct {
	std   streams
	g     *gazetteer.Gazetteer
	count int
}

func (p *readTable) print(r readResult) error {
	if r.err != nil {
		return nil
	}
	if p.count++; p.count > 1 {
		fmt.Fprintln(p.std.out)
	}
	src := r.reading.Source
	facts := []string{languageName(src.Language)}
	if src.Published != 0 {
		facts = append(facts, "published "+wording.Day(src.Published, "en")+basisNote(src.PublishedBasis))
	} else {
		facts = append(facts, "day of publication not known")
	}
	fmt.Fprintf(p.std.out, "%s: %s\n", r.name, strings.Join(facts, ", "))
	if len(r.reading.Mentions)+len(r.reading.Undated) == 0 {
		_, err := fmt.Fprintln(p.std.out, "no event found")
		return err
	}
	t := newTable()
	for _, m := range r.reading.Mentions {
		p.row(t, wording.Span(m.Span, "en")+basisNote(m.DateBasis), m)
	}
	for _, m := range r.reading.Undated {
		p.row(t, "no date", m)
	}
	return t.write(p.std.out)
}

// row adds an event: when, in what state and where, and below that its name and the quote.
func (p *readTable) row(t *table, when string, m events.Mention) {
	t.row("  "+when, string(m.Status), placeIn(p.g, m.Place, "en"))
	t.note(plain(m.Name))
	if !m.PreviousSpan.IsZero() {
		t.note("before that: " + wording.Span(m.PreviousSpan, "en"))
	}
	t.note("“" + plain(m.Quote.Text) + "”")
}

func (p *readTable) end() error { return nil }
