package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
	"dateline/events/wording"
)

// A showCmd is `dateline show`.
type showCmd struct {
	database
	ID   string `arg:"" help:"Id of the event, or an older one that leads to it."`
	Lang string `enum:"en,de,ru,fr" default:"en" help:"Language of names and words: en, de, ru or fr."`
	JSON bool   `name:"json" help:"Write JSON: the event with its mentions and revisions."`
}

// Help is shown by --help.
func (showCmd) Help() string {
	return `The exit code is 3 if there is no such event.

Examples:

    dateline list
    dateline show minsk-eurasian-security-2-7fq2
    dateline show --json minsk-eurasian-security-2-7fq2
`
}

// Run shows the event.
func (c *showCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	s, err := c.read(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	e, err := s.Event(ctx, c.ID)
	if err != nil {
		return err
	}
	if c.JSON {
		return newEncoder(std.out, "  ").Encode(e)
	}
	decisions, err := s.Decisions(ctx, e.ID)
	if err != nil {
		return err
	}
	d := dossier{w: std.out, g: gazetteer.Default(), lang: c.Lang}
	d.facts(e)
	d.conflicts(e)
	d.story(events.Story(e.Mentions, decisions))
	d.revisions(e)
	return d.err
}

// A dossier writes what is known of an event.
type dossier struct {
	w    io.Writer
	g    *gazetteer.Gazetteer
	lang string
	err  error
}

func (d *dossier) printf(format string, args ...any) {
	if d.err == nil {
		_, d.err = fmt.Fprintf(d.w, format, args...)
	}
}

func (d *dossier) table(t *table) {
	if d.err == nil {
		d.err = t.write(d.w)
	}
}

func (d *dossier) facts(e events.Event) {
	d.printf("%s\n", nameIn(e, d.lang))
	t := newTable()
	fact := func(name, value string) {
		if value != "" {
			t.row("  "+name, value)
		}
	}
	when := wording.Span(e.Span, d.lang) + basisNote(e.DateBasis)
	if e.DateText != "" {
		when += ", “" + plain(e.DateText) + "”"
	}
	fact("when", when)
	fact("edtf", e.Span.EDTF())
	fact("time", clockText(e.Clock))
	if !e.PreviousSpan.IsZero() {
		fact("before", wording.Span(e.PreviousSpan, d.lang))
	}
	fact("status", state(e, d.lang))
	fact("where", placeIn(d.g, e.Place, d.lang))
	fact("venue", plain(e.Place.Venue))
	fact("kind", wording.Type(e.Type, d.lang))
	var orgs []string
	for _, id := range e.Organisations {
		orgs = append(orgs, d.g.Name(id, d.lang))
	}
	fact("who", strings.Join(orgs, ", "))
	fact("organiser", plain(e.Organiser))
	if e.Series != "" {
		series := d.g.Name(e.Series, d.lang)
		if e.Edition != 0 {
			series += ", edition " + strconv.Itoa(e.Edition)
		}
		fact("series", series)
	}
	fact("id", e.ID)
	fact("uid", e.UID)
	fact("sequence", strconv.Itoa(e.Sequence))
	for _, f := range figures(e.Figures) {
		fact(f.What, f.Text)
	}
	d.table(t)
}

// figures words the numbers claimed, each once, with those who claim it.
func figures(claimed []events.ClaimedFigure) []events.Figure {
	var out []events.Figure
	by := map[events.Figure][]string{}
	for _, c := range claimed {
		if by[c.Figure] == nil {
			out = append(out, c.Figure)
		}
		if p := plain(c.Publisher); !slices.Contains(by[c.Figure], p) {
			by[c.Figure] = append(by[c.Figure], p)
		}
	}
	slices.SortStableFunc(out, func(a, b events.Figure) int { return cmp.Compare(a.What, b.What) })
	for i, f := range out {
		out[i].Text = plain(f.Text) + " (" + strings.Join(by[f], ", ") + ")"
	}
	return out
}

func (d *dossier) conflicts(e events.Event) {
	if len(e.Conflicts) == 0 {
		return
	}
	d.printf("\nSources disagree\n")
	for _, c := range e.Conflicts {
		d.printf("  %s: %s (%s) ≠ %s (%s)\n", c.Field, c.Shown.Value, by(c.Shown), c.Rival.Value, by(c.Rival))
	}
}

func by(c events.Claim) string {
	return strings.Trim(plain(c.Publisher)+", "+c.PublishedSpan().EDTF(), ", ")
}

// story lists who said what, in the order of publication, and what it did to the date and the rest.
func (d *dossier) story(steps []events.Step) {
	d.printf("\nWho said what\n")
	t := newTable()
	for _, step := range steps {
		m := step.Mention
		did := changeWords(step.Kinds, d.lang)
		if step.Withdrawn {
			did = "withdrawn"
		}
		t.row("  "+published(m.Source), plain(m.Source.Publisher), wording.Status(m.Status, d.lang), wording.Medium(m.Span, d.lang), did)
		if words := said(m); words != "" {
			t.note(words)
		}
		if m.Source.URL != "" {
			t.note(plain(m.Source.URL))
		}
	}
	d.table(t)
}

// said returns the words that a mention rests on: a quote, or a note of ours. Of what corrects a fact
// without either there are none.
func said(m events.Mention) string {
	switch {
	case m.Quote.Text != "":
		return "“" + plain(m.Quote.Text) + "”"
	case m.Note != "":
		return "Note: " + plain(m.Note)
	}
	return plain(m.Name)
}

func (d *dossier) revisions(e events.Event) {
	d.printf("\nWhat changed\n")
	t := newTable()
	for _, r := range e.Revisions {
		t.row("  "+strconv.Itoa(r.Sequence), r.At.Format("2006-01-02 15:04"), changeWords(r.Kinds, d.lang), changed(d.g, r, d.lang))
	}
	d.table(t)
}

// published words the day of publication as it is known.
func published(src events.Source) string {
	if published := src.PublishedSpan(); !published.IsZero() {
		return published.EDTF()
	}
	return "day unknown"
}

// changeWords words what a text or a revision did.
func changeWords(kinds []events.ChangeKind, lang string) string {
	var words []string
	for _, k := range kinds {
		words = append(words, wording.Change(k, lang))
	}
	return strings.Join(words, ", ")
}

// changed tells what a revision changed, old → new.
func changed(g *gazetteer.Gazetteer, r events.Revision, lang string) string {
	var all []string
	for _, s := range wording.Shifts(r, lang, func(id string) string { return g.Name(id, lang) }) {
		all = append(all, plain(s.Text))
	}
	return strings.Join(all, "; ")
}

// clockText words a time of day with its zone.
func clockText(c events.Clock) string {
	text := c.Start
	if c.End != "" {
		text += "–" + c.End
	}
	if text != "" && c.Zone != "" {
		text += " (" + c.Zone + ")"
	}
	return text
}
