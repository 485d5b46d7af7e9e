package extract

import "dateline/events/extract/dates"

// newDate tells whether the candidate's date is the one that it was moved to.
func (t *text) newDate(c *candidate) bool {
	if c.date == nil || t.sents[c.sent].classes&clPostpone == 0 || t.deniedAfter(c.date) {
		return false
	}
	seg := t.toks[c.date.first].segment
	held, future, past, put, now := false, false, false, false, false
	for i := t.sents[c.sent].first; i < t.sents[c.sent].last; i++ {
		tok := &t.toks[i]
		if tok.segment == seg && t.timeAt[i] == 0 {
			held, future, put = held || tok.is(clHold) && !tok.is(clCancel), future || tok.is(clFuture), put || tok.is(clPostpone)
			past = past || tok.in(wasTo)
			now = now || tok.fold == "now" && i+1 < len(t.toks) && t.toks[i+1].is(clPlan)
		}
	}
	if now && !past && !put {
		return true // twice postponed, it is now due on 20 June
	}
	if held && future && !past && !put && !t.plannedAside(c.date) { // postponed in June, it will now be held on 28 July
		return true
	}
	if i := c.date.first - 1; i > 0 && t.toks[i].fold == "until" && t.toks[i-1].fold == "," {
		return true
	}
	onto, takes, will := false, false, false
	if i := c.date.first - 1; i > t.sents[c.sent].first && t.toks[i].in(ontoDate) && t.toks[i-1].fold == "," {
		seg-- // put back by a day, to Thursday
	}
	for i := c.date.first - 1; i >= t.sents[c.sent].first && (t.toks[i].segment == seg || i+3 > c.date.first) && i > c.date.first-24; i-- {
		tok := &t.toks[i]
		if t.lang == "ru" && tok.is(clPlan) && !tok.is(clPostpone) && russianAdjective(tok.fold) {
			return false // отложены запланированные на 3 мая переговоры
		}
		if t.lang == "en" && tok.fold == "for" && i > 1 && t.toks[i-1].is(clPlan) && !t.toks[i-1].is(clPostpone) && t.toks[i-1].word() && t.toks[i-2].shape != mark && !t.toks[i-2].is(clAnd|clAnother) && !t.toks[i-2].in(isWords) {
			return false // the postponement of the summit scheduled for 20 July
		}
		takes, will = takes || tok.is(clHold), will || tok.is(clFuture) && !t.hadTo(i)
		onto = onto || takes && will
		onto = onto || t.lang == "de" && (tok.fold == "ins" || tok.fold == "in" && i+1 < c.date.first && t.toks[i+1].is(clDefinite) && t.toks[i+1].fold != "dem" && t.toks[i+1].fold != "der") // in den Herbst
		onto = onto || tok.in(ontoDate) && !(tok.fold == "to" && t.toAct(i)) && !(i+1 < c.date.first && t.toks[i+1].fold == "from")
		if tok.is(clPostpone) {
			return onto
		}
	}
	if t.lang == "de" && onto {
		for i := c.date.last; i < t.sents[c.sent].last && t.toks[i].segment == seg; i++ {
			if t.toks[i].is(clPostpone) {
				return true
			}
		}
	}
	return false
}

// plannedAside tells whether the date stands in an apposition that says what had been planned: the talks,
// due to open on Monday, have been delayed.
func (t *text) plannedAside(m *moment) bool {
	i := m.first
	for seg := t.toks[i].segment; i > t.sents[m.sent].first && t.toks[i-1].segment == seg; {
		i--
	}
	if t.lang != "en" || t.toks[i].fold != "," {
		return false
	}
	i++
	return i < m.first && (t.toks[i].is(clPlan) && !t.toks[i].is(clSpeech) || t.toks[i].in(formerWords) && t.toks[i+1].is(clPlan))
}

// hadTo tells whether the "to" at token i tells of a plan that was: was to host, was due to hold.
func (t *text) hadTo(i int) bool {
	return t.toks[i].fold == "to" && i > 1 && (t.toks[i-1].in(wasTo) || (t.toks[i-1].is(clPlan) || t.toks[i-1].fold == "supposed" || t.toks[i-1].fold == "meant") && (t.toks[i-2].in(wasTo) || t.toks[i-2].fold == "been"))
}

