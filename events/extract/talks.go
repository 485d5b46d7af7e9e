package extract

import (
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// talksOn tells whether talks about a country are said to take place: talks on Libya will be held.
func (t *text) talksOn(c *candidate) bool {
	about := c.stem != ""
	for i := c.head + 1; i < c.last; i++ {
		if h := t.toks[i].head; h != nil && h.kind == "talks" && t.abroad(h.stem) && c.date != nil {
			return true // die nächste Runde der Syrien-Gespräche
		}
		if n := t.nameOf(i); n != nil && n.first == i && (n.Class == gazetteer.Country || n.Class == gazetteer.Region) {
			for k := c.head + 1; k < i; k++ {
				about = about || t.toks[k].is(clLink)
			}
			return about && c.date != nil && (c.place.City != "" || c.head >= 0 && t.toks[c.head].in(roundWords)) && t.clauseHas(c.date, clHold|clHost|clOpen|clClose|clPlan)
		}
	}
	if c.date == nil && c.place.City != "" && c.definite && t.lang == "de" && t.clauseGoesOn(c) {
		return t.abroad(c.stem) // die Libyen-Gespräche in Genf werden fortgesetzt; the day is told later
	}
	if c.date == nil || c.place.City == "" || !t.clauseHas(c.date, clHold|clHost|clOpen|clClose|clPlan|clPostpone) && c.edge == 0 {
		return false
	}
	return t.abroad(c.stem) // Libyen-Gespräche
}

// clauseGoesOn tells whether the sentence of German talks says that they are carried on: gehen weiter, werden fortgesetzt.
func (t *text) clauseGoesOn(c *candidate) bool {
	for i := c.last; i < t.sents[c.sent].last; i++ {
		if t.toks[i].in(goingOn) && t.timeAt[i] == 0 {
			return true
		}
	}
	return false
}

// goingOn are words, or prefixes of verbs, for what is carried on.
var goingOn = setOf("weiter fort fortgesetzt fortgeführt weitergeführt weitergehen wiederaufgenommen vertagt unterbrochen")

// abroad tells whether the first part of a compound names a country or a region of the world.
func (t *text) abroad(stem string) bool {
	if stem == "" {
		return false
	}
	stem, _, _ = strings.Cut(stem, "-") // Syrien-Friedensgespräche
	if _, ok := t.gazetteer.CountryNamed(stem); ok {
		return true
	}
	ms := t.gazetteer.Find(strings.ToUpper(stem[:1])+stem[1:], t.lang)
	return len(ms) > 0 && ms[0].End == len(stem) && ms[0].Class == gazetteer.Region
}

// roundWords need what they are rounds of.
var roundWords = setOf("round phase stage leg runde runden раунд раунда раунде раундом цикл цикла цикле тур тура туре cycle")

// discussions are what rounds are of, beside the heads of names.
var discussions = setOf("дискуссий discussions")

// roundOfTalks tells whether talks or an organisation stand in the phrase of a round.
func (t *text) roundOfTalks(c *candidate) bool {
	if len(c.organisations) > 0 {
		return true
	}
	for i := t.sents[c.sent].first; t.lang == "ru" && i < c.first; i++ {
		if t.toks[i].in(discussions) {
			return true // the co-chairs of the Geneva discussions prepared the next round
		}
	}
	for i := c.first; i < c.last; i++ {
		if i != c.head && (t.toks[i].head != nil || t.toks[i].in(discussions)) {
			return true
		}
	}
	if c.edition > 0 && c.date != nil { // the talks return to the capital. The 18th round is set for 14–16 June
		for i := t.sents[max(0, c.sent-2)].first; i < c.first; i++ {
			if h := t.toks[i].head; h != nil && h.kind == "talks" && t.timeAt[i] == 0 && !t.toks[i].in(roundWords) {
				return t.amongStatesTalks(i)
			}
		}
	}
	return false
}

// amongStatesTalks tells whether no word of a party, a firm or the like stands beside the talks at token i.
func (t *text) amongStatesTalks(i int) bool {
	return t.partOf(i)&(clDomestic|clParty) == 0 && t.sents[t.toks[i].sent].classes&(clDomestic|clParty) == 0
}

// government tells whether a capital stands for its government: talks between Moscow and Washington.
func (t *text) government(n *name) bool {
	if n.Class != gazetteer.City || n.first > 0 && t.toks[n.first-1].is(clPlace) && !t.toks[n.first-1].is(clGenitive) {
		return false
	}
	return t.isCapital(n.ID)
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
		} else if n != nil && n.first == i && t.lang == "fr" && t.government(n) {
			countries[n.ID] = true // Washington et Pékin
		}
	}
	return len(countries) > 1
}

