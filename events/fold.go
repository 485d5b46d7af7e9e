package events

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// folded maps a letter with an accent, a ligature or a variant to what it is searched by.
var folded = foldTable(
	"aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıỉị",
	"jĵ", "kķ", "lĺļľŀł", "nñńņňŉ", "oòóôõöøōŏőǒọỏốồổỗộớờởỡợơ", "rŕŗř", "sśŝşšș", "tţťŧț",
	"uùúûüũūŭůűųǔụủứừửữựư", "wŵẁẃẅ", "yýÿŷỳỵỷỹ", "zźżžʐ", "еёѐ", "иѝй", "уў", "гґ", "іїі", "'’‘ʼ`´", "-‐‑‒–—",
)

func foldTable(rows ...string) map[rune]string {
	t := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ĳ': "ij", 'ŋ': "n", '\u00a0': " ", '\u202f': " "}
	for _, row := range rows {
		base, n := utf8.DecodeRuneInString(row)
		for _, r := range row[n:] {
			t[r] = string(base)
		}
	}
	return t
}

// Fold returns s as it is compared and searched: lower case, without accents, ß as ss, ё as е,
// every dash and apostrophe as one. Composed and decomposed letters fold alike. It changes
// lengths, so offsets do not carry over.
func Fold(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		c := s[i]
		plain = c < utf8.RuneSelf && !('A' <= c && c <= 'Z') && c != '`'
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			} else if r == '`' {
				r = '\''
			}
			b.WriteByte(byte(r))
		case 0x300 <= r && r <= 0x36f || r == 0xad || 0x200b <= r && r <= 0x200f || r == 0xfeff:
			// combining marks, the soft hyphen, and marks without width
		default:
			r = unicode.ToLower(r)
			if t, ok := folded[r]; ok {
				b.WriteString(t)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// words returns the runs of letters and digits of a folded string.
func words(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
