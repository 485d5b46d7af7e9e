package extract_test

import (
	"os"
	"testing"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/gazetteer"
)

func seed(t testing.TB) string {
	b, err := os.ReadFile("../../seeds/texts/000_8acf08fcf71f40d7.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestSeed reads the text that the calendar grows from. Its dateline has no year and names the
// reporter's city; one event has no date but the dateline's, one is vague, one lies in the past.
func TestSeed(t *testing.T) {
	body := seed(t)
	r, err := extract.New(gazetteer.Default()).Read(events.Source{Body: body})
	if err != nil {
		t.Fatal(err)
	}
	if r.Source.Language != "de" || r.Source.Published.String() != "2024-05-21" || r.Source.PublishedBasis != events.Inferred {
		t.Errorf("read as %s, published %s (%s)", r.Source.Language, r.Source.Published, r.Source.PublishedBasis)
	}
	checkOffsets(t, body, r)
	type event struct {
		edtf, text, city, country, kind string
		status                          events.Status
		start, end                      int
	}
	var got []event
	for _, m := range r.Mentions {
		got = append(got, event{m.Span.EDTF(), m.DateText.Text, m.Place.City, m.Place.Country, m.Type, m.Status, m.Quote.Start, m.Quote.End})
	}
	want := []event{
		{"2024-05-21", "21. Mai", "kz-astana", "KZ", "ministerial", events.Held, 217, 315},
		{"2023-10", "Oktober 2023", "", "BY", "conference", events.Held, 1920, 2142},
		{"[2024-10-21..2024-11-10]", "Ende Oktober/Anfang November 2024", "by-minsk", "BY", "conference", events.Announced, 2554, 2743},
	}
	if len(got) != len(want) {
		t.Fatalf("%d events: %+v", len(got), got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("event %d\n got %+v\nwant %+v", i, got[i], want[i])
		}
	}
	if len(r.Undated) > 0 {
		t.Errorf("undated: %+v", r.Undated)
	}
}
