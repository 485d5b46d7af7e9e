package extract

import (
	"dateline/events"
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

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

// openedLast puts the weekday on which an event is said to have opened before the day of the text, whatever else the
// sentence says of the days to come: opened on Thursday and runs until 12 December.
func (t *text) openedLast(c *candidate) {
	m := c.date
	if t.lang == "de" && m != nil && m.Span.First() > t.src.Published && m.Span.Days() == 1 && t.weekdayOnly(m) && t.openedAside(m) {
		c.date = t.earlier(m)
		return
	}
	if t.lang != "en" || m == nil || m.Span.First() <= t.src.Published || m.Span.Days() != 1 || !t.weekdayOnly(m) {
		return
	}
	for i := m.first - 1; i >= t.sents[m.sent].first && i > m.first-7 && t.toks[i].segment == t.toks[m.first].segment && t.timeAt[i] == 0; i-- {
		if t.toks[i].in(openedWords) && t.toks[i-1].fold != "be" {
			c.date = t.earlier(m)
			return
		}
		if t.toks[i].is(clFuture | clPlan) {
			return
		}
	}
}

// weekUnderWay puts a range of weekdays for which people are said to be gathered into the week of the text, where the text's day lies
// within it: ministers are gathered from Wednesday to Friday, written on Thursday.
func (t *text) weekUnderWay(c *candidate) {
	m, p := c.date, t.src.Published
	if m == nil || p == 0 || m.Basis != events.Inferred || m.Type != dates.Date || m.Span.Days() < 2 || m.Span.Days() > 6 || m.Span.Kind() != events.Fills || !t.weekdayOnly(m) || m.Span.First() <= p || m.Span.First() > p+7 ||
		p < m.Span.First()-7 || p > m.Span.Last()-7 || !t.sents[c.sent].sets.has(stillTogether) || t.clauseHas(m, clFuture|clPlan|clNext) || c.tense&(clFuture|clPlan) != 0 {
		return
	}
	x := *m
	x.Span = events.SpanOf(m.Span.First()-7, m.Span.Last()-7)
	c.date = &x
}

// stillTogether are participles of those who have come together and still are.
var stillTogether = setOf("versammelt beisammen gathered assembled réunis réunies rassemblés")

// agreedOn puts the weekdays of a meeting that people are said to have agreed on after the day of the text: einigten sich am
// Montag auf ein Treffen am Mittwoch und Donnerstag; agreed on talks on Thursday.
func (t *text) agreedOn(c *candidate) {
	m, p := c.date, t.src.Published
	if m == nil || p == 0 || m.Basis != events.Inferred || m.first < c.last || m.Span.Last() >= p || p-m.Span.Last() > 6 || m.Span.Days() > 3 || m.Span.Kind() != events.Fills || !t.weekdayOnly(m) || !t.agreedBefore(c) {
		return
	}
	x := *m
	x.Span = events.SpanOf(m.Span.First()+7, m.Span.Last()+7)
	c.date, c.tense, c.status = &x, c.tense&^clPast|clFuture, events.Announced
}

// agreedBefore tells whether a verb of agreeing and its preposition lead to the candidate.
func (t *text) agreedBefore(c *candidate) bool {
	s := t.sents[c.sent]
	if !s.sets.has(agreeing) || c.outer == s.first || c.role != 0 && c.role != clAt {
		return false
	}
	switch t.toks[c.outer-1].fold {
	case "auf", "on", "sur", "d'", "de", "о", "об":
	default:
		return false
	}
	for i := c.outer - 2; i >= s.first; i-- {
		if t.toks[i].in(agreeing) {
			return true
		}
		if t.toks[i].head != nil && t.timeAt[i] == 0 {
			return false
		}
	}
	return false
}

// agreeing are verbs of agreeing.
var agreeing = setOf("einigten einigte geeinigt verständigten verständigte verständigt agreed agree convenus convenu entendus accordés договорились условились")

// openedAside tells whether a German participle set in by commas says that something was opened on the day, and no other verb
// stands beside it: die Konferenz, am Mittwoch in Cancún eröffnet, endete am Sonntag.
func (t *text) openedAside(m *moment) bool {
	seg := t.toks[m.first].segment
	i := m.last
	for i < t.sents[m.sent].last && t.toks[i].segment == seg {
		if t.toks[i].is(clFuture | clPlan | clRelative) {
			return false
		}
		i++
	}
	return i < len(t.toks) && t.toks[i].fold == "," && t.toks[i-1].in(openedAsides) || i-2 > m.first && t.toks[i-1].fold == "," && t.toks[i-2].in(openedAsides)
}

// openedAsides are German participles of beginning.
var openedAsides = setOf("eröffnet begonnen gestartet")

// openedWords tell of a beginning that was.
var openedWords = setOf("opened began started convened commenced kicked gathered")

// untilNext lengthens an event by the day until which the next sentence says that it lasts: "Running until 12 December, it
// looks into …"; "It runs until Friday."
func (t *text) untilNext(k *cluster) {
	if k.date == nil || k.span.Kind() != events.Fills || k.by == nil || k.date.sent+1 >= len(t.sents) {
		return
	}
	if t.untilFirst(k); t.lang != "en" {
		return
	}
	si := k.date.sent + 1
	if len(t.foundIn(si)) > 0 {
		return
	}
	s := t.sents[si]
	for _, m := range t.timesOf(si) {
		if m.Limit != dates.Until || m.Span.Last() <= k.span.Last() || m.Span.Last()-k.span.First() > longestSession || m.first > s.first+8 {
			continue
		}
		for i := s.first; i < m.first; i++ {
			if t.toks[i].in(runningOn) && (i == s.first || t.toks[s.first].is(clPronoun|clEvent) && !t.toks[s.first].is(clDefinite) || t.toks[s.first+1].is(clEvent)) { // but no exhibition
				k.span = events.SpanOf(k.span.First(), m.Span.Last())
				return
			}
		}
	}
}

// fromOpening gives an event of which the last day is told the first one, where the same sentence tells of its opening: before the
// opening, on Monday in Geneva, of the assembly, which lasts until Saturday.
func (t *text) fromOpening(k *cluster) {
	if k.date.Limit != dates.Until || k.by == nil || k.by.edge&clOpen == 0 && !t.edgeBefore(k.by) {
		return
	}
	for _, m := range t.timesOf(k.by.sent) {
		last := k.date.Span.Last()
		if m == k.date || m.last > k.by.first || m.Limit != dates.At || m.Span.Kind() != events.Fills || m.Span.Days() != 1 || !t.datable(m) {
			continue
		}
		if m.Span.First() > last {
			m = t.earlier(m)
		}
		if m.Span.First() <= last && last-m.Span.First() <= longestSession {
			k.span = events.SpanOf(m.Span.First(), last)
			return
		}
	}
}

// edgeBefore tells whether a noun for the opening stands shortly before the candidate, parted from it by when and where that is.
func (t *text) edgeBefore(c *candidate) bool {
	for i := c.outer - 1; i >= t.sents[c.sent].first && i > c.outer-12; i-- {
		if t.toks[i].in(openings) {
			return true
		}
		if t.toks[i].head != nil && t.timeAt[i] == 0 {
			return false
		}
	}
	return false
}

// openings are nouns for how something begins.
var openings = setOf("opening start ouverture début открытия открытием eröffnung beginn")

// sincePlace tells whether a date stands behind the place that something earlier is meant by: the first summit since Bamako in
// 2017, seit Paris 2015, depuis Bamako en 2017.
func (t *text) sincePlace(m *moment) bool {
	i := m.first - 1
	if i > t.sents[m.sent].first && (t.toks[i].is(clPlace) || t.toks[i].fold == "," || t.toks[i].fold == "(") {
		i--
	}
	n := t.nameOf(max(i, 0))
	return n != nil && n.Class == gazetteer.City && n.first > t.sents[m.sent].first && t.toks[n.first-1].in(sinceSomething)
}

// sinceSomething stand before what something has been so since.
var sinceSomething = setOf("since seit depuis со с после nach après after")

// untilFirst lengthens what has begun by the day that one of the next two sentences opens with, as that until which those who
// take part do something: "Until 1 June the parties will exchange …"; «До 1 июня участники обсудят …».
func (t *text) untilFirst(k *cluster) {
	if p := t.src.Published; p == 0 || k.span.First() > p || k.span.Days() != 1 || t.statusOf(k) != events.Held || k.by.relation != "" {
		return
	}
	for si := k.date.sent + 1; si < len(t.sents) && si < k.date.sent+3 && len(t.foundIn(si)) == 0; si++ {
		s := t.sents[si]
		for _, m := range t.timesOf(si) {
			if m.first > s.first+1 || m.Limit != dates.Until || m.Span.Last() <= k.span.Last() || m.Span.Last() < t.src.Published || m.Span.Last()-k.span.First() > longestSession || s.classes&(clGroup|clCountNoun|clDiplomat) == 0 || s.classes&(clDomestic|clOther|clNot) != 0 || !t.clauseHas(m, clAttend|clWork|clMeet|clFuture) || t.deadline(m) {
				continue
			}
			k.span = events.SpanOf(k.span.First(), m.Span.Last())
			return
		}
	}
}

// runningOn are verbs of lasting.
var runningOn = setOf("running runs run lasting lasts last continuing continues continue goes")

// calledFor puts a day without a year after that of the text where an event is called or people are invited for it: Turkey
// has called a summit for 13 December; invitations for the summit on 5 December have been sent out.
func (t *text) calledFor(c *candidate) {
	m := c.date
	if t.lang != "en" || m == nil || c.relation == events.Previous || c.role == clAfter || m.Span.Last() == 0 || m.Span.Last() >= t.src.Published {
		return
	}
	s := t.sents[c.sent]
	called, past := m.first > s.first && t.toks[m.first-1].fold == "for", false
	asked := false
	for i := s.first; i < s.last; i++ {
		if tok := &t.toks[i]; t.timeAt[i] == 0 && tok.segment == t.toks[m.first].segment {
			asked = asked || tok.in(callingFor)
			past = past || tok.in(wasTo) || tok.fold == "had"
			called = called || tok.in(invitations) && i < c.first
		}
	}
	if called && asked && !past {
		t.forward(m)
	}
}

// Words of calling people together for a day to come.
var (
	invitations = setOf("invitation invitations preparations")
	callingFor  = setOf("called calls convened convenes summoned summons invited invites set scheduled announced announces invitation invitations preparations fixed proposed")
)
