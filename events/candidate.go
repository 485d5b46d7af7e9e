package events

import (
	"cmp"
	"slices"
)

// A Candidate is an event as matching sees it: what its mentions say of who meets, about what, where
// and when, each thing once. It hears a further mention at a cost that hardly grows with how many it
// has heard, and comes out the same in whatever order it hears them. It holds no quotes and is never
// changed: hearing makes another one.
type Candidate struct {
	ID         string `json:"id"`
	UID        string `json:"uid,omitempty"`
	MergedInto string `json:"merged_into,omitempty"`
	// Mentions counts those it has heard.
	Mentions int `json:"mentions"`

	shown
	heard
}

// shown is what is settled of an event as far as matching goes.
type shown struct {
	Type          string   `json:"type,omitempty"`
	Series        string   `json:"series,omitempty"`
	Edition       int      `json:"edition,omitempty"`
	Body          string   `json:"body,omitempty"`
	Organisations []string `json:"organisations,omitempty"`
	City          string   `json:"city,omitempty"`
	Country       string   `json:"country,omitempty"`
	Span          Span     `json:"edtf,omitzero"`
	PreviousSpan  Span     `json:"previous_edtf,omitzero"`
	Status        Status   `json:"status,omitempty"`
	// Disputed tells that sources disagree on something.
	Disputed bool `json:"disputed,omitempty"`
}

// heard is what mentions say as far as matching goes, sorted, so that it does not tell their order.
type heard struct {
	Sources []string `json:"sources,omitempty"`
	// ForeignUIDs are those under which other calendars have the event.
	ForeignUIDs []string    `json:"foreign_uids,omitempty"`
	Editions    []int       `json:"editions,omitempty"`
	Kinds       []string    `json:"kinds,omitempty"`
	Bodies      []string    `json:"bodies,omitempty"`
	Sitters     []string    `json:"sitters,omitempty"`
	Portfolios  []string    `json:"portfolios,omitempty"`
	Orgs        []string    `json:"orgs,omitempty"`
	Topics      []string    `json:"topics,omitempty"`
	Cities      []string    `json:"cities,omitempty"`
	Countries   []string    `json:"countries,omitempty"`
	Names       []nameWords `json:"names,omitempty"`
	// Spans are all dates claimed, those given up too.
	Spans []Span `json:"spans,omitempty"`
	// Beyond tells that something else than texts speaks of it: forms, calendars, notes of record.
	Beyond bool `json:"beyond,omitempty"`
	// PutOff tells that a mention puts it off, and PutOffOn are the days, as far as they are known,
	// on which that was published, or that it was moved.
	PutOff   bool  `json:"put_off,omitempty"`
	PutOffOn []Day `json:"put_off_on,omitempty"`
	// First and Last are the days of the first and the last report.
	First Day `json:"first,omitzero"`
	Last  Day `json:"last,omitzero"`
	// Tokens are what it is filed by.
	Tokens tokens `json:"tokens"`
}

// NewCandidate returns an event, which comes with its mentions, as matching sees it.
func NewCandidate(e Event) Candidate { return Candidate{heard: hearAll(e.Mentions)}.as(&e) }

// as returns the candidate with what is settled of the event now.
func (c Candidate) as(e *Event) Candidate {
	c.ID, c.UID, c.MergedInto, c.Mentions = e.ID, e.UID, e.MergedInto, len(e.Mentions)
	c.Type, c.Series, c.Edition, c.Body, c.Organisations = e.Type, e.Series, e.Edition, e.Body, wholes(e.Organisations)
	c.City, c.Country, c.Span, c.PreviousSpan, c.Status = e.Place.City, e.Place.Country, e.Span, e.PreviousSpan, e.Status
	c.Disputed = len(e.Conflicts) > 0
	return c
}

// profile makes it comparable with a mention.
func (c *Candidate) profile() *profile {
	h := &c.heard
	p := &profile{
		series: c.Series, kind: c.Type, kinds: h.Kinds, body: c.Body, bodies: h.Bodies, portfolios: h.Portfolios, editions: h.Editions,
		orgs: slices.Clip(c.Organisations), topics: h.Topics, city: c.City, cities: h.Cities, country: c.Country, countries: h.Countries,
		span: c.Span, previous: c.PreviousSpan, status: c.Status, putOff: h.PutOff || c.Status == Postponed || c.Status == Cancelled, putOffOn: h.PutOffOn,
		firstReport: h.First, lastReport: h.Last, sources: h.Sources, sitters: together(h.Sitters, c.Type),
	}
	for _, o := range h.Orgs {
		p.orgs = add(p.orgs, o)
	}
	if !c.Span.IsZero() {
		p.spans = append(p.spans, c.Span)
	}
	for _, s := range h.Spans {
		if s != c.Span {
			p.spans = append(p.spans, s)
		}
	}
	p.names = besideCity(h.Names, c.City)
	p.silent = len(p.topics) == 0 && len(p.names) > 0 && !h.Beyond
	return p
}

