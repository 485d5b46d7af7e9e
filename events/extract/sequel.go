package extract

import (
	"dateline/events"
	"dateline/events/gazetteer"
)

// sequel tells whether those who meet are said to come before or after what the text has told of, on
// a day of their own: "to be followed by the foreign ministers on 27 February", "preceded on Monday by
// senior officials", "with heads of state due to follow on 25 July". The day is then the candidate's.
func (t *text) sequel(c *candidate) bool {
	s := t.sents[c.sent]
	seg := t.toks[c.first].segment
	for i := c.first - 1; i >= s.first && i > c.first-longestApposition && t.toks[i].segment == seg; i-- {
		if !t.toks[i].in(followWords) {
			continue
		}
		if m := t.timeOf(i + 1); m == nil || !t.datable(m) { // followed on Sunday by
			m = t.timeOf(min(i+2, len(t.toks)-1))
			if m != nil && m.last < c.first && t.datable(m) {
				c.only = m
				return true
			}
		}
		if c.only = t.dateAfter(c.last); c.only == nil {
			return false
		}
		if t.toks[i].in(thenWords) {
			t.notBeforeThat(c)
		} else {
			t.notLongBefore(c)
		}
		return true
	}
	for i := c.last; i < s.last && i < c.last+5 && t.toks[i].segment == seg; i++ {
		if t.toks[i].in(followWords) {
			c.only = t.dateAfter(i + 1)
			return c.only != nil
		}
		if t.timeAt[i] > 0 {
			return false
		}
	}
	return false
}

// followedBy gives what another event is said to be followed or preceded by the date and place behind it: ministers meet
// in Rome on 27 June, followed by a summit in October.
func (t *text) followedBy(c *candidate) {
	if c.date == nil || c.date.first < c.last {
		return
	}
	seg := t.toks[c.first].segment
	for i := c.outer - 1; i >= t.sents[c.sent].first && i > c.outer-4 && t.toks[i].segment == seg; i-- {
		if !t.toks[i].in(followWords) || i == t.sents[c.sent].first {
			continue
		}
		only := c.only
		if c.only = c.date; t.toks[i].in(thenWords) {
			t.notBeforeThat(c)
		} else {
			t.notLongBefore(c)
		}
		c.date, c.only = c.only, only
		if c.head < 0 || !t.toks[i].in(thenWords) {
			return
		}
		_, last := t.stretch(c.sent, seg, t.toks[c.date.first].segment)
		if c.place, c.placeBy = t.placeWithin(c.first, last); c.extraAt[1] <= i {
			c.extra = ""
		}
		return
	}
}

// notBeforeThat puts the date of what follows something else a year later, where it names none and would lie before
// the day of that: will meet on 27 June, followed by the ministers in April.
func (t *text) notBeforeThat(c *candidate) {
	for _, m := range t.timesOf(c.sent) {
		if m.last > c.first || !t.datable(m) || m.Span.Kind() != events.Fills {
			continue
		}
		if s, ok := nextYear(c.only.Span); ok && c.only.Basis == events.Inferred && c.only.Span.Last() < m.Span.First() && s.Last() >= m.Span.Last() {
			x := *c.only
			x.Span = s
			c.only = &x
		}
	}
}

// notLongBefore puts the date of what precedes something else a year later, where it names none and is then within a
// month before that: in Kampala on 15 October, preceded by officials on 13 October.
func (t *text) notLongBefore(c *candidate) {
	for _, m := range t.timesOf(c.sent) {
		if m.last > c.first || !t.datable(m) || m.Span.Kind() != events.Fills || c.only.Basis != events.Inferred || c.only.Span.Last() >= m.Span.First()-92 {
			continue
		}
		if s, ok := nextYear(c.only.Span); ok && s.Last() <= m.Span.First() && m.Span.First()-s.Last() < 31 {
			x := *c.only
			x.Span = s
			c.only = &x
		}
	}
}

// thenWords lead to what comes after something else.
var thenWords = setOf("followed suivi suivie suivis suivies gefolgt")

// reflexives stand between a French subject and its verb.
var reflexives = setOf("s' se y")

// dateAfter returns the date at token i or behind the prepositions and the place that stand there, or
// nil.
func (t *text) dateAfter(i int) *moment {
	for n := 0; n < 5 && i < len(t.toks); n++ {
		if m := t.timeOf(i); m != nil {
			if t.datable(m) {
				return m
			}
			return nil
		}
		if o := t.nameOf(i); o != nil && (o.Class == gazetteer.City || o.Class == gazetteer.Country) {
			i = o.last
			continue
		}
		if !t.toks[i].is(clPreposition | clDefinite | clThere) {
			return nil
		}
		i++
	}
	return nil
}

// beforeOrAfter tells whether the candidate is what something else is said to precede or follow, so that a
// date behind it is that of the other: a business forum precedes the summit on Saturday.
func (t *text) beforeOrAfter(c *candidate) bool {
	i := c.outer - 1
	return i > t.sents[c.sent].first && t.toks[i].in(precedesWords)
}

// precedesWords have what comes before or after for their subject.
var precedesWords = setOf("precedes precede preceded")

// followWords are verbs of what comes before or after something else.
var followWords = setOf("follow follows followed following precede precedes preceded preceding suivi suivie suivis suivies précédé précédée précédés gefolgt")

// standsFor tells whether the candidate's token is a common noun for an organisation or a body of several
// states that the text named before, as the subject of its clause: "the group will reconvene in Rome".
func (t *text) standsFor(c *candidate) bool {
	i := c.first
	tok := &t.toks[i]
	s := t.sents[c.sent]
	verb := i + 1
	for t.lang == "fr" && verb+1 < s.last && t.toks[verb].in(reflexives) {
		verb++ // l'organisation s'y réunira
	}
	if t.lang == "ru" {
		return t.blocMeets(c)
	}
	if t.lang != "en" && t.lang != "fr" || tok.shape != lower || i == s.first || !t.toks[i-1].is(clDefinite) || t.toks[i-1].is(clPreposition) || verb == s.last || t.nameAt[verb] > 0 ||
		!t.toks[verb].is(clFuture|clMeet|clHold|clPast|clPlan) && t.toks[verb].fold != "is" || !t.subject(i) {
		return false
	}
	for k := len(t.found) - 1; k >= 0 && t.found[k].sent >= c.sent-2; k-- {
		o := t.found[k]
		for j := o.first; j < o.last; j++ {
			if t.toks[j].fold == tok.fold && (j != o.head || t.toks[j].head.strength == body) {
				c.extra = t.nameText(o)
				c.organisations = append(c.organisations, o.organisations...)
				return true
			}
		}
	}
	if n := t.organisationBefore(c.first); n != nil && int(t.toks[n.first].sent) >= c.sent-1 && !n.masked {
		c.addOrganisation(n.ID)
		c.extra = t.body[n.Start:n.End]
		return true
	}
	return false
}

// blocMeets tells whether the Russian word for an organisation at the candidate's token is the subject of a verb of
// meeting and stands for one named shortly before: в 2025 году альянс соберётся в Гааге.
func (t *text) blocMeets(c *candidate) bool {
	i := c.first
	if tok := &t.toks[i]; tok.shape != lower || !tok.is(clBloc) || i+1 >= t.sents[c.sent].last || !t.toks[i+1].is(clMeet) || !t.properMeet(i+1) || !t.subject(i) {
		return false
	}
	n := t.organisationBefore(c.first)
	if n == nil || int(t.toks[n.first].sent) < c.sent-1 || n.masked {
		return false
	}
	c.addOrganisation(n.ID)
	c.extra = t.body[n.Start:n.End]
	return true
}
