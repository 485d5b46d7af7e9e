package gazetteer_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/events/gazetteer"
)

func BenchmarkFind(b *testing.B) {
	texts, err := filepath.Glob("../../seeds/texts/*.txt")
	if err != nil || len(texts) == 0 {
		b.Fatal("no seed texts", err)
	}
	data, err := os.ReadFile(texts[0])
	if err != nil {
		b.Fatal(err)
	}
	seed := strings.Repeat(string(data), 100)
	for _, bench := range []struct{ name, text, lang string }{
		{"seed", seed, "de"},
		{"seed in any language", seed, ""},
		{"one name", strings.Repeat("Организация ", 40_000), "ru"},
		{"digits", strings.Repeat("0123456789", 50_000), "de"},
		{"quotes", strings.Repeat("»«\"", 100_000), "de"},
		{"marks", "e" + strings.Repeat("\u0301", 250_000), "fr"},
		{"invalid", strings.Repeat("\xff\xfe", 250_000), "fr"},
	} {
		b.Run(bench.name, func(b *testing.B) {
			g := gazetteer.Default()
			var matches []gazetteer.Match
			b.SetBytes(int64(len(bench.text)))
			b.ReportAllocs()
			for b.Loop() {
				matches = g.AppendMatches(matches[:0], bench.text, bench.lang)
			}
		})
	}
}
