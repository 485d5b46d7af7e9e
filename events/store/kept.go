package store

import "dateline/events"

// What the writer keeps in memory from one text to the next: texts of one day are about the same
// events. There are two generations: what is not asked for while the younger one fills up is
// forgotten with the older one, so that memory is bounded, some tens of megabytes, however many
// events there are. Everything kept is as committed.
type kept struct {
	events     generations[string, eventRow]
	candidates generations[int64, events.Candidate]
}

// How many mentions the younger generation holds: of events whole, and of candidates, which are
// much smaller.
const (
	keptMentions = 4000
	keptClaims   = 25000
)

// event returns the event with an id, if it is kept.
func (k *kept) event(id string) (eventRow, bool) {
	if k == nil {
		return eventRow{}, false
	}
	return k.events.get(id)
}

// candidate returns the candidate with a number, if it is kept.
func (k *kept) candidate(n int64) (events.Candidate, bool) {
	if k == nil {
		return events.Candidate{}, false
	}
	return k.candidates.get(n)
}

// keep keeps what a transaction asked for or changed, once it is committed.
func (k *kept) keep(s *shelf) {
	for id, row := range s.events {
		k.events.put(id, row, len(row.event.Mentions), keptMentions)
	}
	for n, c := range s.candidates {
		k.candidates.put(n, c, c.Mentions, keptClaims)
	}
}

// forget forgets everything.
func (k *kept) forget() { *k = kept{} }

// generations are two of them, each with what its values weigh.
type generations[K comparable, V any] struct {
	young, old map[K]weighed[V]
	weight     int
}

type weighed[V any] struct {
	value  V
	weight int
}

func (g *generations[K, V]) get(key K) (V, bool) {
	if v, ok := g.young[key]; ok {
		return v.value, true
	}
	v, ok := g.old[key]
	return v.value, ok
}

// put keeps a value in the younger generation, which becomes the older one when it weighs limit.
func (g *generations[K, V]) put(key K, value V, weight, limit int) {
	weight++ // nothing is for free
	if g.young == nil {
		g.young = make(map[K]weighed[V])
	}
	g.weight += weight - g.young[key].weight
	g.young[key] = weighed[V]{value, weight}
	delete(g.old, key)
	if g.weight >= limit {
		g.young, g.old, g.weight = nil, g.young, 0
	}
}
