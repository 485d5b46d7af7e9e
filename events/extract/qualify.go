package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

// office tells whether an organ's name stands only for where somebody holds an office: the European
// Council chief, председатель Совета.
func (t *text) office(si int, n *name) bool {
	s := t.sents[si]
	if n.last < s.last && (t.toks[n.last].in(officeWords) || t.lang == "en" && t.toks[n.last].shape == lower && t.toks[n.last].class == 0 && t.timeAt[n.last] == 0) {
		return true
	}
	for i := n.first - 1; i >= s.first && i > n.first-4; i-- {
		if t.toks[i].in(officeWords) {
			return true
		}
		if !t.toks[i].is(clDefinite | clGenitive | clIndefinite) {
			break
		}
	}
	return false
}

// officeWords are those who hold an office in an organ.
var officeWords = setOf(`president chief chairman chairwoman chair head member members secretary spokesman spokesperson official officials leader
		präsident präsidenten präsidentin vorsitzender vorsitzende vorsitzenden chef chefin mitglied mitglieder mitgliedern sprecher sprecherin sekretär
		президент президента председатель председателя председателем глава главы член члены членов секретарь секретаря представитель сопредседатель
		président présidente membre membres secrétaire chef porte-parole`)

// acceptable tells whether a phrase can name an event of the kind that is looked for.
func (t *text) acceptable(c *candidate) bool {
	s := t.sents[c.sent]
	if c.head >= 0 && c.head+1 < s.last && (t.toks[c.head+1].is(clVenue) || t.lang == "en" && t.toks[c.head+1].in(besides)) {
		return false // convention centre
	}
	if c.plural && len(c.organisations) > 1 {
		c.plural = false // the SCO and BRICS summits
	}
	if c.plural && t.oneOf(c) {
		c.plural, c.definite = false, true
	}
	if c.plural && c.title[1] == 0 && c.edition == 0 {
		return false
	}
	party, domestic := c.party, false
	for i := max(s.first, c.first-1); i < c.last; i++ {
		tok := &t.toks[i]
		if tok.is(clParty) && t.nameOf(i) == nil {
			party = true
		}
		if tok.is(clDomestic) && t.nameOf(i) == nil && tok.head == nil {
			domestic = true
		}
	}
	if c.strength == weak && len(c.organisations) == 0 && c.body == "" && t.partOfOne(c) {
		return false
	}
	if c.strength == weak && t.bilateral(c) {
		return false
	}
	if c.strength == body && (c.kind == "talks" && t.membersOf(c) || c.head >= 0 && t.toks[c.head].is(clOrgan) && t.says(c)) {
		return false
	}
	if c.strength == body && c.kind == "talks" && c.head >= 0 && t.attributeOf(c) {
		return false
	}
	if c.strength == body && c.head >= 0 && t.toks[c.head].is(clOrgan) && t.toks[c.head].head != nil && t.toks[c.head].head.before == 0 && !t.amongStates(c) {
		return false
	}
	if c.strength == weak && c.head >= 0 && c.edition == 0 && c.body == "" && len(c.organisations) == 0 && t.domesticSubject(c) {
		return false
	}
	if party && c.kind != "summit" || domestic && c.strength != strong && len(c.organisations) == 0 {
		return false
	}
	if c.kind == "summit" {
		for i := s.first; i < s.last; i++ {
			if t.toks[i].is(clMountain) && len(c.organisations) == 0 {
				return false
			}
		}
	}
	return true
}

// oneOf tells whether a clause about one of them follows the plural: meetings, the latest of which.
func (t *text) oneOf(c *candidate) bool {
	i := c.last
	return i+4 < t.sents[c.sent].last && t.toks[i].fold == "," && t.toks[i+1].is(clDefinite) && t.toks[i+2].is(clPrevious|clNext|clOrdinal) && t.toks[i+4].is(clRelative)
}

// talksOn tells whether talks about a country are said to take place: talks on Libya will be held.
func (t *text) talksOn(c *candidate) bool {
	about := c.stem != ""
	for i := c.head + 1; i < c.last; i++ {
		if n := t.nameOf(i); n != nil && n.first == i && n.Class == gazetteer.Country {
			for k := c.head + 1; k < i; k++ {
				about = about || t.toks[k].is(clLink)
			}
			return about && c.date != nil && c.place.City != "" && t.clauseHas(c.date, clHold|clHost|clOpen|clClose)
		}
	}
	if c.stem == "" || c.date == nil || c.place.City == "" {
		return false
	}
	_, ok := t.gazetteer.CountryNamed(c.stem) // Libyen-Gespräche
	return ok && t.clauseHas(c.date, clHold|clHost|clOpen|clClose)
}

