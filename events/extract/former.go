package extract

import (
	"slices"

	"dateline/events"
	"dateline/events/extract/dates"
)

// formerWords open what had once been planned: originally, ursprünglich, ранее, initialement.
var formerWords = setOf(`originally initially previously earlier hitherto formerly far
		ursprünglich zunächst bisher bislang zuvor zuerst anfangs eigentlich
		ранее раньше первоначально изначально прежде сначала поначалу вначале сперва
		initialement auparavant précédemment originellement jusqu'ici origine abord`)

// insteadWords stand before the date that another one has taken the place of.
var insteadWords = setOf("instead statt anstatt anstelle вместо lieu rather")

// plainPast are forms of "to be" that tell of a plan only with "to" behind them.
var plainPast = setOf("was were war waren etait")

// tellsFormer tells whether a sentence says when something had once been planned, which is now to be on
// another date, if that is known.
func (t *text) tellsFormer(si int, now *moment) bool {
	for _, m := range t.timesOf(si) {
		if t.datable(m) && t.formerOf(m, now) {
			return true
		}
	}
	return false
}

// wasMeant tells whether a date is one that had been planned and holds no longer: "originally it was
// scheduled for 26 December", "instead of 26 December", "а не 26 декабря".
func (t *text) wasMeant(m *moment) bool {
	if m.former == unasked {
		m.former = no
		if t.meantBefore(m) {
			m.former = yes
		}
	}
	return m.former == yes
}

func (t *text) meantBefore(m *moment) bool {
	s := t.sents[m.sent]
	former, planned := false, false
	first, last := t.stretch(m.sent, t.toks[m.first].segment, t.toks[m.last-1].segment)
	for i := first; i < last; i++ {
		tok := &t.toks[i]
		if k := t.timeAt[i]; k > 0 && !(tok.in(formerWords) && t.times[k-1].Span.IsZero()) {
			if i < m.first && t.datable(&t.times[k-1]) {
				former = false // what is said of the other date
			} else if i >= m.last && t.datable(&t.times[k-1]) && !former {
				break
			}
			continue
		}
		former = former || tok.in(formerWords) && i+1 != m.first || tok.fold == "first" && i+1 < s.last && t.toks[i+1].is(clPlan) // but not "earlier this week"
		planned = planned || tok.is(clPlan) && !tok.is(clFuture|clSpeech) || tok.in(plannedPast) || tok.in(wasTo) && (!tok.in(plainPast) || i+1 < s.last && t.toks[i+1].fold == "to")
	}
	if former && planned || planned && (t.hadBeen(m) && t.givenUpAfter(m) || t.heldOnlyLater(m)) {
		return true
	}
	if t.lang == "ru" && m.first == s.first+1 && t.toks[s.first].fold == "вместо" {
		return true
	}
	for i := m.first - 1; i > s.first && i >= m.first-4 && t.toks[i].segment == t.toks[m.first].segment; i-- {
		switch tok := &t.toks[i]; {
		case tok.in(insteadWords):
			return t.insteadOf(i, s.first)
		case tok.in(fromWord) && t.movedFrom(m):
			return true
		case (tok.is(clNot) || tok.fold == "non") && t.outweighed(m.last):
			return true
		case tok.is(clNot) || tok.fold == "non":
			return t.toks[i-1].shape == mark || t.toks[i-1].is(clAnd) || t.toks[i-1].fold == "а"
		case !tok.is(clPreposition|clDefinite) && !tok.in(notYetWords):
			return false
		}
	}
	return false
}

// notYetWords stand between "not" and the day that holds no longer: und nicht schon im Mai.
var notYetWords = setOf("schon bereits mehr wie already as уже deja")

