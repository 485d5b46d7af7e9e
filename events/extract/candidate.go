package extract

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

// A candidate is one place in the text that names an event or stands for one.
type candidate struct {
	head        int // token of the head, -1 where people meet and no noun names it
	first, last int // tokens of the name's phrase, last exclusive
	outer       int // first, or the article and the like before it
	sent        int
	kind        string
	strength    strength
	plural      bool
	stem        string // first part of a German compound

	definite, indefinite bool
	anaphoric            bool // its, such, the organisation's: part of the name stands elsewhere
	bare                 bool // the head alone
	bloc                 bool // the organisation's, the bloc's
	edition              int
	editionAt            [2]int // tokens of the edition, last exclusive
	tail                 int    // token at which the place at the end of the name starts, 0 if none does
	days                 int    // two-day, zweitägig
	denied               bool   // the text says that there is none
	aside                bool   // it is held on the margins of the one named next
	several              bool   // it tells of as many events as its sentence has days
	party                bool   // those who meet are a party's or one parliament's
	planned              bool   // it is prepared: preparations for the summit
	participle           int    // token of a participle that tells of it from before its phrase, counted from 1
	deferred             int    // token of a word such as delayed before the name, 0 if none
	elliptic             bool   // an ordinal or "the next" without its noun
	series               string
	relation             events.Relation
	attributes           class // of words such as planned, postponed, next that stand before the name
	inner                *moment
	title                [2]int // tokens of a quoted title, last exclusive
	group                [2]int // tokens of those who meet
	organisation         bool   // an organisation meets, told by its name alone
	pronoun              bool   // those who meet were named in the sentence before
	people               bool   // the two bodies: those who meet were named before
	pair                 bool   // two persons meet
	informal             bool   // it is called an informal one
	extra                string // what the name lacks, from beside it

	organisations []string
	body          string
	cityIn        string // inside the phrase
	role          class  // clAt, clAfter, clBefore: the preposition before it
	edge          class  // clOpen or clClose if its beginning or end is meant

	only     *moment   // the one date that it can have
	listed   []*moment // the dates of those that a plural names
	date     *moment
	previous events.Span // the date that it was moved from
	// formerPlace is where it was to be on that date, if the text tells.
	formerPlace events.Place
	// rescheduled tells that date takes the place of another one.
	rescheduled bool
	dateScore   float64
	more        []*moment // further dates that belong to it, best first
	place       events.Place
	placeBy     float64
	status      events.Status
	tense       class
	cluster     *cluster
	beside      *candidate // the first of the list of events that it stands in
	equal       *candidate // it is said to be the same event
	extraAt     [2]int     // tokens of extra, last exclusive
}

// mostPerSentence is how many candidates and dates of one sentence are weighed against each other.
const mostPerSentence = 24

// mostPhrases is how many phrases of one sentence are looked at for candidates, so that a list of nouns
// that name no event stays cheap.
const mostPhrases = 2 * mostPerSentence

// candidates finds the names of events in every sentence.
func (t *text) candidates() {
	for si := range t.sents {
		s := &t.sents[si]
		n, tried, skip, named := 0, 0, s.first, len(t.found)
		for i := s.first; i < s.last && n < mostPerSentence && tried < mostPhrases; i++ {
			if i < skip || t.line.covers(i) {
				continue
			}
			c := t.elliptic(si, i)
			if c != nil {
				t.found = append(t.found, c)
				skip, n = c.last, n+1
				continue
			}
			if a := t.acronym(si, i); a != nil {
				c = a
			} else if h := t.toks[i].head; h != nil && (t.timeAt[i] == 0 || h.before > 0 && t.timeOf(i).Type == dates.Set) {
				c = t.named(si, i)
			} else if t.nameAt[i] > 0 && t.timeAt[i] == 0 {
				for _, m := range t.namesIn(i, i+1) {
					if m.Class == gazetteer.Body && !inSession[m.ID] && c == nil {
						c = t.ofBody(si, &m)
					}
					if m.Class == gazetteer.Organisation && m.Form == gazetteer.Abbreviation && c == nil {
						if c = t.club(si, &m); c == nil {
							c = t.abbreviated(si, &m)
						}
					}
				}
			}
			if c == nil {
				continue
			}
			tried++
			if t.lang == "ru" && c.strength == body && len(t.found) > named && t.listedOrgan(t.found[len(t.found)-1], c) {
				skip = c.last
				continue
			}
			t.describe(c)
			if !t.acceptable(c) {
				continue
			}
			t.seriesOf(c)
			t.dashed(c)
			t.found = append(t.found, c)
			skip = c.last
			n++
		}
		list := t.gatherings(si, named)
		for _, c := range list {
			t.describe(c)
			t.seriesOf(c)
		}
		list = append(list, t.oneForEach(t.found[named:])...)
		list = append(list, t.gappedHosts(si, t.found[named:])...)
		list = append(list, t.twice(si, slices.Concat(t.found[named:], list))...)
		if len(list) > 0 {
			t.found = append(t.found, list...)
			slices.SortStableFunc(t.found[named:], func(a, b *candidate) int { return a.first - b.first })
		}
	}
}

