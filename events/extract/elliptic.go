package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/gazetteer"
)

// elliptic builds the candidate for an ordinal without its noun: "the third in Kazan in 2024",
// after an event was named.
func (t *text) elliptic(si, i int) *candidate {
	tok := &t.toks[i]
	s := t.sents[si]
	if t.timeAt[i] > 0 || len(t.found) == 0 {
		return nil
	}
	if c := t.theOne(si, i); c != nil {
		return c
	}
	leads := t.lang == "ru" && (i == s.first || (t.toks[i-1].fold == "," || t.toks[i-1].fold == ";" || t.toks[i-1].is(clAnd)) && i+1 < s.last && (t.toks[i+1].is(clHold|clHost) || isDash(t.toks[i+1]) || t.toks[i+1].fold == "," || t.datedOne(i+1) || t.heldAhead(i+1))) && tok.is(clNext|clPrevious|clOrdinal|clAnother) // Предыдущая прошла год назад
	another := i > s.first+1 && tok.is(clOrdinal) && t.toks[i-1].is(clIndefinite) && i+1 < s.last && (t.timeAt[i+1] > 0 || t.toks[i+1].is(clPlace) && !t.toks[i+1].is(clGenitive)) &&
		(t.lang == "en" && t.toks[i-2].is(clHold|clHost) || t.lang == "fr" && i > s.first+2 && t.toks[i-2].is(clHold|clHost) && t.toks[i-3].fold == "en") // hold a second in autumn; en organiser une deuxième à l'automne
	if !leads && !another && (i == s.first || !t.toks[i-1].is(clDefinite)) {
		return nil
	}
	if !leads && t.lang == "fr" && t.toks[i-1].in(demonstratives) && tok.is(clPrevious) {
		return nil // ce dernier
	}
	o := t.ofGender(tok, si)
	if si-o.sent > 2 || o.head < 0 || t.lang == "fr" && o.last == i-2 && o.sent == si && t.toks[i-2].fold == "," {
		return nil // le sommet, le premier depuis la crise
	}
	last, ordinal := i+1, i+1
	if t.lang == "en" && last < s.last && t.toks[last].fold == "one" {
		last++
	}
	next := last // what follows, behind a reflexive: le précédent s'était tenu
	if t.lang == "en" && next+1 < s.last && isDash(t.toks[next]) && (t.toks[next+1].is(clPlace) || t.timeAt[next+1] > 0) {
		next++ // the second – in November 2019 in Tashkent
	}
	if next+1 < s.last && (t.toks[next].fold == "s'" || t.toks[next].fold == "se" || leads && isDash(t.toks[next])) {
		next++
	}
	edition := tok.value
	if t.lang == "fr" && next > last && next+1 < s.last && t.toks[next].fold == "y" {
		next++ // le 3e s'y était réuni
	}
	switch {
	case leads && tok.is(clNext|clPrevious) && i+4 < s.last && t.toks[i+1].fold == "," && t.toks[i+2].value > 0 && t.toks[i+3].fold == "," && t.timeAt[i+2] == 0:
		edition, last, ordinal = t.toks[i+2].value, i+4, i+3 // предыдущая, 17-я, прошла
		next = last
	case tok.is(clOrdinal):
	case t.lang == "fr" && tok.is(clNext|clPrevious) && i > s.first+1 && t.toks[i-2].is(clPreposition) && last+1 < s.last && t.toks[last].fold == "," && t.dateAfter(last+1) != nil: // lors de la précédente, en mai à Rome
	case leads || tok.is(clNext|clPrevious) && (i == s.first+1 || t.lang == "fr" && i == s.first+2) && last < s.last && t.toks[last].fold == ",":
	case tok.is(clNext|clPrevious) && next < s.last && (t.timeAt[next] > 0 || t.toks[next].is(clPlace|clHold|clHost|clFuture|clPast|clPropose) || t.toks[next].in(copulas)):
		// Madagascar organisera le prochain en 2016
	case t.lang == "en" && tok.fold == "one" && last < s.last && (t.toks[last].fold == "before" || t.toks[last].fold == "after") && last+1 < s.last && t.timeAt[last] == 0 && t.toks[last+1].is(clHold|clHost|clMeet|clPast|clFuture|clPlace):
		last++ // the one before met in Honolulu
		next++
	case tok.word() && tok.value > 0: // 30th
	case tok.shape == number && tok.value > 0 && tok.value < 200 && t.ordinalPoint && last < s.last && t.toks[last].fold == ".":
		last, ordinal = last+1, last+1
	default:
		return nil
	}
	if last >= s.last || t.lang == "en" && t.inYears(last) {
		return nil // the first in six years
	}
	if next == i+1 {
		next = last
	}
	if last == i+2 && t.toks[i+1].fold == "one" && (t.toks[next].fold == "is" || t.toks[next].fold == "being") && next+1 < s.last {
		next++ // the next one is scheduled for
	}
	next = t.pastOwners(tok, next, s.last)
	n := &t.toks[next]
	own := t.dayBehind(next, s.last)
	if t.timeAt[next] == 0 && own == nil && !n.is(clPlace|clHold|clHost|clOpen|clPast|clFuture|clMeet|clTravel|clPropose) && !n.in(copulas) && n.fold != "," && !(leads && t.heldAhead(next)) || n.word() && n.shape == lower && n.class == 0 && !(leads && t.heldAhead(next)) {
		return nil
	}
	if n.fold == "," && i != s.first+1 && !(last+1 < s.last && (t.timeAt[last+1] > 0 || t.toks[last+1].is(clPlace) || t.lang == "en" && t.toks[last+1].fold == "which" || t.lang == "fr" && t.toks[last+1].is(clHold) && t.dateAfter(last+2) != nil)) {
		return nil
	}
	outer := i
	if !leads {
		outer = i - 1
	}
	if !tok.is(clOrdinal) {
		own = nil
	}
	if own == nil && leads && isDash(t.toks[i+1]) { // вторая – в Ташкенте в 2022-м
		for k := i + 2; k < s.last && k < i+8 && own == nil && t.toks[k].segment == t.toks[i+1].segment; k++ {
			if m := t.timeOf(k); m != nil && t.datable(m) {
				own = m
			}
		}
	}
	c := &candidate{head: i, first: i, last: last, outer: outer, only: own, sent: si, kind: o.kind, strength: o.strength, definite: true, bare: true, anaphoric: true, elliptic: true,
		edition: edition, editionAt: [2]int{i, ordinal}, relation: relationOf(tok)}
	if t.lang == "fr" && len(o.organisations) == 0 && t.toks[o.head].head != nil {
		c.extra = t.body[t.toks[o.head].start:t.toks[o.head].end] // la précédente, of the conference in London
	}
	return c
}

