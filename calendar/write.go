package calendar

import (
	"io"
	"slices"
	"strconv"
	"time"

	ics "github.com/arran4/golang-ical"

	"dateline/events"
	"dateline/events/wording"
)

// productID names this program in PRODID.
const productID = "-//dateline//dateline//EN"

// Write writes the events as an iCalendar stream of RFC 5545 and 7986. Undated events are left
// out, and windows as the feed says.
func Write(w io.Writer, f Feed, list []events.Event) error {
	f = f.filled(list)
	return WriteParts(w, f, f.parts(list))
}

// properties collects the properties of a component; every value passes the sanitiser here.
type properties struct{ list []ics.BaseProperty }

func (p *properties) add(name, value string, params ...string) {
	if value == "" {
		return
	}
	b := ics.BaseProperty{IANAToken: name, Value: value, ICalParameters: map[string][]string{}}
	for i := 0; i+1 < len(params); i += 2 {
		b.ICalParameters[params[i]] = []string{params[i+1]}
	}
	p.list = append(p.list, b)
}

// text adds what was written by people, link an address, day and instant a date.
func (p *properties) text(name, value string) { p.add(name, clean(value)) }
func (p *properties) link(name, value string, params ...string) {
	p.add(name, address(value), params...)
}
func (p *properties) day(name string, d events.Day) {
	p.add(name, d.Time().Format("20060102"), "VALUE", "DATE")
}
func (p *properties) instant(name string, t time.Time) {
	if !t.IsZero() {
		p.add(name, t.UTC().Format("20060102T150405Z"))
	}
}

// properties returns the properties of the calendar.
func (f Feed) properties() []ics.BaseProperty {
	var p properties
	p.add("PRODID", productID)
	p.add("VERSION", "2.0")
	p.add("CALSCALE", "GREGORIAN")
	p.add("NAME", line(f.Name))
	p.add("X-WR-CALNAME", line(f.Name))
	p.text("DESCRIPTION", f.Description)
	p.text("X-WR-CALDESC", f.Description)
	p.instant("LAST-MODIFIED", f.Modified)
	p.add("REFRESH-INTERVAL", refresh, "VALUE", "DURATION")
	p.add("X-PUBLISHED-TTL", refresh)
	p.link("SOURCE", f.Address, "VALUE", "URI")
	p.link("URL", f.Page)
	p.add("COLOR", color)
	return p.list
}

// event returns the properties of one VEVENT.
func (f Feed) event(e events.Event, n entry) []ics.BaseProperty {
	var p properties
	p.text("UID", e.UID)
	p.instant("DTSTAMP", e.Modified)
	if n.start.IsZero() {
		p.day("DTSTART", n.first)
		p.day("DTEND", n.last+1)
	} else {
		p.instant("DTSTART", n.start)
		p.instant("DTEND", n.end)
	}
	p.text("SUMMARY", n.prefix+f.nameOf(e))
	p.text("DESCRIPTION", f.describe(e, n))
	p.text("LOCATION", f.placeOf(e.Place))
	if lat, lon, _, ok := f.Atlas.City(e.Place.City); ok {
		p.add("GEO", degrees(lat)+";"+degrees(lon))
	}
	p.link("URL", f.eventAddress(e))
	p.add("STATUS", n.status)
	p.add("SEQUENCE", strconv.Itoa(e.Sequence))
	p.add("TRANSP", "TRANSPARENT")
	for _, c := range f.categories(e) {
		p.add("CATEGORIES", c)
	}
	p.instant("CREATED", e.Created)
	p.instant("LAST-MODIFIED", e.Modified)
	p.text("X-DATELINE-EDTF", e.Span.EDTF())
	if n.old {
		p.text("X-DATELINE-PREVIOUS-EDTF", n.span.EDTF())
	}
	p.add("X-DATELINE-PRECISION", e.Span.Precision())
	p.text("X-DATELINE-STATUS", string(e.Status))
	return p.list
}

func degrees(x float64) string { return strconv.FormatFloat(x, 'f', 4, 64) }

// categories are the event's kind and organisations, each without a comma: some clients split
// there in spite of the escape.
func (f Feed) categories(e events.Event) []string {
	var out []string
	add := func(s string) {
		var b []byte
		for _, c := range []byte(line(s)) {
			if c != ',' && c != ';' && c != '\\' {
				b = append(b, c)
			}
		}
		if s = line(string(b)); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if e.Type != "" {
		add(wording.Type(e.Type, f.Language))
	}
	for _, o := range e.Organisations {
		add(f.Atlas.Name(o, f.Language))
	}
	return out
}
