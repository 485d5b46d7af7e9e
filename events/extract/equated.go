package extract

import (
	"sort"
	"strings"
)

// equated gives a candidate that a sentence such as "It was the first summit between them" says of
// what was told before, the date of the sentence before.
func (t *text) equated(c *candidate) {
	s := t.sents[c.sent]
	if c.date != nil || c.sent == 0 || c.head < 0 || c.role != 0 || c.first-s.first > 7 || !t.toks[s.first].is(clPronoun) || c.strength != strong && c.edition == 0 {
		return
	}
	copula := false
	for i := s.first + 1; i < c.first && i < s.first+4; i++ {
		copula = copula || t.toks[i].in(copulas)
	}
	if !copula {
		return
	}
	from := sort.Search(len(t.times), func(i int) bool { return t.times[i].sent >= c.sent-1 })
	for i := from; i < len(t.times) && t.times[i].sent < c.sent; i++ {
		m := &t.times[i]
		if t.datable(m) && m.Span.Days() < 32 && t.governor(m)&(clSpeech|clOther) == 0 && t.clauseHas(m, clMeet|clHold) {
			c.date, c.dateScore = m, 5
			for _, o := range t.foundIn(c.sent - 1) {
				if o.date == m && o.cluster == nil {
					c.equal = o
				}
			}
			break
		}
	}
}

// apposed tells that the candidate is what the name right before it names, set off by a comma: la
// COP26, la 26e conférence annuelle de l'Onu sur le climat.
func (t *text) apposed(c *candidate, group []*candidate) {
	k := c.outer - 1
	if t.lang != "fr" || k <= t.sents[c.sent].first || t.toks[k].fold != "," || !c.definite && !c.indefinite || c.role != 0 {
		return
	}
	for _, o := range group {
		if o.last == k && o.head >= 0 && o.definite && (o.edition == 0 || c.edition == 0 || o.edition == c.edition) && (t.toks[o.head].shape == upper || rank(o.kind) == rank(c.kind) && o.kind == c.kind) && level(t, o)*level(t, c) == 0 {
			c.equal = o
			if c.date != nil && o.date != nil && o.date.first < o.first { // what was done before the name was told
				o.date, o.dateScore, o.more = nil, 0, nil
			}
			return
		}
	}
}

// copulas join "it" and what it is.
var copulas = setOf("would will wird ware sera serait будет станет was is war ist etait est fut стал стала стало был была было c'")

// genitiveBefore tells whether the phrase stands in the genitive behind a noun: the decisions of.
func (t *text) genitiveBefore(c *candidate) bool {
	from := c.outer
	if c.inner != nil {
		from = min(from, c.inner.first)
	}
	for i := from; i >= t.sents[c.sent].first && i >= from-2; i-- {
		tok := &t.toks[i]
		if tok.is(clGenitive) && i < c.head && !tok.is(clPlace) {
			return true
		}
		if i < from && !tok.is(clDefinite) {
			return t.lang == "ru" && (tok.shape == lower || i == t.sents[c.sent].first) && tok.word() && !tok.is(clPreposition|clHold|clHost) && strings.HasSuffix(t.toks[c.head].fold, "а")
		}
	}
	return false
}
