package wording

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"dateline/events"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestSpans holds every shape of EDTF in every language and width against testdata/spans.txt.
// Spaces that are not plain are written there as they are in HTML.
func TestSpans(t *testing.T) {
	const file = "testdata/spans.txt"
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	visible := strings.NewReplacer("\u00a0", "&nbsp;", "\u202f", "&nnbsp;", "\u2009", "&thinsp;")
	var got strings.Builder
	for line := range strings.Lines(string(golden)) {
		if line[0] == ' ' {
			continue
		}
		got.WriteString(line)
		edtf := strings.TrimSpace(line)
		if edtf == "" || edtf[0] == '#' {
			continue
		}
		if edtf == "undated" {
			edtf = ""
		}
		s, err := events.ParseEDTF(edtf)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range Languages {
			got.WriteString("  " + l + "  " + visible.Replace(Span(s, l)+" | "+Medium(s, l)+" | "+Short(s, l)) + "\n")
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want := strings.Split(string(golden), "\n")
	for i, line := range strings.Split(got.String(), "\n") {
		if i >= len(want) || line != want[i] {
			t.Fatalf("%s:%d: got\n%s\nwant\n%s\n(go test -update writes it anew)", file, i+1, line, want[min(i, len(want)-1)])
		}
	}
}

// TestNoInventedDay: a window whose notation names no day is said without a figure for one.
func TestNoInventedDay(t *testing.T) {
	for _, e := range []string{"2024-10", "2024-21", "2024-24", "2024-34", "2024-37", "2024-40", "2024", "202X", "20XX", "2024-10/2024-11",
		"2024-08/2024-12", "2024~", "2024-10~", "[2024-10-21..2024-11-10]", "[2024-10-01..2024-10-10]", "[2024-10-16..2024-10-31]",
		"[2024-10-11..2024-10-31]", "[2024-11-01..2024-12-31]", "[..2024-11-30]", "[..2024-12-31]", "[2024-07-01..]", "[2024-10,2024-12]"} {
		s := events.MustEDTF(e)
		for _, l := range Languages {
			var months []string
			for _, n := range [][]string{in(l).cldr.Months.Format.Wide, in(l).cldr.Months.Format.Abbreviated} {
				for _, m := range n {
					months = append(months, regexp.QuoteMeta(m))
				}
			}
			day := regexp.MustCompile(`\d(\.|er)?\s+(` + strings.Join(months, "|") + ")")
			for _, text := range []string{Span(s, l), Medium(s, l), Short(s, l)} {
				if day.MatchString(text) {
					t.Errorf("%s in %s: %q names a day", e, l, text)
				}
			}
		}
	}
}

func TestEveryWordInEveryLanguage(t *testing.T) {
	for _, l := range Languages {
		for _, s := range events.Statuses {
			if _, ok := in(l).statuses[string(s)]; !ok {
				t.Errorf("%s has no word for status %s", l, s)
			}
		}
		for k := range in("en").changes {
			if Change(events.ChangeKind(k), l) == k && l != "en" {
				t.Errorf("%s has no word for change %s", l, k)
			}
		}
		for k := range in("en").types {
			if Type(k, l) == k {
				t.Errorf("%s has no word for type %s", l, k)
			}
		}
		for _, s := range []events.Status{events.Postponed, events.Cancelled} {
			if p := Prefix(s, l); !strings.HasSuffix(p, ": ") {
				t.Errorf("%s prefix for %s is %q", l, s, p)
			}
		}
		for _, s := range []events.Status{events.Mentioned, events.Announced, events.Confirmed, events.Held} {
			if p := Prefix(s, l); p != "" {
				t.Errorf("%s prefix for %s is %q", l, s, p)
			}
		}
	}
}

func TestMatch(t *testing.T) {
	for _, tt := range []struct {
		accept, want string
		ok           bool
	}{
		{"de", "de", true}, {"de-AT,de;q=0.9,en;q=0.8", "de", true}, {"pl, ru;q=0.5, en;q=0.7", "en", true},
		{"", "en", false}, {"zh-CN", "en", false}, {"fr;q=0", "en", false}, {"FR-ca", "fr", true}, {"ru;q=1.000;x", "en", false},
		{"ru;q=banana", "en", false}, {"*", "en", false},
	} {
		if got, ok := Match(tt.accept); got != tt.want || ok != tt.ok {
			t.Errorf("Match(%q) = %q, %v; want %q, %v", tt.accept, got, ok, tt.want, tt.ok)
		}
	}
}

func FuzzSpan(f *testing.F) {
	for _, s := range []string{"2024-10-31", "[2024-10-21..2024-11-10]", "2024-10-21~/2024-11-10~", "2024-07-03/", "[2024,2025]", "201X", "0001", "2024-21/2024-23"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, edtf string) {
		s, err := events.ParseEDTF(edtf)
		if err != nil {
			return
		}
		for _, l := range Languages {
			for _, text := range []string{Span(s, l), Medium(s, l), Short(s, l)} {
				if strings.TrimSpace(text) == "" || strings.Contains(text, "%!") {
					t.Errorf("%s in %s: %q", edtf, l, text)
				}
			}
		}
	})
}
