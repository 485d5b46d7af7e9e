package events_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"dateline/events"
)

// TestMinskChain follows the second Minsk conference from the window that announced it to the days
// on which it was held, and compares the event at each step with testdata/minsk.golden. A late,
// older text and a backward clock are among the steps.
func TestMinskChain(t *testing.T) {
	texts, _, _ := readStory(t, "testdata/stories/minsk-security.txt")
	s := newMemory()
	var b strings.Builder
	second, uid := "", ""
	var last time.Time
	for i, x := range texts {
		s.now = s.now.Add(time.Hour)
		if i == 5 {
			s.now = s.now.Add(-24 * time.Hour)
		}
		r := s.record(t, x.source, x.mentions...)
		for j, want := range x.wants {
			if !strings.HasPrefix(want, "second ") {
				continue
			}
			res := r.Results[j]
			e := s.events[res.Event]
			if second == "" {
				second, uid = e.ID, e.UID
			}
			if e.ID != second || e.UID != uid {
				t.Errorf("%s %s: the conference is %s now", x.source.Published, x.source.Publisher, e.ID)
			}
			if e.Modified.Before(last) {
				t.Errorf("%s: last modified went back from %s to %s", x.source.Published, last, e.Modified)
			}
			last = e.Modified
			out, err := json.MarshalIndent(map[string]any{"outcome": res.Outcome, "before": res.Before, "sequence": e.Sequence, "modified": e.Modified, "settled": e.Settled, "revision": res.Revision}, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString("-- " + x.source.Published.String() + " " + x.source.Publisher + " --\n")
			b.Write(out)
			b.WriteByte('\n')
		}
	}
	e := s.events[second]
	b.WriteString("-- story --\n")
	for _, step := range events.Story(e.Mentions, nil) {
		out, err := json.Marshal(struct {
			Mention       string
			Date, Status  events.Effect
			Kinds         []events.ChangeKind
			Before, After events.Moment
		}{step.Mention.ID, step.Date, step.Status, step.Kinds, step.Before, step.After})
		if err != nil {
			t.Fatal(err)
		}
		b.Write(out)
		b.WriteByte('\n')
	}
	for _, day := range []string{"2024-05-20", "2024-05-21", "2024-09-27", "2024-09-28", "2024-10-30", "2024-11-04"} {
		d, err := events.ParseDay(day)
		if err != nil {
			t.Fatal(err)
		}
		past, ok := e.AsOf(d, nil)
		b.WriteString("-- as known on " + day + " --\n")
		if ok {
			b.WriteString(past.Span.EDTF() + " " + string(past.Status) + "\n")
		} else {
			b.WriteString("unknown\n")
		}
	}
	golden(t, "testdata/minsk.golden", b.String())
}

// golden compares got with a file, or writes it if -update is given.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s: line %d is\n%s\nwant\n%s", file, i+1, g[i], w[min(i, len(w)-1)])
		}
	}
	t.Fatalf("%s has more lines", file)
}