// ofGender returns the last event told before a Russian adjective without its noun whose noun has the adjective's
// gender: the conference, and not the council at whose margins it was spoken of; else the last one.
func (t *text) ofGender(tok *token, si int) *candidate {
	last := t.found[len(t.found)-1]
	if t.lang != "ru" {
		return last
	}
	g := adjectiveGender(tok.fold)
	for k := len(t.found) - 1; k >= max(0, len(t.found)-6) && g != 0; k-- {
		if o := t.found[k]; o.sent >= si-2 && o.head >= 0 && t.toks[o.head].head != nil && nounGender(t.toks[o.head].fold, o.kind) == g {
			return o
		}
	}
	return last
}

// adjectiveGender returns m, f, n or p for a Russian adjective in the nominative or accusative, 0 for any other word.
func adjectiveGender(w string) byte {
	for end, g := range map[string]byte{"ый": 'm', "ий": 'm', "ой": 'm', "ая": 'f', "яя": 'f', "ья": 'f', "ую": 'f', "ью": 'f', "ое": 'n', "ее": 'n', "ье": 'n', "ые": 'p', "ие": 'p', "ьи": 'p'} {
		if strings.HasSuffix(w, end) {
			return g
		}
	}
	return 0
}

// nounGender returns m, f, n or p for a Russian noun of an event in any case.
func nounGender(w, kind string) byte {
	switch {
	case kind == "talks" && (strings.HasPrefix(w, "переговор") || strings.HasPrefix(w, "консультаци")):
		return 'p'
	case strings.HasPrefix(w, "конференц"), strings.HasPrefix(w, "встреч"), strings.HasPrefix(w, "сесси"), strings.HasPrefix(w, "ассамбле"), strings.HasPrefix(w, "генассамбле"), strings.HasPrefix(w, "комисси"):
		return 'f'
	case strings.HasPrefix(w, "заседан"), strings.HasPrefix(w, "совещан"), strings.HasPrefix(w, "собран"):
		return 'n'
	}
	return 'm'
}

// dayBehind returns the date that a preposition at token i leads to, if none stands at i itself: der
// zweite am 19. April in Rom, which has the verb of the clause before.
func (t *text) dayBehind(i, limit int) *moment {
	if t.timeAt[i] > 0 || i+1 >= limit || !t.toks[i].is(clPreposition) || t.timeAt[i+1] == 0 {
		return nil
	}
	if m := t.timeOf(i + 1); m.first == i+1 && t.datable(m) {
		return m
	}
	return nil
}

