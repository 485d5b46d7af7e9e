package store

import (
	"context"
	"slices"
	"strings"
	"testing"

	"dateline/events"
)

// searched are events by a letter, with their names in whatever language.
var searched = map[string]events.Mention{
	"a": {Name: "Sitzung des Außenministerrats der SOZ", Place: events.Place{City: "kz-astana", Country: "KZ"}, Quote: events.Quote{Text: "Die Sitzung fand am 21. Mai statt."}},
	"b": {Name: "Internationale Konferenz „Eurasische Sicherheit“", Place: events.Place{Text: "Großer Saal", Country: "BY"}},
	"c": {Name: "Саммит Шанхайской организации сотрудничества", Quote: events.Quote{Text: "Саммит пройдёт в Астане, в ещё не названном дворце."}},
	"d": {Name: "Conférence sur la sécurité énergétique européenne"},
	"e": {Name: "Operation of the Nations: annual countries' meeting"},
	"f": {Name: "Совещание министров иностранных дел"},
	"g": {Name: "Treffen der Räte und Länder"},
	"h": {Name: "Weltklimagipfel des Währungsfonds"},
	"i": {Name: "Runder Tisch in Wien", Organisations: []string{"un", "eu"}, Place: events.Place{City: "at-vienna", Country: "AT"}},
}

func TestSearch(t *testing.T) {
	s := open(t)
	letters := make(map[string]string)
	for _, letter := range slices.Sorted(func(yield func(string) bool) {
		for l := range searched {
			if !yield(l) {
				return
			}
		}
	}) {
		m := searched[letter]
		m.Span, m.Status, m.Topics = events.SpanOf(events.NewDay(2024, 5, 21)+events.Day(40*len(letters)), 0), events.Announced, []string{letter}
		m.Series = "series-" + letter
		r := mustRecord(t, s, events.Source{ID: letter, Language: "und", Body: m.Quote.Text}, []events.Mention{m})
		letters[r.Results[0].Event] = letter
	}
	tests := []struct{ query, want string }{
		{"Sitzung", "a"}, {"sitzung", "a"}, {"SITZUNGEN", "a"},
		{"Minister", "a"}, {"außenminister", "a"}, {"Aussenministerrat", "a"}, {"ministerrat", "a"}, {"Außenministerrates", "a"},
		{"министр", "f"}, {"министры", "f"}, {"МИНИСТРАМИ", "f"}, {"иностранных дел", "f"}, {"совещания", "f"},
		{"Konferenz", "b"}, {"Konferenzen", "b"}, {"eurasischen Sicherheit", "b"}, {"eurasische energie", ""}, {"grosser", "b"}, {"Großen", "b"},
		{"саммите", "c"}, {"пройдет", "c"}, {"ЕЩЕ", "c"}, {"ещё", "c"}, {"организациям", "ci"},
		{"conference", "d"}, {"securite", "d"}, {"Sécurités énergétiques", "d"}, {"européens", "di"},
		{"nation", "bei"}, {"country", "e"}, {"meetings", "e"},
		{"rat", "g"}, {"Rate", "g"}, {"Räten", "g"}, {"Land", "g"}, {"Ländern", "g"}, {"tat", ""},
		{"statt", "a"}, {"Klima", "h"}, {"Gipfel", "h"}, {"Fonds", "h"}, {"Klimagipfels", "h"}, {"elt", ""}, {"2", "a"}, {"21", "a"}, {"22", ""},
		{"Nur-Sultan", "a"}, {"Astana", "a"}, {"Weißrussland", "b"}, {"Астана", "ac"},
		{"Казахстан", "a"}, {"Казахстане", "a"}, {"Kasachstan", "a"}, {"Kazakhstan", "a"}, {"в Беларуси", ""}, {"Беларуси", "b"}, {"Österreich", "i"}, {"Autriche", "i"},
		{"Вене", "i"}, {"Vienne", "i"}, {"Vienna", "i"}, {"Wiens", "i"}, {"UNO", "i"}, {"ONU", "i"}, {"ООН", "i"}, {"UN", "i"}, {"Vereinten Nationen", "i"}, {"Организация Объединённых Наций", "i"},
		{"EU", "i"}, {"ЕС", "i"}, {"UE", "i"}, {"Eur", "bdi"}, {"Европейский союз", "i"},
		{"", "abcdefghi"}, {"  ", "abcdefghi"}, {"—!?", "abcdefghi"},
		{"sitzung konferenz", ""}, {"sit*", "a"}, {`"sitzung"`, "a"}, {"NOT sitzung", ""}, {"words:sitzung", ""}, {"sitzung OR konferenz", ""},
		{"_minister", "a"}, {"sitzung\x00", "a"}, {strings.Repeat("x", 100000), ""}, {strings.Repeat("sitzung ", 10000), "a"},
	}
	for _, tt := range tests {
		list, err := s.Events(t.Context(), events.Filter{Query: tt.query})
		if err != nil {
			t.Errorf("%.40q: %v", tt.query, err)
			continue
		}
		var got []string
		for _, e := range list {
			got = append(got, letters[e.ID])
		}
		slices.Sort(got)
		if strings.Join(got, "") != tt.want {
			t.Errorf("%.40q finds %q, want %q (%s)", tt.query, strings.Join(got, ""), tt.want, strings.Join(matches(tt.query), " AND "))
		}
	}
}

