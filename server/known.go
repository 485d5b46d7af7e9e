package server

import (
	"context"

	"dateline/events"
	"dateline/events/gazetteer"
	"dateline/events/store"
)

// unknownID refuses a filter by an id that neither the gazetteer nor any event knows: a slip of the
// pen would be a list, and a calendar, that stays empty for ever.
func unknownID(ctx context.Context, st *store.Store, g *gazetteer.Gazetteer, f events.Filter) error {
	_, org := g.Organisation(f.Org)
	_, place := g.Place(f.Place)
	_, country := g.Country(f.Country)
	_, kind := g.EventType(f.Type)
	_, series := g.Series(f.Series)
	for _, id := range [...]struct {
		parameter, value string
		known            bool
		alone            events.Filter
	}{
		{"org", f.Org, org, events.Filter{Org: f.Org}},
		{"place", f.Place, place, events.Filter{Place: f.Place}},
		{"country", f.Country, country, events.Filter{Country: f.Country}},
		{"kind", f.Type, kind, events.Filter{Type: f.Type}},
		{"series", f.Series, series, events.Filter{Series: f.Series}},
	} {
		if id.value == "" || id.known {
			continue
		}
		used, err := st.Count(ctx, id.alone)
		if err != nil {
			return err
		}
		if used == 0 {
			return &events.FilterError{Parameter: id.parameter, Value: id.value, Want: events.WantKnown}
		}
	}
	return nil
}
