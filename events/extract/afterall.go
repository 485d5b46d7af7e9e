package extract

import "dateline/events"

// afterAll moves an event that was to be held on a date to the one on which, as the next sentence says of it
// without naming it, it is held after all: "La réunion devait se tenir en mars. Elle aura finalement lieu le 3 juin."
func (t *text) afterAll(k *cluster) {
	if t.lang != "fr" || k.date == nil || k.by == nil || !k.previous.IsZero() || k.date.sent != k.by.sent || !t.pastPlan(k.date) {
		return
	}
	si := k.by.sent + 1
	if si >= len(t.sents) || len(t.foundIn(si)) > 0 {
		return
	}
	s := t.sents[si]
	it := false
	for i := s.first; i < s.last && i < s.first+longestApposition; i++ {
		it = it || t.toks[i].is(clPronoun) && !t.toks[i].is(clDefinite)
		if t.toks[i].in(formerWords) {
			return
		}
	}
	if !it {
		return
	}
	for _, m := range t.timesOf(si) {
		if !t.datable(m) || m.Span.Days() == 0 || m.Span.Days() > 92 || m.Span.Overlaps(k.span) || t.beforeThat(k.date, m.Span).First() > m.Span.First() || !t.clauseHas(m, clHold|clOpen|clMeet) || t.clauseHas(m, clNot) || t.governor(m)&(clSpeech|clOther) != 0 || t.pastPlan(m) {
			continue
		}
		k.previous, k.formerPlace = t.beforeThat(k.date, m.Span), k.place
		k.date, k.span, k.basis, k.moved = m, m.Span, m.Basis, false
		if p, by := t.placeBeside(m); !p.IsZero() {
			k.place, k.placeBy = p, by
		}
		k.by.rescheduled = true
		for _, c := range k.members {
			if c.status != events.Mentioned {
				c.status, c.tense = "", 0
			}
		}
		return
	}
}
