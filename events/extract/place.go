package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/gazetteer"
)

// findPlace looks for the venue of a candidate in its own sentence: inside its name, right after
// it, as the one who hosts it, or elsewhere in its clause.
func (t *text) findPlace(c *candidate, group []*candidate) {
	s := t.sents[c.sent]
	host, hostBy := "", 0.0
	anchorFirst, anchorLast := c.first, c.last
	if c.title[1] > anchorLast {
		anchorLast = c.title[1] + 1
	}
	for _, i := range t.sitesIn(c.sent) {
		n := t.nameOf(i)
		tok := &t.toks[i]
		if n == nil || n.first != i {
			switch {
			case tok.is(clHere) && t.line.city != "":
				t.tryCity(c, t.line.city, 5)
			case tok.is(clHere) && t.lang == "ru" && (t.sameClause(c, i) || abs32(tok.segment-t.toks[c.first].segment) < 2):
				if city := t.cityBefore(i); city != "" {
					t.tryCity(c, city, 4.5)
				}
			case tok.is(clVenue) && t.line.city != "" && i > c.last && t.onDayOfLine(c) && (t.sameClause(c, i) || t.toks[c.date.first].segment == tok.segment):
				t.tryCity(c, t.line.city, 5.2) // began today at the Palace Hotel
			case t.lang == "ru" && tok.in(landWords) && i > s.first+1 && t.toks[i-2].is(clPlace) && t.nameOf(i-1) != nil && t.nameOf(i-1).Class == gazetteer.Nationality && !(i+1 < s.last && t.toks[i+1].capital()) && (t.sameClause(c, i) || c.date != nil && t.toks[c.date.first].segment == tok.segment):
				if city := t.cityBefore(i); city != "" && t.gazetteer.CountryOf(city) == t.nameOf(i-1).ID {
					t.tryCity(c, city, 6) // в швейцарском городе
				}
			case tok.in(palaceWords) && t.sameClause(c, i):
				if city := t.palaceAt(i); city != "" {
					t.tryCity(c, city, 4)
				}
			case tok.is(clThere) && (t.sameClause(c, i) || tok.fold == "y" && len(group) == 1 && i < c.first || t.lang == "ru" && c.date != nil && abs32(t.toks[c.date.first].segment-tok.segment) < 2) && (tok.fold != "y" || t.heldThere(i)):
				if city := t.cityBefore(i); city != "" {
					t.tryCity(c, city, 4.5)
				}
			}
			continue
		}
		if n.Class == gazetteer.Organisation || n.Class == gazetteer.Body || n.masked || t.line.covers(i) || ofAnother(c, i, group) {
			continue
		}
		switch n.Class {
		case gazetteer.City:
			if len(n.Ambiguous) > 0 && n.ID == "" {
				continue
			}
			by := t.placeScore(c, n, anchorFirst, anchorLast)
			if t.lang == "ru" && c.role == clBefore && n.first > c.last && t.followsRelative(c) && t.toks[n.first].segment != t.toks[c.last-1].segment && (c.date == nil || t.toks[c.date.first].segment != t.toks[n.first].segment) && slices.ContainsFunc(group, func(o *candidate) bool {
				return o != c && t.toks[o.first].segment == t.toks[n.first].segment
			}) {
				by = 0 // в преддверии саммита, который пройдет в июле, министры встретились в Брюсселе
			}
			if p := t.namesake(n); p.Country != "" {
				if by > c.placeBy {
					c.place, c.placeBy = p, by
				}
				continue
			}
			if n.last <= c.first && t.besideAnother(n, group, c) {
				by -= 0.5
			}
			t.tryCity(c, n.ID, by)
			if by == 0 && hostBy == 0 && t.putsOff(c, n) && t.isCapital(n.ID) {
				host, hostBy = t.gazetteer.CountryOf(n.ID), 3 // the government in the capital
			}
		case gazetteer.Country, gazetteer.Nationality:
			by := t.placeScore(c, n, anchorFirst, anchorLast)
			if city := t.homonym(n); city != "" {
				t.tryCity(c, city, by)
				continue
			}
			if city := t.capitalPhrase(n); city != "" {
				t.tryCity(c, city, by+1)
				continue
			}
			if n.Class == gazetteer.Nationality {
				if t.lang == "fr" && t.governmentOf(n) && (t.hosts(n) || t.givesUp(c, n)) {
					by = 5 // le gouvernement dominicain a annoncé le report du sommet
				} else if !t.landOf(n) && !t.stateHosts(n) {
					continue
				}
				by--
			}
			if by-0.5 > hostBy {
				host, hostBy = n.ID, by-0.5
			}
		case gazetteer.Region:
			country := t.countryIn(n)
			if by := t.placeScore(c, n, anchorFirst, anchorLast); country != "" && by-0.5 > hostBy {
				host, hostBy = country, by-0.5
			}
		}
	}
	if c.placeBy < 5 {
		t.atHeadquarters(c)
	}
	t.unlistedPlace(c, group)
	// a country says less than a city in it, and more than a city elsewhere that fits less
	if hostBy > c.placeBy && c.place.Country != host {
		c.place, c.placeBy = events.Place{Country: host}, hostBy
	}
	if c.place.IsZero() {
		t.placeInName(c)
	}
	if k := c.outer - 1; t.lang == "ru" && k > s.first+1 && isDash(t.toks[k]) && t.timeAt[k-1] > 0 && s.classes&clHost != 0 {
		i := t.timeOf(k-1).first - 1 // ОАЭ в 2023 году – COP28
		for i > s.first && t.toks[i].is(clPreposition) {
			i--
		}
		if n := t.nameOf(i); n != nil && n.Class == gazetteer.Country && (n.first == s.first || !t.toks[n.first-1].is(clPreposition)) {
			c.place, c.placeBy = events.Place{Country: n.ID}, 7
		}
	}
	for _, o := range group {
		if t.lang == "ru" && c.place.City == "" && o != c && o.cityIn != "" && o.outer > 0 && t.toks[o.outer-1].in(sidelines) {
			t.tryCity(c, o.cityIn, 4.2) // на полях саммита в Астане
		}
	}
}

