package server

import (
	"html/template"
	"net/http"

	"dateline/events"
	"dateline/events/gazetteer"
	"dateline/events/wording"
)

// An aboutPage says what this calendar is, how it understands dates, and where its data come from.
type aboutPage struct {
	frame
	Rows    []aboutRow
	Axis    template.HTML
	Version string
	// Credits is what the sources of the data ask to be said.
	Credits string
	Total   string
	Legend  []legend
	// Order is how a date is chosen where several are claimed.
	Order []string
	Help  []help
}

// A help says how one kind of work is done, and where.
type help struct{ Name, Text, Href, Link string }

// An aboutRow is one form of date: how it is written, what it means.
type aboutRow struct {
	Words string
	Vague bool
	EDTF  string
	Means string
	Strip template.HTML
}

func (s *Server) about(v *visit) error {
	n, err := s.Store.Count(v.Request().Context(), events.Filter{})
	if err != nil {
		return err
	}
	p := aboutPage{Version: s.Version, Credits: gazetteer.Credits, Total: v.say("events", "N", n)}
	r := v.yearRuler("about", events.NewDay(2026, 1, 1), 12)
	p.Axis = r.Axis()
	for _, edtf := range []string{
		"2026-05-21", "2026-10-31/2026-11-01", "2026-10", "[2026-10-01..2026-10-10]", "[2026-10-21..2026-11-10]", "2026-21", "2026-34", "2026-41", "2026", "2026-10-24~", "[..2026-11-30]", "2026-07-03/",
	} {
		span := events.MustEDTF(edtf)
		m, _ := markOf(span)
		row := aboutRow{Words: v.span(span), Vague: !span.Exact(), EDTF: edtf, Strip: strip{ruler: r, marks: []mark{m}}.SVG()}
		switch span.Kind() {
		case events.Fills:
			row.Means = v.say("about.fills")
		case events.Open:
			row.Means = v.say("about.open")
		case events.Approximate:
			row.Means = v.say("about.about", "Days", wording.DayRange(span.First(), span.Last(), v.lang()))
		default:
			row.Means = v.window(span.First(), span.Last())
		}
		p.Rows = append(p.Rows, row)
	}
	for _, id := range []string{"about.order.organiser", "about.order.exact", "about.order.vague", "about.order.conflict", "about.order.clock"} {
		p.Order = append(p.Order, v.say(id))
	}
	for _, x := range []struct {
		name, path, link string
		who              role
	}{{"read", "/read", "nav.read", anyone}, {"add", "/add", "nav.add", anyone}, {"correct", "", "", anyone}, {"undo", "/decisions", "nav.decisions", editor}} {
		h := help{Name: v.say("help." + x.name), Text: v.say("help." + x.name + ".text")}
		if x.path != "" && v.who.role >= x.who {
			h.Href, h.Link = v.href(x.path), v.say(x.link)
		}
		p.Help = append(p.Help, h)
	}
	if p.Legend, err = v.legendWithExamples(); err != nil {
		return err
	}
	p.frame = v.frame(v.say("nav.about")).in("")
	return v.page(http.StatusOK, "about", p)
}
