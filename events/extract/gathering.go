package extract

import (
	"slices"

	"dateline/events/gazetteer"
)

// assembled builds a candidate for a sentence in which people of several countries do something
// together on a day and in a city, and neither a noun nor a verb says that they meet: "the foreign
// ministers of the Weimar Triangle put their heads together in Weimar on Monday", "Cannes is the
// stage for the leaders of the G20 on Thursday". What they do must not be a thing that is done
// without a meeting: speak, travel, sign, vote, harm.
func (t *text) assembled(si, named int) *candidate {
	s := &t.sents[si]
	if s.last-s.first > longestClause {
		return nil
	}
	for _, m := range t.timesOf(si) {
		if !t.datable(m) || m.Span.Days() > 31 {
			continue
		}
		from, to := t.partOf(m)
		if t.namedWithin(named, from, to) || t.holdsAny(from, to, apart) {
			continue
		}
		host := t.hostWithin(from, to)
		if host < 0 && t.venueWithin(from, to) < 0 {
			continue
		}
		for i := from; i < to; i++ {
			if c := t.company(si, i, host); c != nil && c.outer >= from {
				return c
			}
		}
	}
	return nil
}

// longestClause is how many tokens a sentence may have that is searched for who gathers where.
const longestClause = 80

// apart are the classes of what people do without meeting, or far from where they meet.
const apart = clSpeech | clOther | clAffair | clTravel | clAct | clParty | clDomestic

// partOf returns the tokens of the part of the sentence, between commas, dashes and brackets, that
// an expression stands in.
func (t *text) partOf(m *moment) (first, last int) {
	s := t.sents[m.sent]
	first, last = m.first, m.last
	for first > s.first && t.toks[first-1].segment == t.toks[m.first].segment {
		first--
	}
	for last < s.last && t.toks[last].segment == t.toks[m.last-1].segment {
		last++
	}
	return first, last
}

// namedWithin tells whether one of the candidates from named on touches the tokens.
func (t *text) namedWithin(named, first, last int) bool {
	return slices.ContainsFunc(t.found[named:], func(c *candidate) bool { return c.first < last && first < c.last })
}

// holdsAny tells whether a word of one of the classes stands among the tokens, outside of dates and
// names.
func (t *text) holdsAny(first, last int, classes class) bool {
	for i := first; i < last; i++ {
		if t.toks[i].is(classes) && t.timeAt[i] == 0 && t.nameAt[i] == 0 {
			return true
		}
	}
	return false
}

// venueWithin returns a token at which a venue stands after its preposition: a city, "in the Polish
// capital", here; -1 if none does.
func (t *text) venueWithin(first, last int) int {
	for i := first + 1; i < last; i++ {
		if t.toks[i].is(clHere) && t.line.city != "" && t.timeAt[i] == 0 {
			return i
		}
		if t.toks[i].is(clCapital) && (t.toks[i-1].is(clPlace) || t.nameOf(i-1) != nil || t.toks[i-1].is(clDefinite)) {
			return i
		}
		n := t.nameOf(i)
		if n == nil || n.first != i || n.masked || n.Class != gazetteer.City || n.ID == "" {
			continue
		}
		if t.toks[i-1].is(clPlace) || t.lang == "fr" && t.toks[i-1].fold == "au" {
			return i
		}
	}
	return -1
}

// hostWithin returns the token of a city or country that a word of hosting is said of, or -1.
func (t *text) hostWithin(first, last int) int {
	if !t.holdsAny(first, last, clHost) {
		return -1
	}
	for _, n := range t.namesIn(first, last) {
		if (n.Class == gazetteer.City || n.Class == gazetteer.Country) && !n.masked && t.hosts(&n) {
			return n.first
		}
	}
	return -1
}

// company builds the candidate of those who are named from token i on, if they are several and of
// several countries, and are who acts, or whom the place at token host receives.
func (t *text) company(si, i, host int) *candidate {
	tok := &t.toks[i]
	if !tok.is(clGroup) || tok.is(clDecoy) || !tok.word() || t.timeAt[i] > 0 || !t.pluralGroup(i) || tok.shape == upper && tok.is(clOrgan) {
		return nil
	}
	c := &candidate{head: -1, first: i, last: i + 1, sent: si, kind: "talks", strength: weak, group: [2]int{i, i + 1}}
	t.left(c)
	t.right(c)
	c.group = [2]int{c.first, c.last}
	c.outer = c.first
	s := t.sents[si]
	for c.outer > s.first && t.timeAt[c.outer-1] == 0 && t.toks[c.outer-1].is(clDefinite|clIndefinite|clPossessive) && !t.toks[c.outer-1].is(clPreposition) {
		c.outer--
	}
	if c.outer > s.first && host < 0 && t.toks[c.outer-1].is(clPreposition|clGenitive) && t.nameOf(c.outer-1) == nil && t.timeAt[c.outer-1] == 0 {
		return nil // a letter to the ministers
	}
	if !t.multinational(c) {
		return nil
	}
	return c
}

// multinational tells whether those who meet are of several countries: an organisation's or a
// region's, or of two countries that are named; or they hold an office that deals with others.
func (t *text) multinational(c *candidate) bool {
	countries := map[string]bool{}
	for i := c.first; i < c.last; i++ {
		if t.toks[i].is(clCountries|clBloc) && t.toks[i].word() || t.amongNations(i) {
			return true
		}
		for _, n := range t.namesIn(i, i+1) {
			switch n.Class {
			case gazetteer.Organisation, gazetteer.Region:
				return true
			case gazetteer.Country, gazetteer.Nationality:
				countries[n.ID] = true
			}
		}
	}
	return len(countries) > 1
}
