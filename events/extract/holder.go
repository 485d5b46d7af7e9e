package extract

import (
	"slices"
	"strings"

	"dateline/events/gazetteer"
)

// holder returns the phrase of what is said to hold the candidate, its subject, where no noun that the tables
// know names it: the commission drawing up the statute will hold its third session.
func (t *text) holder(c *candidate) (first, last int) {
	s := t.sents[c.sent]
	if t.lang == "de" {
		return t.holderGerman(c)
	}
	if t.lang != "en" {
		return 0, 0
	}
	verb := -1
	for i := c.first - 1; i >= s.first && t.toks[i].segment == t.toks[c.first].segment; i-- {
		if tok := &t.toks[i]; tok.is(clHold|clOpen|clClose) && tok.shape == lower && t.timeAt[i] == 0 {
			verb = i
		} else if tok.fold == "to" || tok.is(clRelative) {
			break
		}
	}
	if verb < 0 {
		return 0, 0
	}
	last = verb
	for last > s.first && t.toks[last-1].is(clFuture|clPast|clLive|clPlan) && t.toks[last-1].shape == lower && !t.toks[last-1].is(clPreposition) {
		last-- // will be holding
	}
	first = last
	for first > s.first && last-first < longestLeft && t.toks[first-1].shape != mark && t.timeAt[first-1] == 0 && !t.line.covers(first-1) && !t.toks[first-1].is(clSpeech|clWhere|clPronoun) {
		first--
	}
	for first < last && t.toks[first].is(clDefinite|clIndefinite|clPossessive|clPreposition|clAnd) {
		first++
	}
	if last-first < 2 {
		return 0, 0
	}
	return first, last
}

// holderGerman returns the subject of the candidate's part of the sentence, with its article before it or as its
// first word, where it is an institution: die Energiegemeinschaft hält ihre nächste Tagung ab.
func (t *text) holderGerman(c *candidate) (first, last int) {
	s := t.sents[c.sent]
	for i := s.first; i+1 < s.last; i++ {
		tok := &t.toks[i]
		if tok.segment != t.toks[c.first].segment || i >= c.first-1 && i < c.last || !tok.in(nominatives) || t.timeAt[i] > 0 || i > s.first && tok.fold == "der" && !t.nominative(i) ||
			i > s.first && t.toks[i-1].is(clPreposition|clGenitive) && t.nameAt[i-1] == 0 {
			continue
		}
		k := i + 1
		for k < s.last && t.toks[k].shape == lower && germanAdjective(t.toks[k].fold) && !t.toks[k].is(ending|clPreposition) {
			k++
		}
		for k+1 < s.last && t.toks[k+1].shape == title && t.nameAt[k+1] == 0 && t.timeAt[k+1] == 0 && strings.HasSuffix(t.toks[k].fold, "e") && !institution(t.toks[k].fold) {
			k++ // die Internationale Seeschifffahrts-Organisation
		}
		if k >= s.last || !institution(t.toks[k].fold) || !t.toks[k].capital() || t.timeAt[k] > 0 || k >= c.first && k < c.last {
			continue
		}
		g := &candidate{head: k, first: i + 1, last: k + 1, sent: c.sent, strength: strong}
		t.right(g)
		if g.first < c.last && c.first < g.last {
			g.last = k + 1
		} else if g.tail > 0 {
			g.last = g.tail
		}
		return g.first, g.last
	}
	return 0, 0
}

// nominatives are articles that a German subject may have.
var nominatives = setOf("der die das")

// institutions end German nouns for those who hold meetings, and are no people.
var institutions = [...]string{"rat", "kommission", "ausschuss", "komitee", "union", "gemeinschaft", "initiative", "organisation", "konvention", "bank", "agentur", "behorde", "bund", "bundnis", "allianz", "gruppe",
	"versammlung", "gremium", "prozess", "forum", "format", "partnerschaft", "liga", "verbund", "fonds", "netzwerk", "kreis", "dreieck", "quartett", "parlament", "kooperation", "institut", "verband", "vereinigung", "rates"}

// institution tells whether a folded German noun is one for an institution.
func institution(f string) bool {
	return slices.ContainsFunc(institutions[:], func(end string) bool { return strings.HasSuffix(f, end) })
}

