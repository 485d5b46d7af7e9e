package extract

import (
	"slices"
	"strings"

	"dateline/events/gazetteer"
)

// acceptable tells whether a phrase can name an event of the kind that is looked for.
func (t *text) acceptable(c *candidate) bool {
	s := t.sents[c.sent]
	if c.head >= 0 && c.head+1 < s.last && (t.toks[c.head+1].is(clVenue) || t.lang == "en" && t.toks[c.head+1].in(besides)) {
		return false // convention centre
	}
	if c.anaphoric && c.kind != "summit" && len(c.organisations) == 0 && c.body == "" && c.extra == "" && t.everyYear(c) {
		return false // the union's annual conference
	}
	if (t.lang == "en" || t.lang == "fr") && c.head >= 0 && t.toks[c.head].fold == "convention" && t.sents[c.sent].sets.has(treatyWords) {
		return false // to finalise the convention their presidents are to sign
	}
	if t.lang == "en" && c.bare && c.definite && c.kind == "conference" && t.ofReporters(c) {
		return false
	}
	if c.strength == strong && c.bare && c.indefinite && t.lang == "de" && t.ofBusiness(c) {
		return false // auf einer Konferenz in London sagte der Konzernchef
	}
	if c.plural && t.oneOf(c) {
		c.plural, c.definite = false, true
	}
	if c.plural && c.first < c.head && t.toks[c.head-1].in(related) {
		return false
	}
	if c.plural && (t.onSeveral(c) || c.definite && t.listedDays(c.sent) != nil) {
		c.plural, c.several = false, true
	}
	if c.plural && len(c.organisations) > 1 {
		c.plural = false // the SCO and BRICS summits
	}
	if c.plural && t.oneTime(c) {
		c.plural = false
	}
	if c.listed = t.listedDates(c); c.listed != nil {
		c.plural = false
	}
	if c.plural && c.title[1] == 0 && c.edition == 0 {
		return false
	}
	if t.lang == "fr" && c.head >= 0 && t.toks[c.head].fold == "rendez-vous" && !(c.bare && c.edition == 0) && len(c.organisations) == 0 && !t.ownGroup(c) {
		return false // le premier rendez-vous de la présidence
	}
	if c.kind == "assembly" && t.lang == "fr" && c.indefinite && c.strength == body && len(c.organisations) == 0 && c.edition == 0 {
		return false // les professeurs tenaient une assemblée générale
	}
	if c.kind == "congress" && t.lang == "fr" && t.ofOneCountry(c) {
		return false
	}
	party, domestic := c.party || t.lang == "en" && c.anaphoric && len(c.organisations) == 0 && t.partyBefore(c), false
	for i := max(s.first, c.first-1); i < c.last; i++ {
		tok := &t.toks[i]
		if tok.is(clParty) && t.nameOf(i) == nil && !(tok.fold == "parties" && (tok.capital() || i >= c.head)) && !(tok.capital() && i > c.first && t.toks[i-1].in(supranational)) { // the conference of the parties to a convention
			party = true
		}
		if tok.is(clDomestic) && t.nameOf(i) == nil && tok.head == nil && !t.headsOfGovernment(i, c.first) && !t.ofNations(c) && !t.ofUnion(c) && !(tok.in(committees) && t.capitalCommittee(i)) {
			domestic = true
		}
	}
	if domestic && c.kind == "talks" && t.withRebels(c) {
		domestic = false
	}
	if c.strength == weak && len(c.organisations) == 0 {
		domestic = domestic || t.domesticBehind(c)
	}
	if c.kind == "congress" && c.bare && t.legislature(c) {
		return false
	}
	if c.strength == weak && len(c.organisations) == 0 && c.body == "" && t.partOfOne(c) {
		return false
	}
	if c.strength == weak && t.bilateral(c) {
		return false
	}
	if c.strength == body && (t.organsPart(c) || t.atSeat(c) || t.amongAgents(c)) {
		return false
	}
	if c.strength == strong && c.kind == "talks" && t.membersOf(c) {
		return false // the co-chairs of the Geneva discussions
	}
	if c.strength == body && (c.kind == "talks" && t.membersOf(c) || c.head >= 0 && (t.toks[c.head].is(clOrgan) || t.lang == "fr") && t.says(c)) {
		return false
	}
	if c.strength == body && c.kind == "talks" && c.head >= 0 && t.attributeOf(c) {
		return false
	}
	if c.strength == body && c.head >= 0 && t.toks[c.head].is(clOrgan) && t.toks[c.head].head != nil && t.toks[c.head].head.before == 0 && !t.amongStates(c) {
		return false
	}
	if c.strength == weak && c.head >= 0 && c.edition == 0 && c.body == "" && len(c.organisations) == 0 && t.domesticSubject(c) && !(c.kind == "talks" && t.withRebels(c)) {
		return false
	}
	if party && c.kind != "summit" && c.strength == strong {
		t.partyEvents[c.kind] = true
	}
	if c.bare && c.definite && t.partyEvents[c.kind] && !slices.ContainsFunc(t.found[max(0, len(t.found)-mostPerSentence):], func(o *candidate) bool { return o.kind == c.kind }) {
		return false // the party's conference. The conference had been fixed for June
	}
	if party && (c.kind != "summit" || c.head >= 0 && t.toks[c.head].in(topMeetings)) || domestic && c.strength != strong && len(c.organisations) == 0 && !(c.kind == "talks" && t.betweenSides(c)) {
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

// treatyWords are verbs of what is done with a convention that is a treaty.
var treatyWords = setOf(`sign signs signed signing ratify ratifies ratified finalise finalize finalised drafted adopt adopted adopts amend amended acceded accede implement implementation signatories
	signer signé signée signent ratifier ratifié ratifiée adopter adopté adoptée`)

// withRebels tells whether talks are those of a named country's government with those who fight or oppose
// it: переговоры правительства Венесуэлы и оппозиции.
func (t *text) withRebels(c *candidate) bool {
	named, rebels := false, false
	for i := t.sents[c.sent].first; i < c.last; i++ {
		n := t.nameOf(i)
		named = named || n != nil && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality)
		for _, w := range rebelWords {
			rebels = rebels || strings.HasPrefix(t.toks[i].fold, w)
		}
	}
	return named && rebels
}

// rebelWords open words for those who fight a government or oppose it.
var rebelWords = []string{"rebell", "aufstandisch", "huthi", "milizen", "separatist", "guerrilla", "hamas", "konfliktpartei", "оппозици", "повстан", "талиб", "мятежник", "сепаратист", "rebel", "opposition", "taliban", "insurgent", "guerilla", "guerrilla"}

// rebelsBeside tells whether those who fight a government or oppose it stand within the candidate's phrase or right
// behind it.
func (t *text) rebelsBeside(c *candidate) bool {
	for i := c.first; i < min(c.last+4, t.sents[c.sent].last); i++ {
		if slices.ContainsFunc(rebelWords, func(w string) bool { return strings.HasPrefix(t.toks[i].fold, w) }) {
			return true
		}
	}
	return false
}

// topMeetings are of states and of parties alike.
var topMeetings = setOf("spitzentreffen spitzentreffens")

// oneOf tells whether a clause about one of them follows the plural: meetings, the latest of which.
func (t *text) oneOf(c *candidate) bool {
	i := c.last
	return i+4 < t.sents[c.sent].last && t.toks[i].fold == "," && t.toks[i+1].is(clDefinite) && t.toks[i+2].is(clPrevious|clNext|clOrdinal) && t.toks[i+4].is(clRelative)
}

// besides are nouns that a head only describes: the forum's website, a conference's games.
var besides = setOf(`town website site room hall game games championship final finals title season tournament play user users thread post moderator page software league record`)

// amongMany tells whether an adjective before the head says that those who meet come from several
// countries: international, regional.
func (t *text) amongMany(c *candidate) bool {
	for i := c.first; i < c.head; i++ {
		if t.toks[i].in(supranational) || strings.HasSuffix(t.toks[i].fold, "-level") {
			return true
		}
	}
	return false
}

// supranational are adjectives of what several countries have a part in.
var supranational = setOf("international regional interregional inter-regional subregional global multilateral intergovernmental inter-governmental ministerial pan-african pan-european pan-arab transatlantic worldwide")

// cityBeforeHead tells whether a city stands right before the head: the Geneva talks.
func (t *text) cityBeforeHead(c *candidate) bool {
	n := t.nameOf(c.head - 1)
	return n != nil && n.Class == gazetteer.City
}

// headsOfGovernment tells whether the French word at token i says whose heads meet: chefs d'État et de
// gouvernement.
func (t *text) headsOfGovernment(i, from int) bool {
	for k := i - 1; k >= from && k > i-7 && t.toks[i].fold == "gouvernement"; k-- {
		if t.toks[k].fold == "chefs" {
			return true
		}
	}
	return false
}

// ofNations tells whether an adjective of several nations stands in the French name: le Conseil des ministres
// franco-allemand.
func (t *text) ofNations(c *candidate) bool {
	for i := c.head + 1; i < c.last && t.lang == "fr"; i++ {
		if t.amongNations(i) {
			return true
		}
	}
	return false
}

// ofUnion tells whether a French name says, by a capital noun that the gazetteer need not know, that it is a
// union of states whose council or commission meets: le Conseil des ministres de l'Union économique de l'Afrique centrale.
func (t *text) ofUnion(c *candidate) bool {
	for i := max(c.head, c.first) + 1; i < c.last && t.lang == "fr"; i++ {
		tok := &t.toks[i]
		if tok.shape == title && t.toks[i-1].is(clGenitive|clDefinite) && tok.in(unions) {
			return true
		}
		if tok.fold == "ministres" && i+1 < c.last && (t.toks[i+1].in(continental) || t.toks[i+1].is(clGenitive) && i+2 < c.last && t.nameAt[i+2] == 0 && (t.toks[i+2].capital() || i+3 < c.last && t.toks[i+3].capital() && t.nameAt[i+3] == 0)) {
			return true // le Conseil des ministres arabes, des ministres de la Santé
		}
	}
	return false
}

// unions are nouns that open the names of what several states have set up.
var unions = setOf("union communauté organisation ligue alliance autorité convention entente mécanisme initiative marché traité forum fonds partenariat")

// ofCity tells whether the French organ at token i is named for a place: le groupe de Weimar.
func (t *text) ofCity(i, limit int) bool {
	if t.lang != "fr" || i+2 >= limit || !t.toks[i+1].is(clGenitive) {
		return false
	}
	n := t.nameOf(i + 2)
	return n != nil && (n.Class == gazetteer.City || n.Class == gazetteer.Region)
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

// partOfOne tells whether the sitting is a part of some event: its plenary, its opening session.
func (t *text) partOfOne(c *candidate) bool {
	for i := c.first; i < c.last; i++ {
		f := t.toks[i].fold
		if i == c.head && t.lang == "en" && t.toks[min(i+1, len(t.toks)-1)].head == nil {
			continue // the annual plenary
		}
		if strings.HasPrefix(f, "plenar") || strings.HasPrefix(f, "pleniere") || strings.HasPrefix(f, "пленарн") || f == "opening" || f == "closing" {
			return true
		}
	}
	return strings.HasPrefix(c.stem, "plenar") || strings.HasPrefix(c.stem, "eroffnungs") || strings.HasPrefix(c.stem, "auftakt")
}

// qualified tells whether a weak head has beside it what makes it an event of ours.
func (t *text) qualified(c *candidate) bool {
	if c.head >= 0 && t.toks[c.head].in(roundWords) && !t.roundOfTalks(c) && !(t.lang == "ru" && c.date != nil && c.placeBy >= 5 && t.resumed(c)) && !((c.edition > 0 || c.attributes&clAnother != 0) && c.placeBy >= 5 && c.dateScore >= 5 && t.severalBeside(c)) {
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
	if c.head >= 0 && t.toks[c.head].in(nominalised) && c.date != nil && (c.place.City != "" || t.severalBeside(c)) {
		return true
	}
	talks := c.kind == "talks" || c.head >= 0 && t.toks[c.head].in(roundWords) // a round of nuclear talks
	countries := 0
	for i := c.first; i < c.last; i++ {
		tok := &t.toks[i]
		if tok.is(clGroup) && i != c.head && !(tok.in(helpers) && !t.ofOrgan(i+1) && !t.ofStatesListed(i+1)) || t.plusFormat(i) {
			return true
		}
		if t.lang == "en" && i < c.head && c.date != nil && t.levelNamed(i) {
			return true // the foreign secretary level talks
		}
		if talks && tok.word() && talksTopics[t.topic(strings.TrimPrefix(tok.fold, "anti"))] {
			return true
		}
		if h := tok.head; i > c.head && h != nil && h.strength == body && (t.lang == "ru" && h.kind == "talks" || t.lang == "de" && h.kind == "ministerial" && h.stem != "") {
			return true // встреча нормандской четвёрки, Sitzung des Arabischen Gesundheitsministerrats
		}
		if t.lang == "fr" && i > c.head && tok.head != nil && tok.shape == title && t.toks[i-1].is(clGenitive) {
			return true // la session du Dialogue stratégique
		}
		if t.lang == "ru" && strings.HasPrefix(tok.fold, "министерск") {
			return true // сессия министерской конференции
		}
		if i > c.head && t.lang == "ru" && tok.in(formatWords) && strings.Contains(t.toks[i-1].fold, "сторонн") {
			return true // в трёхстороннем формате
		}
		if (i < c.head || t.lang == "fr" && i > c.head) && (t.amongNations(i) || tok.in(amongThree)) {
			return true // russisch-amerikanische Konsultationen
		}
		if i > c.head && c.head >= 0 && t.lang == "de" && tok.capital() && strings.Contains(tok.fold, "-") && institution(tok.fold) && !tok.is(clDomestic|clParty) {
			return true // das Treffen der Contadora-Gruppe
		}
		if i > c.head && c.head >= 0 && (tok.is(clOrgan) && !(tok.shape == lower && tok.in(looseOrgans) && tok.head == nil && !t.ofCity(i, c.last)) || tok.shape == upper && len(tok.fold) > 2 && tok.word() && roman(tok.fold) == 0 && (t.toks[c.head].fold != "rencontre" || t.nameAt[i] > 0)) {
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
	if c.kind == "talks" && c.date != nil && (t.lang == "en" || t.lang == "fr" && c.placeBy >= 4) && t.betweenSides(c) {
		return true
	}
	if c.kind == "talks" && c.definite && c.head > c.first && c.date != nil && t.cityBeforeHead(c) {
		return true // at the Beijing talks in December
	}
	if t.lang == "ru" && c.kind == "talks" && (c.role == clAt || c.role == clAfter) && t.twoStatesAct(c) {
		return true
	}
	if t.metAgain(c) {
		return true
	}
	if c.kind == "talks" && c.date != nil && c.place.City != "" && t.lang == "de" && t.rebelsBeside(c) && t.clauseHas(c.date, clHold|clHost|clOpen|clClose|clPlan) {
		return true // Gespräche mit den Rebellen sind für Dienstag in Lomé geplant
	}
	if talks && c.placeBy >= 5 && c.date != nil && (t.matter(c) || t.resumed(c) || c.dateScore >= 4 && t.agreedBeside(c)) || t.highLevel(c) || (talks || c.kind == "meeting" && t.sidesBeside(c)) && t.statesTalk(c) {
		return true
	}
	if c.anaphoric && c.extraAt[1] > 0 && c.group[1] == 0 && c.date != nil && c.placeBy >= 5 && (t.lang == "en" && t.toks[c.extraAt[0]].capital() || t.lang == "de" && institution(t.toks[c.extraAt[0]].fold)) {
		return true // at its meeting in Lima on Monday the Lima Group
	}
	if c.date != nil && c.placeBy >= 5 && c.place.City != "" && t.amongMany(c) && t.clauseHas(c.date, clHold|clHost|clMeet|clOpen|clClose) {
		return true // an international workshop took place in Bishkek
	}
	if c.kind == "meeting" && c.dateScore >= 7.5 && c.placeBy >= 8 && t.ofRank(c) || t.trustedEnglish(c) || t.announcedSitting(c) {
		return true
	}
	if t.trusted(c) {
		return true
	}
	s := t.sents[c.sent]
	if c.extraAt[1] > 0 && c.date != nil && t.lang == "de" && t.partHas(c, clCancel|clPostpone) && t.toks[c.extraAt[0]].is(clGroup) && t.subject(c.extraAt[0]) {
		return true // die Außenminister haben ihr Treffen abgesagt
	}
	if c.role == clAt || c.role == clAfter || t.lang == "de" && c.edge != 0 && c.date != nil || c.outer-2 >= s.first && t.toks[c.outer-1].fold == "," && c.indefinite == c.definite {
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
			group = group || t.toks[i].is(clGroup) && t.pluralGroup(i) || t.toks[i].is(clCollege) && t.toks[i].is(clGroup)
			meet = meet || t.toks[i].is(clMeet) && t.properMeet(i) || t.toks[i].is(clHold|clHost)
		}
	}
	if c.extraAt[1] > 0 && abs32(t.toks[c.extraAt[1]-1].segment-t.toks[c.head].segment) < 2 {
		group = true // the ministers of A, B, C and D meet for talks
	}
	return group && (meet || c.several || c.kind == "talks" && c.date != nil && c.place.City != "" && !t.partHas(c, clAct|clOther|clSpeech))
}
