package extract

import (
	"sort"

	"dateline/events"
	"dateline/events/extract/dates"
)

// hadDone tells whether the candidate's sentence is in the pluperfect.
func (t *text) hadDone(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		if f := t.toks[i].fold; f == "hatte" || f == "hatten" || f == "war" || f == "waren" {
			return true
		}
	}
	return false
}

// ofLater tells whether a date stands right behind an event of the sentence before which something
// else is done, and is that event's: before the summit in June the ministers meet.
func (t *text) ofLater(m *moment, group []*candidate, c *candidate) bool {
	for _, o := range group {
		if o != c && o.role == clBefore && o.last <= m.first && m.last <= c.first && o.last+3 > m.first && (o.last == m.first || t.toks[m.first-1].is(clPreposition|clDefinite)) {
			return true
		}
	}
	return false
}

// daysInOrder puts a weekday behind the one that its sentence tells before it, where both are ahead:
// "it is opened on Monday and ends on Tuesday", written on a Tuesday.
func (t *text) daysInOrder() {
	p := t.src.Published
	for i := 1; i < len(t.times); i++ {
		a, b := &t.times[i-1], &t.times[i]
		if p == 0 || a.sent != b.sent || a.Tense <= 0 || b.Tense <= 0 || a.Type != dates.Date || b.Type != dates.Date || a.Span.Days() != 1 || b.Span.Days() != 1 || a.Span.First() <= p || b.Span.First() != p ||
			b.Basis != events.Inferred || !t.isWeekday(t.toks[b.last-1].fold) || !t.weekdayOnly(a) || !t.weekdayOnly(b) || b.last-b.first > 1 {
			continue
		}
		b.Span = events.SpanOf(p+7, p+7)
	}
}

// dayAfter puts a weekday that a report in the present tense tells of back into the days that it
// reports on, where it follows the day told before it: "On Thursday the conference was opened. On
// Friday morning the ministers meet", written on Saturday.
func (t *text) dayAfter(c *candidate) {
	m, p := c.date, t.src.Published
	if m == nil || p == 0 || m.Basis != events.Inferred || m.Type != dates.Date && m.Type != dates.Time || m.Span.Days() != 1 || m.Span.First() < p+4 || m.Span.First() > p+7 || !t.weekdayOnly(m) || c.tense&clFuture != 0 || m.last-m.first > 2 {
		return
	}
	day := m.Span.First() - 7
	for k := sort.Search(len(t.times), func(i int) bool { return t.times[i].sent >= c.sent }) - 1; k >= 0 && t.times[k].sent >= c.sent-2; k-- {
		o := &t.times[k]
		if d := o.Span.First(); t.datable(o) && (o.Span.Days() == 1 || o.Span.Kind() == events.Open) && d < day && day-d <= nearDays && t.weekdayOnly(o) {
			x := *m
			x.Span = events.SpanOf(day, day)
			c.date = &x
			return
		}
	}
}
