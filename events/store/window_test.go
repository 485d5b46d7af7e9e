package store

import (
	"strings"
	"testing"

	"dateline/events"
)

// TestWindow cuts a list behind marks, of entries that are there and of some that are not.
func TestWindow(t *testing.T) {
	day := func(s string) events.Day {
		d, err := events.ParseDay(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	list := []*entry{{id: "a", first: day("2024-05-01")}, {id: "b", first: day("2024-05-02")}, {id: "d", first: day("2024-05-02")}, {id: "e", last: day("2024-06-01")}, {id: "f"}, {id: "g"}}
	for _, c := range []struct {
		window Window
		want   string
		from   int
	}{
		{Window{}, "abdefg", 0},
		{Window{Limit: 2}, "ab", 0},
		{Window{Limit: 2, Offset: 5}, "g", 5},
		{Window{Offset: 9}, "", 6},
		{Window{After: Mark{day("2024-05-02"), "b"}, Limit: 2}, "de", 2},
		{Window{After: Mark{day("2024-05-02"), "c"}}, "defg", 2},
		{Window{After: Mark{day("2024-06-01"), "e"}, Offset: 1}, "g", 5},
		{Window{After: Mark{0, "f"}}, "g", 5},
		{Window{After: Mark{day("2030-01-01"), "x"}}, "fg", 4},
		{Window{Latest: true}, "edbafg", 0},
		{Window{Latest: true, After: Mark{day("2024-05-02"), "c"}}, "bafg", 2},
		{Window{Latest: true, After: Mark{day("2024-05-02"), "b"}, Limit: 2}, "af", 3},
		{Window{Latest: true, After: Mark{0, "f"}}, "g", 5},
	} {
		part, from := c.window.part(list)
		var got strings.Builder
		for _, e := range part {
			got.WriteString(e.id)
		}
		if got.String() != c.want || from != c.from {
			t.Errorf("%+v: %q from %d, want %q from %d", c.window, got.String(), from, c.want, c.from)
		}
	}
}
