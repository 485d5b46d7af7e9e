package events

import (
	"slices"
	"testing"
)

// TestForeignUID: a newer version of an imported event is known by its UID, whatever else it says,
// and nothing else is taken for it.
func TestForeignUID(t *testing.T) {
	first := Mention{Name: "Talks", Span: MustEDTF("2024-07-03"), Source: Source{ID: "a", ForeignUID: "1@x", Published: NewDay(2024, 1, 1)}}
	e := Event{ID: "talks-2024", UID: "abc@dateline", Mentions: []Mention{first}, Settled: Settle([]Mention{first}, nil)}
	shares := func(m Mention) bool {
		return slices.ContainsFunc(Keys(m), func(k string) bool { return slices.Contains(NewCandidate(e).Keys(), k) })
	}
	for _, uid := range []string{"1@x", "abc@dateline"} {
		m := Mention{Name: "Renamed", Span: MustEDTF("2026-02-01"), Source: Source{ID: "b", ForeignUID: uid}}
		if v := Match(m, []Candidate{NewCandidate(e)}); v.Kind != Same || v.Event != e.ID || !shares(m) {
			t.Errorf("%s: %+v", uid, v)
		}
	}
	other := Mention{Name: "Renamed", Span: MustEDTF("2026-02-01"), Source: Source{ID: "b", ForeignUID: "2@x"}}
	if v := Match(other, []Candidate{NewCandidate(e)}); v.Kind != New {
		t.Errorf("another UID: %+v", v)
	}
	if plain := (Mention{Name: "Renamed", Source: Source{ID: "c"}}); shares(plain) && Match(plain, []Candidate{NewCandidate(e)}).Kind == Same {
		t.Error("no UID matches no UID")
	}
}
