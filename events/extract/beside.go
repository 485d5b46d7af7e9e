package extract

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// dateNearby looks for the date of an undated cluster outside its sentences: in the next one, if
// that speaks of the event by a pronoun; or the dateline's day, if somebody spoke at the event.
func (t *text) dateNearby(k *cluster) {
	for i := len(k.members) - 1; i >= 0; i-- {
		c := k.members[i]
		if in := t.foundIn(c.sent); len(in) > 1 && in[len(in)-1] != c {
			continue // the pronoun means what was named last
		}
		if m := t.nextSentence(c); m != nil && !(c.head < 0 && m.Limit == dates.Until) {
			k.date, k.span, k.score, k.by, k.basis = m, m.Span, 3.2, c, m.Basis
			k.take(t.placeBeside(m))
			if c.status == events.Postponed && t.takesItsPlace(m) {
				c.status, c.rescheduled = "", true // Neuer Termin ist der 12. März
			} else if c.status == events.Postponed && t.pastPlan(m) {
				t.nearer(m) // it is put off; it was to be held in February
				k.span = m.Span
			} else if c.status == events.Postponed && t.clauseHas(m, clHold|clOpen|clMeet) && !t.clauseHas(m, clPostpone|clPlan) && !t.wasMeant(m) && !t.pastPlan(m) && !t.saysFormerly(m.sent) {
				c.status, c.rescheduled = "", true // it was put off twice; it opened in June
			}
			return
		}
	}
	if t.onTheSidelines(k) || t.thisOne(k) {
		return
	}
	day := t.line.day
	if !t.line.exists() {
		if day = t.plainDateline(k); day == 0 {
			day = t.dayBefore(k)
		}
		if day == 0 && slices.ContainsFunc(k.members, t.reportedToday) {
			day = t.src.Published
		}
	} else if day == 0 && !k.named {
		day = t.src.Published
	}
	if day == 0 && slices.ContainsFunc(k.members, t.inSession) {
		day = t.src.Published
	}
	if day == 0 {
		return
	}
	for _, c := range k.members {
		if c.relation != "" || c.status == events.Postponed || c.status == events.Cancelled || c.plural || c.indefinite && c.role == 0 && !t.inSession(c) {
			continue
		}
		if t.inSession(c) {
			k.span, k.score, k.by, k.basis = events.SpanOf(day, day), 4, c, events.Inferred
			c.status = events.Held
			return
		}
		if t.actedAt(c) && c.status == "" {
			c.status = events.Held
		}
		at := c.role == clAt && c.status == events.Held && !t.ofOfficials(c) && (t.spokenAt(c) || t.actedAt(c) || c.sent < 3 && t.partHas(c, clAttend) && t.partHas(c, clPast))
		live := (c.strength != weak || t.qualified(c)) && c.tense&clLive != 0 && c.tense&(clFuture|clPlan) == 0
		arrived := t.line.exists() && t.arrivedFor(c)
		if !at && !live && !arrived && !t.closed(c) && !t.gathersToday(c) && !t.reportedToday(c) || c.placeBy < 5 && c.body == "" && len(c.organisations) == 0 && !(c.head < 0 && c.place.City != "" && c.place.City == t.line.city) {
			continue
		}
		if arrived && k.place.IsZero() {
			p, _ := t.city(t.line.city)
			k.take(p, 2) // the scene of the arrival
		}
		k.span, k.score, k.by = events.SpanOf(day, day), 4, c
		k.basis = events.Dateline
		if t.src.PublishedBasis == events.Inferred {
			k.basis = events.Inferred
		}
		return
	}
}

// actedAt tells whether a report opens its German sentence with what somebody did at the event: "Auf
// dem Gipfel in Wien hat er …", "Beim Treffen in Rom übergab er …".
func (t *text) actedAt(c *candidate) bool {
	s := t.sents[c.sent]
	if t.lang != "de" || c.sent > 2 || c.role != clAt || c.place.City == "" || t.partHas(c, clFuture|clPlan|clPropose) {
		return false
	}
	first := s.first
	for first < s.last && t.line.covers(first) {
		first++
	}
	if c.outer > first+2 {
		return false
	}
	for i := c.last; i < s.last && i < c.last+longestApposition; i++ {
		switch tok := &t.toks[i]; {
		case tok.shape == mark:
			return false
		case tok.fold == "hat" || tok.fold == "haben" || tok.is(clPast) && tok.shape == lower:
			return true
		case t.nameAt[i] == 0 && tok.shape == lower && !tok.is(clPreposition|clDefinite|clIndefinite) && i+1 < s.last && t.toks[i+1].is(clPronoun|clDefinite|clIndefinite) && t.timeAt[i] == 0:
			return !strings.HasSuffix(tok.fold, "t") && !strings.HasSuffix(tok.fold, "en") // übergab ihm der
		}
	}
	return false
}

// dayBefore returns the day of the text, or the one before it, where the sentence before that of an
// event at which somebody did something tells what happened then.
func (t *text) dayBefore(k *cluster) events.Day {
	p := t.src.Published
	for _, c := range k.members {
		if p == 0 || c.sent == 0 || !t.actedAt(c) {
			continue
		}
		for _, m := range t.timesOf(c.sent - 1) {
			if d := m.Span.First(); t.datable(m) && (d == p || d == p-1) && (m.Span.Days() == 1 || m.Limit == dates.Since) {
				return d
			}
		}
	}
	return 0
}

// ofOfficials tells whether a meeting is one of those below ministers, such as permanent
// representatives, at which something is said any day.
func (t *text) ofOfficials(c *candidate) bool {
	if c.strength == strong || c.edition > 0 {
		return false
	}
	for i := c.first; i < c.last; i++ {
		if f := t.toks[i].fold; t.toks[i].is(clGroup) && (strings.Contains(f, "represent") || strings.Contains(f, "vertreter") || strings.Contains(f, "предст") || strings.Contains(f, "постпред") || strings.Contains(f, "expert") || strings.Contains(f, "эксперт")) {
			return true
		}
	}
	return false
}