// sitesIn returns the tokens of a sentence that can tell where something is held: those that names start at, and
// words such as here, there, palace, city.
func (t *text) sitesIn(si int) []int {
	if t.sitesOf == si+1 {
		return t.sites
	}
	t.sites, t.sitesOf = t.sites[:0], si+1
	for i := t.sents[si].first; i < t.sents[si].last; i++ {
		tok := &t.toks[i]
		if n := t.nameOf(i); n != nil && n.first == i || tok.is(clHere|clThere|clVenue) || tok.in(palaceWords) || t.lang == "ru" && tok.in(landWords) {
			t.sites = append(t.sites, i)
		}
	}
	return t.sites
}

// placeInName places an event whose proper name holds a city: the Munich Security Conference.
func (t *text) placeInName(c *candidate) {
	for i := c.first; i < c.head; i++ {
		if n := t.nameOf(i); n != nil && n.Class == gazetteer.Organisation && n.last > c.head {
			words := t.body[t.toks[n.first].start:t.toks[min(n.first+2, c.head)-1].end]
			for _, m := range t.gazetteer.Find(words, t.lang) {
				if m.Class == gazetteer.City && m.Start == 0 {
					t.tryCity(c, m.ID, 4)
				}
			}
		}
	}
}

// buildings are called after cities elsewhere.
var buildings = setOf("house hall palace hotel street road square club tower")

