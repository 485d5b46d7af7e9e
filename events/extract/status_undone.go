package extract

import (
	"slices"

	"dateline/events/gazetteer"
)

// deniedAside tells whether the French negation at i is of a verb before the candidate that only an adjunct joins
// it to: le conseil n'a pas été tenu en raison du voyage pour le sommet.
func (t *text) deniedAside(c *candidate, i int) bool {
	k := c.outer
	if t.lang != "fr" || i > k || k == t.sents[c.sent].first {
		return false
	}
	if !(t.toks[k].is(clPreposition) && t.toks[k].is(clDefinite)) { // au, du
		k--
	}
	return t.toks[k].is(clPreposition) && t.timeAt[k] == 0 && !(t.toks[k].fold == "de" && t.toks[k-1].is(clNot|clStop)) && t.toks[k].fold != "d'"
}

// verbless tells whether no verb that says what becomes of the candidate stands in its own part of the
// sentence, so that it comes after the relative clause: "заседание, которое хотели провести в Минске,
// переносится".
func (t *text) verbless(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if tok.segment != t.toks[c.last-1].segment || t.timeAt[i] > 0 || c.first <= i && i < c.last || i < c.head && t.attributive(i, c) {
			continue
		}
		if tok.is(clHold|clHost|clMeet|clOpen|clClose|clPast|clFuture|clPostpone|clCancel|clSpeech|clOther|clAct|clWork) && tok.shape == lower {
			return false
		}
	}
	return true
}

// calledOffBefore tells whether the French sentence looks back on the calling off from a later time: après
// avoir annulé le sommet prévu en juin, avait annulé.
func (t *text) calledOffBefore(c *candidate) bool {
	s := t.sents[c.sent]
	if t.lang != "fr" {
		return false
	}
	for i := s.first + 1; i < s.last; i++ {
		if t.toks[i].is(clCancel|clPostpone) && (t.toks[i-1].fold == "avoir" || t.pluperfect(i, s.first) || t.toks[i].in(putNouns) && t.announcedBefore(i)) {
			return true
		}
	}
	return false
}

// announcedBefore tells whether the noun of putting off at token i is what had been announced: avait annoncé
// en mars le report du sommet.
func (t *text) announcedBefore(i int) bool {
	first := t.sents[t.toks[i].sent].first
	for k := i - 1; k > first && k > i-8; k-- {
		if t.toks[k].is(clSpeech) && t.toks[k].shape == lower {
			return t.pluperfect(k, first)
		}
	}
	return false
}

// unfulfilled tells whether the candidate is said to be what should have been: "hätte im Juni
// stattfinden sollen".
func (t *text) unfulfilled(c *candidate) bool {
	if t.lang != "de" {
		return false
	}
	had := false
	first, last := t.stretch(c.sent, t.toks[c.first].segment, t.toks[c.last-1].segment+1)
	for i := first; i < last; i++ {
		tok := &t.toks[i]
		if had = had || tok.fold == "hatte" || tok.fold == "hatten"; had && tok.fold == "sollen" {
			return !t.toks[i-1].is(clClose) // it should have ended on Friday
		}
	}
	return false
}

// adversative returns the last segment that tells of the candidate's fate: the one after it too, where
// that opens with "but" and puts the event off or calls it off, without a subject of its own: "хотели
// провести в июне, но отложили".
func (t *text) adversative(c *candidate, hi int32) int32 {
	if !t.sents[c.sent].sets.has(butWords) {
		return hi
	}
	first, last := t.stretch(c.sent, hi+1, hi+1)
	for i := first; i < last; i++ {
		if !t.toks[i].in(butWords) {
			continue
		}
		for k := i + 1; k < last; k++ {
			switch tok := &t.toks[k]; {
			case tok.head != nil || t.timeAt[k] > 0:
				return hi
			case tok.is(clPostpone | clCancel):
				return hi + 1
			}
		}
		return hi
	}
	return hi
}

// butWords set a clause against the one before.
var butWords = setOf("но однако but aber doch mais")

// deniesPart tells whether the negation at i denies only the day or place behind it, which another one
// is set against: не 6–7, а 11 мая; not in Delhi, but in Astana.
func (t *text) deniesPart(i int) bool {
	s := t.sents[t.toks[i].sent]
	for j := i + 1; j < min(s.last, i+7); j++ {
		tok := &t.toks[j]
		switch {
		case tok.fold == ",":
			return j+1 < s.last && t.toks[j+1].in(insteadOfIt) || t.outweighed(j)
		case tok.in(insteadOfIt) && j > i+1:
			return true
		case t.timeAt[j] == 0 && t.nameAt[j] == 0 && !tok.is(clPreposition|clDefinite) && tok.shape != number && !isDash(*tok) && tok.fold != "pas" && !(tok.shape == lower && tok.class == 0 && t.toks[j-1].is(clPlace)):
			return false
		}
	}
	return false
}

