package events_test

import (
	"fmt"
	"testing"
	"time"

	"dateline/events"
)

// claimOf makes a text of one publisher with one mention.
func claimOf(id, day, publisher, name, edtf string, status events.Status, more func(*events.Mention)) events.Mention {
	d, err := events.ParseDay(day)
	if err != nil {
		panic(err)
	}
	m := events.Mention{
		ID: events.MentionID(id, 0), Source: events.Source{ID: id, Kind: events.Text, Published: d, Publisher: publisher, Language: "en"},
		Name: name, Type: "conference", Span: events.MustEDTF(edtf), Place: events.Place{City: "by-minsk", Country: "BY"}, Status: status, Confidence: 0.9,
	}
	if more != nil {
		more(&m)
	}
	return m
}

func topics(t ...string) func(*events.Mention) { return func(m *events.Mention) { m.Topics = t } }

// desk is a shelf with two conferences and an editor at it.
func desk(t *testing.T) (s *memory, a, b string) {
	s = newMemory()
	x := claimOf("a1", "2024-05-21", "BelTA", "Conference on Eurasian Security", "[2024-10-21..2024-11-10]", events.Announced, topics("eurasian", "security"))
	y := claimOf("b1", "2024-09-03", "BelTA", "Conference on Migration", "2024-11", events.Announced, topics("migration"))
	a = s.record(t, x.Source, x).Results[0].Event
	b = s.record(t, y.Source, y).Results[0].Event
	if a == b {
		t.Fatal("two conferences became one")
	}
	return s, a, b
}

var editorTime = time.Date(2024, 9, 10, 8, 0, 0, 0, time.UTC)

func decision(kind events.DecisionKind, evs, ms []string) events.Decision {
	return events.Decision{ID: "d-" + string(kind), Kind: kind, Events: evs, Mentions: ms, Editor: "ed", At: editorTime}
}

func TestMergeAndUndo(t *testing.T) {
	s, a, b := desk(t)
	uidA, uidB, seqA := s.events[a].UID, s.events[b].UID, s.events[a].Sequence
	d := decision(events.DecideMerge, []string{a, b}, nil)
	r := s.decide(t, d)
	ea, eb := s.events[a], s.events[b]
	if len(ea.Mentions) != 2 || eb.MergedInto != a || len(eb.Mentions) != 0 || len(ea.Aliases) != 1 || ea.Aliases[0] != b {
		t.Fatalf("merged: %+v\n%+v", ea, eb)
	}
	if ea.UID != uidA || ea.Sequence != seqA+1 || len(r.Events) != 2 {
		t.Errorf("survivor has UID %s, sequence %d", ea.UID, ea.Sequence)
	}
	// A later text about the one merged away goes to the survivor.
	m := claimOf("b2", "2024-10-01", "TASS", "Minsk conference on migration", "2024-11-15", events.Announced, topics("migration"))
	if got := s.record(t, m.Source, m).Results[0].Event; got != a {
		t.Errorf("a later text went to %s, want %s", got, a)
	}
	// Undone, each has its own again; what came later stays where it was matched.
	d.Undone = editorTime.Add(time.Hour)
	s.decide(t, d)
	ea, eb = s.events[a], s.events[b]
	if eb.MergedInto != "" || eb.UID != uidB || len(eb.Mentions) != 1 || eb.Mentions[0].ID != "b1.0" || len(ea.Mentions) != 2 || len(ea.Aliases) != 0 {
		t.Errorf("undone: %+v\n%+v", ea, eb)
	}
	if eb.Sequence != 2 || ea.Sequence != seqA+3 {
		t.Errorf("sequences %d and %d", ea.Sequence, eb.Sequence)
	}
}

