package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

// office tells whether an organ's name stands only for where somebody holds an office: the European
// Council chief, председатель Совета.
func (t *text) office(si int, n *name) bool {
	s := t.sents[si]
	if n.last < s.last && (t.toks[n.last].in(officeWords) || t.lang == "en" && t.toks[n.last].shape == lower && t.toks[n.last].class == 0 && t.timeAt[n.last] == 0) {
		return true
	}
	for i := n.first - 1; i >= s.first && i > n.first-4; i-- {
		if t.toks[i].in(officeWords) {
			return true
		}
		if !t.toks[i].is(clDefinite | clGenitive | clIndefinite) {
			break
		}
	}
	return false
}

// officeWords are those who hold an office in an organ.
var officeWords = setOf(`president presidents heads leaders chiefs chief chairman chairwoman chair head member members secretary spokesman spokesperson official officials leader partners participants
		präsident präsidenten präsidentin vorsitzender vorsitzende vorsitzenden chef chefin mitglied mitglieder mitgliedern sprecher sprecherin sekretär
		президент президента председатель председателя председателем глава главы член члены членов секретарь секретаря представитель сопредседатель
		président présidente vice-président vice-présidente membre membres secrétaire chef cheffe porte-parole directeur directrice patron patronne coordonnateur coordinateur doyen fondateur fondatrice économiste conseiller conseillère`)

// says tells whether an organ is who says something: a annoncé mardi la commission, the commission
// said.
func (t *text) says(c *candidate) bool {
	s := t.sents[c.sent]
	if c.last < s.last && t.toks[c.last].is(clSpeech) || t.lang == "fr" && t.decides(c) {
		return true
	}
	i := c.first - 1
	for i >= s.first && (t.timeAt[i] > 0 || t.toks[i].is(clDefinite|clPreposition)) {
		i--
	}
	return i >= s.first && t.toks[i].is(clSpeech) && t.toks[i].segment == t.toks[c.first].segment
}

// decides tells whether the French organ is the subject of a verb of saying, deciding or putting off
// something else: la Commission a annoncé, l'Assemblée générale vient de repousser la conférence.
func (t *text) decides(c *candidate) bool {
	if c.role != 0 || c.edge != 0 {
		return false
	}
	i := c.last
	for i < t.sents[c.sent].last && i < c.last+4 && t.toks[i].in(avoirWords) {
		i++
	}
	if i == c.last || i == t.sents[c.sent].last {
		return false
	}
	tok := &t.toks[i]
	return tok.is(clSpeech|clPostpone|clCancel|clOther|clAct) && !tok.is(clHold|clMeet|clOpen|clClose) || tok.in(deciding)
}

// avoirWords are auxiliaries of the active voice and adverbs beside them; deciding are participles of
// what an organ does.
var (
	avoirWords = setOf("a avait aura vient de ont avaient également aussi en outre finalement par ailleurs officiellement")
	deciding   = setOf("adopté approuvé décidé fait rendu imposé voté validé choisi désigné nommé demandé appelé estimé jugé condamné salué autorisé prolongé lancé reconnu proposé accordé débloqué recommandé rencontré reçu entendu exhorté dépêché")
)

// atSeat tells whether the organ is named but as the one whose seat or hall something takes place in: au siège de la
// Commission, in the building of the Council.
func (t *text) atSeat(c *candidate) bool {
	tok := t.ownedBy(c)
	return tok != nil && tok.is(clVenue) && tok.shape == lower
}

// amongAgents tells whether the organ ends a list of those by whom something is done: called by Japan with the United Nations,
// the World Bank and the African Union Commission.
func (t *text) amongAgents(c *candidate) bool {
	names := 0
	for i := c.first - 1; i >= t.sents[c.sent].first; i-- {
		tok := &t.toks[i]
		switch n := t.nameOf(i); {
		case tok.in(byAgent) && !tok.is(clGenitive):
			return names > 0
		case n != nil && n.Class != gazetteer.City:
			names++
			i = n.first
		case tok.fold != "," && !tok.is(clAnd|clDefinite|clWith) && tok.fold != "together":
			return false
		}
	}
	return false
}

