package server

import (
	"cmp"
	"net/url"
	"slices"

	"dateline/events"
	"dateline/events/store"
	"dateline/events/wording"
)

// A facet is one line of the filter: a field and its values with their counts.
type facet struct {
	Name         string
	Wide         bool
	Values, More []menuItem
	MoreTitle    string
}

// maxFacets is how many values fold away at most; a calendar of a thousand series is searched.
const maxFacets = 60

// maxValues is how many values of a facet are asked for: a row of them, and what folds away.
const maxValues = 14 + 2 + maxFacets

// facets lists what the list can be narrowed to by one click, and what it is narrowed to already.
func (p *agendaPage) facets(v *visit, l listing, f events.Filter, own url.Values, found findings) {
	lang := v.lang()
	lines := []struct {
		param, name string
		counts      []store.Count
		wide        bool
		row         int
		chosen      string
		word        func(string) string
	}{
		{"org", "organisation", found.facets.Organisations, true, 14, f.Org, v.organisation},
		{"country", "country", found.facets.Countries, true, 14, f.Country, v.country},
		{"series", "series", found.facets.Series, true, 6, f.Series, v.seriesName},
		{"kind", "kind", found.facets.Types, false, 6, f.Type, v.kind},
		{"status", "status", found.facets.Statuses, false, 6, one(f.Status), func(id string) string { return wording.Status(events.Status(id), lang) }},
	}
	for _, line := range lines {
		if own.Get(line.param) != "" {
			rest := clone(own)
			rest.Del(line.param)
			p.Chosen = append(p.Chosen, menuItem{Name: line.word(line.chosen), Href: v.hrefOf(l.path, rest)})
			continue
		}
		if line.chosen != "" || len(line.counts) < 2 {
			continue // the path stands for it, or there is no choice
		}
		fc := facet{Name: v.say("facet." + line.name), Wide: line.wide}
		for _, c := range line.counts[:min(len(line.counts), line.row+2+maxFacets)] {
			q := clone(own)
			q.Set(line.param, c.Value)
			fc.Values = append(fc.Values, menuItem{Name: line.word(c.Value), Href: v.hrefOf(l.path, q), Count: c.N})
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
		rest := clone(own)
		rest.Del("q")
		open, close := quotationMarks(v.lang())
		p.Chosen = append(p.Chosen, menuItem{Name: open + f.Query + close, Href: v.hrefOf(l.path, rest)})
	}
	for param, day := range map[string]events.Day{"from": f.From, "to": f.To} {
		if day != 0 {
			rest := clone(own)
			rest.Del(param)
			p.Chosen = append(p.Chosen, menuItem{Name: v.say("facet."+param, "Day", v.dayAndYear(day)), Href: v.hrefOf(l.path, rest)})
		}
	}
	p.Reset = v.href(l.path)
	if len(p.Facets) > 0 {
		p.FacetsTitle = v.say("facets.title.n", "N", found.total)
	}
}

func one(status []events.Status) string {
	if len(status) == 1 {
		return string(status[0])
	}
	return ""
}
