package events_test

import (
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"
	"time"

	"dateline/events"
)

// TestPairsDecided: what an editor has decided on a pair is not asked again until it is undone, and
// the order of the events does not matter.
func TestPairsDecided(t *testing.T) {
	texts, _, _ := readStory(t, "testdata/stories/pairs.txt")
	s := newMemory()
	for _, x := range texts {
		s.record(t, x.source, x.mentions...)
	}
	open := s.pairs()
	if len(open) == 0 {
		t.Fatal("no pairs")
	}
	var all []events.Candidate
	for _, e := range s.list() {
		all = append(all, s.seen[e.ID])
	}
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	if again := events.Pairs(all, nil); !reflect.DeepEqual(again, open) {
		t.Errorf("in another order the pairs are %v, not %v", again, open)
	}
	for i, kind := range []events.DecisionKind{events.DecideDistinct, events.DecideMerge} {
		p := open[i%len(open)]
		d := events.Decision{ID: "d" + strconv.Itoa(i+1), Kind: kind, Events: []string{p.A, p.B}, At: s.now}
		s.decide(t, d)
		for _, q := range s.pairs() {
			if q.A == p.A && q.B == p.B {
				t.Errorf("%s: they are asked about again", kind)
			}
		}
		d.Undone = s.now.Add(time.Hour)
		s.decide(t, d)
		if again := s.pairs(); !reflect.DeepEqual(again, open) {
			t.Errorf("%s, undone: %v, want %v", kind, again, open)
		}
	}
}

// BenchmarkPairs looks for pairs among events of twelve years. The cost of one event grows with how
// many there are in a season, which here all fall into the same twelve years.
func BenchmarkPairs(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			c := &crowd{r: rand.New(rand.NewPCG(1, 2))}
			var all []events.Candidate
			for i := range n {
				m := c.text(c.event(i), 2)
				all = append(all, events.NewCandidate(events.Event{ID: "e" + strconv.Itoa(i), Mentions: []events.Mention{m}, Settled: events.Settle([]events.Mention{m}, nil)}))
			}
			pairs := 0
			for b.Loop() {
				pairs = len(events.Pairs(all, nil))
			}
			b.ReportMetric(float64(pairs), "pairs")
		})
	}
}
