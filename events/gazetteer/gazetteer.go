// Package gazetteer knows the places, countries, organisations, bodies, kinds of event, lines of
// editions and news agencies that conference news speaks of: their names in English, German,
// Russian and French, in the forms that these languages bend them into, to one id, and back.
//
// Its data are made from the files in the folder data by the program in the folder build; data/
// SOURCES.md tells where they come from.
package gazetteer

//go:generate go run ./build

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"dateline/events/gazetteer/table"
)

// Languages are the codes of the languages that the gazetteer has names in.
var Languages = [...]string{"en", "de", "ru", "fr"}

// Credits is the credit that the sources of the data ask for, to be shown where a reader finds it.
const Credits = "Places: GeoNames (geonames.org), CC BY 4.0, adapted. Names of countries: Unicode CLDR, © Unicode, Inc. Parts of the world: M49 of the United Nations, through Unicode CLDR."

//go:embed entities.tsv
var entitiesData string

//go:embed names.bin
var namesData string

// A Gazetteer finds names in texts and tells what they name. It is immutable and safe for
// concurrent use.
type Gazetteer struct {
	names    *table.Table
	entities []string            // a line each; its fields are read when asked for
	index    map[string]uint16   // kind and id to the number of the entity
	lines    map[string][]line   // the series of one organisation alone, by its id
	partsOf  map[string][]string // the parts of the world that a country lies in, by its code
}

// Default returns the gazetteer that is built into the program.
var Default = sync.OnceValue(func() *Gazetteer {
	g, err := open(entitiesData, namesData)
	if err != nil {
		panic(fmt.Sprintf("gazetteer: the embedded data: %v", err))
	}
	return g
})

func open(entities, names string) (*Gazetteer, error) {
	t, err := table.Open(names)
	if err != nil {
		return nil, err
	}
	n := strings.Count(entities, "\n")
	g := &Gazetteer{names: t, entities: make([]string, 0, n), index: make(map[string]uint16, n), lines: map[string][]line{}, partsOf: map[string][]string{}}
	for len(entities) > 0 {
		line, rest, _ := strings.Cut(entities, "\n")
		entities = rest
		if len(line) < 3 || line[1] != '\t' {
			return nil, fmt.Errorf("entity %d: %q is no line of kind, tab, id", len(g.entities), line)
		}
		end := 2
		for end < len(line) && line[end] != '\t' {
			end++
		}
		g.index[line[:end]] = uint16(len(g.entities))
		g.entities = append(g.entities, line)
		switch line[0] {
		case kindSeries:
			if l, organisations := readLine(line); len(organisations) == 1 {
				g.lines[organisations[0]] = append(g.lines[organisations[0]], l)
			}
		case kindPart:
			f := strings.SplitN(line[2:], "\t", 3)
			for _, country := range list(f[1]) {
				g.partsOf[country] = append(g.partsOf[country], f[0])
			}
		}
	}
	return g, nil
}

// The kinds of entity: the first byte of their lines.
const (
	kindPlace        = 'P'
	kindCountry      = 'C'
	kindOrganisation = 'O'
	kindBody         = 'B'
	kindType         = 'T'
	kindAgency       = 'A'
	kindRegion       = 'R'
	kindSeries       = 'S'
	kindMask         = 'M' // a phrase that is no name here, such as "Paris Agreement"
	kindCapital      = 'K' // the words for "capital"
	kindPart         = 'W' // a part of the world with its countries, which no text is searched for
)

// line returns what the entity's line holds from its id on.
func (g *Gazetteer) line(kind byte, id string) (string, bool) {
	var buf [64]byte
	key := append(append(buf[:0], kind, '\t'), id...)
	n, ok := g.index[string(key)]
	if !ok {
		return "", false
	}
	return g.entities[n][2:], true
}

// fields returns the fields of the entity with the given kind and id, the id first.
func (g *Gazetteer) fields(kind byte, id string) ([]string, bool) {
	line, ok := g.line(kind, id)
	if !ok {
		return nil, false
	}
	return strings.Split(line, "\t"), true
}

// field returns one of the fields alone, or "" if there is no such entity.
func (g *Gazetteer) field(kind byte, id string, n int) string {
	line, _ := g.line(kind, id)
	for ; n > 0; n-- {
		_, line, _ = strings.Cut(line, "\t")
	}
	f, _, _ := strings.Cut(line, "\t")
	return f
}

// entity returns kind and id of entity n.
func (g *Gazetteer) entity(n uint16) (kind byte, id string) {
	line := g.entities[n]
	id, _, _ = strings.Cut(line[2:], "\t")
	return line[0], id
}
