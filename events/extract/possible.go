package extract

// onlyPossible tells whether the word of putting or calling off at token i says what may still
// happen and has not: "could be put off", "threatened to cancel the summit", "would be called off if".
func (t *text) onlyPossible(i int) bool {
	if t.mayBe(i) || t.deniedReport(i) {
		return true
	}
	s := t.sents[t.toks[i].sent]
	for k := i - 1; k >= s.first && k > i-12 && t.toks[k].segment == t.toks[i].segment; k-- {
		tok := &t.toks[k]
		switch {
		case tok.shape == title && k > s.first || t.timeAt[k] > 0:
		case tok.in(possibly):
			return true
		case tok.fold == "would":
			return t.conditional(s)
		case tok.is(clAnd) || tok.shape == mark || tok.in(finite) && t.toks[k+1].fold != "to":
			return false
		}
	}
	return false
}

// mayBe tells whether what the word at token i says is told with a verb or adverb of what is possible:
// may be put off, pourrait être reporté, könnte verschoben werden.
func (t *text) mayBe(i int) bool {
	s := t.sents[t.toks[i].sent]
	seg := t.toks[i].segment
	for k := i - 1; k >= s.first && k > i-farthest; k-- {
		tok := &t.toks[k]
		if tok.segment < seg-1 && t.lang != "en" || tok.segment < seg-3 || tok.is(clNot) && tok.segment == seg {
			return false
		}
		if tok.in(ruledOut) && k > s.first && t.toks[k-1].fold == "не" || tok.fold == "ruled" && t.notRuledOut(k) {
			return true
		}
		if tok.segment == seg && tok.in(mayWords) && t.timeAt[k] == 0 && (k > i-6 || t.lang == "de") {
			return true
		}
	}
	return false
}

// notRuledOut tells whether the "ruled" at i is denied: it is not ruled out that, cannot be ruled out.
func (t *text) notRuledOut(i int) bool {
	if i+1 >= len(t.toks) || t.toks[i+1].fold != "out" {
		return false
	}
	for k := i - 1; k >= t.sents[t.toks[i].sent].first && k > i-4; k-- {
		if t.toks[k].is(clNot) {
			return true
		}
	}
	return false
}

// ruledOut with "не" before them leave open what follows: не исключено, что отложат.
var ruledOut = setOf("исключено исключают исключил исключила исключили исключает")

// mayWords are verbs and adverbs of what is only possible.
var mayWords = setOf(`may might could perhaps possibly pourrait pourraient risque risquent peut-etre
		konnte konnten moglicherweise vielleicht может могут возможно`)

// sharedFate returns the fate of what was named before, where the candidate is said to share it: "was
// put off, as was the conference", "was cancelled, and so were the talks".
func (t *text) sharedFate(c *candidate) class {
	first := t.sents[c.sent].first
	for i := c.outer - 1; i > first && i >= c.outer-2; i-- {
		if f := t.toks[i].fold; f != "was" && f != "were" || t.toks[i-1].fold != "as" && t.toks[i-1].fold != "so" {
			continue
		}
		for k := i - 2; k >= first; k-- {
			if fate := t.toks[k].class & (clPostpone | clCancel); fate != 0 {
				return fate
			}
		}
	}
	return t.objectsFate(c)
}

// objectsFate returns what is done with the event named before, where an "and" joins the candidate to it as a
// further object: has postponed the forum, the region's largest, and a meeting of ministers.
func (t *text) objectsFate(c *candidate) class {
	s := t.sents[c.sent]
	if t.lang != "en" || c.outer < s.first+2 || !t.toks[c.outer-1].is(clAnd) || t.toks[c.outer-2].fold != "," {
		return 0
	}
	for i := c.outer - 2; i > s.first; i-- {
		switch tok := &t.toks[i]; {
		case tok.is(clPostpone|clCancel) && tok.shape == lower:
			if t.onlyPossible(i) {
				return 0
			}
			return tok.class & (clPostpone | clCancel)
		case tok.shape == lower && tok.is(ending) && !tok.is(clDefinite|clIndefinite|clPossessive), t.timeAt[i] > 0:
			return 0
		}
	}
	return 0
}

// conditional tells whether the sentence names a condition.
func (t *text) conditional(s sentence) bool {
	for i := s.first; i < s.last; i++ {
		if f := t.toks[i].fold; f == "if" || f == "unless" || f == "should" && i == s.first {
			return true
		}
	}
	return false
}

// possibly are words under which a putting off is no more than possible, and finite those that end
// the search for one.
var (
	possibly = setOf(`may might could whether
			want wants wanted threaten threatens threatened threatening consider considers considered considering ponder ponders pondered pondering
			urge urges urged urging demand demands demanded demanding ask asks asked asking suggest suggests suggested propose proposes proposed
			refuse refuses refused call calls`)
	finite = setOf("was were has have had is are will agreed decided")
)
