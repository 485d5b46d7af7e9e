package dates

import "strings"

// germanTense tells the tense by the form of the verb, where the verb is not a known one: the verb
// stands right after a date that opens its sentence, and last in a clause that follows a comma.
func (p *parser) germanTense(e *expr) Tense {
	first, opens := e.first-1, p.tok(e.first).gap == blankGap
	for ; !opens && first > e.first-reach; first-- {
		t := p.tok(first)
		if c := t.sense.class; t.kind != wordToken || c != atWord && c != inWord && c != fromWord && c != articleWord && c != andWord && c != weekdayWord {
			break
		}
		opens = t.gap == blankGap // it opens a paragraph
	}
	if t := p.tok(first); opens || t.kind == endToken || t.mark == '.' && p.sentenceEnd(first) {
		k := e.last
		for c := p.class(k); k < e.last+reach && (c == andWord || c == weekdayWord); c = p.class(k) {
			k++ // am Donnerstag und Freitag beugen sie sich
		}
		if s := p.germanVerb(k); s != NoHint {
			return s
		}
	} else if s := p.germanVerb(first); s != NoHint && p.tok(first-1).lettering != lowerCase && p.tok(first-1).kind == wordToken && !p.adverb(first) {
		return s // London beherbergt am Dienstag
	}
	open := false
	for k := e.first - 1; k > e.first-reach && p.tok(k).kind != endToken && !open; k-- {
		if open = p.mark(k, ','); !open && p.verbSecond(k) {
			return p.germanVerb(k) // zuvor singt er zur Eröffnung des Gipfels am Freitag
		}
		if p.tok(k).mark == '.' && p.sentenceEnd(k) {
			break
		}
	}
	k := e.last
	for ; k < e.last+reach; k++ {
		t := p.tok(k)
		if t.kind == endToken || t.kind == markToken && t.mark != '-' && t.mark != '/' && (t.mark != '.' || p.sentenceEnd(k)) {
			break
		}
		if !open && p.verbSecond(k) {
			return p.germanVerb(k) // vor dem Gipfel am Freitag in Kairo wächst die Kritik
		}
	}
	if open {
		return p.germanVerb(k - 1)
	}
	if last := p.tok(k - 1); last.kind == wordToken && last.lettering == lowerCase && (p.participle(k-1) || strings.HasPrefix(p.text[last.start:last.end], "ver") || strings.HasPrefix(p.text[last.start:last.end], "be")) && p.clauseHas(e.first, -1, "wie") {
		return Past // wie beim Gipfel im März vereinbart
	}
	return NoHint
}

// verbSecond reports whether an unknown word at token k has the form and place of the verb between the first
// phrase of its sentence and the subject.
func (p *parser) verbSecond(k int) bool {
	before, after := p.tok(k-1), p.tok(k+1)
	return p.germanVerb(k) != NoHint && !p.adverb(k) && (before.lettering != lowerCase || before.kind != wordToken) && after.kind == wordToken &&
		(after.sense.class == articleWord || after.sense.class == atWord || after.sense.class == inWord || after.lettering != lowerCase || p.is(k+1, "er") || p.is(k+1, "sie") || p.is(k+1, "es"))
}

// germanVerb tells the tense of a word that must be a finite verb: past in -te and -ten, else
// present, which beside a date looks ahead. Participles and what is no verb tell nothing.
func (p *parser) germanVerb(k int) Tense {
	t := p.tok(k)
	if t.kind != wordToken || t.lettering != lowerCase || t.sense.class != noClass || t.end-t.start < 4 || p.participle(k) {
		return NoHint
	}
	w := p.text[t.start:t.end]
	switch {
	case strings.HasSuffix(w, "ten"):
		return tenseOfTen(w)
	case strings.HasSuffix(w, "te"):
		return Past
	case strings.HasSuffix(w, "t"), strings.HasSuffix(w, "en"):
		return Future
	}
	return NoHint
}

