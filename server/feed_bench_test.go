package server

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/labstack/echo/v4"

	"dateline/calendar"
	"dateline/events"
)

// tenThousand is a feed of 10,000 events.
func tenThousand(b *testing.B) []byte {
	b.Helper()
	at := time.Date(2024, 5, 21, 12, 0, 0, 0, time.UTC)
	list := make([]events.Event, 10_000)
	for i := range list {
		e := &list[i]
		e.ID = fmt.Sprintf("minsk-%05d", i)
		e.UID, e.Name, e.Type, e.Status, e.Created, e.Modified = e.ID+"@dateline.example", fmt.Sprintf("Conference no. %d on Eurasian Security", i), "conference", events.Confirmed, at, at
		e.Place = events.Place{City: "by-minsk", Country: "BY"}
		first := events.NewDay(2020, 1, 1) + events.Day(i*7%2500)
		e.Span = events.SpanOf(first, first+events.Day(i%4))
		src := events.Source{Publisher: "BelTA", Published: first - 90, URL: fmt.Sprintf("https://news.example/%d", i*7919)}
		e.Mentions = []events.Mention{{ID: "m", Source: src, Quote: events.Quote{Text: fmt.Sprintf("The conference no. %d is to take place in Minsk, as the ministry told on day %d.", i, i*31)}}}
		e.Revisions = []events.Revision{{EventID: e.ID, At: at, Mention: "m", Kinds: []events.ChangeKind{events.ChangeNew}, Changes: []events.Change{{Field: "date", New: e.Span.EDTF()}}}}
	}
	var buf bytes.Buffer
	if err := calendar.Write(&buf, calendar.Feed{Language: "en", BaseURL: "https://dateline.example"}, list); err != nil {
		b.Fatal(err)
	}
	return buf.Bytes()
}

// BenchmarkPublish is what one change costs: all codings of a feed of 10,000 events.
func BenchmarkPublish(b *testing.B) {
	body := tenThousand(b)
	size := map[string]int{}
	for b.Loop() {
		p := publish(body, 1, time.Unix(1, 0), nil)
		for _, coding := range []string{"", "gzip", "zstd"} {
			packed, err := p.in(coding)
			if err != nil {
				b.Fatal(err)
			}
			size[coding] = len(packed)
		}
	}
	b.ReportMetric(float64(size[""]), "bytes")
	b.ReportMetric(float64(size["gzip"]), "bytes-gzip")
	b.ReportMetric(float64(size["zstd"]), "bytes-zstd")
}

// BenchmarkUnchanged is what a subscriber's usual visit costs: a 304 that reads no database.
func BenchmarkUnchanged(b *testing.B) {
	s := newFeedSite(b)
	s.record("2024-05-21", "2024-10", events.Announced, nil)
	time.Sleep(1100 * time.Millisecond) // until the file's time tells changes apart
	e := echo.New()
	request := func(tag string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", "/events.ics", nil)
		if tag != "" {
			r.Header.Set("If-None-Match", tag)
		}
		w := httptest.NewRecorder()
		if err := s.feeds.list(e.NewContext(r, w), "ics"); err != nil {
			b.Fatal(err)
		}
		return w
	}
	tag := request("").Header().Get("ETag")
	reads := s.feeds.known.reads
	for b.Loop() {
		if w := request(tag); w.Code != http.StatusNotModified {
			b.Fatal(w.Code)
		}
	}
	b.ReportMetric(float64(s.feeds.known.reads-reads), "database-reads")
}

// BenchmarkFeed is what a feed costs that nobody has asked for: of all of ten thousand events and of a
// tenth, in a language that nobody has asked for either, and in one that another feed was made in.
func BenchmarkFeed(b *testing.B) {
	s := bigSite(b, 10_000)
	for _, query := range []string{"", "org=sco"} {
		for _, known := range []bool{false, true} {
			b.Run(fmt.Sprintf("%s/known=%v", query, known), func(b *testing.B) {
				for n := 0; b.Loop(); n++ {
					r := httptest.NewRequest("GET", fmt.Sprintf("/events.ics?from=%d-01-01&%s", 1800+n%200, query), nil)
					if !known {
						r.Host = fmt.Sprintf("host-%d.example", n) // its addresses stand in every event
					}
					r.Header.Set("Accept-Encoding", "gzip")
					w := httptest.NewRecorder()
					if s.Config.Handler.ServeHTTP(w, r); w.Code != http.StatusOK {
						b.Fatal(w.Code)
					}
				}
			})
		}
	}
}
