package extract

import (
	"slices"

	"dateline/events/gazetteer"
)

// nearness scores how well a place between the tokens fits the candidate by where it stands.
func (t *text) nearness(c *candidate, first, last int) float64 {
	if c.first <= first && last <= c.last {
		return 8
	}
	if !t.sameClause(c, first) && !(c.date != nil && t.toks[c.date.first].segment == t.toks[first].segment) {
		return 0
	}
	dist := float64(max(first-c.last, c.first-last))
	if c.date != nil {
		dist = min(dist, float64(max(first-c.date.last, c.date.first-last)+1))
	}
	return 5.4 - 0.2*dist
}

// ofAnother tells whether token i stands inside the name of another candidate.
func ofAnother(c *candidate, i int, group []*candidate) bool {
	for _, o := range group {
		if o != c && o.first != c.first && o.first <= i && i < o.last {
			return true
		}
	}
	return false
}

// A scene tells what the words beside a place's name say of whether something takes place there.
type scene uint8

const (
	noScene    scene = iota + 1 // it does not
	maybeScene                  // nothing
	onScene                     // it does
)

func (t *text) sceneOf(n *name) scene {
	switch {
	case t.seatOf(n) || t.deniedPlace(n) || n.last < len(t.toks) && t.toks[n.last].in(formatWords):
		return noScene
	case n.first > 0 && t.toks[n.first-1].is(clPlace) || n.first > 1 && t.toks[n.first-2].is(clPlace) && t.toks[n.first-1].word() && !t.toks[n.first-1].is(ending),
		t.townShort(n), t.partOfTown(n), t.inCapital(n), t.capitalNamed(n), t.inTown(n), t.venueNamed(n), t.plannedThere(n), t.movedTo(n):
		return onScene
	}
	return maybeScene
}

