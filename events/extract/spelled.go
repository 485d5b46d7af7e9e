package extract

// spelledOut returns the first token of a name that its initials follow in brackets, of which token i is the
// closing one, or -1: the Association of Southeast Asian Nations (ASEAN) Regional Forum.
func (t *text) spelledOut(i, first int) int {
	if t.lang != "en" || t.toks[i].fold != ")" || i-3 < first || t.toks[i-2].fold != "(" || t.toks[i-1].shape != upper {
		return -1
	}
	if n := t.nameOf(i - 3); n != nil && n.last == i-2 && n.first >= first {
		return n.first
	}
	start := -1
	for k := i - 3; k >= first && k > i-3-longestLeft && t.timeAt[k] == 0; k-- {
		tok := &t.toks[k]
		switch {
		case tok.capital() && tok.word() && !(tok.is(clDefinite) && k == first):
			start = k
		case !tok.is(clGenitive|clAnd|clLink|clDefinite) || start < 0:
			return start
		}
	}
	return start
}
