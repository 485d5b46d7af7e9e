package extract

import (
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// cityClass is the gazetteer's class of cities.
const cityClass = gazetteer.City

// findPlace looks for the venue of a candidate in its own sentence: inside its name, right after
// it, as the one who hosts it, or elsewhere in its clause.
func (t *text) findPlace(c *candidate, group []*candidate) {
	s := t.sents[c.sent]
	host, hostBy := "", 0.0
	anchorFirst, anchorLast := c.first, c.last
	if c.title[1] > anchorLast {
		anchorLast = c.title[1] + 1
	}
	for i := s.first; i < s.last; i++ {
		n := t.nameOf(i)
		tok := &t.toks[i]
		if n == nil || n.first != i {
			switch {
			case tok.is(clHere) && t.line.city != "":
				t.tryCity(c, t.line.city, 5)
			case tok.is(clThere) && t.sameClause(c, i):
				if city := t.cityBefore(i); city != "" {
					t.tryCity(c, city, 4.5)
				}
			}
			continue
		}
		if n.masked || t.line.covers(i) || ofAnother(c, i, group) {
			continue
		}
		switch n.Class {
		case gazetteer.City:
			if len(n.Ambiguous) > 0 && n.ID == "" {
				continue
			}
			t.tryCity(c, n.ID, t.placeScore(c, n, anchorFirst, anchorLast))
		case gazetteer.Country, gazetteer.Nationality:
			by := t.placeScore(c, n, anchorFirst, anchorLast)
			if city := t.homonym(n); city != "" {
				t.tryCity(c, city, by)
				continue
			}
			if city := t.capitalPhrase(n); city != "" {
				t.tryCity(c, city, by+1)
				continue
			}
			if n.Class == gazetteer.Nationality {
				if !t.landOf(n) {
					continue
				}
				by--
			}
			if by-0.5 > hostBy {
				host, hostBy = n.ID, by-0.5
			}
		}
	}
	t.unlistedPlace(c, group)
	// a country says less than a city in it, and more than a city elsewhere that fits less
	if hostBy > c.placeBy && c.place.Country != host {
		c.place, c.placeBy = events.Place{Country: host}, hostBy
	}
	if c.place.IsZero() {
		t.placeInName(c)
	}
}

// placeInName places an event whose proper name holds a city: the Munich Security Conference.
func (t *text) placeInName(c *candidate) {
	for i := c.first; i < c.head; i++ {
		if n := t.nameOf(i); n != nil && n.Class == gazetteer.Organisation && n.last > c.head {
			words := t.body[t.toks[n.first].start:t.toks[min(n.first+2, c.head)-1].end]
			for _, m := range t.gazetteer.Find(words, t.lang) {
				if m.Class == gazetteer.City && m.Start == 0 {
					t.tryCity(c, m.ID, 4)
				}
			}
		}
	}
}

// unlistedPlace reads a venue that the gazetteer does not have: a capital word after "in", with
// its country if that stands beside it: im norwegischen Kristiansand; in Karuizawa, Japan.
func (t *text) unlistedPlace(c *candidate, group []*candidate) {
	if c.place.City != "" && c.placeBy >= 5 {
		return
	}
	s := t.sents[c.sent]
	for i := s.first; i+1 < s.last; i++ {
		tok := &t.toks[i]
		if !tok.is(clPlace) || t.timeAt[i] > 0 || t.line.covers(i) || tok.fold == "bei" || tok.fold == "near" || ofAnother(c, i, group) {
			continue
		}
		k := i + 1
		country := ""
		if n := t.nameOf(k); n != nil && n.Class == gazetteer.Nationality && n.last < s.last && t.toks[k].shape == lower {
			country, k = n.ID, n.last
		}
		last := k
		for last < s.last && last < k+3 && t.unlisted(last) {
			last++
		}
		if last == k || t.lang == "de" && country == "" && (tok.fold != "in" && tok.fold != "nach" || t.germanNoun(k)) || t.lang == "fr" && tok.fold != "a" && tok.fold != "au" {
			continue
		}
		by := t.nearness(c, i, last)
		j := last
		for j < s.last && (t.toks[j].fold == "," || t.toks[j].fold == "(" || t.toks[j].is(clPlace)) && j < last+1 {
			j++
		}
		if n := t.nameOf(min(j, len(t.toks)-1)); n != nil && n.first == j && j > last && n.Class == gazetteer.Country && country == "" {
			country = n.ID
		}
		if by > c.placeBy {
			c.place = events.Place{Country: country, Text: t.body[t.toks[k].start:t.toks[last-1].end]}
			c.placeBy = by
		}
	}
}

// unlisted tells whether token i can be part of a place's name that the gazetteer does not have.
func (t *text) unlisted(i int) bool {
	tok := &t.toks[i]
	return tok.capital() && tok.shape == title && t.nameAt[i] == 0 && t.timeAt[i] == 0 && tok.head == nil && tok.value == 0 &&
		tok.class&^(clNoName) == 0 && !t.isWeekday(tok.fold) && len(tok.fold) > 2
}

// germanNoun tells whether the capital word at i looks like a common noun.
func (t *text) germanNoun(i int) bool {
	f := t.toks[i].fold
	for _, end := range []string{"ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "nis", "tum", "tat", "ik", "ismus", "ern", "eln", "chen", "lein", "ment", "ie", "ien", "kraft", "form", "folge", "hohe", "gang", "weise", "zukunft", "hinsicht", "kreisen", "zeit", "zeiten", "ruckstand", "haft", "staaten", "landern", "lander", "stadten", "teilen", "fragen", "sachen", "richtung", "kooperation", "hand"} {
		if strings.HasSuffix(f, end) {
			return true
		}
	}
	return false
}

// nearness scores how well a place between the tokens fits the candidate by where it stands.
func (t *text) nearness(c *candidate, first, last int) float64 {
	if c.first <= first && last <= c.last {
		return 8
	}
	if !t.sameClause(c, first) && !(c.date != nil && t.toks[c.date.first].segment == t.toks[first].segment) {
		return 0
	}
	dist := float64(max(first-c.last, c.first-last))
	if c.date != nil {
		dist = min(dist, float64(max(first-c.date.last, c.date.first-last)+1))
	}
	return 5.4 - 0.2*dist
}

// homonym returns the capital that has its country's name, where French grammar tells them apart:
// à Panama, au Panama.
func (t *text) homonym(n *name) string {
	if t.lang != "fr" || n.Class != gazetteer.Country || n.first == 0 || t.toks[n.first-1].fold != "a" {
		return ""
	}
	if c, ok := t.gazetteer.Country(n.ID); ok && c.Capital != "" {
		if p, ok := t.gazetteer.Place(c.Capital); ok && strings.HasPrefix(fold(p.Names[t.lang]), fold(t.body[n.Start:n.End])) {
			return c.Capital
		}
	}
	return ""
}

// landOf tells whether an adjective of nationality describes a place: on the Indonesian island of
// Bali, im türkischen Badeort, в турецком Белеке.
func (t *text) landOf(n *name) bool {
	if n.first == 0 || n.last >= len(t.toks) {
		return false
	}
	before := &t.toks[n.first-1]
	if before.is(clDefinite) && !before.is(clPlace) && n.first > 1 {
		before = &t.toks[n.first-2]
	}
	next := &t.toks[n.last]
	return (before.is(clPlace) || before.fold == "on" || before.fold == "auf") && (landWords[next.fold] || next.capital() && t.lang == "ru")
}

// landWords are parts of a country.
var landWords = func() map[string]bool {
	m := map[string]bool{}
	fill(m, `island city town resort village port province coast region capital
		stadt insel badeort ort hafenstadt ferienort kurort küstenstadt provinz hauptstadt
		городе курорте острове столице порту
		île ville station port capitale province`)
	return m
}()

// ofAnother tells whether token i stands inside the name of another candidate.
func ofAnother(c *candidate, i int, group []*candidate) bool {
	for _, o := range group {
		if o != c && o.first <= i && i < o.last {
			return true
		}
	}
	return false
}

func (t *text) tryCity(c *candidate, id string, by float64) {
	if by <= c.placeBy {
		return
	}
	p, ok := t.gazetteer.Place(id)
	if !ok {
		return
	}
	c.placeBy = by
	c.place = events.Place{City: id, Country: p.Country}
}

// placeScore scores how well a place of the sentence fits a candidate; 0 if it does not.
func (t *text) placeScore(c *candidate, n *name, first, last int) float64 {
	if n.Class == gazetteer.City && t.receives(c, n) {
		return 7
	}
	in := t.inCapital(n) || t.inTown(n) || t.listed(c, n) || t.venueNamed(n) || t.towards(c, n) || t.movedTo(n) || n.first > 0 && t.toks[n.first-1].is(clPlace) || n.first > 1 && t.toks[n.first-2].is(clPlace) && t.toks[n.first-1].word() && !t.toks[n.first-1].is(ending)
	if n.Class == gazetteer.Country && n.first >= c.last && n.first <= c.last+3 && t.matterOf(c) {
		return 0 // a conference on peace in Ukraine
	}
	if first <= n.first && n.first < last {
		switch {
		case n.first > 1 && t.toks[n.first-1].is(clPlace) && t.toks[n.first-2].is(clLink) && !t.toks[n.first-2].is(clPreposition) && t.toks[n.first-2].word():
			return 0 // consacré à Gaza
		case in && n.Class == gazetteer.City:
			return 9
		case n.Class == gazetteer.City && n.first < c.head:
			return 6 // die Minsker Konferenz
		case n.Class == gazetteer.City:
			return 5 // le sommet de Montreux
		case in && !t.topical(c, n.first):
			return 5
		}
		return 0
	}
	if !t.sameClause(c, n.first) && !(c.date != nil && t.toks[c.date.first].segment == t.toks[n.first].segment) {
		// "in Vaduz, wo die Außenminister tagen"
		if n.last+1 < len(t.toks) && n.last < first && t.toks[n.last].fold == "," && t.toks[n.last+1].is(clWhere) && first-n.last < 14 && (in || n.first > 0 && t.toks[n.first-1].is(clTravel)) {
			return 7
		}
		if n.last+1 < len(t.toks) && n.last < first && t.toks[n.last].fold == "," && (t.toks[n.last+1].is(clWhere) || t.toks[n.last+1].is(clAnd)) && first-n.last < 8 && t.whereBefore(c, first) {
			return 6.5 // перешло к Китаю, где и состоится саммит
		}
		if !in || t.speechPlace(n) {
			return 0
		}
	}
	marks := float64(0)
	if t.movedTo(n) {
		return 9.5
	}
	dist := float64(max(n.first-last, first-n.last))
	if c.date == nil || t.toks[c.date.first].segment != t.toks[n.first].segment {
		marks = max(0, float64(t.toks[n.first].segment-t.toks[c.last-1].segment), float64(t.toks[c.first].segment-t.toks[n.first].segment))
	}
	if c.date != nil {
		dist = min(dist, float64(max(n.first-c.date.last, c.date.first-n.last)+1))
	}
	if t.hosts(n) {
		return 6.5 - 0.1*dist
	}
	if !in {
		return 0
	}
	if t.speechPlace(n) && dist > 3 {
		return 0.5
	}
	return 6 - 0.15*dist - 0.8*marks
}

// venueNamed tells whether the place follows the word for what it is: auf Schloss Elmau, auf der Insel
// Bali, auf dem Stützpunkt Ramstein.
func (t *text) venueNamed(n *name) bool {
	if n.first < 2 || n.Class != gazetteer.City {
		return false
	}
	w := &t.toks[n.first-1]
	if !w.is(clVenue) && !cityWords[w.fold] {
		return false
	}
	for i := n.first - 2; i > n.first-5 && i >= t.sents[w.sent].first; i-- {
		if t.toks[i].is(clPreposition) {
			return !t.toks[i].is(clGenitive) || t.toks[i].is(clPlace)
		}
	}
	return false
}

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
		case tok.is(clHost):
			found = true
		case tok.is(clWhere):
			if found = copulas[t.toks[i-1].fold]; !found {
				return false
			}
		}
	}
	return found
}

