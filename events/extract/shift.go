package extract

import (
	"strings"
	"unicode"

	"dateline/events"
	"dateline/events/extract/dates"
)

// shifted gives an event that was put off the new day that a later clause or the next sentence tells
// of it without its name: "the event is moved to 2021", "Её перенесли на 5 июня".
func (t *text) shifted(k *cluster) {
	if k.date == nil || k.previous != (events.Span{}) || k.by == nil || k.by.rescheduled {
		return
	}
	for _, c := range k.members {
		for si := c.sent; si <= c.sent+1 && si < len(t.sents); si++ {
			if si > c.sent && len(t.foundIn(si)) > 0 {
				break
			}
			m := t.shiftedTo(k, c, si)
			if m == nil {
				continue
			}
			t.forward(m)
			k.previous = k.span
			k.date, k.span, k.basis = m, m.Span, m.Basis
			k.by.rescheduled = true
			for _, o := range k.members {
				o.status, o.tense = events.Announced, o.tense&^clPast|clFuture
			}
			return
		}
	}
}

// shiftedTo returns the date of the sentence that something named by a pronoun or by a word for any
// event is put off to, or nil.
func (t *text) shiftedTo(k *cluster, c *candidate, si int) *moment {
	s := t.sents[si]
	from := s.first
	if si == c.sent {
		from = c.last
	}
	if s.classes&clAnother != 0 {
		if m := t.newDateNamed(k, from, s.last); m != nil {
			return m
		}
	}
	if s.classes&clPostpone == 0 {
		return nil
	}
	stands, put := -1, -1
	for i := from; i < s.last; i++ {
		tok := &t.toks[i]
		switch {
		case t.timeAt[i] > 0:
		case tok.is(clPronoun|clEvent) && !tok.is(clDefinite) || tok.in(shiftedWords):
			stands = i
		case tok.is(clPostpone) && (stands >= 0 || si > c.sent) && !t.pluperfect(i, s.first):
			put = i
		}
		if m := t.timeOf(i); put >= 0 && m != nil && m.first == i && i-put < 8 && !t.deniedAfter(m) && t.toks[i].segment == t.toks[put].segment && m != k.date && t.datable(m) && !m.Span.Overlaps(k.span) && i > 0 && t.onto(i) {
			return m
		}
	}
	return nil
}

// deniedAfter tells whether a clause with "but" or "and" behind a date says that what was put off to it did not take place
// then either.
func (t *text) deniedAfter(m *moment) bool {
	but, not := false, false
	for i := m.last; i < t.sents[m.sent].last; i++ {
		tok := &t.toks[i]
		but = but || tok.in(butWords) || tok.is(clAnd)
		not = not || but && tok.is(clNot)
		if not && tok.is(clHold) {
			return true
		}
	}
	return false
}

// newDateNamed returns the date that is called the new one among the tokens, or nil: "The new date is 7 June",
// "Als neuen Termin nannte er den 7. Juni".
func (t *text) newDateNamed(k *cluster, first, last int) *moment {
	named := -1
	for i := first; i < last; i++ {
		tok := &t.toks[i]
		switch {
		case tok.is(clNot) && t.timeAt[i] == 0:
			return nil
		case tok.in(newDays) && i > first && t.toks[i-1].is(clAnother) && t.timeAt[i] == 0:
			if named = i; t.talkedOf(i - 1) {
				return nil // to confer on a new date
			}
		}
	}
	if named < 0 {
		return nil
	}
	for i := max(first, named-8); i < min(last, named+longestApposition+4); i++ {
		if m := t.timeOf(i); m != nil && m.first == i && m != k.date && t.datable(m) && !m.Span.Overlaps(k.span) && !t.wasMeant(m) && (t.governor(m)&clOther == 0 || t.toks[m.first].segment == t.toks[named].segment) && !t.weekdayOnly(m) {
			return m
		}
	}
	return nil
}

// talkedOf tells whether the phrase that starts at token i, with its article, is what is talked of: on a new
// date, über einen neuen Termin.
func (t *text) talkedOf(i int) bool {
	for k := i - 1; k >= t.sents[t.toks[i].sent].first && k > i-3; k-- {
		if t.toks[k].in(aboutEvent) || t.toks[k].fold == "on" || t.toks[k].fold == "sur" {
			return true
		}
		if !t.toks[k].is(clIndefinite | clDefinite) {
			return false
		}
	}
	return false
}

// onto tells whether a word such as "to" leads to the date at token i.
func (t *text) onto(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if t.toks[k].in(ontoDate) {
			return true
		}
		if !t.toks[k].is(clDefinite | clPreposition) {
			return false
		}
	}
	return false
}

