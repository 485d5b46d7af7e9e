package server

import (
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
	"dateline/events/wording"
)

// A correction is what somebody knows better of an event that is there: the form shows what is known,
// and only what is changed in it is claimed.
type correction struct {
	event events.Event
	// shown is what the form showed when it was filled in: others may have changed the event since.
	shown entryForm
}

// correctable are the fields of the form that show what is known.
var correctable = []struct {
	name  string
	field func(*entryForm) *string
}{
	{"name", func(f *entryForm) *string { return &f.Name }},
	{"when", func(f *entryForm) *string { return &f.When }},
	{"place", func(f *entryForm) *string { return &f.Place }},
	{"organiser", func(f *entryForm) *string { return &f.Organiser }},
	{"kind", func(f *entryForm) *string { return &f.Kind }},
	{"status", func(f *entryForm) *string { return &f.Status }},
}

// correction returns the correction that the form is, nil if it is an entry of its own.
func (v *visit) correction(f entryForm) (*correction, error) {
	if f.Event == "" {
		return nil, nil
	}
	e, err := v.server.Store.Event(v.Request().Context(), eventIn(f.Event))
	if err != nil {
		return nil, err
	}
	c := &correction{event: e, shown: v.knownOf(&e)}
	for _, x := range correctable {
		if value, ok := v.given("known-" + x.name); ok {
			*x.field(&c.shown) = value
		}
	}
	return c, nil
}

// knownOf is an event as the form shows it. A field that sources disagree on is empty.
func (v *visit) knownOf(e *events.Event) entryForm {
	f := entryForm{When: v.writable(e.Span), Place: joined(", ", e.Place.Venue, v.whereabouts(e.Place)), Kind: e.Type, Status: string(e.Status)}
	f.Name, _ = v.name(e)
	for _, id := range e.Organisations {
		f.Organiser = joined(", ", f.Organiser, v.server.Gazetteer.Name(id, v.lang()))
	}
	f.Organiser = joined(", ", f.Organiser, e.Organiser)
	for _, c := range e.Conflicts {
		switch c.Field {
		case "date":
			f.When = ""
		case "place":
			f.Place = ""
		case "status":
			f.Status = ""
		}
	}
	for _, x := range correctable {
		*x.field(&f) = strings.Join(strings.Fields(*x.field(&f)), " ") // as a field of a form gives it back
	}
	return f
}

// writable is a date in words that are read as that date, else in EDTF.
func (v *visit) writable(s events.Span) string {
	if words := v.span(s); words != "" {
		if read, err := dates.Parse(words, v.lang(), dates.Reference{}); err == nil && read == s {
			return words
		}
	}
	return s.EDTF()
}

// fill puts what is known into the fields that are empty.
func (c *correction) fill(f *entryForm) {
	for _, x := range correctable {
		if field := x.field(f); *field == "" {
			*field = *x.field(&c.shown)
		}
	}
}

// hidden are the fields that carry along what the form shows.
func (c *correction) hidden() []field {
	var out []field
	for _, x := range correctable {
		out = append(out, field{"known-" + x.name, *x.field(&c.shown)})
	}
	return out
}

// claimed takes out of an entry what the form was left to say, and what is known anyway. ok is false if
// nothing is left.
func (v *visit) claimed(c *correction, f entryForm, m events.Mention) (claim events.Mention, ok bool) {
	if f.Name == c.shown.Name {
		m.Name = ""
	}
	if f.When == c.shown.When {
		m.Span = events.Span{}
	}
	if f.Place == c.shown.Place {
		m.Place = events.Place{}
	}
	if f.Organiser == c.shown.Organiser {
		m.Organisations, m.Organiser = nil, ""
	}
	if f.Kind == c.shown.Kind {
		m.Type = ""
	}
	if f.Status == c.shown.Status {
		m.Status = ""
	}
	if m.Name != "" {
		// What a new name says of place, people and kind is known better from elsewhere.
		told := m
		told.Place, told.Type, told.Organisations = c.event.Place, c.event.Type, c.event.Organisations
		v.server.Reader.Describe(&told)
		m.Series, m.Edition, m.Body, m.Topics = told.Series, told.Edition, told.Body, told.Topics
	}
	return c.event.Correction(m)
}

// quarrels are what sources say of each field that they disagree on.
func (v *visit) quarrels(e *events.Event) map[string]string {
	out := map[string]string{}
	for _, c := range e.Conflicts {
		name := map[string]string{"date": "when", "place": "place", "status": "status"}[c.Field]
		if out[name] == "" {
			out[name] = v.say("add.disputed") + " " + v.claim(c.Field, c.Shown)
		}
		out[name] = joined(" ", out[name], v.claim(c.Field, c.Rival))
	}
	return out
}

// corrected says fact by fact what is known and what is claimed instead.
func (v *visit) corrected(known *events.Event, claim events.Mention) []fact {
	var out facts
	add := func(name, was, is string, more ...factLine) {
		if is == "" {
			return
		}
		if was != "" && was != is {
			is = was + " → " + is
		}
		out.add(v.say(name), append([]factLine{{Text: is}}, more...)...)
	}
	name, _ := v.name(known)
	add("add.name", name, claim.Name)
	if !claim.Span.IsZero() {
		when := v.told(claim.Span)
		if !claim.Clock.IsZero() {
			when = joined(", ", when, v.clock(&events.Event{Settled: events.Settled{Clock: claim.Clock}}))
		}
		add("fact.when", v.told(known.Span), when)
	}
	add("fact.status", v.statusWords(known), wording.Status(claim.Status, v.lang()))
	place := func(p events.Place) string { return joined(", ", p.Venue, v.whereabouts(p)) }
	var unknown []factLine
	if claim.Place.City == "" && claim.Place.Country == "" {
		unknown = append(unknown, factLine{Text: v.say("add.place.unknown"), Class: "soft"})
	}
	add("fact.where", place(known.Place), place(claim.Place), unknown...)
	for _, id := range claim.Organisations {
		add("fact.organiser", "", v.server.Gazetteer.Name(id, v.lang()))
	}
	add("fact.organiser", known.Organiser, claim.Organiser)
	if claim.Type != "" {
		was := ""
		if known.Type != "" {
			was = v.kind(known.Type)
		}
		add("fact.kind", was, v.kind(claim.Type))
	}
	return out.Facts
}

// effectOf says what becomes of a correction.
func (v *visit) effectOf(report events.Report) *matchView {
	if !report.New || len(report.Results) == 0 {
		return &matchView{Text: v.say("match.recorded")}
	}
	return &matchView{Text: v.say("outcome."+string(report.Results[0].Outcome)) + "."}
}
