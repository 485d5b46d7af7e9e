package extract

import (
	"strings"

	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

// The longest phrase on either side of a head, in tokens. To the left it is counted anew from each word that
// belongs to the name, as far as farthestLeft.
const (
	longestLeft  = 14
	farthestLeft = 28
	longestRight = 26
)

// left moves the start of the phrase over the words that describe the head from before it.
func (t *text) left(c *candidate) {
	s := t.sents[c.sent]
	participle := false
	i := c.first - 1
	for from := max(s.first, c.first-farthestLeft); i >= from && i >= c.first-longestLeft; i-- {
		tok := &t.toks[i]
		if t.line.covers(i) {
			break
		}
		if x := t.timeOf(i); x != nil && x.Type == dates.Duration && t.daysAt(i) > 0 {
			c.days = t.daysAt(i)
			i = x.first
			if t.toks[i].is(clDefinite|clIndefinite) && i < x.last-1 {
				t.determiner(c, &t.toks[i])
				break
			}
			continue
		}
		if i > s.first && t.yearly(i) {
			continue // its annual plenary
		}
		if x := t.timeOf(i); x != nil {
			if t.lang == "ru" && x.first > s.first && (t.toks[x.first-1].is(clPlace) && t.weekdayOnly(x) || t.toks[x.first-1].in(insteadWords)) {
				break // отменил во вторник встречу; вместо июня министры соберутся
			}
			if c.inner == nil && (participle || i == c.first-1 || c.head >= 0 && i+1 == c.head || t.attributive(i+1, c)) {
				if t.dayOfDeed(x) || t.dayOfFounding(x) {
					i = x.first
					continue
				}
				c.inner = x
				i = x.first
				if participle {
					continue
				}
				i--
				if t.lang == "en" && i >= s.first && t.toks[i].is(clDefinite|clPossessive) && t.toks[i].fold != "'s" && x.Type == dates.Date {
					t.determiner(c, &t.toks[i]) // their June 25 meeting
				} else if k := t.ownerBefore(i, s.first); k >= 0 {
					c.first, c.definite = k, true // OPEC's June 25 meeting
				}
			}
			break
		}
		if t.lang == "en" && (tok.fold == "'" || tok.fold == "’") && !tok.space && i > s.first && i == c.first-1 && strings.HasSuffix(t.toks[i-1].fold, "s") {
			if k := t.possessor(i, s.first); k >= 0 { // the leaders' summit
				c.first, i, c.definite = k, k, true
				continue
			}
		}
		if k := t.spelledOut(i, s.first); k >= 0 && i == c.first-1 {
			c.first, i = k, k
			continue
		}
		if tok.fold == "+" && !tok.space && i > s.first && i == c.first-1 && t.nameOf(i-1) != nil { // OPEC+ ministers
			n := t.nameOf(i - 1)
			c.first, i = n.first, n.first
			continue
		}
		if i == c.first-1 && i-2 >= s.first && t.plusFormat(i-1) {
			c.first, i = i-2, i-2 // the 2+2 dialogue
			continue
		}
		if tok.fold == "." && !tok.space && i > s.first && i+1 == c.first {
			if n := t.nameOf(i - 1); n != nil && n.last == i && n.Class == gazetteer.Organisation && n.last-n.first > 1 {
				c.first, i = n.first, n.first // the U.N. talks
				continue
			}
		}
		if isDash(*tok) && !tok.space && i+1 == c.first && i-2 >= s.first && t.toks[i-1].fold == "." && !t.toks[i-1].space {
			if n := t.nameOf(i - 2); n != nil && !n.masked {
				c.first, i = n.first, n.first // the U.S.-Africa summit
				continue
			}
		}
		if tok.shape == mark {
			if isDash(*tok) && i > s.first && i+1 == c.first && t.pairOfNames(i, tok.space) {
				c.first = i - 1
				if n := t.nameOf(i - 1); n != nil {
					c.first = n.first
				}
				i = c.first
				continue
			}
			if tok.fold == "-" && !tok.space && i > s.first && t.toks[i-1].shape == mark && closes(t.toks[i-1].fold) {
				if o := t.openingQuote(i-1, s.first); o >= 0 { // „3+1“-Konsultationen
					c.first = o
					i = o
					continue
				}
			}
			if tok.fold == "." && i > s.first && (t.toks[i-1].shape == number || t.toks[i-1].shape == upper && roman(t.toks[i-1].fold) > 0) {
				continue // 31. Ministerrat
			}
			if closes(tok.fold) && i > s.first && tok.fold != ")" && i == c.first-1 {
				if o := t.openingQuote(i, s.first); o >= 0 && i-o < 14 { // the “Eurasia” forum
					c.first = o
					i = o
					continue
				}
			}
			break
		}
		if participle {
			if tok.is(clDefinite|clIndefinite|clPossessive) && t.articleAgrees(i) {
				t.determiner(c, tok)
				break
			}
			if n := t.nameOf(i); n != nil && n.Class == gazetteer.City {
				c.cityIn = n.ID
			}
			continue
		}
		if tok.fold == "'s" && i > s.first && t.timeOf(i-1) != nil { // last year's summit
			c.inner, c.definite, c.anaphoric = t.timeOf(i-1), true, true
			t.relateTime(c)
			break
		}
		if tok.fold == "'s" && i > s.first {
			if k := t.possessor(i, s.first); k >= 0 {
				c.first = k
				if t.nameOf(k) == nil && (t.toks[k].is(clBloc) || !t.toks[i-1].capital()) {
					c.anaphoric, c.bloc = true, t.toks[i-1].is(clBloc)
				}
				i = k
				c.definite = true
				continue
			}
			break
		}
		if t.nameOf(i) != nil && t.lang != "fr" && (t.lang != "ru" || t.nameOf(i).Class != gazetteer.Organisation) {
			if n := t.nameOf(i); n.Class == gazetteer.Nationality || n.Class == gazetteer.Organisation || n.Class == gazetteer.Region || t.lang == "en" && tok.capital() ||
				t.lang == "de" && (n.Form != 0 || strings.HasSuffix(t.toks[i].fold, "er")) || t.lang == "ru" && tok.shape != upper && russianAdjective(tok.fold) {
				c.first = n.first
				i = n.first
				continue
			}
			if t.lang != "en" {
				break
			}
		}
		if tok.is(clNext|clPrevious|clAnother|clSuch) && !tok.is(clOrdinal) {
			t.relate(c, tok)
			if tok.is(clSuch) {
				c.anaphoric = true
			}
			if !tok.is(clDefinite | clIndefinite) {
				continue
			}
		}
		if tok.is(clOrdinal) || tok.shape == number || tok.value > 0 && tok.word() || tok.shape == upper && roman(tok.fold) > 0 || t.lang == "fr" && t.editionAt(c, i) > 0 {
			if t.lang == "en" && tok.shape == number && tok.value < 20 && i == c.first-1 && c.edition == 0 && !tok.is(clOrdinal) {
				break
			}
			c.first = i
			continue
		}
		if tok.is(clDefinite | clIndefinite | clPossessive) {
			t.determiner(c, tok)
			break
		}
		if tok.fold == "of" && i > s.first && i+1 == c.first && t.toks[i-1].capital() && t.toks[c.first].capital() && t.toks[c.head].capital() && t.toks[i-1].is(clGroup|clOrgan|clBloc) && t.toks[i-1].head == nil {
			continue // Commonwealth Heads of Government Meeting
		}
		if tok.is(clAnd) && t.lang == "de" && i-2 >= s.first && i+1 == c.first && t.toks[i-1].fold == "-" && !t.toks[i-1].space && t.toks[i-2].capital() {
			c.first = i - 2 // Staats- und Regierungschefs
			i = c.first
			continue
		}
		if tok.is(clAnd) && t.joins(i, c) {
			continue
		}
		if tok.shape == lower && tok.is(clPlan|clPostpone|clCancel|clPropose|clHold|clLive) && t.attributive(i, c) {
			c.attributes |= tok.class & (clPlan | clPostpone | clCancel | clPropose | clLive)
			if tok.is(clPostpone | clCancel) {
				c.deferred = i
			}
			if t.lang == "de" {
				participle = true
			}
			continue
		}
		if tok.is(ending|clPreposition|clAnd|clSpeech|clRelative) && !(tok.capital() && i > s.first && t.lang == "en" && !tok.is(clPreposition) && t.toks[i-1].capital()) {
			break
		}
		if !t.describes(tok, i, c) {
			break
		}
		c.first = i
	}
	t.trimLeft(c)
}

// ownerBefore returns where the organisation before the 's at i starts, or -1.
func (t *text) ownerBefore(i, from int) int {
	if i <= from || t.toks[i].fold != "'s" {
		return -1
	}
	if n := t.nameOf(i - 1); n != nil && n.last == i && n.Class == gazetteer.Organisation {
		return n.first
	}
	return -1
}

// pairOfNames tells whether the dash at i joins two names: European Union–Central Asia summit.
func (t *text) pairOfNames(i int, spaced bool) bool {
	a, b := t.nameOf(i-1), t.nameOf(i+1)
	if spaced {
		return a != nil && b != nil
	}
	return (a != nil || t.toks[i-1].capital()) && (b != nil || t.toks[i+1].capital())
}

// describes tells whether the plain word at i can stand inside a name, before its head.
func (t *text) describes(tok *token, i int, c *candidate) bool {
	if !tok.word() {
		return false
	}
	switch t.lang {
	case "de":
		if tok.shape == lower {
			return germanAdjective(tok.fold)
		}
		// a capital word: part of a foreign or proper name, or the noun before a genitive
		return i > t.sents[c.sent].first && t.toks[c.first].capital() && !tok.is(clGroup|clCapital|clVenue|clOfficial|clParty|clEdge) && t.nameOf(i) == nil && !t.afterArticle(i)
	case "ru":
		return russianAdjective(tok.fold) && tok.shape != upper && !tok.is(clEdge|clTitle|clHost)
	case "fr":
		return tok.is(clNoName) || t.foreignName(tok, i, c)
	}
	if tok.is(clGroup|clDomestic|clParty) && tok.shape == lower {
		return true
	}
	return true
}

// afterArticle tells whether an article or a preposition stands right before token i.
func (t *text) afterArticle(i int) bool {
	return i > 0 && t.toks[i-1].is(clPreposition) && !t.toks[i-1].is(clDefinite)
}

func germanAdjective(w string) bool {
	for _, end := range []string{"en", "er", "es", "em", "e"} {
		if strings.HasSuffix(w, end) && len(w) > 4 {
			return true
		}
	}
	return false
}

var russianAdjectives = []string{"ая", "яя", "ой", "ей", "ый", "ий", "ое", "ее", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ую", "юю", "ых", "их", "ые", "ие", "ыми", "ими"}

func russianAdjective(w string) bool {
	if len(w) < 8 {
		return false
	}
	for _, end := range russianAdjectives {
		if strings.HasSuffix(w, end) {
			switch end {
			case "ом", "ем", "ей", "им", "ие", "ий", "ие ", "ой":
				// also endings of nouns: министром, странам, заседание
				if strings.HasSuffix(w, "ием") || strings.HasSuffix(w, "ание") || strings.HasSuffix(w, "ение") || strings.HasSuffix(w, "ством") || strings.HasSuffix(w, "ией") || strings.HasSuffix(w, "ром") || strings.HasSuffix(w, "том") || strings.HasSuffix(w, "ствие") || strings.HasSuffix(w, "сий") || strings.HasSuffix(w, "ний") && !strings.HasSuffix(w, "шний") && !strings.HasSuffix(w, "енний") {
					return false
				}
			}
			return true
		}
	}
	return false
}

// joins tells whether the "and" at i joins two words that describe the same head.
func (t *text) joins(i int, c *candidate) bool {
	if i+1 == c.head || i == 0 || c.first != i+1 {
		return false
	}
	p, n := &t.toks[i-1], &t.toks[i+1]
	if !p.word() || p.is(ending|clPreposition) || t.timeAt[i-1] > 0 {
		return false
	}
	switch t.lang {
	case "en":
		return p.capital() == n.capital() && p.head == nil
	case "de":
		return p.shape == lower && n.shape == lower && germanAdjective(p.fold)
	case "ru":
		return russianAdjective(p.fold) && russianAdjective(n.fold)
	}
	return false
}

// possessor returns where the owner before the 's at i starts, or -1.
func (t *text) possessor(i, from int) int {
	k := i - 1
	if k < from || !t.toks[k].word() {
		return -1
	}
	if n := t.nameOf(k); n != nil && n.last == k+1 {
		return n.first
	}
	if t.toks[k].is(ending) {
		return -1
	}
	for n := 0; n < 4 && k-1 >= from && t.toks[k].capital() && t.toks[k-1].capital() && !t.toks[k-1].is(ending|clPreposition); n++ {
		k--
	}
	return k
}

// takingPlace are participles that tell when something takes place, and not what it is called.
var takingPlace = setOf("stattfindende stattfindenden stattfindender stattfindendes beginnende beginnenden beginnender endende endenden tagende tagenden dauernde dauernden andauernde andauernden währende währenden laufende laufenden abgehaltene abgehaltenen eröffnete eröffneten angesetzte angesetzten")

// trimLeft takes words off the start that are no part of a name.
func (t *text) trimLeft(c *candidate) {
	for c.first < c.head {
		tok := &t.toks[c.first]
		if tok.shape == mark && opens(tok.fold) || tok.shape == number {
			return
		}
		if tok.shape == mark || tok.in(takingPlace) && tok.shape == lower || tok.is(clNext|clPrevious|clAnother|clSuch|clAnd|clDefinite|clIndefinite|clPossessive|clPreposition) && t.nameOf(c.first) == nil && !tok.is(clOrdinal) || tok.fold == "'s" {
			c.first++
			continue
		}
		return
	}
}

// everyYear tells whether the name says that the event is held every year or so.
func (t *text) everyYear(c *candidate) bool {
	for i := max(c.first-1, t.sents[c.sent].first); i < c.head; i++ {
		if t.yearly(i) {
			return true
		}
	}
	return false
}

// yearly tells whether the word at i says how often the event is held: annual, weekly.
func (t *text) yearly(i int) bool {
	x := t.timeOf(i)
	return x != nil && x.Type == dates.Set && x.last == x.first+1
}
