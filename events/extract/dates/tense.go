package dates

import (
	"slices"
	"strings"
)

// reach is how many tokens away from an expression a verb is looked for.
const reach = 40

// underWay marks the verbs of what may have begun: is being held from Wednesday to Friday, on 26 October.
const underWay = 3

// tense looks for the verb that tells the direction of e: first in its clause, then in its
// sentence. The nearest one counts, and auxiliaries outweigh what they help.
func (p *parser) tense(e *expr) {
	var inClause, inSentence Tense
	unsure := false // the verb of the clause may go with a day on either side
	clauseWeight, sentenceWeight := 0, 0
	look := func(step, from int) {
		open, set := true, false // set: within quotation marks or brackets
		for k, n := from, 0; n < reach; k, n = k+step, n+1 {
			t, clause := p.tok(k), open && !set
			if t.kind == endToken || step > 0 && t.gap == blankGap {
				return
			}
			if t.kind == markToken {
				if across := p.across(k, step); across != k {
					n, k = n+max(across-k, k-across), across
					continue
				}
				switch t.mark {
				case ',', ';', ':':
					open = open && set
				case '(', ')', '"', '„', '“', '”', '«', '»':
					set = !set
				case '.', '!', '?':
					if p.sentenceEnd(k) {
						return
					}
				}
			} else if step < 0 && clause && p.lang == "en" && t.sense.class == beforeWord && !p.is(k, "before") {
				if clauseWeight == 0 { // stepped up security ahead of the summit on 3 May
					inClause, clauseWeight = Future, 1
				}
				return
			} else if step > 0 && t.sense.class == andWord && p.auxiliary(k+1) {
				open = false // ended on Saturday and will resume in May
			} else if step < 0 && p.lang == "en" && p.is(k, "be") && p.is(k-1, "to") {
				if clause && clauseWeight == 0 { // an urgent meeting, to be convened on Sunday
					inClause, clauseWeight, unsure = Future, 1, true
					e.planned = p.wasPlanned(k - 1)
				}
			} else if t.kind == numberToken || !verbal(t.sense.class) {
				// most words: neither a verb nor unknown
			} else if p.infinitive(k) {
				if weight := 30 + 2*(reach-n); clause && weight > clauseWeight {
					inClause, clauseWeight, unsure = Future, weight, true
					e.planned = p.wasPlanned(k)
				}
			} else if p.lang == "de" && (p.is(k, "sind") || p.is(k, "ist")) {
				if clause && clauseWeight == 0 {
					inClause, clauseWeight, unsure = Future, 5, true // am Donnerstag sind sie zu Gast
					if p.perfect(k) {
						inClause = Past
					}
				}
			} else if weight := verbWeight(t.sense); weight == 0 || p.noVerb(k) {
				// of no tense
			} else if p.lang == "ru" && p.agrees(k) && p.agreedTo(k) {
				// what was agreed on is ahead
			} else if p.lang == "en" && step > 0 && t.sense.class == futureVerb && p.is(k-1, "to") {
				if clause && clauseWeight == 0 { // travelled on Friday to discuss: what for, not when
					inClause, clauseWeight, unsure = Future, 1, true
				}
			} else if !p.ofTheAct(e, t.sense) && !(t.sense.class == pastVerb && p.toBe(k)) {
				weight += 2 * (reach - n)
				if n <= 1 {
					weight += 20
				}
				s := Past
				meant := p.lang == "de" && p.meant(k, e.first, step)
				if under := t.sense.class == futureVerb && t.sense.val == underWay && e.form == weekdayForm; (t.sense.class != pastVerb || meant || p.haveOne(k)) && !under {
					s = Future
				}
				if clause && weight > clauseWeight {
					inClause, clauseWeight, unsure = s, weight, meant || t.sense.class == futureVerb && t.sense.val > 0
					e.planned = s == Future && p.wasPlanned(k)
				}
				if weight > sentenceWeight {
					inSentence, sentenceWeight = s, weight
				}
			}
			if step < 0 && t.gap == blankGap {
				return
			}
		}
	}
	look(-1, e.first-1)
	look(1, e.last)
	if p.lang == "de" && p.is(e.first-1, "seit") || p.lang == "en" && p.is(e.first-1, "since") || p.lang == "fr" && p.is(e.first-1, "depuis") {
		e.tense, e.strong = Past, true
		return
	}
	if p.is(e.first-1, "от") && p.lang == "ru" { // an act of that day
		e.tense, e.strong = Past, true
		return
	}
	if p.lang == "de" && p.setAsTerm(e) {
		e.tense = Future
		return
	}
	if clauseWeight > 0 {
		e.tense, e.strong = inClause, !unsure
		return
	}
	if p.lang == "de" {
		if s := p.germanTense(e); s != NoHint {
			e.tense = s
			return
		}
	}
	e.tense = inSentence
}

