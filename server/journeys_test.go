package server

import (
	"bytes"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Journeys are what people come for, from beginning to end in a real browser: with scripts, and
// without them wherever the journey does not need one.
func TestJourneys(t *testing.T) {
	browser := newBrowser(t)
	for _, j := range []struct {
		name   string
		walk   func(t *testing.T, r *reader)
		script bool // it needs scripts
	}{
		{"read", journeyRead, false},
		{"search", journeySearch, false},
		{"filter", journeyFilter, false},
		{"past and paging", journeyPast, false},
		{"as known on", journeyAsKnown, false},
		{"subscribe", journeySubscribe, false},
		{"subscribe at once", journeySubscribeAtOnce, true},
		{"subscribe in front of the list", journeySubscribeDialog, true},
		{"change language", journeyLanguage, false},
		{"add with a vague date", journeyAdd, false},
		{"preview while typing", journeyPreview, true},
		{"edit, withdraw, undo", journeyEdit, false},
		{"propose and accept", journeyPropose, false},
		{"propose and reject", journeyReject, false},
		{"read a text to a recorded event", journeyDesk, false},
		{"desk by keyboard alone", journeyDeskKeys, true},
		{"keyboard alone", journeyKeyboard, true},
		{"read by keyboard alone", journeyReadByKeyboard, false},
		{"print", journeyPrint, true},
	} {
		for _, script := range []bool{true, false} {
			name := j.name
			if !script {
				name += " without script"
				if j.script {
					continue
				}
			}
			t.Run(name, func(t *testing.T) {
				r := open(t, browser, newSite(t), 1280)
				r.script(script)
				j.walk(t, r)
				if logs := r.site.logs.String(); logs != "" {
					t.Errorf("the server complained: %s", logs)
				}
			})
		}
	}
}

// journeyRead: from the agenda to an event, and to the sentence that says so.
func journeyRead(t *testing.T, r *reader) {
	r.visit("/")
	r.mustSay("h1", "Agenda")
	r.mustSay("#m-2025-11", "November 2025")
	r.visit("/past")
	r.click(`.entry-title a[href*="minsk-eurasian-security-2024"]`)
	r.mustSay("h1", "II Minsk International Conference")
	r.mustSay(".dossier-when", "31 October")
	if r.count(".story > li") < 5 || r.count(".firming li") < 5 {
		t.Errorf("the story has %d claims, %d in the picture", r.count(".story > li"), r.count(".firming li"))
	}
	r.do(chromedp.Click(chromedp.CSS(".facts .cite")))
	if !strings.Contains(r.where(), "#claim-") {
		t.Errorf("the number of a claim leads to %s", r.where())
	}
	if !strings.Contains(r.text(`script[type="application/ld+json"]`)+ask[string](r, `document.querySelector('script[type="application/ld+json"]').textContent`), `"startDate":"2024-10-31"`) {
		t.Error("search engines are not told the day")
	}
}

// journeySearch: words in any language and form find the event; nonsense finds help.
func journeySearch(t *testing.T, r *reader) {
	r.visit("/past")
	r.fill("#q", "безопасностью")
	r.click(".search button")
	if r.count(".entry") == 0 {
		t.Error("nothing found in Russian")
	}
	r.mustSay("#content", "Minsk")
	r.visit("/events?q=xyzzy")
	r.mustSay(".nothing", "Nothing found")
	if r.count(".nothing a") == 0 {
		t.Error("an empty list does not help")
	}
}

// journeyFilter: one click narrows the list, another takes it back.
func journeyFilter(t *testing.T, r *reader) {
	r.visit("/")
	all := r.count(".entry")
	r.click(`.facet[href*="org=sco"]`)
	some := r.count(".entry")
	if some == 0 || some >= all {
		t.Errorf("the filter leaves %d of %d", some, all)
	}
	if !strings.Contains(r.where(), "org=sco") {
		t.Errorf("the filter is not in the address: %s", r.where())
	}
	r.click(".chosen .facet")
	if got := r.count(".entry"); got != all {
		t.Errorf("without the filter there are %d, not %d", got, all)
	}
}

// journeyPast: what is over has its own address, the newest first.
func journeyPast(t *testing.T, r *reader) {
	r.visit("/")
	r.click(`.page-head a[href^="/past"]`)
	first := ask[string](r, `document.querySelector(".entry time").dateTime`)
	last := ask[string](r, `[...document.querySelectorAll(".entry time")].at(-1).dateTime`)
	if first < last {
		t.Errorf("the past runs from %s to %s", first, last)
	}
}

// journeyAsKnown: on 12 September 2024 the Minsk conference had a window and no day.
func journeyAsKnown(t *testing.T, r *reader) {
	r.visit("/month/2024-10")
	if n := r.count(".lane-window"); n != 0 {
		t.Errorf("%d windows are left of October 2024", n)
	}
	r.set("#asof", "2024-09-12")
	r.click(".known-form button")
	if r.count(".lane-window") == 0 {
		t.Error("nothing was vague on 12 September 2024")
	}
	r.mustSay(".known-note", "12 September 2024")
	r.click(`.lane-window a[href*="minsk-eurasian-security"]`)
	r.mustSay(".known-note", "12 September 2024")
	r.mustSay(".dossier-when", "≈ late October / early November 2024")
	if strings.Contains(r.text(".facts"), "31 October") {
		t.Error("a day is told before anybody named it")
	}
}

// journeySubscribe: from a list to the address of its calendar, as one wants it, and to what each
// calendar program needs.
func journeySubscribe(t *testing.T, r *reader) {
	r.visit("/events?org=sco")
	if href := ask[string](r, `document.querySelector(".page-head .action-main").getAttribute("href")`); href != "/subscribe?org=sco" {
		t.Errorf("the way to subscribe is %s", href)
	}
	if r.scripts {
		r.visit("/subscribe?org=sco") // the link opens a dialog
	} else {
		r.click(".page-head .action-main")
	}
	r.mustSay("h1", "Subscribe to Shanghai Cooperation Organisation")
	address := ask[string](r, `document.getElementById("feed").value`)
	if !strings.HasPrefix(address, r.site.URL+"/events.ics?") || !strings.Contains(address, "org=sco") {
		t.Errorf("the address is %s", address)
	}
	bare := strings.TrimPrefix(address, "http://")
	for _, want := range []string{
		"webcal://" + bare,
		"https://calendar.google.com/calendar/r?cid=" + url.QueryEscape("webcal://"+bare),
		"https://outlook.live.com/calendar/0/addfromweb?url=" + url.QueryEscape("https://"+bare) + "&name=dateline+%C2%B7+Shanghai+Cooperation+Organisation",
		"https://outlook.office.com/calendar/0/addfromweb?url=" + url.QueryEscape("https://"+bare) + "&name=dateline+%C2%B7+Shanghai+Cooperation+Organisation",
	} {
		if !ask[bool](r, `[...document.querySelectorAll(".clients a")].some(a => a.getAttribute("href") === `+quote(want)+`)`) {
			t.Errorf("no link to %s", want)
		}
	}
	if n := r.count(".clients dt"); n != 8 {
		t.Errorf("%d calendar programs are told of", n)
	}
	ask[bool](r, `document.getElementById("vague").checked = true`)
	r.click("form[data-auto] button")
	again := ask[string](r, `document.getElementById("feed").value`)
	if !strings.Contains(again, "vague=marker") || !strings.Contains(again, "org=sco") {
		t.Errorf("with markers the address is %s", again)
	}
	if r.count(".qr") != 1 {
		t.Error("there is no code for the phone")
	}
	status, body, _ := r.site.guest(t).get(strings.TrimPrefix(again, r.site.URL))
	if status != 200 || !strings.HasPrefix(body, "BEGIN:VCALENDAR") {
		t.Errorf("behind the address: status %d, %.40q", status, body)
	}
}

// journeySubscribeDialog: with the keyboard alone, subscribing opens in front of the list as
// filtered, follows what is chosen, and gives way to the list again.
func journeySubscribeDialog(t *testing.T, r *reader) {
	r.visit("/events?org=sco")
	ask[bool](r, `document.querySelector("a[data-front]").focus() || true`)
	r.do(chromedp.KeyEvent(kb.Enter))
	r.until(`document.querySelector("dialog")?.open`)
	r.mustSay("dialog h2", "Subscribe to Shanghai Cooperation Organisation")
	if !strings.HasPrefix(r.where(), "/events?org=sco") {
		t.Errorf("the list gave way to %s", r.where())
	}
	if got := ask[string](r, `document.activeElement.innerText`); got != "Close" {
		t.Errorf("the focus is on %q", got)
	}
	address := `document.querySelector("dialog #feed").value`
	if got := ask[string](r, address); !strings.Contains(got, "org=sco") {
		t.Errorf("the address is %s", got)
	}
	for range 40 {
		r.do(chromedp.KeyEvent(kb.Tab))
		if ask[bool](r, `document.activeElement.id === "cancelled"`) {
			break
		}
		if !ask[bool](r, `document.activeElement === document.body || document.querySelector("dialog").contains(document.activeElement)`) {
			t.Fatal("the focus left the dialog")
		}
	}
	r.do(chromedp.KeyEvent(" "))
	r.until(address + `.includes("cancelled=drop")`)
	if got := ask[string](r, `document.activeElement.id`); got != "cancelled" {
		t.Errorf("after the choice, the focus is on %q", got)
	}
	r.do(chromedp.KeyEvent(kb.Escape))
	r.until(`document.querySelector("dialog") === null`)
	if !ask[bool](r, `document.activeElement.matches("a[data-front]")`) {
		t.Error("the focus did not return to where it came from")
	}
	r.do(chromedp.KeyEvent(kb.Enter))
	r.until(`document.querySelector("dialog")?.open`)
	r.do(chromedp.KeyEvent(kb.Enter)) // on Close
	r.until(`document.querySelector("dialog") === null`)
}

// journeySubscribeAtOnce: with scripts, the address follows each choice, and a button copies it.
func journeySubscribeAtOnce(t *testing.T, r *reader) {
	r.visit("/subscribe")
	if ask[bool](r, `document.querySelector("[data-copy]").hidden`) {
		t.Error("no button to copy with")
	}
	r.do(chromedp.Click(chromedp.CSS("[data-copy]")))
	r.until(`document.querySelector("[data-copied]").textContent === "Copied."`)
	r.do(chromedp.Click(chromedp.CSS("#cancelled")))
	r.until(`document.getElementById("feed")?.value.includes("cancelled=drop")`)
}

// journeyLanguage: the choice of a language stays in the address and goes along.
func journeyLanguage(t *testing.T, r *reader) {
	r.visit("/")
	r.click(`.languages a[lang="ru"]`)
	if got := ask[string](r, `document.documentElement.lang`); got != "ru" {
		t.Errorf("the page is in %q", got)
	}
	r.mustSay("h1", "Повестка")
	r.mustSay("#m-2025-11", "Ноябрь 2025")
	r.click(`.masthead a[href^="/changes"]`)
	if !strings.Contains(r.where(), "lang=ru") {
		t.Errorf("the language is lost at %s", r.where())
	}
	r.click(`.languages a[lang="fr"]`)
	r.mustSay("h1", "Changements")
}

// journeyAdd: an editor adds an event whose day nobody knows yet.
func journeyAdd(t *testing.T, r *reader) {
	r.signIn("Otto")
	r.visit("/add")
	r.click("main form button")
	r.mustSay(".error-summary", "Enter the name of the event")
	r.fill("#name", "Conference on the Future of Rivers")
	r.fill("#when", "Ende Oktober/Anfang November 2026")
	r.fill("#place", "Minsk")
	r.fill("#url", "https://example.org/rivers")
	r.click("main form .form-end button")
	r.mustSay(".checked", "A new event")
	r.mustSay(".preview", "late October / early November 2026")
	r.mustSay(".preview", "21 October")
	r.click("button[value=save]")
	r.mustSay("h1", "Conference on the Future of Rivers")
	r.mustSay(".notice", "Saved")
	r.mustSay(".dossier-when", "late October / early November 2026")
	r.visit("/events")
	r.mustSay("#content", "Conference on the Future of Rivers")
	if _, body, _ := r.site.guest(t).get("/events.ics"); !strings.Contains(body, "Conference on the Future of Rivers") {
		t.Error("it is in no feed")
	}
}

// journeyPreview: the date is answered while it is typed.
func journeyPreview(t *testing.T, r *reader) {
	r.visit("/add")
	r.fill("#when", "в конце ноября 2026 года")
	r.until(`document.getElementById("preview").innerText.includes("late November 2026")`)
	r.set("#when", "")
	r.fill("#when", "next week")
	r.until(`document.getElementById("preview").innerText.includes("7 days")`)
	r.set("#when", "")
	r.fill("#when", "31 February 2026")
	r.until(`document.querySelector("#preview .error") !== null`)
}

// journeyEdit: an editor knows better, takes it back, and takes that back.
func journeyEdit(t *testing.T, r *reader) {
	id := r.site.eventNamed(t, "NATO Summit 2026")
	r.signIn("Ada")
	r.visit("/events/" + id)
	r.click(`.aside-actions a[href^="/add?event="]`)
	r.fill("#when", "9–10 July 2026")
	r.set("#says", "editor")
	r.fill("#note", "corrected after a call to the organiser")
	r.click("main form .form-end button")
	r.click("button[value=save]")
	r.mustSay("h1", "NATO Summit 2026")
	r.mustSay(".facts", "9")
	r.mustSay(".story", "corrected after a call")
	ask[bool](r, `[...document.querySelectorAll(".dossier-end details")].forEach(d => d.open = true) || true`)
	r.fill("#why", "entered twice")
	r.click(`.dossier-end form[action*="/withdraw"] button`)
	if status, _, _ := r.site.guest(t).get("/events/" + id); status != 410 {
		t.Errorf("withdrawn, and yet: %d", status)
	}
	r.click(`form[action*="/undo"] button`)
	r.mustSay(".notice", "Undone")
	if status, _, _ := r.site.guest(t).get("/events/" + id); status != 200 {
		t.Errorf("brought back, and yet: %d", status)
	}
}

// journeyPropose: what a visitor proposes shows nowhere before an editor accepts it.
func journeyPropose(t *testing.T, r *reader) {
	const name = "Conference on the Future of Rivers"
	r.visit("/add")
	r.mustSay("h1", "Propose an event")
	r.fill("#name", name)
	r.fill("#when", "3–4 July 2026")
	r.fill("#place", "Vienna")
	r.set("#quote", "It takes place on 3–4 July 2026 in Vienna.")
	r.click("main form .form-end button")
	r.click("button[value=save]")
	r.mustSay(".notice", "An editor will look at it")
	visitor := r.site.guest(t)
	for _, path := range []string{"/", "/past", "/changes", "/events?q=rivers", "/events.ics", "/events.json", "/events.csv", "/events.atom", "/changes.atom", "/month/2026-07", "/year/2026"} {
		if _, body, _ := visitor.get(path); strings.Contains(body, name) {
			t.Errorf("the proposal shows at %s", path)
		}
	}
	r.signIn("Otto")
	r.visit("/proposals")
	r.click(".queue a")
	r.mustSay("#content", name)
	r.click("button[value=record]")
	r.mustSay(".notice", "Recorded")
	r.click(".effect a")
	r.mustSay("h1", name)
	visitor.must("/events?q=rivers", name)
}

// journeyReject: proposals are turned down together, with a reason that the log keeps.
func journeyReject(t *testing.T, r *reader) {
	r.site.propose(t)
	r.signIn("Ada")
	r.visit("/proposals")
	r.do(chromedp.Click(chromedp.CSS(".queue input[type=checkbox]")))
	r.fill("#why", "no source for it")
	r.click("main form button")
	r.mustSay(".notice", "Rejected")
	r.visit("/log")
	r.mustSay("main", "no source for it")
}

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

// journeyPrint: a year fits on one page, and what is for clicking is not printed.
func journeyPrint(t *testing.T, r *reader) {
	r.visit("/year/2025")
	r.see("print", "light")
	for _, selector := range []string{".masthead nav", ".actions", ".skip"} {
		if shown := ask[bool](r, `getComputedStyle(document.querySelector(`+quote(selector)+`)).display !== "none"`); shown {
			t.Errorf("%s is printed", selector)
		}
	}
	pdf, err := chromedp.Run(r.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(pdf, []byte("/Type /Page\n")) + bytes.Count(pdf, []byte("/Type /Page ")) + bytes.Count(pdf, []byte("/Type /Page/")); n != 1 {
		t.Errorf("the year takes %d pages", n)
	}
}
