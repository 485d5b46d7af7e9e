package extract

// ofNoEvent tells whether an English date in the possessive is that of something that is no event: in last year's format,
// after Monday's attack.
func (t *text) ofNoEvent(m *moment) bool {
	i, last := m.last, t.sents[m.sent].last
	if i >= last || t.toks[i].fold != "'s" && (t.toks[i].fold != "'" && t.toks[i].fold != "’" || t.toks[i].space) {
		return false
	}
	for i++; i < last && i < m.last+7; i++ {
		tok := &t.toks[i]
		if tok.head != nil || tok.is(clEdge|clOpen|clClose|clEvent|clHold) || t.nameAt[i] > 0 || tok.capital() {
			return false
		}
		if tok.shape == mark || tok.is(clPreposition|clFuture|clPast) {
			return true
		}
	}
	return i == last
}

// firstHeld tells whether an English date is that of the first of a line, which another part of the sentence than the
// candidate's tells: first held in 2018, the forum is in its fourth edition.
func (t *text) firstHeld(m *moment, c *candidate) bool {
	if c.edition == 1 || t.toks[m.first].segment == t.toks[c.first].segment {
		return false
	}
	for i := m.first - 1; i > t.sents[m.sent].first && i > m.first-4; i-- {
		if t.toks[i].is(clHold|clMeet|clOpen) && t.toks[i-1].fold == "first" && t.toks[i].shape == lower && !t.toks[i].is(clPreposition) {
			return true
		}
	}
	first := t.sents[m.sent].first
	return t.toks[first].fold == "first" && first+1 < m.first && m.first < first+4 && t.toks[first+1].is(clHold|clMeet)
}

// lastHeld tells whether an English aside says with the date when an event was last held, and another part of the
// sentence has a date too: the commission, which last met in 2022, will convene in October.
func (t *text) lastHeld(m *moment) bool {
	s := t.sents[m.sent]
	for i := m.first - 1; i > s.first && i > m.first-6 && t.toks[i].segment == t.toks[m.first].segment; i-- {
		if !t.toks[i].is(clHold|clMeet) || t.toks[i].shape != lower || t.toks[i-1].fold != "last" || i-2 < s.first || t.toks[i-2].fold != "," && !t.toks[i-2].is(clRelative) {
			continue
		}
		for _, o := range t.timesOf(m.sent) {
			if o != m && t.datable(o) && t.toks[o.first].segment != t.toks[m.first].segment {
				return true
			}
		}
		return false
	}
	return false
}
