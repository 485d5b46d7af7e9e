package extract

// plusFormat tells whether the sign at token i joins two numbers of those who meet, which name the
// format: the 2+2 dialogue, консультации «3+3».
func (t *text) plusFormat(i int) bool {
	return t.toks[i].fold == "+" && i > 0 && i+1 < len(t.toks) && t.toks[i-1].shape == number && t.toks[i+1].shape == number && !t.toks[i].space && !t.toks[i+1].space
}
