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
		var err error
		if out, err = waitingWhere(ctx, q, which); err != nil {
			return err
		}
		ids := make([]string, len(out))
		for i, d := range out {
			ids[i] = d.Mention.ID
		}
		gone, err := withdrawnAmong(ctx, q, ids)
		out = slices.DeleteFunc(out, func(d events.Doubt) bool { return gone[d.Mention.ID] })
		return err
	})
	return out, err
}

// waitingWhere returns waiting mentions, also withdrawn ones, the oldest first.
func waitingWhere(ctx context.Context, q querier, which string) ([]events.Doubt, error) {
	var out []events.Doubt
	rows, err := q.query(ctx, mentionColumns+`, '', x.verdict
		FROM waiting x JOIN mentions m ON m.id = x.mention_id WHERE `+which+` ORDER BY m.number`)
	err = each(rows, err, func(r rowScanner) error {
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
	slices.SortStableFunc(out, func(a, b events.Doubt) int { return compareMentions(a.Mention, b.Mention) })
	return out, err
}

// withdrawnAmong tells which of the mentions an editor has withdrawn.
func withdrawnAmong(ctx context.Context, q querier, mentions []string) (map[string]bool, error) {
	decisions, err := decisionsOn(ctx, q, mentions)
	if err != nil || len(decisions) == 0 {
		return nil, err
	}
	gone := make(map[string]bool)
	for _, id := range mentions {
		gone[id] = events.Settle([]events.Mention{{ID: id}}, decisions).Withdrawn
	}
	return gone, nil
}
