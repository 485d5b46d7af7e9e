package events_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"dateline/events"
)

// check compares what stands with what each fact is known to belong to: one event each, no
// conference in two events, no event of two conferences.
func check(t *testing.T, s *memory, all []fact, name string) bool {
	t.Helper()
	ok := true
	home := map[string]string{} // conference → event
	of := map[string]string{}   // event → conference
	where := map[string]string{}
	for _, e := range s.list() {
		for _, m := range e.Mentions {
			where[m.ID] = e.ID
		}
	}
	for _, f := range all {
		id := where[f.mention.ID]
		if id == "" {
			t.Errorf("%s: %s waits (%s, %s, %s)", name, f.mention.ID, f.mention.Source.Published, f.mention.Span, f.mention.Status)
			ok = false
			continue
		}
		if h, seen := home[f.key]; seen && h != id {
			t.Errorf("%s: %s is in two events, %s and %s (%s %s)", name, f.key, h, id, f.mention.Span, f.mention.Status)
			ok = false
		}
		home[f.key] = id
		if k, seen := of[id]; seen && k != f.key {
			t.Errorf("%s: event %s is of two conferences, %s and %s", name, id, k, f.key)
			ok = false
		}
		of[id] = f.key
	}
	return ok
}

func TestReplayInOrder(t *testing.T) {
	all := facts(t)
	s := newMemory()
	for _, f := range all {
		s.record(t, f.mention.Source, f.mention)
	}
	check(t, s, all, "in order")
	// Recorded once more, nothing happens.
	for _, e := range s.list() {
		if next := events.Settle(e.Mentions, nil); next.Span != e.Span || next.Status != e.Status {
			t.Errorf("%s settles to something else a second time", e.ID)
		} else if _, again := events.Revise(&e, next, events.Cause{}, s.now); again {
			t.Errorf("%s would be revised without a cause", e.ID)
		}
	}
}

// TestReplayShuffled records all reports of all known conferences in other orders: each conference
// stays one event with one UID, none swallows another, and each ends as the in-order replay does.
func TestReplayShuffled(t *testing.T) {
	const seeds = 200
	all := facts(t)
	want := settledByKey(all)
	for seed := range uint64(seeds) {
		s := newMemory()
		r := rand.New(rand.NewPCG(seed, 4))
		for _, i := range r.Perm(len(all)) {
			s.record(t, all[i].mention.Source, all[i].mention)
		}
		if !check(t, s, all, fmt.Sprintf("seed %d", seed)) {
			return
		}
		for _, e := range s.list() {
			key := ""
			for _, f := range all {
				if f.mention.ID == e.Mentions[0].ID {
					key = f.key
				}
			}
			w := want[key]
			if e.Span != w.Span || e.Status != w.Status || e.Name != w.Name || e.Place != w.Place {
				t.Errorf("seed %d: %s: %s %s %q, want %s %s %q", seed, key, e.Span, e.Status, e.Name, w.Span, w.Status, w.Name)
			}
			if e.Sequence != len(e.Revisions)-1 {
				t.Errorf("seed %d: %s: sequence %d with %d revisions", seed, key, e.Sequence, len(e.Revisions))
			}
		}
	}
	t.Logf("%d orders of %d reports", seeds, len(all))
}

func settledByKey(all []fact) map[string]events.Settled {
	byKey := map[string][]events.Mention{}
	for _, f := range all {
		byKey[f.key] = append(byKey[f.key], f.mention)
	}
	out := map[string]events.Settled{}
	for k, ms := range byKey {
		out[k] = events.Settle(ms, nil)
	}
	return out
}
