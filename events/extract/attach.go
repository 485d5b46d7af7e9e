package extract

import (
	"cmp"
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// enough is the score from which a date is taken to be the event's.
const enough = 2.5

// mostHolds is what a date gains in whose clause something takes place. Beside another candidate nothing
// else adds to the score that where the date stands has given it.
const mostHolds = 1.2

// A pair is a candidate and a date of the same sentence with the score of their belonging.
type pair struct {
	c     *candidate
	m     *moment
	score float64
}

// attach gives each candidate the date, place and status that its own sentence has for it.
func (t *text) attach() {
	t.gaps = make([]gapKind, len(t.toks))
	ti := 0
	for from := 0; from < len(t.found); {
		to := from
		for to < len(t.found) && t.found[to].sent == t.found[from].sent {
			to++
		}
		group := t.found[from:to]
		si := group[0].sent
		for ti < len(t.times) && t.times[ti].sent < si {
			ti++
		}
		var times []*moment
		for k := ti; k < len(t.times) && t.times[k].sent == si && len(times) < mostPerSentence; k++ {
			if m := &t.times[k]; t.datable(m) {
				times = append(times, m)
			}
		}
		if len(times) > 0 {
			t.gapsOf(t.sents[si])
		}
		t.pairUp(group, times)
		t.together(group)
		for _, c := range group {
			if t.toks[t.sents[si].last-1].fold == "?" {
				c.date, c.more = nil, nil // a question claims nothing
			}
			t.findPlace(c, group)
			t.placeOfVerb(c, group)
			t.placeOfEntry(c)
			t.takenUp(c, times)
			t.moved(c, times, group)
			t.putOnto(c, times)
			t.instead(c, times, group)
			t.fromEarlier(c, times, group)
			t.ahead(c, times)
			t.openedLast(c)
			t.weekUnderWay(c)
			t.agreedOn(c)
			t.calledFor(c)
			t.dayAfter(c)
			t.nearestMonth(c)
			t.offsetDate(c, times)
			t.countdown(c)
			t.equated(c)
			t.apposed(c, group)
			t.eve(c)
			t.followedBy(c)
			t.underHeading(c, times)
			t.findStatus(c)
		}
		t.placeOfFirst(group)
		from = to
	}
}

// datable tells whether an expression can be the date of an event at all.
func (t *text) datable(m *moment) bool {
	if m.Type == dates.Time && t.clockOnly(m) {
		return false
	}
	if t.lang == "ru" && m.first > 0 && m.last-m.first > 1 && t.toks[m.first-1].fold == "на" && daySides[t.toks[m.last-1].fold] != 0 {
		return false // на год позже
	}
	return (m.Type == dates.Date || m.Type == dates.Time) && !m.Span.IsZero() && !t.line.covers(m.first) && m.Span.First() != 0 && m.Span.Last() != 0 || m.Span.Kind() == events.Open
}

func (t *text) pairUp(group []*candidate, times []*moment) {
	var pairs []pair
	for _, c := range group {
		for _, m := range times {
			if s := t.belongs(c, m, group); s >= enough {
				pairs = append(pairs, pair{c, m, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.score, a.score) })
	for i := range pairs {
		if c := pairs[i].c; c.inner != nil && c.inner.first == pairs[i].m.first {
			pairs[i].m = c.inner
		}
	}
	for _, p := range pairs {
		if o := p.m.taken; p.c.date != nil && o != nil && o != p.c {
			continue
		}
		if p.c.date != nil {
			if p.c.date != p.m {
				p.c.more = append(p.c.more, p.m)
			}
			continue
		}
		if o := p.m.taken; o != nil && (p.score-2.5 < enough || o.only == p.m && o != p.c) {
			continue
		}
		p.c.date, p.c.dateScore = p.m, p.score
		if p.m.taken == nil {
			p.m.taken = p.c
		}
	}
	t.ofFirst(group)
	t.withinYear(group, times)
	// "next week, on Thursday and Friday": a finer date in the same sentence
	for _, c := range group {
		if c.date == nil || c.date.Limit != dates.Until && (c.date.Span.Days() <= 2 || c.date.Span.Kind() == events.Fills) {
			continue
		}
		for _, m := range times {
			if (m.taken == nil || m.taken == c) && !t.perhaps(m) && (m.first >= c.date.last || c.date.Limit == dates.Until) && m.Span.Days() > 0 && m.Span.Days() < c.date.Span.Days() && t.governor(m)&(clOther|clSpeech) == 0 {
				if x := inYearOf(m, c.date); x != nil {
					m.taken, c.date = c, x
					break
				}
			}
		}
	}
}

// inYearOf returns a date that lies within a wider one, or does so a year later where the text names no year; else
// nil: at the year's end, from 29 November to 2 December.
func inYearOf(m, wide *moment) *moment {
	if wide.Span.Contains(m.Span) {
		return m
	}
	s, ok := nextYear(m.Span)
	if m.Basis != events.Inferred || !ok || !wide.Span.Contains(s) {
		return nil
	}
	x := *m
	x.Span = s
	return &x
}

// perhaps tells whether a date is but a possible one of those that were told: in autumn, possibly in
// September.
func (t *text) perhaps(m *moment) bool {
	for i := m.first - 1; i >= t.sents[m.sent].first && i > m.first-4; i-- {
		if t.toks[i].in(mayWords) {
			return true
		}
		if !t.toks[i].is(clPreposition | clDefinite) {
			return false
		}
	}
	return false
}

// withinYear gives a candidate whose name holds a year the day or month of its sentence, in that
// year: "the 2026 summit is to be held in July", "last year's summit took place in August".
func (t *text) withinYear(group []*candidate, times []*moment) {
	for _, c := range group {
		if c.date == nil || c.date.Span.Days() < 365 || c.date.Span.Days() > 366 || c.date != c.inner && c.date.first != c.last {
			continue
		}
		for _, m := range times {
			if m.taken != nil || m.Basis != events.Inferred || m.Type != dates.Date || m.Span.Kind() == events.Open || m.Span.Days() == 0 || m.Span.Days() > 92 || !t.clauseHas(m, clHold|clHost|clMeet) || t.governor(m)&(clSpeech|clOther) != 0 || t.weekdayOnly(m) {
				continue
			}
			s := m.Span
			for n := 0; n < 3 && s.Last() < c.date.Span.First(); n++ {
				s, _ = nextYear(s)
			}
			if s.First() > c.date.Span.Last() {
				s, _ = shiftYears(s, -1)
			}
			if !c.date.Span.Contains(s) {
				continue
			}
			x := *m
			x.Span = s
			m.taken, c.date = c, &x
			break
		}
	}
}

// weekdayOnly tells whether an expression names no number and no month: on Thursday, this week.
func (t *text) weekdayOnly(m *moment) bool {
	for i := m.first; i < m.last; i++ {
		if t.toks[i].shape == number || t.toks[i].value > 0 {
			return false
		}
	}
	return !strings.Contains(m.Value, "-") || strings.Contains(m.Value, "W") || len(m.Value) > 7
}