// domesticSubject tells whether the sentence opens with those whose sittings are none of ours: the
// cabinet meets on Wednesday for its next session.
func (t *text) domesticSubject(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first; i < min(c.first, s.first+4); i++ {
		if t.toks[i].is(clDomestic|clParty) && t.nameOf(i) == nil && t.timeAt[i] == 0 {
			return true
		}
		if t.toks[i].shape == mark && t.toks[i].fold == "," {
			break
		}
	}
	return false
}

// roundWords need what they are rounds of.
var roundWords = setOf("round runde runden раунд раунда раунде раундом")

// roundOfTalks tells whether talks or an organisation stand in the phrase of a round.
func (t *text) roundOfTalks(c *candidate) bool {
	if len(c.organisations) > 0 {
		return true
	}
	for i := c.first; i < c.last; i++ {
		if i != c.head && t.toks[i].head != nil {
			return true
		}
	}
	return false
}

// besides are nouns that a head only describes: the forum's website, a conference's games.
var besides = setOf(`website site room hall game games championship final finals title season tournament play user users thread post moderator page software league record`)

// government tells whether a capital stands for its government: talks between Moscow and Washington.
func (t *text) government(n *name) bool {
	if n.Class != gazetteer.City || n.first == 0 || t.toks[n.first-1].is(clPlace) && !t.toks[n.first-1].is(clGenitive) {
		return false
	}
	return t.gazetteer.CapitalOf(t.gazetteer.CountryOf(n.ID)) == n.ID
}

// severalBeside tells whether the sentence names two countries or people of several before the
// candidate: Russia, Turkey and Iran hold the fifteenth round.
func (t *text) severalBeside(c *candidate) bool {
	countries := map[string]bool{}
	for i := t.sents[c.sent].first; i < c.first; i++ {
		if t.toks[i].is(clGroup|clCollege) && t.toks[i].word() && t.timeAt[i] == 0 {
			return true
		}
		if n := t.nameOf(i); n != nil && n.first == i && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality) {
			countries[n.ID] = true
		}
	}
	return len(countries) > 1
}

// matter tells whether the sentence says that talks are about war or peace: talks that should shore up
// the cease-fire.
func (t *text) matter(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		if tok := &t.toks[i]; tok.word() && t.timeAt[i] == 0 && abs32(tok.segment-t.toks[c.head].segment) < 2 && talksTopics[t.topic(tok.fold)] {
			return true
		}
	}
	return false
}

// ofRank tells whether an adjective such as informal or extraordinary stands before the head.
func (t *text) ofRank(c *candidate) bool {
	for i := c.first; i < c.head; i++ {
		if t.toks[i].is(clNoName) {
			return true
		}
	}
	return false
}

// says tells whether an organ is who says something: a annoncé mardi la commission, the commission
// said.
func (t *text) says(c *candidate) bool {
	s := t.sents[c.sent]
	if c.last < s.last && t.toks[c.last].is(clSpeech) {
		return true
	}
	i := c.first - 1
	for i >= s.first && (t.timeAt[i] > 0 || t.toks[i].is(clDefinite|clPreposition)) {
		i--
	}
	return i >= s.first && t.toks[i].is(clSpeech) && t.toks[i].segment == t.toks[c.first].segment
}

// membersOf tells whether the name only says whose members somebody are: the leaders of the six.
func (t *text) membersOf(c *candidate) bool {
	i := c.first - 1
	for i >= t.sents[c.sent].first && (t.toks[i].shape == mark && opens(t.toks[i].fold) || t.toks[i].is(clDefinite|clGenitive)) {
		i--
	}
	return i >= t.sents[c.sent].first && t.toks[i].is(clGroup) && t.toks[i].word() && t.pluralGroup(i)
}

// looseOrgans in lower case are as a rule a trade union's, a firm's or a club's.
var looseOrgans = setOf("union association league group agency bank community groupe banque syndicat")

