package extract

import (
	"slices"
	"strings"

	"dateline/events/gazetteer"
)

// governments are those whose heads meet beside the heads of states.
var governments = setOf("правительств gouvernement government governments")

// statesOf tells whether the name of an organisation follows the countries at i: страны ОПЕК+, les
// pays membres de la Cedeao.
func (t *text) statesOf(i int) bool {
	if t.capitals {
		return t.statesOfRegion(i) || t.statesOfBody(i)
	}
	if i > 0 && t.toks[i-1].is(clPreposition) && !t.toks[i-1].is(clDefinite) || t.lang == "ru" && t.toks[i].fold != "страны" && t.toks[i].fold != "государства" {
		return false
	}
	for k := i + 1; k < min(i+6, t.sents[t.toks[i].sent].last); k++ {
		if n := t.nameOf(k); n != nil {
			return n.Class == gazetteer.Organisation
		}
		if t.timeAt[k] > 0 || t.toks[k].is(ending) || t.toks[k].shape == mark && !isDash(t.toks[k]) {
			return false
		}
	}
	return false
}

// statesOfBody tells whether the German noun at i, with its article, has behind it the organisation whose states are
// meant: die Staaten der Andengemeinschaft.
func (t *text) statesOfBody(i int) bool {
	if i == 0 || i+2 >= len(t.toks) || t.toks[i-1].fold != "die" || !t.toks[i+1].is(clGenitive) || t.nameAt[i+2] == 0 {
		return false
	}
	n := t.nameOf(i + 2)
	return n.first == i+2 && n.Class == gazetteer.Organisation && !n.masked
}

// statesOfRegion tells whether the German noun at i has before it an adjective of a part of the world whose
// states are meant: die islamischen und arabischen Staaten, die westafrikanischen Länder.
func (t *text) statesOfRegion(i int) bool {
	region := false
	for k := i - 1; k >= t.sents[t.toks[i].sent].first && k > i-6 && t.timeAt[k] == 0; k-- {
		tok := &t.toks[k]
		if tok.fold == "die" {
			return region
		}
		if !tok.is(clAnd) && tok.shape != lower && tok.shape != number || tok.is(clPreposition) {
			return false
		}
		region = region || slices.ContainsFunc(regionalParts[:], func(w string) bool { return strings.Contains(tok.fold, w) })
	}
	return false
}

// regionalParts are parts of adjectives of regions and of what unites their states.
var regionalParts = [...]string{"afrikanisch", "asiatisch", "amerikanisch", "europaisch", "arabisch", "islamisch", "muslimisch", "nordisch", "baltisch", "karibisch", "pazifisch", "turksprachig", "blockfrei", "skandinavisch", "westlich"}

// listedStates tells whether a list of at least three states opens at the candidate's token, as the subject,
// and makes it the phrase: Russia, the US, Saudi Arabia and Turkey met.
func (t *text) listedStates(c *candidate) bool {
	s := t.sents[c.sent]
	n := t.nameAfter(c.first, s.last)
	if n == nil || n.Class != gazetteer.Country || n.masked || !t.subject(c.first) || t.sport(c.sent) {
		return false
	}
	k := n.last
	if i := k; i < s.last && !t.toks[i].is(clAnd) && t.toks[i].fold != "," {
		return false
	}
	if k = t.listEnd(k, s.last); k == n.last {
		return false
	}
	countries := map[string]bool{}
	for _, o := range t.namesIn(c.first, k) {
		if o.Class == gazetteer.Country {
			countries[o.ID] = true
		}
	}
	if len(countries) < 3 {
		return false
	}
	c.last = k
	return true
}

// sport tells whether a sentence speaks of a match, in which states meet too.
func (t *text) sport(si int) bool {
	for i := t.sents[si].first; i < t.sents[si].last; i++ {
		if t.toks[i].in(sportWords) {
			return true
		}
	}
	return false
}