// inCapital tells whether the adjective is that of a capital which something takes place in: dans la
// capitale italienne, in the Kazakh capital.
func (t *text) inCapital(n *name) bool {
	for i := n.first - 1; i >= t.sents[t.toks[n.first].sent].first && i > n.first-4; i-- {
		tok := &t.toks[i]
		switch {
		case tok.is(clPlace) && (i == n.first-3 || !tok.is(clDefinite)):
			return t.capitalPhrase(n) != ""
		case !tok.is(clCapital | clDefinite | clGenitive):
			return false
		}
	}
	return false
}

// inTown tells whether the place is called what it is where something takes place in it: in the
// Colombian city of Santa Marta, в колумбийском городе Санта-Марта.
func (t *text) inTown(n *name) bool {
	first := t.sents[t.toks[n.first].sent].first
	i := n.first - 1
	if i > first && t.toks[i].is(clGenitive) {
		i--
	}
	if i <= first || !landWords[t.toks[i].fold] && !cityWords[t.toks[i].fold] {
		return false
	}
	for i--; i >= first && i > n.first-6; i-- {
		if tok := &t.toks[i]; tok.is(clPlace) {
			return true
		} else if !tok.word() || tok.is(ending) {
			return false
		}
	}
	return false
}

// movedTo tells whether the event is moved to the place: "it has been moved to Minsk".
func (t *text) movedTo(n *name) bool {
	if n.first < 2 {
		return false
	}
	if p := t.toks[n.first-1].fold; p != "to" && p != "nach" && p != "в" && p != "a" {
		return false
	}
	for i := n.first - 2; i >= 0 && i > n.first-5 && t.toks[i].sent == t.toks[n.first].sent; i-- {
		if t.toks[i].is(clPostpone) {
			return true
		}
	}
	return t.lang == "de" && n.last < len(t.toks) && t.toks[n.last].is(clPostpone)
}

