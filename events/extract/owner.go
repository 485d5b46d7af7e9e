package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

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
		if i >= c.first && i < c.last || !t.toks[i].is(clGroup) && !(t.toks[i].is(clCountries) && t.statesOf(i)) || t.toks[i].in(ofMinisters) || t.line.covers(i) || !t.toks[i].word() || !t.pluralGroup(i) || t.toks[i].is(clStop) || t.lang == "en" && i+1 < s.last && t.toks[i+1].is(clSpeech) {
			continue
		}
		if t.namedBefore(i, c.sent) {
			continue
		}
		if d := max(c.first-i, i-c.last) + 4*int(abs32(t.toks[i].segment-t.toks[c.head].segment)); d < dist {
			best, dist = i, d
		}
	}
	if best < 0 && c.bare && c.strength == weak && t.people.last > 0 && t.people.sent == c.sent-1 && (t.toks[s.first].in(theyWords) || t.lang == "de" && t.theyMeet(c)) {
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
		if first, last := t.holder(c); last > 0 && c.anaphoric && (c.strength == weak || t.lang == "de") {
			if t.nationalOrgan(first, last) {
				c.party = true // the regional parliament holds its first session
				return
			}
			c.extra, c.extraAt = t.quote(first, last).Text, [2]int{first, last}
			return
		}
		// the NATO celebrated with a summit: who does so is whose summit it is
		for _, n := range t.namesIn(s.first, c.first) {
			if n.Class == gazetteer.Organisation && t.toks[n.first].segment == t.toks[c.head].segment && (c.bare && c.indefinite || t.holdsOne(c, &n) || t.lang == "ru" && c.bare && t.toks[c.first-1].is(clAt) && t.acts(n.first) || t.lang == "de" && c.bare && c.definite && c.kind == "session" && (t.toks[c.first-1].is(clAt) || c.first-2 > s.first && t.toks[c.first-2].is(clAt))) && t.toks[n.first].start == n.Start && t.toks[n.last-1].end == n.End && !(n.first > s.first && t.toks[n.first-1].is(clPreposition) && !t.toks[n.first-1].is(clDefinite)) {
				c.addOrganisation(n.ID)
				c.extra = t.body[n.Start:n.End]
			}
		}
		if len(c.organisations) == 0 {
			t.heldBy(c)
		}
		if len(c.organisations) == 0 && c.kind == "summit" && c.bare && c.definite && c.edition == 0 && len(t.found) == 0 {
			t.hostedBefore(c)
		}
		t.onlyOrganisation(c)
		return
	}
	g := &candidate{head: best, first: best, last: best + 1, sent: c.sent, strength: strong}
	t.wholeGroup(g)
	t.left(g)
	t.members(g)
	t.ofCollege(g)
	if k := g.first - 2; k >= s.first && t.toks[k+1].is(clAnd) && t.toks[k].is(clGroup) && t.toks[k].word() {
		g.first = k // Finanzminister und Notenbankchefs der G20
	}
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
	if n := t.organisationBefore(g.first); t.lang == "en" && len(c.organisations) == 0 && n != nil && int(t.toks[n.first].sent) == c.sent && g.first > s.first && t.toks[g.first-1].fold == "its" {
		c.addOrganisation(n.ID) // the League said its council would meet in emergency session
		c.extra = t.body[n.Start:n.End] + ", " + c.extra
	}
	if len(c.organisations) == 0 && c.kind == "summit" && t.multinational(g) {
		if n := t.organisationBefore(t.sents[c.sent].first); n != nil && int(t.toks[n.first].sent) == c.sent-1 && n.first < t.sents[c.sent-1].first+8 {
			c.addOrganisation(n.ID) // whose summit the sentence before tells
			c.extra = t.body[n.Start:n.End] + ", " + c.extra
		}
	}
}

// namedBefore tells whether token i stands in the name of an organ of officials that was found before in the
// sentence: the committee of senior officials.
func (t *text) namedBefore(i, si int) bool {
	for k := len(t.found) - 1; k >= 0 && t.found[k].sent == si; k-- {
		if o := t.found[k]; o.strength == body && o.first <= i && i < o.last && !(o.head >= 0 && t.toks[o.head].is(clGroup) && t.lang == "de") {
			return true
		}
	}
	return false
}

// ofMinisters are adjectives that say at what level something is held and name nobody.
var ofMinisters = setOf("ministériel ministérielle ministériels ministérielles")

