package server

import (
	"cmp"
	"net/http"
	"slices"

	"dateline/events"
	"dateline/events/store"
)

// An indexPage lists all series, organisations or places that events have, with their counts.
type indexPage struct {
	frame
	Heading string
	Groups  []indexGroup
}

type indexGroup struct {
	Name  string
	Items []menuItem
}

// indexRows is how many names an index shows; beyond, the search is the better way.
const indexRows = 2000

func (s *Server) seriesIndex(v *visit) error {
	facets, err := s.Store.Facets(v.Request().Context(), events.Filter{})
	if err != nil {
		return err
	}
	return v.index("series", indexGroup{Items: v.items(facets.Series, "/series/", v.seriesName)})
}

// series is the line of editions, as a list and so a feed, with what is usual about them.
func (s *Server) series(v *visit) error {
	id, ext, ok := splitFeed(v.Param("id"))
	if ok {
		return v.feedOf(ext, "series", id)
	}
	l := listing{path: "/series/" + id, fixed: events.Filter{Series: id}, section: "agenda", heading: v.seriesName(id), about: &facts{}, both: true}
	sr, known := s.Gazetteer.Series(id)
	if !known {
		if err := v.exists(l.fixed); err != nil {
			return err
		}
	}
	l.heading = cmp.Or(sr.Names[v.lang()], sr.Names["en"], l.heading)
	line, day, err := v.line(id)
	if err != nil {
		return err
	}
	if kind := cmp.Or(sr.Type, line.Type); kind != "" {
		l.about.add(v.say("fact.kind"), factLine{Text: v.kind(kind)})
	}
	var by []factLine
	for _, o := range sr.Organisations {
		by = append(by, factLine{Text: s.Gazetteer.Name(o, v.lang()), Href: v.href("/organisations/" + o)})
	}
	if len(by) == 0 && line.Organiser != "" {
		by = append(by, factLine{Text: line.Organiser})
	}
	l.about.add(v.say("fact.organiser"), by...)
	if where := v.whereabouts(line.Place); where != "" {
		l.about.add(v.say("fact.where"), factLine{Text: v.say("series.place", "Place", where)})
	}
	if next := line.Next; next != nil {
		say := "series.expected"
		if next.Span.Last() < day {
			say = "series.missed"
		}
		l.about.add(v.say("series.next"), factLine{Text: v.say(say, "When", v.told(next.Span), "N", len(next.From))})
	}
	return v.list(l)
}

// lineEditions is among how many of the latest editions of a series the usual is looked for.
const lineEditions = 100

// line returns a series as it is known today, or was on the past day that the address names.
func (v *visit) line(id string) (line events.Line, day events.Day, err error) {
	f, err := v.filter(v.Request().URL.Query(), "after")
	if err != nil {
		return line, 0, err
	}
	list, err := v.server.Store.List(v.Request().Context(), events.Filter{Series: id, AsOf: f.AsOf}, store.Window{Limit: lineEditions, Latest: true})
	return events.LineOf(id, list.Events), cmp.Or(f.AsOf, v.today), err
}

// feedOf answers with the list of a series, an organisation or a place as a feed.
func (v *visit) feedOf(ext, param, id string) error {
	r := v.Request().Clone(v.Request().Context())
	q := r.URL.Query()
	q.Set(param, id)
	r.URL.RawQuery = q.Encode()
	v.SetRequest(r)
	return v.server.feeds.list(v, ext)
}

func (v *visit) exists(f events.Filter) error {
	n, err := v.server.Store.Count(v.Request().Context(), f)
	if err == nil && n == 0 {
		return errNotFound
	}
	return err
}

func (s *Server) organisationIndex(v *visit) error {
	facets, err := s.Store.Facets(v.Request().Context(), events.Filter{})
	if err != nil {
		return err
	}
	return v.index("organisations", indexGroup{Items: v.items(facets.Organisations, "/organisations/", func(id string) string { return s.Gazetteer.Name(id, v.lang()) })})
}

