package extract

import (
	"dateline/events"
	"dateline/events/extract/dates"
)

// findStatus reads from the words around the candidate whether it is planned, held, put off or
// called off. What the words leave open is settled later by date and day of publication.
func (t *text) findStatus(c *candidate) {
	said := t.saidOf(c)
	seen, fate, negated := said.seen, said.fate, said.negated
	if said.open && c.date != nil && c.date != c.inner && t.mayMove(c.date) && t.newDate(c) {
		c.date, c.more = nil, nil // it may be put off to the autumn
	}
	if said.open && seen&(clPostpone|clCancel|clPast) == 0 && c.date != nil {
		t.forward(c.date)
	}
	c.tense = seen & (clPast | clFuture | clPlan | clLive)
	if c.deferred > 0 && seen&(clPostpone|clCancel) == 0 && c.tense&(clFuture|clPlan) != 0 && c.tense&clPast == 0 && c.date != nil {
		t.forward(c.date) // "is to host the delayed summit on 29 March"
	}
	switch {
	case seen&clPostpone != 0 && fate == 0 && (c.rescheduled && c.date != nil && t.leadsOnto(c.date) || t.newDate(c)), seen&(clPostpone|clCancel) != 0 && t.takesItsPlace(c.date):
		c.status, c.rescheduled = events.Announced, true
		t.forward(c.date) // "has been postponed to 5 November" is no past
	case seen&clPostpone != 0 && t.calledOffBefore(c) && c.previous.IsZero():
		c.status, c.date = events.Postponed, t.earlier(c.date)
	case seen&clPostpone != 0 && !negated:
		c.status = events.Postponed
		t.nearer(c.date)
		t.weekdayAhead(c)
	case seen&clCancel != 0 && t.calledOffBefore(c):
		c.status, c.date = events.Cancelled, t.earlier(c.date)
	case seen&clCancel != 0 && !negated:
		c.status = events.Cancelled
		if t.failed(c) {
			c.date = t.earlier(c.date)
		} else {
			t.nearer(c.date)
		}
	case t.lang == "de" && c.date != nil && c.previous.IsZero() && !c.rescheduled && seen&clPast == 0 && t.insteadBefore(c.date):
		c.status = events.Postponed
	case negated && c.indefinite && c.edition == 0 && !t.plannedBehind(c) && !(said.hold && c.date != nil && c.date.Span.Days() == 1 && len(c.organisations) > 0):
		c.denied = true
	case c.indefinite && c.date != nil && seen&clPast == 0 && t.deniedReport(c.first):
		c.denied = true // dementierte Berichte, wonach ein Gipfel geplant sei
	case negated && said.hold:
		c.status = events.Cancelled
		t.nearer(c.date)
	case seen&clPropose != 0 && seen&clPast == 0 && c.role != clAt && c.role != clAfter:
		c.status = events.Mentioned
	case c.role == clAfter && c.relation != events.Next && c.date != nil && t.src.Published != 0 && c.date.Span.First() <= t.src.Published:
		c.status = events.Held
	case seen&clConfirm != 0 && seen&(clFuture|clPlan) != 0:
		c.status = events.Confirmed
	case c.role == clAt && seen&clSpeech != 0 && seen&(clFuture|clPlan) == 0:
		c.status = events.Held
	case (seen&clPast != 0 || c.role == clAfter) && seen&(clFuture|clPlan) == 0:
		c.status = events.Held
	case seen&(clFuture|clPlan) != 0:
		c.status = events.Announced
	}
	if t.lang == "ru" && (c.status == "" || c.status == events.Announced) && c.date != nil && c.sent > 0 && t.shouldHave(c.date) {
		if o := t.toldBefore(c); o != nil && (o.status == events.Postponed || o.status == events.Cancelled) {
			c.status = o.status // то же касается совета министров, который должен был пройти
		}
	}
}

// statusWords are what the words around a candidate say of its status.
type statusWords struct {
	seen    class // of all those words
	fate    class // clPostpone or clCancel where another clause or sentence says so
	hold    bool  // it is held, hosted or met for
	negated bool  // it is not held
	open    bool  // putting or calling it off is only possible
}

