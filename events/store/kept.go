package store

// keptMentions bounds how many mentions the writer keeps in memory with their events, in each of
// two generations: some tens of megabytes at most.
const keptMentions = 10000

// keptEvents are events that were lately asked for while recording, with their mentions: texts of
// one day are about the same events. There are two generations: what is not asked for while the
// younger one fills up is forgotten with the older one. They are always as committed.
type keptEvents struct {
	young, old generation
}

type generation struct {
	events   map[string]eventRow
	ids      map[int64]string
	mentions int
}

func (g *generation) put(row eventRow) {
	if g.events == nil {
		g.events, g.ids = make(map[string]eventRow), make(map[int64]string)
	}
	g.remove(row.event.ID)
	g.events[row.event.ID], g.ids[row.number] = row, row.event.ID
	g.mentions += len(row.event.Mentions)
}

func (g *generation) remove(id string) {
	if row, ok := g.events[id]; ok {
		g.mentions -= len(row.event.Mentions)
		delete(g.events, id)
		delete(g.ids, row.number)
	}
}

// get returns the event with an id, if it is kept.
func (k *keptEvents) get(id string) (eventRow, bool) {
	if k == nil {
		return eventRow{}, false
	}
	if row, ok := k.young.events[id]; ok {
		return row, true
	}
	row, ok := k.old.events[id]
	return row, ok
}

// number returns the event with a number, if it is kept.
func (k *keptEvents) number(n int64) (eventRow, bool) {
	if k == nil {
		return eventRow{}, false
	}
	id, ok := k.young.ids[n]
	if !ok {
		id, ok = k.old.ids[n]
	}
	if !ok {
		return eventRow{}, false
	}
	return k.get(id)
}

// keep keeps what a transaction asked for or changed, once it is committed.
func (k *keptEvents) keep(rows map[string]eventRow) {
	for _, row := range rows {
		k.old.remove(row.event.ID)
		k.young.put(row)
	}
	if k.young.mentions > keptMentions {
		k.old, k.young = k.young, generation{}
	}
}

// forget forgets everything.
func (k *keptEvents) forget() { *k = keptEvents{} }
