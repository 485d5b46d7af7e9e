package events_test

import (
	"strings"
	"testing"

	"dateline/events"
)

func TestFirstSaid(t *testing.T) {
	for _, c := range []struct {
		mentions        string // day of publication, date claimed; "" is unknown
		published, want string
	}{
		{"", "", ""},
		{"2024-05-21 2024-10-31", "2024-05-21", ""},
		{"2024-05-21 2024-10, 2024-09-01 2024-10-31", "2024-05-21", "2024-10"},
		{"2024-05-21 2024-10-31, 2024-06-01 2024-10", "2024-05-21", ""},
		{"2024-05-21 , 2024-06-01 2024-10", "2024-05-21", "2024-10"},
		{" 2024-10, 2024-06-01 2024-10-31", "", "2024-10"},
		{" , 2024-06-01 2024-10-31", "2024-06-01", ""},
	} {
		var e events.Event
		for part := range strings.SplitSeq(c.mentions, ", ") {
			day, edtf, _ := strings.Cut(part, " ")
			var m events.Mention
			if day != "" {
				m.Source.Published = events.MustEDTF(day).First()
			}
			if edtf != "" {
				m.Span = events.MustEDTF(edtf)
			}
			e.Mentions = append(e.Mentions, m)
		}
		if published, window := e.FirstSaid(); published.EDTF() != c.published || window.EDTF() != c.want {
			t.Errorf("%q: first said %q, window %q; want %q, %q", c.mentions, published.EDTF(), window.EDTF(), c.published, c.want)
		}
	}
}
