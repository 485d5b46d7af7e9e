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
// "minister" finds Außenministerrat; and what a word names is found by all its names. All words of the query must be
// found, each anywhere in what is known of the event.
//
// Tails cost an eighth of what a trigram index takes on disk, and a rare word is found a hundred
// times faster, as its letters are never looked up one by one.
const (
	// inside marks the tail of a word; no word has it.
	inside = "_"
	// minHead is the shortest beginning of a word that a tail may have had before it, and minTail
	// the shortest tail that is kept, in letters. What is shorter than a tail is not looked for
	// inside words: "rat" must not find "Operation".
	minHead = 3
	minTail = 4
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

// An event has one row of the search or a few: a text that adds words adds a row with these, and
// the others stay as they are. The number of a row is that of the event, shifted by rowBits, and
// the row's own.
const rowBits = 10

// termsOf returns what a row is found by: nothing if it is not shown.
func termsOf(s *Store, row eventRow) *terms {
	switch {
	case row.number == 0 || !row.shown:
		return nil
	case row.terms != nil:
		return row.terms
	}
	return newTerms(s, row.event)
}

// putSearch writes what an event is searched by, where it differs from before.
func putSearch(ctx context.Context, t tx, before eventRow, row *eventRow) error {
	row.terms = termsOf(t.store, *row)
	had, has := termsOf(t.store, before).all(), row.terms.all()
	fresh := missing(has, had)
	if len(missing(had, has)) > 0 || row.searched >= 1<<rowBits {
		// A word is no longer said of it: everything is written anew.
		if _, err := t.exec(ctx, `DELETE FROM search WHERE rowid >= $1 AND rowid < $2`,
			row.number<<rowBits, (row.number+1)<<rowBits); err != nil {
			return err
		}
		row.searched, fresh = 0, has
	}
	return addSearch(ctx, t, row, fresh)
}

// addSearch adds a row of the search with terms that no other row of the event has.
func addSearch(ctx context.Context, t tx, row *eventRow, terms []string) error {
	if len(terms) == 0 {
		return nil
	}
	_, err := t.exec(ctx, `INSERT INTO search (rowid, words) VALUES ($1, $2)`, row.number<<rowBits|row.searched, strings.Join(terms, " "))
	row.searched++
	return err
}

// emptySearch forgets what all events are searched by.
func emptySearch(ctx context.Context, t tx) error {
	_, err := t.exec(ctx, `INSERT INTO search (search) VALUES ('delete-all')`)
	return err
}

// matches returns an FTS5 expression for each word of a query.
func matches(query string) []string {
	all := words(events.Fold(query))
	all = all[:min(len(all), maxWords)]
	var out []string
	for i, terms := range named(all) {
		if expression := match(all[i], terms); !slices.Contains(out, expression) {
			out = append(out, expression)
		}
	}
	return out
}

// findWord gives all numbers in one row: fetching them one by one would take longer than finding
// them.
const findWord = `SELECT group_concat(rowid) FROM search WHERE search MATCH $1`

// search returns the numbers of the events in which all words of the query are found, or nil if
// there is no word in it: then nothing is asked, and every event will do.
func search(ctx context.Context, q querier, query string) (numbers, error) {
	var found numbers
	for i, expression := range matches(query) {
		var list *string
		if err := q.row(ctx, findWord, expression).Scan(&list); err != nil {
			return nil, err
		}
		with := numbers{}
		if list != nil {
			for row := range strings.SplitSeq(*list, ",") {
				n, err := strconv.ParseInt(row, 10, 64)
				if err != nil {
					return nil, err
				}
				with.add(n >> rowBits)
			}
		}
		if i == 0 {
			found = with
		} else {
			found.keep(with)
		}
	}
	return found, nil
}
