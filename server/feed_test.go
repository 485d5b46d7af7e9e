package server

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/labstack/echo/v4"

	"dateline/events"
	"dateline/events/gazetteer"
	"dateline/events/store"
)

// a feedSite is a server of feeds alone over a database of its own.
type feedSite struct {
	*httptest.Server
	t     testing.TB
	store *store.Store
	feeds *feeds
	path  string
	now   time.Time
	// shut tells that the test has closed the database.
	shut bool
}

func newFeedSite(t testing.TB) *feedSite {
	t.Helper()
	s := &feedSite{t: t, path: filepath.Join(t.TempDir(), "dateline.db"), now: time.Date(2024, 5, 21, 12, 0, 0, 0, time.UTC)}
	var err error
	now := func() time.Time { return s.now }
	if s.store, err = store.Open(context.Background(), s.path, store.Options{Now: now}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if !s.shut {
			s.store.Close()
		}
	})
	logger := slog.New(slog.NewTextHandler(io.Discard, nil))
	languages, err := loadLanguages()
	if err != nil {
		t.Fatal(err)
	}
	s.feeds = newFeeds(s.store, gazetteer.Default(), func(r *http.Request) string { return "http://" + r.Host }, now, logger, languages)
	e := echo.New()
	for ext := range feedFormats {
		e.Match([]string{"GET", "HEAD"}, "/events."+ext, func(c echo.Context) error { return s.feeds.list(c, ext) })
		e.Match([]string{"GET", "HEAD"}, "/changes."+ext, func(c echo.Context) error { return s.feeds.changes(c, ext) })
	}
	e.Match([]string{"GET", "HEAD"}, "/events/:id", func(c echo.Context) error {
		id, ext, _ := splitFeed(c.Param("id"))
		return s.feeds.event(c, id, ext)
	})
	s.Server = httptest.NewServer(e)
	t.Cleanup(s.Close)
	return s
}

// record records one source with one mention and returns the event's id.
func (s *feedSite) record(published, edtf string, status events.Status, change func(*events.Mention)) string {
	s.t.Helper()
	d, err := events.ParseDay(published)
	if err != nil {
		s.t.Fatal(err)
	}
	s.now = d.Time().Add(15 * time.Hour)
	m := events.Mention{Name: "Second Minsk Conference on Eurasian Security", Type: "conference", Series: "minsk-eurasian-security", Edition: 2,
		Topics: []string{"eurasian", "security"}, Span: events.MustEDTF(edtf), Place: events.Place{City: "by-minsk", Country: "BY"}, Status: status,
		Authority: events.Host, Quote: events.Quote{Text: "It will take place in Minsk, " + edtf + "."}, Confidence: 0.9}
	if change != nil {
		change(&m)
	}
	src := events.Source{Kind: events.Text, Body: fmt.Sprintf("%s %s %s %s", published, edtf, status, m.Name), URL: "https://news.example/" + published, Publisher: "BelTA", Language: "en", Published: d, PublishedBasis: events.Given}
	src.ID = events.SourceID(src)
	report, err := s.store.Record(context.Background(), src, []events.Mention{m})
	if err != nil {
		s.t.Fatal(err)
	}
	return report.Results[0].Event
}

// get fetches a path with headers given in pairs. It follows no redirect and undoes no coding.
func (s *feedSite) get(path string, headers ...string) (*http.Response, []byte) {
	s.t.Helper()
	return s.do("GET", path, headers...)
}

