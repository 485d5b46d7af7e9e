package events

import (
	"fmt"
	"slices"
)

// Matching goes by index, not by scanning: a mention is compared only with the events that share
// a key with it. A key joins what is met about (a series, a city, an organisation, a word of the
// name) with when, so that it stays selective however many events are recorded. A mention looks
// up its neighbouring months and years, as dates move; an event is filed under its own.
const (
	// narrowDays is the longest window that is filed by months; wider ones are filed by years.
	narrowDays = 62
	// keyStems is how many words of a name, the longest, are keys.
	keyStems = 5
	// keyTopics is how many topics are.
	keyTopics = 5
	// maxKeyYears bounds the years that one span is filed under.
	maxKeyYears = 12
)

// Keys returns the keys by which a mention finds the events it could be of: those that share a
// key with its own, as [EventKeys] gives them.
func Keys(m Mention) []string {
	k := keyring{}
	who := tokensOf(&m)
	for _, s := range who.series {
		if m.Edition != 0 {
			k.add("edition:%s|%d", s, m.Edition)
		}
		k.add("undated:%s", s)
	}
	for _, t := range who.pairs {
		k.add("undated:%s", t)
	}
	spans := []Span{m.Span, m.PreviousSpan}
	published := m.Source.Published
	if m.Span.IsZero() && published != 0 {
		// An undated claim is about what is near: last year's, this year's, next year's.
		spans = append(spans, WindowOf(max(published-400, MinDay), min(published+550, MaxDay)))
	}
	for _, s := range spans {
		if s.IsZero() {
			continue
		}
		first, last := keyBounds(s)
		narrow := int(last-first) < narrowDays
		for y := max(first-200, MinDay).Year(); y <= min(last+200, MaxDay).Year(); y++ {
			for _, t := range who.series {
				k.add("%s|%d", t, y)
			}
			for _, t := range who.pairs {
				if narrow {
					k.add("wide:%s|%d", t, y)
				} else {
					k.add("%s|%d", t, y)
				}
			}
		}
		if narrow {
			for _, ym := range months(first.AddMonths(-1), last.AddMonths(1)) {
				for _, t := range who.single {
					k.add("%s|%s", t, ym)
				}
			}
			if m.Status == Postponed || !m.PreviousSpan.IsZero() {
				k.years(who.pairs, first-400, last)
			}
		}
	}
	return k.sorted()
}

// EventKeys returns the keys by which an event is found. Events that carry their mentions are
// found by all of them, dates that are no longer shown included.
func EventKeys(e Event) []string {
	k := keyring{}
	ms := e.Mentions
	if len(ms) == 0 {
		ms = []Mention{mentionOf(e.Settled)}
	}
	dated := false
	var all tokens
	for i := range ms {
		dated = dated || !ms[i].Span.IsZero() || !ms[i].PreviousSpan.IsZero()
		all.merge(tokensOf(&ms[i]))
		for _, s := range tokensOf(&ms[i]).series {
			if ms[i].Edition != 0 {
				k.add("edition:%s|%d", s, ms[i].Edition)
			}
		}
	}
	if !dated || e.Span.IsZero() {
		for _, t := range slices.Concat(all.series, all.pairs) {
			k.add("undated:%s", t)
		}
	}
	for i := range ms {
		for _, s := range []Span{ms[i].Span, ms[i].PreviousSpan} {
			if s.IsZero() {
				continue
			}
			first, last := keyBounds(s)
			wide := int(last-first) >= narrowDays
			k.years(all.series, first, last)
			k.years(all.pairs, first, last)
			for y := first.Year(); wide && y <= last.Year(); y++ {
				for _, t := range all.pairs {
					k.add("wide:%s|%d", t, y)
				}
			}
			if !wide {
				for _, ym := range months(first, last) {
					for _, t := range all.single {
						k.add("%s|%s", t, ym)
					}
				}
			}
		}
	}
	return k.sorted()
}