// givenUpAfter tells whether the sentence says after a date that what was planned for it has been put
// off: "had been planned for June until it was postponed".
func (t *text) givenUpAfter(m *moment) bool {
	turn := false
	for i := m.last; i < t.sents[m.sent].last; i++ {
		tok := &t.toks[i]
		turn = turn || tok.fold == "until" || tok.fold == "before" || tok.in(butWords)
		if turn && tok.is(clPostpone|clCancel) {
			return true
		}
	}
	return false
}

// outweighed tells whether what stands before token i is said not to hold and "but" brings in what does
// instead: не 6 мая, а 11 мая; non pas le 6 mai mais le 11 mai.
func (t *text) outweighed(i int) bool {
	s := t.sents[t.toks[i-1].sent]
	for k := i; k+1 < s.last && k < i+6; k++ {
		if t.toks[k].in(insteadOfIt) {
			for j := k + 1; j < min(s.last, k+4); j++ {
				if t.timeAt[j] > 0 {
					return true
				}
			}
			return false
		}
	}
	return false
}

// insteadOfIt are conjunctions that set what holds against what was denied.
var insteadOfIt = setOf("а mais but sondern")

// fromWord stands before the day that something is moved from.
var fromWord = setOf("from vom von с со du")

// movedFrom tells whether a word of moving and the day that something is moved to stand before the
// day: brought forward to 22 June from 29 June.
func (t *text) movedFrom(m *moment) bool {
	put, onto := false, false
	for i := m.first - 1; i >= t.sents[m.sent].first && t.toks[i].segment == t.toks[m.first].segment; i-- {
		put = put || t.toks[i].is(clPostpone)
		if k := t.timeAt[i]; k > 0 && t.datable(&t.times[k-1]) {
			onto = true
		}
	}
	if i := m.last; put && i+1 < len(t.toks) && t.toks[i].in(ontoDate) {
		k := t.timeOf(i + 1)
		onto = onto || k != nil && t.datable(k) // с 11 июня на 9 июля
	}
	return put && onto
}

// insteadOf tells whether the word at i does mean "instead": "lieu" and "statt" are also parts of
// verbs of taking place.
func (t *text) insteadOf(i, first int) bool {
	switch t.toks[i].fold {
	case "lieu":
		return t.toks[i-1].fold == "au"
	case "statt":
		for k := i - 1; k >= first && t.toks[k].segment == t.toks[i].segment; k-- {
			if f := t.toks[k].fold; f == "findet" || f == "fand" || f == "finden" || f == "fanden" {
				return i+1 < len(t.toks) && t.toks[i+1].fold == "wie" // findet statt wie geplant am 3. nun am 10. Juni statt
			}
		}
	}
	return true
}

// instead gives a candidate whose date had once been planned the one of its sentence that holds: "the
// summit, originally planned for 3 June, will now take place on 10 June".
func (t *text) instead(c *candidate, times []*moment, group []*candidate) {
	if c.date == nil || len(times) < 2 {
		return
	}
	aside := !t.wasMeant(c.date)
	french := aside && t.lang == "fr" && !t.toldAside(c)
	if aside && !french && !t.toldAside(c) {
		return
	}
	for _, m := range times {
		if french && !t.heldInstead(c.date, m) {
			continue
		}
		outweighs := m.first > c.date.last && m.first < c.date.last+8 && t.outweighed(c.date.last)
		if m == c.date || m.Span.Overlaps(c.date.Span) || slices.ContainsFunc(group, func(o *candidate) bool { return o != c && o.date == m }) || t.governor(m)&(clSpeech|clOther) != 0 || !outweighs && !t.clauseHas(m, clHold|clHost|clMeet|clOpen) || t.wasMeant(m) {
			continue
		}
		if aside && (t.clauseHas(m, clPlan) || m.Limit == dates.Since || t.toks[m.first].segment == t.toks[c.date.first].segment) {
			continue
		}
		if !aside || french || t.clauseHas(c.date, clPlan) { // but not the day on which it was put off
			c.formerPlace, _ = t.placeBeside(c.date)
			c.previous = t.beforeThat(c.date, m.Span)
		}
		c.date, c.rescheduled = m, true
		c.place, c.placeBy = events.Place{}, 0
		t.findPlace(c, group)
		return
	}
}

