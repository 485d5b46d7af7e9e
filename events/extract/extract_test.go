package extract_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/gazetteer"
)

var update = flag.Bool("update", false, "write what is read into the golden files")

// A golden is one text with what a careful reader finds in it. Golden files hold many:
//
//	-- NAME [lang] [published] --
//	the text
//	-- want --
//	EDTF [was EDTF] | place | status | kind | name
//	undated | place | status | kind | name
type golden struct {
	name, lang, published string
	text, want            string
}

func readGoldens(t *testing.T, path string) (comment string, list []golden) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var into *string = &comment
	for line := range strings.Lines(string(b)) {
		head, ok := strings.CutPrefix(strings.TrimSpace(line), "-- ")
		head, ok2 := strings.CutSuffix(head, " --")
		if !ok || !ok2 {
			*into += line
			continue
		}
		if head == "want" {
			into = &list[len(list)-1].want
			continue
		}
		g := golden{}
		for i, f := range strings.Fields(head) {
			switch {
			case i == 0:
				g.name = f
			case f[0] >= '0' && f[0] <= '9':
				g.published = f
			default:
				g.lang = f
			}
		}
		list = append(list, g)
		into = &list[len(list)-1].text
	}
	return comment, list
}

func (g golden) header() string {
	return "-- " + strings.Join(strings.Fields(g.name+" "+g.lang+" "+g.published), " ") + " --\n"
}

func (g golden) source(t *testing.T) events.Source {
	src := events.Source{Body: strings.TrimSpace(g.text), Language: g.lang}
	if g.published != "" {
		d, err := events.ParseDay(g.published)
		if err != nil {
			t.Fatal(err)
		}
		src.Published = d
	}
	return src
}

func describe(r extract.Reading) string {
	var b strings.Builder
	if r.Source.PublishedBasis != events.Given && r.Source.Published != 0 {
		fmt.Fprintf(&b, "published %s (%s)\n", r.Source.Published, r.Source.PublishedBasis)
	}
	line := func(when string, m events.Mention) {
		place := m.Place.City
		if place == "" {
			place = m.Place.Country
		}
		if m.Place.Text != "" {
			place = strings.TrimSpace(place + " " + m.Place.Text)
		}
		fmt.Fprintf(&b, "%s | %s | %s | %s | %s\n", when, place, m.Status, m.Type, m.Name)
	}
	for _, m := range r.Mentions {
		when := m.Span.EDTF()
		if !m.PreviousSpan.IsZero() {
			when += " was " + m.PreviousSpan.EDTF()
		}
		line(when, m)
	}
	for _, m := range r.Undated {
		line("undated", m)
	}
	return b.String()
}

func TestGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	reader := extract.New(gazetteer.Default())
	for _, path := range files {
		comment, list := readGoldens(t, path)
		out, ran := comment, 0
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			for _, g := range list {
				t.Run(g.name, func(t *testing.T) {
					r, err := reader.Read(g.source(t))
					if err != nil {
						t.Fatal(err)
					}
					checkOffsets(t, g.source(t).Body, r)
					got := describe(r)
					ran++
					out += g.header() + g.text + "-- want --\n" + got
					if strings.TrimSpace(got) != strings.TrimSpace(g.want) && !*update {
						t.Errorf("%s\ngot:\n%swant:\n%s", strings.TrimSpace(g.text), got, g.want)
					}
				})
				if !strings.HasSuffix(out, "\n\n") {
					out += "\n"
				}
			}
		})
		if *update && ran == len(list) {
			if err := os.WriteFile(path, []byte(strings.TrimRight(out, "\n")+"\n"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// checkOffsets holds that quotes stand where they say and on rune borders.
func checkOffsets(t *testing.T, body string, r extract.Reading) {
	t.Helper()
	for _, list := range [][]events.Mention{r.Mentions, r.Undated} {
		for _, m := range list {
			for _, q := range []events.Quote{m.Quote, m.DateText} {
				if q == (events.Quote{}) {
					continue
				}
				if q.Start < 0 || q.End > len(body) || q.Start >= q.End || body[q.Start:q.End] != q.Text || !utf8.ValidString(q.Text) {
					t.Fatalf("quote %q does not stand at %d to %d", q.Text, q.Start, q.End)
				}
			}
			if m.Confidence < 0 || m.Confidence > 1 || m.Name == "" || !m.Status.Valid() {
				t.Fatalf("mention %+v", m)
			}
			if m.Span.Last() != 0 && m.Span.First() > m.Span.Last() {
				t.Fatalf("span %s", m.Span)
			}
		}
	}
}

func TestRefuses(t *testing.T) {
	reader := extract.New(gazetteer.Default())
	for _, c := range []struct {
		body string
		want error
	}{
		{"", extract.ErrEmpty},
		{" \n\t\u2003", extract.ErrEmpty},
		{"Gipfel \xff in Wien", extract.ErrNotText},
		{"Gipfel \x00 in Wien", extract.ErrNotText},
		{"\xef\xbb\xbfPK\x03\x04\x14\x00", extract.ErrNotText},
		{strings.Repeat("Der Gipfel. ", 50<<20/12), extract.ErrTooLarge},
	} {
		if _, err := reader.Read(events.Source{Body: c.body}); !errors.Is(err, c.want) {
			t.Errorf("Read of %d bytes: error %v, want %v", len(c.body), err, c.want)
		}
	}
	r, err := reader.Read(events.Source{Body: "サミットは来月、東京で開催される予定です。"})
	if err != nil || len(r.Mentions)+len(r.Undated) != 0 || r.Source.Language != "und" {
		t.Errorf("unknown language: %+v, %v", r, err)
	}
}

func TestDetectLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"Der Gipfel findet im Oktober in Minsk statt.":                                 "de",
		"Das zweite Forum findet Ende Mai in Wien statt.":                              "de",
		"The summit will be held in Minsk in October.":                                 "en",
		"Саммит пройдёт в Минске в октябре.":                                           "ru",
		"Le sommet se tiendra à Minsk en octobre.":                                     "fr",
		"La cumbre se celebrará en Minsk en el mes de octubre para los presidentes.":   "und",
		"Il vertice si terrà a Minsk nel mese di ottobre con la partecipazione della.": "und",
		"Саміт відбудеться в Мінську у жовтні, повідомив міністр закордонних справ.":   "und",
		"サミット":  "und",
		"12345": "und",
	} {
		if got := extract.DetectLanguage(text); got != want {
			t.Errorf("DetectLanguage(%q) = %s, want %s", text, got, want)
		}
	}
}
