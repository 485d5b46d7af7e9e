package events

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Filter is what a list, a feed or an export is narrowed to. The zero Filter lets everything
// through that is published.
type Filter struct {
	// Query is searched in names, places and quotes.
	Query string `json:"q,omitempty"`
	// Org, Place, Country, Region, Type and Series are gazetteer ids; Type is the parameter "kind",
	// Region a part of the world, such as central-asia.
	Org     string `json:"org,omitempty"`
	Place   string `json:"place,omitempty"`
	Country string `json:"country,omitempty"`
	Region  string `json:"region,omitempty"`
	// Countries are those in Region; without them nothing lies in it.
	Countries []string `json:"-"`
	Type      string   `json:"kind,omitempty"`
	Series    string   `json:"series,omitempty"`
	// Status lists the states wanted; empty is any.
	Status []Status `json:"status,omitempty"`
	// From and To bound the days, inclusive; 0 is no bound. A window passes if it has a day
	// between them; undated events pass only if both are 0.
	From Day `json:"from,omitzero"`
	To   Day `json:"to,omitzero"`
	// Language is de, en, fr or ru, for names and words; empty is the reader's choice.
	Language string `json:"lang,omitempty"`
	// Vague is how a feed shows windows: banner, marker or none; empty is banner. None leaves
	// out what has no day, from every list.
	Vague string `json:"vague,omitempty"`
	// Cancelled is keep or drop; empty is keep.
	Cancelled string `json:"cancelled,omitempty"`
	// AsOf asks for what was known on that day; 0 is now.
	AsOf Day `json:"asof,omitzero"`

	// from, to and asOf keep days as they were written, such as -1y, so that an address that
	// was saved goes on moving with the calendar.
	from, to, asOf string
}

// maxID is the length that an id may have.
const maxID = 100

// FilterParameters lists the parameters of an address that make a [Filter].
var FilterParameters = []string{"q", "org", "place", "country", "region", "kind", "series", "status", "from", "to", "lang", "vague", "cancelled", "asof"}

// Languages are the languages that dateline reads and speaks.
var Languages = []string{"en", "de", "ru", "fr"}

// A FilterError says which parameter of an address cannot be understood, and why.
type FilterError struct {
	// Parameter is its name, Value what was given.
	Parameter, Value string
	// Want is what would be understood; empty if the parameter is unknown.
	Want Want
	// Known are the parameters, or the values, that there are.
	Known []string
	// Near are known ids that may have been meant.
	Near []string
}

// A Want is what the value of a parameter has to be.
type Want string

// What values have to be.
const (
	WantOne     Want = "one"
	WantID      Want = "id"
	WantKnown   Want = "known"
	WantText    Want = "text"
	WantCountry Want = "country"
	WantDay     Want = "day"
	WantAfter   Want = "after"
	WantChoice  Want = "choice"
	WantChoices Want = "choices"
)

// MaxQuery is the length that words to look for may have.
const MaxQuery = 200

// wants says in English what values have to be.
var wants = map[Want]string{
	WantOne:     "one value only",
	WantID:      "an id of letters, digits and hyphens",
	WantKnown:   "an id that is known here",
	WantText:    fmt.Sprintf("text of up to %d letters", MaxQuery),
	WantCountry: "a country code of two letters, such as BY",
	WantDay:     "a day such as 2024-10-31, a month, a year, today, or a distance such as -1y, -30d or 6m",
	WantAfter:   "a day that is not before from",
	WantChoice:  "one of",
	WantChoices: "one or more of",
}

// Shown are parameter and value, cut to a length that can be shown.
func (e *FilterError) Shown() (parameter, value string) { return clip(e.Parameter), clip(e.Value) }

func (e *FilterError) Error() string {
	parameter, value := e.Shown()
	if e.Want == "" {
		return fmt.Sprintf("unknown parameter %q: known are %s", parameter, strings.Join(e.Known, ", "))
	}
	text := strings.TrimSpace(fmt.Sprintf("%s=%s: want %s %s", parameter, value, wants[e.Want], strings.Join(e.Known, ", ")))
	if len(e.Near) > 0 {
		text += "; nearest: " + strings.Join(e.Near, ", ")
	}
	return text
}

// Unknown reports whether the value should have been an id, so that the nearest may be looked for.
func (e *FilterError) Unknown() bool {
	return e.Want == WantID || e.Want == WantKnown || e.Want == WantCountry
}

