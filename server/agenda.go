package server

import (
	"cmp"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"slices"

	"dateline/events"
	"dateline/events/wording"
)

// pageSize is how many rows a page of a list has.
const pageSize = 100

// An agendaPage is a list of events by month: what is to come, what is past, or what a filter or
// a page about a series, an organisation or a place narrows it to.
type agendaPage struct {
	frame
	Heading string
	Count   string
	Beside  []menuItem
	// Views lead to the same events as a month and as a year.
	Views []menuItem

	// Path is where the search form leads, Hidden what it keeps.
	Path, Query string
	Hidden      []field
	Subscribe   string

	// Known tells that the page shows what was known on a past day; KnownNow leads back.
	Known, KnownNow string

	narrowing

	Sections       []section
	Hints          []hint
	Earlier, Later string
	Legend         []legend

	// About is what is known of the series, organisation or place that the list is of.
	About *facts
}

// A field is one hidden input of a form.
type field struct{ Name, Value string }

// A hint is what to try when a list is empty.
type hint struct{ Text, Name, Href string }

// A section is the rows under one heading, on one ruler.
type section struct {
	ID, Heading, Note, Count string
	Axis                     template.HTML
	Entries                  []*entry
}

// agenda shows what is to come, the running month from its first day on.
func (s *Server) agenda(v *visit) error { return v.list(listing{path: "/events"}) }

// past shows what is over, the newest first.
func (s *Server) past(v *visit) error { return v.list(listing{path: "/past", past: true}) }

// A listing is what a list is asked for by its address.
type listing struct {
	path    string
	past    bool
	heading string
	section string
	// fixed are filter values that the path stands for, such as the series.
	fixed events.Filter
	about *facts
	// both shows past and coming in one list, the latest first.
	both bool
}

// list answers with the list of events that the address asks for.
func (v *visit) list(l listing) error {
	q := v.Request().URL.Query()
	filter, err := v.filter(q, "after")
	if err != nil {
		return err
	}
	filter = fixed(filter, l.fixed)
	v.lookBack(filter.AsOf)
	if v.filling, err = v.server.filled(v); err != nil {
		return err
	}
	found, err := v.find(l, filter, q.Get("after"))
	if err != nil {
		return err
	}

	p := agendaPage{Heading: l.heading, Path: l.path, Query: filter.Query, About: l.about}
	start := v.start()
	if p.Heading == "" {
		p.Heading = v.say("nav.agenda")
		if l.past {
			p.Heading = v.say("past.heading", "Month", wording.Month(start.Year(), start.Month(), v.lang()))
		}
	}
	p.Count = v.say("events", "N", found.total)
	if found.from > 0 || found.next != "" {
		p.Count += " · " + v.say("paging.of", "From", found.from+1, "To", found.from+len(found.rows))
	}
	if found.other > 0 {
		there, name := "/past", v.say("agenda.before", "N", found.other, "Month", wording.Month(start.Year(), start.Month(), v.lang()))
		if l.past {
			there, name = "/events", v.say("agenda.coming", "N", found.other)
		}
		p.Beside = append(p.Beside, menuItem{Name: name, Href: v.hrefOf(there, filter.Values())})
	}
	if slices.ContainsFunc(found.rows, func(e *events.Event) bool { return v.news(e) != "" }) {
		p.Beside = append(p.Beside, menuItem{Name: v.say("agenda.changed"), Href: v.href("/changes")})
	}

	values := filter.Values()
	own := without(values, l.fixed)
	p.narrowing = v.narrow(l.path, filter, own, found.facets, found.total)
	days := l.path
	if l.past {
		days = "/events" // a span of days is past, to come or both
	}
	p.askDays(v, days, filter, own)
	p.Hidden = v.fields(unset(own, "q"))
	p.Views = v.views(filter, "agenda")
	p.Subscribe = v.hrefOf("/subscribe", subscription(values))
	if filter.AsOf != 0 {
		p.Known = v.say("asof.known", "Day", wording.Day(filter.AsOf, v.lang()))
		p.KnownNow = v.hrefOf(l.path, unset(own, "asof"))
	}
	if found.from > 0 {
		p.Earlier = v.hrefOf(l.path, clone(own))
	}
	if found.next != "" {
		next := clone(own)
		next.Set("after", found.next)
		p.Later = v.hrefOf(l.path, next)
	}
	p.Sections = v.sections(found.rows, l.past || l.both)
	if len(p.Sections) == 0 {
		p.hints(v, l, filter, found.other)
	} else {
		p.Legend = v.legendOf(found.rows)
	}

	section := l.section
	if section == "" {
		section = "agenda"
	}
	p.frame = v.frame(p.Heading).in(section)
	p.offer(p.Heading, values)
	p.NoIndex = found.from > 0 || len(own) > 0
	return v.page(http.StatusOK, "agenda", p)
}

