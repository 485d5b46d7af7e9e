package extract

import (
	"slices"
	"strings"

	"dateline/events"
)

// mentions builds a mention for every cluster with a date, in the order of their quotes.
func (t *text) mentions() []events.Mention {
	var list []events.Mention
	for _, k := range t.clusters {
		if k.span.IsZero() {
			continue
		}
		list = append(list, t.mention(k))
	}
	slices.SortStableFunc(list, func(a, b events.Mention) int { return a.Quote.Start - b.Quote.Start })
	for i := range list {
		list[i].Ordinal = i
		list[i].ID = events.MentionID(t.src.ID, i)
	}
	return list
}

// mostTried is how many plans for one event are tried for one that says enough; a text with more repeats
// itself.
const mostTried = 24

// undated builds a mention for every plan without a date.
func (t *text) undated() []events.Mention {
	var list []events.Mention
	for _, k := range t.clusters {
		if !k.span.IsZero() {
			continue
		}
		tried := 0
		for _, c := range k.members {
			if t.planned(c) && tried < mostTried {
				tried++
				k.by = c
				m := t.mention(k)
				if m.Place.IsZero() && len(m.Organisations) == 0 && len(m.Topics) == 0 && m.Series == "" && m.Edition == 0 && (m.Status == events.Cancelled || m.Status == events.Postponed) {
					continue // a summit that did not take place may be one of climbers
				}
				m.Confidence = min(m.Confidence, 0.6)
				list = append(list, m)
				break
			}
		}
	}
	slices.SortStableFunc(list, func(a, b events.Mention) int { return a.Quote.Start - b.Quote.Start })
	for i := range list {
		list[i].Ordinal = i
		list[i].ID = events.MentionID(t.src.ID, i) + "u"
	}
	return list
}

// planned tells whether the candidate's sentence speaks of it as a plan: soon, or to be held; or says
// that what was planned has been put off or called off, which needs no date.
func (t *text) planned(c *candidate) bool {
	if off := c.status == events.Postponed || c.status == events.Cancelled; off && c.head >= 0 && !c.plural && !c.denied && !c.indefinite &&
		c.relation != events.Previous && c.role != clAt && c.role != clAfter && (c.strength != weak || len(c.organisations) > 0 || c.edition > 0) {
		return true
	}
	if c.head < 0 || c.plural || c.status != events.Announced && c.status != events.Mentioned && c.status != events.Postponed || c.relation == events.Previous {
		return false
	}
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		if t.toks[i].is(clSoon) && t.toks[i].class&(clHold|clPlan) == 0 || c.strength == strong && t.toks[i].is(clHold|clHost) && c.role == 0 && t.toks[i].segment == t.toks[c.first].segment {
			return true
		}
	}
	return false
}

func (t *text) mention(k *cluster) events.Mention {
	c := k.by
	best := t.bestName(k)
	m := events.Mention{
		Name:          t.wholeName(k, best),
		Type:          t.kindOf(k),
		Edition:       k.edition,
		Relation:      c.relation,
		Span:          k.span,
		DateBasis:     k.basis,
		Place:         k.place,
		Organisations: k.organisations,
		Body:          k.body,
		Quote:         t.sentenceQuote(c.sent),
	}
	leans := k.antecedent != nil && t.weakName(best) && !best.bloc && (best.extra == "" || t.sharesOrganisation(best, k.antecedent) && !(t.lang == "fr" && best.edition > 0 && !best.anaphoric))
	if leans {
		if o := t.bestName(k.antecedent); o != nil {
			m.Name = t.lean(best, o)
		}
		if len(m.Organisations) == 0 {
			m.Organisations = k.antecedent.organisations
		}
		if m.Body == "" {
			m.Body = k.antecedent.body
		}
		if rank(k.kind) == 1 && m.Type != "ministerial" {
			m.Type = t.kindOf(k.antecedent)
		}
	}
	if best.bare && m.Place.City != "" && m.Name == t.nameText(best) && k.antecedent == nil && best.cityIn == "" {
		if city := t.gazetteer.Name(m.Place.City, t.lang); !strings.Contains(m.Name, city) {
			m.Name += " (" + city + ")"
		}
	}
	if n := t.countedName(k); n != "" && !strings.Contains(m.Name, n) {
		m.Name += " (" + n + ")"
	}
	m.Topics = t.topicsOf(k)
	if leans && len(m.Topics) == 0 {
		m.Topics = t.topicsOf(k.antecedent)
	}
	m.Series = k.series
	if !k.previous.IsZero() && k.formerPlace != k.place {
		m.PreviousPlace = k.formerPlace
	}
	m.PreviousSpan, m.Rescheduled = k.previous, k.moved || c.rescheduled
	if k.date != nil {
		m.DateText = events.Quote{Text: t.body[k.date.Start:k.date.End], Start: k.date.Start, End: k.date.End}
		m.Clock = k.date.Clock
	} else if t.line.exists() {
		m.DateText = t.datelineQuote()
	}
	m.Status = t.statusOf(k)
	m.Figures = t.figures(k)
	m.Authority = t.authority(k, &m)
	m.Confidence = t.confidence(k, &m)
	return m
}

