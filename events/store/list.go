package store

import (
	"context"
	"slices"
	"sort"

	"dateline/events"
)

// A Window is a part of a list.
type Window struct {
	// Limit is how many events to return at most; 0 is all.
	Limit int
	// Offset is how many to leave out before.
	Offset int
	// After starts behind a place in the list, whether the event that marks it is still there or
	// not; Offset then counts from there.
	After Mark
	// Latest puts the latest date first; the undated stay last.
	Latest bool
	// Side is what the filter's From means.
	Side Side
	// Facets asks for the counts too, and Values how many of each at most; 0 is all.
	Facets bool
	Values int
}

// A Side is a part of the events that the first day of a filter, From, divides.
type Side uint8

const (
	// Bounded is what lies within the bounds of the filter. What is undated lies within none.
	Bounded Side = iota
	// Coming is what is not over on the day, and last what is undated. To means nothing.
	Coming
	// Past is what was over before the day: all that is not Coming. To means nothing.
	Past
)

// A Mark is a place in a list: behind the event with that day and id. The zero Mark is the start.
type Mark struct {
	// Day is the event's first day, its last where that is all that is known, or 0 if it is
	// undated.
	Day events.Day
	ID  string
}

// MarkOf returns the place behind an event.
func MarkOf(e events.Event) Mark {
	if first := e.Span.First(); first != 0 {
		return Mark{first, e.ID}
	}
	return Mark{e.Span.Last(), e.ID}
}

// entry is what the mark compares as.
func (m Mark) entry() *entry { return &entry{id: m.ID, first: m.Day} }

// A List is a part of the events that pass a filter, how many there are in all, and their counts.
type List struct {
	Events []events.Event
	Total  int
	// Other is how many events pass on the other side; 0 if the list has no sides.
	Other int
	// From is how many events of the list stand before this part.
	From int
	// Facets is nil unless asked for.
	Facets *Facets
	// Revision is the database's, as [Store.Revision] tells it.
	Revision int64
}

// Events returns the events that pass the filter, sorted by date, without mentions and revisions.
func (s *Store) Events(ctx context.Context, f events.Filter) ([]events.Event, error) {
	l, err := s.List(ctx, f, Window{})
	return l.Events, err
}

// List returns a part of the events that pass the filter, sorted by date, without mentions and
// revisions. What the events hold is shared with later lists and is not to be changed.
func (s *Store) List(ctx context.Context, f events.Filter, w Window) (List, error) {
	if f.AsOf != 0 {
		l, err := s.listAsOf(ctx, f, w)
		return l, failed(err, "list as of %s", f.AsOf)
	}
	var l List
	err := s.list(ctx, func(q querier, c *catalogue) error {
		p, err := c.pass(ctx, q, f, w)
		if err != nil {
			return err
		}
		part, from := w.part(p.entries)
		l = List{Total: len(p.entries), Other: p.other, From: from, Facets: p.facets, Revision: c.revision}
		l.Events, err = s.documents(ctx, q, c, part)
		return err
	})
	return l, failed(err, "list")
}

// FullPart is List with mentions and revisions.
func (s *Store) FullPart(ctx context.Context, f events.Filter, w Window) (List, error) {
	var l List
	if f.AsOf != 0 {
		all, err := s.fullAsOf(ctx, f)
		if err != nil {
			return l, failed(err, "list in full as of %s", f.AsOf)
		}
		entries := make([]*entry, len(all))
		for i, e := range all {
			entries[i] = &entry{number: int64(i), id: e.ID, first: e.Span.First(), last: e.Span.Last()}
		}
		entries, l.From = w.part(entries)
		l.Total = len(all)
		for _, x := range entries {
			l.Events = append(l.Events, all[x.number])
		}
		return l, nil
	}
	err := s.list(ctx, func(q querier, c *catalogue) error {
		p, err := c.pass(ctx, q, f, Window{Side: w.Side})
		if err != nil {
			return err
		}
		part, from := w.part(p.entries)
		l = List{Total: len(p.entries), Other: p.other, From: from, Revision: c.revision}
		if l.Events, err = c.documents(ctx, q, part); err != nil {
			return err
		}
		return c.fill(ctx, q, l.Events)
	})
	return l, failed(err, "list in full")
}

// Count tells how many events pass the filter.
func (s *Store) Count(ctx context.Context, f events.Filter) (int, error) {
	l, err := s.List(ctx, f, Window{Limit: 1})
	return l.Total, err
}

// passed are the entries that pass a filter, how many pass on the other side, and the facets if they
// are asked for.
type passed struct {
	entries []*entry
	other   int
	facets  *Facets
}

// pass returns what passes the filter.
func (c *catalogue) pass(ctx context.Context, q querier, f events.Filter, w Window) (passed, error) {
	var found numbers
	if f.Query != "" {
		var err error
		if found, err = search(ctx, q, f.Query); err != nil {
			return passed{}, err
		}
	}
	return pass(c.entries, newTest(f, w.Side, found, c.symbols), c.symbols, w), nil
}

