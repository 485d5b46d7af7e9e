package server

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// journeyKeyboard: skip to the content, sign in and add, and never touch a mouse.
func journeyKeyboard(t *testing.T, r *reader) {
	r.visit("/sign-in")
	r.do(chromedp.KeyEvent(kb.Tab))
	if got := ask[string](r, `document.activeElement.className`); got != "skip" {
		t.Errorf("the first stop is %q", got)
	}
	r.do(chromedp.KeyEvent(kb.Enter))
	r.do(chromedp.KeyEvent(kb.Tab))
	r.do(chromedp.KeyEvent("Ada" + kb.Tab + "correct horse battery"))
	r.press(kb.Enter)
	r.visit("/add")
	ask[bool](r, `document.getElementById("content").setAttribute("tabindex", "-1") || document.getElementById("content").focus() || true`)
	tabTo := func(id string) {
		t.Helper()
		for range 60 {
			r.do(chromedp.KeyEvent(kb.Tab))
			if ask[string](r, `document.activeElement.id`) == id {
				return
			}
		}
		t.Fatalf("no way to %s", id)
	}
	tabTo("name")
	r.do(chromedp.KeyEvent("Conference on the Future of Rivers"))
	tabTo("when")
	r.do(chromedp.KeyEvent("late October 2026"))
	tabTo("url")
	r.do(chromedp.KeyEvent("https://example.org/rivers"))
	r.press(kb.Enter)
	r.mustSay(".checked", "A new event")
	for range 60 {
		r.do(chromedp.KeyEvent(kb.Tab))
		if ask[string](r, `document.activeElement.value ?? ""`) == "save" {
			break
		}
	}
	if outline := ask[string](r, `getComputedStyle(document.activeElement).outlineStyle`); outline != "solid" {
		t.Errorf("where the focus is, the outline is %q", outline)
	}
	r.press(kb.Enter)
	r.mustSay("h1", "Conference on the Future of Rivers")
}

// journeyReadByKeyboard: search, open what was found and follow a claim to its sentence by Tab and
// Enter.
func journeyReadByKeyboard(t *testing.T, r *reader) {
	r.visit("/past")
	tabTo := func(selector string) {
		t.Helper()
		for range 150 {
			r.do(chromedp.KeyEvent(kb.Tab))
			if ask[bool](r, `document.activeElement.matches(`+quote(selector)+`)`) {
				return
			}
		}
		t.Fatalf("%s: no way to %s", r.where(), selector)
	}
	tabTo("#q")
	r.do(chromedp.KeyEvent("eurasische sicherheit"))
	r.press(kb.Enter)
	tabTo(`.entry-title a[href*="minsk-eurasian-security-2024"]`)
	r.press(kb.Enter)
	r.mustSay("h1", "II Minsk International Conference")
	tabTo(".facts .cite")
	r.do(chromedp.KeyEvent(kb.Enter))
	if !strings.Contains(r.where(), "#claim-") {
		t.Errorf("the number of a claim leads to %s", r.where())
	}
	tabTo(`.story a[href^="https://"]`)
}

// journeyPhoneMenu: on a phone each menu is one line in every language, the page that one is on can be
// seen in it, and the focus brings along what stands beyond the edge.
func journeyPhoneMenu(t *testing.T, r *reader) {
	r.signIn("Ada")
	r.do(chromedp.EmulateViewport(390, 900))
	for _, sp := range spoken {
		r.visit("/subscribe?lang=" + sp.tag)
		for _, menu := range []string{".masthead", ".desk-bar"} {
			lines := ask[int](r, `new Set([...document.querySelectorAll("`+menu+` li")].map(e => e.offsetTop)).size`)
			if lines != 1 {
				t.Errorf("%s: %s has %d lines", sp.tag, menu, lines)
			}
		}
		inSight := func(selector string) bool {
			return ask[bool](r, `(e => { const b = e.getBoundingClientRect(); return b.left >= 0 && b.right <= innerWidth; })(document.querySelector(`+quote(selector)+`))`)
		}
		if y := ask[float64](r, `scrollY`); y != 0 {
			t.Errorf("%s: the page opens %v px down", sp.tag, y)
		}
		if !inSight(".masthead [aria-current]") {
			t.Errorf("%s: the menu does not show where one is", sp.tag)
		}
		for _, selector := range []string{".masthead li:first-child a", ".masthead li:last-child a", ".desk-bar li:last-child a"} {
			ask[bool](r, `document.querySelector(`+quote(selector)+`).focus() || true`)
			if !inSight(selector) {
				t.Errorf("%s: the focus is out of sight on %s", sp.tag, selector)
			}
		}
	}
}

// journeyDecideByKeyboard: an editor merges two events and sets a claim apart by keyboard alone; what
// was done is told first, and one stop behind it can be undone.
func journeyDecideByKeyboard(t *testing.T, r *reader) {
	one, two := r.site.eventNamed(t, "NATO Summit 2026"), r.site.eventNamed(t, "G7 Summit 2026")
	r.signIn("Otto")
	tabTo := func(selector string) {
		t.Helper()
		for range 150 {
			r.do(chromedp.KeyEvent(kb.Tab))
			if ask[bool](r, `document.activeElement.matches(`+quote(selector)+`)`) {
				return
			}
		}
		t.Fatalf("%s: no way to %s", r.where(), selector)
	}
	undo := func() {
		t.Helper()
		if !ask[bool](r, `document.activeElement.matches(".notice")`) {
			t.Errorf("%s: what was done is not told first", r.where())
		}
		r.mustSay(".notice", "It can be undone")
		r.do(chromedp.KeyEvent(kb.Tab))
		if got := ask[string](r, `document.activeElement.innerText`); got != "Undo" {
			t.Fatalf("%s: behind the notice comes %q", r.where(), got)
		}
		r.press(kb.Enter)
		r.mustSay(".notice", "Undone")
	}
	r.visit("/events/" + two)
	if ask[int](r, `[...document.querySelectorAll("#others option")].filter(o => o.value === `+quote(one)+` && o.textContent.includes("NATO Summit 2026")).length`) != 1 {
		t.Error("an event of the same weeks is not offered to merge with")
	}
	tabTo(".dossier-end summary")
	r.do(chromedp.KeyEvent(kb.Enter))
	tabTo("#merge-with")
	r.do(chromedp.KeyEvent(one))
	r.press(kb.Enter)
	if !strings.HasPrefix(r.where(), "/events/"+one) {
		t.Errorf("merged, one is on %s", r.where())
	}
	undo()

	r.visit("/events/" + r.site.eventNamed(t, "II Minsk International Conference on Eurasian Security"))
	claims := r.count(".story > li")
	tabTo(".story > li:nth-child(2) summary")
	r.do(chromedp.KeyEvent(kb.Enter))
	tabTo(".story > li:nth-child(2) input[name=with]")
	tabTo(".story > li:nth-child(2) button")
	r.press(kb.Enter)
	if got := r.count(".story > li"); got != claims-1 {
		t.Errorf("with one set apart, %d claims are left of %d", got, claims)
	}
	undo()
	if got := r.count(".story > li"); got != claims {
		t.Errorf("put back, there are %d claims of %d", got, claims)
	}
}
