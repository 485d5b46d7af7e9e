package store

import (
	"testing"

	"dateline/events"
)

// doubtful records an event and a mention of which it is not clear whether it is of it.
func doubtful(t *testing.T, s *Store) (event, mention string) {
	t.Helper()
	src, mentions := says("2024-05-21", "2024-10-31/2024-11-01", events.Announced)
	event = mustRecord(t, s, src, mentions).Results[0].Event
	r := mustRecord(t, s, events.Source{ID: "vague", Published: day("2024-06-01"), Language: "de", Body: "."}, []events.Mention{{
		Name: "Konferenz", Type: "conference", Topics: []string{"security"}, Span: events.YearOf(2024), Status: events.Announced,
		Place: events.Place{Country: "BY"}, Confidence: 0.6,
	}})
	if r.Results[0].Outcome != events.OutcomeDoubtful {
		t.Fatalf("it is not doubtful: %+v", r.Results[0].Verdict)
	}
	list, err := s.Doubtful(t.Context())
	if err != nil || len(list) != 1 || list[0].Verdict.Event != event {
		t.Fatalf("Doubtful: %+v, %v", list, err)
	}
	return event, r.Results[0].Mention.ID
}

func checkDoubts(t *testing.T, s *Store, want, events int) {
	t.Helper()
	list, err := s.Doubtful(t.Context())
	if err != nil || len(list) != want {
		t.Errorf("%d doubtful mentions, want %d; %v", len(list), want, err)
	}
	if all, err := s.Full(t.Context(), filterAll); err != nil || len(all) != events {
		t.Errorf("%d events, want %d; %v", len(all), events, err)
	}
}

var filterAll events.Filter

func TestDoubtAccepted(t *testing.T) {
	s := open(t)
	id, mention := doubtful(t, s)
	d := decide1(t, s, events.Decision{Kind: events.DecideAccept, Events: []string{id}, Mentions: []string{mention}})
	checkDoubts(t, s, 0, 1)
	if e := event(t, s, id); len(e.Mentions) != 2 {
		t.Errorf("%d mentions", len(e.Mentions))
	}
	if _, err := s.Undo(t.Context(), "Ada", d.ID); err != nil {
		t.Fatal(err)
	}
	checkDoubts(t, s, 1, 1)
}

func TestDoubtSetApart(t *testing.T) {
	s := open(t)
	id, mention := doubtful(t, s)
	decide1(t, s, events.Decision{Kind: events.DecideDistinct, Events: []string{id}, Mentions: []string{mention}})
	checkDoubts(t, s, 0, 2)
}

func TestDoubtWithdrawn(t *testing.T) {
	s := open(t)
	_, mention := doubtful(t, s)
	d := decide1(t, s, events.Decision{Kind: events.DecideWithdraw, Mentions: []string{mention}})
	checkDoubts(t, s, 0, 1)
	if _, err := s.Undo(t.Context(), "Ada", d.ID); err != nil {
		t.Fatal(err)
	}
	checkDoubts(t, s, 1, 1)
}
