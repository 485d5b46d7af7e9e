package store

import (
	"context"
	"fmt"
	"regexp"

	"dateline/events"
)

// Restore puts events of an export back as they were, with their ids, UIDs, mentions and
// revisions, in one transaction: all of them, or none. Events that are known here by their id, UID
// or one of their mentions stay as they are and are returned as left.
func (s *Store) Restore(ctx context.Context, list []events.Event) (restored int, left []events.Event, err error) {
	err = s.write(ctx, func(t tx) (err error) {
		restored, left, err = restore(ctx, t, newShelf(ctx, t), list)
		return err
	})
	return restored, left, failed(err, "restore %d events", len(list))
}

func restore(ctx context.Context, t tx, sh *shelf, list []events.Event) (restored int, left []events.Event, err error) {
	report := events.Report{}
	for _, e := range list {
		if err := checkRestored(e); err != nil {
			return 0, nil, err
		}
		known, err := isKnown(ctx, t, e)
		if err != nil {
			return 0, nil, fmt.Errorf("event %s: %w", e.ID, err)
		}
		if known {
			left = append(left, e)
			continue
		}
		if e.Mentions, err = restoreMentions(ctx, t, e); err != nil {
			return 0, nil, fmt.Errorf("event %s: %w", e.ID, err)
		}
		for i := range e.Revisions {
			e.Revisions[i].EventID = e.ID
		}
		e.MergedInto, e.Withdrawn = "", false
		restored++
		report.Events, report.Candidates = append(report.Events, e), append(report.Candidates, events.NewCandidate(e))
	}
	if restored == 0 {
		return 0, left, nil
	}
	return restored, left, putReport(ctx, t, sh, report, t.store.clock())
}

// restorable is what an id of ours looks like.
var restorable = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func checkRestored(e events.Event) error {
	invalid := func(what string) error { return fmt.Errorf("%w: event %q: %s", ErrInvalid, e.ID, what) }
	switch {
	case len(e.ID) > 200 || !restorable.MatchString(e.ID):
		return invalid("this is no id of an event")
	case e.UID == "" || len(e.UID) > 200:
		return invalid("its UID is missing or too long")
	case len(e.Mentions) == 0 || len(e.Revisions) == 0:
		return invalid("it comes without mentions or revisions")
	case !e.Status.Valid():
		return invalid("its status is unknown")
	}
	for i, r := range e.Revisions {
		if r.Sequence != e.Revisions[0].Sequence+i || i > 0 && r.At.Before(e.Revisions[i-1].At) {
			return invalid("its revisions are out of order")
		}
	}
	last := e.Revisions[len(e.Revisions)-1]
	if last.Sequence != e.Sequence || !last.At.Equal(e.Modified) {
		return invalid("it is not as its last revision left it")
	}
	for _, m := range e.Mentions {
		if m.ID != events.MentionID(m.Source.ID, m.Ordinal) || !m.Status.Valid() {
			return invalid("mention " + m.ID + " is damaged")
		}
	}
	return nil
}

// isKnown reports whether the event, or something it rests on, is recorded here.
func isKnown(ctx context.Context, t tx, e events.Event) (bool, error) {
	var n int
	if err := t.row(ctx, `SELECT count(*) FROM events WHERE id = $1 OR uid = $2`, e.ID, e.UID).Scan(&n); err != nil || n > 0 {
		return n > 0, err
	}
	for _, m := range e.Mentions {
		if err := t.row(ctx, `SELECT count(*) FROM mentions WHERE id = $1`, m.ID).Scan(&n); err != nil || n > 0 {
			return n > 0, err
		}
	}
	return false, nil
}

// restoreMentions stores the mentions of an event and the sources that are not here yet, each with
// the day that it was recorded on.
func restoreMentions(ctx context.Context, t tx, e events.Event) ([]events.Mention, error) {
	var out []events.Mention
	for _, m := range e.Mentions {
		recorded := m.Source.Recorded
		src, err := prepareSource(m.Source, t.store.clock())
		if err != nil {
			return nil, err
		}
		if !recorded.IsZero() {
			src.Recorded = recorded
		}
		known, err := hasSource(ctx, t, src.ID)
		if err != nil {
			return nil, err
		}
		if !known {
			if err := insertSource(ctx, t, src); err != nil {
				return nil, fmt.Errorf("source %s: %w", src.ID, err)
			}
		}
		src.Body = ""
		matched := m.Matched
		m.Source = src
		if err := insertMention(ctx, t, m); err != nil {
			return nil, fmt.Errorf("mention %s: %w", m.ID, err)
		}
		m.Matched = matched
		if m.Matched == "" {
			m.Matched = e.ID
		}
		out = append(out, m)
	}
	return out, nil
}
