package server

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"dateline/events"
)

// TestChangesAsked: what cannot be understood in the address of the changes is refused in words, on
// the page as in the feeds, and since narrows all three.
func TestChangesAsked(t *testing.T) {
	s := newSite(t)
	g := s.guest(t)
	for _, path := range []string{"/changes", "/changes.atom", "/changes.json"} {
		for query, want := range map[string]int{"": 200, "?lang=de": 200, "?since=-7d": 200, "?since=2024-10-01&lang=ru": 200, "?since=9999": 200,
			"?since=x": 400, "?page=abc": 400, "?since=2024-10-01&since=2024-11-01": 400, "?since=2024-13-01": 400, "?%zz": 400} {
			status, body, _ := g.get(path + query)
			if status != want {
				t.Errorf("%s%s: status %d, want %d", path, query, status, want)
			}
			if want == http.StatusBadRequest && query != "?%zz" && !strings.Contains(body, "since") {
				t.Errorf("%s%s does not say what is wrong: %.300s", path, query, body)
			}
		}
	}
	if _, body, _ := g.get("/changes?since=9999"); !strings.Contains(body, "Nothing has been published") {
		t.Error("changes of the far future are shown")
	}
}

// TestChangesFirst: what a calendar started with is told in one line, folded, behind what is news.
func TestChangesFirst(t *testing.T) {
	g := newSite(t).guest(t)
	for lang, words := range map[string]string{"en": "What this calendar started with: ", "de": "Womit dieser Kalender begann: ", "ru": "С чего начался календарь: ", "fr": "Ce par quoi ce calendrier a commencé"} {
		page := g.must("/changes?lang="+lang, words)
		news, first, _ := strings.Cut(page, `<details class="more">`)
		if a, b := strings.Count(news, `class="entry change"`), strings.Count(first, `class="entry change"`); a == 0 || b < events.FillingLeast || !strings.Contains(first, strconv.Itoa(b)+" ") {
			t.Errorf("%s: %d changes are news, %d came first", lang, a, b)
		}
		if strings.Contains(g.must("/changes?since=-7d&lang="+lang), words) {
			t.Errorf("%s: what came first is among the changes of this week", lang)
		}
	}
}
