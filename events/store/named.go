package store

import (
	"strings"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/gazetteer"
)

// A country, a city or an organisation has more names than those by which pages tell it: UNO, Peking,
// Weißrussland, and each in its cases. Its events have a term that stands for all of them, which no
// word and no tail can be: it starts with two marks.
func idTerm(class, id string) string {
	return inside + inside + class + inside + strings.ReplaceAll(strings.ToLower(id), "-", inside)
}

// The classes of such terms.
const (
	ofCountry      = "c"
	ofCity         = "p"
	ofOrganisation = "o"
)

// idTerms are the terms of what an event has a name by.
func idTerms(e events.Event) []string {
	var out []string
	if e.Place.Country != "" {
		out = append(out, idTerm(ofCountry, e.Place.Country))
	}
	if e.Place.City != "" {
		out = append(out, idTerm(ofCity, e.Place.City))
	}
	for _, id := range e.Organisations {
		out = append(out, idTerm(ofOrganisation, id))
	}
	return out
}

// maxNaming is how many words a name in a query has at most.
const maxNaming = 8

// named returns for each word of a query the terms of what it names, alone or with its neighbours.
func named(words []string) [][]string {
	g := gazetteer.Default()
	out := make([][]string, len(words))
	for i := 0; i < len(words); {
		n := min(maxNaming, len(words)-i)
		for ; n > 0; n-- {
			name := strings.Join(words[i:i+n], " ")
			var terms []string
			if id, ok := g.CountryNamed(name); ok {
				terms = append(terms, idTerm(ofCountry, id))
			}
			if id, ok := g.CityNamed(name); ok {
				terms = append(terms, idTerm(ofCity, id))
			}
			if id, ok := g.OrganisationNamed(name); ok {
				terms = append(terms, idTerm(ofOrganisation, id))
			}
			if len(terms) > 0 {
				for j := i; j < i+n; j++ {
					out[j] = terms
				}
				break
			}
		}
		i += max(n, 1)
	}
	return out
}

// match is the FTS5 expression that finds a word of a query, or what it names. The words hold letters
// and digits only, so nothing in quotes can end them. A short name is found as it stands: "EU" is not
// the beginning of a word.
func match(word string, terms []string) string {
	var any []string
	short, stem := utf8.RuneCountInString(word), string(cutWord(stem(word)))
	switch {
	case len(terms) == 0 || short > 3:
		any = append(any, `"`+stem+`" *`)
		if utf8.RuneCountInString(stem) >= minTail {
			any = append(any, `"`+inside+stem+`" *`)
		}
	case short == 3:
		any = append(any, `"`+word+`"`)
	}
	for _, term := range terms {
		any = append(any, `"`+term+`"`)
	}
	return strings.Join(any, " OR ")
}
