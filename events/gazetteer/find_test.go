package gazetteer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/events/gazetteer"
)

// TestFind reads the tables in testdata: a language in brackets, then texts, each followed by what
// is found in it, one indented line a name.
func TestFind(t *testing.T) {
	g := gazetteer.Default()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lang, text := "", ""
		var want []string
		line := 0
		check := func() {
			if text == "" {
				return
			}
			var got []string
			for _, m := range g.Find(text, lang) {
				s := fmt.Sprintf("%s: %s %s", text[m.Start:m.End], m.Class, m.ID)
				if m.Form == gazetteer.Adjective && m.Class != gazetteer.Nationality || m.Form == gazetteer.Periphrase {
					s += " " + m.Form.String()
				}
				if len(m.Ambiguous) > 0 {
					s += " (or " + strings.Join(m.Ambiguous, ", ") + ")"
				}
				got = append(got, s)
			}
			if g, w := strings.Join(got, "\n    "), strings.Join(want, "\n    "); g != w {
				t.Errorf("%s:%d: [%s] %s\n  found\n    %s\n  want\n    %s", file, line, lang, text, g, w)
			}
			text, want = "", nil
		}
		for i, l := range strings.Split(string(data), "\n") {
			switch {
			case strings.HasPrefix(l, "#"):
			case strings.HasPrefix(l, "["):
				check()
				lang = strings.Trim(l, "[]")
			case strings.HasPrefix(l, "    "):
				want = append(want, strings.TrimSpace(l))
			case l != "":
				check()
				text, line = strings.ReplaceAll(l, `\n`, "\n"), i+1
			}
		}
		check()
	}
}
