package server

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/store"
	"dateline/events/wording"
)

// A narrowing is what a page of events is narrowed to, and what it can be narrowed to by one click.
type narrowing struct {
	Chosen      []menuItem
	Reset       string
	FacetsTitle string
	Facets      []facet
	// Folded tells that the page shows something larger, before which the filter folds away.
	Folded bool
	// Days asks for a span of days; nil on pages that are of a span already.
	Days *daysForm
}

// A facet is one line of the filter: a field and its values with their counts.
type facet struct {
	Name         string
	Wide         bool
	Values, More []menuItem
	MoreTitle    string
}

// A daysForm asks for the first and the last day of a list.
type daysForm struct {
	Path, From, To string
	Hidden         []field
	// Spans are those that are often wanted. They move with the calendar.
	Spans []menuItem
}

// maxFacets is how many values fold away at most; a calendar of a thousand series is searched.
const maxFacets = 60

// maxValues is how many values of a facet are asked for: a row of them, and what folds away.
const maxValues = 14 + 2 + maxFacets

// narrow makes the narrowing of a page. Own is its filter without what its path stands for.
func (v *visit) narrow(path string, f events.Filter, own url.Values, counts store.Facets, total int) narrowing {
	lang := v.lang()
	p := narrowing{Reset: v.href(path)}
	for _, line := range []struct {
		param, name string
		counts      []store.Count
		wide        bool
		row         int
		chosen      string
		word        func(string) string
	}{
		{"org", "organisation", counts.Organisations, true, 14, f.Org, v.organisation},
		{"region", "region", counts.Regions, true, 14, f.Region, v.part},
		{"country", "country", counts.Countries, true, 14, f.Country, v.country},
		{"series", "series", counts.Series, true, 6, f.Series, v.seriesName},
		{"kind", "kind", counts.Types, false, 6, f.Type, v.kind},
		{"status", "status", counts.Statuses, false, 6, statusList(f.Status), func(ids string) string { return statusNames(ids, lang) }},
	} {
		if own.Get(line.param) != "" {
			p.Chosen = append(p.Chosen, menuItem{Name: line.word(line.chosen), Href: v.hrefOf(path, unset(own, line.param))})
			continue
		}
		if line.chosen != "" || len(line.counts) < 2 {
			continue // the path stands for it, or there is no choice
		}
		fc := facet{Name: v.say("facet." + line.name), Wide: line.wide}
		for _, c := range line.counts[:min(len(line.counts), line.row+2+maxFacets)] {
			q := clone(own)
			q.Set(line.param, c.Value)
			fc.Values = append(fc.Values, menuItem{Name: line.word(c.Value), Href: v.hrefOf(path, q), Count: c.N})
		}
		slices.SortStableFunc(fc.Values, func(a, b menuItem) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name)) })
		if len(fc.Values) > line.row+2 {
			fc.More, fc.Values = fc.Values[line.row:], fc.Values[:line.row]
			if len(fc.More) > maxFacets {
				fc.More = fc.More[:maxFacets]
			}
			fc.MoreTitle = v.say("facets.more", "N", len(fc.More))
		}
		p.Facets = append(p.Facets, fc)
	}
	if f.Query != "" {
		open, close := quotationMarks(v.lang())
		p.Chosen = append(p.Chosen, menuItem{Name: open + f.Query + close, Href: v.hrefOf(path, unset(own, "q"))})
	}
	for _, bound := range []struct {
		param string
		day   events.Day
	}{{"from", f.From}, {"to", f.To}} {
		if own.Get(bound.param) != "" {
			p.Chosen = append(p.Chosen, menuItem{Name: v.say("facet."+bound.param, "Day", v.dayAndYear(bound.day)), Href: v.hrefOf(path, unset(own, bound.param))})
		}
	}
	if len(p.Facets) > 0 {
		p.FacetsTitle = v.say("facets.title.n", "N", total)
	}
	return p
}

// askDays lets a list be narrowed to a span of days.
func (p *narrowing) askDays(v *visit, path string, f events.Filter, own url.Values) {
	rest := unset(own, "from", "to")
	p.Days = &daysForm{Path: path, From: f.From.String(), To: f.To.String(), Hidden: v.fields(rest)}
	for _, to := range []string{"30d", "3m", "1y"} {
		q := clone(rest)
		q.Set("from", "today")
		q.Set("to", to)
		current := own.Get("from") == "today" && own.Get("to") == to
		p.Days.Spans = append(p.Days.Spans, menuItem{Name: v.say("facet.next." + to), Href: v.hrefOf(path, q), Current: current})
	}
	if p.FacetsTitle == "" {
		p.FacetsTitle = v.say("facets.title")
	}
}

// fields are those by which a form keeps a filter, and the language of the page.
func (v *visit) fields(q url.Values) []field {
	var out []field
	for name, values := range q {
		for _, value := range values {
			out = append(out, field{name, value})
		}
	}
	if v.chosen {
		out = append(out, field{"lang", v.lang()})
	}
	slices.SortFunc(out, func(a, b field) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Value, b.Value)) })
	return out
}

// unset returns the query without some parameters.
func unset(q url.Values, names ...string) url.Values {
	q = clone(q)
	for _, name := range names {
		q.Del(name)
	}
	return q
}

// statusList writes states as one value, and statusNames names them.
func statusList(status []events.Status) string {
	var all []string
	for _, s := range status {
		all = append(all, string(s))
	}
	return strings.Join(all, ",")
}

func statusNames(ids, lang string) string {
	var all []string
	for id := range strings.SplitSeq(ids, ",") {
		all = append(all, wording.Status(events.Status(id), lang))
	}
	return strings.Join(all, ", ")
}
