package store

import (
	"context"
	"fmt"
	"sync"

	"dateline/events"
)

// A pairCache keeps the pairs of events that may be one, as of one revision of the database.
type pairCache struct {
	mu       sync.Mutex
	known    bool
	revision int64
	pairs    []events.Pair
}

// Pairs returns the pairs of shown events that are kept apart and may be one, the likeliest first: see
// [events.Pairs]. They are worked out once for each revision.
func (s *Store) Pairs(ctx context.Context) ([]events.Pair, error) {
	s.pairs.mu.Lock()
	defer s.pairs.mu.Unlock()
	err := s.read(ctx, func(q querier) error {
		var revision int64
		var at string
		if err := q.row(ctx, stateRevision).Scan(&revision, &at); err != nil {
			return err
		}
		if s.pairs.known && s.pairs.revision == revision {
			return nil
		}
		var all []events.Candidate
		rows, err := q.query(ctx, `SELECT d.candidate FROM settled d JOIN events e ON e.number = d.number WHERE e.shown = 1`)
		err = each(rows, err, func(r rowScanner) error {
			var doc string
			if err := r.Scan(&doc); err != nil {
				return err
			}
			var c events.Candidate
			err := parseDocument(doc, &c, "candidate")
			all = append(all, c)
			return err
		})
		if err != nil {
			return err
		}
		decisions, err := decisionsOf(ctx, q, events.DecideDistinct)
		if err != nil {
			return fmt.Errorf("decisions: %w", err)
		}
		s.pairs.known, s.pairs.revision, s.pairs.pairs = true, revision, events.Pairs(all, decisions)
		return nil
	})
	return s.pairs.pairs, failed(err, "pairs of events")
}
