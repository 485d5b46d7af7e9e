package extract

import (
	"slices"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// moved gives a candidate that was put off the date it was moved to, and keeps the one before.
func (t *text) moved(c *candidate, times []*moment, group []*candidate) {
	if c.date == nil {
		return
	}
	for _, m := range times {
		if m == c.date || m.first < c.date.last || m.Span.Contains(c.date.Span) || dateOfAnother(c, m, group) {
			continue // the year that it was planned for is no new date
		}
		old := c.date
		if t.roseOn(old) {
			return // they adjourned on Saturday and resume on Monday
		}
		if t.wasMeant(m) && !t.wasMeant(old) {
			c.previous, c.rescheduled = t.beforeThat(m, old.Span), true
			return
		}
		m = t.forwardBrought(old, m)
		c.date = m
		if (t.newDate(c) || t.takesItsPlace(m) && t.putOffBefore(m) || t.nowInstead(old, m)) && !t.mayMove(m) {
			c.rescheduled = true
			t.forward(m)
			t.ontoWeekday(c)
			c.previous = t.beforeThat(old, c.date.Span)
			t.countFrom(c, old)
			return
		}
		c.date = old
	}
}

// forwardBrought returns the new day a year earlier, where it names no year and is then ahead and shortly before the old
// one: moved from 4 July to 1 July.
func (t *text) forwardBrought(old, m *moment) *moment {
	p := t.src.Published
	s, ok := shiftYears(m.Span, -1)
	if !ok || p == 0 || m.Basis != events.Inferred || !t.yearless(m.Text) || s.First() < p || s.Last() >= old.Span.First() || old.Span.First()-s.Last() > nearDays*10 {
		return m
	}
	x := *m
	x.Span = s
	return &x
}

// ontoWeekday puts the weekday that a candidate was moved to after the day of the text: brought forward to Friday.
func (t *text) ontoWeekday(c *candidate) {
	m, p := c.date, t.src.Published
	if p == 0 || m.Basis != events.Inferred || m.Span.Days() != 1 || m.Span.First() >= p || p-m.Span.First() > 6 || !t.weekdayOnly(m) || m.last != m.first+1 || !t.isWeekday(t.toks[m.first].fold) || !t.onto(m.first) {
		return
	}
	x := *m
	x.Span = events.SpanOf(m.Span.First()+7, m.Span.First()+7)
	c.date = &x
}

// nowInstead tells whether a relative clause says that something was to be on the one date, and the clause around it
// that it will be on the other: the meeting, which was to be held on 10 May, will take place on 20 May.
func (t *text) nowInstead(old, m *moment) bool {
	seg := t.toks[m.first].segment
	if first, last := t.stretch(m.sent, seg, seg); slices.ContainsFunc(t.toks[first:last], func(tok token) bool { return tok.in(wasTo) || tok.in(plannedPast) || tok.in(shouldPast) }) {
		return false
	}
	return t.toks[old.first].segment != seg && t.inRelative(old.first) && t.pastPlan(old) && !t.inRelative(m.first) && t.clauseHas(m, clHold|clHost|clMeet|clOpen) && t.governor(m)&(clSpeech|clOther) == 0
}

// dateOfAnother tells whether an expression is the date of another candidate of the sentence, which has
// a name of its own behind the first one's date.
func dateOfAnother(c *candidate, m *moment, group []*candidate) bool {
	for _, o := range group {
		if o != c && o.date == m && !o.bare && (o.first > c.date.last || o.last < c.date.first) {
			return true
		}
	}
	return false
}

// mayMove tells whether the word of putting off beside the date says only what may happen: могут перенести на
// осень.
func (t *text) mayMove(m *moment) bool {
	for i := m.first - 1; i >= t.sents[m.sent].first && t.toks[i].segment == t.toks[m.first].segment; i-- {
		if t.toks[i].is(clPostpone) {
			return t.mayBe(i)
		}
	}
	return false
}

// takenUp gives what is named by the day that it was put off from, or broken off on, the day on which
// it takes place: "the retreat postponed in January will now be held on 16 February".
func (t *text) takenUp(c *candidate, times []*moment) {
	if c.deferred == 0 || c.inner == nil {
		return
	}
	if c.date != nil && c.date.first != c.inner.first {
		return
	}
	for _, m := range times {
		if m.first != c.inner.first && m.Span.Days() > 0 && m.Span.Days() <= 92 && t.clauseHas(m, clHold|clHost|clMeet|clOpen) && t.governor(m)&(clSpeech|clOther) == 0 {
			c.previous, c.rescheduled = t.beforeThat(c.inner, m.Span), true
			c.date, c.dateScore = m, max(c.dateScore, 5)
			return
		}
	}
}

// untilMoved tells whether an expression that ends with a day is the day that something is put off
// to, "postponed until 11 May", or one that starts with a day the one that it is put off from, "перенесён
// с 11 июня на 9 июля", and makes it that day.
func (t *text) untilMoved(x *dates.Timex, first, last int) bool {
	put := false
	switch x.Limit {
	case dates.Until:
	case dates.Since:
		if put = t.putBefore(first) && last < len(t.toks) && t.toks[last].in(ontoDate); !put {
			return false
		}
	default:
		return false
	}
	for i := first - 1; i >= 0 && i >= first-8 && t.toks[i].segment == t.toks[first].segment; i-- {
		put = put || t.toks[i].is(clPostpone)
	}
	for i := last; t.lang == "de" && i < len(t.toks) && i < last+4 && t.toks[i].segment == t.toks[first].segment; i++ {
		put = put || t.toks[i].is(clPostpone)
	}
	if i := first - 2; i > 0 && t.toks[i].fold == "," && t.toks[i+1].fold == "until" { // postponing the summit, which was to be in June, until September
		s := t.sents[t.toks[first].sent]
		put = put || slices.ContainsFunc(t.toks[s.first:first], func(tok token) bool { return tok.is(clPostpone) })
	}
	if !put {
		return false
	}
	if list := dates.Find(x.Text, t.lang, dates.Reference{Day: t.src.Published}); len(list) == 1 && list[0].Limit == dates.At && list[0].Value == x.Value {
		x.Span = list[0].Span // the end of February, not all of it
		return true
	}
	s, err := events.ParseEDTF(x.Value)
	if err != nil || s.IsZero() {
		if list := dates.Find(x.Text, t.lang, dates.Reference{Day: t.src.Published}); len(list) == 1 && list[0].Limit == dates.At && !list[0].Span.IsZero() && x.Span.Last() != 0 {
			if s, ok := shiftYears(list[0].Span, x.Span.Last().Year()-list[0].Span.Last().Year()); ok && s.Last() == x.Span.Last() {
				x.Span = s // до осени
				return true
			}
		}
		return false
	}
	x.Span = s
	return true
}

// forward puts an expression without a year a year later, where it was placed in the past and the
// text says that it is ahead.
func (t *text) forward(m *moment) {
	p := t.src.Published
	if t.alreadyBefore(m) {
		return
	}
	if m.Basis != events.Inferred || p == 0 || m.Span.Last() == 0 || m.Span.Last() >= p || m.Span.Days() < 28 && !m.Vague && !strings.ContainsAny(m.Text, "0123456789") {
		return
	}
	if s, ok := nextYear(m.Span); ok && s.Last() >= p {
		m.Span = s
	}
}

// alreadyBefore tells whether a word such as already says that the time is past: ещё в марте, schon im März.
func (t *text) alreadyBefore(m *moment) bool {
	i := m.first - 1
	if i > t.sents[m.sent].first && t.toks[i].is(clPreposition) {
		i--
	}
	return i >= t.sents[m.sent].first && t.toks[i].in(longSince)
}

// longSince are words for what has been so for some time.
var longSince = setOf("ещё schon bereits noch déjà already")

// nearer puts an expression without a year a year later where that is nearer to the day of the text:
// what is called off in March and was planned for April is no year old.
func (t *text) nearer(m *moment) {
	p := t.src.Published
	if m == nil || m.Basis != events.Inferred || p == 0 || m.Span.Last() == 0 || m.Span.Last() >= p || t.weekdayOnly(m) || t.alreadyBefore(m) {
		return
	}
	if s, ok := nextYear(m.Span); ok && s.First()-p < p-m.Span.Last() {
		m.Span = s
	}
}

// failed tells whether the candidate's clause says that it has not taken place: "n'a pas eu lieu",
// "не состоялась"; its day is past then.
func (t *text) failed(c *candidate) bool {
	for i := t.sents[c.sent].first; i < t.sents[c.sent].last; i++ {
		if tok := &t.toks[i]; tok.is(clCancel) && tok.is(clPast) && tok.is(clNot) {
			return true
		}
	}
	return false
}

// earlier returns the expression placed in the past, where it has no year and was placed ahead.
func (t *text) earlier(m *moment) *moment {
	p := t.src.Published
	if m == nil || p == 0 || m.Basis != events.Inferred || m.Type != dates.Date || m.Span.First() <= p {
		return m
	}
	x := *m
	if t.weekdayOnly(m) {
		if m.Span.Days() != 1 || m.Span.First() > p+7 {
			return m
		}
		x.Span = events.SpanOf(m.Span.First()-7, m.Span.First()-7)
		return &x
	}
	s, ok := shiftYears(m.Span, -1)
	if !ok {
		return m
	}
	x.Span = s
	return &x
}

// weekdayAhead puts the weekday for which an event had been planned, that has been put off since,
// after the day of the text.
func (t *text) weekdayAhead(c *candidate) {
	p := t.src.Published
	m := c.date
	if m == nil || p == 0 || m.Basis != events.Inferred || m.Span.Days() != 1 || m.Span.First() >= p || p-m.Span.First() > 6 || !t.weekdayOnly(m) || p-m.Span.First() < 3 && t.pastPlan(m) || !t.clauseHas(m, clPlan) && !(p-m.Span.First() > 3 && t.pastPlan(m)) {
		return
	}
	for i := m.first; i < m.last; i++ {
		if !t.isWeekday(t.toks[i].fold) && !t.toks[i].is(clPreposition|clDefinite) {
			return
		}
	}
	x := *m
	x.Span = events.SpanOf(m.Span.First()+7, m.Span.First()+7)
	c.date = &x
}

// nextYear returns the same span a year later.
func nextYear(s events.Span) (events.Span, bool) { return shiftYears(s, 1) }

// shiftYears returns the same span n years later.
func shiftYears(s events.Span, n int) (events.Span, bool) {
	b := []byte(s.EDTF())
	for i := 0; i+4 <= len(b); i++ {
		if i > 0 && b[i-1] != '/' && b[i-1] != '[' && b[i-1] != '.' && b[i-1] != ',' {
			continue
		}
		if y, err := strconv.Atoi(string(b[i : i+4])); err == nil && y > 999 && y+n > 999 && y+n < 9999 {
			copy(b[i:], strconv.Itoa(y+n))
			i += 3
		}
	}
	next, err := events.ParseEDTF(string(b))
	return next, err == nil
}

// clockOnly tells whether an expression gives a time of day and names no day: "in the evening".
func (t *text) clockOnly(m *moment) bool {
	for i := m.first; i < m.last; i++ {
		tok := &t.toks[i]
		if tok.shape == number && tok.end-tok.start >= 3 && strings.Count(tok.fold, ".") == 2 {
			return false
		}
		if tok.fold == "this" {
			return false // this afternoon
		}
		if !tok.word() || tok.in(partsOfDay) || tok.is(clPreposition|clDefinite|clIndefinite|clAnd|clOrdinal) {
			continue
		}
		return false
	}
	return true
}

// partsOfDay are words of the time of day, which name no day.
var partsOfDay = setOf(`abend abends morgens vormittag vormittags mittag mittags nachmittag nachmittags nacht nachts frühen späten früh spät uhr
		evening morning afternoon night noon midnight early late a.m p.m am pm gmt utc cet local time o'clock
		вечером утром днем ночью вечер утро часов часа час минут мск
		soir matin après-midi nuit midi heures heure`)

// insteadBefore tells whether the day is said to be the one that does not hold: statt wie vorgesehen vom 22. bis 27. Juni.
func (t *text) insteadBefore(m *moment) bool {
	for i := m.first - 1; i >= t.sents[m.sent].first && i > m.first-5; i-- {
		tok := &t.toks[i]
		if tok.fold == "statt" || tok.fold == "anstatt" || tok.fold == "anstelle" {
			return tok.fold != "statt" || i+1 < m.first && (t.toks[i+1].fold == "wie" || t.toks[i+1].is(clPreposition)) && !t.near(i, "findet") && !t.near(i, "fand") && !t.near(i, "finden")
		}
		if !tok.is(clPlan|clPreposition|clDefinite) && tok.fold != "wie" && !tok.in(formerWords) {
			return false
		}
	}
	return false
}
