package extract

// newDateSought tells whether the clause around token i says that another date is looked for or not yet
// set, which puts off what had been planned: "a new date will be sought", "are looking for another date",
// "no new date has been set".
func (t *text) newDateSought(i int) bool {
	tok := &t.toks[i]
	if !tok.in(newDays) || !tok.word() {
		return false
	}
	s := t.sents[tok.sent]
	another, none := false, false
	for k := i - 1; k >= s.first && k > i-5 && t.toks[k].shape != mark; k-- {
		another = another || t.toks[k].is(clAnother) || t.toks[k].in(otherDates)
		none = none || t.toks[k].fold == "no"
	}
	if !another {
		return false
	}
	for k := max(s.first, i-9); k < min(s.last, i+9); k++ {
		if t.toks[k].segment == tok.segment && (t.toks[k].in(seekWords) || none && t.toks[k].in(setWords)) {
			return true
		}
	}
	return false
}

// otherDates are adjectives of dates that take the place of others; seekWords tell that they are looked
// for, setWords that they are set.
var (
	otherDates = setOf("later alternative fresh suitable")
	seekWords  = setOf("sought seek seeks seeking find looking look looks searching yet pending tbc noch gesucht gefunden")
	setWords   = setOf("set fixed agreed announced given named found decided")
)
