package extract

import (
	"dateline/events"
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
	i, bracket := 0, t.toks[0].fold == "(" || t.toks[0].fold == "["
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
