package store

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"dateline/events"
)

// fullShelf is a shelf that makes each candidate anew from the whole event.
type fullShelf struct{ *shelf }

func (s fullShelf) Sharing(keys []string) ([]events.Candidate, error) {
	found, err := s.shelf.Sharing(keys)
	for i, c := range found {
		if err == nil {
			var e events.Event
			e, _, err = s.shelf.Event(c.ID)
			found[i] = events.NewCandidate(e)
		}
	}
	return found, err
}

// A candidate that was stored, mention by mention, tells matching what the whole event does.
func TestCandidateIsEnough(t *testing.T) {
	s := open(t)
	r := rand.New(rand.NewPCG(5, 6))
	var own []string
	near := func(n int) (events.Source, []events.Mention) {
		src, mentions := benchText(n, r.IntN(40))
		m := &mentions[0]
		if r.IntN(2) == 0 {
			m.Series, m.Edition = "", 0
		}
		if r.IntN(3) == 0 {
			m.Place.City = ""
		}
		m.Status = pick(r, events.Statuses...)
		if m.Status == events.Postponed {
			m.PreviousSpan, m.Span = m.Span, events.Span{}
		}
		if r.IntN(4) == 0 {
			m.Names = map[string][]string{"en": {m.Name + " forum"}}
		}
		if r.IntN(6) == 0 {
			src.Kind, src.ForeignUID, src.ForeignSequence = events.Calendar, fmt.Sprintf("uid-%d@example.org", r.IntN(6)), n
		}
		if r.IntN(10) == 0 && len(own) > 0 {
			src.Kind, src.ForeignUID = events.Calendar, pick(r, own...)
		}
		m.Span = pick(r, m.Span, events.SpanOf(events.NewDay(2015, 1, 1)+events.Day(r.IntN(90)), 0))
		return src, mentions
	}
	verdicts := make(map[events.VerdictKind]int)
	for n := range 200 {
		src, mentions := near(n)
		var light, full events.Report
		err := s.read(t.Context(), func(q querier) (err error) {
			now := s.clock()
			sh := newShelf(t.Context(), q)
			if light, err = events.Plan(src, mentions, sh, now); err != nil {
				return err
			}
			full, err = events.Plan(src, mentions, fullShelf{sh}, now)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(light, full) {
			t.Fatalf("text %d: by candidates\n%.300s\nby whole events\n%.300s", n, fmt.Sprintf("%+v", light.Results), fmt.Sprintf("%+v", full.Results))
		}
		verdicts[light.Results[0].Verdict.Kind]++
		for _, e := range mustRecord(t, s, src, mentions).Events {
			own = append(own, e.UID)
		}
	}
	t.Log(verdicts)
	if verdicts[events.Same] < 20 || verdicts[events.New] < 10 {
		t.Errorf("too little to compare: %v", verdicts)
	}
}
