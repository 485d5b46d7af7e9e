package main

import (
	"slices"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

func types(m *maker, dir string) error {
	list, err := rows(dir, "types.txt", 6)
	if err != nil {
		return err
	}
	for _, f := range list {
		priority, err := strconv.Atoi(f[1])
		if err != nil {
			m.fail("types.txt: %s: priority %q", f[0], f[1])
		}
		var names, forms [4][]string
		for i := range names {
			for w := range strings.SplitSeq(f[2+i], ",") {
				w, plural := strings.CutPrefix(strings.TrimSpace(w), "+")
				names[i] = append(names[i], w)
				forms[i] = append(forms[i], w)
				if plural {
					for _, c := range phraseForms(w) {
						forms[i] = append(forms[i], c.text)
					}
					forms[i] = append(forms[i], russianPlurals(w)...)
				}
			}
		}
		fields := []string{f[0], f[1]}
		for i := range names {
			fields = append(fields, names[i][0])
		}
		for i := range forms {
			var folded []string
			for _, w := range forms[i] {
				if w := events.Fold(w); !slices.Contains(folded, w) {
					folded = append(folded, w)
				}
			}
			fields = append(fields, strings.Join(folded, "|"))
		}
		m.entity('T', fields...)
		for i, lang := range gazetteer.Languages {
			for _, w := range forms[i] {
				m.add(w, bits[lang], gazetteer.Base, 0, priority)
			}
		}
	}
	return nil
}

// russianPlurals returns the plural forms of a noun with the adjectives before it.
func russianPlurals(name string) []string {
	words := strings.Split(name, " ")
	head := 0
	for head < len(words)-1 && isAdjective(words[head]) {
		head++
	}
	noun := words[head]
	var e endings
	var stem, nom string
	switch {
	case hasSuffix(noun, "ия"):
		stem, nom, e = cut(noun, 1), "и", endings{"й", "ях", "ям", "и", "ями"}
	case hasSuffix(noun, "ея"):
		stem, nom, e = cut(noun, 1), "и", endings{"й", "ях", "ям", "и", "ями"}
	case hasSuffix(noun, "ие"):
		stem, nom, e = cut(noun, 1), "я", endings{"й", "ях", "ям", "я", "ями"}
	case hasSuffix(noun, "а"):
		stem, nom = cut(noun, 1), "ы"
		if strings.ContainsRune("гкхжшчщ", last(stem)) {
			nom = "и"
		}
		e = endings{"", "ах", "ам", nom, "ами"}
	default:
		stem, nom, e = noun, "ы", endings{"ов", "ах", "ам", "ы", "ами"}
	}
	forms := append([]cased{{stem + nom, gazetteer.Base}}, e.put(stem)...)
	var out []string
	for _, n := range forms {
		w := slices.Clone(words)
		w[head] = n.text
		for i := range head {
			a, i0 := cut(words[i], 2), "ы"
			if strings.ContainsRune("гкхжшчщ", last(a)) {
				i0 = "и"
			}
			w[i] = a + map[gazetteer.Form]string{gazetteer.Genitive: i0 + "х", gazetteer.Prepositional: i0 + "х", gazetteer.Dative: i0 + "м", gazetteer.Instrumental: i0 + "ми"}[n.form]
			if n.form == gazetteer.Base || n.form == gazetteer.Accusative {
				w[i] = a + i0 + "е"
			}
		}
		out = append(out, strings.Join(w, " "))
	}
	return out
}
