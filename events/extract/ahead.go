package extract

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// ahead moves a weekday forward that was taken for the last one, where the sentence speaks of what
// happened before the event: "protested on Friday ahead of the summit on Monday".
func (t *text) ahead(c *candidate, times []*moment) {
	m := c.date
	if p := t.src.Published; m != nil && m.Basis == events.Inferred && m.Span.First() < p && p-m.Span.Last() > 31 && !t.toks[m.first].is(clPrevious) && !t.toks[m.last-1].is(clPrevious) && t.pastPlan(m) {
		t.nearer(m) // was to be held in September
	}
	if p := t.src.Published; m != nil && p != 0 && t.lang == "ru" && m.Basis == events.Inferred && m.Span.First() > p && !t.weekdayOnly(m) && t.shouldHave(m) {
		if x := t.earlier(m); p-x.Span.Last() < m.Span.First()-p || m.Span.First()-p > 60 && 5*(p-x.Span.Last()) < 6*(m.Span.First()-p) {
			c.date, m = x, x // должен был пройти 31 марта
		}
	}
	if m != nil && c.role == clBefore && m.Basis == events.Inferred && m.Span.Days() > 0 && m.Span.Days() < 32 {
		for _, o := range times { // officials met last week ahead of the summit on 28 June
			if o == m || o.Span.Days() <= 0 || o.Span.Days() >= 32 || o.Span.First() <= m.Span.Last()+60 || strings.Contains(m.Value, "W") {
				continue
			}
			if s, ok := nextYear(m.Span); ok && s.First()-o.Span.First() < 200 {
				x := *m
				x.Span = s
				c.date = &x
				return
			}
		}
	}
	if m != nil && (c.planned || c.relation == events.Next && c.elliptic || t.stillPlanned(c, m)) {
		t.forward(m)
		return
	}
	if m != nil && t.lang == "ru" && m.Basis == events.Inferred && m.Span.Last() < t.src.Published && t.afterColon(m) && t.daySet(m) {
		t.forward(m) // назвали дату заседания: 7 октября
		return
	}
	if m != nil && t.lang == "ru" && m.Basis == events.Inferred && m.Span.Last() < t.src.Published && c.date != c.inner && t.entryAhead(c, m, times) {
		t.forward(m)
		return
	}
	if m != nil && t.lang == "ru" && m.Basis == events.Inferred && m.Span.Last() < t.src.Published && t.aheadInParticiple(m) {
		t.forward(m) // к сессии, предстоящей в октябре
		return
	}
	if p := t.src.Published; m != nil && t.lang == "en" && c.role == clBefore && len(times) == 1 && m.Basis == events.Inferred && m.Span.Days() >= 28 && m.Span.Days() < 93 && m.Span.Last() < p && !slices.ContainsFunc(t.toks[t.sents[m.sent].first:m.first], func(tok token) bool { return tok.in(wasTo) || tok.fold == "took" }) {
		t.forward(m) // ahead of a conference hosted by France in December
	}
	if m != nil && t.plannedFor(c, m) {
		c.date = t.sooner(m)
		return
	}
	if t.lang == "de" && m != nil && c.role == clBefore && len(times) < 3 && m.first >= c.last && m.first <= c.last+2 && m.Limit == dates.At && !t.hadDone(c) {
		c.date = t.later(m) // vor dem Gipfel am Donnerstag traf er in Astana ein
		return
	}
	if m == nil || m.Basis != events.Inferred || m.Span.Days() != 1 || m.Type != dates.Date || m.Span.First() >= t.src.Published {
		return
	}
	for i := m.first; i < m.last; i++ {
		if t.toks[i].shape == number {
			return
		}
	}
	if m.last == m.first+1 && t.isWeekday(t.toks[m.first].fold) && (t.saidAhead(c) && !t.partHas(c, clPast|clPlan) || t.toSend(c)) && t.src.Published-m.Span.First() < 7 {
		moved := *m
		moved.Span = events.SpanOf(m.Span.First()+7, m.Span.First()+7)
		c.date = &moved
		return
	}
	if t.lang == "en" && t.weekdayOnly(m) && m.last == m.first+1 && t.src.Published-m.Span.First() < 7 && t.entry(m, c) && t.atStart(m) {
		moved := *m // a calendar of the week: "Thursday: European Council in Brussels"
		moved.Span = events.SpanOf(m.Span.First()+7, m.Span.First()+7)
		c.date = &moved
		return
	}
	if t.lang == "en" && m == c.inner && (c.role == clBefore || t.eveOf(c)) && t.src.Published-m.Span.First() < 7 && t.weekdayOnly(m) && !t.hadDone(c) {
		moved := *m // ahead of Thursday's summit the two spoke by phone
		moved.Span = events.SpanOf(m.Span.First()+7, m.Span.First()+7)
		c.date = &moved
		return
	}
	if c.role != clBefore {
		return
	}
	for _, o := range times {
		if o != m && o.Span.Days() == 1 && o.Span.First() > m.Span.First() && o.Span.First()-m.Span.First() < 7 {
			moved := *m
			moved.Span = events.SpanOf(m.Span.First()+7, m.Span.First()+7)
			c.date = &moved
			return
		}
	}
}

