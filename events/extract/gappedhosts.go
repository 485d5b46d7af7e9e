package extract

import (
	"slices"

	"dateline/events"
	"dateline/events/gazetteer"
)

// gappedHosts builds a candidate for each further edition of which a Russian sentence tells no more than who receives it
// and when, with a dash in place of the verb: саммит в 2025 году примет Корея, в 2026-м – Китай.
func (t *text) gappedHosts(si int, told []*candidate) []*candidate {
	s := t.sents[si]
	if t.lang != "ru" || s.classes&clHost == 0 {
		return nil
	}
	i := slices.IndexFunc(told, func(c *candidate) bool { return c.strength == strong && c.head >= 0 && !c.plural && c.only == nil })
	if i < 0 {
		return nil
	}
	c := told[i]
	var list []*candidate
	for k := c.last + 1; k+1 < s.last; k++ {
		if !isDash(t.toks[k]) || t.timeAt[k] > 0 || t.partOf(k)&clHost != 0 && t.toks[k-1].segment == t.toks[c.first].segment {
			continue
		}
		m, n := t.timeOf(k-1), t.nameAfter(k+1, s.last)
		if m == nil {
			next := k + 1
			if t.toks[next].is(clPlace) && next+1 < s.last {
				next++
			}
			m, n = t.timeOf(next), t.nameOf(k-1)
		}
		if m == nil || n == nil || !t.datable(m) || m.Span.Days() > 366 || n.masked {
			continue
		}
		var p events.Place
		switch n.Class {
		case gazetteer.City:
			p, _ = t.city(n.ID)
		case gazetteer.Country:
			p = events.Place{Country: n.ID}
		}
		if p.IsZero() || n.first > s.first && t.toks[n.first-1].is(clPreposition) {
			continue
		}
		o := *c
		o.only, o.inner, o.edition, o.place, o.placeBy = m, nil, 0, p, 9.5
		o.organisations, o.elliptic = slices.Clone(c.organisations), true
		list = append(list, &o)
	}
	return list
}
