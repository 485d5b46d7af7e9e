package calendar

import (
	"slices"
	"strings"
	"time"

	"dateline/events"
	"dateline/events/wording"
)

// A Feed is what a list of events is published under.
type Feed struct {
	// Name tells what is in it, filter included: see [Title].
	Name        string
	Description string
	// Language is that of names, prefixes and descriptions: one of [wording.Languages].
	Language string
	// BaseURL is the address of the site, such as https://dateline.example; an event is found at
	// /events/ and its id below it.
	BaseURL string
	// Address is that of the feed itself, Page that of the list as people read it.
	Address, Page string
	// Modified is the instant of the newest change that the feed may show. If it is zero, that of
	// the events given is used.
	Modified time.Time
	// Vague says how windows appear: [Banner], the default, [Marker] or [None].
	Vague string
	// Cancelled is [Keep], the default, or [Drop].
	Cancelled string
	// Atlas names what the events only have ids for.
	Atlas Atlas
}

const (
	// Banner shows a window of up to [events.BannerDays] days as one entry over all of it, and
	// leaves wider ones out.
	Banner = "banner"
	// Marker shows every window as an entry on its first day alone, or on its last where only
	// that is known.
	Marker = "marker"
	// None leaves windows out.
	None = "none"
	// Keep and Drop say what happens to cancelled events.
	Keep = "keep"
	Drop = "drop"
)

// Refresh is how often a feed asks to be fetched.
const refresh = "PT6H"

// color is the feed's colour, by its CSS name as RFC 7986 wants it.
const color = "firebrick"

// An Atlas knows the names and places behind ids.
type Atlas interface {
	// Name is what an id of any class is called in a language; the id itself if it is unknown.
	Name(id, lang string) string
	// EditionName is what an edition of a series is called in a language, "" if that is unknown.
	EditionName(series, lang string, year int) string
	// City gives where a city lies and its IANA zone.
	City(id string) (lat, lon float64, zone string, ok bool)
}

// bare is the Atlas that knows nothing.
type bare struct{}

func (bare) Name(id, _ string) string                             { return id }
func (bare) EditionName(string, string, int) string               { return "" }
func (bare) City(string) (lat, lon float64, zone string, ok bool) { return }

// filled returns the feed with defaults for what was left out.
func (f Feed) filled(list []events.Event) Feed {
	if f.Atlas == nil {
		f.Atlas = bare{}
	}
	f.Language, _ = wording.Match(f.Language)
	if f.Name == "" {
		f.Name = "dateline"
	}
	f.BaseURL = strings.TrimRight(f.BaseURL, "/")
	if f.Modified.IsZero() {
		for _, e := range list {
			if e.Modified.After(f.Modified) {
				f.Modified = e.Modified
			}
		}
	}
	return f
}

// eventAddress is where people read an event.
func (f Feed) eventAddress(e events.Event) string {
	if f.BaseURL == "" {
		return ""
	}
	return f.BaseURL + "/events/" + e.ID
}

// nameOf is the event's name in the feed's language, else that of its series, else its own, else its
// kind.
func (f Feed) nameOf(e events.Event) string {
	names := []string{e.Names[f.Language], e.Name, wording.Type(e.Type, f.Language)}
	if e.NameLanguage != f.Language && e.Span.First() != 0 {
		names = slices.Insert(names, 1, f.Atlas.EditionName(e.Series, f.Language, e.Span.First().Year()))
	}
	for _, name := range names {
		if name = clean(name); name != "" {
			return name
		}
	}
	return e.ID
}

// placeOf is the venue, city and country of an event in words, or the place as its source has it.
func (f Feed) placeOf(p events.Place) string {
	var parts []string
	add := func(s string) {
		if s != "" && !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	add(p.Venue)
	if p.City != "" {
		add(f.Atlas.Name(p.City, f.Language))
	} else {
		add(p.Text)
	}
	if p.Country != "" {
		add(f.Atlas.Name(p.Country, f.Language))
	}
	return strings.Join(parts, ", ")
}
