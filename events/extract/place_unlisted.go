package extract

import (
	"strings"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/gazetteer"
)

// unlistedPlace reads a venue that the gazetteer does not have: a capital word after "in", with
// its country if that stands beside it: im norwegischen Kristiansand; in Karuizawa, Japan.
func (t *text) unlistedPlace(c *candidate, group []*candidate) {
	if c.place.City != "" && c.placeBy >= 5 {
		return
	}
	s := t.sents[c.sent]
	for i := s.first; i+1 < s.last; i++ {
		tok := &t.toks[i]
		if !tok.is(clPlace) || t.timeAt[i] > 0 || t.line.covers(i) || tok.fold == "bei" || tok.fold == "near" || ofAnother(c, i, group) {
			continue
		}
		k := i + 1
		country := ""
		if n := t.nameOf(k); n != nil && n.Class == gazetteer.Nationality && n.last < s.last && t.toks[k].shape == lower {
			country, k = n.ID, n.last
		}
		venue := (t.toks[k].is(clVenue) && t.lang != "ru" || t.toks[k].in(cityWords)) && t.toks[k].capital() && k+1 < s.last // auf Schloss Plön
		if venue {
			k++
		}
		last := k
		for last < s.last && last < k+3 && t.unlisted(last) {
			last++
			if last+1 < s.last && t.toks[last].in(nameParticles) && t.lang != "fr" && t.unlisted(last+1) {
				last += 2 // Viana do Castelo
			}
		}
		if last == k || t.lang == "de" && country == "" && !venue && (tok.fold != "in" && tok.fold != "nach" || t.germanNoun(k)) || t.lang == "fr" && tok.fold != "a" && tok.fold != "au" {
			continue
		}
		if c.first <= k && last <= c.head || t.lang == "ru" && russianAdjective(t.toks[last-1].fold) && last < s.last && t.toks[last].shape == lower && !t.toks[last].is(clPreposition|clAnd|ending) {
			continue // на Байкальском форуме, в Екатерининском дворце
		}
		by := t.nearness(c, i, last)
		j := last
		for j < s.last && (t.toks[j].fold == "," || t.toks[j].fold == "(" || t.toks[j].is(clPlace)) && j < last+2 {
			j++
		}
		if n := t.nameOf(min(j, len(t.toks)-1)); n != nil && n.first == j && j > last && country == "" {
			country = t.countryIn(n)
		}
		if n := t.nameOf(min(j, len(t.toks)-1)); t.lang == "en" && n != nil && n.Class == gazetteer.City && n.first == j && t.toks[last].fold == "," && j == last+1 {
			t.tryCity(c, n.ID, by+0.1) // in Denarau, Nadi
			continue
		}
		if by > c.placeBy {
			c.place = events.Place{Country: country, Text: t.body[t.toks[k].start:t.toks[last-1].end]}
			c.placeBy = by
		}
	}
}

// unlisted tells whether token i can be part of a place's name that the gazetteer does not have.
func (t *text) unlisted(i int) bool {
	tok := &t.toks[i]
	if t.lang == "ru" && tok.fold[0] < utf8.RuneSelf {
		return false // в Twitter
	}
	if t.lang == "de" && tok.in(landWords) {
		return false // im mexikanischen Badeort
	}
	return tok.capital() && tok.shape == title && !(t.lang == "fr" && tok.in(palaceWords)) && t.nameAt[i] == 0 && t.timeAt[i] == 0 && tok.head == nil && tok.value == 0 &&
		tok.class&^(clNoName) == 0 && !t.isWeekday(tok.fold) && len(tok.fold) > 2 && !(t.lang == "fr" && romanOrdinal(tok.fold) > 0)
}

// germanNoun tells whether the capital word at i looks like a common noun.
func (t *text) germanNoun(i int) bool {
	f := t.toks[i].fold
	for _, end := range []string{"ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "nis", "tum", "tat", "ik", "ismus", "ern", "eln", "chen", "lein", "ment", "ie", "ien", "kraft", "form", "folge", "hohe", "gang", "weise", "zukunft", "hinsicht", "kreisen", "zeit", "zeiten", "ruckstand", "haft", "staaten", "landern", "lander", "stadten", "teilen", "fragen", "sachen", "richtung", "kooperation", "hand"} {
		if strings.HasSuffix(f, end) {
			return true
		}
	}
	return false
}

// nameParticles stand inside the names of towns.
var nameParticles = setOf("do da dos de del di al upon pri")
