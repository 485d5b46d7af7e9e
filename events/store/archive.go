package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"dateline/events"
)

// An Archive is all that is recorded about events: what an export holds and an import restores.
type Archive struct {
	// Events are those that are shown, with their mentions and revisions.
	Events []events.Event
	// Hidden are those that were merged into others, taken back or left without mentions. Their
	// addresses and UIDs stay taken.
	Hidden []events.Event
	// Waiting are the mentions that belong to no event, each with the verdict on it.
	Waiting []events.Doubt
	// Decisions are what editors decided, also what was undone, oldest first.
	Decisions []events.Decision
}

// Archive returns all of it as of one moment, the shown events by their date. The texts of sources
// are left out.
func (s *Store) Archive(ctx context.Context) (Archive, error) {
	var a Archive
	err := s.read(ctx, func(q querier) error {
		rows, err := q.query(ctx, eventColumns+fromEvents+` ORDER BY e.number`)
		err = each(rows, err, func(r rowScanner) error {
			row, err := scanEvent(r)
			if row.shown {
				a.Events = append(a.Events, row.event)
			} else {
				a.Hidden = append(a.Hidden, row.event)
			}
			return err
		})
		if err != nil {
			return fmt.Errorf("events: %w", err)
		}
		slices.SortStableFunc(a.Events, func(x, y events.Event) int {
			return cmp.Compare(uint32(x.Span.First())-1, uint32(y.Span.First())-1) // undated ones last
		})
		for _, list := range [][]events.Event{a.Events, a.Hidden} {
			if err := fillAll(ctx, q, list); err != nil {
				return fmt.Errorf("mentions and revisions: %w", err)
			}
		}
		if a.Waiting, err = waitingWhere(ctx, q, `1 = 1`); err != nil {
			return fmt.Errorf("waiting mentions: %w", err)
		}
		rows, err = q.query(ctx, decisionColumns+` ORDER BY d.number`)
		return each(rows, err, func(r rowScanner) error {
			d, err := scanDecision(r)
			a.Decisions = append(a.Decisions, d)
			return err
		})
	})
	return a, failed(err, "archive")
}

// Restored is what became of an [Archive].
type Restored struct {
	// Events, Waiting and Decisions count what was restored; merged and withdrawn events do not count.
	Events, Waiting, Decisions int
	// Left are the shown events that are known here by id, UID or mention, and stay as they are here.
	Left []events.Event
}

// Restore puts back what an archive holds, with its ids, UIDs, mentions and revisions. What is known
// here stays as it is here, and so do decisions on it: only those are restored that speak of
// nothing but what comes from the archive. Decisions get new ids.
func (b *Batch) Restore(a Archive) (Restored, error) {
	r := restorer{Batch: b, fresh: map[string]bool{}, decided: map[string]string{}}
	err := r.choose(a)
	if err == nil {
		err = r.write()
	}
	if err != nil {
		return Restored{}, failed(err, "restore")
	}
	return r.Restored, nil
}