// sportWords are of matches and competitions.
var sportWords = setOf(`match matches group groups final finals semi-final semi-finals quarter-final quarter-finals qualifier qualifiers cup championship championships tournament friendly league team teams goals medal medals
	spiel spiele gruppe finale halbfinale viertelfinale qualifikation pokal weltmeisterschaft europameisterschaft wm em turnier mannschaft mannschaften
	матч матче матча матчи группе финал финале полуфинале четвертьфинале отборочном чемпионат чемпионате чемпионата турнир турнире кубок кубка сборная сборные сборной
	match groupe finale demi-finale quart qualification qualifications coupe championnat tournoi équipe équipes`)

// countWords are French and German numbers that count the members of something.
var countWords = setOf("trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig")

// countedStates tells whether the countries at i are counted, as members of something are: the 23
// countries, die gut 20 Länder.
func (t *text) countedStates(i int) bool {
	if n := t.nameOf(min(i+1, len(t.toks)-1)); n != nil && n.Class != gazetteer.Organisation && t.lang == "de" && i+1 < len(t.toks) {
		return false // die vier Länder Bayern, Hessen, Sachsen und Thüringen
	}
	counted := false
	for k := i - 1; k >= t.sents[t.toks[i].sent].first && k > i-5 && t.timeAt[k] == 0; k-- {
		tok := &t.toks[k]
		counted = counted || tok.shape == number || tok.word() && (tok.value > 1 || tok.in(countWords))
		if tok.is(clDefinite) {
			return counted && tok.fold != "der" && tok.fold != "den" && tok.fold != "des"
		}
		if tok.is(clPreposition) && !tok.in(aboutWords) || !tok.word() && tok.shape != number {
			return false
		}
		if counted && t.capitals && t.followedByThose(i+1) {
			return true // gehören gut 20 Staaten an, die am Mittwoch beraten
		}
		if k == t.sents[t.toks[i].sent].first && t.lang == "en" {
			return counted // Nearly 70 nations agreed
		}
	}
	return false
}

// followedByThose tells whether a relative clause in the plural follows token i, perhaps behind the end of a
// verb: an, die.
func (t *text) followedByThose(i int) bool {
	last := t.sents[t.toks[i-1].sent].last
	if i < last && t.toks[i].shape == lower && i+1 < last && t.toks[i+1].fold == "," {
		i++
	}
	return i+1 < last && t.toks[i].fold == "," && t.toks[i+1].fold == "die"
}

// countedAfter returns the token after "of some 40 states" at i, or i.
func (t *text) countedAfter(i, limit int) int {
	if !t.toks[i].is(clGenitive) && !t.toks[i].in(fromWords) {
		return i
	}
	counted := false
	for k := i + 1; k < min(limit, i+6) && t.timeAt[k] == 0; k++ {
		tok := &t.toks[k]
		counted = counted || tok.shape == number || smallNumbers[tok.fold] > 0
		switch {
		case counted && (tok.is(clCountries|clGroup) || strings.HasSuffix(tok.fold, "staaten")):
			return k + 1
		case !tok.word() && tok.shape != number || tok.is(clPreposition) && k > i+1:
			return i
		}
	}
	return i
}

// fromWords stand before where people come from.
var fromWords = setOf("aus from из")

// nameAfter returns the gazetteer's match that starts at token i, or nil.
func (t *text) nameAfter(i, limit int) *name {
	if i >= limit {
		return nil
	}
	if n := t.nameOf(i); n != nil && n.first == i && n.last <= limit {
		return n
	}
	return nil
}

// enumerate moves the end of the phrase over the further countries that it lists.
func (t *text) enumerate(c *candidate) {
	if c.last-1 > c.head {
		c.last = t.listEnd(c.last, t.sents[c.sent].last)
	}
}

