package gazetteer

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	g := Default()
	used := map[string][]string{"country": {"KZ", "BY", "UZ"}, "series": {"minsk-eurasian-security", "own-series"}}
	for _, tt := range []struct{ parameter, text, want string }{
		{"country", "ZZ", "KZ UZ AZ"},
		{"country", "Belarus", "BY"},
		{"country", "Казахстан", "KZ"},
		{"country", "Kazakstan", "KZ"},
		{"org", "SOZ", "sco"},
		{"org", "scoo", "sco"},
		{"org", "Shanghai Cooperation", "sco"},
		{"region", "Central Asia", "central-asia"},
		{"region", "zentralasien", "central-asia"},
		{"region", "centralasia", "central-asia"},
		{"region", "atlantis", "melanesia oceania"},
		{"kind", "Gipfel", "summit"},
		{"kind", "sumit", "summit"},
		{"place", "minsk", "by-minsk"},
		{"series", "minsk-eurasian", "minsk-eurasian-security"},
		{"series", "ownseries", "own-series"},
		{"status", "over", ""},
	} {
		if got := strings.Join(g.Nearest(tt.parameter, tt.text, used[tt.parameter], 3), " "); got != tt.want {
			t.Errorf("%s %q: %q, want %q", tt.parameter, tt.text, got, tt.want)
		}
	}
}
