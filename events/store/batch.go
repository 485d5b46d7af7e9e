package store

import (
	"context"
	"errors"

	"dateline/events"
)

// A Batch is one transaction in which several sources are recorded: all of them, or none. What it
// is asked it answers with what it has recorded so far.
type Batch struct {
	ctx context.Context
	t   tx
	// sh is one shelf for all of them, as what the writer keeps is of before the batch.
	sh *shelf
}

// Batch runs do in one transaction, which is committed if do returns nil and otherwise leaves no
// trace. Others who write wait meanwhile.
func (s *Store) Batch(ctx context.Context, do func(*Batch) error) error {
	err := s.write(ctx, func(t tx) error { return do(&Batch{ctx, t, newShelf(ctx, t)}) })
	return failed(err, "record a batch")
}

// Record is [Store.Record] by an editor, or with "" by the program itself. After an error the batch
// cannot go on, unless it is [ErrInvalid].
func (b *Batch) Record(by string, src events.Source, mentions []events.Mention) (events.Report, error) {
	report, err := record(b.ctx, b.t, b.sh, by, src, mentions, "")
	return report, failed(err, "source %q", src.ID)
}

// EventByUID returns the event with an iCalendar UID of ours, without its mentions and revisions.
func (b *Batch) EventByUID(uid string) (e events.Event, ok bool, err error) {
	var id string
	err = b.t.row(b.ctx, `SELECT id FROM events WHERE uid = $1`, uid).Scan(&id)
	if err = notFound(err); errors.Is(err, ErrNotFound) {
		return e, false, nil
	}
	if err == nil {
		var row eventRow
		row, err = canonical(b.ctx, b.t, id)
		e, ok = row.event, row.shown
	}
	return e, ok, failed(err, "event of UID %q", uid)
}

// SourcesByForeignUID returns the imported components that had the UID, the last recorded first.
func (b *Batch) SourcesByForeignUID(uid string) ([]events.Source, error) {
	var out []events.Source
	rows, err := b.t.query(b.ctx, `SELECT source FROM sources WHERE foreign_uid = $1 AND foreign_uid <> '' ORDER BY number DESC`, uid)
	err = each(rows, err, func(r rowScanner) error {
		src, err := scanSource(r)
		out = append(out, src)
		return err
	})
	return out, failed(err, "sources of UID %q", uid)
}

// SourceMentions is [Store.SourceMentions] within the batch.
func (b *Batch) SourceMentions(id string) ([]Placed, error) {
	out, err := placedOf(b.ctx, b.t, id)
	return out, failed(err, "mentions of source %q", id)
}
