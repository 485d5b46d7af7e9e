package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

// couple makes two who hold office in different countries, joined by the "and" at the candidate's
// token, its phrase: "der russische Präsident und sein türkischer Amtskollege", "Premier A und
// Präsident B", and by their names alone those whose office the text tells elsewhere.
func (t *text) couple(c *candidate) bool {
	s := t.sents[c.sent]
	i := c.first
	if t.lang != "de" || t.toks[i].fold != "und" || i == s.first || i+1 >= s.last || !t.toks[i-1].capital() || t.line.covers(i-1) || !t.meetsIn(s, i) {
		return false
	}
	first, left := t.officerBefore(i, s.first)
	last, right := t.officerAfter(i+1, s.last)
	if left == 0 || right == 0 {
		return false
	}
	if !t.ofTwoStates(first, last) && !(left == byName && right == byName) {
		return false
	}
	c.first, c.last, c.pair = first, last, true
	return true
}

// states makes the states that are listed from the candidate's token on, as the subject of meeting or
// talking, its phrase: "am Freitag verhandeln Ägypten, Äthiopien und der Sudan in Kairo".
func (t *text) states(c *candidate) bool {
	s := t.sents[c.sent]
	n := t.nameOf(c.first)
	if t.lang != "de" && !(t.lang == "en" && t.talkIn(s)) || n.first != c.first || n.masked || n.Class != gazetteer.Country || n.last+1 >= s.last || !t.toks[n.last].is(clAnd) && t.toks[n.last].fold != "," || !t.subject(c.first) || !t.meetsIn(s, c.first) {
		return false
	}
	if s.sets.has(matches) {
		return false
	}
	c.last = t.listEnd(n.last, s.last)
	c.pair = c.last > n.last+1
	return c.pair
}

// matches are what teams of states meet for.
var matches = setOf("spiel länderspiel testspiel freundschaftsspiel finale halbfinale viertelfinale achtelfinale auswärtsspiel pokalspiel qualifikation gruppenphase turnier em wm olympia")

// An officer is how somebody who holds office is told: not at all, by the office, by the name alone.
type officer uint8

const (
	byOffice officer = iota + 1
	byName
)

// meetsIn tells whether the part of the sentence around token i has a verb of meeting or talking.
func (t *text) meetsIn(s sentence, i int) bool {
	for k := s.first; k < s.last; k++ {
		if tok := &t.toks[k]; tok.is(clMeet|clWork) && tok.shape == lower && abs32(tok.segment-t.toks[i].segment) < 2 && t.properMeet(k) {
			return true
		}
	}
	return false
}

// officerBefore returns where the phrase for one who holds office starts that ends before token i.
func (t *text) officerBefore(i, from int) (first int, by officer) {
	names, office := 0, false
	k := i
	for k > from && i-k < 7 && t.timeAt[k-1] == 0 && !t.line.covers(k-1) {
		tok := &t.toks[k-1]
		switch n := t.nameOf(k - 1); {
		case officeName(tok.fold) && tok.capital():
			office = true
		case n != nil && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality):
		case !office && t.personName(k-1) && names < 3:
			names++
		case office && tok.shape == lower && tok.word() && germanAdjective(tok.fold) && !tok.is(ending|clPreposition), tok.is(clDefinite|clPossessive) && !tok.is(clPreposition):
		default:
			return k, t.toldBy(i-1, office, names)
		}
		k--
	}
	return k, t.toldBy(i-1, office, names)
}

// officerAfter returns where the phrase for one who holds office ends that starts at token i.
func (t *text) officerAfter(i, limit int) (last int, by officer) {
	names, office := 0, false
	k := i
	for k < limit && k-i < 7 && t.timeAt[k] == 0 {
		tok := &t.toks[k]
		switch n := t.nameOf(k); {
		case officeName(tok.fold) && tok.capital() && names == 0:
			office = true
		case n != nil && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality):
		case t.personName(k) && names < 3:
			names++
		case names == 0 && (tok.is(clDefinite|clPossessive) && !tok.is(clPreposition) || !office && tok.shape == lower && germanAdjective(tok.fold) && !tok.is(ending|clPreposition)):
		default:
			return k, t.toldBy(k-1, office, names)
		}
		k++
	}
	return k, t.toldBy(k-1, office, names)
}

// toldBy tells how the one is told whose name, if any, ends at token i.
func (t *text) toldBy(i int, office bool, names int) officer {
	switch {
	case office:
		return byOffice
	case names > 0 && t.holdsOffice(t.toks[i].fold):
		return byName
	}
	return 0
}

// personName tells whether the word at i can be part of a person's name.
func (t *text) personName(i int) bool {
	tok := &t.toks[i]
	return tok.shape == title && t.nameAt[i] == 0 && t.timeAt[i] == 0 && tok.head == nil && tok.class&^clStop == 0 && !t.isWeekday(tok.fold)
}

// holdsOffice tells whether the text gives the name an office somewhere: Bundeskanzler NAME. The names
// are gathered when the first is asked for.
func (t *text) holdsOffice(name string) bool {
	if t.officers == nil {
		t.officers = map[string]bool{}
		for i := range t.toks {
			if !t.toks[i].capital() || !officeName(t.toks[i].fold) {
				continue
			}
			for k := i + 1; k < len(t.toks) && k < i+4 && t.toks[k].sent == t.toks[i].sent && t.personName(k); k++ {
				t.officers[t.toks[k].fold] = true
			}
		}
	}
	return t.officers[name]
}

// ofTwoStates tells whether the phrase names a country, or calls one of the two the other's colleague.
func (t *text) ofTwoStates(first, last int) bool {
	for i := first; i < last; i++ {
		if n := t.nameOf(i); n != nil && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality) || strings.HasSuffix(t.toks[i].fold, "kollege") || strings.HasSuffix(t.toks[i].fold, "kollegin") || strings.HasSuffix(t.toks[i].fold, "kollegen") {
			return true
		}
	}
	return t.officesOfState(first, last)
}

// officesOfState tells whether two heads of state or government make up the phrase, each with a name.
func (t *text) officesOfState(first, last int) bool {
	heads := 0
	for i := first; i+1 < last; i++ {
		if f := t.toks[i].fold; t.personName(i+1) && (f == "prasident" || strings.HasSuffix(f, "-prasident") || f == "premier" || f == "premierminister" || strings.HasSuffix(f, "kanzler") || strings.HasSuffix(f, "kanzlerin") || strings.HasSuffix(f, "staatschef") || f == "prasidentin") {
			heads++
		}
	}
	return heads > 1
}

// officeName tells whether a folded word is the name of an office that deals with other countries.
func officeName(f string) bool {
	for _, end := range [...]string{"prasident", "prasidentin", "kanzler", "kanzlerin", "minister", "ministerin", "premier", "regierungschef", "regierungschefin", "staatschef", "staatschefin", "staatsoberhaupt", "beauftragte", "kollege", "kollegin", "kremlchef", "kronprinz", "emir", "machthaber", "generalsekretar", "prasidenten"} {
		if strings.HasSuffix(f, end) {
			return true
		}
	}
	return false
}

// talkIn tells whether an English sentence says that states talk, and do not only meet, as teams do.
func (t *text) talkIn(s sentence) bool {
	return s.sets.has(talking) && !t.sport(int(t.toks[s.first].sent))
}

// talking are verbs and nouns of those who talk.
var talking = setOf("talk talks discuss discussed negotiate negotiated negotiating confer conferred consult consulted reconvene reconvenes reconvened sit sat deliberate deliberated")
