package extract

import (
	"slices"
	"strings"

	"dateline/events/gazetteer"
)

// agents builds the phrase of those who can meet, if its head stands at token i: ministers, leaders,
// delegations; an organisation that acts; the 23 countries; or the pronoun for people of the
// sentence before.
func (t *text) agents(si, i, named int) *candidate {
	tok := &t.toks[i]
	if tok.class&(clGroup|clCollege|clCountries|clPronoun|clBloc|clAnd|clOrgan|clCountNoun) == 0 && t.nameAt[i] == 0 && !tok.in(committees) && !(t.lang == "de" && tok.shape == title && institution(tok.fold)) && !tok.in(officeHolders) && !tok.in(sideWords) && tok.fold != "uber" && tok.fold != "стороны" || t.line.covers(i) || t.timeAt[i] > 0 {
		return nil
	}
	if t.lang == "en" && tok.is(clBloc|clOrgan|clCollege) && t.ofTown(i) {
		return nil
	}
	who := candidate{head: i, first: i, last: i + 1, sent: si, kind: "talks", strength: weak}
	c := &who
	switch {
	case t.lang == "de" && t.bothSides(c, si):
		c.people = true
	case tok.in(officeHolders) && t.officials(c):
		t.people = people{sent: si, first: c.first, last: c.last}
	case tok.is(clCollege) && tok.head == nil && tok.word() && t.nameAt[i] == 0 && !(i+1 < len(t.toks) && t.toks[i+1].is(clGroup|clCollege)):
		t.left(c)
		t.members(c)
		switch {
		case t.domesticGroup(c):
			return nil
		case t.multinational(c):
			t.people = people{sent: si, first: c.first, last: c.last}
		case c.definite && t.people.last > 0 && si-t.people.sent < 4: // the two bodies have sat five times
			c.extra = t.quote(t.people.first, t.people.last).Text
			c.people = true
		case t.standsFor(c):
			c.people = true
		default:
			return nil
		}
	case (tok.is(clGroup) || t.lang == "en" && tok.is(clCountNoun) && t.comeFrom(i)) && tok.word() && !tok.is(clDecoy|clMeet) && !(tok.shape == upper && tok.is(clOrgan)) && t.pluralGroup(i) || tok.is(clCountries) && (t.countedStates(i) || t.statesOf(i)):
		if s := t.sents[si]; t.women(i, s.last) {
			return nil // Ministerinnen und Minister: the second has behind it whose they are
		} else if t.wholeGroup(c); i-2 >= s.first && t.women(i-2, s.last) {
			c.first = i - 2
		}
		t.left(c)
		t.members(c)
		if s := t.sents[si]; t.lang == "de" && c.last == c.head+1 && c.last+1 < s.last && t.toks[c.last].is(clAnd) && t.toks[c.last+1].is(clGroup) {
			c.head, c.last = c.last+1, c.last+2 // Notenbankchefs und Finanzminister der G20
			t.members(c)
		}
		t.ofCollege(c)
		if t.domesticGroup(c) {
			return nil
		}
		t.people = people{sent: si, first: c.first, last: c.last}
		if n := t.organisationBefore(c.first); c.anaphoric && n != nil && int(t.toks[n.first].sent) == si && !t.organised(c) {
			c.addOrganisation(n.ID) // the chairman of the Council has invited his colleagues
			c.extra = t.body[n.Start:n.End]
		}
		if tok.is(clCountries) || t.ofBloc(c) {
			c.organisation = t.statesOf(i)
			if n := t.organisationBefore(c.first); n != nil && int(t.toks[n.first].sent) >= si-1 {
				c.addOrganisation(n.ID)
				c.extra = t.body[n.Start:n.End]
			}
		}
	case t.nameAt[i] > 0 && (t.acts(i) || t.hosted(i)):
		c.last, c.organisation = t.nameOf(i).last, true
	case t.nameAt[i] > 0 && t.listedStates(c):
		c.organisation = true
	case t.nameAt[i] > 0 && t.states(c):
		t.people = people{sent: si, first: c.first, last: c.last}
	case t.talkedOver(c):
	case tok.is(clAnd) && t.couple(c):
		t.people = people{sent: si, first: c.first, last: c.last}
	case t.lately(c):
	case tok.is(clBloc|clCollege) && t.standsFor(c):
		c.people = true
	case tok.is(clOrgan|clBloc) && t.unlistedBody(c), (tok.in(committees) || t.lang == "de") && t.unlistedBody(c):
		c.organisation = true
	case tok.fold == "стороны" && t.sidesMeet(c):
		c.people = true
	case tok.is(clPronoun) && tok.in(theyWords) && t.people.last > 0 && t.people.sent == si-1 && len(t.found) == named && len(t.foundIn(si-1)) == 0:
		c.extra, c.pronoun = t.quote(t.people.first, t.people.last).Text, true
		for _, n := range t.namesIn(t.people.first, t.people.last) {
			if n.Class == gazetteer.Organisation {
				c.addOrganisation(n.ID)
			}
		}
	default:
		return nil
	}
	for _, o := range t.found[named:] {
		if o.first < c.last && c.first < o.last {
			return nil
		}
	}
	c.head = -1
	c.group = [2]int{c.first, c.last}
	found := who // on the heap only if it is one: most names are nobody who meets
	return &found
}

