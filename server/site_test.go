package server

import (
	"net/http"
	"strings"
	"testing"

	"dateline/events"
)

// TestAnswers: what every kind of address answers with.
func TestAnswers(t *testing.T) {
	s := newSite(t)
	g := s.guest(t)
	id := s.eventNamed(t, "NATO Summit 2026")
	undated := s.eventNamed(t, "US–Russia summit, Budapest")
	for _, c := range []struct {
		path   string
		status int
		text   string
	}{
		{"/", 200, "Agenda"},
		{"/events/" + id, 200, "NATO Summit 2026"},
		{"/events/" + id + ".ics", 200, "BEGIN:VCALENDAR"},
		{"/events/" + id + ".json", 200, `"uid"`},
		{"/events/" + undated, 200, "No date that a calendar can show yet"},
		{"/events/" + undated + ".ics", 404, "no source has given this event a date"},
		{"/events/no-such-event", 404, "There is no such page"},
		{"/events/no-such-event.ics", 404, "no such event"},
		{"/events.ics?org=sco", 200, "BEGIN:VCALENDAR"},
		{"/series/minsk-eurasian-security.ics", 200, "BEGIN:VCALENDAR"},
		{"/series/minsk-eurasian-security", 200, "late October 2026, reckoned from 3 earlier editions; no source has said so"},
		{"/series/minsk-eurasian-security?asof=2024-12-01", 200, "late October 2026, reckoned from 2 earlier editions; no source has said so"},
		{"/series/minsk-eurasian-security?asof=2024-06-30", 200, "usually Minsk, Belarus"},
		{"/organisations/sco.atom", 200, "<feed"},
		{"/places/by-minsk.csv", 200, "Minsk"},
		{"/places/by.ics", 200, "BEGIN:VCALENDAR"},
		{"/places/BY", 308, ""},
		{"/places/nowhere-at-all", 404, ""},
		{"/series/no-such-series", 404, ""},
		{"/month", 302, ""},
		{"/month/2024-13", 404, ""},
		{"/month/2024-1", 404, ""},
		{"/year", 302, ""},
		{"/year/24", 404, ""},
		{"/year/0000", 404, ""},
		{"/events?from=nonsense", 400, "from"},
		{"/events?unknown=1", 400, "unknown"},
		{"/events?from=2024-01-01;to=2024-02-01", 400, "not understood"},
		{"/events?from=%zz", 400, "not understood"},
		{"/events.ics?org=sco;kind=summit", 400, ""},
		{"/events?after=nonsense", 400, "after"},
		{"/events?asof=2024-06-30", 200, "As known on 30 June 2024"},
		{"/events/" + id + "?asof=1999-01-01", 404, ""},
		{"/assets/dateline-000000000000.css", 404, ""},
		{"/add/date?when=31+February+2026", 200, "error"},
		{"/add/date", 204, ""},
		{"/health", 200, "ok"},
		{"/events/", 308, ""},
		{"/events/?org=sco", 308, ""},
		{"/month/2024-10/", 308, ""},
		{"/sign-in/", 308, ""},
		{"/events.ics/", 404, ""},
		{"/events/" + id + ".ics/", 404, ""},
		{"//", 404, ""},
		{"//events//", 404, ""},
		{"//example.org/", 404, ""},
		{"/%5cexample.org/", 404, ""},
		{"/robots.txt", 200, "Disallow: /add"},
		{"/favicon.ico", 302, ""},
	} {
		status, body, _ := g.get(c.path)
		if status != c.status || !strings.Contains(body, c.text) {
			t.Errorf("%s: status %d, want %d with %q: %.200q", c.path, status, c.status, c.text, body)
		}
		r, err := http.NewRequest(http.MethodHead, s.URL+c.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if head, _, _ := g.do(r); head != status {
			t.Errorf("HEAD %s: status %d, GET %d", c.path, head, status)
		}
	}
	for path, want := range map[string]string{"/events/?org=sco&lang=de": "/events?org=sco&lang=de", "/places/by-minsk///": "/places/by-minsk"} {
		if _, _, to := g.get(path); to != want {
			t.Errorf("%s leads to %q, not %q", path, to, want)
		}
	}
	if status, _, _ := g.post("/events"); status != http.StatusMethodNotAllowed {
		t.Errorf("POST to a list: %d", status)
	}
	if logs := s.logs.String(); logs != "" {
		t.Errorf("the server complained: %s", logs)
	}
}

// TestLanguages: the address names the language, else the reader does, else it is English.
func TestLanguages(t *testing.T) {
	s := newSite(t)
	for _, c := range []struct{ path, accept, want string }{
		{"/", "", "en"},
		{"/", "de-AT,de;q=0.9,en;q=0.8", "de"},
		{"/", "uk, ru;q=0.7", "ru"},
		{"/", "ja", "en"},
		{"/?lang=fr", "de", "fr"},
		{"/?lang=xx", "ru", "ru"},
	} {
		r, err := http.NewRequest(get, s.URL+c.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Accept-Language", c.accept)
		_, body, _ := s.guest(t).do(r)
		if !strings.Contains(body, `<html lang="`+c.want+`">`) {
			t.Errorf("%s for %q is not in %s", c.path, c.accept, c.want)
		}
	}
}

// TestKept: a page that is kept for the next visitor is let go when something is published, and an
// editor's page is never shown to anybody else.
func TestKept(t *testing.T) {
	s := newSite(t)
	g, ada := s.guest(t), s.signedIn(t, "Ada")
	const name = "Conference on the Future of Rivers"
	before := g.must("/events")
	if again := g.must("/events"); again != before {
		t.Error("the same page differs")
	}
	if strings.Contains(g.must("/events"), "Signed in as") || !strings.Contains(ada.must("/events"), "Signed in as") {
		t.Error("an editor's page was mixed up with a visitor's")
	}
	if _, err := s.store.Record(t.Context(), events.Source{Kind: events.Form, URL: "https://example.org/rivers", Published: events.DayOf(testDay), Language: "en"}, []events.Mention{{
		Name: name, Span: events.MustEDTF("2026-10"), Place: events.Place{City: "by-minsk", Country: "BY"}, Type: "conference", Status: events.Announced, Confidence: 1}}); err != nil {
		t.Fatal(err)
	}
	g.must("/events", name)
	if strings.Contains(g.must("/events"), "Signed in as") {
		t.Error("a visitor sees an editor's page")
	}
}

// TestMerged: the address of an event that was merged leads to the survivor for good.
func TestMerged(t *testing.T) {
	s := newSite(t)
	ada, g := s.signedIn(t, "Ada"), s.guest(t)
	one, two := s.eventNamed(t, "NATO Summit 2026"), s.eventNamed(t, "G7 Summit 2026")
	if status, _, to := ada.post("/events/"+two+"/merge", "with", s.URL+"/events/"+one+"?lang=de"); status != http.StatusSeeOther || !strings.HasPrefix(to, "/events/"+one) {
		t.Fatalf("merge: %d to %q", status, to)
	}
	for path, want := range map[string]string{"/events/" + two + "?lang=de": "/events/" + one + "?lang=de", "/events/" + two + ".ics?lang=de": "/events/" + one + ".ics?lang=de"} {
		if status, _, to := g.get(path); status != http.StatusPermanentRedirect || to != want {
			t.Errorf("%s: %d to %q, want %q", path, status, to, want)
		}
	}
	body := ada.must("/decisions", "Ada")
	_, rest, _ := strings.Cut(body, `name="decision" value="`)
	id, _, _ := strings.Cut(rest, `"`)
	if status, _, _ := ada.post("/decisions/undo", "decision", id); status != http.StatusSeeOther {
		t.Errorf("undo: %d", status)
	}
	g.must("/events/"+two, "G7 Summit 2026")
}

// TestPaging goes through a long list page by page and meets every event once, whatever is added
// meanwhile.
func TestPaging(t *testing.T) {
	if testing.Short() {
		t.Skip("a long list takes a moment")
	}
	s := bigSite(t, 1000)
	g := s.guest(t)
	for _, start := range []string{"/events", "/past"} {
		seen := map[string]int{}
		for path, pages := start, 0; path != ""; pages++ {
			body := g.must(path)
			for _, part := range strings.Split(body, `<li class="entry`)[1:] {
				_, rest, _ := strings.Cut(part, `id="`)
				id, _, _ := strings.Cut(rest, `"`)
				seen[id]++
			}
			path = ""
			if _, rest, ok := strings.Cut(body, `rel="next" href="`); ok {
				path, _, _ = strings.Cut(rest, `"`)
				path = strings.ReplaceAll(path, "&amp;", "&")
			}
			if pages > 30 {
				t.Fatalf("%s never ends", start)
			}
		}
		for id, n := range seen {
			if n != 1 {
				t.Errorf("%s: %s stands on %d pages", start, id, n)
			}
		}
		if len(seen) < 200 {
			t.Errorf("%s: %d events", start, len(seen))
		}
	}
}
