package extract

import (
	"slices"
	"sort"

	"dateline/events"
	"dateline/events/extract/dates"
)

// settle brings together the candidates that speak of one event, in the order of the text, and
// settles each event's date and place.
func (t *text) settle() {
	for _, c := range t.found {
		words := t.content(c)
		if k := t.onceMeant(c, words); k != nil {
			t.join(k, c, words)
			continue
		}
		best := t.refersTo(c, words)
		if c.equal != nil && c.equal.cluster != nil {
			best = c.equal.cluster
		}
		if best == nil && c.date != nil && (c.dateScore < loose || t.lang == "ru" && c.bare && t.governor(c.date)&clSpeech != 0) && !t.clauseHas(c.date, clHold|clHost|clMeet) && !(t.lang == "fr" && c.strength == body && t.partHas(c, clMeet)) && c.relation == "" && c.edition == 0 && (c.bare || c.definite) && !(c.head < 0 && c.date.last < c.outer && c.outer <= c.date.last+2) {
			// a date that hangs loosely on a repeated name is rather that of something else
			m := c.date
			c.date = nil
			if best = t.refersTo(c, words); best == nil || best.best == nil {
				best, c.date = nil, m
			}
		}
		if best == nil {
			t.withinWeek(c)
			best = t.refersTo(c, words)
		}
		if best == nil {
			if !t.opens(c) {
				continue
			}
			best = &cluster{told: told{words: map[string]bool{}}}
			best.antecedent = t.antecedent(c, words)
			t.clusters = append(t.clusters, best)
		}
		if c.head < 0 && best.putOff && best.best == nil {
			t.weekdayAhead(c)
		}
		t.join(best, c, words)
	}
	for _, k := range t.clusters {
		t.settleDate(k)
	}
	city, again := t.onlyCity()
	host := t.hostNamed()
	for _, k := range t.clusters {
		t.afterAll(k)
		t.formerDate(k)
		if k.date == nil {
			t.dateNearby(k)
		}
		t.exactDate(k)
		if !k.span.IsZero() {
			t.runsOn(k)
			t.untilNext(k)
			t.shifted(k)
		}
		t.madeUp(k)
		t.placeNext(k)
		t.placeByName(k)
		t.placeBySeries(k)
		t.placeByScene(k)
		t.placeByText(k, city, again)
		t.placeByJourney(k)
	}
	t.otherTimes()
	t.resumption()
	t.byHeader()
	t.mergeSameDay()
	for range 2 { // officials, then ministers, then heads of state: one place hands it on to the next
		for _, k := range t.clusters {
			t.placeWithOthers(k)
		}
	}
	only := t.onlyCountry()
	for _, k := range t.clusters {
		t.placeByHost(k, host)
		t.placeByCountry(k, only)
	}
	t.clusters = slices.DeleteFunc(t.clusters, func(k *cluster) bool { return t.empty(k) || t.toldAsFormer(k) })
}

// withinWeek puts the weekday of a bare phrase into the week ahead in which the event told last takes place: the council meets next
// week. The session opens on Wednesday.
func (t *text) withinWeek(c *candidate) {
	if c.date == nil || !c.bare || !c.definite || c.relation != "" || c.edition > 0 || c.date.Span.Days() != 1 || !t.weekdayOnly(c.date) || c.date.Basis != events.Inferred || len(t.clusters) == 0 {
		return
	}
	k := t.clusters[len(t.clusters)-1]
	if k.best == nil || k.best.Span.Kind() == events.Fills || k.best.Span.Days() > 8 || k.best.Span.First() <= t.src.Published || k.members[len(k.members)-1].sent < c.sent-2 {
		return
	}
	for day := c.date.Span.First(); day <= k.best.Span.Last(); day += 7 {
		if span := events.SpanOf(day, day); k.best.Span.Contains(span) {
			x := *c.date
			x.Span = span
			c.date = &x
			return
		}
	}
}

// toldAsFormer tells whether the cluster is but the date that another one of its kin was put off from.
func (t *text) toldAsFormer(k *cluster) bool {
	for _, o := range t.clusters[:min(len(t.clusters), mostOpen)] {
		if o == k || o.previous.IsZero() || o.previous != k.span && !(k.putOff && o.previous.Contains(k.span)) || !t.sentencesMeet(k, o) || !t.kin(k, o, false) {
			continue
		}
		o.previous = k.span // put off from this month; it had been set for the 28th
		return true
	}
	return false
}

