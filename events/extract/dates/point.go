package dates

import (
	"fmt"
	"strconv"
	"time"

	"dateline/events"
)

// A point is a stretch of the calendar with a name: a day, a week, October 2024, the third
// quarter, the 1990s. The zero point is none.
type point struct {
	unit unit
	year int // of a week the ISO year; of a decade or century its first year
	n    int // month, week, quarter, half; season as in EDTF
	day  int
	part part
}

func dayPoint(d events.Day) point {
	y, m, dd := d.Date()
	return point{unit: day, year: y, n: int(m), day: dd}
}

func weekPoint(d events.Day, u unit) point {
	y, w := d.Time().ISOWeek()
	return point{unit: u, year: y, n: w}
}

func monthPoint(d events.Day) point {
	y, m, _ := d.Date()
	return point{unit: month, year: y, n: int(m)}
}

// addMonths returns the point of a month n months later.
func addMonths(p point, n int) point {
	k := p.year*12 + p.n - 1 + n
	p.year, p.n = k/12, k%12+1
	return p
}

// addParts returns a quarter or half n quarters or halves later; of is how many a year has.
func addParts(p point, n, of int) point {
	k := p.year*of + p.n - 1 + n
	p.year, p.n = k/of, k%of+1
	return p
}

// ok reports whether the point lies in the years that can be written.
func (p point) ok() bool {
	if p.unit == noUnit || p.year < 1 && p.unit != century || p.year > 9990 || p.year < 0 {
		return false
	}
	return p.unit != day || validDay(p.year, p.n, p.day)
}

// first returns the first day of the point.
func (p point) first() events.Day {
	switch p.unit {
	case day:
		return events.NewDay(p.year, time.Month(p.n), p.day)
	case week, weekend:
		jan4 := events.NewDay(p.year, time.January, 4)
		monday := jan4 - events.Day((int(jan4.Weekday())+6)%7) + events.Day(7*(p.n-1))
		if p.unit == weekend {
			return monday + 5
		}
		return monday
	case month:
		return events.NewDay(p.year, time.Month(p.n), 1)
	case quarter:
		return events.NewDay(p.year, time.Month(3*p.n-2), 1)
	case half:
		return events.NewDay(p.year, time.Month(6*p.n-5), 1)
	case season:
		return events.NewDay(p.year, time.Month(3*(p.n-20)), 1)
	}
	return events.NewDay(max(p.year, 1), time.January, 1)
}

// last returns the last day of the point.
func (p point) last() events.Day {
	y, m, _ := p.first().Date()
	switch p.unit {
	case day:
		return p.first()
	case week:
		return p.first() + 6
	case weekend:
		return p.first() + 1
	case month:
		return events.NewDay(y, m+1, 0)
	case quarter, season:
		return events.NewDay(y, m+3, 0)
	case half:
		return events.NewDay(y, m+6, 0)
	case decade:
		return events.NewDay(p.year+9, time.December, 31)
	case century:
		return events.NewDay(p.year+99, time.December, 31)
	}
	return events.NewDay(p.year, time.December, 31)
}

// value is the point as TIMEX3 writes it.
func (p point) value() string {
	var buf [16]byte
	b := buf[:0]
	switch p.unit {
	case decade:
		b = appendDigits(b, p.year/10, 3)
	case century:
		b = appendDigits(b, p.year/100, 2)
	default:
		b = appendDigits(b, p.year, 4)
	}
	switch p.unit {
	case day:
		b = appendDigits(append(b, '-'), p.n, 2)
		b = appendDigits(append(b, '-'), p.day, 2)
	case week:
		b = appendDigits(append(b, "-W"...), p.n, 2)
	case weekend:
		b = append(appendDigits(append(b, "-W"...), p.n, 2), "-WE"...)
	case month:
		b = appendDigits(append(b, '-'), p.n, 2)
	case quarter:
		b = appendDigits(append(b, "-Q"...), p.n, 1)
	case half:
		b = appendDigits(append(b, "-H"...), p.n, 1)
	case season:
		b = append(append(b, '-'), seasonCode(p.n)...)
	}
	return string(append(b, partCode(p.part)...))
}

