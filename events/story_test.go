package events_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/events"
)

// A story is a file of texts and of what the calendar must hold after each. A line "@ DAY PUBLISHER
// LANGUAGE" opens a text, lines "- key=value …" are its mentions, and each is followed by what is
// wanted:
//
//	> LABEL EDTF STATUS[/ALSO] [conflict] [seq=N] [OUTCOME]
//
// A label stands for one event: used again it must be the same one, and another label another.
// "> wait" is a mention that finds no event yet, "> LABEL …" without an EDTF an undated event,
// written "-". A line "= LABEL LABEL" at the end is a pair of events that an editor is asked about, in
// any order, and "= none" says that there is none. Stories in which the order of recording must not matter open with "shuffle".
type storyText struct {
	source   events.Source
	mentions []events.Mention
	wants    []string
}

func readStory(t *testing.T, file string) (texts []storyText, pairs []string, shuffle bool) {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for n, line := range strings.Split(string(b), "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case line == "shuffle":
			shuffle = true
		case strings.HasPrefix(line, "= "):
			pairs = append(pairs, line[2:])
		case strings.HasPrefix(line, "@ "):
			f := strings.Fields(line[2:])
			day, err := events.ParseDay(f[0])
			if err != nil || len(f) < 3 {
				t.Fatalf("%s:%d: %v", file, n+1, err)
			}
			src := events.Source{ID: fmt.Sprintf("t%02d", len(texts)+1), Kind: events.Text, Published: day, Publisher: strings.Join(f[1:len(f)-1], " "), Language: f[len(f)-1]}
			texts = append(texts, storyText{source: src})
		case strings.HasPrefix(line, "- "):
			x := &texts[len(texts)-1]
			m := events.Mention{Confidence: 0.9, DateBasis: events.Given, Status: events.Announced}
			for _, f := range fieldsOf(line[2:]) {
				k, v, _ := strings.Cut(f, "=")
				setField(t, &m, k, v, fmt.Sprintf("%s:%d", file, n+1))
			}
			x.mentions = append(x.mentions, m)
		case strings.HasPrefix(line, "> "):
			x := &texts[len(texts)-1]
			x.wants = append(x.wants, line[2:])
		default:
			t.Fatalf("%s:%d: %q is no line of a story", file, n+1, line)
		}
	}
	return texts, pairs, shuffle
}

// fieldsOf splits key=value and key="several words".
func fieldsOf(s string) []string {
	var out []string
	quoted := false
	for _, f := range strings.FieldsFunc(s, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == ' ' && !quoted
	}) {
		out = append(out, strings.ReplaceAll(f, `"`, ""))
	}
	return out
}

func setField(t *testing.T, m *events.Mention, k, v, where string) {
	span := func(s string) events.Span {
		x, err := events.ParseEDTF(s)
		if err != nil {
			t.Fatalf("%s: %v", where, err)
		}
		return x
	}
	switch k {
	case "name":
		m.Name = v
	case "type":
		m.Type = v
	case "series":
		m.Series = v
	case "edition":
		m.Edition, _ = strconv.Atoi(v)
	case "topics":
		m.Topics = strings.Split(v, ",")
	case "edtf":
		m.Span = span(v)
	case "previous":
		m.PreviousSpan = span(v)
	case "rescheduled":
		m.Rescheduled = v == "yes"
	case "city":
		m.Place.City, m.Place.Country = v, strings.ToUpper(v[:2])
	case "country":
		m.Place.Country = v
	case "venue":
		m.Place.Venue = v
	case "orgs":
		m.Organisations = strings.Split(v, ",")
	case "body":
		m.Body = v
	case "organiser":
		m.Organiser = v
	case "status":
		m.Status = events.Status(v)
	case "relation":
		m.Relation = events.Relation(v)
	case "by":
		if err := m.Authority.UnmarshalText([]byte(v)); err != nil || m.Authority == events.Reporter {
			t.Fatalf("%s: authority %q", where, v)
		}
	case "confidence":
		m.Confidence, _ = strconv.ParseFloat(v, 64)
	default:
		t.Fatalf("%s: field %q", where, k)
	}
}

func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/stories/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			texts, pairs, shuffle := readStory(t, file)
			s := newMemory()
			s.checked = t
			label := map[string]string{}
			for _, x := range texts {
				r := s.record(t, x.source, x.mentions...)
				for i, want := range x.wants {
					checkStep(t, s, r, x, i, want, label)
				}
			}
			if len(pairs) > 0 {
				checkPairs(t, s, pairs, label)
			}
			if shuffle && !t.Failed() {
				shuffleStory(t, texts, s, label)
			}
		})
	}
}

// checkPairs compares the pairs of events that may be one with those wanted.
func checkPairs(t *testing.T, s *memory, want []string, label map[string]string) {
	t.Helper()
	called := map[string]string{}
	for l, id := range label {
		called[id] = l
	}
	var got []string
	for _, p := range s.pairs() {
		a, b := called[p.A], called[p.B]
		got = append(got, min(a, b)+" "+max(a, b))
		t.Logf("%s and %s: %.2f %q", a, b, p.Score, p.Why)
	}
	if len(got) == 0 {
		got = []string{"none"}
	}
	for i, w := range want {
		f := strings.Fields(w)
		slices.Sort(f)
		want[i] = strings.Join(f, " ")
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("pairs %q, want %q", got, want)
	}
}

