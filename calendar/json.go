package calendar

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"dateline/events"
	"dateline/events/store"
)

// formatName opens every JSON export, so that it is known when it comes back.
const formatName = "dateline-events/1"

// WriteJSON writes the events with their mentions and revisions as one JSON object: a list of
// items whose dates go by the names of IPTC and schema.org. startDate and endDate stand there
// where a source gave days; otherwise expectedStartDate is cut to the month or year that the whole
// window lies in. edtf, earliest and latest are always there unless the event is undated.
// [ReadJSON] reads all of it back.
func WriteJSON(w io.Writer, f Feed, list []events.Event) error {
	return WriteArchive(w, f, store.Archive{Events: list})
}

// WriteArchive writes all that is recorded about events: what [WriteJSON] writes, and events that
// were merged or taken back, mentions that wait, and what editors decided.
func WriteArchive(w io.Writer, f Feed, a store.Archive) error {
	f = f.filled(a.Events)
	buf := bufio.NewWriterSize(w, 64<<10)
	head := struct {
		Format   string    `json:"format"`
		Title    string    `json:"title"`
		Language string    `json:"language"`
		Address  string    `json:"source,omitempty"`
		Page     string    `json:"url,omitempty"`
		Modified time.Time `json:"modified,omitzero"`
	}{formatName, line(f.Name), f.Language, address(f.Address), address(f.Page), f.Modified.UTC()}
	b, err := marshal(head)
	if err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	buf.Write(b[:len(b)-1]) // errors stay in buf until Flush
	err = cmp.Or(
		writeItems(buf, "items", a.Events, f.item),
		writeItems(buf, "hidden", a.Hidden, f.item),
		writeItems(buf, "waiting", a.Waiting, func(d events.Doubt) waitingItem { return waitingItem{exportMention(d.Mention), d.Verdict} }),
		writeItems(buf, "decisions", a.Decisions, func(d events.Decision) events.Decision { return d }),
	)
	buf.WriteString("}\n")
	if err = cmp.Or(err, buf.Flush()); err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	return nil
}

// writeItems writes a list under a name, each item in a line of its own. Only the first one is there
// also when it is empty.
func writeItems[T, Item any](buf *bufio.Writer, name string, list []T, item func(T) Item) error {
	if len(list) == 0 && name != "items" {
		return nil
	}
	fmt.Fprintf(buf, ",\n%q: [", name)
	for i, x := range list {
		b, err := marshal(item(x))
		if err != nil {
			return fmt.Errorf("%s, no. %d: %w", name, i+1, err)
		}
		if i > 0 {
			buf.WriteByte(',')
		}
		buf.WriteByte('\n')
		buf.Write(b)
	}
	buf.WriteString("\n]")
	return nil
}

// marshal is json.Marshal without escapes for HTML, which this is not.
func marshal(v any) ([]byte, error) {
	var b jsonBuffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return b[:len(b)-1], nil
}

type jsonBuffer []byte

func (b *jsonBuffer) Write(p []byte) (int, error) { *b = append(*b, p...); return len(p), nil }

// an item is an event as it is exported. Fields of the event that are written otherwise here hide
// those of the same JSON name inside it.
type item struct {
	events.Event
	URL      string     `json:"url,omitempty"`
	Headline string     `json:"headline"`
	Earliest events.Day `json:"earliest,omitzero"`
	Latest   events.Day `json:"latest,omitzero"`

	StartDate         string `json:"startDate,omitempty"`
	EndDate           string `json:"endDate,omitempty"`
	ExpectedStartDate string `json:"expectedStartDate,omitempty"`
	Precision         string `json:"precision"`
	EventStatus       string `json:"eventStatus,omitempty"`

	Conflict  bool          `json:"conflict"`
	PlaceName string        `json:"place_name,omitempty"`
	Mentions  []itemMention `json:"mentions,omitempty"`
}

// an itemMention is a mention as it is exported, with the source in the same object.
type itemMention struct {
	events.Mention
	Hidden *struct{} `json:"source,omitempty"`

	SourceID        string            `json:"source_id"`
	SourceKind      events.SourceKind `json:"source_kind"`
	Title           string            `json:"title,omitempty"`
	URL             string            `json:"url,omitempty"`
	Publisher       string            `json:"publisher,omitempty"`
	Language        string            `json:"language,omitempty"`
	Published       events.Day        `json:"published,omitzero"`
	PublishedEDTF   string            `json:"published_edtf,omitempty"`
	PublishedBasis  events.Basis      `json:"published_basis,omitempty"`
	ForeignUID      string            `json:"foreign_uid,omitempty"`
	ForeignSequence int               `json:"foreign_sequence,omitempty"`
	Recorded        time.Time         `json:"recorded,omitzero"`
	Body            string            `json:"source_text,omitempty"`

	Quote      string `json:"quote,omitempty"`
	QuoteAt    [2]int `json:"quote_at,omitzero"`
	DateText   string `json:"date_text,omitempty"`
	DateTextAt [2]int `json:"date_text_at,omitzero"`
}

// a waitingItem is a mention that belongs to no event, with the verdict on it.
type waitingItem struct {
	itemMention
	Verdict events.Verdict `json:"verdict"`
}

func (f Feed) item(e events.Event) item {
	it := item{Event: e, URL: address(f.eventAddress(e)), Headline: f.nameOf(e), Earliest: e.Span.First(), Latest: e.Span.Last(),
		Precision: e.Span.Precision(), Conflict: len(e.Conflicts) > 0, PlaceName: f.placeOf(e.Place)}
	it.StartDate, it.EndDate, it.ExpectedStartDate = f.isoDates(e)
	it.EventStatus = eventStatus(e)
	for _, m := range e.Mentions {
		it.Mentions = append(it.Mentions, exportMention(m))
	}
	return it
}

