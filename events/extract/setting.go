package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

// convened tells whether a weak noun has what a meeting of states has, a day and a venue or a verb of being
// held, where states are spoken of: "a meeting in Lima on Monday", "a workshop will be held on 3 May".
func (t *text) convened(c *candidate) bool {
	if c.date == nil || c.head < 0 || t.toks[c.head].in(conferring) || t.lang == "fr" && t.participle(c.head) || t.partHas(c, clAct|clOther|clSpeech) {
		return false
	}
	settled := c.placeBy >= 5 && c.place.Country != "" || c.dateScore >= 4 && t.clauseHas(c.date, clHold|clHost|clMeet|clOpen|clClose|clPostpone)
	return settled && t.betweenStates(c)
}

// conferring are nouns for what a government does with its own people as often as with others.
var conferring = setOf("совещание совещания совещании совещанию совещанием klausur klausurtagung")

// participle tells whether the French word at token i is a participle that only its accent keeps apart
// from a noun: rencontré.
func (t *text) participle(i int) bool {
	return t.toks[i].fold == "rencontre" && strings.HasSuffix(t.body[t.toks[i].start:t.toks[i].end], "é")
}

// settingBefore and settingAfter are how many sentences before and after a phrase tell whose meeting it may be.
const settingBefore, settingAfter = 4, 2

// betweenStates tells whether what is said around the candidate is of states: an international
// organisation, diplomats or two countries are named, and no party, court or company in its own sentence.
func (t *text) betweenStates(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		if t.toks[i].is(clParty|clDomestic|clDecoy|clAffair) && t.nameOf(i) == nil {
			return false
		}
	}
	for i := c.first; i < c.last; i++ {
		if n := t.nameOf(i); n != nil && n.Class == gazetteer.Nationality && n.ID == c.place.Country && len(c.organisations) == 0 {
			return false // a meeting of Australian governments in Canberra
		}
	}
	countries := map[string]bool{}
	if c.place.Country != "" {
		countries[c.place.Country] = true
	}
	first, last := t.sents[max(0, c.sent-settingBefore)].first, t.sents[min(len(t.sents)-1, c.sent+settingAfter)].last
	for i := first; i < last; i++ {
		if t.toks[i].is(clDiplomat|clCountries) && t.toks[i].word() && t.nameOf(i) == nil {
			return true
		}
		n := t.nameOf(i)
		if n == nil || n.first != i {
			continue
		}
		switch n.Class {
		case gazetteer.Organisation:
			return true
		case gazetteer.Country, gazetteer.Nationality:
			countries[n.ID] = true
		}
	}
	return len(countries) > 1
}
