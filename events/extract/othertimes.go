package extract

import (
	"dateline/events"
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

// apartEnough is how many days at least lie between two editions of an event where no word such as
// "the last time" tells them apart.
const apartEnough = 45

// otherTimes finds the further editions that the sentences after an event tell of by a pronoun alone:
// "В 2023-м он прошёл 8–9 июня в Астане", "Last time it was held in 2021", "En 2025, il se tiendra à Rome".
func (t *text) otherTimes() {
	for n := len(t.clusters) - 1; n >= 0; n-- {
		k := t.clusters[n]
		if k.span.IsZero() || k.by == nil {
			continue
		}
		last := k.members[len(k.members)-1]
		if in := t.foundIn(last.sent); len(in) > 0 && in[len(in)-1].cluster != k {
			continue // the pronoun means what was named last
		}
		if c := t.otherTimeAside(k); c != nil {
			t.addOther(k, c)
		}
		for si := last.sent + 1; si < min(last.sent+3, len(t.sents)) && len(t.foundIn(si)) == 0; si++ {
			if c := t.otherTime(k, si); c != nil {
				t.addOther(k, c)
			}
		}
	}
}

// addOther makes the candidate an event of its own, another edition of k.
func (t *text) addOther(k *cluster, c *candidate) {
	o := &cluster{told: told{words: map[string]bool{}}, antecedent: k}
	t.clusters = append(t.clusters, o)
	t.join(o, c, nil)
	o.series = k.series
	t.settleDate(o)
	t.placeByName(o)
	t.placeBySeries(o)
	if s := t.statusOf(k); o.place.IsZero() && (s == events.Postponed || s == events.Cancelled) && o.span.First() > k.span.Last() {
		o.place, o.placeBy = k.place, 3 // it will now be held in August
	}
}

// otherTimeAside builds the candidate for the edition that a relative clause tells of, where the main clause
// tells of another: "Саммит, который в декабре проводили в Пекине, в этом году примет Брюссель"; nil if
// there is none.
func (t *text) otherTimeAside(k *cluster) *candidate {
	by, p := k.by, t.src.Published
	if by.head < 0 || by.plural || k.date == nil || k.date.sent != by.sent || p == 0 || k.previous != (events.Span{}) || by.status == events.Postponed || by.status == events.Cancelled || len(t.foundIn(by.sent)) > 1 || !t.followsRelative(by) {
		return nil
	}
	aside := t.toks[by.last].segment
	for _, m := range t.timesOf(by.sent) {
		seg, own := t.toks[m.first].segment, t.toks[k.date.first].segment
		if m == k.date || m.first < by.last || (seg == aside) == (own == aside) || !t.datable(m) || m.Limit != dates.At || m.Span.Days() > 366 || (m.Span.First() > p) == (k.span.First() > p) && (m.Span.Last() < p) == (k.span.Last() < p) {
			continue
		}
		if t.wasMeant(m) || t.wasMeant(k.date) || t.governor(m)&(clSpeech|clOther) != 0 || !t.clauseHas(m, clHold|clHost|clMeet|clOpen) || !t.clauseHas(k.date, clHold|clHost|clMeet|clOpen) || t.clauseHas(m, clPostpone|clCancel|clPlan) || t.clauseHas(k.date, clPostpone|clCancel) {
			continue
		}
		if max(k.span.First()-m.Span.Last(), m.Span.First()-k.span.Last()) < apartEnough && (max(m.Span.Days(), k.span.Days()) < 300 || m.Span.Overlaps(k.span)) {
			continue
		}
		c := &candidate{head: by.head, first: by.first, last: by.last, outer: by.outer, sent: by.sent, kind: by.kind, strength: by.strength, definite: true, bare: true, anaphoric: true, elliptic: true,
			date: m, dateScore: 4.5, relation: events.Next}
		if m.Span.Last() < k.span.First() {
			c.relation = events.Previous
		}
		c.place, c.placeBy = t.placeBeside(m)
		if c.place.IsZero() {
			c.place, c.placeBy = t.hostBeside(m)
		}
		return c
	}
	return nil
}

// hostBeside returns the place that is said to host what takes place on the date.
func (t *text) hostBeside(m *moment) (events.Place, float64) {
	s := t.sents[m.sent]
	for _, n := range t.namesIn(s.first, s.last) {
		if t.toks[n.first].segment != t.toks[m.first].segment || n.masked || !t.hosts(&n) {
			continue
		}
		switch n.Class {
		case gazetteer.City:
			if p, ok := t.city(n.ID); ok {
				return p, 5.5
			}
		case gazetteer.Country:
			return events.Place{Country: n.ID}, 4.5
		}
	}
	return events.Place{}, 0
}

// otherTime builds the candidate for the edition of k that the sentence tells by a pronoun, or nil.
func (t *text) otherTime(k *cluster, si int) *candidate {
	it := t.standsForEvent(si)
	if it < 0 {
		return nil
	}
	var m, year *moment
	for _, x := range t.timesOf(si) {
		switch {
		case !t.datable(x) || x.Limit != dates.At || t.formerOf(x, k.date) || t.governor(x)&(clSpeech|clOther) != 0:
		case x.Span.Days() > 366:
		case x.Span.Days() > 300:
			if t.toks[x.first].segment == t.toks[it].segment || t.clauseHas(x, clHold|clHost|clOpen|clClose|clMeet) {
				year = x
			}
		case m == nil && (t.toks[x.first].segment == t.toks[it].segment || t.clauseHas(x, clHold|clHost|clOpen|clClose|clMeet)):
			m = x
		}
	}
	if m == nil {
		m = year
	} else if year != nil && m.Basis == events.Inferred && !year.Span.Contains(m.Span) {
		s, ok := shiftYears(m.Span, year.Span.First().Year()-m.Span.First().Year())
		if !ok {
			return nil
		}
		x := *m
		x.Span = s
		m = &x
	}
	if m == nil || m.Span.Overlaps(k.span) {
		return nil
	}
	apart := max(k.span.First()-m.Span.Last(), m.Span.First()-k.span.Last())
	if apart < apartEnough && !t.saysLastTime(si) {
		return nil
	}
	o := t.bestName(k)
	c := &candidate{head: it, first: it, last: it + 1, outer: it, sent: si, kind: k.kind, strength: o.strength, definite: true, bare: true, anaphoric: true, elliptic: true,
		date: m, dateScore: 4.5, relation: events.Next}
	if m.Span.Last() < k.span.First() {
		c.relation = events.Previous
	}
	t.findPlace(c, nil)
	t.findStatus(c)
	if c.status == events.Postponed || c.status == events.Cancelled || c.denied {
		return nil
	}
	return c
}

// standsForEvent returns the pronoun or word for any event in a sentence that says of it that it takes
// place, or -1.
func (t *text) standsForEvent(si int) int {
	s := t.sents[si]
	for i := s.first; i < s.last && i < s.first+longestApposition; i++ {
		tok := &t.toks[i]
		subject := (tok.is(clPronoun) && !tok.in(theyWords) || tok.is(clEvent)) && !tok.is(clDefinite) && t.timeAt[i] == 0
		if !subject && !tok.in(itObjects) && !t.hostedIt(i) {
			continue
		}
		for k := max(s.first, i-5); k < s.last && k < i+longestApposition; k++ {
			v := &t.toks[k]
			if v.segment != tok.segment || t.timeAt[k] > 0 || k == i {
				continue
			}
			if v.is(clNot | clPostpone | clCancel | clSpeech) {
				return -1
			}
			if t.hostedIt(i) || subject && (v.in(takesPlace) || t.passive(k) || v.is(clHold) && !v.is(clHost) && t.lang != "ru") || !subject && v.is(clHost|clHold) && k-i < 3 && i-k < 3 {
				return i
			}
		}
	}
	return -1
}

// passive tells whether the English "held" at token i has the event for its subject: it will be held.
func (t *text) passive(i int) bool {
	return t.lang == "en" && t.toks[i].fold == "held" && i > 0 && t.toks[i-1].in(beForms)
}

// hostedIt tells whether token i is the event as what somebody hosts: Turkmenistan holds it, richtet es aus,
// le Turkménistan l'organise.
func (t *text) hostedIt(i int) bool {
	switch t.lang {
	case "en":
		return t.toks[i].fold == "it" && i > 0 && t.toks[i-1].is(clHost) && t.timeAt[i-1] == 0
	case "de":
		return t.toks[i].in(itGerman) && i > 0 && t.toks[i-1].is(clHost)
	case "fr":
		return t.toks[i].fold == "l'" && i+1 < len(t.toks) && t.toks[i+1].is(clHost)
	}
	return false
}

// itGerman are German pronouns of what is hosted.
var itGerman = setOf("es ihn sie")

// takesPlace are Russian verbs of which an event, and no person, is the subject.
var takesPlace = setOf(`прошел прошла прошло прошли проходил проходила проходило проходили пройдет пройдут проходит состоялся состоялась состоялось состоялись состоится состоятся
		открылся открылась открылось откроется начался началась началось начнется завершился завершилась завершилось`)

// saysLastTime tells whether a sentence says "the last time" or "the next time".
func (t *text) saysLastTime(si int) bool {
	s := t.sents[si]
	for i := s.first; i+1 < s.last; i++ {
		if t.toks[i].is(clPrevious|clNext|clOrdinal) && (t.toks[i+1].in(occasions) || t.toks[i+1].is(clEvent|clSuch)) || t.toks[i].in(lastWords) {
			return true
		}
	}
	return false
}
