package extract

import "dateline/events/gazetteer"

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
