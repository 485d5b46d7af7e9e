package extract

import "dateline/events/gazetteer"

// highLevel tells whether a French meeting of which the day and the city are told is called one of high
// level, of a region or of the world, or is about what goes on in a country: une rencontre de haut niveau
// sur la gouvernance, une réunion consacrée à la situation en Syrie.
func (t *text) highLevel(c *candidate) bool {
	if t.lang != "fr" || c.kind != "meeting" && c.kind != "talks" && c.kind != "roundtable" || c.date == nil || c.place.City == "" || c.head < 0 ||
		!t.sentenceHas(c.sent, clHold|clHost|clOpen|clClose|clAttend) || t.partHas(c, clAct|clParty) {
		return false
	}
	about := false
	for i := c.head + 1; i < c.last; i++ {
		if t.toks[i].in(highLevels) || t.toks[i].in(worldwide) {
			return true
		}
		about = about || t.toks[i].is(clLink) && !t.toks[i].is(clGenitive)
		if n := t.nameOf(i); n != nil && about && (n.Class == gazetteer.Country || n.Class == gazetteer.Region) {
			return true
		}
	}
	if n := t.nameAfter(c.last+1, t.sents[c.sent].last); n != nil && about && t.toks[c.last].is(clPlace) && (n.Class == gazetteer.Country || n.Class == gazetteer.Region) {
		return t.matterOf(c)
	}
	return false
}

// sentenceHas tells whether a word of one of the classes stands in a sentence.
func (t *text) sentenceHas(si int, classes class) bool {
	for i := t.sents[si].first; i < t.sents[si].last; i++ {
		if t.toks[i].is(classes) && t.timeAt[i] == 0 && t.toks[i].shape == lower {
			return true
		}
	}
	return false
}

// highLevels are words of meetings that are more than a conversation.
var highLevels = setOf("niveau régional régionale sous-régional sous-régionale interministériel interministérielle ministériel ministérielle")