// matterOf tells whether a name ends with a matter that a country has, such as peace or a crisis:
// a country right after it is what the event is about.
func (t *text) matterOf(c *candidate) bool {
	if c.last < 2 || c.last > len(t.toks) || !t.toks[c.last-1].word() {
		return false
	}
	linked := false
	for i := c.head + 1; i < c.last && i > 0; i++ {
		linked = linked || t.toks[i].is(clLink) && !t.toks[i].is(clGenitive)
	}
	return linked && matters[stem(t.toks[c.last-1].fold, t.lang)]
}

// matters are stems of what countries have and conferences are about.
var matters = func() map[string]bool {
	m := map[string]bool{}
	for lang, words := range map[string]string{
		"de": "frieden friedens lage krieg konflikt krise wiederaufbau stabilität menschenrechte demokratie",
		"en": "peace situation war conflict crisis reconstruction stability democracy",
		"ru": "мир мире миру мира ситуации кризису конфликту урегулированию восстановлению",
		"fr": "paix situation guerre conflit crise reconstruction stabilité",
	} {
		for w := range strings.FieldsSeq(words) {
			m[stem(fold(w), lang)] = true
		}
	}
	return m
}()

// listed tells whether a place follows the name after a comma or in brackets, as in an entry of a
// calendar: "Special European Council, Brussels".
func (t *text) listed(c *candidate, n *name) bool {
	if k := n.first - 1; k >= c.last && k <= max(c.last, c.title[1])+1 && t.toks[k].fold == "(" {
		return n.last < len(t.toks) && (t.toks[n.last].fold == "," || t.toks[n.last].fold == ")") // the summit (Madrid, 29 and 30 June)
	}
	return n.first == c.last+1 && t.toks[c.last].fold == "," && (n.last >= t.sents[c.sent].last || t.toks[n.last].shape == mark)
}

