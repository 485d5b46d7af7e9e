package events

import "strings"

// Precision names how fine the span is, for readers of JSON and calendars who do not read EDTF:
// none, day (a day or days that a source gave), span (a window between two days), month, season,
// quarter, third, half-year, year, decade, century, or approximate.
func (s Span) Precision() string {
	switch s.kind {
	case Undated:
		return "none"
	case Fills, Open:
		return "day"
	case Approximate:
		return "approximate"
	}
	e := s.edtf
	switch {
	case strings.ContainsAny(e, "[/"):
		return "span"
	case strings.HasSuffix(e, "XX") && len(e) == 4:
		return "century"
	case strings.HasSuffix(e, "X"):
		return "decade"
	case len(e) == 4:
		return "year"
	}
	switch m := e[5:]; {
	case m < "13":
		return "month"
	case m < "25":
		return "season"
	case m < "37":
		return "quarter"
	case m < "40":
		return "third"
	}
	return "half-year"
}
