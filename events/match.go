package events

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// A VerdictKind is what matching found.
type VerdictKind string

const (
	// Same: the mention is of the event named.
	Same VerdictKind = "same"
	// New: it is of none of the events known.
	New VerdictKind = "new"
	// Doubtful: it may be of the event named; an editor or a later text decides.
	Doubtful VerdictKind = "doubtful"
)

// A Verdict is what [Match] found, with its reasons in plain English for an editor to read.
type Verdict struct {
	Kind  VerdictKind `json:"kind"`
	Event string      `json:"event,omitempty"`
	// Score is the likelihood, 0 … 1, that the mention is of that event.
	Score float64  `json:"score"`
	Why   []string `json:"why,omitempty"`
}

// The numbers of the matching policy. Evidence is added up in points: what the event is (series,
// edition, organisation and body, kind, topics, names), where, and when. A pair is the same event
// from SamePoints on, of which SameIdentity at least must say what it is: place and time alone are
// no identity, and a name alone is none either.
const (
	SamePoints     = 5.0
	DoubtfulPoints = 3.5
	SameIdentity   = 2.0
	// DoubtfulIdentity is asked for where the days differ: without it two events are two.
	DoubtfulIdentity = 3.75
	// SameMargin is by how much the best event must lead the next best.
	SameMargin = 0.5

	// NearDays: exact dates so far apart may be one date that sources disagree on.
	NearDays = 10
	// DriftDays: so far apart they may be of one event all the more.
	DriftDays = 3
	// RivalDays: dates so far apart, both to come, may be rival dates of one event.
	RivalDays = 60
	// LinkDays: an event put off is looked for so long after its old date.
	LinkDays = 550
	// MemoryDays: so long ago a past event is still meant when no date is given.
	MemoryDays = 400

	never = -100.0
)

// Match finds the event that a mention is of. Candidates are the events that share one of its
// [Keys]. It never goes by name alone, and does not depend on the order of the candidates.
func Match(m Mention, candidates []Candidate) Verdict {
	if v, ok := sameForeign(m, candidates); ok {
		return v
	}
	this := newProfile(&m)
	var all []scored
	for i := range candidates {
		e := &candidates[i]
		if e.MergedInto != "" || this.hopeless(e) {
			continue
		}
		if c := compare(this, e.profile()); c.points > never/2 {
			all = append(all, scored{e.ID, c})
		}
	}
	slices.SortFunc(all, func(a, b scored) int {
		if a.fits() != b.fits() {
			if a.fits() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.id, b.id))
	})
	if len(all) == 0 || !all[0].doubtful() {
		v := Verdict{Kind: New}
		if len(all) > 0 {
			v.Score, v.Why = likelihood(all[0].points), append(all[0].why, "too little in common with "+all[0].id)
		}
		return v
	}
	best := all[0]
	v := Verdict{Kind: Doubtful, Event: best.id, Score: likelihood(best.points), Why: best.why}
	switch {
	case !best.fits():
	case len(all) > 1 && all[1].fits() && all[1].points > best.points-SameMargin:
		v.Why = append(v.Why, fmt.Sprintf("%s fits as well", all[1].id))
	default:
		v.Kind = Same
	}
	return v
}

// a scored event is a candidate with what speaks for it.
type scored struct {
	id string
	*comparison
}

// fits reports whether the candidate alone would be taken for the event that is meant.
func (s scored) fits() bool {
	return s.points >= SamePoints && s.identity >= SameIdentity && s.firm
}

// doubtful reports whether enough speaks for the two being one to ask an editor, or to say so.
func (c *comparison) doubtful() bool {
	return c.points >= DoubtfulPoints && (!c.beside || c.identity >= DoubtfulIdentity)
}

// likelihood turns points into a number between 0 and 1 that readers can compare.
func likelihood(points float64) float64 {
	return math.Round(100/(1+math.Exp(-(points-4)/1.5))) / 100
}

// a comparison adds up what speaks for and against one event being meant.
type comparison struct {
	points   float64
	identity float64
	// firm tells that the times can be one event's; without it the pair is doubtful at best.
	firm bool
	// beside tells that exact dates lie beside each other, with nothing to say why.
	beside bool
	// kind and place tell that the kinds and the cities are the same.
	kind, place bool
	// org tells that an organisation is the same, peers that the same people meet: heads of state, or
	// ministers of one department.
	org, peers bool
	// theme tells that they are about the same, as far as topics say.
	theme bool
	// unnamed tells that one of the two is known by who meets alone.
	unnamed bool
	// alike tells that the names are; against that something of its identity speaks against it.
	alike, against bool
	why            []string
}

func (c *comparison) add(points float64, why string) {
	if points == 0 {
		return
	}
	c.points += points
	c.why = append(c.why, fmt.Sprintf("%+.1f %s", points, why))
}

func (c *comparison) identify(points float64, why string) {
	c.add(points, why)
	c.identity += points
	c.against = c.against || points < -0.5
}

// compare weighs a mention against an event.
func compare(m, e *profile) *comparison {
	c := &comparison{}
	c.what(m, e)
	if c.points <= never/2 {
		return c
	}
	c.where(m, e)
	c.when(m, e)
	if e.anonymous() && c.place && c.firm && !m.anonymous() {
		c.identify(2, "nothing else is known of that one")
	}
	if c.points > 0 && slices.Contains(e.sources, m.source) && !c.twice(m, e) {
		c.add(-6, "the same text names both")
	}
	return c
}

// twice reports whether a text names one event in two mentions: only if they differ in nothing.
func (c *comparison) twice(m, e *profile) bool {
	switch {
	case c.against:
		return false
	case m.span.Exact() && m.span == e.span:
		return c.identity >= SameIdentity && c.place || c.identity >= 4
	}
	return c.identity >= 6 && (m.span == e.span || m.edition != 0 && e.hasEdition(m.edition))
}
