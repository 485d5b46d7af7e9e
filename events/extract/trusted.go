package extract

import "dateline/events/gazetteer"

// trusted tells whether a noun such as meeting or session that says nothing of who meets is one of ours all the
// same: it is held in a city on a day, and its sentence or one of the two before speaks of an organisation of states or
// of several countries. "Une réunion extraordinaire se tiendra le 11 février à Bruxelles, annonce le chef de l'Eurogroupe."
func (t *text) trusted(c *candidate) bool {
	if t.lang == "en" && c.head > c.first && t.toks[c.head-1].fold == "bilateral" {
		return false // he held bilateral talks
	}
	near, firm := 5.0, 4.0
	if t.lang == "fr" {
		near, firm = 4.5, 3.4
	}
	if t.lang == "ru" || c.head < 0 || c.date == nil || c.plural || rank(c.kind) != 1 || c.place.City == "" || c.placeBy < near || c.dateScore < firm || c.date.Span.Days() == 0 || c.date.Span.Days() > longestEvent {
		return false
	}
	if c.role != clAt && c.role != clAfter && !t.partakers(c) && !t.clauseHas(c.date, clHold|clHost|clOpen|clClose) && !t.partHas(c, clHold|clHost|clOpen|clClose) {
		return false
	}
	if t.lang == "fr" && c.kind == "talks" && c.indefinite && !t.severalBeside(c) {
		return false // le ministre a eu des discussions fructueuses
	}
	return !t.partHas(c, clParty|clDomestic|clAct) && t.amongStatesNear(c)
}

// amongStatesNear tells whether the candidate's sentence, or one of the two before it, names an organisation of
// states, or its own sentence names two countries.
func (t *text) amongStatesNear(c *candidate) bool {
	s := t.sents[c.sent]
	countries := map[string]bool{}
	for _, n := range t.namesIn(t.sents[max(0, c.sent-2)].first, s.last) {
		if n.masked || t.line.covers(n.first) {
			continue
		}
		switch n.Class {
		case gazetteer.Organisation:
			if kind := t.gazetteer.KindOf(n.ID); kind == "igo" || kind == "forum" || kind == "treaty" || kind == "body" {
				return true
			}
		case gazetteer.Country, gazetteer.Nationality:
			if n.first >= s.first && n.ID != c.place.Country {
				countries[n.ID] = true
			}
		}
	}
	return len(countries) > 1
}

// partakers tells whether the candidate is told by those who take part in it: die Teilnehmer der Sitzung in Duschanbe.
func (t *text) partakers(c *candidate) bool {
	i := c.outer - 1
	return i >= t.sents[c.sent].first && t.lang == "de" && t.toks[i].is(clCountNoun) && t.toks[i].capital()
}
