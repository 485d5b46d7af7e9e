package calendar

import (
	"encoding/json"
	"fmt"

	"dateline/events"
)

// JSONLD returns schema.org's Event markup for an event's page, ready to stand in a script
// element, or nil for an event without a day: search engines would take a window for one. An event
// that was put off without a new date is marked EventPostponed at its old day, as Google asks.
func JSONLD(f Feed, e events.Event) ([]byte, error) {
	f = f.filled(nil)
	span, status := e.Span, eventStatus(e)
	if (e.Status == events.Postponed || e.Status == events.Cancelled) && !span.Exact() {
		span = e.PreviousSpan
		if e.Status == events.Postponed {
			status = "EventPostponed"
		}
	}
	if !span.Exact() || e.Withdrawn {
		return nil, nil
	}
	shown := e
	shown.Span = span
	start, end, _ := f.isoDates(shown)
	doc := map[string]any{"@context": "https://schema.org", "@type": "Event", "name": line(f.nameOf(e)), "startDate": start}
	put := func(key string, value any, ok bool) {
		if ok {
			doc[key] = value
		}
	}
	put("endDate", end, end != "")
	put("eventStatus", "https://schema.org/"+status, status != "")
	if previous, _, _ := f.isoDates(events.Event{Settled: events.Settled{Span: e.PreviousSpan}}); status == "EventRescheduled" {
		put("previousStartDate", previous, previous != "")
	}
	put("url", f.eventAddress(e), f.BaseURL != "")
	put("inLanguage", f.Language, true)
	if place := f.placeOf(e.Place); place != "" {
		location := map[string]any{"@type": "Place", "name": line(place)}
		postal := map[string]any{"@type": "PostalAddress"}
		if e.Place.City != "" {
			postal["addressLocality"] = f.Atlas.Name(e.Place.City, f.Language)
		}
		if e.Place.Country != "" {
			postal["addressCountry"] = e.Place.Country
		}
		if len(postal) > 1 {
			location["address"] = postal
		}
		if lat, lon, _, ok := f.Atlas.City(e.Place.City); ok {
			location["geo"] = map[string]any{"@type": "GeoCoordinates", "latitude": json.Number(degrees(lat)), "longitude": json.Number(degrees(lon))}
		}
		doc["location"] = location
	}
	var organisers []any
	for _, o := range e.Organisations {
		organisers = append(organisers, map[string]any{"@type": "Organization", "name": line(f.Atlas.Name(o, f.Language))})
	}
	put("organizer", organisers, len(organisers) > 0)
	b, err := json.Marshal(doc) // escapes < > &, so that no text ends the script element
	if err != nil {
		return nil, fmt.Errorf("json-ld of event %s: %w", e.ID, err)
	}
	return b, nil
}
