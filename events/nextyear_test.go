package events_test

import (
	"testing"

	"dateline/events"
)

// TestNextYear: an edition that is put off from a date of its own is not the one of the year before, of
// which nobody has said yet that it was held; the same words about that one's own date mean it.
func TestNextYear(t *testing.T) {
	june := func(year, first, last int) events.Span {
		return events.SpanOf(events.NewDay(year, 6, first), events.NewDay(year, 6, last))
	}
	s := newMemory()
	s.record(t, events.Source{ID: "a", Kind: events.Text, Publisher: "A", Language: "en", Published: events.NewDay(2026, 1, 20)},
		events.Mention{Name: "G7 summit", Type: "summit", Series: "g7-summit", Organisations: []string{"g7"}, Span: june(2026, 15, 17), Place: events.Place{City: "fr-evian-les-bains", Country: "FR"}, Status: events.Announced, Confidence: 0.9})
	for _, c := range []struct {
		name     string
		was, now events.Span
		want     events.VerdictKind
	}{
		{"next year's", june(2027, 4, 5), june(2027, 7, 8), events.New},
		{"this year's", june(2026, 15, 17), june(2027, 7, 8), events.Same},
	} {
		m := events.Mention{Name: "G7 summit", Type: "summit", Series: "g7-summit", Organisations: []string{"g7"}, Span: c.now, PreviousSpan: c.was, Rescheduled: true, Status: events.Announced, Confidence: 0.9,
			Source: events.Source{ID: "b", Kind: events.Text, Publisher: "B", Language: "en", Published: events.NewDay(2026, 5, 20)}}
		candidates, err := s.Sharing(events.Keys(m))
		if err != nil || len(candidates) != 1 {
			t.Fatalf("%d candidates, %v", len(candidates), err)
		}
		if v := events.Match(m, candidates); v.Kind != c.want {
			t.Errorf("%s: %v, want %v: %+v", c.name, v.Kind, c.want, v)
		}
	}
}
