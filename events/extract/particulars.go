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
	if s, ok := t.gazetteer.Series(c.series); ok && s.Body != "" && c.body != "" {
		c.body = s.Body // the organisation's own name for its council
	}
	if c.edition > 0 && t.ofPerson(c) { // her first European Council
		c.edition, c.editionAt = 0, [2]int{}
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
	} else if c.head >= 0 && len(c.organisations) == 0 && c.title[1] == 0 && c.indefinite && t.lang == "en" {
		with := *c
		if t.complete(&with); len(with.organisations) > 0 {
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
	if c.series == "" {
		c.series, _ = t.gazetteer.SeriesOf(gazetteer.Facts{
			Name: t.body[t.toks[c.first].start:t.toks[c.last-1].end], Language: t.lang,
			Type: c.kind, Body: c.body, Organisations: c.organisations,
		})
	}
	if t.deniedBefore(c.first, s.first) {
		c.denied = true
	}
	c.outer = c.first
	for i := c.first - 1; i >= s.first && (t.timeAt[i] == 0 && t.toks[i].is(clDefinite|clIndefinite|clPossessive|clNext|clPrevious|clAnother|clSuch|clOrdinal) || t.yearly(i)); i-- {
		c.outer = i
	}
	for i := c.first - 1; i >= s.first && i >= c.first-7; i-- {
		tok := &t.toks[i]
		if t.yearly(i) {
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
		if tok.is(clEdge) {
			c.edge = tok.class & (clOpen | clClose)
			if c.edge == 0 {
				c.edge = clEdge
			}
			break
		}
		if !tok.is(clDefinite|clIndefinite|clPossessive|clGenitive|clPreposition|clNext|clPrevious|clAnother|clSuch|clOrdinal) && c.inner == nil {
			break
		}
	}
}

// ofNature gives the conference of the parties on biodiversity to its own convention: a COP without
// a word on nature beside it is the climate's.
func (t *text) ofNature(c *candidate) {
	if c.head < 0 || !slices.Contains(c.organisations, "unfccc") && !slices.Contains(c.organisations, "un") {
		return
	}
	for i := t.sents[c.sent].first; i < t.sents[c.sent].last; i++ {
		inside := c.first <= i && i < c.last
		if !inside && !slices.Contains(c.organisations, "unfccc") {
			continue
		}
		for _, w := range natureWords {
			if strings.HasPrefix(t.toks[i].fold, w) {
				c.organisations = slices.DeleteFunc(slices.Clone(c.organisations), func(o string) bool { return o == "unfccc" })
				c.addOrganisation("cbd")
				return
			}
		}
	}
}

// natureWords are first letters of words on biodiversity.
var natureWords = []string{"biodivers", "artenvielfalt", "artenschutz", "weltnatur", "naturkonferenz", "naturgipfel", "un-biodivers", "un-natur", "биоразнообраз"}

// complete finds what a name without content lacks: the organisation that "the organisation's
// summit" means, or those who meet, from the same sentence.
func (t *text) complete(c *candidate) {
	if c.anaphoric && !(t.theirs(c) && t.groupBefore(c)) {
		if n := t.organisationBefore(c.first); n != nil && (c.bloc || int(t.toks[n.first].sent) >= c.sent-1 && !t.ofPerson(c)) {
			if o := t.partnerBefore(n); o != nil { // the EU and CELAC hold their fourth summit
				c.addOrganisation(o.ID)
				c.extra = t.body[o.Start:o.End] + " – "
			}
			c.addOrganisation(n.ID)
			if first, last := t.ownOrgan(n); last > 0 && last <= c.first {
				c.extra += t.quote(first, last).Text
				return
			}
			from := n.Start
			if k := t.organOf(n); k >= 0 && t.toks[k].sent == int32(c.sent) {
				from, c.anaphoric = t.toks[k].start, c.bloc
			}
			c.extra += t.body[from:n.End]
			return
		}
	}
	if c.anaphoric && c.extra == "" && t.lang == "en" {
		if first, last := t.bodyAbout(c); last > 0 {
			c.extra, c.extraAt = t.quote(first, last).Text, [2]int{first, last}
			return
		}
	}
	s := t.sents[c.sent]
	best, dist := -1, 1<<30
	for i := s.first; i < s.last; i++ {
		if i >= c.first && i < c.last || !t.toks[i].is(clGroup) && !(t.toks[i].is(clCountries) && t.statesOf(i)) || t.line.covers(i) || !t.toks[i].word() || !t.pluralGroup(i) || t.toks[i].is(clStop) || t.lang == "en" && i+1 < s.last && t.toks[i+1].is(clSpeech) {
			continue
		}
		if d := max(c.first-i, i-c.last) + 4*int(abs32(t.toks[i].segment-t.toks[c.head].segment)); d < dist {
			best, dist = i, d
		}
	}
	if best < 0 && c.bare && c.strength == weak && t.people.last > 0 && t.people.sent == c.sent-1 && t.toks[s.first].in(theyWords) {
		c.group = [2]int{t.people.first, t.people.last} // they will come back to it at a meeting on 30 September
		c.extra = t.quote(t.people.first, t.people.last).Text
		for _, n := range t.namesIn(t.people.first, t.people.last) {
			if n.Class == gazetteer.Organisation {
				c.addOrganisation(n.ID)
			}
		}
		return
	}
	if t.lang == "fr" && !c.anaphoric && t.ownGroup(c) {
		return
	}
	if best < 0 || dist > 30 {
		if first, last := t.holder(c); last > 0 && c.anaphoric && c.strength == weak {
			c.extra, c.extraAt = t.quote(first, last).Text, [2]int{first, last}
			return
		}
		// the NATO celebrated with a summit: who does so is whose summit it is
		for _, n := range t.namesIn(s.first, c.first) {
			if n.Class == gazetteer.Organisation && t.toks[n.first].segment == t.toks[c.head].segment && (c.bare && c.indefinite || t.holdsOne(c, &n) || t.lang == "ru" && c.bare && t.toks[c.first-1].is(clAt) && t.acts(n.first)) && t.toks[n.first].start == n.Start && t.toks[n.last-1].end == n.End && !(n.first > s.first && t.toks[n.first-1].is(clPreposition) && !t.toks[n.first-1].is(clDefinite)) {
				c.addOrganisation(n.ID)
				c.extra = t.body[n.Start:n.End]
			}
		}
		if len(c.organisations) == 0 {
			t.heldBy(c)
		}
		return
	}
	g := &candidate{head: best, first: best, last: best + 1, sent: c.sent, strength: strong}
	t.wholeGroup(g)
	t.left(g)
	t.members(g)
	t.ofCollege(g)
	if g.first < c.first && c.first < g.last { // министры «семёрки» по итогам встречи
		for g.last = c.first; g.last > g.first+1 && t.toks[g.last-1].is(clPreposition|clDefinite|clAt|clAfter|clBefore|clEdge) && t.nameOf(g.last-1) == nil; {
			g.last--
		}
	}
	if g.first < c.last && c.first < g.last {
		return
	}
	c.party = t.domesticGroup(g)
	for _, n := range t.namesIn(g.first, g.last) {
		if n.Class == gazetteer.Organisation {
			c.addOrganisation(n.ID)
		}
	}
	c.extra, c.extraAt = t.nameText(g), [2]int{g.first, g.last}
	if len(c.organisations) == 0 && c.kind == "summit" && t.multinational(g) {
		if n := t.organisationBefore(t.sents[c.sent].first); n != nil && int(t.toks[n.first].sent) == c.sent-1 && n.first < t.sents[c.sent-1].first+8 {
			c.addOrganisation(n.ID) // whose summit the sentence before tells
			c.extra = t.body[n.Start:n.End] + ", " + c.extra
		}
	}
}

// theirs tells whether the phrase is said to be that of several: their annual summit.
func (t *text) theirs(c *candidate) bool {
	return c.outer < c.first && t.toks[c.outer].fold == "their" || c.first > 1 && (t.toks[c.first-1].fold == "their" || t.yearly(c.first-1) && t.toks[c.first-2].fold == "their")
}

// groupBefore tells whether people who meet stand before the candidate in its part of the sentence.
func (t *text) groupBefore(c *candidate) bool {
	for i := t.sents[c.sent].first; i < c.first; i++ {
		if tok := &t.toks[i]; tok.is(clGroup) && tok.word() && tok.segment == t.toks[c.first].segment && t.pluralGroup(i) && !tok.is(clStop) {
			return true
		}
	}
	return false
}

// organOf returns the token of the organ that an organisation's name completes, or -1: le groupe de
// travail de l'ASEAN.
func (t *text) organOf(n *name) int {
	s := t.sents[t.toks[n.first].sent]
	for k := n.first - 1; k >= s.first && k > n.first-7 && t.timeAt[k] == 0 && t.toks[k].shape != mark; k-- {
		if t.toks[k].is(clOrgan) && t.toks[k].shape != upper {
			for t.lang == "en" && k > s.first && t.toks[k].capital() && t.toks[k-1].shape == title && !t.toks[k-1].is(clDefinite|clPreposition) && t.timeAt[k-1] == 0 {
				k-- // the Executive Board of UNESCO
			}
			return k
		}
		if t.toks[k].is(ending) && !t.toks[k].is(clGenitive|clLink) {
			break
		}
	}
	return -1
}

// holdsOne tells whether the organisation n, or one of its organs, is said to hold a meeting that is told
// by no more than adjectives: the League held an emergency session; Лига провела экстренное заседание.
func (t *text) holdsOne(c *candidate, n *name) bool {
	if c.last != c.head+1 || c.definite || !c.indefinite && t.lang != "ru" || !t.acts(n.first) && !(n.first > 0 && t.toks[n.first-1].is(clOrgan)) {
		return false
	}
	for i := n.last; i < c.first; i++ {
		if t.toks[i].is(clHold|clHost|clMeet) && t.timeAt[i] == 0 {
			return true
		}
	}
	return false
}

// partnerBefore returns the organisation that an "and" joins to n, before it in its sentence, or nil.
func (t *text) partnerBefore(n *name) *name {
	s := t.sents[t.toks[n.first].sent]
	joined := false
	for k := n.first - 1; k >= s.first && !t.line.covers(k); k-- {
		tok := &t.toks[k]
		if o := t.nameOf(k); o != nil && o.Class == gazetteer.Organisation && joined && !o.masked && o.ID != n.ID {
			return o
		}
		joined = joined || tok.is(clAnd) && k > s.first && t.nameOf(k-1) != nil
		if tok.is(ending) && tok.shape == lower && !tok.is(clDefinite|clPreposition|clGenitive) {
			return nil
		}
	}
	return nil
}

// ofPerson tells whether the possessive before a phrase is a person's: his summit.
func (t *text) ofPerson(c *candidate) bool {
	for i := max(0, c.first-3); i < c.first; i++ {
		switch t.toks[i].fold {
		case "свой", "son", "sa":
			return !t.organisationActs(c) // La Cédéao tiendra son 67e sommet
		case "his", "her", "my", "sein", "seine", "seinem", "seinen", "seiner", "mein", "мой":
			return true
		}
	}
	return false
}

// organisationActs tells whether an organisation is the subject before the candidate in its sentence.
func (t *text) organisationActs(c *candidate) bool {
	for i := t.sents[c.sent].first; i < c.first; i++ {
		if n := t.nameOf(i); n != nil && n.first == i && n.Class == gazetteer.Organisation && !n.masked && t.subject(i) {
			return true
		}
	}
	return false
}

// organisationBefore returns the last organisation named before token i, up to three sentences back.
func (t *text) organisationBefore(i int) *name {
	from := t.sents[max(0, int(t.toks[i].sent)-3)].first
	for k := i - 1; k >= from; k-- {
		if n := t.nameOf(k); n != nil && n.Class == gazetteer.Organisation {
			return n
		}
	}
	return nil
}

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

// agendaWords are nouns of what a meeting to come will deal with.
var agendaWords = setOf("jour agenda tagesordnung повестку повестка повестки повестке")

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
		if tok.shape == mark && closes(tok.fold) && tok.fold != ")" {
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