func (s *feedSite) do(method, path string, headers ...string) (*http.Response, []byte) {
	s.t.Helper()
	req, err := http.NewRequest(method, s.URL+path, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	req.Header.Set("Accept-Encoding", "identity")
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	resp, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return resp, body
}

func (s *feedSite) want(status int, path string, headers ...string) (*http.Response, []byte) {
	s.t.Helper()
	resp, body := s.get(path, headers...)
	if resp.StatusCode != status {
		s.t.Fatalf("GET %s %v: %d, want %d\n%.300s", path, headers, resp.StatusCode, status, body)
	}
	return resp, body
}

func TestFeedFormats(t *testing.T) {
	s := newFeedSite(t)
	id := s.record("2024-05-21", "[2024-10-21..2024-11-10]", events.Announced, nil)
	for path, want := range map[string][2]string{
		"/events.ics":                     {"text/calendar; charset=utf-8", "SUMMARY:≈\u00a0late Oct / early Nov · "},
		"/events.ics?lang=de":             {"text/calendar; charset=utf-8", "SUMMARY:≈\u00a0Ende Okt./Anf. Nov. · "},
		"/events.jcal":                    {"application/calendar+json; charset=utf-8", `["vcalendar",[`},
		"/events.json":                    {"application/json; charset=utf-8", `"edtf":"[2024-10-21..2024-11-10]"`},
		"/events.csv":                     {"text/csv; charset=utf-8; header=present", "id,uid,"},
		"/events.atom":                    {"application/atom+xml; charset=utf-8", "<feed xmlns="},
		"/changes.atom":                   {"application/atom+xml; charset=utf-8", ": new</title>"},
		"/changes.json":                   {"application/json; charset=utf-8", `"kinds":["new"]`},
		"/events/" + id + ".ics":          {"text/calendar; charset=utf-8", "DTEND;VALUE=DATE:20241111"},
		"/events/" + id + ".json":         {"application/json; charset=utf-8", `"id":"` + id},
		"/events/" + id + ".atom?lang=ru": {"application/atom+xml; charset=utf-8", "кон. окт."},
	} {
		resp, body := s.want(200, path)
		if got := resp.Header.Get("Content-Type"); got != want[0] {
			t.Errorf("%s: Content-Type %q, want %q", path, got, want[0])
		}
		if !strings.Contains(string(body), want[1]) {
			t.Errorf("%s lacks %q:\n%.900s", path, want[1], body)
		}
	}
	resp, _ := s.want(200, "/events.ics", "Accept", "application/calendar+json, text/calendar;q=0.5")
	if got := resp.Header.Get("Content-Type"); got != "application/calendar+json; charset=utf-8" {
		t.Errorf("asked for jCal, got %s", got)
	}
}

func TestFeedConditions(t *testing.T) {
	s := newFeedSite(t)
	s.record("2024-05-21", "[2024-10-21..2024-11-10]", events.Announced, nil)
	tags := map[string]string{}
	var plain []byte
	for _, coding := range []string{"identity", "gzip", "zstd"} {
		resp, body := s.want(200, "/events.ics", "Accept-Encoding", coding)
		tag := resp.Header.Get("ETag")
		for other, t2 := range tags {
			if tag == t2 {
				t.Errorf("%s and %s have one strong tag, %s", coding, other, tag)
			}
		}
		tags[coding] = tag
		if got := resp.Header.Get("Content-Length"); got != fmt.Sprint(len(body)) {
			t.Errorf("%s: Content-Length %s, %d bytes", coding, got, len(body))
		}
		if !strings.Contains(strings.Join(resp.Header.Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("%s: Vary is %q", coding, resp.Header.Values("Vary"))
		}
		if cc := resp.Header.Get("Cache-Control"); !strings.Contains(cc, "stale-while-revalidate=") {
			t.Errorf("Cache-Control is %q", cc)
		}
		switch coding {
		case "gzip":
			r, err := gzip.NewReader(bytes.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			body, _ = io.ReadAll(r)
		case "zstd":
			r, err := zstd.NewReader(bytes.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			body, _ = io.ReadAll(r)
		}
		if plain == nil {
			plain = body
		}
		if !bytes.Equal(plain, body) {
			t.Errorf("%s is another calendar", coding)
		}
	}
	tag := tags["identity"]
	resp, _ := s.want(200, "/events.ics")
	modified := resp.Header.Get("Last-Modified")
	for _, tt := range []struct {
		status  int
		headers []string
	}{
		{304, []string{"If-None-Match", tag}},
		{304, []string{"If-None-Match", "W/" + tag}},
		{304, []string{"If-None-Match", `"other", ` + tag}},
		{304, []string{"If-None-Match", `"with, comma" ,W/"x",` + tag + `,`}},
		{304, []string{"If-None-Match", "*"}},
		{200, []string{"If-None-Match", `"other"`}},
		{200, []string{"If-None-Match", "garbage"}},
		{200, []string{"If-None-Match", `"`}},
		{200, []string{"If-None-Match", tags["gzip"]}},
		{304, []string{"If-None-Match", tags["gzip"], "Accept-Encoding", "gzip"}},
		{304, []string{"If-None-Match", tags["zstd"], "Accept-Encoding", "gzip, deflate, br, zstd"}},
		{304, []string{"If-None-Match", tags["zstd"], "If-Modified-Since", "garbage", "Accept-Encoding", "zstd"}},
		{304, []string{"If-Modified-Since", modified}},
		{200, []string{"If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT"}},
		{200, []string{"If-Modified-Since", "yesterday"}},
		{200, []string{"If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"}},
		{200, []string{"If-None-Match", `"other"`, "If-Modified-Since", modified}},
		{200, []string{"Range", "bytes=0-10"}},
	} {
		resp, body := s.want(tt.status, "/events.ics", tt.headers...)
		if tt.status == 304 && (len(body) > 0 || resp.Header.Get("ETag") == "" || resp.Header.Get("Cache-Control") == "") {
			t.Errorf("%v: 304 with %d bytes and %v", tt.headers, len(body), resp.Header)
		}
		if tt.status == 200 && !bytes.Equal(body, plain) {
			t.Errorf("%v: not the whole calendar", tt.headers)
		}
	}
	for accept, want := range map[string]string{
		"": "", "identity": "", "br, deflate": "", "gzip": "gzip", "GZIP": "gzip", "x-gzip": "gzip", "gzip, zstd": "zstd", "gzip;q=1, zstd;q=0.9": "gzip",
		"gzip;q=0": "", "gzip;q=0, zstd": "zstd", "identity;q=0, gzip;q=0.1": "gzip", "identity;q=0.9, gzip;q=0.5": "", "identity, gzip": "gzip",
		"*": "gzip", "*;q=0, gzip": "gzip", "identity;q=0, *": "gzip", "gzip;q=2": "", "gzip;q=x, zstd;q=0.001": "zstd", "gzip;level=9;q=0": "", ", ,": "",
		"identity;q=0": "406", "*;q=0": "406", "identity;q=0, br": "406",
	} {
		resp, _ := s.get("/events.ics", "Accept-Encoding", accept)
		got := resp.Header.Get("Content-Encoding")
		if resp.StatusCode != 200 {
			got = fmt.Sprint(resp.StatusCode)
		}
		if got != want || !strings.Contains(strings.Join(resp.Header.Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("Accept-Encoding %q: %q, want %q", accept, got, want)
		}
	}
	for accept, want := range map[string]string{
		"": "text/calendar", "*/*": "text/calendar", "application/calendar+json": "application/calendar+json", "text/calendar, application/calendar+json": "text/calendar",
		"application/calendar+json;q=0": "text/calendar", "application/json": "text/calendar", "text/calendar;q=0.1, Application/Calendar+JSON": "application/calendar+json",
	} {
		resp, _ := s.want(200, "/events.ics", "Accept", accept)
		if got := resp.Header.Get("Content-Type"); got != want+"; charset=utf-8" || !strings.Contains(strings.Join(resp.Header.Values("Vary"), ", "), "Accept,") && !strings.HasSuffix(strings.Join(resp.Header.Values("Vary"), ", "), "Accept") {
			t.Errorf("Accept %q: %s, Vary %v; want %s", accept, got, resp.Header.Values("Vary"), want)
		}
	}
	head, body := s.do("HEAD", "/events.ics")
	if len(body) != 0 || head.StatusCode != 200 {
		t.Errorf("HEAD: %d, %d bytes", head.StatusCode, len(body))
	}
	for _, h := range []string{"ETag", "Content-Type", "Content-Length", "Last-Modified", "Cache-Control", "Vary"} {
		if head.Header.Get(h) != resp.Header.Get(h) {
			t.Errorf("HEAD has %s %q, GET %q", h, head.Header.Get(h), resp.Header.Get(h))
		}
	}
}

func TestFeedRefuses(t *testing.T) {
	s := newFeedSite(t)
	id := s.record("2024-05-21", "2024-10", events.Announced, nil)
	undated := s.record("2024-05-21", "", events.Announced, func(m *events.Mention) {
		m.Name, m.Series, m.Edition, m.Topics = "Astana Summit of Nothing", "", 9, []string{"nothing"}
		m.Place = events.Place{City: "kz-astana", Country: "KZ"}
	})
	for path, status := range map[string]int{
		"/events.ics?form=2024-01-01":        400,
		"/events.ics?from=soon":              400,
		"/events.ics?vague=perhaps":          400,
		"/events.ics?cancelled=maybe":        400,
		"/events.ics?status=done":            400,
		"/events.ics?org=sco-typo":           400,
		"/events.json?kind=confrence":        400,
		"/events.ics?country=ZZ":             400,
		"/events.atom?series=nobody-knows":   400,
		"/events.ics?place=nowhere":          400,
		"/events.ics?org=apec":               200,
		"/events.ics?lang=xx":                400,
		"/events.ics?q=%zz":                  400,
		"/events.ics?from=2024-02-01&from=x": 400,
		"/events/" + id + ".ics?q=x":         400,
		"/changes.atom?x=1":                  400,
		"/changes.ics":                       404,
		"/events/nothing-like-it.ics":        404,
		"/events/" + undated + ".ics":        404,
		"/events/" + undated + ".json":       200,
	} {
		resp, body := s.get(path)
		if resp.StatusCode != status {
			t.Errorf("%s: %d, want %d: %.200s", path, resp.StatusCode, status, body)
		}
		if status >= 400 && (strings.Contains(string(body), "VCALENDAR") || !strings.HasPrefix(resp.Header.Get("Content-Type"), "text/plain") || len(body) < 20) {
			t.Errorf("%s: %s %q", path, resp.Header.Get("Content-Type"), body)
		}
	}
}

// TestFeedRefusesInWords: what is wrong with an address is said in the language that it names.
func TestFeedRefusesInWords(t *testing.T) {
	s := newFeedSite(t)
	for path, want := range map[string]string{
		"/events.ics?lang=en&colour=red":      "Bad Request: the parameter “colour” is unknown; known are q, org, place, country, region, kind, series, status, from, to, lang, vague, cancelled, asof\n",
		"/events.ics?lang=de&colour=red":      "Bad Request: der Parameter „colour“ ist unbekannt; bekannt sind q, org, place, country, region, kind, series, status, from, to, lang, vague, cancelled, asof\n",
		"/events.ics?lang=ru&from=скоро":      "Bad Request: в параметре from стоит «скоро», а нужно: день вида 2024-10-31, месяц, год, today или расстояние вида -1y, -30d, 6m\n",
		"/events.ics?lang=fr&vague=peut-être": "Bad Request: vague vaut «\u00a0peut-être\u00a0» au lieu de l’un de banner, marker, none\n",
		"/events.ics?lang=de&q=%zz":           "Bad Request: die Abfrage dieser Adresse ist bei „%zz“ nicht lesbar\n",
		"/events.ics?lang=xx":                 "Bad Request: lang is “xx”, but should be one of en, de, ru, fr\n",
		"/events/none.ics?lang=fr":            "Not Found: il n’y a pas de tel événement\n",
		"/events/none.ics?lang=de&q=x":        "Bad Request: der Parameter „q“ ist unbekannt; bekannt sind lang, vague, cancelled\n",
		"/changes.json?lang=ru&since=x":       "Bad Request: в параметре since стоит «x», а нужно: день вида 2024-10-31, месяц, год, today или расстояние вида -1y, -30d, 6m\n",
	} {
		resp, body := s.get(path)
		if string(body) != want || resp.Header.Get("Cache-Control") != "no-store" || resp.Header.Get("Content-Language") == "" {
			t.Errorf("%s: %v %q, want %q", path, resp.Header, body, want)
		}
	}
	if _, body := s.get("/events.ics?colour=red", "Accept-Language", "fr-CH, de;q=0.5"); !strings.Contains(string(body), "inconnu") {
		t.Errorf("in the reader's own language: %q", body)
	}
}

// TestFeedFollows: what is published shows at once, under new tags and a later time, with the UID
// kept; and bytes that did not change keep their tag.
func TestFeedFollows(t *testing.T) {
	s := newFeedSite(t)
	uid := func(body []byte) string {
		_, rest, _ := strings.Cut(string(body), "\r\nUID:")
		id, _, _ := strings.Cut(rest, "\r\n")
		return id
	}
	id := s.record("2024-05-21", "[2024-10-21..2024-11-10]", events.Announced, nil)
	first, body := s.want(200, "/events.ics")
	was := uid(body)
	lastTag, lastModified := first.Header.Get("ETag"), first.Header.Get("Last-Modified")
	for _, step := range []struct {
		published, edtf string
		status          events.Status
		want            string
	}{
		{"2024-09-10", "2024-10-31", events.Announced, "DTEND;VALUE=DATE:20241101"},
		{"2024-10-29", "2024-10-31/2024-11-01", events.Confirmed, "DTEND;VALUE=DATE:20241102"},
		{"2024-10-30", "2024-10-31/2024-11-01", events.Cancelled, "STATUS:CANCELLED"},
	} {
		s.record(step.published, step.edtf, step.status, nil)
		resp, body := s.want(200, "/events.ics", "If-None-Match", lastTag)
		if !strings.Contains(string(body), step.want) || uid(body) != was {
			t.Errorf("after %s the feed lacks %s or the UID %s:\n%s", step.published, step.want, was, body)
		}
		s.want(200, "/events.ics", "If-Modified-Since", lastModified)
		lastTag, lastModified = resp.Header.Get("ETag"), resp.Header.Get("Last-Modified")
		s.want(304, "/events.ics", "If-None-Match", lastTag)
		s.want(304, "/events.ics", "If-Modified-Since", lastModified)
	}
	// Something else is published: this feed's bytes stay, and so does its tag.
	tag := func(path string) string { r, _ := s.want(200, path); return r.Header.Get("ETag") }
	minsk := tag("/events/" + id + ".json")
	s.record("2024-11-01", "2025-03-01", events.Announced, func(m *events.Mention) {
		m.Name, m.Series, m.Edition, m.Topics, m.Place = "Astana Talks on Water", "", 0, []string{"water"}, events.Place{City: "kz-astana", Country: "KZ"}
	})
	if tag("/events/"+id+".json") != minsk {
		t.Error("an event's own feed changed with another event")
	}
}

// TestFeedOfMerged: what was merged is found for good under its new address, and what was taken
// back is gone.
func TestFeedOfMerged(t *testing.T) {
	s := newFeedSite(t)
	kept := s.record("2024-05-21", "2024-10-31", events.Announced, nil)
	merged := s.record("2024-05-22", "2025-03-01", events.Announced, func(m *events.Mention) {
		m.Name, m.Series, m.Edition, m.Topics, m.Place = "Astana Talks on Water", "", 0, []string{"water"}, events.Place{City: "kz-astana", Country: "KZ"}
	})
	s.want(200, "/events/"+merged+".ics")
	decide := func(d events.Decision) {
		t.Helper()
		if _, err := s.store.Decide(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
	decide(events.Decision{Kind: events.DecideMerge, Events: []string{kept, merged}})
	resp, _ := s.want(308, "/events/"+merged+".ics?lang=de")
	if got, want := resp.Header.Get("Location"), "/events/"+kept+".ics?lang=de"; got != want {
		t.Errorf("moved to %q, want %q", got, want)
	}
	s.want(200, "/events/"+kept+".ics")
	decide(events.Decision{Kind: events.DecideWithdraw, Events: []string{kept}})
	s.want(410, "/events/"+kept+".ics")
	_, body := s.want(200, "/events.ics")
	if strings.Contains(string(body), "BEGIN:VEVENT") {
		t.Error("what was taken back is in the feed")
	}
}

// TestUnchangedTouchesNoDatabase: with the database shut, a feed that was made is still answered
// for, 304 or in full; one that was not is a 503 and never an empty calendar.
func TestUnchangedTouchesNoDatabase(t *testing.T) {
	s := newFeedSite(t)
	s.record("2024-05-21", "[2024-10-21..2024-11-10]", events.Announced, nil)
	old := time.Now().Add(-time.Hour)
	for _, suffix := range []string{"", "-wal"} {
		if err := os.Chtimes(s.path+suffix, old, old); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	resp, body := s.want(200, "/events.ics")
	before := s.feeds.known.reads
	for range 10 {
		s.want(304, "/events.ics", "If-None-Match", resp.Header.Get("ETag"))
	}
	if s.feeds.known.reads != before {
		t.Errorf("ten times 304 read the revision %d times", s.feeds.known.reads-before)
	}
	s.shut = true
	if err := s.store.Close(); err != nil {
		t.Fatal(err)
	}
	check := func(when string) {
		t.Helper()
		_, again := s.want(200, "/events.ics")
		if !bytes.Equal(again, body) {
			t.Errorf("%s: other bytes", when)
		}
		s.want(304, "/events.ics", "If-None-Match", resp.Header.Get("ETag"))
		if r, b := s.get("/events.ics?lang=de"); r.StatusCode != 503 || strings.Contains(string(b), "VCALENDAR") {
			t.Errorf("%s: a feed that was never made gives %d %.80s", when, r.StatusCode, b)
		}
	}
	check("closed")
	if err := os.WriteFile(s.path, []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	check("overwritten")
	for _, suffix := range []string{"", "-wal", "-shm"} {
		os.Remove(s.path + suffix)
	}
	check("deleted")
}

// TestFeedCacheBounds: the cache stays within its bytes and forgets what was not asked for longest.
func TestFeedCacheBounds(t *testing.T) {
	c := newFeedCache(1000)
	for i := range 50 {
		c.put(fmt.Sprint(i), publish(bytes.Repeat([]byte{byte(i)}, 100), 1, time.Unix(1, 0), nil))
	}
	if c.size > 1000 || c.recent.Len() != len(c.entries) || c.get("49") == nil || c.get("0") != nil {
		t.Errorf("%d bytes in %d entries", c.size, len(c.entries))
	}
}

// TestFeedTurns: long lists wait for one another; the calendar of one event and pages do not.
func TestFeedTurns(t *testing.T) {
	s := newSite(t)
	f := s.Config.Handler.(*Server).feeds
	for range cap(f.turns) {
		f.turns <- struct{}{}
	}
	g := s.guest(t)
	g.must("/events/"+s.eventNamed(t, "NATO Summit 2026")+".ics", "BEGIN:VCALENDAR")
	g.must("/events", "NATO Summit 2026")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.turn(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("all turns are taken, and yet: %v", err)
	}
	<-f.turns
	done, err := f.turn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	done()
	g.must("/events.ics", "BEGIN:VCALENDAR")
}