// partOfOne tells whether the sitting is a part of some event: its plenary, its opening session.
func (t *text) partOfOne(c *candidate) bool {
	for i := c.first; i < c.last; i++ {
		f := t.toks[i].fold
		if strings.HasPrefix(f, "plenar") || strings.HasPrefix(f, "pleniere") || strings.HasPrefix(f, "пленарн") || f == "opening" || f == "closing" {
			return true
		}
	}
	return strings.HasPrefix(c.stem, "plenar") || strings.HasPrefix(c.stem, "eroffnungs") || strings.HasPrefix(c.stem, "auftakt")
}

// amongNations tells whether the adjective at i names several nations: russisch-amerikanisch,
// intra-Afghan, межсирийский.
func (t *text) amongNations(i int) bool {
	tok := &t.toks[i]
	if t.lang == "ru" && strings.HasPrefix(tok.fold, "меж") && len(tok.fold) > 16 || t.lang == "fr" && strings.HasPrefix(tok.fold, "inter") && strings.HasSuffix(tok.fold, "iens") {
		return true
	}
	if !strings.Contains(tok.fold, "-") {
		return false
	}
	for _, n := range t.namesIn(i, i+1) {
		if n.Class == gazetteer.Nationality || n.Class == gazetteer.Country {
			return true
		}
	}
	return false
}

// attributeOf tells whether the phrase is the attribute of the noun before it: the leaders of the
// «Normandy four».
func (t *text) attributeOf(c *candidate) bool {
	k := c.first - 1
	if k > t.sents[c.sent].first && opens(t.toks[k].fold) {
		k--
	}
	return k >= t.sents[c.sent].first && t.toks[k].word() && t.timeAt[k] == 0 && t.lang == "ru" && !t.toks[k].is(ending|clPreposition|clAnd|clDefinite|clNext|clPrevious)
}

// amongStates tells whether a commission or committee is one of states or of an organisation: it
// names them, or says that it is a joint one.
func (t *text) amongStates(c *candidate) bool {
	if len(c.organisations) > 0 || c.body != "" {
		return true
	}
	if c.bare && t.toks[c.head].shape == lower {
		for k := len(t.found) - 1; k >= max(0, len(t.found)-4); k-- {
			if o := t.found[k]; o.sent >= c.sent-2 && strings.Contains(fold(t.nameText(o)), stem(t.toks[c.head].fold, t.lang)) {
				c.definite, c.anaphoric = true, true
				return true
			}
		}
	}
	for i := c.first; i < c.last; i++ {
		if n := t.nameOf(i); n != nil && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality || n.Class == gazetteer.Region) || t.amongNations(i) || t.toks[i].is(clCountries) && t.toks[i].word() {
			return true
		}
		for _, w := range jointWords {
			if strings.HasPrefix(t.toks[i].fold, w) {
				return true
			}
		}
	}
	return false
}

// jointWords open the adjectives of what several states have together.
var jointWords = []string{"межправ", "межгос", "межминист", "совместн", "смешанн", "двусторонн", "двухсторонн", "трехсторонн", "четырехсторонн", "подготовительн",
	"mixte", "bilateral", "trilateral", "intergouvernement", "conjoint", "preparatoire",
	"joint", "mixed", "intergovernment", "preparatory",
	"gemischt", "gemeinsam", "zwischenstaatlich", "regierungskommission", "regierungsarbeitsgruppe", "vorbereitung"}

// talksTopics make talks more than a conversation.
var talksTopics = map[string]bool{"peace": true, "nuclear": true, "disarmament": true, "climate": true}

// bilateral tells whether a meeting is one between persons: his meeting with the president.
func (t *text) bilateral(c *candidate) bool {
	if c.edition > 0 || c.title[1] > 0 {
		return false
	}
	s := t.sents[c.sent]
	for i := c.first; i < c.head; i++ {
		if t.toks[i].in(amongThree) {
			return false
		}
	}
	with := -1
	for i := c.head + 1; i < s.last && i < c.head+4 && i > 0; i++ {
		if t.toks[i].is(clWith) {
			with = i
			break
		}
		if !t.toks[i].is(clPlace) && t.nameOf(i) == nil {
			break
		}
	}
	if with < 0 {
		return false
	}
	countries := 0
	for i := with + 1; i < s.last && i < with+8; i++ {
		tok := &t.toks[i]
		if tok.shape == mark && tok.fold != "," {
			break
		}
		if n := t.nameOf(i); n != nil {
			if n.Class == gazetteer.Country || n.Class == gazetteer.Organisation {
				countries++
			}
			continue
		}
		if tok.is(clGroup) && t.pluralGroup(i) && !(t.lang == "de" && strings.HasSuffix(tok.fold, "prasidenten")) {
			if t.lang == "ru" && (i+1 == s.last || !t.toks[i+1].word() || t.timeAt[i+1] > 0 || t.toks[i+1].is(clPreposition)) {
				continue // совещание с вице-премьерами в понедельник
			}
			return false
		}
		if tok.is(ending) && !tok.capital() {
			break
		}
	}
	return countries == 0
}

