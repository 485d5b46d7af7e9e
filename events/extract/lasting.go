package extract

import (
	"slices"
	"sort"

	"dateline/events"
	"dateline/events/extract/dates"
)

// bothWords stand for two events named before.
var bothWords = setOf("both beide оба обе deux")

// runsOn lengthens a single day by what the sentence or the next one tells of the event's length:
// "It runs until 21 November", "the two-day summit".
func (t *text) runsOn(k *cluster) {
	if k.span.Days() > 3 && k.span.Kind() != events.Fills {
		// "next week … on Thursday and Friday they will discuss"
		for _, c := range k.members {
			if m := t.nextSentence(c); m != nil && m.Span.Days() > 0 && m.Span.Days() < k.span.Days() && k.span.Contains(m.Span) {
				k.date, k.span, k.basis = m, m.Span, m.Basis
				return
			}
			if m := t.meetsThen(k, c); m != nil {
				k.date, k.span, k.basis = m, m.Span, m.Basis
				return
			}
		}
		return
	}
	if k.span.Kind() == events.Open {
		for _, c := range k.members {
			if m := t.nextSentence(c); t.lang == "fr" && m != nil && t.clauseHas(m, clClose) {
				t.extend(k, m) // a lieu depuis mercredi. Il s'achèvera vendredi
				return
			}
			if c.days == 0 && c == k.by {
				c.days = t.lasts(c.sent)
			}
			if c.days > 1 {
				k.span = events.SpanOf(k.span.First(), k.span.First()+events.Day(c.days-1))
				return
			}
		}
	}
	if k.span.Kind() == events.Fills && k.span.Days() > 1 && k.span.Days() < 4 {
		for _, c := range k.members { // it is under way today; the three-day meeting ends tomorrow
			if c.days > k.span.Days() && c.date != nil && c.date.Span.Last() == k.span.Last() && t.clauseHas(c.date, clClose) {
				k.span = events.SpanOf(k.span.Last()-events.Day(c.days-1), k.span.Last())
			}
		}
	}
	if k.span.Kind() != events.Fills || k.span.Days() > 4 {
		return
	}
	for _, c := range k.members {
		if m := t.nextSentence(c); m != nil {
			t.extend(k, m)
			for _, x := range t.timesOf(m.sent) {
				if x != m && t.datable(x) && t.clauseHas(x, clClose) {
					t.extend(k, x) // it opened on 12 June and ended on 17 June
				}
			}
		}
	}
	for _, c := range k.members {
		t.edgeDays(k, c)
	}
	if k.span.Days() != 1 {
		return
	}
	for _, c := range k.members {
		if m := t.attendedFrom(k, c); m != nil {
			k.span = m.Span
			return
		}
	}
	t.afterDays(k)
	if k.span.Days() != 1 {
		return
	}
	for _, c := range k.members {
		if c.days == 0 {
			c.days = t.saidToLast(c)
		}
		if c.days == 0 && (c == k.by || c.bare && c.definite) {
			c.days = t.lasts(c.sent)
		}
		if c.days < 2 {
			continue
		}
		switch {
		case k.date == nil && t.closed(k.by) || k.date != nil && (t.clauseHas(k.date, clClose) || t.edgeNoun(k.by, endNouns)):
			k.span = events.SpanOf(k.span.First()-events.Day(c.days-1), k.span.First())
		case k.date != nil && (t.clauseHas(k.date, clOpen|clMeet) || t.edgeNoun(k.by, startNouns) || t.lang == "fr" && (t.partHas(k.by, clOpen) || k.by.edge&clOpen != 0)) || k.date != nil && k.by.rescheduled:
			k.span = events.SpanOf(k.span.First(), k.span.First()+events.Day(c.days-1))
		}
		return
	}
}

// edgeNoun tells whether the noun for its beginning or end that stands before a German candidate is one of the set: zu
// Beginn eines zweitägigen Gipfels.
func (t *text) edgeNoun(c *candidate, nouns wordSet) bool {
	return t.lang == "de" && c.edge != 0 && c.outer > t.sents[c.sent].first && t.toks[c.outer-1].in(nouns)
}

// startNouns are nouns for how something begins, endNouns those for how it ends.
var (
	startNouns = setOf("beginn eröffnung start anfang auftakt")
	endNouns   = setOf("ende abschluss schluss ausklang")
)

// edgeDays lengthens the cluster's span by the day that a German sentence shortly after the candidate's opens with as that
// of its beginning or end: zum Auftakt am Dienstag, zum Abschluss am Freitag.
func (t *text) edgeDays(k *cluster, c *candidate) {
	for si := c.sent + 1; t.lang == "de" && si < len(t.sents) && si < c.sent+3; si++ {
		if slices.ContainsFunc(t.foundIn(si), func(o *candidate) bool { return o.cluster != nil && o.cluster != k }) {
			return
		}
		i := t.sents[si].first + 1
		for i+2 < t.sents[si].last && t.toks[i].is(clDefinite|clPreposition) && t.timeAt[i] == 0 {
			i++ // bei der Eröffnung
		}
		if i+2 >= t.sents[si].last || !t.toks[i-1].is(clPreposition|clDefinite) || !t.datedAhead(i+1) {
			continue
		}
		m := t.timeOf(i + 1)
		if m == nil {
			m = t.timeOf(i + 2)
		}
		first, last := m.Span.First(), m.Span.Last()
		switch {
		case !t.datable(m) || m.Span.Days() != 1:
		case t.toks[i].in(startNouns) && first < k.span.First() && k.span.Last()-first < longestEvent:
			k.span = events.SpanOf(first, k.span.Last())
		case t.toks[i].in(endNouns) && last > k.span.Last() && last-k.span.First() < longestEvent:
			k.span = events.SpanOf(k.span.First(), last)
		}
	}
}

