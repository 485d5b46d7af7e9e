package gazetteer

import (
	"slices"
	"strings"
	"testing"
)

func TestPartsOf(t *testing.T) {
	g := Default()
	for country, want := range map[string]string{
		"KZ": "asia central-asia", "BY": "europe eastern-europe", "RU": "europe eastern-europe", "AM": "asia western-asia", "TR": "asia western-asia",
		"ZA": "africa sub-saharan-africa southern-africa", "EG": "africa north-africa", "ML": "africa sub-saharan-africa west-africa",
		"US": "americas northern-america", "MX": "americas latin-america central-america", "BR": "americas latin-america south-america",
		"NZ": "oceania australasia", "XK": "europe southern-europe", "AQ": "", "": "",
	} {
		if got := strings.Join(g.PartsOf(country), " "); got != want {
			t.Errorf("%s lies in %q, want %q", country, got, want)
		}
	}
}

// TestParts checks that each country lies in one of the five large parts and in one of the smallest,
// and that the names are those of regions where both have them.
func TestParts(t *testing.T) {
	g := Default()
	large := []string{"africa", "americas", "asia", "europe", "oceania"}
	for code := range g.All(Country) {
		n := 0
		for _, id := range g.PartsOf(code) {
			if slices.Contains(large, id) {
				n++
			}
		}
		if n != 1 && code != "AQ" {
			t.Errorf("%s lies in %q", code, g.PartsOf(code))
		}
	}
	for id := range g.Parts() {
		p, _ := g.Part(id)
		for _, lang := range Languages {
			if name := g.Name(id, lang); name != p.Names[lang] {
				t.Errorf("%s is %q as a region and %q as a part of the world", id, name, p.Names[lang])
			}
		}
	}
	if got := strings.Join(g.CountriesIn("central-asia"), " "); got != "KG KZ TJ TM UZ" {
		t.Errorf("Central Asia: %s", got)
	}
	if got := g.CountriesIn("atlantis"); got != nil {
		t.Errorf("Atlantis: %s", got)
	}
}
