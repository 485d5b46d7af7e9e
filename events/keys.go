package events

import "slices"

// Matching goes by index, not by scanning: a mention is compared only with the events that share
// a key with it. A key joins what is met about (a series, a city, an organisation, a word of the
// name) with when, so that it stays selective however many events are recorded. A mention looks
// up its neighbouring months and years, as dates move; an event is filed under its own.
const (
	// narrowDays is the longest window that is filed by months; wider ones are filed by years.
	narrowDays = 62
	// keyStems is how many words of a name, the longest, are keys.
	keyStems = 4
	// keyTopics is how many topics are.
	keyTopics = 5
	// maxKeyYears bounds the years that one span is filed under.
	maxKeyYears = 12
)

// Keys returns the keys by which a mention finds the events it could be of: those that share a
// key with its own, as [EventKeys] gives them.
func Keys(m Mention) []string {
	var k keyring
	if uid := m.Source.ForeignUID; uid != "" {
		k.add("uid:", uid, "")
	}
	who := tokensOf(&m)
	for _, s := range who.series {
		if m.Edition != 0 {
			k.add("edition:", s, number(m.Edition))
		}
		k.add("undated:", s, "")
	}
	for _, t := range who.pairs {
		k.add("undated:", t, "")
	}
	spans := []Span{m.Span, m.PreviousSpan}
	published := m.Source.Published
	if m.Span.IsZero() && published != 0 {
		// An undated claim is about what is near: last year's, this year's, next year's.
		spans = append(spans, WindowOf(max(published-MemoryDays, MinDay), min(published+LinkDays, MaxDay)))
	}
	for _, s := range spans {
		if s.IsZero() {
			continue
		}
		first, last := keyBounds(s)
		narrow := int(last-first) < narrowDays
		for y := max(first-200, MinDay).Year(); y <= min(last+200, MaxDay).Year(); y++ {
			for _, t := range who.series {
				k.add("", t, number(y))
			}
			for _, t := range who.pairs {
				if narrow {
					k.add("wide:", t, number(y))
				} else {
					k.add("", t, number(y))
				}
			}
		}
		if !narrow {
			continue
		}
		for _, ym := range months(max(first-31, MinDay), min(last+31, MaxDay)) {
			for _, t := range who.near {
				k.add("", t, ym)
			}
			for _, t := range who.loose {
				if who.placed {
					k.add("open:", t, ym)
				} else {
					k.add("", t, ym)
				}
			}
		}
		if m.Status == Postponed || !m.PreviousSpan.IsZero() {
			k.years(who.pairs, max(first-MemoryDays, MinDay), last)
		}
	}
	return k.sorted()
}

