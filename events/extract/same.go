package extract

import (
	"dateline/events"
	"dateline/events/extract/dates"
)

// loose is the score below which a date alone does not make another edition of an event.
const loose = 5.6

// refersTo returns the recent cluster that a candidate most likely speaks of, or nil.
func (t *text) refersTo(c *candidate, words map[string]bool) *cluster {
	var best *cluster
	bestScore := 0.0
	recent := t.clusters[max(0, len(t.clusters)-mostOpen):]
	for k := len(recent) - 1; k >= 0; k-- {
		score := t.same(c, words, recent[k]) - 0.05*float64(len(recent)-1-k)
		if score <= 0 {
			continue
		}
		if c.bare && !recent[k].central {
			if c.date != nil && t.clauseHas(c.date, clPostpone) {
				continue // what is put off is what the text is about
			}
			score -= asideLess
		}
		if best == nil || score > bestScore {
			best, bestScore = recent[k], score
		}
	}
	return best
}

// beforehand open a sentence on what comes before or after what was told.
var beforehand = setOf("zuvor davor vorher danach anschließend beforehand afterwards auparavant")

// asideLess is how much less a noun alone means an event that is told but as the time or place of something
// else: "The summit will be held during the General Assembly. The meeting …"
const asideLess = 0.6

// same scores how likely the candidate speaks of the cluster's event; 0 if it does not.
func (t *text) same(c *candidate, words map[string]bool, k *cluster) float64 {
	if o := k.members[len(k.members)-1]; c.beside != nil && o.beside == c.beside {
		return 0 // the summit and the session
	}
	if o := k.members[len(k.members)-1]; o.sent == c.sent && c.date != nil && k.best == c.date && rank(c.kind) == 1 && o.first < c.extraAt[1] && c.extraAt[0] < o.last {
		return 2.4 // the ministers meet for consultations
	}
	if o := k.members[len(k.members)-1]; o.aside && o.sent == c.sent && o.last < c.first || c.head < 0 && c.date != nil && o.sent < c.sent && t.toks[t.sents[c.sent].first].in(beforehand) {
		return 0
	}
	if o := k.members[len(k.members)-1]; t.lang == "en" && c.anaphoric && c.date != nil && o.sent == c.sent && o.strength == body && o.head >= 0 && o.last <= c.first && rank(c.kind) == 1 && len(c.organisations) == 0 && k.best == c.date {
		return 2.6 // the Committee began its first session
	}
	if c.edition != 0 && k.edition != 0 && c.edition != k.edition || c.only != nil {
		return 0
	}
	if t.lang == "fr" && c.kind == "summit" && c.edition != 0 && k.edition == 0 && rank(k.kind) == 1 && k.best != nil {
		return 0 // an extraordinary session puts off the 18th summit
	}
	if o := k.members[len(k.members)-1]; o.sent == c.sent && o.last <= c.first && t.aside(c) {
		return 0 // a meeting of three on the margins of the summit
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
	if c.cityIn != "" && c.date != nil && c.tail == 0 && c.placeBy >= 5 && k.place.City != "" && k.place.City != c.cityIn {
		return 0 // the Dakar summit of March 2008
	}
	if c.placeBy >= 5 && k.placeBy >= 5 && c.place.Country != "" && k.place.Country != "" && c.place.Country != k.place.Country {
		return 0
	}
	if c.role == clAfter && k.members[len(k.members)-1].sent == c.sent && c.outer > 0 && t.toks[c.outer-1].in(sinceWords) {
		return 0 // the first gathering since the Istanbul summit
	}
	if c.head >= 0 && c.indefinite && !c.bare && c.date == nil && c.edition == 0 && c.body == "" && rank(c.kind) == 2 && c.kind != k.kind && k.best != nil && c.sent > k.members[len(k.members)-1].sent {
		return 0 // the Union's summit; a forum of reconciliation that the Union is to organise
	}
	if c.attributes&clSuch != 0 || c.kind == "talks" && k.kind != "talks" && c.bare && rank(k.kind) != 1 {
		return 0
	}
	if c.date != nil && c.informal && !k.members[0].informal && !k.members[0].bare && k.best == nil {
		return 0 // the Council's session, and the leaders' informal meeting on the day before
	}
	if o := k.members[len(k.members)-1]; c.role == clBefore && c.date == nil && o.sent == c.sent && o.last < c.first && o.head >= 0 && !o.bare {
		return 0 // a senior officials' meeting in preparation for the summit
	}
	if c.planned && c.date == nil && k.best != nil && k.members[len(k.members)-1].sent == c.sent {
		return 0 // a session on the preparation of the summit
	}
	if c.head >= 0 && c.definite && c.date == nil && c.relation == "" && !c.bare && !k.named && len(t.timesOf(c.sent)) == 0 && c.sent-k.members[0].sent <= 1 {
		return 2.2 // "ministers met on Thursday … the conference on Libya was"
	}
	if o := k.members[len(k.members)-1]; c.head >= 0 && c.date == nil && !k.named && o.sent == c.sent && t.receivedIn(o, c) {
		return 2.2 // leaders will meet in autumn in Beijing, which hosts the forum
	}
	if c.head >= 0 && c.date == nil && c.bare && c.kind == "summit" && c.relation == "" && c.edition == 0 && !k.named && k.level == 3 && c.sent-k.members[len(k.members)-1].sent <= 2 {
		return 2.2 // leaders have come together in Ghana. Before the summit
	}
	if c.head < 0 && c.date == nil && (c.place.City == "" || k.place.City == "" || c.place.City == k.place.City) && k.named && k.members[len(k.members)-1].sent >= c.sent-1 && (k.level == 0 || level(t, c) == 0 || level(t, c) == k.level) {
		return 2.2 // a summit has begun. The heads of … have come together
	}
	if c.anaphoric && !c.bloc && c.head >= 0 && rank(c.kind) == 1 && c.relation == "" && c.inner == nil && len(words) == 0 && len(c.organisations) == 0 && k.body != "" && k.best == nil && c.sent-k.members[len(k.members)-1].sent <= 2 {
		return 1.6 // "the Ministerial Council … its 31st meeting"
	}
	if c.head >= 0 && c.date == nil && rank(c.kind) == 1 && c.kind != "talks" && k.level == 3 && c.edition == 0 && c.relation == "" && len(c.organisations) == 0 && c.body == "" && c.sent-k.members[len(k.members)-1].sent <= 2 && level(t, c) == 3 {
		return 2.2 // the summit … the dates of the leaders' meeting
	}
	if c.head < 0 && c.date != nil && (c.last-c.first < 3 && !t.multinational(c) && c.place.City != "" || t.lang == "de" && k.best == nil && len(t.namesIn(c.first, c.last)) == 0) && len(c.organisations) == 0 && k.named && c.sent-k.members[len(k.members)-1].sent <= 1 &&
		(k.best == nil || k.best.Span.Days() > 31 && k.best.Span.Contains(c.date.Span)) && (k.place.City == "" || c.place.City == "" || k.place.City == c.place.City) {
		return 2.2 // Astana hosts the summit. The leaders will gather there on 28 May
	}
	if c.head < 0 && c.date != nil && c.definite && (c.last-c.first == 1 || c.date.Limit == dates.Until) && len(c.organisations) == 0 && k.named && c.sent-k.members[len(k.members)-1].sent <= 2 &&
		(c.place.City == "" || k.place.City == c.place.City) && (k.best == nil && k.members[0].tense&clLive != 0 || k.best != nil && (k.best.Span.Overlaps(c.date.Span) && k.best.Span.Days() < 32 || t.continues(c, k))) {
		return 2.2 // the conference has begun in Geneva. On Friday the ministers confer
	}
	if c.head < 0 && c.date != nil && k.best == nil && k.putOff && k.named && c.sent-k.members[len(k.members)-1].sent == 1 && t.pastPlan(c.date) && (len(c.organisations) == 0 || len(k.organisations) == 0 || share(c.organisations, k.organisations)) {
		return 2.2 // the summit is put off. The leaders were to meet on Sunday
	}
	if c.date != nil && t.underHeadline(c, k) {
		return 2.2 // Gaskonferenz in Oran. Am Montag beginnt die Konferenz der gasexportierenden Länder
	}
	if c.bare && t.pointsBack(c) && k == t.clusters[len(t.clusters)-1] && c.sent-k.members[len(k.members)-1].sent <= 1 && (c.date == nil || k.best == nil || c.date.Span.Overlaps(k.best.Span)) {
		return 2.2 // la conférence … Ce sommet
	}
	org := share(c.organisations, k.organisations)
	if len(c.organisations) > 0 && len(k.organisations) > 0 && !org {
		return 0
	}
	score := 0.0
	shared := 0
	if len(k.words) > 0 {
		for w := range words {
			if k.words[w] {
				shared++
			}
		}
	}
	dated := k.best
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
			} else if t.otherOrgan(c, k) {
				return 0
			}
		}
	case c.date == nil && dated != nil:
		if !t.fitsRelation(c, dated.Span) {
			return 0
		}
	case c.date != nil && dated == nil:
		if p := t.src.Published; p != 0 && c.date.Span.First() > p && c.relation == "" && k.open == 0 {
			return 0
		}
		if k.relation != c.relation && (k.relation == events.Previous || c.relation == events.Previous) {
			return 0
		}
	default:
		if k.relation != c.relation && (k.relation == events.Previous || c.relation == events.Previous) {
			return 0
		}
	}
	if c.date != nil && c.relation != "" && c.relation != k.relation && (dated == nil || dated.Span != c.date.Span) && len(k.members) > 0 && k.relation == "" && k.best != nil {
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
	if k.putOff && c.date == nil && (c.status == events.Postponed || c.status == events.Cancelled) {
		score += 1.5 // it had first been called off: not the one in its place
	}
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
	}
	if k.body != "" && c.body == "" && !c.bare && rank(c.kind) == 2 && c.kind != k.kind {
		return 0 // a forum beside the council's session
	}
	sameDay := c.date != nil && dated != nil && c.date.Span == dated.Span
	if rank(c.kind) > 1 && rank(k.kind) == 1 && !(c.bare && c.definite && !c.anaphoric && k.kind != "talks") && shared == 0 && !org && !sameDay && c.edition == 0 && !(c.kind == "summit" && k.level == 3 && c.bare) && (c.place.City == "" || c.place.City != k.place.City) {
		return 0 // "the summit" does not mean talks
	}
	if t.lang == "ru" && c.bare && len(words) > 0 && shared == 0 && !org && len(k.words) > 0 && len(k.organisations) > 0 && c.strength == strong {
		return 0 // на полях совета ЕС … Конференция по Ливии
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
	// a body's session is no event with a name of its own, unless the days say so
	if shared == 0 && !org && c.body != "" && k.body == "" && len(k.words) > 0 && (c.date == nil || dated == nil || c.date.Span != dated.Span || rank(k.kind) == 2 && !c.bare && len(c.organisations) > 0) {
		return 0
	}
	if len(words) > 1 && shared*2 < len(words) && !org && c.edition == 0 && c.body == "" && !(c.date != nil && score >= 4) {
		return 0
	}
	return score
}

