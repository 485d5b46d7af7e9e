package server

import (
	"cmp"
	"strings"

	"dateline/events/wording"
)

// organisation is the short name of an organisation, as lists have it: SCO, ШОС.
func (v *visit) organisation(id string) string {
	o, ok := v.server.Gazetteer.Organisation(id)
	if !ok {
		return id
	}
	return cmp.Or(o.Abbr[v.lang()], o.Names[v.lang()], o.Abbr["en"], o.Names["en"], id)
}

// seriesName is the name of a line of editions, the short one where there is one.
func (v *visit) seriesName(id string) string {
	s, ok := v.server.Gazetteer.Series(id)
	if !ok {
		return upper(strings.ReplaceAll(id, "-", " "))
	}
	return cmp.Or(s.ShortNames[v.lang()], s.Names[v.lang()], v.server.Gazetteer.Name(id, v.lang()))
}

// country is the name of a country by its code.
func (v *visit) country(code string) string {
	c, ok := v.server.Gazetteer.Country(code)
	if !ok {
		return code
	}
	return cmp.Or(c.Names[v.lang()], c.Names["en"], code)
}

// part is the name of a part of the world by its id.
func (v *visit) part(id string) string { return upper(v.server.Gazetteer.Name(id, v.lang())) }

// lower and upperASCII change the case of a country's code.
func lower(code string) string      { return strings.ToLower(code) }
func upperASCII(code string) string { return strings.ToUpper(code) }

// kind is a kind of event as a line of small print has it: without a capital, but in German.
func (v *visit) kind(code string) string {
	text := wording.Type(code, v.lang())
	if v.lang() == "de" {
		return text
	}
	for i, r := range text {
		return strings.ToLower(string(r)) + text[i+len(string(r)):]
	}
	return text
}

// convener is who convenes an event, as worded; countries in the language of the page.
func (v *visit) convener(worded string) string {
	if v.lang() == "en" {
		return worded
	}
	bare, _, _ := strings.Cut(worded, " (")
	names := strings.Split(strings.ReplaceAll(bare, " and ", ", "), ", ")
	for i, name := range names {
		code, ok := v.server.Gazetteer.CountryNamed(name)
		if !ok {
			return worded
		}
		names[i] = v.country(code)
	}
	return strings.Join(names, ", ")
}
