package dates_test

import (
	"testing"

	"dateline/events"
	"dateline/events/extract/dates"
)

func TestFindSeed(t *testing.T) {
	day, _ := events.ParseDay("2024-05-21")
	got := dates.Find("veranstaltete Belarus im Oktober 2023 eine Konferenz. Ende Oktober/Anfang November 2024 folgt eine weitere.", "de", dates.Reference{Day: day})
	want := []string{"2023-10", "[2024-10-21..2024-11-10]"}
	if len(got) != len(want) {
		t.Fatalf("got %d expressions, want %d: %v", len(got), len(want), got)
	}
	for i, w := range want {
		if got[i].Span.EDTF() != w {
			t.Errorf("%q: got %s, want %s", got[i].Text, got[i].Span, w)
		}
	}
}
