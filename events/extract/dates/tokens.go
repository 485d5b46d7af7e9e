package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind is what a token is made of.
type tokenKind uint8

const (
	endToken    tokenKind = iota // past either end of the text
	wordToken                    // letters
	numberToken                  // digits
	markToken                    // one sign
)

// gap is what stands before a token.
type gap uint8

const (
	noGap    gap = iota // nothing: the token is attached to the one before it
	spaceGap            // blanks
	lineGap             // one line break
	blankGap            // an empty line
)

// letterCase is how a word is written.
type letterCase uint8

const (
	lowerCase letterCase = iota
	titleCase
	upperCase
)

// A token is a word, a number or a mark, with what the vocabulary says of it.
type token struct {
	start, end int // bytes in the text
	kind       tokenKind
	gap        gap
	lettering  letterCase
	sense      sense
	num        int  // value of a number of up to 9 digits, else -1
	mark       rune // the sign of a mark; dashes are all '-'
}

// digits returns the length of a number.
func (t *token) digits() int { return t.end - t.start }

// longestWord is the longest word that a vocabulary knows, in bytes.
const longestWord = 40

// A scanner cuts a text into tokens.
type scanner struct {
	text  string
	words *vocabulary
	toks  []token
	fold  [longestWord + utf8.UTFMax]byte
}

// scan fills s.toks with the tokens of text[from:to].
func (s *scanner) scan(from, to int) {
	text := s.text
	g := blankGap
	for i := from; i < to; {
		c := text[i]
		switch {
		case c == ' ' || c == '\t' || c == '\r':
			if g < spaceGap {
				g = spaceGap
			}
			i++
		case c == '\n':
			if g >= lineGap {
				g = blankGap
			} else {
				g = lineGap
			}
			i++
		case '0' <= c && c <= '9':
			i = s.number(i, to, g)
			g = noGap
		case isASCIILetter(c):
			i = s.word(i, to, g)
			g = noGap
		case c < utf8.RuneSelf:
			s.toks = append(s.toks, token{start: i, end: i + 1, kind: markToken, gap: g, mark: asciiMark(c), num: -1})
			i++
			g = noGap
		default:
			r, n := utf8.DecodeRuneInString(text[i:to])
			switch {
			case unicode.IsLetter(r) || unicode.IsMark(r):
				i = s.word(i, to, g)
				g = noGap
			case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u200d' || r == '\u2060':
				i += n // joins nothing, parts nothing
			case unicode.IsSpace(r) || r == '\u202f' || r == '\u2007':
				if g < spaceGap {
					g = spaceGap
				}
				i += n
			default:
				s.toks = append(s.toks, token{start: i, end: i + n, kind: markToken, gap: g, mark: foldMark(r), num: -1})
				i += n
				g = noGap
			}
		}
	}
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func asciiMark(c byte) rune {
	if c == '`' {
		return '\''
	}
	return rune(c)
}

// foldMark maps the many dashes and apostrophes to one of each.
func foldMark(r rune) rune {
	switch r {
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '－':
		return '-'
	case '’', '‘', 'ʼ', '′', '´':
		return '\''
	case '⁄', '∕':
		return '/'
	}
	return r
}

func (s *scanner) number(i, to int, g gap) int {
	start, n := i, 0
	for i < to && '0' <= s.text[i] && s.text[i] <= '9' {
		if i-start < 9 {
			n = n*10 + int(s.text[i]-'0')
		}
		i++
	}
	if i-start > 9 {
		n = -1
	}
	s.toks = append(s.toks, token{start: start, end: i, kind: numberToken, gap: g, num: n})
	return i
}

// word reads letters and marks, looks the word up by its lower-case form, and returns its end.
func (s *scanner) word(i, to int, g gap) int {
	start, n, letters, uppers := i, 0, 0, 0
	first := false
	text := s.text
	for i < to {
		c := text[i]
		if c < utf8.RuneSelf {
			if !isASCIILetter(c) {
				break
			}
			letters++
			if c < 'a' {
				uppers++
				first = first || letters == 1
				c |= 0x20
			}
			if n < longestWord {
				s.fold[n] = c
				n++
			} else {
				n = longestWord + 1
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:to])
		if unicode.IsMark(r) {
			if n <= longestWord {
				n = compose(s.fold[:], n, r)
			}
			i += size
			continue
		}
		if r == '\u00ad' { // a soft hyphen
			i += size
			continue
		}
		if !unicode.IsLetter(r) {
			break
		}
		letters++
		l := lower(r)
		if l != r {
			uppers++
			first = first || letters == 1
		}
		if n+utf8.RuneLen(l) <= longestWord {
			n += utf8.EncodeRune(s.fold[n:], l)
		} else {
			n = longestWord + 1
		}
		i += size
	}
	t := token{start: start, end: i, kind: wordToken, gap: g, num: -1}
	switch {
	case letters > 1 && uppers == letters:
		t.lettering = upperCase
	case first:
		t.lettering = titleCase
	}
	if n <= longestWord {
		t.sense = s.words.lookup(s.fold[:n], t.lettering)
	}
	s.toks = append(s.toks, t)
	return i
}

// lower is the lower-case form by which words are looked up; ё counts as е.
func lower(r rune) rune {
	switch {
	case 'а' <= r && r <= 'я':
		return r
	case 'А' <= r && r <= 'Я':
		return r + 32
	case r == 'ё' || r == 'Ё':
		return 'е'
	case r < 0x100:
		if 'A' <= r && r <= 'Z' || 0xc0 <= r && r <= 0xde && r != 0xd7 {
			return r + 0x20
		}
		return r
	}
	return unicode.ToLower(r)
}

// compose joins a combining mark to the letter that ends buf[:n], where the languages have such a
// letter, and drops it elsewhere. It returns the new length.
func compose(buf []byte, n int, mark rune) int {
	if n == 0 || n > longestWord {
		return n
	}
	last, size := utf8.DecodeLastRune(buf[:n])
	var r rune
	switch mark {
	case '\u0308': // diaeresis
		r = pick(last, "aäoöuüeëiïеее")
	case '\u0301':
		r = pick(last, "eé")
	case '\u0300':
		r = pick(last, "eèaàuù")
	case '\u0302':
		r = pick(last, "eêuûaâiîoô")
	case '\u0327':
		r = pick(last, "cç")
	case '\u0306':
		r = pick(last, "ий")
	}
	if r == 0 || n-size+utf8.RuneLen(r) > longestWord {
		return n
	}
	return n - size + utf8.EncodeRune(buf[n-size:], r)
}

// pick returns the second rune of the pair that starts with r, or 0.
func pick(r rune, pairs string) rune {
	second, hit := false, false
	for _, p := range pairs {
		if second && hit {
			return p
		}
		hit = !second && p == r
		second = !second
	}
	return 0
}

// foldWord is the form of a word by which the vocabulary knows it.
func foldWord(w string) string {
	return strings.Map(lower, w)
}

// equalFold reports whether a word is the given one in the form of foldWord.
func equalFold(word, folded string) bool {
	for len(word) > 0 && len(folded) > 0 {
		c := word[0]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			if c != folded[0] {
				return false
			}
			word, folded = word[1:], folded[1:]
			continue
		}
		r, n := utf8.DecodeRuneInString(word)
		f, m := utf8.DecodeRuneInString(folded)
		if lower(r) != f {
			return false
		}
		word, folded = word[n:], folded[m:]
	}
	return len(word) == 0 && len(folded) == 0
}
