package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

// acts tells whether the name at i is an organisation's and the subject of its clause.
func (t *text) acts(i int) bool {
	n := t.nameOf(i)
	if n.first != i || n.masked || n.Class != gazetteer.Organisation || t.toks[i].start != n.Start {
		return false
	}
	switch t.gazetteer.KindOf(n.ID) {
	case "igo", "forum", "treaty":
	default:
		if !sittings[n.ID] && !(t.lang == "ru" && n.ID == "unsc" && t.namesUnited()) {
			return false
		}
	}
	if n.last < len(t.toks) && (t.toks[n.last].is(clGroup) || t.toks[n.last].fold == "'s" || t.toks[n.last].word() && t.toks[n.last].class == 0 && t.timeAt[n.last] == 0 && t.lang == "en") {
		return false // NATO leaders
	}
	if t.lang == "en" && n.last+1 < len(t.toks) && t.toks[n.last].is(clAnd) {
		if o := t.nameOf(n.last + 1); o != nil && o.Class == gazetteer.Organisation && o.last < len(t.toks) && t.toks[o.last].is(clGroup) {
			return false // EU and African Union leaders
		}
	}
	return t.subject(i)
}

// namesUnited tells whether the text speaks of the United Nations, whose Security Council is meant then and not
// that of a country.
func (t *text) namesUnited() bool {
	for i := range t.names {
		if n := &t.names[i]; n.ID == "un" || n.ID == "unsc" && strings.HasSuffix(t.body[n.Start:n.End], "ООН") {
			return true
		}
	}
	return false
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
	for k >= first && k+1 < i && t.toks[k].in(aboutWords) && t.timeAt[k] == 0 && (!t.toks[k].is(clGenitive) || k > first && t.toks[k-1].in(aboutWords)) {
		k-- // about fifty leaders
	}
	if k < first || t.line.covers(k) || t.timeAt[k] > 0 || t.toks[k].shape == mark {
		return true
	}
	tok := &t.toks[k]
	if n := t.nameOf(k); n != nil {
		return n.Class == gazetteer.City || n.Class == gazetteer.Country // in Wien die Minister
	}
	if tok.is(clGenitive) && k > first && t.toks[k-1].in(dozens) {
		return t.subject(k - 1) // une trentaine de ministres
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
	return before.shape == lower && before.is(clMeet|clHold|clFuture|clPast) && !before.is(clNext) || t.timeAt[i-1] > 0
}

// genitiveOf tells whether the German name at token i is one in the genitive that belongs to the noun before it.
func (t *text) genitiveOf(i int) bool {
	n := t.nameOf(i)
	if n == nil || n.Class != gazetteer.Country || n.first != i || i == 0 || !t.toks[i-1].capital() || t.nameAt[i-1] > 0 || t.timeAt[i-1] > 0 || t.toks[i-1].sent != t.toks[i].sent {
		return false
	}
	f := t.toks[n.last-1].fold
	return strings.HasSuffix(f, "s") && fold(t.gazetteer.Name(n.ID, t.lang)) != f
}
