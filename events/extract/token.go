package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A shape is how a word is written.
type shape uint8

const (
	lower  shape = iota // minsk
	title               // Minsk
	upper               // MINSK, II, G7
	number              // 24, 31.10.2024
	mark                // punctuation, one rune
)

// A token is a word, a number or a mark of punctuation.
type token struct {
	start, end int    // bytes of the body
	fold       string // lower case without accents, ё as е, ß as ss; the mark itself for a mark
	shape      shape
	// breaks is how many line ends stand before the token.
	breaks uint8
	// space tells whether white space or a line end stands before it.
	space bool

	class class
	sets  membership // of its word in the sets that rules ask for
	head  *headword  // if the word can be the head of an event's name
	value int        // of an ordinal, a number word, or a figure

	sent    int32 // index of its sentence
	segment int32 // counts commas, dashes and brackets within the sentence
}

func (t *token) is(c class) bool { return t.class&c != 0 }

// in tells whether the token's word is in a set.
func (t *token) in(s wordSet) bool { return t.sets.has(s) }

func (t *token) word() bool { return t.shape < number }

func (t *token) capital() bool { return t.shape == title || t.shape == upper }

// tokenize cuts the body into tokens. The folded forms of all words share one string.
func tokenize(body string, g *grammar) []token {
	toks := make([]token, 0, len(body)/5+8)
	ends := make([]int32, 0, cap(toks)) // of the folded forms in arena
	arena := make([]byte, 0, len(body)+len(body)/8)
	breaks, space := 0, false
	for i := 0; i < len(body); {
		c, n := utf8.DecodeRuneInString(body[i:])
		if c == '\n' || c == '\u2028' || c == '\u2029' || c == '\r' && !strings.HasPrefix(body[i+1:], "\n") {
			breaks, space = breaks+1, true
			i += n
			continue
		}
		if unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff' || c == '\u00ad' || unicode.IsControl(c) {
			space = true
			i += n
			continue
		}
		t := token{start: i, breaks: uint8(min(breaks, 9)), space: space}
		a := len(arena)
		switch {
		case unicode.IsLetter(c) || unicode.IsMark(c):
			t.end, t.shape, arena = scanWord(body, i, arena, g)
		case '0' <= c && c <= '9':
			t.end, t.shape, t.value = scanNumber(body, i)
			arena = append(arena, body[i:t.end]...)
			if t.shape != number { // 25th, 80-я, 5G
				t.end, t.shape, arena = scanWord(body, i, arena[:a], g)
				t.value = leadingNumber(body[i:t.end])
			}
		case g.genitive && (c == '\'' || c == '’') && !space && strings.HasPrefix(body[i+n:], "s") && !letterAt(body, i+n+1) && len(toks) > 0 && toks[len(toks)-1].word():
			t.end, t.shape = i+n+1, lower
			arena = append(arena, "'s"...)
		default:
			t.end, t.shape = i+n, mark
			arena = append(arena, body[i:t.end]...)
		}
		ends = append(ends, int32(len(arena)))
		if len(toks) == cap(toks) { // denser than prose: room for the rest at the rate so far
			toks = slices.Grow(toks, len(toks)*(len(body)-i)/t.end+8)
		}
		toks = append(toks, t)
		i = t.end
		breaks, space = 0, false
	}
	all := string(arena)
	a := int32(0)
	for i, b := range ends {
		toks[i].fold, a = all[a:b], b
	}
	return toks
}

// scanWord reads a word with its inner hyphens and returns its end, shape and folded form, which
// it appends to arena. French elisions (l', d', qu') and the English genitive end a word.
func scanWord(body string, start int, arena []byte, g *grammar) (int, shape, []byte) {
	a := len(arena)
	i, letters, capitals := start, 0, 0
	first := rune(0)
	for i < len(body) {
		c, n := utf8.DecodeRuneInString(body[i:])
		switch {
		case unicode.IsLetter(c), '0' <= c && c <= '9':
			if first == 0 {
				first = c
			}
			if unicode.IsUpper(c) {
				capitals++
			}
			if unicode.IsLetter(c) {
				letters++
			}
			arena = foldRune(arena, c)
		case unicode.IsMark(c), c == '\u00ad':
		case c == '-' || c == '‑' || c == '‐':
			next, _ := utf8.DecodeRuneInString(body[i+n:])
			if i == start || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
				return i, shapeOf(first, letters, capitals), arena
			}
			arena = append(arena, '-')
		case c == '\'' || c == '’' || c == 'ʼ':
			next, _ := utf8.DecodeRuneInString(body[i+n:])
			if !unicode.IsLetter(next) {
				return i, shapeOf(first, letters, capitals), arena
			}
			if g.elisions[string(arena[a:])] && !(unicode.IsUpper(next) && string(arena[a:]) == "n") {
				return i + n, shapeOf(first, letters, capitals), append(arena, '\'')
			}
			if g.genitive && (next == 's' || next == 'S') {
				if !letterAt(body, i+n+1) {
					return i, shapeOf(first, letters, capitals), arena
				}
			}
			arena = append(arena, '\'')
		default:
			return i, shapeOf(first, letters, capitals), arena
		}
		i += n
	}
	return i, shapeOf(first, letters, capitals), arena
}

