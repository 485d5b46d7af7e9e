package extract

import "dateline/events/gazetteer"

// placed tells whether a city stands right beside the date, so that both tell of one thing done there and
// then: le 15 avril à Paris, à Paris le 15 avril.
func (t *text) placed(m *moment) bool {
	s := t.sents[m.sent]
	if m.last+1 < s.last && t.toks[m.last].is(clPlace) {
		if n := t.nameOf(m.last + 1); n != nil && n.Class == gazetteer.City && n.first == m.last+1 {
			return true
		}
	}
	i := m.first - 1
	for i >= s.first && t.timeAt[i] == 0 && t.nameAt[i] == 0 && (t.toks[i].is(clDefinite|clPreposition) || t.toks[i].fold == ",") {
		i--
	}
	n := t.nameOf(max(i, 0))
	return i >= s.first && n != nil && n.Class == gazetteer.City && n.first > s.first && t.toks[n.first-1].is(clPlace)
}

// opensReport tells whether the candidate is the subject that its sentence opens with.
func (t *text) opensReport(c *candidate) bool {
	i := t.sents[c.sent].first
	for t.line.covers(i) {
		i++
	}
	return c.outer <= i && c.role == 0
}

// gathered tells whether a French sentence opens with the participle of those who meet, so that what they do
// is done at their meeting: réunis à Windhoek, les chefs d'État ont décidé mardi.
func (t *text) gathered(c *candidate) bool {
	i := t.sents[c.sent].first
	for t.line.covers(i) {
		i++
	}
	return t.lang == "fr" && t.toks[i].in(gatheredWords)
}

// gatheredWords are participles of meeting.
var gatheredWords = setOf("réunis réunies rassemblés rassemblées")

// dayOfIt tells whether the date is said to be that of what the sentence names later: « La date du
// 8 février a été reportée », a-t-il dit à propos des pourparlers.
func (t *text) dayOfIt(m *moment) bool {
	if t.lang == "en" && m.last < len(t.toks) && t.toks[m.last].fold == "as" {
		for i := m.last + 1; i < t.sents[m.sent].last && i < m.last+8 && t.toks[i].shape != mark; i++ {
			if t.toks[i].in(newDays) || t.toks[i].in(likelyWords) {
				return true // named 14 November as most likely for the talks
			}
		}
		return false
	}
	return t.lang == "fr" && m.first > t.sents[m.sent].first+1 && t.toks[m.first-1].fold == "du" && t.toks[m.first-2].in(newDays)
}

// likelyWords call a day that of an event.
var likelyWords = setOf("likely probable possible target tentative preferred")
