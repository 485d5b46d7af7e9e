package main

import (
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// A city is a line of data/cities.json.
type city struct {
	ID      string            `json:"id"`
	Country string            `json:"country"`
	Capital bool              `json:"capital"`
	Names   map[string]string `json:"names"`
	Alt     []string          `json:"alt"`
	Forms   struct {
		De struct{ Gen, Adj string } `json:"de"`
		Ru struct {
			Prep, Gen, Acc string
			Stem           string `json:"adj_stem"`
		} `json:"ru"`
	} `json:"forms"`
	Zone       string  `json:"tz"`
	Lat        float64 `json:"lat"`
	Lon        float64 `json:"lon"`
	Population int     `json:"population"`
}

func cities(m *maker, dir string) error {
	list, err := load[city](dir, "cities.json")
	if err != nil {
		return err
	}
	for _, c := range list {
		m.city(c)
	}
	return nil
}

func (m *maker) city(c city) {
	capital, rank := "", min(c.Population/1000, 30_000)
	if c.Capital {
		capital, rank = "1", rank+50_000
	}
	rank += 10_000 // these are hosts of conferences
	for _, name := range append(four(c.Names), c.Alt...) {
		m.cityNames[events.Fold(name)] = true
	}
	m.entity('P', append([]string{c.ID, c.Country, c.Zone, coordinate(c.Lat), coordinate(c.Lon), capital, strconv.Itoa(c.Population)}, four(c.Names)...)...)
	for _, lang := range gazetteer.Languages {
		name := c.Names[lang]
		langs := uint8(latin)
		if lang == "ru" {
			langs = ru
		}
		m.place(name, langs, gazetteer.Base, rank+1)
		if lang != "ru" {
			m.place(name, all&^langs, gazetteer.Base, rank)
		}
	}
	for _, name := range c.Alt {
		m.place(name, scripts(name), gazetteer.Base, rank)
		if scripts(name) == ru {
			m.russianPlace(name, nil, rank)
		}
	}
	m.place(c.Forms.De.Gen, de, gazetteer.Genitive, rank)
	m.place(c.Forms.De.Adj, de, gazetteer.Adjective, rank)
	for _, name := range append(c.Alt, c.Names["de"]) {
		if strings.ContainsAny(name, "äöü") {
			m.place(strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue").Replace(name), de, gazetteer.Base, rank)
		}
	}
	r := c.Forms.Ru
	given := []cased{{r.Gen, gazetteer.Genitive}, {r.Prep, gazetteer.Prepositional}, {r.Acc, gazetteer.Accusative}}
	m.russianPlace(c.Names["ru"], append(given, restOfCases(c.Names["ru"], r.Gen, r.Prep)...), rank)
	if r.Stem != "" {
		for _, a := range adjectivesOf(r.Stem) {
			m.place(a, ru, gazetteer.Adjective, rank)
		}
	}
}

// russianPlace adds the cases of a place's Russian name, by rule if none are given.
func (m *maker) russianPlace(name string, given []cased, rank int) {
	if given == nil && (strings.Contains(name, " ") || !hasSuffix(name, "о", "е", "и", "у", "ы")) {
		given = phraseForms(name)
	}
	for _, f := range given {
		m.place(f.text, ru, f.form, rank)
	}
}

// place adds a name of a place, with the conditions that the lists of traps set.
func (m *maker) place(name string, langs uint8, form gazetteer.Form, rank int) {
	for bit := en; bit <= fr; bit <<= 1 {
		if langs&bit != 0 {
			if rest, ok := strings.CutPrefix(name, "Le "); ok && bit == fr {
				m.add(rest, bit, form, cue, rank) // au Caire
			}
			m.add(name, bit, form, traps[bit][name], rank)
		}
	}
}

// scripts returns the languages that the script of a name belongs to.
func scripts(name string) uint8 {
	for _, r := range name {
		if 0x400 <= r && r <= 0x52F {
			return ru
		}
	}
	return all
}

func coordinate(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
