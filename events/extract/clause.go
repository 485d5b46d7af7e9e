package extract

import (
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

// meets tells whether the words around an organ's name speak of its meeting and not of its acts.
func (t *text) meets(c *candidate) bool {
	if c.role != 0 || c.edge != 0 || c.edition > 0 || c.inner != nil || c.only != nil && c.last < len(t.toks) && isDash(t.toks[c.last]) {
		return true
	}
	s := t.sents[c.sent]
	verbs := 0
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if i >= c.first && i < c.last || t.timeAt[i] > 0 {
			continue
		}
		if tok.is(ending) && (tok.shape == lower || t.lang == "ru" && i == s.first && tok.word()) {
			verbs++
		}
		if !tok.is(clHold|clHost|clMeet|clOpen|clClose|clAttend) || abs32(tok.segment-t.toks[c.last-1].segment) > 1 && !(t.lang == "en" && tok.segment == t.toks[c.last-1].segment+2 && t.followsRelative(c)) {
			continue
		}
		if t.lang == "en" && i > s.first+1 && t.toks[i-1].fold == "to" && !t.toks[i-2].is(clPlan) && i > c.last {
			continue // decided to hold something else
		}
		return true
	}
	return verbs == 0 && s.last-s.first < 20 && c.kind != "talks" // an entry of a calendar
}

// offsetBefore tells whether a duration stands before the "after" that leads to the candidate.
func (t *text) offsetBefore(c *candidate) bool {
	for i := c.outer - 1; i > t.sents[c.sent].first && i >= c.outer-5; i-- {
		if t.toks[i].is(clAfter) || t.lang == "fr" && t.toks[i].is(clBefore) {
			x := t.timeOf(i - 1)
			return x != nil && (t.offsetDays(x) > 0 || x.Type == dates.Duration && t.lang == "fr")
		}
	}
	return false
}

// A part is what stands between commas, dashes and brackets.
type part struct {
	first   int   // token
	classes class // that its words have together
	plain   class // and those of them that stand outside of dates
	// matter tells, once it has been asked for, whether one of them is about war or peace.
	matter answer
}

// partition notes what the words of each sentence and of each of its parts have together.
func (t *text) partition() {
	for si := range t.sents {
		s := &t.sents[si]
		s.parts = len(t.parts)
		for i := s.first; i < s.last; i++ {
			tok := &t.toks[i]
			for len(t.parts)-s.parts <= int(tok.segment) {
				t.parts = append(t.parts, part{first: i})
			}
			p := &t.parts[s.parts+int(tok.segment)]
			p.classes |= tok.class
			if t.timeAt[i] == 0 {
				p.plain |= tok.class
			}
			s.classes |= tok.class
			s.sets.addAll(&tok.sets)
		}
	}
}

// partsOf returns the parts of a sentence.
func (t *text) partsOf(si int) []part {
	if si+1 < len(t.sents) {
		return t.parts[t.sents[si].parts:t.sents[si+1].parts]
	}
	return t.parts[t.sents[si].parts:]
}

// partAt returns the part of the sentence that token i stands in.
func (t *text) partAt(i int) *part {
	return &t.parts[t.sents[t.toks[i].sent].parts+int(t.toks[i].segment)]
}

// partOf returns the classes that the words have together which stand in the same part of the sentence
// as token i.
func (t *text) partOf(i int) class { return t.partAt(i).classes }

// stretch returns the tokens of the parts of a sentence from number lo up to hi.
func (t *text) stretch(si int, lo, hi int32) (first, last int) {
	list := t.partsOf(si)
	first, last = t.sents[si].last, t.sents[si].last
	if lo = max(lo, 0); int(lo) < len(list) {
		first = list[lo].first
	}
	if hi >= 0 && int(hi)+1 < len(list) {
		last = list[hi+1].first
	}
	return first, max(first, last)
}

// A gap describes the tokens between a candidate and a date.
type gap struct {
	plain    bool // nothing but prepositions, articles and places
	relative bool // a relative clause opens right after the first of the two
	where    bool
	strong   bool
	aside    bool // "before" or "after" something else stands between them
	since    bool // a "since" stands between them
	far      bool // too much stands between them
	other    int  // further subordinate clauses that open in between
	marks    int
	heads    int
	times    int
	inserted int // tokens of relative clauses that are set in between
}

// partHas tells whether a word of one of the classes stands in the part of the sentence that the
// candidate stands in.
func (t *text) partHas(c *candidate, classes class) bool {
	list := t.partsOf(c.sent)
	for k := t.toks[c.first].segment; k <= t.toks[c.last-1].segment && int(k) < len(list); k++ {
		if list[k].plain&classes != 0 {
			return true
		}
	}
	return false
}

