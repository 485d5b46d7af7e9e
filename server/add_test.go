package server

import (
	"html"
	"regexp"
	"strings"
	"testing"
)

var (
	checkedPanel = regexp.MustCompile(`(?s)<div class="checked".*?</div>`)
	tags         = regexp.MustCompile(`<[^>]*>|\s+`)
)

// TestAddUnderstood: before an entry is saved, the form says what it is taken for, and which event it
// is taken to be of.
func TestAddUnderstood(t *testing.T) {
	s := newSite(t)
	g := s.signedIn(t, "Otto")
	for _, c := range []struct{ name, when, place, organiser, want string }{
		{"Forum on Rivers", "27-28 October 2027", "Xyzzy", "", "Where Xyzzy no city or country known here; it stays as written Kind forum A new event."},
		{"Forum on Rivers", "27-28 October 2027", "Hofburg, Vienna", "OSCE, Friends of Rivers",
			"Where Hofburg, Vienna, Austria Organiser Organization for Security and Co-operation in Europe Friends of Rivers Kind forum A new event."},
		{"II Minsk International Conference on Eurasian Security", "31 October 2024", "Palace of Independence, Minsk", "",
			"Where Palace of Independence, Minsk, Belarus Kind conference, edition 2 Series Minsk Eurasian Security Conference Already known: II Minsk International Conference on Eurasian Security"},
	} {
		_, body, _ := g.post("/add", "name", c.name, "when", c.when, "place", c.place, "organiser", c.organiser, "url", "https://example.org/a", "do", "check")
		got := strings.Join(strings.Fields(html.UnescapeString(tags.ReplaceAllString(checkedPanel.FindString(body), " "))), " ")
		if !strings.HasPrefix(got, "Is this right? "+c.want) {
			t.Errorf("%s in %s:\n%s, want\n%s", c.name, c.place, got, c.want)
		}
	}
}