// theyMeet tells whether a pronoun for several people is the subject of a German verb of meeting before the
// candidate: daher kamen sie am Mittwoch zu einem Treffen zusammen.
func (t *text) theyMeet(c *candidate) bool {
	for i := t.sents[c.sent].first + 1; i < c.first && t.partHas(c, clMeet); i++ {
		if tok := &t.toks[i]; tok.fold == "sie" && tok.segment == t.toks[c.first].segment {
			return strings.HasSuffix(t.toks[i-1].fold, "en")
		}
	}
	return false
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

// onlyOrganisation takes a summit or conference without a name for that of the one organisation of its
// sentence: "На саммите в Баку председательство в Движении неприсоединения перешло к Азербайджану". The
// United Nations are spoken of everywhere.
func (t *text) onlyOrganisation(c *candidate) {
	if t.lang != "ru" || len(c.organisations) > 0 || c.strength != strong || !c.bare || c.edition > 0 || c.indefinite {
		return
	}
	var only *name
	list := t.namesIn(t.sents[c.sent].first, t.sents[c.sent].last)
	for i := range list {
		n := &list[i]
		if n.Class != gazetteer.Organisation || n.masked {
			continue
		}
		if only != nil && only.ID != n.ID || n.ID == "un" {
			return
		}
		if kind := t.gazetteer.KindOf(n.ID); kind != "igo" && kind != "forum" {
			return
		}
		only = n
	}
	if only == nil {
		return
	}
	for k := len(t.found) - 1; k >= max(0, len(t.found)-4); k-- {
		if o := t.found[k]; len(o.organisations) > 0 {
			return // it can be the one that was told before
		}
	}
	c.addOrganisation(only.ID)
	c.extra = t.body[only.Start:only.End]
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
	if c.last != c.head+1 && !(t.lang == "ru" && c.tail == c.head+1) && (t.lang != "fr" || len(t.namesIn(c.head+1, c.last)) > 0) || c.definite || !c.indefinite && t.lang != "ru" || !t.acts(n.first) && !(n.first > 0 && t.toks[n.first-1].is(clOrgan)) {
		return false
	}
	if t.lang == "de" { // am Sonntag plant die Liga eine Sondersitzung
		return t.partHas(c, clHold|clHost|clMeet|clPlan)
	}
	for i := n.last; i < c.first; i++ {
		if (t.toks[i].is(clHold|clHost|clMeet) || t.lang == "ru" && t.toks[i].is(clPostpone|clCancel|clPlan)) && t.timeAt[i] == 0 {
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
	for i := c.first - 1; i >= max(0, c.first-3); i-- {
		switch t.toks[i].fold {
		case "свой", "son", "sa":
			return !t.organisationActs(c) // La Cédéao tiendra son 67e sommet
		case "sein", "seine", "seinem", "seinen", "seiner":
			if t.organisationActs(c) {
				return false // der Mercosur kommt zu seinem Gipfel zusammen
			}
			_, last := t.holderGerman(c)
			return last == 0
		case "his", "her", "my", "mein", "мой":
			return true
		}
	}
	return false
}

// organisationActs tells whether an organisation is the subject before the candidate in its sentence.
func (t *text) organisationActs(c *candidate) bool {
	for i := t.sents[c.sent].first; i < c.first; i++ {
		if n := t.nameOf(i); n != nil && n.first == i && (n.Class == gazetteer.Organisation || n.Class == gazetteer.Body && t.lang == "de") && !n.masked && (t.subject(i) || t.organActs(n)) {
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

// ofReporters tells whether the bare conference is a press conference that the text spoke of shortly before, and of no
// other: post its media conferences on its site. At the conference on Tuesday.
func (t *text) ofReporters(c *candidate) bool {
	for k := len(t.found) - 1; k >= 0 && t.found[k].sent >= c.sent-4; k-- {
		if t.found[k].kind == "conference" {
			return false
		}
	}
	for i := t.sents[max(0, c.sent-2)].first; i+1 < c.first; i++ {
		if t.toks[i].is(clDecoy) && strings.HasPrefix(t.toks[i+1].fold, "conference") {
			return true
		}
	}
	return false
}

// partyBefore tells whether a party is the subject of the English clause that the candidate is the object of: the party will
// hold its national conference.
func (t *text) partyBefore(c *candidate) bool {
	for i := c.outer - 1; i >= t.sents[c.sent].first && t.toks[i].segment == t.toks[c.first].segment; i-- {
		if tok := &t.toks[i]; tok.is(clParty) && tok.fold != "parties" && t.nameAt[i] == 0 && t.timeAt[i] == 0 {
			return true
		}
	}
	return false
}

// hostedBefore gives the summit that a text speaks of first as one that is known the organisation that the
// sentence before has for its subject, and the city in which that acts: "Nato celebrates its founding in
// Washington. At the three-day summit, leaders …".
func (t *text) hostedBefore(c *candidate) {
	if c.sent == 0 {
		return
	}
	p := t.sents[c.sent-1]
	var owner *name
	for i := p.first; i < p.last && owner == nil; i++ {
		if n := t.nameOf(i); n != nil && n.first == i && t.acts(i) {
			owner = n
		}
	}
	if owner == nil {
		return
	}
	c.addOrganisation(owner.ID)
	c.extra = t.body[owner.Start:owner.End]
	for _, n := range t.namesIn(owner.last, p.last) {
		if n.Class == gazetteer.City && !n.masked && t.toks[n.first-1].is(clPlace) && t.toks[n.first].segment == t.toks[owner.first].segment && !t.speechPlace(&n) {
			t.tryCity(c, n.ID, 3)
			return
		}
	}
}
