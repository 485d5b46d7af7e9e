package server

import (
	"net/http"
	"strings"
	"testing"

	"dateline/events"
)

// TestPairs has an editor asked about two events that may be one, in each language; what is answered
// is carried out, is not asked again, and can be undone.
func TestPairs(t *testing.T) {
	s := newSite(t)
	g := s.signedIn(t, "Otto")
	if _, body, _ := g.get("/doubtful?lang=en"); strings.Contains(body, "Events that may be one") {
		t.Fatal("pairs are shown where there are none")
	}
	record := func(id, name, day string, edition int) string {
		src := events.Source{ID: id, Kind: events.Text, Language: "en", Publisher: "Agency " + id, Published: events.NewDay(2025, 11, 20), PublishedBasis: events.Given}
		m := events.Mention{Name: name, Type: "forum", Series: "volga-forum", Edition: edition, Place: events.Place{City: "ru-kazan", Country: "RU"},
			Span: events.MustEDTF(day), Status: events.Announced, Confidence: 0.9}
		report, err := s.store.Record(t.Context(), src, []events.Mention{m})
		if err != nil {
			t.Fatal(err)
		}
		return report.Results[0].Event
	}
	first := record("v1", "Forum of Entrepreneurs", "2026-10-05", 0)
	second := record("v2", "Volga Forum", "2026-12-05", 0)
	record("v3", "Forum of Entrepreneurs", "2026-10-05", 7)
	record("v4", "7th Volga Forum", "2026-12-05", 7)

	for lang, words := range map[string][]string{"en": {"Events that may be one", "One event", "Two events", "Likelihood", "agrees: same edition"},
		"de": {"Ereignisse, die eines sein könnten", "Ein Ereignis", "Zwei Ereignisse", "stimmt überein: dieselbe Ausgabe"},
		"ru": {"События, которые могут быть одним", "Одно событие", "Два события", "совпадает: "}, "fr": {"qu’un", "Un seul événement", "Deux événements", "concorde"}} {
		body := g.must("/doubtful?lang="+lang, append(words, "Forum of Entrepreneurs", "Volga Forum")...)
		if strings.Contains(body, `<p class="small" lang="en">`) || lang != "en" && strings.Contains(body, "same edition") {
			t.Errorf("%s: why they may be one is told in English", lang)
		}
		if a, b := strings.Index(body, "/events/"+first), strings.Index(body, "/events/"+second); a < 0 || b < a {
			t.Errorf("%s: the event that was known first does not come first", lang)
		}
	}
	asked := func() bool {
		_, body, _ := g.get("/doubtful?lang=en")
		return strings.Contains(body, "Events that may be one")
	}
	undo := func() {
		t.Helper()
		latest, err := s.store.LatestDecisions(t.Context(), 1)
		if err != nil {
			t.Fatal(err)
		}
		if status, _, _ := g.post("/decisions/undo", "decision", latest[0].ID); status != http.StatusSeeOther || !asked() {
			t.Errorf("undoing %s: status %d, asked again: %t", latest[0].Kind, status, asked())
		}
	}
	if status, _, _ := g.post("/doubtful/pairs", "first", first, "second", second, "do", "maybe"); status != http.StatusBadRequest {
		t.Errorf("no answer was answered with %d", status)
	}
	if status, _, _ := g.post("/doubtful/pairs", "first", first, "second", second, "do", "two"); status != http.StatusSeeOther || asked() {
		t.Errorf("two events: status %d, still asked: %t", status, asked())
	}
	undo()
	if status, _, to := g.post("/doubtful/pairs", "first", first, "second", second, "do", "one"); status != http.StatusSeeOther || asked() {
		t.Errorf("one event: status %d to %s, still asked: %t", status, to, asked())
	}
	if e, err := s.store.Event(t.Context(), second); err != nil || e.ID != first || len(e.Mentions) != 4 {
		t.Errorf("merged, the second leads to %s with %d mentions: %v", e.ID, len(e.Mentions), err)
	}
	for lang, links := range map[string]int{"en": 2, "ru": 2} {
		body := g.must("/decisions?lang="+lang, ">Forum of Entrepreneurs</a>", ">Volga Forum</a>")
		if n := strings.Count(body, `class="entry-title" href="/events/`); n < links || strings.Contains(body, ">"+second+"<") {
			t.Errorf("%s: decisions name %d events: %s", lang, n, body)
		}
	}
	undo()
	if e, err := s.store.Event(t.Context(), second); err != nil || e.ID != second || len(e.Mentions) != 2 {
		t.Errorf("undone, the second is %s with %d mentions: %v", e.ID, len(e.Mentions), err)
	}
	if logs := s.logs.String(); logs != "" {
		t.Errorf("the server complained: %s", logs)
	}
}
