package main

import (
	"strings"

	"dateline/events/gazetteer"
)

// A body is a line of data/bodies.json.
type body struct {
	ID    string              `json:"id"`
	Type  string              `json:"type"`
	Level string              `json:"level"`
	Forms map[string][]string `json:"forms"`
	Orgs  []string            `json:"orgs"`
}

func bodies(m *maker, dir string) error {
	list, err := load[body](dir, "bodies.json")
	if err != nil {
		return err
	}
	for i, b := range list {
		m.entity('B', append([]string{b.ID, b.Type, b.Level, strings.Join(b.Orgs, ",")}, fourFirst(b.Forms)...)...)
		for _, lang := range gazetteer.Languages {
			forms := b.Forms[lang]
			for _, f := range forms {
				if isAbbreviation(f) && !strings.Contains(f, " ") {
					m.abbreviation(f, bits[lang], 100-i)
				} else {
					m.named(f, bits[lang], 100-i)
				}
			}
		}
	}
	return nil
}