func TestSplitMoveAndUndo(t *testing.T) {
	s, a, b := desk(t)
	m := claimOf("a2", "2024-06-01", "TASS", "Conference on Eurasian Security", "2024-10-31", events.Announced, topics("eurasian", "security"))
	if got := s.record(t, m.Source, m).Results[0].Event; got != a {
		t.Fatalf("matched %s", got)
	}
	split := decision(events.DecideSplit, []string{a}, []string{"a2.0"})
	r := s.decide(t, split)
	split = s.decisions[len(s.decisions)-1]
	if len(split.Events) != 2 || len(r.Events) != 2 {
		t.Fatalf("split into %v, touched %d", split.Events, len(r.Events))
	}
	c := split.Events[1]
	if got := s.events[c]; got.Span.EDTF() != "2024-10-31" || got.UID == "" || got.UID == s.events[a].UID || got.Sequence != 0 {
		t.Errorf("split off: %+v", got)
	}
	if got := s.events[a].Span.EDTF(); got != "[2024-10-21..2024-11-10]" {
		t.Errorf("left behind: %s", got)
	}
	move := decision(events.DecideMove, []string{b}, []string{"a2.0"})
	move.At = editorTime.Add(time.Minute)
	s.decide(t, move)
	if got := s.events[b]; len(got.Mentions) != 2 {
		t.Errorf("moved to: %+v", got)
	}
	if got := s.events[c]; len(got.Mentions) != 0 {
		t.Errorf("moved from: %+v", got)
	}
	move.Undone = editorTime.Add(time.Hour)
	s.decide(t, move)
	split.Undone = editorTime.Add(2 * time.Hour)
	s.decide(t, split)
	if got := s.events[a]; got.Span.EDTF() != "2024-10-31" || len(got.Mentions) != 2 {
		t.Errorf("undone: %s with %d mentions", got.Span, len(got.Mentions))
	}
}

func TestWithdrawAndRestore(t *testing.T) {
	s, a, _ := desk(t)
	m := claimOf("a2", "2024-06-01", "TASS", "Conference on Eurasian Security", "2024-12-31", events.Announced, func(m *events.Mention) { m.Topics, m.Series = []string{"eurasian", "security"}, "x" })
	m.Span = events.MustEDTF("2024-11-02")
	s.record(t, m.Source, m)
	if got := s.events[a].Span.EDTF(); got != "2024-11-02" {
		t.Fatalf("date is %s", got)
	}
	s.decide(t, decision(events.DecideWithdraw, nil, []string{"a2.0"}))
	if got := s.events[a]; got.Span.EDTF() != "[2024-10-21..2024-11-10]" || got.Withdrawn {
		t.Errorf("with one claim withdrawn: %s", got.Span)
	}
	// A later text does not bring it back.
	more := claimOf("a4", "2024-06-02", "RIA", "Conference on Eurasian Security", "", events.Announced, topics("eurasian", "security"))
	if r := s.record(t, more.Source, more); r.Results[0].Event != a || s.events[a].Span.EDTF() != "[2024-10-21..2024-11-10]" {
		t.Errorf("the claim withdrawn is back: %s", s.events[a].Span)
	}
	d := decision(events.DecideWithdraw, []string{a}, nil)
	d.ID, d.At = "d-all", editorTime.Add(time.Minute)
	s.decide(t, d)
	if got := s.events[a]; !got.Withdrawn || got.Revisions[len(got.Revisions)-1].Kinds[0] != events.ChangeWithdrawn {
		t.Errorf("withdrawn: %+v", got.Revisions)
	}
	// A later text does not bring it back.
	later := claimOf("a3", "2024-10-02", "RIA", "Minsk conference on Eurasian security", "2024-10-31", events.Announced, topics("eurasian", "security"))
	if r := s.record(t, later.Source, later); r.Results[0].Event != a || !s.events[a].Withdrawn {
		t.Errorf("a later text: %+v, withdrawn %v", r.Results[0], s.events[a].Withdrawn)
	}
	restore := decision(events.DecideRestore, []string{a}, nil)
	restore.At = editorTime.Add(time.Hour)
	s.decide(t, restore)
	if got := s.events[a]; got.Withdrawn || got.Span.EDTF() != "2024-10-31" {
		t.Errorf("restored: %+v", got.Settled)
	}
}

