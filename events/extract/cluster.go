package extract

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// A cluster is one event with all the candidates that speak of it.
type cluster struct {
	members []*candidate
	// best is the members' best date so far; open counts those that are not said to be over, and
	// named tells whether one has a noun for its head.
	best      *moment
	bestScore float64
	open      int
	named     bool
	// central tells whether one is not told but as the time or place of something else.
	central bool
	putOff  bool // one says that it was put off or called off

	told
	antecedent *cluster // another edition that its name leans on

	span     events.Span
	date     *moment // the expression that the span was read from
	score    float64
	basis    events.Basis
	by       *candidate  // the member that gives the date
	previous events.Span // the date that holds no longer
	// formerPlace is where it was to be on that date, if the text tells.
	formerPlace events.Place
	moved       bool // another sentence gave its new date
}

// told is what the phrases that speak of an event tell of it.
type told struct {
	kind          string
	edition       int
	relation      events.Relation
	organisations []string
	body          string
	series        string
	level         int
	words         map[string]bool // content of its names
	place         events.Place
	placeBy       float64
}

// mostOpen is how many clusters back a later phrase can refer.
const mostOpen = 32

// ofHolder tells whether what the event has for a name is but an edition, and a member tells who holds it: the Council
// of Interior Ministers concluded its 42nd session.
func (k *cluster) ofHolder() bool {
	return k.edition > 0 && k.antecedent == nil && slices.ContainsFunc(k.members, func(c *candidate) bool { return c.head >= 0 && c.edition > 0 && c.extraAt[1] > 0 })
}

// isEdition tells whether the head means an edition of something named before.
func (t *text) isEdition(c *candidate) bool {
	if c.head < 0 {
		return false
	}
	switch t.toks[c.head].fold {
	case "edition", "ausgabe", "auflage":
		return true
	}
	return false
}

// join makes the candidate, whose name has the words, a member of the cluster.
func (t *text) join(k *cluster, c *candidate, words map[string]bool) {
	c.cluster = k
	k.members = append(k.members, c)
	k.note(c)
	k.learn(told{
		kind: c.kind, edition: c.edition, relation: c.relation, organisations: c.organisations, body: c.body,
		series: c.series, level: level(t, c), words: words, place: c.place, placeBy: c.placeBy,
	})
}

// learn adds what else is told of the event. What was told first holds, but for a more telling kind
// and a better place.
func (k *cluster) learn(o told) {
	maps.Copy(k.words, o.words)
	for _, id := range o.organisations {
		k.organisations = addNew(k.organisations, id)
	}
	k.body = cmp.Or(k.body, o.body)
	k.edition = cmp.Or(k.edition, o.edition)
	k.relation = cmp.Or(k.relation, o.relation)
	k.series = cmp.Or(k.series, o.series)
	k.level = cmp.Or(k.level, o.level)
	if k.kind == "" || rank(o.kind) > rank(k.kind) {
		k.kind = o.kind
	}
	k.take(o.place, o.placeBy)
}

// note keeps what is asked of all members again and again.
func (k *cluster) note(c *candidate) {
	if c.date != nil && c.dateScore > k.bestScore {
		k.best, k.bestScore = c.date, c.dateScore
	}
	if c.status != events.Held || c.tense&(clFuture|clPlan|clLive) != 0 {
		k.open++
	}
	k.named = k.named || c.head >= 0
	k.central = k.central || c.role != clAt && c.role != clBefore && c.role != clAfter
	k.putOff = k.putOff || c.status == events.Postponed || c.status == events.Cancelled
}

// take takes over a better place; a city is better than its country alone.
func (k *cluster) take(p events.Place, by float64) {
	switch {
	case p.IsZero():
	case k.place.City != "" && p.City == "" && p.Country == k.place.Country:
	case p.City != "" && k.place.City == "" && p.Country == k.place.Country && by > 3:
		k.place, k.placeBy = p, max(by, k.placeBy)
	case by > k.placeBy:
		k.place, k.placeBy = p, by
	}
}

// level tells who meets: 3 heads of state or government, 2 ministers, 0 if the phrase does not
// tell.
func level(t *text, c *candidate) int {
	if c.body != "" {
		switch t.gazetteer.TypeOf(c.body) {
		case "summit":
			return 3
		case "ministerial":
			return 2
		}
	}
	switch c.kind {
	case "summit":
		return 3
	case "ministerial":
		return 2
	}
	for i := c.first; i < c.last; i++ {
		if t.toks[i].is(clGroup) && t.stateLeaders(i) {
			return 3
		}
		if f := t.toks[i].fold; t.toks[i].is(clGroup) && (strings.Contains(f, "minist") && !strings.Contains(f, "prime") || strings.Contains(f, "минист")) {
			return 2
		}
	}
	return 0
}

// stateLeaders tells whether the word at i is one for heads of state or government.
func (t *text) stateLeaders(i int) bool {
	f := t.toks[i].fold
	if strings.HasPrefix(f, "глав") || f == "chefs" || f == "heads" {
		for k := i + 1; k < min(i+3, len(t.toks)); k++ {
			switch t.toks[k].fold {
			case "государств", "правительств", "etat", "gouvernement", "state", "government":
				return true
			}
		}
		return false
	}
	for _, w := range [...]string{"лидер", "президент", "leaders", "presidents", "dirigeants", "staatschefs", "regierungschefs"} {
		if strings.HasPrefix(f, w) || strings.HasSuffix(f, w) {
			return true
		}
	}
	return false
}

