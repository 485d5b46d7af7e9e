package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

// pluralGroup tells whether the group word at i means several people of rank.
func (t *text) pluralGroup(i int) bool {
	if i+1 < len(t.toks) && t.toks[i+1].is(clGroup) && t.toks[i].end+1 == t.toks[i+1].start && t.lang == "en" {
		return false // the next word is the head: foreign ministers
	}
	if t.lang == "de" {
		return t.germanPlural(i)
	}
	if t.toks[i].fold == "officials" && i > 0 && t.toks[i-1].in(seniorWords) {
		return true
	}
	if t.lang == "en" && (t.comeFrom(i) || t.fromNations(i)) {
		return true
	}
	if t.toks[i].in(lowerRanks) {
		return t.ofOrgan(i+1) || t.ofStatesListed(i+1) || i > 0 && strings.HasPrefix(t.toks[i-1].fold, "национальн")
	}
	if t.lang == "fr" && t.toks[i].in(lowerFrench) {
		return t.ofStatesOrOrgan(i+1) || t.preparingFor(i)
	}
	switch t.toks[i].fold {
	case "minister", "members", "states", "nations", "countries", "parties", "officials", "experts",
		"etats", "pays", "стран", "государств", "экспертов", "representatives":
		return false
	}
	return true
}

// fromNations tells whether adjectives of several nations stand before the people at token i, "Turkish, Russian and
// Ukrainian officials", or whether they are members of several parliaments, "members of African parliaments".
func (t *text) fromNations(i int) bool {
	if t.toks[i].fold == "members" {
		for k := i + 1; k < len(t.toks) && k < i+5; k++ {
			if t.toks[k].in(parliaments) {
				return true
			}
		}
		return false
	}
	first := t.sents[t.toks[i].sent].first
	nation := ""
	for k := i - 1; k >= first && k > i-9 && t.timeAt[k] == 0; k-- {
		switch n := t.nameOf(k); {
		case n != nil && (n.Class == gazetteer.Nationality || n.Class == gazetteer.Country):
			if nation != "" && nation != n.ID {
				return true
			}
			nation = n.ID
		case n != nil || !t.toks[k].is(clAnd) && t.toks[k].fold != "," && (t.toks[k].shape != lower || t.toks[k].is(ending|clPreposition|clDefinite)):
			return false
		}
	}
	return false
}

// parliaments are those of several states.
var parliaments = setOf("parliaments legislatures assemblies")

// ofOrgan tells whether an organ, a group of states or an organisation is named at token i, whose members
// or participants are people of rank: участники контактной группы, члены ОПЕК.
func (t *text) ofOrgan(i int) bool {
	for k := i; k < len(t.toks) && k < i+4 && t.timeAt[k] == 0; k++ {
		if tok := &t.toks[k]; tok.is(clOrgan|clCollege|clCountries|clBloc) || tok.is(clGroup) && k == i && tok.in(headsOfStates) || tok.fold == "«" && t.formatQuoted(k) || t.nameAt[k] > 0 && t.nameOf(k).Class == gazetteer.Organisation || tok.head != nil && tok.head.strength == body {
			return true
		} else if !russianAdjective(tok.fold) && tok.shape != number && tok.value == 0 && smallNumbers[tok.fold] == 0 && !tok.in(fromWords) && tok.fold != "по" {
			return false
		}
	}
	return false
}

// ofStatesListed tells whether two states joined by "and" or a comma are named at token i: Армении и Турции.
func (t *text) ofStatesListed(i int) bool {
	s := t.sents[t.toks[max(0, i-1)].sent]
	n := t.nameAfter(i, s.last)
	if n == nil || n.Class != gazetteer.Country || n.last+1 >= s.last || !t.toks[n.last].is(clAnd) && t.toks[n.last].fold != "," {
		return false
	}
	o := t.nameAfter(n.last+1, s.last)
	return o != nil && o.Class == gazetteer.Country
}

