package store

import (
	"cmp"
	"context"
	"fmt"
	"regexp"
	"slices"
	"time"

	"dateline/events"
)

// a restorer puts an archive back within a batch: first it chooses what is not known here, then it
// writes that.
type restorer struct {
	*Batch
	Restored
	// chosen is what will be written.
	chosen Archive
	// fresh are the ids of the events and mentions in it, decided the new ids of its decisions by
	// those that they have in the archive.
	fresh   map[string]bool
	decided map[string]string
}

// choose fills chosen, fresh and decided.
func (r *restorer) choose(a Archive) error {
	for _, e := range a.Events {
		if len(e.Mentions) == 0 || len(e.Revisions) == 0 {
			return fmt.Errorf("%w: event %q: it comes without mentions or revisions", ErrInvalid, e.ID)
		}
		e.MergedInto, e.Withdrawn = "", false
		known, err := r.take(e, &r.chosen.Events)
		if err != nil {
			return err
		}
		if known {
			r.Left = append(r.Left, e)
		}
	}
	hidden := make(map[string]bool, len(a.Hidden))
	for _, e := range a.Hidden {
		hidden[e.ID] = true
	}
	for _, e := range a.Hidden {
		if e.MergedInto != "" && !r.fresh[e.MergedInto] && !hidden[e.MergedInto] {
			continue // into an event that is here already, or that did not come along
		}
		if _, err := r.take(e, &r.chosen.Hidden); err != nil {
			return err
		}
	}
	for _, d := range a.Waiting {
		if err := checkMention(d.Mention); err != nil {
			return err
		}
		known, err := hasMention(r.ctx, r.t, d.Mention.ID)
		if err != nil {
			return err
		}
		if !known {
			if err := r.mark(d.Mention.ID); err != nil {
				return err
			}
			r.chosen.Waiting = append(r.chosen.Waiting, d)
		}
	}
	next, err := nextDecision(r.ctx, r.t)
	if err != nil {
		return err
	}
	for _, d := range a.Decisions {
		if err := d.Check(); err != nil {
			return fmt.Errorf("%w: decision %q: %w", ErrInvalid, d.ID, err)
		}
		if slices.ContainsFunc(slices.Concat(d.Events, d.Mentions), func(id string) bool { return !r.fresh[id] }) {
			continue
		}
		r.decided[d.ID] = fmt.Sprintf("d%d", decisionNumber(next)+len(r.chosen.Decisions))
		r.chosen.Decisions = append(r.chosen.Decisions, d)
	}
	return nil
}

// take chooses an event unless it, or something it rests on, is recorded here.
func (r *restorer) take(e events.Event, into *[]events.Event) (known bool, err error) {
	if err := checkRestored(e); err != nil {
		return false, err
	}
	if known, err = isKnown(r.ctx, r.t, e); known || err != nil {
		return known, err
	}
	ids := []string{e.ID}
	for _, m := range e.Mentions {
		ids = append(ids, m.ID)
	}
	*into = append(*into, e)
	return false, r.mark(ids...)
}

// mark notes what will be new, and refuses what comes twice.
func (r *restorer) mark(ids ...string) error {
	for _, id := range ids {
		if r.fresh[id] {
			return fmt.Errorf("%w: %q comes twice", ErrInvalid, id)
		}
		r.fresh[id] = true
	}
	return nil
}

