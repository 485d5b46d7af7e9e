package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// parts adds the parts of the world with their countries, for lists to be narrowed to. Texts are not
// searched for their names: that is for regions, which lend them theirs.
func parts(m *maker, dir string) error {
	regions, err := rows(dir, "regions.txt", 7)
	if err != nil {
		return err
	}
	lent := map[string][]string{}
	for _, f := range regions {
		lent[f[0]] = f[2:6]
	}
	data, err := os.ReadFile(filepath.Join(dir, "parts.tsv"))
	if err != nil {
		return err
	}
	var lines [][]string
	madeOf := map[string][]string{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 7 {
			return fmt.Errorf("parts.tsv: %q has no seven fields", line)
		}
		lines, madeOf[f[0]] = append(lines, f), strings.Fields(f[6])
	}
	for _, f := range lines {
		var countries []string
		for todo := madeOf[f[0]]; len(todo) > 0; todo = todo[1:] {
			switch within := madeOf[todo[0]]; {
			case within != nil:
				todo = append(slices.Clone(todo), within...)
			case m.ids["C\t"+todo[0]]:
				countries = append(countries, todo[0])
			default:
				return fmt.Errorf("parts.tsv: %s: no part or country %q", f[1], todo[0])
			}
		}
		slices.Sort(countries)
		names := f[2:6]
		for i, name := range lent[f[1]] {
			names[i] = cmp.Or(names[i], name)
		}
		m.entity('W', append([]string{f[1], strings.Join(countries, ",")}, names...)...)
	}
	return nil
}
