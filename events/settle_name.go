package events

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// a naming is one name of an event in one language, with what speaks for it.
type naming struct {
	// name is in its base form, unless an editor wrote it.
	name string
	// says is how much it says.
	says   int
	first  *voice
	best   Authority
	record bool
	// edited is the day of the newest editor's claim.
	edited     Day
	publishers map[string]bool
}

// a nameStory is what an event is called by some of its claims.
type nameStory struct {
	// byLanguage are the names, languages in the order in which they came up.
	byLanguage map[string][]*naming
	languages  []string
	// written finds a name as it was written, spoken its base form as it is compared.
	written, spoken map[inLanguage]*naming
}

type inLanguage struct{ language, name string }

// take hears the next claim.
func (s *nameStory) take(m *voice) {
	s.add(m.NameLanguage(), m.Name, m)
	for _, l := range sortedKeys(m.Names) {
		for _, n := range m.Names[l] {
			s.add(l, n, m)
		}
	}
}

func (s *nameStory) add(language, name string, m *voice) {
	as := inLanguage{language, name}
	if n := s.written[as]; n != nil {
		n.hear(name, m)
		return
	}
	title := Title(name, language)
	if title == "" {
		return
	}
	if s.byLanguage == nil {
		s.byLanguage, s.written, s.spoken = map[string][]*naming{}, map[inLanguage]*naming{}, map[inLanguage]*naming{}
	}
	folded := words(Fold(title))
	in := inLanguage{cmp.Or(language, "und"), strings.Join(folded, " ")}
	n := s.spoken[in]
	if n == nil {
		n = &naming{name: title, says: saying(folded), first: m, publishers: map[string]bool{}}
		s.spoken[in] = n
		if s.byLanguage[in.language] == nil {
			s.languages = append(s.languages, in.language)
		}
		s.byLanguage[in.language] = append(s.byLanguage[in.language], n)
	}
	s.written[as] = n
	n.hear(name, m)
}

// told returns the name to show by language, and the one to show to everybody else: the English one,
// or else the first to be known.
func (s *nameStory) told(basis func(string, *voice)) (names map[string]string, name, language string) {
	names = map[string]string{}
	for l, all := range s.byLanguage {
		names[l] = bestName(all).name
	}
	if name, ok := names["und"]; ok {
		// A name whose language nobody tells is in the one in which it is known.
		for l, known := range names {
			if l != "und" && Fold(known) == Fold(Title(name, l)) {
				delete(names, "und")
				break
			}
		}
	}
	for _, l := range append([]string{"en"}, s.languages...) {
		if n, ok := names[l]; ok {
			basis("name", bestName(s.byLanguage[l]).first)
			return names, n, l
		}
	}
	return names, "", ""
}

func (n *naming) hear(name string, m *voice) {
	n.best = max(n.best, m.Authority)
	if m.Authority == Editor {
		n.name = strings.Join(strings.Fields(name), " ")
		n.edited = max(n.edited, m.Source.Published, 1)
	}
	n.record = n.record || m.Source.Kind == Record
	n.publishers[m.publisher] = true
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
	return v + float64(n.says) + math.Log2(float64(len(n.publishers)))
}

// saying counts how much a name says.
func saying(folded []string) int {
	said := 0
	for _, w := range folded {
		if utf8.RuneCountInString(w) >= 4 {
			said++
		}
	}
	if said > 14 { // a sentence rather than a name
		return 4
	}
	return min(said, 8)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