// auxiliary reports whether the English word at token k is one that starts another predicate of the same subject.
func (p *parser) auxiliary(k int) bool {
	return p.lang == "en" && (p.is(k, "will") || p.is(k, "would") || p.is(k, "is") || p.is(k, "are") || p.is(k, "was") || p.is(k, "were") || p.is(k, "has") || p.is(k, "have") || p.is(k, "had"))
}

// haveOne reports whether the English verb at token k says that somebody has something on the day: have a meeting on
// Saturday, has its next session in May.
func (p *parser) haveOne(k int) bool {
	if p.lang != "en" || !p.is(k, "have") && !p.is(k, "has") {
		return false
	}
	for _, w := range [...]string{"a", "an", "its", "their", "another", "two", "three"} {
		if p.is(k+1, w) {
			return true
		}
	}
	return false
}

// wasPlanned reports whether the English word at token k is of a plan that there was: was to be held, had been
// scheduled, was originally due.
func (p *parser) wasPlanned(k int) bool {
	if p.lang != "en" {
		return false
	}
	for i := k - 1; i >= k-3; i-- {
		if p.is(i, "was") || p.is(i, "were") || p.is(i, "been") && (p.is(i-1, "had") || p.is(i-2, "had")) {
			return true
		}
	}
	return false
}

// toBe reports whether the participle at token k is one of what is still to be: to be held, sera
// organisée.
func (p *parser) toBe(k int) bool {
	switch p.lang {
	case "en":
		return p.is(k-1, "be")
	case "fr":
		for i := k - 1; i > k-3; i-- {
			if p.is(i, "sera") || p.is(i, "seront") || p.is(i, "serait") || p.is(i, "seraient") || p.is(i, "être") || p.is(i, "aura") || p.is(i, "auront") {
				return true
			}
		}
	}
	return false
}

