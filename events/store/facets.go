package store

import (
	"cmp"
	"context"
	"slices"

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

// A counter counts entries by dimension and symbol.
type counter struct {
	organisations, places, countries, types, series, statuses []int
	names                                                     []string
}

func newCounter(y *symbols) *counter {
	names := y.all()
	n := func() []int { return make([]int, len(names)) }
	return &counter{n(), n(), n(), n(), n(), n(), names}
}

// count counts an entry in each dimension but for which it passes the filter.
func (c *counter) count(e *entry, fails dimension) {
	if fails&^byOrganisation == 0 {
		for _, o := range e.organisations {
			c.organisations[o]++
		}
	}
	if fails&^byPlace == 0 {
		c.places[e.city]++
	}
	if fails&^byCountry == 0 {
		c.countries[e.country]++
	}
	if fails&^byType == 0 {
		c.types[e.kind]++
	}
	if fails&^bySeries == 0 {
		c.series[e.series]++
	}
	if fails&^byStatus == 0 {
		c.statuses[e.status]++
		if e.also != e.status {
			c.statuses[e.also]++
		}
	}
}

func (c *counter) facets() *Facets {
	return &Facets{
		Organisations: c.counts(c.organisations), Places: c.counts(c.places), Countries: c.counts(c.countries),
		Types: c.counts(c.types), Series: c.counts(c.series), Statuses: c.counts(c.statuses),
	}
}

// counts lists the values that there are, but for the empty one.
func (c *counter) counts(of []int) []Count {
	var out []Count
	for i, n := range of {
		if n > 0 && i > 0 {
			out = append(out, Count{c.names[i], n})
		}
	}
	slices.SortFunc(out, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Value, b.Value))
	})
	return out
}
