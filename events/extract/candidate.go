package extract

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// A candidate is one place in the text that names an event or stands for one.
type candidate struct {
	head        int // token of the head, -1 where people meet and no noun names it
	first, last int // tokens of the name's phrase, last exclusive
	outer       int // first, or the article and the like before it
	sent        int
	kind        string
	strength    strength
	plural      bool
	stem        string // first part of a German compound

	definite, indefinite bool
	anaphoric            bool // its, such, the organisation's: part of the name stands elsewhere
	bare                 bool // the head alone
	bloc                 bool // the organisation's, the bloc's
	edition              int
	editionAt            [2]int // tokens of the edition, last exclusive
	tail                 int    // token at which the place at the end of the name starts, 0 if none does
	days                 int    // two-day, zweitägig
	denied               bool   // the text says that there is none
	planned              bool   // it is prepared: preparations for the summit
	elliptic             bool   // an ordinal or "the next" without its noun
	series               string
	relation             events.Relation
	attributes           class // of words such as planned, postponed, next that stand before the name
	inner                *moment
	title                [2]int // tokens of a quoted title, last exclusive
	group                [2]int // tokens of those who meet
	extra                string // what the name lacks, from beside it
	year                 int    // of "COP30 2025"

	organisations []string
	body          string
	country       string // as actor inside the phrase
	cityIn        string // inside the phrase
	role          class  // clAt, clAfter, clBefore: the preposition before it
	edge          class  // clOpen or clClose if its beginning or end is meant

	date      *moment
	previous  events.Span // the date that it was moved from
	dateScore float64
	more      []*moment // further dates that belong to it, best first
	place     events.Place
	placeBy   float64
	status    events.Status
	tense     class
	cluster   *cluster
}

// most candidates and dates of one sentence that are weighed against each other.
const mostPerSentence = 24

// candidates finds the names of events in every sentence.
func (t *text) candidates() {
	for si := range t.sents {
		s := &t.sents[si]
		n, skip := 0, s.first
		for i := s.first; i < s.last && n < mostPerSentence; i++ {
			if i < skip || t.line.covers(i) {
				continue
			}
			c := t.elliptic(si, i)
			if c != nil {
				t.found = append(t.found, c)
				skip, n = c.last, n+1
				continue
			}
			if t.toks[i].head != nil && t.timeAt[i] == 0 {
				c = t.named(si, i)
			} else if t.nameAt[i] > 0 && t.timeAt[i] == 0 {
				for _, m := range t.namesIn(i, i+1) {
					if m.Class == gazetteer.Body && !inSession[m.ID] && c == nil {
						c = t.ofBody(si, &m)
					}
				}
			}
			if c == nil {
				continue
			}
			t.describe(c)
			if !t.acceptable(c) {
				continue
			}
			t.found = append(t.found, c)
			skip = c.last
			n++
		}
		if c := t.implied(si, len(t.found)-n); c != nil {
			t.describe(c)
			t.found = append(t.found, c)
			slices.SortStableFunc(t.found[len(t.found)-n-1:], func(a, b *candidate) int { return a.first - b.first })
		}
	}
}

// elliptic builds the candidate for an ordinal without its noun: "the third in Kazan in 2024",
// after an event was named.
func (t *text) elliptic(si, i int) *candidate {
	tok := &t.toks[i]
	s := t.sents[si]
	if t.timeAt[i] > 0 || len(t.found) == 0 {
		return nil
	}
	leads := i == s.first && t.lang == "ru" && tok.is(clNext|clPrevious|clOrdinal) // Предыдущая прошла год назад
	if !leads && (i == s.first || !t.toks[i-1].is(clDefinite)) {
		return nil
	}
	o := t.found[len(t.found)-1]
	if si-o.sent > 2 || o.head < 0 {
		return nil
	}
	last := i + 1
	switch {
	case tok.is(clOrdinal):
	case leads || tok.is(clNext|clPrevious) && i == s.first+1 && last < s.last && t.toks[last].fold == ",":
	case tok.is(clNext|clPrevious) && last < s.last && (t.timeAt[last] > 0 || t.toks[last].is(clPlace|clHold|clHost|clFuture|clPast)):
		// Madagascar organisera le prochain en 2016
	case tok.word() && tok.value > 0: // 30th
	case tok.shape == number && tok.value > 0 && tok.value < 200 && t.ordinalPoint && last < s.last && t.toks[last].fold == ".":
		last++
	default:
		return nil
	}
	if last >= s.last {
		return nil
	}
	n := &t.toks[last]
	if t.timeAt[last] == 0 && !n.is(clPlace|clHold|clHost|clOpen|clPast|clFuture|clMeet|clTravel) && n.fold != "," || n.word() && n.shape == lower && n.class == 0 {
		return nil
	}
	if n.fold == "," && i != s.first+1 && !(last+1 < s.last && (t.timeAt[last+1] > 0 || t.toks[last+1].is(clPlace))) {
		return nil
	}
	return &candidate{head: i, first: i, last: last, outer: max(i-1, s.first), sent: si, kind: o.kind, strength: o.strength, definite: true, bare: true, anaphoric: true, elliptic: true,
		edition: tok.value, editionAt: [2]int{i, last}, relation: relationOf(tok)}
}

