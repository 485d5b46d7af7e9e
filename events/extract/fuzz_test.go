package extract_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/gazetteer"
)

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"MINSK, 21. Mai (BelTA) – Auf dem Gipfel „A „B“ C“ in Astana.",
		"The 31st OSCE Ministerial Council will be held in Ta' Qali on 5 and 6 December 2024.",
		"XVI саммит БРИКС состоится в Казани 22-24 октября.",
		"Le XIXe Sommet de la Francophonie se tiendra les 4 et 5 octobre à Villers-Cotterêts.",
		"„Gipfel’s“ ((«… – - . 3.-4. Mai", "е\u0301\u0301 саммит й\u0306", "the 's summit's '", "1.2.3.4.5 Gipfel", "\u2028summit\r\n\r", "(/(/(/",
	} {
		for _, lang := range []string{"", "de", "en", "ru", "fr"} {
			f.Add(s, lang, "2024-05-21")
		}
	}
	f.Add("The president is in Cairo for the Arab summit.", "en", "") // whose day nothing tells
	reader := extract.New(gazetteer.Default())
	f.Fuzz(func(t *testing.T, body, lang, published string) {
		src := events.Source{Body: body, Language: lang}
		src.Published, _ = events.ParseDay(published)
		r, err := reader.Read(src)
		if !utf8.ValidString(body) && !errors.Is(err, extract.ErrNotText) && !errors.Is(err, extract.ErrTooLarge) {
			t.Fatalf("invalid UTF-8 read: %v", err)
		}
		if err == nil {
			checkOffsets(t, body, r)
		}
	})
}

// TestLinear reads megabytes of what is no prose. It asserts nothing about time; a reader that is
// not linear would not end within the test's limit.
func TestLinear(t *testing.T) {
	reader := extract.New(gazetteer.Default())
	const size = 1 << 18
	for name, unit := range map[string]string{
		"digits": "1", "days": "21. Mai ", "quotes": "„", "quotes2": "\"a", "brackets": "(", "marks": "a\u0301", "mark": "\u0301", "summits": "Gipfel ", "letters": "a",
		"capitals": "A B ", "stops": ". ", "ordinals": "3. ", "lines": "x\n", "and": "Gipfel und Gipfel am Montag, ", "of": "summit of the summit of the ", "hyphens": "Gipfel-", "where": "wo die Außenminister tagen ",
		"put off": "Gipfel , verschoben es ", "cyrillic": "саммит министров ", "french": "sommet de la ", "apostrophes": "l'", "genitives": "it's ",
		"questions": "? ", "closed": "?\" ", "day alone": "открылся 5 июня и закроется 8-го ", "seats": "Gipfel im Hauptsitz , ", "same day": "3 May the same day ",
	} {
		t.Run(name, func(t *testing.T) {
			body := strings.Repeat(unit, size/len(unit))
			for _, lang := range []string{"de", "en", "ru", "fr"} {
				r, err := reader.Read(events.Source{Body: body, Language: lang, Published: 738000})
				if err != nil {
					t.Fatal(err)
				}
				checkOffsets(t, body, r)
			}
		})
	}
}

func BenchmarkReadSeed(b *testing.B) {
	body := strings.Repeat(seed(b)+"\n\n", 100)
	benchmark(b, body, "de")
}

func BenchmarkReadMixed(b *testing.B) {
	for lang, s := range map[string]string{
		"en": "ASTANA, May 21 (Kazinform) – A regular meeting of the Council of Foreign Ministers of the Shanghai Cooperation Organization kicked off in Astana today. The ministers will discuss preparations for the SCO summit slated for July 3-4 in the Kazakh capital.\n\n",
		"ru": "МОСКВА, 27 июня. /ТАСС/. XVI саммит БРИКС состоится в Казани 22-24 октября, сообщил помощник президента РФ Юрий Ушаков. Предыдущий саммит прошел в Йоханнесбурге в августе 2023 года.\n\n",
		"fr": "PARIS, 1er octobre (AFP) - Le XIXe Sommet de la Francophonie se tiendra les 4 et 5 octobre à Villers-Cotterêts et à Paris, a annoncé l'Élysée. Le précédent sommet avait eu lieu en Tunisie.\n\n",
	} {
		b.Run(lang, func(b *testing.B) { benchmark(b, strings.Repeat(s, 2000), lang) })
	}
}

// BenchmarkReadDense reads sentences without end that hold as many events, dates and places as are
// weighed against each other, and the texts of few words that take longest.
func BenchmarkReadDense(b *testing.B) {
	for _, dense := range []struct{ name, lang, text string }{
		{"summits", "en", "EU summit, NATO summit, UN summit and SCO summit in Minsk and Astana on 31 October 2024 and "},
		{"capitals", "en", "SUMMIT OF THE EU IN MINSK "},
		{"moved", "en", "the EU summit in Minsk, which had been planned for 3 June, was postponed to 10 June and "},
		{"organs", "en", "council commission committee assembly "},
		{"abbreviations", "en", "MSC WEF COP29 SPIEF ASEM APEC "},
		{"colons", "en", "summit: Minsk: 3 May: "},
		{"questions", "en", "? "},
		{"ordinals", "de", "3. 4. 5. Gipfel "},
		{"dialogues", "de", "COP29 Dialog 2024-11-12 den am Tag zuvor 2020-01-19 AU "},
		{"organisations", "ru", "саммит 2019-12-09 ШОС ШОС 3 "},
		{"days alone", "ru", "открылся 5 июня и закроется 8-го "},
		{"committees", "fr", "3 comité à leurs à Minsk avant demain entretiens ouverte Vienne "},
	} {
		b.Run(dense.name, func(b *testing.B) { benchmark(b, strings.Repeat(dense.text, 1<<19/len(dense.text)), dense.lang) })
	}
}

// BenchmarkReadMany reads a text of many events, each told once.
func BenchmarkReadMany(b *testing.B) {
	var body strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&body, "The %dth summit will be held in Minsk on %d May %d. ", 4+i%90, 1+i%28, 2000+i%50)
	}
	benchmark(b, body.String(), "en")
}

func benchmark(b *testing.B, body, lang string) {
	reader := extract.New(gazetteer.Default())
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := reader.Read(events.Source{Body: body, Language: lang, Published: 738000}); err != nil {
			b.Fatal(err)
		}
	}
}
