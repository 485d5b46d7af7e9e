package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"dateline/events"
)

// An eventRow is an event as it stands in its table.
type eventRow struct {
	// number is 0 for an event that is not there yet.
	number int64
	event  events.Event
	// shown is false for an event that was merged into another one, withdrawn, or left without
	// mentions.
	shown      bool
	mergedInto string
	// changed is the state's revision by which the row was written.
	changed int64
	// searched is how many rows of the search it has.
	searched int64
	// candidate is the event as matching sees it, keys and terms what it is found by; nil if they
	// were not asked for yet.
	candidate *events.Candidate
	keys      []string
	terms     *terms
}

// eventColumns are what scanEvent reads, of events e and what is settled of them, d.
const eventColumns = `SELECT e.number, e.id, e.uid, e.shown, e.merged_into, e.sequence, e.created, e.modified, e.searched, d.event`

// fromEvents is where eventColumns come from.
const fromEvents = ` FROM events e JOIN settled d ON d.number = e.number`

func scanEvent(r rowScanner, more ...any) (eventRow, error) {
	var row eventRow
	var id, uid, created, modified, doc string
	var sequence, shown int
	dest := []any{&row.number, &id, &uid, &shown, &row.mergedInto, &sequence, &created, &modified, &row.searched, &doc}
	if err := r.Scan(append(dest, more...)...); err != nil {
		return row, err
	}
	e := &row.event
	if err := parseDocument(doc, e, "event"); err != nil {
		return row, err
	}
	var err error
	e.ID, e.UID, e.Sequence, e.MergedInto, row.shown = id, uid, sequence, row.mergedInto, shown == 1
	if e.Created, err = parseInstant(created); err != nil {
		return row, err
	}
	e.Modified, err = parseInstant(modified)
	return row, err
}

const eventWithID = eventColumns + fromEvents + ` WHERE e.id = $1`

// eventByID returns the event with that very id, shown or not.
func eventByID(ctx context.Context, q querier, id string) (eventRow, error) {
	row, err := scanEvent(q.row(ctx, eventWithID, id))
	if err != nil {
		return row, fmt.Errorf("event %q: %w", id, notFound(err))
	}
	return row, nil
}

