package extract

import "dateline/events"

// exactDate gives an event of which the time is told roughly the day that the sentences after it call its date: "will be
// held next week … The exact date would be Monday", "in May. The date is 12 May".
func (t *text) exactDate(k *cluster) {
	if t.lang != "en" || k.date == nil || k.span.Days() < 5 || k.span.Kind() == events.Fills {
		return
	}
	for si := k.by.sent; si < min(k.by.sent+3, len(t.sents)); si++ {
		for _, m := range t.timesOf(si) {
			if m != k.date && t.datable(m) && m.Span.Kind() == events.Fills && m.Span.Days() <= longestEvent && k.span.Contains(m.Span) && t.calledDate(m) {
				k.date, k.span, k.basis = m, m.Span, m.Basis
				return
			}
		}
	}
}

// calledDate tells whether the words before a day call it the exact one of something.
func (t *text) calledDate(m *moment) bool {
	for i := m.first - 1; i > t.sents[m.sent].first && i > m.first-8; i-- {
		tok := &t.toks[i]
		if tok.in(newDays) {
			return t.toks[i-1].in(exactWords) || t.toks[i-1].is(clDefinite)
		}
		if tok.is(clNot) || tok.head != nil {
			return false
		}
	}
	return false
}

// exactWords stand before a date that is told in full.
var exactWords = setOf("exact precise definite definitive final concrete specific actual")