// subordinates tells whether a clause of its own opens at token i: after a comma, a word such as
// which, who, because, dass, nachdem, который.
func (t *text) subordinates(i int) bool {
	if i == 0 || t.toks[i-1].fold != "," {
		return false
	}
	tok := &t.toks[i]
	if tok.is(clRelative | clWhere) {
		return true
	}
	switch t.lang {
	case "de":
		switch tok.fold {
		case "dass", "weil", "nachdem", "obwohl", "damit", "wenn", "wie", "ob", "bevor", "indem", "was", "wer":
			return true
		}
		return tok.is(clDefinite) && i+1 < len(t.toks) && !t.toks[i+1].capital() || tok.is(clPreposition) && i+1 < len(t.toks) && t.toks[i+1].is(clDefinite) && i+2 < len(t.toks) && !t.toks[i+2].capital()
	case "ru":
		return tok.fold == "что" || tok.fold == "чтобы" || tok.fold == "так"
	case "en":
		return tok.fold == "because" || tok.fold == "although"
	}
	return tok.fold == "que" || tok.fold == "qu'"
}

// whereBefore tells whether "where" opens the clause of the candidate, whose phrase starts at b:
// what stands before it takes place there and then.
func (t *text) whereBefore(c *candidate, b int) bool {
	for i := b - 1; i >= t.sents[c.sent].first && i > b-12; i-- {
		if t.toks[i].is(clWhere) {
			return true
		}
		if t.toks[i].shape == mark {
			return false
		}
	}
	return false
}

// A gapKind tells what a token counts for between a candidate and a date.
type gapKind uint16

const (
	gapTime    gapKind = 1 << iota // part of a date expression
	gapDatable                     // of one that can be the date of an event
	gapStart                       // the first token of it
	gapPlace                       // part of a place's name, which counts for nothing else
	gapSince
	gapOther  // opens a subordinate clause
	gapMark   // parts what stands on its sides
	gapStrong // and does so more than a comma
	gapRough  // no preposition, article or place
	gapHead   // can head the name of an event
	gapOpen   // a bracket, which may close again
	gapAside  // "before" or "after" something else
	gapGoesOn // says that something takes place
)

// deniedNear tells whether a negation stands shortly before token i: не 10, а 12 апреля.
func (t *text) deniedNear(i int) bool {
	for k := i - 1; k >= t.sents[t.toks[i].sent].first && k > i-7; k-- {
		if t.toks[k].is(clNot) {
			return true
		}
	}
	return false
}

// gapsOf notes what each token of a sentence counts for between a candidate and a date.
func (t *text) gapsOf(s sentence) {
	for i := s.first; i < s.last; i++ {
		t.gaps[i] = t.gapKind(i)
	}
}

func (t *text) gapKind(i int) gapKind {
	tok := &t.toks[i]
	k := gapKind(0)
	if tok.fold == "(" {
		k |= gapOpen
	}
	if n := t.timeAt[i]; n > 0 {
		k |= gapTime
		if t.datable(&t.times[n-1]) {
			k |= gapDatable
		}
		if i == 0 || t.timeAt[i-1] != n {
			k |= gapStart
		}
		return k
	}
	n := t.nameOf(i)
	if n != nil && (n.Class == gazetteer.City || n.Class == gazetteer.Country || n.Class == gazetteer.Region) {
		return k | gapPlace
	}
	if tok.in(sinceWords) {
		k |= gapSince
	}
	if t.subordinates(i) {
		k |= gapOther
	}
	if tok.head != nil {
		k |= gapHead
	}
	if tok.fold == "а" && t.lang == "ru" && i > 0 && t.toks[i-1].fold == "," && !t.deniedNear(i-1) {
		k |= gapStrong | gapMark // another clause
	}
	if t.lang == "fr" && tok.shape == lower {
		if tok.is(clBefore|clAfter) && i+1 < len(t.toks) && t.timeAt[i+1] == 0 {
			k |= gapAside // avant la passation de pouvoir prévue le 20 janvier
		} else if tok.is(clHold|clFuture) && !tok.is(clPlan) {
			k |= gapGoesOn
		}
	}
	switch {
	case tok.shape == mark:
		switch tok.fold {
		case ",", "(", ")":
			if tok.fold == "," && t.lang == "ru" && i > 0 && t.toks[i-1].segment == tok.segment && t.toks[i-1].sent == tok.sent {
				break // of a parenthetical
			}
			k |= gapMark
		case ";", ":":
			k |= gapMark | gapStrong
		case "–", "—":
			k |= gapMark | gapRough
		}
	case tok.is(clPreposition|clDefinite|clPlace|clCapital) || n != nil:
	default:
		k |= gapRough
	}
	return k
}

