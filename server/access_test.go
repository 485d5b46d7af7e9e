package server

import (
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/events"
	"dateline/events/store"
)

// pathFor fills the parameters of a route with something that is there.
func pathFor(t *testing.T, s *site, path string) string {
	t.Helper()
	list, err := s.store.Events(t.Context(), events.Filter{})
	if err != nil || len(list) == 0 {
		t.Fatal(err, len(list))
	}
	full, err := s.store.Event(t.Context(), list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	assets, err := loadAssets()
	if err != nil {
		t.Fatal(err)
	}
	switch {
	case strings.HasPrefix(path, "/sources/"):
		return "/sources/" + full.Mentions[0].Source.ID
	case strings.HasPrefix(path, "/assets/"):
		return assets.addresses["dateline.css"]
	case strings.HasPrefix(path, "/proposals/"):
		return "/proposals/none"
	}
	return strings.NewReplacer("/events/:id", "/events/"+list[0].ID, ":month", "2025-11", ":year", "2025", "/series/:id", "/series/"+list[0].Series,
		"/organisations/:id", "/organisations/sco", "/places/:id", "/places/by-minsk", ":token", "none").Replace(path)
}

// TestAccess walks the table of who may what as a visitor, an editor and an admin: every address
// lets in whom the table names and nobody else.
func TestAccess(t *testing.T) {
	s := newSite(t)
	guests := map[role]*guest{anyone: s.guest(t), editor: s.signedIn(t, "Otto"), admin: s.signedIn(t, "Ada")}
	server := &Server{}
	for _, r := range server.routes() {
		if r.path == "/sign-out" || strings.HasPrefix(r.path, "/account/") && r.method == post {
			continue // these end the session that the walk needs; see TestSessions
		}
		path := pathFor(t, s, r.path)
		for who, g := range guests {
			var status int
			var location string
			if r.method == get {
				status, _, location = g.get(path)
			} else {
				status, _, location = g.post(path, "do", "nothing")
			}
			turnedAway := status == http.StatusForbidden || status == http.StatusSeeOther && strings.HasPrefix(location, "/sign-in")
			if want := who < r.who; turnedAway != want {
				t.Errorf("%s %s as %d: status %d to %q, turned away: %t, want %t", r.method, path, who, status, location, turnedAway, want)
			}
			if status >= 500 {
				t.Errorf("%s %s as %d: status %d: %s", r.method, path, who, status, s.logs)
				s.logs.Reset()
			}
		}
	}
}

// TestNoProposals shows the door to visitors where nothing is taken from them.
func TestNoProposals(t *testing.T) {
	s := newSite(t, func(c *Config) { c.Proposals = false })
	g := s.guest(t)
	for _, path := range []string{"/add", "/read"} {
		if status, _, location := g.get(path); status != http.StatusSeeOther || !strings.HasPrefix(location, "/sign-in?next=") {
			t.Errorf("%s: status %d, to %q", path, status, location)
		}
	}
	if status, _, _ := g.post("/add", "name", "X", "when", "2026-10", "url", "https://example.org/", "do", "save"); status != http.StatusForbidden {
		t.Errorf("a proposal was answered with %d", status)
	}
}

// TestLocal lets signing in lead to our own pages only.
func TestLocal(t *testing.T) {
	for next, want := range map[string]string{
		"/add":                     "/add",
		"/events?q=minsk&lang=de":  "/events?q=minsk&lang=de",
		"/places/by#x":             "/places/by",
		"":                         "/",
		"events":                   "/",
		"//evil.example":           "/",
		"/\\evil.example":          "/",
		"/\t/evil.example":         "/",
		"/%09/evil.example":        "/",
		"/%2f/evil.example":        "/",
		"/%5cevil.example":         "/",
		"https://evil.example/":    "/",
		"javascript:alert(1)":      "/",
		"/\n/evil.example":         "/",
		"///evil.example":          "/",
		"/ok//two":                 "/ok//two",
		"http:/evil.example":       "/",
		"/x?next=//evil.example":   "/x?next=//evil.example",
		"\u0000/evil":              "/",
		"/@evil.example":           "/@evil.example",
		"mailto:a@example.example": "/",
	} {
		if got := local(next); got != want {
			t.Errorf("%q leads to %q, want %q", next, got, want)
		}
	}
}

// TestHeaders: what every page carries.
func TestHeaders(t *testing.T) {
	s := newSite(t)
	for _, path := range []string{"/", "/nothing-here", "/events.ics", "/robots.txt"} {
		resp, err := http.Get(s.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		for name, want := range map[string]string{"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "strict-origin-when-cross-origin", "Cross-Origin-Opener-Policy": "same-origin"} {
			if got := resp.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got, want)
			}
		}
	}
}

