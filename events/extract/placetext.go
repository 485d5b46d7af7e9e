package extract

import (
	"dateline/events"
	"dateline/events/gazetteer"
)

// placeByText places an event that no sentence gives a place for, in a text that is written while it
// takes place or is about to, and that tells of things done in one city only.
func (t *text) placeByText(k *cluster) {
	p := t.src.Published
	if !k.place.IsZero() || p == 0 || k.span.Kind() != events.Fills || k.by == nil || k.by.relation != "" || k.moved || k.by.rescheduled ||
		k.span.First() > p+nearDays || k.span.Last() < p-nearDays || k.by.status == events.Postponed || k.by.status == events.Cancelled {
		return
	}
	city := t.onlyCity()
	if city == "" {
		return
	}
	for _, o := range t.clusters[:min(len(t.clusters), mostOpen)] {
		if o != k && o.place.City != "" && o.place.City != city {
			return
		}
	}
	if pl, ok := t.gazetteer.Place(city); ok {
		k.place, k.placeBy = events.Place{City: pl.ID, Country: pl.Country}, 1.5
	}
}

// nearDays are how near to its day a text is taken to be about an event where it is written.
const nearDays = 3

// onlyCity returns the one city of the text that something is done in at least twice, or that a
// headline names too; "" if there are several.
func (t *text) onlyCity() string {
	city, times := "", 0
	for i := range t.names {
		n := &t.names[i]
		if n.Class != gazetteer.City || n.masked || n.ID == "" {
			continue
		}
		if city != "" && n.ID != city {
			return ""
		}
		city = n.ID
		times++
	}
	if times < 2 {
		return ""
	}
	return city
}