// placeScore scores how well a place of the sentence fits a candidate; 0 if it does not.
func (t *text) placeScore(c *candidate, n *name, first, last int) float64 {
	if n.first > 1 && !(n.Class == gazetteer.City && t.toks[n.first-2].fold == "parties") && (t.givenTo(n.first-1) || t.givenTo(n.first-2)) {
		return 0
	}
	if t.lang == "ru" && !(first <= n.first && n.first < last) && t.cityAdjective(n) {
		return 0
	}
	if t.lang == "en" && n.Class == gazetteer.City && n.last+1 < len(t.toks) && t.toks[n.last].in(buildings) && t.toks[n.last+1].fold == "in" {
		return 0 // at Hyderabad House in Delhi
	}
	if t.lang == "en" && c.elliptic && n.Class == gazetteer.City && c.date != nil && n.first > c.date.first && n.first <= c.date.last+1 {
		return 7 // the second – in November in Tashkent
	}
	if t.lang == "en" && c.elliptic && n.Class == gazetteer.City && t.gappedHost(c, n) {
		return 7.5
	}
	if t.lang == "en" && n.Class == gazetteer.City && n.first > 0 && t.toks[n.first-1].fold == "between" && c.kind == "talks" && first <= n.first && n.first < last {
		return 0 // peace talks between Colombo and the rebels
	}
	if n.scene == 0 {
		n.scene = t.sceneOf(n)
	}
	if n.scene == noScene || t.befallen(c, n) || t.speakersAt(n) || t.requestOf(n) {
		return 0
	}
	if n.Class == gazetteer.City && t.receives(c, n) {
		return 7
	}
	if t.lang == "fr" && n.first > c.last && (t.ofOtherAct(n) || t.devotedTo(n)) {
		return 0 // la Celac, fondée en 2011 à Caracas
	}
	if t.lang == "de" && t.genitiveOf(n.first) && !t.toks[n.first-1].in(landOfIt) && !t.toks[n.first-1].in(landWords) && !t.toks[n.first-1].is(clCapital|clVenue) {
		return 0 // auf Antrag Bahrains
	}
	if t.doneBefore(c, n) {
		return 0 // im Vorfeld des EU-Gipfels am 29. Juni reist der Kanzler nach Rom
	}
	if n.Class == gazetteer.City && n.last <= c.first && c.outer <= c.first && c.outer > 0 && c.kind != "talks" && c.kind != "session" && (t.toks[c.outer].in(itsWords) || t.toks[c.outer-1].in(itsWords)) && t.subject(n.first) && t.toks[n.first].segment == t.toks[c.first].segment && n.first <= t.sents[c.sent].first+2 {
		return 6 // Kinshasa met la dernière main à son sommet
	}
	if t.lang == "en" && n.Class == gazetteer.Country && c.strength == strong && n.last < c.outer && c.outer-n.last <= 3 && t.toks[n.last].in(opensWords) && t.subject(n.first) && !t.paired(n) {
		return 6 // Trinidad and Tobago opens the Fifth Summit
	}
	if t.plansToHost(c, n) || t.lang == "fr" && n.first == c.last+1 && t.toks[c.last].fold == "que" && n.last < len(t.toks) && t.toks[n.last].in(awaiting) {
		return 6 // la conférence que Port-au-Prince attendait
	}
	if t.lang == "fr" && n.first > 1 && t.toks[n.first-1].is(clPlace) && matters[stem(t.toks[n.first-2].fold, t.lang)] {
		return 0 // dominé par la guerre à Gaza
	}
	in := n.scene == onScene || t.listed(c, n) || t.towards(c, n) || t.journey(c, n) || t.comesTo(c, n) || t.ashore(c, n) || t.visited(c, n)
	if t.countryIn(n) != "" && n.first >= c.last && n.first <= c.last+3 && t.matterOf(c) {
		return 0 // a conference on peace in Ukraine
	}
	if first <= n.first && n.first < last {
		switch {
		case n.first > 1 && t.toks[n.first-1].is(clPlace) && t.toks[n.first-2].is(clLink) && !t.toks[n.first-2].is(clPreposition) && t.toks[n.first-2].word():
			return 0 // consacré à Gaza
		case n.Class == gazetteer.City && n.first > 1 && t.toks[n.first-1].is(clGenitive) && t.toks[n.first-2].in(agreements):
			return 0 // la Conférence des parties à la Convention de Bamako
		case in && n.Class == gazetteer.City:
			return 9
		case n.Class == gazetteer.City && n.first < c.head:
			if t.lang == "de" {
				return 5.3 // die Minsker Konferenz, unless it says where
			}
			return 6 // die Minsker Konferenz
		case n.Class == gazetteer.City && t.lang == "ru" && c.head >= 0 && n.first > c.head && t.topical(c, n.first):
			return 0 // переговоры об отношениях Лондона и Брюсселя
		case n.Class == gazetteer.City && c.head < 0 && t.toks[max(n.first, 1)-1].fold == "«":
			return 0 // министры обороны «Рамштайна»
		case n.Class == gazetteer.City && t.lang == "fr" && t.asSide(c, n):
			return 0 // pourparlers entre Kinshasa et le M23
		case n.Class == gazetteer.City:
			return 5 // le sommet de Montreux
		case in && !t.topical(c, n.first):
			return 5
		}
		return 0
	}
	if !t.sameClause(c, n.first) && !(c.date != nil && (t.toks[c.date.first].segment == t.toks[n.first].segment || t.nextPlace(c.date, n.first))) {
		// "in Vaduz, wo die Außenminister tagen"
		if n.last+1 < len(t.toks) && n.last < first && t.toks[n.last].fold == "," && t.toks[n.last+1].is(clWhere) && first-n.last < 14 && !t.passedOver(n, first) && (in || n.Class == gazetteer.Country && t.lang == "ru" || t.lang == "en" && n.Class == gazetteer.City && t.toks[n.last+1].fold == "where" || n.first > 0 && t.toks[n.first-1].is(clTravel)) {
			return 7
		}
		if n.last+1 < len(t.toks) && n.last < first && t.toks[n.last].fold == "," && (t.toks[n.last+1].is(clWhere) || t.toks[n.last+1].is(clAnd)) && first-n.last < 8 && t.whereBefore(c, first) {
			return 6.5 // перешло к Китаю, где и состоится саммит
		}
		if n.first > 1 && t.toks[n.first-1].is(clPlace) && t.toks[n.first-2].is(clOfficial|clDomestic) && t.toks[n.first-2].capital() && t.lang == "de" {
			return 0 // das Parlament in Accra hat zugestimmt
		}
		if !(in && !t.speechPlace(n)) && !t.hostBefore(c, n) && !t.hostsIt(c, n) {
			return 0
		}
	}
	marks := float64(0)
	if t.movedTo(n) {
		return 9.5
	}
	if n.last <= c.outer && t.agreedBefore(c) {
		return 2 // einigten sich in Panmunjom auf ein Treffen in Seoul
	}
	dist := float64(max(n.first-last, first-n.last))
	if c.date == nil || t.toks[c.date.first].segment != t.toks[n.first].segment {
		marks = max(0, float64(t.toks[n.first].segment-t.toks[c.last-1].segment), float64(t.toks[c.first].segment-t.toks[n.first].segment))
	}
	if c.date != nil {
		dist = min(dist, float64(max(n.first-c.date.last, c.date.first-n.last)+1))
	}
	if t.lang == "fr" && n.Class == gazetteer.Country && t.byAgent(n) {
		return 3.2 - 0.05*dist // organisée par le Portugal à Genève
	}
	if t.hosts(n) || n.Class == gazetteer.Country && t.bringsTogether(n) {
		return 6.5 - 0.1*dist
	}
	if n.Class == gazetteer.Country && t.putsOff(c, n) {
		return 3.5
	}
	if !in {
		return 0
	}
	if t.speechPlace(n) && dist > 3 {
		return 0.5
	}
	if n.Class == gazetteer.City && c.cityIn == "" && c.only == nil && n.first > c.last && n.first <= c.last+4 && t.toks[n.first-1].is(clPlace) && t.toks[n.first-2].is(clHold|clOpen) && marks == 0 {
		return 6.3 // the Kabul Process conference, held in Tashkent
	}
	return 6 - 0.15*dist - 0.8*marks
}

