package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/events"
)

// elliptic builds the candidate for an ordinal without its noun: "the third in Kazan in 2024",
// after an event was named.
func (t *text) elliptic(si, i int) *candidate {
	tok := &t.toks[i]
	s := t.sents[si]
	if t.timeAt[i] > 0 || len(t.found) == 0 {
		return nil
	}
	leads := t.lang == "ru" && (i == s.first || t.toks[i-1].fold == "," && i+1 < s.last && t.toks[i+1].is(clHold|clHost)) && tok.is(clNext|clPrevious|clOrdinal) // Предыдущая прошла год назад
	if !leads && (i == s.first || !t.toks[i-1].is(clDefinite)) {
		return nil
	}
	o := t.found[len(t.found)-1]
	if si-o.sent > 2 || o.head < 0 {
		return nil
	}
	last := i + 1
	switch {
	case tok.is(clOrdinal):
	case leads || tok.is(clNext|clPrevious) && i == s.first+1 && last < s.last && t.toks[last].fold == ",":
	case tok.is(clNext|clPrevious) && last < s.last && (t.timeAt[last] > 0 || t.toks[last].is(clPlace|clHold|clHost|clFuture|clPast)):
		// Madagascar organisera le prochain en 2016
	case tok.word() && tok.value > 0: // 30th
	case tok.shape == number && tok.value > 0 && tok.value < 200 && t.ordinalPoint && last < s.last && t.toks[last].fold == ".":
		last++
	default:
		return nil
	}
	if last >= s.last {
		return nil
	}
	n := &t.toks[last]
	if t.timeAt[last] == 0 && !n.is(clPlace|clHold|clHost|clOpen|clPast|clFuture|clMeet|clTravel) && n.fold != "," || n.word() && n.shape == lower && n.class == 0 {
		return nil
	}
	if n.fold == "," && i != s.first+1 && !(last+1 < s.last && (t.timeAt[last+1] > 0 || t.toks[last+1].is(clPlace))) {
		return nil
	}
	outer := i
	if !leads {
		outer = i - 1
	}
	return &candidate{head: i, first: i, last: last, outer: outer, sent: si, kind: o.kind, strength: o.strength, definite: true, bare: true, anaphoric: true, elliptic: true,
		edition: tok.value, editionAt: [2]int{i, last}, relation: relationOf(tok)}
}

// relationOf returns how an adjective such as next sets an edition beside another.
func relationOf(tok *token) events.Relation {
	switch {
	case tok.is(clOrdinal):
		return ""
	case tok.is(clNext):
		return events.Next
	case tok.is(clPrevious):
		return events.Previous
	}
	return ""
}

// implied builds a candidate for a sentence in which people meet and no noun names the meeting:
// "wo die deutschsprachigen Außenminister tagen".
//
// The sentence's other candidates start at named; where one stands in the same part, it is what
// they meet for.
func (t *text) implied(si, named int) *candidate {
	s := &t.sents[si]
	meet := -1
	taken := func(i int) bool {
		for _, c := range t.found[named:] {
			if t.toks[c.first].segment <= t.toks[i].segment && t.toks[i].segment <= t.toks[c.last-1].segment {
				return true
			}
		}
		return false
	}
	for i := s.first; i < s.last; i++ {
		if t.toks[i].is(clMeet) && !t.line.covers(i) && t.timeAt[i] == 0 && t.properMeet(i) && !taken(i) {
			meet = i
			break
		}
	}
	if meet < 0 {
		return t.assembled(si, named)
	}
	best, dist := -1, 16
	for i := s.first; i < s.last; i++ {
		if t.toks[i].is(clGroup) && !t.toks[i].is(clDecoy) && t.pluralGroup(i) && (t.toks[i].segment == t.toks[meet].segment || meet < s.first+2 && t.toks[i].segment == t.toks[meet].segment+1 || meet > s.first && t.toks[meet-1].fold == "," && t.toks[i].segment == t.toks[meet].segment-1) {
			if d := max(meet-i, i-meet); d < dist {
				best, dist = i, d
			}
		}
	}
	if best < 0 {
		return t.assembled(si, named)
	}
	c := &candidate{head: -1, first: best, last: best + 1, sent: si, kind: "talks", strength: weak, group: [2]int{best, best + 1}}
	t.left(c)
	t.right(c)
	c.group = [2]int{c.first, c.last}
	return c
}

