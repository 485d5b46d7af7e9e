package gazetteer

import (
	"iter"
)

// A Part is a part of the world, such as Central Asia, with the countries that lie in it. Parts
// overlap: Central Asia lies in Asia.
type Part struct {
	// ID is that of a [RegionEntry] where there is one of the same extent.
	ID string `json:"id"`
	// Countries are their codes.
	Countries []string          `json:"countries"`
	Names     map[string]string `json:"names"`
}

// Part returns the part of the world with the given id.
func (g *Gazetteer) Part(id string) (Part, bool) {
	f, ok := g.fields(kindPart, id)
	if !ok {
		return Part{}, false
	}
	return Part{ID: f[0], Countries: list(f[1]), Names: names(f[2:])}, true
}

// Parts yields the ids of all parts of the world, each after those that it lies in.
func (g *Gazetteer) Parts() iter.Seq[string] {
	return func(yield func(string) bool) {
		for n, line := range g.entities {
			if line[0] == kindPart {
				if _, id := g.entity(uint16(n)); !yield(id) {
					return
				}
			}
		}
	}
}

// CountriesIn returns the codes of the countries in a part of the world, none if there is no such part.
func (g *Gazetteer) CountriesIn(part string) []string { return list(g.field(kindPart, part, 1)) }

// PartsOf returns the ids of the parts of the world that a country lies in. They are not to be changed.
func (g *Gazetteer) PartsOf(country string) []string { return g.partsOf[country] }
