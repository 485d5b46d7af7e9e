package extract

import "dateline/events/gazetteer"

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
			if tok.fold == "," && i > 0 && t.toks[i-1].segment == tok.segment && t.toks[i-1].sent == tok.sent {
				break // of an apposition
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