// underHeadline tells whether the cluster is what alone the headline speaks of, without a date, and the candidate
// an event of the same kind in the sentence under it.
func (t *text) underHeadline(c *candidate, k *cluster) bool {
	o := k.members[0]
	return len(k.members) == 1 && k.best == nil && t.sents[o.sent].headline && c.sent > o.sent && c.sent <= o.sent+2 && c.kind == k.kind && o.head >= 0 && c.head >= 0 && !o.plural && !o.indefinite && k.relation == c.relation &&
		len(t.foundIn(o.sent)) == 1 && t.foundIn(c.sent)[0] == c && c.role != clAt && c.role != clAfter && c.role != clBefore &&
		(k.edition == 0 || c.edition == 0 || k.edition == c.edition) && (len(k.organisations) == 0 || len(c.organisations) == 0 || share(k.organisations, c.organisations)) &&
		(k.place.City == "" || c.place.City == "" || k.place.City == c.place.City)
}

// otherOrgan tells whether an organ meets in one of the two and the other names none: a committee of the
// organisation, its conference.
func (t *text) otherOrgan(c *candidate, k *cluster) bool {
	if c.bare || c.body != "" || k.body != "" || c.head >= 0 && t.isEdition(c) {
		return false
	}
	organ := func(o *candidate) bool {
		for i := o.first; i < o.last; i++ {
			if tok := &t.toks[i]; tok.capital() && tok.in(committees) {
				return true
			}
		}
		return false
	}
	in := organ(c)
	for _, o := range k.members {
		if o.bare || o.anaphoric || organ(o) == in {
			return false
		}
	}
	return true
}

