package extract

import (
	"slices"
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
	if len(times) == 1 && t.lang == "de" && m.first >= c.last && m.last == m.first+1 && t.isWeekday(t.toks[m.first].fold) && t.src.Published-m.Span.First() < 7 && !t.hadDone(c) {
		moved := *m // vor dem Gipfel am Donnerstag traf er in Astana ein
		moved.Span = events.SpanOf(m.Span.First()+7, m.Span.First()+7)
		c.date = &moved
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
var cameWords = setOf("came arrived flew travelled traveled went converged headed flocked descended returned gathered met assembled convened")

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

// equated gives a candidate that a sentence such as "It was the first summit between them" says of
// what was told before, the date of the sentence before.
func (t *text) equated(c *candidate) {
	s := t.sents[c.sent]
	if c.date != nil || c.sent == 0 || c.head < 0 || c.role != 0 || c.first-s.first > 7 || !t.toks[s.first].is(clPronoun) || c.strength != strong && c.edition == 0 {
		return
	}
	copula := false
	for i := s.first + 1; i < c.first && i < s.first+4; i++ {
		copula = copula || t.toks[i].in(copulas)
	}
	if !copula {
		return
	}
	from := sort.Search(len(t.times), func(i int) bool { return t.times[i].sent >= c.sent-1 })
	for i := from; i < len(t.times) && t.times[i].sent < c.sent; i++ {
		m := &t.times[i]
		if t.datable(m) && m.Span.Days() < 32 && t.governor(m)&(clSpeech|clOther) == 0 && t.clauseHas(m, clMeet|clHold) {
			c.date, c.dateScore = m, 5
			for _, o := range t.foundIn(c.sent - 1) {
				if o.date == m && o.cluster == nil {
					c.equal = o
				}
			}
			break
		}
	}
}

// apposed tells that the candidate is what the name right before it names, set off by a comma: la
// COP26, la 26e conférence annuelle de l'Onu sur le climat.
func (t *text) apposed(c *candidate, group []*candidate) {
	k := c.outer - 1
	if t.lang != "fr" || k <= t.sents[c.sent].first || t.toks[k].fold != "," || !c.definite && !c.indefinite || c.role != 0 {
		return
	}
	for _, o := range group {
		if o.last == k && o.head >= 0 && o.definite && (o.edition == 0 || c.edition == 0 || o.edition == c.edition) && (t.toks[o.head].shape == upper || rank(o.kind) == rank(c.kind) && o.kind == c.kind) && level(t, o)*level(t, c) == 0 {
			c.equal = o
			if c.date != nil && o.date != nil && o.date.first < o.first { // what was done before the name was told
				o.date, o.dateScore, o.more = nil, 0, nil
			}
			return
		}
	}
}

// copulas join "it" and what it is.
var copulas = setOf("would will wird ware sera serait будет станет was is war ist etait est fut стал стала стало был была было c'")

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

// away returns how many days lie between a span and a day.
func away(s events.Span, day events.Day) events.Day {
	return max(s.First()-day, day-s.Last(), 0)
}

// genitiveBefore tells whether the phrase stands in the genitive behind a noun: the decisions of.
func (t *text) genitiveBefore(c *candidate) bool {
	from := c.outer
	if c.inner != nil {
		from = min(from, c.inner.first)
	}
	for i := from; i >= t.sents[c.sent].first && i >= from-2; i-- {
		tok := &t.toks[i]
		if tok.is(clGenitive) && i < c.head && !tok.is(clPlace) {
			return true
		}
		if i < from && !tok.is(clDefinite) {
			return t.lang == "ru" && (tok.shape == lower || i == t.sents[c.sent].first) && tok.word() && !tok.is(clPreposition|clHold|clHost) && strings.HasSuffix(t.toks[c.head].fold, "а")
		}
	}
	return false
}