// ownedBy returns the word of which the name says whose it is, or nil: siège in "le siège de la Commission".
func (t *text) ownedBy(c *candidate) *token {
	first, i := t.sents[c.sent].first, c.first-1
	for i > first && t.toks[i].is(clDefinite|clGenitive) {
		i--
	}
	if i < first || i == c.first-1 {
		return nil
	}
	return &t.toks[i]
}

// membersOf tells whether the name only says whose members somebody are: the leaders of the six.
func (t *text) membersOf(c *candidate) bool {
	i := c.first - 1
	for i >= t.sents[c.sent].first && (t.toks[i].shape == mark && opens(t.toks[i].fold) || t.toks[i].is(clDefinite|clGenitive)) {
		i--
	}
	return i >= t.sents[c.sent].first && t.toks[i].is(clGroup) && t.toks[i].word() && t.pluralGroup(i)
}

// looseOrgans in lower case are as a rule a trade union's, a firm's or a club's.
var looseOrgans = setOf("union association league group agency bank community society academy institute federation confederation network board assembly groupe banque syndicat")

// attributeOf tells whether the phrase is the attribute of the noun before it: the leaders of the
// «Normandy four».
func (t *text) attributeOf(c *candidate) bool {
	k := c.first - 1
	if k > t.sents[c.sent].first && opens(t.toks[k].fold) {
		k--
	}
	return k >= t.sents[c.sent].first && t.toks[k].word() && t.timeAt[k] == 0 && t.lang == "ru" && !t.toks[k].is(ending|clPreposition|clAnd|clDefinite|clNext|clPrevious)
}

// amongStates tells whether a commission or committee is one of states or of an organisation: it
// names them, or says that it is a joint one.
func (t *text) amongStates(c *candidate) bool {
	if len(c.organisations) > 0 || c.body != "" {
		return true
	}
	if c.bare && t.toks[c.head].shape == lower {
		for k := len(t.found) - 1; k >= max(0, len(t.found)-4); k-- {
			if o := t.found[k]; o.sent >= c.sent-2 && strings.Contains(fold(t.nameText(o)), stem(t.toks[c.head].fold, t.lang)) {
				c.definite, c.anaphoric = true, true
				return true
			}
		}
	}
	if t.lang == "fr" && t.ofToldOrganisation(c) {
		return true
	}
	owner := ""
	for i := c.first; i < c.last; i++ {
		if t.amongNations(i) || t.toks[i].is(clCountries) && t.toks[i].word() {
			return true
		}
		if n := t.nameOf(i); n != nil && n.first == i && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality) {
			if owner != "" && owner != n.ID {
				return true // the commission of Russia and Tajikistan
			}
			owner = n.ID
		} else if n != nil && n.Class == gazetteer.Region && t.countryIn(n) == "" {
			return true
		}
		if i > c.head && t.toks[i].is(clGroup) && t.toks[i].word() {
			return true // the committee of senior officials
		}
		for _, w := range jointWords {
			if strings.HasPrefix(t.toks[i].fold, w) {
				return true
			}
		}
	}
	return owner != "" && t.sitsAbroad(c, owner)
}

// sitsAbroad tells whether an organ of one country is said to meet in a city of another one: the Libyan
// constitutional commission meets in Cairo.
func (t *text) sitsAbroad(c *candidate, owner string) bool {
	for _, n := range t.namesIn(t.sents[c.sent].first, t.sents[c.sent].last) {
		if n.Class == gazetteer.City && !n.masked && n.first > 0 && t.toks[n.first-1].is(clPlace) && t.gazetteer.CountryOf(n.ID) != owner {
			return t.partHas(c, clMeet|clOpen)
		}
	}
	return false
}

// jointWords open the adjectives of what several states have together.
var jointWords = []string{"межправ", "межгос", "межминист", "совместн", "смешанн", "двусторонн", "двухсторонн", "трехсторонн", "четырехсторонн", "подготовительн",
	"mixte", "bilateral", "trilateral", "intergouvernement", "conjoint", "preparatoire",
	"joint", "mixed", "intergovernment", "preparatory", "tripartite", "quadripartite",
	"gemischt", "gemeinsam", "zwischenstaatlich", "regierungskommission", "regierungsarbeitsgruppe", "vorbereitung"}
