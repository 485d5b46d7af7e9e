package store

import (
	"context"

	"dateline/events"
)

// indexVersion counts the rules by which search and keys are written. Whoever changes [terms],
// [events.EventKeys], [events.Keys] or names of the gazetteer raises it, and the next opening for
// writing writes them again.
const indexVersion = 2

// reindexBatch is how many events, or waiting mentions, one transaction writes again.
const reindexBatch = 500

// reindex brings search and keys up to date with the rules of this version.
func (s *Store) reindex(ctx context.Context) error {
	var indexed int
	if err := s.reads.QueryRowContext(ctx, `SELECT indexed FROM state WHERE id = 1`).Scan(&indexed); err != nil {
		return err
	}
	if indexed == indexVersion {
		return nil
	}
	for after, more := int64(0), true; more; {
		err := s.write(ctx, func(t tx) (err error) {
			after, more, err = reindexEvents(ctx, t, after)
			return err
		})
		if err != nil {
			return err
		}
	}
	return s.write(ctx, func(t tx) error {
		if err := reindexWaiting(ctx, t); err != nil {
			return err
		}
		_, err := t.exec(ctx, `UPDATE state SET indexed = $1 WHERE id = 1`, indexVersion)
		return err
	})
}

// reindexEvents does so for the events after a number, and returns the last one's.
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
	for _, row := range rows {
		if row.event.Mentions, err = mentionsOf(ctx, t, row.event.ID); err != nil {
			return after, false, err
		}
		var had []string
		found, err := t.query(ctx, `SELECT key FROM event_keys WHERE number = $1`, row.number)
		if err := each(found, err, func(r rowScanner) error { return scanInto(r, &had) }); err != nil {
			return after, false, err
		}
		if err := putSet(ctx, t, row.number, had, keysOf(row), insertKey, deleteKey); err != nil {
			return after, false, err
		}
		if err := putSearch(ctx, t, row); err != nil {
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
	for _, m := range mentions {
		if _, err := t.exec(ctx, `DELETE FROM waiting_keys WHERE mention_id = $1`, m.ID); err != nil {
			return err
		}
		if err := putWaitingKeys(ctx, t, m.ID, events.Keys(m)); err != nil {
			return err
		}
	}
	return nil
}
