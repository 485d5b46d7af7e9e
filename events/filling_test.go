package events_test

import (
	"testing"
	"time"

	"dateline/events"
)

// TestFilling: what comes in first and at once is the filling, unless it is little.
func TestFilling(t *testing.T) {
	first := time.Date(2026, 1, 10, 8, 0, 0, 0, time.UTC)
	type burst struct{ second, revisions int }
	for _, tt := range []struct {
		what    string
		bursts  []burst
		until   int // the last second of the filling, -1 if there is none
		counted int
	}{
		{"nothing", nil, -1, 0},
		{"seeds", []burst{{0, 60}, {1, 70}, {4, 3}}, 4, 133},
		{"seeds and then an editor", []burst{{0, 100}, {10, 5}, {21, 1}, {22, 50}}, 10, 105},
		{"one by hand after the other", []burst{{0, 1}, {8, 1}, {300, 40}}, -1, 2},
		{"a long collection", []burst{{0, 10}, {10, 10}, {20, 10}, {30, 10}}, 30, 40},
	} {
		var f events.Filling
		for _, b := range tt.bursts {
			if !f.Take(first.Add(time.Duration(b.second)*time.Second), b.revisions) {
				break
			}
		}
		last := -1
		for second := range 400 {
			if f.Has(first.Add(time.Duration(second) * time.Second)) {
				last = second
			}
		}
		if last != tt.until || f.Revisions != tt.counted {
			t.Errorf("%s: until second %d with %d revisions, want %d with %d", tt.what, last, f.Revisions, tt.until, tt.counted)
		}
	}
}
