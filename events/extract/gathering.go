package extract

import (
	"slices"
	"strings"

	"dateline/events/gazetteer"
)

// mostGatherings is how many of one sentence are read, and mostGroups how many of those named in it are
// asked whether they meet.
const (
	mostGatherings = 3
	mostGroups     = mostPerSentence
)

// gatherings builds a candidate for each clause of a sentence in which people come together and no
// noun names their meeting: "wo die deutschsprachigen Außenminister tagen", "the leaders of the nine
// states confer in Prague on Friday". The candidate's phrase is that of those who meet.
//
// The sentence's other candidates start at named; where one stands in the same clause, it is what
// they meet for.
func (t *text) gatherings(si, named int) []*candidate {
	s := &t.sents[si]
	var list []*candidate
	asked := 0
	for i := s.first; i < s.last && len(list) < mostGatherings && asked < mostGroups; i++ {
		c := t.agents(si, i, named)
		if c == nil {
			continue
		}
		asked++
		cl := t.clauseOf(c)
		w := t.witnesses(c, &cl)
		i = max(i, c.last-1)
		if n := len(list); n > 0 && t.gapped(c) && (cl.holds(t.toks[list[n-1].first].segment) || !w.meet && !w.work && !w.act && !w.host) {
			list = append(list, c)
			continue
		}
		if len(t.found) > named && (t.lang == "fr" && w.meet && t.organMeets() && t.gapped(c) || t.sequel(c) || t.lang == "ru" && c.first > s.first && isDash(t.toks[c.first-1]) && t.gapped(c)) {
			if o := t.found[len(t.found)-1]; len(c.organisations) == 0 && c.extra == "" {
				c.organisations, c.extra = slices.Clone(o.organisations), t.whose(o)
			}
			list = append(list, c)
			continue
		}
		if !t.comeTogether(c, w) || t.namedIn(c, w, named) {
			cl, ok := t.relativeClause(c)
			if !ok {
				cl, ok = t.infinitiveClause(c)
			}
			if !ok {
				continue
			} else if w = t.witnesses(c, &cl); !w.meet && !w.work || !w.day || t.namedIn(c, w, named) {
				continue
			}
		}
		if n := len(list); n > 0 && cl.holds(t.toks[list[n-1].first].segment) {
			rel, ok := t.relativeClause(c)
			if !ok {
				continue // the first of a clause is its subject
			}
			if w = t.witnesses(c, &rel); !w.meet && !w.work || !w.day {
				continue
			}
		}
		list = append(list, c)
	}
	return list
}

// organMeets tells whether the last event found is an organ that is said to meet.
func (t *text) organMeets() bool {
	o := t.found[len(t.found)-1]
	return o.strength == body && o.head >= 0
}

// gapped tells whether those who meet share the verb of others before them and have a day of their
// own: economy ministers meet on 27 March and foreign ministers on 28 March.
func (t *text) gapped(c *candidate) bool {
	i := c.first - 1
	for i > 0 && t.toks[i].is(clDefinite) && !t.toks[i].is(clPreposition) {
		i--
	}
	if m := t.timeOf(max(i, 0)); m != nil && t.lang == "de" && t.datable(m) && m.first > 1 { // tagen die Außenminister, am Dienstag die Verteidigungsminister
		k := m.first - 1
		if t.toks[k].is(clPreposition) {
			k--
		}
		if t.toks[k].fold == "," || t.toks[k].is(clAnd) {
			c.only = m
			return true
		}
	}
	if i > 1 && isDash(t.toks[i]) && t.timeAt[i-1] > 0 { // а 24–25 марта – Европейский совет
		m := t.timeOf(i - 1)
		if k := m.first - 1; k > 0 && t.datable(m) && (t.toks[k].is(clAnd) || t.toks[k].fold == "," || t.toks[k].fold == ";" || t.toks[k].is(clPreposition) && t.toks[k-1].is(clAnd)) {
			c.only = m
			return true
		}
	}
	if i < 0 || !t.toks[i].is(clAnd) && t.toks[i].fold != "," && t.toks[i].fold != "а" {
		return false
	}
	k := c.last
	for k < len(t.toks) && k < c.last+3 && t.timeAt[k] == 0 && (t.toks[k].is(clPreposition|clDefinite) || isDash(t.toks[k]) || t.toks[k].in(alreadyWords)) {
		k++
	}
	m := t.timeOf(min(k, len(t.toks)-1))
	return m != nil && t.datable(m)
}

