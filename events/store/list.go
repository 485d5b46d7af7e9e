package store

import (
	"context"
	"fmt"
	"strings"

	"dateline/events"
)

// A Window is a part of a list.
type Window struct {
	// Limit is how many events to return at most; 0 is all.
	Limit int
	// Offset is how many to leave out before.
	Offset int
	// Latest puts the latest date first; the undated stay last.
	Latest bool
}

// A List is a part of the events that pass a filter, and how many there are in all.
type List struct {
	Events []events.Event
	Total  int
}

// Events returns the events that pass the filter, sorted by date, without mentions and revisions.
func (s *Store) Events(ctx context.Context, f events.Filter) ([]events.Event, error) {
	l, err := s.List(ctx, f, Window{})
	return l.Events, err
}

// List returns a part of the events that pass the filter, sorted by date, without mentions and
// revisions.
func (s *Store) List(ctx context.Context, f events.Filter, w Window) (List, error) {
	if f.AsOf != 0 {
		return s.listAsOf(ctx, f, w)
	}
	var l List
	err := s.read(ctx, func(q querier) error {
		c := conditions(f)
		where, args := c.sql(), c.args
		if w.Limit > 0 || w.Offset > 0 {
			if err := q.row(ctx, `SELECT count(*) FROM events e`+where, args...).Scan(&l.Total); err != nil {
				return err
			}
		}
		order := ` ORDER BY e.sort_day, e.id`
		if w.Latest {
			order = ` ORDER BY CASE WHEN e.sort_day = '~' THEN 1 ELSE 0 END, e.sort_day DESC, e.id`
		}
		rows, err := q.query(ctx, eventColumns+fromEvents+where+order+limit(w), args...)
		return each(rows, err, func(r rowScanner) error {
			row, err := scanEvent(r)
			l.Events = append(l.Events, row.event)
			return err
		})
	})
	if l.Total == 0 {
		l.Total = len(l.Events)
	}
	return l, failed(err, "list")
}

func limit(w Window) string {
	if w.Limit <= 0 && w.Offset <= 0 {
		return ""
	}
	n := w.Limit
	if n <= 0 {
		n = 1<<31 - 1
	}
	return fmt.Sprintf(` LIMIT %d OFFSET %d`, n, max(w.Offset, 0))
}

// Full returns the events that pass the filter, sorted by date, with mentions and revisions.
func (s *Store) Full(ctx context.Context, f events.Filter) ([]events.Event, error) {
	if f.AsOf != 0 {
		l, err := s.listAsOf(ctx, f, Window{})
		return l.Events, err
	}
	var out []events.Event
	err := s.read(ctx, func(q querier) error {
		c := conditions(f)
		where := c.sql()
		at := make(map[string]int)
		rows, err := q.query(ctx, eventColumns+fromEvents+where+` ORDER BY e.sort_day, e.id`, c.args...)
		err = each(rows, err, func(r rowScanner) error {
			row, err := scanEvent(r)
			at[row.event.ID] = len(out)
			out = append(out, row.event)
			return err
		})
		if err != nil {
			return err
		}
		rows, err = q.query(ctx, mentionColumns+`, x.matched, x.event_id
			FROM events e JOIN matches x ON x.event_id = e.id JOIN mentions m ON m.id = x.mention_id
			JOIN sources s ON s.id = m.source_id`+where, c.args...)
		err = each(rows, err, func(r rowScanner) error {
			var event string
			m, err := scanMention(r, &event)
			if i, ok := at[event]; ok {
				out[i].Mentions = append(out[i].Mentions, m)
			}
			return err
		})
		if err != nil {
			return err
		}
		for i := range out {
			sortMentions(out[i].Mentions)
		}
		rows, err = q.query(ctx, `SELECT r.revision, r.event_id FROM events e JOIN revisions r ON r.event_id = e.id`+
			where+` ORDER BY r.event_id, r.sequence`, c.args...)
		return each(rows, err, func(r rowScanner) error {
			var event string
			rev, err := scanRevision(r, &event)
			if i, ok := at[event]; ok {
				out[i].Revisions = append(out[i].Revisions, rev)
			}
			return err
		})
	})
	return out, failed(err, "list in full")
}

// A condition is what a WHERE clause is made of, with its arguments.
type condition struct {
	parts []string
	args  []any
}

// add adds a part in which each ? stands for the next argument.
func (c *condition) add(part string, args ...any) {
	for _, arg := range args {
		c.args = append(c.args, arg)
		part = strings.Replace(part, "?", fmt.Sprintf("$%d", len(c.args)), 1)
	}
	c.parts = append(c.parts, part)
}

func (c *condition) sql() string { return ` WHERE ` + strings.Join(c.parts, ` AND `) }

// conditions says in SQL what [events.Filter.Matches] says in Go, for events e.
func conditions(f events.Filter) condition {
	var c condition
	c.add(`e.shown = 1`)
	if f.Query != "" {
		searchCondition(&c, f.Query)
	}
	if f.Org != "" {
		c.add(`e.id IN (SELECT event_id FROM event_organisations WHERE organisation = ?)`, f.Org)
	}
	for _, is := range []struct{ column, value string }{
		{"city", f.Place}, {"country", f.Country}, {"type", f.Type}, {"series", f.Series},
	} {
		if is.value != "" {
			c.add(`e.`+is.column+` = ?`, is.value)
		}
	}
	if len(f.Status) > 0 {
		marks, args := make([]string, len(f.Status)), make([]any, len(f.Status))
		for i, status := range f.Status {
			marks[i], args[i] = "?", string(status)
		}
		c.add(`e.status IN (`+strings.Join(marks, ", ")+`)`, args...)
	}
	if f.Cancelled == "drop" {
		c.add(`e.status <> 'cancelled'`)
	}
	if f.From != 0 || f.To != 0 {
		c.add(`e.sort_day <> '~'`)
	}
	if f.From != 0 {
		c.add(`(e.last_day = '' OR e.last_day >= ?)`, f.From.String())
	}
	if f.To != 0 {
		c.add(`(e.first_day = '' OR e.first_day <= ?)`, f.To.String())
	}
	return c
}