// attendedFrom returns the days, from the cluster's one on, for which the sentence after the candidate's says that
// people take part: is travelling to the assembly today. Some 700 delegates will attend from 7 to 10 April.
func (t *text) attendedFrom(k *cluster, c *candidate) *moment {
	si := c.sent + 1
	if si >= len(t.sents) || c.plural || len(t.foundIn(si)) > 0 {
		return nil
	}
	for _, m := range t.timesOf(si) {
		if t.datable(m) && m.Span.Kind() == events.Fills && m.Span.First() == k.span.First() && m.Span.Days() > 1 && m.Span.Days() <= longestEvent && (t.clauseHas(m, clAttend|clMeet|clHold|clCountNoun) || t.daysCounted(m)) && t.governor(m)&(clSpeech|clOther) == 0 {
			return m
		}
	}
	return nil
}

// daysCounted tells whether a number of days stands right before the expression: two days, 18 and 19 February.
func (t *text) daysCounted(m *moment) bool {
	i := m.first - 1
	for i > t.sents[m.sent].first && t.toks[i].shape == mark {
		i--
	}
	x := t.timeOf(max(i, 0))
	return x != nil && x.Type == dates.Duration && int(t.offsetDays(x)) == m.Span.Days()
}

// afterDays shortens the way back from the day on which the event ended by how long, as the sentence after it opens with, it had
// lasted: ended yesterday. After 13 days the host sent the delegations home.
func (t *text) afterDays(k *cluster) {
	p := t.src.Published
	if k.by == nil || k.span.Days() != 1 || k.span.Kind() != events.Fills || p != 0 && k.span.First() > p || k.by.sent+1 >= len(t.sents) || !t.partHas(k.by, clClose|clTravel) {
		return
	}
	si := k.by.sent + 1
	if slices.ContainsFunc(t.foundIn(si), func(o *candidate) bool { return o.cluster != k && o.cluster != nil }) {
		return
	}
	first := t.sents[si].first
	for i := range t.times {
		m := &t.times[i]
		if m.sent > si {
			return
		}
		days := int(t.offsetDays(m))
		if m.sent == si && m.Type == dates.Duration && days > 1 && days <= longestSession && m.first > first && m.first <= first+3 && t.toks[first].in(afterSpan) {
			k.span = events.SpanOf(k.span.First()-events.Day(days-1), k.span.First())
			return
		}
	}
}

// afterSpan open a sentence on what was done when something had lasted so long.
var afterSpan = setOf("after following nach после au à apres")

// meetsThen returns the day within the cluster's window on which, as the sentence after the candidate's says, those
// meet who hold it: has called a session for next week. The committee will convene on Wednesday.
func (t *text) meetsThen(k *cluster, c *candidate) *moment {
	si := c.sent + 1
	if si >= len(t.sents) || c.plural || k.span.Days() > 31 || len(t.foundIn(si)) > 0 {
		return nil
	}
	for _, m := range t.timesOf(si) {
		if t.datable(m) && m.Span.Kind() == events.Fills && m.Span.Days() < k.span.Days() && k.span.Contains(m.Span) && t.clauseHas(m, clMeet|clHold|clOpen) && t.governor(m)&(clSpeech|clOther) == 0 && t.clauseHas(m, clOrgan|clDomestic|clBloc|clGroup|clCollege) {
			return m
		}
	}
	return nil
}

// saidToLast returns the days that the next sentence gives a gathering which it does not name: the
// outcome of the two-day meeting.
func (t *text) saidToLast(c *candidate) int {
	for si := c.sent + 1; si < len(t.sents) && si < c.sent+3 && len(t.foundIn(si)) == 0; si++ {
		for k := t.sents[si].first; k+2 < t.sents[si].last; k++ { // dismissed the two-day event
			if t.toks[k].is(clDefinite) && (t.toks[k+2].is(clEvent) || t.toks[k+2].in(affairs)) && t.daysAt(k+1) > 1 {
				return t.daysAt(k + 1)
			}
		}
	}
	return 0
}

// affairs are further words that stand for any event whose length is told.
var affairs = setOf("affair marathon talkfest deliberations huddle proceedings programme")

