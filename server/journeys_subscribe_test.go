package server

import (
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

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
