package dates_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/events"
	"dateline/events/extract/dates"
)

// TestTables reads the tables of testdata. A line holds language, text, EDTF and value; the
// expressions expected stand in brackets, and where there are several, their EDTFs and values are
// parted by semicolons. "@ 2024-05-21" sets the day of publication for what follows, "@ -" takes
// it away.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		ref := dates.Reference{Day: day(t, "2024-05-21")}
		group := ""
		for n, line := range strings.Split(string(data), "\n") {
			switch {
			case strings.HasPrefix(line, "## "):
				group = line[3:]
				continue
			case strings.HasPrefix(line, "@ "):
				ref.Day = 0
				if s := strings.TrimSpace(line[2:]); s != "-" {
					ref.Day = day(t, s)
				}
				continue
			case line == "" || line[0] == '#':
				continue
			}
			t.Run(fmt.Sprintf("%s:%d/%s", filepath.Base(file), n+1, group), func(t *testing.T) { checkLine(t, line, ref) })
		}
	}
}

func checkLine(t *testing.T, line string, ref dates.Reference) {
	f := strings.Split(line, "|")
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	if len(f) < 2 {
		t.Fatalf("malformed line %q", line)
	}
	lang := f[0]
	text := strings.NewReplacer("[", "", "]", "", `\n`, "\n").Replace(f[1])
	marked := strings.ReplaceAll(f[1], `\n`, "\n")
	var want []string
	for _, part := range strings.Split(marked, "[")[1:] {
		w, _, _ := strings.Cut(part, "]")
		want = append(want, w)
	}
	column := func(i int) []string {
		if len(f) <= i || strings.TrimSpace(f[i]) == "" {
			return nil
		}
		return strings.Split(f[i], "; ")
	}
	edtf, value := column(2), column(3)
	got := dates.Find(text, lang, ref)
	var shown []string
	for _, x := range got {
		shown = append(shown, fmt.Sprintf("%q %s %s %s", x.Text, x.Type, x.Value, x.Span))
	}
	if len(got) != len(want) {
		t.Fatalf("%s\n got %v\nwant %q", text, shown, want)
	}
	for i, x := range got {
		if x.Text != want[i] {
			t.Errorf("%s\n got %q\nwant %q", text, x.Text, want[i])
		}
		if e := at(edtf, i); e != "" && strings.Trim(x.Span.EDTF(), " ") != strings.Trim(e, " ") && !(e == "-" && x.Span.IsZero()) {
			t.Errorf("%s: %q: got EDTF %q, want %q", text, x.Text, x.Span, e)
		}
		if v := at(value, i); v != "" && x.Value != strings.TrimSpace(v) {
			t.Errorf("%s: %q: got value %q, want %q", text, x.Text, x.Value, v)
		}
	}
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

func day(t *testing.T, s string) events.Day {
	t.Helper()
	d, err := events.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
