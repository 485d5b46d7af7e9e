package wording

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"dateline/events"
)

// within says a window: by its notation where that names a part of the year, else by its bounds.
func (w *words) within(s events.Span, x width) string {
	e := s.EDTF()
	switch {
	case strings.Contains(e, ","):
		return w.list(strings.Split(strings.Trim(e, "[]"), ","), x)
	case s.First() == 0:
		return w.by(s.Last(), x)
	case s.Last() == 0:
		return w.notBefore(s.First(), x)
	case len(e) == 7 && e[5] >= '2':
		if text, ok := w.partOfYear(e, x); ok {
			return text
		}
	case len(e) == 4 && e[3] == 'X' && e[2] != 'X':
		if x != long {
			return fmt.Sprintf(w.decadeShort, s.First().Year())
		}
		return fmt.Sprintf(w.decade, s.First().Year())
	}
	if a, b, ok := strings.Cut(e, "/"); ok {
		if text, ok := w.pair(a, b, x); ok {
			return text
		}
	}
	return w.window(s.First(), s.Last(), x, strings.HasPrefix(e, "["))
}

// window says a window by its bounds. A window that was written with bounds may be a part of the
// year: "late 2024".
func (w *words) window(first, last events.Day, x width, written bool) string {
	if y, ok := wholeYearOf(first, last); ok {
		if x == long {
			return fmt.Sprintf(w.inYear, y)
		}
		return strconv.Itoa(y)
	}
	if text, ok := w.yearThird(first, last); ok && written {
		return text
	}
	y1, m1, d1 := first.Date()
	y2, m2, d2 := last.Date()
	end := events.DaysIn(y2, m2)
	if y1 == y2 && m1 == m2 {
		if text, ok := w.inMonth(y1, m1, d1, d2, x); ok {
			return text
		}
	}
	switch {
	case d1 == 1 && m1 == time.January && d2 == end && m2 == time.December:
		return fmt.Sprintf(w.between, strconv.Itoa(y1), w.yearAfter("%", y2))
	case d1 == 1 && d2 == end:
		return w.months(y1, m1, y2, m2, x)
	case last == first+6 && first.Weekday() == time.Monday:
		if x == long {
			return w.fromTo(w.week, first, last, x)
		}
		return fmt.Sprintf(w.weekShort, w.oneDay(first, x))
	}
	a, okA := thirdStarting(d1)
	b, okB := thirdEnding(d2, end)
	if okA && okB {
		return w.twoMonths(y1, m1, a, y2, m2, b, x)
	}
	return w.betweenDaysOf(first, last, x)
}

// inMonth says a whole month or a policy part of it.
func (w *words) inMonth(y int, m time.Month, d1, d2 int, x width) (string, bool) {
	end := events.DaysIn(y, m)
	if d1 == 1 && d2 == end {
		if x == short {
			return w.month(m, true), true
		}
		return w.day(w.cldr.Patterns["yMMM"], events.NewDay(y, m, 1), x == long), true
	}
	switch a, okA := thirdStarting(d1); {
	case d1 == 1 && d2 == events.HalfLast, d1 == events.HalfLast+1 && d2 == end:
		half := 0
		if d1 != 1 {
			half = 1
		}
		if x == long {
			return w.withYear(fmt.Sprintf(w.halves[half], w.ofMonth[m-1]), y, x), true
		}
		return w.withYear(fmt.Sprintf(w.halvesShort[half], w.cldr.Months.Format.of(int(m)-1, false)), y, x), true
	case okA:
		b, okB := thirdEnding(d2, end)
		switch {
		case okB && a == b:
			return w.withYear(w.third(a, m, x), y, x), true
		case okB && b == a+1:
			return w.withYear(fmt.Sprintf(w.twoThirds[a], w.cldr.Months.Format.of(int(m)-1, x == long)), y, x), true
		}
	}
	return "", false
}

// twoMonths says a window from one third of a month to a third of another.
func (w *words) twoMonths(y1 int, m1 time.Month, a int, y2 int, m2 time.Month, b int, x width) string {
	from, to := w.third(a, m1, x), w.withYear(w.third(b, m2, x), y2, x)
	if y1 != y2 {
		from = w.withYear(from, y1, x)
	}
	next := y1*12+int(m1)+1 == y2*12+int(m2)
	switch touch := next && a == 2 && b == 0; {
	case touch && x == long:
		return fmt.Sprintf(w.slash, from, to)
	case touch:
		return fmt.Sprintf(w.slashShort, from, to)
	case x != long:
		return from + "\u2009–\u2009" + to
	}
	from = fmt.Sprintf(w.withThirds[a], w.cldr.Months.Format.of(int(m1)-1, true))
	to = w.yearAfter(fmt.Sprintf(w.withThirds[b], w.cldr.Months.Format.of(int(m2)-1, true)), y2)
	if y1 != y2 {
		from = w.yearAfter(from, y1)
	}
	return fmt.Sprintf(w.between, from, to)
}

