package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

// complement returns the token after one complement that starts at i, or i if none does.
func (t *text) complement(c *candidate, i, limit int) int {
	tok := &t.toks[i]
	if t.timeAt[i] > 0 || t.line.covers(i) || tok.is(ending) && !(tok.capital() && t.nameOf(i) != nil) && !tok.is(clLink|clGenitive) {
		return i
	}
	if n := t.nameOf(i); n != nil && n.first == i && n.last <= limit && (n.Class == gazetteer.Organisation || n.Class == gazetteer.Body || n.Class == gazetteer.Region) {
		return n.last
	}
	switch t.lang {
	case "de":
		return t.complementGerman(c, i, limit)
	case "en":
		return t.complementEnglish(c, i, limit)
	case "ru":
		return t.complementRussian(c, i, limit)
	}
	return t.complementFrench(c, i, limit)
}

// cityAfter returns the token after "in CITY" at i, or i. Places end a name; what is in the
// gazetteer's list of cities is one.
func (t *text) cityAfter(c *candidate, i, limit int) int {
	if !t.toks[i].is(clPlace) || t.toks[i].fold == "nach" || i+1 >= limit || t.timeAt[i+1] > 0 {
		return i
	}
	if n := t.nameOf(i + 1); n != nil && n.Class == gazetteer.City && n.first == i+1 && !n.masked && !(n.last < limit && t.toks[n.last].in(formatWords)) {
		return n.last
	}
	return i
}

// nounPhrase returns the token after the noun phrase at i: an article, adjectives, nouns, names.
func (t *text) nounPhrase(i, limit int, inner func(k int, tok *token) bool) int {
	k := i
	for k < limit && t.toks[k].is(clDefinite|clIndefinite|clPossessive) && t.timeAt[k] == 0 {
		k++
	}
	start := k
	for k < limit {
		tok := &t.toks[k]
		if x := t.timeOf(k); x != nil && x.last == k+1 && tok.shape == number && k > i && t.toks[k-1].is(clDefinite) && k+1 < limit && t.toks[k+1].word() && !t.toks[k+1].is(ending|clPreposition) {
			k++ // the 2015 nuclear deal
			continue
		}
		if t.timeAt[k] > 0 || tok.head != nil && tok.head.strength != body && k > start && t.lang != "de" && !t.properHead(k) && !(tok.head.before > 0 && k-tok.head.before == start) && !(t.lang == "ru" && tok.head.kind == "talks" && start > 0 && t.toks[start-1].in(roundWords)) && !t.toks[k-1].is(clGenitive|clLink) && !(k-2 >= start && t.toks[k-1].is(clDefinite) && t.toks[k-2].is(clGenitive)) {
			break
		}
		if tok.is(clAnd) && t.eventAhead(k+1, limit) {
			break
		}
		if n := t.nameOf(k); n != nil && n.first == k && n.last <= limit {
			if t.lang == "ru" && t.nominativeName(n, limit) {
				break
			}
			k = n.last
			continue
		}
		if tok.fold == "," && t.lang == "en" && k > start {
			if end := t.enumeratedTopics(k, limit); end > 0 {
				k = end // on trade, economic, scientific and technical cooperation
				continue
			}
		}
		if tok.shape == mark {
			if tok.fold == "+" && !tok.space && t.lang == "ru" && k > start && k+1 < limit && t.toks[k+1].shape == number && !t.toks[k+1].space {
				k += 2 // С5+1
				continue
			}
			if (tok.fold == "„" || tok.fold == "«" || tok.fold == "»" && t.lang == "de") && k > i { // der „Freunde Syriens“
				if end := t.closingQuote(k, limit); end > 0 {
					k = end + 1
					continue
				}
			}
			if tok.fold == "-" && !tok.space && t.lang == "de" && k > start && k+2 < limit && t.toks[k-1].capital() && t.toks[k+1].is(clAnd) && t.toks[k+2].capital() {
				k += 2 // Staats- und Regierungschefs
				continue
			}
			if isDash(*tok) && k > start && k+1 < limit && t.toks[k+1].in(memberWords) {
				k += 2 // государств — членов ШОС
				continue
			}
			if (tok.fold == "-" || tok.fold == "–" || tok.fold == "—") && k > start && k+1 < limit && (t.toks[k-1].capital() || t.nameOf(k-1) != nil) && t.toks[k+1].capital() && t.timeAt[k+1] == 0 {
				k += 2 // Россия — Африка
				continue
			}
			if tok.fold == "." && !tok.space && k > start && t.lang == "en" && t.nameOf(k-1) != nil && t.nameOf(k-1).last-t.nameOf(k-1).first > 1 && k+1 < limit && t.toks[k+1].shape == lower {
				k++ // a sitting U.S. president
				continue
			}
			if (tok.fold == "’" || tok.fold == "'") && !tok.space && k > start && t.lang == "en" && strings.HasSuffix(t.toks[k-1].fold, "s") {
				k++ // foreign ministers'
				continue
			}
			break
		}
		if tok.fold == "'s" {
			k++
			continue
		}
		if !inner(k, tok) {
			break
		}
		k++
	}
	if k == start {
		return i
	}
	return k
}