func exportMention(m events.Mention) itemMention {
	s := m.Source
	return itemMention{Mention: m, SourceID: s.ID, SourceKind: s.Kind, Title: s.Title, URL: s.URL, Publisher: s.Publisher, Language: s.Language,
		Published: s.Published, PublishedEDTF: s.PublishedEDTF, PublishedBasis: s.PublishedBasis, ForeignUID: s.ForeignUID,
		ForeignSequence: s.ForeignSequence, Recorded: s.Recorded, Body: s.Body,
		Quote: m.Quote.Text, QuoteAt: [2]int{m.Quote.Start, m.Quote.End}, DateText: m.DateText.Text, DateTextAt: [2]int{m.DateText.Start, m.DateText.End}}
}

// event undoes exportMention.
func (i itemMention) mention() events.Mention {
	m := i.Mention
	m.Source = events.Source{ID: i.SourceID, Kind: i.SourceKind, Title: i.Title, Body: i.Body, URL: i.URL, Publisher: i.Publisher, Language: i.Language,
		Published: i.Published, PublishedEDTF: i.PublishedEDTF, PublishedBasis: i.PublishedBasis, ForeignUID: i.ForeignUID,
		ForeignSequence: i.ForeignSequence, Recorded: i.Recorded}
	m.Quote = events.Quote{Text: i.Quote, Start: i.QuoteAt[0], End: i.QuoteAt[1]}
	m.DateText = events.Quote{Text: i.DateText, Start: i.DateTextAt[0], End: i.DateTextAt[1]}
	return m
}

// isoDates returns startDate and endDate of schema.org, or expectedStartDate of IPTC: the month or
// year that a window lies in, or nothing if it lies in no single one.
func (f Feed) isoDates(e events.Event) (start, end, expected string) {
	s := e.Span
	switch s.Kind() {
	case events.Undated:
		return "", "", ""
	case events.Open:
		return s.First().String(), "", ""
	case events.Fills:
		n := entry{first: s.First(), last: s.Last(), span: s}
		if from, to := f.times(e, n); !from.IsZero() {
			return from.Format(time.RFC3339), to.Format(time.RFC3339), ""
		}
		return s.First().String(), s.Last().String(), ""
	}
	if s.First() == 0 || s.Last() == 0 {
		return "", "", ""
	}
	a, b := s.First().String(), s.Last().String()
	switch {
	case a[:7] == b[:7]:
		return "", "", a[:7]
	case a[:4] == b[:4]:
		return "", "", a[:4]
	}
	return "", "", ""
}

// eventStatus is the status by schema.org's name, where it has one.
func eventStatus(e events.Event) string {
	switch {
	case e.Status == events.Cancelled:
		return "EventCancelled"
	case e.Status == events.Postponed && e.Span.IsZero():
		return "EventPostponed"
	case !e.PreviousSpan.IsZero() && e.PreviousSpan.Exact() && e.Span.Exact():
		return "EventRescheduled"
	case e.Span.Exact():
		return "EventScheduled"
	}
	return ""
}

// ErrForeignJSON means that a file is JSON, but not an export of this program.
var ErrForeignJSON = errors.New("this JSON is not an export of dateline")

// ReadJSON reads what [WriteJSON] or [WriteArchive] wrote.
func ReadJSON(r io.Reader) (store.Archive, error) {
	data, err := readLimited(r)
	if err != nil {
		return store.Archive{}, err
	}
	var file struct {
		Format    string            `json:"format"`
		Items     []item            `json:"items"`
		Hidden    []item            `json:"hidden"`
		Waiting   []waitingItem     `json:"waiting"`
		Decisions []events.Decision `json:"decisions"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return store.Archive{}, fmt.Errorf("read json: %w", err)
	}
	if file.Format != formatName {
		return store.Archive{}, fmt.Errorf("read json: %w", ErrForeignJSON)
	}
	a := store.Archive{Events: eventsOf(file.Items), Hidden: eventsOf(file.Hidden), Decisions: file.Decisions}
	for _, w := range file.Waiting {
		a.Waiting = append(a.Waiting, events.Doubt{Mention: w.mention(), Verdict: w.Verdict})
	}
	return a, nil
}

func eventsOf(items []item) []events.Event {
	var list []events.Event
	for _, it := range items {
		e := it.Event
		for _, m := range it.Mentions {
			e.Mentions = append(e.Mentions, m.mention())
		}
		list = append(list, e)
	}
	return list
}

// WriteChangesJSON writes published changes as one JSON object, in the order given.
func WriteChangesJSON(w io.Writer, f Feed, list []Update) error {
	f = f.filled(nil)
	type change struct {
		events.Revision
		UID      string       `json:"uid"`
		Headline string       `json:"headline"`
		URL      string       `json:"url,omitempty"`
		Cause    *itemMention `json:"cause,omitempty"`
	}
	doc := struct {
		Format string   `json:"format"`
		Title  string   `json:"title"`
		Items  []change `json:"items"`
	}{"dateline-changes/1", line(f.Name), []change{}}
	for _, u := range list {
		c := change{Revision: u.Revision, UID: u.Event.UID, Headline: f.nameOf(u.Event), URL: address(f.eventAddress(u.Event))}
		if m, ok := mention(u.Event, u.Revision.Mention); ok {
			x := exportMention(m)
			c.Cause = &x
		}
		doc.Items = append(doc.Items, c)
	}
	b, err := marshal(doc)
	if err == nil {
		_, err = w.Write(append(b, '\n'))
	}
	if err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	return nil
}