// toldAside tells whether the candidate's date stands in a participle's or relative clause that says
// what had been planned or put off, and the verb of its own clause is still to come: "заседание,
// намеченное на 25 августа, состоялось"; "саммит, отложенный в 2022 году".
func (t *text) toldAside(c *candidate) bool {
	seg := t.toks[c.date.first].segment
	if c.date.first < c.last || seg != t.toks[c.last-1].segment+1 {
		return false
	}
	for i := c.last; i < c.date.first && t.toks[i].segment == seg; i++ {
		if tok := &t.toks[i]; t.lang == "ru" && tok.is(clHold|clOpen) && tok.is(clPast) && tok.shape == lower && russianAdjective(tok.fold) && t.sents[c.sent].classes&clFuture != 0 {
			return true // консультации, созванные впервые в октябре, возобновятся 17 мая
		}
		if t.toks[i].shape == lower && (t.toks[i].is(clPlan) && !t.toks[i].is(clFuture) || t.toks[i].is(clPostpone) && t.attributive(i, c)) {
			return true
		}
	}
	return false
}

// heldInstead tells whether a French sentence says of one date that it had been planned and of a later one that
// the event is or was held then: qui devait avoir lieu en mars, se tiendra le 15 juin.
func (t *text) heldInstead(old, now *moment) bool {
	if now.first < old.last || t.toks[old.first].segment == t.toks[now.first].segment || !t.clauseHas(now, clHold|clOpen|clMeet) || t.clauseHas(now, clPlan|clAttend) && !t.clauseHas(now, clFuture) || t.clauseHas(old, clFuture) {
		return false
	}
	s := t.sents[old.sent]
	planned := false
	for i := s.first; i < old.first; i++ {
		if t.toks[i].segment == t.toks[old.first].segment && (t.toks[i].in(plannedParticiples) || t.toks[i].fold == "devait" || t.toks[i].fold == "devaient") {
			planned = true
		}
	}
	return planned && (t.clauseHas(now, clFuture) || t.clauseHas(now, clPast))
}

// plannedParticiples tell of what was planned.
var plannedParticiples = setOf("prévu prévue prévus prévues programmé programmée programmés programmées fixé fixée annoncé annoncée attendu attendue planifié planifiée")

// onceMeant returns the event, named before with the day that holds, whose former day the candidate
// tells: "The summit will be held on 10 June. Originally the meeting was planned for 3 June." The
// candidate's date is then that of the past plan.
func (t *text) onceMeant(c *candidate, words map[string]bool) *cluster {
	dated := c.date
	m := dated
	if m == nil || !t.wasMeant(m) && !(c.first < t.sents[c.sent].first+5 && t.ofIt(m) && t.pastPlan(m)) && !t.hadPlanned(m) {
		return nil
	}
	if m.Span.Kind() == events.Open && m.Span.First() != 0 { // had planned to host it from 18 January
		x := *m
		x.Span = events.SpanOf(m.Span.First(), m.Span.First()+events.Day(max(c.days, 1)-1))
		m = &x
	}
	place, by := c.place, c.placeBy
	c.date, c.place, c.placeBy = nil, events.Place{}, 0 // the place may have been given up too
	k := t.refersTo(c, words)
	if k == nil && c.head >= 0 && rank(c.kind) == 1 && c.bare && (c.definite || t.lang == "ru") && !t.partHas(c, clCancel) {
		k = t.toldShortly(c) // earlier it had been planned to hold this meeting on 26 December
	}
	if k == nil || k.best == nil || k.best.Span.Overlaps(m.Span) || !t.wasMeant(m) && !c.previous.IsZero() || !t.formerOf(m, k.best) {
		c.date, c.place, c.placeBy = dated, place, by
		return nil
	}
	c.previous, c.status = t.beforeThat(m, k.best.Span), ""
	if by >= 5 {
		c.formerPlace = place
	}
	return k
}

