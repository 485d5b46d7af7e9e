package events

import (
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                 "",
		"plain ascii 12":   "plain ascii 12",
		"Außenministerrat": "aussenministerrat",
		"AUẞENMINISTER":    "aussenminister",
		"Évian-les-Bains":  "evian-les-bains",
		"E\u0301vian":      "evian",
		"Семёрка й Й":      "семерка й й",
		"и\u0306 е\u0308":  "й е",
		"l’OCS, d‘Astana":  "l'ocs, d'astana",
		"„Eurasische“ «Безопасность»": "\"eurasische\" \"безопасность\"",
		"2023–24 — x":              "2023-24 - x",
		"10\u00a0Uhr\u202f30":      "10 uhr 30",
		"Außen\u00administer":      "aussenminister",
		"Łódź Åland Çeşme İzmir ı": "lodz aland cesme izmir i",
		"Œuvre Æon Þór Đà Nẵng":    "oeuvre aeon thor da nang",
		"Qəbələ":                   "qebele",
		"Київ Мінск Ў":             "київ мінск ў",
		"ŸÿỲỳẼẽ":                   "yyyyee",
		"\xff":                     "\ufffd",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Évian „Straße“ и\u0306")
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if !utf8.ValidString(once) {
			t.Fatalf("Fold(%q) = %q is no valid UTF-8", s, once)
		}
		if twice := Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
	})
}
