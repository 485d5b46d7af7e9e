package calendar

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/gazetteer"
	"dateline/events/store"
)

// TestRecord: an imported calendar founds its events, the same file changes nothing, a newer
// SEQUENCE moves the same event, an older one does nothing; and a foreign UID is never ours.
func TestRecord(t *testing.T) {
	ctx := t.Context()
	st, err := store.Open(ctx, filepath.Join(t.TempDir(), "dateline.db"), store.Options{Now: func() time.Time { return instant("2024-12-01T12:00:00Z") }})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	o := testOptions()
	o.Describe = extract.New(gazetteer.Default()).Describe
	read := func(s string) []Recorded {
		t.Helper()
		list, _, err := Read(strings.NewReader(s), o)
		if err != nil {
			t.Fatal(err)
		}
		out, err := Record(ctx, st, "", list)
		if err != nil || len(out) != len(list) {
			t.Fatal(out, err)
		}
		return out
	}
	const file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@indico.example\r\nSEQUENCE:1\r\nLAST-MODIFIED:20240101T000000Z\r\nDTSTART;VALUE=DATE:20240703\r\nDTEND;VALUE=DATE:20240705\r\n" +
		"SUMMARY:Summit of the Shanghai Cooperation Organisation\r\nLOCATION:Palace of Independence\\, Astana\r\nEND:VEVENT\r\n" +
		"BEGIN:VEVENT\r\nUID:2@indico.example\r\nDTSTART;VALUE=DATE:20241031\r\nSUMMARY:Second Minsk Conference on Eurasian Security\r\nLOCATION:Minsk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	first := read(file)
	if first[0].Outcome() != "new" || first[1].Outcome() != "new" {
		t.Fatalf("first: %s, %s", first[0].Outcome(), first[1].Outcome())
	}
	for _, r := range read(file) {
		if r.Outcome() != "known" {
			t.Errorf("again: %s is %s", r.Mention.Name, r.Outcome())
		}
	}
	n, _, _ := st.Revision(ctx)
	newer := strings.NewReplacer("SEQUENCE:1", "SEQUENCE:2", "20240101T000000Z", "20240201T000000Z", "20240703", "20240710", "20240705", "20240712", "Summit of the", "Meeting of heads of state of the").Replace(file)
	second := read(newer)
	if second[0].Outcome() != "moved" || second[0].Report.Results[0].Event != first[0].Report.Results[0].Event {
		t.Errorf("newer: %s %+v", second[0].Outcome(), second[0].Report.Results)
	}
	if m, _, _ := st.Revision(ctx); m == n {
		t.Error("a newer version published nothing")
	}
	older := strings.NewReplacer("SEQUENCE:1", "SEQUENCE:0", "20240703", "20240720", "20240705", "20240722").Replace(file)
	if third := read(older); third[0].Outcome() != "left out" || third[0].Why == nil {
		t.Errorf("older: %+v", third[0])
	}
	list, err := st.Full(ctx, events.Filter{})
	if err != nil || len(list) != 2 {
		t.Fatalf("%d events, %v", len(list), err)
	}
	for _, e := range list {
		if strings.Contains(e.UID, "indico") {
			t.Errorf("%s took over the UID %s", e.ID, e.UID)
		}
		if e.ID == first[0].Report.Results[0].Event && e.Span.EDTF() != "2024-07-10/2024-07-11" {
			t.Errorf("%s is at %s", e.ID, e.Span)
		}
	}

	// A cancellation may come with the UID alone.
	const cancel = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nUID:2@indico.example\r\nSEQUENCE:1\r\nDTSTAMP:20241101T000000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	if c := read(cancel); c[0].Outcome() != "cancelled" || c[0].Report.Results[0].Event != first[1].Report.Results[0].Event {
		t.Errorf("a cancellation by UID is %s: %+v", c[0].Outcome(), c[0].Report.Results)
	}
	for _, e := range list {
		now, err := st.Event(ctx, e.ID)
		if err != nil || now.Name != e.Name || now.Span != e.Span || (now.Status == events.Cancelled) != (e.ID == first[1].Report.Results[0].Event) {
			t.Errorf("after it %s is %q at %s, %s, %v", e.ID, now.Name, now.Span, now.Status, err)
		}
	}
	if list, err = st.Full(ctx, events.Filter{}); err != nil {
		t.Fatal(err)
	}

	// Our own feed comes back to the same events and changes nothing that is shown.
	feed := testFeed("de")
	feed.Atlas = gazetteer.Default()
	for _, r := range read(ical(t, feed, list)) {
		if r.Outcome() != "left out" {
			t.Errorf("our own feed: %s is %s", r.Mention.Name, r.Outcome())
		}
	}
}
