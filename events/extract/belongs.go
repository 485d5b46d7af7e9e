package extract

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// belongs scores how well the date m fits the candidate c by where and how it stands.
func (t *text) belongs(c *candidate, m *moment, group []*candidate) float64 {
	if t.whenPutOff(m) && !(c.inner != nil && t.lang == "en") || t.deedOfDay(m) || t.dayOfDeed(m) || t.dayOfFounding(m) {
		return 0
	}
	if c.inner != nil && (c.inner == m || c.inner.first == m.first) {
		return 10
	}
	if m.first >= c.last && t.sincePlace(m) {
		return 0
	}
	if slices.ContainsFunc(group, func(o *candidate) bool {
		return o != c && o.elliptic && c.last <= o.first && o.last <= m.first && t.toks[o.first].segment > t.toks[c.last-1].segment
	}) {
		return 0 // the second summit; the first was held in November
	}
	if t.lang == "en" && c.edition > 0 && m.first >= c.last && m.first <= c.last+2 && t.inYears(m.first) {
		return 0 // their second summit in less than a fortnight
	}
	if t.lang == "en" && (t.ofNoEvent(m) || t.firstHeld(m, c) || t.lastHeld(m)) {
		return 0
	}
	if c.only != nil {
		if c.only.first != m.first || c.strength == body && !t.meets(c) {
			return 0
		}
		return loose
	}
	if m.first >= c.first && m.last <= c.last {
		return 0
	}
	if c.title[1] > 0 && c.title[0] <= m.first && m.first < c.title[1] {
		return 0
	}
	a, b := c.last, m.first // what stands between them
	before := m.first < c.first
	if before {
		a, b = m.last, max(m.last, c.outer)
	}
	if a > b {
		return 0
	}
	if before && (t.entry(m, c) || t.visitThere(m, c)) {
		return 9
	}
	if len(group) > 1 && 6*(b-a) > reach {
		return 0
	}
	if t.lang == "ru" && m.first > c.last+2 && c.outer-2 >= t.sents[c.sent].first && strings.HasPrefix(t.toks[c.outer-2].fold, "приглашени") && !t.clauseHas(m, clHold|clOpen|clPlan) {
		return 0 // приглашения на саммит разослали в ноябре
	}
	if c.strength == body && !t.meets(c) && !(c.last < len(t.toks) && t.toks[c.last].fold == "(") {
		return 0
	}
	if t.lang == "fr" && (before && t.announcingDay(c, m) || !before && (t.tellingDay(c, m) || t.foundingDay(c, m) || t.followsDay(c, m, group))) {
		return 0
	}
	if (c.role == clAfter || c.role == clBefore && t.lang == "fr") && t.offsetBefore(c) || before && t.toks[m.last-1].in(eveNouns) && t.eveOf(c) {
		return 0
	}
	if before && t.ofLater(m, group, c) || slices.ContainsFunc(group, func(o *candidate) bool { return o != c && o.only == m && o.head < 0 }) {
		return 0
	}
	if c.outer > 0 && t.toks[c.outer-1].in(toldWords) && t.toks[c.outer-1].sent == int32(c.sent) && t.toks[c.outer].word() && c.strength != strong {
		return 0 // told the General Assembly
	}
	if before && len(group) == 1 && t.dayOfIt(m) {
		return loose
	}
	if t.habitual(m) {
		return 0
	}
	if before && t.toks[m.first].segment != t.toks[c.first].segment && t.toldInPassing(m) || c.role == clBefore && !before && slices.ContainsFunc(group, func(o *candidate) bool { return o != c && o.inner != nil && o.inner.first == m.first }) {
		return 0 // before the summit the ministers hold their 12 June meeting
	}
	if !before && t.beforeOrAfter(c) && m.first <= c.last+2 && len(group) > 1 {
		return 0
	}
	score := 5.0
	gap := t.between(a, b, len(group) > 1)
	if gap.far {
		return 0
	}
	if gap.plain && gap.marks > 0 && !before && !gap.strong && t.ofNextClause(c, m, group) {
		gap.plain = false
	}
	if before && gap.marks > 0 {
		if gap.plain = t.setOff(m, b); gap.plain {
			gap.marks = 0
		}
	}
	if (!gap.plain || before && t.lang == "en") && c.head >= 0 && c.outer > t.sents[c.sent].first && t.toks[c.outer-1].in(aboutEvent) && !t.clauseHas(m, clHold|clHost|clMeet|clOpen|clClose) {
		return 0 // the minister spoke about the forum at the end of February
	}
	switch {
	case gap.plain && !before:
		score = 8
	case gap.plain, before && (c.role == clAt && t.setBehind(m, c) || t.lang == "ru" && isDash(t.toks[m.last]) && m.last+1 >= c.outer):
		score = 6
	case !before && gap.relative && gap.marks <= 2:
		score = 7
		if gap.where {
			score = 7.5
		}
	case before:
		score = 4.5
		if t.whereBefore(c, b) {
			gap.marks, gap.other = gap.marks-1, 0
		}
	}
	if !gap.plain {
		score -= 0.06 * float64(b-a-gap.inserted)
		score -= 0.9 * float64(gap.marks)
		if gap.relative && !before && gap.marks > 2 {
			score++
		}
		if gap.heads > 0 && t.lang == "fr" && !before {
			gap.heads -= t.asides(c, m, group)
		}
		score -= 2 * float64(gap.heads)
		score -= 2 * float64(gap.other)
		score -= 1.5 * float64(gap.times)
	}
	if len(group) > 1 && score+mostHolds < enough {
		return 0
	}
	if i := m.first - 1; t.lang == "en" && i > t.sents[c.sent].first && t.toks[i].fold == "of" && !before && i > c.last && m.Span.Days() < 32 && t.toks[i-1].shape == lower && t.toks[i-1].word() && t.toks[i-1].head == nil && t.timeAt[i-1] == 0 {
		score -= 4 // talks on the cease-fire of 30 December
	}
	g := t.governor(m)
	holding := clHold | clMeet | clAttend | clOpen | clClose
	if g&clSpeech == 0 {
		holding |= clPlan // but not "announced on 3 October"
	}
	if !before && score < 5 && t.onOccasion(m) {
		score = 5
	}
	holds := t.clauseHas(m, holding) || c.head < 0 && t.clauseHas(m, clWork)
	if holds && !gap.plain {
		score += mostHolds
	}
	if len(group) == 1 && g == 0 && gap.other == 0 && score < 4 && (holds || before && m.first < t.sents[c.sent].first+3 && (t.partHas(c, clHold|clHost|clMeet) || t.lang == "fr" && t.partHas(c, clAttend) && t.partHas(c, clPast))) {
		score = 4 // nothing else in the sentence can take place then
	}
	if before && len(group) == 1 && g == 0 && gap.times == 0 && gap.other == 0 && (gap.marks == 1 || gap.strong && t.lang == "de") && score < 4 && t.onlyDate(m) && t.partHas(c, clHold|clMeet) {
		score = 4 // Nice will be … from 9 to 13 June: the conference is held there
	}
	if !before && len(group) == 1 && g == 0 && gap.times == 0 && score < 4 && c.strength == strong && t.opensReport(c) && t.placed(m) {
		score = 4 // une conférence de soutien, coorganisée par la France, a permis de récolter des fonds le 15 avril à Paris
	}
	if !before && len(group) == 1 && g == 0 && score < 4 && t.ofPronoun(c, m) {
		score = 4 // Rome is to be the place of the summit: it will be held on 3 May
	}
	if !before && gap.strong && len(group) == 1 && g == 0 && score < 4 && t.afterColon(m) && t.partHas(c, clHold|clHost|clMeet|clPlan|clOpen) {
		score = 4 // the day is set: 3 May
	}
	if !before && len(group) == 1 && g == 0 && score < 4 && c.outer <= t.sents[c.sent].first+1 && c.last < m.first && t.toks[c.last].fold == ":" && t.clauseHas(m, clHold|clHost|clMeet|clOpen|clTravel|clAttend) {
		score = 4 // Summit on Peace: ninety countries will come to Geneva on 15 June
	}
	switch {
	case gap.where && !before:
	case g&clOther != 0 && t.requested(m):
		score -= 6
	case g&clOther != 0 && (c.role == clAt || c.edge&(clOpen|clClose) != 0 || c.edge != 0 && t.lang != "ru" || c.head < 0 && t.gathered(c)):
		score-- // signed on Friday at the summit
	case g&clOther != 0 && !gap.plain:
		score -= 4
	case g&clOther != 0:
		score -= 2
	case g&clSpeech != 0 && !gap.plain:
		if c.role != clAt && c.role != clAfter && c.edge == 0 || c.attributes&clNext != 0 {
			score -= 4
		}
	}
	if before && gap.marks > 0 && (c.role == clAfter || c.role == clBefore) {
		score -= 2
	}
	if !before && (c.role == clAt || c.role == clAfter) && t.infinitiveBetween(c.last, m.first) {
		score -= 4 // agreed at a meeting to cut output from 1 January
	}
	if c.role == clAfter && !before && len(group) > 1 && m.Span.First() > t.src.Published && t.src.Published != 0 && (t.lang == "de" || t.clauseHas(m, clFuture)) {
		score -= 4 // after Sunday's summit, leaders will gather on Thursday
	}
	if i := m.first - 1; i >= 0 && t.lang == "ru" && t.toks[i].fold == "от" && !gap.plain || i >= 0 && t.lang == "ru" && t.toks[i].fold == "от" && c.strength == body {
		score -= 6 // the day of a document: резолюция Генассамблеи от 21 декабря
	}
	if c.planned && before && gap.marks > 0 {
		score -= 3 // on 4 June he met the coordinator, with whom he discussed the preparation of the forum
	}
	if !before && t.otherParticiple(m) {
		score -= 5 // the king, who died on Monday
	}
	if !before && t.spokenOf(m) {
		score -= 4
	}
	if c.edition > 0 && !before && m.first <= c.last+1 && m.Span.Days() > 300 && t.isSaidToBe(c) {
		score -= 6 // it was the third meeting this year
	}
	switch {
	case c.role == clBefore && !gap.plain && (!holds || len(group) > 1 && (before || t.counted(c))):
		score -= 3
	case c.planned && len(group) > 1 && !gap.plain && !(gap.relative && !before):
		score -= 4 // a session on the preparation of the summit
	}
	if p := t.src.Published; p != 0 && (c.relation == events.Previous && m.Span.First() > p && len(group) > 1 || c.attributes&clNext != 0 && m.Span.Last() < p && m.Span.Last() != 0) {
		score -= 4
	}
	if c.strength == body && len(group) > 1 && c.role == clAt && c.edition == 0 {
		score -= 2.5 // something else is held on the margins
	}
	if t.hadBeen(m) && !gap.plain && !t.wasMeant(m) {
		score -= 4
	}
	if gap.aside && !before && !gap.plain && c.role != clAfter {
		score -= 4
	}
	if gap.since && m.Limit != dates.Since && !before {
		score -= 4
	}
	if m.Limit == dates.Since && !gap.plain && !(t.clauseHas(m, clMeet|clHold|clHost|clAttend|clLive|clWork) && t.datable(m)) {
		score -= 4
	}
	if m.Span.Days() > 92 && !gap.plain {
		score -= 1.5
	}
	if c.bare && c.edition == 0 && c.cityIn == "" && m.Span.Days() > 300 && !t.clauseHas(m, clHold|clHost|clOpen|clClose|clMeet) {
		score -= 3
	}
	if m.Span.Days() > 800 {
		score -= 5
	}
	if m.Type == dates.Time && m.Span.IsZero() {
		score -= 10
	}
	return score
}

