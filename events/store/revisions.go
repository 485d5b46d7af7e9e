package store

import (
	"context"
	"math"
	"time"

	"dateline/events"
)

func insertRevision(ctx context.Context, t tx, rev events.Revision) error {
	doc, err := document(rev)
	if err != nil {
		return err
	}
	_, err = t.exec(ctx, `INSERT INTO revisions (number, event_id, sequence, at, revision)
		VALUES ((SELECT coalesce(max(number), 0) + 1 FROM revisions), $1, $2, $3, $4)`,
		rev.EventID, rev.Sequence, instant(rev.At), doc)
	return err
}

func scanRevision(r rowScanner, more ...any) (events.Revision, error) {
	var rev events.Revision
	var doc string
	if err := r.Scan(append([]any{&doc}, more...)...); err != nil {
		return rev, err
	}
	return rev, parseDocument(doc, &rev, "revision")
}

const revisionsOfEvent = `SELECT revision FROM revisions WHERE event_id = $1 ORDER BY sequence`

// revisionsOf returns the revisions of an event, oldest first.
func revisionsOf(ctx context.Context, q querier, event string) ([]events.Revision, error) {
	var out []events.Revision
	rows, err := q.query(ctx, revisionsOfEvent, event)
	err = each(rows, err, func(r rowScanner) error {
		rev, err := scanRevision(r)
		out = append(out, rev)
		return err
	})
	return out, err
}

// A Changed event is a revision with what a reader needs to make sense of it.
type Changed struct {
	events.Revision
	// Number counts all revisions in the order in which they were published.
	Number int64 `json:"number"`
	// Event is the event as it is now, without mentions and revisions.
	Event events.Event `json:"-"`
	// Cause is the mention that caused it; nil for an editor's decision.
	Cause *events.Mention `json:"cause,omitempty"`
}

// Changes returns the revisions published since an instant, the newest first, and at most so many of
// them; 0 is no limit. Revisions of events that are shown no longer are left out.
func (s *Store) Changes(ctx context.Context, since time.Time, most int) ([]Changed, error) {
	if most == 0 {
		most = math.MaxInt32
	}
	var out []Changed
	err := s.read(ctx, func(q querier) error {
		rows, err := q.query(ctx, eventColumns+`, r.number, r.revision
			FROM revisions r JOIN events e ON e.id = r.event_id JOIN settled d ON d.number = e.number
			WHERE r.at >= $1 AND e.shown = 1
			ORDER BY r.at DESC, r.number DESC LIMIT $2`, instant(since), most)
		err = each(rows, err, func(r rowScanner) error {
			var c Changed
			var doc string
			row, err := scanEvent(r, &c.Number, &doc)
			if err != nil {
				return err
			}
			c.Event = row.event
			out = append(out, c)
			return parseDocument(doc, &out[len(out)-1].Revision, "revision")
		})
		if err != nil {
			return err
		}
		for i := range out {
			if out[i].Mention == "" {
				continue
			}
			m, err := mentionsByID(ctx, q, []string{out[i].Mention})
			if err != nil {
				return err
			}
			out[i].Cause = &m[0]
		}
		return nil
	})
	return out, failed(err, "changes")
}