// saidAhead tells whether the part of the sentence that the candidate stands in speaks of what is
// still to come. The "to" of those who came to talk does not.
func (t *text) saidAhead(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if t.timeAt[i] > 0 || tok.segment < t.toks[c.first].segment || tok.segment > t.toks[c.last-1].segment {
			continue
		}
		if tok.in(cameWords) {
			return false
		}
		if tok.is(clFuture) {
			return true
		}
	}
	return false
}

// cameWords tell of a journey that was made.
var cameWords = setOf("turn left departed came arrived flew travelled traveled went converged headed flocked descended returned gathered met assembled convened")

// plannedFor tells whether the date is the one that the event was planned for, as in "die für Ende
// April geplante Konferenz wurde abgesagt", "annoncée pour jeudi", "convoked for 26 June".
func (t *text) plannedFor(c *candidate, m *moment) bool {
	if m.Basis != events.Inferred || m.Type != dates.Date || m.Tense > 0 && (t.lang != "de" || m.Span.Last() >= t.src.Published) || m.first == 0 {
		return false
	}
	if c.inner != nil && c.inner.first == m.first {
		return c.attributes&clPlan != 0 && c.relation != events.Previous
	}
	if t.followedOn(m) {
		return true
	}
	forWord := false
	reach := 6
	if t.lang == "ru" && t.toks[m.first-1].fold == "на" {
		reach = 12 // созвал экстренный саммит по борьбе с голодом на 21 июня
	}
	for i := m.first - 1; i >= t.sents[m.sent].first && i >= m.first-reach && t.toks[i].segment == t.toks[m.first].segment; i-- {
		switch tok := &t.toks[i]; {
		case tok.fold == "pour" || tok.fold == "for" || tok.fold == "на" || tok.fold == "für" || tok.fold == "fur":
			forWord = true
		case tok.is(clPlan) || tok.in(convoked):
			return forWord || t.lang == "fr"
		}
	}
	if forWord && t.lang == "de" && t.clauseHas(m, clPlan) {
		return true // ist für den 10. Oktober vorgesehen
	}
	return false
}

// stillPlanned tells whether the French sentence says that something is planned for the date and nothing of
// what became of it: la COP30, prévue du 10 au 21 novembre, s'annonce difficile.
func (t *text) stillPlanned(c *candidate, m *moment) bool {
	if t.lang != "fr" || m.Basis != events.Inferred || c.relation == events.Previous || m.Span.Last() >= t.src.Published || t.weekdayOnly(m) || t.sentenceHas(m.sent, clPast|clCancel|clPostpone|clNot) {
		return false
	}
	for i := m.first - 1; i >= t.sents[m.sent].first && i > m.first-7 && t.toks[i].segment == t.toks[m.first].segment; i-- {
		if t.toks[i].in(plannedParticiples) {
			return true
		}
	}
	return false
}

