package gazetteer_test

import (
	"testing"

	"dateline/events"
	"dateline/events/gazetteer"
)

func TestLocate(t *testing.T) {
	g := gazetteer.Default()
	for text, want := range map[string]events.Place{
		"":                           {},
		"Minsk":                      {City: "by-minsk", Country: "BY"},
		" Минске ":                   {City: "by-minsk", Country: "BY"},
		"Вена":                       {City: "at-vienna", Country: "AT"},
		"Wien, Österreich":           {City: "at-vienna", Country: "AT"},
		"Hofburg, Vienna, Austria":   {City: "at-vienna", Country: "AT", Venue: "Hofburg"},
		"Palais des Nations – Genf":  {City: "ch-geneva", Country: "CH", Venue: "Palais des Nations"},
		"Kasachstan":                 {Country: "KZ"},
		"Lake Xyzzy, Kazakhstan":     {Country: "KZ", Text: "Lake Xyzzy"},
		"somewhere in Kazakhstan":    {Country: "KZ", Text: "somewhere in Kazakhstan"},
		"online":                     {Text: "online"},
		"Conference Room 5, 2 floor": {Text: "Conference Room 5, 2 floor"},
	} {
		if got := g.Locate(text); got != want {
			t.Errorf("Locate(%q) = %+v, want %+v", text, got, want)
		}
	}
}
