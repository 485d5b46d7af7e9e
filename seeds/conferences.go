package seeds

import (
	"bytes"
	"encoding/json"
	"fmt"

	"dateline/events"
)

// A Conference is what is known of one conference: what it is, and what was reported of it.
type Conference struct {
	// Key tells the conferences of this file apart; no event is named by it.
	Key     string `json:"key"`
	Series  string `json:"series"`
	Edition int    `json:"edition"`
	Type    string `json:"type"`
	// Names are the names in use by language, the usual one first.
	Names         map[string][]string `json:"names"`
	Place         events.Place        `json:"place"`
	Organisations []string            `json:"organisations"`
	Body          string              `json:"body"`
	Organiser     string              `json:"organiser"`
	Reports       []Report            `json:"reports"`
}

// A Report is what one page says of the conference.
type Report struct {
	// Published is the day of publication in EDTF: a day, a month, or about a day.
	Published string `json:"published"`
	Publisher string `json:"publisher"`
	URL       string `json:"url"`
	Language  string `json:"language"`
	// Span is the date that the page gives, and Previous the one that it takes back.
	Span     events.Span   `json:"edtf"`
	Previous events.Span   `json:"previous_edtf"`
	Status   events.Status `json:"status"`
	// Place is the place that the page gives, where that is less than what is known by now.
	Place   *events.Place   `json:"place"`
	Figures []events.Figure `json:"figures"`
	// Note is what the page says, in our words; its own words stand in quotation marks.
	Note string `json:"note"`
}

// A Record is a source of the kind [events.Record] with its one mention.
type Record struct {
	Conference string
	Source     events.Source
	Mention    events.Mention
}

// Conferences returns the known conferences as they stand in conferences.json.
func Conferences() ([]Conference, error) {
	b, err := files.ReadFile("conferences.json")
	if err != nil {
		return nil, fmt.Errorf("seeds: %w", err)
	}
	return parse(b)
}

func parse(b []byte) ([]Conference, error) {
	var all struct {
		About       string       `json:"about"`
		Conferences []Conference `json:"conferences"`
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&all); err != nil {
		return nil, fmt.Errorf("seeds: conferences.json: %w", err)
	}
	return all.Conferences, nil
}

// Records returns one source with one mention for each report of each known conference.
func Records() ([]Record, error) {
	conferences, err := Conferences()
	if err != nil {
		return nil, err
	}
	var records []Record
	for _, c := range conferences {
		for _, r := range c.Reports {
			record, err := c.record(r)
			if err != nil {
				return nil, fmt.Errorf("seeds: conferences.json: %s, %s of %q: %w", c.Key, r.Publisher, r.Published, err)
			}
			records = append(records, record)
		}
	}
	return records, nil
}

// record makes one report a source and a mention. The source's id is made from the conference and
// the page, so that it stays the same when the file grows or a note is worded better.
func (c Conference) record(r Report) (Record, error) {
	src := events.Source{
		Kind:      events.Record,
		URL:       r.URL,
		Publisher: r.Publisher,
		Language:  r.Language,
	}
	if src.Language == "" {
		src.Language = "und"
	}
	if r.Published != "" {
		published, err := events.ParseEDTF(r.Published)
		if err != nil {
			return Record{}, fmt.Errorf("published: %w", err)
		}
		src.Published, src.PublishedBasis = published.Last(), events.Given
		if published.Kind() != events.Fills {
			src.PublishedEDTF = published.EDTF()
		}
	}
	src.ID = c.Key + "-" + events.SourceID(src)[:8]

	m := events.Mention{
		ID:            events.MentionID(src.ID, 0),
		Source:        src,
		Names:         c.Names,
		Type:          c.Type,
		Series:        c.Series,
		Edition:       c.Edition,
		Span:          r.Span,
		PreviousSpan:  r.Previous,
		Place:         c.Place,
		Organisations: c.Organisations,
		Body:          c.Body,
		Organiser:     c.Organiser,
		Status:        r.Status,
		Figures:       r.Figures,
		Note:          r.Note,
		Confidence:    1,
	}
	if r.Place != nil {
		m.Place = *r.Place
	}
	if !r.Span.IsZero() {
		m.DateBasis = events.Given
	}
	// The name as readers of the page's language know it; that language is told by Names.
	for _, lang := range []string{r.Language, "en"} {
		if names := c.Names[lang]; len(names) > 0 {
			m.Name = names[0]
			break
		}
	}
	return Record{Conference: c.Key, Source: src, Mention: m}, nil
}
