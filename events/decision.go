package events

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// A DecisionKind names what an editor decided.
type DecisionKind string

const (
	// DecideMerge: Events[1:] are the same as Events[0], which survives with its UID.
	DecideMerge DecisionKind = "merge"
	// DecideSplit: Mentions leave Events[0] for Events[1], a new event.
	DecideSplit DecisionKind = "split"
	// DecideMove: Mentions belong to Events[0].
	DecideMove DecisionKind = "move"
	// DecideAccept: the waiting Mentions belong to Events[0].
	DecideAccept DecisionKind = "accept"
	// DecideDistinct: all Events are different ones, and none of Mentions belongs to any of them.
	DecideDistinct DecisionKind = "distinct"
	// DecideWithdraw: Mentions count no longer; with Events alone, the whole events.
	DecideWithdraw DecisionKind = "withdraw"
	// DecideRestore takes a withdrawal back, whoever made it.
	DecideRestore DecisionKind = "restore"
	// DecideEdit: Mentions, an editor's own claims, belong to Events[0] whatever they say.
	DecideEdit DecisionKind = "edit"
)

// DecisionKinds lists every kind.
var DecisionKinds = []DecisionKind{DecideMerge, DecideSplit, DecideMove, DecideAccept, DecideDistinct, DecideWithdraw, DecideRestore, DecideEdit}

// A Decision is what an editor decided about events and mentions. Decisions are append-only and
// stand until an editor undoes them: no text, however late, overrules one.
type Decision struct {
	ID   string       `json:"id"`
	Kind DecisionKind `json:"kind"`
	// Events and Mentions are ids; the kind tells how they are read.
	Events   []string  `json:"events,omitempty"`
	Mentions []string  `json:"mentions,omitempty"`
	Editor   string    `json:"editor,omitempty"`
	At       time.Time `json:"at"`
	// Undone is when it was undone, the zero time if it stands.
	Undone   time.Time `json:"undone,omitzero"`
	UndoneBy string    `json:"undone_by,omitempty"`
	// Why is the editor's reason, if given.
	Why string `json:"why,omitempty"`
}

// Check reports what is missing from the decision to be carried out.
func (d Decision) Check() error {
	want := func(ok bool, what string) error {
		if ok {
			return nil
		}
		return fmt.Errorf("decision %s: want %s", d.Kind, what)
	}
	e, m := len(d.Events), len(d.Mentions)
	for i, id := range d.Events {
		if id == "" || slices.Contains(d.Events[:i], id) {
			return want(false, "events that differ from each other")
		}
	}
	switch d.Kind {
	case DecideMerge:
		return want(e >= 2 && m == 0, "two events or more, the survivor first")
	case DecideSplit:
		return want(e >= 1 && e <= 2 && m >= 1, "the mentions to split off and their event")
	case DecideMove, DecideAccept, DecideEdit:
		return want(e == 1 && m >= 1, "mentions and the event that they belong to")
	case DecideDistinct:
		return want(e >= 2 || e >= 1 && m >= 1, "two events, or a mention and an event")
	case DecideWithdraw, DecideRestore:
		return want(e+m >= 1, "mentions or events")
	}
	return fmt.Errorf("decision %q is unknown", d.Kind)
}

// standing returns the decisions that are not undone, oldest first.
func standing(decisions []Decision) []Decision {
	out := make([]Decision, 0, len(decisions))
	for _, d := range decisions {
		if d.Undone.IsZero() {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b Decision) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// Assign returns the event that a mention belongs to after all standing decisions, given the
// event that it was matched to, or "" if it waits. Undoing a decision gives the old answer again.
func Assign(mention, matched string, decisions []Decision) string {
	event := matched
	if len(decisions) == 0 {
		return event
	}
	for _, d := range standing(decisions) {
		switch d.Kind {
		case DecideMove, DecideAccept, DecideEdit, DecideSplit:
			if slices.Contains(d.Mentions, mention) {
				event = d.Events[len(d.Events)-1]
			}
		case DecideMerge:
			if len(d.Events) > 1 && slices.Contains(d.Events[1:], event) {
				event = d.Events[0]
			}
		}
	}
	return event
}

// apart reports whether an editor has said that the mention is not of the event, or the event
// that the mention belongs to, if any, is not the other one.
func apart(mention, event, other string, decisions []Decision) bool {
	for _, d := range decisions {
		if d.Kind != DecideDistinct || !d.Undone.IsZero() || !slices.Contains(d.Events, other) {
			continue
		}
		if mention != "" && slices.Contains(d.Mentions, mention) || event != "" && event != other && slices.Contains(d.Events, event) {
			return true
		}
	}
	return false
}

// Withdrawn returns the ids, of mentions and of events, that editors have taken back and not
// restored. Who undoes an edit takes its claims back: they were never anybody else's.
func Withdrawn(decisions []Decision) map[string]bool {
	out := map[string]bool{}
	for _, d := range decisions {
		if d.Kind == DecideEdit && !d.Undone.IsZero() {
			mark(out, d.Mentions, true)
		}
	}
	for _, d := range standing(decisions) {
		if d.Kind != DecideWithdraw && d.Kind != DecideRestore {
			continue
		}
		ids := d.Mentions
		if len(ids) == 0 {
			ids = d.Events
		}
		mark(out, ids, d.Kind == DecideWithdraw)
	}
	return out
}

func mark(in map[string]bool, ids []string, value bool) {
	for _, id := range ids {
		in[id] = value
	}
}
