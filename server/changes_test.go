package server

import (
	"net/http"
	"strings"
	"testing"
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