// listEnd returns the token after the list that the name before token i opens, of countries and the like
// joined by commas and a last "and"; i if there is none.
func (t *text) listEnd(i, limit int) int {
	for k := i; k+1 < limit; {
		closing := t.toks[k].is(clAnd)
		if !closing && t.toks[k].fold != "," {
			return i
		}
		k++
		for k < limit && t.toks[k].is(clDefinite|clGenitive|clPreposition) && t.nameOf(k) == nil {
			k++
		}
		if closing {
			if end := t.othersEnd(k, limit); end > 0 {
				return end
			}
		}
		n := t.nameAfter(k, limit)
		if n == nil || n.Class != gazetteer.Country && n.Class != gazetteer.Organisation && n.Class != gazetteer.Region && n.Class != gazetteer.City && (n.Class != gazetteer.Nationality || t.lang != "fr") {
			return i
		}
		if k = n.last; closing {
			return k
		}
	}
	return i
}

// othersEnd returns the token after the rest of a group that token i opens, or 0: the other OPEC+ members, den
// anderen Mitgliedern der EU, других членов ОПЕК.
func (t *text) othersEnd(i, limit int) int {
	if i >= limit || !t.toks[i].in(otherMembers) {
		return 0
	}
	for k := i + 1; k < limit && k < i+6 && t.timeAt[k] == 0 && t.toks[k].fold != ","; k++ {
		tok := &t.toks[k]
		if !tok.is(clCountries) && !tok.in(membersWords) && !(t.lang == "de" && strings.HasSuffix(tok.fold, "mitgliedern")) {
			continue
		}
		end := k + 1
		for end < limit && t.toks[end].is(clGenitive|clDefinite) && t.nameOf(end) == nil {
			end++
		}
		if n := t.nameAfter(end, limit); n != nil && n.Class == gazetteer.Organisation {
			return n.last
		}
		return k + 1
	}
	return 0
}

// otherMembers open the rest of a group, membersWords are what those of it are called.
var (
	otherMembers = setOf("other fellow remaining others anderen ubrigen weiteren autres другими других другие остальных остальными прочих")
	membersWords = setOf("members member countries states nations mitglieder mitgliedern mitgliedstaaten mitgliedsstaaten mitgliedslander membres pays etats членов членами стран странами государств государствами участников участниками")
)

// multinational tells whether those who meet are of several countries: an organisation's or a
// region's, or of two countries that are named; or they hold an office that deals with others.
func (t *text) multinational(c *candidate) bool {
	countries, several := t.countriesOf(c)
	return several || countries > 1
}

// countriesOf counts the countries named in the phrase and what completes it: ministers from nine
// Baltic and Nordic states; several tells that there are more than one without their names.
func (t *text) countriesOf(c *candidate) (n int, several bool) {
	countries := map[string]bool{}
	last := c.last
	for s := t.sents[c.sent]; last < s.last && last < c.last+8 && t.timeAt[last] == 0 && (!t.toks[last].is(ending) || t.nameAt[last] > 0 || t.toks[last].fold == "'s"); {
		last++
	}
	first := c.first // Tajikistan's and Kyrgyzstan's commissions
	for s := t.sents[c.sent]; first > s.first && (t.toks[first-1].is(clAnd) || t.toks[first-1].fold == "'s" || t.toks[first-1].fold == "," || t.nameOf(first-1) != nil && t.nameOf(first-1).Class == gazetteer.Country); {
		first--
	}
	for i := first; i < last; i++ {
		if t.toks[i].is(clCountries|clBloc|clDiplomat) && t.toks[i].word() || t.amongNations(i) {
			several = true
		}
		for _, n := range t.namesIn(i, i+1) {
			switch n.Class {
			case gazetteer.Organisation, gazetteer.Region, gazetteer.Body:
				if country := t.countryIn(&n); country != "" {
					countries[country] = true
				} else {
					several = several || i < c.last
				}
			case gazetteer.Country, gazetteer.Nationality:
				countries[n.ID] = true
			}
		}
	}
	return len(countries), several
}