// tenseOfTen tells the tense of a German verb in -ten, whose t is that of the past in tagten and of the
// stem in leiten and halten.
func tenseOfTen(w string) Tense {
	for _, past := range [...]string{"traten", "baten", "boten", "rieten", "taten"} {
		if strings.HasSuffix(w, past) {
			return Past
		}
	}
	for _, present := range [...]string{"treten", "beten", "halten", "schalten", "walten", "warten", "starten", "richten", "leisten", "bitten", "haften", "stiften"} {
		if strings.HasSuffix(w, present) {
			return Future
		}
	}
	stem := strings.TrimSuffix(w, "ten")
	switch {
	case strings.HasSuffix(stem, "au"), strings.HasSuffix(stem, "eu"), strings.HasSuffix(stem, "äu"):
		return NoHint // bauten, bedeuten
	case strings.HasSuffix(stem, "e"):
		return Past // leiteten
	}
	for _, vowel := range [...]string{"a", "i", "o", "u", "ä", "ö", "ü"} {
		if strings.HasSuffix(stem, vowel) {
			return Future // leiten, beraten, brüten
		}
	}
	return Past
}

// meant reports whether the auxiliary or participle at token k, behind the date at first if step is 1, tells
// of what is or was to be: hätte im Juni stattfinden sollen, wird im Juni ausgerichtet; die Teilnahme im
// Juni hat er zugesagt.
func (p *parser) meant(k, first, step int) bool {
	if p.is(k, "hätte") || p.is(k, "hätten") {
		return p.clauseHas(k, 1, "sollen")
	}
	if p.is(k, "hat") || p.is(k, "haben") {
		return (step > 0 || p.clauseHas(first, -1, "teilnahme")) && p.clauseHas(k, 1, "zugesagt", "abgesagt")
	}
	return p.participle(k) && (p.clauseHas(k, -1, "wird", "werden") || p.is(k+1, "wird") || p.is(k+1, "werden"))
}

// unfulfilled reports whether token k is the "sollen" of what should have been and was not: hätten im
// Juni zusammenkommen sollen.
func (p *parser) unfulfilled(k int) bool {
	return p.is(k, "sollen") && p.clauseHas(k, -1, "hätte", "hätten")
}

// setAsTerm reports whether a date is a term that somebody sets: für den 15. Juli; einigten sich auf den
// 15. Juli als neuen Termin; als Termin wurde der 15. Juli genannt.
func (p *parser) setAsTerm(e *expr) bool {
	switch {
	case p.is(e.first-1, "für"), p.is(e.first-2, "für") && p.tok(e.first-1).sense.class == articleWord:
		return true
	case p.clauseHas(e.first, -1, "als") && p.clauseHas(e.first, -1, "termin"):
		return true
	}
	return p.is(e.last, "als") && (p.isTerm(e.last+1) || p.isTerm(e.last+2))
}

// isTerm reports whether token k is a German word for a day that is set.
func (p *parser) isTerm(k int) bool { return p.is(k, "termin") || p.is(k, "datum") }

// separableInfinitive reports whether a German word is an infinitive with zu inside: abzuhalten.
func separableInfinitive(w string) bool {
	for _, prefix := range [...]string{"abzu", "anzu", "aufzu", "auszu", "einzu", "vorzu", "zusammenzu", "durchzu", "stattzu", "teilzu"} {
		if strings.HasPrefix(w, prefix) && len(w) > len(prefix)+3 {
			return true
		}
	}
	return false
}

// across returns the other one of a pair of German brackets or quotation marks of which one stands at token k, so that
// a title or an aside parts no clause; k if there is none near.
func (p *parser) across(k, step int) int {
	opening, closing := "(„»", ")“«"
	if step < 0 {
		opening, closing = closing, opening
	}
	at := strings.IndexRune(opening, p.tok(k).mark)
	if p.lang != "de" || at < 0 {
		return k
	}
	for i := k + step; i != k+12*step && p.tok(i).kind != endToken; i += step {
		if strings.IndexRune(closing, p.tok(i).mark) == at {
			return i
		}
	}
	return k
}