// sidesMeet tells whether the Russian "sides" are those of talks that the sentences before tell of, and gives the
// candidate what is known of these: Стороны условились встретиться в конце сентября.
func (t *text) sidesMeet(c *candidate) bool {
	if t.lang != "ru" || len(t.found) == 0 || !t.subject(c.first) {
		return false
	}
	o := t.found[len(t.found)-1]
	if o.sent < c.sent-2 || o.head < 0 || o.kind != "talks" && o.kind != "meeting" || o.sent == c.sent && o.last > c.first {
		return false
	}
	c.extra, c.organisations = t.nameText(o), slices.Clone(o.organisations)
	return true
}

// talkedOver tells whether the candidate's token is the German "über" before what is talked over by
// people who are not named, "in Genf wird über Syrien verhandelt", and makes that the phrase.
func (t *text) talkedOver(c *candidate) bool {
	s := t.sents[c.sent]
	i := c.first
	if t.lang != "de" || t.toks[i].fold != "uber" || i+1 == s.last {
		return false
	}
	passive, talks, domestic := false, false, false
	for k := s.first; k < s.last; k++ {
		if tok := &t.toks[k]; tok.segment == t.toks[i].segment {
			passive = passive || tok.fold == "wird" || tok.fold == "wurde" || tok.fold == "worden" || tok.fold == "werden" || tok.fold == "werde"
			talks = talks || tok.in(overTalks)
			domestic = domestic || tok.is(clDomestic|clParty)
		}
	}
	if !passive || !talks || domestic {
		return false
	}
	first := i + 1
	for first < s.last && t.toks[first].is(clDefinite|clIndefinite) {
		first++
	}
	last := first
	for last < s.last && t.toks[last].segment == t.toks[i].segment && !t.toks[last].in(overTalks) && t.timeAt[last] == 0 && !t.toks[last].is(clPlace|clStop|clPast|clFuture) {
		last++
	}
	abroad := slices.ContainsFunc(t.namesIn(first, last), func(n name) bool {
		return n.Class == gazetteer.Country || n.Class == gazetteer.Region || n.Class == gazetteer.Nationality
	})
	for k := first; k < last && !abroad; k++ {
		abroad = talksTopics[t.topic(t.toks[k].fold)]
	}
	if !abroad || first == last {
		return false
	}
	c.first, c.last, c.organisation = first, last, true
	return true
}

// overTalks are participles of talking something over.
var overTalks = setOf("verhandelt beraten weiterverhandelt konferiert")

// ofCollege moves the start of the phrase to the word for the several people that it says more of:
// the quartet of mediators, the heads of the governments.
func (t *text) ofCollege(c *candidate) {
	s := t.sents[c.sent]
	i := c.first - 1
	for i > s.first && t.timeAt[i] == 0 && t.toks[i].is(clDefinite|clIndefinite|clPossessive) && !t.toks[i].is(clGenitive) {
		i--
	}
	if i > s.first && t.toks[i].is(clGenitive) && t.toks[i-1].word() && t.toks[i-1].is(clGroup|clCollege) && t.toks[i-1].head == nil && t.timeAt[i-1] == 0 && t.nameAt[i-1] == 0 {
		c.first = i - 1
		t.left(c)
	}
}

// wholeGroup moves the ends of the phrase over all words of those who meet: hauts fonctionnaires,
// старшие должностные лица.
func (t *text) wholeGroup(c *candidate) {
	if t.capitals {
		return
	}
	s := t.sents[c.sent]
	for c.first > s.first && t.toks[c.first-1].is(clGroup) && t.toks[c.first-1].word() {
		c.first--
	}
	for c.last < s.last && t.toks[c.last].word() {
		switch tok := &t.toks[c.last]; {
		case tok.is(clGroup):
			c.last++
		case tok.is(clAnd) && c.last+1 < s.last && (t.toks[c.last+1].is(clGroup) && !t.toks[c.last+1].is(clPreposition) || t.toks[c.last+1].in(governments)):
			c.last += 2 // ministres et experts, главы государств и правительств
		default:
			return
		}
	}
}