// letterAt tells whether a letter starts at byte i.
func letterAt(body string, i int) bool {
	c, _ := utf8.DecodeRuneInString(body[i:])
	return unicode.IsLetter(c)
}

func shapeOf(first rune, letters, capitals int) shape {
	switch {
	case capitals == letters && letters > 0 && capitals > 1, capitals == 1 && unicode.IsDigit(first):
		return upper
	case unicode.IsUpper(first) || capitals > 0:
		return title
	}
	return lower
}

// scanNumber reads a figure with inner points, commas and colons. If letters follow at once it is
// no number and the shape says so.
func scanNumber(body string, start int) (end int, s shape, value int) {
	i := start
	for i < len(body) {
		switch c := body[i]; {
		case '0' <= c && c <= '9':
			if i-start < 9 && value >= 0 {
				value = value*10 + int(c-'0')
			}
		case (c == '.' || c == ',' || c == ':') && i+1 < len(body) && '0' <= body[i+1] && body[i+1] <= '9':
			value = -1
		default:
			c, n := utf8.DecodeRuneInString(body[i:])
			if unicode.IsLetter(c) {
				return i, lower, 0
			}
			if c == '-' || c == '‑' || c == '‐' {
				if next, _ := utf8.DecodeRuneInString(body[i+n:]); unicode.IsLetter(next) {
					return i, lower, 0
				}
			}
			return i, number, max(value, 0)
		}
		i++
	}
	return i, number, max(value, 0)
}

func leadingNumber(s string) int {
	n := 0
	for i := 0; i < len(s) && i < 6 && '0' <= s[i] && s[i] <= '9'; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// foldRune appends c in lower case, without an accent.
func foldRune(b []byte, c rune) []byte {
	if c < utf8.RuneSelf {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		return append(b, byte(c))
	}
	c = unicode.ToLower(c)
	switch c {
	case 'ё':
		return append(b, "е"...)
	case 'ß':
		return append(b, "ss"...)
	case 'œ':
		return append(b, "oe"...)
	case 'æ':
		return append(b, "ae"...)
	}
	if 0xc0 <= c && c < 0x180 {
		if f := latinFold[c-0xc0]; f != 0 {
			return append(b, f)
		}
	}
	return utf8.AppendRune(b, c)
}

// latinFold holds the plain letters of U+00C0 … U+017F, 0 where there is none.
var latinFold = func() (t [0x180 - 0xc0]byte) {
	for letter, accented := range map[byte]string{
		'a': "àáâãäåāăą", 'c': "çćĉċč", 'd': "ďđ", 'e': "èéêëēĕėęě", 'g': "ĝğġģ", 'h': "ĥħ", 'i': "ìíîïĩīĭįı",
		'j': "ĵ", 'k': "ķ", 'l': "ĺļľŀł", 'n': "ñńņňŉ", 'o': "òóôõöøōŏő", 'r': "ŕŗř", 's': "śŝşš",
		't': "ţťŧ", 'u': "ùúûüũūŭůűų", 'w': "ŵ", 'y': "ýÿŷ", 'z': "źżž",
	} {
		for _, c := range accented {
			t[c-0xc0] = letter
		}
	}
	return t
}()

// fold returns s as tokens are folded.
func fold(s string) string {
	b := make([]byte, 0, len(s))
	for _, c := range s {
		if !unicode.IsMark(c) {
			b = foldRune(b, c)
		}
	}
	return string(b)
}

// isDash tells whether a token is a hyphen or a dash.
func isDash(t token) bool { return t.fold == "–" || t.fold == "—" || t.fold == "-" }

// abs32 returns the absolute value of n.
func abs32(n int32) int32 {
	if n < 0 {
		return -n
	}
	return n
}
