package server

import (
	"context"
	"sync/atomic"
	"time"

	"dateline/events"
)

// newsSpan is for how long a change is marked in lists.
const newsSpan = 7 * 24 * time.Hour

// foundingSpan is how long the first filling of a calendar takes at most: what came in then is
// marked as new nowhere, as everything would be.
const foundingSpan = time.Hour

// founding keeps when the calendar was first filled, once that is known.
type founding struct{ at atomic.Pointer[time.Time] }

func (s *Server) founded(ctx context.Context) (time.Time, error) {
	if at := s.founding.at.Load(); at != nil {
		return *at, nil
	}
	at, err := s.Store.Founded(ctx)
	if err == nil && !at.IsZero() {
		s.founding.at.Store(&at)
	}
	return at, err
}

// news tells how an event changed in the last seven days: "new", "changed", or "".
func (v *visit) news(e *events.Event) string {
	early := v.founded.Add(foundingSpan)
	switch {
	case v.founded.IsZero() || v.asOf != 0 || v.now.Sub(e.Modified) > newsSpan || e.Modified.Before(early):
		return ""
	case v.now.Sub(e.Created) <= newsSpan && !e.Created.Before(early):
		return "new"
	}
	return "changed"
}

// shelf returns the section of the agenda that an event stands in, as a number that sorts: the
// month of its first day as 202410; the year, where the span is wider than a month, as 202499;
// undated after all others.
func shelf(e *events.Event) int {
	first := e.Span.First()
	if first == 0 {
		first = e.Span.Last()
	}
	switch {
	case e.Span.IsZero():
		return undated
	case e.Span.Kind() == events.Approximate && e.Span.Days() <= events.BannerDays+2*events.AroundMonth:
		// "around October" is looked for from September to November, and told in October.
		middle := first + events.Day(e.Span.Days()/2)
		return middle.Year()*100 + int(middle.Month())
	case e.Span.Exact() || e.Span.First() != 0 && e.Span.Last() != 0 && e.Span.Days() <= events.BannerDays:
		return first.Year()*100 + int(first.Month())
	}
	return first.Year()*100 + 99
}

const undated = 1e9
