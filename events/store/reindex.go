package store

import (
	"context"

	"dateline/events"
)

// indexVersion counts the rules by which search and keys are written. Whoever changes terms,
// [events.Candidate], [events.Keys] or names of the gazetteer raises it, and the next opening for
// writing writes them again.
const indexVersion = 10

// reindex brings search and keys up to date with the rules of this version, in one transaction:
// whoever records meanwhile must not miss a key.
func (s *Store) reindex(ctx context.Context) error {
	indexed := func(q querier) (n int, err error) {
		err = q.row(ctx, `SELECT indexed FROM state WHERE id = 1`).Scan(&n)
		return n, err
	}
	var now int
	err := s.read(ctx, func(q querier) (err error) {
		now, err = indexed(q)
		return err
	})
	if err != nil || now == indexVersion {
		return err
	}
	return s.write(ctx, func(t tx) error {
		// Another process may have been faster.
		if now, err := indexed(t); err != nil || now == indexVersion {
			return err
		}
		if _, err := t.exec(ctx, `DELETE FROM event_keys`); err != nil {
			return err
		}
		if err := emptySearch(ctx, t); err != nil {
			return err
		}
		for after, more := int64(0), true; more; {
			var err error
			if after, more, err = reindexEvents(ctx, t, after); err != nil {
				return err
			}
		}
		if err := reindexWaiting(ctx, t); err != nil {
			return err
		}
		_, err := t.exec(ctx, `UPDATE state SET indexed = $1 WHERE id = 1`, indexVersion)
		return err
	})
}

// reindexBatch is how many events are in memory at a time.
const reindexBatch = 500

// reindexEvents does so for a batch of the events after a number, and returns the last one's.
func reindexEvents(ctx context.Context, t tx, after int64) (last int64, more bool, err error) {
	var rows []eventRow
	found, err := t.query(ctx, eventColumns+fromEvents+` WHERE e.number > $1 ORDER BY e.number LIMIT $2`, after, reindexBatch)
	err = each(found, err, func(r rowScanner) error {
		row, err := scanEvent(r)
		rows = append(rows, row)
		return err
	})
	if err != nil || len(rows) == 0 {
		return after, false, err
	}
	for i := range rows {
		row := &rows[i]
		if row.event.Mentions, err = mentionsOf(ctx, t, row.event.ID); err != nil {
			return after, false, err
		}
		if err := putSet(ctx, t, row.number, nil, keysOf(*row), insertKey, deleteKey); err != nil {
			return after, false, err
		}
		row.searched = 0
		if err := addSearch(ctx, t, row, termsOf(t.store, *row).all()); err != nil {
			return after, false, err
		}
		compared, err := document(row.seen())
		if err != nil {
			return after, false, err
		}
		if _, err := t.exec(ctx, `UPDATE settled SET candidate = $1 WHERE number = $2`, compared, row.number); err != nil {
			return after, false, err
		}
		if _, err := t.exec(ctx, `UPDATE events SET searched = $1 WHERE number = $2`, row.searched, row.number); err != nil {
			return after, false, err
		}
		last = row.number
	}
	return last, len(rows) == reindexBatch, nil
}

func reindexWaiting(ctx context.Context, t tx) error {
	var ids []string
	rows, err := t.query(ctx, `SELECT mention_id FROM waiting`)
	if err := each(rows, err, func(r rowScanner) error { return scanInto(r, &ids) }); err != nil {
		return err
	}
	mentions, err := mentionsByID(ctx, t, ids)
	if err != nil {
		return err
	}
	if _, err := t.exec(ctx, `DELETE FROM waiting_keys`); err != nil {
		return err
	}
	for _, m := range mentions {
		if err := putWaitingKeys(ctx, t, m.ID, events.Keys(m)); err != nil {
			return err
		}
	}
	return nil
}
