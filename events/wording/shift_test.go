package wording

import (
	"strings"
	"testing"

	"dateline/events"
)

// TestShifts: readers are told old → new, of whatever they are told, in their language.
func TestShifts(t *testing.T) {
	place := func(id string) string { return map[string]string{"by-minsk": "Minsk", "kz-astana": "Astana"}[id] }
	for _, c := range []struct {
		sequence        int
		field, old, new string
		lang, want      string
	}{
		{1, "date", "[2024-10-21..2024-11-10]", "2024-10-31", "en", "late Oct / early Nov 2024 → 31 Oct 2024"},
		{1, "date", "", "2025-07-06/2025-07-07", "en", "no date → 6–7 Jul 2025"},
		{1, "date", "2025-07-06/2025-07-07", "", "de", "6.–7. Juli 2025 → ohne Termin"},
		{0, "date", "", "2025-07-06/2025-07-07", "en", "6–7 Jul 2025"},
		{0, "date", "", "", "en", ""},
		{2, "status", "announced", "cancelled/postponed", "fr", "annoncé → annulé / reporté"},
		{2, "place", "by-minsk", "kz-astana", "en", "Minsk → Astana"},
		{2, "place", "", "kz-astana", "ru", "? → Astana"},
		{2, "name", "Forum", "Minsk Forum", "en", "Forum → Minsk Forum"},
		{0, "name", "", "Minsk Forum", "en", ""},
		{2, "time", "", "10:00–18:00", "en", "? → 10:00–18:00"},
		{2, "conflict", "", "date 2024-10-22/2024-10-23, place kz-astana", "en", "sources disagree: – → 22–23 Oct 2024, Astana"},
		{3, "conflict", "date 2024-10-22", "", "de", "Quellen widersprechen sich: 22. Okt. 2024 → –"},
		{2, "organisations", "un", "un eu", "en", ""},
	} {
		got := ""
		for _, s := range Shifts(events.Revision{Sequence: c.sequence, Changes: []events.Change{{Field: c.field, Old: c.old, New: c.new}}}, c.lang, place) {
			got += strings.ReplaceAll(s.Text, "\u2009", "")
		}
		if got != c.want {
			t.Errorf("%s %q to %q at %d in %s: %q, want %q", c.field, c.old, c.new, c.sequence, c.lang, got, c.want)
		}
	}
}
