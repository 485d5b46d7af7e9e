package server

import (
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
// starts at the running month, with what has no date behind what is to come, or goes back from
// there.
func (v *visit) find(l listing, f events.Filter, after string) (findings, error) {
	mark, err := parseMark(after)
	if err != nil {
		return findings{}, err
	}
	w := store.Window{Limit: pageSize, After: mark, Latest: l.both, Facets: true, Values: maxValues}
	switch {
	case f.From != 0 || f.To != 0 || l.both || f.AsOf != 0:
	case l.past:
		f.From, w.Side, w.Latest = v.start(), store.Past, true
	default:
		f.From, w.Side = v.start(), store.Coming
	}
	list, err := v.server.Store.List(v.Request().Context(), f, w)
	if err != nil {
		return findings{}, err
	}
	out := findings{total: list.Total, from: list.From, other: list.Other, facets: *list.Facets}
	out.take(list.Events)
	return out, nil
}

// counted counts what passes a filter, in all and by value.
func (v *visit) counted(f events.Filter) (findings, error) {
	list, err := v.server.Store.List(v.Request().Context(), f, store.Window{Limit: 1, Facets: true, Values: maxValues})
	if err != nil {
		return findings{}, err
	}
	return findings{total: list.Total, facets: *list.Facets}, nil
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
		return m, fmt.Errorf("%w: %w", errBadQuery, &events.FilterError{Parameter: "after", Value: text, Want: events.WantID})
	}
	m.ID = id
	return m, nil
}
