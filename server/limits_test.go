package server

import (
	"net/url"
	"testing"
	"time"
)

func mustURL(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// TestLimits counts by household and forgets after the span.
func TestLimits(t *testing.T) {
	l := newLimits()
	now := testDay
	for _, c := range []struct {
		peer  string
		after time.Duration
		want  bool
	}{
		{"192.0.2.1", 0, true},
		{"::ffff:192.0.2.1", 0, true},
		{"192.0.2.1", 0, false},
		{"192.0.2.2", 0, true},
		{"2001:db8::1", 0, true},
		{"2001:db8::2", 0, true},
		{"2001:db8:0:0:ffff::3", 0, false},
		{"2001:db8:0:1::3", 0, true},
		{"192.0.2.1", 2 * time.Hour, true},
	} {
		now = now.Add(c.after)
		if got := l.allow("try", c.peer, 2, time.Hour, now); got != c.want {
			t.Errorf("%s after %s: %t, want %t", c.peer, c.after, got, c.want)
		}
	}
}
