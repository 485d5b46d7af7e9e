package extract

// clauseHas tells whether a word of one of the classes stands in the part of the sentence around
// the date, between its commas, or for German in the sentence's last part.
func (t *text) clauseHas(m *moment, c class) bool {
	return (t.partAt(m.first).plain|t.partAt(m.last-1).plain)&c != 0
}

// under tells whether the noun at i stands after a preposition of circumstance: under the Finnish
// chairmanship, unter dem Vorsitz.
func (t *text) under(i, from int) bool {
	for k := i - 1; k >= from && k > i-5; k-- {
		switch t.toks[k].fold {
		case "under", "unter", "sous", "под":
			return true
		}
	}
	return false
}

// governor returns what the word that governs a date says it is the date of: another act
// (clOther), an utterance (clSpeech), or the event (0).
func (t *text) governor(m *moment) class {
	if m.governed == unasked {
		m.governor, m.governed = t.findGovernor(m), yes
	}
	return m.governor
}

func (t *text) findGovernor(m *moment) class {
	if !t.clauseHas(m, clOther|clSpeech) {
		return 0
	}
	s := t.sents[m.sent]
	seg := t.toks[m.first].segment
	best, dist := class(0), 1<<30
	weigh := func(i, d int) {
		if t.timeAt[i] > 0 || t.toks[i].head != nil {
			return
		}
		c := t.toks[i].class
		if c&clOther != 0 && t.under(i, s.first) {
			return // under Brazil's presidency
		}
		switch {
		case c&clSpeech != 0 && c&(clHold|clMeet|clOpen|clClose) == 0 && d < dist:
			if best, dist = clSpeech, d; t.announcedFor(i, m) {
				best = 0
			}
		case c&(clHold|clMeet|clAttend|clOpen|clClose|clPlan|clHost) != 0 && d < dist:
			best, dist = 0, d
		case c&clOther != 0 && d < dist:
			best, dist = clOther, d
		}
	}
	for i := m.first - 1; i >= s.first && t.toks[i].segment == seg; i-- {
		weigh(i, m.first-i)
	}
	for i := m.last; i < s.last && t.toks[i].segment == t.toks[m.last-1].segment; i++ {
		weigh(i, i-m.last+2)
	}
	return best
}

// announcedFor tells whether the word of saying at i says what day something is to be on: announced for 14
// October, annoncé pour le 14 octobre, and not "announced on 14 October".
func (t *text) announcedFor(i int, m *moment) bool {
	return t.toks[i].is(clPlan) && i+1 < m.first && m.first < i+4 && t.toks[i+1].in(forWords)
}

// forWords stand before the day that something is announced for.
var forWords = setOf("for pour")

// sinceWords part an event from the date of what has lasted since.
var sinceWords = setOf("since seit depuis")

// hadBeen tells whether a date is what had once been planned: "had been due to finish on Friday".
func (t *text) hadBeen(m *moment) bool {
	s := t.sents[m.sent]
	for i := m.first - 1; i > s.first+1 && i > m.first-8 && t.toks[i].segment == t.toks[m.first].segment; i-- {
		k := i - 1
		if t.toks[k].in(formerWords) && k > s.first+1 {
			k-- // had been originally planned
		}
		if t.toks[i].is(clPlan) && t.toks[k].fold == "been" && (t.toks[k-1].fold == "had" || t.toks[k-1].in(formerWords) && k > s.first+1 && t.toks[k-2].fold == "had") {
			return true
		}
	}
	return false
}