func (w *words) third(i int, m time.Month, x width) string {
	if x == long {
		return fmt.Sprintf(w.thirds[i], w.cldr.Months.Format.of(int(m)-1, true))
	}
	return fmt.Sprintf(w.thirdsShort[i], w.cldr.Months.Format.of(int(m)-1, false))
}

// months says a window of whole months: two that touch by "or", more by "between".
func (w *words) months(y1 int, m1 time.Month, y2 int, m2 time.Month, x width) string {
	if y1*12+int(m1)+1 == y2*12+int(m2) {
		from, to := w.month(m1, x == long), w.month(m2, x == long)
		if y1 != y2 {
			from = w.withYear(from, y1, x)
		}
		return from + " " + w.or + " " + w.withYear(to, y2, x)
	}
	name := func(m time.Month) string {
		if x == long {
			return w.withMonth[m-1]
		}
		return w.month(m, false)
	}
	from, to := name(m1), w.yearAfter(name(m2), y2)
	if y1 != y2 {
		from = w.yearAfter(from, y1)
	}
	if x != long {
		return from + "\u2009–\u2009" + to
	}
	return fmt.Sprintf(w.between, from, to)
}

func (w *words) betweenDaysOf(first, last events.Day, x width) string {
	if x == short {
		return w.dayRange(first, last, x) // its mark says "between"
	}
	return w.fromTo(w.betweenDays, first, last, x)
}

// fromTo sets two days into a template; the first one drops what it shares with the last.
func (w *words) fromTo(template string, first, last events.Day, x width) string {
	y1, m1, d1 := first.Date()
	y2, m2, _ := last.Date()
	from := w.oneDay(first, x)
	switch {
	case y1 == y2 && m1 == m2 && d1 == 1 && w.firstOfMonth != "":
		from = w.firstOfMonth
	case y1 == y2 && m1 == m2:
		from = fmt.Sprintf(w.dayAlone, d1)
	case y1 == y2:
		from = w.day(w.cldr.Patterns["MMMd"], first, x == long)
	}
	return fmt.Sprintf(template, from, w.oneDay(last, x))
}

// by says a window that only its last day bounds.
func (w *words) by(last events.Day, x width) string {
	y, m, d := last.Date()
	switch {
	case d == 31 && m == time.December:
		return fmt.Sprintf(w.byEndOfYear, y)
	case d == events.DaysIn(y, m):
		return fmt.Sprintf(w.byEndOfMonth, w.withYear(w.cldr.Months.Format.of(int(m)-1, x == long), y, x))
	}
	return fmt.Sprintf(w.byDay, w.oneDay(last, x))
}

// notBefore says a window that only its first day bounds.
func (w *words) notBefore(first events.Day, x width) string {
	y, m, d := first.Date()
	switch {
	case d == 1 && m == time.January:
		return fmt.Sprintf(w.notBeforeYear, y)
	case d == 1:
		return fmt.Sprintf(w.notBeforeMonth, w.withYear(w.cldr.Months.Format.of(int(m)-1, x == long), y, x))
	}
	return fmt.Sprintf(w.notBeforeDay, w.oneDay(first, x))
}

// list says a choice: "24 or 31 October 2024". All entries but the last lose what they share
// with the one after them.
func (w *words) list(dates []string, x width) string {
	spans := make([]events.Span, len(dates))
	for i, d := range dates {
		s, err := events.ParseEDTF(d)
		if err != nil {
			return strings.Join(dates, ", ")
		}
		spans[i] = s
	}
	out := make([]string, len(spans))
	for i, s := range spans {
		out[i] = w.span(s, x)
		if y, ok := wholeYear(s); ok {
			out[i] = strconv.Itoa(y)
			if i == len(spans)-1 {
				out[i] = w.yearAfter("%", y)
			}
			continue
		}
		if i+1 == len(spans) || s.First().Year() != spans[i+1].First().Year() {
			continue
		}
		day, next := s.Days() == 1, spans[i+1].Days() == 1
		switch {
		case day && next && s.First().Month() == spans[i+1].First().Month():
			out[i] = fmt.Sprintf(w.dayAlone, dayOfMonth(s.First()))
			if dayOfMonth(s.First()) == 1 && w.firstOfMonth != "" {
				out[i] = w.firstOfMonth
			}
		case day && x != short:
			out[i] = w.day(w.cldr.Patterns["MMMd"], s.First(), x == long)
		case len(s.EDTF()) == 7 && s.EDTF()[5] < '2':
			out[i] = w.month(s.First().Month(), x == long)
		}
	}
	last := len(out) - 1
	return strings.Join(out[:last], ", ") + " " + w.or + " " + out[last]
}

