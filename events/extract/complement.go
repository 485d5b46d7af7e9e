package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

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
		if t.timeAt[k] > 0 || tok.head != nil && tok.head.strength != body && k > start && t.lang != "de" && !t.toks[k-1].is(clGenitive|clLink) && !(k-2 >= start && t.toks[k-1].is(clDefinite) && t.toks[k-2].is(clGenitive)) {
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
			if tok.fold == "-" && !tok.space && t.lang == "de" && k > start && k+2 < limit && t.toks[k-1].capital() && t.toks[k+1].is(clAnd) && t.toks[k+2].capital() {
				k += 2 // Staats- und Regierungschefs
				continue
			}
			if isDash(*tok) && k > start && k+1 < limit && memberWords[t.toks[k+1].fold] {
				k += 2 // государств — членов ШОС
				continue
			}
			if tok.fold == "-" && t.lang == "de" && !tok.space && k > start && k+2 < limit && t.toks[k+1].is(clAnd) && t.toks[k+2].capital() && t.timeAt[k+2] == 0 {
				k += 2 // der Staats- und Regierungschefs
				continue
			}
			if (tok.fold == "-" || tok.fold == "–" || tok.fold == "—") && k > start && k+1 < limit && (t.toks[k-1].capital() || t.nameOf(k-1) != nil) && t.toks[k+1].capital() && t.timeAt[k+1] == 0 {
				k += 2 // Россия — Африка
				continue
			}
			if tok.fold == "." && !tok.space && k > start && t.lang == "en" && t.nameOf(k-1) != nil && t.nameOf(k-1).last-t.nameOf(k-1).first > 1 && k+1 < limit && t.toks[k+1].shape == lower {
				k++ // a sitting U.S. president
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
		if tok.is(clDefinite) && k > i && t.toks[k-1].is(clAnd) && k+1 < limit && t.toks[k+1].capital() {
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
	case n.Class == gazetteer.Country && warWords[t.toks[i-1].fold]:
		return n.last
	}
	return i
}

// warWords are what a country has, not what takes place in it.
var warWords = func() map[string]bool {
	m := map[string]bool{}
	fill(m, `frieden friedens krieg kriegs lage krise konflikt wiederaufbau waffenruhe
		peace war situation crisis conflict reconstruction ceasefire
		paix guerre situation crise conflit`)
	return m
}()

func (t *text) complementEnglish(c *candidate, i, limit int) int {
	tok := &t.toks[i]
	noun := func(k int, tok *token) bool {
		if tok.is(clAnd) {
			if k == i || k+1 >= limit || t.timeAt[k+1] > 0 {
				return false
			}
			n := &t.toks[k+1]
			return n.word() && n.head == nil && !n.is(ending|clPreposition) || n.is(clDefinite|clIndefinite) && k+2 < limit && t.toks[k+2].capital()
		}
		if tok.is(clIndefinite) && t.toks[k-1].is(clAnd) {
			return true // between a U.S. president and a North Korean leader
		}
		if tok.is(ending) {
			return tok.capital() && k > i && t.toks[k-1].capital()
		}
		if tok.shape == number {
			return t.countsGroup(k, limit) || k > 1 && t.toks[k-2].fold == "group" // Group of 20
		}
		if tok.is(clDefinite) {
			return k > i+1 && (strings.HasSuffix(t.toks[k-1].fold, "ing") || t.toks[k-1].is(clAnd) && k+1 < limit && t.nameOf(k+1) != nil)
		}
		return !tok.is(clPreposition|clIndefinite|clPossessive) && tok.word() && !t.verbAhead(k)
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
	if tok.is(clLink) || tok.fold == "from" && t.delegates(c, i+1, limit) {
		if i+1 >= limit || t.timeAt[i+1] > 0 || tok.is(clBefore|clStop) {
			return i
		}
		if (tok.fold == "for" || tok.fold == "with" || tok.fold == "between" || tok.fold == "against") && c.strength == weak && !t.plainAhead(i+1, limit) {
			return i
		}
		n := t.nounPhrase(i+1, limit, noun)
		if n == i+1 {
			return i
		}
		return t.roundOf(c, i, n, limit)
	}
	if tok.shape == upper && i == c.head+1 && t.nameOf(i) == nil && strings.ContainsAny(tok.fold, "0123456789") {
		return i + 1 // climate conference COP30
	}
	if (tok.capital() || tok.shape == upper) && !tok.is(ending|clPreposition|clAnd) && t.toks[c.head].capital() && i == c.head+1 && t.nameOf(i) == nil {
		return t.nounPhrase(i, limit, func(k int, tok *token) bool { return tok.capital() && !tok.is(ending|clPreposition) })
	}
	return i
}

// verbAhead tells whether the word at k looks like a verb in the past that no table knows: it ends
// in -ed, and no noun follows that it could describe.
func (t *text) verbAhead(k int) bool {
	tok := &t.toks[k]
	if tok.shape != lower || !strings.HasSuffix(tok.fold, "ed") || len(tok.fold) < 5 || k+1 >= len(t.toks) {
		return false
	}
	next := &t.toks[k+1]
	return t.timeAt[k+1] > 0 || next.fold != "by" && next.is(clPreposition|clDefinite|clIndefinite|clPossessive)
}

// delegates tells whether the name is that of people and the country stands next that they come
// from.
func (t *text) delegates(c *candidate, i, limit int) bool {
	if c.head < 0 || !t.toks[c.head].is(clGroup) || i >= limit {
		return false
	}
	n := t.nameOf(i)
	return n != nil && n.Class == gazetteer.Country
}

// roundOf takes in the head at n where the name's own head counts it: a second round of direct
// talks.
func (t *text) roundOf(c *candidate, i, n, limit int) int {
	if c.strength == weak && t.toks[i].is(clGenitive) && n > i+1 && n < limit && t.toks[n].head != nil && t.toks[n].head.kind == "talks" && t.timeAt[n] == 0 {
		return n + 1
	}
	return n
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
