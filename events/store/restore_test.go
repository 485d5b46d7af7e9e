package store

import (
	"errors"
	"reflect"
	"testing"

	"dateline/events"
)

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
	n, left, err := to.Restore(ctx, want)
	if err != nil || n != 1 || len(left) != 0 {
		t.Fatal(n, left, err)
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
	n, left, err = to.Restore(ctx, want)
	if err != nil || n != 0 || len(left) != 1 {
		t.Errorf("second time: %d restored, %d left, %v", n, len(left), err)
	}
	src, mentions := says("2024-09-30", "2024-10-31", events.Confirmed)
	if r := mustRecord(t, to, src, mentions); r.New {
		t.Error("a restored source is recorded again")
	}
	src, mentions = says("2024-11-05", "2024-10-31/2024-11-02", events.Held)
	r := mustRecord(t, to, src, mentions)
	if len(r.Results) != 1 || r.Results[0].Event != want[0].ID {
		t.Errorf("a later text does not find the restored event: %+v", r.Results)
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
	} {
		bad := list[0]
		bad.ID, bad.UID = "other", "other"
		bad.Mentions = append([]events.Mention{}, bad.Mentions...)
		bad.Mentions[0].Source.ID = "other"
		bad.Mentions[0].ID = "other.0"
		spoil(&bad)
		to := open(t)
		if _, _, err := to.Restore(ctx, []events.Event{list[0], bad}); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: got %v, want ErrInvalid", name, err)
		}
		if got, err := to.Events(ctx, events.Filter{}); err != nil || len(got) != 0 {
			t.Errorf("%s: %d events, %v: half of it is there", name, len(got), err)
		}
	}
}