// agreedBeside tells whether two states, or a state and an organisation, are the subject of a clause in
// which talks are planned or held: Iran and the EU have agreed on talks in Geneva.
func (t *text) agreedBeside(c *candidate) bool {
	if c.definite || c.role != 0 || !t.clauseHas(c.date, clPlan|clHold|clMeet) || t.partHas(c, clParty|clDomestic) {
		return false
	}
	parties := map[string]bool{}
	for _, n := range t.namesIn(t.sents[c.sent].first, c.first) {
		if !n.masked && (n.Class == gazetteer.Country || n.Class == gazetteer.Organisation) && !t.line.covers(n.first) && t.toks[n.first].segment == t.toks[c.head].segment && (n.first == 0 || !t.toks[n.first-1].is(clPlace)) {
			parties[n.ID] = true
		}
	}
	return len(parties) > 1
}

// matter tells whether the sentence says that talks are about war or peace: talks that should shore up
// the cease-fire.
func (t *text) matter(c *candidate) bool {
	list, seg := t.partsOf(c.sent), t.toks[c.head].segment
	for k := max(seg-1, 0); k <= seg+1 && int(k) < len(list); k++ {
		if list[k].matter == unasked {
			list[k].matter = no
			first, last := t.stretch(c.sent, k, k)
			for i := first; i < last; i++ {
				if t.timeAt[i] == 0 && t.onMatter(&t.toks[i]) {
					list[k].matter = yes
					break
				}
			}
		}
		if list[k].matter == yes {
			return true
		}
	}
	return false
}

// onMatter tells whether a word is about war or peace.
func (t *text) onMatter(tok *token) bool {
	return tok.word() && (talksTopics[t.topic(tok.fold)] || tok.in(conflicts) || t.lang == "de" && strings.HasSuffix(tok.fold, "abkommen") && tok.capital())
}

// conflicts are what French talks of several sides are about, beside peace.
var conflicts = setOf("conflit belligérants rebelles otages hostilités désescalade démarcation dénucléarisation")

// announcedSitting tells whether a Russian meeting that is called the next, an extraordinary or an informal one, and
// of which nothing else is told, has a day and a place at which it is said to be held.
func (t *text) announcedSitting(c *candidate) bool {
	if t.lang != "ru" || c.head < 0 || c.date == nil || c.dateScore < 4 || c.placeBy < 4 || c.place.City == "" && c.place.Text == "" || c.date.Span.Days() > 31 || c.kind != "meeting" && c.kind != "talks" && !(c.kind == "session" && c.bare) {
		return false
	}
	if c.status == events.Mentioned || t.governor(c.date)&(clSpeech|clOther) != 0 || !t.ofRank(c) && c.attributes&clAnother == 0 && c.relation != events.Next || !t.clauseHas(c.date, clHold|clOpen|clClose|clPlan) || t.sents[c.sent].classes&(clDomestic|clParty) != 0 {
		return false
	}
	if i := c.head + 1; i < c.last && !t.toks[i].is(clLink|clPlace|clGroup|clOrgan) && t.nameAt[i] == 0 {
		return false // неформальная встреча одноклассников
	}
	for i := t.sents[c.sent].first; i < t.sents[c.sent].last; i++ {
		if t.toks[i].in(homeMatters) {
			return false
		}
	}
	return true
}

