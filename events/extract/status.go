package extract

import (
	"strings"

	"dateline/events"
)

// findStatus reads from the words around the candidate whether it is planned, held, put off or
// called off. What the words leave open is settled later by date and day of publication.
func (t *text) findStatus(c *candidate) {
	s := t.sents[c.sent]
	lo, hi := t.toks[c.first].segment, t.toks[c.last-1].segment
	if c.date != nil {
		lo, hi = min(lo, t.toks[c.date.first].segment), max(hi, t.toks[c.date.last-1].segment)
	}
	if t.followsRelative(c) || c.date != nil && t.toks[c.date.first].segment == t.toks[c.last-1].segment+1 {
		hi++ // the verb comes after the clause set in between
	}
	hi = t.adversative(c, hi)
	var seen class
	hold := false
	negated, open := false, false
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if tok.segment < lo || tok.segment > hi || t.timeAt[i] > 0 || c.first <= i && i < c.last && tok.head != nil {
			continue
		}
		if c.deferred > 0 && i == c.deferred {
			continue // the delayed summit: what the sentence says of it comes after
		}
		if tok.is(clPostpone|clCancel) && (!t.concerns(c, i) || t.formerly(c, i)) {
			continue
		}
		if tok.is(clPostpone|clCancel) && t.thoughtPossible(i) {
			open = true
			continue
		}
		if tok.is(clPostpone|clCancel) && i > s.first && t.toks[i-1].is(clNot) && !t.toks[i-1].is(clPostpone|clCancel) {
			hi = max(hi, tok.segment+1) // not cancelled, but put off
			continue
		}
		if tok.is(clPostpone|clCancel) && t.onlyPossible(i) {
			open = true
			continue
		}
		says := tok.class
		if tok.fold == "to" && !t.toAct(i) {
			says &^= clFuture // agreed to ease sanctions
		}
		seen |= says
		if tok.is(clHold | clHost | clMeet) {
			hold = true
		}
		if tok.is(clNot) && !tok.is(clCancel) && t.negates(i) {
			negated = true
		}
	}
	if open {
		seen = seen&^clPropose | clPlan
	}
	if t.proposed(c, lo) {
		seen = seen&^clFuture | clPropose
	}
	fate := t.laterFate(c) | t.sharedFate(c)
	if seen&clCancel != 0 && t.newTalk(c) {
		fate |= clPostpone
	}
	if fate&clPostpone != 0 {
		negated = false
	}
	if c.deferred > 0 && seen&(clPostpone|clCancel) == 0 && t.takesPlaceNow(c) {
		seen |= c.attributes &^ (clPostpone | clCancel)
	} else {
		seen |= c.attributes
	}
	seen |= fate
	if c.attributes&clNext != 0 && seen&(clPast|clLive) == 0 {
		seen |= clPlan
	}
	if t.unfulfilled(c) {
		seen |= clCancel // it should have been held
	}
	if denied, put := t.deniesCancelling(c); denied && seen&clCancel != 0 {
		seen &^= clCancel
		if put {
			seen, negated = seen|clPostpone, false
		}
	}
	if open && seen&(clPostpone|clCancel|clPast) == 0 {
		if c.date != nil {
			t.forward(c.date)
		}
	}
	c.tense = seen & (clPast | clFuture | clPlan | clLive)
	if c.deferred > 0 && seen&(clPostpone|clCancel) == 0 && c.tense&(clFuture|clPlan) != 0 && c.tense&clPast == 0 && c.date != nil {
		t.forward(c.date) // "is to host the delayed summit on 29 March"
	}
	switch {
	case seen&clPostpone != 0 && fate == 0 && t.newDate(c), seen&(clPostpone|clCancel) != 0 && t.takesItsPlace(c.date):
		c.status, c.rescheduled = events.Announced, true
		t.forward(c.date) // "has been postponed to 5 November" is no past
	case seen&clPostpone != 0 && !negated:
		c.status = events.Postponed
		t.nearer(c.date)
		t.weekdayAhead(c)
	case seen&clCancel != 0 && !negated:
		c.status = events.Cancelled
		if t.failed(c) {
			c.date = t.earlier(c.date)
		} else {
			t.nearer(c.date)
		}
	case negated && c.indefinite && c.edition == 0 && !(hold && c.date != nil && c.date.Span.Days() == 1 && len(c.organisations) > 0):
		c.denied = true
	case negated && hold:
		c.status = events.Cancelled
	case seen&clPropose != 0 && seen&clPast == 0 && c.role != clAt && c.role != clAfter:
		c.status = events.Mentioned
	case c.role == clAfter && c.relation != events.Next && c.date != nil && t.src.Published != 0 && c.date.Span.First() <= t.src.Published:
		c.status = events.Held
	case seen&clConfirm != 0 && seen&(clFuture|clPlan) != 0:
		c.status = events.Confirmed
	case c.role == clAt && seen&clSpeech != 0 && seen&(clFuture|clPlan) == 0:
		c.status = events.Held
	case (seen&clPast != 0 || c.role == clAfter) && seen&(clFuture|clPlan) == 0:
		c.status = events.Held
	case seen&(clFuture|clPlan) != 0:
		c.status = events.Announced
	}
}

