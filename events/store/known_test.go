package store

import (
	"errors"
	"strings"
	"testing"

	"dateline/events"
)

func TestCheckIDs(t *testing.T) {
	s := open(t)
	mustRecord(t, s, events.Source{ID: "a", Published: day("2024-05-21"), Body: "."}, []events.Mention{{
		Name: "Minsk Conference", Type: "conference", Series: "own-series", Span: events.MustEDTF("2024-10-31"),
		Place: events.Place{City: "by-minsk", Country: "BY"}, Status: events.Announced, Organisations: []string{"own-forum"},
	}})
	for _, tt := range []struct {
		f    events.Filter
		near string // of the refusal
	}{
		{events.Filter{}, ""},
		{events.Filter{Country: "KZ", Org: "own-forum", Type: "summit", Series: "own-series"}, ""},
		{events.Filter{Country: "BX"}, "BY AX BA"},
		{events.Filter{Org: "own-forums"}, "own-forum"},
		{events.Filter{Type: "sumit"}, "summit"},
		{events.Filter{Series: "own-seris"}, "own-series"},
		{events.Filter{Place: "minsk"}, "by-minsk"},
	} {
		err := s.CheckIDs(t.Context(), tt.f)
		var fault *events.FilterError
		if errors.As(err, &fault) != (tt.near != "") || fault != nil && strings.Join(fault.Near, " ") != tt.near {
			t.Errorf("%v: %v, want the nearest %q", tt.f.Values(), err, tt.near)
		}
	}
}
