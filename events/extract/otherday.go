package extract

import "strings"

// infinitiveBetween tells whether what is agreed to be done stands between two tokens: to cut output, to
// meet again.
func (t *text) infinitiveBetween(a, b int) bool {
	for i := a; t.lang == "en" && i+1 < b; i++ {
		if next := &t.toks[i+1]; t.toks[i].fold == "to" && next.shape == lower && next.word() && next.fold != "be" && !next.is(clDefinite|clIndefinite|clPossessive|clGroup|clCountries|clPlace|clAttend) && t.timeAt[i] == 0 && t.timeAt[i+1] == 0 {
			return true
		}
	}
	return false
}

// isSaidToBe tells whether the candidate is what "this" or "it" is said to be: это уже третья встреча,
// this is the third meeting.
func (t *text) isSaidToBe(c *candidate) bool {
	for i := c.outer - 1; i >= t.sents[c.sent].first && i > c.outer-5; i-- {
		if tok := &t.toks[i]; tok.fold == "это" || tok.in(copulas) {
			return true
		}
	}
	return false
}

// spokenOf tells whether the date stands in a relative clause that says when an event was spoken of, and
// not when it takes place: саммит, о котором договорились в феврале.
func (t *text) spokenOf(m *moment) bool {
	if t.lang != "ru" {
		return false
	}
	s := t.sents[m.sent]
	i := m.first
	for i > s.first && t.toks[i-1].segment == t.toks[m.first].segment {
		i--
	}
	return i+2 < s.last && t.toks[i].fold == "," && t.toks[i+1].in(aboutEvent) && t.toks[i+2].is(clRelative) && !t.clauseHas(m, clHold|clMeet|clPlan)
}

// whenPutOff tells whether the date stands right behind a verb of putting or calling off and is over: it
// is the day of that deed, as in "a reporté mardi la session", "отменил во вторник встречу".
func (t *text) whenPutOff(m *moment) bool {
	p := t.src.Published
	if p == 0 || m.Span.Days() != 1 || m.Span.Last() > p || m.Span.Last()+7 < p || !t.weekdayOnly(m) {
		return false
	}
	s := t.sents[m.sent]
	i := m.first - 1
	if i > s.first && (t.toks[i].fold == "во" || t.toks[i].fold == "am" || t.toks[i].fold == "on") {
		i--
	}
	return i >= s.first && t.toks[i].is(clPostpone|clCancel) && t.toks[i].shape == lower && !t.toks[i].in(putNouns)
}

// afterColon tells whether nothing but dates follows the colon before the date.
func (t *text) afterColon(m *moment) bool {
	for i := m.first - 1; i > t.sents[m.sent].first; i-- {
		tok := &t.toks[i]
		switch {
		case tok.fold == ":":
			return true
		case t.timeAt[i] == 0 && tok.shape != number && tok.shape != mark && !tok.is(clNot|clPreposition|clDefinite) && !tok.in(insteadOfIt):
			return false
		}
	}
	return false
}

// ofPronoun tells whether the part of the sentence that the date stands in has a pronoun for its subject, or what
// is received, and says that this takes place: the city is to receive the forum: it opens on 3 May.
func (t *text) ofPronoun(c *candidate, m *moment) bool {
	seg := t.toks[m.first].segment
	if c.head < 0 || seg == t.toks[c.last-1].segment || !t.clauseHas(m, clHold|clHost|clOpen|clPlan) {
		return false
	}
	for i := m.first - 1; i >= c.last && t.toks[i].segment == seg; i-- {
		if tok := &t.toks[i]; tok.is(clPronoun) && !tok.is(clDefinite) && !tok.in(theyWords) || tok.in(itObjects) {
			return true
		}
	}
	return false
}

// toldInPassing tells whether a date stands in a subordinate clause before the event's name that says what was
// done then and nothing of a meeting: the situation in Mali, where on 2 May the army seized power, is the subject
// of the summit.
func (t *text) toldInPassing(m *moment) bool {
	s := t.sents[m.sent]
	first := m.first
	for first > s.first && t.toks[first-1].segment == t.toks[m.first].segment {
		first--
	}
	for first < m.first && t.toks[first].shape == mark {
		first++
	}
	if first == m.first || !t.subordinates(first) {
		return false
	}
	const meeting = clHold | clHost | clMeet | clAttend | clOpen | clClose | clPlan | clWork | clFuture | clPostpone | clCancel | clTravel
	return !t.clauseHas(m, meeting) && t.clauseHas(m, clStop|clAct|clOther|clPast)
}

// habitual tells whether a date stands in a part of the sentence that says when something is held as a rule, and
// another part has a date too: форум, который обычно проходит в сентябре, состоится 12 августа.
func (t *text) habitual(m *moment) bool {
	s := t.sents[m.sent]
	usual := false
	for i := m.first - 1; i >= s.first && t.toks[i].segment == t.toks[m.first].segment; i-- {
		usual = usual || t.toks[i].in(usually)
	}
	if !usual {
		return false
	}
	for _, o := range t.timesOf(m.sent) {
		if o != m && t.datable(o) && t.toks[o.first].segment != t.toks[m.first].segment {
			return true
		}
	}
	return false
}

// usually are words for what is done as a rule.
var usually = setOf("обычно традиционно usually normally traditionally customarily üblicherweise normalerweise gewöhnlich habituellement traditionnellement")

// otherParticiple tells whether a Russian date stands in a participle's clause that says nothing of an event: из-за
// смерти короля, скончавшегося в понедельник.
func (t *text) otherParticiple(m *moment) bool {
	if t.lang != "ru" {
		return false
	}
	i := m.first
	for first := t.sents[m.sent].first; i > first && t.toks[i-1].segment == t.toks[m.first].segment; {
		i--
	}
	for i < m.first && t.toks[i].shape == mark {
		i++
	}
	tok := &t.toks[i]
	if i == m.first || tok.shape != lower || tok.is(clHold|clHost|clMeet|clOpen|clClose|clPlan|clPostpone|clCancel|clAttend|clLive|clNext|clPrevious) {
		return false
	}
	w := strings.TrimSuffix(tok.fold, "ся")
	return len(w) > 12 && russianAdjective(w) && strings.Contains(w[len(w)-12:], "вш")
}

// requested tells whether the date is that on which an event was asked for, not held: "Beantragt
// hatten die Sitzung am Wochenende drei Länder".
func (t *text) requested(m *moment) bool {
	if !t.sents[m.sent].sets.has(requestWords) {
		return false
	}
	first, last := t.stretch(m.sent, t.toks[m.first].segment, t.toks[m.first].segment)
	for i := first; i < last; i++ {
		if t.toks[i].in(requestWords) {
			return true
		}
	}
	return false
}

// requestWords ask for an event.
var requestWords = setOf("beantragt beantragten beantragte angefordert requested")
