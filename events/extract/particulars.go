package extract

import (
	"slices"
	"strings"

	"dateline/events/gazetteer"
)

// describe fills in what the phrase itself tells: organisations, organ, edition, relation.
func (t *text) describe(c *candidate) {
	s := t.sents[c.sent]
	for i := c.first; i < c.last; i++ {
		if c.title[1] > 0 && c.title[0] <= i && i < c.title[1] {
			if n := t.nameOf(i); n != nil && n.first == c.title[0] && n.last == c.title[1] && n.Class == gazetteer.Organisation {
				c.addOrganisation(n.ID) // министры «Большой семёрки»
			}
			continue
		}
		for _, n := range t.namesIn(i, i+1) {
			switch n.Class {
			case gazetteer.Organisation:
				c.addOrganisation(n.ID)
			case gazetteer.Body:
				if c.body == "" {
					c.body = n.ID
				}
			case gazetteer.SeriesName:
				c.series = n.ID
			case gazetteer.City:
				if i > c.head || t.lang == "de" || t.lang == "ru" {
					c.cityIn = n.ID
				}
			}
		}
		if c.edition == 0 {
			if c.edition = t.editionAt(c, i); c.edition > 0 {
				c.editionAt = [2]int{i, i + 1}
				if i+1 < c.last && t.toks[i+1].fold == "." {
					c.editionAt[1]++
				}
			}
		}
		if c.days == 0 {
			c.days = t.daysAt(i)
		}
		c.informal = c.informal || strings.HasPrefix(t.toks[i].fold, "inform") || strings.HasPrefix(t.toks[i].fold, "неформальн")
	}
	if i := c.first - 1; t.lang == "ru" && c.edition == 0 && i-3 >= s.first && t.toks[i-1].fold == "счету" && t.toks[i-2].fold == "по" {
		c.edition = t.toks[i-3].value // 29-й по счёту, раунд
	}
	// "UN-Klimakonferenz": the organisation is the first part of the compound
	if c.head >= 0 && c.stem != "" && len(c.organisations) == 0 {
		for part := range strings.SplitSeq(c.stem, "-") {
			if id, ok := t.gazetteer.OrganisationNamed(part); ok && len(part) > 1 {
				c.addOrganisation(id)
			}
		}
	}
	if c.series != "" && c.body != "" {
		if s, _ := t.gazetteer.Series(c.series); s.Body != "" {
			c.body = s.Body // the organisation's own name for its council
		}
	}
	if c.edition > 0 && t.ofPerson(c) { // her first European Council
		c.edition, c.editionAt = 0, [2]int{}
	}
	for i := c.head + 1; i < c.last && t.lang == "fr" && c.head >= 0; i++ {
		if t.toks[i].is(clNext|clPrevious) && t.timeAt[i] == 0 && c.relation == "" {
			t.relate(c, &t.toks[i]) // la session précédente, le sommet suivant
		}
	}
	c.bare = t.isBare(c)
	if c.head >= 0 && len(c.organisations) == 0 && t.lang != "en" {
		for i := c.head + 1; i < c.last; i++ {
			if t.toks[i].is(clBloc) && t.nameOf(i) == nil { // саммит объединения
				c.bloc, c.anaphoric = true, true
			}
		}
	}
	if c.head >= 0 && len(c.organisations) == 0 && c.title[1] == 0 && (c.bare || c.anaphoric || c.strength == weak || t.topicAlone(c)) {
		t.complete(c)
	} else if c.head >= 0 && len(c.organisations) == 0 && c.title[1] == 0 && c.indefinite && (t.lang == "en" || t.lang == "de") {
		with := *c
		if t.complete(&with); len(with.organisations) > 0 && (t.lang == "en" || with.extraAt[1] > 0 && with.extraAt[1] <= c.first && t.toks[with.extraAt[1]-1].segment == t.toks[c.head].segment) {
			*c = with // EU leaders gather for a summit on the future of the bloc
		}
	}
	t.ofOwner(c)
	t.ofNature(c)
	if strings.HasPrefix(c.stem, "weltklima") && len(c.organisations) == 0 {
		c.addOrganisation("unfccc")
	}
	if slices.Contains(c.organisations, "un") && !slices.Contains(c.organisations, "unfccc") {
		for i := c.first; i < c.last; i++ {
			if t.toks[i].word() && t.topic(t.toks[i].fold) == "climate" {
				c.addOrganisation("unfccc") // the UN climate summit is the conference of the parties
				break
			}
		}
	}
	if t.deniedBefore(c.first, s.first) {
		c.denied = true
	}
	if t.lang == "fr" && c.head >= 0 && c.first-2 >= s.first && t.toks[c.first-1].fold == "de" && t.toks[c.first-2].in(nothing) {
		c.denied = true // il n'y aura pas de sommet
	}
	c.outer = c.first
	for i := c.first - 1; i >= s.first && (t.timeAt[i] == 0 && t.toks[i].is(clDefinite|clIndefinite|clPossessive|clNext|clPrevious|clAnother|clSuch|clOrdinal) || t.yearly(i) || t.ofLength(i)); i-- {
		c.outer = i
	}
	first := c.first
	if c.participle > 0 {
		first = c.participle - 1
	}
	for i := first - 1; i >= s.first && i >= first-7; i-- {
		tok := &t.toks[i]
		if t.yearly(i) || t.ofLength(i) {
			continue
		}
		if k := t.placeAside(i, s.first); k >= 0 {
			i = k // en marge des travaux, à Alger, de la réunion
			continue
		}
		if n := t.nameOf(i); t.lang == "fr" && n != nil && n.Class == gazetteer.City && n.first > s.first && t.toks[n.first-1].is(clPlace) {
			i = n.first - 1 // inaugurant à Moscou une réunion
			continue
		}
		if tok.shape == mark || t.timeAt[i] > 0 && c.inner == nil {
			break
		}
		if c.inner != nil && i == c.inner.first-1 && t.lang == "ru" && tok.is(clPreposition) {
			continue // намеченное на 16 октября заседание
		}
		if tok.is(clAt|clAfter|clBefore) && c.role == 0 {
			switch {
			case tok.is(clBefore):
				c.role = clBefore
			case tok.is(clAfter):
				c.role = clAfter
			default:
				c.role = clAt
			}
		}
		if tok.in(agendaWords) && (tok.fold != "jour" || i-2 >= s.first && t.toks[i-2].fold == "ordre") && c.role == 0 {
			c.role = clBefore // l'ordre du jour de la réunion
		}
		if tok.is(clPlan) && tok.word() && !tok.is(clNext) && (i < c.first-1 || tok.in(preparing)) {
			c.planned = tok.in(preparing)
			c.attributes |= clPlan
		}
		if tok.in(preparatory) {
			c.planned = true // les réunions préparatoires de la conférence
			break
		}
		if tok.in(officiating) && c.role == 0 {
			c.role = clAt // a dit le président, inaugurant la réunion
		}
		if tok.is(clEdge) {
			c.edge = tok.class & (clOpen | clClose)
			if c.edge == 0 {
				c.edge = clEdge
			}
			break
		}
		if !tok.is(clDefinite|clIndefinite|clPossessive|clGenitive|clPreposition|clNext|clPrevious|clAnother|clSuch|clOrdinal) && !(tok.is(clDecoy) && t.lang == "de") && c.inner == nil {
			break
		}
	}
}

