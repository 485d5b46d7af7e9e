package gazetteer

import (
	"iter"
	"strconv"
	"strings"
)

// A Place is a city or town.
type Place struct {
	// ID is made of the country's code and the English name: by-minsk.
	ID string `json:"id"`
	// Country is an ISO 3166-1 alpha-2 code.
	Country string `json:"country"`
	// Zone is an IANA time zone name.
	Zone string  `json:"zone"`
	Lat  float64 `json:"lat"`
	Lon  float64 `json:"lon"`
	// Capital tells whether it is the capital, or a seat of government, of its country.
	Capital    bool              `json:"capital,omitempty"`
	Population int               `json:"population,omitempty"`
	Names      map[string]string `json:"names"`
}

// A CountryEntry is a state or territory.
type CountryEntry struct {
	// Code is its ISO 3166-1 alpha-2 code, in capitals; XK for Kosovo.
	Code string `json:"code"`
	// Capital is the id of the Place where its government sits, or empty.
	Capital string            `json:"capital,omitempty"`
	Names   map[string]string `json:"names"`
}

// A RegionEntry is a part of the world or of a country.
type RegionEntry struct {
	ID string `json:"id"`
	// Country is the ISO 3166-1 alpha-2 code of the country that it lies in; empty for a part of
	// the world and for what lies in several countries or is claimed by them.
	Country string            `json:"country,omitempty"`
	Names   map[string]string `json:"names"`
}

// An OrganisationEntry is an international organisation, forum, treaty or institution.
type OrganisationEntry struct {
	ID string `json:"id"`
	// Kind is igo, forum, body, treaty, bank, court, ngo, ministry, …
	Kind string `json:"kind"`
	// Parent is the id of the organisation that this one belongs to, as the General Assembly
	// belongs to the United Nations.
	Parent string `json:"parent,omitempty"`
	URL    string `json:"url,omitempty"`
	// Home is the country of an organisation that belongs to one, as a ministry does.
	Home string `json:"home,omitempty"`
	// Names and Abbr are by language; a language without an own abbreviation has none.
	Names map[string]string `json:"names"`
	Abbr  map[string]string `json:"abbr,omitempty"`
}

// A BodyEntry is an organ that meets: a council of ministers, an assembly.
type BodyEntry struct {
	ID string `json:"id"`
	// Type is the code of the kind of event that its meetings are.
	Type string `json:"type"`
	// Level tells who sits: head-of-state, head-of-government, minister, official, …
	Level string `json:"level"`
	// Organisations are the ids of those that have such a body.
	Organisations []string          `json:"organisations,omitempty"`
	Names         map[string]string `json:"names"`
}

// A TypeEntry is a kind of event, such as a summit.
type TypeEntry struct {
	Code string `json:"code"`
	// Priority tells which of several kinds that are named together is meant: the highest.
	Priority int               `json:"priority"`
	Names    map[string]string `json:"names"`
}

// An AgencyEntry is a news agency or another publisher.
type AgencyEntry struct {
	ID      string            `json:"id"`
	Country string            `json:"country"`
	URL     string            `json:"url,omitempty"`
	Names   map[string]string `json:"names"`
}

// A Series is a line of editions.
type Series struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	// Organisations are those that convene it, Body the organ that meets, Country and Place the
	// host where it is always the same.
	Organisations []string `json:"organisations,omitempty"`
	Body          string   `json:"body,omitempty"`
	Country       string   `json:"country,omitempty"`
	Place         string   `json:"place,omitempty"`
	// Topics are folded English words that tell it from others.
	Topics []string          `json:"topics,omitempty"`
	Names  map[string]string `json:"names"`
	// ShortNames are for titles, where shorter ones are usual.
	ShortNames map[string]string `json:"short_names,omitempty"`
}

// names reads one field for each of the [Languages]; what is empty is left out.
func names(f []string) map[string]string {
	m := make(map[string]string, len(Languages))
	for i, lang := range Languages {
		if f[i] != "" {
			m[lang] = f[i]
		}
	}
	return m
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ",")
}

// Place returns the place with the given id.
func (g *Gazetteer) Place(id string) (Place, bool) {
	f, ok := g.fields(kindPlace, id)
	if !ok {
		return Place{}, false
	}
	p := Place{ID: f[0], Country: f[1], Zone: f[2], Capital: f[5] == "1", Names: names(f[7:])}
	p.Lat, _ = strconv.ParseFloat(f[3], 64)
	p.Lon, _ = strconv.ParseFloat(f[4], 64)
	p.Population, _ = strconv.Atoi(f[6])
	return p, true
}

// City returns where the city with the given id lies and its IANA time zone.
func (g *Gazetteer) City(id string) (lat, lon float64, zone string, ok bool) {
	p, ok := g.Place(id)
	return p.Lat, p.Lon, p.Zone, ok
}

// CountryOf returns the code of the country that the city with the given id lies in, or "" if there is
// no such city.
func (g *Gazetteer) CountryOf(city string) string { return g.field(kindPlace, city, 1) }

// Country returns the country with the given code.
func (g *Gazetteer) Country(code string) (CountryEntry, bool) {
	f, ok := g.fields(kindCountry, code)
	if !ok {
		return CountryEntry{}, false
	}
	return CountryEntry{Code: f[0], Capital: f[1], Names: names(f[2:])}, true
}

// CapitalOf returns the id of the capital of the country with the given code, or "".
func (g *Gazetteer) CapitalOf(country string) string { return g.field(kindCountry, country, 1) }

