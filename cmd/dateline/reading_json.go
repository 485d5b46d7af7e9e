package main

import (
	"math"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/gazetteer"
)

// A readingJSON is what read writes about one text. Its form is a promise to programs.
type readingJSON struct {
	ID             string        `json:"id"`
	Language       string        `json:"language"`
	Published      *string       `json:"published"`
	PublishedBasis *string       `json:"published_basis"`
	Events         []mentionJSON `json:"events"`
	// Undated holds plans for which the text gives no date.
	Undated []mentionJSON `json:"undated,omitempty"`
	Error   string        `json:"error,omitempty"`
}

// A mentionJSON is one event as a text mentions it. What is not known is null.
type mentionJSON struct {
	Name          string        `json:"name"`
	Kind          *string       `json:"kind"`
	EDTF          *string       `json:"edtf"`
	Earliest      *string       `json:"earliest"`
	Latest        *string       `json:"latest"`
	Precision     string        `json:"precision"`
	DateText      *string       `json:"date_text"`
	City          *string       `json:"city"`
	Country       *string       `json:"country"`
	Organisations []string      `json:"organisations"`
	Status        events.Status `json:"status"`
	Quote         string        `json:"quote"`
	// Start and End are where the quote stands in the text, in code points.
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Confidence float64 `json:"confidence"`
	// MovedTo is the date that took the place of this one: an event that a text moves is told
	// twice, on its new date and, as postponed, on the one it had.
	MovedTo *string `json:"moved_to,omitempty"`
}

func newReadingJSON(r readResult, g *gazetteer.Gazetteer) readingJSON {
	src := r.reading.Source
	v := readingJSON{
		ID:             r.src.ID,
		Language:       src.Language,
		Published:      known(src.Published.String()),
		PublishedBasis: known(string(src.PublishedBasis)),
		Events:         []mentionJSON{},
	}
	if v.Language == "" {
		v.Language = "und"
	}
	if r.err != nil {
		v.Error = r.err.Error()
		return v
	}
	points := codePoints{text: src.Body}
	for _, m := range r.reading.Mentions {
		v.Events = append(v.Events, newMentionJSON(m, g, &points))
		if !m.PreviousSpan.IsZero() && !m.Span.IsZero() {
			v.Events = append(v.Events, newMovedJSON(m, g, &points))
		}
	}
	for _, m := range r.reading.Undated {
		v.Undated = append(v.Undated, newMentionJSON(m, g, &points))
	}
	return v
}

func newMentionJSON(m events.Mention, g *gazetteer.Gazetteer, points *codePoints) mentionJSON {
	v := mentionJSON{
		Name:          m.Name,
		Kind:          known(m.Type),
		EDTF:          known(m.Span.EDTF()),
		Earliest:      known(m.Span.First().String()),
		Latest:        known(m.Span.Last().String()),
		Precision:     m.Span.Precision(),
		DateText:      known(m.DateText.Text),
		City:          known(placeIn(g, events.Place{City: m.Place.City, Text: m.Place.Text}, "en")),
		Country:       known(m.Place.Country),
		Organisations: append([]string{}, m.Organisations...),
		Status:        m.Status,
		Quote:         m.Quote.Text,
		Confidence:    math.Round(m.Confidence*1000) / 1000,
	}
	v.Start = points.at(m.Quote.Start)
	v.End = points.at(m.Quote.End)
	return v
}

// newMovedJSON is the date from which a mention moves its event.
func newMovedJSON(m events.Mention, g *gazetteer.Gazetteer, points *codePoints) mentionJSON {
	to := m.Span.EDTF()
	m.Span, m.Status, m.DateText = m.PreviousSpan, events.Postponed, events.Quote{}
	if !m.PreviousPlace.IsZero() {
		m.Place = m.PreviousPlace
	}
	v := newMentionJSON(m, g, points)
	v.MovedTo = &to
	return v
}

// known returns nil for what is not known, which JSON writes as null.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// codePoints turns byte offsets into a text to offsets in code points. It remembers where it was,
// so that ascending offsets cost one pass over the text.
type codePoints struct {
	text         string
	bytes, runes int
}

func (c *codePoints) at(offset int) int {
	if offset < c.bytes {
		c.bytes, c.runes = 0, 0
	}
	offset = min(offset, len(c.text))
	c.runes += utf8.RuneCountInString(c.text[c.bytes:offset])
	c.bytes = offset
	return c.runes
}