// alreadyWords may stand before the day of those who share a verb.
var alreadyWords = setOf("уже лишь только еще already only bereits schon erst deja seulement")

// hosted tells whether the name at i is an organisation's that a place receives: Cannes is the stage
// for the G20.
func (t *text) hosted(i int) bool {
	n := t.nameOf(i)
	if n.first != i || n.masked || n.Class != gazetteer.Organisation || t.toks[i].start != n.Start || n.last < len(t.toks) && (t.toks[n.last].is(clGroup) || t.toks[n.last].fold == "'s" || t.toks[n.last].head != nil) {
		return false
	}
	if kind := t.gazetteer.KindOf(n.ID); kind != "igo" && kind != "forum" {
		return false
	}
	for k := i - 1; k >= t.sents[t.toks[i].sent].first && k > i-4; k-- {
		switch tok := &t.toks[k]; {
		case tok.is(clHost) && t.nameAt[k] == 0:
			return !(tok.in(seatWords) && k > 0 && t.toks[k-1].is(clPlace)) // au siège de l'Union
		case !tok.is(clDefinite | clPreposition | clGenitive):
			return false
		}
	}
	return false
}

// relativeClause returns the clause that follows those who may meet and tells of them: the ministers,
// who are to meet in Vienna on 1 June.
func (t *text) relativeClause(c *candidate) (clause, bool) {
	var cl clause
	s := t.sents[c.sent]
	i := c.last
	if t.lang == "de" && t.followedByThose(i) && t.toks[i].fold != "," {
		i++ // gehören zehn Länder an, die
	}
	if i+1 >= s.last || t.toks[i].fold != "," || !t.toks[i+1].is(clRelative) && !(t.lang == "de" && t.toks[i+1].is(clDefinite)) {
		return cl, false
	}
	cl.add(t.toks[i+1].segment)
	return cl, true
}

// infinitiveClause returns the last clause of a German sentence that says what those who may meet, its subject,
// have agreed on: einigten sich darauf, am 4. Juni erneut zusammenzukommen.
func (t *text) infinitiveClause(c *candidate) (clause, bool) {
	var cl clause
	s := t.sents[c.sent]
	last := s.last - 1
	for last > s.first && t.toks[last].shape == mark {
		last--
	}
	if tok := &t.toks[last]; t.lang != "de" || !t.subject(c.first) || tok.segment <= t.toks[c.last-1].segment || !tok.is(clMeet) || !strings.Contains(tok.fold, "zu") && t.toks[last-1].fold != "zu" {
		return cl, false
	}
	cl.add(t.toks[last].segment)
	return cl, true
}

// A witness tells what stands in the clause of those who may meet.
type witness struct {
	meet, work, host, act, when, day, city, hostCity, invited bool
	onto                                                      bool // to a city
	// segment is that of the word of meeting or working.
	segment int32
}