// relationOf returns how an adjective such as next sets an edition beside another.
func relationOf(tok *token) events.Relation {
	switch {
	case tok.is(clOrdinal):
		return ""
	case tok.is(clNext):
		return events.Next
	case tok.is(clPrevious):
		return events.Previous
	}
	return ""
}

// named builds the candidate whose name has its head at token i.
func (t *text) named(si, i int) *candidate {
	tok := &t.toks[i]
	if tok.is(clDecoy) || t.capitals && tok.shape == lower {
		return nil
	}
	c := &candidate{head: i, first: i, last: i + 1, sent: si, kind: tok.head.kind, strength: tok.head.strength, plural: tok.head.plural, stem: tok.head.stem}
	if n := t.nameOf(i); n != nil && n.Class == gazetteer.Organisation && n.last-n.first > 1 {
		if !t.meetsAsNamed(n) {
			return nil
		}
		c.first, c.last = n.first, n.last
		c.organisations = append(c.organisations, n.ID)
		if c.strength == weak {
			c.strength = body
		}
	} else if n != nil && n.Class == gazetteer.Body && n.last-n.first > 1 && n.last <= t.sents[si].last {
		c.first, c.last = min(i, n.first), max(i+1, n.last)
		c.body = n.ID
	}
	t.left(c)
	t.right(c)
	return c
}

// meetsAsNamed tells whether an organisation with a head noun in its name is a meeting itself, as
// the Munich Security Conference is and the OSCE's predecessor is not.
func (t *text) meetsAsNamed(n *name) bool {
	o, ok := t.gazetteer.Organisation(n.ID)
	return ok && (o.Kind == "ngo" || o.Kind == "forum" || o.Kind == "body" && strings.Contains(fold(t.body[n.Start:n.End]), "assembl"))
}

// inSession are organs that sit all the time; only their named meetings are events.
var inSession = map[string]bool{"security-council": true, "permanent-council": true}

// ofBody builds the candidate for an organ that meets, such as the Council of Foreign Ministers.
func (t *text) ofBody(si int, n *name) *candidate {
	if n.last > t.sents[si].last {
		return nil
	}
	b, ok := t.gazetteer.Body(n.ID)
	if !ok {
		return nil
	}
	if t.office(si, n) {
		return nil
	}
	c := &candidate{head: n.first, first: n.first, last: n.last, sent: si, kind: b.Type, strength: body, body: n.ID}
	t.left(c)
	t.right(c)
	return c
}

// office tells whether an organ's name stands only for where somebody holds an office: the European
// Council chief, председатель Совета.
func (t *text) office(si int, n *name) bool {
	s := t.sents[si]
	if n.last < s.last && (officeWords[t.toks[n.last].fold] || t.lang == "en" && t.toks[n.last].shape == lower && t.toks[n.last].class == 0 && t.timeAt[n.last] == 0) {
		return true
	}
	for i := n.first - 1; i >= s.first && i > n.first-4; i-- {
		if officeWords[t.toks[i].fold] {
			return true
		}
		if !t.toks[i].is(clDefinite | clGenitive | clIndefinite) {
			break
		}
	}
	return false
}