// rank orders kinds from the one that can mean anything to the most telling.
func rank(kind string) int {
	switch kind {
	case "talks", "meeting", "session":
		return 1
	case "conference", "assembly", "congress", "roundtable", "forum":
		return 2
	}
	return 3
}

// content returns the stems of the words that tell one name from another.
func (t *text) content(c *candidate) map[string]bool {
	if c.elliptic {
		return nil
	}
	var words map[string]bool
	note := func(w string) {
		if words == nil {
			words = make(map[string]bool)
		}
		words[w] = true
	}
	add := func(i int) {
		tok := &t.toks[i]
		if !tok.word() || i == c.head || c.pronoun || tok.value > 0 || tok.is(clNoName) || tok.is(clDefinite|clIndefinite|clPossessive|clPreposition|clAnd|clNext|clPrevious|clAnother|clSuch|clOrdinal|clGenitive|clRelative|clTitle) || len(tok.fold) < 3 || t.timeAt[i] > 0 || c.inner != nil && t.timeOf(i) == c.inner || roman(tok.fold) > 0 {
			return
		}
		if n := t.nameOf(i); n != nil && n.Class == gazetteer.City && n.first >= c.last-3 && i > c.head {
			return
		}
		note(stem(tok.fold, t.lang))
	}
	for i := c.first; i < c.last; i++ {
		if add(i); t.plusFormat(i) {
			note(t.body[t.toks[i-1].start:t.toks[i+1].end])
		}
	}
	for i := c.title[0]; i < c.title[1]; i++ {
		add(i)
	}
	if c.stem != "" {
		note(stem(c.stem, t.lang))
	}
	return words
}

// stem cuts a folded word so that its cases fall together.
func stem(w, lang string) string {
	n := 8
	if lang == "ru" {
		n = 14 // seven letters
	}
	if len(w) > n {
		w = w[:n]
	}
	return strings.TrimRight(w, "s-")
}

// mergeSameDay joins clusters of one day and place where one has no name of its own.
func (t *text) mergeSameDay() {
	rest := t.clusters
	t.clusters = make([]*cluster, 0, len(rest))
	near := make([]*cluster, 0, mostOpen) // the next of the rest, which the one at hand may be joined with
	for {
		for len(near) < cap(near) && len(rest) > 0 {
			near, rest = append(near, rest[0]), rest[1:]
		}
		if len(near) == 0 {
			return
		}
		a := near[0]
		near = slices.Delete(near, 0, 1)
		for j := 0; j < len(near) && j < mostOpen-1; j++ {
			if t.sameDay(a, near[j]) {
				a.absorb(near[j])
				near = slices.Delete(near, j, j+1)
				if len(rest) > 0 {
					near, rest = append(near, rest[0]), rest[1:]
				}
				j--
			}
		}
		t.clusters = append(t.clusters, a)
	}
}

// sameDay tells whether two clusters, one of them without a name of its own, are of one day and place.
func (t *text) sameDay(a, b *cluster) bool {
	if a.span.IsZero() || b.span.IsZero() || !a.span.Overlaps(b.span) || a.place.City != "" && b.place.City != "" && a.place.City != b.place.City {
		return false
	}
	if a.edition != 0 && b.edition != 0 && a.edition != b.edition || a.span != b.span && a.place.Country != "" && b.place.Country != "" && a.place.Country != b.place.Country {
		return false
	}
	if !t.nameless(a) && !t.nameless(b) && !t.toldRoughly(a, b) && !t.toldRoughly(b, a) || a.span != b.span && !a.span.Contains(b.span) && !b.span.Contains(a.span) {
		return false
	}
	return a.kind == b.kind || rank(a.kind) <= 1 || rank(b.kind) <= 1
}

// toldRoughly tells whether people are said to meet at some time, and a sentence beside it tells the event and its days: "The
// presidents meet in Tajikistan in autumn. The consultative meeting of the heads of state will be held on 14–16 September."
func (t *text) toldRoughly(a, b *cluster) bool {
	return !a.named && b.named && a.span.Kind() != events.Fills && a.span.Days() > 20 && b.span.Kind() == events.Fills && b.span.Days() <= longestEvent && a.span.Contains(b.span) &&
		a.level != 0 && a.level == b.level && a.place.City == "" && a.place.Country != "" && a.place.Country == b.place.Country && a.by != nil && b.by != nil && a.by.relation == "" && b.by.relation == "" && t.sentencesMeet(a, b)
}

// empty tells whether nothing at all tells the cluster's event from any other.
func (t *text) empty(k *cluster) bool {
	if !k.named && k.place.IsZero() && k.antecedent == nil && len(k.organisations) == 0 && k.members[0].last-k.members[0].first == 1 {
		return true // ministers meet, nobody knows which or where
	}
	if !t.nameless(k) || k.edition > 0 || k.antecedent != nil || !k.place.IsZero() {
		return false
	}
	for _, c := range k.members {
		if c.extra != "" || c.title[1] > 0 || c.kind == "summit" && !c.indefinite {
			return false
		}
	}
	return true
}

// nameless tells whether no member says more than the head alone.
func (t *text) nameless(k *cluster) bool {
	return len(k.words) == 0 && len(k.organisations) == 0 && k.body == ""
}

// absorb makes the members of o members of k, which takes the finer date of the two.
func (k *cluster) absorb(o *cluster) {
	k.members = append(k.members, o.members...)
	for _, c := range o.members {
		c.cluster = k
		k.note(c)
	}
	k.learn(o.told)
	if o.span.Days() < k.span.Days() || o.span.Days() == k.span.Days() && o.score > k.score {
		k.date, k.span, k.score, k.by, k.basis = o.date, o.span, o.score, o.by, o.basis
	}
}
