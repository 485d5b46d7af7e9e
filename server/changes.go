package server

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"dateline/events"
	"dateline/events/store"
	"dateline/events/wording"
)

// changeRows is how many changes the page of changes shows, and changeRowsSince how many at most when
// it is asked for all since a day.
const (
	changeRows      = 100
	changeRowsSince = 1000
)

// A changesPage is what was published lately, the newest first, by day.
type changesPage struct {
	frame
	About string
	Days  []changeDay
}

// A changeDay is a day with its changes. What the calendar was first filled with on that day comes
// after them and folded, as it is no news.
type changeDay struct {
	ID, Heading string
	Changes     []change
	First       []change
	FirstWords  string
}

// A change is one revision: what happened to which event, and who said so.
type change struct {
	Kinds    string
	Red      bool
	Dateline string
	Href     string
	Name     string
	NameLang string
	Lines    []string
	Said     string
	Link     string
	LinkURL  string
}

func (s *Server) changes(v *visit) error {
	since, err := sinceOf(v.Request().URL.RawQuery, v.today)
	if err != nil {
		return fmt.Errorf("%w: %w", errBadQuery, err)
	}
	most := changeRows
	p := changesPage{About: v.say("changes.about")}
	if since != 0 {
		most, p.About = changeRowsSince, v.say("changes.since", "Day", v.dayAndYear(since))
	}
	latest, err := s.Store.Changes(v.Request().Context(), since.Time(), most)
	if err != nil {
		return err
	}
	filling, err := s.filled(v)
	if err != nil {
		return err
	}
	for i := range latest {
		c := &latest[i]
		day := events.DayOf(c.At.UTC())
		if n := len(p.Days); n == 0 || p.Days[n-1].ID != "d-"+day.String() {
			p.Days = append(p.Days, changeDay{ID: "d-" + day.String(), Heading: upper(v.longDay(day))})
		}
		d := &p.Days[len(p.Days)-1]
		if filling.Has(c.At) {
			d.First = append(d.First, v.change(c))
			d.FirstWords = v.say("changes.first", "N", filling.Revisions)
			continue
		}
		d.Changes = append(d.Changes, v.change(c))
	}
	p.frame = v.frame(v.say("nav.changes")).in("changes")
	atom := feedLink{Type: "application/atom+xml", Title: "Atom", Href: "/changes.atom?lang=" + v.lang()}
	p.Feeds, p.Exports = []feedLink{atom}, []feedLink{atom}
	return v.page(http.StatusOK, "changes", p)
}

// sinceOf reads the day from which an address asks for changes, 0 if it names none. Beside that it may
// name a language, and nothing else.
func sinceOf(query string, today events.Day) (events.Day, error) {
	values, err := url.ParseQuery(query)
	if err != nil {
		return 0, fmt.Errorf("the query of this address cannot be read: %w", err)
	}
	for name, given := range values {
		switch {
		case name != "lang" && name != "since":
			return 0, &events.FilterError{Parameter: name, Known: []string{"since", "lang"}}
		case len(given) > 1:
			return 0, &events.FilterError{Parameter: name, Value: strings.Join(given, ", "), Want: events.WantOne}
		}
	}
	if since := values.Get("since"); since != "" {
		return events.ParseSince(since, today)
	}
	return 0, nil
}

func (v *visit) change(c *store.Changed) change {
	out := change{Dateline: v.dateline(c.Event.Place), Href: v.href("/events/" + c.Event.ID)}
	out.Name, out.NameLang = v.name(&c.Event)
	var kinds []string
	for _, k := range c.Kinds {
		kinds = append(kinds, wording.Change(k, v.lang()))
		switch k {
		case events.ChangeMoved, events.ChangePostponed, events.ChangeCancelled, events.ChangeConflict:
			out.Red = true
		}
	}
	out.Kinds = strings.Join(kinds, ", ")
	out.Lines = v.changeLines(c.Revision)
	if m := c.Cause; m != nil {
		out.Said = joined(" · ", m.Source.Publisher, v.publishedWords(m.Source))
		out.Link, out.LinkURL = link(m.Source.URL)
	} else if c.Decision != "" {
		out.Said = v.say("change.by-editor")
	}
	return out
}

// changeLines says what a revision changed, old → new, field by field.
func (v *visit) changeLines(r events.Revision) []string {
	var out []string
	for _, s := range wording.Shifts(r, v.lang(), func(id string) string { return v.server.Gazetteer.Name(id, v.lang()) }) {
		if s.Field == "date" {
			s.Text = v.marked(r, s.Text)
		}
		if label := shiftLabels[s.Field]; label != "" {
			s.Text = v.say(label) + ": " + s.Text
		}
		out = append(out, s.Text)
	}
	return out
}

// marked sets the mark before what of a changed date names no day.
func (v *visit) marked(r events.Revision, text string) string {
	for _, c := range r.Changes {
		for _, edtf := range []string{c.Old, c.New} {
			span, err := events.ParseEDTF(edtf)
			if c.Field != "date" || err != nil || span.IsZero() || span.Exact() {
				continue
			}
			words := wording.Medium(span, v.lang())
			if edtf == c.Old && strings.HasPrefix(text, words) {
				text = wording.Mark + text
			} else if head, ok := strings.CutSuffix(text, words); ok {
				text = head + wording.Mark + words
			}
		}
	}
	return text
}

// shiftLabels are the words before what changed; a name and a conflict say themselves what they are.
var shiftLabels = map[string]string{"date": "fact.when", "time": "fact.when", "status": "fact.status", "place": "fact.where"}
