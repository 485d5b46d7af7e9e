package extract

// domesticSubject tells whether the sentence opens with those whose sittings are none of ours: the
// cabinet meets on Wednesday for its next session.
func (t *text) domesticSubject(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first; i < min(c.first, s.first+4); i++ {
		if t.toks[i].is(clDomestic|clParty) && t.nameOf(i) == nil && t.timeAt[i] == 0 {
			return t.partOf(i)&clSpeech == 0 || t.toks[i].segment == t.toks[c.first].segment // as the government's spokesman said,
		}
		if t.toks[i].shape == mark && t.toks[i].fold == "," {
			break
		}
	}
	return false
}

// domesticBehind tells whether a word such as parliament follows the phrase in the genitive: the annual
// session of parliament, la session annuelle du Parlement.
func (t *text) domesticBehind(c *candidate) bool {
	genitive := false
	for i := c.last; i < min(c.last+4, t.sents[c.sent].last) && t.toks[i].shape != mark; i++ {
		genitive = genitive || t.toks[i].is(clGenitive)
		if t.toks[i].is(clDomestic) && genitive && t.nameOf(i) == nil {
			return true
		}
	}
	return false
}

// legislature tells whether a congress without a name of its own is the parliament in its capital.
func (t *text) legislature(c *candidate) bool {
	if c.edition > 0 {
		return false
	}
	return congresses[t.gazetteer.CountryOf(c.cityIn)] && t.isCapital(c.cityIn)
}

// congresses are the countries whose parliament is called a congress.
var congresses = map[string]bool{"US": true, "BR": true, "AR": true, "PE": true, "CO": true, "CL": true, "MX": true, "HN": true, "GT": true, "PY": true, "DO": true, "PH": true, "ES": true, "BO": true}

// organsPart tells whether the name only says whose group or commission it is: the high-level group
// of the Council of Ministers.
func (t *text) organsPart(c *candidate) bool {
	tok := t.ownedBy(c)
	return tok != nil && tok.is(clCollege) && tok.word() && tok.head == nil
}

// ofBusiness tells whether the German sentence of the candidate speaks of a firm's people.
func (t *text) ofBusiness(c *candidate) bool { return t.sents[c.sent].sets.has(businessWords) }

// businessWords are of firms and their investors.
var businessWords = setOf("vorstandschef vorstandschefin vorstandsvorsitzende vorstandsvorsitzender konzernchef konzernchefin firmenchef unternehmenschef finanzvorstand aktionäre aktionären analysten investoren quartalszahlen umsatz kunden produkt")