// Region returns the part of the world or of a country with the given id.
func (g *Gazetteer) Region(id string) (RegionEntry, bool) {
	f, ok := g.fields(kindRegion, id)
	if !ok {
		return RegionEntry{}, false
	}
	return RegionEntry{ID: f[0], Country: f[1], Names: names(f[2:])}, true
}

// CountryOfRegion returns the code of the country that the region with the given id lies in; "" if it
// lies in several, or if there is no such region.
func (g *Gazetteer) CountryOfRegion(id string) string { return g.field(kindRegion, id, 1) }

// Organisation returns the organisation with the given id.
func (g *Gazetteer) Organisation(id string) (OrganisationEntry, bool) {
	f, ok := g.fields(kindOrganisation, id)
	if !ok {
		return OrganisationEntry{}, false
	}
	return OrganisationEntry{ID: f[0], Kind: f[1], Parent: f[2], Home: f[3], URL: f[4], Abbr: names(f[5:]), Names: names(f[9:])}, true
}

// KindOf returns the kind of the organisation with the given id, or "" if there is no such one.
func (g *Gazetteer) KindOf(organisation string) string {
	return g.field(kindOrganisation, organisation, 1)
}

// HomeOf returns the code of the country that the organisation with the given id belongs to, as a ministry
// does, or "".
func (g *Gazetteer) HomeOf(organisation string) string {
	return g.field(kindOrganisation, organisation, 3)
}

// TypeOf returns the code of the kind of event that the meetings of the body with the given id are, or "".
func (g *Gazetteer) TypeOf(body string) string { return g.field(kindBody, body, 1) }

// Body returns the body with the given id.
func (g *Gazetteer) Body(id string) (BodyEntry, bool) {
	f, ok := g.fields(kindBody, id)
	if !ok {
		return BodyEntry{}, false
	}
	return BodyEntry{ID: f[0], Type: f[1], Level: f[2], Organisations: list(f[3]), Names: names(f[4:])}, true
}

// EventType returns the kind of event with the given code.
func (g *Gazetteer) EventType(code string) (TypeEntry, bool) {
	f, ok := g.fields(kindType, code)
	if !ok {
		return TypeEntry{}, false
	}
	priority, _ := strconv.Atoi(f[1])
	return TypeEntry{Code: f[0], Priority: priority, Names: names(f[2:])}, true
}

// Agency returns the news agency with the given id.
func (g *Gazetteer) Agency(id string) (AgencyEntry, bool) {
	f, ok := g.fields(kindAgency, id)
	if !ok {
		return AgencyEntry{}, false
	}
	return AgencyEntry{ID: f[0], Country: f[1], URL: f[2], Names: names(f[3:])}, true
}

// Series returns the line of editions with the given id.
func (g *Gazetteer) Series(id string) (Series, bool) {
	f, ok := g.fields(kindSeries, id)
	if !ok {
		return Series{}, false
	}
	return Series{
		ID: f[0], Type: f[1], Organisations: list(f[2]), Body: f[3], Country: f[4], Place: f[5],
		Topics: list(f[6]), Names: names(f[7:]), ShortNames: names(f[11:]),
	}, true
}

// EditionName returns the name of an edition in a language by its series and year, such as "Саммит
// НАТО, 2026"; "" if the series has no name in that very language or the year is not known.
func (g *Gazetteer) EditionName(series, lang string, year int) string {
	s, _ := g.Series(series)
	switch name := s.Names[lang]; {
	case name == "" || year == 0:
		return ""
	case lang == "ru":
		return name + ", " + strconv.Itoa(year)
	default:
		return name + " " + strconv.Itoa(year)
	}
}

// All yields the ids of all entities of a class, in the order of the data: by country and name
// for cities. It yields countries for Nationality too.
func (g *Gazetteer) All(c Class) iter.Seq[string] {
	return func(yield func(string) bool) {
		for n := range g.entities {
			kind, id := g.entity(uint16(n))
			if classes[kind] == c || c == Nationality && kind == kindCountry {
				if !yield(id) {
					return
				}
			}
		}
	}
}

// nameField is where the names start in the line of an entity, by kind.
var nameField = [128]int8{
	kindPlace: 7, kindCountry: 2, kindOrganisation: 9, kindBody: 4, kindType: 2, kindAgency: 3,
	kindRegion: 2, kindSeries: 7, kindPart: 2,
}

// Name returns the name to show for an id of any class in the given language, or else the
// English one, or else the id itself.
func (g *Gazetteer) Name(id, lang string) string {
	kinds := "OBSTARPW"
	if len(id) == 2 && id[0] >= 'A' && id[0] <= 'Z' {
		kinds = "C"
	} else if len(id) > 3 && id[2] == '-' {
		kinds = "POBSTARW"
	}
	for i := range len(kinds) {
		f, ok := g.fields(kinds[i], id)
		if !ok {
			continue
		}
		n := nameField[kinds[i]]
		for j, l := range Languages {
			if l == lang && f[int(n)+j] != "" {
				return f[int(n)+j]
			}
		}
		return f[n]
	}
	return id
}

// TypeForms returns the words for kinds of event in a language, in all their inflected forms, each
// with the kind's code. Words are folded as by [events.Fold]. German compounds end in them.
func (g *Gazetteer) TypeForms(lang string) map[string]string {
	forms := map[string]string{}
	for _, line := range g.entities {
		if line[0] != kindType {
			continue
		}
		f := strings.Split(line[2:], "\t")
		for i, l := range Languages {
			if l != lang && lang != "" {
				continue
			}
			for _, form := range strings.Split(f[6+i], "|") {
				if form != "" && forms[form] == "" {
					forms[form] = f[0]
				}
			}
		}
	}
	return forms
}
