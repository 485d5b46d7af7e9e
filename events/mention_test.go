package events

import "testing"

func TestNameLanguage(t *testing.T) {
	names := map[string][]string{"en": {"First Summit"}, "de": {"Erster Gipfel"}}
	for _, tt := range []struct{ source, name, want string }{
		{"ru", "First Summit", "en"},
		{"de", "Erster Gipfel", "de"},
		{"de", "Gipfel", "de"},
		{"en", "First Summit", "en"},
	} {
		m := Mention{Source: Source{Language: tt.source}, Name: tt.name, Names: names}
		if got := m.NameLanguage(); got != tt.want {
			t.Errorf("%q from a source in %s: got %s, want %s", tt.name, tt.source, got, tt.want)
		}
	}
}