// settleDate takes the best date of the members, the finer of two that agree.
func (t *text) settleDate(k *cluster) {
	for _, c := range k.members {
		if c.date == nil {
			continue
		}
		s := c.dateScore
		if k.date != nil && k.span.Kind() == events.Fills && k.date.Limit != dates.Until && c.date.Limit == dates.Until {
			continue // it opened on Monday; it lasts until the 22nd
		}
		if k.date == nil || s > k.score+0.01 {
			if k.date == nil || !((k.span.Kind() == events.Fills || c.date.Span.Days() > 300) && k.span.Days() > 0 && k.span.Days() < c.date.Span.Days() && c.date.Span.Contains(k.span) && k.score >= 3.5) {
				k.date, k.span, k.score, k.by = c.date, c.date.Span, s, c
			}
		} else if k.span.Kind() != events.Fills && c.date.Span.Days() < k.span.Days() && k.span.Contains(c.date.Span) && s >= 3.5 && !c.date.Span.IsZero() {
			k.date, k.span, k.by = c.date, c.date.Span, c
		}
	}
	if k.date == nil {
		return
	}
	k.basis = k.date.Basis
	k.previous, k.formerPlace = k.by.previous, k.by.formerPlace
	for _, c := range k.members {
		ms := c.more
		if c.date != nil && c.date != k.date {
			ms = append([]*moment{c.date}, ms...)
		}
		for _, m := range ms {
			if k.previous.IsZero() || m.Span != k.previous {
				t.extend(k, m)
			}
		}
	}
	t.fromOpening(k)
	// "have been meeting since 28 November for the conference that ends on Friday"
	if k.span.Kind() == events.Fills {
		for _, m := range t.timesOf(k.by.sent) {
			if m.Limit == dates.Until && m != k.date && len(t.foundIn(k.by.sent)) == 1 && t.governor(m)&(clSpeech|clOther) == 0 && !t.apartFrom(m, k) {
				t.extend(k, m)
			}
			if m.Limit == dates.Since && m != k.date && t.clauseHas(m, clMeet|clHold|clAttend|clLive) && !(m.last < len(t.toks) && t.toks[m.last].fold == "to") {
				t.extend(k, m)
			}
		}
	}
	// "next week: on Thursday 5th and Friday 6th December": a finer date of the same candidate
	for _, m := range k.by.more {
		if k.span.Kind() != events.Fills && !t.perhaps(m) && m.Span.Days() > 0 && m.Span.Days() < k.span.Days() && k.span.Contains(m.Span) {
			k.date, k.span, k.basis = m, m.Span, m.Basis
		}
	}
}

// there tells whether those who came for an event are said to be there since the date, and another clause has the
// event's own: ministers have been in the city since Sunday for the session, taking place on Tuesday.
func (t *text) there(m *moment, k *cluster) bool {
	return k.by != nil && k.date != nil && m.sent == k.by.sent && m.last <= k.by.first && k.date.first > k.by.last && t.clauseHas(k.date, clHold|clMeet) && !t.clauseHas(k.date, clClose)
}

// apartFrom tells whether a semicolon parts a date from what the sentence says of the event, and the words around
// it say nothing of a meeting: the summit was held on 7 September; its statement gives the army time until the 15th.
func (t *text) apartFrom(m *moment, k *cluster) bool {
	for i := k.by.last; i < m.first; i++ {
		if t.toks[i].fold == ";" || t.toks[i].fold == ":" && t.lang == "ru" {
			return !t.clauseHas(m, clHold|clClose|clMeet|clAttend|clLive)
		}
	}
	return false
}

// timesOf returns the date expressions of a sentence.
func (t *text) timesOf(si int) []*moment {
	a := sort.Search(len(t.moments), func(i int) bool { return t.moments[i].sent >= si })
	b := a
	for b < len(t.moments) && t.moments[b].sent == si && b < a+mostPerSentence {
		b++
	}
	return t.moments[a:b:b]
}

// foundBefore returns the candidates of the sentences before one.
func (t *text) foundBefore(si int) []*candidate {
	return t.found[:sort.Search(len(t.found), func(i int) bool { return t.found[i].sent >= si })]
}

// foundIn returns the candidates of a sentence.
func (t *text) foundIn(si int) []*candidate {
	a := sort.Search(len(t.found), func(i int) bool { return t.found[i].sent >= si })
	b := a
	for b < len(t.found) && t.found[b].sent == si {
		b++
	}
	return t.found[a:b]
}