// ofNextClause tells whether a date behind the candidate opens another clause of something else that takes place
// then: begins on Tuesday, on Wednesday the ministers follow.
func (t *text) ofNextClause(c *candidate, m *moment, group []*candidate) bool {
	seg := t.toks[m.first].segment
	if t.lang == "de" && seg != t.toks[c.last-1].segment && t.datedBefore(c) && slices.ContainsFunc(group, func(o *candidate) bool { return o.first > m.last && o.outer <= m.last+1 }) {
		return true // reist am 1. Juni zum Gipfel nach Moldau, am 22. Juni zur Konferenz nach Paris
	}
	return seg != t.toks[c.last-1].segment && t.clauseHas(m, clHold|clHost|clMeet|clOpen|clClose) &&
		slices.ContainsFunc(group, func(o *candidate) bool { return o.first >= m.last && t.toks[o.first].segment == seg })
}

// datedBefore tells whether a date stands before the candidate in its part of the sentence.
func (t *text) datedBefore(c *candidate) bool {
	return slices.ContainsFunc(t.timesOf(c.sent), func(m *moment) bool {
		return m.last <= c.outer && t.toks[m.first].segment == t.toks[c.first].segment && t.datable(m)
	})
}

// onlyDate tells whether the date is the only one of its sentence.
func (t *text) onlyDate(m *moment) bool {
	return !slices.ContainsFunc(t.timesOf(m.sent), func(o *moment) bool { return o != m && t.datable(o) })
}

// setBehind tells whether nothing but a comma and a preposition stands between a date and the event at which
// something is done then: 30 июня, в ходе сессии.
func (t *text) setBehind(m *moment, c *candidate) bool {
	if m.last >= c.outer || t.toks[m.last].fold != "," {
		return false
	}
	for i := m.last + 1; i < c.outer; i++ {
		if !t.toks[i].is(clPreposition | clAt | clDefinite) {
			return false
		}
	}
	return true
}

// toldWords have for their object whom something is told.
var toldWords = setOf("tell tells told inform informs informed remind reminded assured")