// saidOf gathers what the words of the candidate's clause, and of its date's, say of its status.
func (t *text) saidOf(c *candidate) (said statusWords) {
	s := t.sents[c.sent]
	lo, hi := t.toks[c.first].segment, t.toks[c.last-1].segment
	if c.date != nil {
		lo, hi = min(lo, t.toks[c.date.first].segment), max(hi, t.toks[c.date.last-1].segment)
	}
	if t.followsRelative(c) || c.date != nil && t.toks[c.date.first].segment == t.toks[c.last-1].segment+1 {
		hi++ // the verb comes after the clause set in between
		if seg := t.toks[c.last].segment; hi == seg && t.verbless(c) {
			hi++
		}
	}
	hi = t.adversative(c, hi)
	first, _ := t.stretch(c.sent, lo, hi)
	for i := first; i < s.last && t.toks[i].segment <= hi; i++ {
		tok := &t.toks[i]
		if t.timeAt[i] > 0 || c.first <= i && i < c.last && tok.head != nil {
			continue
		}
		if c.deferred > 0 && i == c.deferred {
			continue // the delayed summit: what the sentence says of it comes after
		}
		if tok.is(clPostpone | clCancel) {
			if t.rose(c, i) {
				said.seen |= clPast | clClose // they adjourned their talks on Sunday
				continue
			}
			if !t.concerns(c, i) || t.formerly(c, i) || t.movedElsewhere(i) {
				continue
			}
			if t.onlyPossible(i) {
				said.open = true
				continue
			}
			if t.lang == "en" && tok.is(clCancel) && i+1 < s.last && t.toks[i+1].is(clNot) && t.notBefore(i+1) != nil {
				said.seen |= clPostpone // it will not be held before autumn
				continue
			}
			if i > s.first && t.toks[i-1].is(clNot) && !t.toks[i-1].is(clPostpone|clCancel) {
				hi = max(hi, tok.segment+1) // not cancelled, but put off
				continue
			}
		}
		if t.lang == "en" && tok.in(newDays) && t.newDateSought(i) {
			said.seen |= clPostpone
			continue
		}
		says := tok.class
		if tok.fold == "to" && (!t.toAct(i) || t.cameTo(i) || t.agreedTo(c, i)) {
			says &^= clFuture // agreed to ease sanctions; flew to Rome to discuss them
		}
		if c.head < 0 && tok.in(preparingIt) {
			says &^= clPlan // leaders are meeting to prepare for a summit
		}
		said.seen |= says
		if tok.is(clHold | clHost | clMeet) {
			said.hold = true
		}
		if tok.is(clNot) && !tok.is(clCancel) && t.negates(i) && !t.deniedAside(c, i) && !(c.date == nil && i+2 < s.last && t.nameAt[i+2] > 0 && t.laterElsewhere(t.nameOf(i+2))) {
			said.negated = true
			if m := t.notBefore(i); m != nil && c.date != nil {
				if said.negated = false; m != c.date {
					said.seen |= clPostpone
				}
			}
		}
	}
	if said.open {
		said.seen = said.seen&^clPropose | clPlan
	}
	said.fate = t.laterFate(c) | t.sharedFate(c)
	if (said.seen&clCancel != 0 || said.negated && said.hold) && (t.newTalk(c) || t.laterOn(c)) {
		said.fate |= clPostpone
	}
	if said.fate&clPostpone != 0 {
		said.negated = false
	}
	if c.deferred > 0 && said.seen&(clPostpone|clCancel) == 0 && t.takesPlaceNow(c) {
		said.seen |= c.attributes &^ (clPostpone | clCancel)
	} else {
		said.seen |= c.attributes
	}
	said.seen |= said.fate
	if c.attributes&clNext != 0 && said.seen&(clPast|clLive) == 0 {
		said.seen |= clPlan
	}
	if t.unfulfilled(c) {
		said.seen |= clCancel // it should have been held
	}
	return said
}