// keyBounds bounds a span for filing: an open end lasts a month, an unknown start a year, and
// nothing is filed under more than a dozen years.
func keyBounds(s Span) (first, last Day) {
	first, last = s.first, s.last
	if last == 0 {
		last = min(first+31, MaxDay)
	}
	if first == 0 {
		first = max(last-366, MinDay)
	}
	if first.Year()+maxKeyYears <= last.Year() {
		first = NewDay(last.Year()-maxKeyYears+1, 1, 1)
	}
	return first, last
}

func months(first, last Day) []string {
	var out []string
	y, m, _ := first.Date()
	for d := NewDay(y, m, 1); d <= last && d <= MaxDay; d = d.AddMonths(1) {
		out = append(out, d.String()[:7])
	}
	return out
}

// tokens are what a mention says of its event apart from when, as parts of keys.
type tokens struct {
	// series stand alone with a year; single with a month; pairs are selective enough for a year.
	series, single, pairs []string
}

func (t *tokens) merge(u tokens) {
	add := func(to *[]string, from []string) {
		for _, s := range from {
			if !slices.Contains(*to, s) {
				*to = append(*to, s)
			}
		}
	}
	add(&t.series, u.series)
	add(&t.single, u.single)
	add(&t.pairs, u.pairs)
}

func tokensOf(m *Mention) tokens {
	var t tokens
	if m.Series != "" {
		t.series = append(t.series, "series:"+m.Series)
	}
	place := ""
	switch {
	case m.Place.City != "":
		place = "city:" + m.Place.City
		t.single = append(t.single, place)
		t.pairs = append(t.pairs, place+"+"+m.Type)
	case m.Place.Country != "":
		place = "country:" + m.Place.Country
	}
	if m.Place.Country != "" && m.Type != "" {
		t.single = append(t.single, "country:"+m.Place.Country+"+"+m.Type)
	}
	for _, o := range wholes(m.Organisations) {
		t.single = append(t.single, "org:"+o)
		t.pairs = append(t.pairs, "org:"+o+"+"+m.Type)
		if m.Body != "" {
			t.pairs = append(t.pairs, "org:"+o+"+"+m.Body)
		}
	}
	topics := m.Topics[:min(len(m.Topics), keyTopics)]
	for i, topic := range topics {
		for _, other := range topics[i+1:] {
			t.pairs = append(t.pairs, "topics:"+min(topic, other)+"+"+max(topic, other))
		}
		t.single = append(t.single, "topic:"+topic)
		if place != "" {
			t.pairs = append(t.pairs, place+"+"+topic)
		}
		if m.Place.City != "" && m.Place.Country != "" {
			t.pairs = append(t.pairs, "country:"+m.Place.Country+"+"+topic)
		}
	}
	longest := longestStems(m)
	for _, s := range longest {
		t.single = append(t.single, "word:"+s)
	}
	if len(longest) >= 2 {
		two := longest[:2]
		t.pairs = append(t.pairs, "words:"+min(two[0], two[1])+"+"+max(two[0], two[1]))
	}
	return t
}

// longestStems returns the stems of the name and its translations that say most, the longest
// first.
func longestStems(m *Mention) []string {
	list := stems(m.Name)
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	return list[:min(len(list), keyStems)]
}

// a keyring collects keys, each once.
type keyring map[string]struct{}

func (k keyring) add(format string, args ...any) { k[fmt.Sprintf(format, args...)] = struct{}{} }

func (k keyring) years(tokens []string, first, last Day) {
	for y := max(first, MinDay).Year(); y <= min(last, MaxDay).Year(); y++ {
		for _, t := range tokens {
			k.add("%s|%d", t, y)
		}
	}
}

func (k keyring) sorted() []string { return sortedKeys(k) }

// mentionOf reads a settled event as one mention of it, for events that come without theirs.
func mentionOf(s Settled) Mention {
	return Mention{
		Source: Source{Language: s.NameLanguage, Published: s.LastReport}, Name: s.Name, Type: s.Type, Series: s.Series, Edition: s.Edition,
		Topics: s.Topics, Span: s.Span, PreviousSpan: s.PreviousSpan, Place: s.Place, Organisations: s.Organisations,
		Body: s.Body, Organiser: s.Organiser, Status: s.Status,
	}
}
