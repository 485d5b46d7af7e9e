package main

import (
	"fmt"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

func agencies(m *maker, dir string) error {
	list, err := rows(dir, "agencies.txt", 4)
	if err != nil {
		return err
	}
	for i, f := range list {
		names := furtherNames(f[3])
		shown := [4]string{}
		for _, n := range names {
			if n.shown {
				for j, lang := range gazetteer.Languages {
					if bits[lang] == n.langs {
						shown[j] = n.text
					}
				}
			}
		}
		shown[0] = names[0].text
		m.entity('A', append([]string{f[0], f[1], f[2]}, shown[:]...)...)
		for _, n := range names {
			if n.langs == latin {
				n.langs = all // БелТА's texts have "Reuters" too
			}
			m.add(n.text, n.langs, gazetteer.Base, 0, 5000-i)
			if n.langs == ru && !isAbbreviation(n.text) {
				for _, c := range phraseForms(n.text) {
					m.add(c.text, ru, c.form, 0, 5000-i)
				}
			}
		}
	}
	return nil
}

// regions adds the parts of the world and of countries. Those of a country serve in the language that
// they are given in: Wallis is in Switzerland for German alone.
func regions(m *maker, dir string) error {
	list, err := rows(dir, "regions.txt", 7)
	if err != nil {
		return err
	}
	for _, f := range list {
		if f[1] != "" && !m.ids["C\t"+f[1]] {
			return fmt.Errorf("regions.txt: %s: no country %q", f[0], f[1])
		}
		m.entity('R', f[:6]...)
		names := furtherNames(f[6])
		for i, lang := range gazetteer.Languages {
			names = append(names, further{text: f[2+i], langs: bits[lang]})
			m.taken[events.Fold(f[2+i])] = true
		}
		for _, n := range names {
			if f[1] == "" && n.langs != ru {
				n.langs |= latin
			}
			m.region(n.text, n.langs)
		}
	}
	return nil
}

// region adds a name of a region with its cases. Where the lists of traps demand so it is not found
// beside another capitalised word; that it opens a sentence does not matter, as for a town.
func (m *maker) region(name string, langs uint8) {
	if name == "" {
		return
	}
	add := func(text string, langs uint8, form gazetteer.Form) {
		for bit := en; bit <= fr; bit <<= 1 {
			if langs&bit != 0 {
				m.add(firstCapital(text), bit, form, traps[bit][text]&(person|accent), 60_000)
			}
		}
	}
	add(name, langs, gazetteer.Base)
	if langs&de != 0 {
		for _, g := range germanForms(name) {
			add(g, de, gazetteer.Genitive)
		}
		if !strings.Contains(name, " ") && !hasSuffix(name, "s", "z") {
			add(name+"s", de, gazetteer.Genitive) // Zentralasiens
		}
	}
	if langs == ru && (strings.Contains(name, " ") || !hasSuffix(name, "о")) {
		for _, c := range phraseForms(name) {
			add(c.text, ru, c.form)
		}
	}
}

func masks(m *maker, dir string) error {
	list, err := rows(dir, "masks.txt", 1)
	if err != nil {
		return err
	}
	m.entity('M', "mask")
	for _, f := range list {
		for _, n := range furtherNames(f[0]) {
			m.named(n.text, n.langs, 1_000_000)
		}
	}
	return nil
}
