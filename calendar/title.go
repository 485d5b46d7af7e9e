package calendar

import (
	"fmt"
	"strings"

	"dateline/events"
	"dateline/events/wording"
)

// Title names a feed by its filter, in the filter's language: "dateline · Summit · Minsk".
// Without a filter it tells what the calendar holds.
func Title(f events.Filter, atlas Atlas, lang string) string {
	if atlas == nil {
		atlas = bare{}
	}
	lang, _ = wording.Match(lang)
	p := spoken[lang]
	parts := []string{"dateline"}
	add := func(s string) {
		if s = line(s); s != "" {
			parts = append(parts, s)
		}
	}
	if f.Type != "" {
		add(wording.Type(f.Type, lang))
	}
	for _, id := range []string{f.Series, f.Org, f.Place, f.Country, f.Region} {
		if id != "" {
			add(atlas.Name(id, lang))
		}
	}
	if f.Query != "" {
		add(fmt.Sprintf(p.about, clip(line(f.Query), 60)))
	}
	for _, s := range f.Status {
		add(wording.Status(s, lang))
	}
	// A bound that moves with the days is left out, so that the name does not.
	bounds := f.Values()
	if d, err := events.ParseDay(bounds.Get("from")); err == nil {
		add(fmt.Sprintf(p.from, wording.Day(d, lang)))
	}
	if d, err := events.ParseDay(bounds.Get("to")); err == nil {
		add(fmt.Sprintf(p.to, wording.Day(d, lang)))
	}
	if len(parts) == 1 {
		add(p.conferences)
	}
	return strings.Join(parts, " · ")
}

// ChangesTitle names the feed of what changed.
func ChangesTitle(lang string) string {
	lang, _ = wording.Match(lang)
	return "dateline · " + spoken[lang].changes
}

// Name is what a feed calls an event.
func Name(e events.Event, f Feed) string { return line(f.filled(nil).nameOf(e)) }

// Shows reports whether the feed has a place for the event in a calendar.
func (f Feed) Shows(e events.Event) bool {
	_, ok := f.filled(nil).entry(e)
	return ok
}
