package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"dateline/events"
)

// Record stores a source and what it says in one transaction: all of it, or nothing. A source that
// is recorded already changes nothing. Mentions get their ids and ordinals in the order given.
func (s *Store) Record(ctx context.Context, src events.Source, mentions []events.Mention) (events.Report, error) {
	return s.RecordBy(ctx, "", src, mentions, "")
}

// RecordBy is Record by an editor. With into, all mentions belong to that event, whatever they say,
// and stay with it: the editor's own claims.
func (s *Store) RecordBy(ctx context.Context, by string, src events.Source, mentions []events.Mention, into string) (events.Report, error) {
	var report events.Report
	err := s.write(ctx, func(t tx) (err error) {
		report, err = record(ctx, t, newShelf(ctx, t), by, src, mentions, into)
		return err
	})
	return report, failed(err, "record source %q", src.ID)
}

// Preview tells what RecordBy would do and stores nothing.
func (s *Store) Preview(ctx context.Context, src events.Source, mentions []events.Mention, into string) (events.Report, error) {
	var report events.Report
	err := s.read(ctx, func(q querier) (err error) {
		now := s.clock()
		src, mentions, err := prepare(src, mentions, now)
		if err != nil {
			return err
		}
		known, err := hasSource(ctx, q, src.ID)
		if err != nil {
			return err
		}
		if known {
			report, err = knownReport(ctx, q, src.ID)
			return err
		}
		var shelf events.Shelf = newShelf(ctx, q)
		if into != "" {
			row, err := canonical(ctx, q, into)
			if err != nil {
				return err
			}
			shelf = events.Decided(shelf, claiming(row.event.ID, mentions))
		}
		report, err = events.Plan(src, mentions, shelf, now)
		return err
	})
	return report, failed(err, "preview source %q", src.ID)
}

func prepare(src events.Source, mentions []events.Mention, now time.Time) (events.Source, []events.Mention, error) {
	src, err := prepareSource(src, now)
	if err != nil {
		return src, nil, err
	}
	mentions, err = prepareMentions(src, mentions)
	return src, mentions, err
}

func record(ctx context.Context, t tx, sh *shelf, by string, src events.Source, mentions []events.Mention, into string) (events.Report, error) {
	now := t.store.clock()
	src, mentions, err := prepare(src, mentions, now)
	if err != nil {
		return events.Report{}, err
	}
	known, err := hasSource(ctx, t, src.ID)
	if err != nil {
		return events.Report{}, err
	}
	if known {
		return knownReport(ctx, t, src.ID)
	}
	if err := insertSource(ctx, t, src); err != nil {
		return events.Report{}, fmt.Errorf("source: %w", err)
	}
	for _, m := range mentions {
		if err := insertMention(ctx, t, m); err != nil {
			return events.Report{}, fmt.Errorf("mention %s: %w", m.ID, err)
		}
	}
	if into != "" && len(mentions) > 0 {
		if err := claimFor(ctx, t, by, into, mentions, now); err != nil {
			return events.Report{}, err
		}
	}
	report, err := events.Plan(src, mentions, sh, now)
	if err != nil {
		return events.Report{}, err
	}
	if by != "" {
		if err := audit(ctx, t, Entry{At: now, Editor: by, Action: "record source", Subject: src.ID}); err != nil {
			return events.Report{}, err
		}
	}
	return report, putReport(ctx, t, sh, report, now)
}

// claimFor decides, ahead of matching, that the mentions belong to an event.
func claimFor(ctx context.Context, t tx, by, event string, mentions []events.Mention, now time.Time) error {
	row, err := canonical(ctx, t, event)
	if err != nil {
		return err
	}
	d := claiming(row.event.ID, mentions)
	d.Editor, d.At = by, now
	if d.ID, err = nextDecision(ctx, t); err != nil {
		return err
	}
	if err := insertDecision(ctx, t, d); err != nil {
		return err
	}
	return audit(ctx, t, Entry{At: now, Editor: by, Action: string(d.Kind), Subject: row.event.ID, Detail: mentions[0].Source.ID})
}

// claiming is the decision that mentions belong to an event, whatever they say.
func claiming(event string, mentions []events.Mention) events.Decision {
	d := events.Decision{Kind: events.DecideEdit, Events: []string{event}}
	for _, m := range mentions {
		d.Mentions = append(d.Mentions, m.ID)
	}
	return d
}

// knownReport is the report on a source that was recorded before.
func knownReport(ctx context.Context, q querier, id string) (events.Report, error) {
	var report events.Report
	var err error
	if report.Source, err = scanSource(q.row(ctx, `SELECT source FROM sources WHERE id = $1`, id)); err != nil {
		return report, err
	}
	placed, err := placedOf(ctx, q, id)
	for _, p := range placed {
		report.Results = append(report.Results, events.Result{Mention: p.Mention, Event: p.Event, Outcome: events.OutcomeUnchanged})
	}
	return report, err
}