// infinitive reports whether token k is an infinitive that looks ahead: à organiser, abzuhalten.
func (p *parser) infinitive(k int) bool {
	t := p.tok(k)
	if t.kind != wordToken || t.lettering != lowerCase || t.sense.class != noClass && t.sense.class != futureVerb || t.end-t.start < 5 {
		return false
	}
	w := p.text[t.start:t.end]
	switch p.lang {
	case "fr":
		if p.is(k-1, "se") && p.is(k-2, "de") && !p.is(k-3, "vient") && !p.is(k-3, "viennent") && !p.is(k-3, "avant") {
			return strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir") || strings.HasSuffix(w, "re") // ont décidé de se retrouver en juillet
		}
		if (p.is(k-1, "d") || p.is(k-1, "de") || p.tok(k-1).mark == '\'' && p.is(k-2, "d")) && !p.is(k-2, "vient") && !p.is(k-2, "viennent") && !p.is(k-2, "avant") && !p.is(k, "avoir") {
			return strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir") || strings.HasSuffix(w, "re") // a proposé d'accueillir en septembre
		}
		return (p.is(k-1, "à") || p.is(k-1, "devant") || p.is(k-1, "se") && p.is(k-2, "devant")) && (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir") || strings.HasSuffix(w, "re"))
	case "ru":
		if !strings.HasSuffix(w, "ться") && !strings.HasSuffix(w, "ти") && !strings.HasSuffix(w, "ть") {
			return false
		}
		for i := k - 1; i > k-10 && p.tok(i).kind != markToken && p.tok(i).kind != endToken; i-- {
			if p.agrees(i) {
				return true // решили уже в феврале провести
			}
		}
		for i := k + 1; i < k+8 && p.tok(i).kind != markToken && p.tok(i).kind != endToken; i++ {
			if p.agrees(i) {
				return true // встретиться здесь стороны условились в феврале
			}
		}
		return false
	case "de":
		return strings.HasSuffix(w, "en") && (p.is(k-1, "zu") || separableInfinitive(w))
	}
	return false
}

// verbal reports whether a word of the class can tell the tense: a known verb, or any unknown word.
func verbal(c class) bool {
	return c == noClass || c == pastVerb || c == futureVerb || c == stateVerb
}

// noVerb reports whether token k has the form of a verb and is none: behind closed doors, the launch,
// or was not to be.
func (p *parser) noVerb(k int) bool {
	switch p.lang {
	case "de":
		return p.unfulfilled(k)
	case "en":
		return p.is(k-1, "behind") || p.is(k-1, "the") || p.is(k-1, "its") || p.is(k-1, "their")
	}
	return false
}

// clauseHas reports whether one of the words stands in the clause of token k before it or, if step is 1, behind it.
func (p *parser) clauseHas(k, step int, words ...string) bool {
	for i := k + step; i != k+step*reach/2; i += step {
		switch t := p.tok(i); {
		case t.kind == endToken || t.kind == markToken && (t.mark == ',' || t.mark == ';' || t.mark == ':' || p.sentenceEnd(i) && strings.ContainsRune(".!?", t.mark)):
			return false
		case slices.ContainsFunc(words, func(w string) bool { return p.is(i, w) }):
			return true
		}
	}
	return false
}

// agrees reports whether token k is a Russian verb of resolving on what the infinitive after it says.
func (p *parser) agrees(k int) bool {
	t := p.tok(k)
	if t.kind != wordToken {
		return false
	}
	w := p.text[t.start:t.end]
	if t.lettering != lowerCase {
		w = foldWord(w)
	}
	switch w {
	case "договорились", "договорился", "договорилась", "условился", "решили", "решил", "решила", "условились", "намеревались", "собирались", "собираются", "хотят", "хотели", "планируют", "планировали", "предложил", "предложили", "готовы", "обещают", "рассчитывают":
		return true
	}
	return false
}

// agreedTo reports whether a Russian infinitive says what the verb of agreeing at token k is about.
func (p *parser) agreedTo(k int) bool {
	for _, step := range [...]int{-1, 1} {
		for i := k + step; i != k+9*step && p.tok(i).kind != markToken && p.tok(i).kind != endToken; i += step {
			if p.infinitive(i) && p.ofHolding(i) {
				return true
			}
		}
	}
	return false
}

// ofHolding reports whether the Russian infinitive at token i is one of holding an event or meeting.
func (p *parser) ofHolding(i int) bool {
	for _, w := range [...]string{"провести", "собрать", "собраться", "созвать", "встретиться", "увидеться", "принять", "организовать", "устроить", "возобновить", "продолжить", "открыть", "начать"} {
		if p.is(i, w) {
			return true
		}
	}
	return false
}

// What the verbs of plans say of a day: plannedVerb marks what was once ahead, scheduled or geplant,
// droppedVerb what is put off or called off, cancelled or verschoben.
const (
	plannedVerb = 1
	droppedVerb = 2
)

// ofTheAct reports whether a verb of putting off says when that was done, not for when: "was called
// off on Tuesday", "am Dienstag abgesagt".
func (p *parser) ofTheAct(e *expr, s sense) bool {
	if s.class != futureVerb || s.val != droppedVerb || e.form != weekdayForm && e.form != relForm && e.form != todayForm {
		return false
	}
	if p.mark(e.last, '\'') { // has called off Tuesday's meeting
		return false
	}
	k := e.first - 1
	return p.is(k, "on") || p.is(k, "am") || p.is(k, "в") || p.is(k, "во") || p.lang == "fr" && p.before(e.first) != articleWord && p.before(e.first) != toWord
}

// verbWeight is how much a verb says of the tense: none, some, much. Verbs of state that are marked
// so look ahead beside a day: "am Freitag geht …, gibt es, steht … an".
func verbWeight(s sense) int {
	switch {
	case s.class == stateVerb && s.val == 1:
		return 5
	case s.class != pastVerb && s.class != futureVerb:
		return 0
	}
	switch {
	case s.class == futureVerb && (s.val == plannedVerb || s.val == droppedVerb):
		return 110
	case s.flags&emphatic != 0:
		return 30
	}
	return 10
}

// sentenceEnd reports whether the point at token k ends a sentence.
func (p *parser) sentenceEnd(k int) bool {
	if p.tok(k).mark != '.' {
		return true
	}
	next := p.tok(k + 1)
	if next.kind == endToken || next.gap >= lineGap && next.lettering != lowerCase {
		return true
	}
	if next.gap == noGap {
		return next.kind == markToken && next.mark != '.' && next.mark != ',' && p.tok(k+2).lettering != lowerCase
	}
	prev := p.tok(k - 1)
	if prev.kind == numberToken && p.attached(k) && p.lang == "de" {
		return false
	}
	if prev.kind == wordToken && (prev.sense.flags&abbrev != 0 || p.shortened(prev)) {
		return false
	}
	return !(next.kind == wordToken && next.lettering == lowerCase)
}

// shortened reports whether a word before a point is an initial or a common abbreviation.
func (p *parser) shortened(t *token) bool {
	w := p.text[t.start:t.end]
	if len(w) == 1 || len(w) == 2 && w[0] >= 0xd0 {
		return true
	}
	switch w {
	case "Dr", "Nr", "St", "Mr", "Mrs", "Ms", "Jr", "vs", "No", "ca", "bzw", "Prof", "Sen", "Gov", "Gen", "Rep", "Inc", "Corp", "Co", "гг", "им", "ул", "bspw", "Mio", "Mrd":
		return true
	}
	return false
}
