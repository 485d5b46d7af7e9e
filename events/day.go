package events

import (
	"fmt"
	"time"
)

// A Day is a calendar day of the proleptic Gregorian calendar, counted from 1 January of the
// year 1, which is day 1. The zero Day means that no day is known. Days compare and subtract as
// numbers; they carry no time zone.
type Day int32

// The first and the last Day that can be written with a year of four digits.
const (
	MinDay Day = 1
	MaxDay Day = 3652059
)

// epoch is 1 January 1970 as a Day.
const epoch = 719163

// NewDay returns the given day. Months and days beyond their range carry over as in [time.Date],
// so NewDay(2024, 11, 0) is the last day of October.
func NewDay(year int, month time.Month, day int) Day {
	return DayOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DayOf returns the day that t falls on in its own location.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	s := time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()
	return Day(floorDiv(s, 86400) + epoch)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// ParseDay reads a full date of ISO 8601 in the extended format, such as 2024-10-31.
func ParseDay(s string) (Day, error) {
	if len(s) != len("2006-01-02") {
		return 0, fmt.Errorf("day %q: want the form 2024-10-31", s)
	}
	t, err := time.Parse("2006-01-02", s)
	if err != nil || t.Year() < 1 {
		return 0, fmt.Errorf("day %q: want a real day in the form 2024-10-31", s)
	}
	return DayOf(t), nil
}

// Time returns midnight UTC at the start of d.
func (d Day) Time() time.Time { return time.Unix((int64(d)-epoch)*86400, 0).UTC() }

// Date returns the year, month and day of the month of d.
func (d Day) Date() (year int, month time.Month, day int) { return d.Time().Date() }

// Year returns the year of d.
func (d Day) Year() int { return d.Time().Year() }

// Month returns the month of d.
func (d Day) Month() time.Month { return d.Time().Month() }

// Weekday returns the day of the week of d.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// AddMonths returns the same day of the month n months later, or that month's last day where it
// has no such day.
func (d Day) AddMonths(n int) Day {
	y, m, day := d.Date()
	return NewDay(y, m+time.Month(n), min(day, DaysIn(y, m+time.Month(n))))
}

// DaysIn returns how many days the month has. Months beyond 1 … 12 carry over to other years.
func DaysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// String returns the day as YYYY-MM-DD, or "" for the zero Day.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format("2006-01-02")
}

// MarshalText writes the day as YYYY-MM-DD, or nothing for the zero Day.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Day) UnmarshalText(b []byte) (err error) {
	*d = 0
	if len(b) > 0 {
		*d, err = ParseDay(string(b))
	}
	return err
}
