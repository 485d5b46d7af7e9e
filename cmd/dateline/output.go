package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/gazetteer"
)

// An encoder writes JSON values, one a line or indented.
type encoder struct{ *json.Encoder }

func newEncoder(w io.Writer, indent string) encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	return encoder{enc}
}

// A jsonArray writes an array element by element, so that it need not be held as a whole.
type jsonArray struct {
	w io.Writer
	n int
}

func (a *jsonArray) add(v any) error {
	sep := ",\n"
	if a.n == 0 {
		sep = "[\n"
	}
	a.n++
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("  ", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(a.w, sep+"  "+strings.TrimSuffix(b.String(), "\n"))
	return err
}

func (a *jsonArray) end() error {
	end := "\n]\n"
	if a.n == 0 {
		end = "[]\n"
	}
	_, err := io.WriteString(a.w, end)
	return err
}

// A table lays out rows in columns as wide as their widest cell; the last column is left as it is.
// Rows may be followed by notes, which are indented.
type table struct{ lines [][]string }

// newTable returns a table with the given heading, or with none.
func newTable(heading ...string) *table {
	t := &table{}
	if len(heading) > 0 {
		t.row(heading...)
	}
	return t
}

func (t *table) row(cells ...string) { t.lines = append(t.lines, cells) }

// note adds a line of its own, wrapped, under the row before.
func (t *table) note(text string) { t.lines = append(t.lines, []string{text}) }

const (
	noteIndent = "    "
	noteWidth  = 100
)

func (t *table) write(w io.Writer) error {
	var widths []int
	for _, cells := range t.lines {
		if len(cells) == 1 {
			continue
		}
		for i, c := range cells[:len(cells)-1] {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], width(c))
		}
	}
	out := bufio.NewWriter(w)
	for _, cells := range t.lines {
		if len(cells) == 1 {
			for _, l := range wrap(cells[0], noteWidth-len(noteIndent)) {
				fmt.Fprintf(out, "%s%s\n", noteIndent, l)
			}
			continue
		}
		var b strings.Builder
		for i, c := range cells {
			b.WriteString(c)
			if i < len(cells)-1 {
				b.WriteString(strings.Repeat(" ", widths[i]-width(c)+2))
			}
		}
		out.WriteString(strings.TrimRight(b.String(), " "))
		out.WriteByte('\n')
	}
	return out.Flush()
}

// width counts what takes up room on a terminal: all but combining marks and control characters.
func width(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc) {
			n++
		}
	}
	return n
}

// wrap breaks a text at spaces into lines of at most n characters, where that can be.
func wrap(s string, n int) []string {
	var lines []string
	line, length := "", 0
	for _, word := range strings.Fields(s) {
		l := utf8.RuneCountInString(word)
		if line != "" && length+1+l > n {
			lines = append(lines, line)
			line, length = "", 0
		}
		if line != "" {
			line += " "
			length++
		}
		line += word
		length += l
	}
	return append(lines, line)
}

// plain makes a text safe to show on a terminal, on one line: control characters, which could move
// the cursor or recolour what follows, become spaces, and so do line breaks.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control)
	}), " ")
}

// placeIn words a place in a language: its city and country, as far as they are known.
func placeIn(g *gazetteer.Gazetteer, p events.Place, lang string) string {
	city, country := p.Text, ""
	if p.City != "" {
		city = g.Name(p.City, lang)
	}
	if p.Country != "" {
		country = g.Name(p.Country, lang)
	}
	switch {
	case city == "":
		return plain(country)
	case country == "" || country == city:
		return plain(city)
	}
	return plain(city + ", " + country)
}

// languageName names a language in English.
func languageName(tag string) string {
	switch tag {
	case "de":
		return "German"
	case "en":
		return "English"
	case "fr":
		return "French"
	case "ru":
		return "Russian"
	case "", "und":
		return "language not known"
	}
	return "language " + plain(tag)
}

// basisNote says in brackets that a day does not stand in the source in full.
func basisNote(b events.Basis) string {
	if b == events.Inferred {
		return " (inferred)"
	}
	return ""
}

// plural counts things in English.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
