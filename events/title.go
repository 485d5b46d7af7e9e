package events

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Title returns the base form of an event's name, as an editor would set it over an entry: "Treffens
// der G20-Finanzminister" is "Treffen der G20-Finanzminister", "первую международную встречу
// губернаторов" is "Первая международная встреча губернаторов".
//
// The noun that heads the name and the adjectives, ordinals and participles that agree with it stand
// in the nominative, German adjectives with their strong endings, as there is no article. What follows
// the noun stays as it is. An article or a possessive at the start, and words in small letters that
// place the event only beside the day of the report (next, forthcoming, geplant, предстоящий), are left
// out. The first letter is a capital.
//
// The grammar must account for every word up to the noun, and all that agree must agree; else the name
// is left as it is, but for its capital: nothing is guessed. Of a form that can be singular or plural,
// the singular is taken, since an event is one. Title(Title(n, l), l) is Title(n, l).
//
// Titles are for showing only. Mentions keep the words of their source, and matching, keys and ids go by
// those.
func Title(name, language string) string {
	return title(strings.Fields(name), language).String()
}

// A heading is a name as its language builds it: words up to a head noun and what follows.
type heading struct {
	words []string
	// head is where the head noun stands, -1 if the grammar does not tell.
	head   int
	gender gender
	// organ tells that the head is a standing body; an ordinal before it is no edition.
	organ bool
}

// A gender is that of a head noun; in the plural there is but one.
type gender byte

const (
	masculine gender = iota
	feminine
	neuter
	plural
)

func title(words []string, language string) heading {
	if len(words) == 0 || len(words) > longestTitle || slices.ContainsFunc(words, func(w string) bool { return len(w) > longestWord }) {
		return heading{words: words, head: -1}
	}
	language, _, _ = strings.Cut(language, "-")
	switch language {
	case "de":
		return germanTitle(words)
	case "ru":
		return russianTitle(words)
	case "en":
		return englishTitle(words)
	case "fr":
		return frenchTitle(words)
	}
	return heading{words: words, head: -1}
}

// longestTitle is the number of words up to which a name is a name and not a sentence.
const longestTitle = 60

// longestWord is the number of bytes up to which a word is looked at; German compounds stay below it.
const longestWord = 160

// String returns the words with a capital letter at their start.
func (h heading) String() string {
	s := strings.Join(h.words, " ")
	r, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); !unicode.IsLower(r) || unicode.IsUpper(next) {
		return s // eThekwini
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// A part is what a word before the head noun can be.
type part byte

const (
	// unclear words end the search: nothing is known of them.
	unclear part = iota
	// agreeing words have the head's case, number and gender.
	agreeing
	// passing words belong to the report, not to the name, and agree too.
	passing
	// fixed words never change: numbers, abbreviations, Minsker, "und".
	fixed
	// foreign words never change, and nothing before them agrees with the head.
	foreign
)

// bare returns a word without a comma at its end. It is empty if there are other marks around it.
func bare(word string) (core, comma string) {
	core, ok := strings.CutSuffix(word, ",")
	if ok {
		comma = ","
	}
	if first, _ := utf8.DecodeRuneInString(core); !unicode.IsLetter(first) && !unicode.IsDigit(first) {
		return "", ""
	}
	if last, _ := utf8.DecodeLastRuneInString(core); !unicode.IsLetter(last) && !unicode.IsDigit(last) && last != '.' && last != '+' {
		return "", ""
	}
	return core, comma
}

// small reports whether a word starts with a small letter.
func small(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

// abbreviated reports whether a word, or a part of it between hyphens, has a digit or more than one
// capital letter.
func abbreviated(word string) bool {
	capitals := 0
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			return true
		case r == '-':
			capitals = 0
		case unicode.IsUpper(r):
			if capitals++; capitals > 1 {
				return true
			}
		}
	}
	return false
}

// recase returns word with its end, from byte start on, replaced by base; what both have in common
// keeps the letters of word.
func recase(word string, start int, form, base string) string {
	same := 0
	for same < len(form) && same < len(base) && form[same] == base[same] {
		same++
	}
	for same > 0 && (same < len(form) && !utf8.RuneStart(form[same]) || same < len(base) && !utf8.RuneStart(base[same])) {
		same--
	}
	return word[:start+same] + base[same:]
}

// lowered returns a word in small letters if it is as long in bytes then, so that offsets hold.
func lowered(word string) (string, bool) {
	l := strings.ToLower(word)
	return l, len(l) == len(word)
}

// besideKind tells whether a name says who meets, and after that, in brackets, how: "Außenminister der
// G7 (Treffen)".
func besideKind(words []string) bool {
	last := words[len(words)-1]
	return len(words) > 1 && strings.HasPrefix(last, "(") && strings.HasSuffix(last, ")")
}

func wordSet(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			set[w] = true
		}
	}
	return set
}

// replaced returns a copy of words with one of them replaced.
func replaced(words []string, i int, word string) []string {
	words = slices.Clone(words)
	words[i] = word
	return words
}