// write writes what was chosen.
func (r *restorer) write() error {
	var report events.Report
	for _, e := range slices.Concat(r.chosen.Events, r.chosen.Hidden) {
		var err error
		if e.Mentions, err = r.mentions(e.ID, e.Mentions); err != nil {
			return fmt.Errorf("event %s: %w", e.ID, err)
		}
		e.Revisions = slices.Clone(e.Revisions)
		for i := range e.Revisions {
			rev := &e.Revisions[i]
			rev.EventID, rev.Decision = e.ID, cmp.Or(r.decided[rev.Decision], rev.Decision)
		}
		report.Events, report.Candidates = append(report.Events, e), append(report.Candidates, events.NewCandidate(e))
	}
	if len(report.Events) > 0 {
		if err := putReport(r.ctx, r.t, r.sh, report, r.t.store.clock()); err != nil {
			return err
		}
	}
	for _, d := range r.chosen.Waiting {
		list, err := r.mentions("", []events.Mention{d.Mention})
		if err == nil {
			err = putWaiting(r.ctx, r.t, list[0], d.Verdict)
		}
		if err != nil {
			return fmt.Errorf("waiting mention %s: %w", d.Mention.ID, err)
		}
	}
	for _, d := range r.chosen.Decisions {
		if err := r.decision(d); err != nil {
			return fmt.Errorf("decision %s: %w", d.ID, err)
		}
	}
	r.Events, r.Waiting, r.Decisions = len(r.chosen.Events), len(r.chosen.Waiting), len(r.chosen.Decisions)
	return nil
}

func (r *restorer) decision(d events.Decision) error {
	d.ID = r.decided[d.ID]
	undone, by := d.Undone, d.UndoneBy
	d.Undone, d.UndoneBy = time.Time{}, ""
	if err := insertDecision(r.ctx, r.t, d); err != nil || undone.IsZero() {
		return err
	}
	return insertUndone(r.ctx, r.t, d.ID, undone, by)
}

// restorable is what an id of ours looks like.
var restorable = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// checkRestored refuses an event that no dateline has written. Feeds rely on what it checks.
func checkRestored(e events.Event) error {
	invalid := func(what string) error { return fmt.Errorf("%w: event %q: %s", ErrInvalid, e.ID, what) }
	switch {
	case len(e.ID) > 200 || !restorable.MatchString(e.ID):
		return invalid("this is no id of an event")
	case e.UID == "" || len(e.UID) > 200:
		return invalid("its UID is missing or too long")
	case len(e.Revisions) == 0 && e.Sequence != -1: // -1: nothing of it was ever published
		return invalid("it comes without revisions")
	case !e.Status.Valid() && len(e.Mentions) > 0:
		return invalid("its status is unknown")
	}
	for i, r := range e.Revisions {
		if r.Sequence != e.Revisions[0].Sequence+i || i > 0 && r.At.Before(e.Revisions[i-1].At) {
			return invalid("its revisions are out of order")
		}
	}
	if n := len(e.Revisions); n > 0 && (e.Revisions[n-1].Sequence != e.Sequence || !e.Revisions[n-1].At.Equal(e.Modified)) {
		return invalid("it is not as its last revision left it")
	}
	for _, m := range e.Mentions {
		if err := checkMention(m); err != nil {
			return fmt.Errorf("event %q: %w", e.ID, err)
		}
	}
	return nil
}

func checkMention(m events.Mention) error {
	if m.ID != events.MentionID(m.Source.ID, m.Ordinal) || m.Status != "" && !m.Status.Valid() {
		return fmt.Errorf("%w: mention %q is damaged", ErrInvalid, m.ID)
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
		if known, err := hasMention(ctx, t, m.ID); known || err != nil {
			return known, err
		}
	}
	return false, nil
}

func hasMention(ctx context.Context, t tx, id string) (bool, error) {
	var n int
	err := t.row(ctx, `SELECT count(*) FROM mentions WHERE id = $1`, id).Scan(&n)
	return n > 0, err
}

// mentions stores the mentions of an event, or waiting ones, and the sources that are not here yet,
// each with the day that it was recorded on.
func (r *restorer) mentions(event string, list []events.Mention) ([]events.Mention, error) {
	ctx, t := r.ctx, r.t
	var out []events.Mention
	for _, m := range list {
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
		matched := cmp.Or(m.Matched, event)
		m.Source = src
		if err := insertMention(ctx, t, m); err != nil {
			return nil, fmt.Errorf("mention %s: %w", m.ID, err)
		}
		m.Matched = matched
		out = append(out, m)
	}
	return out, nil
}
