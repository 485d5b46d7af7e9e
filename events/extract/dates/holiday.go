package dates

import (
	"time"

	"dateline/events"
)

// A holiday is a fixed day, a distance from Easter Sunday, or a weekday of a month.
type holiday struct {
	month   time.Month
	day     int
	easter  bool // day counts from Easter
	weekday int  // the day-th such weekday of the month; -1 the last
	nth     int
}

// holidays are the holidays that the vocabularies name. A read-only table.
var holidays = [...]holiday{
	1: {month: 1, day: 1}, 2: {month: 12, day: 31}, 3: {month: 12, day: 24}, 4: {month: 12, day: 25}, 5: {month: 12, day: 26},
	6: {easter: true}, 7: {easter: true, day: -2}, 8: {easter: true, day: 1}, 9: {easter: true, day: 49}, 10: {easter: true, day: 50},
	11: {easter: true, day: 39}, 12: {month: 11, day: 1}, 13: {month: 1, day: 6}, 14: {easter: true, day: 60},
	15: {easter: true, day: -46}, 16: {easter: true, day: -48}, 17: {easter: true, day: -7}, 18: {easter: true, day: -3}, 19: {easter: true, day: -1},
	20: {month: 11, weekday: 4, nth: 4}, 21: {month: 10, day: 31}, 22: {month: 9, weekday: 1, nth: 1}, 23: {month: 5, weekday: 1, nth: -1},
	24: {month: 7, day: 4}, 25: {month: 2, day: 14}, 26: {month: 5, day: 9}, 27: {easter: true, day: -47}, 28: {easter: true, day: -52},
}

// in returns the day of the holiday in a year.
func (h holiday) in(year int) events.Day {
	switch {
	case h.easter:
		return easter(year) + events.Day(h.day)
	case h.nth > 0:
		first := events.NewDay(year, h.month, 1)
		return first + events.Day((h.weekday-isoWeekday(first)+7)%7+7*(h.nth-1))
	case h.nth < 0:
		last := events.NewDay(year, h.month+1, 0)
		return last - events.Day((isoWeekday(last)-h.weekday+7)%7)
	}
	return events.NewDay(year, h.month, h.day)
}

// easter returns Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher.
func easter(year int) events.Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return events.NewDay(year, time.Month(n/31), n%31+1)
}

// placeHoliday places a holiday in the year said, or in the one nearest to publication.
func (r *resolver) placeHoliday(e *expr) placed {
	h := holidays[e.n]
	y, given, ok := r.yearOf(e)
	if !ok {
		if r.narrative || r.ref == 0 {
			y, ok = r.anchor.year, r.anchor.unit != noUnit && r.anchor.unit < decade
		} else {
			best := 1 << 30
			for c := r.ref.Year() - 1; c <= r.ref.Year()+1; c++ {
				cost := int(h.in(c) - r.ref)
				if cost < 0 && e.tense == Future || cost > 0 && e.tense == Past {
					cost *= 3
				}
				cost = max(cost, -cost)
				if cost < best {
					best, y, ok = cost, c, true
				}
			}
		}
	}
	if !ok || y < 1 {
		return placed{}
	}
	return placed{point: dayPoint(h.in(y)), given: given, ok: true}
}