// suspended tells whether something is said to rest until the date: suspended until 25 February.
func (t *text) suspended(m *moment) bool {
	for i := m.first - 1; i >= t.sents[m.sent].first && i > m.first-6 && t.toks[i].segment == t.toks[m.first].segment; i-- {
		if t.toks[i].in(suspendWords) {
			return true
		}
	}
	return false
}

// deadline tells whether somebody is said to have until the date to do something: they have until 30 June to agree.
func (t *text) deadline(m *moment) bool {
	i := m.first - 1
	for i > t.sents[m.sent].first && t.timeAt[i] == 0 && t.toks[i].is(clPreposition|clDefinite) && !t.toks[i].in(haveWords) || i > 0 && t.toks[i].in(untilWords) {
		i--
	}
	return i >= t.sents[m.sent].first && i < m.first-1 && t.toks[i].in(haveWords)
}

// untilWords stand before the last day, haveWords before them where it is a deadline.
var (
	untilWords = setOf("until till jusqu' jusque")
	haveWords  = setOf("has have had a ont avait avaient aura auront avons")
)

// suspendWords are verbs of a break.
var suspendWords = setOf("adjourn adjourns adjourned suspend suspends suspended suspendu suspendue suspendus suspendues interrompu interrompue interrompus interrompues")

// longestSession is how many days something may last of which the last day is told.
const longestSession = 40

// extend lengthens a span by a day until which the event lasts.
func (t *text) extend(k *cluster, m *moment) {
	if m.Limit == dates.Until && (t.suspended(m) || t.deadline(m)) || m.Limit == dates.Since && t.there(m, k) {
		return
	}
	if last := m.Span.Last(); k.span.Kind() == events.Open && last > k.span.First() && last-k.span.First() <= longestEvent && (m.Span.Kind() == events.Fills && t.clauseHas(m, clClose) || m.Limit == dates.Until) {
		k.span = events.SpanOf(k.span.First(), m.Span.Last())
		return
	}
	longest := events.Day(longestEvent)
	if m.Limit == dates.Until || k.kind == "session" && k.by != nil && m.sent == k.by.sent && t.clauseHas(m, clClose) {
		longest = longestSession
	}
	if k.span.Kind() != events.Fills || max(m.Span.Last(), k.span.Last())-min(m.Span.First(), k.span.First()) > longest {
		return
	}
	switch {
	case m.Limit == 0 && m.Span.Kind() == events.Fills && m.Span.Days() > k.span.Days() && m.Span.Contains(k.span):
		k.span = m.Span // it ended on Friday; it was held on 27 and 28 July
	case m.Limit == dates.Until && m.Span.Last() > k.span.Last():
		k.span = events.SpanOf(k.span.First(), m.Span.Last())
	case m.Limit == dates.Since && m.Span.First() != 0 && m.Span.First() < k.span.First():
		k.span = events.SpanOf(m.Span.First(), k.span.Last())
	case m.Span.Kind() != events.Fills:
	case m.Span.Last() < k.span.First() && k.date != nil && t.clauseHas(k.date, clClose) && t.governor(m)&(clSpeech|clOther) == 0:
		k.span = events.SpanOf(m.Span.First(), k.span.Last())
	case m.Span.First() > k.span.Last() && (t.clauseHas(m, clClose) || t.lang == "en" && k.date != nil && t.clauseHas(k.date, clOpen) && t.continuesOn(m)):
		k.span = events.SpanOf(k.span.First(), m.Span.Last())
	case m.Span.First() > k.span.Last() && k.date != nil && t.clauseHas(k.date, clOpen) && m.Span.Last() <= t.src.Published && t.governor(m)&clSpeech == 0:
		k.span = events.SpanOf(k.span.First(), m.Span.Last())
	case m.Span.Last() < k.span.First() && (t.clauseHas(m, clOpen) || t.whenOpened(m)):
		k.span = events.SpanOf(m.Span.First(), k.span.Last())
	}
}

// whenOpened tells whether the clause of the date tells when something was opened that the clause
// before it speaks of: it was opened, when on Thursday the ministers arrived.
func (t *text) whenOpened(m *moment) bool {
	seg := t.toks[m.first].segment
	when := false
	for i := m.first - 1; i >= t.sents[m.sent].first && t.toks[i].segment >= seg-1; i-- {
		if t.toks[i].shape == mark {
			continue
		}
		if t.toks[i].segment == seg {
			when = t.toks[i].in(whenWords)
		} else if when && t.toks[i].is(clOpen) {
			return true
		}
	}
	return false
}

// whenWords open a clause of the time at which something happened.
var whenWords = setOf("als when lorsque quand когда")
