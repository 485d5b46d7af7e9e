package store

import (
	"context"
	"sync"

	"dateline/events"
)

// Derived keeps what was made of events, each under the key K of what it was made for, until the
// event changes. The zero Derived keeps nothing: set Limit and Size.
type Derived[K comparable, T any] struct {
	// Limit bounds the sizes of all that is kept; where there is no room, everything is forgotten.
	Limit int
	Size  func(T) int

	mu   sync.Mutex
	size int
	kept map[derivedFrom[K]]T
}

// derivedFrom is what a value was made for and of: an event that changes has another entry from then
// on.
type derivedFrom[K comparable] struct {
	key   K
	entry *entry
}

// Of returns what derive makes of each event that [Store.Full] gives for the filter, or made of it
// for the same key before.
func (d *Derived[K, T]) Of(ctx context.Context, s *Store, f events.Filter, key K, derive func(events.Event) (T, error)) ([]T, error) {
	if f.AsOf != 0 {
		all, err := s.Full(ctx, f)
		if err != nil {
			return nil, err
		}
		return derived(all, derive)
	}
	var out []T
	err := s.list(ctx, func(q querier, c *catalogue) error {
		p, err := c.pass(ctx, q, f, Window{})
		if err != nil {
			return err
		}
		var missing []*entry
		var at []int
		out = make([]T, len(p.entries))
		d.mu.Lock()
		for i, e := range p.entries {
			var ok bool
			if out[i], ok = d.kept[derivedFrom[K]{key, e}]; !ok {
				missing, at = append(missing, e), append(at, i)
			}
		}
		d.mu.Unlock()
		read, err := c.documents(ctx, q, missing)
		if err != nil {
			return err
		}
		if err := c.fill(ctx, q, read); err != nil {
			return err
		}
		made, err := derived(read, derive)
		if err != nil {
			return err
		}
		d.mu.Lock()
		defer d.mu.Unlock()
		for i, v := range made {
			out[at[i]] = v
			d.keep(derivedFrom[K]{key, missing[i]}, v)
		}
		return nil
	})
	return out, failed(err, "list what is made of events")
}

// derived returns what derive makes of each event.
func derived[T any](list []events.Event, derive func(events.Event) (T, error)) ([]T, error) {
	out := make([]T, len(list))
	for i, e := range list {
		var err error
		if out[i], err = derive(e); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// keep keeps a value, unless somebody was faster or there is no room for it at all.
func (d *Derived[K, T]) keep(from derivedFrom[K], v T) {
	size := d.Size(v)
	if _, ok := d.kept[from]; ok || size > d.Limit {
		return
	}
	if d.kept == nil || d.size+size > d.Limit {
		d.kept, d.size = make(map[derivedFrom[K]]T), 0
	}
	d.kept[from] = v
	d.size += size
}
