package gazetteer

import (
	"strings"

	"dateline/events"
)

// Locate returns the place that words such as "Hofburg, Vienna, Austria" name, as people write it
// into a form or a calendar: a city, and what stands before it as the venue; else a country, and
// what stands before it in words; else the words as they are.
func (g *Gazetteer) Locate(text string) events.Place {
	text = strings.TrimSpace(text)
	if id, ok := g.CityNamed(text); ok {
		return g.inCity(id, "")
	}
	if code, ok := g.CountryNamed(text); ok {
		return events.Place{Country: code}
	}
	p := events.Place{Text: text}
	for _, m := range g.Find(text, "") {
		switch {
		case m.Class == City && len(m.Ambiguous) == 0:
			return g.inCity(m.ID, text[:m.Start])
		case m.Class == Country && p.Country == "":
			p.Country = m.ID
		}
	}
	if before, last, ok := cutLast(text, ","); ok && p.Country != "" {
		if code, ok := g.CountryNamed(last); ok && code == p.Country {
			p.Text = before
		}
	}
	return p
}

// inCity is a place in a city, with the venue as worded before its name.
func (g *Gazetteer) inCity(id, before string) events.Place {
	city, _ := g.Place(id)
	return events.Place{City: id, Country: city.Country, Venue: strings.TrimRight(strings.TrimSpace(before), " ,;-–")}
}

// cutLast cuts a text at the last separator.
func cutLast(text, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(text, sep)
	if i < 0 {
		return text, "", false
	}
	return strings.TrimSpace(text[:i]), strings.TrimSpace(text[i+len(sep):]), true
}
