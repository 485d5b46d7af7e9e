package calendar

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strconv"

	"dateline/events"
	"dateline/events/gazetteer"
)

// Options say what is known of a file before it is read.
type Options struct {
	// Publisher and URL are who published the file and where; the file itself may say better.
	Publisher, URL string
	// Language is that of its texts, where the file does not say.
	Language string
	// Today bounds when something can have been published, and places the window in which what
	// repeats is taken.
	Today events.Day
	// From and To are that window, if it is not to be from a year ago to two years ahead.
	From, To events.Day
	// Gazetteer finds cities and countries in LOCATION; without it they stay as worded.
	Gazetteer *gazetteer.Gazetteer
	// Describe, if set, adds to a mention what its name tells: kind, organisations, topics.
	Describe func(*events.Mention)
}

// An Imported event is a source and the one mention in it.
type Imported struct {
	Source  events.Source
	Mention events.Mention
}

// A Report tells line by line what became of a file.
type Report struct {
	// Calendars counts the VCALENDARs, Strange the lines that are no iCalendar and were passed over.
	Calendars, Strange, Taken, Skipped int
	Lines                              []ReportLine
}

// A ReportLine is what became of one component.
type ReportLine struct {
	// Line is where it begins in the file.
	Line            int
	Kind, UID, Name string
	// Taken counts the events made of it: more than one if it repeats.
	Taken int
	// Why says why it was skipped, or what was odd about it.
	Why Notes
}

// Read reads an iCalendar or jCal file of any origin: a Source and a Mention for every event in it, and a
// report. A file that is no calendar, that is cut off or that goes beyond the limits is an error
// and gives nothing; one that is merely untidy is read as far as it makes sense.
func Read(r io.Reader, o Options) ([]Imported, Report, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxCalendarBytes+1))
	if err != nil {
		return nil, Report{}, fmt.Errorf("read calendar: %w", err)
	}
	roots, strange, err := parse(data)
	if err != nil {
		return nil, Report{}, fmt.Errorf("read calendar: %w", err)
	}
	in := newImporter(roots, o)
	in.report.Strange = strange
	if in.report.Calendars == 0 {
		return nil, Report{}, fmt.Errorf("read calendar: %w: it holds %s", ErrNotCalendar, clip(roots[0].name, 40))
	}
	for _, c := range in.calendars {
		in.calendar(c)
	}
	slices.SortStableFunc(in.report.Lines, func(a, b ReportLine) int { return cmp.Compare(a.Line, b.Line) })
	return in.imported, in.report, nil
}

// an importer reads one file.
type importer struct {
	Options
	calendars []*component
	zones     *zones
	// newest is the best version of each event, by UID and RECURRENCE-ID.
	newest map[string]*component
	// moved are the occurrences that a RECURRENCE-ID speaks of, by UID.
	moved map[string]map[string]bool
	// steps and dead bound the work on rules in a file: see repeats.
	steps float64
	dead  int

	imported []Imported
	report   Report
	used     map[string]bool
}

func newImporter(roots []*component, o Options) *importer {
	in := &importer{Options: o, newest: map[string]*component{}, moved: map[string]map[string]bool{}, used: map[string]bool{}}
	if o.Today != 0 {
		if in.From == 0 {
			in.From = max(o.Today-366, events.MinDay)
		}
		if in.To == 0 {
			in.To = o.Today + 2*366
		}
	}
	bare := &component{name: "VCALENDAR"}
	for len(roots) > 0 {
		c := roots[0]
		roots = roots[1:]
		switch c.name {
		case "VCALENDAR":
			in.calendars = append(in.calendars, c)
			for _, child := range c.children { // some programs put one into another
				if child.name == "VCALENDAR" {
					roots = append(roots, child)
				}
			}
		case "VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY", "VALARM", "VPOLL":
			bare.children = append(bare.children, c) // without a calendar around it
		}
	}
	if len(bare.children) > 0 {
		in.calendars = append(in.calendars, bare)
	}
	in.report.Calendars = len(in.calendars)
	in.zones = newZones(in.calendars)
	for _, cal := range in.calendars {
		for _, e := range cal.events() {
			uid, recurrence := in.key(e)
			if uid == "" {
				continue
			}
			if recurrence != "" {
				if in.moved[uid] == nil {
					in.moved[uid] = map[string]bool{}
				}
				in.moved[uid][recurrence] = true
			}
			key := uid + "\x00" + recurrence
			if old := in.newest[key]; old == nil || compareVersions(old, e) < 0 {
				in.newest[key] = e
			}
		}
	}
	return in
}

// compareVersions tells which of two components with one UID is the newer, or 0 if they do not say.
func compareVersions(a, b *component) int {
	x, _ := strconv.Atoi(a.text("SEQUENCE"))
	y, _ := strconv.Atoi(b.text("SEQUENCE"))
	return cmp.Or(cmp.Compare(x, y), cmp.Compare(a.text("LAST-MODIFIED"), b.text("LAST-MODIFIED")))
}

