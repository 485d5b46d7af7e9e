package calendar

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"

	"dateline/events"
	"dateline/events/wording"
)

// An Update is one published change of an event, for a feed of changes.
type Update struct {
	Event    events.Event
	Revision events.Revision
}

type atomFeed struct {
	XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang      string      `xml:"xml:lang,attr"`
	ID        string      `xml:"id"`
	Title     string      `xml:"title"`
	Subtitle  string      `xml:"subtitle,omitempty"`
	Updated   string      `xml:"updated"`
	Links     []atomLink  `xml:"link"`
	Author    atomAuthor  `xml:"author"`
	Generator string      `xml:"generator"`
	Entries   []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomEntry struct {
	ID         string         `xml:"id"`
	Title      string         `xml:"title"`
	Updated    string         `xml:"updated"`
	Published  string         `xml:"published,omitempty"`
	Links      []atomLink     `xml:"link"`
	Categories []atomCategory `xml:"category"`
	Summary    string         `xml:"summary,omitempty"`
	Content    *atomContent   `xml:"content,omitempty"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomContent struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// WriteAtom writes the events as a feed of RFC 4287, in the order given: an entry an event, which
// readers see anew with each of its revisions. Undated events are among them.
func WriteAtom(w io.Writer, f Feed, list []events.Event) error {
	f = f.filled(list)
	a := f.atom(f.Modified)
	for _, e := range list {
		n, ok := f.entry(e)
		if !ok {
			n = entry{span: e.Span}
			if isOff(e.Status) {
				n.prefix = f.offPrefix(e, n)
			}
		}
		x := atomEntry{ID: tag(e.UID, ""), Title: line(wording.Medium(n.span, f.Language) + ": " + strings.TrimSuffix(n.prefix, wording.Short(n.span, f.Language)+" · ") + f.nameOf(e)),
			Updated: rfc3339(e.Modified), Published: rfc3339(e.Created), Summary: wording.Span(e.Span, f.Language), Content: &atomContent{"text", f.describe(e, n)}}
		if href := address(f.eventAddress(e)); href != "" {
			x.Links = []atomLink{{Rel: "alternate", Type: "text/html", Href: href}}
		}
		for _, c := range f.categories(e) {
			x.Categories = append(x.Categories, atomCategory{c})
		}
		a.Entries = append(a.Entries, x)
	}
	return writeAtom(w, a)
}

// WriteChanges writes published changes as a feed of RFC 4287, in the order given: an entry a
// revision, with old, new and the words that caused it.
func WriteChanges(w io.Writer, f Feed, list []Update) error {
	f = f.filled(nil)
	for _, u := range list {
		if f.Modified.Before(u.Revision.At) {
			f.Modified = u.Revision.At
		}
	}
	a := f.atom(f.Modified)
	p := spoken[f.Language]
	for _, u := range list {
		r := u.Revision
		kinds := make([]string, len(r.Kinds))
		for i, k := range r.Kinds {
			kinds[i] = wording.Change(k, f.Language)
		}
		title := f.nameOf(u.Event) + ": " + strings.Join(kinds, ", ")
		var b strings.Builder
		for _, shift := range wording.Shifts(r, f.Language, f.placeName) {
			fmt.Fprintln(&b, line(shift.Text))
		}
		if m, ok := mention(u.Event, r.Mention); ok {
			if text := clip(line(m.Quote.Text), quoteRunes); text != "" {
				fmt.Fprintf(&b, "\n%s%s%s\n", p.quoteOpen, text, p.quoteClose)
			}
			fmt.Fprintf(&b, "%s\n%s\n", f.whence(m.Source.Publisher, m.Source.PublishedSpan()), address(m.Source.URL))
		}
		x := atomEntry{ID: tag(u.Event.UID, fmt.Sprintf("#%d", r.Sequence)), Title: line(title), Updated: rfc3339(r.At), Published: rfc3339(r.At),
			Content: &atomContent{"text", clean(b.String())}}
		if href := address(f.eventAddress(u.Event)); href != "" {
			x.Links = []atomLink{{Rel: "alternate", Type: "text/html", Href: href}}
		}
		for _, k := range r.Kinds {
			x.Categories = append(x.Categories, atomCategory{string(k)})
		}
		a.Entries = append(a.Entries, x)
	}
	return writeAtom(w, a)
}

func (f Feed) atom(modified time.Time) atomFeed {
	a := atomFeed{Lang: f.Language, ID: address(f.Address), Title: line(f.Name), Subtitle: clean(f.Description), Updated: rfc3339(modified),
		Author: atomAuthor{"dateline"}, Generator: "dateline"}
	if a.ID == "" {
		a.ID = "urn:dateline:feed"
	} else {
		a.Links = append(a.Links, atomLink{Rel: "self", Type: "application/atom+xml", Href: a.ID})
	}
	if page := address(f.Page); page != "" {
		a.Links = append(a.Links, atomLink{Rel: "alternate", Type: "text/html", Href: page})
	}
	return a
}

func writeAtom(w io.Writer, a atomFeed) error {
	buf := bufio.NewWriter(w)
	buf.WriteString(xml.Header) // errors stay in buf until Flush
	enc := xml.NewEncoder(buf)
	enc.Indent("", " ")
	if err := enc.Encode(a); err != nil {
		return fmt.Errorf("write atom: %w", err)
	}
	buf.WriteByte('\n')
	if err := buf.Flush(); err != nil {
		return fmt.Errorf("write atom: %w", err)
	}
	return nil
}

// tag makes the IRI of an entry from a UID, which stays for life as RFC 4287 asks.
func tag(uid, part string) string {
	var b strings.Builder
	b.WriteString("urn:dateline:")
	for _, c := range []byte(clean(uid)) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._@", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02x", c)
		}
	}
	return b.String() + part
}

func rfc3339(t time.Time) string {
	if t.IsZero() {
		t = time.Unix(0, 0)
	}
	return t.UTC().Format(time.RFC3339)
}