// properHead tells whether the head at k ends a proper name that stands before it: the Saint Petersburg
// International Legal Forum, the Peacekeeping Experts' Meeting.
func (t *text) properHead(k int) bool {
	if t.lang != "en" || !t.toks[k].capital() {
		return false
	}
	if f := t.toks[k-1].fold; (f == "'" || f == "’") && k > 1 {
		k--
	}
	return t.toks[k-1].capital() && t.timeAt[k-1] == 0
}

// eventAhead tells whether another event with an article or a number of its own stands at token i: and the
// third ministerial conference.
func (t *text) eventAhead(i, limit int) bool {
	own := false
	for k := i; k < min(limit, i+4) && t.timeAt[k] == 0; k++ {
		tok := &t.toks[k]
		switch {
		case tok.head != nil:
			return own && tok.head.strength != body
		case tok.is(clDefinite | clIndefinite | clPossessive | clOrdinal | clNext | clPrevious):
			own = true
		case !tok.word() || tok.is(ending) || t.nameAt[k] > 0:
			return false
		}
	}
	return false
}

// enumeratedTopics returns the token behind an enumeration that the comma at i carries on and an "and" closes,
// of words that neither are names nor end a phrase, or 0.
func (t *text) enumeratedTopics(i, limit int) int {
	words := 0
	for k := i; k+1 < limit && k < i+14; k++ {
		tok := &t.toks[k]
		switch {
		case t.timeAt[k] > 0 || t.nameAt[k] > 0 && t.nameOf(k).Class != gazetteer.Nationality || tok.shape != t.toks[i-1].shape && tok.shape != mark && !tok.is(clAnd):
			return 0
		case tok.fold == ",":
			words = 0
		case tok.is(clAnd):
			if next := &t.toks[k+1]; words > 0 && next.word() && next.shape == t.toks[i-1].shape && !next.is(ending|clPreposition|clDefinite|clIndefinite|clPossessive) && next.head == nil && (t.nameAt[k+1] == 0 || t.nameOf(k+1).Class == gazetteer.Nationality) && t.timeAt[k+1] == 0 {
				return k + 1
			}
			return 0
		case !tok.word() || tok.is(ending|clPreposition|clDefinite|clIndefinite|clPossessive) || tok.head != nil:
			return 0
		default:
			if words++; words > 2 {
				return 0
			}
		}
	}
	return 0
}

// closingQuote returns the token that closes the short quotation at k, or 0.
func (t *text) closingQuote(k, limit int) int {
	for j := k + 1; j < min(limit, k+8); j++ {
		if f := t.toks[j].fold; f == "“" || f == "»" || f == "”" || f == "«" && t.toks[k].fold == "»" {
			return j
		}
	}
	return 0
}

