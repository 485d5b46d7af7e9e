package events_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/events"
)

// A titleCase is a line of testdata/titles: a name and its base form with a stroke between. "=" stands for the same.
type titleCase struct{ language, name, title string }

func titleCases(t testing.TB) (cases []titleCase) {
	t.Helper()
	files, err := filepath.Glob("testdata/titles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no names in testdata/titles", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			c := titleCase{language: strings.TrimSuffix(filepath.Base(file), ".txt")}
			parts := strings.Split(line, " | ")
			if len(parts) != 2 {
				t.Fatalf("%s: %s: want a name and its base form", file, line)
			}
			if c.name, c.title = parts[0], parts[1]; c.title == "=" {
				c.title = c.name
			}
			cases = append(cases, c)
		}
	}
	return cases
}

func TestTitles(t *testing.T) {
	for _, c := range titleCases(t) {
		if got := events.Title(c.name, c.language); got != c.title {
			t.Errorf("%s: Title(%q) = %q, want %q", c.language, c.name, got, c.title)
		}
		if got := events.Title(c.title, c.language); got != c.title {
			t.Errorf("%s: Title(%q) = %q: not the base form of itself", c.language, c.title, got)
		}
	}
}

// Whatever a name is, its base form is a name, and its own base form.
func FuzzTitle(f *testing.F) {
	for _, c := range titleCases(f) {
		f.Add(c.name, c.language)
	}
	f.Add("\xff conference", "en")
	f.Add("l' ", "fr")
	f.Fuzz(func(t *testing.T, name, language string) {
		title := events.Title(name, language)
		if (title == "") != (strings.TrimSpace(name) == "") {
			t.Errorf("%q becomes %q", name, title)
		}
		if utf8.ValidString(name) && !utf8.ValidString(title) {
			t.Errorf("%q becomes %q, which is no UTF-8", name, title)
		}
		if again := events.Title(title, language); again != title {
			t.Errorf("%q becomes %q and then %q", name, title, again)
		}
	})
}
