package calendar

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// clean is the one sanitiser that every text passes on its way out. It returns valid UTF-8 with \n
// as the only control character besides the tab. What some program takes for the end of a line
// becomes \n; other control characters, which no calendar can carry, are left out, and so is white
// space around the text.
//
// Two things that RFC 5545 allows are bent, as python-icalendar, and with it khal and Home
// Assistant, would read another text: it undoes escapes twice, so a word joiner keeps a literal
// backslash off an n, comma, semicolon or backslash; and it decodes %2C, %3A, %3B and %5C, but not
// %2c.
func clean(s string) string {
	if plain(s) {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	afterCR := false
	for _, r := range s { // a byte that is no UTF-8 comes as U+FFFD
		switch {
		case r == '\n' && afterCR:
		case r == '\n', r == '\r', r == '\v', r == '\f', 0x1c <= r && r <= 0x1e, r == 0x85, r == 0x2028, r == 0x2029:
			b.WriteByte('\n')
		case r == '\t':
			b.WriteByte('\t')
		case r < 0x20, 0x7f <= r && r < 0xa0, r == 0xfeff, r&0xfffe == 0xfffe:
		default:
			b.WriteRune(r)
		}
		afterCR = r == '\r'
	}
	return bend(strings.TrimSpace(b.String()))
}

// bend puts the word joiner after backslashes and lowers the escapes that clean speaks of.
func bend(s string) string {
	if !strings.ContainsAny(s, `\%`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		b.WriteByte(s[i])
		switch {
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte(`nN,;\`, s[i+1]) >= 0:
			b.WriteRune('\u2060')
		case s[i] == '%' && i+2 < len(s) && (s[i+1:i+3] == "2C" || s[i+1:i+3] == "3A" || s[i+1:i+3] == "3B" || s[i+1:i+3] == "5C"):
			b.WriteString(strings.ToLower(s[i+1 : i+3]))
			i += 2
		}
	}
	return b.String()
}

// plain reports whether clean has nothing to do but to trim.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < 0x20 && c != '\n' && c != '\t' || c == '\\' || c == '%' || c == 0x7f || c == 0xc2 || c == 0xe2 || c >= 0xef {
			return false
		}
	}
	return utf8.ValidString(s)
}

// line is clean for what has to stay on one line. Spaces that typography needs stay.
func line(s string) string {
	plain := func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }
	return strings.Join(strings.FieldsFunc(clean(s), plain), " ")
}

// address returns an http or https address in the characters that RFC 3986 allows, or "" for
// anything else. What separates values in iCalendar is escaped too.
func address(s string) string {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	s = u.String()
	const allowed = "!#$%&'()*+-./:=?@[]_~"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || strings.IndexByte(allowed, c) >= 0 {
			b.WriteByte(c)
			continue
		}
		const hex = "0123456789abcdef"
		b.Write([]byte{'%', hex[c>>4], hex[c&15]})
	}
	return bend(b.String())
}