// pastOwners returns the token after the states that an ordinal is said to be the meeting of, if they
// follow it: das fünfte von Iran, Russland und der Türkei am 5. Juni; else i.
func (t *text) pastOwners(ordinal *token, i, limit int) int {
	if !ordinal.is(clOrdinal) || i+1 >= limit || !t.toks[i].is(clGenitive|clLink) {
		return i
	}
	k, names := i, 0
	for k < limit && t.timeAt[k] == 0 {
		tok := &t.toks[k]
		if n := t.nameOf(k); n != nil && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality || n.Class == gazetteer.Organisation) {
			k, names = n.last, names+1
			continue
		}
		if tok.is(clDefinite) && tok.is(clPlace|clAt) || !tok.is(clGenitive|clLink|clDefinite|clAnd) && tok.fold != "," || t.toks[k-1].fold == "," && tok.is(clRelative) {
			break
		}
		k++
	}
	if names == 0 || k >= limit || t.toks[k-1].fold == "," {
		return i
	}
	return k
}

// theOne builds the candidate for a pronoun that stands for the noun of the event told before and has a
// complement of its own: viendra celle sur la discrimination raciale, celui du G20 s'ouvrira.
func (t *text) theOne(si, i int) *candidate {
	s := t.sents[si]
	f := t.toks[i].fold
	if t.lang == "en" && f == "one" && i > s.first+1 && t.timeAt[i-1] > 0 && i+1 < s.last && t.toks[i+1].is(clHold|clHost|clPlace|clFuture|clPast|clStop) {
		o := t.found[len(t.found)-1]
		if m := t.timeOf(i - 1); m.last == i && m.first == i-1 && t.toks[i-2].fold == "the" && m.Span.Days() > 300 && si-o.sent <= 1 && o.head >= 0 { // the 2018 one is in Brussels
			c := &candidate{head: i, first: i, last: i + 1, outer: i - 2, sent: si, kind: o.kind, strength: o.strength, definite: true, bare: true, anaphoric: true, elliptic: true, inner: m, relation: events.Next}
			if m.Span.Last() < t.src.Published {
				c.relation = events.Previous
			}
			return c
		}
	}
	one := t.lang == "en" && (f == "one" && i > s.first && t.toks[i-1].fold == "the" || f == "that" && i+1 < s.last && t.toks[i+1].fold == "of")
	if f != "celle" && f != "celui" && !one || i+2 >= s.last || one && !t.toks[i+1].is(clLink|clWith) || !t.toks[i+1].is(clGenitive|clLink|clWith) && t.toks[i+1].fold != "sur" || i > s.first && t.toks[i-1].is(clPreposition) && !t.follows(i) && !(t.lang == "fr" && t.toks[i-1].is(clBefore|clAfter)) {
		return nil
	}
	o := t.found[len(t.found)-1]
	if si-o.sent > 1 || o.head < 0 || t.toks[o.head].head == nil {
		return nil
	}
	c := &candidate{head: i, first: i, last: i + 1, sent: si, kind: o.kind, strength: o.strength, definite: true, extra: t.body[t.toks[o.head].start:t.toks[o.head].end]}
	if m := t.timeOf(i + 2); m != nil && t.datable(m) && t.toks[i+1].is(clGenitive) {
		c.only, c.outer, c.elliptic, c.anaphoric, c.bare = m, i, true, true, true // celle du 24 au 26 avril, à Mongomo
		return c
	}
	t.right(c)
	if c.last < i+3 {
		return nil
	}
	held := t.dateAfter(c.last) != nil || t.lang == "fr" && c.last+1 < s.last && t.toks[c.last].fold == "," && t.dateAfter(c.last+1) != nil
	for k := s.first; k < s.last && !held; k++ {
		tok := &t.toks[k]
		next := t.lang == "fr" && tok.segment == t.toks[i].segment+1 && c.last+1 < s.last && t.toks[c.last+1].is(clRelative)
		held = held || (tok.segment == t.toks[i].segment || next) && (tok.is(clHold|clOpen|clHost|clMeet) || tok.in(comesNext))
	}
	if !held {
		return nil
	}
	return c
}

// follows tells whether the pronoun at token i is what something is followed or preceded by: sera suivie le
// 5 mai de celle des ministres.
func (t *text) follows(i int) bool {
	for k := i - 2; k >= t.sents[t.toks[i].sent].first && k > i-7; k-- {
		if t.toks[k].in(comesNext) {
			return true
		}
	}
	return false
}

// comesNext are verbs of an event that follows another one.
var comesNext = setOf("viendra suivra suit succedera precedera suivi suivie suivis précédé précédée")

