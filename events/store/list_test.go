package store

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/events"
	"dateline/events/gazetteer"
)

// a draw of made-up values, few enough to meet again.
func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }

// randomMention draws a mention that matches no other: its number is its series.
func randomMention(r *rand.Rand, n int) events.Mention {
	m := events.Mention{Name: fmt.Sprintf("Konferenz %d", n), Series: fmt.Sprintf("series-%d", n), Status: pick(r, events.Statuses...), Confidence: 0.9}
	m.Type = pick(r, "", "conference", "summit", "forum")
	m.Place.Country = pick(r, "", "BY", "KZ", "DE")
	m.Place.City = pick(r, "", "by-minsk", "kz-astana")
	for range r.IntN(3) {
		m.Organisations = append(m.Organisations, pick(r, "sco", "cis", "un"))
	}
	first := events.NewDay(2024, 1, 1) + events.Day(r.IntN(60))
	switch r.IntN(6) {
	case 0:
		m.Edition, m.Place.Country, m.Organisations = 1, "BY", []string{"cis"}
	case 1:
		m.Span = events.SpanOf(first, 0)
	case 2:
		m.Span = events.WindowOf(0, first)
	case 3:
		m.Span = events.WindowOf(first, 0)
	case 4:
		m.Span = events.WindowOf(first, first+20)
	default:
		m.Span = events.SpanOf(first, first+2)
	}
	return m
}

func randomFilter(r *rand.Rand) events.Filter {
	var f events.Filter
	some := func(do func()) {
		if r.IntN(4) == 0 {
			do()
		}
	}
	some(func() { f.Org = pick(r, "sco", "cis", "nato") })
	some(func() { f.Place = pick(r, "by-minsk", "kz-astana") })
	some(func() { f.Country = pick(r, "BY", "KZ") })
	some(func() {
		f.Region = pick(r, "europe", "eastern-europe", "asia", "africa")
		f.Countries = gazetteer.Default().CountriesIn(f.Region)
	})
	some(func() { f.Type = pick(r, "conference", "summit") })
	some(func() { f.Series = fmt.Sprintf("series-%d", r.IntN(60)) })
	some(func() { f.Status = []events.Status{pick(r, events.Statuses...), pick(r, events.Statuses...)} })
	some(func() { f.From = events.NewDay(2024, 1, 1) + events.Day(r.IntN(70)) })
	some(func() { f.To = events.NewDay(2024, 1, 10) + events.Day(r.IntN(70)) })
	some(func() { f.Cancelled = pick(r, "keep", "drop") })
	some(func() { f.Vague = pick(r, "none", "marker") })
	return f
}

// What the store lists is what passes the filter of the domain, whole or in pages, now or as of a
// day on which everything was known.
func TestListIsWhatMatches(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 120 {
		src := events.Source{ID: fmt.Sprint(n), Published: events.NewDay(2023, 12, 1), Language: "de", Body: "."}
		mustRecord(t, s, src, []events.Mention{randomMention(r, n)})
		if n%40 == 7 { // a catalogue on the way must not stay as it was
			if _, err := s.Events(ctx, events.Filter{}); err != nil {
				t.Fatal(err)
			}
		}
	}
	all, err := s.Full(ctx, events.Filter{})
	if err != nil || len(all) < 100 {
		t.Fatalf("%d events, %v", len(all), err)
	}
	ids := func(list []events.Event) string {
		var out []string
		for _, e := range list {
			out = append(out, e.ID)
		}
		return strings.Join(out, " ")
	}
	for range 400 {
		f := randomFilter(r)
		var want []events.Event
		for _, e := range all {
			if f.Matches(e) {
				want = append(want, e)
			}
		}
		list, err := s.List(ctx, f, Window{Facets: true})
		if err != nil {
			t.Fatal(err)
		}
		if ids(list.Events) != ids(want) || list.Total != len(want) {
			t.Fatalf("%v lists\n%s, want\n%s", f.Values(), ids(list.Events), ids(want))
		}
		checkFacets(t, f, all, *list.Facets)
		var paged []events.Event
		for offset := 0; offset < list.Total; offset += 7 {
			page, err := s.List(ctx, f, Window{Limit: 7, Offset: offset})
			if err != nil || page.Total != list.Total {
				t.Fatal(page.Total, err)
			}
			paged = append(paged, page.Events...)
		}
		if ids(paged) != ids(want) {
			t.Fatalf("%v in pages\n%s, want\n%s", f.Values(), ids(paged), ids(want))
		}
		f.AsOf = events.NewDay(2024, 12, 31)
		past, err := s.List(ctx, f, Window{Facets: true})
		if err != nil || ids(past.Events) != ids(want) {
			t.Fatalf("%v lists\n%s, want\n%s; %v", f.Values(), ids(past.Events), ids(want), err)
		}
		if fmt.Sprint(past.Facets) != fmt.Sprint(list.Facets) {
			t.Fatalf("%v counts %v, want %v", f.Values(), past.Facets, list.Facets)
		}
	}
}