// start is the first day of the agenda: that of the running month.
func (v *visit) start() events.Day { return events.NewDay(v.today.Year(), v.today.Month(), 1) }

// views are the ways to look at what a filter lets through: as a list, a month or a year. The one that
// is shown is left out.
func (v *visit) views(f events.Filter, shown string) []menuItem {
	day := cmp.Or(f.From, v.today)
	values := f.Values()
	bare := f.Between(0, 0).Values()
	var out []menuItem
	for _, view := range []struct {
		name, path string
		values     url.Values
	}{
		{"agenda", "/events", values},
		{"month", "/month/" + day.String()[:7], bare},
		{"year", "/year/" + day.String()[:4], bare},
	} {
		if view.name != shown {
			out = append(out, menuItem{Name: v.say("view." + view.name), Href: v.hrefOf(view.path, clone(view.values))})
		}
	}
	return out
}

// filter reads the filter of an address; the names given besides are not part of it.
func (v *visit) filter(q url.Values, besides ...string) (events.Filter, error) {
	if _, err := url.ParseQuery(v.Request().URL.RawQuery); err != nil {
		// Half a filter would let through what the whole one shuts out.
		return events.Filter{}, fmt.Errorf("%w: %w", errBadQuery, err)
	}
	q = clone(q)
	for _, name := range append(besides, "lang") {
		q.Del(name)
	}
	for name, vs := range q {
		if len(vs) == 0 || vs[0] == "" {
			q.Del(name) // an empty field of the search form
		}
	}
	f, err := events.ParseFilter(q, v.today, v.server.Gazetteer.CountriesIn)
	if err != nil {
		return f, fmt.Errorf("%w: %w", errBadQuery, err)
	}
	var fault *events.FilterError
	switch err := v.server.Store.CheckIDs(v.Request().Context(), f); {
	case errors.As(err, &fault):
		return f, fmt.Errorf("%w: %w", errBadQuery, err)
	case err != nil:
		return f, err
	}
	return f, nil
}

// fixed lays the values that a path stands for over a filter.
func fixed(f, over events.Filter) events.Filter {
	if over.Series != "" {
		f.Series = over.Series
	}
	if over.Org != "" {
		f.Org = over.Org
	}
	if over.Place != "" {
		f.Place = over.Place
	}
	if over.Country != "" {
		f.Country = over.Country
	}
	if over.Region != "" {
		f.Region, f.Countries = over.Region, over.Countries
	}
	return f
}

// without takes the values that the path stands for out of the query.
func without(q url.Values, fixed events.Filter) url.Values {
	q = clone(q)
	for name, value := range map[string]string{"series": fixed.Series, "org": fixed.Org, "place": fixed.Place, "country": fixed.Country, "region": fixed.Region} {
		if value != "" {
			q.Del(name)
		}
	}
	return q
}

// subscription is the part of a filter that a feed takes over: not the search of a moment's day.
func subscription(q url.Values) url.Values {
	return unset(q, "asof")
}

// hints says what to try when nothing was found.
func (p *agendaPage) hints(v *visit, l listing, f events.Filter, other int) {
	if other > 0 && len(p.Beside) > 0 {
		p.Hints = append(p.Hints, hint{Text: v.say("hint.other"), Name: p.Beside[0].Name, Href: p.Beside[0].Href})
	}
	if f.Query != "" {
		p.Hints = append(p.Hints, hint{Text: v.say("hint.words")})
	}
	if len(f.Values()) > 0 {
		p.Hints = append(p.Hints, hint{Text: v.say("hint.filter"), Name: v.say("facets.reset"), Href: v.href(l.path)})
	} else {
		p.Hints = append(p.Hints, hint{Text: v.say("hint.empty"), Name: v.say("nav.read"), Href: v.href("/read")})
	}
}

// offer offers the shown list, called so, as a calendar, a table and a feed.
func (f *frame) offer(heading string, values url.Values) {
	v := f.visit
	values = clone(values)
	values.Set("lang", v.lang())
	for _, x := range []struct{ ext, kind, title string }{
		{"ics", "text/calendar", "iCalendar"}, {"atom", "application/atom+xml", "Atom"}, {"csv", "text/csv", "CSV"}, {"json", "application/json", "JSON"},
	} {
		link := feedLink{Type: x.kind, Title: x.title, Href: "/events." + x.ext + "?" + query(values)}
		f.Exports = append(f.Exports, link)
		if x.ext == "ics" || x.ext == "atom" {
			link.Title = heading + " (" + x.title + ")"
			f.Feeds = append(f.Feeds, link)
		}
	}
}

func clone(q url.Values) url.Values {
	out := make(url.Values, len(q))
	for name, vs := range q {
		out[name] = slices.Clone(vs)
	}
	return out
}
