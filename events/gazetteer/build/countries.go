package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/gazetteer"
)

// A country is put together from CLDR's names and what is written by hand.
type country struct {
	code       string
	names      map[string]string
	adjectives map[string][]string
	further    []further
	capital    string
	weight     int
}

// usual writes CLDR's short forms out.
var usual = strings.NewReplacer(" & ", " and ", "о-ва К", "Острова К", "о-ва П", "Острова П", "о-в Св.", "Остров Святой", "о-в Р", "Остров Р",
	"о-в М", "Остров М", "о-в Н", "Остров Н", "о-ва", "острова")

// capitals settles which of several capitals is meant by "the capital", and adds those of places
// that are no states.
var capitals = map[string]string{"ZA": "za-pretoria"}

// cityStates are countries whose name rather means the city: ministers meet in Luxembourg.
var cityStates = map[string]bool{"SG": true, "LU": true, "MC": true, "SM": true, "VA": true, "DJ": true, "HK": true, "MO": true}

func countries(m *maker, dir string) error {
	list, err := readTerritories(dir)
	if err != nil {
		return err
	}
	towns, err := load[city](dir, "cities.json")
	if err != nil {
		return err
	}
	for i := range list {
		c := &list[i]
		for _, t := range towns {
			if t.Country == c.code && t.Capital && (capitals[c.code] == "" || capitals[c.code] == t.ID) {
				c.capital, c.weight = t.ID, t.Population/1000
			}
		}
		m.country(c)
	}
	m.entity('K', "capital")
	for _, w := range []string{"capital", "capital city"} {
		m.add(w, en, gazetteer.Base, 0, 0)
	}
	m.add("Hauptstadt", de, gazetteer.Base, 0, 0)
	m.add("capitale", fr, gazetteer.Base, 0, 0)
	m.add("столица", ru, gazetteer.Base, 0, 0)
	for _, f := range nounForms("столица") {
		m.add(f.text, ru, f.form, 0, 0)
	}
	return nil
}

func readTerritories(dir string) ([]country, error) {
	data, err := os.ReadFile(filepath.Join(dir, "territories.tsv"))
	if err != nil {
		return nil, err
	}
	var list []country
	at := map[string]int{}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(f) != 5 {
			return nil, fmt.Errorf("territories.tsv: %q has no five fields", line)
		}
		at[f[0]] = len(list)
		for i := range f {
			f[i] = usual.Replace(f[i])
		}
		list = append(list, country{code: f[0], names: map[string]string{"en": f[1], "de": f[2], "ru": f[3], "fr": f[4]}, adjectives: map[string][]string{}})
	}
	hand, err := rows(dir, "countries.txt", 6)
	if err != nil {
		return nil, err
	}
	for _, f := range hand {
		i, ok := at[f[0]]
		if !ok {
			return nil, fmt.Errorf("countries.txt: %q is no code of territories.tsv", f[0])
		}
		list[i].read(f)
	}
	return list, nil
}

// read takes a line of countries.txt.
func (c *country) read(f []string) {
	for i, lang := range []string{"en", "de", "ru", "fr"} {
		if f[i+1] != "" {
			c.adjectives[lang] = strings.Split(f[i+1], ",")
		}
	}
	for _, n := range furtherNames(f[5]) {
		if n.shown {
			for lang, bit := range bits {
				if bit == n.langs {
					c.further = append(c.further, further{text: c.names[lang], langs: bit})
					c.names[lang] = n.text
				}
			}
		}
		c.further = append(c.further, n)
	}
}

func (m *maker) country(c *country) {
	m.entity('C', append([]string{c.code, c.capital}, four(c.names)...)...)
	rank := 100_000 + c.weight
	if cityStates[c.code] {
		rank = 20_000
	}
	seen := map[string]bool{}
	for _, lang := range gazetteer.Languages {
		m.countryName(c.names[lang], bits[lang], rank+1)
		seen[lang+c.names[lang]] = true
	}
	for _, f := range c.further {
		m.countryName(f.text, f.langs, rank)
	}
	for _, lang := range gazetteer.Languages {
		for _, a := range c.adjectives[lang] {
			m.nationality(a, lang, rank-50_000)
		}
	}
}

// countryName adds a name and its case forms.
func (m *maker) countryName(name string, langs uint8, rank int) {
	if name == "" {
		return
	}
	variants := []string{name}
	if a, b, ok := strings.Cut(name, " ("); ok && strings.HasSuffix(b, ")") { // Myanmar (Burma)
		variants = []string{a}
	}
	form := gazetteer.Base
	for _, v := range variants {
		m.taken[events.Fold(v)] = true
		if isAbbreviation(v) && !strings.Contains(v, " ") && !strings.Contains(v, "-") && utf8.RuneCountInString(v) < 6 {
			form = gazetteer.Abbreviation
		}
		m.place(v, langs, form, rank)
		if langs&de != 0 && form == gazetteer.Base {
			for _, g := range germanForms(v) {
				m.place(g, de, gazetteer.Genitive, rank)
			}
			if hasSuffix(v, "en") && !strings.Contains(v, " ") {
				m.place(v+"s", de, gazetteer.Genitive, rank) // Italiens; other nouns in -en have no such genitive
			}
		}
		if langs == ru && form == gazetteer.Base {
			m.russianPlace(v, nil, rank)
		}
	}
}

// nationality adds all forms of an adjective.
func (m *maker) nationality(a, lang string, rank int) {
	add := func(s string, form gazetteer.Form) {
		m.add(s, bits[lang], form, traps[bits[lang]][s], rank)
	}
	switch lang {
	case "en":
		add(a, gazetteer.Adjective)
		if !hasSuffix(a, "ese", "sh", "ch", "ss", "s", "Kong", "Zealand") {
			add(a+"s", gazetteer.Demonym)
		}
	case "de":
		if hasSuffix(a, "er") {
			add(a, gazetteer.Adjective)
			return
		}
		for _, end := range []string{"", "e", "en", "er", "es", "em"} {
			add(a+end, gazetteer.Adjective)
		}
	case "ru":
		for _, s := range adjectivesOf(a) {
			add(s, gazetteer.Adjective)
		}
		add(a+"о", gazetteer.Adjective) // российско-белорусский
	case "fr":
		for _, s := range frenchAdjective(a) {
			add(s, gazetteer.Adjective)
		}
	}
}

// frenchAdjective returns the four forms of an adjective, given as its masculine, or as masculine
// and feminine with a slash.
func frenchAdjective(a string) []string {
	masculine, feminine, given := strings.Cut(a, "/")
	if !given {
		switch {
		case hasSuffix(a, "ien", "éen", "yen"):
			feminine = a + "ne"
		case hasSuffix(a, "e"):
			feminine = a
		default:
			feminine = a + "e"
		}
	}
	out := []string{masculine, feminine, feminine + "s"}
	if !hasSuffix(masculine, "s", "x") {
		out = append(out, masculine+"s")
	}
	return out
}