// hearAll returns what the mentions say.
func hearAll(mentions []Mention) heard {
	var h heard
	var sources []string
	for i := range mentions {
		sources = append(sources, mentions[i].Source.ID)
		h = h.listen(&mentions[i])
	}
	slices.Sort(sources)
	h.Sources = slices.Compact(sources)
	return h
}

// hear returns what has been heard with one mention more.
func (h heard) hear(m *Mention) heard {
	h = h.listen(m)
	h.Sources = with(h.Sources, m.Source.ID)
	return h
}

// listen hears all of a mention but where it stands.
func (h heard) listen(m *Mention) heard {
	h.ForeignUIDs = with(h.ForeignUIDs, m.Source.ForeignUID)
	h.Editions = with(h.Editions, m.Edition)
	h.Kinds, h.Bodies = with(h.Kinds, m.Type), with(h.Bodies, m.Body)
	h.Sitters, h.Portfolios = with(h.Sitters, sittersOf(m)), with(h.Portfolios, portfolioOf(m))
	h.Cities, h.Countries = with(h.Cities, m.Place.City), with(h.Countries, m.Place.Country)
	for _, o := range wholes(m.Organisations) {
		h.Orgs = with(h.Orgs, o)
	}
	for _, t := range m.Topics {
		h.Topics = with(h.Topics, t)
	}
	for _, s := range [...]Span{m.Span, m.PreviousSpan} {
		if !s.IsZero() {
			h.Spans = insert(h.Spans, s, compareSpans)
		}
	}
	h.Beyond = h.Beyond || m.Source.Kind != Text
	published := m.Source.Published
	h.PutOff = h.PutOff || m.Status == Postponed
	if putsOff(m) {
		h.PutOffOn = with(h.PutOffOn, published)
	}
	h.First, h.Last = earlier(h.First, published), max(h.Last, published)
	h.name(m.NameLanguage(), m.Name)
	for _, l := range sortedKeys(m.Names) {
		for _, n := range m.Names[l] {
			h.name(l, n)
		}
	}
	h.Tokens = h.Tokens.with(tokensOf(m))
	return h
}

// earlier returns the earlier of two days, of which 0 is none.
func earlier(a, b Day) Day {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

func (h *heard) name(language, name string) {
	if n := wordsOf(language, name); len(n.Stems) > 0 {
		h.Names = insert(h.Names, n, compareNameWords)
	}
}

// with returns a sorted list with one value more, which may be in it; the list itself stays as it
// is. The zero value is nothing.
func with[T cmp.Ordered](list []T, value T) []T {
	var zero T
	if value == zero {
		return list
	}
	return insert(list, value, cmp.Compare[T])
}

// insert is with for values of any type.
func insert[T any](list []T, value T, compare func(a, b T) int) []T {
	i, found := slices.BinarySearchFunc(list, value, compare)
	if found {
		return list
	}
	return slices.Insert(slices.Clip(list), i, value)
}

func compareSpans(a, b Span) int {
	return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last), cmp.Compare(a.edtf, b.edtf))
}

// nameWords are the telling words of one name.
type nameWords struct {
	Language string `json:"language"`
	// Stems are compared within a language. Sounds, of each stem in turn, are across two.
	Stems  []string `json:"stems"`
	Sounds []string `json:"sounds"`
}

func wordsOf(language, name string) nameWords {
	n := nameWords{Language: language, Stems: stems(name)}
	for _, s := range n.Stems {
		n.Sounds = append(n.Sounds, sound(s))
	}
	return n
}

func compareNameWords(a, b nameWords) int {
	return cmp.Or(cmp.Compare(a.Language, b.Language), slices.Compare(a.Stems, b.Stems))
}

// Keys returns the keys by which the event is found: those of all its mentions, dates that are no
// longer shown included. One that was merged into another, or has no mentions left, has none.
func (c Candidate) Keys() []string {
	if c.MergedInto != "" || c.Mentions == 0 {
		return nil
	}
	var k keyring
	if c.UID != "" {
		k.add("uid:", c.UID, "")
	}
	for _, uid := range c.heard.ForeignUIDs {
		k.add("uid:", uid, "")
	}
	all := &c.heard.Tokens
	for _, e := range all.Editions {
		k.add("edition:", e, "")
	}
	if len(c.heard.Spans) == 0 || c.Span.IsZero() {
		for _, t := range slices.Concat(all.Series, all.Pairs) {
			k.add("undated:", t, "")
		}
	}
	for _, s := range c.heard.Spans {
		first, last := keyBounds(s)
		k.years(all.Series, first, last)
		k.years(all.Pairs, first, last)
		if int(last-first) >= narrowDays {
			for y := first.Year(); y <= last.Year(); y++ {
				for _, t := range all.Pairs {
					k.add("wide:", t, number(y))
				}
			}
			continue
		}
		for _, ym := range months(first, last) {
			for _, t := range all.Near {
				k.add("", t, ym)
			}
			for _, t := range all.Loose {
				k.add("", t, ym)
				if !all.Placed {
					k.add("open:", t, ym)
				}
			}
		}
	}
	return k.sorted()
}