// aside tells whether the candidate is told as that on whose margins something else is held.
func (t *text) aside(c *candidate) bool {
	for i := c.outer; i >= t.sents[c.sent].first && i > c.outer-3; i-- {
		if t.toks[i].in(sidelines) {
			return true
		}
		if i < c.outer && !t.toks[i].is(clGenitive|clDefinite) {
			return false
		}
	}
	return false
}

// committees are organs within an organisation.
var committees = setOf("committee subcommittee commission ausschuss ausschusses ausschusse")

// pointsBack tells whether a demonstrative leads to the candidate, which means what was told last.
func (t *text) pointsBack(c *candidate) bool {
	return c.head >= 0 && c.first > t.sents[c.sent].first && t.toks[c.first-1].in(demonstratives)
}

// demonstratives lead to what was told before.
var demonstratives = setOf("ce cet cette dieser diese dieses diesem diesen this эта этот эту этой этого этом")

// continues tells whether two days that do not overlap are the first and last of one event: it
// opens on the one and runs until the other.
func (t *text) continues(c *candidate, k *cluster) bool {
	a, b := k.best.Span, c.date.Span
	if c.relation != "" || a.Kind() != events.Fills || max(a.Last(), b.Last())-min(a.First(), b.First()) > longestEvent {
		return false
	}
	if c.date.Limit == dates.Until {
		return a.First() < b.Last()
	}
	if b.Kind() != events.Fills {
		return false
	}
	if gap := b.First() - a.Last(); gap > 0 && gap <= nearDays && b.Last() <= t.src.Published && c.definite && (c.bare || c.head < 0) && t.clauseHas(k.best, clOpen) {
		return true // it was opened on Thursday; on Friday the ministers confer
	}
	return t.clauseHas(c.date, clOpen) && b.Last() < a.First() || t.clauseHas(c.date, clClose) && b.First() > a.Last()
}

