package server

import (
	"html"
	"regexp"
	"testing"

	"dateline/events"
)

var (
	facetLink = regexp.MustCompile(`<a class="facet" href="([^"]+)" rel="nofollow">[^<]+ <b>(\d+)</b>`)
	listCount = regexp.MustCompile(`<h1>[^<]*</h1><p class="soft">(?:<a [^>]*>[^<]*</a> · )*(\d+) event`)
)

// TestFacetsAddUp: behind every number of the filter are as many events, the undated included.
func TestFacetsAddUp(t *testing.T) {
	s := newSite(t)
	if _, err := s.store.Record(t.Context(), events.Source{Kind: events.Form, URL: "https://example.org/lakes", Published: events.DayOf(testDay), Language: "en"}, []events.Mention{{
		Name: "First Conference on Lakes", Edition: 1, Organisations: []string{"cis"}, Place: events.Place{Country: "BY"}, Type: "conference", Status: events.Announced, Confidence: 1}}); err != nil {
		t.Fatal(err)
	}
	g := s.guest(t)
	g.must("/events?org=cis&country=BY", "First Conference on Lakes", `id="m-none"`)
	for _, path := range []string{"/events", "/past", "/past?country=BY", "/events?from=2024-01-01", "/events?asof=2024-06-30", "/organisations/cis", "/month/2025-10", "/places/central-asia"} {
		links := facetLink.FindAllStringSubmatch(g.must(path), -1)
		if len(links) == 0 {
			t.Errorf("%s has %d facets", path, len(links))
		}
		for _, link := range links {
			href := html.UnescapeString(link[1])
			n := listCount.FindStringSubmatch(g.must(href))
			if n == nil || n[1] != link[2] {
				t.Errorf("%s counts %s behind %s, where there are %v", path, link[2], href, n)
			}
		}
	}
}
