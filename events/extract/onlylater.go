package extract

// onlyLaterWords stand in German before the day that holds now.
var onlyLaterWords = setOf("erst nun jetzt")

// heldOnlyLater tells whether the German sentence goes on from a day with a later one on which something
// takes place only then: die für Montag geplante Konferenz findet erst am Donnerstag statt, soll nun am
// Donnerstag beginnen.
func (t *text) heldOnlyLater(m *moment) bool {
	if t.lang != "de" || !t.sents[m.sent].sets.has(onlyLaterWords) {
		return false
	}
	for i := m.last; i < t.sents[m.sent].last; i++ {
		if !t.toks[i].in(onlyLaterWords) {
			continue
		}
		k := i + 1
		for k < t.sents[m.sent].last && t.toks[k].is(clPreposition) && t.timeAt[k] == 0 {
			k++
		}
		if k == t.sents[m.sent].last {
			return false
		}
		if o := t.timeOf(k); o != nil && t.datable(o) && o.Span.First() > m.Span.Last() && m.Span.Last() != 0 && t.clauseHas(o, clHold|clHost|clMeet|clOpen) {
			return true
		}
	}
	return false
}
