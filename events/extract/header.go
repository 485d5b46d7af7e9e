package extract

import (
	"dateline/events"
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

// A header is what some organisations open their communiqués with: the city and the days of the event
// that the text is about, "(Kampala, 31 mars - 5 avril 2012)", "Yaoundé, du 5 au 7 juin 2018 –".
type header struct {
	city string
	when *moment
	sent int
}

// readHeader finds the header of a text whose dateline has no day.
func (t *text) readHeader() header {
	if t.line.day != 0 || t.line.date != 0 || len(t.sents) == 0 {
		return header{}
	}
	i := 0
	if t.sents[0].headline && len(t.sents) > 1 && len(t.foundIn(0)) > 0 {
		i = t.sents[1].first // the name of the event stands above
	}
	bracket := t.toks[i].fold == "(" || t.toks[i].fold == "["
	if bracket {
		i++
	}
	n := t.nameAfter(i, len(t.toks))
	if n == nil || n.Class != gazetteer.City || n.ID == "" {
		return header{}
	}
	i = n.last
	if i < len(t.toks) && t.toks[i].fold == "(" {
		if end := t.closing(i); end > 0 {
			i = end + 1
		}
	}
	for i < len(t.toks) && i < n.last+8 && t.timeAt[i] == 0 && (t.toks[i].fold == "," || t.toks[i].is(clPreposition|clDefinite) || t.nameOf(i) != nil && t.nameOf(i).Class == gazetteer.Country) {
		i++
	}
	if i >= len(t.toks)-1 || t.timeAt[i] == 0 || t.toks[i].sent > 1 {
		return header{}
	}
	m := t.timeOf(i)
	if !t.datable(m) || m.Span.Kind() != events.Fills || m.Span.Days() == 1 || m.Span.Days() > longestEvent || m.last >= len(t.toks) {
		return header{}
	}
	end := &t.toks[m.last]
	if bracket && end.fold != ")" && end.fold != "]" || !bracket && !isDash(*end) && end.fold != "." && end.fold != ":" && end.breaks == 0 {
		return header{}
	}
	return header{city: n.ID, when: m, sent: int(end.sent)}
}

// byHeader gives the days of the header to the first event after it, and its city to those events that
// lie within its days and have no place.
func (t *text) byHeader() {
	h := t.readHeader()
	if h.when == nil {
		return
	}
	p, ok := t.city(h.city)
	if !ok {
		return
	}
	span := h.when.Span
	for n, k := range t.clusters {
		if len(k.members) == 0 || k.relation == events.Previous || k.by != nil && (k.by.status == events.Postponed || k.by.status == events.Cancelled) {
			continue
		}
		first := k.members[0]
		if n == 0 && first.sent <= h.sent+1 && first.role != clBefore && first.role != clAfter && (k.span.IsZero() || k.span.Days() == 1 && span.Contains(k.span)) {
			if k.by == nil {
				k.by = first
			}
			k.date, k.span, k.score, k.basis = h.when, span, 6, h.when.Basis
		}
		near := n == 0 && k.place.Country == p.Country && k.placeBy < 8 // a suburb, as the venue's name has it
		if (k.place.IsZero() || near) && !k.span.IsZero() && span.Contains(k.span) {
			k.place, k.placeBy = p, 3
		}
	}
}

// underHeading dates a candidate of a calendar whose entries stand under their days: "Donnerstag, 15. Mai" on a
// line of its own, then "- Die Außenminister kommen in Krakau zusammen".
func (t *text) underHeading(c *candidate, times []*moment) {
	if c.date != nil || len(times) > 0 || c.relation == events.Previous || c.role == clAfter || c.strength == body && !t.meets(c) {
		return
	}
	if m := t.headingOver(c.sent); m != nil {
		c.date, c.dateScore = m, 5
	}
}

// headingOver returns the day that an entry of a calendar stands under, or nil.
func (t *text) headingOver(sent int) *moment {
	first := &t.toks[t.sents[sent].first]
	item := first.shape == mark && !opens(first.fold)
	for si := sent - 1; si >= 0 && si > sent-mostUnderHeading; si-- {
		m := t.headingOf(si)
		if m == nil {
			continue
		}
		if d := m.Span.Days(); d == 0 || d > longestEvent || !item && (si < sent-1 || m.Span.Contains(events.SpanOf(t.src.Published, t.src.Published))) {
			return nil // it is rather the day of the text
		}
		return m
	}
	return nil
}

// mostUnderHeading is how many entries a day's heading reaches.
const mostUnderHeading = 12

// headingOf returns the date that is all of a line, with its weekday or month in
// words, or nil.
func (t *text) headingOf(si int) *moment {
	s := t.sents[si]
	if t.toks[s.first].breaks == 0 && si > 0 || s.last-s.first > 8 || si+1 < len(t.sents) && t.toks[s.last].breaks == 0 {
		return nil
	}
	var only *moment
	words := false
	for i := s.first; i < s.last; i++ {
		if m := t.timeOf(i); m != nil && m.Type == dates.Date && !m.Span.IsZero() && (only == nil || only == m) {
			only = m
		} else if t.toks[i].shape != mark && !t.isWeekday(t.toks[i].fold) {
			return nil
		}
		words = words || t.toks[i].word()
	}
	if !words {
		return nil
	}
	return only
}
