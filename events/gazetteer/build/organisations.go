package main

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/events/gazetteer"
)

func organisations(m *maker, dir string) error {
	list, err := rows(dir, "organisations.txt", 11)
	if err != nil {
		return err
	}
	known := map[string]bool{"": true}
	for _, f := range list {
		known[f[0]] = true
	}
	for i, f := range list {
		if !known[f[2]] {
			m.fail("organisation %s: its parent %q is unknown", f[0], f[2])
		}
		abbr := strings.Split(f[5], ";")
		if len(abbr) != len(gazetteer.Languages) {
			m.fail("organisation %s: abbreviations %q are not four", f[0], f[5])
			continue
		}
		m.organisation(f, abbr, 1000-i)
	}
	return nil
}

// organisation adds one; of two with the same abbreviation that of the higher rank is likelier.
func (m *maker) organisation(f, abbr []string, rank int) {
	m.entity('O', append(append([]string{f[0], f[1], f[2], f[3], f[4]}, abbr...), f[6:10]...)...)
	for i, lang := range gazetteer.Languages {
		m.named(f[6+i], bits[lang], rank)
		langs := bits[lang]
		if lang == "en" && utf8.RuneCountInString(abbr[i]) > 2 {
			langs = all
		}
		m.abbreviation(abbr[i], langs, rank)
	}
	for _, n := range furtherNames(f[10]) {
		if isAbbreviation(n.text) && !strings.Contains(n.text, " ") {
			m.abbreviation(n.text, n.langs, rank)
		} else {
			m.named(n.text, n.langs, rank)
		}
	}
	// The conferences of the parties are counted: COP29.
	if from, to := copOf[f[0]][0], copOf[f[0]][1]; to > 0 {
		for n := from; n <= to; n++ {
			m.add("COP"+strconv.Itoa(n), all, gazetteer.Abbreviation, 0, rank)
			m.add("CP"+strconv.Itoa(n), fr, gazetteer.Abbreviation, 0, rank)
			m.add("КС-"+strconv.Itoa(n), ru, gazetteer.Abbreviation, 0, rank)
			m.add("КС"+strconv.Itoa(n), ru, gazetteer.Abbreviation, 0, rank)
		}
	}
}

// copOf has the conferences of the parties that news counts.
var copOf = map[string][2]int{"unfccc": {1, 50}, "cbd": {10, 20}}

// named adds a full name in all its forms.
func (m *maker) named(name string, langs uint8, rank int) {
	if name == "" {
		return
	}
	full := name
	name = firstCapital(name)
	if langs&latin != 0 && startsUpper(name) {
		m.add(name, langs|latin, gazetteer.Base, 0, rank)
	} else {
		m.add(name, langs, gazetteer.Base, 0, rank)
	}
	if langs&de != 0 {
		for _, f := range germanForms(full) { // by their capital letters it knows adjectives from nouns
			m.add(firstCapital(f), de, gazetteer.Genitive, 0, rank)
		}
	}
	if langs&en != 0 {
		for _, f := range englishSpellings(name) {
			m.add(f, en, gazetteer.Base, 0, rank)
		}
	}
	if langs&ru != 0 {
		for _, f := range phraseForms(name) {
			m.add(f.text, ru, f.form, 0, rank)
		}
	}
}

// firstCapital leaves a capital letter to the first word of a name only, and to abbreviations: the
// others are written either way.
func firstCapital(name string) string {
	words := strings.Split(name, " ")
	for i, w := range words {
		if i > 0 && !isAbbreviation(w) {
			words[i] = strings.ToLower(w)
		}
	}
	return strings.Join(words, " ")
}

// abbreviation adds an abbreviation. Long ones are also written like words: Nato, Unesco.
func (m *maker) abbreviation(abbr string, langs uint8, rank int) {
	if abbr == "" {
		return
	}
	m.add(abbr, langs, gazetteer.Abbreviation, 0, rank)
	if n := utf8.RuneCountInString(abbr); n >= 4 && isLetters(abbr) && !wordLike[abbr] {
		first, size := utf8.DecodeRuneInString(abbr)
		m.add(string(first)+strings.ToLower(abbr[size:]), langs, gazetteer.Abbreviation, 0, rank)
	}
}

// wordLike are abbreviations that would be a word or a place if written like one.
var wordLike = map[string]bool{"GUAM": true, "PACE": true, "RATS": true, "CARE": true}

func isLetters(s string) bool {
	return !strings.ContainsAny(s, " -+0123456789") && strings.ToUpper(s) == s
}

// englishSpellings returns the British and American spellings of a name.
func englishSpellings(name string) []string {
	out := []string{name}
	for _, pair := range [][2]string{
		{"Organisation", "Organization"}, {"Co-operation", "Cooperation"}, {"Defence", "Defense"}, {"Labour", "Labor"},
		{"Centre", "Center"}, {"Programme", "Program"}, {"Organization", "Organisation"}, {"Cooperation", "Co-operation"},
		{"Defense", "Defence"},
	} {
		for _, s := range out {
			if strings.Contains(s, pair[0]) {
				out = append(out, strings.ReplaceAll(s, pair[0], pair[1]))
			}
		}
	}
	return out[1:]
}
