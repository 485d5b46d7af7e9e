package extract

// parentheses takes words set in between commas that say how sure something is or who says so,
// "скорее всего", "as expected", "selon lui", into the part of the sentence that they stand in.
func (t *text) parentheses() {
	for _, s := range t.sents {
		less := int32(0) // by how much the parts that follow count less
		for i := s.first; i < s.last; i++ {
			end := 0
			if t.toks[i].fold == "," && i+1 < s.last && t.toks[i+1].in(parenthetical) {
				end = t.parenthesis(i, s)
			}
			if end == 0 {
				t.toks[i].segment -= less
				continue
			}
			seg := t.toks[i].segment
			for k := i; k <= end; k++ {
				t.toks[k].segment = seg - less - 1
			}
			if less++; !t.subordinates(end + 1) {
				less++
			} else {
				t.toks[end].segment++
			}
			i = end
		}
	}
}

// parenthesis returns the comma that closes the parenthetical words after the one at i, or 0.
func (t *text) parenthesis(i int, s sentence) int {
	for k := i + 1; k+1 < s.last && k < i+longestApposition; k++ {
		switch tok := &t.toks[k]; {
		case tok.fold == ",":
			return k
		case tok.shape == mark && !opens(tok.fold) && !closes(tok.fold), tok.head != nil, tok.shape == number, tok.is(clRelative):
			return 0
		case tok.is(clHold|clHost|clMeet|clPostpone|clCancel|clOpen|clClose|clSpeech) && tok.shape == lower && k > i+2:
			return 0
		}
	}
	return 0
}

// parenthetical words open what is set in between.
var parenthetical = setOf(`скорее вероятно видимо по-видимому возможно предположительно предварительно ориентировочно судя кстати впрочем соответственно разумеется конечно напомним отметим подчеркнем добавим наконец очевидно
	likely probably presumably apparently perhaps reportedly however moreover incidentally
	voraussichtlich vermutlich wahrscheinlich
	vraisemblablement probablement apparemment sans`)
