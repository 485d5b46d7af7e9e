package calendar

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"dateline/events"
	"dateline/events/wording"
)

// base is what all occurrences of an event have in common.
func (in *importer) base(cal, e *component) Imported {
	var x Imported
	src, m := &x.Source, &x.Mention
	src.Kind = events.Calendar
	src.Title = line(cmp.Or(cal.text("X-WR-CALNAME"), cal.text("NAME")))
	src.Publisher = line(in.Publisher)
	if p, ok := e.first("ORGANIZER"); ok && src.Publisher == "" {
		src.Publisher = line(p.param("CN"))
	}
	src.Publisher = cmp.Or(src.Publisher, src.Title)
	src.URL = address(e.text("URL"))
	if src.URL == "" {
		src.URL = address(in.URL)
	}
	src.ForeignSequence, _ = strconv.Atoi(line(e.text("SEQUENCE")))
	src.ForeignSequence = max(src.ForeignSequence, 0)
	for _, name := range []string{"LAST-MODIFIED", "DTSTAMP", "CREATED"} {
		if d, ok := in.zones.parseMoment(e.text(name), ""); ok && src.Published == 0 && d.day() > events.NewDay(1971, time.January, 1) {
			src.Published, src.PublishedBasis = d.day(), events.Page
		}
	}
	if in.Today != 0 && src.Published > in.Today {
		src.Published = in.Today
	}
	m.Name = in.name(e)
	if _, own := e.first("SUMMARY"); !own { // an occurrence that was moved is still what it was
		if master := in.newest[line(e.text("UID"))+"\x00"]; master != nil && master != e && e.text("UID") != "" {
			m.Name = in.name(master)
		}
	}
	src.Language = in.language(e)
	place := line(e.text("LOCATION"))
	m.Place = in.place(place)
	m.Status = statusOf(cal, e)
	m.Authority = events.Reporter
	m.Confidence = 0.95
	body := m.Name
	m.Quote = events.Quote{Text: m.Name, Start: 0, End: len(m.Name)}
	for _, part := range []string{place, clean(e.text("DESCRIPTION"))} {
		if part != "" {
			body += "\n\n" + clip(part, 20_000)
		}
	}
	src.Body = body
	return x
}

// untitled is the name of an event that says no word of what it is.
const untitled = "(untitled)"

// name is the title of an event, without what we put before it ourselves.
func (in *importer) name(e *component) string {
	name := line(e.text("SUMMARY"))
	if _, ours := e.first("X-DATELINE-PRECISION"); ours {
		name = withoutPrefix(name)
	}
	if name == "" {
		name, _, _ = strings.Cut(clean(e.text("DESCRIPTION")), "\n")
	}
	return cmp.Or(clip(line(name), 500), line(e.text("LOCATION")), untitled)
}

// withoutPrefix takes off what a feed of ours puts before a title.
func withoutPrefix(name string) string {
	for _, lang := range wording.Languages {
		for _, s := range []events.Status{events.Cancelled, events.Postponed} {
			p := wording.Prefix(s, lang)
			name = strings.TrimPrefix(name, line(p)+" ")
			head, _, _ := strings.Cut(p, ":")
			if rest, ok := strings.CutPrefix(name, strings.TrimSpace(head)+" / "); ok {
				_, name, _ = strings.Cut(rest, ": ")
			}
		}
	}
	if head, rest, ok := strings.Cut(name, " · "); ok && (strings.HasPrefix(head, "≈") || len(head) < 40 && strings.ContainsAny(head, "0123456789")) {
		return rest
	}
	return name
}

// language is what the file says, or what the caller does.
func (in *importer) language(e *component) string {
	p, _ := e.first("SUMMARY")
	if tag := strings.ToLower(line(p.param("LANGUAGE"))); tag != "" {
		base, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
		return clip(base, 8)
	}
	return cmp.Or(in.Language, "und")
}

// place finds the city or country that a location names.
func (in *importer) place(text string) events.Place {
	text = clip(text, 300)
	if in.Gazetteer == nil || text == "" {
		return events.Place{Text: text}
	}
	return in.Gazetteer.Locate(text)
}

// statusOf reads STATUS, or the finer one of a feed of ours.
func statusOf(cal, e *component) events.Status {
	if s := events.Status(e.text("X-DATELINE-STATUS")); s.Valid() {
		return s
	}
	switch strings.ToUpper(line(e.text("STATUS"))) {
	case "CANCELLED", "CANCELED":
		return events.Cancelled
	case "CONFIRMED":
		return events.Confirmed
	}
	if strings.EqualFold(line(cal.text("METHOD")), "CANCEL") {
		return events.Cancelled
	}
	return events.Announced
}