// EventKeys returns the keys by which an event is found. Events that carry their mentions are
// found by all of them, dates that are no longer shown included.
func EventKeys(e Event) []string {
	var k keyring
	ms := e.Mentions
	if len(ms) == 0 {
		ms = []Mention{mentionOf(e.Settled)}
	}
	dated := false
	var all tokens
	var spans []Span
	if e.UID != "" {
		k.add("uid:", e.UID, "")
	}
	for i := range ms {
		if uid := ms[i].Source.ForeignUID; uid != "" {
			k.add("uid:", uid, "")
		}
		t := tokensOf(&ms[i])
		all.merge(t)
		for _, s := range t.series {
			if ms[i].Edition != 0 {
				k.add("edition:", s, number(ms[i].Edition))
			}
		}
		for _, s := range []Span{ms[i].Span, ms[i].PreviousSpan} {
			if !s.IsZero() {
				dated = true
				if !slices.Contains(spans, s) {
					spans = append(spans, s)
				}
			}
		}
	}
	if !dated || e.Span.IsZero() {
		for _, t := range slices.Concat(all.series, all.pairs) {
			k.add("undated:", t, "")
		}
	}
	for _, s := range spans {
		first, last := keyBounds(s)
		k.years(all.series, first, last)
		k.years(all.pairs, first, last)
		if int(last-first) >= narrowDays {
			for y := first.Year(); y <= last.Year(); y++ {
				for _, t := range all.pairs {
					k.add("wide:", t, number(y))
				}
			}
			continue
		}
		for _, ym := range months(first, last) {
			for _, t := range all.near {
				k.add("", t, ym)
			}
			for _, t := range all.loose {
				k.add("", t, ym)
				if !all.placed {
					k.add("open:", t, ym)
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
	// series stand with a year, pairs too; near and loose need a month. Loose ones are looked up
	// only where one side does not know the city, as then they are all there is to go by.
	series, pairs, near, loose []string
	// placed tells that the city is known.
	placed bool
}

func (t *tokens) merge(u tokens) {
	merge := func(to *[]string, from []string) {
		for _, s := range from {
			*to = add(*to, s)
		}
	}
	merge(&t.series, u.series)
	merge(&t.pairs, u.pairs)
	merge(&t.near, u.near)
	merge(&t.loose, u.loose)
	t.placed = t.placed || u.placed
}

func tokensOf(m *Mention) tokens {
	var t tokens
	if m.Series != "" {
		t.series = append(t.series, "series:"+m.Series)
	}
	city, country := "", ""
	if m.Place.City != "" {
		t.placed = true
		city = "city:" + m.Place.City
		t.near = append(t.near, city)
		t.pairs = append(t.pairs, city+"+"+m.Type)
	}
	if m.Place.Country != "" {
		country = "country:" + m.Place.Country
		t.loose = append(t.loose, country+"+"+m.Type)
	}
	for _, o := range wholes(m.Organisations) {
		t.loose = append(t.loose, "org:"+o)
		t.pairs = append(t.pairs, "org:"+o+"+"+m.Type)
		if country != "" {
			t.near = append(t.near, "org:"+o+"+"+country)
		}
		if m.Body != "" {
			t.pairs = append(t.pairs, "org:"+o+"+"+m.Body)
		}
	}
	topics := m.Topics[:min(len(m.Topics), keyTopics)]
	for i, topic := range topics {
		for _, other := range topics[i+1:] {
			t.pairs = append(t.pairs, "topics:"+min(topic, other)+"+"+max(topic, other))
		}
		t.loose = append(t.loose, "topic:"+topic)
		if city != "" {
			t.pairs = append(t.pairs, city+"+"+topic)
		}
		if country != "" {
			t.pairs = append(t.pairs, country+"+"+topic)
			t.near = append(t.near, country+"+"+topic)
		}
	}
	longest := longestStems(m)
	for _, s := range longest {
		t.loose = append(t.loose, "word:"+s)
	}
	if len(longest) >= 2 {
		two := "words:" + min(longest[0], longest[1]) + "+" + max(longest[0], longest[1])
		t.pairs = append(t.pairs, two)
		t.near = append(t.near, two)
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

// a keyring collects keys; each is there once when they are taken off it.
type keyring []string

func (k *keyring) add(prefix, token, when string) { *k = append(*k, prefix+token+"|"+when) }

func (k *keyring) years(tokens []string, first, last Day) {
	for y := first.Year(); y <= last.Year(); y++ {
		for _, t := range tokens {
			k.add("", t, number(y))
		}
	}
}

func (k keyring) sorted() []string {
	slices.Sort(k)
	return slices.Compact(k)
}

// mentionOf reads a settled event as one mention of it, for events that come without theirs.
func mentionOf(s Settled) Mention {
	return Mention{
		Source: Source{Language: s.NameLanguage, Published: s.LastReport}, Name: s.Name, Type: s.Type, Series: s.Series, Edition: s.Edition,
		Topics: s.Topics, Span: s.Span, PreviousSpan: s.PreviousSpan, Place: s.Place, Organisations: s.Organisations,
		Body: s.Body, Organiser: s.Organiser, Status: s.Status,
	}
}
