package events_test

import (
	"encoding/json"
	"testing"
	"time"

	"dateline/events"
)

// TestCorrection: of an account only what differs from what is known is claimed.
func TestCorrection(t *testing.T) {
	agreed := events.Settled{
		Name: "Rivers Conference", NameLanguage: "en", Names: map[string]string{"en": "Rivers Conference", "de": "Flusskonferenz"},
		Type: "conference", Series: "rivers", Edition: 2, Span: events.MustEDTF("2026-10-05/2026-10-06"), Clock: events.Clock{Start: "10:00"},
		Place: events.Place{City: "at-vienna", Country: "AT"}, Organisations: []string{"osce"}, Organiser: "Friends of Rivers", Status: events.Announced,
	}
	disputed := agreed
	disputed.StatusAlso = events.Cancelled
	disputed.Conflicts = []events.Conflict{{Field: "date"}, {Field: "status"}, {Field: "place"}}
	for _, tt := range []struct {
		what          string
		known         events.Settled
		account, want string
	}{
		{"nothing", agreed, `{}`, ``},
		{"all that is known", agreed, `{"name":"Flusskonferenz","type":"conference","series":"rivers","edition":2,"topics":["rivers"],"edtf":"2026-10-05/2026-10-06",
			"date_text":{"text":"5–6 October 2026","start":0,"end":0},"date_basis":"given","place":{"city":"at-vienna","country":"AT"},"organisations":["osce"],"organiser":"Friends of Rivers","status":"announced"}`, ``},
		{"a date", agreed, `{"name":"Rivers Conference","edtf":"2026-10-07","date_text":{"text":"7 October","start":0,"end":0},"date_basis":"inferred","status":"announced"}`,
			`{"edtf":"2026-10-07","date_text":{"text":"7 October","start":0,"end":0},"date_basis":"inferred"}`},
		{"an hour", agreed, `{"edtf":"2026-10-05/2026-10-06","clock":{"start":"11:00"}}`, `{"edtf":"2026-10-05/2026-10-06","clock":{"start":"11:00"}}`},
		{"a status", agreed, `{"edtf":"2026-10-05/2026-10-06","status":"postponed"}`, `{"status":"postponed"}`},
		{"a hall", agreed, `{"place":{"city":"at-vienna","country":"AT","venue":"Hofburg"},"status":"announced"}`, `{"place":{"city":"at-vienna","country":"AT","venue":"Hofburg"}}`},
		{"a name", agreed, `{"name":"Conference on Rivers","topics":["rivers"],"series":"rivers","edition":3}`, `{"name":"Conference on Rivers","topics":["rivers"],"edition":3}`},
		{"one more organisation", agreed, `{"organisations":["osce","un"],"organiser":"Friends of Rivers"}`, `{"organisations":["un"]}`},
		{"a side of each quarrel", disputed, `{"name":"Rivers Conference","edtf":"2026-10-05/2026-10-06","place":{"city":"at-vienna","country":"AT"},"status":"announced"}`,
			`{"edtf":"2026-10-05/2026-10-06","place":{"city":"at-vienna","country":"AT"},"status":"announced"}`},
		{"no side of any", disputed, `{"name":"Rivers Conference","type":"summit"}`, `{"type":"summit"}`},
	} {
		var account, want events.Mention
		if err := json.Unmarshal([]byte(tt.account), &account); err != nil {
			t.Fatalf("%s: %v", tt.what, err)
		}
		if tt.want != "" {
			if err := json.Unmarshal([]byte(tt.want), &want); err != nil {
				t.Fatalf("%s: %v", tt.what, err)
			}
		}
		claim, ok := tt.known.Correction(account)
		got, _ := json.Marshal(claim)
		wanted, _ := json.Marshal(want)
		if string(got) != string(wanted) || ok != (tt.want != "") {
			t.Errorf("%s: %v %s, want %s", tt.what, ok, got, wanted)
		}
	}
}

// TestEditorsThinkAgain: of what editors say on one day the last counts, whatever the ids; of halls
// and kinds too.
func TestEditorsThinkAgain(t *testing.T) {
	day := events.NewDay(2026, 1, 10)
	said := func(id, edtf, kind string, place events.Place, by events.Authority, second int) events.Mention {
		return events.Mention{ID: id, Source: events.Source{ID: id, Kind: events.Form, Published: day, Recorded: day.Time().Add(time.Duration(second) * time.Second)},
			Span: events.MustEDTF(edtf), Type: kind, Place: place, Authority: by, Status: events.Announced}
	}
	hall := func(name string) events.Place { return events.Place{City: "at-vienna", Country: "AT", Venue: name} }
	s := events.Settle([]events.Mention{
		said("d", "2026-05-20", "forum", hall("Hofburg"), events.Reporter, 1),
		said("c", "2026-05-21", "summit", hall("Rathaus"), events.Editor, 2),
		said("a", "2026-05", "congress", hall("Messe"), events.Editor, 4),
		said("b", "2026-05-22", "session", hall("Arena"), events.Editor, 3),
	}, nil)
	if got := s.Span.EDTF() + " " + s.Type + " " + s.Place.Venue; got != "2026-05 congress Messe" {
		t.Errorf("settled: %s", got)
	}
	s = events.Settle([]events.Mention{said("d", "2026-05-20", "", hall(""), events.Reporter, 1), said("e", "", "", events.Place{Text: "on board the Danube"}, events.Editor, 2)}, nil)
	if got := s.Span.EDTF() + " " + s.Place.Text + s.Place.City; got != "2026-05-20 on board the Danube" {
		t.Errorf("on board: %s", got)
	}
}
