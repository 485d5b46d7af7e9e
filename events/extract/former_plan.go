package extract

import "dateline/events/extract/dates"

// pastPlan tells whether the clause of a date says that something was, or had been, planned for it, with no
// word such as "originally": "it was to have been held on 28 January", "Er sollte im Mai stattfinden",
// "ее планировали на 11 мая". Alone this may be a plan that holds; of an event that has another date it is
// the former one.
func (t *text) pastPlan(m *moment) bool {
	s := t.sents[m.sent]
	seg := t.toks[m.first].segment
	past, to, plan := false, false, false
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if t.timeAt[i] > 0 || tok.segment > seg || tok.segment < seg-1 {
			continue
		}
		if tok.segment < seg && t.subordinates(i) {
			past, to, plan = false, false, false
			continue
		}
		switch {
		case tok.is(clPostpone) && i < m.first:
			return false // it has been moved to that day
		case tok.in(plannedPast):
			return true
		case tok.in(wasTo), tok.in(hadBeenWords):
			past = true
			to = to || tok.in(shouldPast)
		}
		plan = plan || tok.is(clPlan) && !tok.is(clSpeech)
		to = to || past && i+1 < s.last && t.toks[i+1].in(toWords)
	}
	return past && (to || plan)
}

// shouldHave tells whether the Russian clause of a date says what should have been then: должен был состояться.
func (t *text) shouldHave(m *moment) bool {
	s := t.sents[m.sent]
	for i := s.first; i+1 < s.last; i++ {
		if t.toks[i].segment == t.toks[m.first].segment && t.toks[i].in(shouldPast) && t.toks[i+1].in(hadBeenWords) {
			return true
		}
	}
	return false
}

// saysFormerly tells whether a sentence opens with a word such as "earlier" and says what had been expected: Ранее
// предполагалось, что он состоится в ноябре.
func (t *text) saysFormerly(si int) bool {
	s := t.sents[si]
	if !t.toks[s.first].in(formerWords) {
		return false
	}
	for i := s.first + 1; i < s.last && i < s.first+4; i++ {
		if t.toks[i].in(plannedPast) || t.toks[i].is(clPlan) {
			return true
		}
	}
	return false
}

// formerOf tells whether a date is one that an event, which now has another one, was planned for before.
func (t *text) formerOf(m *moment, now *moment) bool {
	if t.wasMeant(m) {
		return true
	}
	return now != nil && now.sent != m.sent && m.Limit != dates.Until && m.Span.Last() != 0 && m.Span.Last() < now.Span.First() && m.Span.Days() <= 92 && (t.ofIt(m) && t.pastPlan(m) || t.hadPlanned(m))
}

// ofIt tells whether the sentence of a date opens with what was told before: it, the meeting, the event; and
// the date stands in its main clause.
func (t *text) ofIt(m *moment) bool {
	s := t.sents[m.sent]
	for i := s.first; i < min(s.first+5, m.first); i++ {
		tok := &t.toks[i]
		switch {
		case tok.is(clRelative) && i > s.first, tok.is(clGroup):
			return false
		case tok.is(clPronoun) && !tok.is(clDefinite), tok.is(clEvent), tok.head != nil, tok.in(shiftedWords):
			for k := i + 1; k < m.first; k++ {
				if t.subordinates(k) && !(t.toks[k].is(clWhere) && t.toks[k+1].is(clPronoun)) { // moved from Nur-Sultan, where it was due in June
					return false
				}
			}
			return true
		}
	}
	return false
}

// The words of what was planned.
var (
	// plannedPast say alone that something was planned.
	plannedPast = setOf(`планировалось планировался планировалась планировались планировали планировал намечалось намечался намечалась намечались намечали
		предполагалось предполагался предполагалась ожидалось ожидался ожидалась назначали назначалось назначалась
		devait devaient sollte sollten`)
	// shouldPast need an infinitive, which they have without "to".
	shouldPast = setOf("должен должна должно должны")
	// hadBeenWords are further verbs of what had been.
	hadBeenWords = setOf("been etaient avait avaient был была было были wurde wurden should")
	// toWords follow a verb of what was to be.
	toWords = setOf("to have supposed meant")
)

// hadPlanned tells whether somebody is said to have had plans for the date: "had planned to host the meeting
// from 18 January", "had hoped to hold it in May".
func (t *text) hadPlanned(m *moment) bool {
	s := t.sents[m.sent]
	for i := m.first - 2; i >= s.first && t.toks[i].segment == t.toks[m.first].segment; i-- {
		if t.toks[i].fold == "had" {
			k := i + 1
			if t.toks[k].in(formerWords) {
				k++
			}
			return t.toks[k].in(plansMade)
		}
	}
	return false
}

// plansMade are participles of those who had plans.
var plansMade = setOf("planned intended hoped wanted meant agreed offered promised")