// sharesOrganisation tells whether the candidate and the cluster name one organisation.
func (t *text) sharesOrganisation(c *candidate, k *cluster) bool {
	return len(c.organisations) == 0 || share(c.organisations, k.organisations)
}

// countedName returns the short name with a number by which a member calls the event, such as COP29,
// or "".
func (t *text) countedName(k *cluster) string {
	for _, c := range k.members {
		if c.head < 0 {
			continue
		}
		if tok := &t.toks[c.head]; tok.shape == upper && strings.HasPrefix(tok.fold, "cop") && strings.ContainsAny(tok.fold, "0123456789") {
			return t.body[tok.start:tok.end]
		}
	}
	return ""
}

// sentenceQuote quotes a sentence without the dateline before it.
func (t *text) sentenceQuote(si int) events.Quote {
	s := t.sents[si]
	first := s.first
	if t.line.covers(first) && t.line.last < s.last {
		first = t.line.last
	}
	return t.quote(first, s.last)
}

// datelineQuote quotes the dateline's date.
func (t *text) datelineQuote() events.Quote {
	for i := 0; i < len(t.times) && t.times[i].first < t.line.last; i++ {
		if t.line.covers(t.times[i].first) {
			return events.Quote{Text: t.times[i].Text, Start: t.times[i].Start, End: t.times[i].End}
		}
	}
	return t.quote(t.line.first, t.line.last)
}

// statusOf settles the status of an event from what its sentences say and from its date.
func (t *text) statusOf(k *cluster) events.Status {
	if k.moved {
		return events.Announced
	}
	said := events.Status("")
	tense := class(0)
	for _, c := range k.members {
		tense |= c.tense
		switch c.status {
		case events.Postponed, events.Cancelled:
			if t.adjourned(k, c) || c.sent < k.by.sent && k.by.rescheduled && !k.previous.IsZero() {
				continue // it was put off; the sentence that tells the new date comes later
			}
			if said != events.Postponed {
				said = c.status
			}
		}
	}
	if said != "" {
		return said
	}
	said, tense = k.by.status, k.by.tense
	p, s := t.src.Published, k.span
	switch {
	case s.IsZero():
		if said == "" {
			return events.Mentioned
		}
		return said
	case p == 0:
		switch {
		case said != "":
			return said
		case tense&clPast != 0, k.date != nil && k.date.Tense < 0:
			return events.Held
		}
		return events.Announced
	case s.Last() != 0 && s.Last() < p:
		return events.Held
	case s.First() > p:
		if said == events.Mentioned || said == events.Confirmed {
			return said
		}
		return events.Announced
	}
	for _, c := range k.members { // it opened today and ends tomorrow
		if said == "" && c.date != nil && c.status == events.Held && c.date.Span.First() <= p && s.Overlaps(c.date.Span) {
			said = events.Held
		}
	}
	switch {
	case k.date == nil:
		return events.Held
	case (said == events.Announced || said == "") && t.lang == "en" && tense&clLive != 0 && tense&clFuture == 0 && s.First() < p:
		return events.Held // it is under way
	case said != "":
		return said
	case t.lang == "fr" && tense&(clFuture|clPlan) == 0:
		return events.Held // se réunissent aujourd'hui
	case k.date.Tense > 0:
		return events.Announced
	case k.date.Tense < 0 || s.First() < p || tense&(clPast|clLive) != 0:
		return events.Held
	}
	return events.Announced
}