// nationalOrgan tells whether the phrase names an organ of one country or a party.
func (t *text) nationalOrgan(first, last int) bool {
	for i := first; i < last; i++ {
		if tok := &t.toks[i]; t.nameAt[i] == 0 && (tok.is(clParty) || tok.is(clDomestic) && !tok.in(committees) || tok.in(nationalWords)) {
			return true
		}
	}
	return false
}

// ownOrgan returns the tokens of an organisation's organ behind its genitive, UNESCO's World Heritage Committee,
// or before it, the Executive Board of UNESCO, with the organisation's name.
func (t *text) ownOrgan(n *name) (first, last int) {
	s := t.sents[t.toks[n.first].sent]
	if n.last < s.last && t.toks[n.last].fold == "'s" {
		for i := n.last + 1; i < s.last && i < n.last+6 && t.toks[i].capital() && t.timeAt[i] == 0; i++ {
			if t.toks[i].is(clOrgan) || t.toks[i].in(committees) {
				return n.first, i + 1
			}
		}
	}
	return 0, 0
}

// whose returns the name of the organisation that a candidate is an event of, as its sentence has it.
func (t *text) whose(o *candidate) string {
	for _, n := range t.namesIn(o.first, o.last) {
		if n.Class == gazetteer.Organisation {
			return t.body[n.Start:n.End]
		}
	}
	for _, n := range t.namesIn(o.extraAt[0], o.extraAt[1]) {
		if n.Class == gazetteer.Organisation {
			return t.body[n.Start:n.End]
		}
	}
	return o.extra
}

// ofOwner gives an event of an organ that the sentence calls the organisation's own that organisation: the
// Organisation will hold an extraordinary meeting of its council.
func (t *text) ofOwner(c *candidate) {
	if t.lang != "en" || c.head < 0 || len(c.organisations) > 0 || c.extra != "" || c.anaphoric {
		return
	}
	if s := t.sents[c.sent]; c.sent > 0 && c.strength == weak && c.indefinite && t.itHolds(c) {
		for _, o := range t.foundIn(c.sent - 1) {
			if int(t.toks[o.first].sent) == int(t.toks[s.first].sent)-1 && len(o.organisations) > 0 {
				c.organisations, c.extra = slices.Clone(o.organisations), t.whose(o)
				return
			}
		}
	}
	for i := c.head + 1; i < c.last; i++ {
		if t.toks[i].fold != "its" {
			continue
		}
		if n := t.organisationBefore(c.first); n != nil && int(t.toks[n.first].sent) == c.sent && t.subject(n.first) {
			c.addOrganisation(n.ID)
			c.extra = t.body[n.Start:n.End]
		}
		return
	}
}

// itHolds tells whether "it" is the subject of the verb of holding before the candidate: it held an emergency
// meeting.
func (t *text) itHolds(c *candidate) bool {
	holds := false
	for i := c.outer - 1; i >= t.sents[c.sent].first && t.toks[i].segment == t.toks[c.first].segment; i-- {
		switch tok := &t.toks[i]; {
		case tok.is(clHold) && tok.shape == lower && t.timeAt[i] == 0:
			holds = true
		case tok.fold == "it":
			return holds
		case t.timeAt[i] == 0 && !tok.is(clFuture|clPast|clPlace|clDefinite|clIndefinite|clNoName|clPreposition):
			return false
		}
	}
	return false
}

// betweenSides tells whether talks are said to be those of two sides of which one is a government or a country's:
// talks between the Venezuelan government and opposition, between the parties to the Yemeni conflict.
func (t *text) betweenSides(c *candidate) bool {
	s := t.sents[c.sent]
	for i := c.head + 1; i < s.last; i++ {
		if t.toks[i].fold != "between" && t.toks[i].fold != "entre" {
			continue
		}
		sides, country := false, false
		for k := i + 1; k < s.last && k < i+12 && t.toks[k].shape != mark; k++ {
			sides = sides || t.toks[k].is(clAnd) || t.toks[k].in(sidesWords)
			n := t.nameOf(k)
			country = country || n != nil && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality || t.lang == "fr" && t.government(n))
		}
		return sides && country
	}
	return false
}

// sidesWords are words for those who talk to each other.
var sidesWords = setOf("parties sides factions foes rivals neighbours neighbors")