// ofTown tells whether an English organ is one of a town or the like: the council of the city of Johannesburg.
func (t *text) ofTown(i int) bool {
	if i+2 >= t.sents[t.toks[i].sent].last || t.toks[i+1].fold != "of" {
		return false
	}
	k := i + 2
	if t.toks[k].is(clDefinite|clIndefinite) && k+1 < len(t.toks) {
		k++
	}
	return t.toks[k].in(nationalWords) || t.toks[k].is(clDomestic|clParty) && t.nameAt[k] == 0
}

// people are the last group of people that the text spoke of.
type people struct {
	sent        int
	first, last int // tokens, last exclusive
}

// ofBloc tells whether the phrase ends with a word that stands for an organisation named before: the
// foreign ministers of the group.
func (t *text) ofBloc(c *candidate) bool {
	return c.last-1 > c.head && t.toks[c.last-1].is(clBloc) && t.nameOf(c.last-1) == nil
}

// women tells whether the noun at i names the women of a group whose men are named next:
// Ministerinnen und Minister.
func (t *text) women(i, limit int) bool {
	return t.capitals && strings.HasSuffix(t.toks[i].fold, "innen") && i+2 < limit && t.toks[i+1].is(clAnd) && t.toks[i+2].is(clGroup)
}

// theyWords stand for people of the sentence before.
var theyWords = setOf("sie they они ils elles")

// members moves the end of the phrase over what tells whose ministers, or from where, they are: der
// vier Anrainerstaaten, aus Moskau und Kiew, of the African Union; Deutschlands, Frankreichs und der
// Ukraine.
func (t *text) members(c *candidate) {
	s := t.sents[c.sent]
	limit := min(s.last, c.last+longestRight)
	if n := t.nameAfter(c.last, limit); n != nil && n.Class == gazetteer.Country && t.lang == "de" {
		c.last = n.last // Vertreter Ägyptens
	}
	for c.last < limit {
		i := c.last
		tok := &t.toks[i]
		if n := t.countedAfter(i, limit); n > i {
			c.last = n // von rund 40 Staaten
			continue
		}
		if k := i + 1; tok.in(fromWords) && k+1 < limit && t.toks[k].is(clDefinite) && t.toks[k+1].is(clGroup) && !t.toks[k].is(clGroup) {
			c.last = k + 2 // aus den Anrainerstaaten
			continue
		}
		if k := t.fromCountries(i, limit); k > i {
			c.last = k // from the Western Balkan countries
			continue
		}
		if tok.in(fromWords) && i+1 < limit && (t.toks[i+1].is(clGroup) || t.nameOf(i+1) != nil && t.timeAt[i+1] == 0) {
			if c.last = i + 2; !t.toks[i+1].is(clGroup) {
				c.last = max(c.last, t.nameOf(i+1).last)
			} else if n := t.nameAfter(c.last, limit); n != nil && n.Class == gazetteer.Country {
				c.last = n.last
			}
			t.enumerate(c)
			continue
		}
		if tok.fold == "«" && t.lang == "ru" {
			if end := t.closingQuote(i, limit); end > 0 { // лидеры «нормандской четвёрки»
				c.last = end + 1
				continue
			}
		}
		if t.cityAfter(c, i, limit) > i || tok.is(clPreposition) && !tok.is(clGenitive) && tok.fold != "fur" && tok.fold != "for" && tok.fold != "по" || tok.is(clAnd) {
			break
		}
		n := t.complement(c, i, limit)
		if n == i {
			break
		}
		c.last = n
	}
	t.enumerate(c)
	for c.last > c.head+1 && t.toks[c.last-1].is(clPreposition|clAnd|clDefinite|clIndefinite|clLink|clGenitive|clPossessive) && t.nameOf(c.last-1) == nil {
		c.last--
	}
}

// fromCountries returns the token behind the countries that the English word "from" at token i leads to: from the
// Western Balkan countries, from eleven African states; i if it leads to none.
func (t *text) fromCountries(i, limit int) int {
	if t.lang != "en" || t.toks[i].fold != "from" {
		return i
	}
	for k := i + 1; k < limit && k < i+8 && t.timeAt[k] == 0; k++ {
		tok := &t.toks[k]
		if tok.is(clCountries) {
			return k + 1
		}
		if !tok.word() && tok.shape != number && tok.fold != "-" || tok.is(ending|clAnd) && t.nameAt[k] == 0 {
			break
		}
	}
	return i
}
