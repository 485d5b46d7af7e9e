package events

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// a naming is one name of an event in one language, with what speaks for it.
type naming struct {
	name   string
	first  *Mention
	best   Authority
	record bool
	// edited is the day of the newest editor's claim.
	edited  Day
	sources []string
}

// names returns the name to show by language, and the one to show to everybody else: the English
// one, or else the first to be known.
func (t *tale) names(basis func(string, *Mention)) (names map[string]string, name, language string) {
	byLanguage := map[string][]*naming{}
	var languages []string
	add := func(language, name string, m *Mention) {
		name = strings.Join(strings.Fields(name), " ")
		if name == "" {
			return
		}
		if language == "" {
			language = "und"
		}
		if byLanguage[language] == nil {
			languages = append(languages, language)
		}
		key := strings.Join(words(Fold(name)), " ")
		for _, n := range byLanguage[language] {
			if strings.Join(words(Fold(n.name)), " ") == key {
				n.hear(m)
				return
			}
		}
		n := &naming{name: name, first: m}
		n.hear(m)
		byLanguage[language] = append(byLanguage[language], n)
	}
	for _, m := range t.heard {
		add(m.NameLanguage(), m.Name, m)
		for _, l := range sortedKeys(m.Names) {
			for _, n := range m.Names[l] {
				add(l, n, m)
			}
		}
	}
	names = map[string]string{}
	for l, all := range byLanguage {
		names[l] = bestName(all).name
	}
	if name, ok := names["und"]; ok {
		// A name whose language nobody tells is in the one in which it is known.
		for l, known := range names {
			if l != "und" && Fold(known) == Fold(name) {
				delete(names, "und")
				break
			}
		}
	}
	for _, l := range append([]string{"en"}, languages...) {
		if n, ok := names[l]; ok {
			basis("name", bestName(byLanguage[l]).first)
			return names, n, l
		}
	}
	return names, "", ""
}

func (n *naming) hear(m *Mention) {
	n.best = max(n.best, m.Authority)
	if m.Authority == Editor {
		n.edited = max(n.edited, m.Source.Published, 1)
	}
	n.record = n.record || m.Source.Kind == Record
	if p := publisher(m); !slices.Contains(n.sources, p) {
		n.sources = append(n.sources, p)
	}
}

// renameMargin is by how much a name must be better than an earlier one to replace it.
const renameMargin = 1.5

// bestName returns the editor's name, else the one that says most and is said most. The earliest
// stands unless another is clearly better, so that a passing variant does not rename an event.
func bestName(all []*naming) *naming {
	best := all[0]
	for _, n := range all[1:] {
		if n.value() > best.value()+renameMargin {
			best = n
		}
	}
	return best
}

func (n *naming) value() float64 {
	v := 0.0
	switch {
	case n.best == Editor:
		v = 1000 + float64(n.edited)
	case n.record:
		v = 100
	case n.best >= Host:
		v = 2
	}
	said := 0
	for _, w := range words(Fold(n.name)) {
		if utf8.RuneCountInString(w) >= 4 {
			said++
		}
	}
	if said > 14 { // a sentence rather than a name
		said = 4
	}
	return v + float64(min(said, 8)) + math.Log2(float64(len(n.sources)))
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