// reach is how much may stand between a candidate and a date that can still be its own where the
// sentence names other candidates, in hundredths of what [text.belongs] takes off for it. A date is
// given 9.7 at most and needs enough of that.
const reach = 750

// between describes the tokens from a up to b. If others compete it stops where they are too far apart.
func (t *text) between(a, b int, others bool) gap {
	g := gap{plain: b-a <= 12}
	left := reach - 6*(b-a)
	for i := a; i < b; i++ {
		k := t.gaps[i]
		if k&gapOpen != 0 { // what stands in brackets between the two does not part them
			if end := t.closing(i); end > 0 && end < b {
				i = end
				continue
			}
		}
		if end := t.placesAside(i, b); end > 0 {
			g.inserted += end - i
			i = end
			continue
		}
		if end := t.insertedClause(i, b); end > 0 {
			g.inserted, g.marks, g.plain = g.inserted+end-i, g.marks+1, false
			left -= 90
			i = end
			continue
		}
		if k&gapTime != 0 {
			g.plain = false
			if k&gapDatable != 0 && (k&gapStart != 0 || i == a) {
				g.times++
				left -= 150
			}
			continue
		}
		if i == a && k&gapPlace == 0 && t.lang == "fr" && t.toks[i].is(clPlace) && i+2 < b && t.gaps[i+1]&gapPlace != 0 {
			for a = i + 1; a < b && t.gaps[a]&gapPlace != 0; { // le sommet pour la paix en Ukraine, auquel
				a++
			}
			i = a - 1
			continue
		}
		if i <= a+2 && t.leadsOn(a, i, b) && !(i > a && t.toks[i-1].in(aboutEvent)) { // not the summit of which they spoke in February
			g.relative = true
			g.where = g.where || t.toks[i].is(clWhere)
		}
		if k&gapPlace != 0 {
			continue
		}
		g.since = g.since || k&gapSince != 0
		if k&gapOther != 0 && i > a+2 {
			g.other++
		}
		if k&gapMark != 0 && t.lang == "ru" && t.toks[i].fold == "," {
			if end := t.saidAside(i, b); end > 0 {
				i = end
				continue
			}
		}
		if k&gapMark != 0 {
			g.marks++
			left -= 90
		}
		switch {
		case k&gapAside != 0:
			g.aside = true
		case k&gapGoesOn != 0: // , le premier depuis la crise, se tiendra
			g.aside, g.since = false, g.since && g.marks < 2
		}
		if k&gapHead != 0 {
			g.heads++
			left -= 200
		}
		g.strong = g.strong || k&gapStrong != 0
		g.plain = g.plain && k&gapRough == 0
		if others && left < 0 && !g.plain {
			g.far = true
			break
		}
	}
	return g
}

// insertedClause returns the comma that closes a relative clause without a date of its own which opens after
// the one at token i, before token b, where the main clause goes on with its verb; 0 if none does: the summit, which Rome hosts,
// is planned for May.
func (t *text) insertedClause(i, b int) int {
	if t.toks[i].fold != "," || i+2 >= b || !t.toks[i+1].is(clRelative|clWhere) {
		return 0
	}
	for k := i + 2; k+1 < b && t.timeAt[k] == 0; k++ {
		if t.toks[k].fold == "," {
			if next := &t.toks[k+1]; next.shape == lower && next.is(ending) && !next.is(clRelative|clWhere|clPreposition) {
				return k
			}
			return 0
		}
	}
	return 0
}

// saidAside returns the comma that closes what is set in behind the one at token i to tell who said so and when,
// before token b, or 0: заседание, сообщили во вторник, 26 февраля, состоится 13 марта.
func (t *text) saidAside(i, b int) int {
	if i+1 >= b || !t.toks[i+1].is(clSpeech) && !t.toks[i+1].in(asWords) || t.toks[i+1].is(clHold|clPlan) {
		return 0
	}
	said := false
	for k := i + 1; k < b; k++ {
		tok := &t.toks[k]
		switch {
		case tok.fold == ",":
			if k+1 < b && t.timeAt[k+1] > 0 {
				continue
			}
			if said {
				return k
			}
			return 0
		case tok.is(clSpeech):
			said = true
		case tok.head != nil || tok.is(clHold|clPlan):
			return 0
		}
	}
	return 0
}

// asWords open what tells who said so: как сообщили в МИД.
var asWords = setOf("как")