// followedOn tells whether what comes after something else in the sentence has the date: followed
// on Thursday by.
func (t *text) followedOn(m *moment) bool {
	for i := m.first - 1; i >= t.sents[m.sent].first && i >= m.first-3; i-- {
		switch t.toks[i].fold {
		case "followed", "gefolgt", "suivi", "suivie":
			return true
		}
	}
	return false
}

// convoked are participles of meetings that are called.
var convoked = setOf("convoque convoquee convoques fixe fixee convened called einberufen anberaumt созван созвана созвано созваны назначен назначена назначено созвал созвала созвали созывает созывают созовет назначил назначила назначили наметил наметила наметили")

// entryAhead tells whether a dash without a verb joins the candidate and its date, and another date of the sentence is
// still to come: 3 июня – встреча шерп, 18–19 ноября – саммит.
func (t *text) entryAhead(c *candidate, m *moment, times []*moment) bool {
	if !t.entry(m, c) && (c.only == nil || c.last >= len(t.toks) || !isDash(t.toks[c.last])) {
		return false
	}
	return slices.ContainsFunc(times, func(o *moment) bool { return o != m && o.Span.First() > t.src.Published })
}

// aheadInParticiple tells whether the part of the sentence that the date stands in opens with a participle of what is
// ahead.
func (t *text) aheadInParticiple(m *moment) bool {
	for i := m.first - 1; i >= t.sents[m.sent].first && t.toks[i].segment == t.toks[m.first].segment; i-- {
		if strings.HasPrefix(t.toks[i].fold, "предстоящ") {
			return true
		}
	}
	return false
}

// daySet tells whether a word for the day of something stands before the date in its sentence.
func (t *text) daySet(m *moment) bool {
	for i := t.sents[m.sent].first; i < m.first; i++ {
		if t.toks[i].in(newDays) && t.timeAt[i] == 0 {
			return true
		}
	}
	return false
}

// sooner returns the expression placed ahead, where that lies nearer to the day of publication
// than the past date that it was taken for.
func (t *text) sooner(m *moment) *moment {
	p := t.src.Published
	if p == 0 || m.Span.Last() == 0 || m.Span.Last() >= p {
		return m
	}
	x := *m
	if t.weekdayOnly(m) {
		if m.Span.Days() != 1 || p-m.Span.First() > 7 {
			return m
		}
		x.Span = events.SpanOf(m.Span.First()+7, m.Span.First()+7)
		return &x
	}
	s, ok := nextYear(m.Span)
	if !ok || s.First()-p > p-m.Span.Last() && !(t.lang != "en" && s.Last() >= p && !t.sentenceHas(m.sent, clPast|clCancel|clPostpone|clNot)) {
		return m
	}
	x.Span = s
	return &x
}

// later returns the expression placed ahead, where it was placed in the past and its words fit both.
func (t *text) later(m *moment) *moment {
	p := t.src.Published
	if p == 0 || m.Basis != events.Inferred || m.Span.Last() == 0 || m.Span.Last() >= p || t.toks[m.first].is(clPrevious) || t.toks[m.last-1].is(clPrevious) {
		return m
	}
	x := *m
	if days := m.Span.Days(); days > 0 && days < 7 && !strings.ContainsAny(m.Text, "0123456789") && p-m.Span.First() < 10 {
		x.Span = events.WindowOf(m.Span.First()+7, m.Span.Last()+7)
		if m.Span.Kind() == events.Fills {
			x.Span = events.SpanOf(m.Span.First()+7, m.Span.Last()+7)
		}
		return &x
	}
	if s, ok := nextYear(m.Span); ok && p-m.Span.Last() > 10 {
		x.Span = s
	}
	return &x
}

// away returns how many days lie between a span and a day.
func away(s events.Span, day events.Day) events.Day {
	return max(s.First()-day, day-s.Last(), 0)
}