// shiftedWords stand for an event of which the day is moved.
var shiftedWords = setOf(`date dates termin сроки срок дату дата ее его их её`)

// takesItsPlace tells whether the words around a date call it the new one: "set 10 February instead",
// "named 12 March as the new date".
func (t *text) takesItsPlace(m *moment) bool {
	if m == nil {
		return false
	}
	s := t.sents[m.sent]
	for i := m.last; i < s.last && i < m.last+6 && t.timeAt[i] == 0 && t.toks[i].shape != mark; i++ {
		switch f := t.toks[i].fold; {
		case f == "instead":
			return i+1 == s.last || t.toks[i+1].fold != "of"
		case t.toks[i].in(newDays) && t.toks[i-1].is(clAnother), (f == "place" || f == "stead") && t.toks[i-1].is(clPossessive):
			return true
		}
	}
	for i := m.first - 1; t.lang != "en" && i > s.first && i > m.first-6 && t.timeAt[i] == 0; i-- { // новая дата – 21 марта
		if t.toks[i].in(newDays) && t.toks[i-1].is(clAnother) {
			return true
		}
		if t.toks[i].shape == mark && !isDash(t.toks[i]) && t.toks[i].fold != ":" {
			return false
		}
	}
	return false
}

// newDays are what is new when something is moved.
var newDays = setOf("date dates day days termin termine datum дата дату датой даты срок сроки сроком jour jours")

// putOffBefore tells whether the sentence says before a date that something is put or called off.
func (t *text) putOffBefore(m *moment) bool {
	for i := t.sents[m.sent].first; i < m.first; i++ {
		if t.toks[i].is(clPostpone|clCancel) && !t.onlyPossible(i) {
			return true
		}
	}
	return false
}

// fromEarlier notes the day that a candidate was to take place on, where the day that it was moved
// to is its date: "the talks that were to begin on 8 February are moved to the end of the month".
func (t *text) fromEarlier(c *candidate, times []*moment, group []*candidate) {
	if c.date == nil || !c.previous.IsZero() || !t.newDate(c) {
		return
	}
	for _, m := range times {
		if m.last > c.date.first || dateOfAnother(c, m, group) || m.Span.Days() == 0 || m.Span.Days() > 366 || !t.clauseHas(m, clPlan|clHold|clOpen|clHost) || t.governor(m)&(clSpeech|clOther) != 0 {
			continue
		}
		if t.roseOn(m) {
			c.date = m // adjourned on Saturday, to resume in May
			return
		}
		c.previous, c.rescheduled = m.Span, true
		t.countFrom(c, m)
		return
	}
}

// putOnto gives a candidate the day that the sentence says, before its name, that it is put off to: "a
// repoussé à fin juin la conférence prévue du 1er au 3 juin", "le report à mai du sommet".
func (t *text) putOnto(c *candidate, times []*moment) {
	if c.rescheduled || !c.previous.IsZero() {
		return
	}
	for _, m := range times {
		if m == c.date || m.last > c.first || c.inner != nil && m.first == c.inner.first || !t.leadsOnto(m) || c.date != nil && c.date.Span.Overlaps(m.Span) {
			continue
		}
		if c.date != nil {
			if c.date.first < c.first || !t.clauseHas(c.date, clPlan|clHold|clOpen|clMeet|clHost) {
				continue
			}
			c.previous = c.date.Span
		}
		t.forward(m)
		if c.date != nil {
			c.previous = t.beforeThat(c.date, m.Span)
		}
		c.date, c.dateScore, c.rescheduled, c.more = m, max(c.dateScore, 5), true, nil
		return
	}
}

// leadsOnto tells whether a word of putting off and one such as "to" lead to the date, with a thing
// that is put off behind it.
func (t *text) leadsOnto(m *moment) bool {
	if t.lang != "fr" || !t.onto(m.first) {
		return false
	}
	for i := m.first - 1; i > m.first-4 && i >= t.sents[m.sent].first; i-- {
		if t.toks[i].is(clPostpone) {
			return m.last < len(t.toks) && t.toks[m.last].is(clDefinite|clIndefinite|clPossessive|clGenitive)
		}
	}
	return false
}

// countFrom counts a new day without a month or year of its own from the old one, where it would lie
// before that: "from 8 February to the end of the month".
func (t *text) countFrom(c *candidate, old *moment) {
	m := c.date
	if m.Basis != events.Inferred || m.Span.Last() == 0 || m.Span.Last() >= old.Span.First() || strings.ContainsAny(m.Text, "0123456789") {
		return
	}
	list := dates.Find(m.Text, t.lang, dates.Reference{Day: old.Span.First()})
	if len(list) != 1 || list[0].Span.Last() < old.Span.First() {
		return
	}
	x := *m
	x.Span = list[0].Span
	c.date = &x
}

