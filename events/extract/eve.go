package extract

import (
	"cmp"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// eve counts the day of a candidate from the event that was told before it: "On the eve, ministers
// will meet there", "Накануне", "la veille", "за день до него", "the day before that". What has its day
// from there, or is what that event is preceded by, has its place too where none is told.
func (t *text) eve(c *candidate) {
	before := t.toldBefore(c)
	if before == nil && c.date == nil {
		t.dayEarlier(c)
	}
	t.lastYears(c)
	t.yearBeside(c, before)
	if before == nil || t.eveOf(c) {
		return
	}
	if c.place.IsZero() && c.date != nil && before.sent == c.sent-1 && t.precedes(c) {
		c.place, c.placeBy = before.place, min(before.placeBy, 4)
		if len(c.organisations) == 0 {
			c.organisations = before.organisations
		}
	}
	m, n := t.daysBeside(c)
	if n == 0 {
		return
	}
	day := before.date.Span.Last() + n
	if n < 0 {
		day = before.date.Span.First() + n
	}
	if t.on(c, m, day); c.place.IsZero() && (c.head < 0 || t.lang == "ru" && before.sent == c.sent-1) {
		c.place, c.placeBy = before.place, min(before.placeBy, 4) // the same people's ministers met there
	}
}

// dayEarlier gives a candidate of which Russian says "накануне", and not of what, the day before that of the text:
// открывшие накануне в Вильнюсе сессию.
func (t *text) dayEarlier(c *candidate) {
	p := t.src.Published
	if p == 0 || t.lang != "ru" || t.eveOf(c) || !t.partHas(c, clPast) {
		return
	}
	for i := t.sents[c.sent].first; i+1 < t.sents[c.sent].last; i++ {
		if tok := &t.toks[i]; tok.fold == "накануне" && abs32(tok.segment-t.toks[c.first].segment) < 2 && !(t.toks[i+1].word() && !t.toks[i+1].is(clPreposition|clPlace|ending)) && t.timeAt[i+1] == 0 {
			a, b := tok.start, tok.end
			t.on(c, &moment{Timex: dates.Timex{Start: a, End: b, Text: t.body[a:b]}, first: i, last: i + 1, sent: c.sent}, p-1)
			return
		}
	}
}

// daysBeside returns the expression by which a candidate's day is counted from that of the event told
// before, and how many days it adds; 0 if there is none.
func (t *text) daysBeside(c *candidate) (*moment, events.Day) {
	if m := c.date; m != nil {
		if m.last-m.first >= 4 || m.Basis != events.Inferred {
			return nil, 0
		}
		words := fold(m.Text)
		return m, cmp.Or(eveWords[words], daysApart(strings.Fields(words)))
	}
	s := t.sents[c.sent]
	for i := s.first + 1; i+1 < s.last; i++ {
		tok := &t.toks[i]
		if o := t.eveBefore(c, i); o != nil && o.date == nil {
			a, b := t.toks[i-1].start, t.toks[i-1].end
			return &moment{Timex: dates.Timex{Start: a, End: b, Text: t.body[a:b]}, first: i - 1, last: i, sent: c.sent}, -1
		}
		n, from := events.Day(0), i-1
		if tok.in(eveEnds) {
			n = eveWords[t.toks[i-1].fold+" "+tok.fold]
		}
		if n == 0 && i > s.first+1 && t.toks[i-1].in(dayUnits) {
			n, from = daysApart([]string{t.toks[i-2].fold, t.toks[i-1].fold, tok.fold}), i-2
		}
		if n != 0 && tok.segment == t.toks[c.first].segment {
			a, b := t.toks[from].start, tok.end
			return &moment{Timex: dates.Timex{Start: a, End: b, Text: t.body[a:b]}, first: from, last: i + 1, sent: c.sent}, n
		}
		if !tok.is(clBefore|clAfter) || !t.toks[i+1].is(clPronoun) && !t.toks[i+1].in(itWords) {
			continue
		}
		m := t.timeOf(i - 1)
		if m == nil || m.last != i {
			continue
		}
		if n = t.offsetDays(m); tok.is(clBefore) {
			n = -n
		}
		if n != 0 {
			return m, n
		}
	}
	return nil, 0
}

// lastYears gives a candidate that Russian calls last year's, by an adjective, that year: прошлогодний саммит.
func (t *text) lastYears(c *candidate) {
	if t.lang != "ru" || c.head < 0 || c.date != nil || t.src.Published == 0 {
		return
	}
	for i := c.outer; i < c.head; i++ {
		if tok := &t.toks[i]; strings.HasPrefix(tok.fold, "прошлогодн") {
			m := moment{Timex: dates.Timex{Start: tok.start, End: tok.end, Text: t.body[tok.start:tok.end], Type: dates.Date, Basis: events.Inferred, Span: events.YearOf(t.src.Published.Year() - 1)}, first: i, last: i + 1, sent: c.sent}
			c.date, c.dateScore, c.relation = &m, max(c.dateScore, 5.6), events.Previous
			return
		}
	}
}

// yearBeside gives a candidate without a date the year before or after that of the event told before it: годом раньше,
// год спустя.
func (t *text) yearBeside(c *candidate, before *candidate) {
	if t.lang != "ru" || c.date != nil && !c.date.Span.IsZero() {
		return
	}
	s := t.sents[c.sent]
	for _, o := range t.foundIn(c.sent) {
		if o.last <= c.first && o.date != nil {
			before = o
		}
	}
	if before == nil {
		return
	}
	for i := s.first; i+1 < s.last; i++ {
		tok, n := &t.toks[i], daySides[t.toks[i+1].fold]
		if n == 0 || tok.fold != "годом" && tok.fold != "год" || tok.segment != t.toks[c.last-1].segment && tok.segment != t.toks[c.first].segment {
			continue
		}
		a, b := tok.start, t.toks[i+1].end
		m := moment{Timex: dates.Timex{Start: a, End: b, Text: t.body[a:b], Type: dates.Date, Basis: events.Inferred, Span: events.YearOf(before.date.Span.First().Year() + n)}, first: i, last: i + 2, sent: c.sent}
		c.date, c.dateScore = &m, max(c.dateScore, 5.6)
		return
	}
}

// precedes tells whether the candidate is what the event told before, meant by a pronoun, is preceded
// by.
func (t *text) precedes(c *candidate) bool {
	s := t.sents[c.sent]
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

// eveBefore returns the other candidate that token i, behind a word for the day before, opens: накануне
// саммита, à la veille du sommet.
func (t *text) eveBefore(c *candidate, i int) *candidate {
	if !t.toks[i-1].in(eveNouns) {
		return nil
	}
	for i < c.first && t.toks[i].is(clGenitive|clDefinite) {
		i++
	}
	for _, o := range t.foundIn(c.sent) {
		if o != c && o.outer <= i && i <= o.head && o.bare {
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
