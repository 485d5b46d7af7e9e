package store

import (
	"context"
	"sync"

	"dateline/events"
)

// listed are the events that were listed lately, by their entries. An event that changes has
// another entry from then on, so that what is kept is never out of date.
type listed struct {
	mu     sync.Mutex
	events generations[*entry, events.Event]
}

// listedEvents bounds how many events the younger generation of those listed lately holds.
const listedEvents = 2000

// documents returns the events of the entries, in that order, from memory as far as they were listed
// lately.
func (s *Store) documents(ctx context.Context, q querier, c *catalogue, list []*entry) ([]events.Event, error) {
	if len(list) > few {
		return c.documents(ctx, q, list)
	}
	known := &s.lists.documents
	out := make([]events.Event, len(list))
	var missing []*entry
	var at []int
	known.mu.Lock()
	for i, e := range list {
		var ok bool
		if out[i], ok = known.events.get(e); ok {
			known.events.put(e, out[i], 0, listedEvents)
		} else {
			missing, at = append(missing, e), append(at, i)
		}
	}
	known.mu.Unlock()
	if len(missing) == 0 {
		return out, nil
	}
	read, err := c.documents(ctx, q, missing)
	if err != nil {
		return nil, err
	}
	known.mu.Lock()
	defer known.mu.Unlock()
	for i, e := range read {
		out[at[i]] = e
		known.events.put(missing[i], e, 0, listedEvents)
	}
	return out, nil
}
