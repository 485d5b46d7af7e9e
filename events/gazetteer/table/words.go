package table

import (
	"unicode"
	"unicode/utf8"

	"dateline/events"
)

// A Gap is what stands between two words of a name.
type Gap uint8

const (
	// Break is anything that no name runs across: a full stop before a longer gap, a bracket,
	// a paragraph's end.
	Break Gap = iota
	// Space is white space within a paragraph, or a hyphen or dash without any. A hyphen or an
	// apostrophe before white space ("Foreign Ministers' Council") or a quotation mark beside it
	// makes no difference.
	Space
	// Apostrophe stands in "d'Ivoire", "N'Djamena", "Minsk's".
	Apostrophe
	// Dot is a full stop with or without a space: "St. Petersburg", "D.C.".
	Dot
	// Plus stands in "C5+1", "OPEC+ meeting".
	Plus
	// Comma is a comma or colon and a space: "Atlanta, Georgia".
	Comma
	// Slash is a slash without spaces.
	Slash
	// Dash is a dash or hyphen between spaces.
	Dash
)

// Caps tells how a word is written, and how a name wants it written.
type Caps uint8

const (
	// AnyCase: the word starts with no capital letter; as a demand, either will do.
	AnyCase Caps = iota
	// Title: its first letter is a capital.
	Title
	// Mixed: its first letter and a later one, but not all, are capitals.
	Mixed
	// Upper: all its letters are capitals.
	Upper
)

// meets reports whether a word written like c will do where a name demands want. A word of one
// capital letter is Upper.
func (c Caps) meets(want Caps) bool { return c >= want }

// maxWord is the longest folded word that can be part of a name, in bytes.
const maxWord = 48

// A word is one word of a text.
type word struct {
	start, end int
	gap        Gap // before it
	caps       Caps
	foreign    bool // it has letters beyond ASCII
	folded     [maxWord]byte
	n          int // length of folded; 0 if it is too long
}

// letters says of every ASCII byte what it is: the folded letter or digit, or 0.
var letters = func() (t [utf8.RuneSelf]byte) {
	for c := byte('0'); c <= '9'; c++ {
		t[c] = c
	}
	for c := byte('a'); c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = c, c
	}
	return t
}()

// inWord reports whether r, which is not ASCII, can stand in a word: letters, digits, marks, and
// what is not seen.
func inWord(r rune) bool {
	switch {
	case 0x0400 <= r && r <= 0x052F: // Cyrillic, the usual case
		return r != 0x0482
	case 0x00C0 <= r && r <= 0x024F, 0x0300 <= r && r <= 0x036F: // Latin, combining accents
		return r != 0x00D7 && r != 0x00F7
	case r < 0x2000:
		return r >= 0xAA && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)) || r == 0xAD
	}
	return r == 0x200C || r == 0x200D || r == 0x2060 || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// next reads the first word of text that starts at from or later into w. It reports false at the
// end of the text. The gap is told from what stands between from and the word, so from should be
// the end of the word before.
func (w *word) next(text string, from int) bool {
	i := from
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if letters[c] != 0 {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if (r != utf8.RuneError || n > 1) && inWord(r) && !unicode.IsMark(r) && r != 0xAD {
			break
		}
		i += n
	}
	if i >= len(text) {
		return false
	}
	w.gap = gapOf(text[from:i])
	w.start = i
	var upper, other, first int
	w.n, w.foreign = 0, false
	fold := w.folded[:0]
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			l := letters[c]
			if l == 0 {
				break
			}
			if len(fold) < maxWord {
				fold = append(fold, l)
			}
			switch {
			case l != c:
				upper++
				if first == 0 {
					first = 1
				}
			case l >= 'a':
				other++
				if first == 0 {
					first = 2
				}
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n <= 1 || !inWord(r) {
			break
		}
		i += n
		if len(fold) < maxWord {
			w.foreign = true
			if 0x0430 <= r && r <= 0x044F { // а … я
				fold = append(fold, byte(0xC0|r>>6), byte(0x80|r&0x3F))
				other++
				if first == 0 {
					first = 2
				}
				continue
			}
			fold = events.AppendFoldRune(fold, r)
			if unicode.IsUpper(r) {
				upper++
				if first == 0 {
					first = 1
				}
			} else if unicode.IsLetter(r) {
				other++
				if first == 0 {
					first = 2
				}
			}
		}
	}
	w.end = i
	if len(fold) < maxWord {
		w.n = len(fold)
	}
	switch {
	case first != 1:
		w.caps = AnyCase
	case other == 0:
		w.caps = Upper
	case upper > 1:
		w.caps = Mixed
	default:
		w.caps = Title
	}
	return true
}

// gapOf tells what kind of gap s is.
func gapOf(s string) Gap {
	switch s {
	case " ", "-", "\n":
		return Space
	case "'", "’":
		return Apostrophe
	case ", ":
		return Comma
	case ".", ". ":
		return Dot
	case "+":
		return Plus
	case "/":
		return Slash
	case " – ", " - ", " — ":
		return Dash
	}
	if len(s) == 0 || len(s) > 16 {
		return Break
	}
	// The unusual ones: several kinds of white space, typographic hyphens and apostrophes.
	lines, white, quotes := 0, 0, 0
	mark := rune(0) // the one mark that is no white space
	whiteBefore := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			white++
			if r == '\n' {
				lines++
			}
			continue
		case r == '"' || r == '«' || r == '»' || 0x201C <= r && r <= 0x201F:
			quotes++
			continue
		case r == '-' || 0x2010 <= r && r <= 0x2015 || r == 0x2212:
			r = '-'
		case r == '\'' || r == '\u2019' || r == 'ʼ' || r == '\u2018' || r == '`' || r == '´':
			r = '\''
		case r == ':':
			r = ','
		case r != '.' && r != ',' && r != '+':
			return Break
		}
		if mark != 0 && (mark != '-' || r != '\'') && (mark != '+' && mark != '.' && mark != '\'' || r != '-') {
			return Break // but for "Al-`Ula", "OPEC+-Treffen", "U.S.-Africa", "Ust'-Ilimsk"
		}
		if mark == 0 {
			mark, whiteBefore = r, white > 0
		}
	}
	switch {
	case lines > 1 || quotes > 1 || quotes == 1 && (white == 0 || mark != 0):
		return Break
	case mark == 0:
		return Space
	case mark == '-' && white > 0 && whiteBefore:
		return Dash
	case mark == '+':
		return Plus
	case whiteBefore:
		return Break
	case mark == '.':
		return Dot
	case mark == ',' && white > 0:
		return Comma
	case mark == '\'' && white == 0:
		return Apostrophe
	case mark == ',':
		return Break
	}
	return Space
}
