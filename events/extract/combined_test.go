package extract_test

import (
	"flag"
	"fmt"
	"hash/fnv"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/gazetteer"
)

// A grammar makes texts out of parts, so that every way to word an announcement is read with every
// name, day and place that can stand in it. Files in testdata/combined hold one each:
//
//	lang en
//	published 2025-03-03
//
//	[SUMMIT]
//	the 14th ECOWAS summit / the 14th ECOWAS summit's | ecowas
//	[DAY]
//	on 12 March | 2025-03-12
//	[PLACE]
//	in Abuja | ng-abuja
//
//	= announced SUMMIT DAY PLACE; held SUMMIT2 DAY2 -
//	{SUMMIT} will be held {PLACE} {DAY}.
//	~ {DAY}, {PLACE}, {SUMMIT} opens.
//
// A section in brackets lists the values of a slot: its forms, divided by " / ", of which {SLOT}
// writes the first and {SLOT:2} the second, and after the bar what it stands for: words of which one
// must stand in the name, a day or window in EDTF, or the id of a city or country ("-" for none).
// {SLOT2} is another value of the same slot. A line after "=" gives the events of the texts below it:
// status, name, date and place of each, and there may be none; DAY<DAY2 is a date that took the place of
// another. "+ OTHER" takes over the values of another slot. A text marked with ~ is one that is
// not yet read in all its combinations; when it is, the mark has to go. A line "slots fr.txt" takes over
// the slots of another file.
type grammar struct {
	lang, published string
	slots           map[string][]slotValue
	texts           []combinedText
}

type slotValue struct {
	forms []string
	fact  string
}

type combinedText struct {
	text    string
	unread  bool
	want    []combinedEvent
	atOnce  []string // slots by the names they have in the text, in order
	largest int      // the number of values of the longest slot
}

type combinedEvent struct{ status, name, when, where string }

var slotPattern = regexp.MustCompile(`\{([A-Z]+)([2-9]?)(?::([1-9]))?\}`)

func readGrammar(t *testing.T, path string) grammar {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	g := grammar{slots: map[string][]slotValue{}}
	slot, want := "", []combinedEvent(nil)
	for i, line := range strings.Split(string(b), "\n") {
		line = strings.TrimSpace(line)
		fail := func(why string) { t.Helper(); t.Fatalf("%s:%d: %s: %s", path, i+1, why, line) }
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "lang "):
			g.lang = line[len("lang "):]
		case strings.HasPrefix(line, "published "):
			g.published = line[len("published "):]
		case strings.HasPrefix(line, "slots "):
			maps.Copy(g.slots, readGrammar(t, filepath.Join(filepath.Dir(path), line[len("slots "):])).slots)
		case slot != "" && strings.HasPrefix(line, "+ "):
			g.slots[slot] = append(g.slots[slot], g.slots[line[2:]]...)
		case line[0] == '[':
			slot = strings.Trim(line, "[]")
		case line[0] == '=':
			slot, want = "", nil
			for e := range strings.SplitSeq(line[1:], ";") {
				switch f := strings.Fields(e); len(f) {
				case 0:
				case 4:
					want = append(want, combinedEvent{f[0], f[1], f[2], f[3]})
				default:
					fail("an event is status, name, date and place")
				}
			}
		case slot != "":
			forms, fact, _ := strings.Cut(line, "|")
			v := slotValue{fact: strings.TrimSpace(fact)}
			for f := range strings.SplitSeq(forms, " / ") {
				v.forms = append(v.forms, strings.TrimSpace(f))
			}
			g.slots[slot] = append(g.slots[slot], v)
		default:
			c := combinedText{want: want, largest: 1}
			c.text, c.unread = strings.CutPrefix(line, "~ ")
			for _, m := range slotPattern.FindAllStringSubmatch(c.text, -1) {
				values := g.slots[m[1]]
				if len(values) < 2 {
					fail("too few values of " + m[1])
				}
				if name := m[1] + m[2]; !slices.Contains(c.atOnce, name) {
					c.atOnce = append(c.atOnce, name)
				}
				c.largest = max(c.largest, len(values))
			}
			g.texts = append(g.texts, c)
		}
	}
	return g
}

// slotOf returns the slot that a name in a text takes its value from: DAY of DAY2.
func slotOf(name string) string { return strings.TrimRight(name, "23456789") }

