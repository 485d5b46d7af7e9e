package extract

import "dateline/events/gazetteer"

// venueOf tells whether a French venue that something is held at is said to be the city's: au palais des congrès de
// Yaoundé, à l'hôtel 2 Février de Lomé.
func (t *text) venueOf(n *name) bool {
	for i := n.first - 2; i > n.first-12 && i > t.sents[t.toks[n.first].sent].first && t.toks[i].segment == t.toks[n.first].segment; i-- {
		switch tok := &t.toks[i]; {
		case tok.is(clVenue):
			k := i - 1
			for k > 0 && t.toks[k].word() && !t.toks[k].is(clPreposition) && t.toks[k].is(clDefinite|clNoName|clIndefinite) {
				k--
			}
			if t.toks[k].is(clPlace) {
				return true
			}
		case tok.is(clHold|clHost|clMeet|clSpeech|clRelative) || tok.head != nil:
			return false
		case tok.is(clPlace) && i+1 < n.first-1 && t.toks[n.first-2].capital() && t.nameAt[n.first-2] == 0 && !t.toks[n.first-2].is(clGroup|clOfficial|clOrgan|clBloc):
			return true // à la State House de Nairobi
		}
	}
	return false
}

// ofOtherAct tells whether the place stands behind a participle of another act that opens its part of the sentence.
func (t *text) ofOtherAct(n *name) bool {
	i := n.first
	for i > t.sents[t.toks[n.first].sent].first && t.toks[i-1].segment == t.toks[n.first].segment && t.toks[i-1].shape != mark {
		i--
	}
	tok := &t.toks[i]
	return (tok.is(clOther) && !tok.is(clHold|clHost|clOpen|clClose|clPlan) || tok.in(founded)) && tok.shape == lower && i > 0 && t.toks[i-1].fold == ","
}

// devotedTo tells whether the place is what something is devoted to: consacrée mardi à la Grèce.
func (t *text) devotedTo(n *name) bool {
	i := n.first - 1
	for i > t.sents[t.toks[n.first].sent].first && (t.toks[i].is(clDefinite|clPreposition) && !t.toks[i].in(devoted) || t.timeAt[i] > 0) {
		i--
	}
	return t.toks[i].in(devoted)
}

// heldThere tells whether the French "y" at token i stands before a verb of what takes place there, as it does not in
// "il y a" and "il y sera question".
func (t *text) heldThere(i int) bool {
	for k := i + 1; k < t.sents[t.toks[i].sent].last && k < i+4; k++ {
		if t.toks[k].is(clHold|clMeet|clAttend|clWork|clOpen|clClose|clPlan|clHost) && t.timeAt[k] == 0 {
			return true
		}
	}
	return false
}

// asSide tells whether a city in the name stands for one of the two sides.
func (t *text) asSide(c *candidate, n *name) bool {
	return t.toks[n.first-1].in(betweenWords) || n.last < len(t.toks) && t.toks[n.last].is(clAnd) && !t.toks[n.first-1].is(clPlace) || t.toks[n.first-1].is(clAnd)
}

// devoted are participles of what something is about.
var devoted = setOf("consacré consacrée consacrés consacrées dédié dédiée dédiés dédiées")

// betweenWords stand before the two sides of talks.
var betweenWords = setOf("entre avec")

// governmentOf tells whether the adjective of a country tells whose government or the like the noun before it names.
func (t *text) governmentOf(n *name) bool {
	return n.first > 0 && t.toks[n.first-1].in(stateOrgans) && t.toks[n.first-1].sent == t.toks[n.first].sent
}

// givesUp tells whether the government that the adjective is of is said to put off or call off what stands behind
// it, as its host may.
func (t *text) givesUp(c *candidate, n *name) bool {
	if n.last > c.first || c.kind == "talks" || !t.subject(n.first-1) || c.cityIn != "" {
		return false
	}
	for i := n.last; i < c.first; i++ {
		if t.toks[i].is(clPostpone | clCancel) {
			return true
		}
		if t.toks[i].is(clRelative) {
			return false
		}
	}
	return false
}

// relocated are French participles of what is moved to another place.
var relocated = setOf("déplacé déplacée déplacés transféré transférée transférés délocalisé délocalisée relocalisé relocalisée")

// capitalNamed tells whether the city stands behind the word for what it is, set off by a comma: dans la capitale,
// Manama.
func (t *text) capitalNamed(n *name) bool {
	i := n.first - 2
	return t.lang == "fr" && n.Class == gazetteer.City && i > 1 && t.toks[i+1].fold == "," && (t.toks[i].is(clCapital) || t.toks[i].in(landWords)) && t.toks[i-1].is(clDefinite) && t.toks[i-2].is(clPlace)
}

// byAgent tells whether the country is the one by whom something is done: organisée par le Portugal.
func (t *text) byAgent(n *name) bool {
	i := n.first - 1
	if i > 0 && t.toks[i].is(clDefinite) {
		i--
	}
	return i > 0 && t.toks[i].fold == "par"
}

// asStage tells whether the city is what something has for its stage: elle aura pour cadre la ville de Batoumi.
func (t *text) asStage(n *name) bool {
	for i := n.first - 1; i >= t.sents[t.toks[n.first].sent].first && i > n.first-7; i-- {
		if t.toks[i].in(stageNouns) {
			return true
		}
	}
	return false
}

// stageNouns are nouns for where something takes place.
var stageNouns = setOf("cadre théâtre hôte hôtesse écrin")

// whereFrom tells whether "where" leads from the seat at token i to the candidate, or "which" from the candidate to
// the seat: au siège de l'Union africaine, où
// s'ouvrira la session.
func (t *text) whereFrom(i int, c *candidate) bool {
	if t.lang != "fr" {
		return false
	}
	for k := i + 1; k+1 < c.first && k < i+8; k++ {
		if t.toks[k].fold == "," {
			return t.toks[k+1].is(clWhere)
		}
	}
	for k := c.last; k < i && k < c.last+6; k++ {
		if t.toks[k].is(clRelative) && t.toks[k-1].fold == "," && t.toks[k].segment == t.toks[i].segment {
			return true // la réunion du Conseil au niveau ministériel, qui s'est tenue au siège de la Ligue
		}
	}
	return false
}

// placesAside returns the comma that closes the places which the one at token i sets in between, before token b, or
// 0: en France, à Lille et à Paris, les 4 et 5 octobre.
func (t *text) placesAside(i, b int) int {
	if t.lang != "fr" || t.toks[i].fold != "," || i+2 >= b {
		return 0
	}
	if t.toks[i+1].in(onceMore) {
		i++ // demain, toujours à Bruxelles, il présidera
	}
	if i+2 >= b || !t.toks[i+1].is(clPlace) || t.nameAt[i+2] == 0 && !(t.toks[i+2].is(clDefinite) && i+4 < b && t.toks[i+3].is(clCapital)) {
		return 0
	}
	for k := i + 2; k < b; k++ {
		tok := &t.toks[k]
		if tok.fold == "," {
			return k
		}
		if n := t.nameOf(k); n != nil && n.Class != gazetteer.City && n.Class != gazetteer.Country && !(n.Class == gazetteer.Nationality && t.toks[k-1].is(clCapital)) || n == nil && !tok.is(clAnd|clPreposition|clDefinite|clCapital) {
			return 0
		}
	}
	return 0
}
