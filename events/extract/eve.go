package extract

import (
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// eve counts the day of a candidate from the event that was told before it: "On the eve, ministers
// will meet there", "Накануне", "la veille", "за день до него", "the day before that".
func (t *text) eve(c *candidate) {
	before := t.toldBefore(c)
	if before == nil {
		return
	}
	o, dated := before.date, c.date
	defer func() {
		if c.date != dated && c.place.IsZero() && c.head < 0 {
			c.place, c.placeBy = before.place, min(before.placeBy, 4) // the same people's ministers met there
		}
	}()
	s := t.sents[c.sent]
	if c.place.IsZero() && c.date != nil && before.sent == c.sent-1 && t.precedes(c, s) {
		c.place, c.placeBy = before.place, min(before.placeBy, 4) // it will be preceded by the ministers' session
		if len(c.organisations) == 0 {
			c.organisations = before.organisations
		}
	}
	if c.date != nil && c.date.last-c.date.first < 4 && c.date.Basis == events.Inferred {
		words := fold(c.date.Text)
		switch n := eveWords[words]; {
		case n == 0:
			return
		case n < 0:
			t.on(c, c.date, o.Span.First()+n)
		default:
			t.on(c, c.date, o.Span.Last()+n)
		}
		return
	}
	for i := s.first + 1; c.date == nil && i+1 < s.last; i++ {
		tok := &t.toks[i]
		if n := eveWords[t.toks[i-1].fold+" "+tok.fold]; n != 0 && tok.segment == t.toks[c.first].segment {
			x := &moment{Timex: dates.Timex{Start: t.toks[i-1].start, End: tok.end, Text: t.body[t.toks[i-1].start:tok.end]}, first: i - 1, last: i + 1, sent: c.sent}
			if n < 0 {
				t.on(c, x, o.Span.First()+n)
			} else {
				t.on(c, x, o.Span.Last()+n)
			}
			return
		}
		if !tok.is(clBefore|clAfter) || !t.toks[i+1].is(clPronoun) && !itWords[t.toks[i+1].fold] {
			continue
		}
		x := t.timeOf(i - 1)
		if x == nil || x.last != i {
			continue
		}
		n := t.offsetDays(x)
		switch {
		case n == 0:
		case tok.is(clBefore):
			t.on(c, x, o.Span.First()-n)
		default:
			t.on(c, x, o.Span.Last()+n)
		}
	}
}

// precedes tells whether the candidate is what the event told before, meant by a pronoun, is preceded
// by.
func (t *text) precedes(c *candidate, s sentence) bool {
	if !t.toks[s.first].is(clPronoun) {
		return false
	}
	for i := s.first + 1; i < c.first; i++ {
		f := t.toks[i].fold
		if strings.HasPrefix(f, "preced") || strings.HasPrefix(f, "предшеств") || f == "voraus" || f == "vorausgehen" {
			return true
		}
	}
	return false
}

// on gives a candidate a day that was worked out from the words of m.
func (t *text) on(c *candidate, m *moment, day events.Day) {
	if day < events.MinDay || day > events.MaxDay {
		return
	}
	x := *m
	x.Type, x.Basis, x.Span = dates.Date, events.Inferred, events.SpanOf(day, day)
	c.date, c.dateScore = &x, max(c.dateScore, 5.6)
}

// toldBefore returns the last dated event of the two sentences before the candidate's.
func (t *text) toldBefore(c *candidate) *candidate {
	for k := len(t.foundBefore(c.sent)) - 1; k >= 0; k-- {
		o := t.found[k]
		if o.sent < c.sent-2 {
			return nil
		}
		if o.date != nil && o.date.Span.Kind() == events.Fills && o.date.Span.Days() <= longestEvent {
			return o
		}
	}
	return nil
}

// eveWords are expressions that count from a day told before, with the days that they add.
var eveWords = func() map[string]events.Day {
	m := map[string]events.Day{}
	for n, words := range map[events.Day][]string{
		-1: {"накануне", "днем ранее", "за день до этого", "la veille", "the day before", "the previous day", "a day earlier", "am vortag", "tag zuvor", "tag davor", "vortag", "tags zuvor", "am tag zuvor", "am tag davor", "einen tag zuvor"},
		1:  {"на следующий день", "днем позже", "le lendemain", "the day after", "the following day", "the next day", "a day later", "am folgetag", "folgetag", "tag danach", "tag darauf", "tags darauf", "am tag danach", "einen tag spater"},
	} {
		for _, w := range words {
			m[fold(w)] = n
		}
	}
	return m
}()

// itWords stand for what was told before.
var itWords = func() map[string]bool {
	m := map[string]bool{}
	fill(m, "него нее них этого that this it dem celui-ci celle-ci cela")
	return m
}()
