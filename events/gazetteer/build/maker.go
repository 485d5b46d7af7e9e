package main

import (
	"fmt"
	"strings"

	"dateline/events/gazetteer"
	"dateline/events/gazetteer/table"
)

// The bits of languages, in the order of gazetteer.Languages.
const (
	en uint8 = 1 << iota
	de
	ru
	fr
	latin = en | de | fr
	all   = latin | ru
)

var bits = map[string]uint8{"en": en, "de": de, "ru": ru, "fr": fr}

// A maker collects entities and their names.
type maker struct {
	lines []string
	ids   map[string]bool
	// cityNames are the folded names of the cities that are hosts of conferences.
	cityNames map[string]bool
	// taken are the folded names of countries and regions: no town is meant by them.
	taken map[string]bool
	table *table.Builder
	errs  []error
}

func newMaker() *maker {
	return &maker{ids: map[string]bool{}, cityNames: map[string]bool{}, taken: map[string]bool{}, table: table.NewBuilder()}
}

// entity starts the next entity; names that follow are its.
func (m *maker) entity(kind byte, fields ...string) {
	for i, f := range fields {
		if strings.ContainsAny(f, "\t\n") {
			m.fail("entity %q: a tab or line end in %q", fields[0], f)
			fields[i] = ""
		}
	}
	key := string(kind) + "\t" + fields[0]
	if m.ids[key] {
		m.fail("entity %c %q stands there twice", kind, fields[0])
	}
	m.ids[key] = true
	m.lines = append(m.lines, string(kind)+"\t"+strings.Join(fields, "\t"))
}

// add adds a name of the entity started last.
func (m *maker) add(text string, langs uint8, form gazetteer.Form, flags gazetteer.Flag, rank int) {
	text = strings.TrimSpace(text)
	if text == "" || langs == 0 {
		return
	}
	r := table.Record{Entity: uint16(len(m.lines) - 1), Langs: langs, Form: uint8(form), Flags: flags}
	if err := m.table.Add(text, r, rank); err != nil {
		m.errs = append(m.errs, err)
	}
}

func (m *maker) fail(format string, args ...any) {
	m.errs = append(m.errs, fmt.Errorf(format, args...))
}

// four returns the texts of m in the order of the languages; a missing one is left empty.
func four(m map[string]string) []string {
	out := make([]string, len(gazetteer.Languages))
	for i, l := range gazetteer.Languages {
		out[i] = m[l]
	}
	return out
}