// witnesses looks through the clause.
func (t *text) witnesses(c *candidate, cl *clause) witness {
	w := witness{segment: t.toks[c.first].segment}
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if i >= c.first && i < c.last || !cl.holds(tok.segment) || t.line.covers(i) {
			continue
		}
		if k := t.timeAt[i]; k > 0 {
			m := &t.times[k-1]
			w.when = w.when || t.datable(m)
			w.day = w.day || t.datable(m) && m.Span.Kind() != 0 && (m.Span.Days() <= longestEvent || m.Span.Last() == 0)
			continue
		}
		if n := t.nameOf(i); n != nil {
			place := n.first == i && !n.masked && (n.Class == gazetteer.City || t.countryIn(n) != "")
			if place && i > s.first && (t.toks[i-1].is(clPlace) || i-1 > s.first && t.toks[i-1].is(clGenitive) && t.toks[i-2].is(clHost) || t.toks[i-1].is(clDefinite) && i-1 > s.first && t.toks[i-2].is(clPlace)) {
				w.city = true
			} else if place {
				w.hostCity = w.hostCity || t.subject(i) || i > s.first && t.toks[i-1].is(clHost) && t.lang == "ru" // гостями Анкары были
			}
			if tok.class&(clMeet|clWork) == 0 {
				continue
			}
		}
		switch {
		case tok.is(clMeet) && tok.head == nil && t.properMeet(i):
			w.meet, w.segment = true, tok.segment
		case tok.is(clWork) && i > s.first && t.toks[i-1].is(clNot):
			w.act = true // they did not agree
		case tok.is(clWork):
			w.work = true
			if !w.meet {
				w.segment = tok.segment
			}
		case tok.is(clAct | clSpeech | clOther | clAffair | clTravel | clParty | clDomestic), t.lang == "en" && tok.fold == "met" && t.toks[min(i+1, len(t.toks)-1)].fold != "with":
			w.act = true
		}
		if tok.in(daysBeside) && i > s.first && len(t.found) > 0 && eveWords[t.toks[i-1].fold+" "+tok.fold] != 0 {
			w.when, w.day = true, true // the day before
		}
		w.host = w.host || tok.is(clHost)
		w.invited = w.invited || t.lang == "ru" && tok.in(inviting) || t.lang == "en" && i < c.first && tok.in(sending)
		w.invited = w.invited || t.lang == "de" && tok.in(inviting)
		if (t.lang == "en" && w.invited && tok.fold == "to" || t.lang == "de" && tok.fold == "nach") && i > c.first && i+1 < s.last {
			n := t.nameOf(i + 1)
			w.onto = w.onto || n != nil && n.first == i+1 && !n.masked && n.Class == gazetteer.City // summoned the leaders to Abuja
		}
		if tok.is(clWhere) && i > s.first && t.toks[i-1].in(copulas) && w.hostCity {
			w.host = true // Rio is where the ministers find themselves
		}
		w.city = w.city || tok.is(clHere|clCapital|clThere) || t.lang == "de" && t.wherePlace(i) || tok.fold == "in" && i+1 < s.last && t.unlisted(i+1) && !(t.lang == "de" && t.germanNoun(i+1))
	}
	if !w.day && (w.meet || w.work) && len(t.timesOf(c.sent)) == 0 && t.headingOver(c.sent) != nil {
		w.when, w.day = true, true
	}
	return w
}

// wherePlace tells whether the relative at token i opens a clause on what goes on in the place named before it: reist nach
// Norwegen, wo am Mittwoch der Ostseerat berät.
func (t *text) wherePlace(i int) bool {
	if !t.toks[i].is(clWhere) || i < 2 || t.toks[i-1].fold != "," {
		return false
	}
	n := t.nameOf(i - 2)
	return n != nil && !n.masked && (n.Class == gazetteer.City || n.Class == gazetteer.Country)
}

// statesGroup tells whether those who may meet are states under one word, which do many things together:
// die G7-Staaten, die Kaspi-Anrainer.
func (t *text) statesGroup(c *candidate) bool {
	if slices.ContainsFunc(t.toks[c.first:c.last-1], func(tok token) bool { return tok.is(clGroup|clCollege) && tok.capital() }) {
		return false // the presidents of the states
	}
	f := strings.TrimSuffix(t.toks[c.last-1].fold, "n")
	return t.lang == "de" && c.last-c.first < 4 && (strings.HasSuffix(f, "staate") || strings.HasSuffix(f, "anrainer"))
}

