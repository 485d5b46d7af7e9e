package events_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/events"
)

// A lookalike is one event of a week in a city, and how texts name it.
type lookalike struct {
	base  events.Mention
	names []string // language:name
}

// readLookalikes reads a city and month, and then a line for each event: its days, its kind, topics,
// organisations and body (- for none), and its names by language.
func readLookalikes(t *testing.T, file string) (all []lookalike) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	city, year, month := "", 0, time.Month(0)
	for n, line := range strings.Split(string(b), "\n") {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || f[0] == "#":
			continue
		case len(f) == 2:
			city = f[0]
			if _, err := fmt.Sscanf(f[1], "%d-%d", &year, &month); err != nil {
				t.Fatalf("%s:%d: %v", file, n+1, err)
			}
			continue
		}
		var first, last int
		if _, err := fmt.Sscanf(f[0], "%d-%d", &first, &last); err != nil || len(f) < 6 {
			t.Fatalf("%s:%d: %v", file, n+1, err)
		}
		m := events.Mention{Type: f[1], Place: events.Place{City: city, Country: strings.ToUpper(city[:2])}, Status: events.Announced, Confidence: 0.9,
			Span: events.SpanOf(events.NewDay(year, month, first), events.NewDay(year, month, last))}
		for i, to := range []*[]string{&m.Topics, &m.Organisations} {
			if v := f[2+i]; v != "-" {
				*to = strings.Split(v, ",")
			}
		}
		if f[4] != "-" {
			m.Body = f[4]
		}
		all = append(all, lookalike{m, strings.Split(strings.Join(f[5:], " "), "|")})
	}
	return all
}

// tell tells of the event as an agency may: in one of the languages, with the day, the week or the
// month, sometimes without the city or without the body that meets.
func (l lookalike) tell(r *rand.Rand) events.Mention {
	m := l.base
	language, name, _ := strings.Cut(l.names[r.IntN(len(l.names))], ":")
	m.Name = name
	first := m.Span.First()
	switch r.IntN(6) {
	case 0:
		m.Span = events.MonthOf(first.Year(), first.Month())
	case 1:
		m.Span = events.WindowOf(first-2, m.Span.Last()+2)
	case 2:
		m.Place.City = ""
	case 3:
		m.Body = ""
	}
	m.Source = events.Source{Kind: events.Text, Language: language, Publisher: fmt.Sprint("agency ", r.IntN(5)), Published: first - events.Day(8+r.IntN(60))}
	return m
}

// TestLookalikes records what agencies make of a week in which much meets in one city, in any order: no
// text may end up with another's event, none may found a second one, and hardly any may wait.
func TestLookalikes(t *testing.T) {
	files, err := filepath.Glob("testdata/lookalikes/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no look-alikes: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { testLookalikes(t, readLookalikes(t, file)) })
	}
}

func testLookalikes(t *testing.T, all []lookalike) {
	const seeds, times = 100, 4
	waiting := 0
	for seed := range uint64(seeds) {
		r := rand.New(rand.NewPCG(seed, 11))
		s := newMemory()
		event := map[string]int{} // mention → its event
		for _, i := range r.Perm(len(all) * times) {
			of := i % len(all)
			m := all[of].tell(r)
			m.Source.ID = fmt.Sprint("t", i)
			event[events.MentionID(m.Source.ID, 0)] = of
			for _, res := range s.record(t, m.Source, m).Results {
				for _, m := range s.events[res.Event].Mentions {
					if event[m.ID] != event[res.Mention.ID] {
						t.Errorf("seed %d: %q (%s) is taken for %q (%s): %q", seed, res.Mention.Name, res.Mention.Span, m.Name, m.Span, res.Verdict.Why)
						break
					}
				}
			}
		}
		home := map[int]events.Event{}
		for _, e := range s.list() {
			of := event[e.Mentions[0].ID]
			if other, twice := home[of]; twice {
				t.Errorf("seed %d: %q (%s) and %q (%s) are one event", seed, other.Name, other.Span, e.Name, e.Span)
			}
			home[of] = e
		}
		waiting += len(s.waiting)
		if t.Failed() {
			break
		}
	}
	if texts := seeds * times * len(all); waiting > texts/100 {
		t.Errorf("%d of %d texts wait", waiting, texts)
	}
}
