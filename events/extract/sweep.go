package extract

import (
	"slices"

	"dateline/events/extract/dates"
)

// A sweep goes once through the dates of a text and takes in others between them.
type sweep struct {
	told []dates.Timex // those that it has passed
	rest []dates.Timex // from next on, those to come
	next int
}

// to passes the dates that end at the byte start or before it.
func (s *sweep) to(start int) {
	for s.next < len(s.rest) && s.rest[s.next].End <= start {
		s.told = append(s.told, s.rest[s.next])
		s.next++
	}
}

// coming returns the next date if it starts before the byte end, or nil.
func (s *sweep) coming(end int) *dates.Timex {
	if s.next == len(s.rest) || s.rest[s.next].Start >= end {
		return nil
	}
	return &s.rest[s.next]
}

// add makes x the next date.
func (s *sweep) add(x dates.Timex) {
	if s.next == 0 {
		s.rest = slices.Insert(s.rest, 0, x)
		return
	}
	s.next--
	s.rest[s.next] = x
}

// all returns the dates of the whole text.
func (s *sweep) all() []dates.Timex {
	if len(s.told) == 0 {
		return s.rest[s.next:]
	}
	return append(s.told, s.rest[s.next:]...)
}