// formatQuoted tells whether the quotation that opens at token i is the name of a group of states: «нормандской
// четвёрки», «5+1», «Большой семёрки».
func (t *text) formatQuoted(i int) bool {
	end := t.closingQuote(i, len(t.toks))
	for k := i + 1; k < end; k++ {
		if h := t.toks[k].head; h != nil && h.strength == body || t.toks[k].shape == number || t.nameAt[k] > 0 && t.nameOf(k).Class != gazetteer.Agency || strings.HasPrefix(t.toks[k].fold, "формат") || strings.HasPrefix(t.toks[k].fold, "групп") {
			return true
		}
	}
	return false
}

// helpers are people who meet for states only where these are named.
var helpers = setOf("юристов специалистов партнеров коллег союзников советников координаторов")

// headsOfStates are those whose advisers and envoys meet.
var headsOfStates = setOf("лидеров президентов глав премьеров министров")

// lowerRanks are people who meet for their states only where these, or their organisation, are named.
var lowerRanks = setOf("участники члены союзники партнеры коллеги эксперты юристы специалисты советники координаторы уполномоченные депутаты чиновники военные начальники директора ученые геологи таможенники пограничники")

// lowerFrench are people of whom one must know whose they are.
var lowerFrench = setOf("experts membres conseillers commissaires homologues")

// preparingFor tells whether the part of the sentence before that of the people at token i says that they meet ahead
// of an organisation's event: en prélude à la réunion des ministres de la CEEAC, les experts se sont retrouvés.
func (t *text) preparingFor(i int) bool {
	if len(t.found) == 0 {
		return false
	}
	o := t.found[len(t.found)-1]
	return o.sent == int(t.toks[i].sent) && o.role == clBefore && len(o.organisations) > 0 && o.last < i
}

// ofStatesOrOrgan tells whether token i and what follows in the same phrase say in French of which organisation or
// which states people are: les experts de la CEEAC, les conseillers d'une quarantaine de pays.
func (t *text) ofStatesOrOrgan(i int) bool {
	for k := i; k < t.sents[t.toks[i-1].sent].last && k < i+9 && t.timeAt[k] == 0 && t.toks[k].shape != mark; k++ {
		tok := &t.toks[k]
		if n := t.nameOf(k); n != nil && (n.Class == gazetteer.Organisation || n.Class == gazetteer.Body || n.Class == gazetteer.Region) || tok.is(clCountries) {
			return true
		}
		if tok.is(clHold|clMeet|clStop|clSpeech) && !tok.is(clPreposition|clDefinite|clIndefinite) {
			return false
		}
	}
	return false
}

// germanPlural tells whether the noun at i is a plural by the article before it, where its own form
// does not tell: die Minister, der Minister.
func (t *text) germanPlural(i int) bool {
	f := t.toks[i].fold
	weakNoun := strings.HasSuffix(f, "prasidenten") || strings.HasSuffix(f, "kollegen") || strings.HasSuffix(f, "diplomaten") || strings.HasSuffix(f, "vorsitzenden")
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

// seniorWords make officials those who meet for their states.
var seniorWords = setOf("senior high-level top high-ranking ranking")

// comeFrom tells whether the people at token i are said to be those of countries or organisations: experts from
// the five Central Asian countries, representatives of Armenia and Azerbaijan.
func (t *text) comeFrom(i int) bool {
	s := t.sents[t.toks[i].sent]
	if i+2 >= s.last || t.toks[i+1].fold != "from" && t.toks[i+1].fold != "of" {
		return false
	}
	for k := i + 2; k < s.last && k < i+8 && t.timeAt[k] == 0; k++ {
		tok := &t.toks[k]
		if n := t.nameOf(k); n != nil {
			if n.Class == gazetteer.Organisation {
				return true
			}
			if n.Class == gazetteer.Country { // of Armenia and Azerbaijan
				return n.last+1 < s.last && (t.toks[n.last].is(clAnd) || t.toks[n.last].fold == ",") && t.nameOf(n.last+1) != nil
			}
			continue
		}
		switch {
		case tok.is(clCountries):
			return true
		case tok.shape != number && (!tok.word() || tok.is(ending|clPreposition)):
			return false
		}
	}
	return false
}
