package events

import "time"

// The numbers of the date policy, all in this one table. A third of a month is a decade of days
// in the sense of the Russian «декада»; the rest follows EDTF (ISO 8601-2) where it has a form.
const (
	// EarlyLast and MidLast are the last days of the first and second third of a month:
	// early 1 … 10, mid 11 … 20, late 21 … end.
	EarlyLast = 10
	MidLast   = 20
	// HalfLast is the last day of the first half of a month.
	HalfLast = 15

	// EarlyYearLast … LateYearFirst cut a year: early January – February, mid May – August,
	// late November – December.
	EarlyYearLast = time.February
	MidYearFirst  = time.May
	MidYearLast   = time.August
	LateYearFirst = time.November

	// AroundDay, AroundMonth and AroundYear are how many days a claim marked "about" may be
	// wrong on either side of its day, its month, or its year (and anything longer).
	AroundDay   = 3
	AroundMonth = 10
	AroundYear  = 91

	// OpenDays is for how long, after its first day, an event counts as on whose end nobody has
	// told: lists of what is to come let go of it then.
	OpenDays = 366

	// BannerDays is the longest window that a feed shows as an all-day banner by default.
	BannerDays = 31
)

// SeasonFirst is the month in which each season of the northern hemisphere starts, by its EDTF
// code; a season lasts three months, so winter 2024 ends in February 2025.
var seasonFirst = [4]time.Month{time.March, time.June, time.September, time.December}