// draw chooses values for all slots of a text, the k-th time. As k grows each value of each slot
// comes up, and with changing neighbours.
func (g grammar) draw(c combinedText, k int) map[string]slotValue {
	chosen := map[string]slotValue{}
	for _, name := range c.atOnce {
		values := g.slots[slotOf(name)]
		h := fnv.New64a()
		h.Write([]byte(c.text + name))
		round := k / len(values)
		order := rand.New(rand.NewPCG(h.Sum64(), uint64(round))).Perm(len(values))
		var taken []string // by other values of the slot
		for other, v := range chosen {
			if slotOf(other) == slotOf(name) {
				taken = append(taken, v.fact)
			}
		}
		at := k % len(values)
		for i := 0; i < len(values) && slices.Contains(taken, values[order[at]].fact); i++ {
			at = (at + 1) % len(values)
		}
		chosen[name] = values[order[at]]
	}
	return chosen
}

// filled returns the text with the chosen values, each with a capital where it opens a sentence.
func (c combinedText) filled(chosen map[string]slotValue) string {
	var b strings.Builder
	at := 0
	for _, m := range slotPattern.FindAllStringSubmatchIndex(c.text, -1) {
		b.WriteString(c.text[at:m[0]])
		v, form := chosen[c.text[m[2]:m[5]]], 0
		if m[6] >= 0 {
			form = min(int(c.text[m[6]]-'1'), len(v.forms)-1)
		}
		s := v.forms[form]
		if b.Len() == 0 || strings.HasSuffix(b.String(), ". ") {
			first, n := utf8.DecodeRuneInString(s)
			s = string(unicode.ToUpper(first)) + s[n:]
		}
		b.WriteString(s)
		at = m[1]
	}
	b.WriteString(c.text[at:])
	return strings.NewReplacer(",.", ".", ",,", ",").Replace(b.String()) // a place that ends in a comma
}

// unlike tells what is wrong with a reading, "" if nothing is.
func (c combinedText) unlike(r extract.Reading, chosen map[string]slotValue) string {
	left := slices.Clone(r.Mentions)
	fact := func(slot string) string {
		if slot == "-" {
			return ""
		}
		if v, ok := chosen[slot]; ok {
			return strings.Trim(v.fact, "-")
		}
		return slot
	}
	for _, w := range c.want {
		when, previous, _ := strings.Cut(w.when, "<")
		at := slices.IndexFunc(left, func(m events.Mention) bool {
			where := m.Place.City
			if where == "" {
				where = m.Place.Country
			}
			name := slices.ContainsFunc(strings.Split(fact(w.name), ","), func(key string) bool {
				return strings.Contains(strings.ToLower(m.Name), strings.ToLower(strings.TrimSpace(key)))
			})
			return name && m.Span.EDTF() == fact(when) && (previous == "" || m.PreviousSpan.EDTF() == fact(previous)) && where == fact(w.where) && plainStatus(m.Status) == w.status
		})
		if at < 0 {
			return fmt.Sprintf("no %s %s | %s | %s", w.status, fact(w.name), fact(when), fact(w.where))
		}
		left = slices.Delete(left, at, at+1)
	}
	if len(left) > 0 {
		return "and one too many"
	}
	return ""
}

// plainStatus leaves apart what no single wording tells.
func plainStatus(s events.Status) string {
	switch s {
	case events.Mentioned, events.Confirmed:
		return string(events.Announced)
	}
	return string(s)
}

var rounds = flag.Int("rounds", 2, "how many times each value of the longest slot is drawn for a combined text")

func TestCombined(t *testing.T) {
	files, err := filepath.Glob("testdata/combined/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	reader := extract.New(gazetteer.Default())
	for _, path := range files {
		g := readGrammar(t, path)
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			for _, c := range g.texts {
				draws, wrong := *rounds*c.largest, 0
				for k := range draws {
					chosen := g.draw(c, k)
					text := c.filled(chosen)
					r, err := reader.Read(golden{text: text, lang: g.lang, published: g.published}.source(t))
					if err != nil {
						t.Fatal(err)
					}
					why := c.unlike(r, chosen)
					if why == "" {
						continue
					}
					wrong++
					if !c.unread && (wrong <= 3 || testing.Verbose()) {
						t.Errorf("%s\n%s: %s; read:\n%s", c.text, text, why, describe(r))
					}
				}
				switch {
				case wrong > 0 && !c.unread:
					t.Errorf("%s\n%d of %d wrong", c.text, wrong, draws)
				case wrong == 0 && c.unread:
					t.Errorf("%s\nis read in all combinations: the mark ~ has to go", c.text)
				}
			}
		})
	}
}