// towards tells whether people travel to the place for the event: converging on Rio for the
// conference; or it is "the city of" Wilmington.
func (t *text) towards(c *candidate, n *name) bool {
	if n.first < 2 {
		return false
	}
	p := &t.toks[n.first-1]
	if p.is(clGenitive) && t.toks[n.first-2].word() && cityWords[t.toks[n.first-2].fold] {
		return true
	}
	if !p.is(clPreposition) || n.last > c.first || c.first-n.last > 6 {
		return false
	}
	for i := n.first - 2; i >= t.sents[c.sent].first && i > n.first-7; i-- {
		if t.toks[i].is(clTravel | clMeet) {
			return true
		}
	}
	return false
}

// cityWords stand before the name of a place or of what is there, with or without an "of".
var cityWords = func() map[string]bool {
	m := map[string]bool{}
	fill(m, `turn guest guests city town resort hometown capital port village island castle university
		stadt insel kurort badeort hafenstadt seebad alpenort stützpunkt villa palais abtei kloster gut burg schloss rathaus universität
		île ville station château université`)
	return m
}()

// sameClause tells whether token i stands in the part of the sentence that the candidate is in.
func (t *text) sameClause(c *candidate, i int) bool {
	if t.toks[i].sent != int32(c.sent) {
		return false
	}
	a, b := t.toks[c.first].segment, t.toks[c.last-1].segment
	return a <= t.toks[i].segment && t.toks[i].segment <= b+1 && (t.toks[i].segment <= b || t.followsRelative(c))
}

