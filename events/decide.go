package events

import (
	"fmt"
	"maps"
	"slices"
	"time"
)

// Decide works out what an editor's decision does, or, if its Undone is set, what undoing it
// does. Like [Plan] it changes nothing. A split that names no new event gets one minted: the
// decision to store is the one returned.
func Decide(d Decision, shelf Shelf, now time.Time) (Decision, Report, error) {
	if err := d.Check(); err != nil {
		return d, Report{}, err
	}
	p := newPlan(shelf, now)
	named, err := shelf.Mentions(d.Mentions)
	if err != nil {
		return d, Report{}, fmt.Errorf("decision %s: mentions: %w", d.ID, err)
	}
	if len(named) != len(d.Mentions) {
		return d, Report{}, fmt.Errorf("decision %s: only %d of %d mentions are there", d.ID, len(named), len(d.Mentions))
	}
	fresh := map[string]string{}
	if d.Kind == DecideSplit && len(d.Events) == 1 {
		id, uid := MintID(order(named)[0])
		id += "-split"
		d.Events = append(slices.Clone(d.Events), id)
		fresh[id] = "s-" + uid
	}

	// Every event that the decision may touch, and every mention that may move.
	before := map[string]Event{}
	mentions := map[string]Mention{}
	load := func(id string) error {
		if id == "" || fresh[id] != "" {
			return nil
		}
		e, ok, err := shelf.Event(id)
		if err != nil {
			return fmt.Errorf("event %s: %w", id, err)
		}
		if !ok {
			return fmt.Errorf("event %s is not there", id)
		}
		before[e.ID] = e
		for _, m := range e.Mentions {
			mentions[m.ID] = m
		}
		return nil
	}
	ids := slices.Clone(d.Events)
	for _, m := range named {
		mentions[m.ID] = m
	}
	decisions, err := p.decisionsOn(ids, mentions, d)
	if err != nil {
		return d, Report{}, err
	}
	for _, m := range named {
		ids = append(ids, m.Matched, Assign(m.ID, m.Matched, without(decisions, d.ID)), Assign(m.ID, m.Matched, decisions))
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if err := load(id); err != nil {
			return d, Report{}, fmt.Errorf("decision %s: %w", d.ID, err)
		}
	}
	if decisions, err = p.decisionsOn(slices.Collect(maps.Keys(before)), mentions, d); err != nil {
		return d, Report{}, err
	}

	groups := map[string][]Mention{}
	for _, id := range slices.Sorted(maps.Keys(mentions)) {
		m := mentions[id]
		to := Assign(id, m.Matched, decisions)
		if to != "" && fresh[to] == "" {
			if _, ok := before[to]; !ok {
				if err := load(to); err != nil {
					return d, Report{}, fmt.Errorf("decision %s: %w", d.ID, err)
				}
			}
		}
		groups[to] = append(groups[to], m)
	}
	for id, uid := range fresh {
		e := &Event{ID: id, UID: uid, Mentions: groups[id]}
		p.settle(e, nil, hearAll(e.Mentions), Cause{Decision: d.ID, Kind: kindOf(d)}, decisions)
	}
	for _, id := range slices.Sorted(maps.Keys(before)) {
		e := before[id]
		prev := e
		into := mergedInto(id, decisions)
		cause := Cause{Decision: d.ID}
		if into != e.MergedInto || len(groups[id]) != len(e.Mentions) {
			cause.Kind = kindOf(d)
		}
		e.MergedInto, e.Mentions = into, groups[id]
		e.Aliases = nil
		for _, other := range slices.Sorted(maps.Keys(before)) {
			if other != id && mergedInto(other, decisions) == id {
				e.Aliases = append(e.Aliases, other)
			}
		}
		for _, a := range prev.Aliases {
			if _, known := before[a]; !known && !slices.Contains(e.Aliases, a) {
				e.Aliases = append(e.Aliases, a)
			}
		}
		if into != "" {
			p.mergeAway(prev, into, Cause{Decision: d.ID, Kind: ChangeMerged})
			continue
		}
		p.settle(&e, &prev, hearAll(e.Mentions), cause, decisions)
	}
	// A mention set apart, or let go again, looks for its event anew.
	for _, m := range named {
		if Assign(m.ID, m.Matched, decisions) == "" {
			p.waiting = append(p.waiting, m)
		}
	}
	if err := p.rematch(d); err != nil {
		return d, Report{}, fmt.Errorf("decision %s: %w", d.ID, err)
	}
	return d, p.finished(), nil
}

// rematch tries the waiting mentions of the decision once more, the decision counted in.
func (p *plan) rematch(d Decision) error {
	p.shelf = Decided(p.shelf, d)
	for _, m := range order(p.waiting) {
		if err := p.record(m, false); err != nil {
			return err
		}
	}
	p.waiting = nil
	return nil
}

// decisionsOn returns the decisions on the events and mentions with d among them.
func (p *plan) decisionsOn(ids []string, mentions map[string]Mention, d Decision) ([]Decision, error) {
	ids = append(slices.Clone(ids), slices.Collect(maps.Keys(mentions))...)
	slices.Sort(ids)
	found, err := p.shelf.Decisions(slices.Compact(ids))
	if err != nil {
		return nil, fmt.Errorf("decision %s: look up decisions: %w", d.ID, err)
	}
	return append(without(found, d.ID), d), nil
}

func without(decisions []Decision, id string) []Decision {
	return slices.DeleteFunc(slices.Clone(decisions), func(d Decision) bool { return d.ID == id })
}

// mergedInto returns the event that id was merged into, at the end of the chain, or "".
func mergedInto(id string, decisions []Decision) string {
	at := id
	for _, d := range standing(decisions) {
		if d.Kind == DecideMerge && slices.Contains(d.Events[1:], at) {
			at = d.Events[0]
		}
	}
	if at == id {
		return ""
	}
	return at
}

func kindOf(d Decision) ChangeKind {
	switch d.Kind {
	case DecideMerge:
		if !d.Undone.IsZero() {
			return ChangeSplit
		}
		return ChangeMerged
	case DecideSplit:
		if !d.Undone.IsZero() {
			return ChangeMerged
		}
		return ChangeSplit
	}
	return ""
}

// Decided returns the shelf as it will be once the decision is made, for a plan of what follows.
func Decided(shelf Shelf, d Decision) Shelf { return decidedShelf{shelf, d} }

// a decidedShelf is a shelf on which one decision lies already.
type decidedShelf struct {
	Shelf
	d Decision
}

func (s decidedShelf) Decisions(ids []string) ([]Decision, error) {
	found, err := s.Shelf.Decisions(ids)
	if err != nil {
		return nil, err
	}
	return append(without(found, s.d.ID), s.d), nil
}
