package extract

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// venueNamed tells whether the place follows the word for what it is: auf Schloss Elmau, auf der Insel
// Bali, auf dem Stützpunkt Ramstein.
func (t *text) venueNamed(n *name) bool {
	if n.first < 2 || n.Class != gazetteer.City {
		return false
	}
	w := &t.toks[n.first-1]
	if t.lang == "fr" && w.is(clGenitive) && !w.is(clDefinite) {
		return t.venueOf(n)
	}
	if !w.is(clVenue) && !w.in(cityWords) {
		return false
	}
	for i := n.first - 2; i > n.first-5 && i >= t.sents[w.sent].first; i-- {
		if t.toks[i].is(clPreposition) {
			return !t.toks[i].is(clGenitive) || t.toks[i].is(clPlace)
		}
	}
	return false
}

// sawWords have for their subject the city that something took place in: Vladivostok saw the first summit.
var sawWords = setOf("saw sees witnessed erlebt erlebte vu vit")

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

// partOfTown tells whether something takes place in a part of the town: im Stadion von Budapest, an der
// Promenade von Sotschi.
func (t *text) partOfTown(n *name) bool {
	first := t.sents[t.toks[n.first].sent].first
	if t.lang == "ru" && n.Class == gazetteer.City && n.first > first+1 && (t.toks[n.first-1].is(clVenue) || t.toks[n.first-1].in(russianVenues)) || t.lang == "ru" && n.Class == gazetteer.City && n.first > first+2 && t.toks[n.first-2].is(clVenue) && t.toks[n.first-1].shape == lower && !t.toks[n.first-1].is(ending|clPreposition) {
		for i := n.first - 1; i >= first && i > n.first-5; i-- {
			if t.toks[i].is(clPlace) {
				return true // в Королевском замке Варшавы, во дворце конгрессов Бишкека
			}
		}
	}
	if n.Class != gazetteer.City || t.lang != "de" || n.first < first+3 || t.toks[n.first-1].fold != "von" || !t.toks[n.first-2].capital() || t.toks[n.first-2].head != nil || t.toks[n.first-2].is(clGroup|clOfficial|clHost) || t.nameAt[n.first-2] > 0 {
		return false
	}
	for i := n.first - 3; i >= first && i > n.first-7; i-- {
		if t.toks[i].in(partWhere) {
			return true
		}
		if !t.toks[i].is(clDefinite) && (t.toks[i].shape != lower && !isDash(t.toks[i]) && !t.toks[i].capital() || t.toks[i].is(ending|clPreposition)) {
			return false
		}
	}
	return false
}

// russianVenues are further nouns of where something is held, before the town's name in the genitive.
var russianVenues = setOf("замке замок кремле ратуше дворце здании здание павильоне пригороде окрестностях центре предместье аэропорту")

// partWhere are prepositions before the part of a town.
var partWhere = setOf("im in am an auf")

