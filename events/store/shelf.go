package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"dateline/events"
)

// A shelf answers what package events asks while it plans ([events.Shelf]), from inside one
// transaction, and remembers what it has handed out so that only differences are written.
type shelf struct {
	ctx context.Context
	q   querier
	// events are those asked for so far, by id, and candidates those compared with, by number.
	events     map[string]eventRow
	candidates map[int64]events.Candidate
	// kept is what earlier transactions asked for; nil keeps nothing. keeping tells that this one's
	// will be kept too.
	kept    *kept
	keeping bool
	// decided is what has been decided in this transaction and is not stored yet.
	decided []events.Decision
}

func newShelf(ctx context.Context, q querier) *shelf {
	s := &shelf{ctx: ctx, q: q, events: make(map[string]eventRow), candidates: make(map[int64]events.Candidate)}
	if t, ok := q.(tx); ok {
		s.kept = t.kept
	}
	return s
}

// load returns the event with that very id with its mentions and newest revision.
func (s *shelf) load(id string) (eventRow, error) {
	if row, ok := s.events[id]; ok {
		return row, nil
	}
	if row, ok := s.kept.event(id); ok {
		s.events[id] = row
		return row, nil
	}
	row, err := eventByID(s.ctx, s.q, id)
	if err != nil {
		return row, err
	}
	return s.complete(row)
}

// complete adds mentions and the newest revision.
func (s *shelf) complete(row eventRow) (eventRow, error) {
	e := &row.event
	var err error
	if e.Mentions, err = mentionsOf(s.ctx, s.q, e.ID); err != nil {
		return row, fmt.Errorf("mentions of event %q: %w", e.ID, err)
	}
	rows, err := s.q.query(s.ctx, `SELECT revision FROM revisions WHERE event_id = $1 ORDER BY sequence DESC LIMIT 1`, e.ID)
	err = each(rows, err, func(r rowScanner) error {
		rev, err := scanRevision(r)
		e.Revisions = append(e.Revisions, rev)
		return err
	})
	if err != nil {
		return row, fmt.Errorf("revision of event %q: %w", e.ID, err)
	}
	s.events[e.ID] = row
	return row, nil
}

// handed returns a copy that the caller may append to.
func handed(row eventRow) events.Event {
	e := row.event
	e.Mentions, e.Revisions = slices.Clip(e.Mentions), slices.Clip(e.Revisions)
	return e
}

var (
	sharing   = inQueries(`SELECT number FROM event_keys WHERE key IN (%s)`)
	comparing = inQueries(`SELECT number, candidate FROM settled WHERE number IN (%s)`)
	waitingBy = inQueries(`SELECT mention_id FROM waiting_keys WHERE key IN (%s)`)
)

// filed returns what is filed under one of the keys, each once and in order.
func filed[T cmp.Ordered](s *shelf, queries [len(inSizes)]string, keys []string) ([]T, error) {
	var out []T
	err := eachIn(queries, keys, func(query string, args []any) error {
		rows, err := s.q.query(s.ctx, query, args...)
		return each(rows, err, func(r rowScanner) error { return scanInto(r, &out) })
	})
	slices.Sort(out)
	return slices.Compact(out), err
}

// Sharing returns the events that have one of the keys, as matching sees them.
func (s *shelf) Sharing(keys []string) ([]events.Candidate, error) {
	numbers, err := filed[int64](s, sharing, keys)
	if err != nil {
		return nil, err
	}
	if err := s.compare(numbers); err != nil {
		return nil, err
	}
	out := make([]events.Candidate, 0, len(numbers))
	for _, n := range numbers {
		out = append(out, s.candidates[n])
	}
	return out, nil
}

// compare makes sure that the candidates with the numbers are at hand.
func (s *shelf) compare(numbers []int64) error {
	var missing []int64
	for _, n := range numbers {
		if _, ok := s.candidates[n]; ok {
			continue
		}
		if c, ok := s.kept.candidate(n); ok {
			s.candidates[n] = c
			continue
		}
		missing = append(missing, n)
	}
	return eachIn(comparing, missing, func(query string, args []any) error {
		rows, err := s.q.query(s.ctx, query, args...)
		return each(rows, err, func(r rowScanner) error {
			var n int64
			var doc string
			if err := r.Scan(&n, &doc); err != nil {
				return err
			}
			var c events.Candidate
			err := parseDocument(doc, &c, "candidate")
			s.candidates[n] = c
			return err
		})
	})
}

// Event returns the event with an id, also one that was merged into another.
func (s *shelf) Event(id string) (events.Event, bool, error) {
	row, err := s.load(id)
	if errors.Is(err, ErrNotFound) {
		return events.Event{}, false, nil
	}
	return handed(row), err == nil, err
}

// Waiting returns the waiting mentions that have one of the keys, but for withdrawn ones.
func (s *shelf) Waiting(keys []string) ([]events.Mention, error) {
	ids, err := filed[string](s, waitingBy, keys)
	if err != nil {
		return nil, err
	}
	gone, err := withdrawnAmong(s.ctx, s.q, ids)
	if err != nil {
		return nil, err
	}
	return mentionsByID(s.ctx, s.q, slices.DeleteFunc(ids, func(id string) bool { return gone[id] }))
}

// Mentions returns the mentions with the ids, those that there are.
func (s *shelf) Mentions(ids []string) ([]events.Mention, error) {
	out := make([]events.Mention, 0, len(ids))
	for _, id := range ids {
		m, err := mentionsByID(s.ctx, s.q, []string{id})
		if errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, m[0])
	}
	return out, nil
}

// Decisions returns the decisions that name one of the ids, and those that the events of these
// were merged by.
func (s *shelf) Decisions(ids []string) ([]events.Decision, error) {
	out, err := decisionsOn(s.ctx, s.q, ids)
	return append(out, s.decided...), err
}

// scanInto appends the one column of a row.
func scanInto[T any](r rowScanner, to *[]T) error {
	var v T
	if err := r.Scan(&v); err != nil {
		return err
	}
	*to = append(*to, v)
	return nil
}
