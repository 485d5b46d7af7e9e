package store

import (
	"context"
	"time"
)

// An Entry of the audit says who did what, and when.
type Entry struct {
	Number int64     `json:"number"`
	At     time.Time `json:"at"`
	// Editor is the name of who did it; "" for the command line and for what happens by itself.
	Editor string `json:"editor,omitempty"`
	// Action is a verb and its object, such as "record source", "merge events", "sign in".
	Action string `json:"action"`
	// Subject is the id or name of what it was done to.
	Subject string `json:"subject,omitempty"`
	Detail  string `json:"detail,omitempty"`
}

// audit notes who did what, in the transaction in which it is done.
func audit(ctx context.Context, t tx, e Entry) error {
	_, err := t.exec(ctx, `INSERT INTO audit (number, at, editor, action, subject, detail)
		VALUES ((SELECT coalesce(max(number), 0) + 1 FROM audit), $1, $2, $3, $4, $5)`,
		instant(e.At), e.Editor, e.Action, e.Subject, e.Detail)
	return err
}

// Audit returns what was done, the last first: limit entries with a number below before, or the
// newest ones if before is 0.
func (s *Store) Audit(ctx context.Context, before int64, limit int) ([]Entry, error) {
	if before <= 0 {
		before = 1<<63 - 1
	}
	var out []Entry
	rows, err := s.reads.QueryContext(ctx, `SELECT number, at, editor, action, subject, detail FROM audit
		WHERE number < $1 ORDER BY number DESC LIMIT $2`, before, limit)
	err = each(rows, err, func(r rowScanner) error {
		var e Entry
		var at string
		err := r.Scan(&e.Number, &at, &e.Editor, &e.Action, &e.Subject, &e.Detail)
		if err == nil {
			e.At, err = parseInstant(at)
		}
		out = append(out, e)
		return err
	})
	return out, failed(err, "audit")
}
