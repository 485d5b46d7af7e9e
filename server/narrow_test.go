package server

import (
	"net/http"
	"strings"
	"testing"
)

// TestNarrow: lists, months, years and feeds are narrowed by the same parameters, and each offers the
// feed of what it shows.
func TestNarrow(t *testing.T) {
	g := newSite(t).guest(t)
	for path, texts := range map[string][]string{
		"/events?region=central-asia&from=2025-01-01&to=2025-12-31": {"Samarkand", "Dushanbe", "/subscribe?from=2025-01-01&amp;region=central-asia&amp;to=2025-12-31", `name="from" value="2025-01-01"`},
		"/month/2025-10?region=central-asia":                        {"Dushanbe", "/events.csv?from=2025-10-01&amp;lang=en&amp;region=central-asia&amp;to=2025-10-31", "/subscribe?from=2025-10-01&amp;region=central-asia&amp;to=2025-10-31"},
		"/year/2025?region=central-asia":                            {"Dushanbe", "/subscribe?from=2025-01-01&amp;region=central-asia&amp;to=2025-12-31"},
		"/events.csv?region=central-asia&from=2025-10&to=2025-10":   {"Dushanbe", "central-asia-russia-2025"},
		"/places/central-asia.csv":                                  {"Dushanbe"},
		"/subscribe?region=central-asia&to=2025-12-31":              {"/events.ics?lang=en&amp;region=central-asia&amp;to=2025-12-31", "This calendar ends on 31"},
	} {
		if body := g.must(path, texts...); strings.Contains(body, "Kuala Lumpur") {
			t.Errorf("%s: Kuala Lumpur lies in Central Asia", path)
		}
	}
	for path, want := range map[string]string{
		"/events?region=zentralasien": `<a href="/events?region=central-asia">Central Asia</a>`,
		"/events?country=Belarus":     `<a href="/events?country=BY">Belarus</a>`,
		"/month/2025-10?kind=sumit":   "/month/2025-10?kind=summit",
		"/events.ics?org=scoo":        "Shanghai Cooperation Organisation: sco",
	} {
		if status, body, _ := g.get(path); status != http.StatusBadRequest || !strings.Contains(body, want) {
			t.Errorf("%s: status %d, without %q", path, status, want)
		}
	}
}

// TestMonthTellsOnce: a bar over several weeks shows its name in the first; the others have a mark, and
// the name for those who hear the page.
func TestMonthTellsOnce(t *testing.T) {
	body := newSite(t).guest(t).must("/month/2024-10?asof=2024-09-12")
	if n := strings.Count(body, `<span aria-hidden="true">→ </span>`); n == 0 || strings.Count(body, "continued</span>") < n {
		t.Errorf("%d marks of what goes on", n)
	}
}
