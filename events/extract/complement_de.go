package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

func (t *text) complementGerman(c *candidate, i, limit int) int {
	tok := &t.toks[i]
	noun := func(k int, tok *token) bool {
		if tok.is(clAnd) {
			if k+1 >= limit || t.timeAt[k+1] > 0 || k == i {
				return false
			}
			n := &t.toks[k+1]
			if n.head != nil && !strings.HasSuffix(t.toks[k-1].fold, "-") {
				return false
			}
			return n.capital() || n.is(clGenitive|clDefinite) && k+2 < limit && (t.toks[k+2].capital() || k+3 < limit && germanAdjective(t.toks[k+2].fold) && germanAdjective(t.toks[k-1].fold) && t.toks[k+3].capital()) || germanAdjective(n.fold) && !n.is(ending)
		}
		if tok.capital() {
			return !tok.is(clPronoun) || tok.shape == upper
		}
		if tok.is(clDefinite) && k > i && t.toks[k-1].is(clAnd) && k+1 < limit && (t.toks[k+1].capital() || germanAdjective(t.toks[k+1].fold) && k+2 < limit && t.toks[k+2].capital()) {
			return true // zwischen Russland und der Ukraine
		}
		if tok.is(clGenitive) && k > i && t.toks[k-1].capital() && tok.fold != "von" && tok.fold != "vom" {
			return k+1 < limit && (t.toks[k+1].capital() || germanAdjective(t.toks[k+1].fold))
		}
		return tok.shape == lower && !tok.is(ending|clPreposition|clDefinite|clPronoun) && germanAdjective(tok.fold) && k+1 < limit && t.toks[k+1].word() &&
			!(k > i && t.toks[k-1].capital()) || tok.shape == number || smallNumbers[tok.fold] > 0 && k+1 < limit && t.toks[k+1].word()
	}
	if n := t.cityAfter(c, i, limit); n > i {
		return n
	}
	if n := t.nameAfter(i, limit); n != nil && n.Class == gazetteer.City && i == c.head+1 && c.kind == "forum" && c.first < c.head && t.toks[c.first].capital() {
		return n.last // Strategisches Forum Bled
	}
	if n := t.regionAfter(c, i, limit); n > i {
		return n
	}
	if tok.fold == "von" && i == c.head+1 && t.toks[c.head].in(roundWords) && i+1 < limit && t.toks[i+1].head != nil && t.toks[i+1].head.kind == "talks" {
		return i + 2 // Runde von Friedensgesprächen
	}
	if tok.is(clGenitive|clLink) || tok.fold == "aus" && t.delegates(c, i+1, limit) {
		if i+1 < limit && t.timeAt[i+1] > 0 || tok.is(clAnd) {
			return i
		}
		if i+1 < limit && t.toks[i+1].is(clEdge|clClose) {
			return i // ging zu Ende
		}
		from := i
		if !tok.is(clDefinite) || tok.fold == "zur" || tok.fold == "zum" || tok.fold == "vom" {
			from = i + 1
		}
		n := t.nounPhrase(from, limit, noun)
		if n == from || !t.toks[n-1].capital() && !closes(t.toks[n-1].fold) && t.toks[n-1].shape != number && t.nameOf(n-1) == nil {
			return i
		}
		if (tok.fold == "mit" || tok.fold == "auf" || tok.fold == "gegen" || tok.fold == "von" || tok.fold == "vom") && c.strength != strong && !t.plainNames(from, n) {
			return i
		}
		if tok.fold == "auf" || tok.fold == "von" && t.personAhead(from, n) {
			return i
		}
		return n
	}
	if i == c.head+1 && c.strength != body && tok.shape == lower && strings.HasSuffix(tok.fold, "er") && germanAdjective(tok.fold) && !tok.is(ending|clPreposition|clDefinite|clIndefinite|clPronoun) && i+1 < limit && t.toks[i+1].capital() && t.toks[i+1].is(clGroup|clCountries|clCountNoun) {
		return t.nounPhrase(i, limit, noun) // Vorbereitungssitzung hoher Beamter
	}
	if tok.shape == lower && strings.HasSuffix(tok.fold, "er") && germanAdjective(tok.fold) && !tok.is(ending|clPreposition|clDefinite|clIndefinite|clPronoun) && i > c.head+1 &&
		t.toks[i-1].capital() && t.nameOf(i-1) == nil && i+1 < limit && t.toks[i+1].capital() && t.toks[i+1].head == nil && t.nameOf(i+1) == nil {
		return t.nounPhrase(i, limit, noun) // zum Schutz kritischer Infrastruktur
	}
	if tok.capital() && !tok.is(ending) && i == c.head+1 && c.title[1] == 0 && tok.shape == upper {
		return i + 1
	}
	if tok.capital() && t.nameOf(i) == nil && i == c.head+1 && t.toks[c.head].fold != "treffen" && !tok.is(clGroup|clEdge|clOfficial) && (tok.fold == "eurasien" || i+1 < limit && isDash(t.toks[i+1])) {
		return t.nounPhrase(i, limit, noun)
	}
	return i
}

// plainNames tells whether the tokens hold a group, a country or an organisation.
func (t *text) plainNames(from, to int) bool {
	for i := from; i < to; i++ {
		if t.toks[i].is(clGroup) || t.nameOf(i) != nil {
			return true
		}
	}
	return false
}

// personAhead tells whether the tokens look like a person's office or name.
func (t *text) personAhead(from, to int) bool {
	for i := from; i < to; i++ {
		f := t.toks[i].fold
		if strings.HasSuffix(f, "prasident") || strings.HasSuffix(f, "kanzler") || strings.HasSuffix(f, "kanzlerin") || strings.HasSuffix(f, "minister") {
			return true
		}
	}
	return false
}

// regionAfter returns the token after a region that a name's topic lies in, such as im westlichen
// Balkan, or after a country at peace or at war: Frieden in der Ukraine.
func (t *text) regionAfter(c *candidate, i, limit int) int {
	if i <= c.head+1 || i >= limit || !t.toks[i].is(clPlace) || t.timeAt[i] > 0 {
		return i
	}
	k := i + 1
	for k < limit && k < i+4 && t.nameOf(k) == nil && (t.toks[k].is(clDefinite) || t.toks[k].shape == lower && t.toks[k].word() && !t.toks[k].is(ending|clPreposition)) {
		k++
	}
	if k >= limit {
		return i
	}
	n := t.nameOf(k)
	if n == nil || n.last > limit || n.masked {
		return i
	}
	switch {
	case n.Class == gazetteer.Region:
		return n.last
	case n.Class == gazetteer.Country && t.toks[i-1].in(warWords):
		return n.last
	}
	return i
}

// warWords are what a country has, not what takes place in it.
var warWords = setOf(`frieden friedens krieg kriegs lage krise konflikt wiederaufbau waffenruhe
		peace war situation crisis conflict reconstruction ceasefire
		paix guerre situation crise conflit`)