// inTown tells whether the place is called what it is where something takes place in it: in the
// Colombian city of Santa Marta, в колумбийском городе Санта-Марта.
func (t *text) inTown(n *name) bool {
	first := t.sents[t.toks[n.first].sent].first
	i := n.first - 1
	if i > first && t.lang == "fr" && t.toks[i].is(clDefinite) && !t.toks[i].is(clGenitive) {
		i-- // dans le nord de l'Azerbaïdjan
	}
	if i > first && t.toks[i].is(clGenitive) {
		i--
	}
	if i <= first || !t.toks[i].in(landWords) && !t.toks[i].in(cityWords) {
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
		if t.toks[i].is(clPostpone) || t.toks[i].in(relocated) {
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
		"fr": "paix situation guerre conflit crise reconstruction stabilité combats violences trêve cessez-le-feu transition offensive",
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
	if n.Class == gazetteer.City && n.last == c.outer-1 && n.first > 0 && isDash(t.toks[n.last]) && (t.toks[n.first-1].fold == ":" || t.toks[n.first-1].fold == "," && t.timeAt[max(n.first-2, 0)] > 0) {
		return true // Montag, 10. März: Brüssel – Treffen der Eurogruppe
	}
	if m := t.timeOf(min(n.last+1, len(t.toks)-1)); n.Class == gazetteer.City && n.first == t.sents[c.sent].first && n.last+1 < c.first && t.toks[n.last].fold == "," && m != nil && t.toks[m.last].fold == ":" {
		return true // Brussels, 12 April: conference on Syria
	}
	if k := n.first - 2; k > c.last && t.toks[k+1].fold == "," && t.timeAt[k] > 0 && t.timeOf(k).first == c.last+1 && (t.toks[c.last].fold == "," || t.toks[c.last].fold == ":") && (n.last >= t.sents[c.sent].last || t.toks[n.last].shape == mark) {
		return true // the conference, 1-3 June, Yokohama
	}
	return n.first == c.last+1 && (t.toks[c.last].fold == "," || t.toks[c.last].fold == ":") && (n.last >= t.sents[c.sent].last || t.toks[n.last].shape == mark)
}

// towards tells whether people travel to the place for the event: converging on Rio for the
// conference; or it is "the city of" Wilmington.
func (t *text) towards(c *candidate, n *name) bool {
	if n.first < 2 {
		return false
	}
	p := &t.toks[n.first-1]
	if p.is(clGenitive) && t.toks[n.first-2].word() && t.toks[n.first-2].in(cityWords) {
		return true
	}
	if !p.is(clPreposition) || n.last > c.first || c.first-n.last > 6 && !t.daysBetween(n.last, c.outer) {
		return false
	}
	for i := n.first - 2; i >= t.sents[c.sent].first && i > n.first-7; i-- {
		if t.toks[i].is(clTravel | clMeet) {
			return true
		}
	}
	return false
}

// daysBetween tells whether little but days stands between two tokens: to Seville from 29 June to 3 July for the conference.
func (t *text) daysBetween(a, b int) bool {
	words := 0
	for i := a; i < b; i++ {
		if t.toks[i].shape == mark {
			return false
		}
		if t.timeAt[i] == 0 {
			words++
		}
	}
	return words <= 3
}

// comesTo tells whether the event itself is said to come to the place: moves to Izmir for its next edition,
// drew thousands of delegates to Melbourne.
func (t *text) comesTo(c *candidate, n *name) bool {
	if n.Class != gazetteer.City && t.countryIn(n) == "" || t.lang != "en" || n.first < 2 || t.toks[n.first-1].fold != "to" || t.toks[n.first-2].is(clPlan) || n.last >= len(t.toks) {
		return false
	}
	s := t.sents[c.sent]
	for i := n.first - 2; i >= s.first && i > n.first-14 && t.toks[i].segment == t.toks[n.first].segment; i-- {
		if t.toks[i].in(comesWords) && (i > n.first-7 || c.head < 0) {
			if c.head < 0 && c.first > i && c.last <= n.first {
				return true // invited the foreign ministers to Istanbul
			}
			next := n.last // behind the day: to Doha on 20 March for
			for next < s.last && (t.timeAt[next] > 0 || next+1 < s.last && t.timeAt[next+1] > 0 && t.toks[next].is(clPreposition)) && t.toks[next].fold != "for" {
				next++
			}
			return c.last <= i || c.first > n.last && c.first-next < 8 && next < s.last && (t.toks[next].fold == "for" || t.toks[next].is(clWhere) && next > n.last)
		}
	}
	return false
}

// comesWords are verbs of an event that comes to a place, or brings people there.
var comesWords = setOf("come comes came coming move moves moved moving go goes went return returns returned returning draw draws drew bring brings brought bringing attract attracts attracted send sends sent sending summon summons summoned invite invites invited inviting call calls called welcome welcomes welcomed")

// cityWords stand before the name of a place or of what is there, with or without an "of".
var cityWords = setOf(`turn guest guests city town resort hometown capital port village island castle university
		stadt metropole insel ort seebad stützpunkt villa palais abtei kloster gut burg schloss rathaus universität
		île ville station château université`)

// visited tells whether the place is where somebody is said to be for the event: besuchte Sotschi anlässlich des
// Gipfels, visited Sochi for the summit.
func (t *text) visited(c *candidate, n *name) bool {
	return n.Class == gazetteer.City && n.first > 0 && n.last <= c.first && c.first-n.last < 6 && t.toks[n.first-1].in(visitWords)
}

// visitWords have for their object the place that somebody comes to.
var visitWords = setOf("besucht besuchte besuchten besuchen visit visits visited visiting посетил посетила посетили посетит visite visita visitera visité")

// seatOf tells whether a place is but where somebody sits: the Lusaka-based secretariat.
func (t *text) seatOf(n *name) bool {
	return strings.HasSuffix(t.toks[n.last-1].fold, "-based")
}

// paired tells whether a city or country is joined to another by "and", as governments are: the US and
// Pakistan hold their third dialogue.
func (t *text) paired(n *name) bool {
	for _, k := range [2]int{n.first - 2, n.last + 1} {
		if k < 0 || k >= len(t.toks) || !t.toks[min(max(k, n.first-1), n.last)].is(clAnd) {
			continue
		}
		if o := t.nameOf(k); o != nil && o.Class == n.Class && t.toks[k].sent == t.toks[n.first].sent {
			return true
		}
	}
	return false
}

// requestOf tells whether an English country is but the one that asked for the event: at Iran's request, at the request
// of Jordan.
func (t *text) requestOf(n *name) bool {
	if t.lang != "en" || n.Class == gazetteer.City {
		return false
	}
	return n.last+1 < len(t.toks) && t.toks[n.last].fold == "'s" && t.toks[n.last+1].in(requests) || n.first > 1 && t.toks[n.first-1].fold == "of" && t.toks[n.first-2].in(requests)
}

// requests are nouns of what leads to a meeting and does not host it.
var requests = setOf("request requests initiative proposal urging insistence behest suggestion")

// speakersAt tells whether a city is but where those sit who say something: officials in Yerevan said, the embassy in
// Rome announced.
func (t *text) speakersAt(n *name) bool {
	if n.first < 2 || n.last >= len(t.toks) || n.Class != gazetteer.City || !t.toks[n.first-1].is(clPlace) || !t.toks[n.first-2].in(speakers) {
		return false
	}
	last := min(n.last+2, t.sents[t.toks[n.first].sent].last)
	return slices.ContainsFunc(t.toks[n.last:last], func(tok token) bool { return (tok.is(clSpeech | clConfirm)) && tok.shape == lower })
}

// speakers are those who speak for a state or an organisation where they sit.
var speakers = setOf(`ministry embassy officials authorities government spokesman spokeswoman spokesperson presidency mission office
	ministerium außenministerium botschaft behörden regierung sprecher sprecherin
	ministère ambassade autorités gouvernement présidence
	мид посольство власти правительство министерство`)

// speechPlace tells whether somebody speaks at the place and nothing is held there.
func (t *text) speechPlace(n *name) bool {
	classes := t.partOf(n.first)
	return classes&clSpeech != 0 && classes&(clHold|clMeet|clAttend) == 0
}

// capitalPhrase returns the capital that "the Kazakh capital", "in der Hauptstadt Guatemalas"
// stands for, if the country's name is part of such a phrase.
func (t *text) capitalPhrase(n *name) string {
	country := n.ID
	near := func(i int) bool { return i >= 0 && i < len(t.toks) && t.toks[i].is(clCapital) }
	if !near(n.first-1) && !near(n.last) && !(near(n.first-2) && t.toks[n.first-1].is(clDefinite|clGenitive|clPreposition)) && !(near(n.last+1) && t.toks[n.last].fold == "'s") {
		return ""
	}
	return t.gazetteer.CapitalOf(country)
}

// cityBefore returns the last city named before token i, in the four sentences before or its own.
func (t *text) cityBefore(i int) string {
	si := int(t.toks[i].sent)
	far := 4
	if t.toks[i].fold == "y" {
		far = 7
	}
	from := t.sents[max(0, si-far)].first
	for k := i - 1; k >= from; k-- {
		if n := t.nameOf(k); n != nil && n.Class == gazetteer.City && !n.masked && n.ID != "" {
			return n.ID
		}
	}
	return ""
}

// plannedThere tells whether the event is planned for the place: the forum, scheduled for Dakar; das für
// Wien vorgesehene Treffen.
func (t *text) plannedThere(n *name) bool {
	if n.first < 2 || n.Class != gazetteer.City {
		return false
	}
	switch t.toks[n.first-1].fold {
	case "for":
		return t.toks[n.first-2].is(clPlan)
	case "fur":
		return n.last < len(t.toks) && t.toks[n.last].is(clPlan) && t.toks[n.last].sent == t.toks[n.first].sent
	}
	return false
}

// journey tells whether those who meet travel to the place: leaders came to Riyadh on Sunday to talk.
func (t *text) journey(c *candidate, n *name) bool {
	if n.Class != gazetteer.City || n.first <= c.last || n.first > c.last+longestApposition || c.head >= 0 && c.group[1] == 0 && c.extraAt[1] == 0 {
		return false
	}
	switch t.toks[n.first-1].fold {
	case "to", "in", "nach", "в", "a":
	default:
		return false
	}
	for i := n.first - 2; i >= t.sents[c.sent].first && t.toks[i].segment == t.toks[n.first].segment && i > n.first-6; i-- {
		if t.toks[i].is(clTravel) {
			return true
		}
	}
	return false
}

// unionSeat is the capital whose name stands for the European Union rather than for its country.
const unionSeat = "be-brussels"

// isCapital tells whether a city is the capital of its country.
func (t *text) isCapital(city string) bool {
	return t.gazetteer.CapitalOf(t.gazetteer.CountryOf(city)) == city
}

// onDayOfLine tells whether the candidate's day is that of the dateline or of the text.
func (t *text) onDayOfLine(c *candidate) bool {
	day := t.line.day
	if day == 0 {
		day = t.src.Published
	}
	return c.date != nil && day != 0 && c.date.Span.Contains(events.SpanOf(day, day)) && c.date.Span.Days() <= longestEvent
}

// movedAway tells whether the German participle at token i moves the event to another city and no other day: wird von
// Luanda nach Kigali verlegt.
func (t *text) movedAway(i int) bool {
	city := false
	for k := i - 1; k > t.sents[t.toks[i].sent].first && t.toks[k].segment == t.toks[i].segment; k-- {
		if m := t.timeOf(k); m != nil && m.first > 1 && t.datable(m) && (t.toks[m.first-1].fold == "auf" || t.toks[m.first-2].fold == "auf" || t.toks[m.first-1].fold == "vom") {
			return false
		}
		n := t.nameOf(k)
		city = city || n != nil && n.Class == gazetteer.City && n.first > 0 && t.toks[n.first-1].fold == "nach"
	}
	return city
}
