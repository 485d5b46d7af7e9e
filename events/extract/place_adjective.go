package extract

import "dateline/events/gazetteer"

// deniedPlace tells whether something is said not to be held at the place, but at another: не в Майами, а в
// Кэмп-Дэвиде.
func (t *text) deniedPlace(n *name) bool {
	if n.first > 0 && t.toks[n.first-1].in(insteadWords) && t.lang == "ru" {
		return true // вместо Москвы заседание принял Минск
	}
	if t.lang == "de" && n.first > 1 && t.toks[n.first-1].is(clPlace) && (t.toks[n.first-2].fold == "statt" && !t.near(n.first, "findet") && !t.near(n.first, "finden") && !t.near(n.first, "fand") || t.toks[n.first-2].fold == "anstatt") {
		return true // statt in Bagdad
	}
	if t.laterElsewhere(n) || t.firstMeant(n) {
		return true
	}
	for i := n.first - 1; i > t.sents[t.toks[n.first].sent].first && i > n.first-6 && t.toks[i].segment == t.toks[n.first].segment; i-- {
		if t.toks[i].is(clNot) {
			return t.deniesPart(i)
		}
		if t.toks[i].is(ending) {
			return false
		}
	}
	return false
}

// firstMeant tells whether a German city is where something had been planned at first, before another one that its
// sentence goes on to: hatte ihn zunächst für Straßburg vorgesehen, nun findet er in Reykjavik statt.
func (t *text) firstMeant(n *name) bool {
	seg, s := t.toks[n.first].segment, t.sents[t.toks[n.first].sent]
	if t.lang != "de" || n.Class != gazetteer.City || t.partOf(n.first)&clPlan == 0 || !t.toks[max(n.first-1, 0)].in(forPlace) {
		return false
	}
	for _, o := range t.namesIn(n.last, s.last) {
		if o.Class == gazetteer.City && !o.masked && o.ID != n.ID && t.toks[o.first].segment > seg && t.toks[o.first-1].is(clPlace) {
			return true
		}
	}
	return false
}

// forPlace leads to the place that a plan is for.
var forPlace = setOf("für")

// doneBefore tells whether a verb parts the place from a German event before which, or to prepare for which, something else
// is done there: im Vorfeld des Gipfels reist der Kanzler nach Rom.
func (t *text) doneBefore(c *candidate, n *name) bool {
	if t.lang != "de" || c.role != clBefore && !c.planned || c.inner != nil && c.inner.first < c.first {
		return false
	}
	from := min(c.last, n.last)
	if c.date != nil && c.date.first >= from && c.date.last <= n.first {
		from = c.date.last // Vorbereitungen auf den Gipfel begonnen, der am 2. Dezember in Cochabamba
	}
	for i := from; i < max(c.first, n.first); i++ {
		if tok := &t.toks[i]; tok.shape == lower && t.timeAt[i] == 0 && (tok.is(clTravel|clMeet|clAct|clWork|clSpeech|clPast) || tok.in(auxiliaries)) && !tok.is(clPreposition) {
			return true
		}
	}
	return false
}

// auxiliaries are German verbs that lead others.
var auxiliaries = setOf("ist sind hat haben wird werden will wollen soll sollen")

// townShort tells whether the Russian word for a town stands before the name as its first letter: в г. Мекке.
func (t *text) townShort(n *name) bool {
	i := n.first - 1
	if i > 0 && t.toks[i].fold == "." {
		i--
	}
	return t.lang == "ru" && i > 0 && t.toks[i].fold == "г" && t.toks[i-1].is(clPlace)
}

// hostsIt tells whether a place behind the candidate receives what a Russian pronoun stands for: заседание намечено на
// декабрь: примет его Брест.
func (t *text) hostsIt(c *candidate, n *name) bool {
	if t.lang != "ru" || n.first <= c.last || n.first > c.last+2*longestApposition || !t.hosts(n) {
		return false
	}
	for i := n.first - 1; i > c.last && t.toks[i].segment == t.toks[n.first].segment; i-- {
		if t.toks[i].in(itObjects) || t.toks[i].in(stages) {
			return true
		}
	}
	return n.last < len(t.toks) && t.toks[n.last].in(itObjects)
}

// stages are nouns of where something is held: площадкой станет Санкт-Петербург.
var stages = setOf("площадкой местом хозяином хозяйкой организатором")

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
