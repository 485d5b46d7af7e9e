package events

import "time"

// A SourceKind tells how a Source came in. There is one way in for all of them.
type SourceKind string

const (
	// Text: prose that was read.
	Text SourceKind = "text"
	// Form: an entry made by an editor or a visitor in the web form.
	Form SourceKind = "form"
	// Calendar: a component of an imported iCalendar file.
	Calendar SourceKind = "calendar"
	// Record: a fact noted down from a page by hand, with its address; its words are ours.
	Record SourceKind = "record"
)

// A Basis tells how something was known that a text does not always state, such as its day.
type Basis string

const (
	// Given by whoever handed the text in.
	Given Basis = "given"
	// Page: found in the page's own metadata.
	Page Basis = "page"
	// Dateline: read from the line that opens the report, its year included.
	Dateline Basis = "dateline"
	// Inferred from the text's own anchors; always shown as such.
	Inferred Basis = "inferred"
	// Unknown: nothing tells.
	Unknown Basis = ""
)

// A Source is a text as it came, with what is known of where it came from.
type Source struct {
	// ID is the source's own identifier if it has one, else made from its content by
	// [SourceID], so that the same text is never recorded twice.
	ID   string     `json:"id"`
	Kind SourceKind `json:"kind"`
	// Title is the headline, if it was given apart from the body.
	Title string `json:"title,omitempty"`
	// Body is the text, valid UTF-8; offsets of quotes count its bytes. Lists leave it out.
	Body string `json:"body,omitempty"`
	// URL is where it can be read; http or https, or empty.
	URL string `json:"url,omitempty"`
	// Publisher is who published it, as readers know it: BelTA, TASS, Ministry of Foreign
	// Affairs of Belarus.
	Publisher string `json:"publisher,omitempty"`
	// Language is a BCP 47 tag; und if unknown.
	Language string `json:"language,omitempty"`
	// Published is the day of publication; if only a month or year is known, the last day of
	// it, by which the source was certainly published. 0 is unknown.
	Published Day `json:"published,omitzero"`
	// PublishedEDTF is the day of publication as known, where it is not one exact day.
	PublishedEDTF string `json:"published_edtf,omitempty"`
	// PublishedBasis tells how Published is known.
	PublishedBasis Basis `json:"published_basis,omitempty"`
	// ForeignUID and ForeignSequence are UID and SEQUENCE of an imported component, kept to know
	// it again; they are never published as ours.
	ForeignUID      string `json:"foreign_uid,omitempty"`
	ForeignSequence int    `json:"foreign_sequence,omitempty"`
	// Recorded is when it was recorded here, UTC; set by the store.
	Recorded time.Time `json:"recorded,omitzero"`
}

// PublishedSpan is when the source was published, as precisely as that is known: a day, a month,
// a year, about a day, or zero.
func (s Source) PublishedSpan() Span { return publishedSpan(s.Published, s.PublishedEDTF) }

func publishedSpan(day Day, edtf string) Span {
	if s, err := ParseEDTF(edtf); err == nil && !s.IsZero() {
		return s
	}
	if day == 0 {
		return Span{}
	}
	return SpanOf(day, day)
}
