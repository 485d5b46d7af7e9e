package events

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ParseEDTF reads a span in the Extended Date/Time Format (ISO 8601-2:2019, the Library of
// Congress's levels 0 and 1 and the parts of level 2 that announcements need):
//
//	2024-10-31              a day, which the event fills
//	2024-10-31/2024-11-01   days, which it fills
//	2024-07-03/             from a day on, end unknown; 2024-07-03/.. is read alike
//	2024-10, 2024, 202X, 20XX, 2024-10-XX, 2024-XX   somewhere within
//	2024-21 … 24, 33 … 36, 37 … 39, 40, 41   season, quarter, third, half of a year: within
//	[2024-10-21..2024-11-10], [..2024-11-30], [2024-10-21..], [2024-10-24,2024-10-31]   within
//	2024-10/2024-11         within, as neither end is a day
//	2024-10-24~, 2024-10~, 2024~, 2024-10-21~/2024-11-10~   about; ? and % are read alike
//
// An empty string is the undated span. Whatever else is in the way of an honest date is an error.
// The notation is kept in canonical form: ParseEDTF(s.EDTF()) == s.
func ParseEDTF(s string) (Span, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Span{}, nil
	}
	span, err := parseEDTF(s)
	if err != nil {
		return Span{}, fmt.Errorf("edtf %q: %w", clip(s), err)
	}
	return span, nil
}

// MustEDTF is ParseEDTF for literals; it panics on an error.
func MustEDTF(s string) Span {
	span, err := ParseEDTF(s)
	if err != nil {
		panic(err)
	}
	return span
}

// SpanOf returns the days from first to last, all filled. An unknown last day, 0, leaves the span
// open. It panics if last is before first or first is unknown.
func SpanOf(first, last Day) Span {
	switch {
	case first == 0 || last != 0 && last < first:
		panic(fmt.Sprintf("events: no span from %q to %q", first, last))
	case last == 0:
		return Span{edtf: first.String() + "/", first: first, kind: Open}
	case first == last:
		return Span{edtf: first.String(), first: first, last: last, kind: Fills}
	}
	return Span{edtf: first.String() + "/" + last.String(), first: first, last: last, kind: Fills}
}

// WindowOf returns a span somewhere from first to last; one bound may be 0, unknown. It panics if
// both are or if last is before first. One single day is filled, as nothing is left open.
func WindowOf(first, last Day) Span {
	switch {
	case first == 0 && last == 0 || last != 0 && last < first:
		panic(fmt.Sprintf("events: no window from %q to %q", first, last))
	case first == last:
		return SpanOf(first, last)
	}
	return Span{edtf: "[" + first.String() + ".." + last.String() + "]", first: first, last: last, kind: Within}
}

// MonthOf returns the whole month as a window.
func MonthOf(year int, month time.Month) Span {
	return MustEDTF(fmt.Sprintf("%04d-%02d", year, month))
}

// YearOf returns the whole year as a window.
func YearOf(year int) Span { return MustEDTF(fmt.Sprintf("%04d", year)) }

// PartOfYear returns a season, quarter, third or half of a year by its EDTF code: 21 … 24 spring
// to winter, 33 … 36 quarters, 37 … 39 thirds, 40 and 41 halves.
func PartOfYear(year, code int) Span { return MustEDTF(fmt.Sprintf("%04d-%02d", year, code)) }

// Around marks a span as approximate: "about", "circa". What is approximate already, open or
// undated stays as it is; a window with written bounds too, as it is one already.
func (s Span) Around() Span {
	if s.kind != Fills && s.kind != Within || strings.HasPrefix(s.edtf, "[") {
		return s
	}
	e := s.edtf + "~"
	if a, b, ok := strings.Cut(s.edtf, "/"); ok {
		e = a + "~/" + b + "~"
	}
	return MustEDTF(e)
}

func clip(s string) string {
	if len(s) > 64 {
		return s[:61] + "…"
	}
	return s
}

// unit is how fine a single EDTF date is.
type unit uint8

const (
	unitDay unit = iota
	unitMonth
	unitYear
)

// an edtfDate is one date of EDTF: its canonical text, its bounds, and how it is qualified.
type edtfDate struct {
	text        string
	first, last Day
	unit        unit
	about       bool
}

func parseEDTF(s string) (Span, error) {
	if strings.HasPrefix(s, "[") {
		return parseSet(s)
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		return parseInterval(a, b)
	}
	d, err := parseDate(s)
	if err != nil {
		return Span{}, err
	}
	span := Span{edtf: d.text, first: d.first, last: d.last, kind: Within}
	switch {
	case d.about:
		span.kind = Approximate
		span.first, span.last = d.around()
	case d.unit == unitDay:
		span.kind = Fills
	}
	return span, nil
}

func parseInterval(a, b string) (Span, error) {
	var from, to edtfDate
	var err error
	if a != "" && a != ".." {
		if from, err = parseDate(a); err != nil {
			return Span{}, err
		}
	}
	if b != "" && b != ".." {
		if to, err = parseDate(b); err != nil {
			return Span{}, err
		}
	}
	switch {
	case from.first == 0 && to.first == 0:
		return Span{}, fmt.Errorf("an interval needs at least one date")
	case from.first == 0:
		return WindowOf(0, to.last), nil
	case to.first == 0 && from.unit == unitDay && !from.about:
		return SpanOf(from.first, 0), nil
	case to.first == 0:
		first := from.first
		if from.about {
			first, _ = from.around()
		}
		return WindowOf(first, 0), nil
	case to.last < from.first || to.first < from.first:
		return Span{}, fmt.Errorf("it ends before it starts")
	}
	span := Span{edtf: from.text + "/" + to.text, first: from.first, last: to.last}
	switch {
	case from.about || to.about:
		span.kind = Approximate
		if from.about {
			span.first, _ = from.around()
		}
		if to.about {
			_, span.last = to.around()
		}
	case from.unit == unitDay && to.unit == unitDay:
		return SpanOf(from.first, to.last), nil
	default:
		span.kind = Within
	}
	return span, nil
}