// fromTo takes a range apart that tells from which day to which one something is moved: "is put off
// from 3 to 17 June", "postponed from 11 June to 9 July", "переносится с 14 на 28 мая".
func (t *text) fromTo(list []dates.Timex) []dates.Timex {
	var out []dates.Timex
	for i, x := range list {
		from, onto, ok := t.movedOver(&x)
		if !ok {
			if out != nil {
				out = append(out, x)
			}
			continue
		}
		if out == nil {
			out = append(out, list[:i]...)
		}
		last := x
		last.Start = onto
		last.Text = t.body[onto:x.End]
		last.Span = events.SpanOf(x.Span.Last(), x.Span.Last())
		first, back := strings.TrimSpace(t.body[from[0]:from[1]]), false
		if s, ok := shiftYears(last.Span, -1); ok && x.Span.Kind() == events.Fills && x.Span.Days() > 300 && !strings.ContainsAny(x.Text, ",") && s.Last() < x.Span.First() && t.yearless(last.Text) {
			last.Span, back = s, true // brought forward from 20 to 18 June
		} else if list := t.findAlone(last.Text); len(list) == 1 && list[0].Span.Days() > 1 && list[0].Span.Last() == x.Span.Last() {
			last.Span = list[0].Span // from June 2020 to June 2021
		}
		if !strings.ContainsFunc(first, unicode.IsLetter) {
			first += strings.TrimLeft(last.Text, "0123456789")
		}
		found := dates.Find(first, t.lang, dates.Reference{Day: last.Span.First()})
		if len(found) == 1 && found[0].Span.Days() <= last.Span.Days() && (back || found[0].Span.First() < last.Span.First()) {
			old := found[0]
			if back {
				old.Span = events.SpanOf(x.Span.First(), x.Span.First())
			}
			old.Start, old.End, old.Basis = from[0], from[1], last.Basis
			old.Text = t.body[old.Start:old.End]
			out = append(out, old)
		}
		out = append(out, last)
	}
	if out == nil {
		return list
	}
	return out
}

// yearless tells whether the words of a date name no year.
func (t *text) yearless(words string) bool {
	digits := 0
	for _, r := range words {
		if digits++; !unicode.IsDigit(r) {
			digits = 0
		}
		if digits == 4 {
			return false
		}
	}
	return true
}

// movedOver returns where the former day of an expression stands, and where the new one starts, if a word of
// moving leads to "from" before it and "to" parts it in two.
func (t *text) movedOver(x *dates.Timex) (from [2]int, onto int, ok bool) {
	first, last := t.tokensOf(x.Start, x.End, 0)
	if x.Type != dates.Date || x.Span.Kind() != events.Fills && x.Span.Days() < 32 || first < 3 || first >= len(t.toks) || !t.putNear(first) {
		return from, 0, false
	}
	if x.Span.Days() == 1 { // only the day itself was read: с 14 на 28 мая
		a := first - 2
		ok = t.toks[first-1].fold == "на" && t.toks[a].shape == number && t.toks[a-1].in(fromWord)
		return [2]int{t.toks[a].start, t.toks[a].end}, x.Start, ok
	}
	if !t.toks[first-1].in(fromWord) || !t.putBefore(first-1) {
		return from, 0, false
	}
	for i := first + 1; i+1 < last; i++ {
		if t.toks[i].in(ontoDate) {
			return [2]int{x.Start, t.toks[i-1].end}, t.toks[i+1].start, true
		}
	}
	return from, 0, false
}

// putBefore tells whether a word of putting off stands before token i, and no other date between.
func (t *text) putBefore(i int) bool {
	s := t.sents[t.toks[i].sent]
	for k := i - 1; k >= s.first && k > i-longestApposition; k-- {
		if t.toks[k].is(clPostpone) {
			return true
		}
		if t.toks[k].is(clHold | clAnd) {
			return false // décalé d'un jour et aura lieu du 15 au 17 juin
		}
	}
	return false
}

// putNear tells whether a word of putting off stands near token i in its sentence.
func (t *text) putNear(i int) bool {
	s := t.sents[t.toks[i].sent]
	for k := max(s.first, i-8); k < min(s.last, i+10); k++ {
		if t.toks[k].is(clPostpone) {
			return true
		}
	}
	return false
}
