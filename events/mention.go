package events

import "slices"

// An Authority tells whose word a claim is. A later value outranks an earlier one.
type Authority uint8

const (
	// Reporter: a publisher reports it; the usual case.
	Reporter Authority = iota
	// Host: the state or city where the event takes place says it.
	Host
	// Organiser: the organisation or state that convenes the event says it.
	Organiser
	// Editor: an editor of this calendar says it.
	Editor
)

var authorityNames = [...]string{"reporter", "host", "organiser", "editor"}

// String returns the lower-case name, as in JSON.
func (a Authority) String() string { return authorityNames[min(int(a), len(authorityNames)-1)] }

// MarshalText writes the lower-case name.
func (a Authority) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads a name; what it does not know is a reporter.
func (a *Authority) UnmarshalText(b []byte) error {
	*a = Reporter
	for i, n := range authorityNames {
		if n == string(b) {
			*a = Authority(i)
		}
	}
	return nil
}

// A Relation places a mention beside another edition named in the same text.
type Relation string

const (
	// Previous: "the last conference", "предыдущий саммит".
	Previous Relation = "previous"
	// Next: "another conference", "the next edition".
	Next Relation = "next"
)

// A Place is where an event takes place, as far as it is known.
type Place struct {
	// City is a gazetteer id such as by-minsk, or empty.
	City string `json:"city,omitempty"`
	// Country is an ISO 3166-1 alpha-2 code, or empty.
	Country string `json:"country,omitempty"`
	// Text is the place as worded, for places that the gazetteer does not know.
	Text string `json:"text,omitempty"`
	// Venue is the building or site as the source names it.
	Venue string `json:"venue,omitempty"`
}

// IsZero reports whether nothing is known of the place.
func (p Place) IsZero() bool { return p == Place{} }

// A Clock is the time of day of an event, where a source gives one.
type Clock struct {
	// Start and End are "15:04" on the first and last day; End may be empty. An empty Start
	// means that the event lasts all day or that no time is known.
	Start string `json:"start,omitempty"`
	End   string `json:"end,omitempty"`
	// Zone is an IANA time zone name; empty is the zone of the place, unknown.
	Zone string `json:"zone,omitempty"`
}

// IsZero reports whether no time of day is known.
func (c Clock) IsZero() bool { return c.Start == "" }

// A Figure is a number that a source gives for an event, such as attendance.
type Figure struct {
	// What is the thing counted: participants, countries.
	What string `json:"what"`
	// Text is the number as the source words it: "about 600".
	Text string `json:"text"`
}

// A Quote is a piece of a Source: the words themselves and where they stand in its body.
type Quote struct {
	Text string `json:"text"`
	// Start and End are byte offsets into Source.Body; both 0 if the body is not kept.
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Mention is what one Source says of one event. It is never edited: a later mention outweighs
// it, or an editor withdraws it by a [Decision].
type Mention struct {
	// ID is made from the source's id and Ordinal by [MentionID].
	ID string `json:"id"`
	// Source is where it stands; its Body may be left out.
	Source Source `json:"source"`
	// Ordinal counts the mentions of one source from 0, in the order of their quotes.
	Ordinal int `json:"ordinal"`

	// Name is the event's name as the text has it, without its article.
	Name string `json:"name"`
	// Names holds names in further languages by BCP 47 tag, where the source gives them.
	Names map[string][]string `json:"names,omitempty"`
	// Type is a gazetteer code: conference, summit, forum, ministerial, session, talks, …
	Type string `json:"type,omitempty"`
	// Series is the id of the line of editions, where the source or gazetteer tells it.
	Series string `json:"series,omitempty"`
	// Edition is the number of the edition, 0 if not said.
	Edition int `json:"edition,omitempty"`
	// Relation is how the text sets this edition beside another one.
	Relation Relation `json:"relation,omitempty"`
	// Topics are folded content words of the name that tell it from its neighbours, such as
	// "migration", "eurasian", "security": in English, so that languages can be compared.
	Topics []string `json:"topics,omitempty"`

	// Span is when, and DateText the words it was read from.
	Span     Span  `json:"edtf"`
	DateText Quote `json:"date_text,omitzero"`
	// DateBasis tells whether the date stands there in full (given) or had to be worked out
	// (dateline, inferred).
	DateBasis Basis `json:"date_basis,omitempty"`
	Clock     Clock `json:"clock,omitzero"`
	// PreviousSpan is the date that this mention says is no longer true ("moved from …").
	PreviousSpan Span `json:"previous_edtf,omitzero"`
	// PreviousPlace is where the event was to take place on that date, if the text says that it was elsewhere.
	PreviousPlace Place `json:"previous_place,omitzero"`
	// Rescheduled tells that Span takes the place of another date, be that named or not: "put off
	// to the spring". Whoever puts an event off and names the new date announces it.
	Rescheduled bool `json:"rescheduled,omitempty"`

	Place Place `json:"place,omitzero"`
	// Organisations are gazetteer ids, the one that convenes first.
	Organisations []string `json:"organisations,omitempty"`
	// Body is the gazetteer id of the organ that meets, such as foreign-ministers-council.
	Body string `json:"body,omitempty"`
	// Organiser is who convenes it as worded, where that is no organisation of the gazetteer.
	Organiser string `json:"organiser,omitempty"`

	// Status is what it says of the event; a claim of other facts alone says nothing of that.
	Status    Status    `json:"status,omitempty"`
	Authority Authority `json:"authority,omitempty"`
	Figures   []Figure  `json:"figures,omitempty"`

	// Quote is the sentence that says so. It is empty where the words are ours.
	Quote Quote `json:"quote,omitzero"`
	// Note is what we say of it in our own words. The source's words in it stand in quotation marks.
	Note string `json:"note,omitempty"`
	// Confidence is the probability, 0 … 1, that a careful reader would agree with the mention.
	Confidence float64 `json:"confidence"`

	// Matched is the id of the event that it was matched to when it was recorded, empty while
	// it waits. Editors' decisions move it on from there: see [Assign].
	Matched string `json:"matched,omitempty"`
}

// NameLanguage returns the language of the name: that of Names which lists it, else the source's.
// A fact noted down from a Russian page may carry an English name.
func (m Mention) NameLanguage() string {
	if slices.Contains(m.Names[m.Source.Language], m.Name) {
		return m.Source.Language
	}
	for _, language := range sortedKeys(m.Names) {
		if slices.Contains(m.Names[language], m.Name) {
			return language
		}
	}
	return m.Source.Language
}
