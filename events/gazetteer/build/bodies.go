package main

import (
	"strconv"
	"strings"

	"dateline/events"
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

// An eventType is a line of data/types.json.
type eventType struct {
	Code     string              `json:"code"`
	Priority int                 `json:"priority"`
	Forms    map[string][]string `json:"forms"`
}

func types(m *maker, dir string) error {
	list, err := load[eventType](dir, "types.json")
	if err != nil {
		return err
	}
	for _, t := range list {
		fields := append([]string{t.Code, strconv.Itoa(t.Priority)}, fourFirst(t.Forms)...)
		for _, lang := range gazetteer.Languages {
			folded := make([]string, len(t.Forms[lang]))
			for i, f := range t.Forms[lang] {
				folded[i] = events.Fold(f)
			}
			fields = append(fields, strings.Join(folded, "|"))
		}
		m.entity('T', fields...)
		for _, lang := range gazetteer.Languages {
			forms := t.Forms[lang]
			for _, f := range forms {
				m.add(f, bits[lang], gazetteer.Base, 0, t.Priority)
			}
		}
	}
	return nil
}

// A line is a line of data/series.json.
type line struct {
	ID      string              `json:"id"`
	Type    string              `json:"type"`
	Orgs    []string            `json:"orgs"`
	Body    string              `json:"body"`
	Country string              `json:"country"`
	Place   string              `json:"place"`
	Topics  []string            `json:"topics"`
	Names   map[string][]string `json:"names"`
	Short   map[string]string   `json:"short"`
}

func series(m *maker, dir string) error {
	list, err := load[line](dir, "series.json")
	if err != nil {
		return err
	}
	for _, s := range list {
		fields := []string{s.ID, s.Type, strings.Join(s.Orgs, ","), s.Body, s.Country, s.Place, strings.Join(s.Topics, ",")}
		m.entity('S', append(append(fields, fourFirst(s.Names)...), four(s.Short)...)...)
		for _, lang := range gazetteer.Languages {
			names := s.Names[lang]
			for _, n := range names {
				m.named(n, bits[lang], 10)
			}
		}
	}
	return nil
}
