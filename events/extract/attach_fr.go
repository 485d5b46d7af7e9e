package extract

import "dateline/events/gazetteer"

// asides counts the events between the candidate and the date that are only told as what it comes before or is held
// beside: la rencontre préparatoire en vue du sommet se tiendra le 30 mai.
func (t *text) asides(c *candidate, m *moment, group []*candidate) int {
	n := 0
	for _, o := range group {
		if o.head >= c.last && o.last <= m.first && (o.role == clBefore || o.planned || t.aside(o)) {
			n++
		}
	}
	return n
}

// setOff tells whether a date, and places behind it, are set between a verb of holding and token b, where the French
// object starts: organise, ce lundi 15 septembre, un sommet; a accueilli, les 26 et 27 mai, à Lomé, la session.
func (t *text) setOff(m *moment, b int) bool {
	if t.lang != "fr" || b > m.last+12 || b <= m.last || t.toks[b-1].fold != "," {
		return false
	}
	for i := m.last; i < b; i++ {
		if tok := &t.toks[i]; t.timeAt[i] > 0 || tok.head != nil || tok.is(ending) && tok.shape == lower && !tok.is(clPreposition|clDefinite) {
			return false
		}
	}
	first := t.sents[m.sent].first
	i := m.first - 1
	for i > first && (t.toks[i].is(clPreposition|clDefinite) || t.toks[i].fold == "," || t.nameAt[i] > 0 && t.nameOf(i).Class == gazetteer.City) {
		i--
	}
	return i >= first && i < m.first-1 && (t.toks[i].is(clHold|clHost|clOpen|clClose|clAttend) || t.toks[i].in(followWords)) && t.timeAt[i] == 0
}

// tellingDay tells whether the date behind the candidate is when somebody said what is to come: onze chefs d'État
// participeront au sommet, a déclaré mercredi le ministre.
func (t *text) tellingDay(c *candidate, m *moment) bool {
	if t.toks[m.first].segment <= t.toks[c.last-1].segment || !t.partHas(c, clFuture|clPlan|clPropose) {
		return false
	}
	i := m.first - 1
	for i > c.last && t.toks[i].is(clPreposition|clDefinite) && t.toks[i].segment == t.toks[m.first].segment {
		i--
	}
	return t.toks[i].segment == t.toks[m.first].segment && t.toks[i].is(clSpeech) && !t.toks[i].is(clHold|clMeet|clOpen|clClose)
}

// announcingDay tells whether the date before the candidate is when somebody announced it, or his part in it: a annoncé
// lundi sa participation à la conférence.
func (t *text) announcingDay(c *candidate, m *moment) bool {
	i := m.first - 1
	for i > t.sents[m.sent].first && t.toks[i].is(clDefinite) && !t.toks[i].is(clPreposition) {
		i--
	}
	if i < 1 || !t.toks[i].is(clSpeech) || t.toks[i].is(clHold|clMeet|clOpen|clClose) || !t.toks[i-1].in(haveWords) || t.toks[m.last].segment != t.toks[c.first].segment {
		return false
	}
	for k := m.last; k < c.first && k < m.last+4; k++ {
		if t.toks[k].in(announcedOf) {
			return true
		}
	}
	return false
}

// announcedOf are nouns of what is announced of an event.
var announcedOf = setOf("tenue participation présence report annulation organisation convocation")

// foundingDay tells whether a participle behind the candidate's name says when its line was begun: le Dialogue, lancé
// en octobre 2017 à Bruxelles. A day of the weeks around the text is one on which it was opened.
func (t *text) foundingDay(c *candidate, m *moment) bool {
	i := c.last
	if i+1 >= m.first || t.toks[i].fold != "," || !t.toks[i+1].in(founded) || m.first > i+6 {
		return false
	}
	p := t.src.Published
	return p != 0 && m.Span.Last() != 0 && (m.Span.Days() > 27 || p-m.Span.Last() > 60)
}

// founded are participles of what is begun once and held again and again.
var founded = setOf("lancé lancée initié initiée créé créée institué instituée instauré instaurée établi établie fondé fondée inauguré inaugurée")

// followsDay tells whether the date is that of what the candidate is said to be preceded or followed by: le sommet sera
// précédé, le 3 juin, d'une rencontre des ministres.
func (t *text) followsDay(c *candidate, m *moment, group []*candidate) bool {
	for _, o := range group {
		if o.first < m.last || o.first > m.last+5 {
			continue
		}
		for i := m.first - 1; i > c.last && i > m.first-4; i-- {
			if t.toks[i].in(followWords) {
				return true
			}
		}
	}
	return false
}
