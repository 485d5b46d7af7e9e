package extract

import "dateline/events"

// madeUp moves an event that was put off to the day on which the next part of the text says that it
// is to be made up for: "Es soll 2021 nachgeholt werden".
func (t *text) madeUp(k *cluster) {
	if k.by == nil || k.by.status != events.Postponed && k.by.status != events.Cancelled || !k.previous.IsZero() {
		return
	}
	from, to := t.nextPart(k.by), t.sents[k.by.sent].last
	for range 2 {
		it, makes := false, false
		var when *moment
		for i := from; i < to; i++ {
			tok := &t.toks[i]
			if tok.head != nil {
				return
			}
			it = it || tok.is(clPronoun)
			makes = makes || tok.in(madeUpWords)
			if m := t.timeOf(i); m != nil && when == nil && t.datable(m) {
				when = m
			}
		}
		if it && makes && when != nil && when.Span.First() > k.span.Last() && when != k.date {
			k.previous, k.date, k.span, k.basis = k.span, when, when.Span, when.Basis
			k.moved = true
			return
		}
		if k.by.sent+1 >= len(t.sents) {
			return
		}
		from, to = t.sents[k.by.sent+1].first, t.sents[k.by.sent+1].last
	}
}

// madeUpWords say that something takes place later instead.
var madeUpWords = setOf("nachgeholt nachholen nachzuholen")
