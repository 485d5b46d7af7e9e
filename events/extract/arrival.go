package extract

import (
	"dateline/events"
	"dateline/events/gazetteer"
)

// arrivedFor tells whether a report says that somebody has arrived where the event is to take place:
// he has arrived at the congress centre, where the leaders will meet.
func (t *text) arrivedFor(c *candidate) bool {
	s := t.sents[c.sent]
	arrived := false
	for i := s.first; i < c.first; i++ {
		tok := &t.toks[i]
		arrived = arrived || tok.in(arrivals) || tok.fold == "ein" && i+1 < s.last && t.toks[i+1].fold == ","
		if tok.is(clWhere) && t.toks[i-1].fold == "," {
			return arrived
		}
	}
	return false
}

// arrivals are verbs of having come to a place.
var arrivals = setOf("eingetroffen angekommen arrived прибыл прибыла прибыли arrivé arrivée arrivés")

// ofStates tells whether the phrase of an event, or what completes it, names a country or people of
// rank: what else is held aside is a programme for guests.
func (t *text) ofStates(c *candidate) bool {
	if c.extra != "" {
		return true
	}
	for i := c.first; i < c.last; i++ {
		if n := t.nameOf(i); n != nil && n.Class != gazetteer.City && n.Class != gazetteer.Body || t.toks[i].is(clGroup|clCountries) && i != c.head {
			return true
		}
	}
	return c.kind == "ministerial" || c.kind == "summit"
}

// inSession tells whether an English report of the day says that somebody is at the event's place for it, "the
// president is in Cairo for an emergency summit", or has declared it open.
func (t *text) inSession(c *candidate) bool {
	s := t.sents[c.sent]
	if t.lang != "en" || c.head < 0 || c.date != nil || c.sent > 2 || t.src.Published == 0 || c.strength == weak && !t.qualified(c) || t.partHas(c, clPostpone|clCancel|clNot|clPropose) {
		return false
	}
	for _, m := range t.timesOf(c.sent) {
		if p := t.src.Published; t.datable(m) && m.Span != events.SpanOf(p, p) {
			return false
		}
	}
	if c.attributes&clLive != 0 && c.relation == "" && (c.strength == strong || c.cityIn != "") {
		return true // the ongoing summit
	}
	declared, open := false, false
	for i := s.first; i < s.last; i++ {
		if t.toks[i].segment == t.toks[c.head].segment {
			declared = declared || i < c.first && t.toks[i].in(declares)
			open = open || i >= c.last && t.toks[i].in(openWords)
		}
	}
	if declared && open {
		return true
	}
	i := c.outer - 1
	for i > s.first && t.toks[i].in(toBeAt) {
		i--
	}
	n := t.nameOf(max(i, 0))
	if i == c.outer-1 || i < s.first || n == nil || n.Class != gazetteer.City && n.Class != gazetteer.Country || n.first < s.first+2 || t.toks[n.first-1].fold != "in" {
		return false
	}
	k := n.first - 2
	return t.toks[k].in(isPresent) || k > s.first && t.toks[k].in(arrivals) && t.toks[k-1].in(hasWords)
}

// Words of being at an event, and of opening it.
var (
	declares  = setOf("declared declares")
	openWords = setOf("open opened")
	toBeAt    = setOf("for to attend attending address addressing join joining participate take taking part in chair chairing")
	isPresent = setOf("is are")
	hasWords  = setOf("has have")
)
