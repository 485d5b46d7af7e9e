package extract_test

import (
	"flag"
	"math/rand/v2"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"dateline/events/extract"
	"dateline/events/gazetteer"
)

var mangled = flag.Int("mangled", 1, "how many times each golden text is mangled")

// TestMangled reads the golden texts with their words dropped, moved, doubled or cut off: what is no
// grammar at all still has to be read without a crash, with quotes that stand where they say.
func TestMangled(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	reader := extract.New(gazetteer.Default())
	draw := rand.New(rand.NewPCG(1, 2))
	for _, path := range files {
		_, list := readGoldens(t, path)
		for _, g := range list {
			for range *mangled {
				m := g
				m.text = mangle(strings.Fields(g.text), draw)
				if draw.IntN(4) == 0 {
					m.published = ""
				}
				t.Run(g.name, func(t *testing.T) {
					defer func() {
						if p := recover(); p != nil {
							t.Errorf("%s %s %s\n%v\n%s", m.lang, m.published, m.text, p, debug.Stack())
						}
					}()
					src := m.source(t)
					r, err := reader.Read(src)
					if err != nil {
						t.Fatal(err)
					}
					checkOffsets(t, src.Body, r)
				})
			}
		}
	}
}

func mangle(words []string, draw *rand.Rand) string {
	at := draw.IntN(len(words))
	switch draw.IntN(5) {
	case 0:
		draw.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	case 1:
		words = words[at:]
	case 2:
		words = words[:at+1]
	default:
		var left []string
		for _, w := range words {
			for range draw.IntN(4)/2 + draw.IntN(2) { // dropped once in four, doubled once in four
				left = append(left, w)
			}
		}
		words = append(left, words[at])
	}
	return strings.Join(words, " ")
}
