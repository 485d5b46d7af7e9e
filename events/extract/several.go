package extract

import (
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// mostSeveral is how many events one English plural tells.
const mostSeveral = 5

// onSeveral tells whether an English plural says how many events it means and the sentence gives a day for each of
// them: two more sessions are scheduled, on 21 September and 28 November; the BRICS and SCO summits will be held on
// 8 and 9 July respectively.
func (t *text) onSeveral(c *candidate) bool {
	if t.lang != "en" || c.head < 0 {
		return false
	}
	n := 0
	for i := max(c.first-1, t.sents[c.sent].first); i < c.head; i++ {
		if tok := &t.toks[i]; t.timeAt[i] == 0 && fewNumbers[tok.fold] > 1 {
			n = fewNumbers[tok.fold]
		} else if tok.in(bothWords) {
			n = 2
		}
	}
	if n == 0 && len(c.organisations) > 1 {
		n = len(c.organisations)
	}
	days := len(t.daysInTurn(c.sent, c.last))
	if n == 0 && !(c.definite && c.bare) {
		n = days // agreed on meetings in Rome on 9 December and 13 January
	}
	return n > 1 && n <= mostSeveral && days == n && t.sents[c.sent].classes&(clHold|clHost|clPlan|clMeet|clWork) != 0
}

// daysInTurn returns the dates of a sentence behind token i that are listed one after the other, of which no two
// overlap: in Bonn on 21 September and in Doha on 28 November.
func (t *text) daysInTurn(si, i int) []*moment {
	var list []*moment
	for _, m := range t.timesOf(si) {
		if m.first < i || !t.datable(m) || m.Span.Days() > 92 || m.Limit != dates.At {
			continue
		}
		if n := len(list); n > 0 {
			if m.Span.Overlaps(list[n-1].Span) && !t.inTurn(m.End) {
				return nil
			}
			for k := list[n-1].last; k < m.first; k++ {
				if tok := &t.toks[k]; !tok.is(clAnd|clPreposition|clDefinite|clPlace) && tok.fold != "," && tok.fold != ";" && t.nameAt[k] == 0 && !tok.capital() {
					return nil
				}
			}
		}
		list = append(list, m)
	}
	return list
}

// respectively gives the events that are joined as one subject the dates that follow in the same order: the summit
// and the ministers' meeting take place in late June and late July.
func (t *text) respectively(list []*candidate) bool {
	if t.lang != "en" {
		return false
	}
	times := t.daysInTurn(list[0].sent, list[len(list)-1].last)
	if len(times) != len(list) {
		return false
	}
	for i, c := range list {
		if c.inner != nil {
			return false
		}
		c.date, c.dateScore, c.more = times[i], max(c.dateScore, loose), nil
	}
	return true
}

// findAlone finds the dates in a part of an expression; a month alone needs its preposition to be told from a name.
func (t *text) findAlone(part string) []dates.Timex {
	ref := dates.Reference{Day: t.src.Published}
	if list := dates.Find(part, t.lang, ref); len(list) > 0 {
		return list
	}
	const in = "in "
	list := dates.Find(in+part, t.lang, ref)
	for i := range list {
		list[i].Start, list[i].End = max(0, list[i].Start-len(in)), list[i].End-len(in)
		list[i].Text = part[list[i].Start:list[i].End]
	}
	return list
}

// inTurn tells whether the sentence that goes on at a byte says that what it lists is to be taken in its order.
func (t *text) inTurn(from int) bool {
	rest := t.body[from:min(len(t.body), from+60)]
	if end := strings.IndexAny(rest, ".;\n"); end >= 0 {
		rest = rest[:end]
	}
	return strings.Contains(rest, "respectively")
}

// windowsApart takes two days or parts of the year that an "and" joins and many days lie between, as in "late June
// and late July", to pieces; what falls into the one does not fall into the other.
func (t *text) windowsApart(x *dates.Timex) []dates.Timex {
	k := strings.Index(x.Text, " and ")
	if t.lang != "en" || k < 0 || x.Span.Kind() == events.Fills && x.Span.Days() <= longestEvent {
		return nil
	}
	before := strings.TrimRight(t.body[max(0, x.Start-9):x.Start], " ")
	if strings.HasSuffix(strings.ToLower(before), "between") || strings.HasPrefix(strings.ToLower(x.Text), "between") {
		return nil
	}
	a, b := t.findAlone(x.Text[:k]), t.findAlone(x.Text[k+5:])
	if len(a) != 1 || len(b) != 1 || a[0].Span.Days() == 0 || b[0].Span.Days() == 0 || b[0].Span.Days() > 31 || a[0].Span.Days() > 31 {
		return nil
	}
	for n := 0; n < 3 && b[0].Span.First() < x.Span.First(); n++ {
		b[0].Span, _ = nextYear(b[0].Span)
	}
	if s, ok := shiftYears(a[0].Span, b[0].Span.First().Year()-a[0].Span.First().Year()); ok && s.First() < b[0].Span.First() {
		a[0].Span = s
	}
	if n := b[0].Span.First() - a[0].Span.Last(); !t.inTurn(x.End) && (n < 3 || x.Span.Kind() == events.Fills && n < longestEvent) {
		return nil
	}
	a[0].Start, a[0].End = a[0].Start+x.Start, a[0].End+x.Start
	b[0].Start, b[0].End = b[0].Start+x.Start+k+5, b[0].End+x.Start+k+5
	return []dates.Timex{a[0], b[0]}
}

// related are adjectives of meetings that go with the one that is told.
var related = setOf("related associated side parallel accompanying preparatory other subsidiary")
