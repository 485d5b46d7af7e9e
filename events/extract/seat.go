package extract

import (
	"sort"

	"dateline/events"
	"dateline/events/gazetteer"
)

// headquarters are the cities that the seats of organisations stand in.
var headquarters = map[string]string{
	"un": "us-new-york", "au": "et-addis-ababa", "las": "eg-cairo", "oic": "sa-jeddah", "nato": "be-brussels", "unesco": "fr-paris", "who": "ch-geneva",
	"wto": "ch-geneva", "ilo": "ch-geneva", "osce": "at-vienna", "iaea": "at-vienna", "opec": "at-vienna", "opcw": "nl-the-hague", "coe": "fr-strasbourg",
	"oecd": "fr-paris", "asean": "id-jakarta", "ecowas": "ng-abuja", "fao": "it-rome", "imf": "us-washington", "oas": "us-washington", "uemoa": "bf-ouagadougou",
	"gcc": "sa-riyadh", "eac": "tz-arusha", "igad": "dj-djibouti", "icao": "ca-montreal", "imo": "gb-london", "oif": "fr-paris",
}

// atHeadquarters places a candidate that is held at headquarters of which its sentence does not tell the city:
// those of the United Nations, or those that the text has named with their city before.
func (t *text) atHeadquarters(c *candidate) {
	s := t.sents[c.sent]
	if !s.sets.has(seatWords) {
		return
	}
	for i := s.first + 1; i < s.last; i++ {
		if !t.toks[i].in(seatWords) || !t.sameClause(c, i) && !t.whereFrom(i, c) || t.timeAt[i] > 0 {
			continue
		}
		if t.seatIn(i) != "" {
			return // it has its own city behind it
		}
		if n := t.nameOf(i - 1); n != nil && headquarters[n.ID] != "" {
			t.tryCity(c, headquarters[n.ID], 5.5)
			return
		}
		for k := i + 1; k < s.last && k < i+5 && (t.toks[k].is(clGenitive|clDefinite|clOrgan|clBloc) || t.nameAt[k] > 0); k++ {
			if n := t.nameOf(k); n != nil && headquarters[n.ID] != "" {
				t.tryCity(c, headquarters[n.ID], 5.5)
				return
			}
		}
		if t.lang == "fr" && i+2 < s.last && t.toks[i+1].is(clGenitive) && (t.toks[i+2].is(clBloc|clOrgan) || i+3 < s.last && t.toks[i+3].is(clBloc|clOrgan)) {
			for _, id := range c.organisations {
				t.tryCity(c, headquarters[id], 5.4) // au siège de la Ligue
			}
		}
		if city := t.seatBefore(i); city != "" {
			t.tryCity(c, city, 5.5)
		}
		return
	}
}

// A seat is a word for where an organisation sits, with the city that is named behind it.
type seat struct {
	at   int // token
	city string
}

// seatBefore returns the city of the last seat that is told with its city before token i, or "".
func (t *text) seatBefore(i int) string {
	if t.seats == nil {
		t.seats = t.findSeats()
	}
	k := sort.Search(len(t.seats), func(k int) bool { return t.seats[k].at >= i })
	if k == 0 {
		return ""
	}
	return t.seats[k-1].city
}

// findSeats returns the seats that are told with their cities, in the order of the text.
func (t *text) findSeats() []seat {
	list := []seat{}
	for k := 1; k < len(t.toks); k++ {
		if !t.toks[k].in(seatWords) {
			continue
		}
		if city := t.seatIn(k); city != "" {
			list = append(list, seat{k, city})
		}
	}
	return list
}

// seatIn returns the city that is named behind the seat at token k, or "".
func (t *text) seatIn(k int) string {
	for j := k + 1; j < len(t.toks) && j < k+9 && t.toks[j].sent == t.toks[k].sent; j++ {
		if n := t.nameOf(j); n != nil && n.first == j && n.Class == gazetteer.City && t.toks[j-1].is(clPlace) {
			return n.ID
		}
	}
	return ""
}

// seatWords are words for where an organisation sits.
var seatWords = setOf("headquarters headquarter hauptsitz штаб-квартире siège")

// placeByCountry gives a place that the gazetteer does not have the one country that the text speaks of, where the
// event is no organisation's and none of states: an historic conference in Corowa, in a text on Australia.
func (t *text) placeByCountry(k *cluster, only string) {
	if k.place.Text != "" && k.place.City == "" && k.place.Country == "" && len(k.organisations) == 0 && k.body == "" && k.level == 0 {
		k.place = events.Place{Country: only, Text: k.place.Text}
	}
}

// onlyCountry returns the one country that the text's places and adjectives of nationality are of; "" if there are
// several or none.
func (t *text) onlyCountry() string {
	only := ""
	for i := range t.names {
		n := &t.names[i]
		country := ""
		switch n.Class {
		case gazetteer.Country, gazetteer.Nationality:
			country = n.ID
		case gazetteer.City:
			country = t.gazetteer.CountryOf(n.ID)
		}
		if country == "" || n.masked {
			continue
		}
		if only != "" && only != country {
			return ""
		}
		only = country
	}
	return only
}