// appendDigits appends n with at least the given number of digits.
func appendDigits(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width, limit = width-1, limit*10 {
		if n < limit {
			for ; width > 1; width-- {
				b = append(b, '0')
			}
			break
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

func seasonCode(n int) string { return [...]string{"SP", "SU", "FA", "WI"}[n-21] }

func partCode(p part) string {
	return [...]string{"", "TMO", "TMI", "TAF", "TEV", "TNI"}[p]
}

// span is the point as a Span.
func (p point) span() events.Span {
	switch p.unit {
	case day:
		return events.SpanOf(p.first(), p.first())
	case month:
		return events.MonthOf(p.year, time.Month(p.n))
	case year:
		return events.YearOf(p.year)
	case season:
		return events.PartOfYear(p.year, p.n)
	case quarter:
		return events.PartOfYear(p.year, 32+p.n)
	case half:
		return events.PartOfYear(p.year, 39+p.n)
	case decade:
		return events.MustEDTF(fmt.Sprintf("%03dX", p.year/10))
	case century:
		return events.MustEDTF(fmt.Sprintf("%02dXX", p.year/100))
	}
	return events.WindowOf(p.first(), p.last())
}

// cut returns the days of a stage of the point, by the policy of package events.
func (p point) cut(s stage) (first, last events.Day) {
	first, last = p.first(), p.last()
	y, m, _ := first.Date()
	switch {
	case s == whole:
		return first, last
	case p.unit == year:
		switch s {
		case early:
			return first, events.NewDay(y, events.EarlyYearLast+1, 0)
		case mid:
			return events.NewDay(y, events.MidYearFirst, 1), events.NewDay(y, events.MidYearLast+1, 0)
		case late:
			return events.NewDay(y, events.LateYearFirst, 1), last
		}
	case p.unit == month:
		switch s {
		case early, firstThird:
			return first, events.NewDay(y, m, events.EarlyLast)
		case mid, secondThird:
			return events.NewDay(y, m, events.EarlyLast+1), events.NewDay(y, m, events.MidLast)
		case late, lastThird:
			return events.NewDay(y, m, events.MidLast+1), last
		case firstHalf:
			return first, events.NewDay(y, m, events.HalfLast)
		case secondHalf:
			return events.NewDay(y, m, events.HalfLast+1), last
		}
	}
	n := last - first + 1
	switch s {
	case early, firstThird:
		return first, first + max(n/3, 1) - 1
	case mid, secondThird:
		return first + n/3, max(first+2*n/3-1, first+n/3)
	case late, lastThird:
		return first + min(2*n/3, n-1), last
	case firstHalf:
		return first, first + max(n/2, 1) - 1
	case secondHalf:
		return first + n/2, last
	}
	return first, last
}

// mod is the stage as TIMEX3 writes it.
func (s stage) mod() string {
	switch s {
	case early, firstThird:
		return "START"
	case mid, secondThird:
		return "MID"
	case late, lastThird:
		return "END"
	}
	return ""
}

// lengthValue is the length of time of e as TIMEX3 writes it.
func lengthValue(e *expr) string {
	n, u := e.n, e.unit
	count := strconv.Itoa(n)
	switch {
	case e.plusHalf:
		count += ".5"
	case n == few:
		count = "X"
	case n == oneHalf:
		switch u {
		case year:
			return "P6M"
		case day:
			return "PT12H"
		case hour:
			return "PT30M"
		}
		count = "0.5"
	}
	switch u {
	case second:
		return "PT" + count + "S"
	case minute:
		return "PT" + count + "M"
	case hour:
		return "PT" + count + "H"
	case day:
		return "P" + count + "D"
	case week:
		return "P" + count + "W"
	case weekend:
		return "P" + count + "WE"
	case month:
		return "P" + count + "M"
	case quarter:
		return "P" + count + "Q"
	case half:
		if n > 0 && !e.plusHalf {
			return "P" + strconv.Itoa(6*n) + "M"
		}
		return "P" + count + "H"
	case decade:
		if n > 0 && !e.plusHalf {
			return "P" + strconv.Itoa(10*n) + "Y"
		}
		return "P" + count + "DE"
	case century:
		if n > 0 && !e.plusHalf {
			return "P" + strconv.Itoa(100*n) + "Y"
		}
		return "P" + count + "CE"
	}
	return "P" + count + "Y"
}
