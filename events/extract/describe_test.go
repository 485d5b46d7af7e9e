package extract

import (
	"fmt"
	"testing"

	"dateline/events"
	"dateline/events/gazetteer"
)

func TestDescribe(t *testing.T) {
	r := New(gazetteer.Default())
	for _, tt := range []struct{ lang, name, want string }{
		{"en", "Second Minsk Conference on Eurasian Security", "conference 2 [] [eurasian security] by-minsk minsk-eurasian-security"},
		{"de", "II. Minsker Konferenz über eurasische Sicherheit", "conference 2 [] [eurasian security] by-minsk minsk-eurasian-security"},
		{"und", "Meeting of the Council of Foreign Ministers of the SCO", "ministerial 0 [sco] []  sco-cfm"},
		{"ru", "Саммит БРИКС в Казани", "summit 0 [brics] [] ru-kazan brics-summit"},
		{"fr", "Sommet de la Francophonie", "summit 0 [oif] [francophonie]  francophonie-summit"},
		{"en", "Summit of French-speaking countries", "summit 0 [] [francophonie]  "},
		{"de", "Konferenz der Gastgeberländer", "conference 0 [] []  "},
		{"", "Team lunch", " 0 [] []  "},
	} {
		m := events.Mention{Name: tt.name, Source: events.Source{Language: tt.lang}}
		r.Describe(&m)
		if got := fmt.Sprintf("%s %d %v %v %s %s", m.Type, m.Edition, m.Organisations, m.Topics, m.Place.City, m.Series); got != tt.want {
			t.Errorf("Describe(%q) = %s, want %s", tt.name, got, tt.want)
		}
	}
	m := events.Mention{Name: "Second Minsk Conference", Type: "forum", Edition: 3, Organisations: []string{"osce"}, Place: events.Place{City: "at-vienna"}}
	r.Describe(&m)
	if m.Type != "forum" || m.Edition != 3 || m.Place.City != "at-vienna" {
		t.Errorf("Describe changed what was said: %+v", m)
	}
}
