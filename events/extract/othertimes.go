package extract

import (
	"dateline/events"
	"dateline/events/extract/dates"
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
		for si := last.sent + 1; si < min(last.sent+3, len(t.sents)) && len(t.foundIn(si)) == 0; si++ {
			if c := t.otherTime(k, si); c != nil {
				o := &cluster{told: told{words: map[string]bool{}}, antecedent: k}
				t.clusters = append(t.clusters, o)
				t.join(o, c, nil)
				o.series = k.series
				t.settleDate(o)
				t.placeByName(o)
				t.placeBySeries(o)
			}
		}
	}
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
			year = x
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
			if t.hostedIt(i) || subject && (v.in(takesPlace) || v.is(clHold) && !v.is(clHost) && t.lang != "ru") || !subject && v.is(clHost|clHold) && k-i < 3 && i-k < 3 {
				return i
			}
		}
	}
	return -1
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
		if t.toks[i].is(clPrevious|clNext|clOrdinal) && t.toks[i+1].in(occasions) || t.toks[i].in(lastWords) {
			return true
		}
	}
	return false
}
