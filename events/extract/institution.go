package extract

import "dateline/events/gazetteer"

// unlistedGerman tells whether an institution that the gazetteer does not have stands at the candidate's token as a
// subject, by a capital adjective before it or by the states that it is said to be of, and makes its name the phrase:
// die Melanesische Speerspitzengruppe, der Rat der Anrainerstaaten.
func (t *text) unlistedGerman(c *candidate) bool {
	i := c.head
	tok := &t.toks[i]
	s := t.sents[c.sent]
	if tok.shape != title || !institution(tok.fold) || t.nameAt[i] > 0 || t.timeAt[i] > 0 || tok.is(clDomestic|clParty|clDecoy) || tok.head != nil && tok.head.strength != body {
		return false
	}
	first := i
	for first > s.first && first > i-4 && t.toks[first-1].shape == title && germanAdjective(t.toks[first-1].fold) && t.timeAt[first-1] == 0 && !t.toks[first-1].is(ending|clPreposition|clDefinite) {
		if n := t.nameOf(first - 1); n != nil && n.Class != gazetteer.Region || t.toks[first-1].in(ofOneState) {
			return false
		}
		first--
	}
	if first == s.first || !t.toks[first-1].in(nominatives) || first-1 > s.first && t.toks[first-1].fold == "der" && !t.nominative(first-1) || first-1 > s.first && t.toks[first-2].is(clPreposition|clGenitive) && t.nameAt[first-2] == 0 {
		return false
	}
	c.first = first
	t.right(c)
	if c.tail > 0 {
		c.last = c.tail
	}
	for k := c.first; k < c.last; k++ {
		if w := &t.toks[k]; w.is(clDomestic|clParty) && t.nameAt[k] == 0 || w.in(ofOneState) {
			return false
		}
	}
	return first < i && c.last-first < 8 || c.last > i+1 && t.toks[i+1].is(clGenitive) && !t.ofBloc(c) && t.multinational(c)
}

// ofOneState are words in the names of institutions of one state, a church or a firm.
var ofOneState = setOf("nationale nationaler nationales zentrale zentraler zentrales deutsche deutscher deutsches evangelische evangelischer katholische katholischer oberste oberster oberstes bundes landes stadt städtische städtischer kommunale kommunaler staatliche staatlicher große großer wissenschaftliche wissenschaftlicher ethik kirche kirchen")
