package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/events"
)

func insertDecision(ctx context.Context, t tx, d events.Decision) error {
	doc, err := document(d)
	if err != nil {
		return err
	}
	if _, err := t.exec(ctx, `INSERT INTO decisions (number, id, kind, at, decision)
		VALUES ((SELECT coalesce(max(number), 0) + 1 FROM decisions), $1, $2, $3, $4)`,
		d.ID, string(d.Kind), instant(d.At), doc); err != nil {
		return err
	}
	subjects := slices.Concat(d.Events, d.Mentions)
	slices.Sort(subjects)
	for _, subject := range slices.Compact(subjects) {
		if _, err := t.exec(ctx, `INSERT INTO decision_subjects (subject, decision_id) VALUES ($1, $2)`, subject, d.ID); err != nil {
			return err
		}
	}
	return nil
}

func insertUndone(ctx context.Context, t tx, id string, at time.Time, by string) error {
	_, err := t.exec(ctx, `INSERT INTO undone_decisions (decision_id, at, editor) VALUES ($1, $2, $3)`, id, instant(at), by)
	return err
}

// nextDecision returns the id of the next decision.
func nextDecision(ctx context.Context, q querier) (string, error) {
	var n int64
	err := q.row(ctx, `SELECT coalesce(max(number), 0) + 1 FROM decisions`).Scan(&n)
	return fmt.Sprintf("d%d", n), err
}

const decisionColumns = `SELECT d.decision, coalesce(u.at, ''), coalesce(u.editor, '')
	FROM decisions d LEFT JOIN undone_decisions u ON u.decision_id = d.id`

func scanDecision(r rowScanner) (events.Decision, error) {
	var d events.Decision
	var doc, at, by string
	if err := r.Scan(&doc, &at, &by); err != nil {
		return d, err
	}
	if err := parseDocument(doc, &d, "decision"); err != nil {
		return d, err
	}
	var err error
	d.Undone, err = parseInstant(at)
	d.UndoneBy = by
	return d, err
}

var decisionsBy = inQueries(decisionColumns + `
	WHERE d.id IN (SELECT decision_id FROM decision_subjects WHERE subject IN (%s))`)

// decisionsOn returns the decisions that name one of the ids, undone ones too, oldest first; and
// for events that were merged those that name the others.
func decisionsOn(ctx context.Context, q querier, ids []string) ([]events.Decision, error) {
	asked, have := make(map[string]bool), make(map[string]bool)
	var out []events.Decision
	for len(ids) > 0 {
		for _, id := range ids {
			asked[id] = true
		}
		var others []string
		err := eachIn(decisionsBy, ids, func(query string, args []any) error {
			rows, err := q.query(ctx, query, args...)
			return each(rows, err, func(r rowScanner) error {
				d, err := scanDecision(r)
				if err != nil || have[d.ID] {
					return err
				}
				have[d.ID] = true
				out = append(out, d)
				if d.Kind == events.DecideMerge {
					others = append(others, d.Events...)
				}
				return nil
			})
		})
		if err != nil {
			return nil, err
		}
		ids = slices.DeleteFunc(others, func(id string) bool { return asked[id] })
	}
	slices.SortFunc(out, func(a, b events.Decision) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(decisionNumber(a.ID), decisionNumber(b.ID)))
	})
	return out, nil
}

// decisionNumber is the number in an id that nextDecision made.
func decisionNumber(id string) int {
	n, _ := strconv.Atoi(strings.TrimPrefix(id, "d"))
	return n
}

// Decide carries out an editor's decision and stores it; its ID and At are set here.
func (s *Store) Decide(ctx context.Context, d events.Decision) (events.Report, error) {
	var report events.Report
	err := s.write(ctx, func(t tx) (err error) {
		report, err = decide(ctx, t, d)
		return err
	})
	return report, failed(err, "decision %s", d.Kind)
}