// notFound turns "no rows" into ErrNotFound.
func notFound(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

// putEvent writes an event, which comes with its mentions: its columns, its organisations, its keys
// and what it is searched by. Before is how it stood, with its mentions.
func putEvent(ctx context.Context, t tx, before eventRow, row *eventRow) error {
	e := row.event
	e.Mentions, e.Revisions = nil, nil
	doc, err := document(e)
	if err != nil {
		return err
	}
	if err := putSearch(ctx, t, before, row); err != nil {
		return err
	}
	first, last := knownDays(row.event.Mentions)
	_, err = t.exec(ctx, `INSERT INTO events (number, id, uid, shown, merged_into, first_day, last_day, precision,
			type, series, city, country, status, status_also, conflict,
			known_first, known_last, sequence, created, modified, changed, searched)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
		ON CONFLICT (number) DO UPDATE SET shown = excluded.shown, merged_into = excluded.merged_into,
			first_day = excluded.first_day, last_day = excluded.last_day,
			precision = excluded.precision, type = excluded.type, series = excluded.series, city = excluded.city,
			country = excluded.country, status = excluded.status,
			status_also = excluded.status_also, conflict = excluded.conflict,
			known_first = excluded.known_first, known_last = excluded.known_last,
			sequence = excluded.sequence, created = excluded.created, modified = excluded.modified, changed = excluded.changed,
			searched = excluded.searched`,
		row.number, e.ID, e.UID, bit(row.shown), row.mergedInto,
		e.Span.First().String(), e.Span.Last().String(), e.Span.Kind().String(),
		e.Type, e.Series, e.Place.City, e.Place.Country, string(e.Status), string(e.StatusAlso), bit(len(e.Conflicts) > 0),
		first.String(), last.String(), e.Sequence, instant(e.Created), instant(e.Modified), row.changed, row.searched)
	if err != nil {
		return err
	}
	compared, err := document(row.seen())
	if err != nil {
		return err
	}
	if _, err := t.exec(ctx, `INSERT INTO settled (number, candidate, event) VALUES ($1, $2, $3)
		ON CONFLICT (number) DO UPDATE SET candidate = excluded.candidate, event = excluded.event`, row.number, compared, doc); err != nil {
		return err
	}
	if err := putSet(ctx, t, row.number, organisationsOf(before), organisationsOf(*row), insertOrganisation, deleteOrganisation); err != nil {
		return err
	}
	row.keys = keysOf(*row)
	return putSet(ctx, t, row.number, keysOf(before), row.keys, insertKey, deleteKey)
}

// seen returns the event as matching sees it.
func (row *eventRow) seen() events.Candidate {
	if row.candidate == nil {
		c := events.NewCandidate(row.event)
		row.candidate = &c
	}
	return *row.candidate
}

// knownDays returns the days from which the first and the last of the mentions could be known.
func knownDays(mentions []events.Mention) (first, last events.Day) {
	for i, m := range mentions {
		day := m.Source.Known()
		if i == 0 || day < first {
			first = day
		}
		last = max(last, day)
	}
	return first, last
}

var (
	insertOrganisation = insertQueries(`INSERT INTO event_organisations (number, organisation) VALUES %s`)
	insertKey          = insertQueries(`INSERT INTO event_keys (number, key) VALUES %s`)
)

const (
	deleteOrganisation = `DELETE FROM event_organisations WHERE organisation = $1 AND number = $2`
	deleteKey          = `DELETE FROM event_keys WHERE key = $1 AND number = $2`
)

func organisationsOf(row eventRow) []string {
	if row.number == 0 {
		return nil
	}
	return row.event.Organisations
}

// keysOf returns the keys by which mentions find an event. One that was merged has none; one that
// was withdrawn keeps its own, so that a late text finds it and founds no other.
func keysOf(row eventRow) []string {
	switch {
	case row.number == 0:
		return nil
	case row.keys != nil:
		return row.keys
	}
	return row.seen().Keys()
}

// putSet changes the values that belong to an event from those that it had to those that it has.
func putSet(ctx context.Context, t tx, number int64, had, has []string, add [len(inSizes)]string, remove string) error {
	had, has = sorted(had), sorted(has)
	err := eachFit(add, missing(has, had), func(query string, args []any) error {
		_, err := t.exec(ctx, query, append([]any{number}, args...)...)
		return err
	})
	if err != nil {
		return err
	}
	for _, v := range missing(had, has) {
		if _, err := t.exec(ctx, remove, v, number); err != nil {
			return err
		}
	}
	return nil
}

// sorted returns the values in order, each once.
func sorted(values []string) []string {
	if slices.IsSorted(values) {
		return slices.Compact(slices.Clone(values))
	}
	return slices.Compact(slices.Sorted(slices.Values(values)))
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// canonical follows merges from an id to the event that stands for it now.
func canonical(ctx context.Context, q querier, id string) (eventRow, error) {
	const longest = 100 // merges after one another; more can only be a circle
	for range longest {
		row, err := eventByID(ctx, q, id)
		if err != nil || row.mergedInto == "" {
			return row, err
		}
		id = row.mergedInto
	}
	return eventRow{}, fmt.Errorf("event %q: %w: merged in a circle", id, ErrCorrupt)
}

// Event returns the event that an id or alias leads to, with its mentions and revisions. Its ID is
// the canonical one. A withdrawn event is not found.
func (s *Store) Event(ctx context.Context, id string) (events.Event, error) {
	var e events.Event
	err := s.read(ctx, func(q querier) error {
		row, err := canonical(ctx, q, id)
		if err != nil {
			return err
		}
		if !row.shown {
			return fmt.Errorf("event %q: %w: %w", id, ErrNotFound, ErrWithdrawn)
		}
		e = row.event
		if e.Mentions, err = mentionsOf(ctx, q, e.ID); err != nil {
			return err
		}
		e.Revisions, err = revisionsOf(ctx, q, e.ID)
		return err
	})
	return e, failed(err, "read")
}

// EventAlone returns the event of that very id without its mentions and revisions, also if it has been
// merged into another one or withdrawn: what it was known as.
func (s *Store) EventAlone(ctx context.Context, id string) (events.Event, error) {
	var row eventRow
	err := s.read(ctx, func(q querier) (err error) {
		row, err = eventByID(ctx, q, id)
		return err
	})
	return row.event, failed(err, "read")
}

const stateRevision = `SELECT revision, at FROM state WHERE id = 1`

// Revision tells how often what is published has changed, and when it last did: the zero time if
// never. The number rises with every text recorded and every decision that changes anything, by
// any process; asking is cheap.
func (s *Store) Revision(ctx context.Context) (n int64, at time.Time, err error) {
	var text string
	err = s.prepared[stateRevision].QueryRowContext(ctx).Scan(&n, &text)
	if err == nil {
		at, err = parseInstant(text)
	}
	return n, at, failed(err, "revision")
}

// Filling returns what the calendar was first filled with, as far as that has come.
func (s *Store) Filling(ctx context.Context) (events.Filling, error) {
	var f events.Filling
	rows, err := s.reads.QueryContext(ctx, `SELECT at, count(*) FROM revisions GROUP BY at ORDER BY at`)
	err = each(rows, err, func(r rowScanner) error {
		var text string
		var n int
		if err := r.Scan(&text, &n); err != nil {
			return err
		}
		at, err := parseInstant(text)
		if err == nil && !f.Take(at, n) {
			err = errEnough
		}
		return err
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return f, failed(err, "filling")
}

// errEnough ends the reading of rows of which no more is wanted.
var errEnough = errors.New("enough")

// raise counts a change of what is published and returns the new count. The instant never goes
// back.
func raise(ctx context.Context, t tx, now time.Time) (n int64, err error) {
	at := instant(now)
	err = t.row(ctx, `UPDATE state SET revision = revision + 1, at = CASE WHEN at > $1 THEN at ELSE $2 END
		WHERE id = 1 RETURNING revision`, at, at).Scan(&n)
	return n, err
}
