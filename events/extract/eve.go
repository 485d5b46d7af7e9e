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
		n := eveWords[words]
		if n == 0 {
			n = daysApart(strings.Fields(words))
		}
		if n != 0 {
			t.on(c, c.date, daysFrom(o.Span, n))
		}
		return
	}
	for i := s.first + 1; c.date == nil && i+1 < s.last; i++ {
		tok := &t.toks[i]
		n, from := events.Day(0), i-1
		if tok.in(eveEnds) {
			n = eveWords[t.toks[i-1].fold+" "+tok.fold]
		}
		if n == 0 && i > s.first+1 && t.toks[i-1].in(dayUnits) {
			n, from = daysApart([]string{t.toks[i-2].fold, t.toks[i-1].fold, tok.fold}), i-2
		}
		if n != 0 && tok.segment == t.toks[c.first].segment {
			x := &moment{Timex: dates.Timex{Start: t.toks[from].start, End: tok.end, Text: t.body[t.toks[from].start:tok.end]}, first: from, last: i + 1, sent: c.sent}
			t.on(c, x, daysFrom(o.Span, n))
			return
		}
		if !tok.is(clBefore|clAfter) || !t.toks[i+1].is(clPronoun) && !t.toks[i+1].in(itWords) {
			continue
		}
		x := t.timeOf(i - 1)
		if x == nil || x.last != i {
			continue
		}
		if n = t.offsetDays(x); tok.is(clBefore) {
			n = -n
		}
		if n != 0 {
			t.on(c, x, daysFrom(o.Span, n))
		}
	}
}

// daysFrom returns the day n days after the last of a span, or before the first where n is negative.
func daysFrom(s events.Span, n events.Day) events.Day {
	if n < 0 {
		return s.First() + n
	}
	return s.Last() + n
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

// daysApart returns how many days an expression of number, unit and direction counts from a day told
// before: двумя днями раньше, deux jours plus tard.
func daysApart(words []string) events.Day {
	if len(words) == 4 && words[2] == "plus" {
		words = []string{words[0], words[1], words[3]}
	}
	if len(words) != 3 || !dayUnits.has(words[1]) {
		return 0
	}
	return events.Day(fewNumbers[words[0]] * daySides[words[2]])
}

// The parts of an expression of days apart.
var (
	dayUnits   = setOf("днями дня дней jours days tage")
	daySides   = map[string]int{"раньше": -1, "ранее": -1, "позже": 1, "позднее": 1, "спустя": 1, "tot": -1, "auparavant": -1, "tard": 1, "earlier": -1, "before": -1, "later": 1, "zuvor": -1, "davor": -1, "fruher": -1, "spater": 1, "danach": 1}
	fewNumbers = map[string]int{"двумя": 2, "два": 2, "тремя": 3, "три": 3, "четырьмя": 4, "четыре": 4, "пятью": 5, "пять": 5, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "two": 2, "three": 3, "four": 4, "five": 5, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "2": 2, "3": 3, "4": 4, "5": 5}
)

// eveEnds are the last words of those of the eveWords that are two.
var eveEnds = func() wordSet {
	var ends []string
	for words := range eveWords {
		if f := strings.Fields(words); len(f) == 2 {
			ends = append(ends, f[1])
		}
	}
	return setOf(strings.Join(ends, " "))
}()

// eveWords are expressions that count from a day told before, with the days that they add.
var eveWords = func() map[string]events.Day {
	m := map[string]events.Day{}
	for n, words := range map[events.Day][]string{
		-1: {"накануне", "днем ранее", "днем раньше", "на день раньше", "за день до этого", "un jour plus tot", "la veille", "the day before", "the previous day", "a day earlier", "am vortag", "tag zuvor", "tag davor", "vortag", "tags zuvor", "am tag zuvor", "am tag davor", "einen tag zuvor"},
		1:  {"на следующий день", "днем позже", "днем позднее", "на день позже", "день спустя", "un jour plus tard", "le lendemain", "the day after", "the following day", "the next day", "a day later", "am folgetag", "folgetag", "tag danach", "tag darauf", "tags darauf", "am tag danach", "einen tag spater"},
	} {
		for _, w := range words {
			m[fold(w)] = n
		}
	}
	return m
}()

// itWords stand for what was told before.
var itWords = setOf("него нее них этого that this it dem celui-ci celle-ci cela")