// listedOrgan tells whether an organ is but a further one of those whose sitting was found before it, and takes it into
// that one's phrase: заседание СМИД, СМО и КССБ.
func (t *text) listedOrgan(o, c *candidate) bool {
	if rank(o.kind) != 1 && o.kind != "ministerial" || o.strength == body || o.last > c.first || c.first > o.last+1 || t.toks[o.last].fold != "," && !t.toks[o.last].is(clAnd) || t.nameOf(o.last-1) == nil || t.nameOf(o.last-1).Class != gazetteer.Body && !(o.body != "" && t.nameOf(o.last-1).Class == gazetteer.Organisation) {
		return false
	}
	o.last = c.last
	return true
}

// named builds the candidate whose name has its head at token i.
func (t *text) named(si, i int) *candidate {
	tok := &t.toks[i]
	if tok.is(clDecoy) || t.lang == "en" && tok.in(videoHeads) && t.byVideo(i) {
		return nil
	}
	if t.lang == "en" && tok.in(adjectiveHeads) && i+1 < t.sents[si].last && t.toks[i+1].head != nil {
		return nil
	}
	c := &candidate{head: i, first: max(i-tok.head.before, t.sents[si].first), last: i + 1, sent: si, kind: tok.head.kind, strength: tok.head.strength, plural: tok.head.plural, stem: tok.head.stem}
	if n := t.nameOf(i); n != nil && n.Class == gazetteer.Organisation && n.last-n.first > 1 {
		if !t.meetsAsNamed(n) && !t.heldAsNamed(n) || t.office(si, n) {
			return nil
		}
		c.first, c.last = n.first, n.last
		c.organisations = append(c.organisations, n.ID)
		if c.strength == weak {
			c.strength = body
		}
	} else if n != nil && n.Class == gazetteer.Body && n.last-n.first > 1 && n.last <= t.sents[si].last {
		if t.lang == "fr" && inSession[n.ID] {
			return nil
		}
		c.first, c.last = min(i, n.first), max(i+1, n.last)
		c.body = n.ID
	}
	t.left(c)
	if s := t.sents[si]; t.lang == "en" && c.last == i+1 && c.last < s.last && (tok.head.strength == strong || tok.head.before > 0) && t.toks[c.last].head != nil && t.timeAt[c.last] == 0 && (t.toks[c.last].shape == tok.shape || tok.head.before > 0) {
		c.last++ // ministerial meeting, summit talks
	}
	t.right(c)
	t.participleBefore(c)
	t.editionOf(c)
	c.plural = c.plural || t.lang == "ru" && t.countedFew(c.first)
	return c
}

// countedFew tells whether a word for a few stands before the phrase that starts at token i, which makes a
// plural of the Russian genitive: два раунда, ещё три встречи.
func (t *text) countedFew(i int) bool {
	return i > 0 && t.toks[i-1].in(fewWords) && t.timeAt[i-1] == 0 || t.toks[i].in(fewWords)
}

// fewWords are the Russian numbers that a genitive singular follows.
var fewWords = setOf("два две три четыре оба обе")

// editionOf makes the head of a phrase such as "the seventh edition of the forum" that of which it is
// an edition.
func (t *text) editionOf(c *candidate) {
	if !t.isEdition(c) {
		return
	}
	for i := c.head + 1; i < c.last; i++ {
		if h := t.toks[i].head; h != nil && h.strength == strong && t.timeAt[i] == 0 {
			c.head, c.kind, c.strength, c.stem = i, h.kind, h.strength, h.stem
			return
		}
	}
}

// adjectiveHeads can stand before the noun that they describe: a trilateral meeting.
var adjectiveHeads = setOf("trilateral quadrilateral")

