package main

import (
	"strings"
	"unicode/utf8"

	"dateline/events/gazetteer"
)

// An organisation is a line of data/organisations.json.
type organisation struct {
	ID   string            `json:"id"`
	Kind string            `json:"kind"`
	Home string            `json:"home"`
	URL  string            `json:"url"`
	Abbr map[string]string `json:"abbr"`
	Name map[string]string `json:"name"`
	Alt  []string          `json:"alt"`
}

func organisations(m *maker, dir string) error {
	list, err := load[organisation](dir, "organisations.json")
	if err != nil {
		return err
	}
	for i, o := range list {
		rank := 1000 - i // the first of two with one abbreviation is the likelier
		m.entity('O', append(append([]string{o.ID, o.Kind, o.Home, o.URL}, four(o.Abbr)...), four(o.Name)...)...)
		for _, lang := range gazetteer.Languages {
			name := o.Name[lang]
			m.named(name, bits[lang], rank)
		}
		for _, lang := range gazetteer.Languages {
			abbr := o.Abbr[lang]
			langs := bits[lang]
			if lang == "en" && utf8.RuneCountInString(abbr) > 2 {
				langs = all
			}
			m.abbreviation(abbr, langs, rank)
			if langs == all {
				m.abbreviation(abbr, en, rank)
			}
		}
		for _, name := range o.Alt {
			name = strings.Trim(name, "«»")
			langs := scripts(name)
			if langs == all {
				langs = latin
			}
			if isAbbreviation(name) && !strings.Contains(name, " ") {
				m.abbreviation(name, langs, rank)
				continue
			}
			m.named(name, langs, rank)
		}
	}
	return nil
}

// named adds a full name in all its forms.
func (m *maker) named(name string, langs uint8, rank int) {
	if name == "" {
		return
	}
	if langs&latin != 0 && langs != ru {
		m.add(name, langs|latin, gazetteer.Base, 0, rank)
	} else {
		m.add(name, langs, gazetteer.Base, 0, rank)
	}
	if langs&de != 0 {
		for _, f := range germanForms(name) {
			m.add(f, de, gazetteer.Genitive, 0, rank)
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
