package server

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"dateline/events"
	"dateline/events/store"
)

// bigSite returns a site with n made-up events around the day of the tests.
func bigSite(t testing.TB, n int) *site {
	t.Helper()
	now := func() time.Time { return testDay }
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "dateline.db"), store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	r := rand.New(rand.NewPCG(1, 2))
	cities := []string{"by-minsk", "kz-astana", "ru-moscow", "ch-geneva", "at-vienna", "cn-beijing", "us-new-york", "fr-paris", "de-berlin", "uz-tashkent"}
	organisations := []string{"sco", "cis", "eaeu", "csto", "un", "osce", "g20", "brics", "asean", "nato"}
	kinds := []string{"conference", "summit", "forum", "ministerial", "session", "talks"}
	topics := []string{"security", "energy", "migration", "climate", "transport", "water", "trade", "culture", "education", "health"}
	const each = 500
	for at := 0; at < n; at += each {
		src := events.Source{ID: fmt.Sprintf("s%d", at), Kind: events.Text, Publisher: "Agency", Language: "en", URL: fmt.Sprintf("https://example.org/%d", at), Published: events.DayOf(testDay) - events.Day(r.IntN(300)), PublishedBasis: events.Given}
		var mentions []events.Mention
		for i := range min(each, n-at) {
			first := events.DayOf(testDay) - 600 + events.Day(r.IntN(1800))
			span := events.SpanOf(first, first+events.Day(r.IntN(3)))
			if r.IntN(4) == 0 {
				span = events.WindowOf(first, first+events.Day(9+r.IntN(20)))
			}
			city := cities[r.IntN(len(cities))]
			mentions = append(mentions, events.Mention{
				Name: fmt.Sprintf("International conference on %s and %s, meeting %d", topics[r.IntN(10)], topics[r.IntN(10)], at+i), Type: kinds[r.IntN(len(kinds))],
				Series: fmt.Sprintf("series-%d", at+i), Topics: []string{fmt.Sprintf("topic%d", at+i)}, Span: span, Place: events.Place{City: city, Country: "XX"},
				Organisations: []string{organisations[r.IntN(len(organisations))]}, Status: events.Announced, Confidence: .9,
			})
		}
		if _, err := st.Record(t.Context(), src, mentions); err != nil {
			t.Fatal(err)
		}
	}
	return serveSite(t, st, now)
}

// TestWeight: a page of a list of ten thousand events is light, whatever page it is.
func TestWeight(t *testing.T) {
	if testing.Short() {
		t.Skip("ten thousand events take a moment")
	}
	s := bigSite(t, 10_000)
	for _, path := range []string{"/", "/past", "/events?q=migration", "/month/2025-12", "/year/2026", "/changes"} {
		for _, coding := range []string{"gzip", "zstd"} {
			r, err := http.NewRequest(get, s.URL+path, nil)
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("Accept-Encoding", coding)
			resp, err := s.Client().Do(r)
			if err != nil {
				t.Fatal(err)
			}
			resp.Body.Close()
			if resp.StatusCode != http.StatusOK || resp.Header.Get("Content-Encoding") != coding {
				t.Errorf("%s: status %d in %q: %s", path, resp.StatusCode, resp.Header.Get("Content-Encoding"), s.logs)
			}
			t.Logf("%s: %d bytes of %s", path, resp.ContentLength, coding)
			if resp.ContentLength > 60<<10 {
				t.Errorf("%s: %d bytes of %s", path, resp.ContentLength, coding)
			}
		}
	}
}

// BenchmarkAgenda measures list pages of ten thousand events at the server, and their slowest
// hundredth: made anew for each request, and kept.
func BenchmarkAgenda(b *testing.B) {
	s := bigSite(b, 10_000)
	handler := s.Config.Handler
	for _, path := range []string{"/", "/past", "/events?org=sco", "/events?q=migration", "/events/none", "/month/2025-12"} {
		for _, kept := range []bool{false, true} {
			measure(b, handler, path, kept)
		}
	}
}

func measure(b *testing.B, handler http.Handler, path string, kept bool) {
	name := path
	if kept {
		name += " kept"
	}
	b.Run(name, func(b *testing.B) {
		var took []time.Duration
		for n := 0; b.Loop(); n++ {
			r := httptest.NewRequest(get, path, nil)
			if !kept {
				r.Host = fmt.Sprintf("host-%d.example", n) // another address, another page
			}
			r.Header.Set("Accept-Encoding", "gzip")
			start := time.Now()
			handler.ServeHTTP(httptest.NewRecorder(), r)
			took = append(took, time.Since(start))
		}
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
	})
}
