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

// A past is every event as it was known on a day, without mentions and revisions.
type past struct {
	revision int64
	day      events.Day
	events   []events.Event
	// entries are those of the events, numbered by their place.
	entries []*entry
	symbols *symbols
}

// pasts and pastEvents bound the cache: how many days, of how many events each.
const (
	pasts      = 3
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
	if len(p.events) > pastEvents {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pasts = slices.DeleteFunc(c.pasts, func(o past) bool { return o.revision < p.revision })
	c.pasts = slices.Insert(c.pasts, 0, p)
	c.pasts = c.pasts[:min(len(c.pasts), pasts)]
}

// settledAsOf returns every event as it was known on a day, sorted by date, with the mentions that
// were published by then and the revisions that these caused. It is [events.Settle] again, on fewer
// mentions; which event a mention belongs to, and what editors withdrew, is taken as of now.
func settledAsOf(ctx context.Context, q querier, c *catalogue, day events.Day) ([]events.Event, error) {
	all, err := documents(ctx, q, c.entries)
	if err != nil {
		return nil, err
	}
	if err := fill(ctx, q, all); err != nil {
		return nil, err
	}
	decisions, err := decisionsBySubject(ctx, q)
	if err != nil {
		return nil, err
	}
	out := all[:0]
	for _, e := range all {
		if e, ok := eventAsOf(e, decisions, day); ok {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b events.Event) int {
		return compareEntries(&entry{id: a.ID, first: a.Span.First(), last: a.Span.Last()}, &entry{id: b.ID, first: b.Span.First(), last: b.Span.Last()})
	})
	return out, nil
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

func (s *Store) fullAsOf(ctx context.Context, f events.Filter) ([]events.Event, error) {
	var out []events.Event
	err := s.list(ctx, func(q querier, c *catalogue) error {
		all, err := settledAsOf(ctx, q, c, f.AsOf)
		if err != nil {
			return err
		}
		for _, e := range all {
			if f.Matches(e) {
				out = append(out, e)
			}
		}
		return nil
	})
	return out, err
}

func (s *Store) listAsOf(ctx context.Context, f events.Filter, w Window) (List, error) {
	var p past
	err := s.list(ctx, func(q querier, c *catalogue) (err error) {
		var ok bool
		if p, ok = s.past.get(c.revision, f.AsOf); ok {
			return nil
		}
		p = past{revision: c.revision, day: f.AsOf, symbols: newSymbols()}
		if p.events, err = settledAsOf(ctx, q, c, f.AsOf); err != nil {
			return err
		}
		for i := range p.events {
			p.events[i].Mentions, p.events[i].Revisions = nil, nil
			p.entries = append(p.entries, newEntry(int64(i), p.events[i], p.symbols))
		}
		s.past.put(p)
		return nil
	})
	if err != nil {
		return List{}, err
	}
	return p.list(f, w), nil
}

// list filters, cuts and counts what was known on a day.
func (p past) list(f events.Filter, w Window) List {
	var entries []*entry
	var counts *counter
	if w.Facets {
		counts = newCounter(p.symbols)
	}
	// The query is left to Matches: the search of the database is that of today's text.
	words := events.Filter{Query: f.Query}
	f.Query = ""
	t := newTest(f, nil, p.symbols)
	for i, e := range p.events {
		x := p.entries[i]
		fails := t.fails(x)
		if words.Query != "" && !words.Matches(e) {
			fails |= byOther
		}
		if fails == 0 {
			entries = append(entries, x)
		}
		if w.Facets {
			counts.count(x, fails)
		}
	}
	l := List{Total: len(entries), Revision: p.revision}
	if w.Facets {
		l.Facets = counts.facets()
	}
	entries, l.From = w.part(entries)
	for _, x := range entries {
		l.Events = append(l.Events, p.events[x.number])
	}
	return l
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
