package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

// highLevel tells whether a French meeting of which the day and the place are told is called one of high
// level, of a region or of the world, or is about what goes on in a country: une rencontre de haut niveau
// sur la gouvernance, une réunion consacrée à la situation en Syrie.
func (t *text) highLevel(c *candidate) bool {
	if t.lang != "fr" || c.kind != "meeting" && c.kind != "talks" && c.kind != "roundtable" || c.date == nil || c.place.IsZero() || c.head < 0 ||
		!t.sentenceHas(c.sent, clHold|clHost|clOpen|clClose|clAttend) || t.partHas(c, clAct|clParty) {
		return false
	}
	if c.kind == "talks" && !t.domesticSides(c) && (t.toks[c.head].in(parleys) || t.severalBeside(c) || !c.indefinite && t.takesUp(c)) {
		return true
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

// parleys are talks between states or armies.
var parleys = setOf("pourparlers")

// takesUp tells whether talks are said to go on or be taken up again: les négociations reprendront.
func (t *text) takesUp(c *candidate) bool {
	for i := c.last; i < t.sents[c.sent].last && i < c.last+4; i++ {
		if f := t.toks[i].fold; t.toks[i].shape == lower && (strings.HasPrefix(f, "repren") || strings.HasPrefix(f, "repris") || strings.HasPrefix(f, "poursuiv")) {
			return true
		}
	}
	return false
}

// domesticSides tells whether those who talk are of one country's working or political life.
func (t *text) domesticSides(c *candidate) bool {
	for i := t.sents[c.sent].first; i < t.sents[c.sent].last; i++ {
		if t.toks[i].in(homeSides) || t.toks[i].is(clParty) && t.nameAt[i] == 0 {
			return true
		}
	}
	return false
}

// homeSides are those who talk at home: trade unions and employers, a firm and its buyers.
var homeSides = setOf("syndicat syndicats syndical syndicales syndicaux patronat salarié salariés salaires grévistes grève employeurs retraites actionnaires repreneur club joueur budget mairie maire coalition députés")

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
