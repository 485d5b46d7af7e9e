package server

import (
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"dateline/events"
)

// TestCorrect changes one field at a time in the form of an event, in every language, and sees that
// the claim says that and nothing else.
func TestCorrect(t *testing.T) {
	s := newSite(t)
	g := s.signedIn(t, "Otto")
	id := s.eventNamed(t, "NATO Summit 2026")
	for _, c := range []struct{ lang, field, value, want string }{
		{"en", "when", "9–10 July 2026", "date 2026-07-09/2026-07-10"},
		{"de", "status", "cancelled", "status cancelled"},
		{"ru", "place", "Стамбул", "place tr-istanbul"},
		{"fr", "kind", "conference", "kind conference"},
		{"en", "name", "Summit of the Alliance 2026", "name Summit of the Alliance 2026"},
		{"de", "organiser", "NATO, Gastgeberstadt Ankara", "organiser Gastgeberstadt Ankara"},
		{"en", "status", "", ""}, // emptied, which is as good as left
		{"fr", "when", "9-10 juillet 2026", ""},
	} {
		form := []string{"note", "seen on the invitation, " + c.lang + " " + c.field, "says", "editor", "event", id}
		_, page, _ := g.get("/add?lang=" + c.lang + "&event=" + id)
		for _, name := range []string{"name", "when", "place", "organiser", "kind", "status"} {
			_, rest, ok := strings.Cut(page, `name="known-`+name+`" value="`)
			if !ok {
				t.Fatalf("%s: the form does not carry %s along", c.lang, name)
			}
			value, _, _ := strings.Cut(rest, `"`)
			form = append(form, "known-"+name, value)
			if name == c.field {
				value = c.value
			}
			form = append(form, name, value)
		}
		before, err := s.store.Event(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		status, body, to := g.post("/add?lang="+c.lang, append(form, "do", "save")...)
		after, err := s.store.Event(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if c.want == "" {
			if status != http.StatusUnprocessableEntity || len(after.Mentions) != len(before.Mentions) {
				t.Errorf("%s %s %q: status %d, %d claims more", c.lang, c.field, c.value, status, len(after.Mentions)-len(before.Mentions))
			}
			continue
		}
		if status != http.StatusSeeOther || len(after.Mentions) != len(before.Mentions)+1 {
			t.Fatalf("%s %s: status %d to %s: %s", c.lang, c.field, status, to, tags.ReplaceAllString(body, " "))
		}
		for _, m := range after.Mentions {
			if !slices.ContainsFunc(before.Mentions, func(b events.Mention) bool { return b.ID == m.ID }) {
				if got := claimOf(m); got != c.want {
					t.Errorf("%s %s: claimed is %q, not %q", c.lang, c.field, got, c.want)
				}
			}
		}
	}
	if e, _ := s.store.Event(t.Context(), id); e.Span.EDTF() != "2026-07-09/2026-07-10" || e.Status != events.Cancelled || e.Type != "conference" || e.Place.City != "tr-istanbul" || e.Name != "Summit of the Alliance 2026" {
		t.Errorf("corrected, it is %s, %s, a %s in %s: %s", e.Span.EDTF(), e.Status, e.Type, e.Place.City, e.Name)
	}
	if logs := s.logs.String(); logs != "" {
		t.Errorf("the server complained: %s", logs)
	}
}

// TestCorrectLate: what somebody else has changed since the form was opened is not changed back.
func TestCorrectLate(t *testing.T) {
	s := newSite(t)
	id := s.eventNamed(t, "NATO Summit 2026")
	correct := func(who string, fields ...string) {
		t.Helper()
		form := []string{"event", id, "says", "editor", "do", "save", "note", who + " was told",
			"known-when", "7 – 8 July 2026", "known-status", "confirmed", "known-name", "NATO Summit 2026", "known-kind", "summit", "name", "NATO Summit 2026", "kind", "summit"}
		if status, body, _ := s.signedIn(t, who).post("/add", append(form, fields...)...); status != http.StatusSeeOther {
			t.Fatalf("%s: status %d: %s", who, status, tags.ReplaceAllString(body, " "))
		}
	}
	correct("Ada", "when", "9–10 July 2026", "status", "confirmed")
	correct("Otto", "when", "7 – 8 July 2026", "status", "cancelled")
	if e, err := s.store.Event(t.Context(), id); err != nil || e.Span.EDTF() != "2026-07-09/2026-07-10" || e.Status != events.Cancelled {
		t.Errorf("%s, %s: %v", e.Span.EDTF(), e.Status, err)
	}
}

// claimOf lists what a mention says.
func claimOf(m events.Mention) string {
	var all []string
	for _, x := range []struct{ what, value string }{{"name", m.Name}, {"date", m.Span.EDTF()}, {"status", string(m.Status)}, {"place", m.Place.City}, {"kind", m.Type},
		{"organisations", strings.Join(m.Organisations, " ")}, {"organiser", m.Organiser}} {
		if x.value != "" {
			all = append(all, x.what+" "+x.value)
		}
	}
	return strings.Join(all, ", ")
}

// TestCorrectUndone: a correction that is undone is in the story, struck out, and no longer in the
// picture of how the date firmed up; who has made it finds it undone in the feed at once.
func TestCorrectUndone(t *testing.T) {
	s := newSite(t)
	g := s.signedIn(t, "Otto")
	id := s.eventNamed(t, "II Minsk International Conference on Eurasian Security")
	rows := func() int {
		_, picture, _ := strings.Cut(g.must("/events/"+id), `<div class="firming">`)
		picture, _, _ = strings.Cut(picture, `</ol>`)
		return strings.Count(picture, "<li>")
	}
	feed := func() (body, caching string) {
		t.Helper()
		resp, err := g.Get(s.URL + "/events/" + id + ".ics")
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		b, err := io.ReadAll(resp.Body)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(b), "DTSTART;VALUE=DATE:")
		return rest[:8], resp.Header.Get("Cache-Control")
	}
	before := rows()
	if status, _, _ := g.post("/add", "event", id, "when", "2 November 2024", "says", "editor", "note", "seen on a photograph", "do", "save"); status != http.StatusSeeOther {
		t.Fatalf("corrected: status %d", status)
	}
	if day, caching := feed(); day != "20241102" || caching != "private, no-cache" {
		t.Errorf("the feed has %s, %q", day, caching)
	}
	if got := rows(); got != before+1 {
		t.Errorf("%d rows, and %d with the correction", before, got)
	}
	_, rest, _ := strings.Cut(g.must("/events/"+id+"?done=added"), `name="decision" value="`)
	decision, _, _ := strings.Cut(rest, `"`)
	if status, _, _ := g.post("/decisions/undo", "decision", decision); status != http.StatusSeeOther {
		t.Fatalf("undone: status %d", status)
	}
	if day, _ := feed(); day != "20241031" || rows() != before {
		t.Errorf("undone, the feed has %s, and the picture %d rows of %d", day, rows(), before)
	}
	g.must("/events/"+id, `class="is-withdrawn"`, "seen on a photograph")
}

// TestCorrectDisputed: where sources disagree the form shows no answer, tells theirs, and takes one.
func TestCorrectDisputed(t *testing.T) {
	s := newSite(t)
	g := s.signedIn(t, "Otto")
	id := s.eventNamed(t, "US–Russia summit, Budapest")
	for lang, words := range map[string]string{"en": "cancelled or postponed → cancelled", "de": "abgesagt oder verschoben → abgesagt", "ru": "отменено или отложено → отменено", "fr": "annulé ou reporté → annulé"} {
		g.must("/add?event="+id+"&lang="+lang, `name="known-status" value=""`, "Euromaidan Press", `<option value="" selected>`)
		_, body, _ := g.post("/add?lang="+lang, "event", id, "status", "cancelled", "says", "editor", "note", "told by the hosts", "do", "check")
		panel := strings.Join(strings.Fields(tags.ReplaceAllString(checkedPanel.FindString(body), " ")), " ")
		if !strings.Contains(panel, words) {
			t.Errorf("%s: before it is saved, the form says %q", lang, panel)
		}
	}
	if status, _, _ := g.post("/add", "event", id, "status", "", "says", "editor", "note", "I do not know either", "do", "save"); status != http.StatusUnprocessableEntity {
		t.Errorf("no side was taken, and it was answered with %d", status)
	}
	if status, _, _ := g.post("/add", "event", id, "status", "cancelled", "says", "editor", "note", "told by the hosts", "do", "save"); status != http.StatusSeeOther {
		t.Errorf("a side was taken, and it was answered with %d", status)
	}
	if e, err := s.store.Event(t.Context(), id); err != nil || e.Status != events.Cancelled || e.StatusAlso != "" {
		t.Errorf("it is %s or %s: %v", e.Status, e.StatusAlso, err)
	}
}
