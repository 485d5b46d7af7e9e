package server

import (
	"sync/atomic"
	"time"

	"dateline/events"
)

// newsSpan is for how long a change is marked in lists.
const newsSpan = 7 * 24 * time.Hour

// filling keeps what the calendar was first filled with, once that is over.
type filling struct {
	at atomic.Pointer[events.Filling]
}

func (s *Server) filled(v *visit) (*events.Filling, error) {
	if f := s.filling.at.Load(); f != nil {
		return f, nil
	}
	f, err := s.Store.Filling(v.Request().Context())
	if err == nil && f.Revisions > 0 && v.now.Sub(f.Until) > events.FillingPause {
		s.filling.at.Store(&f)
	}
	return &f, err
}

// news tells how an event changed in the last seven days: "new", "changed", or "". What the calendar
// was first filled with is marked nowhere, as everything would be.
func (v *visit) news(e *events.Event) string {
	switch {
	case v.filling == nil || v.asOf != 0 || v.now.Sub(e.Modified) > newsSpan || v.filling.Has(e.Modified):
		return ""
	case v.now.Sub(e.Created) <= newsSpan && !v.filling.Has(e.Created):
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
