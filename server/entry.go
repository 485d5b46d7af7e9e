package server

import (
	"html/template"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/wording"
)

// An entry is one row of a list, in words and as a picture.
type entry struct {
	ID, Href string
	// Class is " is-past", " is-changed", " is-off" or several of them.
	Class    string
	When     when
	Strip    template.HTML
	Dateline string
	Name     string
	NameLang string // where the name is not in the language of the page
	Facts    string
	Quarrels []string
	Moved    string
	States   []state
}

// A state is one line of the last column.
type state struct{ Class, Text string }

// A when is a date as a list tells it: figures where a source gave a day, words in italics where
// none did.
type when struct {
	Vague string

	Before        string // "from", of an open span
	From, FromISO string
	Dash          string
	To, ToISO     string
	Weekdays      string
	Long          bool   // the weekdays need a line of their own
	Said          string // the whole date in words, for those who hear it

	Note string
}

// when says a date. Under a heading that names the month, figures leave it out.
func (v *visit) when(e *events.Event, month bool) when {
	s := e.Span
	first, last := s.First(), s.Last()
	switch s.Kind() {
	case events.Undated:
		return when{Vague: v.say("when.none")}
	case events.Within, events.Approximate:
		w := when{Vague: wording.Short(s, v.lang())}
		switch {
		case first == 0 || last == 0:
		case s.Kind() == events.Within && isMonth(first, last):
			w.Note = v.say("when.no-day")
		case s.Kind() == events.Within && first == events.NewDay(first.Year(), 1, 1) && last == events.NewDay(first.Year(), 13, 0):
			w.Note = v.say("when.year-only")
		case s.Kind() == events.Within:
			w.Note = v.window(first, last)
		default:
			w.Note = v.say("when.about")
		}
		return w
	}
	w := when{From: strconv.Itoa(day(first)), FromISO: first.String(), Weekdays: v.weekday(first), Said: v.inWords(s)}
	if s.Kind() == events.Open {
		w.Before, w.Long = v.say("when.from"), true
		if !month {
			w.From = v.dayAbbreviated(first)
		}
		w.Note = v.say("when.open")
		return w
	}
	same := first.Month() == last.Month() && first.Year() == last.Year()
	switch {
	case !month:
		w.From = v.dayAbbreviated(first)
		if same && last != first {
			w.From = v.figure(first)
		}
	case !same:
		w.From = v.dayAbbreviated(first)
	case v.lang() == "de":
		w.From = v.figure(first)
	}
	if last != first {
		w.Dash, w.ToISO = "–", last.String()
		w.To = strconv.Itoa(day(last))
		switch {
		case !month || !same:
			w.To = v.dayAbbreviated(last)
		case v.lang() == "de":
			w.To = v.figure(last)
		}
		if !same {
			w.Dash, w.Long = " – ", true
		}
		w.Weekdays += "–" + v.weekday(last)
	}
	w.Note = v.near(first, last)
	if !e.Clock.IsZero() && w.Note == "" {
		w.Note = v.clock(e)
	}
	return w
}

// near says how far off a day is, while that is worth saying.
func (v *visit) near(first, last events.Day) string {
	switch off := int(first - v.today); {
	case last < v.today:
		return ""
	case off < 0 && last == v.today:
		return v.say("day.last")
	case off <= 0 && last > v.today:
		return v.say("day.now")
	case off == 0:
		return v.say("day.today")
	case off == 1 && first == last:
		return v.say("day.tomorrow")
	case off == 1:
		return v.say("day.from-tomorrow")
	case off <= 31:
		return v.say("day.in", "N", off)
	}
	return ""
}

func (v *visit) clock(e *events.Event) string {
	text := e.Clock.Start
	if e.Clock.End != "" {
		text += "–" + e.Clock.End
	}
	if e.Clock.Zone != "" {
		zone := e.Clock.Zone
		if i := strings.LastIndexByte(zone, '/'); i >= 0 {
			zone = strings.ReplaceAll(zone[i+1:], "_", " ")
		}
		text += " " + v.say("clock.zone", "City", zone)
	}
	return text
}

func isMonth(first, last events.Day) bool {
	return day(first) == 1 && last == events.NewDay(first.Year(), first.Month()+1, 0)
}

// entry makes the row of an event. month tells that the heading names the month.
func (v *visit) entry(e *events.Event, r ruler, month bool) *entry {
	n := &entry{ID: e.ID, Href: v.eventHref(e.ID), When: v.when(e, month), Dateline: v.dateline(e.Place)}
	n.Name, n.NameLang = v.name(e)
	if !e.Span.IsZero() {
		n.Strip = stripOf(r, e, v.today).SVG()
	}
	n.Facts = v.facts(e)
	v.tell(n, e)
	return n
}

// name returns the event's name in the language of the page, or else that of its series with the
// year, or else its own name and language.
func (v *visit) name(e *events.Event) (name, lang string) {
	if name := e.Names[v.lang()]; name != "" {
		return name, ""
	}
	if e.NameLanguage == v.lang() {
		return e.Name, ""
	}
	if first := e.Span.First(); first != 0 {
		if name := v.server.Gazetteer.EditionName(e.Series, v.lang(), first.Year()); name != "" {
			return name, ""
		}
	}
	return e.Name, e.NameLanguage
}

