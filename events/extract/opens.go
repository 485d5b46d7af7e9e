package extract

import (
	"slices"

	"dateline/events/gazetteer"
)

// opens tells whether a candidate that refers to nothing before it can be an event of its own.
func (t *text) opens(c *candidate) bool {
	if c.denied || t.lang == "ru" && c.strength == weak && len(c.organisations) == 0 && t.ofHome(c) {
		return false
	}
	if t.isEdition(c) && len(c.organisations) == 0 {
		return t.antecedent(c, nil) != nil
	}
	if c.bare && c.definite && c.date != nil && (t.clauseHas(c.date, clHold|clHost|clMeet) || t.isOn(c)) && t.antecedent(c, nil) != nil {
		return true
	}
	if c.strength == weak && !t.qualified(c) {
		round := c.head >= 0 && t.toks[c.head].in(roundWords) && c.edition > 0 && c.definite && c.date != nil
		return (c.anaphoric || round || c.attributes&(clSuch|clNext|clPrevious) != 0) && t.antecedent(c, nil) != nil || t.anotherSitting(c) || t.convened(c)
	}
	return true
}

// anotherSitting tells whether a noun such as meeting, session or talks, which says nothing of who meets,
// has a day of its own beside an event told shortly before: it is of the same people. "The autumn meeting
// will take place in October", "На заседании 9 октября …".
func (t *text) anotherSitting(c *candidate) bool {
	if !c.definite && c.head > c.first && t.toks[c.head-1].fold == "bilateral" {
		return false // he held bilateral talks on the day before
	}
	if c.head < 0 || c.date == nil || c.plural || rank(c.kind) != 1 && (c.kind != "assembly" || c.outer > 0 && t.toks[c.outer-1].is(clGenitive)) || c.date.Span.Days() > 92 && c.date != c.inner ||
		c.date != c.inner && !c.several && !(c.role == clAt && c.placeBy >= 8 && c.date.last < c.outer && t.setBehind(c.date, c)) && (!t.clauseHas(c.date, clHold|clHost|clMeet|clOpen|clClose|clPlan) && !(t.clauseHas(c.date, clPostpone) && t.onto(c.date.first)) || t.governor(c.date)&(clSpeech|clOther) != 0) {
		return false
	}
	k := t.toldShortly(c)
	if k == nil || t.ofOthers(c, k) || c.date == c.inner && c.sent-k.members[len(k.members)-1].sent > 1 {
		return false
	}
	return k.best == nil || !k.best.Span.Overlaps(c.date.Span)
}

// ofOthers tells whether the phrase, or its sentence before it, says whose sitting it is and those are not
// the people of the event: talks with Namibia, a session on defence, the Council holds a session.
func (t *text) ofOthers(c *candidate, k *cluster) bool {
	for i := c.head + 1; i < c.last; i++ {
		if t.nameAt[i] > 0 || t.toks[i].is(clLink|clWith) && !t.toks[i].is(clGenitive) {
			return true
		}
	}
	for i := t.sents[c.sent].first + 1; i < c.first && t.lang == "en" && c.anaphoric; i++ {
		if tok := &t.toks[i]; tok.capital() && t.toks[i-1].fold == "the" && t.nameAt[i] == 0 && t.timeAt[i] == 0 && tok.class == 0 && tok.head == nil {
			return true // the Fed decides at its meeting
		}
	}
	for _, n := range t.namesIn(t.sents[c.sent].first, c.head) {
		if n.Class == gazetteer.Organisation && !slices.Contains(k.organisations, n.ID) {
			return true
		}
	}
	return false
}

// toldShortly returns the last event with a name that was told in the three sentences before the
// candidate's, or in its own.
func (t *text) toldShortly(c *candidate) *cluster {
	var last *cluster
	for n := len(t.clusters) - 1; n >= max(0, len(t.clusters)-mostOpen); n-- {
		k := t.clusters[n]
		if len(k.words) == 0 && len(k.organisations) == 0 && k.body == "" && !k.ofHolder() {
			continue
		}
		if d := c.sent - k.members[len(k.members)-1].sent; d < 0 || d > 3 {
			continue
		}
		if k.central {
			return k
		}
		if last == nil {
			last = k
		}
	}
	return last
}