// putReport stores what package events worked out: the events as they stand now, their new
// revisions, and where each mention belongs.
func putReport(ctx context.Context, t tx, sh *shelf, report events.Report, now time.Time) error {
	changed, err := raise(ctx, t, latest(report, now))
	if err != nil {
		return err
	}
	for i, e := range report.Events {
		if err := putTouched(ctx, t, sh, report, i, changed); err != nil {
			return fmt.Errorf("event %s: %w", e.ID, err)
		}
	}
	placed := make(map[string]bool)
	for _, r := range report.Results {
		placed[r.Mention.ID] = placed[r.Mention.ID] || r.Event != ""
	}
	for _, r := range report.Results {
		if placed[r.Mention.ID] {
			continue
		}
		if err := putWaiting(ctx, t, r.Mention, r.Verdict); err != nil {
			return fmt.Errorf("waiting mention %s: %w", r.Mention.ID, err)
		}
	}
	if !sh.keeping { // once a transaction, however many sources it records
		sh.keeping = true
		t.onCommit(func() { t.kept.keep(sh) })
	}
	return nil
}

// putTouched stores an event as it stands now, with its new revisions and what became of its
// mentions.
func putTouched(ctx context.Context, t tx, sh *shelf, report events.Report, i int, changed int64) error {
	e, c := report.Events[i], report.Candidates[i]
	before := sh.events[e.ID]
	row := eventRow{number: before.number, searched: before.searched, event: e, candidate: &c, changed: changed, mergedInto: e.MergedInto,
		shown: e.MergedInto == "" && !e.Withdrawn && len(e.Mentions) > 0}
	if row.number == 0 {
		if err := t.row(ctx, `SELECT coalesce(max(number), 0) + 1 FROM events`).Scan(&row.number); err != nil {
			return err
		}
	}
	matched := make(map[string]string, len(before.event.Mentions))
	for i := range before.event.Mentions {
		matched[before.event.Mentions[i].ID] = before.event.Mentions[i].Matched
	}
	var fresh, moved []*events.Mention
	for i := range e.Mentions {
		m := &e.Mentions[i]
		to, known := matched[m.ID]
		if !known {
			fresh = append(fresh, m)
		}
		if !known || to != m.Matched {
			moved = append(moved, m)
		}
	}
	if len(before.event.Mentions)+len(fresh) == len(e.Mentions) {
		row.terms = before.terms.grown(t.store, e, fresh)
	}
	if err := putEvent(ctx, t, before, &row); err != nil {
		return err
	}
	for _, m := range moved {
		if err := putMatch(ctx, t, *m, e.ID); err != nil {
			return fmt.Errorf("mention %s: %w", m.ID, err)
		}
		if m.Source.ID == report.Source.ID {
			continue // it has come in just now and did not wait
		}
		if err := stopWaiting(ctx, t, m.ID); err != nil {
			return fmt.Errorf("mention %s: %w", m.ID, err)
		}
	}
	for _, rev := range e.Revisions {
		if before.number != 0 && rev.Sequence <= before.event.Sequence {
			continue
		}
		if err := insertRevision(ctx, t, rev); err != nil {
			return fmt.Errorf("revision %d: %w", rev.Sequence, err)
		}
	}
	row.event.Revisions = e.Revisions[max(0, len(e.Revisions)-1):]
	sh.events[e.ID] = row
	sh.candidates[row.number] = c
	return nil
}

// latest returns now, or the instant of the newest revision if that is later.
func latest(report events.Report, now time.Time) time.Time {
	for _, e := range report.Events {
		if e.Modified.After(now) {
			now = e.Modified
		}
	}
	return now
}

// putMatch says which event a mention belongs to.
func putMatch(ctx context.Context, t tx, m events.Mention, event string) error {
	_, err := t.exec(ctx, `INSERT INTO matches (mention_id, matched, event_id) VALUES ($1, $2, $3)
		ON CONFLICT (mention_id) DO UPDATE SET matched = excluded.matched, event_id = excluded.event_id`,
		m.ID, m.Matched, event)
	return err
}

// stopWaiting says that a mention waits no longer.
func stopWaiting(ctx context.Context, t tx, mention string) error {
	if _, err := t.exec(ctx, `DELETE FROM waiting_keys WHERE mention_id = $1`, mention); err != nil {
		return err
	}
	_, err := t.exec(ctx, `DELETE FROM waiting WHERE mention_id = $1`, mention)
	return err
}

// putWaiting says that a mention belongs to no event yet.
func putWaiting(ctx context.Context, t tx, m events.Mention, v events.Verdict) error {
	if err := putMatch(ctx, t, m, ""); err != nil {
		return err
	}
	if err := stopWaiting(ctx, t, m.ID); err != nil {
		return err
	}
	doc, err := document(v)
	if err != nil {
		return err
	}
	if _, err := t.exec(ctx, `INSERT INTO waiting (mention_id, event_id, verdict) VALUES ($1, $2, $3)`, m.ID, v.Event, doc); err != nil {
		return err
	}
	return putWaitingKeys(ctx, t, m.ID, events.Keys(m))
}

func putWaitingKeys(ctx context.Context, t tx, mention string, keys []string) error {
	keys = slices.Clone(keys)
	slices.Sort(keys)
	for _, key := range slices.Compact(keys) {
		if _, err := t.exec(ctx, `INSERT INTO waiting_keys (key, mention_id) VALUES ($1, $2)`, key, mention); err != nil {
			return err
		}
	}
	return nil
}
