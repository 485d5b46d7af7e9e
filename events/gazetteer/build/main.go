// Command build makes entities.tsv and names.bin, which the gazetteer embeds, from the files in
// the folder data. Run it by go generate in the gazetteer's folder.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if err := run("data", "."); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(in, out string) error {
	m, err := build(in)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "entities.tsv"), m.entities(), 0o666); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "names.bin"), m.table.Bytes(), 0o666)
}

// build reads the data and makes all entities and names.
func build(in string) (*maker, error) {
	m := newMaker()
	for _, step := range []func(*maker, string) error{cities, places, countries, regions, towns, organisations, bodies, types, series, agencies, masks, parts} {
		if err := step(m, in); err != nil {
			return nil, err
		}
	}
	return m, errors.Join(m.errs...)
}

func (m *maker) entities() []byte { return []byte(strings.Join(m.lines, "\n") + "\n") }

// load reads a JSON file of the data.
func load[T any](dir, name string) ([]T, error) {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	var list []T
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return list, nil
}