// officeWords are those who hold an office in an organ.
var officeWords = func() map[string]bool {
	m := map[string]bool{}
	fill(m, `president chief chairman chairwoman chair head member members secretary spokesman spokesperson official officials leader
		präsident präsidenten präsidentin vorsitzender vorsitzende vorsitzenden chef chefin mitglied mitglieder mitgliedern sprecher sprecherin sekretär
		президент президента председатель председателя председателем глава главы член члены членов секретарь секретаря представитель сопредседатель
		président présidente membre membres secrétaire chef porte-parole`)
	return m
}()

// implied builds a candidate for a sentence in which people meet and no noun names the meeting:
// "wo die deutschsprachigen Außenminister tagen".
//
// The sentence's other candidates start at named; where one stands in the same part, it is what
// they meet for.
func (t *text) implied(si, named int) *candidate {
	s := &t.sents[si]
	meet := -1
	taken := func(i int) bool {
		for _, c := range t.found[named:] {
			if t.toks[c.first].segment <= t.toks[i].segment && t.toks[i].segment <= t.toks[c.last-1].segment {
				return true
			}
		}
		return false
	}
	for i := s.first; i < s.last; i++ {
		if t.toks[i].is(clMeet) && !t.line.covers(i) && t.timeAt[i] == 0 && t.properMeet(i) && !taken(i) {
			meet = i
			break
		}
	}
	if meet < 0 {
		return nil
	}
	best, dist := -1, 16
	for i := s.first; i < s.last; i++ {
		if t.toks[i].is(clGroup) && !t.toks[i].is(clDecoy) && t.pluralGroup(i) && (t.toks[i].segment == t.toks[meet].segment || meet < s.first+2 && t.toks[i].segment == t.toks[meet].segment+1 || meet > s.first && t.toks[meet-1].fold == "," && t.toks[i].segment == t.toks[meet].segment-1) {
			if d := max(meet-i, i-meet); d < dist {
				best, dist = i, d
			}
		}
	}
	if best < 0 {
		return nil
	}
	c := &candidate{head: -1, first: best, last: best + 1, sent: si, kind: "talks", strength: weak, group: [2]int{best, best + 1}}
	t.left(c)
	t.right(c)
	c.group = [2]int{c.first, c.last}
	return c
}

// properMeet tells whether the word at i, which can mean "meet", does mean it here.
func (t *text) properMeet(i int) bool {
	switch t.toks[i].fold {
	case "met", "meet", "meets":
		return i+1 < len(t.toks) && t.toks[i+1].fold != "with" && !t.toks[i+1].capital()
	case "tagen", "tagt", "tagten", "tagte", "tage":
		return t.toks[i].shape == lower
	case "treffen", "trafen", "trifft", "traf", "getroffen":
		return t.near(i, "sich") || t.toks[i].fold == "getroffen"
	case "kommen", "kamen":
		return t.near(i, "zusammen")
	case "beraten", "berieten":
		return true
	case "berat", "zusammen", "talks", "sits", "sat", "sit", "проводят", "провели", "проведут":
		return false
	}
	return true
}

// near tells whether a word stands in the same sentence, at most 14 tokens from i.
func (t *text) near(i int, word string) bool {
	s := t.sents[t.toks[i].sent]
	for j := max(s.first, i-14); j < min(s.last, i+15); j++ {
		if t.toks[j].fold == word {
			return true
		}
	}
	return false
}

// pluralGroup tells whether the group word at i means several people of rank.
func (t *text) pluralGroup(i int) bool {
	switch f := t.toks[i].fold; f {
	case "minister", "members", "states", "nations", "countries", "parties", "officials", "experts", "abgeordnete", "vertreter",
		"leiter", "etats", "pays", "стран", "государств", "эксперты", "экспертов", "участники", "representatives":
		return f == "minister" && t.lang == "de" && i > 0 && t.toks[i-1].is(clDefinite)
	case "aussenminister", "verteidigungsminister", "finanzminister", "innenminister", "ministerprasidenten", "prasidenten", "premierminister":
		for j := i - 1; j >= 0 && j > i-5; j-- {
			switch t.toks[j].fold {
			case "die", "der", "den", "alle":
				return true
			case "sein", "ihr", "seinem", "ihrem":
				return false
			}
			if !t.toks[j].word() || t.toks[j].shape != lower {
				break
			}
		}
		return false
	}
	return true
}

