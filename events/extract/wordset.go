package extract

import "fmt"

// A wordSet is a set of words that some rule asks for, by the number of its bit. Which sets a word is
// in is looked up once for each token of a text; a rule then asks the token: see [token.in].
type wordSet uint16

// A membership has a bit for each set that a word is in.
type membership [5]uint64

func (m *membership) add(s wordSet) { m[s>>6] |= 1 << (s & 63) }

func (m *membership) has(s wordSet) bool { return m[s>>6]&(1<<(s&63)) != 0 }

func (m *membership) addAll(o *membership) {
	for i := range m {
		m[i] |= o[i]
	}
}

// has tells whether a folded word that is no token's is in the set.
func (s wordSet) has(word string) bool {
	m := wordSets.words[word]
	return m.has(s)
}

// of returns the sets that a folded word is in.
func (l *lexicon) of(word string) *membership {
	m := l.words[word]
	return &m
}

// A lexicon holds the sets of words of all languages.
type lexicon struct {
	sets  int
	words map[string]membership
}

// wordSets are the sets that stand beside the rules that ask for them; it is complete at the start.
var wordSets = lexicon{words: map[string]membership{}}

// setOf returns the set of the words in a list, folded as tokens are.
func setOf(list string) wordSet {
	s := wordSet(wordSets.sets)
	if wordSets.sets++; wordSets.sets > len(membership{})*64 {
		panic(fmt.Sprintf("extract: more than %d sets of words: lengthen membership", len(membership{})*64))
	}
	for w := range forms(list) {
		w = fold(w)
		m := wordSets.words[w]
		m.add(s)
		wordSets.words[w] = m
	}
	return s
}