// thoughtPossible tells whether putting or calling off, at token i, is only thought possible: may be put off,
// pourrait être reporté, könnte verschoben werden, не исключено, что отложат.
func (t *text) thoughtPossible(i int) bool {
	s := t.sents[t.toks[i].sent]
	seg := t.toks[i].segment
	for k := i - 1; k >= s.first && k > i-farthest; k-- {
		tok := &t.toks[k]
		if tok.segment < seg-1 || tok.is(clNot) && tok.segment == seg {
			return false
		}
		if tok.segment == seg && mayWords[tok.fold] && (k > i-6 || t.lang == "de") {
			return true
		}
		if t.lang == "ru" && k > s.first && t.toks[k-1].fold == "не" && (tok.fold == "исключено" || tok.fold == "исключают" || tok.fold == "исключил" || tok.fold == "исключили") {
			return true
		}
	}
	return false
}

// mayWords are verbs and adverbs of what is only possible.
var mayWords = map[string]bool{"may": true, "might": true, "could": true, "perhaps": true, "possibly": true, "pourrait": true, "pourraient": true, "risque": true, "risquent": true, "peut-etre": true,
	"konnte": true, "konnten": true, "moglicherweise": true, "vielleicht": true, "может": true, "могут": true, "возможно": true}

// takesPlaceNow tells whether what had been put off is said to take place on the candidate's date:
// "is to host the delayed summit on 29 March".
func (t *text) takesPlaceNow(c *candidate) bool {
	if c.date == nil || c.inner != nil && c.date.first == c.inner.first || t.hadBeen(c.date) || !t.clauseHas(c.date, clHold|clHost|clMeet|clOpen) {
		return false
	}
	seg := t.toks[c.date.first].segment
	for i := t.sents[c.sent].first; i < t.sents[c.sent].last; i++ {
		if t.toks[i].segment == seg && wasTo[t.toks[i].fold] && !t.toks[i].is(clHold) {
			return false
		}
	}
	return true
}

// unfulfilled tells whether the candidate is said to be what should have been: "hätte im Juni
// stattfinden sollen".
func (t *text) unfulfilled(c *candidate) bool {
	if t.lang != "de" {
		return false
	}
	had := false
	for i := t.sents[c.sent].first; i < t.sents[c.sent].last; i++ {
		tok := &t.toks[i]
		if tok.segment < t.toks[c.first].segment || tok.segment > t.toks[c.last-1].segment+1 {
			continue
		}
		if had = had || tok.fold == "hatte" || tok.fold == "hatten"; had && tok.fold == "sollen" {
			return true
		}
	}
	return false
}