// A day divides what passes a filter into what is past and what is coming or has no date, and each
// side counts what a choice would list on it.
func TestListSides(t *testing.T) {
	s := open(t)
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 120 {
		mustRecord(t, s, events.Source{ID: fmt.Sprint(n), Published: events.NewDay(2023, 12, 1), Language: "de", Body: "."}, []events.Mention{randomMention(r, n)})
	}
	for range 200 {
		f := randomFilter(r)
		f.From, f.To = 0, 0
		want, err := s.List(t.Context(), f, Window{})
		if err != nil {
			t.Fatal(err)
		}
		f.From = events.NewDay(2024, 1, 1) + events.Day(r.IntN(70))
		sides := make(map[Side]List)
		for _, side := range []Side{Coming, Past} {
			if sides[side], err = s.List(t.Context(), f, Window{Side: side, Facets: true}); err != nil {
				t.Fatal(err)
			}
			for _, c := range sides[side].Facets.Statuses {
				chosen := f
				chosen.Status = []events.Status{events.Status(c.Value)}
				if l, err := s.List(t.Context(), chosen, Window{Side: side, Limit: 1}); err != nil || l.Total != c.N {
					t.Fatalf("%v: %s is counted %d times and listed %d times; %v", f.Values(), c.Value, c.N, l.Total, err)
				}
			}
			few, err := s.List(t.Context(), f, Window{Side: side, Limit: 1, Facets: true, Values: 3})
			if err != nil || fmt.Sprint(few.Facets.Series) != fmt.Sprint(sides[side].Facets.Series[:min(3, len(sides[side].Facets.Series))]) {
				t.Fatalf("%v: of %v, the first are %v; %v", f.Values(), sides[side].Facets.Series, few.Facets.Series, err)
			}
		}
		coming, past := sides[Coming], sides[Past]
		if coming.Total+past.Total != want.Total || coming.Other != past.Total || past.Other != coming.Total {
			t.Fatalf("%v: %d coming, %d past, %d in all", f.Values(), coming.Total, past.Total, want.Total)
		}
		for _, e := range coming.Events {
			if last := e.Span.Last(); last != 0 && last < f.From {
				t.Fatalf("%v: %s is coming", f.Values(), e.Span)
			}
		}
		for _, e := range past.Events {
			if e.Span.IsZero() || e.Span.Last() >= f.From {
				t.Fatalf("%v: %s is past", f.Values(), e.Span)
			}
		}
	}
}

// checkFacets checks that each count is how many events a choice would list.
func checkFacets(t *testing.T, f events.Filter, all []events.Event, got Facets) {
	t.Helper()
	for name, facet := range map[string]struct {
		counts []Count
		choose func(*events.Filter, string)
	}{
		"org":     {got.Organisations, func(f *events.Filter, v string) { f.Org = v }},
		"place":   {got.Places, func(f *events.Filter, v string) { f.Place = v }},
		"country": {got.Countries, func(f *events.Filter, v string) { f.Country = v }},
		"region":  {got.Regions, func(f *events.Filter, v string) { f.Region, f.Countries = v, gazetteer.Default().CountriesIn(v) }},
		"kind":    {got.Types, func(f *events.Filter, v string) { f.Type = v }},
		"series":  {got.Series, func(f *events.Filter, v string) { f.Series = v }},
		"status":  {got.Statuses, func(f *events.Filter, v string) { f.Status = []events.Status{events.Status(v)} }},
	} {
		if !slices.IsSortedFunc(facet.counts, func(a, b Count) int { return b.N - a.N }) {
			t.Fatalf("%s: %v is not sorted", name, facet.counts)
		}
		for _, c := range facet.counts {
			chosen := f
			facet.choose(&chosen, c.Value)
			n := 0
			for _, e := range all {
				if chosen.Matches(e) {
					n++
				}
			}
			if n != c.N {
				t.Fatalf("%v: %s=%s is counted %d times, want %d", f.Values(), name, c.Value, c.N, n)
			}
		}
	}
}

func TestListLatest(t *testing.T) {
	s := open(t)
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 30 {
		mustRecord(t, s, events.Source{ID: fmt.Sprint(n), Published: events.NewDay(2023, 12, 1), Body: "."}, []events.Mention{randomMention(r, n)})
	}
	list, err := s.List(t.Context(), events.Filter{}, Window{Latest: true})
	if err != nil {
		t.Fatal(err)
	}
	undated := false
	last := events.MaxDay
	for _, e := range list.Events {
		day := e.Span.First()
		if day == 0 {
			day = e.Span.Last()
		}
		if day == 0 {
			undated = true
			continue
		}
		if undated || day > last {
			t.Fatalf("%s on %s after %s", e.ID, day, last)
		}
		last = day
	}
	if !undated {
		t.Error("nothing undated was drawn")
	}
}

