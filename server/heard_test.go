package server

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
)

// A voice is one thing that a screen reader says: what it is, what it is called.
type voice struct {
	role, name string
	level      int
}

// hear returns what a screen reader says of the page, in its order.
func (r *reader) hear() []voice {
	r.t.Helper()
	tree, err := chromedp.Call(r.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		r.t.Fatal(err)
	}
	text := func(v *accessibility.Value) (s string) {
		if v != nil {
			_ = json.Unmarshal(v.Value, &s) // what is no text is not said
		}
		return s
	}
	nodes := make(map[accessibility.NodeID]*accessibility.Node, len(tree.Nodes))
	for _, n := range tree.Nodes {
		nodes[n.NodeID] = n
	}
	var heard []voice
	var walk func(n *accessibility.Node)
	walk = func(n *accessibility.Node) {
		v := voice{role: text(n.Role), name: text(n.Name)}
		for _, p := range n.Properties {
			if p.Name == "level" {
				_ = json.Unmarshal(p.Value.Value, &v.level)
			}
		}
		if !n.Ignored && v.role != "InlineTextBox" {
			heard = append(heard, v)
		}
		for _, id := range n.ChildIDs {
			if child := nodes[id]; child != nil {
				walk(child)
			}
		}
	}
	walk(tree.Nodes[0])
	return heard
}

// landmarks are the roles by which one jumps through a page; those with true stand there once.
var landmarks = map[string]bool{"banner": true, "main": true, "contentinfo": true, "navigation": false, "region": false, "complementary": false, "search": false}

// controls are the roles of what can be operated.
var controls = map[string]bool{"link": true, "button": true, "textbox": true, "searchbox": true, "checkbox": true, "radio": true, "combobox": true, "Date": true, "DisclosureTriangle": true, "image": true, "table": true, "figure": true, "article": true}

// TestHeard: every page can be walked by ear. It has one heading of the first level and skips none,
// landmarks have names that tell them apart, everything that can be operated has a name, and words in
// another language say which.
func TestHeard(t *testing.T) {
	browser := newBrowser(t)
	s := newSite(t)
	s.propose(t)
	minsk, moved := s.eventNamed(t, "II Minsk International Conference on Eurasian Security"), s.eventNamed(t, "First Russian–Arab Summit")
	r := open(t, browser, s, 1280)

	check := func(page string) {
		t.Helper()
		first, level := 0, 0
		seen := map[string]int{}
		for _, v := range r.hear() {
			if v.role == "heading" {
				if v.level == 1 {
					first++
				}
				if v.level > level+1 {
					t.Errorf("%s: after a heading of level %d comes %q of level %d", page, level, v.name, v.level)
				}
				level = v.level
			}
			if once, ok := landmarks[v.role]; ok {
				name := v.role + " " + v.name
				if once {
					name = v.role
				}
				if seen[name]++; seen[name] > 1 {
					t.Errorf("%s: a second %s", page, name)
				}
				if v.name == "" && (v.role == "navigation" || v.role == "region") {
					t.Errorf("%s: a %s without a name", page, v.role)
				}
			}
			if controls[v.role] && strings.Trim(v.name, " ×–—·→") == "" {
				t.Errorf("%s: a %s without a name", page, v.role)
			}
		}
		if first != 1 || seen["main"] != 1 {
			t.Errorf("%s: %d headings of the first level, %d main parts", page, first, seen["main"])
		}
		// Words in another script than the page's, but for the names of the languages, tell their language.
		script := `/[а-яё]{2}/i`
		if ask[string](r, `document.documentElement.lang`) == "ru" {
			script = `/[äöüßéèà][a-zäöüßéèà]/i`
		}
		for _, words := range ask[[]string](r, `(() => {
			const out = [], walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
			for (let n; n = walk.nextNode(); ) {
				const at = n.parentElement;
				if (`+script+`.test(n.data) && !at.closest("script, style, .hint, textarea") && at.closest("[lang]") === document.documentElement) out.push(n.data.trim().slice(0, 60));
			}
			for (const q of document.querySelectorAll("blockquote:not([lang])")) out.push(q.innerText.slice(0, 60));
			return out;
		})()`) {
			t.Errorf("%s: %q does not say its language", page, words)
		}
	}
	for _, page := range []string{"/", "/past", "/events?q=minsk", "/events?q=nothing-is-called-so", "/month/2025-12", "/month/2024-10?asof=2024-09-12", "/year/2025", "/events/" + minsk, "/events/" + moved,
		"/events/" + minsk + "?asof=2024-06-30", "/series", "/series/minsk-eurasian-security", "/organisations/sco", "/places", "/places/by-minsk", "/changes", "/subscribe", "/about",
		"/add?name=X&when=Ende+Oktober+2026", "/read", "/sign-in", "/no-such-page", "/?lang=ru", "/events/" + minsk + "?lang=ru", "/events/" + moved + "?lang=de", "/year/2024?lang=fr"} {
		r.visit(page)
		check(page)
	}
	r.visit("/add")
	r.click("main form .form-end button")
	check("/add with errors")
	r.visit("/read")
	r.set("#text", seedText(t))
	r.click(`button[value=read]`)
	check("/read with findings")
	r.signIn("Ada")
	for _, page := range []string{"/", "/events/" + minsk, "/proposals", "/doubtful", "/decisions", "/import", "/account", "/editors", "/log"} {
		r.visit(page)
		check(page + " as admin")
	}
}

// TestSaid: what is drawn is said in words as well, in the order in which one reads.
func TestSaid(t *testing.T) {
	browser := newBrowser(t)
	s := newSite(t)
	r := open(t, browser, s, 1280)
	for _, c := range []struct {
		page string
		say  []string
	}{
		{"/", []string{"heading November 2025", "10 – 21 November 2025, Monday–Friday", "heading BELÉM — COP30", "confirmed", "no report since Fri 21", "≈ December", "about that time", "heading SAINT PETERSBURG"}},
		{"/?lang=de", []string{"heading November 2025", "10.–21. November 2025, Montag–Freitag"}},
		{"/month/2024-10?asof=2024-09-12", []string{"table October 2024", "columnheader Monday", "rowheader 43", "link MINSK ≈ late Oct / early Nov II Minsk Eurasian Security Conference", "rowheader 44"}},
		{"/year/2025", []string{"14 – 16 Feb", "heading MUNICH", "no report since 16 Feb; first said (January 2025)"}},
		{"/events/" + s.eventNamed(t, "II Minsk International Conference on Eurasian Security"), []string{"heading II Minsk", "link Add to calendar", "region Known now", "Thu–Fri, 31 October – 1 November 2024", "link Claim 3",
			"figure How the date firmed up", "≈ late October / early November 2024", "image 1: late October / early November 2024. 2: 31 October 2024.", "region The story", "„Ende Oktober/Anfang November dieses Jahres“", "Date firmed up", "complementary"}},
	} {
		r.visit(c.page)
		var all []string
		for _, v := range r.hear() {
			all = append(all, strings.TrimSpace(strings.TrimPrefix(v.role+" "+v.name, "StaticText ")))
		}
		at := 0
		for _, want := range c.say {
			from := at
			for at < len(all) && !strings.HasPrefix(plain.Replace(all[at]), plain.Replace(want)) {
				at++
			}
			if at == len(all) {
				t.Errorf("%s: %q is never said after %q", c.page, want, all[max(from-1, 0)])
				at = from
			}
		}
	}
}
