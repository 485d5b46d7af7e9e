package extract

import "dateline/events/extract/dates"

// meets tells whether the words around an organ's name speak of its meeting and not of its acts.
func (t *text) meets(c *candidate) bool {
	if c.role != 0 || c.edge != 0 || c.edition > 0 || c.inner != nil || c.only != nil && c.last < len(t.toks) && isDash(t.toks[c.last]) {
		return true
	}
	s := t.sents[c.sent]
	verbs := 0
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if i >= c.first && i < c.last || t.timeAt[i] > 0 {
			continue
		}
		if tok.is(ending) && (tok.shape == lower || t.lang == "ru" && i == s.first && tok.word()) {
			verbs++
		}
		if !tok.is(clHold|clHost|clMeet|clOpen|clClose|clAttend) || abs32(tok.segment-t.toks[c.last-1].segment) > 1 && !(t.lang == "en" && tok.segment == t.toks[c.last-1].segment+2 && t.followsRelative(c)) {
			continue
		}
		if t.lang == "en" && i > s.first+1 && t.toks[i-1].fold == "to" && !t.toks[i-2].is(clPlan) && i > c.last {
			continue // decided to hold something else
		}
		return true
	}
	return verbs == 0 && s.last-s.first < 20 && c.kind != "talks" // an entry of a calendar
}

// offsetBefore tells whether a duration stands before the "after" that leads to the candidate.
func (t *text) offsetBefore(c *candidate) bool {
	for i := c.outer - 1; i > t.sents[c.sent].first && i >= c.outer-5; i-- {
		if t.toks[i].is(clAfter) || t.lang == "fr" && t.toks[i].is(clBefore) {
			x := t.timeOf(i - 1)
			return x != nil && (t.offsetDays(x) > 0 || x.Type == dates.Duration && t.lang == "fr")
		}
	}
	return false
}

// A part is what stands between commas, dashes and brackets.
type part struct {
	first   int   // token
	classes class // that its words have together
	plain   class // and those of them that stand outside of dates
	// matter tells, once it has been asked for, whether one of them is about war or peace.
	matter answer
}

// partition notes what the words of each sentence and of each of its parts have together.
func (t *text) partition() {
	for si := range t.sents {
		s := &t.sents[si]
		s.parts = len(t.parts)
		for i := s.first; i < s.last; i++ {
			tok := &t.toks[i]
			for len(t.parts)-s.parts <= int(tok.segment) {
				t.parts = append(t.parts, part{first: i})
			}
			p := &t.parts[s.parts+int(tok.segment)]
			p.classes |= tok.class
			if t.timeAt[i] == 0 {
				p.plain |= tok.class
			}
			s.classes |= tok.class
			s.sets.addAll(&tok.sets)
		}
	}
}

// partsOf returns the parts of a sentence.
func (t *text) partsOf(si int) []part {
	if si+1 < len(t.sents) {
		return t.parts[t.sents[si].parts:t.sents[si+1].parts]
	}
	return t.parts[t.sents[si].parts:]
}

// partAt returns the part of the sentence that token i stands in.
func (t *text) partAt(i int) *part {
	return &t.parts[t.sents[t.toks[i].sent].parts+int(t.toks[i].segment)]
}

// partOf returns the classes that the words have together which stand in the same part of the sentence
// as token i.
func (t *text) partOf(i int) class { return t.partAt(i).classes }

// stretch returns the tokens of the parts of a sentence from number lo up to hi.
func (t *text) stretch(si int, lo, hi int32) (first, last int) {
	list := t.partsOf(si)
	first, last = t.sents[si].last, t.sents[si].last
	if lo = max(lo, 0); int(lo) < len(list) {
		first = list[lo].first
	}
	if hi >= 0 && int(hi)+1 < len(list) {
		last = list[hi+1].first
	}
	return first, max(first, last)
}

// partHas tells whether a word of one of the classes stands in the part of the sentence that the
// candidate stands in.
func (t *text) partHas(c *candidate, classes class) bool {
	list := t.partsOf(c.sent)
	for k := t.toks[c.first].segment; k <= t.toks[c.last-1].segment && int(k) < len(list); k++ {
		if list[k].plain&classes != 0 {
			return true
		}
	}
	return false
}
