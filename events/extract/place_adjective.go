package extract

import "dateline/events/gazetteer"

// cityAdjective tells whether the Russian name is an adjective that describes something else than a place:
// в рамках астанинского процесса, but в московском Манеже.
func (t *text) cityAdjective(n *name) bool {
	i := n.last - 1
	if n.Class != gazetteer.City || t.toks[i].shape != lower || !russianAdjective(t.toks[i].fold) || i+1 >= len(t.toks) {
		return false
	}
	next := &t.toks[i+1]
	return !(n.first > 0 && t.toks[n.first-1].is(clPlace) && (next.capital() || next.shape == mark || next.is(clVenue) || next.in(landWords)))
}
