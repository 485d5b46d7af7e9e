package server

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestFocus: going through a page by keyboard, forwards and back, one always sees where one is: the
// focus has an outline, and nothing lies over it.
func TestFocus(t *testing.T) {
	browser := newBrowser(t)
	s := newSite(t)
	minsk := s.eventNamed(t, "II Minsk International Conference on Eurasian Security")
	for _, width := range []int64{390, 1280} {
		r := open(t, browser, s, width)
		r.do(chromedp.EmulateViewport(width, 600))
		for _, page := range []string{"/past", "/year/2025", "/events/" + minsk, "/add"} {
			r.visit(page)
			for _, way := range []string{"forwards", "back"} {
				for stop := range 400 {
					if way == "forwards" {
						r.do(chromedp.KeyEvent(kb.Tab))
					} else {
						r.do(chromedp.KeyEvent(kb.Tab, chromedp.KeyModifiers(2<<2)))
					}
					fault := ""
					// The window may need a moment to have the keyboard again after the last stop.
					for range 20 {
						if fault = ask[string](r, focusFault); fault == "" || fault == "end" {
							break
						}
						time.Sleep(100 * time.Millisecond)
					}
					if fault == "end" {
						break
					}
					if fault != "" {
						t.Errorf("%s at %d px, stop %d %s, %s: %s", page, width, stop, way, fault, ask[string](r, `document.activeElement.outerHTML.slice(0, 120)`))
					}
				}
			}
		}
	}
}

// focusFault is what is wrong with the element that has the keyboard: "end" if none has it.
const focusFault = `(() => {
	const e = document.activeElement;
	if (!e || e === document.body) return "end";
	if (getComputedStyle(e).outlineStyle === "none") return "no outline";
	for (const q of e.getClientRects()) {
		const over = document.elementFromPoint(Math.min(Math.max(q.x + q.width / 2, 0), innerWidth - 1), Math.min(Math.max(q.y + q.height / 2, 0), innerHeight - 1));
		if (over && (e.contains(over) || over.contains(e) && over !== document.body && over !== document.documentElement)) return "";
	}
	return "covered";
})()`

// TestReflow: at 320 px, which is 1280 px at 400 %, and with text spaced out as far as readers may
// ask for, nothing is wider than the window and no words are cut off; nothing moves that one has not
// set in motion.
func TestReflow(t *testing.T) {
	browser := newBrowser(t)
	s := newSite(t)
	minsk := s.eventNamed(t, "II Minsk International Conference on Eurasian Security")
	const spaced = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`
	for _, c := range []struct {
		width int64
		style string
	}{{320, ""}, {390, spaced}, {1280, spaced}} {
		r := open(t, browser, s, c.width)
		for _, lang := range []string{"de", "fr"} {
			for _, page := range []string{"/", "/past", "/month/2025-12", "/year/2025", "/events/" + minsk, "/series", "/organisations/sco", "/changes", "/about", "/add", "/read", "/sign-in", "/no-such-page"} {
				r.visit(page + "?lang=" + lang)
				ask[bool](r, fmt.Sprintf(`(() => { const s = new CSSStyleSheet(); s.replaceSync(%s); document.adoptedStyleSheets = [s]; return true; })()`, quote(c.style)))
				if over := ask[int](r, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
					t.Errorf("%s in %s at %d px, spaced %v: %d px wider than the window", page, lang, c.width, c.style != "", over)
				}
				for _, words := range ask[[]string](r, `[...document.querySelectorAll("main *")].filter(e => !e.closest(".unseen, svg, .trap, textarea, input, .firming, .lane") && e.clientHeight > 0 && /hidden|clip/.test(getComputedStyle(e).overflow) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 2)).map(e => e.textContent.trim().slice(0, 60))`) {
					t.Errorf("%s in %s at %d px: %q is cut off", page, lang, c.width, words)
				}
				if n := ask[int](r, `document.getAnimations().length`); n > 0 {
					t.Errorf("%s: %d things move", page, n)
				}
			}
		}
	}
}

// TestForcedColours: where the system sets the colours, what is found in a text, what is chosen and
// what changed can still be told from the rest.
func TestForcedColours(t *testing.T) {
	browser := newBrowser(t)
	s := newSite(t)
	r := open(t, browser, s, 1280)
	for _, scheme := range []string{"light", "dark"} {
		if _, err := chromedp.Call(r.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}, {Name: "prefers-contrast", Value: "more"}, {Name: "prefers-color-scheme", Value: scheme}}}); err != nil {
			t.Fatal(err)
		}
		differ := func(selector, other string) {
			t.Helper()
			colours := ask[[]string](r, `(() => { const c = s => { const e = document.querySelector(s), of = getComputedStyle(e); let b = e, ground = of.backgroundColor; while (/^rgba.*, 0\)$|transparent/.test(ground) && b.parentElement) ground = getComputedStyle(b = b.parentElement).backgroundColor; return [of.color, ground]; }; return [...c(`+quote(selector)+`), ...c(`+quote(other)+`)]; })()`)
			if colours[0] == colours[1] {
				t.Errorf("%s: %s is written in %s on %s", scheme, selector, colours[0], colours[1])
			}
			if colours[1] == colours[3] {
				t.Errorf("%s: %s stands on %s like %s", scheme, selector, colours[1], other)
			}
		}
		r.visit("/events?org=sco")
		differ(".facet[aria-current]", "main")
		differ(".action-main", "main")
		r.visit("/read")
		r.set("#text", seedText(t))
		r.click(`button[value=read]`)
		differ(".para .said-event", "main")
		r.visit("/")
		if strip := ask[[]string](r, `[getComputedStyle(document.querySelector(".bar-exact")).fill, getComputedStyle(document.querySelector(".bar-silent")).fill]`); strip[0] == strip[1] {
			t.Errorf("%s: a hollow bar is filled like a solid one: %s", scheme, strip[0])
		}
		if ground := ask[string](r, `getComputedStyle(document.body).backgroundColor`); ground == ask[string](r, `getComputedStyle(document.querySelector(".bar-exact")).fill`) {
			t.Errorf("%s: bars are %s like the page", scheme, ground)
		}
		r.visit("/month/2025-12")
		if got := ask[string](r, `getComputedStyle(document.querySelector(".lane-exact"), "::before").backgroundColor`); got == "rgba(0, 0, 0, 0)" {
			t.Errorf("%s: the bars of a month are %s", scheme, got)
		}
	}
}
