package main

import (
	"strings"

	"dateline/events/gazetteer"
)

func series(m *maker, dir string) error {
	list, err := rows(dir, "series.txt", 12)
	if err != nil {
		return err
	}
	for _, f := range list {
		for _, org := range strings.Split(f[2], ",") {
			m.refer(f[0], 'O', org)
		}
		m.refer(f[0], 'B', f[3])
		m.refer(f[0], 'C', f[4])
		m.refer(f[0], 'P', f[5])
		m.refer(f[0], 'T', f[1])
		short := strings.Split(f[11], ";")
		if f[11] == "" {
			short = make([]string, len(gazetteer.Languages))
		}
		if len(short) != len(gazetteer.Languages) {
			m.fail("series %s: short names %q are not four", f[0], f[11])
			continue
		}
		fields := append([]string(nil), f[:7]...)
		for i := range gazetteer.Languages {
			first, _, _ := strings.Cut(f[7+i], ";")
			fields = append(fields, strings.TrimSpace(first))
		}
		m.entity('S', append(fields, short...)...)
		for i, lang := range gazetteer.Languages {
			for name := range strings.SplitSeq(f[7+i], ";") {
				m.lineName(strings.TrimSpace(name), lang)
			}
			m.lineName(short[i], lang)
		}
	}
	return nil
}

// lineName adds a name of a line. In a sentence its first word may be small but in German.
func (m *maker) lineName(name, lang string) {
	first, rest, more := strings.Cut(name, " ")
	if more && lang != "de" && !isAbbreviation(first) {
		name = strings.ToLower(first) + " " + rest
	}
	m.named(name, bits[lang], 10)
}

// refer notes an error if the id that an entity refers to is unknown.
func (m *maker) refer(from string, kind byte, id string) {
	if id != "" && !m.ids[string(kind)+"\t"+id] {
		m.fail("%s refers to %c %q, which is unknown", from, kind, id)
	}
}
