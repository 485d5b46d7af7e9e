package events

import (
	"cmp"
	"slices"
)

// A Pair is two events that are kept apart and may be one, for an editor to tell.
type Pair struct {
	// A and B are the ids of the events, in their order.
	A string `json:"a"`
	B string `json:"b"`
	// Score is the likelihood, 0 … 1, that they are one.
	Score float64 `json:"score"`
	// Why are the reasons in plain English.
	Why []string `json:"why,omitempty"`
}

// pairDays is how far on either side of its date an event is compared with others.
const pairDays = RivalDays/2 + 1

// Pairs returns the pairs of events that may be one, the likeliest first, whatever the order of the
// events. Each event is told to the other as one mention of it would be, and what would be doubtful
// is: see [Match]. Events that one text tells of are two, and so are those that an editor has set
// apart.
//
// Only events of one series and edition or of about one time are compared, so that the cost grows
// with how many there are in a season.
func Pairs(all []Candidate, decisions []Decision) []Pair {
	side := make([]sides, 0, len(all))
	for i := range all {
		if c := &all[i]; c.MergedInto == "" && c.Mentions > 0 {
			side = append(side, newSides(c))
		}
	}
	slices.SortFunc(side, func(a, b sides) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.ID, b.ID)) })
	found := map[[2]string]Pair{}
	try := func(a, b *sides) {
		if p, ok := a.pair(b); ok && !apart("", p.A, p.B, decisions) {
			found[[2]string{p.A, p.B}] = p
		}
	}
	var open []*sides
	editions := map[string][]*sides{}
	for i := range side {
		e := &side[i]
		open = slices.DeleteFunc(open, func(o *sides) bool { return o.to < e.from })
		for _, o := range open {
			try(o, e)
		}
		open = append(open, e)
		for _, edition := range e.heard.Tokens.Editions {
			for _, o := range editions[edition] {
				try(o, e)
			}
			editions[edition] = append(editions[edition], e)
		}
	}
	out := make([]Pair, 0, len(found))
	for _, p := range found {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out
}

// sides are an event as it is compared with others: as one that is known, and as one that a mention
// tells of.
type sides struct {
	*Candidate
	known, told *profile
	// from and to bound the days at which it is looked for.
	from, to Day
}

func newSides(c *Candidate) sides {
	told := c.profile()
	told.edition, told.published, told.putsOff = c.Edition, c.heard.Last, told.putOff
	if len(c.heard.Portfolios) == 1 {
		told.portfolio = c.heard.Portfolios[0]
	}
	s := sides{Candidate: c, known: c.profile(), told: told}
	switch span := cmp.Or(c.Span, c.PreviousSpan); {
	case !span.IsZero():
		s.from, s.to = keyBounds(span)
		s.from, s.to = max(s.from-pairDays, MinDay), s.to+pairDays
		if told.putOff {
			s.to += LinkDays
		}
	case c.heard.Last != 0:
		s.from, s.to = c.heard.First, c.heard.Last+LinkDays
	default:
		s.from, s.to = MinDay, MaxDay
	}
	return s
}

// pair compares two events, each told to the other.
func (s *sides) pair(o *sides) (Pair, bool) {
	if s.told.hopeless(o.Candidate) || o.told.hopeless(s.Candidate) || share(s.heard.Sources, o.heard.Sources) {
		return Pair{}, false
	}
	c := compare(s.told, o.known)
	if other := compare(o.told, s.known); other.points > c.points {
		c = other
	}
	if !c.doubtful() {
		return Pair{}, false
	}
	return Pair{min(s.ID, o.ID), max(s.ID, o.ID), likelihood(c.points), c.why}, true
}