// gathersToday tells whether a report opens with people who have come together, or do so in the
// dateline's city, and says no more of the day.
func (t *text) gathersToday(c *candidate) bool {
	return c.head < 0 && c.sent < 2 && c.tense&(clFuture|clPlan|clPropose) == 0 && c.status != events.Announced &&
		(c.tense&clPast != 0 || c.place.City != "" && c.place.City == t.line.city)
}

// clusterBefore returns the event of a known day that was told last before the candidate, in the two
// sentences before it or its own.
func (t *text) clusterBefore(k *cluster, c *candidate) *cluster {
	for n := len(t.clusters) - 1; n >= max(0, len(t.clusters)-mostOpen); n-- {
		o := t.clusters[n]
		if o == k || o.span.IsZero() || o.span.Kind() != events.Fills {
			continue
		}
		if m := o.members[0]; m.first < c.first && m.sent >= c.sent-2 {
			return o
		}
	}
	return nil
}

// plainDateline returns the day of a dateline of city and day alone, which is not set off from the
// text and holds the day of publication: "АСТАНА, 4 июля."; for an event that is told to have ended.
func (t *text) plainDateline(k *cluster) events.Day {
	s := t.sents[0]
	p := t.src.Published
	if p == 0 || s.last-s.first > 10 || len(t.sents) < 2 {
		return 0
	}
	closed := false
	for _, c := range k.members {
		closed = closed || t.closed(c) || t.lang == "ru" && t.gathersToday(c) && !t.partHas(c, clPlan) || t.lang == "ru" && c.sent < 3 && c.tense&clLive != 0 && c.tense&(clFuture|clPlan) == 0 && c.role == 0
	}
	for _, m := range t.timesOf(0) {
		if closed && m.Span == events.SpanOf(p, p) {
			return p
		}
	}
	return 0
}

// closed tells whether the candidate is said to have ended, and of the past nothing else: a report
// of the day.
func (t *text) closed(c *candidate) bool {
	return c.sent < 3 && (c.strength != weak || t.qualified(c)) && c.role == 0 && c.tense&clPast != 0 && c.tense&(clFuture|clPlan) == 0 && t.partHas(c, clClose)
}

// spokenAt tells whether the candidate's sentence reports an utterance or act of the day.
func (t *text) spokenAt(c *candidate) bool { return t.sents[c.sent].classes&clSpeech != 0 }

// nextSentence returns the date of the sentence after the candidate's, if that sentence names no
// event itself and says that something takes place.
func (t *text) nextSentence(c *candidate) *moment {
	si := c.sent + 1
	if si+1 < len(t.sents) && len(t.foundIn(si)) == 0 && t.sents[si].classes&(clHold|clMeet|clPostpone|clCancel) == 0 &&
		(t.sents[si].classes&clSpeech != 0 && t.sents[si].last-t.sents[si].first < longestApposition+3 || t.toks[t.sents[si+1].first].is(clPronoun) && t.toks[min(t.sents[si+1].first+1, len(t.toks)-1)].is(clHold)) {
		si++ // Das berichtete die Agentur am Dienstag. Er findet im Mai statt.
	}
	if si >= len(t.sents) || c.plural {
		return nil
	}
	s := t.sents[si]
	if slices.ContainsFunc(t.foundIn(si), func(o *candidate) bool { return o.cluster != nil || t.lang != "ru" }) {
		return nil
	}
	refers, holds, other := false, false, false
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if i < s.first+8 && tok.is(clPronoun|clEvent) || i == s.first && tok.in(itObjects) || i == s.first+1 && tok.in(itObjects) && t.toks[s.first].is(clHold|clHost) {
			refers = true
		}
		if t.lang == "de" && tok.in(newDays) && i < s.first+3 && !(t.toks[s.first].fold == "als" && t.toks[i-1].is(clAnother)) && s.classes&(clNot|clCancel) == 0 {
			refers, holds = true, true // Als Termin wurde der 12. März genannt
		}
		if tok.is(clEvent) && !tok.is(clHold) && i+2 < s.last && t.datedAhead(i+1) && t.timeAt[i+1] == 0 {
			refers, holds = true, true // die Einladung für die Veranstaltung am 10. Dezember
		}
		if tok.is(clHold|clOpen|clClose|clMeet|clAttend) && t.timeAt[i] == 0 || i == s.first+1 && tok.fold == "ist" && t.toks[s.first].is(clPronoun) && i+1 < s.last && t.datedAhead(i+1) {
			holds = true // Sie ist am 28. Oktober in Minsk
		}
		other = other || tok.is(clOther) && !tok.is(clHold|clOpen|clClose)
	}
	if !holds {
		return nil
	}
	for _, m := range t.timesOf(si) {
		if (t.datable(m) && m.Span.Days() < 370 && (refers || m.Limit == dates.Until) || m.Limit == dates.Since && m.Span.Last() == 0 && t.partHas(c, clClose) && t.clauseHas(m, clMeet)) && t.governor(m)&clSpeech == 0 {
			if other && (!t.clauseHas(m, clHold|clOpen|clClose|clMeet|clAttend) || t.clauseHas(m, clOther)) {
				return nil // another act has the date
			}
			return m
		}
	}
	return nil
}

// datedAhead tells whether a date stands at token i or after the preposition there.
func (t *text) datedAhead(i int) bool {
	if t.toks[i].is(clPreposition) && t.timeAt[i] == 0 && i+1 < len(t.toks) {
		i++
	}
	return t.timeAt[i] > 0
}
