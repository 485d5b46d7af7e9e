package store

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"dateline/events"
)

func restoreInto(t *testing.T, s *Store, a Archive) (r Restored, err error) {
	t.Helper()
	err = s.Batch(t.Context(), func(b *Batch) (err error) {
		r, err = b.Restore(a)
		return err
	})
	return r, err
}

func archiveOf(t *testing.T, s *Store) Archive {
	t.Helper()
	a, err := s.Archive(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestArchive: merged and withdrawn events, waiting mentions and decisions come back as they were;
// what editors decided goes on to hold, and can be undone.
func TestArchive(t *testing.T) {
	from := open(t)
	ctx := t.Context()
	record := func(s *Store, edition int, published string) string {
		src, mentions := about(edition, published)
		return mustRecord(t, s, src, mentions).Results[0].Event
	}
	survivor, merged := record(from, 1, "2021-05-01"), record(from, 3, "2023-05-01")
	withdrawn, apart := record(from, 5, "2025-05-01"), record(from, 7, "2027-05-01")
	_, doubt := doubtful(t, from)
	mistaken := decide1(t, from, events.Decision{Kind: events.DecideMerge, Events: []string{survivor, apart}})
	if _, err := from.Undo(ctx, "Bo", mistaken.ID); err != nil {
		t.Fatal(err)
	}
	decide1(t, from, events.Decision{Kind: events.DecideMerge, Events: []string{survivor, merged}, Why: "the same"})
	decide1(t, from, events.Decision{Kind: events.DecideWithdraw, Events: []string{withdrawn}})
	decide1(t, from, events.Decision{Kind: events.DecideDistinct, Events: []string{survivor, apart}})
	want := archiveOf(t, from)
	if len(want.Events) != 3 || len(want.Hidden) != 2 || len(want.Waiting) != 1 || len(want.Decisions) != 4 {
		t.Fatalf("%d events, %d hidden, %d waiting, %d decisions", len(want.Events), len(want.Hidden), len(want.Waiting), len(want.Decisions))
	}

	// Here are decisions already, so that all get other ids; and one event of the archive.
	to := open(t)
	x, y := record(to, 11, "2031-05-01"), record(to, 13, "2033-05-01")
	own := decide1(t, to, events.Decision{Kind: events.DecideDistinct, Events: []string{x, y}})
	r, err := restoreInto(t, to, want)
	if err != nil || r.Events != 3 || r.Waiting != 1 || r.Decisions != 4 || len(r.Left) != 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	if err := to.Check(ctx); err != nil {
		t.Error(err)
	}
	got := archiveOf(t, to)
	renamed := map[string]string{}
	for i := range want.Decisions {
		renamed[want.Decisions[i].ID] = got.Decisions[i+1].ID
		want.Decisions[i].ID = got.Decisions[i+1].ID
	}
	for _, list := range [][]events.Event{want.Events, want.Hidden} {
		for i := range list {
			for j := range list[i].Revisions {
				rev := &list[i].Revisions[j]
				rev.Decision = renamed[rev.Decision]
			}
		}
	}
	got.Events = slices.DeleteFunc(got.Events, func(e events.Event) bool { return e.ID == x || e.ID == y })
	got.Decisions = slices.DeleteFunc(got.Decisions, func(d events.Decision) bool { return d.ID == own.ID })
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if e := event(t, to, merged); e.ID != survivor {
		t.Errorf("the address of what was merged leads to %s", e.ID)
	}
	if _, err := to.Event(ctx, withdrawn); !errors.Is(err, ErrWithdrawn) {
		t.Errorf("what was withdrawn: %v", err)
	}
	if list, err := to.Doubtful(ctx); err != nil || len(list) != 1 || list[0].Mention.ID != doubt {
		t.Errorf("waiting: %+v, %v", list, err)
	}
	if id := record(to, 3, "2023-06-01"); id != survivor {
		t.Errorf("a later text went to %s, want %s", id, survivor)
	}
	for _, d := range got.Decisions {
		if d.Kind == events.DecideMerge && d.Undone.IsZero() {
			if _, err := to.Undo(ctx, "Ada", d.ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	if e := event(t, to, merged); e.ID != merged {
		t.Errorf("after undoing, the address leads to %s", e.ID)
	}

	// Again nothing changes.
	before := archiveOf(t, to)
	if r, err := restoreInto(t, to, want); err != nil || r.Events != 0 || r.Waiting != 0 || r.Decisions != 0 || len(r.Left) != 3 {
		t.Errorf("again: %+v, %v", r, err)
	}
	if again := archiveOf(t, to); !reflect.DeepEqual(again, before) {
		t.Error("the second time changed something")
	}
}

func TestRestore(t *testing.T) {
	from := open(t)
	ctx := t.Context()
	for _, x := range []struct {
		published, edtf string
		status          events.Status
	}{
		{"2024-05-21", "[2024-10-21..2024-11-10]", events.Announced},
		{"2024-09-30", "2024-10-31", events.Confirmed},
		{"2024-11-04", "2024-10-31/2024-11-01", events.Held},
	} {
		src, mentions := says(x.published, x.edtf, x.status)
		mustRecord(t, from, src, mentions)
	}
	want, err := from.Full(ctx, events.Filter{})
	if err != nil || len(want) != 1 {
		t.Fatal(len(want), err)
	}

	to := open(t)
	r, err := restoreInto(t, to, Archive{Events: want})
	if err != nil || r.Events != 1 || len(r.Left) != 0 {
		t.Fatal(r, err)
	}
	got, err := to.Full(ctx, events.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if n, _, err := to.Revision(ctx); err != nil || n == 0 {
		t.Errorf("Revision() = %d, %v: feeds would not learn of it", n, err)
	}
	if err := to.Check(ctx); err != nil {
		t.Error(err)
	}

	// A second time changes nothing; a text recorded before is known; a later one goes on.
	if r, err := restoreInto(t, to, Archive{Events: want}); err != nil || r.Events != 0 || len(r.Left) != 1 {
		t.Errorf("second time: %+v, %v", r, err)
	}
	src, mentions := says("2024-09-30", "2024-10-31", events.Confirmed)
	if r := mustRecord(t, to, src, mentions); r.New {
		t.Error("a restored source is recorded again")
	}
	src, mentions = says("2024-11-05", "2024-10-31/2024-11-02", events.Held)
	later := mustRecord(t, to, src, mentions)
	if len(later.Results) != 1 || later.Results[0].Event != want[0].ID {
		t.Errorf("a later text does not find the restored event: %+v", later.Results)
	}
}

func TestRestoreIsAllOrNothing(t *testing.T) {
	from := open(t)
	ctx := t.Context()
	src, mentions := says("2024-05-21", "[2024-10-21..2024-11-10]", events.Announced)
	mustRecord(t, from, src, mentions)
	list, err := from.Full(ctx, events.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*events.Event){
		"id":        func(e *events.Event) { e.ID = "../x" },
		"uid":       func(e *events.Event) { e.UID = "" },
		"sequence":  func(e *events.Event) { e.Sequence++ },
		"mentions":  func(e *events.Event) { e.Mentions = nil },
		"mention":   func(e *events.Event) { e.Mentions[0].ID = "other" },
		"source":    func(e *events.Event) { e.Mentions[0].Source.URL = "javascript:alert(1)" },
		"revisions": func(e *events.Event) { e.Revisions = nil },
		"twice":     func(e *events.Event) { *e = list[0] },
	} {
		bad := list[0]
		bad.ID, bad.UID = "other", "other"
		bad.Mentions = append([]events.Mention{}, bad.Mentions...)
		bad.Mentions[0].Source.ID = "other"
		bad.Mentions[0].ID = "other.0"
		spoil(&bad)
		to := open(t)
		if _, err := restoreInto(t, to, Archive{Events: []events.Event{list[0], bad}}); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: got %v, want ErrInvalid", name, err)
		}
		if got, err := to.Events(ctx, events.Filter{}); err != nil || len(got) != 0 {
			t.Errorf("%s: %d events, %v: half of it is there", name, len(got), err)
		}
	}
}