// meetsAsNamed tells whether an organisation with a head noun in its name is a meeting itself, as
// the Munich Security Conference is and the OSCE's predecessor is not.
func (t *text) meetsAsNamed(n *name) bool {
	kind := t.gazetteer.KindOf(n.ID)
	return (t.lang == "fr" || n.ID == "nato-ukraine-council" || n.ID == "nato-russia-council") && sittings[n.ID] || kind == "ngo" || kind == "forum" || kind == "body" && slices.ContainsFunc(assemblies, func(w string) bool { return strings.Contains(fold(t.body[n.Start:n.End]), w) })
}

// takesPlace tells whether the German clause of an organisation that is called a forum says that it takes place, opens or
// ends: hat auf Rarotonga das diesjährige Pacific Islands Forum stattgefunden.
func (t *text) takesPlace(n *name) bool {
	s := t.sents[t.toks[n.first].sent]
	for i := s.first; i < s.last; i++ {
		if tok := &t.toks[i]; tok.in(takesPlaceWords) && tok.segment == t.toks[n.first].segment && (i < n.first || i >= n.last) {
			return t.subject(n.first)
		}
	}
	return false
}

// takesPlaceWords are German verbs, or their prefixes, of what takes place as no body does.
var takesPlaceWords = setOf("statt stattfinden stattfindet stattgefunden stattfand eröffnet begonnen begann beginnt endet endete")

// heldAsNamed tells whether an organisation that is called a forum or a conference is told as what is held, in English
// what is put off or received somewhere: will host the Pacific Islands Forum.
func (t *text) heldAsNamed(n *name) bool {
	if t.lang == "de" && t.gazetteer.KindOf(n.ID) == "igo" {
		return t.takesPlace(n)
	}
	if t.lang != "en" || t.gazetteer.KindOf(n.ID) != "igo" || n.last < len(t.toks) && (t.toks[n.last].fold == "'s" || t.toks[n.last].is(clGroup|clCountries)) {
		return false
	}
	for i := n.first - 1; i >= t.sents[t.toks[n.first].sent].first && i > n.first-7; i-- {
		tok := &t.toks[i]
		if tok.is(clHost|clPostpone|clCancel) && tok.shape == lower && t.timeAt[i] == 0 {
			return true
		}
		if t.timeAt[i] == 0 && tok.fold != "'s" && !tok.is(clDefinite|clOrdinal|clNext) && tok.shape != number {
			return false
		}
	}
	return false
}

// assemblies are parts of words for organs that meet once or twice a year.
var assemblies = []string{"assembl", "versammlung", "ассамбле"}

// inSession are organs that sit all the time; only their named meetings are events.
var inSession = map[string]bool{"security-council": true, "permanent-council": true}

// ofBody builds the candidate for an organ that meets, such as the Council of Foreign Ministers.
func (t *text) ofBody(si int, n *name) *candidate {
	if n.last > t.sents[si].last {
		return nil
	}
	kind := t.gazetteer.TypeOf(n.ID)
	if kind == "" || t.office(si, n) {
		return nil
	}
	c := &candidate{head: n.first, first: n.first, last: n.last, sent: si, kind: kind, strength: body, body: n.ID}
	t.left(c)
	t.right(c)
	return c
}

// abbreviated builds the candidate for the abbreviation of a meeting's own name: ПМЭФ, MSC.
func (t *text) abbreviated(si int, n *name) *candidate {
	if kind := t.gazetteer.KindOf(n.ID); kind != "ngo" && kind != "forum" || n.last > t.sents[si].last {
		return nil
	}
	head, ok := t.longNames[n.ID]
	if !ok {
		head = t.headOfName(n.ID)
		t.longNames[n.ID] = head
	}
	if head == nil || head.strength != strong {
		return nil
	}
	c := &candidate{head: n.first, first: n.first, last: n.last, sent: si, kind: head.kind, strength: body, organisations: []string{n.ID}, definite: true}
	t.left(c)
	return c
}

// headOfName returns the head of an organisation's long name, if it is that of an event, or nil.
func (t *text) headOfName(organisation string) *headword {
	o, _ := t.gazetteer.Organisation(organisation)
	words := strings.Fields(fold(o.Names[t.lang]))
	if len(words) < 2 {
		return nil
	}
	head := &token{fold: words[len(words)-1], shape: title}
	if t.lang == "fr" {
		head.fold = words[0]
	}
	if e := t.words[head.fold]; e.head != nil {
		return e.head
	}
	t.compound(head)
	return head.head
}
