package extract

// participleBefore reads what a Russian participle tells that stands with its words before the noun it describes:
// начинающаяся сегодня на уровне глав МИД встреча, запланированные на среду в Вене переговоры.
func (t *text) participleBefore(c *candidate) {
	s := t.sents[c.sent]
	if t.lang != "ru" || c.inner != nil || c.first-2 < s.first || t.toks[c.first-1].is(clPreposition) && t.timeAt[c.first-1] == 0 {
		return
	}
	var when *moment
	group := -1
	for i := c.first - 1; i >= s.first && i >= c.first-longestLeft; i-- {
		tok := &t.toks[i]
		if m := t.timeOf(i); m != nil {
			if t.datable(m) {
				when = m
			}
			i = m.first
			continue
		}
		switch {
		case tok.is(clHold|clOpen|clClose|clPlan) && tok.word() && tok.head == nil && russianAdjective(tok.fold) && !tok.is(clPreposition):
			c.attributes |= tok.class & (clPlan | clLive)
			c.participle = i + 1
			if c.inner = when; group > 0 && c.group[1] == 0 && c.strength == weak {
				c.group = [2]int{group, c.first}
			}
			return
		case tok.shape == mark && !isDash(*tok), tok.is(ending) && t.nameAt[i] == 0, tok.head != nil:
			return
		case tok.is(clGroup) && tok.word():
			group = i
		}
	}
}