func checkStep(t *testing.T, s *memory, r events.Report, x storyText, i int, want string, label map[string]string) {
	t.Helper()
	id := events.MentionID(x.source.ID, i)
	var res events.Result
	for _, c := range r.Results {
		if c.Mention.ID == id {
			res = c
			if c.Event != "" {
				break
			}
		}
	}
	f := strings.Fields(want)
	fail := func(format string, args ...any) {
		t.Helper()
		t.Errorf("%s, %s: %s\n\twant %s\n\tverdict %s %s %.2f\n\t\t%s", id, x.mentions[i].Name, fmt.Sprintf(format, args...), want,
			res.Verdict.Kind, res.Verdict.Event, res.Verdict.Score, strings.Join(res.Verdict.Why, "\n\t\t"))
	}
	if f[0] == "wait" {
		if res.Event != "" {
			fail("is of %s", res.Event)
		}
		return
	}
	if res.Event == "" {
		fail("waits: %s", res.Outcome)
		return
	}
	if known := label[f[0]]; known != "" && known != res.Event {
		fail("is of %s, not of %s: %s is two events", res.Event, known, f[0])
		return
	} else if known == "" {
		for l, e := range label {
			if e == res.Event {
				fail("is of %s, which is %s", e, l)
				return
			}
		}
		label[f[0]] = res.Event
	}
	e := s.events[res.Event]
	edtf := e.Span.EDTF()
	if edtf == "" {
		edtf = "-"
	}
	status := string(e.Status)
	if e.StatusAlso != "" {
		status += "/" + string(e.StatusAlso)
	}
	conflict := len(e.Conflicts) > 0
	wanted := slices.Contains(f, "conflict")
	if len(f) < 3 || f[1] != edtf || f[2] != status || conflict != wanted {
		fail("is %s %s, conflicts %v", edtf, status, e.Conflicts)
	}
	for _, w := range f[min(3, len(f)):] {
		switch {
		case w == "conflict":
		case strings.HasPrefix(w, "seq="):
			if got := fmt.Sprintf("seq=%d", e.Sequence); got != w {
				fail("has %s", got)
			}
		case w != string(res.Outcome):
			fail("outcome %s", res.Outcome)
		}
	}
}

// shuffleStory records the texts in other orders: the events must hold the same mentions and
// come to the same state.
var trace []string

func shuffleStory(t *testing.T, texts []storyText, want *memory, label map[string]string) {
	t.Helper()
	home := func(s *memory) map[string]string {
		out := map[string]string{}
		for _, e := range s.list() {
			for _, m := range e.Mentions {
				out[m.ID] = e.ID
			}
		}
		return out
	}
	wanted := home(want)
	defer func() {
		if t.Failed() && testing.Verbose() {
			fmt.Println(strings.Join(trace, "\n"))
		}
	}()
	for seed := range uint64(60) {
		trace = nil
		s := newMemory()
		s.checked = t
		r := rand.New(rand.NewPCG(seed, 7))
		var order []string
		for _, i := range r.Perm(len(texts)) {
			rep := s.record(t, texts[i].source, texts[i].mentions...)
			for _, x := range rep.Results {
				trace = append(trace, fmt.Sprint(x.Mention.ID, " ", x.Mention.Source.Published, " ", x.Mention.Span, " ", x.Mention.Status, " → ", x.Event, " ", x.Outcome, " ", x.Promoted, "\n\t", strings.Join(x.Verdict.Why, "\n\t")))
			}
			order = append(order, texts[i].source.ID)
		}
		got := home(s)
		for a, ea := range wanted {
			if got[a] == "" {
				t.Errorf("seed %d, %v: %s waits", seed, order, a)
				return
			}
			for b, eb := range wanted {
				if (ea == eb) != (got[a] == got[b]) {
					t.Errorf("seed %d, %v: %s and %s: together %v, want %v", seed, order, a, b, got[a] == got[b], ea == eb)
					return
				}
			}
			g, w := s.events[got[a]], want.events[ea]
			if g.Span != w.Span || g.Status != w.Status || g.StatusAlso != w.StatusAlso || len(g.Conflicts) != len(w.Conflicts) || g.Name != w.Name {
				t.Errorf("seed %d, %v: %s: %s %s %q, want %s %s %q", seed, order, a, g.Span, g.Status, g.Name, w.Span, w.Status, w.Name)
				return
			}
		}
		if len(s.list()) != len(want.list()) {
			t.Errorf("seed %d: %d events, want %d", seed, len(s.list()), len(want.list()))
			return
		}
	}
}

func TestUnreported(t *testing.T) {
	today := events.NewDay(2024, 11, 1)
	for _, c := range []struct {
		edtf   string
		status events.Status
		want   bool
	}{
		{"2024-10-31", events.Announced, true},
		{"2024-10-31", events.Confirmed, true},
		{"2024-10-31", events.Mentioned, true},
		{"2024-10-31", events.Held, false},
		{"2024-10-31", events.Cancelled, false},
		{"2024-11-01", events.Announced, false},
		{"2024-10-31/2024-11-01", events.Announced, false}, // its last day is today
		{"[2024-10-21..2024-10-31]", events.Announced, true},
		{"[2024-10-21..2024-11-10]", events.Announced, false},
		{"2024-09", events.Postponed, true}, // the window that it was put off to
		{"2024-12", events.Postponed, false},
		{"2024-10-31/..", events.Announced, false}, // may still be
		{"", events.Announced, false},
		{"", events.Postponed, false},
	} {
		var span events.Span
		if c.edtf != "" {
			var err error
			if span, err = events.ParseEDTF(c.edtf); err != nil {
				t.Fatal(c.edtf, err)
			}
		}
		s := events.Settled{Span: span, Status: c.status}
		if got := s.Unreported(today); got != c.want {
			t.Errorf("%q %s: unreported is %v, want %v", c.edtf, c.status, got, c.want)
		}
	}
}
