package main

import (
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

func regions(m *maker, dir string) error {
	list, err := rows(dir, "regions.txt", 6)
	if err != nil {
		return err
	}
	for _, f := range list {
		m.entity('R', f[:5]...)
		for i, lang := range gazetteer.Languages {
			m.named(f[1+i], bits[lang], 60_000)
			m.taken[events.Fold(f[1+i])] = true
			if lang == "de" && !strings.Contains(f[1+i], " ") {
				m.add(f[1+i]+"s", de, gazetteer.Genitive, 0, 60_000) // Zentralasiens
			}
		}
		for _, n := range furtherNames(f[5]) {
			m.named(n.text, n.langs, 60_000)
		}
	}
	return nil
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
