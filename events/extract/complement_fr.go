package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

func (t *text) complementFrench(c *candidate, i, limit int) int {
	tok := &t.toks[i]
	if t.frenchParticiple(i, limit) {
		return i
	}
	noun := func(k int, tok *token) bool {
		if k > i && (t.givenTo(k) || !t.toks[i].is(clGenitive) && t.inRegion(k, limit)) {
			return k+1 < limit && t.timeAt[k+1] == 0
		}
		if tok.is(clGenitive) && k > i {
			return k+1 < limit && t.timeAt[k+1] == 0 && (t.toks[k+1].word() && !t.toks[k+1].is(ending)) && t.continuesFrench(k, limit)
		}
		if tok.fold == "a" && tok.is(clPreposition) && k > i+1 && k+1 < limit && t.timeAt[k+1] == 0 && t.toks[k+1].shape == lower && !t.toks[k+1].is(ending|clDefinite) && t.toks[k-1].shape == lower {
			return true // solution à deux États
		}
		if tok.is(clAnd) {
			return k > i && k+1 < limit && t.timeAt[k+1] == 0 && !t.anotherHead(k+1, limit) && t.toks[k+1].word() && t.toks[k+1].head == nil && (!t.toks[k+1].is(ending) || t.toks[k+1].is(clGenitive|clDefinite))
		}
		if tok.is(clDefinite|clIndefinite) && k > i && (t.toks[k-1].is(clGenitive|clAnd|clDefinite|clLink) || t.givenTo(k-1) || t.inRegion(k-1, limit)) {
			return true
		}
		if tok.is(ending) {
			return tok.capital() && k > i && t.toks[k-1].capital()
		}
		if tok.shape == number {
			return t.countsGroup(k, limit)
		}
		return !tok.is(clPreposition|clDefinite|clIndefinite|clPossessive) && tok.word()
	}
	if n := t.cityAfter(c, i, limit); n > i {
		return n
	}
	if (tok.fold == "en" || tok.fold == "a" && tok.is(clPreposition)) && !t.givenTo(i) {
		return i
	}
	if tok.is(clGenitive|clLink) || t.givenTo(i) {
		if i+1 >= limit || t.timeAt[i+1] > 0 {
			return i
		}
		if (tok.fold == "avec" || tok.fold == "entre" || tok.fold == "pour" || tok.fold == "contre") && c.strength == weak && !t.plainAhead(i+1, limit) {
			return i
		}
		from := i + 1
		if t.toks[from].fold == "a" && !tok.is(clPreposition) && from+1 < limit {
			from++ // consacrée à la situation
		}
		n := t.nounPhrase(from, limit, noun)
		if n == from {
			return i
		}
		return n
	}
	if (i == c.head+1 || i == c.head+2 && tok.shape == lower || t.amongNations(i)) && tok.word() && !tok.is(ending|clPreposition|clAnd|clDefinite|clIndefinite|clPossessive) {
		return t.nounPhrase(i, limit, func(k int, tok *token) bool {
			return tok.word() && !tok.is(ending|clPreposition|clAnd|clDefinite|clIndefinite|clPossessive|clGenitive|clLink)
		})
	}
	return i
}

// givenTo tells whether the French preposition at token i says to whom something is given, and not where
// something is: le soutien au Liban, l'aide à l'Ukraine.
func (t *text) givenTo(i int) bool {
	return t.lang == "fr" && i > 0 && t.toks[i].in(toWhom) && t.toks[i-1].in(given)
}

// inRegion tells whether the French preposition at token i leads to a sea or a part of the world, which is what an event is
// about and not where it is: la sécurité en mer Rouge, la paix au Proche-Orient.
func (t *text) inRegion(i, limit int) bool {
	if !t.toks[i].is(clPlace) || t.toks[i].is(clGenitive) || t.timeAt[i] > 0 {
		return false
	}
	if i++; i < limit && t.toks[i].is(clDefinite) {
		i++
	}
	if i >= limit {
		return false
	}
	n := t.nameOf(i)
	return t.toks[i].in(regions) || n != nil && n.Class == gazetteer.Region && t.countryIn(n) == ""
}

// regions are nouns for seas and parts of the world.
var regions = setOf("mer golfe océan région monde bassin corne bande")

// given are nouns of what is given to a country or binds those who are parties to it, before the words of toWhom.
var (
	given  = setOf("parties soutien soutiens aide aides appui assistance solidarité contribution hommage")
	toWhom = setOf("à au aux")
)

// frenchParticiple tells whether a participle stands at token i with what it is done by or for behind it, which
// is no part of a name: dominé par la guerre, destinée aux jeunes.
func (t *text) frenchParticiple(i, limit int) bool {
	tok := &t.toks[i]
	if tok.shape != lower || i+1 >= limit || tok.is(clLink|clNoName|clOrdinal|clNext|clPrevious) || !t.toks[i+1].in(behindParticiple) && t.timeAt[i+1] == 0 {
		return false
	}
	w := t.body[tok.start:tok.end]
	for _, end := range [...]string{"é", "ée", "és", "ées"} {
		if len(w) > 5 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// behindParticiple are prepositions of what belongs to a participle.
var behindParticiple = setOf("par à au aux pour en dans le la les l' du jusqu' depuis avec hier")

// anotherHead tells whether another event is named after the "et" before token i: et la 22e session.
func (t *text) anotherHead(i, limit int) bool {
	if !t.toks[i].is(clDefinite|clIndefinite|clPossessive) || t.toks[i].is(clGenitive) {
		return false
	}
	for i++; i < limit && t.timeAt[i] == 0 && (t.toks[i].shape == number || t.toks[i].value > 0 || t.toks[i].is(clOrdinal|clNext|clPrevious|clAnother|clNoName) || roman(t.toks[i].fold) > 0) && t.toks[i].head == nil; {
		i++
	}
	return i < limit && t.toks[i].head != nil
}

// countsGroup tells whether the number at k counts those who meet: of the 28 countries.
func (t *text) countsGroup(k, limit int) bool {
	if t.toks[k].value > 4 && t.toks[k].value < 200 && t.toks[k-1].is(clDefinite) && t.timeAt[k] == 0 {
		return true // of the 27
	}
	for j := k + 1; j < min(limit, k+3); j++ {
		if t.toks[j].is(clGroup | clCountries) {
			return true
		}
	}
	return false
}

// continuesFrench tells whether the words after the "de" at k belong to a name and are no date.
func (t *text) continuesFrench(k, limit int) bool {
	for j := k + 1; j < min(limit, k+4); j++ {
		if t.timeAt[j] > 0 {
			return false
		}
		if !t.toks[j].is(clDefinite) {
			return true
		}
	}
	return true
}

// topicAlone tells whether nothing but a French participle's phrase follows the head, which tells what the
// event is about and not whose it is: un sommet consacré à la défense.
func (t *text) topicAlone(c *candidate) bool {
	i := c.head + 1
	return t.lang == "fr" && i < c.last && t.toks[i].is(clLink) && !t.toks[i].is(clPreposition)
}

// ownGroup tells whether the name says itself who meets: la réunion des experts.
func (t *text) ownGroup(c *candidate) bool {
	for i := c.head + 1; i < c.last; i++ {
		if t.toks[i].is(clGroup) && t.toks[i].word() {
			return true
		}
	}
	return false
}