func TestAsOf(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	src, mentions := says("2024-05-21", "[2024-10-21..2024-11-10]", events.Announced)
	id := mustRecord(t, s, src, mentions).Results[0].Event
	src, mentions = says("2024-10-29", "2024-10-31/2024-11-01", events.Confirmed)
	mustRecord(t, s, src, mentions)
	for _, tt := range []struct{ day, edtf string }{
		{"2024-05-20", "none"}, {"2024-05-21", "[2024-10-21..2024-11-10]"}, {"2024-10-28", "[2024-10-21..2024-11-10]"},
		{"2024-10-29", "2024-10-31/2024-11-01"}, {"2025-01-01", "2024-10-31/2024-11-01"},
	} {
		for range 2 { // the second answer may be a kept one
			list, err := s.Events(ctx, events.Filter{AsOf: day(tt.day)})
			got := "none"
			if len(list) == 1 {
				got = list[0].Span.EDTF()
			}
			if err != nil || got != tt.edtf {
				t.Errorf("as of %s: %s, want %s; %v", tt.day, got, tt.edtf, err)
			}
		}
		full, err := s.Full(ctx, events.Filter{AsOf: day(tt.day)})
		if err != nil || len(full) == 1 && len(full[0].Mentions) == 0 {
			t.Errorf("in full as of %s: %+v, %v", tt.day, full, err)
		}
		e, err := s.EventAsOf(ctx, id, day(tt.day))
		if got := e.Span.EDTF(); err == nil && got != tt.edtf || err != nil && tt.edtf != "none" {
			t.Errorf("event as of %s: %s, want %s; %v", tt.day, got, tt.edtf, err)
		}
	}
	src, mentions = says("2024-06-02", "2024-10-28", events.Confirmed)
	src.ID = "late"
	mustRecord(t, s, src, mentions)
	if list, _ := s.Events(ctx, events.Filter{AsOf: day("2024-10-28")}); len(list) != 1 || list[0].Span.EDTF() == "[2024-10-21..2024-11-10]" {
		t.Errorf("a text recorded late is not known as of its day: %+v", list)
	}
}

// What was known on a day is what the domain makes of the mentions published by then.
func TestAsOfIsSettledAgain(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	r := rand.New(rand.NewPCG(7, 8))
	start := events.NewDay(2023, 6, 1)
	for n := range 150 {
		m := randomMention(r, n%60)
		src := events.Source{ID: fmt.Sprint(n), Published: start + events.Day(r.IntN(100)), Language: "de", Body: "."}
		mustRecord(t, s, src, []events.Mention{m})
	}
	all, err := s.Full(ctx, events.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	text := func(list []events.Event, full bool) string {
		var b strings.Builder
		for _, e := range list {
			fmt.Fprintf(&b, "%s %s %s %s %d", e.ID, e.Span, e.Status, e.Place.City, e.Sources)
			if full {
				fmt.Fprintf(&b, " %d mentions", len(e.Mentions))
			}
			b.WriteByte('\n')
		}
		return b.String()
	}
	for range 60 {
		f := randomFilter(r)
		f.Series = ""
		f.AsOf = start - 2 + events.Day(r.IntN(105))
		f.Query = pick(r, "", "", "Konferenz", "Konferenz Forum", "?")
		var want []events.Event
		for _, e := range all {
			if past, ok := e.AsOf(f.AsOf, nil); ok {
				query := f
				if query.Query == "?" {
					query.Query = ""
				}
				if query.Matches(past) {
					want = append(want, past)
				}
			}
		}
		slices.SortFunc(want, func(a, b events.Event) int {
			y := newSymbols()
			return compareEntries(newEntry(0, a, y), newEntry(0, b, y))
		})
		list, err := s.List(ctx, f, Window{})
		if err != nil {
			t.Fatal(err)
		}
		full, err := s.Full(ctx, f)
		if err != nil {
			t.Fatal(err)
		}
		if text(list.Events, false) != text(want, false) {
			t.Fatalf("%v lists\n%s, want\n%s", f.Values(), text(list.Events, false), text(want, false))
		}
		if text(full, true) != text(want, true) {
			t.Fatalf("%v in full\n%s, want\n%s", f.Values(), text(full, true), text(want, true))
		}
		if text(full, false) != text(list.Events, false) {
			t.Fatalf("%v in full\n%s, listed\n%s", f.Values(), text(full, false), text(list.Events, false))
		}
	}
}