// heldAhead tells whether a verb stands at token i and one of holding in the same part of the sentence,
// before any noun for an event: второй условились созвать в Казахстане.
func (t *text) heldAhead(i int) bool {
	if tok := &t.toks[i]; !tok.is(ending) || tok.shape != lower || tok.is(clRelative|clPronoun|clPreposition) {
		return false
	}
	for k := i; k < t.sents[t.toks[i].sent].last && t.toks[k].segment == t.toks[i].segment && t.toks[k].head == nil; k++ {
		if t.toks[k].is(clHold | clHost) {
			return true
		}
	}
	return false
}

// datedOne tells whether a date stands at token i and a verb of holding or a dash behind it: первую в марте
// принимала Астана, вторую в мае – Ташкент.
func (t *text) datedOne(i int) bool {
	m := t.timeOf(i)
	if m == nil && t.toks[i].is(clPreposition) && i+1 < len(t.toks) {
		m = t.timeOf(i + 1)
	}
	return m != nil && t.datable(m) && m.last < len(t.toks) && (t.toks[m.last].is(clHold|clHost) || isDash(t.toks[m.last]))
}

// dashed gives a candidate that shares the verb of the clause before it the day behind its dash: Совет
// соберётся 28 мая, комиссия – в августе.
func (t *text) dashed(c *candidate) {
	s := t.sents[c.sent]
	if c.last+1 >= s.last || !isDash(t.toks[c.last]) || c.outer == s.first || t.toks[c.outer-1].fold != "," && !t.toks[c.outer-1].is(clAnd) {
		return
	}
	for i := c.last + 1; i < min(c.last+4, s.last); i++ {
		if m := t.timeOf(i); m != nil {
			if t.datable(m) {
				c.only = m
			}
			return
		}
		if !t.toks[i].is(clPreposition | clDefinite) {
			return
		}
	}
}

// relationOf returns how an adjective such as next sets an edition beside another.
func relationOf(tok *token) events.Relation {
	switch {
	case tok.is(clOrdinal):
		return ""
	case tok.is(clNext | clAnother):
		return events.Next
	case tok.is(clPrevious), tok.fold == "one":
		return events.Previous
	}
	return ""
}

// acronym builds the candidate for the initials of an event named in full before: ПМЭФ after the
// Петербургский международный экономический форум.
func (t *text) acronym(si, i int) *candidate {
	tok := &t.toks[i]
	if tok.shape != upper || tok.head != nil || t.nameAt[i] > 0 || t.timeAt[i] > 0 || tok.class != 0 || len(t.found) == 0 {
		return nil
	}
	n := utf8.RuneCountInString(tok.fold)
	if n < 3 || n > 7 {
		return nil
	}
	for k := len(t.found) - 1; k >= max(0, len(t.found)-mostOpen); k-- {
		o := t.found[k]
		if o.head >= 0 && (o.last-o.first >= n && t.hasInitials(o, tok.fold) || t.abbreviatedAs(o, tok.fold)) {
			c := &candidate{head: i, first: i, last: i + 1, sent: si, kind: o.kind, strength: o.strength, organisations: slices.Clone(o.organisations), body: o.body, definite: true}
			t.left(c)
			return c
		}
	}
	return nil
}

// abbreviatedAs tells whether the name of an event has the abbreviation beside it in brackets: la réunion des
// hauts fonctionnaires (SOM).
func (t *text) abbreviatedAs(c *candidate, short string) bool {
	for i := c.head + 1; i+2 <= c.last+2 && i+2 < len(t.toks); i++ {
		if t.toks[i].fold == "(" && t.toks[i+1].fold == short && t.toks[i+2].fold == ")" {
			return true
		}
	}
	return false
}

// hasInitials tells whether the first letters of the words of a name, folded, without its edition and place, are
// those of the abbreviation.
func (t *text) hasInitials(c *candidate, short string) bool {
	last := c.last
	if c.tail > 0 {
		last = c.tail
	}
	for i := c.first; i < last; i++ {
		tok := &t.toks[i]
		if c.editionAt[0] <= i && i < c.editionAt[1] || !tok.word() || tok.is(clDefinite|clPreposition|clAnd|clGenitive) {
			continue
		}
		_, n := utf8.DecodeRuneInString(tok.fold)
		rest, ok := strings.CutPrefix(short, tok.fold[:n])
		if !ok {
			return false
		}
		short = rest
	}
	return short == ""
}

// inYears tells whether a time that nothing of the kind has been held for stands at token i: in six years, in a
// decade.
func (t *text) inYears(i int) bool {
	if t.toks[i].fold != "in" {
		return false
	}
	for k := i + 1; k < t.sents[t.toks[i].sent].last && k < i+5 && t.toks[k].shape != mark; k++ {
		if t.toks[k].in(longUnits) {
			return true
		}
	}
	return false
}

// longUnits are units of a long time.
var longUnits = setOf("years decade decades months weeks generation fortnight")