// properMeet tells whether the word at i, which can mean "meet", does mean it here.
func (t *text) properMeet(i int) bool {
	switch t.toks[i].fold {
	case "met", "meet", "meets":
		return i+1 < len(t.toks) && t.toks[i+1].fold != "with" && !t.toks[i+1].capital()
	case "tagen", "tagt", "tagten", "tagte", "tage":
		return t.toks[i].shape == lower
	case "treffen", "trafen", "trifft", "traf", "getroffen":
		return t.near(i, "sich") || t.toks[i].fold == "getroffen"
	case "reunit", "reunira", "reunissait", "reunissent", "reuniront", "rassemble", "rassemblent":
		return i > 0 && t.toks[i-1].fold == "se" // elle réunira une cinquantaine de chefs d'État
	case "kommen", "kamen":
		return t.near(i, "zusammen")
	case "beraten", "berieten":
		return true
	case "berat", "zusammen", "talks", "sits", "sat", "sit", "проводят", "провели", "проведут":
		return false
	}
	return true
}

// near tells whether a word stands in the same sentence, at most 14 tokens from i.
func (t *text) near(i int, word string) bool {
	s := t.sents[t.toks[i].sent]
	for j := max(s.first, i-14); j < min(s.last, i+15); j++ {
		if t.toks[j].fold == word {
			return true
		}
	}
	return false
}

// saidBy stand before the one whose words are given.
var saidBy = map[string]bool{"словам": true, "мнению": true, "данным": true, "информации": true}

// pluralGroup tells whether the group word at i means several people of rank.
func (t *text) pluralGroup(i int) bool {
	if i > 0 && saidBy[t.toks[i-1].fold] {
		return false // по словам главы МИД
	}
	switch f := t.toks[i].fold; f {
	case "minister", "members", "states", "nations", "countries", "parties", "officials", "experts", "abgeordnete", "vertreter",
		"leiter", "etats", "pays", "стран", "государств", "эксперты", "экспертов", "участники", "representatives":
		return f == "minister" && t.lang == "de" && i > 0 && t.toks[i-1].is(clDefinite)
	case "aussenminister", "verteidigungsminister", "finanzminister", "innenminister", "ministerprasidenten", "prasidenten", "premierminister":
		for j := i - 1; j >= 0 && j > i-5; j-- {
			switch t.toks[j].fold {
			case "die", "der", "den", "alle":
				return true
			case "sein", "ihr", "seinem", "ihrem":
				return false
			}
			if !t.toks[j].word() || t.toks[j].shape != lower {
				break
			}
		}
		return false
	}
	return true
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
		if o.head >= 0 && o.last-o.first >= n && t.initials(o) == tok.fold {
			c := &candidate{head: i, first: i, last: i + 1, sent: si, kind: o.kind, strength: o.strength, stem: "", organisations: slices.Clone(o.organisations), body: o.body, definite: true}
			t.left(c)
			return c
		}
	}
	return nil
}

// initials returns the first letters of the words of a name, folded, without its edition and place.
func (t *text) initials(c *candidate) string {
	var b strings.Builder
	last := c.last
	if c.tail > 0 {
		last = c.tail
	}
	for i := c.first; i < last; i++ {
		tok := &t.toks[i]
		if c.editionAt[0] <= i && i < c.editionAt[1] || !tok.word() || tok.is(clDefinite|clPreposition|clAnd|clGenitive) {
			continue
		}
		r, _ := utf8.DecodeRuneInString(tok.fold)
		b.WriteRune(r)
	}
	return b.String()
}
