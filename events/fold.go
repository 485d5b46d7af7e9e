package events

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold brings spellings of one word together, for search and for comparing names: lower case, ß
// as ss, ё as е, Latin letters without their accents, straight quotes and apostrophes, a plain
// hyphen for every dash, and no soft hyphens or zero-width characters. White space stays as it
// is but for the no-break and thin spaces, which become plain ones. Other accents are kept: й is
// not и.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c == '`' {
			return string(AppendFold(make([]byte, 0, len(s)+8), s))
		}
	}
	return s
}

// AppendFold appends Fold(s) to dst.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			} else if c == '`' {
				c = '\''
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		dst = AppendFoldRune(dst, r)
	}
	return dst
}

// AppendFoldRune appends the folded form of r, which may be nothing, to dst. A combining breve
// after и makes й; all other combining accents are dropped.
func AppendFoldRune(dst []byte, r rune) []byte {
	if r < rune(len(foldTable)) {
		switch f := foldTable[r]; {
		case f.second != 0:
			return append(dst, byte(f.first), f.second)
		case f.first != 0:
			return utf8.AppendRune(dst, f.first)
		}
		return dst
	}
	switch {
	case r == 'ё' || r == 'Ё':
		return append(dst, "е"...)
	case r == 'ẞ':
		return append(dst, "ss"...)
	case 0x1E00 <= r && r <= 0x1EFF:
		return append(dst, foldAdditional[r-0x1E00])
	case 0x0300 <= r && r <= 0x036F:
		if n := len(dst); r == 0x0306 && n >= 2 && string(dst[n-2:]) == "и" {
			return append(dst[:n-2], "й"...)
		}
		return dst
	}
	if s, ok := foldPunctuation(r); ok {
		return append(dst, s...)
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// foldPunctuation folds the punctuation from U+2000 on, and what is not seen.
func foldPunctuation(r rune) (string, bool) {
	switch r {
	case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE0F:
		return "", true
	case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212:
		return "-", true
	case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A:
		return "'", true
	case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033:
		return "\"", true
	case 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F, 0x205F, 0x3000:
		return " ", true
	}
	return "", false
}

// A fold is what one rune becomes: one rune, or two ASCII letters, or nothing.
type fold struct {
	first  rune
	second byte
}

// foldTable has the runes below U+0300: Latin with its accents.
var foldTable = makeFoldTable()

func makeFoldTable() (t [0x300]fold) {
	for r := range t {
		t[r].first = unicode.ToLower(rune(r))
	}
	for base, accented := range map[rune]string{
		'a': "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦȺ", 'b': "ɃɓƁ", 'c': "ÇĆĈĊČȻƇ", 'd': "ÐĎĐƊƋ", 'e': "ÈÉÊËĒĔĖĘĚȄȆȨɆƏɛƐ",
		'f': "Ƒ", 'g': "ĜĞĠĢǤǦǴƓ", 'h': "ĤĦȞ", 'i': "ÌÍÎÏĨĪĬĮİıǏȈȊƗ", 'j': "ĴǰɈ", 'k': "ĶƘǨĸ", 'l': "ĹĻĽĿŁȽƚ",
		'n': "ÑŃŅŇŊǸƝȠŉ", 'o': "ÒÓÔÕÖØŌŎŐƠǑǪǬǾȌȎȪȬȮȰƟ", 'p': "Ƥ", 'q': "Ɋ", 'r': "ŔŖŘȐȒɌ", 's': "ŚŜŞŠȘſȿ",
		't': "ŢŤŦȚȾƬƮƫ", 'u': "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖɄ", 'w': "Ŵ", 'y': "ÝŶŸȲɎƳÿ", 'z': "ŹŻŽƵȤɀ",
		'\'': "`´ʹʻʼʽˈʾʿ", '"': "«»ʺ", ' ': "\u00A0",
	} {
		for _, r := range accented {
			t[r].first = base
			if l := unicode.ToLower(r); l < rune(len(t)) && l != r && unicode.IsLetter(l) {
				t[l].first = base
			}
		}
	}
	for two, runes := range map[string]string{"ss": "ß", "ae": "ÆæǢǣǼǽ", "oe": "Œœ", "th": "Þþ", "ij": "Ĳĳ", "dz": "ǄǅǆǱǲǳ", "lj": "Ǉǈǉ", "nj": "Ǌǋǌ"} {
		for _, r := range runes {
			t[r] = fold{first: rune(two[0]), second: two[1]}
		}
	}
	t[0xAD] = fold{} // the soft hyphen is not seen
	return t
}

// foldAdditional has the base letters of Latin Extended Additional, U+1E00 … U+1EFF, two code
// points (the capital and the small letter) at a time where they come in pairs.
var foldAdditional = func() string {
	double := func(s string) string {
		var b strings.Builder
		for i := range len(s) {
			b.WriteByte(s[i])
			b.WriteByte(s[i])
		}
		return b.String()
	}
	return double("abbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzz") + "htwyassssd" +
		double("aaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy") + double("lvy")
}()

// words returns the runs of letters and digits of a folded string.
func words(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