// isWords stand before a participle that tells how things are now: it has been put off and is now set for May.
var isWords = setOf("is are be been now being tentatively provisionally")

// wasTo are verbs of what had been planned.
var wasTo = setOf("was were war waren etait sollte sollten hatte hatten devait devaient должен должна должно должны")

// ontoDate are words between "moved" and the day that something is moved to.
var ontoDate = setOf("to for until till до auf на au aux a en")

// newTalk tells whether the next sentence says when an event that was called off is to take place
// now: "Nun ist Anfang Januar im Gespräch".
func (t *text) newTalk(c *candidate) bool {
	for si := c.sent + 1; si < min(c.sent+3, len(t.sents)) && len(t.foundIn(si)) == 0; si++ {
		if t.toks[t.sents[si].first].in(nowWords) {
			for _, m := range t.timesOf(si) {
				if t.datable(m) && m.Span.First() > t.src.Published {
					return true
				}
			}
		}
	}
	return false
}

// nowWords open what takes the place of a plan.
var nowWords = setOf("nun jetzt stattdessen instead теперь desormais")

// laterFate returns clPostpone or clCancel if the next sentence, which names no event itself, says
// "it" was put or called off.
func (t *text) laterFate(c *candidate) class {
	if fate := t.fateFrom(t.nextPart(c), t.sents[c.sent].last); fate != 0 {
		return fate
	}
	si := c.sent + 1
	if si == len(t.sents) {
		return 0
	}
	fate := t.fateFrom(t.sents[si].first, t.sents[si].last)
	if fate != 0 && t.tellsFormer(si, c.date) {
		return 0
	}
	return fate
}

// nextPart returns the first token of the part of the sentence that follows the candidate's and its
// date's.
func (t *text) nextPart(c *candidate) int {
	i, last := c.last, t.sents[c.sent].last
	if c.date != nil {
		i = max(i, c.date.last)
	}
	for i < last && !(t.toks[i].shape == mark && (t.toks[i].fold == "," || t.toks[i].fold == ";")) {
		i++
	}
	return i
}

// fateFrom looks for the fate of "it" among the tokens.
func (t *text) fateFrom(first, last int) class {
	if first == last {
		return 0
	}
	if s := &t.sents[t.toks[first].sent]; s.classes&(clPostpone|clCancel) == 0 && !(t.lang == "de" && s.sets.has(newDays)) {
		return 0
	}
	pronoun := -1
	for i := first; i < last; i++ {
		tok := &t.toks[i]
		switch {
		case tok.head != nil:
			return 0
		case tok.in(newDays) && t.newDateSought(i):
			return clPostpone
		case tok.is(clPronoun) && !tok.is(clDefinite), t.lang == "ru" && tok.is(clEvent), (tok.fold == "das" || tok.fold == "dies") && i+1 < last && !t.toks[i+1].capital():
			pronoun = i
		case tok.in(putNouns) && i > first && t.toks[i-1].is(clPossessive) && t.lang == "fr":
			return tok.class & (clPostpone | clCancel) // l'OMC a annoncé son report
		case tok.is(clPostpone|clCancel) && pronoun >= 0 && i-pronoun < 12:
			if t.movedElsewhere(i) || t.toks[i-1].fold == "to" && i+1 < last && t.toks[min(i+2, last-1)].is(clDefinite) {
				return 0 // it was prudent to put off the gathering
			}
			if t.pluperfect(i, first) {
				return 0 // it had been put off before
			}
			return tok.class & (clPostpone | clCancel)
		}
	}
	return 0
}

// pluperfect tells whether "had", "war" or "avait" stands shortly before token i.
func (t *text) pluperfect(i, from int) bool {
	for k := i - 1; k > i-4 && k >= from; k-- {
		switch t.toks[k].fold {
		case "had", "avait", "avaient", "war", "waren":
			return true
		}
	}
	return false
}

