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
// key with it, as [Candidate.Keys] gives them.
func Keys(m Mention) []string {
	var k keyring
	if uid := m.Source.ForeignUID; uid != "" {
		k.add("uid:", uid, "")
	}
	who := tokensOf(&m)
	for _, e := range who.Editions {
		k.add("edition:", e, "")
	}
	for _, t := range slices.Concat(who.Series, who.Pairs) {
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
			for _, t := range who.Series {
				k.add("", t, number(y))
			}
			for _, t := range who.Pairs {
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
			for _, t := range who.Near {
				k.add("", t, ym)
			}
			for _, t := range who.Loose {
				if who.Placed {
					k.add("open:", t, ym)
				} else {
					k.add("", t, ym)
				}
			}
		}
		if putsOff(&m) || !m.PreviousSpan.IsZero() {
			k.years(who.Pairs, max(first-MemoryDays, MinDay), last)
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
	// Series stand with a year, Pairs too; Near and Loose need a month. Loose ones are looked up
	// only where one side does not know the city, as then they are all there is to go by. Editions
	// stand alone.
	Series   []string `json:"series,omitempty"`
	Pairs    []string `json:"pairs,omitempty"`
	Near     []string `json:"near,omitempty"`
	Loose    []string `json:"loose,omitempty"`
	Editions []string `json:"editions,omitempty"`
	// Placed tells that the city is known.
	Placed bool `json:"placed,omitempty"`
}

// with returns the tokens and those of u, sorted; t is sorted already and stays as it is.
func (t tokens) with(u tokens) tokens {
	for _, l := range [...]struct {
		to   *[]string
		more []string
	}{{&t.Series, u.Series}, {&t.Pairs, u.Pairs}, {&t.Near, u.Near}, {&t.Loose, u.Loose}, {&t.Editions, u.Editions}} {
		for _, s := range l.more {
			*l.to = with(*l.to, s)
		}
	}
	t.Placed = t.Placed || u.Placed
	return t
}

func tokensOf(m *Mention) tokens {
	var t tokens
	if m.Series != "" {
		series := "series:" + m.Series
		t.Series = append(t.Series, series)
		if m.Edition != 0 {
			t.Editions = append(t.Editions, series+"#"+number(m.Edition))
		}
	}
	city, country := "", ""
	if m.Place.City != "" {
		t.Placed = true
		city = "city:" + m.Place.City
		t.Near = append(t.Near, city)
		t.Pairs = append(t.Pairs, city+"+"+m.Type)
	}
	if m.Place.Country != "" {
		country = "country:" + m.Place.Country
		t.Loose = append(t.Loose, country+"+"+m.Type)
	}
	for _, o := range wholes(m.Organisations) {
		t.Loose = append(t.Loose, "org:"+o)
		t.Pairs = append(t.Pairs, "org:"+o+"+"+m.Type)
		if country != "" {
			t.Near = append(t.Near, "org:"+o+"+"+country)
		}
		if m.Body != "" {
			t.Pairs = append(t.Pairs, "org:"+o+"+"+m.Body)
		}
	}
	topics := m.Topics[:min(len(m.Topics), keyTopics)]
	for i, topic := range topics {
		for _, other := range topics[i+1:] {
			t.Pairs = append(t.Pairs, "topics:"+min(topic, other)+"+"+max(topic, other))
		}
		t.Loose = append(t.Loose, "topic:"+topic)
		if city != "" {
			t.Pairs = append(t.Pairs, city+"+"+topic)
		}
		if country != "" {
			t.Pairs = append(t.Pairs, country+"+"+topic)
			t.Near = append(t.Near, country+"+"+topic)
		}
	}
	longest := longestStems(m)
	for _, s := range longest {
		if k := sound(s); len(k) >= 4 {
			s = k // one paper writes Strategisches Forum, another Forum stratégique
		}
		t.Loose = append(t.Loose, "word:"+s)
	}
	if len(longest) >= 2 {
		two := "words:" + min(longest[0], longest[1]) + "+" + max(longest[0], longest[1])
		t.Pairs = append(t.Pairs, two)
		t.Near = append(t.Near, two)
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
