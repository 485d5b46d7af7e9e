package extract

import (
	"slices"

	"dateline/events"
	"dateline/events/gazetteer"
)

// listedDates returns the dates behind a Russian plural that each tell one of the events it names, with nothing but
// their places between them: на саммитах в Лиме в начале июля и в Сантьяго в декабре 2023 года; конференции (27 марта
// 2018 года; 15–16 июля 2021 года).
func (t *text) listedDates(c *candidate) []*moment {
	if t.lang != "ru" || !c.plural || c.head < 0 {
		return nil
	}
	var list []*moment
	s := t.sents[c.sent]
	for i := c.head + 1; i < s.last; i++ {
		if m := t.timeOf(i); m != nil {
			if !t.datable(m) || m.Span.Days() > 366 || m.Span.Kind() == events.Open {
				break
			}
			list = append(list, m)
			i = m.last - 1
			continue
		}
		tok := &t.toks[i]
		if n := t.nameOf(i); n != nil && n.first == i {
			i = n.last - 1
			continue
		}
		if i < c.last || tok.is(clPlace|clAnd) || tok.fold == "," || tok.fold == ";" || tok.fold == "(" || tok.fold == ")" || t.unlisted(i) || tok.in(landWords) {
			continue
		}
		break
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// oneForEach builds a candidate for each further date that is listed behind a plural that was found, and gives each
// the place that stands beside its date.
func (t *text) oneForEach(told []*candidate) []*candidate {
	var further []*candidate
	for _, c := range told {
		if c.plural || c.listed == nil {
			continue
		}
		from := c.head + 1
		for k, m := range c.listed {
			o := c
			if k > 0 {
				x := *c
				o, x.organisations = &x, slices.Clone(c.organisations)
				further = append(further, o)
			}
			to := t.sents[c.sent].last
			if k+1 < len(c.listed) {
				to = c.listed[k+1].first
			}
			o.only, o.inner, o.cityIn = m, nil, ""
			if c.tail > 0 {
				o.last = c.tail
			}
			if o.place, o.placeBy = t.placeWithin(from, m.first); o.place.IsZero() {
				o.place, o.placeBy = t.placeWithin(m.last, to)
			}
			from = m.last
		}
	}
	return further
}

// placeWithin returns the place that a preposition leads to among the tokens, and how sure it is.
func (t *text) placeWithin(first, last int) (events.Place, float64) {
	for _, n := range t.namesIn(first, last) {
		if n.masked || n.first == 0 || !t.toks[n.first-1].is(clPlace) && !t.landOf(&n) {
			continue
		}
		if n.Class == gazetteer.City {
			if p, ok := t.city(n.ID); ok {
				return p, 9
			}
		} else if country := t.countryIn(&n); country != "" && n.Class == gazetteer.Country {
			return events.Place{Country: country}, 9
		}
	}
	return events.Place{}, 0
}
