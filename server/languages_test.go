package server

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

type catalogue map[string]any

func readCatalogue(t *testing.T, tag string) catalogue {
	t.Helper()
	b, err := fs.ReadFile(messageFiles, "messages/"+tag+".toml")
	if err != nil {
		t.Fatal(err)
	}
	c := catalogue{}
	if err := toml.Unmarshal(b, &c); err != nil {
		t.Fatalf("%s: %v", tag, err)
	}
	return c
}

// forms are the plural forms of a language that whole numbers take, by CLDR.
func forms(tag string) []string {
	names := map[plural.Form]string{plural.One: "one", plural.Few: "few", plural.Many: "many", plural.Other: "other"}
	var out []string
	lang := language.MustParse(tag)
	for _, n := range []int{0, 1, 2, 5, 11, 21, 22, 25, 100, 101, 1000000} {
		f := names[plural.Cardinal.MatchPlural(lang, n, 0, 0, 0, 0)]
		if !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	if !slices.Contains(out, "other") {
		out = append(out, "other")
	}
	slices.Sort(out)
	return out
}

// TestCatalogue holds that every message is there in every language, in every plural form of it,
// and without a hole that nothing fills.
func TestCatalogue(t *testing.T) {
	hole := regexp.MustCompile(`\{\{\.(\w+)\}\}`)
	holes := func(text string) []string {
		var out []string
		for _, m := range hole.FindAllStringSubmatch(text, -1) {
			if m[1] != "N" { // "once" needs no number
				out = append(out, m[1])
			}
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	english := readCatalogue(t, "en")
	for _, sp := range spoken {
		c := readCatalogue(t, sp.tag)
		for id := range c {
			if _, ok := english[id]; !ok {
				t.Errorf("%s: %s is not there in English", sp.tag, id)
			}
		}
		for id, want := range english {
			got, ok := c[id]
			if !ok {
				t.Errorf("%s: %s is missing", sp.tag, id)
				continue
			}
			switch want := want.(type) {
			case string:
				text, ok := got.(string)
				if !ok || strings.TrimSpace(text) == "" {
					t.Errorf("%s: %s is no text", sp.tag, id)
				}
				for _, name := range holes(text) {
					if !slices.Contains(holes(want), name) {
						t.Errorf("%s: %s has a hole %s, which nothing fills", sp.tag, id, name)
					}
				}
			case map[string]any:
				byForm, ok := got.(map[string]any)
				if !ok {
					t.Errorf("%s: %s has no plural forms", sp.tag, id)
					continue
				}
				for _, form := range forms(sp.tag) {
					text, _ := byForm[form].(string)
					if text == "" {
						t.Errorf("%s: %s lacks the form %q", sp.tag, id, form)
					}
				}
			}
		}
	}
}

// TestMessagesUsed holds that every message named in the code and the pages exists, and that every
// message that exists is named or belongs to a family whose last part is a value.
func TestMessagesUsed(t *testing.T) {
	english := readCatalogue(t, "en")
	families := map[string]bool{} // the beginning of an id that ends in a value
	used := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			text, _ := strconv.Unquote(lit.Value)
			used[text] = true
			if strings.HasSuffix(text, ".") {
				families[text] = true
			}
			return true
		})
	}
	inPage := regexp.MustCompile(`\.T "([^"]+)"`)
	pages, err := fs.Glob(pageFiles, "pages/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range pages {
		b, err := fs.ReadFile(pageFiles, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range inPage.FindAllStringSubmatch(string(b), -1) {
			used[m[1]] = true
			if _, ok := english[m[1]]; !ok {
				t.Errorf("%s: there is no message %q", file, m[1])
			}
		}
	}
	for id := range english {
		family := slices.ContainsFunc(slices.Collect(func(yield func(string) bool) {
			for f := range families {
				if !yield(f) {
					return
				}
			}
		}), func(f string) bool { return strings.HasPrefix(id, f) })
		if !used[id] && !family {
			t.Errorf("message %s is not used", id)
		}
	}
}

// TestSay fills holes and chooses forms.
func TestSay(t *testing.T) {
	l, err := loadLanguages()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		tag, id, want string
		args          []any
	}{
		{"en", "events", "1 event", []any{"N", 1}},
		{"en", "events", "0 events", []any{"N", 0}},
		{"de", "events", "2 Ereignisse", []any{"N", 2}},
		{"ru", "events", "1 событие", []any{"N", 1}},
		{"ru", "events", "3 события", []any{"N", 3}},
		{"ru", "events", "11 событий", []any{"N", 11}},
		{"ru", "events", "21 событие", []any{"N", 21}},
		{"fr", "events", "0 événement", []any{"N", 0}},
		{"fr", "events", "5 événements", []any{"N", 5}},
		{"fr", "sign-in", "Se connecter", nil},
		{"ru", "state.new", "новое, сегодня", []any{"Day", "сегодня"}},
		{"de", "no such message", "no such message", nil},
	} {
		if got := l.byTag[c.tag].say(c.id, c.args...); got != c.want {
			t.Errorf("%s %s %v: %q, want %q", c.tag, c.id, c.args, got, c.want)
		}
	}
}
