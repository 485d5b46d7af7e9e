package store

import (
	"errors"
	"slices"
	"testing"

	"dateline/events"
)

// about returns a text about an edition of a series, that no other edition matches.
func about(edition int, published string) (events.Source, []events.Mention) {
	src, mentions := says(published, "2024-10-31", events.Announced)
	src.ID = published
	m := &mentions[0]
	m.Edition = edition
	first := events.NewDay(2020+edition, 10, 31)
	m.Span = events.SpanOf(first, first+1)
	return src, mentions
}

func decide1(t *testing.T, s *Store, d events.Decision) events.Decision {
	t.Helper()
	d.Editor = "Ada"
	if _, err := s.Decide(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	last, err := s.LatestDecisions(t.Context(), 1)
	if err != nil || len(last) != 1 {
		t.Fatalf("LatestDecisions: %v, %v", last, err)
	}
	return last[0]
}

func event(t *testing.T, s *Store, id string) events.Event {
	t.Helper()
	e, err := s.Event(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestMergeAndUndo(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	src1, m1 := about(2, "2022-05-01")
	src2, m2 := about(4, "2024-05-01")
	a := mustRecord(t, s, src1, m1).Results[0].Event
	b := mustRecord(t, s, src2, m2).Results[0].Event
	if a == b {
		t.Fatal("two editions are one event")
	}
	before := event(t, s, b)
	d := decide1(t, s, events.Decision{Kind: events.DecideMerge, Events: []string{a, b}})
	merged := event(t, s, b)
	if merged.ID != a || len(merged.Mentions) != 2 || !slices.Contains(merged.Aliases, b) {
		t.Errorf("after merging: %+v", merged)
	}
	if list, _ := s.Events(ctx, events.Filter{}); len(list) != 1 {
		t.Errorf("%d events are listed", len(list))
	}
	// A later text about either is one about the survivor.
	src3, m3 := about(4, "2024-06-01")
	if got := mustRecord(t, s, src3, m3).Results[0].Event; got != a {
		t.Errorf("a later text went to %s, want %s", got, a)
	}
	if _, err := s.Undo(ctx, "Bo", d.ID); err != nil {
		t.Fatal(err)
	}
	again := event(t, s, b)
	if again.ID != b || again.UID != before.UID || again.Span != before.Span || again.Sequence <= before.Sequence {
		t.Errorf("after undoing: %+v", again)
	}
	if got := event(t, s, a); len(got.Aliases) != 0 {
		t.Errorf("after undoing the other has aliases %v", got.Aliases)
	}
	if _, err := s.Undo(ctx, "Bo", d.ID); !errors.Is(err, ErrInvalid) {
		t.Errorf("undone twice: %v", err)
	}
	if _, err := s.Undo(ctx, "Bo", "d99"); !errors.Is(err, ErrNotFound) {
		t.Errorf("undone what is not there: %v", err)
	}
	log, err := s.Audit(ctx, 0, 10)
	if err != nil || len(log) != 2 || log[0].Editor != "Bo" || log[0].Action != "undo merge" || log[1].Editor != "Ada" || log[1].Action != "merge" {
		t.Errorf("audit: %+v, %v", log, err)
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestWithdrawAndRestore(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	src, m := about(2, "2022-05-01")
	id := mustRecord(t, s, src, m).Results[0].Event
	decide1(t, s, events.Decision{Kind: events.DecideWithdraw, Events: []string{id}})
	if list, _ := s.Events(ctx, events.Filter{}); len(list) != 0 {
		t.Errorf("a withdrawn event is listed")
	}
	if _, err := s.Event(ctx, id); !errors.Is(err, ErrNotFound) {
		t.Errorf("a withdrawn event is shown: %v", err)
	}
	if found, _ := s.Events(ctx, events.Filter{Query: "Eurasische"}); len(found) != 0 {
		t.Errorf("a withdrawn event is found")
	}
	decide1(t, s, events.Decision{Kind: events.DecideRestore, Events: []string{id}})
	if e := event(t, s, id); e.ID != id {
		t.Errorf("restored: %+v", e)
	}
	if found, _ := s.Events(ctx, events.Filter{Query: "Eurasische"}); len(found) != 1 {
		t.Errorf("a restored event is not found")
	}
}

func TestSplitAndClaims(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	src1, m1 := about(2, "2022-05-01")
	src2, m2 := about(2, "2022-06-01")
	a := mustRecord(t, s, src1, m1).Results[0].Event
	r := mustRecord(t, s, src2, m2)
	if r.Results[0].Event != a {
		t.Fatal("the second text founded another event")
	}
	decide1(t, s, events.Decision{Kind: events.DecideSplit, Events: []string{a}, Mentions: []string{r.Results[0].Mention.ID}})
	if list, _ := s.Events(ctx, events.Filter{}); len(list) != 2 {
		t.Errorf("%d events after splitting", len(list))
	}
	if e := event(t, s, a); len(e.Mentions) != 1 {
		t.Errorf("%d mentions stayed", len(e.Mentions))
	}
	// An editor's claim belongs to the event that it was made for, whatever it says.
	src3, m3 := about(7, "2022-07-01")
	src3.Kind = events.Form
	report, err := s.RecordBy(ctx, "Ada", src3, m3, a)
	if err != nil || report.Results[0].Event != a {
		t.Fatalf("RecordBy: %+v, %v", report, err)
	}
	if e := event(t, s, a); len(e.Mentions) != 2 {
		t.Errorf("%d mentions after the claim", len(e.Mentions))
	}
	on, err := s.Decisions(ctx, a)
	if err != nil || len(on) != 2 || on[1].Kind != events.DecideEdit {
		t.Errorf("Decisions: %+v, %v", on, err)
	}
}

func TestDecideRefuses(t *testing.T) {
	s := open(t)
	src, m := about(2, "2022-05-01")
	r := mustRecord(t, s, src, m)
	id := r.Results[0].Event
	n, _, _ := s.Revision(t.Context())
	for name, tt := range map[string]struct {
		d    events.Decision
		want error
	}{
		"unknown event":   {events.Decision{Kind: events.DecideMerge, Events: []string{id, "nothing"}}, ErrNotFound},
		"unknown mention": {events.Decision{Kind: events.DecideMove, Events: []string{id}, Mentions: []string{"nothing"}}, ErrNotFound},
		"with itself":     {events.Decision{Kind: events.DecideMerge, Events: []string{id, id}}, ErrInvalid},
		"nothing at all":  {events.Decision{Kind: events.DecideMerge}, ErrInvalid},
		"unknown kind":    {events.Decision{Kind: "rename", Events: []string{id}}, ErrInvalid},
	} {
		if _, err := s.Decide(t.Context(), tt.d); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", name, err, tt.want)
		}
	}
	if again, _, _ := s.Revision(t.Context()); again != n {
		t.Error("a refused decision changed something")
	}
	if log, _ := s.Audit(t.Context(), 0, 10); len(log) != 0 {
		t.Errorf("a refused decision is in the audit: %+v", log)
	}
}
