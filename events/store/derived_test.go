package store

import (
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"testing"

	"dateline/events"
)

// TestDerived: after every text and every decision, what is kept is what would be made anew of every
// event; and nothing is made twice of one that stays as it is.
func TestDerived(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	r := rand.New(rand.NewPCG(3, 4))
	made := 0
	derive := func(e events.Event) (string, error) {
		made++
		b, err := json.Marshal(e)
		return string(b), err
	}
	d := Derived[string, string]{Limit: 10 << 20, Size: func(s string) int { return len(s) }}
	narrow := Derived[string, string]{Limit: 2000, Size: d.Size} // has room for one event or none
	check := func(what string, f events.Filter) {
		t.Helper()
		want, err := s.Full(ctx, f)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range []*Derived[string, string]{&d, &narrow} {
			got, err := d.Of(ctx, s, f, "JSON", derive)
			if err != nil || len(got) != len(want) {
				t.Fatalf("%s: %d of %d events, %v", what, len(got), len(want), err)
			}
			for i, e := range want {
				if b, _ := json.Marshal(e); string(b) != got[i] {
					t.Fatalf("%s: kept is\n%s, want\n%s", what, got[i], b)
				}
			}
			if d.size > d.Limit {
				t.Fatalf("%s: %d bytes are kept", what, d.size)
			}
		}
	}
	for n := range 120 {
		src, mentions := benchText(n, r.IntN(20))
		mustRecord(t, s, src, mentions)
		check("text "+strconv.Itoa(n), events.Filter{})
	}
	check("some", events.Filter{Type: "conference"})
	check("as of a day", events.Filter{AsOf: events.NewDay(2023, 6, 1)})
	all, err := s.Full(ctx, events.Filter{})
	if err != nil || len(all) < 10 {
		t.Fatalf("%d events, %v", len(all), err)
	}
	withdrawn := decide1(t, s, events.Decision{Kind: events.DecideWithdraw, Events: []string{all[0].ID}, Editor: "Ada"})
	check("withdrawn", events.Filter{})
	if _, err := s.Undo(ctx, "Ada", withdrawn.ID); err != nil {
		t.Fatal(err)
	}
	check("undone", events.Filter{})
	decide1(t, s, events.Decision{Kind: events.DecideMerge, Events: []string{all[1].ID, all[2].ID}, Editor: "Ada"})
	check("merged", events.Filter{})

	made = 0
	for range 3 {
		for _, key := range []string{"JSON", "the same under another key"} {
			if _, err := d.Of(ctx, s, events.Filter{}, key, derive); err != nil {
				t.Fatal(err)
			}
		}
	}
	if want := len(all) - 1; made != want {
		t.Errorf("%d made, want %d: one of each event for the new key", made, want)
	}
}
