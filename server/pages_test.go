package server

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/jba/templatecheck"
)

// TestPages checks every template against the type of its page: each field and message that it
// names is there, and has a type that fits.
func TestPages(t *testing.T) {
	a, err := loadAssets()
	if err != nil {
		t.Fatal(err)
	}
	p, err := loadPages(a)
	if err != nil {
		t.Fatal(err)
	}
	types := map[string]any{
		"agenda": agendaPage{}, "dossier": dossierPage{}, "month": monthPage{}, "year": yearPage{}, "index": indexPage{},
		"changes": changesPage{}, "subscribe": subscribePage{}, "about": aboutPage{}, "add": addPage{}, "read": deskPage{},
		"source": sourcePage{}, "proposals": proposalsPage{}, "doubtful": doubtfulPage{}, "decisions": decisionsPage{}, "import": importPage{},
		"sign-in": signInPage{}, "account": accountPage{}, "editors": editorsPage{}, "log": logPage{}, "error": errorPage{},
	}
	for name, tmpl := range p.byName {
		page, ok := types[name]
		if !ok {
			t.Errorf("page %s has no type here", name)
			continue
		}
		if err := templatecheck.CheckHTML(tmpl.Lookup("layout"), page); err != nil {
			t.Errorf("page %s: %v", name, err)
		}
		delete(types, name)
	}
	for name := range types {
		t.Errorf("there is no page %s", name)
	}
}

// TestNothingInline holds what the Content-Security-Policy says: no template has a style, a script
// or a handler in line.
func TestNothingInline(t *testing.T) {
	inline := regexp.MustCompile(`(?i)\sstyle=|\son[a-z]+=|<style|javascript:|<script(?: type="application/ld\+json")?>`)
	files, err := fs.Glob(pageFiles, "pages/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		b, err := fs.ReadFile(pageFiles, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range inline.FindAllString(string(b), -1) {
			if found != `<script type="application/ld+json">` || path.Base(file) != "dossier.html" {
				t.Errorf("%s: %q", file, found)
			}
		}
	}
}

// TestAssets holds the stylesheets to their size, and every class of the templates to a rule of them.
func TestAssets(t *testing.T) {
	a, err := loadAssets()
	if err != nil {
		t.Fatal(err)
	}
	rules := ""
	for _, name := range []string{"dateline.css", "month.css", "desk.css", "subscribe.css", "print.css"} {
		css := a.byAddress[a.addresses[name]]
		if len(css.plain) > 20_000 || len(css.zstd) > 6_000 {
			t.Errorf("%s has %d bytes, %d packed", name, len(css.plain), len(css.zstd))
		}
		rules += string(css.plain)
	}
	class := regexp.MustCompile(`class="([a-z0-9 -]+)"`)
	files, err := fs.Glob(pageFiles, "pages/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		b, err := fs.ReadFile(pageFiles, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range class.FindAllStringSubmatch(string(b), -1) {
			for _, name := range strings.Fields(m[1]) {
				if !regexp.MustCompile(`\.` + regexp.QuoteMeta(name) + `[^a-z0-9-]`).MatchString(rules) {
					t.Errorf("%s: class %s has no rule", file, name)
				}
			}
		}
	}
}
