package gazetteer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

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

func FuzzFind(f *testing.F) {
	g := gazetteer.Default()
	for _, s := range []string{"die Hauptstadt Kasachstans, in Nice", "Michael Jordan’s UN", "столица \xff Казахстана", "l’OCS «Рамштайн»", "BRICS+ Co\u0302te d’Ivoire"} {
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		check := func(list []gazetteer.Match) {
			last := gazetteer.Match{}
			for _, m := range list {
				if m.Start < 0 || m.End <= m.Start || m.End > len(text) {
					t.Fatalf("in %q: %+v", text, m)
				}
				if m.Start < last.End && (m.Start != last.Start || m.Class == last.Class) {
					t.Fatalf("in %q: %+v overlaps %+v", text, m, last)
				}
				if utf8.ValidString(text) && (!utf8.RuneStart(text[m.Start]) || m.End < len(text) && !utf8.RuneStart(text[m.End])) {
					t.Fatalf("in %q: %+v is not on the borders of runes", text, m)
				}
				if g.Name(m.ID, "de") == "" || m.Class.String() == "" {
					t.Fatalf("in %q: %+v has no name", text, m)
				}
				last = m
			}
		}
		check(g.Find(text, lang))
		check(g.FindSeries(text, lang))
	})
}

func TestSeriesOf(t *testing.T) {
	g := gazetteer.Default()
	for _, test := range []struct {
		facts gazetteer.Facts
		want  string
	}{
		{gazetteer.Facts{Name: "61. Münchner Sicherheitskonferenz", Language: "de"}, "msc"},
		{gazetteer.Facts{Name: "weiteren internationalen Konferenz zur Eurasischen Sicherheit", Language: "de"}, "minsk-eurasian-security"},
		{gazetteer.Facts{Name: "III Минской международной конференции по евразийской безопасности", Language: "ru"}, "minsk-eurasian-security"},
		{gazetteer.Facts{Name: "16-го саммита БРИКС", Language: "ru"}, "brics-summit"},
		{gazetteer.Facts{Name: "BRICS-Gipfels", Language: "de"}, "brics-summit"},
		{gazetteer.Facts{Name: "sommet de l’OTAN", Language: "fr"}, "nato-summit"},
		{gazetteer.Facts{Name: "саммит", Language: "ru", Type: "summit", Organisations: []string{"sco"}}, "sco-hos"},
		{gazetteer.Facts{Name: "Sitzung des SOZ-Außenministerrates", Language: "de", Type: "ministerial", Body: "foreign-ministers-council", Organisations: []string{"sco"}}, "sco-cfm"},
		{gazetteer.Facts{Name: "ASEAN-Russia Summit", Language: "en", Type: "summit", Organisations: []string{"asean"}}, ""},
		{gazetteer.Facts{Name: "conference", Language: "en", Type: "conference", Organisations: []string{"iaea"}}, ""},
		{gazetteer.Facts{}, ""},
	} {
		if got, ok := g.SeriesOf(test.facts); got != test.want || ok != (test.want != "") {
			t.Errorf("%+v: %q, want %q", test.facts, got, test.want)
		}
	}
}

func TestNamed(t *testing.T) {
	g := gazetteer.Default()
	for name, want := range map[string]string{
		"Minsk": "by-minsk", "минске": "by-minsk", "MÜNCHEN": "de-munich", "Muenchen": "de-munich", "Nur-Sultan": "kz-astana", "Peking": "cn-beijing",
		"the hague": "", "The Hague": "nl-the-hague", "Evian": "fr-evian-les-bains", "Nowhere": "", "": "",
	} {
		if got, ok := g.CityNamed(name); strings.ToLower(name) != name && (got != want || ok != (want != "")) {
			t.Errorf("city %q: %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{
		"Weißrussland": "BY", "Белоруссии": "BY", "USA": "US", "États-Unis": "US", "Ivory Coast": "CI", "Côte d’Ivoire": "CI", "Kosovo": "XK",
		"Taiwan": "TW", "Palästina": "PS", "ЮАР": "ZA", "belarussisch": "",
	} {
		if got, _ := g.CountryNamed(name); got != want {
			t.Errorf("country %q: %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{"SOZ": "sco", "ШОС": "sco", "Vereinte Nationen": "un", "uno": "un", "OPEC": "opec"} {
		if got, _ := g.OrganisationNamed(name); got != want {
			t.Errorf("organisation %q: %q, want %q", name, got, want)
		}
	}
	if got := g.Name("by-minsk", "ru") + g.Name("BY", "de") + g.Name("sco", "fr") + g.Name("nothing-at-all", "fr"); got != "МинскBelarusOrganisation de coopération de Shanghainothing-at-all" {
		t.Errorf("names: %q", got)
	}
	forms := g.TypeForms("de")
	for form, want := range map[string]string{"gipfels": "summit", "konferenz": "conference", "runder tisch": "roundtable", "саммит": ""} {
		if forms[form] != want {
			t.Errorf("type of %q: %q, want %q", form, forms[form], want)
		}
	}
}
