package extract

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
