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
	if tok.class&(clGroup|clCollege|clCountries|clPronoun) == 0 && t.nameAt[i] == 0 && tok.fold != "uber" || t.line.covers(i) || t.timeAt[i] > 0 {
		return nil
	}
	who := candidate{head: i, first: i, last: i + 1, sent: si, kind: "talks", strength: weak}
	c := &who
	switch {
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
		default:
			return nil
		}
	case tok.is(clGroup) && tok.word() && !tok.is(clDecoy|clMeet) && !(tok.shape == upper && tok.is(clOrgan)) && t.pluralGroup(i) || tok.is(clCountries) && (t.countedStates(i) || t.statesOf(i)):
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
		if tok.is(clCountries) || t.ofBloc(c) {
			c.organisation = t.statesOf(i)
			if n := t.organisationBefore(c.first); n != nil && int(t.toks[n.first].sent) >= si-1 {
				c.addOrganisation(n.ID)
				c.extra = t.body[n.Start:n.End]
			}
		}
	case t.nameAt[i] > 0 && (t.acts(i) || t.hosted(i)):
		c.last, c.organisation = t.nameOf(i).last, true
	case t.talkedOver(c):
	case t.lately(c):
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

// acts tells whether the name at i is an organisation's and the subject of its clause.
func (t *text) acts(i int) bool {
	n := t.nameOf(i)
	if n.first != i || n.masked || n.Class != gazetteer.Organisation || t.toks[i].start != n.Start {
		return false
	}
	switch t.gazetteer.KindOf(n.ID) {
	case "igo", "forum", "treaty":
	default:
		if !sittings[n.ID] {
			return false
		}
	}
	if n.last < len(t.toks) && (t.toks[n.last].is(clGroup) || t.toks[n.last].fold == "'s" || t.toks[n.last].word() && t.toks[n.last].class == 0 && t.timeAt[n.last] == 0 && t.lang == "en") {
		return false // NATO leaders
	}
	return t.subject(i)
}

// sittings are organs of organisations that meet now and then, as the Commission does not.
var sittings = map[string]bool{"european-council": true, "fac": true, "eurogroup": true, "ecofin": true, "jha-council": true, "nordic-council": true, "baltic-assembly": true, "baltic-council-ministers": true, "cis-ipa": true, "csto-pa": true, "osce-pa": true, "nato-pa": true, "nato-ukraine-council": true, "nato-russia-council": true, "npg": true}

// subject tells whether the phrase that starts at i can be the subject of its clause: no preposition
// leads to it, and it is no genitive.
func (t *text) subject(i int) bool {
	first := t.sents[t.toks[i].sent].first
	k := i - 1
	for k >= first && !t.line.covers(k) && t.timeAt[k] == 0 && (t.toks[k].is(clDefinite|clPossessive) && !t.toks[k].is(clPreposition) || t.toks[k].shape == number || t.toks[k].word() && t.toks[k].value > 0) {
		switch t.toks[k].fold {
		case "der", "des", "den", "dem":
			if k > first {
				return t.toks[k].fold == "der" && t.nominative(k)
			}
		}
		k--
	}
	for k >= first && k+1 < i && t.toks[k].in(aboutWords) && t.timeAt[k] == 0 {
		k-- // about fifty leaders
	}
	if k < first || t.line.covers(k) || t.timeAt[k] > 0 || t.toks[k].shape == mark {
		return true
	}
	tok := &t.toks[k]
	if n := t.nameOf(k); n != nil {
		return n.Class == gazetteer.City || n.Class == gazetteer.Country // in Wien die Minister
	}
	if tok.fold == "as" && t.lang == "en" || tok.is(clGenitive) && k > first && t.toks[k-1].in(cityWords) {
		return true // as the bloc meets there; the resort of Sochi receives
	}
	if t.lang == "ru" && tok.shape == lower && !tok.is(ending) && t.nameAt[i] > 0 {
		return false // игры БРИКС
	}
	return !tok.is(clPreposition|clGenitive) && !(tok.is(clAnd) && k > first) && (t.lang == "de" || !tok.capital())
}

// nominative tells whether the German "der" at i opens a subject and no genitive, by what stands
// before it: a verb, "tagt der Rat"; a city, "in Wien der Rat"; or a capital that an adjective has
// told of, "in der tschechischen Hauptstadt der Rat".
func (t *text) nominative(i int) bool {
	first := t.sents[t.toks[i].sent].first
	before := &t.toks[i-1]
	if n := t.nameOf(i - 1); n != nil {
		return n.Class == gazetteer.City && n.first > first && (t.toks[n.first-1].is(clPlace) || n.last > n.first+1)
	}
	return before.shape == lower && before.is(clMeet|clHold) || t.timeAt[i-1] > 0
}

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

// domesticGroup tells whether those who meet hold office in one country or a party: the interior
// ministers of the German states, the party leaders.
func (t *text) domesticGroup(c *candidate) bool {
	envoys := t.lang == "ru" && (strings.HasPrefix(t.toks[c.first].fold, "делегац") || strings.HasPrefix(t.toks[c.first].fold, "переговорщик"))
	several := slices.ContainsFunc(t.namesIn(c.first, c.last), func(n name) bool {
		return n.Class == gazetteer.Organisation || envoys && n.Class == gazetteer.Nationality // делегации сирийского правительства и оппозиции
	})
	for i := max(c.first-1, t.sents[c.sent].first); i < c.last; i++ {
		tok := &t.toks[i]
		if i > c.head && t.toks[c.head].fold == "chefs" && tok.fold == "gouvernement" {
			continue // chefs de gouvernement
		}
		if t.lang == "fr" && tok.is(clDomestic) && (tok.fold == "des" || tok.fold == "ministres") && t.organised(c) {
			continue // le Conseil des ministres de la Cédéao
		}
		if tok.is(clDomestic|clParty) && t.nameOf(i) == nil && !(several && i > c.head) {
			return true
		}
		if i > c.head && t.lang == "de" && (t.toks[i-1].fold == "der" || t.toks[i-1].fold == "und" || t.toks[i-1].fold == "des") {
			switch tok.fold {
			case "lander", "landern", "landes", "bundeslander", "bundes":
				return true
			}
		}
	}
	if i := c.last; i+1 < len(t.toks) && t.toks[i].fold == "von" && (t.toks[i+1].fold == "bund" || t.toks[i+1].fold == "landern") {
		return true // von Bund und Ländern
	}
	countries, several := t.countriesOf(c)
	return countries == 1 && !several && t.lang == "en"
}

