package server

import (
	"context"
	"fmt"
	"strings"

	"dateline/events"
	"dateline/events/store"
)

// findings are one page of a list.
type findings struct {
	rows []*events.Event
	// total counts the whole list; from is how many stand before this page.
	total, from int
	// next marks where the list goes on; empty on the last page.
	next string
	// other is how many events the same filter finds on the other side of today.
	other  int
	facets store.Facets
}

// find returns the page of a list that starts behind the mark. A list without bounds of its own
// starts at the running month, or goes back from there; what has no date follows what is to come.
func (v *visit) find(l listing, f events.Filter, after string) (findings, error) {
	ctx := v.Request().Context()
	mark, err := parseMark(after)
	if err != nil {
		return findings{}, err
	}
	if f.From != 0 || f.To != 0 || l.all || l.both || f.AsOf != 0 {
		return v.server.findAll(ctx, f, mark, l.both)
	}
	dated, coming := f, f
	dated.From, coming.From = events.MinDay, v.start()
	all, err := v.server.Store.Count(ctx, f)
	if err != nil {
		return findings{}, err
	}
	allDated, err := v.server.Store.Count(ctx, dated)
	if err != nil {
		return findings{}, err
	}
	if l.past {
		return v.findPast(ctx, f, mark, all, allDated)
	}
	list, err := v.server.Store.List(ctx, coming, store.Window{Limit: pageSize, After: mark, Facets: true})
	if err != nil {
		return findings{}, err
	}
	undated := all - allDated
	out := findings{total: list.Total + undated, from: list.From, other: allDated - list.Total, facets: *list.Facets}
	if mark.ID != "" && mark.Day == 0 {
		list.Events = nil // behind all that has a date
	}
	if room := pageSize - len(list.Events); room > 0 && undated > 0 {
		w := store.Window{Offset: allDated, Limit: room}
		if mark.ID != "" && mark.Day == 0 {
			w = store.Window{After: mark, Limit: room}
		}
		rest, err := v.server.Store.List(ctx, f, w)
		if err != nil {
			return findings{}, err
		}
		if len(list.Events) == 0 {
			out.from = list.Total + rest.From - allDated
		}
		list.Events = append(list.Events, rest.Events...)
	}
	out.take(list.Events)
	return out, nil
}

// findPast lists what ended before the running month, the latest first.
func (v *visit) findPast(ctx context.Context, f events.Filter, mark store.Mark, all, allDated int) (findings, error) {
	coming, past := f, f
	coming.From, past.To = v.start(), v.start()-1
	n, err := v.server.Store.Count(ctx, coming)
	if err != nil {
		return findings{}, err
	}
	list, err := v.server.Store.List(ctx, past, store.Window{Limit: pageSize, After: mark, Latest: true, Facets: true})
	if err != nil {
		return findings{}, err
	}
	out := findings{total: allDated - n, from: list.From, other: n + all - allDated, facets: *list.Facets}
	last := len(list.Events)
	kept := list.Events[:0]
	var end events.Event
	if last > 0 {
		end = list.Events[last-1]
	}
	for _, e := range list.Events {
		if last := e.Span.Last(); last != 0 && last < v.start() || last == 0 && e.Span.First()+events.OpenDays < v.start() {
			kept = append(kept, e)
		}
	}
	out.take(kept)
	out.next = ""
	if list.From+last < list.Total {
		out.next = markText(store.MarkOf(end))
	}
	return out, nil
}

// findAll lists everything that the filter lets through, by date.
func (s *Server) findAll(ctx context.Context, f events.Filter, mark store.Mark, latest bool) (findings, error) {
	list, err := s.Store.List(ctx, f, store.Window{Limit: pageSize, After: mark, Latest: latest, Facets: true})
	if err != nil {
		return findings{}, err
	}
	out := findings{total: list.Total, from: list.From, facets: *list.Facets}
	out.take(list.Events)
	return out, nil
}

// take sets the rows of the page, and the mark behind them if there are more.
func (f *findings) take(rows []events.Event) {
	for i := range rows {
		f.rows = append(f.rows, &rows[i])
	}
	if n := len(rows); n > 0 && f.from+n < f.total {
		f.next = markText(store.MarkOf(rows[n-1]))
	}
}

// markText writes a mark for an address: the day and the id.
func markText(m store.Mark) string { return m.Day.String() + "." + m.ID }

func parseMark(text string) (store.Mark, error) {
	if text == "" {
		return store.Mark{}, nil
	}
	day, id, ok := strings.Cut(text, ".")
	var m store.Mark
	err := m.Day.UnmarshalText([]byte(day))
	if !ok || id == "" || err != nil {
		return m, fmt.Errorf("%w: parameter after: %q", errBadQuery, text)
	}
	m.ID = id
	return m, nil
}
