package extract

import (
	"sort"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// offsetDate works out the date of an event from which another is counted: "two days after the
// summit, ministers met on Saturday", "this comes a week after he attended a summit".
func (t *text) offsetDate(c *candidate, times []*moment) {
	if c.date != nil && c.dateScore >= 7 {
		return
	}
	if t.eveOf(c) {
		for _, m := range times {
			if d := m.Span.Days(); d > 0 && d < 4 && m.Span.Kind() == events.Fills && m.last < c.outer && !t.toks[m.last-1].in(eveNouns) && t.governor(m)&(clSpeech|clOther) == 0 {
				x := *m
				x.Basis, x.Span = events.Inferred, events.SpanOf(m.Span.Last()+1, m.Span.Last()+1)
				c.date, c.dateScore, c.more = &x, 5.8, nil
				return
			}
		}
	}
	s := t.sents[c.sent]
	if c.date != nil && c.date.first >= c.last && c.last < s.last && t.toks[c.last].is(clHold|clOpen|clClose|clFuture|clRelative) {
		return // ten days before the summit opens on 26 August
	}
	for i := c.outer - 1; i > s.first && i >= c.outer-9; i-- {
		tok := &t.toks[i]
		if tok.shape == mark {
			return
		}
		if !tok.is(clAfter | clBefore) {
			continue
		}
		x := t.timeOf(i - 1)
		days := events.Day(0)
		if x != nil && x.last == i && t.toks[i-1].in(hourWords) && t.offsetDays(x) > 0 {
			days = t.offsetDays(x) // 48 heures avant le sommet
		} else if t.toks[i-1].in(hourWords) { // hours after a summit: the same day
			if x == nil {
				x = &moment{Timex: dates.Timex{Start: t.toks[i-1].start, End: tok.end, Text: t.body[t.toks[i-1].start:tok.end]}, first: i - 1, last: i + 1, sent: c.sent}
			}
		} else if x == nil || x.last != i {
			return
		} else if days = t.offsetDays(x); days == 0 {
			return
		}
		base := t.baseDay(c, x, times)
		if base == 0 {
			return
		}
		if tok.is(clAfter) {
			days = -days
		}
		day := base + days
		if day < events.MinDay || day > events.MaxDay {
			return
		}
		m := *x
		m.Type, m.Basis, m.Span = dates.Date, events.Inferred, events.SpanOf(day, day)
		c.date, c.dateScore, c.more = &m, 5.8, nil
		return
	}
}

// counted tells whether the time before the event is counted in days or weeks: two days before the
// conference.
func (t *text) counted(c *candidate) bool {
	for i := c.outer - 1; i > t.sents[c.sent].first && i >= c.outer-3; i-- {
		if t.toks[i].is(clBefore) {
			x := t.timeOf(i - 1)
			return x != nil && t.offsetDays(x) > 0
		}
	}
	return false
}

// eveOf tells whether the phrase says what is done on the day before the event: à la veille du
// sommet, am Vorabend des Gipfels, on the eve of the summit, накануне саммита.
func (t *text) eveOf(c *candidate) bool {
	for i := c.outer - 1; i >= t.sents[c.sent].first && i >= c.outer-3; i-- {
		tok := &t.toks[i]
		if tok.in(eveNouns) {
			return true
		}
		if !tok.is(clGenitive | clDefinite | clPreposition) {
			return false
		}
	}
	return false
}

// eveNouns are nouns of the day before.
var eveNouns = setOf("veille vorabend eve накануне")

// hourWords before "after" and "before" tell of the same day.
var hourWords = setOf("hours shortly stunden heures часов minutes minuten")

// offsetDays returns the days of a duration of days or weeks, 0 of any other.
func (t *text) offsetDays(x *moment) events.Day {
	if x.Type == dates.Date { // через два дня, which counts from the day of publication elsewhere
		if p := t.src.Published; p != 0 && x.Basis == events.Inferred && x.Span.Days() == 1 && x.Span.First() > p && x.Span.First()-p < 60 && t.countsUnits(x) {
			return x.Span.First() - p
		}
		return 0
	}
	if x.Type != dates.Duration {
		return 0
	}
	n, unit := countOf(strings.Replace(x.Value, "PT", "P", 1))
	if n > 60 && unit != 'H' {
		return 0
	}
	switch unit {
	case 'D':
		return n
	case 'W':
		return 7 * n
	case 'H':
		if n%24 == 0 && n < 200 {
			return n / 24 // 48 heures avant
		}
	}
	return 0
}

// countsUnits tells whether an expression counts days or weeks, as neither "3. März" nor "Thursday" does.
func (t *text) countsUnits(x *moment) bool {
	for i := x.first; i < x.last; i++ {
		if t.toks[i].in(countedUnits) {
			return true
		}
	}
	return false
}

// countedUnits are units of time as they stand behind a number or an article.
var countedUnits = setOf(`day days week weeks fortnight tag tage tagen woche wochen
	день дня дней неделю недели недель сутки суток jour jours semaine semaines quinzaine`)

// baseDay returns the day that an offset counts from: the other day of the sentence, or the last
// one of the two sentences before.
func (t *text) baseDay(c *candidate, x *moment, times []*moment) events.Day {
	for _, m := range times {
		if m != x && m.Span.Days() == 1 {
			return m.Span.First()
		}
	}
	day := events.Day(0)
	from := sort.Search(len(t.times), func(i int) bool { return t.times[i].sent >= c.sent-2 })
	for i := from; i < len(t.times) && t.times[i].sent < c.sent; i++ {
		m := &t.times[i]
		if m.Type == dates.Date && m.Span.Days() == 1 && t.datable(m) {
			day = m.Span.First()
		}
	}
	return day
}

// nearestMonth puts the month that tells an event from others, "the decisions of the December summit", into
// the year that brings it nearest to the day of the text: the verb tells of the decisions, not of the summit.
func (t *text) nearestMonth(c *candidate) {
	m, p := c.date, t.src.Published
	if m == nil || p == 0 || c.head < 0 || c.inner == nil || m.first != c.inner.first || m.Basis != events.Inferred || m.Span.Kind() == events.Fills || c.relation != "" ||
		monthOf(m.Span) != m.Span || strings.ContainsAny(m.Text, "0123456789") || !t.genitiveBefore(c) {
		return
	}
	x := *m
	x.Span = nearestYear(m.Span, func(s events.Span) events.Day { return away(s, p) })
	c.date = &x
}
