package store

import (
	"context"
	"slices"

	"dateline/events"
)

// Doubtful returns the mentions that wait for an editor, each with the event that it may belong to,
// the oldest first.
func (s *Store) Doubtful(ctx context.Context) ([]events.Doubt, error) {
	out, err := s.waiting(ctx, `x.event_id <> ''`)
	return out, failed(err, "doubtful mentions")
}

// Undated returns the watch list: plans without a date for which no event is known.
func (s *Store) Undated(ctx context.Context) ([]events.Doubt, error) {
	out, err := s.waiting(ctx, `x.event_id = ''`)
	return out, failed(err, "watch list")
}

func (s *Store) waiting(ctx context.Context, which string) ([]events.Doubt, error) {
	var out []events.Doubt
	err := s.read(ctx, func(q querier) error {
		rows, err := q.query(ctx, mentionColumns+`, '', x.verdict
			FROM waiting x JOIN mentions m ON m.id = x.mention_id WHERE `+which)
		return each(rows, err, func(r rowScanner) error {
			var d events.Doubt
			var doc string
			var err error
			if d.Mention, err = scanMention(r, &doc); err != nil {
				return err
			}
			err = parseDocument(doc, &d.Verdict, "verdict")
			out = append(out, d)
			return err
		})
	})
	slices.SortStableFunc(out, func(a, b events.Doubt) int { return compareMentions(a.Mention, b.Mention) })
	return out, err
}
