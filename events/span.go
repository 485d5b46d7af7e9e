package events

import "fmt"

// A Kind tells how an event lies in the days of its [Span].
type Kind uint8

const (
	// Undated: no day, month or year is known.
	Undated Kind = iota
	// Fills: the event takes place on every day from the first to the last.
	Fills
	// Within: the event falls somewhere between the first and the last day, which may be a
	// window of one day less than a century. An unknown bound is the zero Day.
	Within
	// Approximate: the source says "about"; first and last bound the search.
	Approximate
	// Open: the first day is known, the last is not.
	Open
)

var kindNames = [...]string{"undated", "fills", "within", "approximate", "open"}

// String returns the lower-case name of the kind, as in JSON.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", k)
}

// A Span is when an event takes place, as precisely as its source says and no more. The zero Span
// is undated. Spans are values and compare with ==; they are made by [ParseEDTF] and the
// constructors beside it, which keep notation, days and kind in step.
type Span struct {
	edtf        string
	first, last Day
	kind        Kind
}

// First returns the first day that the span allows, inclusive; 0 where that is unknown.
func (s Span) First() Day { return s.first }

// Last returns the last day that the span allows, inclusive; 0 where that is unknown.
func (s Span) Last() Day { return s.last }

// Kind tells whether the event fills the span, falls within it, or otherwise.
func (s Span) Kind() Kind { return s.kind }

// EDTF returns the span in the Extended Date/Time Format of ISO 8601-2, or "" if undated.
func (s Span) EDTF() string { return s.edtf }

// String is EDTF.
func (s Span) String() string { return s.edtf }

// IsZero reports whether the span is undated.
func (s Span) IsZero() bool { return s.kind == Undated }

// Exact reports whether the source gave days: the span is filled, or its first day is known.
func (s Span) Exact() bool { return s.kind == Fills || s.kind == Open }

// Days returns how many days the span covers, or 0 where a bound is unknown.
func (s Span) Days() int {
	if s.first == 0 || s.last == 0 {
		return 0
	}
	return int(s.last-s.first) + 1
}

// Overlaps reports whether some day lies in both spans; an unknown bound is no bound. An undated
// span overlaps nothing.
func (s Span) Overlaps(t Span) bool {
	if s.IsZero() || t.IsZero() {
		return false
	}
	sf, sl := s.bounds()
	tf, tl := t.bounds()
	return sf <= tl && tf <= sl
}

// Contains reports whether every day of t lies in s; an unknown bound of s is no bound.
func (s Span) Contains(t Span) bool {
	if s.IsZero() || t.IsZero() {
		return false
	}
	sf, sl := s.bounds()
	tf, tl := t.bounds()
	return sf <= tf && tl <= sl
}

func (s Span) bounds() (first, last Day) {
	first, last = s.first, s.last
	if first == 0 {
		first = MinDay
	}
	if last == 0 {
		last = MaxDay
	}
	return first, last
}

// MarshalText writes the span as EDTF.
func (s Span) MarshalText() ([]byte, error) { return []byte(s.edtf), nil }

// UnmarshalText reads EDTF; nothing at all is undated.
func (s *Span) UnmarshalText(b []byte) (err error) {
	*s, err = ParseEDTF(string(b))
	return err
}