// seriesOf finds the line of editions that the event is one of, by its name or by those who meet.
func (t *text) seriesOf(c *candidate) {
	if c.series != "" {
		return
	}
	c.series, _ = t.gazetteer.SeriesOf(gazetteer.Facts{
		Name: t.body[t.toks[c.first].start:t.toks[c.last-1].end], Language: t.lang,
		Type: c.kind, Body: c.body, Organisations: c.organisations,
	})
}

// placeAside returns the comma that opens a place which the comma at i closes, or -1.
func (t *text) placeAside(i, from int) int {
	if t.toks[i].fold != "," || i-3 < from || t.nameAt[i-1] == 0 {
		return -1
	}
	n := t.nameOf(i - 1)
	if k := n.first - 2; k > from && n.Class == gazetteer.City && t.toks[k+1].is(clPlace) && t.toks[k].fold == "," {
		return k
	}
	return -1
}

// ofNature gives the conference of the parties on biodiversity to its own convention: a COP without
// a word on nature beside it is the climate's.
func (t *text) ofNature(c *candidate) {
	climate := slices.Contains(c.organisations, "unfccc")
	if c.head < 0 || !climate && !slices.Contains(c.organisations, "un") {
		return
	}
	s := &t.sents[c.sent]
	if s.nature == unasked {
		s.nature = no
		if slices.ContainsFunc(t.toks[s.first:s.last], onNature) {
			s.nature = yes
		}
	}
	if s.nature == no || !climate && !slices.ContainsFunc(t.toks[c.first:c.last], onNature) {
		return
	}
	c.organisations = slices.DeleteFunc(slices.Clone(c.organisations), func(o string) bool { return o == "unfccc" })
	c.addOrganisation("cbd")
}