// gappedHost tells whether the city stands right before an ordinal for the edition that it hosted, as the subject of a verb told
// once: Baku hosted the third, Astrakhan the fourth; Tehran followed with the second.
func (t *text) gappedHost(c *candidate, n *name) bool {
	if n.last > c.outer || c.outer-n.last > 2 || n.first > 0 && t.toks[n.first-1].is(clPreposition) {
		return false
	}
	for i := n.last; i < c.outer; i++ {
		if !t.toks[i].is(clWith|clHost) && t.toks[i].fold != "followed" && t.toks[i].fold != "saw" {
			return false
		}
	}
	return true
}

// awaiting are French verbs of the place that an event is to come to.
var awaiting = setOf("attendait attend attendra espérait préparait prépare")

// itsWords make a city's event of what it prepares.
var itsWords = setOf("son sa its seinen seinem seine seiner свой своему своего")

// opensWords are verbs of what a host does on the first day.
var opensWords = setOf("opens opened inaugurates inaugurated")

// agreements are nouns of what is named for the city that it was made in.
var agreements = setOf("accord accords convention traité protocole processus déclaration pacte")

// passedOver tells whether the clause behind "where" that follows a place is closed again by a comma before
// token i: the situation in Niger, where the army seized power, is the subject of the summit.
func (t *text) passedOver(n *name, i int) bool {
	for k := n.last + 2; k < i; k++ {
		if t.toks[k].fold == "," && t.toks[k+1].is(ending) && !t.toks[k+1].is(clRelative|clWhere|clPreposition|clPronoun) {
			return true
		}
	}
	return false
}

// sameClause tells whether token i stands in the part of the sentence that the candidate is in.
func (t *text) sameClause(c *candidate, i int) bool {
	if t.toks[i].sent != int32(c.sent) {
		return false
	}
	a, b := t.toks[c.first].segment, t.toks[c.last-1].segment
	return a <= t.toks[i].segment && t.toks[i].segment <= b+1 && (t.toks[i].segment <= b || t.followsRelative(c))
}

// followsRelative tells whether a relative clause follows the candidate at once.
func (t *text) followsRelative(c *candidate) bool {
	for i := c.last; i < len(t.toks) && i < c.last+3; i++ {
		if t.toks[i].is(clRelative|clWhere) || t.lang == "de" && i > c.last && t.toks[i].is(clDefinite) {
			return true
		}
	}
	return false
}

// byAgent are prepositions before the one who does what a passive verb says.
var byAgent = setOf("by von par")

// topical tells whether token i stands in what the event is about, not where it is: a conference
// on peace in Ukraine.
func (t *text) topical(c *candidate, i int) bool {
	for k := max(c.first, c.head+1); k < i-1; k++ {
		if t.toks[k].is(clLink) && !t.toks[k].is(clGenitive) {
			return true
		}
	}
	return false
}

// besideAnother tells whether a place stands behind another event that the candidate is joined to: a
// meeting in Tbilisi and a conference on 10 December in Chişinău.
func (t *text) besideAnother(n *name, group []*candidate, c *candidate) bool {
	if !t.toks[n.last].is(clAnd) && t.toks[n.last].fold != "," {
		return false
	}
	return slices.ContainsFunc(group, func(o *candidate) bool { return o != c && o.last <= n.first && o.last+8 > n.first })
}
