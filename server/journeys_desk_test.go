package server

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// journeyDesk: a pasted report becomes evidence of what is known, and a corrected finding an event
// of its own.
func journeyDesk(t *testing.T, r *reader) {
	r.signIn("Otto")
	r.visit("/read")
	r.set("#text", seedText(t))
	r.fill("#publisher", "BelTA")
	r.click("button[value=read]")
	r.mustSay("h1", "3 events found")
	for _, selector := range []string{".said-event", ".said-date", ".said-place", ".said-name", "#finding-1", "#finding-3 .bar-window"} {
		if r.count(selector) == 0 {
			t.Errorf("no %s", selector)
		}
	}
	r.mustSay("#finding-3", "late October / early November 2024")
	ask[bool](r, `document.getElementById("as-1-out").checked = true`)
	r.click("button[value=record]")
	r.mustSay(".notice", "Recorded")
	if n := r.count(".effect a"); n != 2 {
		t.Errorf("%d of 2 mentions became part of an event", n)
	}
	r.visit("/read")
	r.set("#text", "  ")
	r.click("button[value=read]")
	r.mustSay(".error-summary", "Paste a text")
}

// journeyDeskKeys: a text is read, its findings are gone through, corrected, left out and recorded by
// single keys, which do nothing in fields and can be turned off.
func journeyDeskKeys(t *testing.T, r *reader) {
	r.signIn("Otto")
	r.visit("/read")
	r.set("#text", seedText(t))
	ask[bool](r, `document.querySelector("button[value=read]").focus() || true`)
	r.press(kb.Enter)
	r.mustSay("h1", "3 events found")
	key := func(keys string) { t.Helper(); r.do(chromedp.KeyEvent(keys)) }
	at := func(want string) {
		t.Helper()
		if got := ask[string](r, `document.activeElement.closest(".finding, dialog")?.id + " " + document.activeElement.tagName + " " + document.activeElement.id`); got != want {
			t.Fatalf("the focus is on %q, not %q", got, want)
		}
	}
	chosen := func(want string) {
		t.Helper()
		if got := ask[string](r, `[...document.querySelectorAll(".choices input:checked")].map(i => i.value).join(" ")`); got != want {
			t.Errorf("chosen is %q, not %q", got, want)
		}
	}
	key("x")
	chosen("yes yes yes") // no finding is meant yet
	key("j")
	at("finding-1 SUMMARY ")
	key("x")
	chosen("out yes yes")
	key("a")
	chosen("yes yes yes")
	if got := ask[string](r, `document.querySelector("[data-told]").textContent`); got == "" {
		t.Error("what a key did is told to nobody")
	}
	key("jx")
	at("finding-2 SUMMARY ")
	chosen("yes out yes")
	key("jjj")
	at("finding-3 SUMMARY ")
	key("k")
	at("finding-2 SUMMARY ")
	key("jm")
	at("finding-3 INPUT into-3")
	chosen("yes out same")
	key(kb.Escape)
	at("finding-3 SUMMARY ")
	key("ae")
	at("finding-3 INPUT name-3")
	chosen("yes out yes")
	key("xjar?")
	at("finding-3 INPUT name-3")
	chosen("yes out yes")
	if got := ask[string](r, `document.activeElement.value`); !strings.Contains(got, "xjar?") {
		t.Errorf("the field says %q", got)
	}
	ask[bool](r, `(document.activeElement.value = "Conference of keys") !== ""`)
	key(kb.Enter)
	at("finding-3 SUMMARY ")
	key("?")
	at("keys BUTTON ")
	r.mustSay("dialog", "leave it out")
	key("x")
	for range 5 {
		key(kb.Tab)
		if ask[bool](r, `document.activeElement.id === "keys-on"`) {
			break
		}
	}
	key(" ")
	key(kb.Escape)
	at("finding-3 SUMMARY ")
	key("x")
	chosen("yes out yes") // turned off
	ask[bool](r, `document.querySelector("[data-keys]").focus() || true`)
	key(kb.Enter)
	ask[bool](r, `document.getElementById("keys-on").focus() || true`)
	key(" ")
	key(kb.Escape)
	r.press("r")
	r.mustSay(".notice", "Recorded")
	if n := r.count(".effect a"); n != 2 {
		t.Errorf("%d of 2 mentions became part of an event", n)
	}
	r.mustSay("main", "Conference of keys")
}

// journeyBusy: while a text is read, the form says so to everybody, and is sent once; who comes back to
// it finds it as it was.
func journeyBusy(t *testing.T, r *reader) {
	r.signIn("Otto")
	for _, sp := range spoken {
		r.visit("/read?lang=" + sp.tag)
		want := ask[string](r, `document.querySelector("form[data-busy]").dataset.busy`)
		// An answer that takes its time: it never comes.
		ask[bool](r, `(window.sent = 0, document.addEventListener("submit", (event) => { window.sent += !event.defaultPrevented; event.preventDefault(); }), true)`)
		for range 2 {
			ask[bool](r, `document.querySelector("button[value=read]").click() || true`)
		}
		r.until(`document.querySelector("button[value=read]").ariaDisabled === "true"`)
		if got := r.text("[role=status].busy"); got != want || want == "" {
			t.Errorf("%s: it says %q, not %q", sp.tag, got, want)
		}
		if sent := ask[int](r, `window.sent`); sent != 1 {
			t.Errorf("%s: the form was sent %d times", sp.tag, sent)
		}
		ask[bool](r, `dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))`)
		if got := ask[string](r, `document.querySelector(".busy").textContent + (document.querySelector("button[value=read]").ariaDisabled ?? "")`); got != "" {
			t.Errorf("%s: who comes back finds %q", sp.tag, got)
		}
	}
}