func decide(ctx context.Context, t tx, d events.Decision) (events.Report, error) {
	var err error
	if d.ID, err = nextDecision(ctx, t); err != nil {
		return events.Report{}, err
	}
	d.At, d.Undone, d.UndoneBy = t.store.clock(), time.Time{}, ""
	d.Events = slices.Clone(d.Events)
	for i, id := range d.Events {
		if d.Kind == events.DecideSplit && i == 1 {
			continue // its new event
		}
		row, err := canonical(ctx, t, id)
		if err != nil {
			return events.Report{}, err
		}
		d.Events[i] = row.event.ID
	}
	if _, err := mentionsByID(ctx, t, d.Mentions); err != nil {
		return events.Report{}, err
	}
	if err := d.Check(); err != nil {
		return events.Report{}, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return carryOut(ctx, t, d, func(d events.Decision) error {
		if err := insertDecision(ctx, t, d); err != nil {
			return err
		}
		return audit(ctx, t, Entry{At: d.At, Editor: d.Editor, Action: string(d.Kind),
			Subject: strings.Join(slices.Concat(d.Events, d.Mentions), " "), Detail: d.Why})
	})
}

// Undo takes a decision back; by is the editor who does.
func (s *Store) Undo(ctx context.Context, by, id string) (events.Report, error) {
	var report events.Report
	err := s.write(ctx, func(t tx) error {
		d, err := scanDecision(t.row(ctx, decisionColumns+` WHERE d.id = $1`, id))
		if err != nil {
			return notFound(err)
		}
		if !d.Undone.IsZero() {
			return fmt.Errorf("%w: it has been undone already", ErrInvalid)
		}
		d.Undone, d.UndoneBy = t.store.clock(), by
		report, err = carryOut(ctx, t, d, func(d events.Decision) error {
			if err := insertUndone(ctx, t, id, d.Undone, by); err != nil {
				return err
			}
			return audit(ctx, t, Entry{At: d.Undone, Editor: by, Action: "undo " + string(d.Kind), Subject: id})
		})
		return err
	})
	return report, failed(err, "undo decision %q", id)
}

// carryOut has package events work out what a decision, or undoing it, does, and stores that.
func carryOut(ctx context.Context, t tx, d events.Decision, keep func(events.Decision) error) (events.Report, error) {
	sh := newShelf(ctx, t)
	now := t.store.clock()
	d, report, err := events.Decide(d, sh, now)
	if err != nil {
		return events.Report{}, err
	}
	if err := keep(d); err != nil {
		return events.Report{}, err
	}
	return report, putReport(ctx, t, sh, report, now)
}

// PreviewDecision tells what a decision would do and stores nothing.
func (s *Store) PreviewDecision(ctx context.Context, d events.Decision) (events.Report, error) {
	var report events.Report
	err := s.read(ctx, func(q querier) (err error) {
		d.ID, d.At = "preview", s.clock()
		d, report, err = events.Decide(d, newShelf(ctx, q), d.At)
		return err
	})
	return report, failed(err, "decision %s", d.Kind)
}

// Decisions returns what editors decided about an event or mention, undone decisions too, oldest
// first.
func (s *Store) Decisions(ctx context.Context, subject string) ([]events.Decision, error) {
	var out []events.Decision
	err := s.read(ctx, func(q querier) (err error) {
		out, err = decisionsOn(ctx, q, []string{subject})
		return err
	})
	return out, failed(err, "decisions on %q", subject)
}

// decisionsOf returns all decisions of a kind, undone ones too.
func decisionsOf(ctx context.Context, q querier, kind events.DecisionKind) ([]events.Decision, error) {
	var out []events.Decision
	rows, err := q.query(ctx, decisionColumns+` WHERE d.kind = $1 ORDER BY d.number`, string(kind))
	err = each(rows, err, func(r rowScanner) error {
		d, err := scanDecision(r)
		out = append(out, d)
		return err
	})
	return out, err
}

// LatestDecisions returns the last n decisions, the newest first.
func (s *Store) LatestDecisions(ctx context.Context, n int) ([]events.Decision, error) {
	var out []events.Decision
	rows, err := s.reads.QueryContext(ctx, decisionColumns+` ORDER BY d.number DESC LIMIT $1`, n)
	err = each(rows, err, func(r rowScanner) error {
		d, err := scanDecision(r)
		out = append(out, d)
		return err
	})
	return out, failed(err, "decisions")
}
