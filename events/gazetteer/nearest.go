package gazetteer

import (
	"cmp"
	"slices"
	"strings"

	"dateline/events"
)

// kindsOf has the kind of entity that each parameter of a filter takes the id of.
var kindsOf = map[string]byte{
	"org": kindOrganisation, "place": kindPlace, "country": kindCountry, "region": kindPart, "kind": kindType, "series": kindSeries,
}

// idField is where the first of the fields that a person may write for an id stands, beside the names:
// abbreviations and short names.
var idField = map[byte]int{kindOrganisation: 5, kindSeries: 11}

// Nearest returns the ids that may have been meant by a text given for a parameter of a filter ("org",
// "place", "country", "region", "kind" or "series"), at most n: the one that the text is a name of, in
// any language, or those whose id or name is written most like it. Of several the first of used come
// first; used may hold ids that the gazetteer does not have.
func (g *Gazetteer) Nearest(parameter, text string, used []string, n int) []string {
	kind, ok := kindsOf[parameter]
	if !ok {
		return nil
	}
	if id, ok := g.named(text, kind); ok {
		return []string{id}
	}
	type candidate struct {
		id              string
		distance, place int
	}
	var found []candidate
	wanted := []rune(events.Fold(text))
	consider := func(id string, names []string) {
		best := apart(wanted, id)
		for _, name := range names {
			if name != "" {
				best = min(best, apart(wanted, name))
			}
		}
		place := slices.Index(used, id)
		if place < 0 {
			place = len(used)
		}
		found = append(found, candidate{id, best, place})
	}
	for _, line := range g.entities {
		if line[0] != kind {
			continue
		}
		f := strings.Split(line[2:], "\t")
		names := f[nameField[kind]:][:len(Languages)]
		if i, ok := idField[kind]; ok {
			names = slices.Concat(names, f[i:][:len(Languages)])
		}
		consider(f[0], names)
	}
	for _, id := range used {
		if _, known := g.line(kind, id); !known {
			consider(id, nil)
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.place, b.place), cmp.Compare(a.id, b.id))
	})
	var out []string
	for _, c := range found[:min(n, len(found))] {
		if len(out) > 0 && c.distance > found[0].distance {
			break
		}
		out = append(out, c.id)
	}
	return out
}

// apart counts the letters to change, leave out or put in to come from what is wanted, folded, to a
// name; a name that begins with it, or has a word that does, is one apart.
func apart(wanted []rune, name string) int {
	folded := strings.NewReplacer("-", " ", "_", " ").Replace(events.Fold(name))
	text := strings.NewReplacer("-", " ", "_", " ").Replace(string(wanted))
	switch {
	case folded == text:
		return 0
	case len(wanted) > 3 && strings.Contains(" "+folded, " "+text):
		return 1
	}
	a, b := []rune(text), []rune(folded)
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