// onNature tells whether a word is one on biodiversity.
func onNature(tok token) bool {
	return slices.ContainsFunc(natureWords, func(w string) bool { return strings.HasPrefix(tok.fold, w) })
}

// natureWords are first letters of words on biodiversity.
var natureWords = []string{"biodivers", "artenvielfalt", "artenschutz", "weltnatur", "naturkonferenz", "naturgipfel", "un-biodivers", "un-natur", "биоразнообраз"}

// deniedBefore tells whether words such as "no plans for a" stand before token i.
func (t *text) deniedBefore(i, from int) bool {
	plan := false
	for k := i - 1; k >= from && k > i-8; k-- {
		tok := &t.toks[k]
		switch {
		case tok.shape == mark:
			return false
		case tok.is(clPlan) && tok.shape == lower:
			plan = true
		case plan && tok.in(noneWords):
			return true
		}
	}
	return false
}

// preparing are nouns of what comes before an event.
var preparing = setOf(`preparations preparation plans agenda preparing vorbereitung vorbereitungen pläne подготовка подготовки подготовку подготовке préparatifs préparation`)

// officiating are participles of what those do at an event who are said to speak.
var officiating = setOf("inaugurant ouvrant présidant clôturant coprésidant conduisant")

// preparatory are adjectives of what comes before the event that is named next.
var preparatory = setOf("préparatoire préparatoires")

// agendaWords are nouns of what a meeting to come will deal with.
var agendaWords = setOf("jour agenda tagesordnung повестку повестка повестки повестке")

// nothing stand before "de" and what there is not.
var nothing = setOf("pas plus point jamais")

// noneWords deny what they stand before.
var noneWords = setOf("no kein keine keinen нет никаких aucun aucune not nicht не pas")

func (c *candidate) addOrganisation(id string) { c.organisations = addNew(c.organisations, id) }

// share tells whether two lists have an entry in common.
func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// addNew adds what the list does not hold yet.
func addNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// isBare tells whether the phrase is its head alone, perhaps with an adjective of no content.
func (t *text) isBare(c *candidate) bool {
	if c.head < 0 || c.stem != "" || c.title[1] > 0 || len(c.organisations) > 0 || c.body != "" {
		return false
	}
	head := c.head // where a head of several words starts
	if h := t.toks[c.head].head; h != nil {
		head -= h.before
	}
	for i := c.first; i < c.last; i++ {
		tok := &t.toks[i]
		if head <= i && i < c.head {
			continue // table ronde
		}
		if tok.shape == mark && closes(tok.fold) && tok.fold != ")" || t.plusFormat(i) {
			return false // the „3+1“ consultations
		}
		if i > c.head && tok.shape == title && t.lang != "de" && !tok.is(clDefinite|clPreposition|clAnd|clGenitive) && t.nameOf(i) == nil {
			return false // Summit of the Future
		}
		if i == c.head || tok.shape == mark || tok.shape == number || c.editionAt[0] <= i && i < c.editionAt[1] || tok.is(clDefinite|clIndefinite|clPreposition|clNext|clPrevious|clAnother|clOrdinal|clSuch|clPossessive|clAnd|clGenitive|clNoName) {
			continue
		}
		if n := t.nameOf(i); n != nil && (n.Class == gazetteer.City || n.Class == gazetteer.Country) {
			continue
		}
		if k := t.timeOf(i); k != nil {
			continue
		}
		return false
	}
	return true
}
