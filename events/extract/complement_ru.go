package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

// nominativePlurals are subjects, not complements, where they follow a name.
var nominativePlurals = setOf(`глава министры главы лидеры президенты премьеры послы
		представители делегации участники стороны эксперты страны руководители
		дипломаты секретари власти политики ученые журналисты депутаты союзники`)

func (t *text) complementRussian(c *candidate, i, limit int) int {
	tok := &t.toks[i]
	genitive := func(k int, tok *token) bool {
		if tok.is(clAnd) {
			return k > i && k+1 < limit && t.timeAt[k+1] == 0 && t.toks[k+1].word() && tok.fold == "и" && t.toks[k+1].head == nil && !t.toks[k+1].is(ending|clPreposition) && russianOblique(t.toks[k+1].fold)
		}
		if tok.is(ending|clPreposition|clDefinite|clPossessive) && tok.shape != upper || tok.in(nominativePlurals) || nominativeAdjective(tok.fold) {
			return false
		}
		if tok.shape == number {
			return false
		}
		return tok.shape == upper || russianOblique(tok.fold) || k > 0 && tok.shape == lower && genitivePlural(t.toks[k-1].fold)
	}
	if n := t.cityAfter(c, i, limit); n > i {
		return n
	}
	if tok.is(clPossessive) && i == c.head+1 && i+1 < limit && t.toks[i+1].is(clGroup) && t.toks[i+1].word() {
		return t.nounPhrase(i+1, limit, genitive) // встреча их коллег по G20
	}
	if tok.fold == "и" && i > c.head+1 && t.nameOf(i-1) != nil {
		if n := t.nameAfter(i+1, limit); n != nil && n.Class == gazetteer.Country && !t.nominativeName(n, limit) {
			return n.last // консультации МИД Казахстана и Узбекистана
		}
		if i+1 < limit && t.toks[i+1].fold == "«" {
			if end := t.closingQuote(i+1, limit); end > 0 { // переговоры Ирана и «шестёрки»
				return end + 1
			}
		}
	}
	if tok.is(clLink) {
		if i+1 >= limit || t.timeAt[i+1] > 0 || tok.is(clAnd) {
			return i
		}
		if i > c.head+1 && t.toks[i-1].in(governsWith) && tok.fold != "для" {
			return t.nounPhrase(i+1, limit, func(k int, tok *token) bool {
				return genitive(k, tok) || k == i+1 && tok.word() && !tok.is(ending|clPreposition)
			}) // конференция по борьбе с терроризмом
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
	if tok.fold == "в" && i+1 < limit && t.toks[i+1].in(formatWords) {
		return t.nounPhrase(i+1, limit, genitive)
	}
	if tok.fold == "в" && i+2 < limit && t.toks[i+2].in(formatWords) && russianAdjective(t.toks[i+1].fold) {
		return i + 3 // в астанинском формате
	}
	if tok.word() && (i == c.head+1 || t.nameOf(i-1) == nil || t.nameOf(i-1).Class == gazetteer.Body) && genitive(i, tok) && !t.personalName(i) {
		return t.nounPhrase(i, limit, genitive)
	}
	return i
}

// governsWith are nouns that "с" follows: борьба с терроризмом.
var governsWith = setOf("борьбе борьбы борьбу сотрудничеству сотрудничества взаимодействию взаимодействия партнерству партнерства отношениям отношений связям связей диалогу торговле")

// formatWords are nouns of how many or who meet: в расширенном составе, в нормандском формате.
var formatWords = setOf("формате составе")

// personalName tells whether token i starts what looks like a person's name: two capital words
// that no table knows.
func (t *text) personalName(i int) bool {
	return t.toks[i].shape == title && t.nameOf(i) == nil && i+1 < len(t.toks) && t.toks[i+1].shape == title && t.nameOf(i+1) == nil && !russianAdjective(t.toks[i].fold)
}

var russianObliques = []string{"а", "я", "ы", "и", "ов", "ев", "ей", "ого", "его", "ой", "ых", "их", "ств", "ий", "ам", "ям", "ах", "ях", "ом", "ем", "ым", "им", "у", "ю", "е", "дел", "стран", "глав", "сторон", "встреч", "ными", "ми"}

// nominativeAdjective tells whether a word is an adjective of a masculine subject, and no genitive of a noun:
// на саммите действующий председатель.
func nominativeAdjective(w string) bool {
	return strings.HasSuffix(w, "щий") || strings.HasSuffix(w, "ший") || strings.HasSuffix(w, "кий")
}

// nominativeName tells whether a country stands in the nominative, which makes it a subject and no complement
// where no dash joins it to another name: конференцию по Ливии Германия рассчитывает провести осенью.
func (t *text) nominativeName(n *name, limit int) bool {
	if n.Class != gazetteer.Country || n.last < limit && isDash(t.toks[n.last]) || n.first > 0 && isDash(t.toks[n.first-1]) || t.toks[n.last-1].shape == upper {
		return false
	}
	words := t.body[n.Start:n.End]
	for _, end := range [...]string{"о", "у", "и", "е"} {
		if strings.HasSuffix(words, end) {
			return false // Марокко, Перу, Чили have but one form
		}
	}
	return words == t.gazetteer.Name(n.ID, "ru")
}

// genitivePlural tells whether an adjective in the genitive plural stands before a noun, which then may
// have no ending: старших должностных лиц.
func genitivePlural(adjective string) bool {
	return (strings.HasSuffix(adjective, "ых") || strings.HasSuffix(adjective, "их")) && russianAdjective(adjective)
}

// russianOblique tells whether a word can stand in a case other than the nominative singular.
func russianOblique(w string) bool {
	for _, end := range russianObliques {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