// followsRelative tells whether a relative clause follows the candidate at once.
func (t *text) followsRelative(c *candidate) bool {
	for i := c.last; i < len(t.toks) && i < c.last+3; i++ {
		if t.toks[i].is(clRelative|clWhere) || t.lang == "de" && i > c.last && t.toks[i].is(clDefinite) {
			return true
		}
	}
	return false
}

// byAgent are prepositions before the one who does what a passive verb says.
var byAgent = map[string]bool{"by": true, "von": true, "par": true}

// topical tells whether token i stands in what the event is about, not where it is: a conference
// on peace in Ukraine.
func (t *text) topical(c *candidate, i int) bool {
	for k := max(c.first, c.head+1); k < i-1; k++ {
		if t.toks[k].is(clLink) && !t.toks[k].is(clGenitive) {
			return true
		}
	}
	return false
}

// hosts tells whether the place is the one who hosts: the subject of hosting.
func (t *text) hosts(n *name) bool {
	if n.first > 0 && (t.toks[n.first-1].is(clPreposition) && !t.toks[n.first-1].is(clDefinite)) && !byAgent[t.toks[n.first-1].fold] {
		return false
	}
	if t.pairedWithCity(n) {
		return false // Ташкент и Душанбе условились провести
	}
	s := t.sents[t.toks[n.first].sent]
	seg := t.toks[n.first].segment
	for i := s.first; i < s.last; i++ {
		if t.toks[i].segment == seg && t.toks[i].is(clHost) {
			return true
		}
	}
	return false
}

// pairedWithCity tells whether a city is joined to another by "and", as governments are.
func (t *text) pairedWithCity(n *name) bool {
	for _, k := range [2]int{n.first - 2, n.last + 1} {
		if k < 0 || k >= len(t.toks) || !t.toks[min(max(k, n.first-1), n.last)].is(clAnd) {
			continue
		}
		if o := t.nameOf(k); o != nil && o.Class == gazetteer.City && t.toks[k].sent == t.toks[n.first].sent {
			return true
		}
	}
	return false
}

// speechPlace tells whether somebody speaks at the place and nothing is held there.
func (t *text) speechPlace(n *name) bool {
	s := t.sents[t.toks[n.first].sent]
	seg := t.toks[n.first].segment
	speech := false
	for i := s.first; i < s.last; i++ {
		if t.toks[i].segment != seg {
			continue
		}
		if t.toks[i].is(clHold | clMeet | clAttend) {
			return false
		}
		speech = speech || t.toks[i].is(clSpeech)
	}
	return speech
}

// capitalPhrase returns the capital that "the Kazakh capital", "in der Hauptstadt Guatemalas"
// stands for, if the country's name is part of such a phrase.
func (t *text) capitalPhrase(n *name) string {
	country := n.ID
	near := func(i int) bool { return i >= 0 && i < len(t.toks) && t.toks[i].is(clCapital) }
	if !near(n.first-1) && !near(n.last) && !(near(n.first-2) && t.toks[n.first-1].is(clDefinite|clGenitive|clPreposition)) && !(near(n.last+1) && t.toks[n.last].fold == "'s") {
		return ""
	}
	if c, ok := t.gazetteer.Country(country); ok {
		return c.Capital
	}
	return ""
}

// cityBefore returns the last city named before token i, in the two sentences before or its own.
func (t *text) cityBefore(i int) string {
	si := int(t.toks[i].sent)
	from := t.sents[max(0, si-2)].first
	for k := i - 1; k >= from; k-- {
		if n := t.nameOf(k); n != nil && n.Class == gazetteer.City && !n.masked && n.ID != "" {
			return n.ID
		}
	}
	return ""
}
