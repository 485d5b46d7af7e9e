package events_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"dateline/events"
)

// TestWaiting: whatever is recorded, and in whatever order, no mention waits that would find its event
// if it were tried now, or found one.
func TestWaiting(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	s := newMemory()
	waited, promoted := 0, 0
	for n := range 150 {
		topics := []string{pick("security", "energy", "migration"), pick("water", "trade", "security")}
		first := events.NewDay(2025, 3, 1) + events.Day(r.IntN(60))
		m := events.Mention{
			Name: "Konferenz über " + topics[0] + " und " + topics[1], Type: pick("conference", "summit", "forum", "talks", ""), Topics: topics[:1+r.IntN(2)],
			Place: events.Place{City: pick("by-minsk", "ch-geneva", ""), Country: ""}, Span: events.SpanOf(first, first+events.Day(r.IntN(3))),
			Status: events.Statuses[r.IntN(len(events.Statuses))], Confidence: 0.9,
		}
		if r.IntN(2) == 0 {
			m.Organisations = []string{pick("sco", "osce", "un")}
		}
		switch r.IntN(4) {
		case 0:
			m.Span = events.WindowOf(first, first+10)
		case 1:
			m.PreviousSpan, m.Status = events.SpanOf(first-20, 0), events.Postponed
		}
		src := events.Source{ID: fmt.Sprintf("s%03d", n), Kind: events.Text, Publisher: pick("A", "B", "C"), Language: "de", Published: first - 60 + events.Day(r.IntN(50))}
		for _, result := range s.record(t, src, m).Results {
			if result.Promoted {
				promoted++
			}
		}
		if n%10 != 9 {
			continue
		}
		for id, m := range s.waiting {
			waited++
			candidates, err := s.Sharing(events.Keys(m))
			if err != nil {
				t.Fatal(err)
			}
			if v := events.Match(m, candidates); v.Kind != events.Doubtful {
				t.Fatalf("after text %d, mention %s waits and is %s %s: %q", n, id, v.Kind, v.Event, v.Why)
			}
		}
	}
	if promoted < 10 || waited == 0 {
		t.Errorf("%d mentions were promoted, and %d times one waited: too few to tell", promoted, waited)
	}
}
