package store

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/events"
)

// How search works. Text is folded ([events.Fold]: case, accents, ß, ё) and cut into words, in the
// index and the query alike. Each word of the query loses the ending that inflection may have given
// it and is looked up by prefix; so "Konferenzen", "Konferenz" and "конференцией" find each other's
// forms. Long words are kept with each of their tails as well, marked by inside, so that the prefix
// "minister" finds Außenministerrat. All words of the query must be found.
//
// Tails cost an eighth of what a trigram index takes on disk, and a rare word is found a hundred
// times faster, as its letters are never looked up one by one.
const (
	// inside marks the tail of a word; no word has it.
	inside = "_"
	// minTail is the shortest tail that is kept, and minInside the shortest word, in letters,
	// that is looked for inside others: "rat" must not find "Operation".
	minTail   = 4
	minInside = 4
	// maxWord is how much of a word counts, and maxWords how many words of a query do.
	maxWord  = 40
	maxWords = 12
	// minStem is what must be left of a word without its ending.
	minStem = 4
)

// endings are what inflection adds to folded words of German, English, French and Russian, the
// longest first. Too many cost little: a shorter prefix only finds more.
var endings = strings.Fields(`
	иями ского ским ских скому
	ами ями ого его ому ему ыми ими ией ием иям иях
	aux ens ern ies nes les ees
	ый ая яя ое ее ой ей ую юю ые ие ых их ым им ом ем ам ям ах ях ов ев ия ии ий ию ью ть
	en er em es ne le ee
	а я о е у ю ы и й ь
	n e s y x`)

// words cuts folded text into its words.
func words(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// stem returns the word without its ending.
func stem(word string) string {
	for _, ending := range endings {
		if s, ok := strings.CutSuffix(word, ending); ok && utf8.RuneCountInString(s) >= minStem {
			return s
		}
	}
	return word
}

// cutWord returns the first letters of a word, as many as count.
func cutWord(word string) []rune {
	runes := []rune(word)
	return runes[:min(len(runes), maxWord)]
}

// terms returns what an event is found by: the words of names, places and organisations with their
// tails, and those of quotes.
func terms(e events.Event, names func(id string) []string) string {
	have := make(map[string]bool)
	var b strings.Builder
	add := func(term string) {
		if !have[term] {
			have[term] = true
			b.WriteString(term)
			b.WriteByte(' ')
		}
	}
	for _, text := range namesOf(e, names) {
		for _, word := range words(events.Fold(text)) {
			runes := cutWord(word)
			add(string(runes))
			for i := 1; i <= len(runes)-minTail; i++ {
				add(inside + string(runes[i:]))
			}
		}
	}
	for _, m := range e.Mentions {
		for _, word := range words(events.Fold(m.Quote.Text)) {
			add(string(cutWord(word)))
		}
	}
	return b.String()
}

// namesOf returns the texts that name an event and all that it has a name by.
func namesOf(e events.Event, names func(id string) []string) []string {
	out := []string{e.Name, e.Organiser, e.Place.Text, e.Place.Venue}
	for _, name := range e.Names {
		out = append(out, name)
	}
	for _, m := range e.Mentions {
		out = append(out, m.Name)
		for _, more := range m.Names {
			out = append(out, more...)
		}
	}
	for _, id := range slices.Concat([]string{e.Type, e.Series, e.Body, e.Place.City, e.Place.Country}, e.Organisations) {
		if id != "" {
			out = append(out, names(id)...)
		}
	}
	return out
}

// putSearch writes what an event is searched by.
func putSearch(ctx context.Context, t tx, row eventRow) error {
	if _, err := t.exec(ctx, `DELETE FROM search WHERE rowid = $1`, row.number); err != nil {
		return err
	}
	return insertSearch(ctx, t, row)
}

// insertSearch writes what an event is searched by where nothing stands yet.
func insertSearch(ctx context.Context, t tx, row eventRow) error {
	if !row.shown {
		return nil
	}
	_, err := t.exec(ctx, `INSERT INTO search (rowid, words) VALUES ($1, $2)`, row.number, terms(row.event, t.store.names))
	return err
}

// emptySearch forgets what all events are searched by.
func emptySearch(ctx context.Context, t tx) error {
	_, err := t.exec(ctx, `INSERT INTO search (search) VALUES ('delete-all')`)
	return err
}

// match returns the FTS5 expression for a query, or "" if there is no word in it.
func match(query string) string {
	var all []string
	for _, word := range words(events.Fold(query)) {
		if len(all) == maxWords {
			break
		}
		// The words hold letters and digits only, so nothing in quotes can end them.
		s := string(cutWord(stem(word)))
		term := `"` + s + `" *`
		if utf8.RuneCountInString(s) >= minInside {
			term = `(` + term + ` OR "` + inside + s + `" *)`
		}
		all = append(all, term)
	}
	return strings.Join(all, " AND ")
}

// findWords gives all numbers in one row: fetching them one by one would take longer than finding
// them.
const findWords = `SELECT group_concat(rowid) FROM search WHERE search MATCH $1`

// search returns the numbers of the events in which all words of the query are found, or nil if
// there is no word in it: then nothing is asked, and every event will do.
func search(ctx context.Context, q querier, query string) (numbers, error) {
	expression := match(query)
	if expression == "" {
		return nil, nil
	}
	found := numbers{}
	var list *string
	if err := q.row(ctx, findWords, expression).Scan(&list); err != nil || list == nil {
		return found, err
	}
	for number := range strings.SplitSeq(*list, ",") {
		n, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			return nil, err
		}
		found.add(n)
	}
	return found, nil
}