// adversative returns the last segment that tells of the candidate's fate: the one after it too, where
// that opens with "but" and puts the event off or calls it off, without a subject of its own: "хотели
// провести в июне, но отложили".
func (t *text) adversative(c *candidate, hi int32) int32 {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		if t.toks[i].segment != hi+1 || !butWords[t.toks[i].fold] {
			continue
		}
		for k := i + 1; k < s.last && t.toks[k].segment == hi+1; k++ {
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
var butWords = map[string]bool{"но": true, "однако": true, "but": true, "aber": true, "doch": true, "mais": true}

// deniesPart tells whether the negation at i denies only the day or place behind it, which another one
// is set against: не 6–7, а 11 мая; not in Delhi, but in Astana.
func (t *text) deniesPart(i int) bool {
	s := t.sents[t.toks[i].sent]
	for j := i + 1; j < min(s.last, i+7); j++ {
		tok := &t.toks[j]
		switch {
		case tok.fold == ",":
			return j+1 < s.last && insteadOfIt[t.toks[j+1].fold] || t.outweighed(j)
		case insteadOfIt[tok.fold] && j > i+1:
			return true
		case t.timeAt[j] == 0 && t.nameAt[j] == 0 && !tok.is(clPreposition|clDefinite) && tok.shape != number && !isDash(*tok) && tok.fold != "pas":
			return false
		}
	}
	return false
}

// sooner are words behind a negation that bound the day and deny nothing: не раньше 2012 года, nicht vor
// Juli, pas avant juin.
var sooner = map[string]bool{"раньше": true, "ранее": true, "позже": true, "позднее": true, "before": true, "until": true, "later": true, "earlier": true, "vor": true, "fruher": true, "spater": true, "avant": true}

// toAct tells whether the English "to" at i opens what is still to take place: to be held, leaders
// to meet.
func (t *text) toAct(i int) bool {
	return i+1 < len(t.toks) && (t.toks[i+1].fold == "be" || t.toks[i+1].is(clHold|clHost|clMeet|clOpen|clAttend))
}

// proposed tells whether the candidate stands in an infinitive clause that hangs on a word of
// proposing: "schlug vor, die nächste Konferenz abzuhalten".
func (t *text) proposed(c *candidate, segment int32) bool {
	s := t.sents[c.sent]
	if t.lang != "de" && t.lang != "ru" {
		return false
	}
	propose, infinitive := false, false
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if tok.segment == segment-1 && tok.is(clPropose) && !tok.is(clPlan) {
			propose = true
		}
		if tok.segment == segment && tok.is(clHold) {
			infinitive = infinitive || strings.Contains(tok.fold, "zu") || strings.HasSuffix(tok.fold, "ти") || strings.HasSuffix(tok.fold, "ть") || i > 0 && t.toks[i-1].fold == "zu"
		}
	}
	return propose && infinitive
}

// newDate tells whether the candidate's date is the one that it was moved to.
func (t *text) newDate(c *candidate) bool {
	if c.date == nil {
		return false
	}
	seg := t.toks[c.date.first].segment
	held, future, past, put, anywhere := false, false, false, false, false
	for i := t.sents[c.sent].first; i < t.sents[c.sent].last; i++ {
		tok := &t.toks[i]
		anywhere = anywhere || tok.is(clPostpone)
		if tok.segment == seg && t.timeAt[i] == 0 {
			held, future, put = held || tok.is(clHold) && !tok.is(clCancel), future || tok.is(clFuture), put || tok.is(clPostpone)
			past = past || wasTo[tok.fold]
		}
	}
	if !anywhere {
		return false
	}
	if held && future && !past && !put { // postponed in June, it will now be held on 28 July
		return true
	}
	if i := c.date.first - 1; i > 0 && t.toks[i].fold == "until" && t.toks[i-1].fold == "," {
		return true
	}
	onto, takes, will := false, false, false
	if i := c.date.first - 1; i > t.sents[c.sent].first && ontoDate[t.toks[i].fold] && t.toks[i-1].fold == "," {
		seg-- // put back by a day, to Thursday
	}
	for i := c.date.first - 1; i >= t.sents[c.sent].first && (t.toks[i].segment == seg || i+3 > c.date.first) && i > c.date.first-24; i-- {
		tok := &t.toks[i]
		takes, will = takes || tok.is(clHold), will || tok.is(clFuture) && !t.hadTo(i)
		onto = onto || takes && will
		onto = onto || t.lang == "de" && (tok.fold == "ins" || tok.fold == "in" && i+1 < c.date.first && t.toks[i+1].is(clDefinite) && t.toks[i+1].fold != "dem" && t.toks[i+1].fold != "der") // in den Herbst
		onto = onto || ontoDate[tok.fold] && !(tok.fold == "to" && t.toAct(i)) && !(i+1 < c.date.first && t.toks[i+1].fold == "from")
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

// hadTo tells whether the "to" at token i tells of a plan that was: was to host, was due to hold.
func (t *text) hadTo(i int) bool {
	return t.toks[i].fold == "to" && i > 1 && (wasTo[t.toks[i-1].fold] || t.toks[i-1].is(clPlan) && (wasTo[t.toks[i-2].fold] || t.toks[i-2].fold == "been"))
}

// wasTo are verbs of what had been planned.
var wasTo = map[string]bool{"was": true, "were": true, "war": true, "waren": true, "etait": true, "sollte": true, "sollten": true, "hatte": true, "hatten": true, "devait": true, "devaient": true, "должен": true, "должна": true, "должно": true}

// ontoDate are words between "moved" and the day that something is moved to.
var ontoDate = map[string]bool{"to": true, "for": true, "until": true, "till": true, "auf": true, "на": true, "au": true, "aux": true, "a": true, "en": true}

// newTalk tells whether the next sentence says when an event that was called off is to take place
// now: "Nun ist Anfang Januar im Gespräch".
func (t *text) newTalk(c *candidate) bool {
	for si := c.sent + 1; si < min(c.sent+3, len(t.sents)) && len(t.foundIn(si)) == 0; si++ {
		if nowWords[t.toks[t.sents[si].first].fold] {
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
var nowWords = map[string]bool{"nun": true, "jetzt": true, "stattdessen": true, "instead": true, "теперь": true, "desormais": true}

// laterFate returns clPostpone or clCancel if the next sentence, which names no event itself, says
// "it" was put or called off.
func (t *text) laterFate(c *candidate) class {
	if fate := t.fateFrom(t.nextPart(c), t.sents[c.sent].last); fate != 0 {
		return fate
	}
	if si := c.sent + 1; si < len(t.sents) && !t.tellsFormer(si) {
		return t.fateFrom(t.sents[si].first, t.sents[si].last)
	}
	return 0
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
	pronoun := -1
	for i := first; i < last; i++ {
		tok := &t.toks[i]
		switch {
		case tok.head != nil:
			return 0
		case tok.is(clPronoun) && !tok.is(clDefinite), (tok.fold == "das" || tok.fold == "dies") && i+1 < last && !t.toks[i+1].capital():
			pronoun = i
		case tok.is(clPostpone|clCancel) && pronoun >= 0 && i-pronoun < 12:
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
func (t *text) concerns(c *candidate, i int) bool {
	if o := t.putOff(i); o != nil && o != c {
		return false
	}
	if c.role == 0 || c.first <= i+2 && i < c.first {
		return true
	}
	if c.role == clAt {
		return false
	}
	s := t.sents[c.sent]
	for k := s.first; k < s.last; k++ { // before the summit he called off his part in it
		if partWords[t.toks[k].fold] && t.toks[k].segment == t.toks[i].segment {
			return false
		}
	}
	return true
}

// putOff returns the candidate that follows a noun of putting or calling off, at token i, in the
// genitive: le report d'un an du sommet, перенос саммита, the postponement of the conference.
func (t *text) putOff(i int) *candidate {
	if !putNouns[t.toks[i].fold] {
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
var putNouns = func() map[string]bool {
	m := map[string]bool{}
	fill(m, `postponement cancellation delay verschiebung absage verlegung vertagung
		перенос переноса переносе переносу отмена отмены отмене отмену отсрочка отсрочки отсрочке отсрочку
		report annulation ajournement renvoi`)
	return m
}()

// partWords are what somebody calls off without calling off the event.
var partWords = func() map[string]bool {
	m := map[string]bool{}
	fill(m, `participation appearance attendance visit trip speech meeting
		teilnahme auftritt besuch reise rede treffen
		участие визит поездку выступление встречу
		participation visite voyage déplacement discours rencontre`)
	return m
}()

// deniesCancelling tells whether the candidate's sentence says that something is not called off, and
// whether it says that it is put off instead: "не отменён, а отложен".
func (t *text) deniesCancelling(c *candidate) (denied, put bool) {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if tok.is(clCancel) && !tok.is(clPostpone) {
			for j := max(s.first, i-3); j < i; j++ {
				denied = denied || t.toks[j].is(clNot) && !t.toks[j].is(clCancel) && t.toks[j].segment == tok.segment
			}
		}
		put = put || denied && tok.is(clPostpone)
	}
	return denied, put
}

// formerly tells whether a word of putting off at token i is about an earlier date of an event that
// takes place now: "the summit, which meets today, had been postponed several times".
func (t *text) formerly(c *candidate, i int) bool {
	if c.date == nil || t.toks[c.date.first].segment == t.toks[i].segment || c.date.Span.First() > t.src.Published || !t.clauseHas(c.date, clMeet|clOpen|clLive|clHold) {
		return false
	}
	return t.pluperfect(i, t.sents[c.sent].first)
}

// negates tells whether the negation at i denies that something takes place.
func (t *text) negates(i int) bool {
	s := t.sents[t.toks[i].sent]
	seg := t.toks[i].segment
	switch t.toks[i].fold {
	case "kein", "keine", "keinen", "keiner", "no", "aucun", "aucune", "ни", "without", "sans", "без", "weder", "nor":
		return false
	}
	if t.deniesPart(i) {
		return false
	}
	if i+1 < s.last && (t.toks[i+1].fold == "only" || t.toks[i+1].fold == "nur" || t.toks[i+1].fold == "только" || t.toks[i+1].fold == "yet" || sooner[t.toks[i+1].fold] || t.toks[i+1].fold == "исключено" || t.toks[i+1].fold == "исключил") {
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
	}
	for j := max(s.first, i-before); j < min(s.last, i+after); j++ {
		if (t.toks[j].segment == seg || j > i && t.toks[i+1].fold == ",") && (t.toks[j].is(clHold|clHost) || t.toks[j].is(clMeet) && t.toks[j].shape == lower && t.properMeet(j)) {
			return true
		}
	}
	return false
}
