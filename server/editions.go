package server

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/wording"
)

// An edition is one event of the same series.
type edition struct {
	Href, Name string
	Current    bool
	Strip      template.HTML
}

// A neighbour is on at about the same time.
type neighbour struct{ Href, Date, Dateline, Name, NameLang string }

// editions are the events of the same series, each on a strip of the same days of its own year.
func (v *visit) editions(e *events.Event) ([]edition, string, error) {
	if e.Series == "" {
		return nil, "", nil
	}
	all, err := v.server.Store.Events(v.Request().Context(), events.Filter{Series: e.Series, From: events.MinDay})
	if err != nil || len(all) < 2 {
		return nil, "", err
	}
	if len(all) > 8 {
		i := slices.IndexFunc(all, func(o events.Event) bool { return o.ID == e.ID })
		i = max(0, min(i-4, len(all)-8))
		all = all[i : i+8]
	}
	// The days of the year that all editions lie in, told as days of 2024, a leap year.
	in := func(d events.Day) events.Day { _, m, n := d.Date(); return events.NewDay(2024, m, n) }
	lo, hi := events.Day(0), events.Day(0)
	for _, o := range all {
		if o.Span.First() == 0 || o.Span.Last() == 0 || o.Span.First().Year() != o.Span.Last().Year() {
			continue
		}
		a, b := in(o.Span.First()), in(o.Span.Last())
		if lo == 0 || a < lo {
			lo = a
		}
		hi = max(hi, b)
	}
	r, note := ruler{}, ""
	if lo != 0 && hi-lo < 120 {
		lo, hi = lo-7, hi+7
		r = ruler{id: "editions", first: lo, last: hi}
		note = v.say("dossier.editions.days", "First", v.dayAbbreviated(lo), "Last", v.dayAbbreviated(hi))
	} else {
		r = ruler{id: "editions", first: events.NewDay(2024, 1, 1), last: events.NewDay(2024, 12, 31), months: true}
		note = v.say("dossier.editions.year")
	}
	var out []edition
	for i := range all {
		o := &all[i]
		shift := events.NewDay(2024, 1, 1) - events.NewDay(o.Span.First().Year(), 1, 1)
		s := strip{ruler: r, bare: true}
		if m, ok := markOf(o.Span); ok && o.Span.First() != 0 {
			m.first += shift
			if m.last != 0 {
				m.last += shift
			}
			if o.Status == events.Cancelled {
				m.form = formCancelled
			} else if o.Unreported(v.today) {
				m.form = unheard(m.form)
			}
			s.marks = []mark{m}
		}
		name := wording.Medium(o.Span, v.lang())
		if o.Edition > 0 {
			name = roman(o.Edition) + " · " + name
		}
		out = append(out, edition{Href: v.eventHref(o.ID), Name: name, Current: o.ID == e.ID, Strip: s.SVG()})
	}
	return out, note, nil
}

// neighbours are events with a day within a week of this one, those in the same city first.
func (v *visit) neighbours(e *events.Event) ([]neighbour, error) {
	if !e.Span.Exact() || e.Span.Last() == 0 {
		return nil, nil
	}
	found, err := v.server.Store.Events(v.Request().Context(), events.Filter{From: e.Span.First() - 7, To: e.Span.Last() + 7})
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(o events.Event) bool { return o.ID == e.ID || o.Span.Kind() != events.Fills })
	slices.SortStableFunc(found, func(a, b events.Event) int {
		away := func(o events.Event) int {
			if e.Place.City != "" && o.Place.City == e.Place.City {
				return 0
			}
			return 1
		}
		return cmp.Compare(away(a), away(b))
	})
	var out []neighbour
	for i := range found[:min(len(found), 6)] {
		o := &found[i]
		n := neighbour{Href: v.eventHref(o.ID), Date: wording.Short(o.Span, v.lang()), Dateline: v.dateline(o.Place)}
		n.Name, n.NameLang = v.name(o)
		out = append(out, n)
	}
	return out, nil
}

// How far around an event others are offered that it may be the same as, in days, and how many.
const (
	othersDays = 45
	othersMost = 40
)

// others are the events around the time of this one, by id: those of its series and place first. An
// event without a date may be any that is still to come.
func (v *visit) others(e *events.Event) ([]option, error) {
	around := events.Filter{From: v.today}
	if first, last := e.Span.First(), e.Span.Last(); first != 0 || last != 0 {
		around = events.Filter{From: cmp.Or(first, last) - othersDays, To: cmp.Or(last, first) + othersDays}
	}
	found, err := v.server.Store.Events(v.Request().Context(), around)
	if err != nil {
		return nil, err
	}
	near := func(o events.Event) int {
		n := 0
		if e.Series != "" && o.Series == e.Series {
			n -= 2
		}
		if e.Place.City != "" && o.Place.City == e.Place.City {
			n--
		}
		return n
	}
	slices.SortStableFunc(found, func(a, b events.Event) int { return cmp.Compare(near(a), near(b)) })
	var out []option
	for i := range found {
		if o := &found[i]; o.ID != e.ID && len(out) < othersMost {
			name, _ := v.name(o)
			out = append(out, option{Value: o.ID, Name: joined(" · ", name, v.told(o.Span), v.dateline(o.Place))})
		}
	}
	return out, nil
}

// roman writes the number of an edition as conferences do.
func roman(n int) string {
	if n > 60 {
		return strconv.Itoa(n) + "."
	}
	var b strings.Builder
	for _, d := range []struct {
		value int
		text  string
	}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.text)
		}
	}
	return b.String()
}