// pass returns what passes the test.
func pass(entries []*entry, t test, y *symbols, w Window) passed {
	p := passed{entries: make([]*entry, 0, len(entries))}
	var counts *counter
	if w.Facets {
		counts = y.counter()
		defer y.counters.Put(counts)
	}
	for _, e := range entries {
		fails := t.fails(e)
		switch fails {
		case 0:
			p.entries = append(p.entries, e)
		case byDay:
			p.other++
		}
		if w.Facets {
			counts.count(e, fails)
		}
	}
	if w.Side == Bounded {
		p.other = 0
	}
	if w.Facets {
		p.facets = counts.facets(w.Values)
	}
	return p
}

// part returns the window's part of a list that is sorted by date, and how many stand before it.
func (w Window) part(list []*entry) (part []*entry, from int) {
	if w.Latest {
		list = slices.Clone(list)
		dated := len(list)
		for dated > 0 && list[dated-1].sortDay() > events.MaxDay {
			dated--
		}
		slices.Reverse(list[:dated])
	}
	if w.After.ID != "" {
		from = w.behind(list)
	}
	from = min(from+max(w.Offset, 0), len(list))
	list = list[from:]
	if w.Limit > 0 {
		list = list[:min(w.Limit, len(list))]
	}
	return list, from
}

// behind returns where the list goes on behind the mark.
func (w Window) behind(list []*entry) int {
	mark := w.After.entry()
	return sort.Search(len(list), func(i int) bool {
		e := list[i]
		if w.Latest && mark.sortDay() <= events.MaxDay && e.sortDay() <= events.MaxDay {
			return compareEntries(e, mark) < 0
		}
		return compareEntries(e, mark) > 0
	})
}

var documentsIn = inQueries(eventColumns + fromEvents + ` WHERE e.number IN (%s)`)

// few is up to how many events are looked up one by one, whatever share of all they are.
const few = 500

// most reports whether so many of the catalogue's events are so large a share of them that reading all
// takes less time than looking them up.
func (c *catalogue) most(n int) bool { return n > few && n > len(c.entries)*3/4 }

// documents returns the events of the entries, in that order.
func (c *catalogue) documents(ctx context.Context, q querier, list []*entry) ([]events.Event, error) {
	out := make([]events.Event, len(list))
	at := make(map[int64]int, len(list))
	numbers := make([]int64, len(list))
	for i, e := range list {
		at[e.number], numbers[i] = i, e.number
	}
	put := func(r rowScanner) error {
		row, err := scanEvent(r)
		if i, ok := at[row.number]; ok {
			out[i] = row.event
		}
		return err
	}
	if !c.most(len(list)) {
		return out, eachIn(documentsIn, numbers, func(query string, args []any) error {
			rows, err := q.query(ctx, query, args...)
			return each(rows, err, put)
		})
	}
	rows, err := q.query(ctx, eventColumns+fromEvents+` WHERE e.shown = 1 ORDER BY e.number`)
	return out, each(rows, err, put)
}

// Full returns the events that pass the filter, sorted by date, with mentions and revisions.
func (s *Store) Full(ctx context.Context, f events.Filter) ([]events.Event, error) {
	if f.AsOf != 0 {
		out, err := s.fullAsOf(ctx, f)
		return out, failed(err, "list in full as of %s", f.AsOf)
	}
	var out []events.Event
	err := s.list(ctx, func(q querier, c *catalogue) error {
		p, err := c.pass(ctx, q, f, Window{})
		if err != nil {
			return err
		}
		if out, err = c.documents(ctx, q, p.entries); err != nil {
			return err
		}
		return c.fill(ctx, q, out)
	})
	return out, failed(err, "list in full")
}

// fill adds mentions and revisions to events.
func (c *catalogue) fill(ctx context.Context, q querier, list []events.Event) error {
	if c.most(len(list)) {
		return fillAll(ctx, q, list)
	}
	for i := range list {
		var err error
		if list[i].Mentions, err = mentionsOf(ctx, q, list[i].ID); err != nil {
			return err
		}
		if list[i].Revisions, err = revisionsOf(ctx, q, list[i].ID); err != nil {
			return err
		}
	}
	return nil
}

// fillAll is fill by reading all that there are.
func fillAll(ctx context.Context, q querier, list []events.Event) error {
	at := make(map[string]*events.Event, len(list))
	for i := range list {
		at[list[i].ID] = &list[i]
	}
	rows, err := q.query(ctx, mentionColumns+`, x.matched, x.event_id
		FROM mentions m JOIN matches x ON x.mention_id = m.id WHERE x.event_id <> ''`)
	err = each(rows, err, func(r rowScanner) error {
		var id string
		m, err := scanMention(r, &id)
		if e := at[id]; e != nil {
			e.Mentions = append(e.Mentions, m)
		}
		return err
	})
	if err != nil {
		return err
	}
	for i := range list {
		sortMentions(list[i].Mentions)
	}
	rows, err = q.query(ctx, `SELECT revision, event_id FROM revisions ORDER BY event_id, sequence`)
	return each(rows, err, func(r rowScanner) error {
		var id string
		rev, err := scanRevision(r, &id)
		if e := at[id]; e != nil {
			e.Revisions = append(e.Revisions, rev)
		}
		return err
	})
}
