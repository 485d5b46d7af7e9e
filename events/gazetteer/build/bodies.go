package main

import (
	"strings"

	"dateline/events/gazetteer"
)

func bodies(m *maker, dir string) error {
	list, err := rows(dir, "bodies.txt", 8)
	if err != nil {
		return err
	}
	for i, f := range list {
		if f[3] != "" {
			for _, org := range strings.Split(f[3], ",") {
				m.refer(f[0], 'O', org)
			}
		}
		var names [4][]string
		fields := append([]string(nil), f[:4]...)
		for j := range names {
			for n := range strings.SplitSeq(f[4+j], ";") {
				if n = strings.TrimSpace(n); n != "" {
					names[j] = append(names[j], n)
				}
			}
			if len(names[j]) == 0 {
				m.fail("bodies.txt: %s has no name in %s", f[0], gazetteer.Languages[j])
				return nil
			}
			fields = append(fields, names[j][0])
		}
		m.entity('B', fields...)
		for j, lang := range gazetteer.Languages {
			for _, n := range names[j] {
				if isAbbreviation(n) && !strings.Contains(n, " ") {
					m.abbreviation(n, bits[lang], 100-i)
				} else {
					m.named(n, bits[lang], 100-i)
				}
			}
		}
	}
	return nil
}