// amongThree are adjectives of meetings of three or four.
var amongThree = setOf("trilateral three-way tripartite quadrilateral four-way trilaterales trilaterale dreier трехсторонняя трехстороннюю трехсторонней трехсторонние четырехсторонняя")

// qualified tells whether a weak head has beside it what makes it an event of ours.
func (t *text) qualified(c *candidate) bool {
	if c.head >= 0 && t.toks[c.head].in(roundWords) && !t.roundOfTalks(c) && !(c.edition > 0 && c.placeBy >= 5 && c.dateScore >= 5 && t.severalBeside(c)) {
		return false
	}
	if len(c.organisations) > 0 || c.body != "" || c.edition > 0 || c.title[1] > 0 || c.series != "" {
		return true
	}
	if t.lang == "en" && c.head > c.first && t.toks[c.head].capital() && t.toks[c.head-1].capital() && !t.toks[c.head-1].is(clNext|clPrevious|clAnother) {
		return true // World Health Assembly, Shangri-La Dialogue
	}
	if !c.bare && c.first > 0 && t.toks[c.first-1].fold != "(" && opens(t.toks[c.first-1].fold) && c.head >= 0 && c.head+1 < len(t.toks) && closes(t.toks[c.head+1].fold) {
		return true // the »Ulan-Bator-Dialog«
	}
	countries := 0
	for i := c.first; i < c.last; i++ {
		tok := &t.toks[i]
		if tok.is(clGroup) && i != c.head {
			return true
		}
		if c.kind == "talks" && tok.word() && talksTopics[t.topic(strings.TrimPrefix(tok.fold, "anti"))] {
			return true
		}
		if (i < c.head || t.lang == "fr" && i > c.head) && (t.amongNations(i) || tok.in(amongThree)) {
			return true // russisch-amerikanische Konsultationen
		}
		if i > c.head && c.head >= 0 && (tok.is(clOrgan) && !(tok.shape == lower && tok.in(looseOrgans) && tok.head == nil) || tok.shape == upper && len(tok.fold) > 2 && tok.word() && roman(tok.fold) == 0 && (t.toks[c.head].fold != "rencontre" || t.nameAt[i] > 0)) {
			return true
		}
		if tok.shape == mark && closes(tok.fold) {
			return true // the „3+1“ consultations
		}
		if n := t.nameOf(i); n != nil && n.first == i && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality || i > c.head && t.government(n)) {
			countries++
		}
	}
	if c.kind == "talks" && talksTopics[t.topic(c.stem)] || (c.kind == "talks" || c.kind == "meeting") && t.talksOn(c) || countries > 1 || c.group[1] > 0 {
		return true
	}
	if c.kind == "talks" && c.placeBy >= 5 && c.date != nil && t.matter(c) {
		return true
	}
	if c.kind == "meeting" && c.dateScore >= 7.5 && c.placeBy >= 8 && t.ofRank(c) {
		return true
	}
	s := t.sents[c.sent]
	if c.role == clAt || c.role == clAfter || c.outer-2 >= s.first && t.toks[c.outer-1].fold == "," && c.indefinite == c.definite {
		// at a meeting in Brussels, leaders agreed; ministers, meeting in Brussels, agreed
		for i := max(s.first, c.first-10); i < min(s.last, c.last+10); i++ {
			if t.toks[i].is(clGroup) && t.pluralGroup(i) && !t.toks[i].is(clStop) && t.timeAt[i] == 0 {
				return true
			}
		}
	}
	// ministers gather for a session
	group, meet := false, false
	for i := s.first; i < s.last; i++ {
		if abs32(t.toks[i].segment-t.toks[c.head].segment) < 2 && t.timeAt[i] == 0 {
			group = group || t.toks[i].is(clGroup) && t.pluralGroup(i)
			meet = meet || t.toks[i].is(clMeet) && t.properMeet(i) || t.toks[i].is(clHold|clHost)
		}
	}
	return group && (meet || c.kind == "talks" && c.date != nil && c.place.City != "" && !t.partHas(c, clAct|clOther|clSpeech))
}
