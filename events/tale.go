package events

import (
	"math"
	"slices"
)

// a voice is a mention as a tale hears it.
type voice struct {
	*Mention
	// publisher is what tells publishers apart; "" is unknown.
	publisher string
}

// a tale hears the claims about one event in order and knows what they come to. Hearing one costs the
// same however many were heard; so does summing up, but for what they differ in.
type tale struct {
	date   dateStory
	status statusStory
	place  placeStory
	names  nameStory

	// heard counts the claims, sources tells what they stand in.
	heard      int
	sources    map[string]bool
	lastReport Day
	// folded are publishers as written and as compared.
	folded map[string]string
	// sure is how sure each publisher's surest claim of each date is.
	sure map[Span]map[string]float64
	// clocks are the times of day by the first day that they were said of.
	clocks map[Day]Clock

	kinds, series, bodies, organisers tally[string]
	editions                          tally[int]
	organisations, topics             []string
	figures                           []ClaimedFigure
}

// take hears the next claim and returns what it did to date, status and place.
func (t *tale) take(mention *Mention) (date, status, place Effect) {
	if t.heard == 0 {
		t.sources, t.folded, t.sure, t.clocks = map[string]bool{}, map[string]string{}, map[Span]map[string]float64{}, map[Day]Clock{}
	}
	publisher, known := t.folded[mention.Source.Publisher]
	if !known {
		publisher = Fold(mention.Source.Publisher)
		t.folded[mention.Source.Publisher] = publisher
	}
	m := &voice{mention, publisher}
	t.heard++
	t.sources[m.Source.ID] = true
	t.lastReport = max(t.lastReport, m.Source.Published)
	t.describe(m)
	t.names.take(m)
	date = t.date.take(m)
	return date, t.status.take(m, date), t.place.take(m, date)
}

// describe hears what events are known by.
func (t *tale) describe(m *voice) {
	w := weight(m)
	t.kinds.add(m.Type, w)
	t.series.add(m.Series, w)
	t.bodies.add(m.Body, w)
	t.organisers.add(m.Organiser, w)
	if m.Edition > 0 {
		t.editions.add(m.Edition, w)
	}
	for _, o := range m.Organisations {
		t.organisations = add(t.organisations, o)
	}
	for _, topic := range m.Topics {
		t.topics = add(t.topics, topic)
	}
	for _, f := range m.Figures {
		t.figures = append(t.figures, ClaimedFigure{Figure: f, Mention: m.ID, Publisher: m.Source.Publisher})
	}
	if !m.Clock.IsZero() {
		t.clocks[m.Span.First()] = m.Clock
	}
	by := t.sure[m.Span]
	if by == nil {
		by = map[string]float64{}
		t.sure[m.Span] = by
	}
	by[m.publisher] = max(by[m.publisher], min(max(m.Confidence, 0), 1))
}

// settled sums the tale up.
func (t *tale) settled() Settled {
	s := Settled{
		Status: Mentioned, Type: t.kinds.most(), Series: t.series.most(), Body: t.bodies.most(), Organiser: t.organisers.most(),
		Edition: t.editions.most(), Organisations: slices.Clip(t.organisations), Topics: slices.Sorted(slices.Values(t.topics)),
		Figures: slices.Clip(t.figures), Sources: len(t.sources), LastReport: t.lastReport, Basis: map[string]string{},
	}
	basis := func(field string, m *voice) {
		if m != nil {
			s.Basis[field] = m.ID
		}
	}
	s.Names, s.Name, s.NameLanguage = t.names.told(basis)
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
	return s
}

// editorWeight is by how much an editor's word counts for more than all that was said before.
const editorWeight = 100

// weight is how much a claim counts where the majority decides.
func weight(m *voice) int {
	switch {
	case m.Authority == Editor:
		return editorWeight
	case m.Authority >= Host || m.Source.Kind == Record:
		return 2
	}
	return 1
}

// a tally counts how much speaks for each of several values, other than the zero value.
type tally[T comparable] struct {
	count map[T]int
	// values are in the order in which they were first claimed.
	values []T
}

func (t *tally[T]) add(v T, weight int) {
	var none T
	if v == none {
		return
	}
	if t.count == nil {
		t.count = map[T]int{}
	}
	if t.count[v] == 0 {
		t.values = append(t.values, v)
	}
	if weight == editorWeight {
		weight += t.count[t.most()] - t.count[v]
	}
	t.count[v] += weight
}

// most returns the value for which most speaks, the one first claimed of equals.
func (t *tally[T]) most() T {
	var best T
	for _, v := range t.values {
		if t.count[v] > t.count[best] {
			best = v
		}
	}
	return best
}

// clock returns the time of day that goes with the date shown.
func (t *tale) clock() Clock {
	if c := t.date.shown.Clock; !c.IsZero() {
		return c
	}
	return t.clocks[t.date.span.First()]
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

func claim(value string, m *voice) Claim {
	return Claim{Value: value, Mention: m.ID, Publisher: m.Source.Publisher, Published: m.Source.Published, PublishedEDTF: m.Source.PublishedEDTF}
}

// confidence combines the claims that the date rests on: two publishers who agree leave less room
// for error than one, sources that disagree leave more.
func (t *tale) confidence(disputed bool) float64 {
	best := map[string]float64{}
	for span, by := range t.sure {
		if t.date.shown != nil && !span.Overlaps(t.date.span) {
			continue
		}
		for publisher, c := range by {
			best[publisher] = max(best[publisher], c)
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
