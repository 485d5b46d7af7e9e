package store

import (
	"context"
	"strings"
	"unicode"

	"dateline/events"
)

// putSearch writes what an event is searched by.
func putSearch(ctx context.Context, t tx, row eventRow) error {
	if _, err := t.exec(ctx, `DELETE FROM search WHERE rowid = $1`, row.number); err != nil {
		return err
	}
	if !row.shown {
		return nil
	}
	_, err := t.exec(ctx, `INSERT INTO search (rowid, words) VALUES ($1, $2)`, row.number, searchText(row.event))
	return err
}

func searchText(e events.Event) string {
	parts := []string{e.Name}
	for _, name := range e.Names {
		parts = append(parts, name)
	}
	return events.Fold(strings.Join(parts, " "))
}

func searchCondition(c *condition, query string) {
	words := strings.FieldsFunc(events.Fold(query), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return
	}
	for i, w := range words {
		words[i] = `"` + w + `"*`
	}
	c.add(`e.number IN (SELECT rowid FROM search WHERE search MATCH ?)`, strings.Join(words, " "))
}
