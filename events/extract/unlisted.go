package extract

import "dateline/events/gazetteer"

// unlistedBody tells whether an organ or organisation that the gazetteer does not have stands at the candidate's
// token, by its capital letters and a noun such as group or committee, and makes its name the phrase: the
// Lima Group, the Codex Committee on Food Hygiene.
func (t *text) unlistedBody(c *candidate) bool {
	i := c.head
	tok := &t.toks[i]
	s := t.sents[c.sent]
	if t.lang == "de" {
		return t.unlistedGerman(c)
	}
	if t.lang != "en" || tok.shape != title || tok.is(clDecoy) || !tok.is(clOrgan|clBloc) && !tok.in(committees) || tok.head != nil && tok.head.strength != body || t.nameAt[i] > 0 || t.timeAt[i] > 0 {
		return false
	}
	first := i
	for first > s.first && i-first < 6 {
		p := &t.toks[first-1]
		if !p.capital() || p.is(clDefinite|clIndefinite|clPreposition|clPossessive) || t.timeAt[first-1] > 0 {
			break
		}
		first--
	}
	c.first = first
	t.right(c)
	if c.last-c.first < 2 || c.last == c.head+1 && first == i {
		return false
	}
	for k := c.first; k < c.last; k++ {
		if w := &t.toks[k]; w.is(clDomestic|clParty) && !w.in(committees) && t.nameAt[k] == 0 || w.in(nationalWords) {
			return false
		}
	}
	return true
}

// nationalWords stand in the names of organs of one country, of a party or a firm.
var nationalWords = setOf("national central executive federal state city town municipal student house select parliamentary company corporation inc bank holdings football olympic organising organizing open")

// bodyAbout returns the phrase of an organ that the gazetteer does not have in the candidate's sentence, for what
// is said to be its meeting: at its session in Lima the Lima Group rejected.
func (t *text) bodyAbout(c *candidate) (first, last int) {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		if i >= c.first && i < c.last || !t.toks[i].capital() || !t.toks[i].is(clOrgan|clBloc) {
			continue
		}
		b := candidate{head: i, first: i, last: i + 1, sent: c.sent, strength: weak}
		if t.unlistedBody(&b) && (b.last <= c.first || b.first >= c.last) && t.subject(b.first) {
			return b.first, b.last
		}
	}
	return 0, 0
}

// isOn tells whether nothing but "is" and a preposition stands between the candidate and its date: the ordinary
// session is from 29 to 31 October.
func (t *text) isOn(c *candidate) bool {
	i := c.last
	if t.lang != "en" || i >= len(t.toks) || !t.toks[i].in(copulas) && t.toks[i].fold != "are" && t.toks[i].fold != "were" {
		return false
	}
	return c.date == t.dateAfter(i+1)
}

// oneTime tells whether meetings told in the plural are held at one time, so that they can be told as one: hosted
// emergency summits on Sudan and Libya in Cairo on 23 April; the face-to-face meetings in mid-September.
func (t *text) oneTime(c *candidate) bool {
	s := t.sents[c.sent]
	if t.lang != "en" && t.lang != "fr" && !(t.lang == "ru" && c.strength == strong && (c.bare || len(c.organisations) > 0)) || c.kind == "talks" || c.strength == weak && len(c.organisations) == 0 && !(c.definite && c.bare && len(t.found) > 0 && t.found[len(t.found)-1].sent >= c.sent-2) {
		return false
	}
	if len(c.organisations) == 0 && (c.last == c.head+1 || t.lang == "fr") && !(c.definite && c.bare) {
		return false // and related summits
	}
	for i := max(s.first, c.first-3); i < c.head; i++ {
		if tok := &t.toks[i]; tok.shape == number || tok.value > 0 && !tok.is(clOrdinal) && !(t.lang == "fr" && tok.fold[0] <= '9') || tok.in(bothWords) || tok.is(clPrevious) {
			return false // the two summits
		}
	}
	var one *moment
	for _, m := range t.timesOf(c.sent) {
		if !t.datable(m) {
			continue
		}
		if one != nil && m.sent == one.sent && m.Span.First()-one.Span.Last() > 3 || m.Span.Days() == 0 || m.Span.Days() > longestEvent {
			return false
		}
		one = m
	}
	first := s.first
	if t.line.covers(first) {
		first = t.line.last
	}
	if t.lang == "fr" && one != nil && one.last < c.first && one.first <= first+2 && t.partHas(c, clHold) {
		return true // le 22 novembre, des réunions se tiendront
	}
	if t.lang == "en" && one != nil && one.first >= c.last && one.first <= c.last+1 && t.partHas(c, clTravel|clAttend) {
		return true // will fly to Manila for the ASEAN and East Asia summits on 13-14 November
	}
	return one != nil && one.first > c.last && t.clauseHas(one, clHold|clHost|clOpen|clClose|clMeet) && t.partHas(c, clHold|clHost|clOpen|clClose|clMeet|clRelative)
}

// capitalCommittee tells whether the committee at token i has a proper name that is of no one country: the
// Intergovernmental Committee.
func (t *text) capitalCommittee(i int) bool {
	if !t.toks[i].capital() || i == 0 {
		return false
	}
	for k := i - 1; k >= 0 && k > i-4 && t.toks[k].capital(); k-- {
		if t.toks[k].in(nationalWords) || t.toks[k].is(clDomestic|clParty) {
			return false
		}
		if n := t.nameOf(k); n != nil && n.Class != gazetteer.Organisation {
			return false
		}
	}
	return t.toks[i-1].capital()
}

// movedElsewhere tells whether the word at token i moves the event to another place and not to another day: now moved
// from Iqaluit to Yellowknife.
func (t *text) movedElsewhere(i int) bool {
	if t.lang == "de" {
		return t.movedAway(i)
	}
	for k := i + 1; k+1 < t.sents[t.toks[i].sent].last && k < i+4; k++ {
		if t.timeAt[k] > 0 {
			return false
		}
		if f := t.toks[k].fold; t.lang == "en" && (f == "to" || f == "from") {
			n := t.nameOf(k + 1)
			return n != nil && n.Class == gazetteer.City && (f == "from" || t.putNoDay(i))
		}
	}
	return false
}

// putNoDay tells whether no day stands behind the word of moving at token i in its part of the sentence.
func (t *text) putNoDay(i int) bool {
	for k := i + 1; k < t.sents[t.toks[i].sent].last && t.toks[k].segment == t.toks[i].segment; k++ {
		if t.timeAt[k] > 0 {
			return false
		}
	}
	return true
}
