package store

import (
	"cmp"
	"context"
	"slices"

	"dateline/events"
	"dateline/events/gazetteer"
)

// Facets say how many events there are of each value, if it were chosen instead of what the filter
// has chosen in the same dimension, the rest of the filter being as it is.
type Facets struct {
	Organisations []Count
	Places        []Count
	Countries     []Count
	// Regions are the parts of the world that countries lie in; an event may count in several.
	Regions  []Count
	Types    []Count
	Series   []Count
	Statuses []Count
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
	organisations, places, countries, regions, types, series, statuses []int32
	names                                                              []string
}

// counter returns a counter that has counted nothing.
func (t *symbols) counter() *counter {
	c, ok := t.counters.Get().(*counter)
	if !ok {
		c = new(counter)
	}
	c.names = t.all()
	for _, of := range []*[]int32{&c.organisations, &c.places, &c.countries, &c.regions, &c.types, &c.series, &c.statuses} {
		if cap(*of) < len(c.names) {
			*of = make([]int32, len(c.names), len(c.names)+len(c.names)/8)
			continue
		}
		*of = (*of)[:len(c.names)]
		clear(*of)
	}
	return c
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
	if fails&^byRegion == 0 {
		c.regions[e.country]++ // by country, until all are counted
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

// facets lists what was counted, at most so many values of each; 0 is all.
func (c *counter) facets(values int) *Facets {
	counts := func(of []int32) []Count { return c.counts(of, values) }
	return &Facets{
		Organisations: counts(c.organisations), Places: counts(c.places), Countries: counts(c.countries), Regions: c.byPart(values),
		Types: counts(c.types), Series: counts(c.series), Statuses: counts(c.statuses),
	}
}

// byPart lists the parts of the world, from what was counted by country.
func (c *counter) byPart(limit int) []Count {
	g := gazetteer.Default()
	sums := make(map[string]int)
	for i, n := range c.regions {
		if n == 0 {
			continue
		}
		for _, part := range g.PartsOf(c.names[i]) {
			sums[part] += int(n)
		}
	}
	var out []Count
	for part, n := range sums {
		out = append(out, Count{part, n})
	}
	slices.SortFunc(out, compareCounts)
	if limit > 0 {
		out = out[:min(limit, len(out))]
	}
	return out
}

// counts lists the values that there are, but for the empty one.
func (c *counter) counts(of []int32, limit int) []Count {
	if limit <= 0 {
		limit = len(of)
	}
	var out []Count
	for i, n := range of {
		if n == 0 || i == 0 {
			continue
		}
		x := Count{c.names[i], int(n)}
		if len(out) < limit {
			if out = append(out, x); len(out) == limit {
				slices.SortFunc(out, compareCounts)
			}
			continue
		}
		// The list is full and sorted: a value that is more frequent than the last takes its place.
		if last := len(out) - 1; compareCounts(x, out[last]) < 0 {
			at, _ := slices.BinarySearchFunc(out, x, compareCounts)
			copy(out[at+1:], out[at:last])
			out[at] = x
		}
	}
	if len(out) < limit {
		slices.SortFunc(out, compareCounts)
	}
	return out
}

// compareCounts puts the more frequent value first.
func compareCounts(a, b Count) int {
	if a.N != b.N {
		return cmp.Compare(b.N, a.N)
	}
	return cmp.Compare(a.Value, b.Value)
}
