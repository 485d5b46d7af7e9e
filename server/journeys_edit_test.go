package server

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dateline/events"
)

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
	if was := ask[string](r, `["when", "place", "kind", "status", "says"].map(id => document.getElementById(id).value).join(", ")`); was != "7 – 8 July 2026, Beştepe Presidential Compound, Ankara, Türkiye, summit, confirmed, editor" {
		t.Errorf("the form shows as known: %s", was)
	}
	r.click("main form .form-end button")
	r.mustSay(".error-summary", "or a note that tells how you know")
	r.fill("#note", "corrected after a call to the organiser")
	r.click("main form .form-end button")
	r.mustSay(".error-summary", "Nothing is changed yet")
	r.set("#when", "9–10 July 2026")
	r.click("main form .form-end button")
	r.mustSay(".checked", "7–8 July 2026 → 9–10 July 2026")
	r.mustSay(".checked", "The date moves")
	r.click("button[value=save]")
	r.mustSay("h1", "NATO Summit 2026")
	if e, err := r.site.store.Event(t.Context(), id); err != nil || e.Status != events.Confirmed {
		t.Errorf("whoever corrects the date has said that it is %s: %v", e.Status, err)
	}
	r.mustSay(".facts", "9")
	r.mustSay(".story", "corrected after a call")
	r.mustSay(".notice", "Undo")
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
