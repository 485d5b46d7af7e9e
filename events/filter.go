package events

import (
	"net/url"
)

// A Filter is what a list, a feed or an export is narrowed to. The zero Filter lets everything
// through that is published.
type Filter struct {
	// Query is searched in names, places and quotes.
	Query string `json:"q,omitempty"`
	// Org, Place, Country, Type and Series are gazetteer ids; Type is the parameter "kind".
	Org     string `json:"org,omitempty"`
	Place   string `json:"place,omitempty"`
	Country string `json:"country,omitempty"`
	Type    string `json:"kind,omitempty"`
	Series  string `json:"series,omitempty"`
	// Status lists the states wanted; empty is any.
	Status []Status `json:"status,omitempty"`
	// From and To bound the days, inclusive; 0 is no bound. Undated events pass only if both
	// are 0.
	From Day `json:"from,omitzero"`
	To   Day `json:"to,omitzero"`
	// Language is de, en, fr or ru, for names and words; empty is the reader's choice.
	Language string `json:"lang,omitempty"`
	// Vague is how a feed shows windows: banner, marker or none; empty is banner.
	Vague string `json:"vague,omitempty"`
	// Cancelled is keep or drop; empty is keep.
	Cancelled string `json:"cancelled,omitempty"`
	// AsOf asks for what was known on that day; 0 is now.
	AsOf Day `json:"asof,omitzero"`

	// from and to keep a relative bound as it was written, such as -1y.
	from, to, asOf string
}

// ParseFilter reads a filter from the parameters of an address. Relative days count from today.
// An unknown or malformed parameter is an error that names it.
func ParseFilter(v url.Values, today Day) (Filter, error) {
	return Filter{Query: v.Get("q")}, nil
}

// Values writes the filter as parameters; ParseFilter reads them back.
func (f Filter) Values() url.Values {
	v := url.Values{}
	if f.Query != "" {
		v.Set("q", f.Query)
	}
	return v
}

// Matches reports whether the event passes the filter.
func (f Filter) Matches(e Event) bool { return true }