// longestEvent is how many days an opening and an end that are told apart may lie apart.
const longestEvent = 16

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
	if c.strength == weak && t.anotherSitting(c) && !t.qualified(c) {
		return t.toldShortly(c)
	}
	if !c.anaphoric && !(c.head >= 0 && c.relation != "" && c.strength == weak && !t.qualified(c)) && !(c.head < 0 && c.last-c.first == 1 && !c.pronoun) && !(c.bare && (c.definite || c.relation != "" || c.edition > 0 || t.lang == "ru")) {
		return nil
	}
	var other *cluster // of another kind
	for k := len(t.clusters) - 1; k >= max(0, len(t.clusters)-mostOpen); k-- {
		o := t.clusters[k]
		if len(o.words) == 0 && len(o.organisations) == 0 && c.head >= 0 && !o.ofHolder() || c.head < 0 && !o.named && t.ofStanding(c) {
			continue // nor do ministers and leaders lean on others who met
		}
		switch {
		case c.head >= 0 && t.toks[c.head].in(roundWords) && o.kind != "talks" && t.lang == "fr":
		case c.kind == o.kind || rank(c.kind) == 1:
			return o // before one of another kind that was told later
		case other == nil && (rank(o.kind) == 1 || c.kind == "conference" || c.kind == "forum" && rank(o.kind) == 2):
			other = o
		}
	}
	return other
}

// receivedIn tells whether a relative clause between those who meet and an event's name says that the place
// they meet in receives it.
func (t *text) receivedIn(people, c *candidate) bool {
	relative, host := false, false
	for i := people.last; i < c.first; i++ {
		relative = relative || t.toks[i].is(clRelative|clWhere) && i > 0 && t.toks[i-1].fold == ","
		host = host || relative && t.toks[i].is(clHost)
	}
	return host
}
