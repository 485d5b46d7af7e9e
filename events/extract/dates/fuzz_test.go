package dates_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/extract/dates"
)

var languages = []string{"de", "en", "ru", "fr", ""}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"vom 31. Oktober bis 1. November 2024", "in late October or early November 2024", "с 24 по 26 октября 2024 года",
		"du 24 au 26 octobre 2024", "31.10.–1.11.2024", "the first week of October", "двадцать четвёртого октября", "1er novembre",
		"99999 years ago", "in 9999 Jahrhunderten", "9999-12-31", "0001-01-01", "vor 9999 Jahrzehnten", "à 15h30", "'90s", "Q3 '24", "XXe siècle", "mi-octobre",
		"\u0308\u0301e\u0301", "31.\n\n10.", "2024/25/26", "1990—1995 гг.", "until 9999", "winter 9999", "before 1 January 0001", "Ostern 1583", "Ende", "le 31 au 30 février",
	} {
		for i := range languages {
			f.Add(s, uint8(i), int32(739027))
		}
	}
	f.Fuzz(func(t *testing.T, text string, lang uint8, ref int32) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		l := languages[int(lang)%len(languages)]
		day := events.Day(max(0, min(ref, int32(events.MaxDay))))
		for _, tagged := range []bool{false, true} {
			find := dates.Find
			if tagged {
				find = dates.Tag
			}
			last := 0
			for _, x := range find(text, l, dates.Reference{Day: day}) {
				if x.Start < last || x.End <= x.Start || x.End > len(text) {
					t.Fatalf("offsets %d … %d after %d in %d bytes", x.Start, x.End, last, len(text))
				}
				if !utf8.ValidString(x.Text) || x.Text != text[x.Start:x.End] {
					t.Fatalf("text %q at %d … %d of %q", x.Text, x.Start, x.End, text)
				}
				if a, b := x.Span.First(), x.Span.Last(); a != 0 && b != 0 && b < a {
					t.Fatalf("%q: span %s ends before it starts", x.Text, x.Span)
				}
				if s, err := events.ParseEDTF(x.Span.EDTF()); err != nil || s != x.Span {
					t.Fatalf("%q: EDTF %q reads as %v, %v", x.Text, x.Span.EDTF(), s, err)
				}
				if x.Value == "" {
					t.Fatalf("%q has no value", x.Text)
				}
				last = x.End
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"24 October 2024", "Ende Oktober/Anfang November 2024", "[..2024-11-30]", "31.02.2024", "в октябре", "mi-mai"} {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, words string, lang uint8) {
		span, err := dates.Parse(words, languages[int(lang)%len(languages)], dates.Reference{Day: 739027})
		if err == nil && span.IsZero() {
			t.Fatalf("%q: neither a span nor an error", words)
		}
	})
}

// megabytes are long texts of one kind, on which reading must not slow down.
func megabytes() map[string]string {
	fill := func(s string) string { return strings.Repeat(s, 1<<20/len(s)+1) }
	return map[string]string{
		"digits": fill("1"), "spaced digits": fill("1 "), "years": fill("2024 "), "dots": fill("1."), "days": fill("24. "),
		"quotes": fill("\""), "apostrophes": fill("'"), "marks": fill("e\u0301\u0308"), "only marks": fill("\u0301"),
		"commas": fill("3, "), "and": fill("3 and "), "dashes": fill("1-"), "slashes": fill("1/"), "letters": fill("a"),
		"the": fill("the "), "of": fill("last week of "), "first": fill("first "), "months": fill("Oktober "), "de": fill("Ende Oktober/"), "blank": fill("\n"), "colons": fill("1:"),
	}
}

func BenchmarkLongTexts(b *testing.B) {
	for name, text := range megabytes() {
		for _, lang := range []string{"de", "en"} {
			b.Run(name+"/"+lang, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					dates.Find(text, lang, dates.Reference{Day: 739027})
				}
			})
		}
	}
}

// mixed are plain sentences of the four languages.
var mixed = map[string]string{
	"de": "Die Außenminister der Shanghaier Organisation für Zusammenarbeit kamen am 21. Mai in Astana zusammen, um den Gipfel vorzubereiten. Belarus veranstaltete im Oktober 2023 eine Konferenz, die nächste ist für Ende Oktober/Anfang November 2024 geplant, wie der Minister am Dienstag erklärte. ",
	"en": "The foreign ministers of the Shanghai Cooperation Organisation met in Astana on Tuesday to prepare the summit that will be held on 3 and 4 July. The organisation was founded in 2001 and has grown since then, as the secretary general told reporters after the session. ",
	"ru": "Министры иностранных дел государств Шанхайской организации сотрудничества собрались во вторник в Астане, чтобы подготовить саммит, который пройдёт 3–4 июля 2024 года. В октябре 2023 года в Минске состоялась международная конференция высокого уровня. ",
	"fr": "Les ministres des Affaires étrangères se sont réunis mardi à Astana afin de préparer le sommet qui se tiendra les 3 et 4 juillet 2024. La prochaine conférence est prévue fin octobre ou début novembre, a déclaré le ministre. ",
}

func BenchmarkFind(b *testing.B) {
	for _, lang := range []string{"de", "en", "ru", "fr"} {
		text := strings.Repeat(mixed[lang], 2000)
		b.Run(lang, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				dates.Find(text, lang, dates.Reference{Day: 739027})
			}
		})
	}
	b.Run("short", func(b *testing.B) {
		b.SetBytes(int64(len(mixed["de"])))
		b.ReportAllocs()
		for b.Loop() {
			dates.Find(mixed["de"], "de", dates.Reference{Day: 739027})
		}
	})
}
