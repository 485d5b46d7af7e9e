package extract

import (
	"slices"
	"strings"

	"dateline/events/gazetteer"
)

// domesticGroup tells whether those who meet hold office in one country or a party: the interior
// ministers of the German states, the party leaders.
func (t *text) domesticGroup(c *candidate) bool {
	envoys := t.lang == "ru" && (strings.HasPrefix(t.toks[c.first].fold, "делегац") || strings.HasPrefix(t.toks[c.first].fold, "переговорщик"))
	several := slices.ContainsFunc(t.namesIn(c.first, c.last), func(n name) bool {
		return n.Class == gazetteer.Organisation || envoys && n.Class == gazetteer.Nationality // делегации сирийского правительства и оппозиции
	})
	for i := max(c.first-1, t.sents[c.sent].first); i < c.last; i++ {
		tok := &t.toks[i]
		if i > c.head && t.toks[c.head].fold == "chefs" && tok.fold == "gouvernement" {
			continue // chefs de gouvernement
		}
		if t.lang == "fr" && tok.is(clDomestic) && (tok.fold == "des" || tok.fold == "ministres") && t.organised(c) {
			continue // le Conseil des ministres de la Cédéao
		}
		if tok.is(clDomestic|clParty) && t.nameOf(i) == nil && !(several && i > c.head) && !(i < c.first && tok.head != nil) {
			return true
		}
		if i > c.head && t.lang == "de" && (t.toks[i-1].fold == "der" || t.toks[i-1].fold == "und" || t.toks[i-1].fold == "des") {
			switch tok.fold {
			case "lander", "landern", "landes", "bundeslander", "bundes":
				return !t.inForeignCity(c.sent)
			}
		}
	}
	if i := c.last; i+1 < len(t.toks) && t.toks[i].fold == "von" && (t.toks[i+1].fold == "bund" || t.toks[i+1].fold == "landern") {
		return true // von Bund und Ländern
	}
	countries, several := t.countriesOf(c)
	return countries == 1 && !several && t.lang == "en"
}

// inForeignCity tells whether a sentence names a city outside the countries that are made up of "Länder".
func (t *text) inForeignCity(si int) bool {
	return slices.ContainsFunc(t.namesIn(t.sents[si].first, t.sents[si].last), func(n name) bool {
		country := t.gazetteer.CountryOf(n.ID)
		return n.Class == gazetteer.City && n.ID != "" && country != "de" && country != "at" && country != "DE" && country != "AT"
	})
}

// organised tells whether the phrase names an organisation.
func (t *text) organised(c *candidate) bool {
	return slices.ContainsFunc(t.namesIn(c.first, c.last), func(n name) bool { return n.Class == gazetteer.Organisation })
}

// commands tell whose chiefs somebody are.
var commands = setOf("état-major états-majors diplomatie renseignement armées état")

// dozens count people roughly.
var dozens = setOf("dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine majorité plupart")

// unknownPeople tells whether the phrase says of whom the people are who may be anybody's, leaders
// or representatives, and names no state or organisation: лидеры протеста, les dirigeants du club.
func (t *text) unknownPeople(c *candidate) bool {
	if !slices.ContainsFunc(anybodys, func(w string) bool { return strings.HasPrefix(t.toks[c.first].fold, w) }) || c.last-c.first < 2 && t.toks[c.first].fold != "spitzen" {
		return false
	}
	for i := c.first; i < c.last; i++ {
		if t.nameAt[i] > 0 || t.toks[i].in(continental) || t.toks[i].is(clCountries|clBloc|clOrgan|clHere) || t.toks[i].in(commands) || i > c.first && t.toks[i].is(clGroup) || t.amongNations(i) || t.lang == "ru" && t.toks[i].head != nil && t.toks[i].head.strength == body {
			return false
		}
	}
	return true
}

// continental are French adjectives of those who come from several countries.
var continental = setOf("européens européennes africains africaines arabes asiatiques latino-américains caribéens islamiques occidentaux nordiques baltes sahéliens maghrébins ouest-africains est-africains francophones lusophones océaniens turciques arabo-islamiques")

// anybodys open words for people who are not of states as such.
var anybodys = []string{"лидер", "представител", "руководител", "эксперт", "участник", "член", "секретар", "dirigeant", "representant", "expert", "responsable", "chefs", "directeur", "secretaire", "vertreter", "experten", "spitzen", "fachleute", "sachverstand", "spezialisten", "vorsitzend", "vermittler", "mitglieder", "leiter", "fuhrer", "abgeordnete"}

// ofStanding tells whether those who meet are ministers or leaders, or come from several countries.
func (t *text) ofStanding(c *candidate) bool {
	for i := c.first; i < c.last; i++ {
		if t.toks[i].is(clGroup) && slices.ContainsFunc(ranks, func(r string) bool { return strings.Contains(t.toks[i].fold, r) }) {
			return true
		}
	}
	return t.multinational(c)
}

// ranks are parts of the words for ministers and those above them.
var ranks = []string{"minister", "minist", "chefs", "prasidenten", "oberhaupt", "lenker", "leaders", "heads", "presidents", "premiers", "delegation", "министр", "главы", "лидеры", "президенты", "премьер", "делегаци", "dirigeants", "presidents", "chefs", "unterhandler", "negotiators", "kabinette", "regierungen"}
