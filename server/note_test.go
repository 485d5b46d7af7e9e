package server

import "testing"

// TestNotes: the source's words in a note are told from ours, and a note of nothing else is not
// said to be in our words.
func TestNotes(t *testing.T) {
	for _, c := range []struct {
		note, lang, want string
		ours             bool
	}{
		{"kicks off", "en", "kicks off", true},
		{"“findet am 31. Oktober statt”", "de", "[de „findet am 31. Oktober statt“]", false},
		{"the spokesman: “сроки не определены”", "ru", "the spokesman: [ru «сроки не определены»]", false},
		{`leaders meet "dal 10 al 21", says the host`, "it", "leaders meet [it “dal 10 al 21”], says the host", true},
		{"“fand … statt”; “mehr als 1.000”", "de", "[de „fand … statt“]; [de „mehr als 1.000“]", false},
		{"an unfinished “quote", "en", "an unfinished “quote", true},
		{"", "en", "", false},
	} {
		got := ""
		runs := noteRuns(c.note, c.lang)
		for _, r := range runs {
			if r.Lang != "" {
				got += "[" + r.Lang + " " + r.Text + "]"
			} else {
				got += r.Text
			}
		}
		if got != c.want || inOurWords(runs) != c.ours {
			t.Errorf("%s: %s, in our words: %v", c.note, got, inOurWords(runs))
		}
	}
}