func (t *text) complementEnglish(c *candidate, i, limit int) int {
	tok := &t.toks[i]
	noun := func(k int, tok *token) bool {
		if tok.is(clAnd) {
			if k == i || k+1 >= limit || t.timeAt[k+1] > 0 {
				return false
			}
			n := &t.toks[k+1]
			return n.word() && n.head == nil && !n.is(ending|clPreposition) || n.is(clDefinite|clIndefinite) && k+2 < limit && t.toks[k+2].capital()
		}
		if tok.is(clIndefinite) && t.toks[k-1].is(clAnd) {
			return true // between a U.S. president and a North Korean leader
		}
		if tok.is(ending) {
			return tok.capital() && k > i && t.toks[k-1].capital()
		}
		if tok.shape == number {
			return t.countsGroup(k, limit) || k > 1 && t.toks[k-2].fold == "group" // Group of 20
		}
		if tok.is(clDefinite) {
			return k > i+1 && (strings.HasSuffix(t.toks[k-1].fold, "ing") || t.toks[k-1].is(clAnd) && k+1 < limit && t.nameOf(k+1) != nil)
		}
		return !tok.is(clPreposition|clIndefinite|clPossessive) && tok.word() && !t.verbAhead(k)
	}
	if n := t.cityAfter(c, i, limit); n > i {
		return n
	}
	if tok.fold == "in" {
		if n := t.nameOf(min(i+1, len(t.toks)-1)); n != nil && n.first == i+1 && n.Class == gazetteer.Country && i > c.head+1 && t.toks[c.head].capital() {
			return n.last // Summit on Peace in Ukraine
		}
		return i
	}
	if tok.fold == "on" && i+2 < limit && t.toks[i+2].in(sidelines) {
		return i // a meeting on the sidelines of the Assembly
	}
	if tok.fold == "to" && i+1 < limit && t.toks[i+1].shape == lower && !t.toks[i+1].is(clDefinite|clIndefinite|clPossessive) {
		return i // agreed at a meeting in Cairo to cut output
	}
	if tok.fold == "to" && t.toks[c.head].capital() {
		if n := t.purposeInTitle(i+1, limit); n > i+2 {
			return n
		}
	}
	if tok.is(clLink) || tok.fold == "from" && t.delegates(c, i+1, limit) {
		if i+1 >= limit || t.timeAt[i+1] > 0 || tok.is(clBefore|clStop) {
			return i
		}
		if (tok.fold == "for" || tok.fold == "with" || tok.fold == "between" || tok.fold == "against") && c.strength == weak && !t.plainAhead(i+1, limit) {
			return i
		}
		n := t.nounPhrase(i+1, limit, noun)
		if n == i+1 {
			return i
		}
		return t.roundOf(c, i, n, limit)
	}
	if tok.shape == upper && i == c.head+1 && t.nameOf(i) == nil && strings.ContainsAny(tok.fold, "0123456789") {
		return i + 1 // climate conference COP30
	}
	if (tok.capital() || tok.shape == upper) && !tok.is(ending|clPreposition|clAnd) && t.toks[c.head].capital() && i == c.head+1 && t.nameOf(i) == nil {
		return t.nounPhrase(i, limit, func(k int, tok *token) bool { return tok.capital() && !tok.is(ending|clPreposition) })
	}
	return i
}

// purposeInTitle returns the end of the purpose that a title gives from token i on, in capitals but for its small words: World
// Conference to Review and Appraise the Achievements of the UN Decade for Women. It returns i if there is none.
func (t *text) purposeInTitle(i, limit int) int {
	if i >= limit || t.toks[i].shape != title || t.nameOf(i) != nil {
		return i
	}
	last := i
	for k := i; k < limit && k < last+3 && t.timeAt[k] == 0 && t.toks[k].word(); k++ {
		switch tok := &t.toks[k]; {
		case tok.capital():
			last = k + 1
		case !tok.is(clAnd|clDefinite|clGenitive) && tok.fold != "for":
			return last
		}
	}
	return last
}

// verbAhead tells whether the word at k looks like a verb in the past that no table knows: it ends
// in -ed, and no noun follows that it could describe.
func (t *text) verbAhead(k int) bool {
	tok := &t.toks[k]
	if tok.shape != lower || !strings.HasSuffix(tok.fold, "ed") || len(tok.fold) < 5 || k+1 >= len(t.toks) {
		return false
	}
	next := &t.toks[k+1]
	return t.timeAt[k+1] > 0 || next.fold != "by" && next.is(clPreposition|clDefinite|clIndefinite|clPossessive)
}

// delegates tells whether the name is that of people and the country stands next that they come
// from.
func (t *text) delegates(c *candidate, i, limit int) bool {
	if c.head < 0 || !t.toks[c.head].is(clGroup) || i >= limit {
		return false
	}
	n := t.nameOf(i)
	return n != nil && n.Class == gazetteer.Country
}

// roundOf takes in the head at n where the name's own head counts it: a second round of direct
// talks.
func (t *text) roundOf(c *candidate, i, n, limit int) int {
	if c.strength == weak && t.toks[i].is(clGenitive) && n > i+1 && n < limit && t.toks[n].head != nil && t.toks[n].head.kind == "talks" && t.timeAt[n] == 0 {
		return n + 1
	}
	return n
}

// plainAhead tells whether a group, country or organisation stands within the next tokens.
func (t *text) plainAhead(from, limit int) bool {
	return t.plainNames(from, min(limit, from+6))
}
