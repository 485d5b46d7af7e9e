package extract

import (
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

// The longest phrase on either side of a head, in tokens.
const (
	longestLeft  = 14
	longestRight = 26
)

// left moves the start of the phrase over the words that describe the head from before it.
func (t *text) left(c *candidate) {
	s := t.sents[c.sent]
	participle := false
	i := c.first - 1
	if c.head < 0 {
		i = c.first - 1
	}
	for ; i >= s.first && i >= c.first-longestLeft; i-- {
		tok := &t.toks[i]
		if t.line.covers(i) {
			break
		}
		if x := t.timeOf(i); x != nil && x.Type == dates.Duration && t.daysAt(i) > 0 {
			c.days = t.daysAt(i)
			continue
		}
		if x := t.timeOf(i); x != nil {
			if c.inner == nil && (participle || i == c.first-1 || c.head >= 0 && i+1 == c.head || t.attributive(i+1, c)) {
				c.inner = x
				if y := t.toks[x.first].value; x.last == x.first+1 && y > 1800 && y < 2200 && x.Limit != dates.At { // after the 1992 Earth Summit
					year := *x
					year.Span, year.Limit = events.YearOf(y), dates.At
					c.inner = &year
				}
				i = x.first
				if participle {
					continue
				}
				i--
			}
			break
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

// pairOfNames tells whether the dash at i joins two names: European Union–Central Asia summit.
func (t *text) pairOfNames(i int, spaced bool) bool {
	a, b := t.nameOf(i-1), t.nameOf(i+1)
	if spaced {
		return a != nil && b != nil
	}
	return (a != nil || t.toks[i-1].capital()) && (b != nil || t.toks[i+1].capital())
}

// relateTime sets a phrase such as "last year's summit" beside other editions by its date.
func (t *text) relateTime(c *candidate) {
	p := t.src.Published
	switch {
	case p == 0 || c.inner.Span.IsZero():
	case c.inner.Span.Last() < p && c.inner.Span.Days() > 300:
		c.relation = events.Previous
	case c.inner.Span.First() > p && c.inner.Span.Days() > 300:
		c.relation = events.Next
	}
}

// attributive tells whether the participle at i stands as an attribute before the head and is not
// the verb of its clause.
func (t *text) attributive(i int, c *candidate) bool {
	f := t.toks[i].fold
	switch t.lang {
	case "de":
		for _, end := range []string{"te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "ende", "enden", "ender", "endes", "endem"} {
			if strings.HasSuffix(f, end) && f != "findet" && f != "sollten" && f != "sollte" && f != "konnte" && f != "konnten" {
				return i > 0 && !t.toks[i].is(clFuture|clPropose) || strings.HasSuffix(f, "enden") || strings.HasSuffix(f, "ende")
			}
		}
	case "en":
		return (strings.HasSuffix(f, "ed") || strings.HasSuffix(f, "ing")) && i > 0 && t.toks[i-1].is(clDefinite|clIndefinite|clPossessive|clNext)
	case "ru":
		return russianAdjective(f)
	}
	return false
}

// articleAgrees tells whether the article at i can open the phrase of a participle: "der für Juni
// geplante Gipfel".
func (t *text) articleAgrees(i int) bool {
	return !t.toks[i].is(clPreposition) || t.toks[i].fold == "zum" || t.toks[i].fold == "beim" || t.toks[i].fold == "zur" || t.toks[i].fold == "im" || t.toks[i].fold == "am"
}

// determiner notes what the article or possessive before a phrase tells of it.
func (t *text) determiner(c *candidate, tok *token) {
	switch tok.fold {
	case "no", "kein", "keine", "keinen", "keinem", "keiner", "aucun", "aucune":
		c.denied = true
	}
	switch {
	case tok.is(clPossessive):
		c.anaphoric, c.definite = true, true
	case tok.is(clDefinite):
		c.definite = true
	default:
		c.indefinite = true
	}
}

// relate notes how the phrase sets its event beside another edition.
func (t *text) relate(c *candidate, tok *token) {
	c.attributes |= tok.class & (clNext | clPrevious | clAnother | clSuch)
	switch {
	case tok.is(clPrevious) && !tok.is(clNext):
		c.relation = events.Previous
	case tok.is(clNext | clAnother):
		if c.relation == "" && tok.fold != "new" && tok.fold != "second" && tok.fold != "regular" {
			c.relation = events.Next
		}
	}
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
		return russianAdjective(tok.fold) && tok.shape != upper
	case "fr":
		return tok.is(clNoName)
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
				if strings.HasSuffix(w, "ание") || strings.HasSuffix(w, "ение") || strings.HasSuffix(w, "ством") || strings.HasSuffix(w, "ией") || strings.HasSuffix(w, "ром") || strings.HasSuffix(w, "том") || strings.HasSuffix(w, "ствие") || strings.HasSuffix(w, "сий") || strings.HasSuffix(w, "ний") && !strings.HasSuffix(w, "шний") && !strings.HasSuffix(w, "енний") {
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

// openingQuote returns the quotation mark that opens what the one at i closes, or -1.
func (t *text) openingQuote(i, from int) int {
	for j := i - 1; j >= from && j > i-30; j-- {
		if t.toks[j].shape == mark && opens(t.toks[j].fold) && t.toks[j].fold != "(" {
			return j
		}
	}
	return -1
}

// trimLeft takes words off the start that are no part of a name.
func (t *text) trimLeft(c *candidate) {
	for c.first < c.head {
		tok := &t.toks[c.first]
		if tok.shape == mark && opens(tok.fold) || tok.shape == number {
			return
		}
		if tok.shape == mark || tok.is(clNext|clPrevious|clAnother|clSuch|clAnd|clDefinite|clIndefinite|clPossessive|clPreposition) && t.nameOf(c.first) == nil && !tok.is(clOrdinal) || tok.fold == "'s" {
			c.first++
			continue
		}
		return
	}
}

// right moves the end of the phrase over complements: of whom, on what, between whom; a quoted
// title; and the city that follows at once.
func (t *text) right(c *candidate) {
	s := t.sents[c.sent]
	i := c.last
	limit := min(s.last, i+longestRight)
	i = t.quotedTitle(c, i, limit)
	for i < limit {
		if c.title[1] == 0 {
			if n := t.quotedTitle(c, i, limit); n > i {
				i = n
				continue
			}
		}
		if i+2 < limit && t.toks[i].fold == "(" && t.toks[i+2].fold == ")" && t.toks[i+1].shape == upper {
			i += 3 // its abbreviation
			continue
		}
		n := t.complement(c, i, limit)
		if n == i {
			break
		}
		c.tail = 0
		if t.cityAfter(c, i, limit) == n {
			c.tail = i
		}
		i = n
	}
	c.last = i
	if j := t.titleAfter(c, i, min(s.last, i+5)); c.title[1] == 0 && j > 0 {
		t.quotedTitle(c, j, min(s.last, j+longestRight))
	}
	for c.last > c.head+1 && c.last > c.title[1] {
		tok := &t.toks[c.last-1]
		if tok.is(clPreposition|clAnd|clDefinite|clIndefinite|clLink|clGenitive|clPossessive) && t.nameOf(c.last-1) == nil || tok.shape == mark && !closes(tok.fold) && tok.fold != "'" && tok.fold != "’" {
			c.last--
			continue
		}
		break
	}
}

// titleAfter returns where a quotation starts that words such as "titled" announce after token i.
func (t *text) titleAfter(c *candidate, i, limit int) int {
	announced := false
	for j := i; j < limit; j++ {
		if t.toks[j].is(clTitle) {
			announced = true
		}
		if t.toks[j].shape == mark && opens(t.toks[j].fold) && t.toks[j].fold != "(" && announced {
			return j
		}
		if t.toks[j].shape == mark && t.toks[j].fold != "," && t.toks[j].fold != ":" {
			break
		}
	}
	return 0
}

// quotedTitle notes a quotation that starts at i as the event's title and returns the token after
// it; i if there is none.
func (t *text) quotedTitle(c *candidate, i, limit int) int {
	if i >= limit || t.toks[i].shape != mark || !opens(t.toks[i].fold) || t.toks[i].fold == "(" || t.toks[i].fold == "[" {
		return i
	}
	open := t.toks[i].fold
	depth := 1
	for j := i + 1; j < min(t.sents[c.sent].last, i+40); j++ {
		if t.toks[j].shape != mark {
			continue
		}
		f := t.toks[j].fold
		switch {
		case open == "„" && (f == "“" || f == "”"), open == "“" && f == "”", open == "«" && f == "»", open == "\"" && f == "\"", open == "»" && f == "«", open == "'" && f == "'", open == "‘" && f == "’", open == "‚" && f == "‘", open == "“" && f == "“":
			depth--
		case f == open:
			depth++
		}
		if depth == 0 {
			if j == i+1 {
				return i
			}
			c.title = [2]int{i + 1, j}
			return j + 1
		}
	}
	return i
}

// complement returns the token after one complement that starts at i, or i if none does.
func (t *text) complement(c *candidate, i, limit int) int {
	tok := &t.toks[i]
	if t.timeAt[i] > 0 || t.line.covers(i) || tok.is(ending) && !(tok.capital() && t.nameOf(i) != nil) && !tok.is(clLink|clGenitive) {
		return i
	}
	if n := t.nameOf(i); n != nil && n.first == i && n.last <= limit && (n.Class == gazetteer.Organisation || n.Class == gazetteer.Body || n.Class == gazetteer.Region) {
		return n.last
	}
	switch t.lang {
	case "de":
		return t.complementGerman(c, i, limit)
	case "en":
		return t.complementEnglish(c, i, limit)
	case "ru":
		return t.complementRussian(c, i, limit)
	}
	return t.complementFrench(c, i, limit)
}

// cityAfter returns the token after "in CITY" at i, or i. Places end a name; what is in the
// gazetteer's list of cities is one.
func (t *text) cityAfter(c *candidate, i, limit int) int {
	if !t.toks[i].is(clPlace) || t.toks[i].fold == "nach" || i+1 >= limit || t.timeAt[i+1] > 0 {
		return i
	}
	if n := t.nameOf(i + 1); n != nil && n.Class == gazetteer.City && n.first == i+1 && !n.masked {
		return n.last
	}
	return i
}

// nounPhrase returns the token after the noun phrase at i: an article, adjectives, nouns, names.
func (t *text) nounPhrase(i, limit int, inner func(k int, tok *token) bool) int {
	k := i
	for k < limit && t.toks[k].is(clDefinite|clIndefinite|clPossessive) && t.timeAt[k] == 0 {
		k++
	}
	start := k
	for k < limit {
		tok := &t.toks[k]
		if x := t.timeOf(k); x != nil && x.last == k+1 && tok.shape == number && k > i && t.toks[k-1].is(clDefinite) && k+1 < limit && t.toks[k+1].word() && !t.toks[k+1].is(ending|clPreposition) {
			k++ // the 2015 nuclear deal
			continue
		}
		if t.timeAt[k] > 0 || tok.head != nil && k > start && t.lang != "de" && !t.toks[k-1].is(clGenitive|clLink) {
			break
		}
		if n := t.nameOf(k); n != nil && n.first == k && n.last <= limit {
			k = n.last
			continue
		}
		if tok.shape == mark {
			if (tok.fold == "„" || tok.fold == "«") && k > i { // der „Freunde Syriens“
				if end := t.closingQuote(k, limit); end > 0 {
					k = end + 1
					continue
				}
			}
			if isDash(*tok) && k > start && k+1 < limit && (t.toks[k+1].fold == "членов" || t.toks[k+1].fold == "участников" || t.toks[k+1].fold == "участниц") {
				k += 2 // государств — членов ШОС
				continue
			}
			if (tok.fold == "-" || tok.fold == "–" || tok.fold == "—") && k > start && k+1 < limit && t.toks[k-1].capital() && t.toks[k+1].capital() && t.timeAt[k+1] == 0 {
				k += 2 // Россия — Африка
				continue
			}
			if (tok.fold == "’" || tok.fold == "'") && !tok.space && k > start && t.lang == "en" && strings.HasSuffix(t.toks[k-1].fold, "s") {
				k++ // foreign ministers'
				continue
			}
			break
		}
		if tok.fold == "'s" {
			k++
			continue
		}
		if !inner(k, tok) {
			break
		}
		k++
	}
	if k == start {
		return i
	}
	return k
}

// closingQuote returns the token that closes the short quotation at k, or 0.
func (t *text) closingQuote(k, limit int) int {
	for j := k + 1; j < min(limit, k+8); j++ {
		if f := t.toks[j].fold; f == "“" || f == "»" || f == "”" {
			return j
		}
	}
	return 0
}

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
			return n.capital() || n.is(clGenitive|clDefinite) && k+2 < limit && t.toks[k+2].capital() || germanAdjective(n.fold) && !n.is(ending)
		}
		if tok.capital() {
			return !tok.is(clPronoun) || tok.shape == upper
		}
		if tok.is(clGenitive) && k > i && t.toks[k-1].capital() && tok.fold != "von" && tok.fold != "vom" {
			return k+1 < limit && (t.toks[k+1].capital() || germanAdjective(t.toks[k+1].fold))
		}
		return tok.shape == lower && !tok.is(ending|clPreposition|clDefinite|clPronoun) && germanAdjective(tok.fold) && k+1 < limit && t.toks[k+1].word() &&
			!(k > i && t.toks[k-1].capital()) || tok.shape == number
	}
	if n := t.cityAfter(c, i, limit); n > i {
		return n
	}
	if tok.is(clGenitive | clLink) {
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

func (t *text) complementEnglish(c *candidate, i, limit int) int {
	tok := &t.toks[i]
	noun := func(k int, tok *token) bool {
		if tok.is(clAnd) {
			if k == i || k+1 >= limit || t.timeAt[k+1] > 0 {
				return false
			}
			n := &t.toks[k+1]
			return n.word() && n.head == nil && !n.is(ending|clPreposition) || n.is(clDefinite) && k+2 < limit && t.toks[k+2].capital()
		}
		if tok.is(ending) {
			return tok.capital() && k > i && t.toks[k-1].capital()
		}
		if tok.shape == number {
			return t.countsGroup(k, limit)
		}
		if tok.is(clDefinite) {
			return k > i+1 && strings.HasSuffix(t.toks[k-1].fold, "ing")
		}
		return !tok.is(clPreposition|clIndefinite|clPossessive) && tok.word()
	}
	if n := t.cityAfter(c, i, limit); n > i {
		return n
	}
	if tok.fold == "in" {
		if n := t.nameOf(min(i+1, len(t.toks)-1)); n != nil && n.first == i+1 && n.Class == gazetteer.Country && i > c.head+1 && t.toks[c.head].capital() {
			return n.last // Summit on Peace in Ukraine
		}
		return i
	}
	if tok.is(clLink) {
		if i+1 >= limit || t.timeAt[i+1] > 0 || tok.is(clBefore) {
			return i
		}
		if (tok.fold == "for" || tok.fold == "with" || tok.fold == "between" || tok.fold == "against") && c.strength == weak && !t.plainAhead(i+1, limit) {
			return i
		}
		n := t.nounPhrase(i+1, limit, noun)
		if n == i+1 {
			return i
		}
		return n
	}
	if tok.shape == upper && i == c.head+1 && t.nameOf(i) == nil && strings.ContainsAny(tok.fold, "0123456789") {
		return i + 1 // climate conference COP30
	}
	if (tok.capital() || tok.shape == upper) && !tok.is(ending|clPreposition|clAnd) && t.toks[c.head].capital() && i == c.head+1 && t.nameOf(i) == nil {
		return t.nounPhrase(i, limit, func(k int, tok *token) bool { return tok.capital() && !tok.is(ending|clPreposition) })
	}
	return i
}

// plainAhead tells whether a group, country or organisation stands within the next tokens.
func (t *text) plainAhead(from, limit int) bool {
	return t.plainNames(from, min(limit, from+6))
}

// nominativePlurals are subjects, not complements, where they follow a name.
var nominativePlurals = map[string]bool{"министры": true, "главы": true, "лидеры": true, "президенты": true, "премьеры": true, "послы": true,
	"представители": true, "делегации": true, "участники": true, "стороны": true, "эксперты": true, "страны": true, "руководители": true,
	"дипломаты": true, "секретари": true, "власти": true, "политики": true, "ученые": true, "журналисты": true, "депутаты": true, "союзники": true}

func (t *text) complementRussian(c *candidate, i, limit int) int {
	tok := &t.toks[i]
	genitive := func(k int, tok *token) bool {
		if tok.is(clAnd) {
			return k > i && k+1 < limit && t.timeAt[k+1] == 0 && t.toks[k+1].word() && tok.fold == "и" && t.toks[k+1].head == nil && !t.toks[k+1].is(ending|clPreposition) && russianOblique(t.toks[k+1].fold)
		}
		if tok.is(ending|clPreposition|clDefinite|clPossessive) && tok.shape != upper || nominativePlurals[tok.fold] {
			return false
		}
		if tok.shape == number {
			return false
		}
		return tok.shape == upper || russianOblique(tok.fold)
	}
	if n := t.cityAfter(c, i, limit); n > i {
		return n
	}
	if tok.is(clLink) {
		if i+1 >= limit || t.timeAt[i+1] > 0 || tok.is(clAnd) {
			return i
		}
		if tok.fold == "с" || tok.fold == "со" || tok.fold == "для" {
			if !(i+1 < limit && (t.toks[i+1].fold == "участием" || t.plainAhead(i+1, limit))) || c.strength == weak && t.toks[i+1].fold != "участием" {
				return i
			}
		}
		n := t.nounPhrase(i+1, limit, func(k int, tok *token) bool {
			return genitive(k, tok) || k == i+1 && tok.word() && !tok.is(ending|clPreposition) || k == i+2 && tok.word() && !tok.is(ending|clPreposition) && russianAdjective(t.toks[i+1].fold)
		})
		if n == i+1 {
			return i
		}
		return n
	}
	if tok.fold == "в" && i+2 < limit && c.title[1] == 0 && t.toks[i+1].fold == "«" {
		if n := t.quotedTitle(c, i+1, limit); n > i+1 { // саммит в «нормандском формате»
			return n
		}
	}
	if tok.fold == "в" && i+1 < limit && (t.toks[i+1].fold == "формате" || t.toks[i+1].fold == "составе") {
		n := t.nounPhrase(i+1, limit, genitive)
		return n
	}
	if tok.word() && (i == c.head+1 || t.nameOf(i-1) == nil || t.nameOf(i-1).Class == gazetteer.Body) && genitive(i, tok) && !t.personalName(i) {
		return t.nounPhrase(i, limit, genitive)
	}
	return i
}

// personalName tells whether token i starts what looks like a person's name: two capital words
// that no table knows.
func (t *text) personalName(i int) bool {
	return t.toks[i].shape == title && t.nameOf(i) == nil && i+1 < len(t.toks) && t.toks[i+1].shape == title && t.nameOf(i+1) == nil && !russianAdjective(t.toks[i].fold)
}

var russianObliques = []string{"а", "я", "ы", "и", "ов", "ев", "ей", "ого", "его", "ой", "ых", "их", "ств", "ий", "ам", "ям", "ах", "ях", "ом", "ем", "ым", "им", "у", "ю", "е", "дел", "стран", "глав", "сторон", "встреч", "ными", "ми"}

// russianOblique tells whether a word can stand in a case other than the nominative singular.
func russianOblique(w string) bool {
	for _, end := range russianObliques {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

func (t *text) complementFrench(c *candidate, i, limit int) int {
	tok := &t.toks[i]
	noun := func(k int, tok *token) bool {
		if tok.is(clGenitive) && k > i {
			return k+1 < limit && t.timeAt[k+1] == 0 && (t.toks[k+1].word() && !t.toks[k+1].is(ending)) && t.continuesFrench(k, limit)
		}
		if tok.fold == "a" && k > i+1 && k+1 < limit && t.timeAt[k+1] == 0 && t.toks[k+1].shape == lower && !t.toks[k+1].is(ending|clDefinite) && t.toks[k-1].shape == lower {
			return true // solution à deux États
		}
		if tok.is(clAnd) {
			return k > i && k+1 < limit && t.timeAt[k+1] == 0 && t.toks[k+1].word() && t.toks[k+1].head == nil && (!t.toks[k+1].is(ending) || t.toks[k+1].is(clGenitive|clDefinite))
		}
		if tok.is(clDefinite|clIndefinite) && k > i && t.toks[k-1].is(clGenitive|clAnd|clDefinite|clLink) {
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
	if tok.fold == "en" || tok.fold == "a" && tok.is(clPreposition) {
		return i
	}
	if tok.is(clGenitive | clLink) {
		if i+1 >= limit || t.timeAt[i+1] > 0 {
			return i
		}
		if (tok.fold == "avec" || tok.fold == "entre" || tok.fold == "pour" || tok.fold == "contre") && c.strength == weak && !t.plainAhead(i+1, limit) {
			return i
		}
		n := t.nounPhrase(i+1, limit, noun)
		if n == i+1 {
			return i
		}
		return n
	}
	if i == c.head+1 && tok.word() && !tok.is(ending|clPreposition|clAnd|clDefinite|clIndefinite|clPossessive) || i == c.head+2 && tok.shape == lower && tok.word() && !tok.is(ending|clPreposition|clAnd|clDefinite|clIndefinite|clPossessive) {
		return t.nounPhrase(i, limit, func(k int, tok *token) bool {
			return tok.word() && !tok.is(ending|clPreposition|clAnd|clDefinite|clIndefinite|clPossessive|clGenitive)
		})
	}
	return i
}

// countsGroup tells whether the number at k counts those who meet: of the 28 countries.
func (t *text) countsGroup(k, limit int) bool {
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

// editionAt reads the edition's number at token i of the phrase, or 0.
func (t *text) editionAt(c *candidate, i int) int {
	tok := &t.toks[i]
	if t.timeAt[i] > 0 {
		return 0
	}
	switch {
	case tok.is(clOrdinal) && (i < c.head || t.lang == "fr"):
		return tok.value
	case tok.word() && tok.value > 0 && tok.value < 200 && i < c.head: // 25th, 80-я
		return tok.value
	case tok.shape == number && i < c.head && tok.value > 0 && tok.value < 200 && i+1 < len(t.toks) && t.toks[i+1].fold == ".":
		return tok.value
	case tok.shape == upper && i < c.head && (len(tok.fold) > 1 || i+1 < len(t.toks) && (t.toks[i+1].fold == "." || t.lang != "de")):
		if n := roman(tok.fold); n > 0 && n < 200 {
			return n
		}
	case tok.shape == title && t.lang == "fr" && i < c.head && strings.HasSuffix(tok.fold, "e"):
		if n := roman(strings.TrimRight(tok.fold, "em")); n > 0 && n < 200 {
			return n // XVIIIe
		}
	}
	return 0
}

// daysAt reads "two-day" and the like at token i, or 0.
func (t *text) daysAt(i int) int {
	f := t.toks[i].fold
	switch t.lang {
	case "en":
		if n, ok := strings.CutSuffix(f, "-day"); ok {
			return smallNumbers[n]
		}
	case "de":
		for _, end := range []string{"tagigen", "tagige", "tagiger", "tagiges", "tagig"} {
			if n, ok := strings.CutSuffix(f, end); ok {
				return smallNumbers[strings.TrimSuffix(n, "-")]
			}
		}
	case "ru":
		if n, _, ok := strings.Cut(f, "дневн"); ok {
			return smallNumbers[strings.TrimSuffix(n, "-")]
		}
	}
	return 0
}

// smallNumbers are the numbers of days in words such as two-day.
var smallNumbers = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "zwei": 2, "drei": 3, "vier": 4, "funf": 5,
	"двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "2": 2, "3": 3, "4": 4, "5": 5}

// nameText returns the event's name as the text has it: without its article, on one line, with
// the title in its quotation marks.
func (t *text) nameText(c *candidate) string {
	a, b := t.toks[c.first].start, t.toks[c.last-1].end
	s := t.body[a:b]
	if c.title[1] > c.last {
		s += " " + t.body[t.toks[c.title[0]-1].start:t.toks[c.title[1]].end]
	}
	return strings.Join(strings.Fields(s), " ")
}

// fullName is nameText with what the name lacks, in brackets.
func (t *text) fullName(c *candidate) string {
	if c.extra == "" {
		return t.nameText(c)
	}
	return t.nameText(c) + " (" + c.extra + ")"
}

var _ = events.Next
