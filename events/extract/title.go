package extract

import (
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

// openingQuote returns the quotation mark that opens what the one at i closes, or -1.
func (t *text) openingQuote(i, from int) int {
	for j := i - 1; j >= from && j > i-30; j-- {
		if t.toks[j].shape == mark && opens(t.toks[j].fold) && t.toks[j].fold != "(" {
			return j
		}
	}
	return -1
}

// right moves the end of the phrase over complements: of whom, on what, between whom; a quoted
// title; and the city that follows at once.
func (t *text) right(c *candidate) {
	s := t.sents[c.sent]
	i := c.last
	limit := min(s.last, i+longestRight)
	i = t.quotedTitle(c, i, limit)
	if i+1 < limit && i == c.last && t.lang == "en" && t.toks[i].shape == mark && closes(t.toks[i].fold) && t.toks[i].fold != ")" && t.toks[i+1].is(clLink) && c.first > s.first && opens(t.toks[c.first-1].fold) {
		i++ // a "mini-summit" of leaders
	}
	for i < limit {
		if c.title[1] == 0 {
			if n := t.quotedTitle(c, i, limit); n > i {
				i = n
				continue
			}
		}
		if i+2 < limit && t.toks[i].fold == "(" && t.toks[i+2].fold == ")" && (t.toks[i+1].shape == upper || t.nameOf(i+1) != nil && t.nameOf(i+1).Class == gazetteer.Organisation) {
			i += 3 // its abbreviation
			continue
		}
		if isDash(t.toks[i]) && i+2 < limit && t.toks[i+1].in(memberWords) {
			if n := t.nameAfter(i+2, limit); n != nil && n.Class == gazetteer.Organisation && n.last <= limit {
				i = n.last // Совет глав государств - членов ШОС
				continue
			}
		}
		if n := t.dayInName(c, i, limit); n > i {
			i = n // la réunion de samedi des ministres
			continue
		}
		if t.lang == "fr" && i == c.head+1 && t.yearly(i) {
			i++ // la réunion annuelle de la Banque
			continue
		}
		if t.lang == "fr" && c.title[1] == 0 && t.toks[i].is(clLink) && i+1 < limit {
			if n := t.quotedTitle(c, i+1, limit); n > i+1 {
				i = n // un colloque sur « … »
				continue
			}
		}
		n := t.complement(c, i, limit)
		if n == i {
			break
		}
		c.tail = 0
		if t.cityAfter(c, i, limit) == n {
			c.tail = i
		}
		i = n
	}
	c.last = i
	t.quotedWhole(c)
	t.partners(c)
	i = c.last
	if j := t.titleAfter(c, i, min(s.last, i+5)); c.title[1] == 0 && j > 0 {
		t.quotedTitle(c, j, min(s.last, j+longestRight))
	}
	for c.last > c.head+1 && c.last > c.title[1] {
		tok := &t.toks[c.last-1]
		if tok.is(clPreposition|clAnd|clDefinite|clIndefinite|clLink|clGenitive|clPossessive) && t.nameOf(c.last-1) == nil || tok.shape == mark && !closes(tok.fold) && tok.fold != "'" && tok.fold != "’" {
			c.last--
			continue
		}
		break
	}
}

// dayInName returns the token behind a day or month that stands in a French name between its head and whose event it
// is, "le sommet de juillet de l'Otan", and notes it as the date; i if none does.
func (t *text) dayInName(c *candidate, i, limit int) int {
	if t.lang != "fr" || c.head < 0 || i > c.head+2 || c.inner != nil || i+2 >= limit || !t.toks[i].is(clGenitive) {
		return i
	}
	m := t.timeOf(i + 1)
	if m != nil && m.first == i+1 && m.Type == dates.Duration && m.last < limit && (t.toks[m.last].is(clLink) || opens(t.toks[m.last].fold)) && t.offsetDays(m) > 0 {
		c.days = int(t.offsetDays(m))
		return m.last // un colloque de quatre jours sur
	}
	if m == nil || m.first != i+1 || !t.datable(m) || m.last+1 >= limit || !t.toks[m.last].is(clGenitive) || t.timeAt[m.last+1] > 0 {
		return i
	}
	k := m.last + 1
	if t.toks[k].is(clDefinite) {
		k++
	}
	if n := t.nameOf(k); n != nil && n.Class == gazetteer.City || n == nil && !t.toks[k].is(clGroup|clOrgan|clBloc|clCountries) {
		return i
	}
	c.inner = m
	return m.last
}

// quotedWhole moves the end of a name that a quotation mark opens right before its head to the mark that
// closes it: the «Саммит Америк».
func (t *text) quotedWhole(c *candidate) {
	if c.head < 1 || c.first != c.head || c.title[1] > 0 || t.toks[c.head-1].shape != mark || t.toks[c.head-1].fold == "(" || !opens(t.toks[c.head-1].fold) {
		return
	}
	if end := t.closingQuote(c.head, t.sents[c.sent].last); end > c.last && end <= c.head+longestQuoted {
		c.last = end
	}
}

// longestQuoted is how many words a name in quotation marks may have.
const longestQuoted = 7

// partners moves the end of a name over the further states or organisations whose event it is: the
// summit of Japan, China and South Korea; саммит ЕС - СЕЛАК.
func (t *text) partners(c *candidate) {
	if c.head < 0 || c.tail > 0 || c.last <= c.head+1 {
		return
	}
	s := t.sents[c.sent]
	state := func(n *name) bool {
		return n != nil && (n.Class == gazetteer.Country || n.Class == gazetteer.Organisation || n.Class == gazetteer.Region)
	}
	for c.last+1 < s.last && state(t.nameOf(c.last-1)) && isDash(t.toks[c.last]) {
		n := t.nameAfter(c.last+1, s.last)
		if !state(n) || t.toks[c.last].space && n.last < s.last && isDash(t.toks[n.last]) {
			return // set in between dashes
		}
		c.last = n.last
	}
	if n := t.nameOf(c.last - 1); state(n) && n.Class == gazetteer.Country {
		t.enumerate(c)
	}
}

// memberWords stand between the states and what they are members of.
var memberWords = setOf("членов участников участниц гарантов основателей основательниц наблюдателей партнеров подписантов посредников соседей доноров")

// titleAfter returns where a quotation starts that words such as "titled" announce after token i.
func (t *text) titleAfter(c *candidate, i, limit int) int {
	announced := false
	for j := i; j < limit; j++ {
		if t.toks[j].is(clTitle) {
			announced = true
		}
		if t.toks[j].shape == mark && opens(t.toks[j].fold) && t.toks[j].fold != "(" && announced {
			return j
		}
		if t.toks[j].shape == mark && t.toks[j].fold != "," && t.toks[j].fold != ":" {
			break
		}
	}
	return 0
}

// quotedTitle notes a quotation that starts at i as the event's title and returns the token after
// it; i if there is none.
func (t *text) quotedTitle(c *candidate, i, limit int) int {
	if i >= limit || t.toks[i].shape != mark || !opens(t.toks[i].fold) || t.toks[i].fold == "(" || t.toks[i].fold == "[" {
		return i
	}
	if next := &t.toks[min(i+1, len(t.toks)-1)]; t.lang == "fr" && next.shape == lower && next.is(clPreposition) && !next.is(clDefinite) && !(i > 0 && t.toks[i-1].is(clTitle|clLink)) {
		return i // une rencontre « dans les meilleures conditions »
	} else if next.shape == lower && next.is(clStop|clHold|clFuture|clPast) && !next.is(clPreposition|clDefinite|clIndefinite) && t.lang == "fr" {
		return i // la commission « sera convoquée », a-t-il dit
	}
	open := t.toks[i].fold
	depth := 1
	for j := i + 1; j < min(t.sents[c.sent].last, i+40); j++ {
		if t.toks[j].shape != mark {
			continue
		}
		f := t.toks[j].fold
		switch {
		case open == "„" && (f == "“" || f == "”"), open == "“" && f == "”", open == "«" && f == "»", open == "\"" && f == "\"", open == "»" && f == "«", open == "'" && f == "'", open == "‘" && f == "’", open == "‚" && f == "‘", open == "“" && f == "“":
			depth--
		case f == open:
			depth++
		}
		if depth == 0 {
			if j == i+1 {
				return i
			}
			c.title = [2]int{i + 1, j}
			return j + 1
		}
	}
	return i
}
