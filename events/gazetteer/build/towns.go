package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/gazetteer"
)

// rival is the population from which a town is noted beside a host city of its name.
const rival = 700_000

// towns adds the towns of towns.tsv. Those that share a name with a city of cities.json are
// known by their other names only: London is not in Ontario.
func towns(m *maker, dir string) error {
	data, err := os.ReadFile(filepath.Join(dir, "towns.tsv"))
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(f) != 12 {
			return fmt.Errorf("towns.tsv: %q has no twelve fields", line)
		}
		m.town(f)
	}
	return nil
}

func (m *maker) town(f []string) {
	population, err := strconv.Atoi(f[5])
	if err != nil {
		m.fail("towns.tsv: %s: population %q", f[0], f[5])
	}
	if m.ids["P\t"+f[0]] {
		return // places.txt knows it better
	}
	rank := population / 1000
	m.entity('P', f[0], f[1], f[2], trim(f[3]), trim(f[4]), "", f[5], f[6], f[7], f[8], f[9])
	// A town is less likely meant than a person of its name.
	var flags [4]gazetteer.Flag
	for i, lang := range gazetteer.Languages {
		flags[i] = person
		if strings.Contains(","+f[11]+",", ","+lang+",") {
			flags[i] |= start
			if lang == "de" {
				flags[i] |= cue
			}
		}
	}
	add := func(name string, langs uint8, form gazetteer.Form) {
		if name == "" || m.taken[events.Fold(name)] || m.cityNames[events.Fold(name)] && population < rival {
			return
		}
		for i, lang := range gazetteer.Languages {
			bit := bits[lang]
			if langs&bit == 0 {
				continue
			}
			flag := flags[i] | traps[bit][name]
			if utf8.RuneCountInString(name) < 4 {
				flag |= cue
			}
			m.add(name, bit, form, flag, rank)
		}
	}
	for i, name := range append([]string{f[6], f[7], f[8], f[9]}, strings.Split(f[10], "|")...) {
		langs := uint8(all)
		if i == 2 {
			langs = ru
		}
		add(name, langs, gazetteer.Base)
	}
	if name := f[8]; name != "" && !m.cityNames[events.Fold(name)] && !m.taken[events.Fold(name)] && (strings.Contains(name, " ") || !hasSuffix(name, "о", "е", "и", "у", "ы")) {
		for _, c := range phraseForms(name) {
			if strings.HasSuffix(c.text, "ском") {
				continue // в Черноморском регионе is no case of Черноморск
			}
			add(c.text, ru, c.form)
		}
	}
	german := f[7]
	if german == "" {
		german = f[6]
	}
	if m.cityNames[events.Fold(german)] || m.taken[events.Fold(german)] {
		return
	}
	for _, g := range germanGenitives(german) {
		if !strings.HasSuffix(g, "es") {
			add(g, de, gazetteer.Genitive)
		}
	}
	add(germanAdjective(german), de, gazetteer.Adjective)
}

// germanAdjective returns the adjective of a town: Kasseler.
func germanAdjective(name string) string {
	if strings.HasSuffix(name, "e") {
		return name + "r"
	}
	return name + "er"
}

// trim leaves out zeros at the end of a decimal fraction.
func trim(s string) string { return strings.TrimSuffix(strings.TrimRight(s, "0"), ".") }

// places adds the hosts of places.txt.
func places(m *maker, dir string) error {
	list, err := rows(dir, "places.txt", 10)
	if err != nil {
		return err
	}
	for _, f := range list {
		c := city{ID: f[0], Country: f[1], Zone: f[2], Names: map[string]string{}}
		if c.Lat, err = strconv.ParseFloat(f[3], 64); err == nil {
			c.Lon, err = strconv.ParseFloat(f[4], 64)
		}
		if err != nil {
			return fmt.Errorf("places.txt: %s: %w", f[0], err)
		}
		for i, lang := range gazetteer.Languages {
			c.Names[lang] = f[5+i]
		}
		m.city(c)
		m.russianPlace(f[7], nil, 10_000)
		if g := germanGenitives(f[6]); len(g) > 0 {
			m.place(g[0], de, gazetteer.Genitive, 10_000)
		}
		m.place(germanAdjective(f[6]), de, gazetteer.Adjective, 10_000)
		for _, n := range furtherNames(f[9]) {
			m.place(n.text, n.langs, gazetteer.Base, 10_000)
			if n.langs == ru {
				m.russianPlace(n.text, nil, 10_000)
			}
		}
	}
	return nil
}
