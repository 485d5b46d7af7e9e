package server

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/gazetteer"
	"dateline/events/store"
	"dateline/seeds"
)

// A site is a real server over a real database file, filled with the known conferences as they
// were known on a day.
type site struct {
	*httptest.Server
	store *store.Store
	now   func() time.Time
	logs  *strings.Builder
}

// testDay is the day on which the tests take place.
var testDay = time.Date(2025, 11, 25, 12, 0, 0, 0, time.UTC)

type siteOption func(*Config)

// newSite returns a site with an admin, Ada, and an editor, Otto.
func newSite(t testing.TB, options ...siteOption) *site {
	t.Helper()
	filled, err := filledDatabase()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "dateline.db")
	if err := os.WriteFile(path, filled, 0o600); err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return testDay }
	st, err := store.Open(t.Context(), path, store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	return serveSite(t, st, now, options...)
}

// filledDatabase is the database file that every site starts with, made once.
var filledDatabase = sync.OnceValues(func() (_ []byte, err error) {
	dir, err := os.MkdirTemp("", "dateline-test-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	ctx, path, clock := context.Background(), filepath.Join(dir, "dateline.db"), testDay.AddDate(0, 0, -40)
	st, err := store.Open(ctx, path, store.Options{Now: func() time.Time { return clock }})
	if err != nil {
		return nil, err
	}
	records, err := seeds.Records()
	if err != nil {
		return nil, err
	}
	today := events.DayOf(testDay)
	for _, r := range records {
		if r.Source.Published > today {
			continue
		}
		if r.Source.Published > today-5 {
			clock = testDay.Add(-time.Hour)
		}
		if _, err := st.Record(ctx, r.Source, []events.Mention{r.Mention}); err != nil {
			return nil, err
		}
	}
	for name, role := range map[string]store.Role{"Ada": store.RoleAdmin, "Otto": store.RoleEditor} {
		if _, err := st.AddEditor(ctx, "", name, role, "correct horse battery"); err != nil {
			return nil, err
		}
	}
	if err := st.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// serveSite serves a database that is there.
func serveSite(t testing.TB, st *store.Store, now func() time.Time, options ...siteOption) *site {
	t.Helper()
	logs := new(strings.Builder)
	g := gazetteer.Default()
	config := Config{Store: st, Reader: extract.New(g), Gazetteer: g, Now: now, Proposals: true, Version: "test",
		Logger: slog.New(slog.NewTextHandler(io.MultiWriter(logs), &slog.HandlerOptions{Level: slog.LevelError}))}
	for _, o := range options {
		o(&config)
	}
	s, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(s)
	t.Cleanup(srv.Close)
	return &site{Server: srv, store: st, now: now, logs: logs}
}

// A guest is a browser without a window: it keeps cookies and does not follow redirects.
type guest struct {
	t    testing.TB
	site *site
	http.Client
}

func (s *site) guest(t testing.TB) *guest {
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &guest{t, s, http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

// signedIn returns a guest who has signed in.
func (s *site) signedIn(t testing.TB, name string) *guest {
	t.Helper()
	g := s.guest(t)
	if status, _, to := g.post("/sign-in", "name", name, "password", "correct horse battery"); status != http.StatusSeeOther {
		t.Fatalf("sign in as %s: status %d, to %q", name, status, to)
	}
	return g
}

func (g *guest) do(r *http.Request) (status int, body, location string) {
	g.t.Helper()
	resp, err := g.Do(r)
	if err != nil {
		g.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		g.t.Fatal(err)
	}
	return resp.StatusCode, string(b), resp.Header.Get("Location")
}

func (g *guest) get(path string) (status int, body, location string) {
	g.t.Helper()
	r, err := http.NewRequest(http.MethodGet, g.site.URL+path, nil)
	if err != nil {
		g.t.Fatal(err)
	}
	return g.do(r)
}

func (g *guest) post(path string, fields ...string) (status int, body, location string) {
	g.t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(fields); i += 2 {
		form.Add(fields[i], fields[i+1])
	}
	r, err := http.NewRequest(http.MethodPost, g.site.URL+path, strings.NewReader(form.Encode()))
	if err != nil {
		g.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return g.do(r)
}

// must fails the test unless the page is there and holds every one of the texts.
func (g *guest) must(path string, texts ...string) string {
	g.t.Helper()
	status, body, location := g.get(path)
	if status != http.StatusOK {
		g.t.Fatalf("%s: status %d, to %q: %s", path, status, location, g.site.logs)
	}
	for _, text := range texts {
		if !strings.Contains(body, text) {
			g.t.Errorf("%s: no %q", path, text)
		}
	}
	return body
}