// dateline is where an event takes place, as a report opens: the city, else the country.
func (v *visit) dateline(p events.Place) string {
	switch g := v.server.Gazetteer; {
	case p.City != "":
		return g.Name(p.City, v.lang())
	case p.Text != "":
		return p.Text
	case p.Country != "":
		return v.country(p.Country)
	}
	return ""
}

// facts is the line under the title: who, what kind, how many sources.
func (v *visit) facts(e *events.Event) string {
	var who []string
	for i, id := range e.Organisations {
		if i == 4 {
			who = append(who, "…")
			break
		}
		who = append(who, v.organisation(id))
	}
	by := strings.Join(who, ", ")
	if by == "" {
		by = v.convener(e.Organiser)
	}
	kind := ""
	if e.Type != "" {
		kind = v.kind(e.Type)
	}
	sources := ""
	if e.Sources > 0 {
		sources = v.say("sources", "N", e.Sources)
	}
	return joined(" · ", by, kind, sources)
}

// tell fills what is to be told beside a row: its state, what moved, what disagrees.
func (v *visit) tell(n *entry, e *events.Event) {
	var class []string
	lang := v.lang()
	switch {
	case e.StatusAlso != "":
		n.States = append(n.States, state{"mark-off", v.say("state.either", "One", wording.Status(e.Status, lang), "Other", wording.Status(e.StatusAlso, lang))},
			state{"mark-conflict", v.say("state.sources-disagree")})
	case e.Status == events.Cancelled || e.Status == events.Postponed:
		n.States = append(n.States, state{"mark-off", wording.Status(e.Status, lang)})
	case e.Status != "":
		n.States = append(n.States, state{"", wording.Status(e.Status, lang)})
	}
	if e.Status == events.Cancelled && e.StatusAlso == "" {
		class = append(class, "is-off")
	}
	if e.Status == events.Postponed && !e.PreviousSpan.IsZero() {
		n.States = append(n.States, state{"soft", v.say("state.from", "Date", wording.Medium(e.PreviousSpan, lang))})
	}
	if e.Status == events.Confirmed && e.StatusBy == events.Organiser {
		n.States = append(n.States, state{"soft", v.say("state.by-organiser")})
	}
	if e.Status == events.Confirmed && e.StatusBy == events.Host {
		n.States = append(n.States, state{"soft", v.say("state.by-host")})
	}
	if quiet := v.silence(e); quiet != "" {
		n.States = append(n.States, state{"soft", quiet})
	}
	if e.Span.Last() != 0 && e.Span.Last() < v.today || e.Status == events.Held {
		class = append(class, "is-past")
	}
	for _, c := range e.Conflicts {
		switch c.Field {
		case "date":
			n.States = append(n.States, state{"mark-conflict", v.say("state.dates-disagree")})
		case "place":
			n.States = append(n.States, state{"mark-conflict", v.say("state.places-disagree")})
		}
		n.Quarrels = append(n.Quarrels, v.claim(c.Field, c.Shown)+" "+v.claim(c.Field, c.Rival))
	}
	if !e.PreviousSpan.IsZero() && e.PreviousSpan != e.Span && e.Status != events.Cancelled {
		n.Moved = v.sentence("moved.before", "Date", v.told(e.PreviousSpan))
	}
	if news := v.news(e); news != "" {
		class = append(class, "is-changed")
		n.States = append(n.States, state{"mark-new", v.say("state."+news, "Day", v.recent(events.DayOf(e.Modified.UTC())))})
	}
	for _, c := range class {
		n.Class += " " + c
	}
}

// disagreement says what sources disagree on.
func (v *visit) disagreement(e *events.Event) string {
	for _, c := range e.Conflicts {
		switch c.Field {
		case "date":
			return v.say("state.dates-disagree")
		case "place":
			return v.say("state.places-disagree")
		}
	}
	return v.say("state.sources-disagree")
}

// claim says who says what, and when they said it.
func (v *visit) claim(field string, c events.Claim) string {
	who := c.Publisher
	if who == "" {
		who = v.say("claim.unnamed")
	}
	switch published := c.PublishedSpan(); {
	case published.IsZero():
	case !published.Exact():
		who += ", " + wording.Medium(published, v.lang())
	default:
		who += ", " + v.recent(c.Published)
	}
	return v.sentence("claim", "Who", who, "What", v.value(field, c.Value))
}

// value says one value of a field in words.
func (v *visit) value(field, value string) string {
	switch field {
	case "date", "previous":
		span, err := events.ParseEDTF(value)
		if err != nil {
			return value
		}
		return v.told(span)
	case "status":
		return wording.Status(events.Status(value), v.lang())
	case "place", "city", "country":
		return v.server.Gazetteer.Name(value, v.lang())
	case "type", "kind":
		return wording.Type(value, v.lang())
	}
	return value
}