// TestForeign refuses forms of other sites and requests for other hosts.
func TestForeign(t *testing.T) {
	s := newSite(t, func(c *Config) { c.BaseURL = "https://dateline.example/" })
	g := s.guest(t)
	send := func(method, host string, header ...string) int {
		r, err := http.NewRequest(method, s.URL+"/sign-in", strings.NewReader("name=Ada&password=x"))
		if err != nil {
			t.Fatal(err)
		}
		r.Host = host
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		for i := 0; i+1 < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		status, _, _ := g.do(r)
		return status
	}
	for _, c := range []struct {
		method, host string
		header       []string
		want         int
	}{
		{get, "dateline.example", nil, http.StatusOK},
		{get, "DATELINE.example", nil, http.StatusOK},
		{get, "evil.example", nil, http.StatusMisdirectedRequest},
		{get, "dateline.example:443", nil, http.StatusOK},
		{get, "dateline.example:80", nil, http.StatusMisdirectedRequest},
		{get, "dateline.example:8080", nil, http.StatusMisdirectedRequest},
		{get, "dateline.example.evil.example", nil, http.StatusMisdirectedRequest},
		{post, "dateline.example", nil, http.StatusUnprocessableEntity},
		{post, "dateline.example", []string{"Sec-Fetch-Site", "same-origin"}, http.StatusUnprocessableEntity},
		{post, "dateline.example", []string{"Sec-Fetch-Site", "cross-site"}, http.StatusForbidden},
		{post, "dateline.example", []string{"Sec-Fetch-Site", "same-site"}, http.StatusForbidden},
		{post, "dateline.example", []string{"Origin", "https://evil.example"}, http.StatusForbidden},
		{post, "evil.example", []string{"Origin", "https://evil.example"}, http.StatusMisdirectedRequest},
	} {
		if got := send(c.method, c.host, c.header...); got != c.want {
			t.Errorf("%s at %s with %v: status %d, want %d", c.method, c.host, c.header, got, c.want)
		}
	}
	if status, _, _ := g.get("/health"); status != http.StatusOK {
		t.Errorf("whoever watches over the server is told %d", status)
	}
}

// TestSessions: cookies are locked, a session is another one after each sign-in, and ends when it
// is told to.
func TestSessions(t *testing.T) {
	s := newSite(t)
	g := s.signedIn(t, "Otto")
	first := g.Jar.Cookies(mustURL(t, s.URL))[0].Value
	if status, _, _ := g.post("/sign-in", "name", "otto", "password", "correct horse battery"); status != http.StatusSeeOther {
		t.Fatal("cannot sign in again")
	}
	second := g.Jar.Cookies(mustURL(t, s.URL))[0].Value
	if first == second {
		t.Error("the session stayed the same")
	}
	thief := s.guest(t)
	thief.Jar.SetCookies(mustURL(t, s.URL), []*http.Cookie{{Name: "dateline", Value: first}})
	if status, _, _ := thief.get("/account"); status != http.StatusSeeOther {
		t.Errorf("the old session still works: %d", status)
	}
	g.must("/account", "Otto")
	other := s.signedIn(t, "Otto")
	g.post("/account/sessions", "session", "others")
	if status, _, _ := other.get("/account"); status != http.StatusSeeOther {
		t.Errorf("a session that was ended still works: %d", status)
	}
	if status, _, _ := g.post("/account/password", "password", "short"); status != http.StatusUnprocessableEntity {
		t.Errorf("a short password was answered with %d", status)
	}
	g.post("/sign-out")
	if status, _, _ := g.get("/account"); status != http.StatusSeeOther {
		t.Errorf("signed out, and yet: %d", status)
	}

	secure := newSite(t, func(c *Config) { c.BaseURL = "https://dateline.example" })
	r, err := http.NewRequest(post, secure.URL+"/sign-in", strings.NewReader("name=Ada&password=correct+horse+battery&next=//evil.example"))
	if err != nil {
		t.Fatal(err)
	}
	r.Host = "dateline.example"
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := secure.guest(t).Do(r)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if got := resp.Header.Get("Location"); got != "/" {
		t.Errorf("signing in led to %q", got)
	}
	for _, c := range resp.Cookies() {
		if c.Name != "__Host-dateline" || !c.Secure || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" {
			t.Errorf("the cookie is open: %v", c)
		}
	}
}

