package server

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"dateline/calendar/foreign"
)

// newBrowser starts a Chromium, or skips the test where there is none.
func newBrowser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	path := foreign.Browser(t)
	options := chromedp.DefaultExecAllocatorOptions[:]
	options = append(options, chromedp.ExecPath(path), chromedp.NoSandbox)
	for _, flag := range []string{"disable-gpu", "disable-quic", "no-first-run", "disable-background-networking", "disable-component-update", "disable-sync", "disable-dev-shm-usage"} {
		options = append(options, chromedp.Flag(flag, true))
	}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// A reader sits at a browser in front of a site.
type reader struct {
	t    *testing.T
	ctx  context.Context
	site *site
	// scripts tells that scripts of pages run.
	scripts bool
}

// open gives a reader a fresh window, with its own cookies, of that width.
func open(t *testing.T, browser context.Context, s *site, width int64) *reader {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(cancel)
	r := &reader{t, ctx, s, true}
	r.do(chromedp.EmulateViewport(width, 900))
	return r
}

func (r *reader) do(steps ...chromedp.Action[chromedp.Void]) {
	r.t.Helper()
	if err := chromedp.Do(r.ctx, steps...); err != nil {
		r.t.Fatal(err)
	}
}

// see sets the colour scheme and the medium.
func (r *reader) see(medium, scheme string) {
	r.t.Helper()
	_, err := chromedp.Call(r.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: medium, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
	if err != nil {
		r.t.Fatal(err)
	}
}

// script turns scripts of pages on or off.
func (r *reader) script(on bool) {
	r.t.Helper()
	r.scripts = on
	if _, err := chromedp.Call(r.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on}); err != nil {
		r.t.Fatal(err)
	}
}

// visit opens an address of the site.
func (r *reader) visit(path string) {
	r.t.Helper()
	r.do(chromedp.Navigate(r.site.URL + path))
}

// click clicks what the selector finds and waits for the page that follows.
func (r *reader) click(selector string) {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.ctx, time.Minute)
	defer cancel()
	if _, err := chromedp.RunResponse(ctx, chromedp.Click(chromedp.CSS(selector))); err != nil {
		r.t.Fatalf("click %s: %v; the page is %s", selector, err, r.text("h1"))
	}
}

// press presses keys where the focus is, and waits for the page that follows.
func (r *reader) press(keys string) {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.ctx, time.Minute)
	defer cancel()
	if _, err := chromedp.RunResponse(ctx, chromedp.KeyEvent(keys)); err != nil {
		r.t.Fatalf("press %q: %v", keys, err)
	}
}

// fill types a value into a field.
func (r *reader) fill(selector, value string) {
	r.t.Helper()
	r.do(chromedp.SendKeys(chromedp.CSS(selector), value))
}

// set puts a value into a field at once.
func (r *reader) set(selector, value string) {
	r.t.Helper()
	ask[string](r, `document.querySelector(`+quote(selector)+`).value = `+quote(value))
}

// text returns the text of what the selector finds first, or "".
func (r *reader) text(selector string) string {
	r.t.Helper()
	return ask[string](r, `document.querySelector(`+quote(selector)+`)?.innerText ?? ""`)
}

// count returns how many things the selector finds.
func (r *reader) count(selector string) int {
	r.t.Helper()
	return ask[int](r, `document.querySelectorAll(`+quote(selector)+`).length`)
}

// where returns the address of the page within the site.
func (r *reader) where() string {
	r.t.Helper()
	address, err := chromedp.Run(r.ctx, chromedp.Location())
	if err != nil {
		r.t.Fatal(err)
	}
	return strings.TrimPrefix(address, r.site.URL)
}

// plain is a text without what typography does to it: capitals, thin and hard spaces.
var plain = strings.NewReplacer("\u2009", "", "\u00a0", " ", " – ", "–")

// mustSay fails the test unless the text stands in what the selector finds.
func (r *reader) mustSay(selector, text string) {
	r.t.Helper()
	if got := r.text(selector); !strings.Contains(strings.ToLower(plain.Replace(got)), strings.ToLower(plain.Replace(text))) {
		r.t.Errorf("%s: %s says %q, not %q", r.where(), selector, got, text)
	}
}

// until waits for an expression to be true.
func (r *reader) until(expression string) {
	r.t.Helper()
	deadline := time.Now().Add(10 * time.Second)
	for {
		// While a page gives way to the next one, there is nothing to ask.
		if ok, err := chromedp.Run(r.ctx, chromedp.Evaluate[bool](expression)); err == nil && ok {
			return
		}
		if time.Now().After(deadline) {
			r.t.Fatalf("%s: never %s", r.where(), expression)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// ask evaluates an expression in the page; a promise is waited for.
func ask[T any](r *reader, expression string) T {
	r.t.Helper()
	v, err := chromedp.Run(r.ctx, chromedp.Evaluate[T](expression, func(p *runtime.EvaluateParams) {
		yes := true
		p.AwaitPromise = &yes
	}))
	if err != nil {
		r.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string always has JSON
	}
	return string(b)
}

// axe loads axe-core, which finds faults of accessibility.
func axe(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(foreign.NodeModule(t, "axe-core"), "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