// Whatever is typed finds something or nothing, and is never an error or part of the SQL.
func FuzzSearch(f *testing.F) {
	s, err := Open(f.Context(), f.TempDir()+"/dateline.db", Options{Now: ticking("2024-12-01")})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { s.Close() })
	src, mentions := says("2024-05-21", "2024-10", events.Announced)
	if _, err := s.Record(f.Context(), src, mentions); err != nil {
		f.Fatal(err)
	}
	for _, q := range []string{"Sicherheit", `"`, `""`, "'; DROP TABLE events; --", "a AND", "NEAR(a b)", "words : x", "^a", "*", "a*", "-a", "(", ")", "\x00", "\xff", "ß", "ё", "\u0301", "a\"b", "{a}", "+", "%", "_", "🎉", "ﬁ", "١٢"} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, q string) {
		if _, err := s.List(t.Context(), events.Filter{Query: q}, Window{Limit: 10, Facets: true}); err != nil {
			t.Errorf("%q (%s): %v", q, matches(q), err)
		}
	})
}

func TestStem(t *testing.T) {
	for _, forms := range []string{
		"konferenz konferenzen", "gipfel gipfels gipfeln", "minister ministern ministers", "treffen treffens",
		"kongress kongresse kongressen kongresses", "eurasische eurasischen eurasischer eurasisches eurasischem",
		"meeting meetings", "country countries", "conference conferences", "ministry ministries",
		"конференция конференции конференцию конференцией конференций конференциям конференциях",
		"саммит саммита саммиту саммитом саммите саммиты саммитов", "встреча встречи встречу встречей",
		"международный международная международного международному международных международными",
		"безопасность безопасности безопасностью", "министр министра министры министров министрами",
		"europeen europeenne europeens europeennes", "regional regionale regionales",
	} {
		words := strings.Fields(forms)
		for _, query := range words {
			for _, text := range words {
				if !strings.HasPrefix(text, stem(query)) {
					t.Errorf("%s (%s) does not find %s", query, stem(query), text)
				}
			}
		}
	}
}

func TestTermsAreBounded(t *testing.T) {
	e := events.Event{Settled: events.Settled{Name: strings.Repeat("Donaudampfschifffahrtsgesellschaft", 1000)}}
	if n := len(strings.Join(settledTerms(e, func(string) []string { return nil }), " ")); n > 4000 {
		t.Errorf("a long word makes %d bytes of terms", n)
	}
}

// Words come to an event with each text, and go with the text that is withdrawn.
func TestSearchFollows(t *testing.T) {
	s := open(t)
	src, mentions := says("2024-05-21", "2024-10-31", events.Announced)
	mentions[0].Quote.Text = "eins"
	id := mustRecord(t, s, src, mentions).Results[0].Event
	var last string
	for i, quote := range []string{"zwei", "drei", "zwei drei", "vier"} {
		src, mentions := says("2024-05-22", "2024-10-31", events.Announced)
		src.ID, mentions[0].Quote.Text = quote, quote
		if i == 2 { // as if it had as many rows as an event can have
			if err := s.write(t.Context(), func(t tx) error {
				t.kept.forget()
				_, err := t.exec(context.Background(), `UPDATE events SET searched = 1024 WHERE id = $1`, id)
				return err
			}); err != nil {
				t.Fatal(err)
			}
		}
		last = mustRecord(t, s, src, mentions).Results[0].Mention.ID
	}
	found := func(query string, want int) {
		t.Helper()
		if n, err := s.Count(t.Context(), events.Filter{Query: query}); err != nil || n != want {
			t.Errorf("%q finds %d, want %d; %v", query, n, want, err)
		}
	}
	found("eins", 1)
	found("eins vier", 1)
	found("drei zwei eins Sicherheit", 1)
	found("eins fünf", 0)
	decide1(t, s, events.Decision{Kind: events.DecideSplit, Events: []string{id}, Mentions: []string{last}})
	found("vier", 1)
	found("eins vier", 0)
	found("eurasische", 2)
	if rows := rows(t, s, `SELECT rowid & 1023 FROM search ORDER BY 1`); strings.Join(rows, " ") != "0 0" {
		t.Errorf("rows of the search: %v", rows)
	}
}