// unlistedPlace reads a venue that the gazetteer does not have: a capital word after "in", with
// its country if that stands beside it: im norwegischen Kristiansand; in Karuizawa, Japan.
func (t *text) unlistedPlace(c *candidate, group []*candidate) {
	if c.place.City != "" && c.placeBy >= 5 {
		return
	}
	s := t.sents[c.sent]
	for i := s.first; i+1 < s.last; i++ {
		tok := &t.toks[i]
		if !tok.is(clPlace) || t.timeAt[i] > 0 || t.line.covers(i) || tok.fold == "bei" || tok.fold == "near" || ofAnother(c, i, group) {
			continue
		}
		k := i + 1
		country := ""
		if n := t.nameOf(k); n != nil && n.Class == gazetteer.Nationality && n.last < s.last && t.toks[k].shape == lower {
			country, k = n.ID, n.last
		}
		venue := (t.toks[k].is(clVenue) || t.toks[k].in(cityWords)) && t.toks[k].capital() && k+1 < s.last // auf Schloss Plön
		if venue {
			k++
		}
		last := k
		for last < s.last && last < k+3 && t.unlisted(last) {
			last++
			if last+1 < s.last && t.toks[last].in(nameParticles) && t.lang != "fr" && t.unlisted(last+1) {
				last += 2 // Viana do Castelo
			}
		}
		if last == k || t.lang == "de" && country == "" && !venue && (tok.fold != "in" && tok.fold != "nach" || t.germanNoun(k)) || t.lang == "fr" && tok.fold != "a" && tok.fold != "au" {
			continue
		}
		by := t.nearness(c, i, last)
		j := last
		for j < s.last && (t.toks[j].fold == "," || t.toks[j].fold == "(" || t.toks[j].is(clPlace)) && j < last+2 {
			j++
		}
		if n := t.nameOf(min(j, len(t.toks)-1)); n != nil && n.first == j && j > last && country == "" {
			country = t.countryIn(n)
		}
		if n := t.nameOf(min(j, len(t.toks)-1)); t.lang == "en" && n != nil && n.Class == gazetteer.City && n.first == j && t.toks[last].fold == "," && j == last+1 {
			t.tryCity(c, n.ID, by+0.1) // in Denarau, Nadi
			continue
		}
		if by > c.placeBy {
			c.place = events.Place{Country: country, Text: t.body[t.toks[k].start:t.toks[last-1].end]}
			c.placeBy = by
		}
	}
}

// unlisted tells whether token i can be part of a place's name that the gazetteer does not have.
func (t *text) unlisted(i int) bool {
	tok := &t.toks[i]
	if t.lang == "ru" && tok.fold[0] < utf8.RuneSelf {
		return false // в Twitter
	}
	return tok.capital() && tok.shape == title && !(t.lang == "fr" && tok.in(palaceWords)) && t.nameAt[i] == 0 && t.timeAt[i] == 0 && tok.head == nil && tok.value == 0 &&
		tok.class&^(clNoName) == 0 && !t.isWeekday(tok.fold) && len(tok.fold) > 2 && !(t.lang == "fr" && romanOrdinal(tok.fold) > 0)
}

// germanNoun tells whether the capital word at i looks like a common noun.
func (t *text) germanNoun(i int) bool {
	f := t.toks[i].fold
	for _, end := range []string{"ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "nis", "tum", "tat", "ik", "ismus", "ern", "eln", "chen", "lein", "ment", "ie", "ien", "kraft", "form", "folge", "hohe", "gang", "weise", "zukunft", "hinsicht", "kreisen", "zeit", "zeiten", "ruckstand", "haft", "staaten", "landern", "lander", "stadten", "teilen", "fragen", "sachen", "richtung", "kooperation", "hand"} {
		if strings.HasSuffix(f, end) {
			return true
		}
	}
	return false
}

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

// homonym returns the capital that has its country's name, where French grammar tells them apart, à
// Panama and au Panama, or the city that is all of a territory: Hong Kong.
func (t *text) homonym(n *name) string {
	if n.Class != gazetteer.Country || n.first == 0 || t.lang == "fr" && t.toks[n.first-1].fold != "a" {
		return ""
	}
	if t.lang != "fr" {
		if !t.toks[n.first-1].is(clPlace) || t.gazetteer.CapitalOf(n.ID) != "" {
			return ""
		}
		city, _ := t.gazetteer.CityNamed(t.body[n.Start:n.End]) // in Hong Kong
		return city
	}
	city := t.gazetteer.CapitalOf(n.ID)
	if p, ok := t.gazetteer.Place(city); !ok || !strings.HasPrefix(fold(p.Names[t.lang]), fold(t.body[n.Start:n.End])) {
		city, _ = t.gazetteer.CityNamed(t.body[n.Start:n.End]) // à Grenade
	}
	return city
}

