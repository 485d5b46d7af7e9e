package extract

import (
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// receives tells whether a clause that starts with the city says that it is where the candidate takes
// place: Montreux, by the lake, is where the conference opens; Riga, from Thursday to Friday, is the
// venue of the summit.
func (t *text) receives(c *candidate, n *name) bool {
	s := t.sents[c.sent]
	if n.first > c.first || !t.subject(n.first) || n.first > s.first+6 || n.last >= s.last || t.toks[n.last].fold == "'s" {
		return false
	}
	seg, found := t.toks[n.first].segment, false
	for i := n.last; i < c.first; i++ {
		tok := &t.toks[i]
		if o := t.nameOf(i); o != nil && o.Class == gazetteer.City && (found || tok.segment != seg+1) {
			return false
		}
		switch {
		case tok.fold == ";" || tok.segment > seg+2 || tok.head != nil && t.timeAt[i] == 0:
			return false
		case t.timeAt[i] > 0 || tok.segment == seg+1:
		case tok.is(clHost), tok.in(sawWords) && n.Class == gazetteer.City:
			found = true
		case tok.is(clWhere):
			if found = t.toks[i-1].in(copulas); !found {
				return false
			}
		}
	}
	return found
}

// hosts tells whether the place is the one who hosts: the subject of hosting.
func (t *text) hosts(n *name) bool {
	if n.first > 0 && (t.toks[n.first-1].is(clPreposition) && !t.toks[n.first-1].is(clDefinite)) && !t.toks[n.first-1].in(byAgent) {
		return t.offers(n)
	}
	if t.paired(n) {
		return false // Ташкент и Душанбе условились провести
	}
	if t.partOf(n.first)&clHost == 0 {
		return false
	}
	s := t.sents[t.toks[n.first].sent]
	seg := t.toks[n.first].segment
	for i := s.first; i < s.last; i++ {
		if t.toks[i].segment == seg+1 && t.toks[i].is(clHost) && t.lang == "en" && n.last+2 < s.last && t.toks[n.last].fold == "," && t.toks[n.last+1].fold == "which" && i < n.last+5 {
			return true // Osaka, which hosts the summit
		}
		if t.toks[i].segment == seg && t.toks[i].is(clHost) && t.toks[min(i+1, len(t.toks)-1)].fold != "участие" {
			return true
		}
	}
	return false
}

// hostedAside places an event whose host an English apposition right behind its name tells: the Leaders Meeting, to be
// hosted by Tonga, is set for September.
func (t *text) hostedAside(c *candidate) {
	s := t.sents[c.sent]
	if t.lang != "en" || c.last >= s.last || t.toks[c.last].fold != "," {
		return
	}
	i := c.last + 1
	for i < s.last && i < c.last+6 && (t.toks[i].fold == "to" || t.toks[i].in(beForms) || t.toks[i].is(clRelative|clFuture)) {
		i++
	}
	if i+2 >= s.last || !t.toks[i].is(clHost) || t.toks[i+1].fold != "by" {
		return
	}
	if t.toks[i+2].is(clDefinite) {
		i++
	}
	if n := t.nameOf(i + 2); n != nil && n.first == i+2 && !n.masked && n.Class == gazetteer.Country && !t.paired(n) {
		c.place, c.placeBy = events.Place{Country: n.ID}, 5
	} else if n != nil && n.first == i+2 && n.Class == gazetteer.City && !n.masked {
		t.tryCity(c, n.ID, 5)
	}
}

// plansToHost tells whether the German country is the subject before an infinitive clause of hosting the candidate:
// Norwegen plant, 2027 eine Konferenz abzuhalten; die Schweiz bot an, das Treffen auszurichten.
func (t *text) plansToHost(c *candidate, n *name) bool {
	if t.lang != "de" || n.Class != gazetteer.Country || n.last > c.first || t.toks[n.first].segment+1 != t.toks[c.first].segment || t.toks[n.first].sent != t.toks[c.first].sent || !t.subject(n.first) || t.paired(n) {
		return false
	}
	for i := c.last; i < t.sents[c.sent].last && t.toks[i].segment == t.toks[c.first].segment; i++ {
		if tok := &t.toks[i]; tok.is(clHost) && (strings.Contains(tok.fold, "zu") || t.toks[i-1].fold == "zu") {
			return true
		}
	}
	return false
}

// stateHosts tells whether the adjective is that of a state whose government or parliament hosts: das kanadische
// Parlament richtet das Treffen aus.
func (t *text) stateHosts(n *name) bool {
	return n.last < len(t.toks) && t.toks[n.last].in(stateOrgans) && t.toks[n.first].sent == t.toks[n.last].sent && t.hosts(n)
}

// stateOrgans host for their state.
var stateOrgans = setOf("regierung parlament präsidentschaft ratspräsidentschaft außenministerium government parliament presidency правительство парламент gouvernement parlement présidence")

// offers tells whether the country is the one who is willing to host: l'offre de Maurice d'organiser,
// la volonté du Qatar d'accueillir.
func (t *text) offers(n *name) bool {
	if t.lang == "fr" && n.first > 1 && t.toks[n.first-1].is(clGenitive) && t.toks[n.first-2].in(rulers) && n.Class == gazetteer.Country {
		return t.rulerHosts(n)
	}
	return t.lang == "fr" && n.Class == gazetteer.Country && n.last+1 < len(t.toks) && t.toks[n.first-1].is(clGenitive) &&
		(t.toks[n.last].fold == "d'" || t.toks[n.last].fold == "de" || t.toks[n.last].fold == "a") && t.toks[n.last+1].is(clHost)
}

// rulerHosts tells whether a verb of hosting follows the one who rules the country: le roi de Bahreïn
// accueille.
func (t *text) rulerHosts(n *name) bool {
	for i := n.last; i < len(t.toks) && i < n.last+4 && t.toks[i].segment == t.toks[n.first].segment; i++ {
		if t.toks[i].is(clHost) {
			return true
		}
	}
	return false
}

// rulers are those who host for their country.
var rulers = setOf("roi reine émir sultan prince président présidente gouvernement présidence")

// hostBefore tells whether the place is the host in the candidate's clause, parted from it by what is
// set in between: L'Algérie avait accueilli, les 4 et 5 mars, la session.
func (t *text) hostBefore(c *candidate, n *name) bool {
	if n.last > c.first || !t.hosts(n) || t.toks[t.sents[c.sent].last-1].fold == "?" {
		return false
	}
	cl := t.clauseOf(c)
	return cl.holds(t.toks[n.first].segment)
}

// bringsTogether tells whether the country is the subject of gathering others, by a verb in two parts:
// France will bring ministers together; Frankreich ruft die Minister zusammen.
func (t *text) bringsTogether(n *name) bool {
	if !t.subject(n.first) {
		return false
	}
	s := t.sents[t.toks[n.first].sent]
	brings := false
	for i := n.last; i < s.last && i < n.last+2*longestApposition; i++ {
		switch tok := &t.toks[i]; {
		case tok.in(passiveWords):
			return false
		case tok.in(inviting):
			return true // Switzerland has invited delegations to a conference
		case tok.in(bringing):
			brings = true
		case brings && tok.in(together):
			return true
		case tok.fold == ";":
			return false
		}
	}
	return false
}

// bringing and together are the two parts of verbs of gathering others.
var (
	bringing = setOf("bring brings brought bringing calls called call bringt brachte ruft rief holt holte trommelt lädt lud führt führte")
	together = setOf("together zusammen ein")
	// inviting are forms of what hosts do; after passiveWords it is done to guests.
	inviting     = setOf("invited invites invite eingeladen einlädt lädt пригласил пригласила пригласило пригласили приглашает invité invite invitera convié convie")
	passiveWords = setOf("was were been be being is are wurde wurden worden ist sind été est sont fut")
)

// putsOff tells whether the state or its capital is said to put off or call off a meeting of many, as its host
// may: Port Moresby has called off the leaders' meeting.
func (t *text) putsOff(c *candidate, n *name) bool {
	if n.last > c.first || n.ID == unionSeat || len(c.organisations) == 0 || c.kind == "talks" || !t.subject(n.first) || t.paired(n) {
		return false
	}
	for i := n.last; i < c.first; i++ {
		if t.toks[i].is(clPostpone | clCancel) {
			return true
		}
		if t.timeAt[i] == 0 && (t.toks[i].shape == mark || t.toks[i].is(clRelative)) {
			return false
		}
	}
	return t.lang == "de" && t.toks[t.sents[c.sent].last-2].is(clPostpone|clCancel) && t.sents[c.sent].last-2 >= c.last
}