// describe fills in what the phrase itself tells: organisations, organ, edition, relation.
func (t *text) describe(c *candidate) {
	s := t.sents[c.sent]
	for i := c.first; i < c.last; i++ {
		if c.title[1] > 0 && c.title[0] <= i && i < c.title[1] {
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
	}
	// "UN-Klimakonferenz": the organisation is the first part of the compound
	if c.head >= 0 && c.stem != "" && len(c.organisations) == 0 {
		for part := range strings.SplitSeq(c.stem, "-") {
			if id, ok := t.gazetteer.OrganisationNamed(part); ok && len(part) > 1 {
				c.addOrganisation(id)
			}
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
	if c.head >= 0 && len(c.organisations) == 0 && c.title[1] == 0 && (c.bare || c.anaphoric || c.strength == weak) {
		t.complete(c)
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
	for i := c.first - 1; i >= s.first && t.timeAt[i] == 0 && t.toks[i].is(clDefinite|clIndefinite|clPossessive|clNext|clPrevious|clAnother|clSuch|clOrdinal); i-- {
		c.outer = i
	}
	for i := c.first - 1; i >= s.first && i >= c.first-7; i-- {
		tok := &t.toks[i]
		if tok.shape == mark || t.timeAt[i] > 0 && c.inner == nil {
			break
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
		if tok.is(clPlan) && tok.word() && !tok.is(clNext) && i < c.first-1 {
			c.planned = true
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

// complete finds what a name without content lacks: the organisation that "the organisation's
// summit" means, or those who meet, from the same sentence.
func (t *text) complete(c *candidate) {
	if c.anaphoric {
		if n := t.organisationBefore(c.first); n != nil && (c.bloc || int(t.toks[n.first].sent) >= c.sent-1 && !t.ofPerson(c)) {
			c.addOrganisation(n.ID)
			c.extra = t.body[n.Start:n.End]
			return
		}
	}
	s := t.sents[c.sent]
	best, dist := -1, 1<<30
	for i := s.first; i < s.last; i++ {
		if i >= c.first && i < c.last || !t.toks[i].is(clGroup) || t.line.covers(i) || !t.toks[i].word() || !t.pluralGroup(i) || t.toks[i].is(clStop) {
			continue
		}
		if d := max(c.first-i, i-c.last) + 6*int(abs32(t.toks[i].segment-t.toks[c.head].segment)); d < dist {
			best, dist = i, d
		}
	}
	if best < 0 || dist > 24 {
		// the NATO celebrated with a summit: who does so is whose summit it is
		for _, n := range t.namesIn(s.first, c.first) {
			if n.Class == gazetteer.Organisation && t.toks[n.first].segment == t.toks[c.head].segment && c.bare && !(n.first > s.first && t.toks[n.first-1].is(clPreposition) && !t.toks[n.first-1].is(clDefinite)) {
				c.addOrganisation(n.ID)
				c.extra = t.body[n.Start:n.End]
			}
		}
		return
	}
	g := &candidate{head: best, first: best, last: best + 1, sent: c.sent, strength: strong}
	t.left(g)
	t.right(g)
	if g.first < c.last && c.first < g.last {
		return
	}
	for _, n := range t.namesIn(g.first, g.last) {
		if n.Class == gazetteer.Organisation {
			c.addOrganisation(n.ID)
		}
	}
	c.extra = t.nameText(g)
}

// ofPerson tells whether the possessive before a phrase is a person's: his summit.
func (t *text) ofPerson(c *candidate) bool {
	for i := max(0, c.first-3); i < c.first; i++ {
		switch t.toks[i].fold {
		case "his", "her", "my", "sein", "seine", "seinem", "seinen", "seiner", "mein", "мой", "свой", "son", "sa":
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
		case plan && (noneWords[tok.fold]):
			return true
		}
	}
	return false
}

// noneWords deny what they stand before.
var noneWords = map[string]bool{"no": true, "kein": true, "keine": true, "keinen": true, "нет": true, "никаких": true, "aucun": true, "aucune": true, "not": true, "nicht": true, "не": true, "pas": true}

func (c *candidate) addOrganisation(id string) {
	for _, o := range c.organisations {
		if o == id {
			return
		}
	}
	c.organisations = append(c.organisations, id)
}

// isBare tells whether the phrase is its head alone, perhaps with an adjective of no content.
func (t *text) isBare(c *candidate) bool {
	if c.head < 0 || c.stem != "" || c.title[1] > 0 || len(c.organisations) > 0 || c.body != "" {
		return false
	}
	for i := c.first; i < c.last; i++ {
		tok := &t.toks[i]
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

// acceptable tells whether a phrase can name an event of the kind that is looked for.
func (t *text) acceptable(c *candidate) bool {
	s := t.sents[c.sent]
	if c.head >= 0 && c.head+1 < s.last && (t.toks[c.head+1].is(clVenue) || t.lang == "en" && besides[t.toks[c.head+1].fold]) {
		return false // convention centre
	}
	if c.plural && len(c.organisations) > 1 {
		c.plural = false // the SCO and BRICS summits
	}
	if c.plural && c.title[1] == 0 && c.edition == 0 {
		return false
	}
	party, domestic := false, false
	for i := max(s.first, c.first-1); i < c.last; i++ {
		tok := &t.toks[i]
		if tok.is(clParty) && t.nameOf(i) == nil {
			party = true
		}
		if tok.is(clDomestic) && t.nameOf(i) == nil && tok.head == nil {
			domestic = true
		}
	}
	if c.strength == weak && t.bilateral(c) {
		return false
	}
	if c.strength == weak && c.head >= 0 && c.edition == 0 && c.body == "" && len(c.organisations) == 0 && t.domesticSubject(c) {
		return false
	}
	if party && c.kind != "summit" || domestic && c.strength == weak && len(c.organisations) == 0 {
		return false
	}
	if c.kind == "summit" {
		for i := s.first; i < s.last; i++ {
			if t.toks[i].is(clMountain) && len(c.organisations) == 0 {
				return false
			}
		}
	}
	return true
}

// talksOn tells whether talks about a country are said to take place: talks on Libya will be held.
func (t *text) talksOn(c *candidate) bool {
	about := c.stem != ""
	for i := c.head + 1; i < c.last; i++ {
		if n := t.nameOf(i); n != nil && n.first == i && n.Class == gazetteer.Country {
			for k := c.head + 1; k < i; k++ {
				about = about || t.toks[k].is(clLink)
			}
			return about && c.date != nil && c.place.City != "" && t.clauseHas(c.date, clHold|clHost|clOpen|clClose)
		}
	}
	if c.stem == "" || c.date == nil || c.place.City == "" {
		return false
	}
	_, ok := t.gazetteer.CountryNamed(c.stem) // Libyen-Gespräche
	return ok && t.clauseHas(c.date, clHold|clHost|clOpen|clClose)
}

// domesticSubject tells whether the sentence opens with those whose sittings are none of ours: the
// cabinet meets on Wednesday for its next session.
func (t *text) domesticSubject(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first; i < min(c.first, s.first+4); i++ {
		if t.toks[i].is(clDomestic|clParty) && t.nameOf(i) == nil && t.timeAt[i] == 0 {
			return true
		}
		if t.toks[i].shape == mark && t.toks[i].fold == "," {
			break
		}
	}
	return false
}

// roundWords need what they are rounds of.
var roundWords = map[string]bool{"round": true, "runde": true, "runden": true, "раунд": true, "раунда": true, "раунде": true, "раундом": true}

// roundOfTalks tells whether talks or an organisation stand in the phrase of a round.
func (t *text) roundOfTalks(c *candidate) bool {
	if len(c.organisations) > 0 {
		return true
	}
	for i := c.first; i < c.last; i++ {
		if i != c.head && t.toks[i].head != nil {
			return true
		}
	}
	return false
}

// besides are nouns that a head only describes: the forum's website, a conference's games.
var besides = func() map[string]bool {
	m := map[string]bool{}
	fill(m, `website site room hall game games championship final finals title season tournament play user users thread post moderator page software league record`)
	return m
}()

// amongNations tells whether the adjective at i names several nations: russisch-amerikanisch,
// intra-Afghan, межсирийский.
func (t *text) amongNations(i int) bool {
	tok := &t.toks[i]
	if t.lang == "ru" && strings.HasPrefix(tok.fold, "меж") && len(tok.fold) > 16 {
		return true
	}
	if !strings.Contains(tok.fold, "-") {
		return false
	}
	for _, n := range t.namesIn(i, i+1) {
		if n.Class == gazetteer.Nationality || n.Class == gazetteer.Country {
			return true
		}
	}
	return false
}

// talksTopics make talks more than a conversation.
var talksTopics = map[string]bool{"peace": true, "nuclear": true, "disarmament": true, "climate": true}

// bilateral tells whether a meeting is one between persons: his meeting with the president.
func (t *text) bilateral(c *candidate) bool {
	if c.edition > 0 || c.title[1] > 0 {
		return false
	}
	s := t.sents[c.sent]
	with := -1
	for i := c.head + 1; i < s.last && i < c.head+4 && i > 0; i++ {
		if t.toks[i].is(clWith) {
			with = i
			break
		}
		if !t.toks[i].is(clPlace) && t.nameOf(i) == nil {
			break
		}
	}
	if with < 0 {
		return false
	}
	countries := 0
	for i := with + 1; i < s.last && i < with+8; i++ {
		tok := &t.toks[i]
		if tok.shape == mark && tok.fold != "," {
			break
		}
		if n := t.nameOf(i); n != nil {
			if n.Class == gazetteer.Country || n.Class == gazetteer.Organisation {
				countries++
			}
			continue
		}
		if tok.is(clGroup) && t.pluralGroup(i) && !(t.lang == "de" && strings.HasSuffix(tok.fold, "prasidenten")) {
			return false
		}
		if tok.is(ending) && !tok.capital() {
			break
		}
	}
	return countries == 0
}

// qualified tells whether a weak head has beside it what makes it an event of ours.
func (t *text) qualified(c *candidate) bool {
	if c.head >= 0 && roundWords[t.toks[c.head].fold] && !t.roundOfTalks(c) {
		return false
	}
	if len(c.organisations) > 0 || c.body != "" || c.edition > 0 || c.title[1] > 0 || c.series != "" {
		return true
	}
	if t.lang == "en" && c.head > c.first && t.toks[c.head].capital() && t.toks[c.head-1].capital() && !t.toks[c.head-1].is(clNext|clPrevious|clAnother) {
		return true // World Health Assembly, Shangri-La Dialogue
	}
	countries := 0
	for i := c.first; i < c.last; i++ {
		tok := &t.toks[i]
		if tok.is(clGroup) && i != c.head {
			return true
		}
		if c.kind == "talks" && tok.word() && talksTopics[t.topic(strings.TrimPrefix(tok.fold, "anti"))] {
			return true
		}
		if i < c.head && t.amongNations(i) {
			return true // russisch-amerikanische Konsultationen
		}
		if i > c.head && c.head >= 0 && (tok.is(clOrgan) || tok.shape == upper && len(tok.fold) > 2 && tok.word() && roman(tok.fold) == 0) {
			return true
		}
		if tok.shape == mark && closes(tok.fold) {
			return true // the „3+1“ consultations
		}
		if n := t.nameOf(i); n != nil && n.first == i && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality) {
			countries++
		}
	}
	if c.kind == "talks" && (talksTopics[t.topic(c.stem)] || t.talksOn(c)) || countries > 1 || c.group[1] > 0 {
		return true
	}
	s := t.sents[c.sent]
	if c.role == clAt || c.outer-2 >= s.first && t.toks[c.outer-1].fold == "," && c.indefinite == c.definite {
		// at a meeting in Brussels, leaders agreed; ministers, meeting in Brussels, agreed
		for i := max(s.first, c.first-10); i < min(s.last, c.last+10); i++ {
			if t.toks[i].is(clGroup) && t.pluralGroup(i) && !t.toks[i].is(clStop) && t.timeAt[i] == 0 {
				return true
			}
		}
	}
	// ministers gather for a session
	group, meet := false, false
	for i := s.first; i < s.last; i++ {
		if abs32(t.toks[i].segment-t.toks[c.head].segment) < 2 && t.timeAt[i] == 0 {
			group = group || t.toks[i].is(clGroup) && t.pluralGroup(i)
			meet = meet || t.toks[i].is(clMeet) && t.properMeet(i) || t.toks[i].is(clHold|clHost)
		}
	}
	return group && meet
}