// daysBeside end expressions for the day before or after another one.
var daysBeside = setOf("zuvor davor danach darauf vortag folgetag")

// comeTogether tells whether the clause says that those who are its candidate meet: by a verb of
// meeting; by a verb of what is done at meetings, with the day or the place; as guests of a city; or,
// for people of rank, by whatever they do in a city on a day that is not done from afar.
func (t *text) comeTogether(c *candidate, w witness) bool {
	switch {
	case t.lang == "ru" && t.ofHome(c):
		return false
	case c.elliptic:
		return w.when
	case c.people:
		return w.meet && len(t.timesOf(c.sent)) > 0
	case c.organisation || c.pronoun:
		return (w.meet || w.work) && w.day && w.city || c.organisation && w.meet && (w.when && w.city || w.day && (t.lang != "en" || t.meetsNext(c))) || w.host && w.day && w.hostCity
	case c.pair:
		return (w.meet || w.work) && w.day && w.city
	case t.unknownPeople(c):
		return false
	case t.statesGroup(c):
		return (w.meet || w.work) && w.day && (w.city || w.meet)
	case w.meet, w.invited && w.city && t.ofStanding(c) && !t.partHas(c, clAct|clAffair):
		return true
	case w.invited && w.onto && w.when && t.ofStanding(c) && (t.lang == "de" && len(t.foundIn(c.sent)) == 0 || t.multinational(c)):
		return true
	case w.host && w.day && (w.hostCity || w.city && t.ofStanding(c)), w.host && w.when && w.hostCity && t.ofStanding(c):
		return true
	case !t.subject(c.first):
		return false
	case w.work:
		return w.day && (w.city || t.ofStanding(c)) || w.city && t.ofStanding(c)
	}
	return w.day && w.city && !w.act && (t.multinational(c) && !t.holdNamed(c) || t.ofStanding(c) && t.awaited(c))
}

// holdNamed tells whether those who may meet are said, behind their names, to hold an event that a noun names: les dirigeants des
// Comores, de Madagascar et de Maurice ont tenu le 5e sommet.
func (t *text) holdNamed(c *candidate) bool {
	s := t.sents[c.sent]
	holds := false
	for i := c.last; i < s.last; i++ {
		tok := &t.toks[i]
		if h := tok.head; holds && h != nil && h.strength == strong && t.timeAt[i] == 0 {
			return true
		}
		holds = holds || tok.is(clHold|clOpen) && tok.shape == lower && t.timeAt[i] == 0
	}
	return false
}

// awaited tells whether those who may meet are said to be expected somewhere: werden in Khartum erwartet.
func (t *text) awaited(c *candidate) bool {
	for i := c.last; i < t.sents[c.sent].last; i++ {
		if t.toks[i].in(awaitWords) && t.toks[i].segment == t.toks[c.last-1].segment {
			return true
		}
	}
	return false
}

// meetsNext tells whether a verb of meeting follows an organisation right away, but for an auxiliary: OPEC will meet on
// Friday.
func (t *text) meetsNext(c *candidate) bool {
	for i := c.last; i < t.sents[c.sent].last && i < c.last+5; i++ {
		switch tok := &t.toks[i]; {
		case tok.is(clMeet) && tok.shape == lower:
			return t.properMeet(i)
		case !tok.is(clFuture|clNext|clPlan|clLive) && !tok.in(beForms) && tok.fold != "to" && tok.fold != "next" && tok.fold != "last" && tok.fold != "and" && tok.fold != "its" && tok.fold != "allies":
			return false
		}
	}
	return false
}

