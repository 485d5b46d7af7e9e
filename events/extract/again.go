package extract

import (
	"slices"
	"sort"

	"dateline/events"
	"dateline/events/extract/dates"
)

// again places expressions that point back to a time told before: "the same month", "on the same
// days", "on those two days".
func (t *text) again(list []dates.Timex) []dates.Timex {
	for i := range t.toks {
		if !t.toks[i].in(sameWords) || i+1 == len(t.toks) {
			continue
		}
		last := i + 1
		if t.toks[last].value == 2 || t.toks[last].in(twoWords) {
			last++
		}
		if last == len(t.toks) || t.toks[last].sent != t.toks[i].sent {
			continue
		}
		unit := sameUnits[t.toks[last].fold]
		if unit == 0 {
			continue
		}
		first := i
		if i > 0 && t.toks[i-1].is(clDefinite) && t.toks[i-1].sent == t.toks[i].sent {
			first--
		}
		start, end := t.toks[first].start, t.toks[last].end
		k := sort.Search(len(list), func(k int) bool { return list[k].End > start })
		before := earlier(list[max(0, k-5):k], unit)
		if before == nil {
			continue
		}
		x := dates.Timex{Start: start, End: end, Text: t.body[start:end], Type: dates.Date, Span: before.Span, Basis: events.Inferred, Value: before.Value}
		if unit == 30 {
			if m := monthOf(x.Span); m.IsZero() {
				continue
			} else {
				x.Span = m
			}
		} else if x.Span.Kind() != events.Fills {
			continue
		}
		if k < len(list) && list[k].Start < end {
			list[k] = x
			continue
		}
		list = slices.Insert(list, k, x)
	}
	return list
}

// earlier returns the last expression that a unit of so many days points back to: one of its own
// length, else the last one that is no longer than a month.
func earlier(list []dates.Timex, unit int) *dates.Timex {
	var last *dates.Timex
	for i := len(list) - 1; i >= 0; i-- {
		x := &list[i]
		n := x.Span.Days()
		if x.Type != dates.Date || n == 0 || n > 31 {
			continue
		}
		if unit == 1 && n > 1 || unit == 30 && n > 27 {
			return x
		}
		if last == nil {
			last = x
		}
	}
	return last
}

// monthOf returns the month that a span lies in, if it is one.
func monthOf(s events.Span) events.Span {
	first, last := s.First(), s.Last()
	if first.Year() != last.Year() || first.Month() != last.Month() {
		return events.Span{}
	}
	m, err := events.ParseEDTF(first.String()[:len("2006-01")])
	if err != nil {
		return events.Span{}
	}
	return m
}

// sameWords point back; sameUnits are what they stand before, in days; twoWords may stand between.
var (
	sameWords = setOf("same those selben gleichen denselben demselben diesen же эти этот тот memes meme")
	sameUnits = map[string]int{"days": 1, "month": 30, "tagen": 1, "monat": 30, "дни": 1, "день": 1, "месяце": 30, "jours": 1, "mois": 30}
	twoWords  = setOf("two beiden два deux")
)
