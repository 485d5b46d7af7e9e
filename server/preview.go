package server

import (
	"errors"
	"html/template"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
	"dateline/events/wording"
)

// A preview is how a date is understood: in words, as a picture, and what becomes of it.
type preview struct {
	// Understood introduces the words.
	Understood string
	Words      string
	Vague      bool
	Axis       template.HTML
	Strip      template.HTML
	Lines      []string
	Fault      string
}

// preview says how the date of the form is understood, or what to correct.
func (v *visit) preview(f entryForm) (*preview, string) {
	span, clock, basis, fault := v.understand(f)
	if fault != "" || f.When == "" {
		return nil, fault
	}
	return v.previewOf("pv", span, clock, basis), ""
}

func (v *visit) previewOf(id string, span events.Span, clock events.Clock, basis events.Basis) *preview {
	p := &preview{Understood: v.say("preview.understood"), Words: v.span(span), Vague: !span.Exact()}
	if span.IsZero() {
		p.Words = v.say("when.none")
		p.Lines = append(p.Lines, v.say("preview.none"))
		return p
	}
	first, last := span.First(), span.Last()
	if p.Vague {
		p.Words = wording.Mark + p.Words
	}
	lo, hi := first, last
	if lo == 0 {
		lo = hi - 30
	}
	if hi == 0 {
		hi = lo + 13
	}
	r := v.windowRuler(id, lo, hi)
	m, _ := markOf(span)
	p.Axis, p.Strip = r.Axis(), strip{ruler: r, marks: []mark{m}}.SVG()
	switch span.Kind() {
	case events.Fills:
		if first == last {
			p.Lines = append(p.Lines, v.say("preview.day", "Day", v.longDay(first)))
		} else {
			p.Lines = append(p.Lines, v.say("preview.days", "First", v.longDay(first), "Last", v.longDay(last), "N", span.Days()))
		}
	case events.Open:
		p.Lines = append(p.Lines, v.say("preview.open", "Day", v.longDay(first)))
	case events.Approximate:
		p.Lines = append(p.Lines, v.say("preview.about", "First", wording.Day(first, v.lang()), "Last", wording.Day(last, v.lang())))
	case events.Within:
		switch {
		case first == 0:
			p.Lines = append(p.Lines, v.say("preview.until", "Day", wording.Day(last, v.lang())))
		case last == 0:
			p.Lines = append(p.Lines, v.say("preview.from", "Day", wording.Day(first, v.lang())))
		default:
			p.Lines = append(p.Lines, v.say("preview.within", "Days", wording.DayRange(first, last, v.lang())))
		}
	}
	if !span.Exact() {
		if n := span.Days(); n > 0 && n <= events.BannerDays {
			p.Lines = append(p.Lines, v.say("preview.banner", "N", n))
		} else {
			p.Lines = append(p.Lines, v.say("preview.wide"))
		}
	}
	if basis == events.Inferred {
		p.Lines = append(p.Lines, v.say("preview.inferred"))
	}
	if !clock.IsZero() {
		e := events.Event{Settled: events.Settled{Clock: clock}}
		p.Lines = append(p.Lines, v.clock(&e))
	}
	return p
}

// understand reads the date of the form: EDTF, or words of any of the four languages, counted from
// the day on which the source was published, or from today. fault says what to correct.
func (v *visit) understand(f entryForm) (span events.Span, clock events.Clock, basis events.Basis, fault string) {
	words := strings.TrimSpace(f.When)
	ref := dates.Reference{Day: v.today}
	if day, err := events.ParseDay(f.Published); err == nil {
		ref.Day = day
	}
	span, err := dates.Parse(words, v.lang(), ref)
	switch {
	case errors.Is(err, dates.ErrNotADay) && soon(words, v.lang()):
		return events.Span{}, clock, events.Given, ""
	case errors.Is(err, dates.ErrYearMissing):
		return span, clock, basis, v.say("add.error.when-unresolved")
	case errors.Is(err, dates.ErrSeveralDates):
		return span, clock, basis, v.say("add.error.when-several", "Words", words)
	case errors.Is(err, dates.ErrNoSuchDay):
		return span, clock, basis, v.say("add.error.when-no-day", "Words", words)
	case err != nil:
		return span, clock, basis, v.say("add.error.when-unread", "Words", words)
	}
	basis = events.Inferred
	if alone, err := dates.Parse(words, v.lang(), dates.Reference{}); err == nil && alone == span {
		basis = events.Given
	}
	for _, t := range dates.Find(words, v.lang(), ref) {
		if !t.Clock.IsZero() {
			clock = t.Clock
		}
	}
	return span, clock, basis, ""
}

// soon reports whether the words say that it will be, and not when.
func soon(words, lang string) bool {
	for _, l := range []string{lang, ""} {
		for _, t := range dates.Find(words, l, dates.Reference{}) {
			if t.Value == "FUTURE_REF" {
				return true
			}
		}
	}
	return false
}

// An example shows how words are read.
type example struct {
	Words string
	Vague bool
	Strip template.HTML
	Text  string
}

// examples are the words that the form explains itself by, all on one ruler.
func (v *visit) examples() ([]example, template.HTML) {
	first := events.NewDay(2024, 10, 1)
	r := ruler{id: "words-days", first: first, last: events.NewDay(2024, 11, 3), low: true}
	for i, d := 0, first+6; d < r.last; d += 7 {
		text := v.figure(d)
		if i == 0 {
			text = v.dayAbbreviated(d)
		}
		r.ticks = append(r.ticks, tick{at: r.at(d), text: text})
		i++
	}
	var out []example
	for _, x := range []struct{ edtf, text string }{
		{"2024-10-24/2024-10-26", "example.days"}, {"[2024-10-21..2024-10-31]", "example.late"}, {"[2024-10-01..2024-10-15]", "example.half"},
		{"2024-10-24~", "example.around"}, {"2024-10-14/", "example.open"}, {"", "example.soon"},
	} {
		span := events.MustEDTF(x.edtf)
		e := example{Words: v.span(span), Vague: !span.Exact(), Text: v.say(x.text)}
		if m, ok := markOf(span); ok {
			e.Strip = strip{ruler: r, marks: []mark{m}}.SVG()
		} else {
			e.Words = v.say("example.soon.words")
		}
		out = append(out, e)
	}
	return out, r.Axis()
}