// laterElsewhere tells whether a German negation stands before a city and the next sentence says when something is held in
// another one: Die Konferenz findet nicht in Belgrad statt. Sie wird am 12. Juni in Novi Sad abgehalten.
func (t *text) laterElsewhere(n *name) bool {
	i := n.first - 2
	si := int(t.toks[n.first].sent) + 1
	if t.lang != "de" || n.Class != gazetteer.City || i < 0 || !t.toks[i].is(clNot) || !t.toks[i+1].is(clPlace) || si >= len(t.sents) || t.sents[si].classes&(clHold|clHost|clMeet) == 0 {
		return false
	}
	return slices.ContainsFunc(t.timesOf(si), t.datable) && slices.ContainsFunc(t.namesIn(t.sents[si].first, t.sents[si].last), func(o name) bool {
		return o.Class == gazetteer.City && !o.masked && o.ID != n.ID
	})
}

// formerly tells whether a word of putting off at token i is about an earlier date of an event that
// takes place now: "the summit, which meets today, had been postponed several times".
func (t *text) formerly(c *candidate, i int) bool {
	if c.date == nil && t.severalTimes(i) && (t.pluperfect(i, t.sents[c.sent].first) || t.hadBeenDone(i)) {
		return true // it had been put off several times
	}
	if c.date == nil || t.toks[c.date.first].segment == t.toks[i].segment || !t.clauseHas(c.date, clMeet|clOpen|clLive|clHold) {
		return false
	}
	if t.severalTimes(i) {
		return true
	}
	if c.date.Span.First() > t.src.Published {
		return false
	}
	return t.pluperfect(i, t.sents[c.sent].first)
}

// hadBeenDone tells whether the German participle at token i is one of the pluperfect: war wegen der Krise verschoben worden.
func (t *text) hadBeenDone(i int) bool {
	s := t.sents[t.toks[i].sent]
	if t.lang != "de" || i+1 >= s.last || t.toks[i+1].fold != "worden" {
		return false
	}
	for k := s.first; k < i; k++ {
		if t.toks[k].segment == t.toks[i].segment && (t.toks[k].fold == "war" || t.toks[k].fold == "waren") {
			return true
		}
	}
	return false
}

// severalTimes tells whether the participle at token i says how often or by what something was
// put off before: repoussé à plusieurs reprises, plusieurs fois reporté.
func (t *text) severalTimes(i int) bool {
	s := t.sents[t.toks[i].sent]
	for k := max(s.first, i-3); k < min(s.last, i+5); k++ {
		if t.toks[k].in(timesOver) && t.toks[k].segment == t.toks[i].segment {
			return true
		}
	}
	return false
}

// timesOver are nouns of how often.
var timesOver = setOf("reprises fois mehrfach mehrmals wiederholt zweimal dreimal repeatedly twice times")

// undecided are, behind "не", words for what is still open: место следующей встречи пока не выбрано.
var undecided = setOf("выбран выбрана выбрано выбраны определен определена определено определены известно известна известны решено установлен установлена установлено назван названа названо названы объявлено объявлены")

// negates tells whether the negation at i denies that something takes place.
func (t *text) negates(i int) bool {
	s := t.sents[t.toks[i].sent]
	seg := t.toks[i].segment
	switch t.toks[i].fold {
	case "kein", "keine", "keinen", "keiner", "no", "aucun", "aucune", "ни", "without", "sans", "без", "weder", "nor":
		return false
	}
	if t.deniesPart(i) || i+1 < s.last && t.nameAt[i+1] > 0 && t.lang == "ru" {
		return false // of OPEC and non-OPEC states
	}
	if i+1 < s.last && (t.toks[i+1].fold == "so" || t.toks[i+1].fold == "only" || t.toks[i+1].fold == "nur" || t.toks[i+1].fold == "только" || t.toks[i+1].fold == "yet" || t.toks[i+1].in(sooner) || t.toks[i+1].fold == "исключено" || t.toks[i+1].fold == "исключил" || t.toks[i+1].in(undecided)) {
		return false
	}
	for k := i + 1; k < s.last && k < i+5; k++ {
		if m := t.timeOf(k); m != nil && t.wasMeant(m) {
			return false // in autumn and not in May
		}
	}
	before, after := 4, 7
	if t.lang == "de" { // the verb's parts frame the clause: kommen am Mittwoch doch nicht in Malabo zusammen
		before, after = farthest, farthest
	} else if f := t.toks[i].fold; t.lang == "fr" {
		if before = 3; f == "ne" || f == "n'" {
			before = 0 // le sommet tenu hier n'a pas convaincu
		}
	}
	for j := max(s.first, i-before); j < min(s.last, i+after); j++ {
		if (t.toks[j].segment == seg || j > i && t.toks[i+1].fold == "," && !t.inRelative(i)) && (t.toks[j].is(clHold|clHost) && !t.toks[j].in(bidden) || t.toks[j].is(clMeet) && t.toks[j].shape == lower && t.properMeet(j)) {
			return true
		}
	}
	return false
}