// ParseFilter reads a filter from the parameters of an address. Days are 2024-10-31, a month or a
// year, today, or relative to today: -1y, -30d, 2w, 6m. The function given tells the countries in a
// part of the world, none of one that it does not know. Empty parameters count as not given. An unknown
// or malformed one is a [*FilterError].
func ParseFilter(v url.Values, today Day, countriesIn func(region string) []string) (Filter, error) {
	var f Filter
	for _, name := range sortedKeys(v) {
		if !slices.Contains(FilterParameters, name) {
			return Filter{}, &FilterError{Parameter: name, Known: FilterParameters}
		}
		var values []string
		for _, s := range v[name] {
			if s = strings.TrimSpace(s); s != "" {
				values = append(values, s)
			}
		}
		if len(values) == 0 {
			continue
		}
		if name == "status" {
			if err := f.setStatus(values); err != nil {
				return Filter{}, err
			}
			continue
		}
		if len(values) > 1 {
			return Filter{}, &FilterError{Parameter: name, Value: strings.Join(values, ", "), Want: WantOne}
		}
		if want, known := f.set(name, values[0], today); want != "" {
			return Filter{}, &FilterError{Parameter: name, Value: values[0], Want: want, Known: known}
		}
	}
	if f.Region != "" {
		if f.Countries = countriesIn(f.Region); len(f.Countries) == 0 {
			return Filter{}, &FilterError{Parameter: "region", Value: f.Region, Want: WantKnown}
		}
	}
	if f.From != 0 && f.To != 0 && f.To < f.From {
		return Filter{}, &FilterError{Parameter: "to", Value: v.Get("to"), Want: WantAfter}
	}
	return f, nil
}

// set sets one parameter; it returns what it wanted instead if the value is malformed.
func (f *Filter) set(name, value string, today Day) (want Want, known []string) {
	id := func(to *string) (Want, []string) {
		if !isID(value) {
			return WantID, nil
		}
		*to = value
		return "", nil
	}
	choice := func(to *string, choices ...string) (Want, []string) {
		if !slices.Contains(choices, value) {
			return WantChoice, choices
		}
		*to = value
		return "", nil
	}
	day := func(to *Day, text *string, last bool) (Want, []string) {
		d, relative, ok := parseBound(value, today, last)
		if !ok {
			return WantDay, nil
		}
		*to = d
		if relative {
			*text = value
		}
		return "", nil
	}
	switch name {
	case "q":
		if utf8.RuneCountInString(value) > MaxQuery || !utf8.ValidString(value) {
			return WantText, nil
		}
		f.Query = strings.Join(strings.Fields(value), " ")
	case "org":
		return id(&f.Org)
	case "place":
		return id(&f.Place)
	case "region":
		return id(&f.Region)
	case "kind":
		return id(&f.Type)
	case "series":
		return id(&f.Series)
	case "country":
		if len(value) != 2 || strings.Trim(strings.ToUpper(value), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			return WantCountry, nil
		}
		f.Country = strings.ToUpper(value)
	case "from":
		return day(&f.From, &f.from, false)
	case "to":
		return day(&f.To, &f.to, true)
	case "asof":
		return day(&f.AsOf, &f.asOf, true)
	case "lang":
		return choice(&f.Language, Languages...)
	case "vague":
		return choice(&f.Vague, "banner", "marker", "none")
	case "cancelled":
		return choice(&f.Cancelled, "keep", "drop")
	}
	return "", nil
}

func (f *Filter) setStatus(values []string) error {
	for _, v := range values {
		for s := range strings.SplitSeq(v, ",") {
			st := Status(strings.TrimSpace(s))
			if !st.Valid() {
				var all []string
				for _, s := range Statuses {
					all = append(all, string(s))
				}
				return &FilterError{Parameter: "status", Value: v, Want: WantChoices, Known: all}
			}
			if !slices.Contains(f.Status, st) {
				f.Status = append(f.Status, st)
			}
		}
	}
	slices.SortFunc(f.Status, func(a, b Status) int { return cmp.Compare(rank(a), rank(b)) })
	return nil
}

func isID(s string) bool {
	if len(s) > maxID {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '_' || c == '.' || c == ':') {
			return false
		}
	}
	return true
}

// ParseSince reads the day from which changes are asked for, as the bounds of a filter are read: a day,
// a month, a year, or a distance from today. A malformed one is a [*FilterError].
func ParseSince(text string, today Day) (Day, error) {
	d, _, ok := parseBound(strings.TrimSpace(text), today, false)
	if !ok {
		return 0, &FilterError{Parameter: "since", Value: text, Want: WantDay}
	}
	return d, nil
}