// preparingIt are verbs of what those who meet do for something later.
var preparingIt = setOf("prepare preparing prepares")

// plannedBehind tells whether the English phrase behind the candidate says for when or where it was planned: a summit planned
// for Friday will not take place, a meeting that had been expected in Abu Dhabi.
func (t *text) plannedBehind(c *candidate) bool {
	if t.lang != "en" || c.date == nil || c.date.first < c.last {
		return false
	}
	relative := false
	for i := c.last; i < c.date.first; i++ {
		tok := &t.toks[i]
		relative = relative || tok.is(clRelative)
		if tok.is(clNot) {
			return false
		}
		if tok.is(clPlan) && !tok.is(clSpeech) && i+1 < len(t.toks) && t.toks[i+1].is(clPreposition) && (relative || i == c.last || !t.toks[i-1].in(beForms)) {
			return true
		}
	}
	return false
}

// takesPlaceNow tells whether what had been put off is said to take place on the candidate's date:
// "is to host the delayed summit on 29 March".
func (t *text) takesPlaceNow(c *candidate) bool {
	if c.date == nil || c.inner != nil && c.date.first == c.inner.first || t.hadBeen(c.date) || !t.clauseHas(c.date, clHold|clHost|clMeet|clOpen) {
		return false
	}
	seg := t.toks[c.date.first].segment
	for i := t.sents[c.sent].first; i < t.sents[c.sent].last; i++ {
		if t.toks[i].segment == seg && t.toks[i].in(wasTo) && !t.toks[i].is(clHold) {
			return false
		}
	}
	return true
}

// sooner are words behind a negation that bound the day and deny nothing: не раньше 2012 года, nicht vor
// Juli, pas avant juin.
var sooner = setOf("раньше ранее позже позднее before until later earlier vor fruher spater avant")

// cameTo tells whether the "to" at token i says what those have come for who, as its clause tells, have made
// a journey or met.
func (t *text) cameTo(i int) bool {
	s := t.sents[t.toks[i].sent]
	for k := i - 1; k >= s.first && t.toks[k].segment == t.toks[i].segment; k-- {
		if t.toks[k].in(cameWords) {
			return true
		}
	}
	return false
}

// agreedTo tells whether the "to" at token i opens what the candidate's people have agreed to do: agreed on
// Thursday to set up a fund.
func (t *text) agreedTo(c *candidate, i int) bool {
	for k := i - 1; k >= c.last && t.toks[k].segment == t.toks[i].segment; k-- {
		if t.toks[k].is(clPast) && t.toks[k].is(clWork|clSpeech) {
			return true
		}
	}
	return false
}

// notBefore returns the date before which, as the negation at i says, something is not held, or nil: will
// not take place before July.
func (t *text) notBefore(i int) *moment {
	for k := i + 1; k < t.sents[t.toks[i].sent].last && k < i+7; k++ {
		if t.toks[k].in(sooner) {
			return t.dateAfter(k + 1)
		}
		if t.timeAt[k] > 0 && t.timeOf(k).Limit == dates.Until && t.toks[t.timeOf(k).first].is(clBefore) {
			return t.timeOf(k)
		}
	}
	return nil
}

// toAct tells whether the English "to" at i opens what is still to take place: to be held, leaders
// to meet.
func (t *text) toAct(i int) bool {
	return i+1 < len(t.toks) && (t.toks[i+1].fold == "be" || t.toks[i+1].is(clHold|clHost|clMeet|clOpen|clAttend))
}

// inRelative tells whether a relative clause opens the part of the sentence that token i stands in.
func (t *text) inRelative(i int) bool {
	for k := i - 1; k >= t.sents[t.toks[i].sent].first && t.toks[k].segment == t.toks[i].segment; k-- {
		if t.toks[k].is(clRelative) {
			return true
		}
	}
	return false
}

// bidden are participles of those who are asked to come.
var bidden = setOf("convié conviée conviés conviées invité invitée invités invitées")
