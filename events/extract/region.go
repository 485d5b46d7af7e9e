package extract

import (
	"dateline/events"
	"dateline/events/gazetteer"
)

// countryIn returns the country that the name places something in: the one named, or that of a
// region which lies in one country; "" if there is none.
func (t *text) countryIn(n *name) string {
	switch n.Class {
	case gazetteer.Country:
		return n.ID
	case gazetteer.Region:
		return t.gazetteer.CountryOfRegion(n.ID)
	}
	return ""
}

// ashore tells whether something takes place on an island or a coast, on a mountain or at a lake: will be
// held on Crete, am Tegernsee, sur la Côte d'Azur. An event on a region is about it, and so is what
// a German noun is "an".
func (t *text) ashore(c *candidate, n *name) bool {
	if n.Class != gazetteer.Region && n.Class != gazetteer.City || n.first == 0 {
		return false
	}
	first, k := t.sents[t.toks[n.first].sent].first, n.first-1
	for k > first && k > n.first-3 && (t.toks[k].is(clDefinite) && !t.toks[k].is(clPreposition) || t.nameOf(k) != nil && t.nameOf(k).Class == gazetteer.Nationality) {
		k--
	}
	if t.toks[k].fold == "am" {
		return true
	}
	if t.toks[k].is(clGenitive) && k > first {
		k--
	}
	if t.toks[k].in(shoreWords) {
		for i := k - 1; i >= first && i > k-3; i-- {
			if t.toks[i].is(clPlace) || t.toks[i].in(shores) || t.toks[i].fold == "am" {
				return true // on the shores of Lake Garda
			}
		}
		return false
	}
	if !t.toks[k].in(shores) || k == 0 || c.first <= k-1 && k-1 < c.last {
		return false
	}
	before := &t.toks[k-1]
	if n.Class == gazetteer.City {
		return before.is(clHold | clHost | clOpen)
	}
	return k == first || t.timeAt[k-1] > 0 || before.fold == "," || before.is(clHold|clHost|clOpen|clMeet|clLive|clStop)
}

// shores are prepositions before islands, coasts and lakes that stand before topics too.
var shores = setOf("on sur an")

// shoreWords are the parts of an island or a lake that something takes place on.
var shoreWords = setOf("shore shores banks coast ufer ufern küste bord bords rive rives côte берегу берегах побережье")

// namesake returns the place that a city's name stands for where the region set behind it lies in
// another country than the city: Cambridge, Massachusetts.
func (t *text) namesake(n *name) events.Place {
	last := t.sents[t.toks[n.first].sent].last
	if n.last+1 >= last || t.toks[n.last].fold != "," {
		return events.Place{}
	}
	r := t.nameAfter(n.last+1, last)
	if r == nil || r.Class != gazetteer.Region || r.last < last && t.toks[r.last].shape != mark && t.timeAt[r.last] == 0 {
		return events.Place{}
	}
	country := t.countryIn(r)
	if country == "" || t.gazetteer.CountryOf(n.ID) == country {
		return events.Place{}
	}
	for _, id := range n.Ambiguous {
		if t.gazetteer.CountryOf(id) == country {
			return events.Place{City: id, Country: country}
		}
	}
	return events.Place{Country: country, Text: t.body[n.Start:n.End]}
}
