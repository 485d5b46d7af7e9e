package events

import (
	"cmp"
	"slices"
	"time"
)

// order returns mentions as their story runs: by day of publication, then by how far along their
// status is, then by source, so that the order of recording does not matter. An editor, who has seen
// what others said that day, comes after them and may think again. Mentions that stand in
// order are returned as they are.
func order(mentions []Mention) []Mention {
	inOrder := true
	for i := 1; i < len(mentions) && inOrder; i++ {
		inOrder = compareTold(&mentions[i-1], &mentions[i]) <= 0
	}
	if inOrder {
		return mentions
	}
	sorted := make([]*Mention, len(mentions))
	for i := range mentions {
		sorted[i] = &mentions[i]
	}
	slices.SortFunc(sorted, compareTold)
	out := make([]Mention, len(mentions))
	for i, m := range sorted {
		out[i] = *m
	}
	return out
}

// place returns mentions, which stand in order, with one more in its place.
func place(mentions []Mention, m Mention) []Mention {
	i, _ := slices.BinarySearchFunc(mentions, &m, func(a Mention, m *Mention) int { return compareTold(&a, m) })
	return slices.Insert(slices.Clip(mentions), i, m)
}

func compareTold(a, b *Mention) int {
	return cmp.Or(
		cmp.Compare(told(a), told(b)),
		cmp.Compare(a.Source.ForeignSequence, b.Source.ForeignSequence),
		thought(a).Compare(thought(b)),
		cmp.Compare(rank(a.Status), rank(b.Status)),
		cmp.Compare(a.Source.ID, b.Source.ID),
		cmp.Compare(a.Ordinal, b.Ordinal),
		cmp.Compare(a.ID, b.ID))
}

// thought returns when an editor said so; the zero time comes before, for all that others say.
func thought(m *Mention) time.Time {
	if m.Authority != Editor {
		return time.Time{}
	}
	return m.Source.Recorded
}

// told returns the day on which a claim takes its place in the story: that of its publication.
// Where that is unknown, what has been held was told when it was over, and all else before
// everything that is known.
func told(m *Mention) Day {
	switch {
	case m.Source.Published != 0:
		return m.Source.Published
	case m.Status != Held:
		return 0
	case m.Span.last != 0:
		return m.Span.last
	}
	return MaxDay
}

// Settle is the one function that turns what sources say of an event into what is shown of it.
// It does not depend on the order of its arguments, has an answer for whatever it is given, and
// leaves out what editors have withdrawn.
//
// Shown is the newest date claimed by the organiser or host, else the newest exact one, else the
// newest vague one. A vaguer claim that agrees changes nothing; one that does not agree raises a
// conflict, unless it explains itself: see the date's own story in settle_date.go. Newest is by
// publication, never by recording.
func Settle(mentions []Mention, decisions []Decision) Settled {
	var t tale
	gone := Withdrawn(decisions)
	off := false
	mentions = order(mentions)
	for i := range mentions {
		m := &mentions[i]
		off = off || gone[Assign(m.ID, m.Matched, decisions)]
		if !gone[m.ID] {
			t.take(m)
		}
	}
	s := t.settled()
	s.Withdrawn = off || len(mentions) > 0 && t.heard == 0
	return s
}
