package extract

import (
	"sort"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

// A text is one body on its way through the reader.
type text struct {
	gazetteer *gazetteer.Gazetteer
	*grammar
	src  *events.Source
	body string

	toks  []token
	sents []sentence
	line  dateline
	// times and names stand in the order of the body; timeAt and nameAt lead from a token to
	// the one that covers it, counted from 1, and namesFrom to the first name that starts at it or later.
	times []moment
	names []name
	// moments point to the times, for those who take them by the sentence.
	moments   []*moment
	timeAt    []int32
	nameAt    []int32
	namesFrom []int32
	parts     []part // of all sentences, in their order
	// gaps holds for each token what it counts for where it stands between a candidate and a date.
	gaps []gapKind

	// longNames holds the heads of the long names of the organisations whose abbreviations were asked about.
	longNames map[string]*headword
	// partyEvents holds the kinds of the parties' own events that were passed over.
	partyEvents map[string]bool

	// sites are the tokens of the sentence sitesOf, counted from 1, that can tell a place: see sitesIn.
	sites    []int
	sitesOf  int
	seats    []seat // nil until asked for
	people   people
	officers map[string]bool // folded names with an office, nil until asked for
	found    []*candidate
	clusters []*cluster
}

// A moment is a date expression with its place among the tokens.
type moment struct {
	dates.Timex
	first, last int // tokens, last exclusive
	sent        int
	// taken is the candidate of its sentence whose date it is, if any.
	taken *candidate
	// former tells, once it has been asked for, whether it had been planned and holds no longer.
	former answer
	// governor is what the word that governs it says, once that has been asked for.
	governor class
	governed answer
}

// An answer is kept for a question that is asked of the same date many times.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// A name is a match of the gazetteer with its place among the tokens.
type name struct {
	gazetteer.Match
	first, last int
	// masked: it is no place here: the dateline's city, or part of an organisation's name.
	masked bool
	// scene is what the words beside it say of whether something takes place there, once that has been asked for.
	scene scene
}

// newText reads everything that the search for events rests on.
func newText(g *gazetteer.Gazetteer, gr *grammar, src *events.Source) *text {
	t := &text{gazetteer: g, grammar: gr, src: src, body: src.Body, longNames: map[string]*headword{}, partyEvents: map[string]bool{}}
	t.toks = tokenize(t.body, gr)
	gr.tag(t.toks)
	t.sents = split(t.toks, gr)
	t.parentheses()
	t.line = t.readDateline()
	t.publish()
	t.placeTimes(t.adjectival(t.again(t.bareDays(t.fromTo(t.apart(dates.Find(t.body, gr.lang, dates.Reference{Day: src.Published})))))))
	t.daysInOrder()
	t.placeNames(g.AppendMatches(make([]gazetteer.Match, 0, len(t.body)/64), t.body, gr.lang))
	t.appositions()
	t.partition()
	t.candidates()
	t.attach()
	t.settle()
	return t
}

// tokensOf returns the tokens that touch the bytes from start to end, searching from token i on.
func (t *text) tokensOf(start, end, from int) (first, last int) {
	step := 1 // it is as a rule not far
	for from+step < len(t.toks) && t.toks[from+step].end <= start {
		from, step = from+step, 2*step
	}
	first = from + sort.Search(min(step, len(t.toks)-from), func(k int) bool { return t.toks[from+k].end > start })
	last = first
	for last < len(t.toks) && t.toks[last].start < end {
		last++
	}
	return first, last
}

// apart takes ranges of ranges, as in "moved from June 14-16 to June 15-17", to pieces.
func (t *text) apart(list []dates.Timex) []dates.Timex {
	var out []dates.Timex // nil until there is one
	for i := range list {
		parts := t.piecesOf(&list[i])
		if parts != nil && out == nil {
			out = append(make([]dates.Timex, 0, len(list)+16), list[:i]...)
		}
		if parts != nil {
			out = append(out, parts...)
		} else if out != nil {
			out = append(out, list[i])
		}
	}
	if out == nil {
		return list
	}
	return out
}

// piecesOf returns the dates that an expression is to be read as, or nil if it is one.
func (t *text) piecesOf(x *dates.Timex) []dates.Timex {
	if x.Type != dates.Date || len(x.Text) > 80 {
		return nil
	}
	if k := strings.Index(x.Text, ", until "); k > 0 { // which was to be in June, until September
		return t.twoDates(x, k, k+2)
	}
	if parts := t.windowsApart(x); parts != nil {
		return parts
	}
	if !strings.ContainsAny(x.Text, "-–") {
		return nil
	}
	for _, to := range []string{" to ", " bis ", " auf den ", " на ", " au "} {
		k := strings.Index(x.Text, to)
		if k < 0 || !strings.ContainsAny(x.Text[:k], "-–") || !strings.ContainsAny(x.Text[k:], "-–") {
			continue
		}
		if two := t.twoDates(x, k, k+len(to)); two != nil {
			if s, ok := nextYear(two[0].Span); ok && two[0].Basis == events.Inferred && two[1].Span.First()-two[0].Span.First() > 300 {
				two[0].Span = s
			}
			return two
		}
	}
	return nil
}

// twoDates reads the words of an expression up to byte a and those from byte b on as a date each; nil if they
// are not.
func (t *text) twoDates(x *dates.Timex, a, b int) []dates.Timex {
	ref := dates.Reference{Day: t.src.Published}
	first, second := dates.Find(x.Text[:a], t.lang, ref), dates.Find(x.Text[b:], t.lang, ref)
	if len(first) != 1 || len(second) != 1 {
		return nil
	}
	one, two := first[0], second[0]
	one.Start, one.End = one.Start+x.Start, one.End+x.Start
	two.Start, two.End = two.Start+x.Start+b, two.End+x.Start+b
	return []dates.Timex{one, two}
}

func (t *text) placeTimes(list []dates.Timex) {
	t.timeAt = make([]int32, len(t.toks))
	t.times = make([]moment, 0, len(list))
	from := 0
	for _, x := range list {
		if x.Start < 0 || x.End > len(t.body) || x.Start >= x.End {
			continue
		}
		first, last := t.tokensOf(x.Start, x.End, from)
		if first == last || first == len(t.toks) {
			continue
		}
		from = first
		if last < len(t.toks) && t.toks[last].head != nil && x.Span.Days() > 3000 {
			continue // an edition, no decade: 70-й сессии
		}
		t.partOfYear(&x, first)
		first = t.weekFrom(&x, first)
		if x.Limit == dates.At && t.lang == "ru" && first > 0 && t.toks[first-1].fold == "по" && x.Span.Days() == 1 && x.Type == dates.Date {
			x.Limit = dates.Until // продлится по 13 мая
		}
		if t.untilMoved(&x, first, last) {
			x.Limit = dates.At
		} else if p := t.src.Published; x.Limit == dates.Until && x.Span.First() == 0 && p != 0 && x.Span.Last() >= p {
			x.Span = events.WindowOf(p, x.Span.Last()) // it runs through Monday
		}
		t.times = append(t.times, moment{Timex: x, first: first, last: last, sent: int(t.toks[first].sent)})
		for i := first; i < last; i++ {
			t.timeAt[i] = int32(len(t.times))
		}
	}
	t.moments = make([]*moment, len(t.times))
	for i := range t.times {
		t.moments[i] = &t.times[i]
	}
}

func (t *text) placeNames(list []gazetteer.Match) {
	t.nameAt = make([]int32, len(t.toks))
	t.names = make([]name, 0, len(list))
	from := 0
	for _, m := range list {
		if m.Class == gazetteer.EventType || m.Class == gazetteer.Agency || m.Start < 0 || m.End > len(t.body) || m.Start >= m.End {
			continue
		}
		first, last := t.tokensOf(m.Start, m.End, from)
		if first == last || first == len(t.toks) {
			continue
		}
		from = first
		n := name{Match: m, first: first, last: last, masked: t.line.covers(first)}
		// a name that stands inside a longer one tells of the longer one
		if k := t.nameAt[first]; k > 0 && t.names[k-1].last >= last {
			n.masked = n.masked || t.names[k-1].Class == gazetteer.Organisation && m.Class != gazetteer.Body
			t.names = append(t.names, n)
			continue
		}
		t.names = append(t.names, n)
		for i := first; i < last; i++ {
			t.nameAt[i] = int32(len(t.names))
		}
	}
	t.namesFrom = make([]int32, len(t.toks)+1)
	k := 0
	for i := range t.namesFrom {
		for k < len(t.names) && t.names[k].first < i {
			k++
		}
		t.namesFrom[i] = int32(k)
	}
}

// nameOf returns the gazetteer's match that covers token i, or nil.
func (t *text) nameOf(i int) *name {
	if k := t.nameAt[i]; k > 0 {
		return &t.names[k-1]
	}
	return nil
}

// namesIn returns the matches that start at the tokens from first up to last, in their order. A
// compound such as SOZ-Außenministerrat has two at one token.
func (t *text) namesIn(first, last int) []name {
	if first >= last {
		return nil
	}
	return t.names[t.namesFrom[first]:t.namesFrom[last]]
}

// timeOf returns the date expression that covers token i, or nil.
func (t *text) timeOf(i int) *moment {
	if k := t.timeAt[i]; k > 0 {
		return &t.times[k-1]
	}
	return nil
}

// quote returns the words from token first up to last as they stand in the body.
func (t *text) quote(first, last int) events.Quote {
	a, b := t.toks[first].start, t.toks[last-1].end
	return events.Quote{Text: t.body[a:b], Start: a, End: b}
}