// parseBound reads a day of a filter. Of a month or year it takes the last day if last is set, the
// first otherwise. Relative tells that the day moves with today.
func parseBound(s string, today Day, last bool) (d Day, relative, ok bool) {
	if s == "today" {
		return today, true, today != 0
	}
	if d, err := ParseDay(s); err == nil {
		return d, false, true
	}
	if n := len(s); n >= 2 && strings.IndexByte("dwmy", s[n-1]) >= 0 {
		count, err := strconv.Atoi(s[:n-1])
		if err != nil || count < -9999 || count > 9999 || today == 0 {
			return 0, false, false
		}
		switch s[n-1] {
		case 'd':
			d = today + Day(count)
		case 'w':
			d = today + Day(7*count)
		case 'm':
			d = today.AddMonths(count)
		case 'y':
			d = today.AddMonths(12 * count)
		}
		return d, true, MinDay <= d && d <= MaxDay
	}
	if len(s) != 4 && len(s) != 7 {
		return 0, false, false
	}
	span, err := ParseEDTF(s)
	if err != nil || span.IsZero() {
		return 0, false, false
	}
	if last {
		return span.Last(), false, true
	}
	return span.First(), false, true
}

// Values writes the filter as parameters that ParseFilter reads back. Relative days stay as they
// were written.
func (f Filter) Values() url.Values {
	v := url.Values{}
	set := func(name, value string) {
		if value != "" {
			v.Set(name, value)
		}
	}
	set("q", f.Query)
	set("org", f.Org)
	set("place", f.Place)
	set("country", f.Country)
	set("region", f.Region)
	set("kind", f.Type)
	set("series", f.Series)
	for _, s := range f.Status {
		v.Add("status", string(s))
	}
	set("from", dayText(f.From, f.from))
	set("to", dayText(f.To, f.to))
	set("lang", f.Language)
	set("vague", f.Vague)
	set("cancelled", f.Cancelled)
	set("asof", dayText(f.AsOf, f.asOf))
	return v
}

// dayText returns the day as it was written; nothing of a day that was cleared since.
func dayText(d Day, written string) string {
	if d == 0 {
		return ""
	}
	return cmp.Or(written, d.String())
}

// Between returns the filter with other bounds of days, inclusive; 0 is none.
func (f Filter) Between(first, last Day) Filter {
	f.From, f.To, f.from, f.to = first, last, "", ""
	return f
}

// IsZero reports whether the filter narrows nothing.
func (f Filter) IsZero() bool { return len(f.Values()) == 0 }

// Matches reports whether the event passes the filter. AsOf is not looked at: the event must have
// been settled for that day before. The query is looked for word by word, folded, anywhere in
// names, places, organisers and, where the event carries its mentions, quotes; a store may search
// better and clear it.
func (f Filter) Matches(e Event) bool {
	switch {
	case e.Withdrawn || e.MergedInto != "",
		f.Org != "" && !slices.Contains(e.Organisations, f.Org),
		f.Place != "" && e.Place.City != f.Place,
		f.Country != "" && e.Place.Country != f.Country,
		f.Region != "" && !slices.Contains(f.Countries, e.Place.Country),
		f.Type != "" && e.Type != f.Type,
		f.Series != "" && e.Series != f.Series,
		f.Cancelled == "drop" && e.Status == Cancelled,
		f.Vague == "none" && !e.Span.Exact(),
		len(f.Status) > 0 && !slices.Contains(f.Status, e.Status) && (e.StatusAlso == "" || !slices.Contains(f.Status, e.StatusAlso)):
		return false
	}
	if f.From != 0 || f.To != 0 {
		if e.Span.IsZero() {
			return false
		}
		first, last := e.Span.bounds()
		if e.Span.last == 0 {
			last = e.Span.first + OpenDays
		}
		if f.From != 0 && last < f.From || f.To != 0 && first > f.To {
			return false
		}
	}
	return f.Query == "" || says(e, f.Query)
}

// says reports whether every word of the query stands somewhere in what is known of the event.
func says(e Event, query string) bool {
	var b strings.Builder
	put := func(all ...string) {
		for _, s := range all {
			b.WriteString(Fold(s))
			b.WriteByte('\n')
		}
	}
	put(e.Name, e.Place.City, e.Place.Text, e.Place.Venue, e.Organiser, e.Series, e.Type, e.DateText)
	put(e.Organisations...)
	put(e.Topics...)
	for _, n := range e.Names {
		put(n)
	}
	for _, m := range e.Mentions {
		put(m.Name, m.Quote.Text, m.Note)
	}
	text := b.String()
	for w := range strings.FieldsSeq(Fold(query)) {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
