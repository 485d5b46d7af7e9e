package extract

import (
	"slices"
	"strings"

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
			case (tok.is(clHere) || t.thisTown(i)) && t.line.city != "":
				t.tryCity(c, t.line.city, 5)
			case tok.is(clHere) && t.lang == "ru" && (t.sameClause(c, i) || abs32(tok.segment-t.toks[c.first].segment) < 2):
				if city := t.cityBefore(i); city != "" {
					t.tryCity(c, city, 4.5)
				}
			case tok.is(clVenue) && t.line.city != "" && i > c.last && !(i+2 < s.last && t.toks[i+1].is(clPlace) && t.unlisted(i+2)) && t.onDayOfLine(c) && (t.sameClause(c, i) || t.toks[c.date.first].segment == tok.segment):
				t.tryCity(c, t.line.city, 5.2) // began today at the Palace Hotel
			case (t.lang == "ru" || t.lang == "de") && tok.in(landWords) && i > s.first+1 && t.toks[i-2].is(clPlace) && t.nameOf(i-1) != nil && t.nameOf(i-1).Class == gazetteer.Nationality && !(i+1 < s.last && t.toks[i+1].capital()) && (t.sameClause(c, i) || c.date != nil && t.toks[c.date.first].segment == tok.segment):
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
		t.hostedAside(c)
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
	if c.place.City == "" && c.place.Country != "" && t.intoCapital(c) {
		t.tryCity(c, t.gazetteer.CapitalOf(c.place.Country), c.placeBy+1)
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
		if n := t.nameOf(i); n != nil && n.first == i || tok.is(clHere|clThere|clVenue) || tok.in(palaceWords) || t.thisTown(i) || (t.lang == "ru" || t.lang == "de") && tok.in(landWords) {
			t.sites = append(t.sites, i)
		}
	}
	return t.sites
}

// intoCapital tells whether the sentence of a candidate that a country hosts calls people to the capital, without saying
// which: lädt für den 10. März zu einer Konferenz in die Hauptstadt ein.
func (t *text) intoCapital(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first + 1; i < s.last; i++ {
		if !t.toks[i].is(clCapital) || t.nameAt[i] > 0 || i+1 < s.last && (t.nameAt[i+1] > 0 || t.toks[i+1].is(clGenitive)) || t.nameAt[i-1] > 0 {
			continue
		}
		for k := i - 1; k >= s.first && k > i-3; k-- {
			if t.toks[k].is(clPlace) || t.toks[k].fold == "to" || t.toks[k].fold == "a" {
				return true
			}
		}
	}
	return false
}

// thisTown tells whether token i opens an English phrase for the town of the dateline: in this Gulf port, in this southern
// Japanese city.
func (t *text) thisTown(i int) bool {
	if t.lang != "en" || t.toks[i].fold != "this" || i == 0 || !t.toks[i-1].is(clPlace|clGenitive) && t.toks[i-1].fold != "to" {
		return false
	}
	for k := i + 1; k < t.sents[t.toks[i].sent].last && k < i+5; k++ {
		switch tok := &t.toks[k]; {
		case tok.in(landWords) || tok.in(cityWords) || tok.is(clCapital):
			return t.timeAt[k] == 0
		case !tok.word() || t.timeAt[k] > 0 || tok.is(clPreposition|clAnd):
			return false
		}
	}
	return false
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
		stadt insel ort badeort kurort küstenort ferienort urlaubsort wintersportort provinz hauptstadt bundesstaat kanton halbinsel
		городе курорте острове столице порту штате провинции кантоне полуострове
		île ville station port capitale province canton péninsule vallée nord sud est ouest centre nord-est nord-ouest sud-est sud-ouest région`)

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
