package events

import (
	"cmp"
	"math"
	"slices"
)

// order sorts mentions as their story runs: by day of publication, then by how far along their
// status is, then by source, so that the order of recording does not matter.
func order(mentions []Mention) []Mention {
	out := slices.Clone(mentions)
	slices.SortFunc(out, func(a, b Mention) int {
		return cmp.Or(
			cmp.Compare(told(&a), told(&b)),
			cmp.Compare(a.Source.ForeignSequence, b.Source.ForeignSequence),
			cmp.Compare(rank(a.Status), rank(b.Status)),
			cmp.Compare(a.Source.ID, b.Source.ID),
			cmp.Compare(a.Ordinal, b.Ordinal),
			cmp.Compare(a.ID, b.ID))
	})
	return out
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
	gone := withdrawn(decisions)
	off := false
	for _, m := range order(mentions) {
		off = off || gone[Assign(m.ID, m.Matched, decisions)]
		if !gone[m.ID] {
			t.take(&m)
		}
	}
	s := t.settled()
	s.Withdrawn = off || len(mentions) > 0 && len(t.heard) == 0
	return s
}

// a tale hears the claims about one event in order and knows what they come to.
type tale struct {
	heard  []*Mention
	date   dateStory
	status statusStory
	place  placeStory
}

// take hears the next claim and returns what it did to date, status and place.
func (t *tale) take(m *Mention) (date, status, place Effect) {
	t.heard = append(t.heard, m)
	date = t.date.take(m)
	return date, t.status.take(m, date), t.place.take(m)
}

// settled sums the tale up.
func (t *tale) settled() Settled {
	s := Settled{Status: Mentioned, Basis: map[string]string{}}
	basis := func(field string, m *Mention) {
		if m != nil {
			s.Basis[field] = m.ID
		}
	}
	s.Names, s.Name, s.NameLanguage = t.names(basis)
	t.describe(&s)

	s.Span, s.PreviousSpan = t.date.span, t.date.previous
	if s.PreviousSpan == s.Span {
		s.PreviousSpan = Span{}
	}
	if m := t.date.shown; m != nil {
		s.DateText, s.DateLanguage, s.DateBasis = m.DateText.Text, m.Source.Language, m.DateBasis
		s.Clock = t.clock()
		basis("date", m)
	}
	s.Place = t.place.place
	basis("place", t.place.shown)
	if m := t.status.shown; m != nil {
		s.Status, s.StatusBy, s.StatusAlso = t.status.status, m.Authority, t.status.also
		basis("status", m)
	}
	if by, ok := t.date.confirmed(); ok && s.Status == Announced && t.status.rival == nil {
		s.Status, s.StatusBy = Confirmed, max(by, s.StatusBy)
	}
	s.Conflicts = t.conflicts(s)
	s.Confidence = t.confidence(len(s.Conflicts) > 0)

	var seen []string
	for _, m := range t.heard {
		s.LastReport = max(s.LastReport, m.Source.Published)
		if !slices.Contains(seen, m.Source.ID) {
			seen = append(seen, m.Source.ID)
		}
		for _, f := range m.Figures {
			s.Figures = append(s.Figures, ClaimedFigure{Figure: f, Mention: m.ID, Publisher: m.Source.Publisher})
		}
	}
	s.Sources = len(seen)
	return s
}

// describe fills in what events are known by: type, series, edition, organisations, body, topics.
func (t *tale) describe(s *Settled) {
	s.Type = t.most(func(m *Mention) string { return m.Type })
	s.Series = t.most(func(m *Mention) string { return m.Series })
	s.Body = t.most(func(m *Mention) string { return m.Body })
	s.Organiser = t.most(func(m *Mention) string { return m.Organiser })
	editions := map[int]int{}
	for _, m := range t.heard {
		if m.Edition > 0 {
			editions[m.Edition] += weight(m)
		}
		for _, o := range m.Organisations {
			if !slices.Contains(s.Organisations, o) {
				s.Organisations = append(s.Organisations, o)
			}
		}
		for _, topic := range m.Topics {
			if !slices.Contains(s.Topics, topic) {
				s.Topics = append(s.Topics, topic)
			}
		}
	}
	best := 0
	for n, w := range editions {
		if w > best || w == best && n < s.Edition {
			s.Edition, best = n, w
		}
	}
	slices.Sort(s.Topics)
}

// weight is how much a claim counts where the majority decides.
func weight(m *Mention) int {
	switch {
	case m.Authority == Editor:
		return 100
	case m.Authority >= Host || m.Source.Kind == Record:
		return 2
	}
	return 1
}

// most returns the value that most claims give, the earliest of equals.
func (t *tale) most(value func(*Mention) string) string {
	count := map[string]int{}
	var best string
	for _, m := range t.heard {
		if v := value(m); v != "" {
			count[v] += weight(m)
		}
	}
	for _, m := range t.heard {
		if v := value(m); v != "" && (best == "" || count[v] > count[best]) {
			best = v
		}
	}
	return best
}

// clock returns the time of day that goes with the date shown.
func (t *tale) clock() Clock {
	var c Clock
	for _, m := range t.heard {
		if !m.Clock.IsZero() && m.Span.First() == t.date.span.First() {
			c = m.Clock
		}
	}
	if !t.date.shown.Clock.IsZero() {
		return t.date.shown.Clock
	}
	return c
}

// conflicts lists what is contested, each with both sides.
func (t *tale) conflicts(s Settled) []Conflict {
	var out []Conflict
	var seen []Span
	for _, r := range slices.Backward(t.date.rivals) {
		if r.Span != t.date.span && !slices.Contains(seen, r.Span) {
			seen = append(seen, r.Span)
			out = append(out, Conflict{"date", claim(t.date.span.EDTF(), t.date.shown), claim(r.Span.EDTF(), r)})
		}
	}
	if r := t.status.rival; r != nil {
		out = append(out, Conflict{"status", claim(string(s.Status), t.status.shown), claim(string(t.status.also), r)})
	}
	if r := t.place.rival; r != nil {
		out = append(out, Conflict{"place", claim(placeValue(t.place.place), t.place.shown), claim(placeValue(r.Place), r)})
	}
	return out
}

func claim(value string, m *Mention) Claim {
	return Claim{Value: value, Mention: m.ID, Publisher: m.Source.Publisher, Published: m.Source.Published}
}

// confidence combines the claims that the date rests on: two publishers who agree leave less room
// for error than one, sources that disagree leave more.
func (t *tale) confidence(disputed bool) float64 {
	best := map[string]float64{}
	for _, m := range t.heard {
		if t.date.shown == nil || !m.Span.IsZero() && m.Span.Overlaps(t.date.span) {
			p := publisher(m)
			best[p] = max(best[p], min(max(m.Confidence, 0), 1))
		}
	}
	ps := make([]float64, 0, len(best))
	for _, c := range best {
		ps = append(ps, c)
	}
	slices.Sort(ps) // so that rounding does not depend on the order of a map
	doubt := 1.0
	for _, c := range ps {
		doubt *= 1 - c
	}
	c := 1 - doubt
	if disputed {
		c *= 0.8
	}
	if math.IsNaN(c) {
		return 0
	}
	return math.Round(min(c, 0.99)*100) / 100
}
