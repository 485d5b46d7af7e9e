package extract

import (
	"slices"

	"dateline/events"
)

// lately makes the candidate a former meeting of those whose event was told right before, where the
// sentence says when "they" or "one" last met: "zuletzt hatte man sich 2018 in London getroffen".
func (t *text) lately(c *candidate) bool {
	s := t.sents[c.sent]
	if !t.toks[c.head].is(clPronoun) && t.toks[c.head].fold != "man" || len(t.found) == 0 {
		return false
	}
	o := t.found[len(t.found)-1]
	if o.sent == c.sent || c.sent-o.sent > 2 || o.elliptic && o.head < 0 {
		return false
	}
	last, meet := false, false
	for i := s.first; i < s.last; i++ {
		last = last || t.toks[i].in(lastWords) || t.toks[i].in(occasions) && i > s.first && t.toks[i-1].is(clOrdinal|clPrevious)
		meet = meet || t.toks[i].is(clMeet) && t.properMeet(i)
	}
	if !last || !meet {
		return false
	}
	c.extra, c.pronoun, c.relation, c.elliptic = t.fullName(o), true, events.Previous, true
	if o.pronoun {
		c.extra = o.extra
	}
	c.organisations, c.body = slices.Clone(o.organisations), o.body
	return true
}

// onOccasion tells whether a date is said to be that of the next or last time: every two weeks, the next
// time on 20 November.
func (t *text) onOccasion(m *moment) bool {
	i := m.first - 1
	for i > t.sents[m.sent].first && t.toks[i].is(clPreposition) && !t.toks[i].in(occasions) {
		i--
	}
	return i > t.sents[m.sent].first && t.toks[i].in(occasions) && t.toks[i-1].is(clNext|clPrevious|clOrdinal)
}

// occasions stand after an ordinal: the first time, последний раз, la dernière fois.
var occasions = setOf("раз fois time mal")

// lastWords tell of the last time.
var lastWords = setOf("zuletzt bisher bislang letztmals last previously впервые")
