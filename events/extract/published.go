package extract

import (
	"time"

	"dateline/events"
	"dateline/events/extract/dates"
)

// publish settles the day of publication: as given, as the dateline says, or as the only year
// that fits between what the text tells as past and as to come.
func (t *text) publish() {
	switch {
	case t.src.Published != 0:
		if t.src.PublishedBasis == events.Unknown {
			t.src.PublishedBasis = events.Given
		}
	case t.line.day != 0:
		t.src.Published, t.src.PublishedBasis = t.line.day, events.Dateline
	case t.line.date != 0:
		if y := t.inferYear(); y != 0 {
			t.src.Published, t.src.PublishedBasis = events.NewDay(y, t.line.month, t.line.date), events.Inferred
		}
	}
	if t.line.day == 0 && t.line.date != 0 && t.src.Published != 0 {
		t.line.day = nearest(t.src.Published, t.line.month, t.line.date)
	}
}

// nearest returns the day with the given month and date that is closest to p.
func nearest(p events.Day, month time.Month, date int) events.Day {
	best := events.Day(0)
	for y := max(p.Year()-1, 1); y <= p.Year()+1; y++ {
		d := events.NewDay(y, month, date)
		if best == 0 || max(d-p, p-d) < max(best-p, p-best) {
			best = d
		}
	}
	return best
}

// closeAnchor is how near a date that stands in full must be to vouch for the year alone, when
// the text has dates on one side only.
const closeAnchor = 45

// inferYear finds the one year that puts the dateline's day after all that the text tells as past
// and before all that it tells as to come. 0 if none or several do.
func (t *text) inferYear() int {
	var past, future events.Day // the latest past day, the earliest day to come
	for _, x := range dates.Find(t.body, t.lang, dates.Reference{}) {
		if x.Type != dates.Date || x.Span.First() == 0 || x.Span.Last() == 0 || x.Basis != events.Given && x.Span.Days() > 40 || x.Span.Days() > 62 {
			continue
		}
		first, last := t.tokensOf(x.Start, x.End, 0)
		if first == last || t.line.covers(first) {
			continue
		}
		switch t.tense(first, last) {
		case clPast:
			past = max(past, x.Span.First())
		case clFuture:
			if future == 0 || x.Span.Last() < future {
				future = x.Span.Last()
			}
		}
	}
	day := func(y int) events.Day { return events.NewDay(y, t.line.month, t.line.date) }
	switch {
	case past != 0 && future != 0:
		year := 0
		for y := past.Year(); y <= future.Year(); y++ {
			if d := day(y); past <= d && d <= future {
				if year != 0 {
					return 0
				}
				year = y
			}
		}
		return year
	case past != 0:
		for y := past.Year(); y <= past.Year()+1; y++ {
			if d := day(y); past <= d && d-past <= closeAnchor {
				return y
			}
		}
	case future != 0:
		for y := future.Year() - 1; y <= future.Year(); y++ {
			if d := day(y); d <= future && future-d <= closeAnchor {
				return y
			}
		}
	}
	return 0
}

// tense tells whether the sentence around the tokens speaks of them as past or as to come, by the
// words of tense nearest to them; 0 if it does not tell.
func (t *text) tense(first, last int) class {
	s := t.sents[t.toks[first].sent]
	best, dist := class(0), 1<<30
	for i := s.first; i < s.last; i++ {
		if first <= i && i < last {
			continue
		}
		tok := &t.toks[i]
		c := tok.class & (clPast | clFuture | clPlan | clHold)
		if c == 0 {
			continue
		}
		d := max(first-i, i-last) + 4*int(abs32(tok.segment-t.toks[first].segment))
		if d >= dist {
			continue
		}
		switch {
		case c&clPast != 0 && c&(clFuture|clPlan) == 0:
			best, dist = clPast, d
		case c&(clFuture|clPlan) != 0 && c&clPast == 0:
			best, dist = clFuture, d
		}
	}
	return best
}