// formerDate notes the date that an event had before, where the text tells it beside the one that
// holds: in a sentence of its own that names no event, or after "instead of".
func (t *text) formerDate(k *cluster) {
	if k.date == nil || !k.previous.IsZero() {
		return
	}
	for _, c := range k.members {
		if !c.previous.IsZero() && (c.date == nil || c.rescheduled && !c.previous.Overlaps(k.span)) {
			k.previous, k.formerPlace, k.by.rescheduled = c.previous, c.formerPlace, true
			if m := t.hadBeenPlanned(c, k); m != nil {
				k.previous = t.beforeThat(m, k.span)
			}
			return
		}
		if c.plural || c.relation == events.Previous {
			continue
		}
		for si := c.sent; si <= c.sent+1 && si < len(t.sents); si++ {
			if si > c.sent && len(t.foundIn(si)) > 0 || si == c.sent && len(t.foundIn(si)) > 1 {
				break
			}
			for _, m := range t.timesOf(si) {
				if m != k.date && m.Limit != dates.Until && t.datable(m) && !m.Span.Overlaps(k.span) && t.formerOf(m, k.date) {
					k.previous, k.by.rescheduled = t.beforeThat(m, k.span), true
					k.formerPlace, _ = t.placeBeside(m)
					return
				}
			}
		}
	}
}

// hadBeenPlanned returns the finer date that the sentence after the candidate's gives for the time that
// the event was put off from, or nil: "put off until April. It had been planned for 28 January".
func (t *text) hadBeenPlanned(c *candidate, k *cluster) *moment {
	if si := c.sent + 1; si < len(t.sents) {
		for _, m := range t.timesOf(si) {
			if t.datable(m) && m != k.date && m.Span.Days() < c.previous.Days() && c.previous.Contains(m.Span) && (t.hadBeen(m) || t.wasMeant(m)) {
				return m
			}
		}
	}
	return nil
}

// beforeThat returns the date that was given up, in the year that brings it nearest to the one that
// holds where the text names none.
func (t *text) beforeThat(m *moment, now events.Span) events.Span {
	if m.Basis != events.Inferred {
		return m.Span
	}
	if p := t.src.Published; now.Days() > 92 && p != 0 && m.Span.Last() < p && m.Span.Days() <= 92 {
		if s, ok := nextYear(m.Span); ok && s.First()-p < p-m.Span.Last() && s.Last() < now.Last() && !t.weekdayOnly(m) {
			return s // put off to next year from the December that is near
		}
		return m.Span
	}
	if now.Days() > 92 {
		return m.Span
	}
	if s := m.Span; t.weekdayOnly(m) && s.Days() == 1 && s.First()+7 < now.First() && now.First()-s.First() < 14 {
		return events.SpanOf(s.First()+7, s.First()+7) // from Monday to Thursday, both still ahead
	}
	if m.Span.Days() == 7 && t.weekdayOnly(m) {
		return m.Span // next week
	}
	distance := func(s events.Span) events.Day {
		if s == now || s.Overlaps(now) && (s.Kind() != events.Fills || now.Kind() != events.Fills) {
			return events.MaxDay // nothing is put off to the same days
		}
		return max(2*(s.First()-now.First()), now.First()-s.First()) // more is put off than brought forward
	}
	return nearestYear(m.Span, distance)
}

// nearestYear returns the span in its year, the one before or the one after, whichever is least away.
func nearestYear(span events.Span, away func(events.Span) events.Day) events.Span {
	best := span
	for _, n := range [...]int{-1, 1} {
		if s, ok := shiftYears(span, n); ok && away(s) < away(best) {
			best = s
		}
	}
	return best
}