// landOf tells whether an adjective of nationality describes a place: on the Indonesian island of
// Bali, im türkischen Badeort, в турецком Белеке.
func (t *text) landOf(n *name) bool {
	if n.first == 0 || n.last >= len(t.toks) {
		return false
	}
	before := &t.toks[n.first-1]
	if before.is(clDefinite) && !before.is(clPlace) && n.first > 1 {
		before = &t.toks[n.first-2]
	}
	next := &t.toks[n.last]
	return (before.is(clPlace) || before.fold == "on" || before.fold == "auf") && (next.in(landWords) || next.capital() && t.lang == "ru")
}

// landOfIt are further nouns before the genitive of a country that mean a place in it, or its invitation.
var landOfIt = setOf("einladung bitten boden gebiet hoheitsgebiet staatsgebiet territorium süden norden osten westen südosten nordosten südwesten nordwesten zentrum küste hauptstädten nähe wüste gastgeber")

// landWords are parts of a country.
var landWords = setOf(`island city town resort village port province coast region capital state canton peninsula valley
		stadt insel badeort ort hafenstadt ferienort kurort küstenstadt provinz hauptstadt bundesstaat kanton halbinsel
		городе курорте острове столице порту штате провинции кантоне полуострове
		île ville station port capitale province canton péninsule vallée nord sud est ouest centre nord-est nord-ouest sud-est sud-ouest région`)

// ofAnother tells whether token i stands inside the name of another candidate.
func ofAnother(c *candidate, i int, group []*candidate) bool {
	for _, o := range group {
		if o != c && o.first != c.first && o.first <= i && i < o.last {
			return true
		}
	}
	return false
}

func (t *text) tryCity(c *candidate, id string, by float64) {
	if by <= c.placeBy {
		return
	}
	if p, ok := t.city(id); ok {
		c.place, c.placeBy = p, by
	}
}

// city returns the place that a city of the gazetteer is.
func (t *text) city(id string) (p events.Place, ok bool) {
	if country := t.gazetteer.CountryOf(id); country != "" {
		return events.Place{City: id, Country: country}, true
	}
	return events.Place{}, false
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
	if t.lang == "ru" && !(first <= n.first && n.first < last) && t.cityAdjective(n) {
		return 0
	}
	if t.lang == "en" && n.Class == gazetteer.City && n.last+1 < len(t.toks) && t.toks[n.last].in(buildings) && t.toks[n.last+1].fold == "in" {
		return 0 // at Hyderabad House in Delhi
	}
	if t.lang == "en" && c.elliptic && n.Class == gazetteer.City && c.date != nil && n.first > c.date.first && n.first <= c.date.last+1 {
		return 7 // the second – in November in Tashkent
	}
	if n.scene == 0 {
		n.scene = t.sceneOf(n)
	}
	if n.scene == noScene || t.befallen(c, n) {
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
	if t.plansToHost(c, n) {
		return 6
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
		if n.last+1 < len(t.toks) && n.last < first && t.toks[n.last].fold == "," && t.toks[n.last+1].is(clWhere) && first-n.last < 14 && !t.passedOver(n, first) && (in || n.Class == gazetteer.Country && t.lang == "ru" || n.first > 0 && t.toks[n.first-1].is(clTravel)) {
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

// nameParticles stand inside the names of towns.
var nameParticles = setOf("do da dos de del di al upon pri")

// besideAnother tells whether a place stands behind another event that the candidate is joined to: a
// meeting in Tbilisi and a conference on 10 December in Chişinău.
func (t *text) besideAnother(n *name, group []*candidate, c *candidate) bool {
	if !t.toks[n.last].is(clAnd) && t.toks[n.last].fold != "," {
		return false
	}
	return slices.ContainsFunc(group, func(o *candidate) bool { return o != c && o.last <= n.first && o.last+8 > n.first })
}
