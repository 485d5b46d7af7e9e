package extract

// deniedReport tells whether the German clause in which the word at token i puts or calls something off hangs on a denial:
// wies Berichte zurück, wonach; konnte nicht bestätigen, dass.
func (t *text) deniedReport(i int) bool {
	if t.lang != "de" {
		return false
	}
	hangs := false
	for k := i - 1; k >= t.sents[t.toks[i].sent].first && k > i-2*farthest; k-- {
		tok := &t.toks[k]
		switch {
		case tok.in(thatWords):
			hangs = true
		case !hangs:
		case tok.in(denials):
			return true
		case tok.in(confirming):
			for j := k - 1; j > k-8 && j >= 0 && t.toks[j].segment == tok.segment; j-- {
				if t.toks[j].is(clNot) {
					return true
				}
			}
		}
	}
	return false
}

// thatWords open a clause of what is said; denials are words of what is said to be wrong; confirming are verbs that deny
// with a "nicht".
var (
	thatWords  = setOf("dass wonach demnach")
	denials    = setOf("dementierte dementierten dementiert dementieren bestritt bestreitet bestreiten zurückgewiesen wies wiesen gerüchte gerüchten spekulationen falschmeldung")
	confirming = setOf("bestätigen bestätigte bestätigt")
)
