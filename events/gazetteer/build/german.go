package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// germanForms returns further forms of a German name: its leading adjectives with all endings,
// and the genitive of its noun.
func germanForms(name string) []string {
	words := strings.Split(name, " ")
	head := 0
	for head < len(words)-1 && hasSuffix(words[head], "e", "er", "es", "en") && startsUpper(words[head+1]) && words[head] != "der" {
		head++
	}
	nouns := append([]string{words[head]}, germanGenitives(words[head])...)
	rest := words[head+1:]
	var out []string
	for _, noun := range nouns {
		ends := []string{""}
		if head > 0 {
			ends = []string{"", "e", "en", "er", "em", "es"}
		}
		for _, end := range ends {
			w := make([]string, 0, len(words))
			for _, a := range words[:head] {
				if end != "" {
					a = germanStem(a) + end
				}
				w = append(w, a)
			}
			w = append(append(w, noun), rest...)
			if s := strings.Join(w, " "); s != name {
				out = append(out, s)
			}
		}
	}
	return out
}

// germanStem cuts the ending of an adjective.
func germanStem(a string) string {
	for _, end := range []string{"er", "es", "en", "em", "e"} {
		if s, ok := strings.CutSuffix(a, end); ok {
			return s
		}
	}
	return a
}

// germanGenitives returns the genitives of a noun that may be masculine or neuter.
func germanGenitives(noun string) []string {
	if i := strings.LastIndexByte(noun, '-'); i >= 0 && i < len(noun)-1 {
		var out []string
		for _, g := range germanGenitives(noun[i+1:]) {
			out = append(out, noun[:i+1]+g)
		}
		return out
	}
	if last, _ := utf8.DecodeLastRuneInString(noun); !unicode.IsLetter(last) || isAbbreviation(noun) || utf8.RuneCountInString(noun) < 3 {
		return nil
	}
	switch {
	case hasSuffix(noun, "ung", "ion", "schaft", "heit", "keit", "enz", "tät", "anz", "bank", "en", "ik", "ei"):
		return nil
	case hasSuffix(noun, "s", "ß", "x", "z"):
		return []string{noun + "es"}
	case hasSuffix(noun, "a", "e", "i", "o", "u", "er", "el", "um", "ing"):
		return []string{noun + "s"}
	}
	return []string{noun + "s", noun + "es"}
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
