package extract

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// resumed tells whether talks that a sentence speaks of as known, "the talks are to be resumed in
// Geneva on 20 November", are those of countries that the sentences before it name, and notes these.
func (t *text) resumed(c *candidate) bool {
	if !c.definite || !c.bare || c.indefinite || c.role != 0 || !t.clauseHas(c.date, clHold|clMeet|clOpen|clPlan) {
		return false
	}
	countries := map[string]bool{}
	for i := t.sents[max(0, c.sent-2)].first; i < c.first; i++ {
		if t.line.covers(i) || t.timeAt[i] > 0 {
			continue
		}
		if t.toks[i].is(clParty | clDomestic) {
			return false
		}
		if n := t.nameOf(i); n != nil {
			if n.first == i && !n.masked && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality) {
				countries[n.ID] = true
			} else if t.government(n) {
				if country := t.gazetteer.CountryOf(n.ID); country != "" {
					countries[country] = true
				}
			}
		}
	}
	if len(countries) < 2 {
		return false
	}
	names := make([]string, 0, len(countries))
	for id := range countries {
		names = append(names, t.gazetteer.Name(id, t.lang))
	}
	slices.Sort(names)
	c.extra = strings.Join(names[:min(len(names), 4)], ", ")
	return true
}

// adjourned tells whether what a later sentence says of putting off or breaking off is the course of
// an event that has been held: the ministers met on Monday; their talks were adjourned at night.
func (t *text) adjourned(k *cluster, c *candidate) bool {
	p := t.src.Published
	return c != k.by && c.date == nil && c.kind == "talks" && k.by.status == events.Held && p != 0 && k.span.Last() != 0 && k.span.Last() <= p
}
