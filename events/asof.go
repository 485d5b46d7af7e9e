package events

// AsOf returns the mentions whose source was published by the end of the day: what could be known
// then. A source whose day of publication is unknown counts from the day it was recorded.
func AsOf(mentions []Mention, day Day) []Mention {
	var out []Mention
	for _, m := range mentions {
		if d := m.Source.Known(); d != 0 && d <= day {
			out = append(out, m)
		}
	}
	return out
}

// Known returns the day from which what the source says could be known, or 0.
func (s Source) Known() Day {
	if s.Published != 0 || s.Recorded.IsZero() {
		return s.Published
	}
	return DayOf(s.Recorded.UTC())
}

// AsOf returns the event as it was known by the end of the day, settled from the mentions that were
// published by then; ok is false if nothing was. Which event a mention belongs to, and what editors
// decided, is taken as of now. The event must carry its mentions.
func (e Event) AsOf(day Day, decisions []Decision) (past Event, ok bool) {
	known := AsOf(e.Mentions, day)
	if len(known) == 0 {
		return Event{}, false
	}
	e.Mentions = order(known)
	e.Settled = Settle(known, decisions)
	var then []Revision
	for _, r := range e.Revisions {
		for _, m := range known {
			if r.Mention == m.ID {
				then = append(then, r)
				break
			}
		}
	}
	e.Revisions = then
	return e, true
}