// leadsOn tells whether what carries on from token a, where a candidate or a date ends, to token b opens
// at token i, one of the first three: a relative clause, or a participle's.
func (t *text) leadsOn(a, i, b int) bool {
	tok := &t.toks[i]
	if tok.is(clRelative | clWhere) {
		return true
	}
	comma := t.toks[a].fold == ","
	switch {
	case i == a+1 && comma:
		return t.lang == "de" && tok.is(clDefinite) && !tok.is(clPreposition) ||
			tok.shape == lower && (tok.is(clPlan|clHold|clHost|clPostpone) && !tok.is(clPreposition) || tok.fold == "to" && t.toAct(i)) // the summit, to be held in Rome on; le sommet, prévu le
	case i == a+2 && comma:
		return t.lang == "de" && tok.is(clDefinite) && t.toks[a+1].is(clPreposition) ||
			t.toks[a+1].is(clDefinite) && tok.is(clPrevious|clNext|clOrdinal) && i+2 < b && t.toks[i+2].is(clRelative) // four meetings, the latest of which
	case i == a+2:
		return t.lang == "de" && t.toks[a+1].fold == "," && t.toks[a].shape == lower && t.toks[a].is(ending) && tok.is(clDefinite) && !tok.is(clPreposition) // der Gipfel … vorbereitet, der am 6. Juni beginnt
	}
	return false
}

// clauseHas tells whether a word of one of the classes stands in the part of the sentence around
// the date, between its commas, or for German in the sentence's last part.
func (t *text) clauseHas(m *moment, c class) bool {
	return (t.partAt(m.first).plain|t.partAt(m.last-1).plain)&c != 0
}

// under tells whether the noun at i stands after a preposition of circumstance: under the Finnish
// chairmanship, unter dem Vorsitz.
func (t *text) under(i, from int) bool {
	for k := i - 1; k >= from && k > i-5; k-- {
		switch t.toks[k].fold {
		case "under", "unter", "sous", "под":
			return true
		}
	}
	return false
}

// governor returns what the word that governs a date says it is the date of: another act
// (clOther), an utterance (clSpeech), or the event (0).
func (t *text) governor(m *moment) class {
	if m.governed == unasked {
		m.governor, m.governed = t.findGovernor(m), yes
	}
	return m.governor
}

func (t *text) findGovernor(m *moment) class {
	if !t.clauseHas(m, clOther|clSpeech) {
		return 0
	}
	s := t.sents[m.sent]
	seg := t.toks[m.first].segment
	best, dist := class(0), 1<<30
	weigh := func(i, d int) {
		if t.timeAt[i] > 0 || t.toks[i].head != nil {
			return
		}
		c := t.toks[i].class
		if c&clOther != 0 && t.under(i, s.first) {
			return // under Brazil's presidency
		}
		switch {
		case c&clSpeech != 0 && c&(clHold|clMeet|clOpen|clClose) == 0 && d < dist:
			if best, dist = clSpeech, d; t.announcedFor(i, m) {
				best = 0
			}
		case c&(clHold|clMeet|clAttend|clOpen|clClose|clPlan|clHost) != 0 && d < dist:
			best, dist = 0, d
		case c&clOther != 0 && d < dist:
			best, dist = clOther, d
		}
	}
	for i := m.first - 1; i >= s.first && t.toks[i].segment == seg; i-- {
		weigh(i, m.first-i)
	}
	for i := m.last; i < s.last && t.toks[i].segment == t.toks[m.last-1].segment; i++ {
		weigh(i, i-m.last+2)
	}
	return best
}

// announcedFor tells whether the word of saying at i says what day something is to be on: announced for 14
// October, annoncé pour le 14 octobre, and not "announced on 14 October".
func (t *text) announcedFor(i int, m *moment) bool {
	return t.toks[i].is(clPlan) && i+1 < m.first && m.first < i+4 && t.toks[i+1].in(forWords)
}

// forWords stand before the day that something is announced for.
var forWords = setOf("for pour")

// sinceWords part an event from the date of what has lasted since.
var sinceWords = setOf("since seit depuis")

// hadBeen tells whether a date is what had once been planned: "had been due to finish on Friday".
func (t *text) hadBeen(m *moment) bool {
	s := t.sents[m.sent]
	for i := m.first - 1; i > s.first+1 && i > m.first-8 && t.toks[i].segment == t.toks[m.first].segment; i-- {
		k := i - 1
		if t.toks[k].in(formerWords) && k > s.first+1 {
			k-- // had been originally planned
		}
		if t.toks[i].is(clPlan) && t.toks[k].fold == "been" && (t.toks[k-1].fold == "had" || t.toks[k-1].in(formerWords) && k > s.first+1 && t.toks[k-2].fold == "had") {
			return true
		}
	}
	return false
}