// lasts returns the days that a sentence, or the next one about "it", says that something lasts:
// after two days of talks; it will last three days.
func (t *text) lasts(si int) int {
	from := sort.Search(len(t.times), func(i int) bool { return t.times[i].sent >= si })
	for i := from; i < len(t.times) && t.times[i].sent <= si+1; i++ {
		m := &t.times[i]
		days := int(t.offsetDays(m))
		if m.Type != dates.Duration || days < 2 || days > longestEvent+5 {
			continue
		}
		if m.sent == si+1 && !t.toks[t.sents[si+1].first].is(clPronoun) && !(t.lang == "ru" && t.toks[min(t.sents[si+1].first+1, len(t.toks)-1)].is(clPronoun)) && !t.ofIts(m) && !t.ofEvent(m) && !t.forSoLong(m) || m.last < len(t.toks) && (t.toks[m.last].is(clAfter|clBefore) || t.toks[m.last].in(thanPlanned)) || t.putOffBy(m) || m.first > 0 && (t.toks[m.first-1].fold == "in" || t.toks[m.first-1].fold == "by" || t.toks[m.first-1].fold == "um") {
			continue
		}
		if m.last < len(t.toks) && t.toks[m.last].in(journeys) {
			continue // bricht zu einer viertägigen Reise auf
		}
		if days > 7 && !t.saysLasting(m) {
			continue // there are two weeks to go
		}
		return days
	}
	return 0
}

// journeys are German nouns for what somebody undertakes who attends an event on the way.
var journeys = setOf("reise besuch besuchs staatsbesuch aufenthalt tour rundreise visite")

// putOffBy tells whether a duration is by how much something is put off: сдвинули на неделю, repoussé de deux jours.
func (t *text) putOffBy(m *moment) bool {
	for i := m.first - 1; i >= t.sents[m.sent].first && i > m.first-5; i-- {
		if t.toks[i].is(clPostpone) {
			return true
		}
		if !t.toks[i].is(clPreposition | clDefinite) {
			return false
		}
	}
	return false
}

// ofEvent tells whether a French duration says how long the event lasts that the sentence opens with: l'événement
// de trois jours.
func (t *text) ofEvent(m *moment) bool {
	i := m.first - 1
	return t.lang == "fr" && i > t.sents[m.sent].first && i < t.sents[m.sent].first+4 && t.toks[i].is(clGenitive) && (t.toks[i-1].is(clEvent) || t.toks[i-1].head != nil)
}

// forSoLong tells whether a sentence opens with a duration: pendant trois jours, les ministres; drei Tage lang hatten sie
// beraten.
func (t *text) forSoLong(m *moment) bool {
	first := t.sents[m.sent].first
	if t.lang == "de" && m.last < len(t.toks) && t.toks[m.last].fold == "lang" {
		return m.first == first && t.clauseHas(m, clMeet|clWork)
	}
	return m.first <= first+1 && t.toks[first].in(throughout) || t.lang == "ru" && m.first <= first+2 && t.toks[first+1].fold == "течение"
}

// throughout stand before the time that something takes.
var throughout = setOf("pendant durant over")

// saysLasting tells whether a word shortly before a duration says that something lasts so long.
func (t *text) saysLasting(m *moment) bool {
	return t.shortlyBefore(m, lastingWords)
}

// shortlyBefore tells whether one of the three words before an expression, in its sentence, is in the set.
func (t *text) shortlyBefore(m *moment, set wordSet) bool {
	for i := m.first - 1; i >= t.sents[m.sent].first && i > m.first-4; i-- {
		if t.toks[i].in(set) {
			return true
		}
	}
	return false
}

// lastingWords stand before the time that something takes.
var lastingWords = setOf(`last lasts lasted lasting for runs over dauert dauern dauerte dauerten über
		рассчитан|а|о|ы продлится продлятся длится длятся длилась длился длилось продолжается будет
		pour dure durera durait durée`)

// ofIts tells whether a duration is said to be that of what was told before: over its two days, three
// days have been set aside for it, the gathering lasts two days.
func (t *text) ofIts(m *moment) bool {
	s := t.sents[m.sent]
	if m.first > s.first && t.toks[m.first-1].is(clPossessive) || t.toks[m.first].is(clPossessive) {
		return true
	}
	for i := max(s.first, m.first-4); i < min(s.last, m.last+6); i++ {
		if t.toks[i].in(lastVerbs) && t.toks[i].segment == t.toks[m.first].segment {
			return true
		}
	}
	return false
}

// lastVerbs are verbs of how long something lasts.
var lastVerbs = setOf(`last lasts lasting aside
		dauert dauern dauerte angesetzt anberaumt
		продлится длится продлились продлятся рассчитан рассчитана рассчитано
		dure durera durer dureront`)

// thanPlanned are words after a time by which something is late or early: a week later than planned.
var thanPlanned = setOf("later earlier ago late spater fruher zuvor позже раньше назад спустя tard tot")

// itObjects open a sentence as the object of what is done with the event: Его собирались провести в июне.
var itObjects = setOf("его ее их")

// continuesOn tells whether what has begun is said to go on then: continues on Tuesday.
func (t *text) continuesOn(m *moment) bool {
	return t.shortlyBefore(m, goesOnWords)
}

// goesOnWords are verbs of what goes on.
var goesOnWords = setOf("continue continues continued continuing runs")
