package table

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func build(t testing.TB, names ...string) *Table {
	b := NewBuilder()
	for i, n := range names {
		if err := b.Add(n, Record{Entity: uint16(i), Langs: 1}, len(names)-i); err != nil {
			t.Fatal(err)
		}
	}
	table, err := Open(string(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func found(t *Table, text string) string {
	var out []string
	for s := (Scanner{Names: t, Text: text, Langs: 1}); s.Next(); s.Take() {
		out = append(out, text[s.Candidate.Start:s.Candidate.End])
	}
	return strings.Join(out, "|")
}

func TestScan(t *testing.T) {
	table := build(t, "Minsk", "New York", "New York City", "Shanghaier Organisation für Zusammenarbeit", "Shanghai", "UN", "Nato", "EaP",
		"Côte d'Ivoire", "St. Petersburg", "C5+1", "Évian", "Москва", "Форум «Азия – Европа»", "совет", "Atlanta, Georgia", "Ust'-Ilimsk", "Foreign Ministers' Council")
	for text, want := range map[string]string{
		"":                                 "",
		"Minsk":                            "Minsk",
		"MINSK, minsk, Minsker, xMinsk":    "MINSK",
		"Minsk's Minsk’s SOZ-Minsk-Gruppe": "Minsk|Minsk|Minsk",
		"in New York, in New York City":    "New York|New York City",
		"New\nYork and New\u00a0York":      "New\nYork|New\u00a0York",
		"New\n\nYork New. York":            "",
		"the Shanghaier Organisation für Zusammenarbeit in Shanghai": "Shanghaier Organisation für Zusammenarbeit|Shanghai",
		"the Shanghaier Organisation für Sport":                      "",
		"un Un UN UN-Rat":                                            "UN|UN",
		"nato Nato NATO":                                             "Nato|NATO",
		"eap Eap EaP EAP":                                            "EaP|EAP",
		"la Côte d’Ivoire, la cote d'ivoire":                         "Côte d’Ivoire",
		"COTE D'IVOIRE":                                              "COTE D'IVOIRE",
		"St. Petersburg St Petersburg":                               "St. Petersburg",
		"C5+1 C5 +1":                                                 "C5+1|C5 +1",
		"Evian, E\u0301vian, Évian":                                  "Evian|E\u0301vian|Évian",
		"МОСКВА Москва москва":                                       "МОСКВА|Москва",
		"на форуме, Форум «Азия — Европа», Форум": "Форум «Азия — Европа",
		"Совет СОВЕТ совет":                       "Совет|СОВЕТ|совет",
		"Atlanta, Georgia; Atlanta. Georgia":      "Atlanta, Georgia",
		"Minsk\u00ad Min\u00adsk":                 "Minsk\u00ad|Min\u00adsk",
		"Foreign Ministers' Council of Ministers": "Foreign Ministers' Council",
		"Foreign Ministers Council":               "Foreign Ministers Council",
		"\xff\xfeMinsk\xff":                       "Minsk",
		strings.Repeat("a", 100) + " Minsk":       "Minsk",
		"Ust'-Ilimsk Ust'-Ilimsk":                 "Ust'-Ilimsk|Ust'-Ilimsk",
	} {
		if got := found(table, text); got != want {
			t.Errorf("in %q: %q, want %q", text, got, want)
		}
	}
}

func TestLookup(t *testing.T) {
	table := build(t, "New York", "UN", "Évian")
	for name, want := range map[string]int{"new york": 0, "NEW-YORK": 0, "un": 1, "evian": 2, "York": -1, "New": -1, "": -1, "...": -1} {
		got := -1
		if r := table.Lookup(name); len(r) > 0 {
			got = int(r[0].Entity)
		}
		if got != want {
			t.Errorf("Lookup(%q) = %d, want %d", name, got, want)
		}
	}
}

func TestBuilderRefuses(t *testing.T) {
	for _, name := range []string{"", "...", "a (b", strings.Repeat("x", 60), strings.Repeat("a ", 20)} {
		if err := NewBuilder().Add(name, Record{}, 0); err == nil {
			t.Errorf("%q was added", name)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	b := NewBuilder()
	if err := b.Add("Minsk", Record{}, 0); err != nil {
		t.Fatal(err)
	}
	whole := string(b.Bytes())
	for n := range len(whole) {
		if _, err := Open(whole[:n]); err == nil {
			t.Fatalf("a table cut off at %d of %d bytes was opened", n, len(whole))
		}
	}
}

func FuzzScan(f *testing.F) {
	table := build(f, "Minsk", "New York", "New York City", "Côte d'Ivoire", "St. Petersburg", "C5+1", "Évian", "Москва", "UN", "й")
	for _, s := range []string{"Minsk New York", "Co\u0302te d’Ivoire", "St. Petersburg", "и\u0306 \xff", "\u00adUN\u200d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for s := (Scanner{Names: table, Text: text, Langs: 1}); s.Next(); s.Take() {
			c := &s.Candidate
			if c.Start < last || c.End <= c.Start || c.End > len(text) {
				t.Fatalf("in %q: a name from %d to %d after %d", text, c.Start, c.End, last)
			}
			if utf8.ValidString(text) && (!utf8.RuneStart(text[c.Start]) || c.End < len(text) && !utf8.RuneStart(text[c.End])) {
				t.Fatalf("in %q: %d … %d is not on the borders of runes", text, c.Start, c.End)
			}
			if c.Before.End > c.Start || c.After.Start < c.End || c.After.End > len(text) {
				t.Fatalf("in %q: neighbours %+v of %d … %d", text, c, c.Start, c.End)
			}
			last = c.End
		}
	})
}
