package store

import (
	"path/filepath"
	"testing"

	"dateline/events"
)

// rows returns a table as text.
func rows(t *testing.T, s *Store, query string) (out []string) {
	t.Helper()
	found, err := s.reads.Query(query)
	if err := each(found, err, func(r rowScanner) error { return scanInto(r, &out) }); err != nil {
		t.Fatal(err)
	}
	return out
}

// A database whose index was written by other rules finds and matches like one written by these.
func TestReindex(t *testing.T) {
	path := filepath.Join(t.TempDir(), "dateline.db")
	s := openAt(t, path)
	for n := range 30 {
		src, mentions := manyFrom(n)
		if n%3 == 0 {
			mentions[4].Span, mentions[4].Series, mentions[4].Place = events.Span{}, "", events.Place{}
		}
		mustRecord(t, s, src, mentions)
	}
	tables := []string{`SELECT key || number FROM event_keys ORDER BY 1`, `SELECT key || mention_id FROM waiting_keys ORDER BY 1`, `SELECT candidate FROM settled ORDER BY number`}
	var want [][]string
	for _, query := range tables {
		want = append(want, rows(t, s, query))
		if len(want[len(want)-1]) == 0 {
			t.Errorf("%s is empty", query)
		}
	}
	s.Close()
	run(t, path, `UPDATE state SET indexed = 0; UPDATE event_keys SET key = 'old' || key; INSERT INTO search (search) VALUES ('delete-all'); UPDATE settled SET candidate = '{}'; DELETE FROM waiting_keys`)
	s = openAt(t, path)
	for i, query := range tables {
		got := rows(t, s, query)
		if len(got) != len(want[i]) {
			t.Errorf("%s: %d rows, want %d", query, len(got), len(want[i]))
			continue
		}
		for j := range got {
			if got[j] != want[i][j] {
				t.Errorf("%s: row %d is\n%s, want\n%s", query, j, got[j], want[i][j])
				break
			}
		}
	}
	if list, err := s.Events(t.Context(), events.Filter{Query: "Konferenz"}); err != nil || len(list) == 0 {
		t.Errorf("nothing is found: %v", err)
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
}
