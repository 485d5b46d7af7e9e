package server

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
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
		{"menu of a phone", journeyPhoneMenu, true},
		{"a text that takes long", journeyBusy, true},
		{"keyboard alone", journeyKeyboard, true},
		{"merge, split and undo by keyboard alone", journeyDecideByKeyboard, true},
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
