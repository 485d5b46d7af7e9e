package store

import (
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
	// events are those asked for so far, by id, and ids their ids by number.
	events map[string]eventRow
	ids    map[int64]string
	// kept are events that earlier transactions asked for; nil keeps nothing.
	kept *keptEvents
	// decided is what has been decided in this transaction and is not stored yet.
	decided []events.Decision
}

func newShelf(ctx context.Context, q querier) *shelf {
	s := &shelf{ctx: ctx, q: q, events: make(map[string]eventRow), ids: make(map[int64]string)}
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
	if row, ok := s.kept.get(id); ok {
		s.put(row)
		return row, nil
	}
	row, err := eventByID(s.ctx, s.q, id)
	if err != nil {
		return row, err
	}
	return s.complete(row)
}

// loadNumber is load by number.
func (s *shelf) loadNumber(n int64) (eventRow, error) {
	if id, ok := s.ids[n]; ok {
		return s.events[id], nil
	}
	if row, ok := s.kept.number(n); ok {
		s.put(row)
		return row, nil
	}
	row, err := scanEvent(s.q.row(s.ctx, eventColumns+fromEvents+` WHERE e.number = $1`, n))
	if err != nil {
		return row, fmt.Errorf("event number %d: %w", n, notFound(err))
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
	s.put(row)
	return row, nil
}

func (s *shelf) put(row eventRow) {
	s.events[row.event.ID] = row
	s.ids[row.number] = row.event.ID
}

// handed returns a copy that the caller may append to.
func handed(row eventRow) events.Event {
	e := row.event
	e.Mentions, e.Revisions = slices.Clip(e.Mentions), slices.Clip(e.Revisions)
	return e
}

// Sharing returns the events that have one of the keys.
func (s *shelf) Sharing(keys []string) ([]events.Event, error) {
	var numbers []int64
	for _, key := range keys {
		rows, err := s.q.query(s.ctx, `SELECT number FROM event_keys WHERE key = $1`, key)
		err = each(rows, err, func(r rowScanner) error {
			var n int64
			err := r.Scan(&n)
			numbers = append(numbers, n)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	out := make([]events.Event, 0, len(numbers))
	for _, n := range numbers {
		row, err := s.loadNumber(n)
		if err != nil {
			return nil, err
		}
		if row.event.MergedInto == "" {
			out = append(out, handed(row))
		}
	}
	return out, nil
}

// Event returns the event with an id, also one that was merged into another.
func (s *shelf) Event(id string) (events.Event, bool, error) {
	row, err := s.load(id)
	if errors.Is(err, ErrNotFound) {
		return events.Event{}, false, nil
	}
	return handed(row), err == nil, err
}

// Waiting returns the waiting mentions that have one of the keys.
func (s *shelf) Waiting(keys []string) ([]events.Mention, error) {
	var ids []string
	for _, key := range keys {
		rows, err := s.q.query(s.ctx, `SELECT mention_id FROM waiting_keys WHERE key = $1`, key)
		if err := each(rows, err, func(r rowScanner) error { return scanInto(r, &ids) }); err != nil {
			return nil, err
		}
	}
	slices.Sort(ids)
	return mentionsByID(s.ctx, s.q, slices.Compact(ids))
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
func scanInto(r rowScanner, to *[]string) error {
	var v string
	if err := r.Scan(&v); err != nil {
		return err
	}
	*to = append(*to, v)
	return nil
}
