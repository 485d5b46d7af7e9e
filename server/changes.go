package server

import (
	"net/http"
	"net/url"
	"strings"

	"dateline/events"
	"dateline/events/store"
	"dateline/events/wording"
)

// changeRows is how many changes the page of changes shows.
const changeRows = 100

// A changesPage is what was published lately, the newest first, by day.
type changesPage struct {
	frame
	Days []changeDay
}

type changeDay struct {
	ID, Heading string
	Changes     []change
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
	latest, err := s.Store.LatestChanges(v.Request().Context(), changeRows)
	if err != nil {
		return err
	}
	p := changesPage{}
	for i := range latest {
		c := &latest[i]
		day := events.DayOf(c.At.UTC())
		if n := len(p.Days); n == 0 || p.Days[n-1].ID != "d-"+day.String() {
			p.Days = append(p.Days, changeDay{ID: "d-" + day.String(), Heading: upper(v.longDay(day))})
		}
		d := &p.Days[len(p.Days)-1]
		d.Changes = append(d.Changes, v.change(c))
	}
	p.frame = v.frame(v.say("nav.changes")).in("changes")
	atom := feedLink{Type: "application/atom+xml", Title: "Atom", Href: "/changes.atom?lang=" + v.lang()}
	p.Feeds, p.Exports = []feedLink{atom}, []feedLink{atom}
	return v.page(http.StatusOK, "changes", p)
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
		if u, err := url.Parse(m.Source.URL); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
			out.Link, out.LinkURL = strings.TrimPrefix(u.Host, "www."), m.Source.URL
		}
	} else if c.Decision != "" {
		out.Said = v.say("change.by-editor")
	}
	return out
}

// changeLines says what a revision changed, field by field, as far as words have it: the date and
// the status. A new event says its date.
func (v *visit) changeLines(r events.Revision) []string {
	var out []string
	for _, c := range r.Changes {
		var name string
		switch c.Field {
		case "date":
			name = v.say("fact.when")
		case "status":
			name = v.say("fact.status")
		case "place":
			name = v.say("fact.where")
		default:
			continue
		}
		before, after := v.value(c.Field, c.Old), v.value(c.Field, c.New)
		switch {
		case before == after || after == "":
		case c.Old == "":
			out = append(out, name+": "+after)
		default:
			out = append(out, name+": "+before+" → "+after)
		}
	}
	return out
}