// concerns tells whether a word of putting or calling off at token i is said of the candidate and
// not of somebody's part in it: "his appearance at the summit was cancelled".
// rose tells whether the English "adjourned" at token i says that the candidate's people rose on its day, which is no
// putting off: Iran and the powers adjourned their talks on Sunday.
func (t *text) rose(c *candidate, i int) bool {
	if p := t.src.Published; !t.toks[i].in(adjourning) || c.date == nil || p == 0 || c.date.Span.Last() == 0 || c.date.Span.Last() > p || t.toks[i].segment != t.toks[c.date.first].segment {
		return false
	}
	return !t.onto(c.date.first) && c.date.Limit == 0 && (i == 0 || !t.toks[i-1].is(clPast) && t.toks[i-1].fold != "been")
}

// roseOn tells whether those who meet are said to have adjourned on the date.
func (t *text) roseOn(m *moment) bool {
	p := t.src.Published
	for i := m.first - 1; p != 0 && m.Limit == dates.At && m.Span.Last() <= p && i >= t.sents[m.sent].first && i > m.first-5 && t.toks[i].segment == t.toks[m.first].segment && !t.toks[i].in(ontoDate); i-- {
		if t.toks[i].in(adjourning) {
			return true
		}
	}
	return false
}

// adjourning are verbs of rising for a time.
var adjourning = setOf("adjourned suspended")

// movedOnly stand behind a "moved" that is no putting off: farmers moved in on Brussels.
var movedOnly = setOf("online in into on onto out towards toward closer quickly swiftly through away around past by up-market freely")

func (t *text) concerns(c *candidate, i int) bool {
	if o := t.putOff(i); o != nil && o != c || t.toks[i].fold == "moved" && i+1 < len(t.toks) && t.toks[i+1].in(movedOnly) {
		return false
	}
	if k := c.outer - 1; k > t.sents[c.sent].first && t.toks[k].is(clPreposition) && t.toks[k-1].in(partWords) {
		return false // he called off his part in the summit
	}
	if c.role == 0 || c.first <= i+2 && i < c.first {
		return true
	}
	if c.role == clAt {
		return false
	}
	s := t.sents[c.sent]
	for k := s.first; k < s.last; k++ { // before the summit he called off his part in it
		if t.toks[k].in(partWords) && t.toks[k].segment == t.toks[i].segment {
			return false
		}
	}
	return true
}

// putOff returns the candidate that follows a noun of putting or calling off, at token i, in the
// genitive: le report d'un an du sommet, перенос саммита, the postponement of the conference.
func (t *text) putOff(i int) *candidate {
	if !t.toks[i].in(putNouns) {
		return nil
	}
	for _, o := range t.foundIn(int(t.toks[i].sent)) {
		if o.first <= i {
			continue
		}
		for k := i + 1; k < o.first; k++ {
			if tok := &t.toks[k]; !tok.is(clGenitive|clDefinite|clPossessive|clIndefinite|clAnother|clNext|clPrevious) && t.timeAt[k] == 0 && !(t.lang == "ru" && russianAdjective(tok.fold)) {
				return nil
			}
		}
		return o
	}
	return nil
}

// putNouns are nouns of putting or calling off.
var putNouns = setOf(`postponement deferral cancellation delay verschiebung absage verlegung vertagung
		перенос переноса переносе переносу отмена отмены отмене отмену отсрочка отсрочки отсрочке отсрочку
		report annulation ajournement renvoi`)

// partWords are what somebody calls off without calling off the event.
var partWords = setOf(`participation appearance attendance visit trip speech meeting
		teilnahme auftritt besuch reise rede treffen
		участие визит поездку выступление встречу
		participation visite voyage déplacement discours rencontre`)

// laterOn tells whether the next sentence says that what does not take place will at a later date.
func (t *text) laterOn(c *candidate) bool {
	si := c.sent + 1
	if t.lang != "en" || si >= len(t.sents) || len(t.foundIn(si)) > 0 {
		return false
	}
	s := t.sents[si]
	later, it := false, false
	for i := s.first; i < s.last; i++ {
		it = it || t.toks[i].is(clPronoun) && i < s.first+4
		later = later || t.toks[i].in(laterDates) && i+1 < s.last && t.toks[i+1].in(newDays)
	}
	return it && later
}

// laterDates stand before the date to which something is left.
var laterDates = setOf("later another new future different")
