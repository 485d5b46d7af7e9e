package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// rows reads a table of the data: fields between "|", comments after "#" at a line's start.
func rows(dir, name string, fields int) ([][]string, error) {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	var out [][]string
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != fields {
			return nil, fmt.Errorf("%s:%d: %d fields, want %d", name, n, len(f), fields)
		}
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		out = append(out, f)
	}
	return out, nil
}

// A further name is one beside those to show.
type further struct {
	text  string
	langs uint8
	shown bool // it is the one to show after all
}

// furtherNames reads names between semicolons. One that starts with a language serves in that;
// any other serves in the languages of its script. After the language, "!" marks the one to show.
func furtherNames(s string) []further {
	var out []further
	for name := range strings.SplitSeq(s, ";") {
		name = strings.TrimSpace(name)
		if name == "" {
			continue
		}
		f := further{text: name, langs: latin}
		if scripts(name) == ru {
			f.langs = ru
		}
		if l, rest, ok := strings.Cut(name, ":"); ok && bits[l] != 0 {
			f.text, f.langs = rest, bits[l]
			f.text, f.shown = strings.CutPrefix(f.text, "!")
		}
		out = append(out, f)
	}
	return out
}
