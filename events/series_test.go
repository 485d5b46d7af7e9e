package events_test

import (
	"fmt"
	"slices"
	"testing"

	"dateline/events"
)

func edition(n int, edtf string, status events.Status) events.Event {
	return events.Event{ID: fmt.Sprintf("e%d-%s", n, edtf), Settled: events.Settled{
		Series: "s", Edition: n, Span: events.MustEDTF(edtf), Status: status, Type: "conference", Place: events.Place{City: "by-minsk", Country: "BY"}, Organiser: "MFA",
	}}
}

func TestLineOf(t *testing.T) {
	tests := []struct {
		name     string
		editions []events.Event
		want     string // EDTF of what is expected, "" for nothing
		year     int
	}{
		{"late October", []events.Event{edition(2, "2024-10-31/2024-11-01", events.Held), edition(1, "2023-10-26/2023-10-27", events.Held), edition(3, "2025-10-28/2025-10-29", events.Held)}, "[2026-10-21..2026-10-31]", 2026},
		{"one is not enough", []events.Event{edition(1, "2023-10-26/2023-10-27", events.Held)}, "", 0},
		{"vague ones do not count", []events.Event{edition(1, "2023-10", events.Held), edition(2, "2024-10", events.Announced)}, "", 0},
		{"no time of year", []events.Event{edition(1, "2023-02-10", events.Held), edition(2, "2024-07-10", events.Held), edition(3, "2025-11-10", events.Held)}, "", 0},
		{"every second year", []events.Event{edition(1, "2019-10-23", events.Held), edition(2, "2021-10-25", events.Held), edition(3, "2023-10-27", events.Held)}, "[2025-10-21..2025-10-31]", 2025},
		{"a month or so", []events.Event{edition(1, "2023-05-05", events.Held), edition(2, "2024-05-31", events.Held)}, "2025-05", 2025},
		{"around New Year", []events.Event{edition(1, "2022-12-29", events.Held), edition(2, "2024-01-03", events.Held)}, "[2024-12-21..2024-12-31]", 2024},
		{"a window after the last exact one", []events.Event{edition(1, "2023-10-26", events.Held), edition(2, "2024-10-31", events.Held), edition(3, "2025", events.Announced)}, "[2026-10-21..2026-10-31]", 2026},
	}
	for _, tt := range tests {
		l := events.LineOf("s", tt.editions)
		got, year := "", 0
		if l.Next != nil {
			got, year = l.Next.Span.EDTF(), l.Next.Span.First().Year()
			if len(l.Next.From) < 2 {
				t.Errorf("%s: it rests on %v", tt.name, l.Next.From)
			}
		}
		if got != tt.want || year != tt.year {
			t.Errorf("%s: expected %q in %d, want %q in %d", tt.name, got, year, tt.want, tt.year)
		}
		if !slices.IsSortedFunc(l.Editions, func(a, b events.Event) int { return a.Edition - b.Edition }) {
			t.Errorf("%s: editions out of order", tt.name)
		}
	}
	l := events.LineOf("s", append(tests[0].editions, events.Event{ID: "other", Settled: events.Settled{Series: "t"}}))
	if len(l.Editions) != 3 || l.Place.City != "by-minsk" || l.Organiser != "MFA" || l.Type != "conference" {
		t.Errorf("the line is %+v", l)
	}
}

func TestMintID(t *testing.T) {
	tests := []struct{ name, series, edtf, want string }{
		{"Konferenz zur Eurasischen Sicherheit", "", "2024-10", "konferenz-zur-eurasischen-sicherheit-2024-"},
		{"Международная конференция", "", "", "mezhdunarodnaya-konferentsiya-"},
		{"whatever", "sco-hos", "2024-07-04", "sco-hos-2024-"},
		{"北京论坛", "", "2024", "event-2024-"},
	}
	for _, tt := range tests {
		m := events.Mention{ID: "x.0", Name: tt.name, Series: tt.series, Span: events.MustEDTF(tt.edtf)}
		id, uid := events.MintID(m)
		again, uid2 := events.MintID(m)
		if len(id) != len(tt.want)+5 || id[:len(tt.want)] != tt.want || id != again || uid != uid2 || uid == "" {
			t.Errorf("MintID(%q) = %s, %s; want %s…", tt.name, id, uid, tt.want)
		}
	}
}