// pair says an interval of two dates of EDTF that are not both days.
func (w *words) pair(a, b string, x width) (string, bool) {
	from, errA := events.ParseEDTF(a)
	to, errB := events.ParseEDTF(b)
	if errA != nil || errB != nil {
		return "", false
	}
	y1, okA := wholeYear(from)
	y2, okB := wholeYear(to)
	if okA && okB {
		if y2 == y1+1 {
			return strconv.Itoa(y1) + " " + w.or + " " + w.yearAfter("%", y2), true
		}
		return fmt.Sprintf(w.between, strconv.Itoa(y1), w.yearAfter("%", y2)), true
	}
	if len(a) == 7 && len(b) == 7 && (a[5] >= '2' || b[5] >= '2') {
		return w.span(from, x) + "\u2009–\u2009" + w.span(to, x), true
	}
	return "", false
}

// partOfYear says a season, quarter, third or half of a year by its EDTF code.
func (w *words) partOfYear(e string, x width) (string, bool) {
	y, _ := strconv.Atoi(e[:4])
	code, _ := strconv.Atoi(e[5:])
	text, ok := w.parts[code]
	if s, found := w.partsShort[code]; found && x != long {
		text = s
	}
	if code == 24 {
		next := strconv.Itoa(y + 1)
		if w.shortWinter && (y+1)%100 != 0 {
			next = next[len(next)-2:]
		}
		return fmt.Sprintf(w.years, text, y, next), ok
	}
	return fmt.Sprintf(w.year, text, y), ok
}

// yearThird says an early, mid or late year.
func (w *words) yearThird(first, last events.Day) (string, bool) {
	y, m1, d1 := first.Date()
	y2, m2, d2 := last.Date()
	if y != y2 || d1 != 1 || d2 != events.DaysIn(y, m2) {
		return "", false
	}
	switch {
	case m1 == time.January && m2 == events.EarlyYearLast:
		return fmt.Sprintf(w.yearThirds[0], y), true
	case m1 == events.MidYearFirst && m2 == events.MidYearLast:
		return fmt.Sprintf(w.yearThirds[1], y), true
	case m1 == events.LateYearFirst && m2 == time.December:
		return fmt.Sprintf(w.yearThirds[2], y), true
	}
	return "", false
}

// withYear sets a year after a phrase about a month, except in the short width.
func (w *words) withYear(phrase string, y int, x width) string {
	if x == short {
		return phrase
	}
	return w.yearAfter(phrase, y)
}

// yearAfter sets a year after a phrase; the phrase "%" is the year alone.
func (w *words) yearAfter(phrase string, y int) string {
	if phrase == "%" {
		return strings.TrimPrefix(fmt.Sprintf(w.year, "", y), " ")
	}
	return fmt.Sprintf(w.year, phrase, y)
}

// thirdStarting tells which third of a month starts on the day.
func thirdStarting(d int) (int, bool) {
	switch d {
	case 1:
		return 0, true
	case events.EarlyLast + 1:
		return 1, true
	case events.MidLast + 1:
		return 2, true
	}
	return 0, false
}

// thirdEnding tells which third of a month of so many days ends on the day.
func thirdEnding(d, end int) (int, bool) {
	switch d {
	case events.EarlyLast:
		return 0, true
	case events.MidLast:
		return 1, true
	case end:
		return 2, true
	}
	return 0, false
}

// month is the name of a month on its own.
func (w *words) month(m time.Month, wide bool) string {
	if w.declines {
		return w.cldr.Months.Alone.of(int(m)-1, wide)
	}
	return w.cldr.Months.Format.of(int(m)-1, wide)
}

func wholeYear(s events.Span) (int, bool) {
	if s.Kind() != events.Within || len(s.EDTF()) != 4 {
		return 0, false
	}
	return wholeYearOf(s.First(), s.Last())
}

func wholeYearOf(first, last events.Day) (int, bool) {
	y := first.Year()
	return y, first == events.NewDay(y, time.January, 1) && last == events.NewDay(y, time.December, 31)
}

func dayOfMonth(d events.Day) int {
	_, _, day := d.Date()
	return day
}