// namedIn tells whether a noun beside those who meet names the event. What they talk about or what
// comes before or after is another event.
func (t *text) namedIn(c *candidate, w witness, named int) bool {
	for _, o := range t.found[named:] {
		lo, hi := t.toks[o.first].segment, t.toks[o.last-1].segment
		beside := lo <= t.toks[c.last-1].segment && t.toks[c.first].segment <= hi || lo <= w.segment && w.segment <= hi
		beside = beside || t.lang == "fr" && o.role == clAt && o.first < c.first && t.toks[o.last].fold == "," && t.toks[c.first].segment == hi+1 && !t.aside(o) // à l'occasion de la session, les ministres
		if k := o.outer - 2; t.lang == "ru" && o.role == clAt && o.head >= 0 && k > c.last && t.toks[k].fold == "," && (t.timeAt[k-1] > 0 || t.nameAt[k-1] > 0) && lo == t.toks[k].segment {
			beside = true // президенты встретятся 11 ноября, на десятом форуме
		}
		beside = beside || t.lang == "en" && !w.meet && o.strength == strong && lo == t.toks[c.first].segment+1 && t.opensWith(o, clWhere) // are expected on 22 October, when the summit is held
		beside = beside || t.lang == "ru" && t.atWhich(o, c)                                                                               // саммит, на котором лидеры должны были встретиться
		if !beside && (t.lang == "en" || t.lang == "fr") && (w.meet || w.host) && o.head >= 0 && (o.strength != weak || o.edition > 0) && o.outer > c.last && t.toks[o.outer-1].in(comingFor) && lo > w.segment && lo <= w.segment+3 {
			cl := t.clauseOf(c)
			beside = cl.holds(lo) || t.onlyDays(w.segment+1, lo, c.sent) // se sont retrouvés, les 1er et 2 mars, pour la conférence
		}
		if !beside && o.role == clAt && o.head >= 0 && o.last < c.first && t.lang == "ru" {
			cl := t.clauseOf(c)
			beside = cl.holds(lo) // сюда, на саммит, съезжаются лидеры
		}
		if t.lang == "ru" && o.outer > 0 && t.toks[o.outer-1].in(sidelines) {
			continue // на полях саммита встретятся министры
		}
		if beside && o.role != clBefore && o.role != clAfter && !t.eveOf(o) && !(o.outer > 0 && t.toks[o.outer-1].in(aboutEvent)) {
			return true
		}
	}
	return false
}

// comingFor stand before what people come together for.
var comingFor = setOf("for pour au aux")

// onlyDays tells whether the parts of a sentence before the last one hold nothing but days and places.
func (t *text) onlyDays(from, to int32, si int) bool {
	first, last := t.stretch(si, from, to-1)
	for i := first; i < last; i++ {
		if t.timeAt[i] == 0 && t.nameAt[i] == 0 && t.toks[i].shape != mark && !t.toks[i].is(clPreposition|clDefinite|clAnd) {
			return false
		}
	}
	return first < last
}

// opensWith tells whether the part of the sentence that the candidate stands in opens with a word of the class.
func (t *text) opensWith(c *candidate, classes class) bool {
	i := c.first
	for i > t.sents[c.sent].first && t.toks[i-1].segment == t.toks[c.first].segment {
		i--
	}
	for i < c.first && t.toks[i].shape == mark {
		i++
	}
	return t.toks[i].is(classes)
}

// atWhich tells whether people stand in the relative clause that says what is done at the event before it.
func (t *text) atWhich(o, c *candidate) bool {
	if o.head < 0 || o.last >= c.first || c.first > o.last+longestApposition {
		return false
	}
	for i := o.last; i+2 < c.first; i++ {
		if t.toks[i].fold == "," {
			return t.toks[i+1].is(clAt|clPlace) && t.toks[i+2].is(clRelative) && t.toks[i+2].segment == t.toks[c.first].segment
		}
		if t.nameAt[i] == 0 && !t.toks[i].is(clPlace) && !t.unlisted(i) {
			return false
		}
	}
	return false
}

// aboutEvent are prepositions before what is talked about.
var aboutEvent = setOf("uber about о об")
