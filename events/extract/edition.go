package extract

import (
	"strings"

	"dateline/events/extract/dates"
)

// editionAt reads the edition's number at token i of the phrase, or 0.
func (t *text) editionAt(c *candidate, i int) int {
	tok := &t.toks[i]
	if t.timeAt[i] > 0 {
		return 0
	}
	switch {
	case tok.is(clOrdinal) && (i < c.head || t.lang == "fr"):
		return tok.value
	case tok.word() && tok.value > 0 && tok.value < 200 && i < c.head: // 25th, 80-я
		return tok.value
	case tok.shape == number && i < c.head && tok.value > 0 && tok.value < 200 && i+1 < len(t.toks) && t.toks[i+1].fold == ".":
		return tok.value
	case tok.shape == upper && i < c.head && (len(tok.fold) > 1 || i+1 < len(t.toks) && (t.toks[i+1].fold == "." || t.lang != "de")):
		if n := roman(tok.fold); n > 0 && n < 200 {
			return n
		}
	case tok.shape == title && t.lang == "fr" && i < c.head && strings.HasSuffix(tok.fold, "e") && !tok.is(clDefinite):
		return romanOrdinal(tok.fold)
	}
	return 0
}

// romanOrdinal returns the value of a French ordinal in Roman figures, XVIIIe, VIème, or 0.
func romanOrdinal(word string) int {
	if n := roman(strings.TrimRight(word, "em")); n < 200 {
		return n
	}
	return 0
}

// daysAt reads "two-day" and the like at token i, or 0.
func (t *text) daysAt(i int) int {
	f := t.toks[i].fold
	switch t.lang {
	case "en":
		if n, ok := strings.CutSuffix(f, "-day"); ok {
			return smallNumbers[n]
		}
	case "de":
		for _, end := range []string{"tagigen", "tagige", "tagiger", "tagiges", "tagig"} {
			if n, ok := strings.CutSuffix(f, end); ok {
				return smallNumbers[strings.TrimSuffix(n, "-")]
			}
		}
	case "ru":
		if n, _, ok := strings.Cut(f, "дневн"); ok {
			return smallNumbers[strings.TrimSuffix(n, "-")]
		}
	}
	return 0
}

// ofLength tells whether token i belongs to a word for how many days something lasts: auf einem zweitägigen Gipfel.
func (t *text) ofLength(i int) bool {
	if m := t.timeOf(i); m != nil {
		return m.Type == dates.Duration && t.daysAt(m.last-1) > 0
	}
	return t.daysAt(i) > 0
}

// smallNumbers are the numbers of days in words such as two-day.
var smallNumbers = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "zwei": 2, "drei": 3, "vier": 4, "funf": 5,
	"sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12,
	"двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10, "двенадцати": 12,
	"2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "10": 10, "11": 11, "12": 12, "13": 13, "14": 14}

// nameText returns the event's name as the text has it: without its article, on one line, with
// the title in its quotation marks.
func (t *text) nameText(c *candidate) string {
	a, b := t.toks[c.first].start, t.toks[c.last-1].end
	s := t.body[a:b]
	if c.title[1] > c.last {
		s += " " + t.body[t.toks[c.title[0]-1].start:t.toks[c.title[1]].end]
	}
	return strings.Join(strings.Fields(s), " ")
}

// fullName is nameText with what the name lacks, in brackets.
func (t *text) fullName(c *candidate) string {
	if c.extra == "" {
		return t.nameText(c)
	}
	return t.nameText(c) + " (" + c.extra + ")"
}