// parseSet reads "one of a set": [a..b], [..b], [a..], [a,b].
func parseSet(s string) (Span, error) {
	inner, ok := strings.CutSuffix(s[1:], "]")
	if !ok || inner == "" {
		return Span{}, fmt.Errorf("a set is written [2024-10-21..2024-11-10]")
	}
	if a, b, ok := strings.Cut(inner, ".."); ok {
		var first, last Day
		if a != "" {
			d, err := parseDate(a)
			if err != nil {
				return Span{}, err
			}
			if d.about {
				d.first, _ = d.around()
			}
			first = d.first
		}
		if b != "" {
			d, err := parseDate(b)
			if err != nil {
				return Span{}, err
			}
			if d.about {
				_, d.last = d.around()
			}
			last = d.last
		}
		if first == 0 && last == 0 {
			return Span{}, fmt.Errorf("a set needs at least one date")
		}
		if last != 0 && last < first {
			return Span{}, fmt.Errorf("it ends before it starts")
		}
		return WindowOf(first, last), nil
	}
	parts := strings.Split(inner, ",")
	if len(parts) < 2 || len(parts) > 16 {
		return Span{}, fmt.Errorf("a set lists 2 to 16 dates")
	}
	span := Span{kind: Within}
	for i, p := range parts {
		d, err := parseDate(strings.TrimSpace(p))
		if err != nil {
			return Span{}, err
		}
		if d.about {
			return Span{}, fmt.Errorf("dates in a list are not qualified")
		}
		if d.first <= span.last {
			return Span{}, fmt.Errorf("dates in a list ascend")
		}
		if i == 0 {
			span.first = d.first
		}
		span.last = d.last
		parts[i] = d.text
	}
	span.edtf = "[" + strings.Join(parts, ",") + "]"
	return span, nil
}

func parseDate(s string) (edtfDate, error) {
	var d edtfDate
	if n := len(s); n > 0 && strings.IndexByte("~?%", s[n-1]) >= 0 {
		d.about, s = true, s[:n-1]
	}
	s = strings.ToUpper(s)
	for s != "" && len(s) > 4 && strings.HasSuffix(s, "-XX") {
		s = strings.TrimSuffix(s, "-XX")
	}
	var err error
	switch {
	case len(s) == 4 && strings.HasSuffix(s, "XX"):
		err = d.years(s, s[:2], 100)
	case len(s) == 4 && strings.HasSuffix(s, "X"):
		err = d.years(s, s[:3], 10)
	case len(s) == 4:
		err = d.years(s, s, 1)
	case len(s) == 7 && s[4] == '-':
		err = d.month(s)
	case len(s) == 10:
		d.first, err = ParseDay(s)
		d.text, d.last, d.unit = s, d.first, unitDay
	default:
		err = fmt.Errorf("%q is no date such as 2024, 2024-10 or 2024-10-31", clip(s))
	}
	if d.about {
		d.text += "~"
	}
	return d, err
}

// years reads the leading digits of a year, decade or century that lasts n years.
func (d *edtfDate) years(text, digits string, n int) error {
	y, err := digitsOf(digits)
	if err != nil {
		return err
	}
	y *= n
	d.text, d.unit = text, unitYear
	d.first, d.last = NewDay(max(y, 1), time.January, 1), NewDay(y+n-1, time.December, 31)
	if y+n-1 < 1 {
		return fmt.Errorf("years start with 0001")
	}
	return nil
}

func (d *edtfDate) month(s string) error {
	y, err := digitsOf(s[:4])
	if err != nil {
		return err
	}
	m, err := digitsOf(s[5:])
	if err != nil {
		return err
	}
	if y < 1 {
		return fmt.Errorf("years start with 0001")
	}
	d.text, d.unit = s, unitMonth
	first, months := time.Month(m), 1
	switch {
	case 1 <= m && m <= 12:
	case 21 <= m && m <= 24:
		first, months = seasonFirst[m-21], 3
	case 33 <= m && m <= 36:
		first, months = time.Month(3*(m-33)+1), 3
	case 37 <= m && m <= 39:
		first, months = time.Month(4*(m-37)+1), 4
	case m == 40 || m == 41:
		first, months = time.Month(6*(m-40)+1), 6
	default:
		return fmt.Errorf("%q is neither a month nor a season, quarter or half of a year", s[5:])
	}
	d.first, d.last = NewDay(y, first, 1), NewDay(y, first+time.Month(months), 0)
	if d.last > MaxDay {
		return fmt.Errorf("it ends after the year 9999")
	}
	return nil
}

// around returns the bounds within which an approximate date is searched for.
func (d edtfDate) around() (first, last Day) {
	by := map[unit]Day{unitDay: AroundDay, unitMonth: AroundMonth, unitYear: AroundYear}[d.unit]
	return max(d.first-by, MinDay), min(d.last+by, MaxDay)
}

func digitsOf(s string) (int, error) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, fmt.Errorf("%q is not all digits", clip(s))
		}
	}
	return strconv.Atoi(s)
}
