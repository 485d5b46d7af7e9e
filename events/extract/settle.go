package extract

import (
	"slices"
	"sort"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

// A cluster is one event with all the candidates that speak of it.
type cluster struct {
	members []*candidate

	kind          string
	edition       int
	relation      events.Relation
	organisations []string
	body          string
	words         map[string]bool // content of its names
	antecedent    *cluster        // another edition that its name leans on

	span     events.Span
	date     *moment // the expression that the span was read from
	score    float64
	basis    events.Basis
	by       *candidate // the member that gives the date
	place    events.Place
	placeBy  float64
	series   string
	level    int
	previous events.Span // the date that holds no longer
}

// mostOpen is how many clusters back a later phrase can refer.
const mostOpen = 32

// settle brings together the candidates that speak of one event, in the order of the text, and
// settles each event's date and place.
func (t *text) settle() {
	for _, c := range t.found {
		words := t.content(c)
		best := t.refersTo(c, words)
		if best == nil && c.date != nil && c.dateScore < loose && !t.clauseHas(c.date, clHold|clHost|clMeet) && c.relation == "" && c.edition == 0 && (c.bare || c.definite) {
			// a date that hangs loosely on a repeated name is rather that of something else
			m := c.date
			c.date = nil
			if best = t.refersTo(c, words); best == nil || t.undatedYet(best) {
				best, c.date = nil, m
			}
		}
		if best == nil {
			if !t.opens(c) {
				continue
			}
			best = &cluster{words: map[string]bool{}}
			best.antecedent = t.antecedent(c, words)
			t.clusters = append(t.clusters, best)
		}
		t.join(best, c, words)
	}
	for _, k := range t.clusters {
		t.settleDate(k)
	}
	for _, k := range t.clusters {
		if k.date == nil {
			t.dateNearby(k)
		} else {
			t.runsOn(k)
		}
		t.placeBySeries(k)
		t.placeByScene(k)
	}
	t.mergeSameDay()
	t.clusters = slices.DeleteFunc(t.clusters, t.empty)
}

// loose is the score below which a date alone does not make another edition of an event.
const loose = 5.6

// refersTo returns the recent cluster that a candidate most likely speaks of, or nil.
func (t *text) refersTo(c *candidate, words map[string]bool) *cluster {
	var best *cluster
	bestScore := 0.0
	recent := t.clusters[max(0, len(t.clusters)-mostOpen):]
	for k := len(recent) - 1; k >= 0; k-- {
		score := t.same(c, words, recent[k]) - 0.05*float64(len(recent)-1-k)
		if score > bestScore {
			best, bestScore = recent[k], score
		}
	}
	return best
}

// opens tells whether a candidate that refers to nothing before it can be an event of its own.
func (t *text) opens(c *candidate) bool {
	if c.denied {
		return false
	}
	if t.isEdition(c) {
		return t.antecedent(c, nil) != nil
	}
	if c.bare && c.definite && c.date != nil && t.clauseHas(c.date, clHold|clHost|clMeet) && t.antecedent(c, nil) != nil {
		return true
	}
	if c.strength == weak && !t.qualified(c) {
		return (c.anaphoric || c.attributes&(clSuch|clNext|clPrevious) != 0) && t.antecedent(c, nil) != nil
	}
	return true
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

func (t *text) join(k *cluster, c *candidate, words map[string]bool) {
	c.cluster = k
	k.members = append(k.members, c)
	for w := range words {
		k.words[w] = true
	}
	for _, o := range c.organisations {
		if !slices.Contains(k.organisations, o) {
			k.organisations = append(k.organisations, o)
		}
	}
	if k.body == "" {
		k.body = c.body
	}
	if k.edition == 0 {
		k.edition = c.edition
	}
	if k.relation == "" {
		k.relation = c.relation
	}
	if k.kind == "" || rank(c.kind) > rank(k.kind) {
		k.kind = c.kind
	}
	k.take(c.place, c.placeBy)
	if k.series == "" {
		k.series = c.series
	}
	if k.level == 0 {
		k.level = level(t, c)
	}
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
		if b, ok := t.gazetteer.Body(c.body); ok {
			switch b.Type {
			case "summit":
				return 3
			case "ministerial":
				return 2
			}
		}
	}
	switch c.kind {
	case "summit":
		return 3
	case "ministerial":
		return 2
	}
	for i := c.first; i < c.last; i++ {
		if f := t.toks[i].fold; t.toks[i].is(clGroup) && (strings.Contains(f, "minist") && !strings.Contains(f, "prime") || strings.Contains(f, "минист")) {
			return 2
		}
	}
	return 0
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
	words := map[string]bool{}
	add := func(i int) {
		tok := &t.toks[i]
		if !tok.word() || i == c.head || tok.value > 0 || tok.is(clNoName) || tok.is(clDefinite|clIndefinite|clPossessive|clPreposition|clAnd|clNext|clPrevious|clAnother|clSuch|clOrdinal|clGenitive|clRelative|clTitle) || len(tok.fold) < 3 || t.timeAt[i] > 0 || c.inner != nil && t.timeOf(i) == c.inner || roman(tok.fold) > 0 {
			return
		}
		if n := t.nameOf(i); n != nil && n.Class.String() == "city" && n.first >= c.last-3 && i > c.head {
			return
		}
		words[stem(tok.fold, t.lang)] = true
	}
	for i := c.first; i < c.last; i++ {
		add(i)
	}
	for i := c.title[0]; i < c.title[1]; i++ {
		add(i)
	}
	if c.stem != "" {
		words[stem(c.stem, t.lang)] = true
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

// same scores how likely the candidate speaks of the cluster's event; 0 if it does not.
func (t *text) same(c *candidate, words map[string]bool, k *cluster) float64 {
	if c.edition != 0 && k.edition != 0 && c.edition != k.edition {
		return 0
	}
	if c.body != "" && k.body != "" && c.body != k.body {
		return 0
	}
	if c.placeBy >= 4 && k.placeBy >= 5 && c.place.City != "" && k.place.City != "" && c.place.City != k.place.City {
		return 0
	}
	if level(t, c) != 0 && k.level != 0 && level(t, c) != k.level {
		return 0
	}
	if c.placeBy >= 5 && k.placeBy >= 5 && c.place.Country != "" && k.place.Country != "" && c.place.Country != k.place.Country {
		return 0
	}
	if c.attributes&clSuch != 0 || c.kind == "talks" && k.kind != "talks" && c.bare {
		return 0
	}
	if c.head >= 0 && c.definite && c.date == nil && c.relation == "" && !c.bare && k.impliedOnly() && len(t.timesOf(c.sent)) == 0 && c.sent-k.members[0].sent <= 1 {
		return 2.2 // "ministers met on Thursday … the conference on Libya was"
	}
	if c.anaphoric && !c.bloc && c.head >= 0 && rank(c.kind) == 1 && c.relation == "" && c.inner == nil && len(words) == 0 && len(c.organisations) == 0 && k.body != "" && t.undatedYet(k) && c.sent-k.members[len(k.members)-1].sent <= 2 {
		return 1.6 // "the Ministerial Council … its 31st meeting"
	}
	score := 0.0
	shared := 0
	for w := range words {
		if k.words[w] {
			shared++
		}
	}
	org := false
	for _, o := range c.organisations {
		org = org || slices.Contains(k.organisations, o)
	}
	if len(c.organisations) > 0 && len(k.organisations) > 0 && !org {
		return 0
	}
	dated := t.dateOf(k)
	switch {
	case c.date != nil && dated != nil:
		if !c.date.Span.Overlaps(dated.Span) {
			if !t.continues(c, k) {
				return 0
			}
		} else {
			score += 2
			if c.date.Span == dated.Span {
				score++
			}
		}
	case c.date == nil && dated != nil:
		if !t.fitsRelation(c, dated.Span) {
			return 0
		}
	case c.date != nil && dated == nil:
		if k.relation != c.relation && (k.relation == events.Previous || c.relation == events.Previous) {
			return 0
		}
	default:
		if k.relation != c.relation && (k.relation == events.Previous || c.relation == events.Previous) {
			return 0
		}
	}
	if c.date != nil && c.relation != "" && c.relation != k.relation && (dated == nil || dated.Span != c.date.Span) && len(k.members) > 0 && k.relation == "" && !t.undatedYet(k) {
		return 0
	}
	if c.placeBy >= 5 && k.place.City != "" && c.place.City == k.place.City {
		score++
	}
	if c.edition != 0 && c.edition == k.edition {
		score += 3
	}
	if c.body != "" && c.body == k.body {
		score += 2
	}
	if org {
		score += 2
	}
	score += min(float64(shared), 3)
	switch {
	case c.kind == k.kind:
		score++
	case rank(c.kind) == 1 || rank(k.kind) == 1:
	case c.bare && rank(c.kind) == 2 && (rank(k.kind) == 2 || c.kind == "conference" || t.lang == "ru"):
		score -= 0.3
	case shared == 0 && !org:
		return 0
	default:
		score -= 1.5
		if rank(c.kind) > 1 && rank(k.kind) > 1 && c.kind != k.kind && shared < 2 {
			return 0
		}
	}
	if c.bare || len(words) == 0 && len(c.organisations) == 0 && c.body == "" {
		if c.indefinite && score < 3 {
			return 0
		}
		if !c.bare && !c.definite && score < 2 {
			return 0
		}
		return score + 0.5
	}
	// a name with content of its own must share some of it, or meet a bare one
	if shared == 0 && !org && c.body == "" {
		if len(k.words) == 0 && score >= 1 && c.kind == k.kind {
			return score
		}
		if score >= 3.9 && rank(c.kind) == 1 {
			return score - 2
		}
		return 0
	}
	if len(words) > 1 && shared*2 < len(words) && !org && c.edition == 0 && c.body == "" && !(c.date != nil && score >= 4) {
		return 0
	}
	return score
}

// impliedOnly tells whether no noun has named the cluster's event yet.
func (k *cluster) impliedOnly() bool {
	for _, c := range k.members {
		if c.head >= 0 {
			return false
		}
	}
	return true
}

// undatedYet tells whether no member of the cluster has a date.
func (t *text) undatedYet(k *cluster) bool { return t.dateOf(k) == nil }

// continues tells whether two days that do not overlap are the first and last of one event: it
// opens on the one and runs until the other.
func (t *text) continues(c *candidate, k *cluster) bool {
	a, b := t.dateOf(k).Span, c.date.Span
	if c.relation != "" || a.Kind() != events.Fills || max(a.Last(), b.Last())-min(a.First(), b.First()) > longestEvent {
		return false
	}
	if c.date.Limit == dates.Until {
		return a.First() < b.Last()
	}
	if b.Kind() != events.Fills {
		return false
	}
	return t.clauseHas(c.date, clOpen) && b.Last() < a.First() || t.clauseHas(c.date, clClose) && b.First() > a.Last()
}

// longestEvent is how many days an opening and an end that are told apart may lie apart.
const longestEvent = 16

// dateOf returns the best date of the cluster's members so far.
func (t *text) dateOf(k *cluster) *moment {
	var best *moment
	score := 0.0
	for _, m := range k.members {
		if m.date != nil && m.dateScore > score {
			best, score = m.date, m.dateScore
		}
	}
	return best
}

// fitsRelation tells whether an undated phrase such as "the last conference" or "the coming
// summit" can mean an event of that date.
func (t *text) fitsRelation(c *candidate, s events.Span) bool {
	p := t.src.Published
	if p == 0 || c.relation == "" {
		return true
	}
	if c.relation == events.Previous {
		return s.First() <= p
	}
	return s.Last() >= p
}

// antecedent returns the cluster whose name a phrase without content of its own leans on: the
// sixth such meeting, the last conference, its next session.
func (t *text) antecedent(c *candidate, words map[string]bool) *cluster {
	if !c.anaphoric && !(c.bare && (c.definite || c.relation != "" || c.edition > 0 || t.lang == "ru")) {
		return nil
	}
	for k := len(t.clusters) - 1; k >= max(0, len(t.clusters)-mostOpen); k-- {
		o := t.clusters[k]
		if len(o.words) == 0 && len(o.organisations) == 0 {
			continue
		}
		if c.kind == o.kind || rank(c.kind) == 1 || rank(o.kind) == 1 || c.kind == "conference" || c.kind == "forum" && rank(o.kind) == 2 {
			return o
		}
	}
	return nil
}

// settleDate takes the best date of the members, the finer of two that agree.
func (t *text) settleDate(k *cluster) {
	for _, c := range k.members {
		if c.date == nil {
			continue
		}
		s := c.dateScore
		if k.date == nil || s > k.score+0.01 {
			if k.date == nil || !(k.span.Kind() == events.Fills && k.span.Days() < c.date.Span.Days() && c.date.Span.Contains(k.span) && k.score >= 3.5) {
				k.date, k.span, k.score, k.by = c.date, c.date.Span, s, c
			}
		} else if k.span.Kind() != events.Fills && c.date.Span.Days() < k.span.Days() && k.span.Contains(c.date.Span) && s >= 3.5 && !c.date.Span.IsZero() {
			k.date, k.span, k.by = c.date, c.date.Span, c
		}
	}
	if k.date == nil {
		return
	}
	k.basis = k.date.Basis
	k.previous = k.by.previous
	for _, c := range k.members {
		ms := c.more
		if c.date != nil && c.date != k.date {
			ms = append([]*moment{c.date}, ms...)
		}
		for _, m := range ms {
			t.extend(k, m)
		}
	}
	// "have been meeting since 28 November for the conference that ends on Friday"
	if k.span.Kind() == events.Fills {
		for _, m := range t.timesOf(k.by.sent) {
			if m.Limit == dates.Since && m != k.date && t.clauseHas(m, clMeet|clHold|clAttend|clLive) {
				t.extend(k, m)
			}
		}
	}
	// "next week: on Thursday 5th and Friday 6th December": a finer date of the same candidate
	for _, m := range k.by.more {
		if k.span.Kind() != events.Fills && m.Span.Days() > 0 && m.Span.Days() < k.span.Days() && k.span.Contains(m.Span) {
			k.date, k.span, k.basis = m, m.Span, m.Basis
		}
	}
}

// timesOf returns the date expressions of a sentence.
func (t *text) timesOf(si int) []*moment {
	from := sort.Search(len(t.times), func(i int) bool { return t.times[i].sent >= si })
	var list []*moment
	for i := from; i < len(t.times) && t.times[i].sent == si && len(list) < mostPerSentence; i++ {
		list = append(list, &t.times[i])
	}
	return list
}

// extend lengthens a span by a day until which the event lasts.
func (t *text) extend(k *cluster, m *moment) {
	if k.span.Kind() != events.Fills || max(m.Span.Last(), k.span.Last())-min(m.Span.First(), k.span.First()) > longestEvent {
		return
	}
	switch {
	case m.Limit == dates.Until && m.Span.Last() > k.span.Last():
		k.span = events.SpanOf(k.span.First(), m.Span.Last())
	case m.Limit == dates.Since && m.Span.First() != 0 && m.Span.First() < k.span.First():
		k.span = events.SpanOf(m.Span.First(), k.span.Last())
	case m.Span.Kind() != events.Fills:
	case m.Span.Last() < k.span.First() && k.date != nil && t.clauseHas(k.date, clClose) && t.governor(m)&(clSpeech|clOther) == 0:
		k.span = events.SpanOf(m.Span.First(), k.span.Last())
	case m.Span.First() > k.span.Last() && t.clauseHas(m, clClose):
		k.span = events.SpanOf(k.span.First(), m.Span.Last())
	case m.Span.First() > k.span.Last() && k.date != nil && t.clauseHas(k.date, clOpen) && m.Span.Last() <= t.src.Published && t.governor(m)&clSpeech == 0:
		k.span = events.SpanOf(k.span.First(), m.Span.Last())
	case m.Span.Last() < k.span.First() && t.clauseHas(m, clOpen):
		k.span = events.SpanOf(m.Span.First(), k.span.Last())
	}
}

// dateNearby looks for the date of an undated cluster outside its sentences: in the next one, if
// that speaks of the event by a pronoun; or the dateline's day, if somebody spoke at the event.
func (t *text) dateNearby(k *cluster) {
	for i := len(k.members) - 1; i >= 0; i-- {
		c := k.members[i]
		if m := t.nextSentence(c); m != nil {
			k.date, k.span, k.score, k.by, k.basis = m, m.Span, 3.2, c, m.Basis
			k.take(t.placeBeside(m))
			return
		}
	}
	day := t.line.day
	if day == 0 || !t.line.exists() {
		return
	}
	for _, c := range k.members {
		if c.relation != "" || c.status == events.Postponed || c.status == events.Cancelled || c.plural || c.indefinite && c.role == 0 {
			continue
		}
		at := c.role == clAt && c.status == events.Held && (t.spokenAt(c) || c.sent < 3 && t.partHas(c, clAttend) && t.partHas(c, clPast))
		live := (c.strength != weak || t.qualified(c)) && c.tense&clLive != 0 && c.tense&(clFuture|clPlan) == 0
		if !at && !live || c.placeBy < 5 && c.body == "" && len(c.organisations) == 0 {
			continue
		}
		k.span, k.score, k.by = events.SpanOf(day, day), 4, c
		k.basis = events.Dateline
		if t.src.PublishedBasis == events.Inferred {
			k.basis = events.Inferred
		}
		return
	}
}

// runsOn lengthens a single day by what the sentence or the next one tells of the event's length:
// "It runs until 21 November", "the two-day summit".
func (t *text) runsOn(k *cluster) {
	if k.span.Days() > 3 && k.span.Kind() != events.Fills {
		// "next week … on Thursday and Friday they will discuss"
		for _, c := range k.members {
			if m := t.nextSentence(c); m != nil && m.Span.Days() > 0 && m.Span.Days() < k.span.Days() && k.span.Contains(m.Span) {
				k.date, k.span, k.basis = m, m.Span, m.Basis
				return
			}
		}
		return
	}
	if k.span.Kind() == events.Open {
		for _, c := range k.members {
			if c.days > 1 {
				k.span = events.SpanOf(k.span.First(), k.span.First()+events.Day(c.days-1))
				return
			}
		}
	}
	if k.span.Kind() != events.Fills || k.span.Days() != 1 {
		return
	}
	for _, c := range k.members {
		if m := t.nextSentence(c); m != nil {
			t.extend(k, m)
		}
	}
	if k.span.Days() != 1 || k.date == nil {
		return
	}
	for _, c := range k.members {
		if c.days == 0 && c == k.by {
			c.days = t.lasts(c.sent)
		}
		if c.days < 2 {
			continue
		}
		switch {
		case t.clauseHas(k.date, clClose):
			k.span = events.SpanOf(k.span.First()-events.Day(c.days-1), k.span.First())
		case t.clauseHas(k.date, clOpen):
			k.span = events.SpanOf(k.span.First(), k.span.First()+events.Day(c.days-1))
		}
		return
	}
}

// placeByScene places an event that a dateline of the form "Copenhagen (Denmark), 19.12.2009" is
// about: one without an agency, which names the scene and not the reporter's office. Only an event
// of that very day without any other place is put there.
func (t *text) placeByScene(k *cluster) {
	if !t.line.scene || t.line.city == "" || !k.place.IsZero() || k.span.Kind() != events.Fills || k.by == nil || k.by.relation != "" {
		return
	}
	day := t.line.day
	if day == 0 {
		day = t.src.Published
	}
	if day < k.span.First()-1 || day > k.span.Last()+1 {
		return
	}
	for _, o := range t.clusters {
		if o != k && o.place.City != "" && o.span.Overlaps(k.span) {
			return
		}
	}
	if p, ok := t.gazetteer.Place(t.line.city); ok {
		k.place, k.placeBy = events.Place{City: p.ID, Country: p.Country}, 2
	}
}

// lasts returns the days that a sentence, or the next one about "it", says that something lasts:
// after two days of talks; it will last three days.
func (t *text) lasts(si int) int {
	from := sort.Search(len(t.times), func(i int) bool { return t.times[i].sent >= si })
	for i := from; i < len(t.times) && t.times[i].sent <= si+1; i++ {
		m := &t.times[i]
		if m.Type != dates.Duration || len(m.Value) != 3 || m.Value[0] != 'P' || m.Value[2] != 'D' || m.Value[1] < '2' || m.Value[1] > '7' {
			continue
		}
		if m.sent == si+1 && !t.toks[t.sents[si+1].first].is(clPronoun) || m.last < len(t.toks) && t.toks[m.last].is(clAfter|clBefore) || m.first > 0 && t.toks[m.first-1].fold == "in" {
			continue
		}
		return int(m.Value[1] - '0')
	}
	return 0
}

// placeBySeries places an event of a line that is always held in one city, if its name says so.
func (t *text) placeBySeries(k *cluster) {
	if k.series == "" || k.place.City != "" {
		return
	}
	if s, ok := t.gazetteer.Series(k.series); ok && s.Place != "" {
		if p, ok := t.gazetteer.Place(s.Place); ok && (k.place.Country == "" || k.place.Country == p.Country) {
			k.place, k.placeBy = events.Place{City: p.ID, Country: p.Country}, 4
		}
	}
}

// spokenAt tells whether the candidate's sentence reports an utterance or act of the day.
func (t *text) spokenAt(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		if t.toks[i].is(clSpeech) {
			return true
		}
	}
	return false
}

// nextSentence returns the date of the sentence after the candidate's, if that sentence names no
// event itself and says that something takes place.
func (t *text) nextSentence(c *candidate) *moment {
	si := c.sent + 1
	if si >= len(t.sents) || c.plural {
		return nil
	}
	s := t.sents[si]
	for _, o := range t.found {
		if o.sent == si {
			return nil
		}
	}
	refers, holds := false, false
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if i < s.first+6 && tok.is(clPronoun|clEvent) {
			refers = true
		}
		if tok.is(clHold|clOpen|clClose|clMeet|clAttend) && t.timeAt[i] == 0 {
			holds = true
		}
		if tok.is(clOther) && !tok.is(clHold|clOpen|clClose) {
			return nil
		}
	}
	if !holds {
		return nil
	}
	from := sort.Search(len(t.times), func(i int) bool { return t.times[i].sent >= si })
	for i := from; i < len(t.times) && t.times[i].sent == si; i++ {
		if m := &t.times[i]; t.datable(m) && m.Span.Days() < 370 && (refers || m.Limit == dates.Until) && t.governor(m)&clSpeech == 0 {
			return m
		}
	}
	return nil
}

// placeBeside returns the place that stands in the same part of a sentence as a date, with its
// score: "It will be held on 31 October in Minsk".
func (t *text) placeBeside(m *moment) (events.Place, float64) {
	s := t.sents[m.sent]
	for i := s.first + 1; i < s.last; i++ {
		n := t.nameOf(i)
		if n == nil || n.first != i || n.masked || t.toks[i].segment != t.toks[m.first].segment || !t.toks[i-1].is(clPlace) {
			continue
		}
		switch n.Class {
		case gazetteer.City:
			if p, ok := t.gazetteer.Place(n.ID); ok {
				return events.Place{City: n.ID, Country: p.Country}, 5.5
			}
		case gazetteer.Country:
			return events.Place{Country: n.ID}, 4.5
		}
	}
	return events.Place{}, 0
}

// mergeSameDay joins clusters of one day and place where one has no name of its own.
func (t *text) mergeSameDay() {
	for i := 0; i < len(t.clusters); i++ {
		a := t.clusters[i]
		if a.span.IsZero() {
			continue
		}
		for j := i + 1; j < len(t.clusters) && j < i+mostOpen; j++ {
			b := t.clusters[j]
			if b.span.IsZero() || !a.span.Overlaps(b.span) || a.place.City != "" && b.place.City != "" && a.place.City != b.place.City {
				continue
			}
			if a.edition != 0 && b.edition != 0 && a.edition != b.edition {
				continue
			}
			plainA, plainB := t.nameless(a), t.nameless(b)
			if !plainA && !plainB || (a.span != b.span && !a.span.Contains(b.span) && !b.span.Contains(a.span)) {
				continue
			}
			if a.kind != b.kind && rank(a.kind) > 1 && rank(b.kind) > 1 {
				continue
			}
			t.absorb(a, b)
			t.clusters = append(t.clusters[:j], t.clusters[j+1:]...)
			j--
		}
	}
}

// empty tells whether nothing at all tells the cluster's event from any other.
func (t *text) empty(k *cluster) bool {
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

func (t *text) absorb(a, b *cluster) {
	a.members = append(a.members, b.members...)
	for _, c := range b.members {
		c.cluster = a
	}
	for w := range b.words {
		a.words[w] = true
	}
	for _, o := range b.organisations {
		if !slices.Contains(a.organisations, o) {
			a.organisations = append(a.organisations, o)
		}
	}
	if a.body == "" {
		a.body = b.body
	}
	if a.edition == 0 {
		a.edition = b.edition
	}
	if b.span.Days() < a.span.Days() || b.span.Days() == a.span.Days() && b.score > a.score {
		a.date, a.span, a.score, a.by, a.basis = b.date, b.span, b.score, b.by, b.basis
	}
	a.take(b.place, b.placeBy)
	if rank(b.kind) > rank(a.kind) {
		a.kind = b.kind
	}
}
