package wording

import (
	"fmt"
	"strings"
	"time"

	"dateline/events"
)

// Mark stands before every short form that names no day.
const Mark = "≈\u00a0"

// Span says when, in full: "31 October – 1 November 2024", "late October / early November 2024",
// "around 24 October 2024". A language that is none of [Languages] is English.
func Span(s events.Span, lang string) string {
	return in(lang).span(s, long)
}

// Medium says when with short names of months and with the year: "late Oct / early Nov 2024".
// It has no mark: see [Short].
func Medium(s events.Span, lang string) string {
	return in(lang).span(s, medium)
}

// Short says when as briefly as a list or a calendar's title allows. What names no day carries
// [Mark]; months and their parts come without the year, which stands beside them there:
// "≈ late Oct / early Nov".
func Short(s events.Span, lang string) string {
	text := in(lang).span(s, short)
	if s.Kind() == events.Within || s.Kind() == events.Approximate {
		return Mark + text
	}
	return text
}

// Day says one day in full: "31 October 2024".
func Day(d events.Day, lang string) string {
	if d == 0 {
		return ""
	}
	return in(lang).oneDay(d, long)
}

// DayRange says the days from first to last; unknown days, 0, are left out.
func DayRange(first, last events.Day, lang string) string {
	switch {
	case first == 0 && last == 0:
		return ""
	case first == 0:
		return Day(last, lang)
	case last == 0:
		return Day(first, lang)
	}
	return in(lang).dayRange(first, last, long)
}

// Month says a month of a year: "October 2024".
func Month(year int, month time.Month, lang string) string {
	w := in(lang)
	return w.day(w.cldr.Patterns["yMMM"], events.NewDay(year, month, 1), true)
}

// MonthName is the name of a month on its own: "October".
func MonthName(month time.Month, lang string) string {
	return in(lang).cldr.Months.Alone.of(int(month)-1, true)
}

// MonthAbbr is the short name of a month on its own: "Oct".
func MonthAbbr(month time.Month, lang string) string {
	return in(lang).cldr.Months.Alone.of(int(month)-1, false)
}

// DayAbbr says a day shortly, without its year: "31 Oct".
func DayAbbr(d events.Day, lang string) string { return in(lang).oneDay(d, short) }

// Weekday is the name of a day of the week: "Thursday".
func Weekday(d time.Weekday, lang string) string { return in(lang).cldr.Weekdays.of(int(d), true) }

// WeekdayAbbr is the short name of a day of the week: "Thu".
func WeekdayAbbr(d time.Weekday, lang string) string {
	return in(lang).cldr.Weekdays.of(int(d), false)
}

// width is how much room a phrase may take.
type width uint8

const (
	long width = iota
	medium
	short
)

func (w *words) span(s events.Span, x width) string {
	switch s.Kind() {
	case events.Fills:
		return w.dayRange(s.First(), s.Last(), x)
	case events.Open:
		return fmt.Sprintf(w.from, w.oneDay(s.First(), x))
	case events.Approximate:
		return w.approximate(s, x)
	case events.Within:
		return w.within(s, x)
	}
	if x == long {
		return w.undated
	}
	return w.undatedShort
}

func (w *words) oneDay(d events.Day, x width) string {
	if x == short {
		return w.day(w.cldr.Patterns["MMMd"], d, false)
	}
	return w.day(w.cldr.Patterns["yMMMd"], d, x == long)
}

// dayRange says days that are filled, by CLDR's interval patterns.
func (w *words) dayRange(first, last events.Day, x width) string {
	if first == last {
		return w.oneDay(first, x)
	}
	y1, m1, _ := first.Date()
	y2, m2, _ := last.Date()
	patterns := w.cldr.Intervals["yMMMd"]
	if x == short {
		patterns = w.cldr.Intervals["MMMd"]
	}
	switch {
	case y1 != y2 && x != short:
		return w.days(patterns["y"], first, last, x == long)
	case y1 != y2 || m1 != m2:
		return w.days(patterns["M"], first, last, x == long)
	}
	return w.days(patterns["d"], first, last, x == long)
}

// approximate says a span marked "about". Its bounds are ours, for search, and are not said.
func (w *words) approximate(s events.Span, x width) string {
	exact, err := events.ParseEDTF(strings.ReplaceAll(s.EDTF(), "~", ""))
	if err != nil {
		return s.EDTF()
	}
	text := w.span(exact, x)
	if exact.Kind() == events.Within {
		if y, ok := wholeYear(exact); ok && x != short {
			text = w.yearAfter("%", y)
		} else if e := exact.EDTF(); len(e) == 4 && x == long {
			text = w.span(exact, medium)
		}
	}
	switch {
	case x == short:
		return text // its mark says "about"
	case exact.Kind() != events.Fills:
		return fmt.Sprintf(w.aboutLong, text)
	case exact.Days() == 1:
		return fmt.Sprintf(w.aboutDay, text)
	}
	return fmt.Sprintf(w.aboutDays, text)
}
