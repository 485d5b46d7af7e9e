package extract

import "dateline/events/gazetteer"

// A club is a group of states whose name stands for its summits as well: the G7 of Biarritz, en marge du G20.
var clubs = map[string]bool{"g7": true, "g8": true, "g20": true}

// club builds the candidate for a club's name that stands for its summit.
func (t *text) club(si int, n *name) *candidate {
	if t.lang != "fr" || !clubs[n.ID] || n.last > t.sents[si].last || !t.summitAhead(n) && !t.summitBehind(n) {
		return nil
	}
	c := &candidate{head: n.first, first: n.first, last: n.last, sent: si, kind: "summit", strength: strong, organisations: []string{n.ID}, definite: true}
	t.left(c)
	if i := c.last; i+1 < t.sents[si].last && t.toks[i].is(clGenitive) && t.toks[i+1].is(clGroup) {
		t.right(c) // le G20 des ministres des Finances
	} else if n := t.nameOf(min(i+1, len(t.toks)-1)); n != nil && n.Class == gazetteer.City && t.toks[i].is(clGenitive) {
		c.last, c.tail, c.cityIn = n.last, i, n.ID // le G7 de Biarritz
	}
	return c
}

// summitAhead tells whether a city, or a verb of what takes place, stands behind a club's name: le G20 s'est tenu à Rio.
func (t *text) summitAhead(n *name) bool {
	s := t.sents[t.toks[n.first].sent]
	for i := n.first - 1; i >= s.first && i > n.first-longestApposition && t.toks[i].segment == t.toks[n.first].segment && !t.toks[i].is(ending&^clPlan); i-- {
		if t.toks[i].is(clGroup | clOfficial | clOrgan) {
			return false // les ministres des Finances du G7
		}
	}
	if i := n.last; i+1 < s.last && (t.toks[i].is(clPlace) || t.toks[i].is(clGenitive)) && t.timeAt[i] == 0 {
		if o := t.nameOf(i + 1); o != nil && o.Class == gazetteer.City && o.first == i+1 || t.toks[i].is(clGenitive) && t.toks[i+1].is(clGroup) && t.summitBehind(n) {
			return true
		}
	}
	for i := n.last; i < s.last && i < n.last+6; i++ {
		if tok := &t.toks[i]; tok.is(clHold|clOpen|clClose) && !tok.is(clMeet) && t.timeAt[i] == 0 {
			return i+2 >= s.last || t.timeAt[i+1] > 0 || t.timeAt[i+2] > 0 || !t.toks[i+1].is(clDefinite|clIndefinite|clPossessive) || t.toks[i+1].is(clPreposition)
		} else if tok.shape == mark && tok.fold != "," || tok.shape != mark && !tok.is(ending) {
			return false
		}
	}
	return false
}

// summitBehind tells whether words before a club's name say that something is done there, or tell it from its other
// summits: lors du G7, le prochain G20.
func (t *text) summitBehind(n *name) bool {
	for i := n.first - 1; i >= t.sents[t.toks[n.first].sent].first && i > n.first-4; i-- {
		switch tok := &t.toks[i]; {
		case tok.is(clNext|clPrevious|clOrdinal) && tok.shape == lower, tok.is(clAfter | clBefore), tok.is(clAt) && !tok.is(clPlace), tok.in(sidelines), tok.is(clHost | clAttend), tok.in(presence), tok.is(clEdge) && !tok.is(clPlan):
			return true
		case !tok.is(clDefinite | clPreposition):
			return false
		}
	}
	return false
}

// presence are words of who comes to an event, and when that is.
var presence = setOf("absent absente absents présent présente présents invité invitée invités attendu attendue attendus veille lendemain issue retour arrivée jours semaines")
