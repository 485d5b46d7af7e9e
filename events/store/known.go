package store

import (
	"context"

	"dateline/events"
)

// nearest is how many ids that may have been meant a refusal names.
const nearest = 3

// CheckIDs refuses a filter by an id that neither the gazetteer nor any event knows, with a
// [*events.FilterError] that names the nearest: a slip of the pen would be a list, and a calendar, that
// stays empty for ever.
func (s *Store) CheckIDs(ctx context.Context, f events.Filter) error {
	g := s.gazetteer
	_, org := g.Organisation(f.Org)
	_, place := g.Place(f.Place)
	_, country := g.Country(f.Country)
	_, kind := g.EventType(f.Type)
	_, series := g.Series(f.Series)
	for _, id := range [...]struct {
		parameter, value string
		known            bool
		alone            events.Filter
		counts           func(Facets) []Count
	}{
		{"org", f.Org, org, events.Filter{Org: f.Org}, func(f Facets) []Count { return f.Organisations }},
		{"place", f.Place, place, events.Filter{Place: f.Place}, func(f Facets) []Count { return f.Places }},
		{"country", f.Country, country, events.Filter{Country: f.Country}, func(f Facets) []Count { return f.Countries }},
		{"kind", f.Type, kind, events.Filter{Type: f.Type}, func(f Facets) []Count { return f.Types }},
		{"series", f.Series, series, events.Filter{Series: f.Series}, func(f Facets) []Count { return f.Series }},
	} {
		if id.value == "" || id.known {
			continue
		}
		n, err := s.Count(ctx, id.alone)
		if err != nil {
			return err
		}
		if n > 0 {
			continue
		}
		all, err := s.Facets(ctx, events.Filter{})
		if err != nil {
			return err
		}
		var used []string
		for _, c := range id.counts(all) {
			used = append(used, c.Value)
		}
		return &events.FilterError{Parameter: id.parameter, Value: id.value, Want: events.WantKnown, Near: g.Nearest(id.parameter, id.value, used, nearest)}
	}
	return nil
}