// ofHome tells whether the Russian phrase says that those who meet, or what is talked about, is of business, work or
// sport.
func (t *text) ofHome(c *candidate) bool {
	for i := c.first; i < c.last; i++ {
		if t.toks[i].in(homeMatters) {
			return true
		}
	}
	return false
}

// sidesBeside tells whether the sentence speaks of the sides of something: стороны обсудили подготовку встречи.
func (t *text) sidesBeside(c *candidate) bool {
	for i := t.sents[c.sent].first; i < t.sents[c.sent].last; i++ {
		if t.toks[i].in(sidesRussian) {
			return true
		}
	}
	return false
}

// sidesRussian are those who talk to each other.
var sidesRussian = setOf("стороны сторон сторонам сторонами делегации делегаций")

// amongNations tells whether the adjective at i names several nations: russisch-amerikanisch,
// intra-Afghan, межсирийский.
func (t *text) amongNations(i int) bool {
	tok := &t.toks[i]
	if t.lang == "ru" && strings.HasPrefix(tok.fold, "меж") && len(tok.fold) > 16 || t.lang == "fr" && t.amongOneNation(tok) {
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

// amongOneNation tells whether a French adjective is that of a nation with "inter" before it, as talks of those who
// are at war within it are called: intersyriennes, inter-libyen, interafghan.
func (t *text) amongOneNation(tok *token) bool {
	if !strings.HasPrefix(tok.fold, "inter") || len(tok.fold) < 10 {
		return false
	}
	word := t.body[tok.start+len("inter") : tok.end]
	list := t.gazetteer.Find(strings.TrimPrefix(word, "-"), t.lang)
	return len(list) == 1 && list[0].Class == gazetteer.Nationality
}

// talksTopics make talks more than a conversation.
var talksTopics = map[string]bool{"peace": true, "nuclear": true, "disarmament": true, "climate": true, "security": true}

// bilateral tells whether a meeting is one between persons: his meeting with the president.
func (t *text) bilateral(c *candidate) bool {
	if c.edition > 0 || c.title[1] > 0 {
		return false
	}
	s := t.sents[c.sent]
	if t.lang == "de" && c.kind == "talks" && t.rebelsBeside(c) {
		return false
	}
	for i := c.first; i < c.head; i++ {
		if t.toks[i].in(amongThree) {
			return false
		}
	}
	with := -1
	for i := c.head + 1; i < s.last && i < c.head+4 && i > 0; i++ {
		if t.toks[i].is(clWith) {
			if i+1 < s.last && (t.timeAt[i+1] > 0 || t.toks[i+1].shape == number) {
				return false // перенесли встречу с 1 на 2 июня
			}
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
		if i < with+5 && tok.in(onePerson) && !(i > with+1 && t.toks[i-1].is(clAnd)) {
			return true // talks with the King of Bahrain
		}
		if tok.shape == mark && tok.fold != "," {
			break
		}
		if n := t.nameOf(i); n != nil {
			if n.Class == gazetteer.Country || n.Class == gazetteer.Organisation {
				countries++
			}
			continue
		}
		if tok.is(clGroup) && t.pluralGroup(i) {
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

// onePerson are those with whom one talks alone.
var onePerson = setOf(`king queen president premier chancellor emir sultan counterpart secretary-general
	könig königin präsident präsidenten präsidentin ministerpräsident ministerpräsidenten kanzler kanzlerin bundeskanzler emir amtskollegen kollegen
	королем королём президентом премьером премьер-министром канцлером эмиром коллегой генсеком
	roi reine président présidente chancelier chancelière émir homologue`)

// amongThree are adjectives of meetings of three or four.
var amongThree = setOf("trilateral three-way tripartite quadrilateral four-way trilaterales trilaterale dreier трехсторонняя трехстороннюю трехсторонней трехсторонние четырехсторонняя")
