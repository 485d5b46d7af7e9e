package extract

// heldBy finds those who hold a sitting, before it in its clause, that are no people: an organ of several
// states, "the Caspian working group will hold a session", or states that are listed, "Armenia, Azerbaijan
// and Georgia will hold talks".
func (t *text) heldBy(c *candidate) {
	if c.head < 0 || c.strength == strong && c.kind != "summit" {
		return
	}
	s := t.sents[c.sent]
	holds, asked := false, 0
	for i := c.first - 1; i >= s.first && !holds; i-- {
		holds = (t.toks[i].is(clHold|clHost|clMeet|clOpen) || t.toks[i].in(holdsOff)) && t.timeAt[i] == 0
	}
	for i := s.first; holds && i < c.first && asked < mostHolders; i++ {
		tok := &t.toks[i]
		if t.timeAt[i] > 0 || t.line.covers(i) || t.nameAt[i] == 0 && !tok.is(clOrgan|clCollege) {
			continue
		}
		g := &candidate{head: i, first: i, last: i + 1, sent: c.sent, strength: weak}
		switch {
		case t.nameAt[i] > 0 && t.listedStates(g):
		case tok.is(clOrgan|clCollege) && tok.word() && t.nameAt[i] == 0 && !(i+1 < c.first && t.toks[i+1].is(clOrgan|clCollege|clGroup)):
			asked++
			t.left(g)
			t.members(g)
			t.right(g)
			if g.last > c.first || t.domesticGroup(g) || !t.multinational(g) || !t.subject(g.first) {
				continue
			}
		default:
			continue
		}
		if g.last > c.first {
			return
		}
		for g.last > g.first+1 && t.toks[g.last-1].is(clPossessive|clPreposition) {
			g.last-- // ministers for their session
		}
		c.extra, c.extraAt, c.group = t.nameText(g), [2]int{g.first, g.last}, [2]int{g.first, g.last}
		return
	}
}

// mostHolders is how many organs of a sentence are asked whether they hold a sitting.
const mostHolders = 8

// holdsOff are forms of the German verb "abhalten" without its prefix.
var holdsOff = setOf("hält hielt halten hielten")
