package store

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"dateline/events"
)

// An hourly clock starts at noon on the day and goes on by a second each time it is read.
func ticking(day string) func() time.Time {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	at = at.Add(12 * time.Hour)
	return func() time.Time {
		at = at.Add(time.Second)
		return at
	}
}

func open(t *testing.T) *Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "dateline.db"))
}

func openAt(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, Options{Now: ticking("2024-12-01")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func day(s string) events.Day {
	d, err := events.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

// says returns a source and the one mention that it makes of the Minsk conference of 2024.
func says(published, edtf string, status events.Status) (events.Source, []events.Mention) {
	src := events.Source{Kind: events.Text, Body: "Die Konferenz findet statt: " + edtf, Publisher: "BelTA",
		URL: "https://example.org/" + published, Language: "de", Published: day(published), PublishedBasis: events.Given}
	return src, []events.Mention{{
		Name: "Eurasische Sicherheit", Type: "conference", Series: "minsk-eurasian-security", Edition: 2,
		Topics: []string{"eurasian", "security"}, Span: events.MustEDTF(edtf), DateText: events.Quote{Text: edtf},
		Place: events.Place{City: "by-minsk", Country: "BY"}, Organisations: []string{"mfa-by"},
		Status: status, Quote: events.Quote{Text: "Die Konferenz findet statt", Start: 0, End: 26}, Confidence: 0.9,
	}}
}

func mustRecord(t *testing.T, s *Store, src events.Source, mentions []events.Mention) events.Report {
	t.Helper()
	r, err := s.Record(t.Context(), src, mentions)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestRecord(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	src, mentions := says("2024-05-21", "[2024-10-21..2024-11-10]", events.Announced)
	report := mustRecord(t, s, src, mentions)
	if !report.New || len(report.Results) != 1 || report.Results[0].Outcome != events.OutcomeNew {
		t.Fatalf("first report: %+v", report)
	}
	n, at, err := s.Revision(ctx)
	if err != nil || n != 1 || at.IsZero() {
		t.Fatalf("Revision() = %d, %v, %v", n, at, err)
	}
	if again := mustRecord(t, s, src, mentions); again.New || again.Results[0].Event != report.Results[0].Event {
		t.Errorf("the same text again: %+v", again)
	}
	if again, _, _ := s.Revision(ctx); again != n {
		t.Errorf("the same text again raised the revision to %d", again)
	}

	src2, mentions2 := says("2024-10-29", "2024-10-31/2024-11-01", events.Confirmed)
	preview, err := s.Preview(ctx, src2, mentions2, "")
	if err != nil || preview.Results[0].Event != report.Results[0].Event {
		t.Fatalf("Preview: %+v, %v", preview, err)
	}
	if again, _, _ := s.Revision(ctx); again != n {
		t.Errorf("a preview raised the revision to %d", again)
	}
	second := mustRecord(t, s, src2, mentions2)
	id := second.Results[0].Event
	if id != report.Results[0].Event {
		t.Fatalf("second text founded %s beside %s", id, report.Results[0].Event)
	}
	e, err := s.Event(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	if e.Span.EDTF() != "2024-10-31/2024-11-01" || len(e.Mentions) != 2 || len(e.Revisions) != 2 || e.Sequence != 1 {
		t.Errorf("event: %+v", e)
	}
	if got := e.Mentions[0].Source; got.Publisher != "BelTA" || got.Body != "" || got.Recorded.IsZero() {
		t.Errorf("source of the first mention: %+v", got)
	}
	list, err := s.Events(ctx, events.Filter{})
	if err != nil || len(list) != 1 || list[0].ID != id || list[0].Mentions != nil {
		t.Errorf("Events() = %+v, %v", list, err)
	}
	full, err := s.Full(ctx, events.Filter{})
	if err != nil || len(full) != 1 || len(full[0].Mentions) != 2 || len(full[0].Revisions) != 2 {
		t.Errorf("Full() = %+v, %v", full, err)
	}
	kept, err := s.Source(ctx, e.Mentions[1].Source.ID)
	if err != nil || kept.Body != src2.Body {
		t.Errorf("Source() = %+v, %v", kept, err)
	}
	changes, err := s.Changes(ctx, time.Time{}, 0)
	if err != nil || len(changes) != 2 || changes[0].Cause == nil || changes[0].Cause.ID != e.Mentions[1].ID {
		t.Errorf("Changes() = %+v, %v", changes, err)
	}
	if _, err := s.Event(ctx, "nothing"); !errors.Is(err, ErrNotFound) {
		t.Errorf("Event(nothing): %v", err)
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestAppendOnly(t *testing.T) {
	s := open(t)
	src, mentions := says("2024-05-21", "2024-10", events.Announced)
	r := mustRecord(t, s, src, mentions)
	if _, err := s.Decide(t.Context(), events.Decision{Kind: events.DecideWithdraw, Mentions: []string{r.Results[0].Mention.ID}, Editor: "Ada"}); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"sources", "mentions", "revisions", "decisions", "decision_subjects", "audit"} {
		for _, query := range []string{"DELETE FROM " + table, "UPDATE " + table + " SET rowid = rowid"} {
			err := s.write(t.Context(), func(t tx) error {
				_, err := t.exec(context.Background(), query)
				return err
			})
			if err == nil {
				t.Errorf("%s went through", query)
			}
		}
	}
}