// TestLinks: a sign-in link works once, and not by being fetched.
func TestLinks(t *testing.T) {
	s := newSite(t)
	token, _, err := s.store.NewLink(t.Context(), "", "Otto")
	if err != nil {
		t.Fatal(err)
	}
	g := s.guest(t)
	g.must("/sign-in/"+token, `method="post"`)
	g.must("/sign-in/"+token, `method="post"`)
	if status, _, _ := g.get("/account"); status != http.StatusSeeOther {
		t.Error("fetching the link signed in")
	}
	if status, _, to := g.post("/sign-in/" + token); status != http.StatusSeeOther || to != "/events" {
		t.Errorf("the link was answered with %d to %q", status, to)
	}
	g.must("/account", "Otto")
	if _, err := s.store.AddEditor(t.Context(), "", "Kim", store.RoleEditor, ""); err != nil {
		t.Fatal(err)
	}
	again, _, err := s.store.NewLink(t.Context(), "", "Kim")
	if err != nil {
		t.Fatal(err)
	}
	kim := s.guest(t)
	if _, _, to := kim.post("/sign-in/" + again); to != "/account?done=signed-in" {
		t.Errorf("who has no password is led to %q", to)
	}
	kim.must("/account?done=signed-in", "the link is used up")
	if status, body, _ := s.guest(t).get("/sign-in/" + token); status != http.StatusGone || !strings.Contains(body, "editor reset") || !strings.Contains(body, `id="password"`) {
		t.Errorf("a used link is shown with %d", status)
	}
	if status, _, _ := s.guest(t).post("/sign-in/" + token); status != http.StatusUnprocessableEntity {
		t.Errorf("the link worked twice: %d", status)
	}
}

// TestGuessing: after too many tries a peer has to wait, whatever it sends.
func TestGuessing(t *testing.T) {
	s := newSite(t)
	g := s.guest(t)
	last := 0
	for range signInTries + 1 {
		last, _, _ = g.post("/sign-in", "name", "Ada", "password", "guess")
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("the last try was answered with %d", last)
	}
	if status, _, _ := g.post("/sign-in", "name", "Ada", "password", "correct horse battery"); status != http.StatusTooManyRequests {
		t.Errorf("a right password after too many tries: %d", status)
	}
}

// TestSessionLasts: a browser keeps the session for as long as it lasts after it was last used, also
// when it is closed in between; what others may keep on the way tells nothing of it.
func TestSessionLasts(t *testing.T) {
	now := testDay
	clock := func() time.Time { return now }
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "dateline.db"), store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	if _, err := st.AddEditor(t.Context(), "", "Ada", store.RoleAdmin, "correct horse battery"); err != nil {
		t.Fatal(err)
	}
	s := serveSite(t, st, clock)
	token := ""
	ask := func(path string) *http.Cookie {
		t.Helper()
		r, err := http.NewRequest(http.MethodGet, s.URL+path, nil)
		if path == "/sign-in" {
			r, err = http.NewRequest(http.MethodPost, s.URL+path, strings.NewReader("name=Ada&password=correct+horse+battery"))
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		if err != nil {
			t.Fatal(err)
		}
		r.AddCookie(&http.Cookie{Name: "dateline", Value: token})
		resp, err := s.guest(t).Do(r)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		for _, c := range resp.Cookies() {
			return c
		}
		return nil
	}
	const month = 30 * 24 * 60 * 60
	c := ask("/sign-in")
	if c == nil || c.MaxAge != month || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode {
		t.Fatalf("signed in with the cookie %v", c)
	}
	token = c.Value
	for _, x := range []struct {
		after time.Duration
		path  string
		lasts int
	}{{time.Minute, "/account", 0}, {24 * time.Hour, "/events.ics", 0}, {25 * time.Hour, "/account", month}, {0, "/account", 0}, {29 * 24 * time.Hour, "/events", month}, {29 * 24 * time.Hour, "/account", month}} {
		now = now.Add(x.after)
		switch c := ask(x.path); {
		case x.lasts == 0 && c != nil, x.lasts != 0 && (c == nil || c.MaxAge != x.lasts || c.Value != token):
			t.Errorf("%s after %s: the cookie %v, want one for %d s", x.path, x.after, c, x.lasts)
		}
	}
}
