package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/events/gazetteer"
)

// cased is a form of a Russian name in one of its cases.
type cased struct {
	text string
	form gazetteer.Form
}

// The cases, in the order of their weight where one form serves several.
var cases = [...]gazetteer.Form{gazetteer.Genitive, gazetteer.Prepositional, gazetteer.Dative, gazetteer.Accusative, gazetteer.Instrumental}

func hasSuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// cut removes the last n letters of s.
func cut(s string, n int) string {
	for range n {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s
}

func last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// endings has, for genitive, prepositional, dative, accusative and instrumental, what replaces
// the ending of the nominative; "|" stands between variants.
type endings [5]string

// put returns the forms of stem with the endings.
func (e endings) put(stem string) []cased {
	var out []cased
	for i, form := range cases {
		for x := range strings.SplitSeq(e[i], "|") {
			out = append(out, cased{stem + x, form})
		}
	}
	return out
}

// isAdjective reports whether a Russian word in the nominative looks like an adjective.
func isAdjective(w string) bool {
	return utf8.RuneCountInString(w) > 4 && hasSuffix(strings.ToLower(w), "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые")
}

// adjectiveForms returns the cases of an adjective in the nominative.
func adjectiveForms(w string) []cased {
	stem := cut(w, 2)
	end := strings.TrimPrefix(w, stem)
	velar, sibilant := strings.ContainsRune("гкх", last(stem)), strings.ContainsRune("жшчщ", last(stem))
	i := "ы"
	if velar || sibilant || end == "ий" || end == "ее" {
		i = "и"
	}
	switch end {
	case "ый", "ой", "ое":
		return endings{"ого", "ом", "ому", end + "|ого", i + "м"}.put(stem)
	case "ий":
		if velar {
			return endings{"ого", "ом", "ому", end + "|ого", "им"}.put(stem)
		}
		return endings{"его", "ем", "ему", end + "|его", "им"}.put(stem)
	case "ее":
		return endings{"его", "ем", "ему", end, "им"}.put(stem)
	case "ая":
		if sibilant {
			return endings{"ей|ой", "ей|ой", "ей|ой", "ую", "ей|ой"}.put(stem)
		}
		return endings{"ой", "ой", "ой", "ую", "ой"}.put(stem)
	case "яя":
		return endings{"ей", "ей", "ей", "юю", "ей"}.put(stem)
	case "ые", "ие":
		return endings{i + "х", i + "х", i + "м", end, i + "ми"}.put(stem)
	}
	return nil
}

// adjectivesOf returns all forms of the adjective with the given stem, such as белорусск.
func adjectivesOf(stem string) []string {
	i, o := "ы", "о"
	switch r := last(stem); {
	case strings.ContainsRune("гкх", r):
		i = "и"
	case strings.ContainsRune("жшчщц", r):
		i, o = "и", "е"
	}
	var out []string
	for _, x := range []string{i + "й", o + "го", o + "му", i + "м", o + "м", "ая", o + "й", "ую", o + "е", i + "е", i + "х", i + "ми"} {
		out = append(out, stem+x)
	}
	return out
}

// masculineSoft are the masculine names in ь; all others are taken for feminine.
var masculineSoft = map[string]bool{
	"Ярославль": true, "Симферополь": true, "Мариуполь": true, "Тирасполь": true, "Брюссель": true, "Сеул": true, "Кремль": true,
	"Израиль": true, "Тайвань": true, "Тироль": true, "Севастополь": true, "Ставрополь": true,
	"Марсель": true, "Куршевель": true, "Базель": true, "Кассель": true, "Нешатель": true, "Бристоль": true,
	"Триполь": true, "Никополь": true, "Мелитополь": true, "Ливерпуль": true, "Лилль": true, "Киль": true, "Невель": true, "Гренобль": true,
}

// nounForms returns the cases of a noun in the nominative singular, as far as its ending tells
// them. Names in -о, -и, -у, -э and foreign -е do not change; see isIndeclinable.
func nounForms(w string) []cased {
	lower := strings.ToLower(w)
	if stem, ok := fleeting[lower]; ok {
		_, n := utf8.DecodeRuneInString(w)
		_, m := utf8.DecodeRuneInString(stem)
		return endings{"а", "е", "у", "", "ом"}.putAcc(w[:n]+stem[m:], w)
	}
	switch {
	case hasSuffix(lower, "ия"):
		return endings{"ии", "ии", "ии", "ию", "ией"}.put(cut(w, 2))
	case hasSuffix(lower, "ья"):
		return endings{"ьи", "ье", "ье", "ью", "ьей"}.put(cut(w, 2))
	case hasSuffix(lower, "я"):
		return endings{"и", "е", "е", "ю", "ей"}.put(cut(w, 1))
	case hasSuffix(lower, "ие"):
		return endings{"ия", "ии", "ию", "ие", "ием"}.put(cut(w, 2))
	case hasSuffix(lower, "ье"):
		return endings{"ья", "ье", "ью", "ье", "ьем"}.put(cut(w, 2))
	case hasSuffix(lower, "а"):
		stem := cut(w, 1)
		i, oy := "ы", "ой"
		if strings.ContainsRune("гкхжшчщ", last(stem)) {
			i = "и"
		}
		if strings.ContainsRune("жшчщц", last(stem)) {
			oy = "ей|ой"
		}
		return endings{i, "е", "е", "у", oy}.put(stem)
	case hasSuffix(lower, "ий"):
		return endings{"ия", "ии", "ию", "ий", "ием"}.put(cut(w, 2))
	case hasSuffix(lower, "й"):
		return endings{"я", "е", "ю", "й", "ем"}.put(cut(w, 1))
	case hasSuffix(lower, "ь"):
		if masculineSoft[w] {
			return endings{"я", "е", "ю", "ь", "ем"}.put(cut(w, 1))
		}
		return endings{"и", "и", "и", "ь", "ью"}.put(cut(w, 1))
	case hasSuffix(lower, "о"):
		return endings{"а", "е", "у", "о", "ом"}.put(cut(w, 1))
	case hasSuffix(lower, "е", "и", "у", "ю", "э", "ы"):
		return nil
	}
	r := last(lower)
	if !unicode.Is(unicode.Cyrillic, r) {
		return nil
	}
	ins := "ом"
	if strings.ContainsRune("жшчщц", r) {
		ins = "ем|ом"
	}
	return endings{"а", "е", "у", "", ins}.put(w)
}

// putAcc is put for a noun whose accusative is its nominative.
func (e endings) putAcc(stem, nominative string) []cased {
	out := e.put(stem)
	for i := range out {
		if out[i].form == gazetteer.Accusative {
			out[i].text = nominative
		}
	}
	return out
}

// fleeting are nouns that lose a vowel.
var fleeting = map[string]string{"рынок": "рынк", "египет": "египт", "конец": "конц", "городок": "городк", "елец": "ельц", "череповец": "череповц", "донец": "донц", "замок": "замк"}

// isAbbreviation reports whether a word, or a part of it between hyphens, has more than one capital
// letter or a digit.
func isAbbreviation(w string) bool {
	for part := range strings.SplitSeq(w, "-") {
		n := 0
		for _, r := range part {
			if unicode.IsDigit(r) {
				return true
			}
			if unicode.IsUpper(r) {
				n++
			}
		}
		if n > 1 {
			return true
		}
	}
	return false
}

// phraseForms returns the cases of a name: of its leading adjectives and the noun that they
// belong to; what follows stays as it is.
func phraseForms(name string) []cased {
	words := strings.Split(name, " ")
	head := 0
	for head < len(words)-1 && (isAdjective(words[head]) || hasSuffix(words[head], "ские", "цкие") || words[head] == "и" && head > 0) {
		head++
	}
	if isAbbreviation(words[head]) || !unicode.Is(unicode.Cyrillic, last(words[head])) {
		return nil
	}
	plural := head > 0 && hasSuffix(words[head-1], "ые", "ские", "цкие")
	noun := nounForms(words[head])
	if isAdjective(words[head]) {
		noun = adjectiveForms(words[head])
	}
	if plural {
		noun = pluralForms(words[head])
	}
	var out []cased
	for _, n := range noun {
		w := append([]string(nil), words...)
		w[head] = n.text
		for i := range head {
			if words[i] == "и" {
				continue
			}
			for _, a := range adjectiveForms(words[i]) {
				if a.form == n.form {
					w[i] = a.text
					if n.form == gazetteer.Accusative {
						w[i] = accusative(words[i])
					}
				}
			}
		}
		out = append(out, cased{strings.Join(w, " "), n.form})
	}
	return out
}

// accusative returns the inanimate accusative of an adjective.
func accusative(w string) string {
	switch {
	case hasSuffix(w, "ая"):
		return cut(w, 2) + "ую"
	case hasSuffix(w, "яя"):
		return cut(w, 2) + "юю"
	}
	return w
}

// pluralGenitives are the genitives of plural nouns, which their endings do not tell.
var pluralGenitives = map[string]string{"острова": "островов", "воды": "вод", "татры": "татр", "альпы": "альп"}

// pluralForms returns the cases of a plural noun, but for the genitive where it is not known.
func pluralForms(w string) []cased {
	a := "а"
	if hasSuffix(w, "ии", "ия", "ели", "ари") {
		a = "я"
	}
	stem := cut(w, 1)
	end := strings.TrimPrefix(w, stem)
	out := []cased{
		{stem + a + "х", gazetteer.Prepositional}, {stem + a + "м", gazetteer.Dative},
		{stem + end, gazetteer.Accusative}, {stem + a + "ми", gazetteer.Instrumental},
	}
	if g := pluralGenitives[w]; g != "" {
		out = append(out, cased{g, gazetteer.Genitive})
	}
	return out
}

// restOfCases returns dative and instrumental of a name of which nominative, genitive,
// prepositional and accusative are known.
func restOfCases(nom, gen, prep string) []cased {
	n, g, p := strings.Split(nom, " "), strings.Split(gen, " "), strings.Split(prep, " ")
	if nom == gen || len(n) != len(g) || len(n) != len(p) {
		return nil
	}
	dat, ins := make([]string, len(n)), make([]string, len(n))
	for i := range n {
		dat[i], ins[i] = restOfWord(n[i], g[i], p[i])
	}
	return []cased{{strings.Join(dat, " "), gazetteer.Dative}, {strings.Join(ins, " "), gazetteer.Instrumental}}
}

func restOfWord(nom, gen, prep string) (dat, ins string) {
	switch {
	case nom == gen:
		return nom, nom
	case hasSuffix(gen, "ого"):
		return cut(gen, 3) + "ому", cut(prep, 2) + map[bool]string{true: "им", false: "ым"}[strings.ContainsRune("гкхжшчщ", last(cut(prep, 2)))]
	case hasSuffix(gen, "его"):
		return cut(gen, 3) + "ему", cut(gen, 3) + "им"
	case hasSuffix(nom, "ая", "яя"):
		return gen, gen
	case hasSuffix(prep, "ах", "ях"): // plural
		return cut(prep, 1) + "м", cut(prep, 1) + "ми"
	case hasSuffix(nom, "а", "я"):
		o := "о"
		if hasSuffix(nom, "я") || strings.ContainsRune("жшчщц", last(cut(nom, 1))) {
			o = "е"
		}
		return prep, cut(nom, 1) + o + "й"
	case hasSuffix(nom, "ь") && hasSuffix(gen, "и"):
		return gen, nom + "ю"
	case hasSuffix(gen, "я"):
		return cut(gen, 1) + "ю", cut(gen, 1) + "ем"
	case hasSuffix(gen, "а"):
		o := "о"
		if strings.ContainsRune("жшчщц", last(cut(gen, 1))) {
			o = "е"
		}
		return cut(gen, 1) + "у", cut(gen, 1) + o + "м"
	}
	return prep, gen
}
