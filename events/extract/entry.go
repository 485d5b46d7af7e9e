package extract

import (
	"dateline/events"
	"dateline/events/gazetteer"
)

// placeOfVerb places a candidate that shares the verb of the one before it where that one is: в Сочи соберутся
// министры, а 24 марта – секретари.
func (t *text) placeOfVerb(c *candidate, group []*candidate) {
	if !c.place.IsZero() || c.date == nil || !t.entry(c.date, c) || t.toks[c.date.first].segment == 0 || t.partHas(c, clHold|clMeet|clHost) {
		return
	}
	for k, o := range group {
		if k > 0 && o == c && group[k-1].placeBy > 4 && t.partHas(group[k-1], clHold|clMeet|clHost) {
			c.place, c.placeBy = group[k-1].place, 4
		}
	}
}

// atStart tells whether a date opens its sentence.
func (t *text) atStart(m *moment) bool { return m.first == t.sents[m.sent].first }

// entry tells whether the date opens an entry of a list and a dash, or a place with a colon, leads from it to
// the event: "28 ноября – заседание совета; 10 декабря – совещание министров"; "3–7 June 2024, Geneva: 112th
// session".
func (t *text) entry(m *moment, c *candidate) bool {
	if last := c.outer - 1; last < m.last || !isDash(t.toks[last]) && t.toks[last].fold != ":" {
		return false
	}
	for i := m.last; i < c.outer-1; i++ {
		if f := t.toks[i].fold; f != "," && f != "(" && f != ")" && t.nameAt[i] == 0 {
			return false
		}
	}
	i, first := m.first-1, t.sents[m.sent].first
	if i >= first && t.toks[i].is(clPreposition) {
		i--
	}
	return i < first || t.toks[i].shape == mark && !isDash(t.toks[i]) || t.toks[i].is(clAnd) && i > first && t.toks[i-1].fold == ","
}

// visitThere tells whether an English sentence opens with a city and the days of a stay there in brackets, and goes on
// to what somebody attends then: in Singapore (22–24 July), she will attend the forum.
func (t *text) visitThere(m *moment, c *candidate) bool {
	s := t.sents[m.sent]
	if t.lang != "en" || m.first < s.first+3 || m.first > s.first+6 || !t.toks[s.first].is(clPlace) || t.toks[m.first-1].fold != "(" || m.last >= s.last || t.toks[m.last].fold != ")" {
		return false
	}
	n := t.nameOf(m.first - 2)
	return n != nil && n.Class == gazetteer.City && t.partHas(c, clAttend|clHold|clOpen|clMeet)
}

// placeBeforeEntry places an entry of a German calendar whose city stands between its day and the event: 12. Mai,
// Stockholm: Treffen der Außenminister.
func (t *text) placeBeforeEntry(c *candidate) {
	if c.date == nil || !c.place.IsZero() || c.date.last >= c.outer || !t.entry(c.date, c) {
		return
	}
	for _, n := range t.namesIn(c.date.last, c.outer-1) {
		if n.Class == gazetteer.City && !n.masked && n.ID != "" {
			t.tryCity(c, n.ID, 7)
			return
		}
	}
}

// placeOfEntry places what a calendar or an itinerary tells: "20 October: informal summit, Lahti", "In Singapore (22–24
// July), she will attend the forum".
func (t *text) placeOfEntry(c *candidate) {
	if t.lang == "de" {
		t.placeBeforeEntry(c)
	}
	if t.lang != "en" || c.date == nil || c.place.City != "" && c.placeBy >= 5 {
		return
	}
	var n *name
	switch s := t.sents[c.sent]; {
	case c.date.first < c.first && t.visitThere(c.date, c):
		n = t.nameOf(c.date.first - 2)
	case c.last+1 < s.last && t.toks[c.last].fold == "(" && c.date.first >= c.last && c.date.last+1 < s.last && c.date.first < c.last+3 && t.toks[c.date.last].fold == ",":
		n = t.nameOf(c.date.last + 1) // the Fifth Meeting (2 to 5 September 2014, San José)
	case c.last+1 < s.last && t.toks[c.last].fold == "," && c.date.last <= c.first && t.entry(c.date, c):
		n = t.nameOf(c.last + 1)
	}
	if n != nil && n.Class == gazetteer.City && !n.masked {
		t.tryCity(c, n.ID, 7)
		return
	}
	if s := t.sents[c.sent]; n == nil && c.last+3 < s.last && t.toks[c.last].fold == "," && t.unlisted(c.last+1) && t.toks[c.last+2].fold == "," && t.entry(c.date, c) {
		if n = t.nameOf(c.last + 3); n != nil && n.Class == gazetteer.Country {
			c.place, c.placeBy = events.Place{Country: n.ID, Text: t.body[t.toks[c.last+1].start:t.toks[c.last+1].end]}, 6 // Lahti, Finland
		}
	}
}