// sameEvent reports whether two components say the same where it matters.
func sameEvent(a, b *component) bool {
	for _, name := range []string{"DTSTART", "DTEND", "DURATION", "RRULE", "SUMMARY", "LOCATION", "STATUS", "DESCRIPTION", "URL"} {
		if a.text(name) != b.text(name) {
			return false
		}
	}
	return true
}

// key returns UID and RECURRENCE-ID of an event.
func (in *importer) key(e *component) (uid, recurrence string) {
	uid = line(e.text("UID"))
	if p, ok := e.first("RECURRENCE-ID"); ok {
		if m, ok := in.zones.parseMoment(p.value, p.param("TZID")); ok {
			return uid, m.stamp()
		}
		recurrence = line(p.value)
	}
	return uid, recurrence
}

// calendar reads the components of one VCALENDAR.
func (in *importer) calendar(cal *component) {
	for _, c := range cal.children {
		if c.name == "VTIMEZONE" || c.name == "VCALENDAR" {
			continue
		}
		inside := c.events()
		if c.name != "VEVENT" && len(inside) == 0 {
			in.tell(c, 0, Notes{note(noteNoEvent, clip(c.name, 40))})
		}
		if c.name == "VEVENT" {
			inside = append(inside, c)
		}
		for _, e := range inside {
			taken, why := in.event(cal, e)
			in.tell(e, taken, why)
		}
	}
}

// tell adds a component to the report.
func (in *importer) tell(c *component, taken int, why Notes) {
	in.report.Taken += taken
	if taken == 0 {
		in.report.Skipped++
	}
	in.report.Lines = append(in.report.Lines, ReportLine{Line: c.line, Kind: c.name,
		UID: clip(line(c.text("UID")), 200), Name: clip(line(c.text("SUMMARY")), 200), Taken: taken, Why: why})
}

// event takes one VEVENT and returns how many events it made, and why none or what was odd.
func (in *importer) event(cal, e *component) (taken int, why Notes) {
	var twin *component
	uid, recurrence := in.key(e)
	if uid != "" {
		best := in.newest[uid+"\x00"+recurrence]
		switch {
		case best == e:
		case compareVersions(best, e) > 0:
			return 0, Notes{note(noteNewer, best.line)}
		case sameEvent(best, e):
			return 0, Notes{note(noteSame, best.line)}
		default:
			twin = best
		}
	}
	w, why := in.when(cal, e)
	if twin != nil {
		uid += "#" + w.start.stamp()
		why = append(why, note(noteTwin, twin.line))
	}
	base := in.base(cal, e)
	// One that is cancelled or confirmed by its UID alone says enough.
	if w.start.wall.IsZero() && !w.ours && base.Mention.Name == untitled && base.Mention.Status == events.Announced {
		return 0, Notes{note(noteEmpty)}
	}
	if w.start.zone == utcZone && in.Gazetteer != nil { // the day is that of the place
		if city, ok := in.Gazetteer.Place(base.Mention.Place.City); ok {
			if z, ok := named(city.Zone); ok {
				w.start = w.start.in(z)
			}
		}
	}
	if w.start.wall.IsZero() {
		in.add(cal, e, base, w, uid, recurrence)
		return 1, why
	}
	starts, odd := in.repeats(e, w, uid, recurrence)
	why = append(why, odd...)
	for _, s := range starts {
		x := w.at(s)
		id := recurrence
		if len(starts) > 1 || repeating(e) {
			id = x.start.stamp()
		}
		if x.start.day() < events.MinDay || x.lastDay() >= events.MaxDay {
			continue
		}
		in.add(cal, e, base, x, uid, id)
		taken++
	}
	return taken, why
}

// add makes a source and a mention of one occurrence. The source's id follows from what the event
// says, not from DTSTAMP, which many programs set anew with every download.
func (in *importer) add(cal, e *component, base Imported, w occasion, uid, recurrence string) {
	x := base
	m := &x.Mention
	m.Span, m.Clock = w.span()
	if !m.Span.IsZero() {
		m.DateBasis = events.Given
	}
	if p, ok := e.first("X-DATELINE-PREVIOUS-EDTF"); ok {
		m.PreviousSpan, _ = events.ParseEDTF(p.text())
	}
	x.Source.ForeignUID = uid
	if recurrence != "" {
		x.Source.ForeignUID += "/" + recurrence
	}
	h := sha256.New()
	for _, part := range []string{x.Source.ForeignUID, strconv.Itoa(x.Source.ForeignSequence), e.text("LAST-MODIFIED"), x.Source.Body, x.Source.URL,
		m.Span.EDTF(), m.Clock.Start, m.Clock.End, m.Clock.Zone, string(m.Status)} {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	x.Source.ID = hex.EncodeToString(h.Sum(nil)[:10])
	for n := 2; in.used[x.Source.ID]; n++ { // without a UID two may be the same
		x.Source.ID = hex.EncodeToString(h.Sum(nil)[:10]) + "-" + strconv.Itoa(n)
	}
	in.used[x.Source.ID] = true
	m.ID = events.MentionID(x.Source.ID, 0)
	m.Source = x.Source
	if in.Describe != nil {
		in.Describe(m)
	}
	m.Source.Body = ""
	in.imported = append(in.imported, x)
}