func TestDistinctAndAccept(t *testing.T) {
	s, a, _ := desk(t)
	// Nothing tells what it is about: it waits.
	m := claimOf("m1", "2024-06-01", "TASS", "international conference", "2024-10", events.Announced, nil)
	r := s.record(t, m.Source, m)
	if r.Results[0].Outcome != events.OutcomeDoubtful || r.Results[0].Verdict.Event != a {
		t.Fatalf("want a doubt about %s: %+v", a, r.Results[0])
	}
	accept := decision(events.DecideAccept, []string{a}, []string{"m1.0"})
	s.decide(t, accept)
	if got := s.events[a]; len(got.Mentions) != 2 {
		t.Fatalf("accepted: %+v", got.Mentions)
	}
	accept.Undone = editorTime.Add(time.Minute)
	r = s.decide(t, accept)
	if got := s.events[a]; len(got.Mentions) != 1 || len(r.Results) != 1 || r.Results[0].Outcome != events.OutcomeDoubtful {
		t.Fatalf("undone: %d mentions, %+v", len(got.Mentions), r.Results)
	}
	distinct := decision(events.DecideDistinct, []string{a}, []string{"m1.0"})
	distinct.At = editorTime.Add(time.Hour)
	r = s.decide(t, distinct)
	if len(r.Results) != 1 || r.Results[0].Outcome != events.OutcomeNew || r.Results[0].Event == a {
		t.Fatalf("set apart: %+v", r.Results)
	}
	c := r.Results[0].Event
	if got := s.events[c]; got.Sequence != 0 || len(got.Mentions) != 1 {
		t.Errorf("its own event: %+v", got)
	}
}

func TestEditStandsAgainstLaterTexts(t *testing.T) {
	s, a, b := desk(t)
	edit := claimOf("form1", "2024-09-10", "", "Conference on Eurasian Security", "2024-10-29/2024-10-30", events.Confirmed, func(m *events.Mention) {
		m.Source.Kind, m.Authority = events.Form, events.Editor
	})
	// Its name and place say too little to match; the decision pins it.
	s.decisions = append(s.decisions, decision(events.DecideEdit, []string{a}, []string{edit.ID}))
	if got := s.record(t, edit.Source, edit).Results[0].Event; got != a {
		t.Fatalf("the edit went to %s", got)
	}
	for i, text := range []struct {
		edtf   string
		status events.Status
	}{{"2024-11-05", events.Announced}, {"[2024-10-21..2024-11-10]", events.Announced}, {"", events.Postponed}} {
		m := claimOf(fmt.Sprintf("later%d", i), "2024-10-0"+fmt.Sprint(i+1), "TASS", "Conference on Eurasian Security", text.edtf, text.status, topics("eurasian", "security"))
		if got := s.record(t, m.Source, m).Results[0].Event; got != a {
			t.Fatalf("text %d went to %q", i, got)
		}
		e := s.events[a]
		if e.Span.EDTF() != "2024-10-29/2024-10-30" || e.Status != events.Confirmed || len(e.Conflicts) == 0 {
			t.Errorf("after text %d: %s %s, conflicts %v", i, e.Span, e.Status, e.Conflicts)
		}
	}
	if s.events[b].Sequence != 0 {
		t.Error("the other conference was touched")
	}
	undone := s.decisions[0]
	undone.Undone = editorTime.Add(30 * 24 * time.Hour)
	s.decide(t, undone)
	if e := s.events[a]; e.Span.EDTF() != "" || e.Status != events.Postponed || len(e.Mentions) != 5 {
		t.Errorf("undone: %s %s with %d mentions", e.Span, e.Status, len(e.Mentions))
	}
}

func TestDecisionCheck(t *testing.T) {
	for _, d := range []events.Decision{
		{}, {Kind: "paint"}, {Kind: events.DecideMerge, Events: []string{"a"}}, {Kind: events.DecideMerge, Events: []string{"a", "a"}}, {Kind: events.DecideMove, Mentions: []string{"m"}},
		{Kind: events.DecideSplit, Events: []string{"a"}}, {Kind: events.DecideDistinct, Events: []string{"a"}}, {Kind: events.DecideWithdraw}, {Kind: events.DecideAccept, Events: []string{""}, Mentions: []string{"m"}},
	} {
		if d.Check() == nil {
			t.Errorf("%+v passes", d)
		}
	}
}
