package store

import (
	"cmp"
	"context"
	"slices"
	"unique"

	"dateline/events"
)

// Facets say how many events there are of each value, if it were chosen instead of what the filter
// has chosen in the same dimension, the rest of the filter being as it is.
type Facets struct {
	Organisations []Count
	Places        []Count
	Countries     []Count
	Types         []Count
	Series        []Count
	Statuses      []Count
}

// A Count is how many events have a value.
type Count struct {
	Value string
	N     int
}

// Facets counts the events that pass the filter, by value: the most frequent first.
func (s *Store) Facets(ctx context.Context, f events.Filter) (Facets, error) {
	l, err := s.List(ctx, f, Window{Limit: 1, Facets: true})
	if err != nil {
		return Facets{}, err
	}
	return *l.Facets, nil
}

// A counter counts entries by dimension.
type counter struct {
	organisations, places, countries, types, series, statuses map[symbol]int
}

func newCounter() *counter {
	m := func() map[symbol]int { return make(map[symbol]int) }
	return &counter{m(), m(), m(), m(), m(), m()}
}

// count counts an entry in each dimension but for which it passes the filter.
func (c *counter) count(e *entry, fails dimension) {
	if fails&^byOrganisation == 0 {
		for _, o := range e.organisations {
			c.organisations[o]++
		}
	}
	for _, d := range []struct {
		by    dimension
		to    map[symbol]int
		value symbol
	}{
		{byPlace, c.places, e.city}, {byCountry, c.countries, e.country}, {byType, c.types, e.kind},
		{bySeries, c.series, e.series}, {byStatus, c.statuses, e.status},
	} {
		if fails&^d.by == 0 {
			d.to[d.value]++
		}
	}
	if fails&^byStatus == 0 && e.also != e.status {
		c.statuses[e.also]++
	}
}

func (c *counter) facets() *Facets {
	return &Facets{
		Organisations: counts(c.organisations), Places: counts(c.places), Countries: counts(c.countries),
		Types: counts(c.types), Series: counts(c.series), Statuses: counts(c.statuses),
	}
}

// counts lists the values that are not empty.
func counts(m map[symbol]int) []Count {
	delete(m, unique.Make(""))
	out := make([]Count, 0, len(m))
	for value, n := range m {
		out = append(out, Count{value.Value(), n})
	}
	slices.SortFunc(out, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Value, b.Value))
	})
	return out
}