// organised tells whether the phrase names an organisation.
func (t *text) organised(c *candidate) bool {
	return slices.ContainsFunc(t.namesIn(c.first, c.last), func(n name) bool { return n.Class == gazetteer.Organisation })
}

// unknownPeople tells whether the phrase says of whom the people are who may be anybody's, leaders
// or representatives, and names no state or organisation: лидеры протеста, les dirigeants du club.
func (t *text) unknownPeople(c *candidate) bool {
	if !slices.ContainsFunc(anybodys, func(w string) bool { return strings.HasPrefix(t.toks[c.first].fold, w) }) || c.last-c.first < 2 {
		return false
	}
	for i := c.first; i < c.last; i++ {
		if t.nameAt[i] > 0 || t.toks[i].is(clCountries|clBloc|clOrgan|clHere) || i > c.first && t.toks[i].is(clGroup) || t.amongNations(i) {
			return false
		}
	}
	return true
}

// anybodys open words for people who are not of states as such.
var anybodys = []string{"лидер", "представител", "руководител", "эксперт", "участник", "член", "секретар", "dirigeant", "representant", "expert", "responsable", "chefs", "directeur", "secretaire", "vertreter", "experten", "mitglieder", "leiter", "fuhrer", "abgeordnete"}

// ofStanding tells whether those who meet are ministers or leaders, or come from several countries.
func (t *text) ofStanding(c *candidate) bool {
	for i := c.first; i < c.last; i++ {
		if t.toks[i].is(clGroup) && slices.ContainsFunc(ranks, func(r string) bool { return strings.Contains(t.toks[i].fold, r) }) {
			return true
		}
	}
	return t.multinational(c)
}

// ranks are parts of the words for ministers and those above them.
var ranks = []string{"minister", "minist", "chefs", "prasidenten", "oberhaupt", "lenker", "leaders", "heads", "presidents", "premiers", "delegation", "министр", "главы", "лидеры", "президенты", "премьер", "делегаци", "dirigeants", "presidents", "chefs", "unterhandler", "negotiators", "kabinette", "regierungen"}

// pluralGroup tells whether the group word at i means several people of rank.
func (t *text) pluralGroup(i int) bool {
	if i+1 < len(t.toks) && t.toks[i+1].is(clGroup) && t.toks[i].end+1 == t.toks[i+1].start && t.lang == "en" {
		return false // the next word is the head: foreign ministers
	}
	if t.lang == "de" {
		return t.germanPlural(i)
	}
	switch t.toks[i].fold {
	case "minister", "members", "states", "nations", "countries", "parties", "officials", "experts",
		"etats", "pays", "стран", "государств", "эксперты", "экспертов", "участники", "representatives":
		return false
	}
	return true
}

// germanPlural tells whether the noun at i is a plural by the article before it, where its own form
// does not tell: die Minister, der Minister.
func (t *text) germanPlural(i int) bool {
	f := t.toks[i].fold
	weakNoun := strings.HasSuffix(f, "prasidenten") || strings.HasSuffix(f, "kollegen") || strings.HasSuffix(f, "diplomaten")
	switch {
	case f == "experten" || f == "abgeordnete" || f == "minister" && i > 0 && !t.toks[i-1].is(clDefinite):
		return false
	case !weakNoun && !strings.HasSuffix(f, "er") && !strings.HasSuffix(f, "gesandte") && !strings.HasSuffix(f, "beauftragte"):
		return true
	}
	if i+1 < len(t.toks) && t.toks[i+1].shape == title && t.toks[i+1].class == 0 && t.nameAt[i+1] == 0 && t.timeAt[i+1] == 0 && t.toks[i+1].head == nil && t.toks[i+1].sent == t.toks[i].sent {
		return false // Außenminister Meier
	}
	first := t.sents[t.toks[i].sent].first
	for j := i - 1; j >= first && j > i-7; j-- {
		tok := &t.toks[j]
		if tok.shape == number || tok.word() && tok.value > 1 && tok.value < 200 && !tok.is(clOrdinal) {
			return true // drei Minister
		}
		if !tok.is(clDefinite | clIndefinite | clPossessive) {
			if tok.shape == lower && germanAdjective(tok.fold) && !tok.is(ending|clPreposition) || tok.is(clAnd) || tok.fold == "-" || tok.capital() && j+1 < i && t.toks[j+1].fold == "-" {
				continue
			}
			return true // no article
		}
		switch tok.fold {
		case "die", "beiden", "diese", "jene", "seine", "ihre", "unsere", "keine":
			return true
		case "der":
			return j > first && t.toks[j-1].capital() && t.nameAt[j-1] == 0 || j > first+1 && t.toks[j-1].is(clPreposition)
		case "den", "seinen", "ihren":
			return weakNoun && j > first && t.toks[j-1].is(clPreposition)
		}
		return false
	}
	return true
}

// seated are words after "sit" that make it a meeting.
var seated = setOf("down together at across opposite round around face times again twice")
