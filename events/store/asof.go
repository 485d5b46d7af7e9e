package store

import (
	"context"
	"slices"
	"sync"

	"dateline/events"
)

// A pastCache keeps what a few past days have lately been settled to.
type pastCache struct {
	mu    sync.Mutex
	pasts []past // the last used first
}

// A past is every event as it was known on a day.
type past struct {
	revision int64
	day      events.Day
	// entries are in the order of lists.
	entries []*entry
	// settled are the events that were known otherwise than now, without mentions and revisions,
	// by their numbers. The others had all their mentions by then.
	settled map[int64]events.Event
}

// pasts and pastEvents bound the cache: how many days, of how many such events each.
const (
	pasts      = 4
	pastEvents = 20000
)

func (c *pastCache) get(revision int64, day events.Day) (past, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	i := slices.IndexFunc(c.pasts, func(p past) bool { return p.revision == revision && p.day == day })
	if i < 0 {
		return past{}, false
	}
	p := c.pasts[i]
	c.pasts = slices.Insert(slices.Delete(c.pasts, i, i+1), 0, p)
	return p, true
}

func (c *pastCache) put(p past) {
	if len(p.settled) > pastEvents {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pasts = slices.DeleteFunc(c.pasts, func(o past) bool { return o.revision < p.revision })
	c.pasts = slices.Insert(c.pasts, 0, p)
	c.pasts = c.pasts[:min(len(c.pasts), pasts)]
}

// newPast settles the events that were known otherwise on the day. It is [events.Settle] again, on
// fewer mentions; which event a mention belongs to, and what editors withdrew, is taken as of now.
func newPast(ctx context.Context, q querier, c *catalogue, day events.Day) (past, error) {
	p := past{revision: c.revision, day: day, settled: make(map[int64]events.Event)}
	var other []*entry
	for _, e := range c.entries {
		switch {
		case e.knownFirst > day:
			// Nobody knew of it.
		case e.knownLast <= day:
			p.entries = append(p.entries, e)
		default:
			other = append(other, e)
		}
	}
	then, err := resettle(ctx, q, c, other, day)
	if err != nil {
		return p, err
	}
	for i, e := range then {
		if e.ID == "" {
			continue
		}
		x := newEntry(other[i].number, e, c.symbols)
		p.entries = append(p.entries, x)
		e.Mentions, e.Revisions = nil, nil
		p.settled[x.number] = e
	}
	slices.SortFunc(p.entries, compareEntries)
	return p, nil
}

// resettle returns the events of the entries as they were known on a day, with the mentions that
// were published by then and the revisions that these caused; without an ID where nothing was.
func resettle(ctx context.Context, q querier, c *catalogue, list []*entry, day events.Day) ([]events.Event, error) {
	all, err := c.documents(ctx, q, list)
	if err != nil {
		return nil, err
	}
	if err := c.fill(ctx, q, all); err != nil {
		return nil, err
	}
	decisions, err := decisionsBySubject(ctx, q)
	if err != nil {
		return nil, err
	}
	for i, e := range all {
		var ok bool
		if all[i], ok = eventAsOf(e, decisions, day); !ok {
			all[i] = events.Event{}
		}
	}
	return all, nil
}

// eventAsOf takes an event back to a day; ok is false if nothing was known of it then.
func eventAsOf(e events.Event, decisions map[string][]events.Decision, day events.Day) (_ events.Event, ok bool) {
	on := slices.Clone(decisions[e.ID])
	for _, m := range e.Mentions {
		on = append(on, decisions[m.ID]...)
	}
	e, ok = e.AsOf(day, on)
	return e, ok && !e.Withdrawn
}

// decisionsBySubject returns all decisions by the events and mentions that they name.
func decisionsBySubject(ctx context.Context, q querier) (map[string][]events.Decision, error) {
	out := make(map[string][]events.Decision)
	rows, err := q.query(ctx, decisionColumns+` ORDER BY d.number`)
	err = each(rows, err, func(r rowScanner) error {
		d, err := scanDecision(r)
		for _, subject := range slices.Concat(d.Events, d.Mentions) {
			out[subject] = append(out[subject], d)
		}
		return err
	})
	return out, err
}

// asOf returns what was known on a day.
func (s *Store) asOf(ctx context.Context, q querier, c *catalogue, day events.Day) (past, error) {
	if p, ok := s.past.get(c.revision, day); ok {
		return p, nil
	}
	p, err := newPast(ctx, q, c, day)
	if err == nil {
		s.past.put(p)
	}
	return p, err
}

// pass returns what passes the filter.
func (p past) pass(ctx context.Context, q querier, c *catalogue, f events.Filter, w Window) (passed, error) {
	var found numbers
	if f.Query != "" {
		var err error
		if found, err = search(ctx, q, f.Query); err != nil {
			return passed{}, err
		}
	}
	if found != nil {
		// The search is of today's words; what was known otherwise is searched by its own.
		words := events.Filter{Query: f.Query}
		for number, e := range p.settled {
			found.remove(number)
			if words.Matches(e) {
				found.add(number)
			}
		}
	}
	return pass(p.entries, newTest(f, w.Side, found, c.symbols), c.symbols, w), nil
}

func (s *Store) listAsOf(ctx context.Context, f events.Filter, w Window) (List, error) {
	var l List
	err := s.list(ctx, func(q querier, c *catalogue) error {
		p, err := s.asOf(ctx, q, c, f.AsOf)
		if err != nil {
			return err
		}
		passed, err := p.pass(ctx, q, c, f, w)
		if err != nil {
			return err
		}
		part, from := w.part(passed.entries)
		l = List{Total: len(passed.entries), Other: passed.other, From: from, Facets: passed.facets, Revision: c.revision}
		if l.Events, err = c.documents(ctx, q, part); err != nil {
			return err
		}
		for i, x := range part {
			if e, ok := p.settled[x.number]; ok {
				l.Events[i] = e
			}
		}
		return nil
	})
	return l, err
}

func (s *Store) fullAsOf(ctx context.Context, f events.Filter) ([]events.Event, error) {
	var out []events.Event
	err := s.list(ctx, func(q querier, c *catalogue) error {
		p, err := s.asOf(ctx, q, c, f.AsOf)
		if err != nil {
			return err
		}
		passed, err := p.pass(ctx, q, c, f, Window{})
		if err != nil {
			return err
		}
		if out, err = c.documents(ctx, q, passed.entries); err != nil {
			return err
		}
		if err := c.fill(ctx, q, out); err != nil {
			return err
		}
		var other []*entry
		var at []int
		for i, x := range passed.entries {
			if _, ok := p.settled[x.number]; ok {
				other, at = append(other, x), append(at, i)
			}
		}
		then, err := resettle(ctx, q, c, other, f.AsOf)
		for i, e := range then {
			out[at[i]] = e
		}
		return err
	})
	return out, err
}

// EventAsOf returns an event as it was known on a day, with the mentions published by then.
func (s *Store) EventAsOf(ctx context.Context, id string, day events.Day) (events.Event, error) {
	e, err := s.Event(ctx, id)
	if err != nil {
		return e, err
	}
	decisions := make(map[string][]events.Decision)
	err = s.read(ctx, func(q querier) error {
		ids := []string{e.ID}
		for _, m := range e.Mentions {
			ids = append(ids, m.ID)
		}
		decisions[e.ID], err = decisionsOn(ctx, q, ids)
		return err
	})
	var ok bool
	if err == nil {
		if e, ok = eventAsOf(e, decisions, day); !ok {
			err = ErrNotFound
		}
	}
	return e, failed(err, "event %q as of %s", id, day)
}