// organisation is everything that an organisation convenes.
func (s *Server) organisation(v *visit) error {
	id, ext, ok := splitFeed(v.Param("id"))
	if ok {
		return v.feedOf(ext, "org", id)
	}
	o, known := s.Gazetteer.Organisation(id)
	l := listing{path: "/organisations/" + id, fixed: events.Filter{Org: id}, section: "agenda", heading: s.Gazetteer.Name(id, v.lang()), about: &facts{}, both: true}
	if !known {
		if err := v.exists(l.fixed); err != nil {
			return err
		}
		return v.list(l)
	}
	if abbr := cmp.Or(o.Abbr[v.lang()], o.Abbr["en"]); abbr != "" && abbr != l.heading {
		l.about.add(v.say("about.short"), factLine{Text: abbr})
	}
	if o.Home != "" {
		l.about.add(v.say("facet.country"), factLine{Text: v.country(o.Home), Href: v.href("/places/" + lower(o.Home))})
	}
	if o.URL != "" {
		l.about.add(v.say("about.site"), factLine{Text: o.URL, Href: o.URL})
	}
	return v.list(l)
}

func (s *Server) placeIndex(v *visit) error {
	facets, err := s.Store.Facets(v.Request().Context(), events.Filter{})
	if err != nil {
		return err
	}
	return v.index("places",
		indexGroup{v.say("places.regions"), v.itemsOf(facets.Regions, func(id string) string { return v.href("/places/" + id) }, v.part)},
		indexGroup{v.say("places.countries"), v.itemsOf(facets.Countries, func(c string) string { return v.href("/places/" + lower(c)) }, v.country)},
		indexGroup{v.say("places.cities"), v.items(facets.Places, "/places/", func(id string) string { return s.Gazetteer.Name(id, v.lang()) })})
}

// place is everything that takes place in a city, in a country, whose id is two letters, or in a part of
// the world.
func (s *Server) place(v *visit) error {
	id, ext, ok := splitFeed(v.Param("id"))
	part, isPart := s.Gazetteer.Part(id)
	switch {
	case ok && len(id) == 2:
		return v.feedOf(ext, "country", upperASCII(id))
	case ok && isPart:
		return v.feedOf(ext, "region", id)
	case ok:
		return v.feedOf(ext, "place", id)
	case isPart:
		return v.list(listing{path: "/places/" + id, fixed: events.Filter{Region: id, Countries: part.Countries}, section: "agenda", heading: v.part(id), about: &facts{}, both: true})
	}
	if len(id) == 2 {
		code := upperASCII(id)
		if id != lower(id) {
			return v.Redirect(http.StatusPermanentRedirect, v.href("/places/"+lower(id)))
		}
		l := listing{path: "/places/" + id, fixed: events.Filter{Country: code}, section: "agenda", heading: v.country(code), about: &facts{}, both: true}
		if c, ok := s.Gazetteer.Country(code); !ok {
			if err := v.exists(l.fixed); err != nil {
				return err
			}
		} else if c.Capital != "" {
			l.about.add(v.say("about.capital"), factLine{Text: s.Gazetteer.Name(c.Capital, v.lang()), Href: v.href("/places/" + c.Capital)})
		}
		return v.list(l)
	}
	l := listing{path: "/places/" + id, fixed: events.Filter{Place: id}, section: "agenda", heading: s.Gazetteer.Name(id, v.lang()), about: &facts{}, both: true}
	p, ok := s.Gazetteer.Place(id)
	if !ok {
		if err := v.exists(l.fixed); err != nil {
			return err
		}
		return v.list(l)
	}
	l.about.add(v.say("facet.country"), factLine{Text: v.country(p.Country), Href: v.href("/places/" + lower(p.Country))})
	return v.list(l)
}

// facts are what the calendar knows of the thing that a list is of.
type facts struct{ Facts []fact }

func (a *facts) add(name string, lines ...factLine) {
	if len(lines) > 0 {
		a.Facts = append(a.Facts, fact{name, lines})
	}
}

func (v *visit) items(counts []store.Count, path string, name func(string) string) []menuItem {
	return v.itemsOf(counts, func(id string) string { return v.href(path + id) }, name)
}

func (v *visit) itemsOf(counts []store.Count, href, name func(string) string) []menuItem {
	var out []menuItem
	for _, c := range counts[:min(len(counts), indexRows)] {
		out = append(out, menuItem{Name: name(c.Value), Href: href(c.Value), Count: c.N})
	}
	slices.SortStableFunc(out, func(a, b menuItem) int { return cmp.Compare(events.Fold(a.Name), events.Fold(b.Name)) })
	return out
}

func (v *visit) index(what string, groups ...indexGroup) error {
	p := indexPage{frame: v.frame(v.say("nav." + what)).in("agenda"), Heading: v.say("nav." + what), Groups: groups}
	return v.page(http.StatusOK, "index", p)
}
