package server

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dateline/events"
	"dateline/seeds"
)

// seedText returns the text that the calendar grows from.
func seedText(t *testing.T) string {
	t.Helper()
	texts, err := seeds.Texts()
	if err != nil || len(texts) == 0 {
		t.Fatal(err, len(texts))
	}
	return texts[0].Body
}

// TestAccessible: axe-core finds nothing on any page, light and dark, on a phone and on a desk, for
// visitors and for editors; no page is wider than its window; no page asks another host for anything.
func TestAccessible(t *testing.T) {
	browser := newBrowser(t)
	tool := axe(t)
	s := newSite(t)
	dossier := s.eventNamed(t, "II Minsk International Conference on Eurasian Security")
	s.propose(t)
	pages := []string{"/", "/past", "/events?q=minsk", "/events?q=nothing-is-called-so", "/events?org=sco&asof=2024-06-30", "/events/" + dossier, "/events/" + dossier + "?asof=2024-06-30",
		"/month/2024-10", "/month/2024-10?asof=2024-09-12", "/year/2024", "/series", "/series/minsk-eurasian-security", "/organisations", "/organisations/sco", "/places", "/places/by", "/places/by-minsk",
		"/changes", "/subscribe", "/subscribe?org=sco&vague=marker&lang=de", "/about", "/add", "/add?name=X&when=Ende+Oktober+2026", "/read", "/sign-in", "/no-such-page", "/events?nonsense=1", "/?lang=ru", "/?lang=fr"}
	desk := []string{"/", "/events/" + dossier, "/add?event=" + dossier, "/proposals", "/doubtful", "/decisions", "/account", "/editors", "/log"}

	check := func(t *testing.T, r *reader, page string) {
		t.Helper()
		type violation struct {
			ID    string
			Nodes []string
		}
		if !ask[bool](r, `typeof window.axe === "object"`) {
			ask[bool](r, tool+`; true`)
		}
		found := ask[[]violation](r, `axe.run(document, {runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}).then(r => r.violations.map(v => ({ID: v.id, Nodes: v.nodes.map(n => n.html.slice(0, 160) + " " + n.failureSummary.slice(0, 300))})))`)
		for _, v := range found {
			t.Errorf("%s: %s: %s", page, v.ID, strings.Join(v.Nodes[:min(len(v.Nodes), 3)], "\n\t"))
		}
		if over := ask[int](r, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
			t.Errorf("%s: %d px wider than the window", page, over)
		}
		for _, name := range ask[[]string](r, `performance.getEntriesByType("resource").map(e => e.name)`) {
			if !strings.HasPrefix(name, s.URL) {
				t.Errorf("%s: asks for %s", page, name)
			}
		}
	}
	for _, width := range []int64{390, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			t.Run(fmt.Sprintf("%d %s", width, scheme), func(t *testing.T) {
				r := open(t, browser, s, width)
				r.see("", scheme)
				for _, page := range pages {
					r.visit(page)
					check(t, r, page)
				}
				// Pages that answer a form.
				r.visit("/add")
				r.click("main button")
				check(t, r, "/add with errors")
				r.visit("/read")
				r.set("#text", seedText(t))
				r.click(`button[value=read]`)
				check(t, r, "/read with findings")
				r.do(chromedp.KeyEvent("?"))
				r.until(`document.getElementById("keys").open`)
				check(t, r, "the help on keys")
				r.visit("/events?org=sco")
				ask[bool](r, `document.querySelector("a[data-front]").click() || true`)
				r.until(`document.querySelector("dialog")?.open`)
				check(t, r, "the dialog to subscribe")

				r.signIn("Ada")
				for _, page := range desk {
					r.visit(page)
					check(t, r, page+" as admin")
				}
				r.visit("/proposals")
				r.click(".queue a")
				check(t, r, "a proposal")
			})
		}
	}
}

// signIn signs in through the form.
func (r *reader) signIn(name string) {
	r.t.Helper()
	r.visit("/sign-in")
	r.set("#name", name)
	r.set("#password", "correct horse battery")
	r.click("main button")
}

// eventNamed returns the id of the event with that English name.
func (s *site) eventNamed(t *testing.T, name string) string {
	t.Helper()
	list, err := s.store.Events(t.Context(), events.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if e.Name == name || e.Names["en"] == name {
			return e.ID
		}
	}
	t.Fatalf("there is no event %q", name)
	return ""
}

// propose has a visitor propose an event.
func (s *site) propose(t *testing.T) {
	t.Helper()
	status, body, to := s.guest(t).post("/add", "name", "Conference on the Future of Rivers", "when", "late October 2026", "place", "Minsk",
		"url", "https://example.org/rivers", "quote", "The conference is to take place in late October 2026.", "note", "found it this morning", "do", "save")
	if status != 303 || !strings.Contains(to, "done=proposed") {
		t.Fatalf("propose: status %d, to %q: %s", status, to, body)
	}
}
