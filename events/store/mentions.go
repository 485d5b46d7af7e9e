package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"dateline/events"
)

// prepareMentions completes the mentions of a source that is to be recorded.
func prepareMentions(src events.Source, mentions []events.Mention) ([]events.Mention, error) {
	out := slices.Clone(mentions)
	src.Body = ""
	for i := range out {
		m := &out[i]
		m.Ordinal = i
		m.Source = src
		m.ID = events.MentionID(src.ID, i)
		m.Matched = ""
		if m.Status != "" && !m.Status.Valid() {
			return nil, fmt.Errorf("%w: mention %s: status %q is unknown", ErrInvalid, m.ID, m.Status)
		}
	}
	return out, nil
}

func insertMention(ctx context.Context, t tx, m events.Mention) error {
	m.Matched = ""
	doc, err := document(m)
	if err != nil {
		return err
	}
	_, err = t.exec(ctx, `INSERT INTO mentions (number, id, source_id, mention)
		VALUES ((SELECT coalesce(max(number), 0) + 1 FROM mentions), $1, $2, $3)`, m.ID, m.Source.ID, doc)
	return err
}

// mentionColumns and one more, what the mention was matched to, are what scanMention reads, of
// mentions m.
const mentionColumns = `SELECT m.mention`

func scanMention(r rowScanner, more ...any) (events.Mention, error) {
	var m events.Mention
	var doc, matched string
	if err := r.Scan(append([]any{&doc, &matched}, more...)...); err != nil {
		return m, err
	}
	err := parseDocument(doc, &m, "mention")
	m.Matched = matched
	return m, err
}

const mentionsOfEvent = mentionColumns + `, x.matched
	FROM matches x JOIN mentions m ON m.id = x.mention_id WHERE x.event_id = $1`

// mentionsOf returns the mentions of an event, oldest publication first.
func mentionsOf(ctx context.Context, q querier, event string) ([]events.Mention, error) {
	var out []events.Mention
	rows, err := q.query(ctx, mentionsOfEvent, event)
	err = each(rows, err, func(r rowScanner) error {
		m, err := scanMention(r)
		out = append(out, m)
		return err
	})
	sortMentions(out)
	return out, err
}

// sortMentions puts mentions in the order of their publication, unknown days last, and otherwise in
// the order in which they were recorded.
func sortMentions(mentions []events.Mention) { slices.SortStableFunc(mentions, compareMentions) }

func compareMentions(a, b events.Mention) int {
	day := func(m events.Mention) events.Day {
		if m.Source.Published == 0 {
			return events.MaxDay + 1
		}
		return m.Source.Published
	}
	return cmp.Or(
		cmp.Compare(day(a), day(b)),
		a.Source.Recorded.Compare(b.Source.Recorded),
		cmp.Compare(a.Source.ID, b.Source.ID),
		cmp.Compare(a.Ordinal, b.Ordinal),
	)
}

// mentionsByID returns the mentions with the given ids, in that order.
func mentionsByID(ctx context.Context, q querier, ids []string) ([]events.Mention, error) {
	out := make([]events.Mention, 0, len(ids))
	for _, id := range ids {
		m, err := scanMention(q.row(ctx, mentionColumns+`, coalesce(x.matched, '')
			FROM mentions m LEFT JOIN matches x ON x.mention_id = m.id WHERE m.id = $1`, id))
		if err != nil {
			return nil, fmt.Errorf("mention %q: %w", id, notFound(err))
		}
		out = append(out, m)
	}
	return out, nil
}

// Mention returns a mention with its source, the body left out.
func (s *Store) Mention(ctx context.Context, id string) (events.Mention, error) {
	var m events.Mention
	err := s.read(ctx, func(q querier) error {
		found, err := mentionsByID(ctx, q, []string{id})
		if err == nil {
			m = found[0]
		}
		return err
	})
	return m, failed(err, "mention")
}
