package dates

import (
	"time"

	"dateline/events"
)

func monthOf(e *expr) time.Month { return time.Month(e.month) }

// relUnit returns the last, this or next unit; 9 … 11 count from the date last mentioned.
func (r *resolver) relUnit(u unit, rel int) point {
	anaphoric := rel >= 9
	if anaphoric {
		rel -= 10
		// In news, "the previous year" counts from today, unless the talk is of years long past.
		if !r.narrative && r.ref != 0 && u != day {
			far := r.anchor.unit != noUnit && (r.anchor.year <= r.ref.Year()-farYears || r.anchor.year > r.ref.Year()+1)
			if !far || rel == 0 && u == quarter {
				anaphoric = false
			}
			if far && rel == 0 && r.anchor.unit == year {
				anaphoric = u == year
			}
		}
	} else if u == day && rel != 0 {
		anaphoric = true // "the next day"
	}
	b := r.base(anaphoric)
	if u == day && anaphoric {
		switch {
		case r.anchorDay.unit == day && rel < 0 && r.opening.unit == day && r.opening.first() <= r.anchorDay.first():
			b = r.opening.first()
		case r.anchorDay.unit == day:
			b = r.anchorDay.first()
		case r.narrative || r.ref == 0 || rel != 0:
			b = 0
		default:
			b = r.ref
		}
	}
	if b == 0 {
		return point{}
	}
	switch u {
	case day:
		return dayPoint(b + events.Day(rel))
	case week:
		return weekPoint(b+events.Day(7*rel), week)
	case weekend:
		switch {
		case rel < 0 && isoWeekday(b) == 7:
			rel = -1
		}
		return weekPoint(b+events.Day(7*rel), weekend)
	case month:
		if r.anchor.unit > month && anaphoric && r.anchorDay.unit == noUnit {
			return point{}
		}
		return addMonths(monthPoint(b), rel)
	case quarter:
		p := point{unit: quarter, year: b.Year(), n: (int(b.Month()) + 2) / 3}
		return addParts(p, rel, 4)
	case half:
		p := point{unit: half, year: b.Year(), n: (int(b.Month()) + 5) / 6}
		return addParts(p, rel, 2)
	case year:
		return point{unit: year, year: b.Year() + rel}
	case decade:
		return point{unit: decade, year: b.Year() - b.Year()%10 + 10*rel}
	case century:
		return point{unit: century, year: b.Year() - b.Year()%100 + 100*rel}
	}
	return point{}
}

// relMonth returns last, this or next October.
func (r *resolver) relMonth(m, rel int) point {
	if rel >= 9 {
		rel -= 10
	}
	b := r.base(false)
	if b == 0 {
		return point{}
	}
	p := point{unit: month, year: b.Year(), n: m}
	now := int(b.Month())
	switch {
	case rel < 0 && m >= now:
		p.year--
	case rel > 0 && m <= now:
		p.year++
	}
	return p
}

// relSeason returns last, this or next summer.
func (r *resolver) relSeason(n, rel int) point {
	if rel >= 9 {
		rel -= 10
	}
	b := r.base(false)
	if b == 0 {
		return point{}
	}
	p := point{unit: season, year: b.Year(), n: n}
	switch {
	case rel < 0:
		for p.last() >= b {
			p.year--
		}
	case rel > 0:
		p.year--
		for p.first() <= b {
			p.year++
		}
	default:
		if n == 24 && b.Month() < time.March {
			p.year--
		}
	}
	return p
}

// relWeekday returns last, this or next Friday.
func (r *resolver) relWeekday(w, rel int) point {
	anaphoric := rel >= 9
	if anaphoric {
		rel -= 10
	}
	b := r.base(anaphoric)
	if b == 0 {
		return point{}
	}
	d := isoWeekday(b)
	switch {
	case rel < 0:
		return dayPoint(b - events.Day((d-w+6)%7+1))
	case rel > 0:
		n := events.Day((w-d+6)%7 + 1)
		if n == 1 && !anaphoric && r.lang == "en" {
			n = 8 // tomorrow is not called next Tuesday on a Monday
		}
		return dayPoint(b + n)
	}
	return dayPoint(b + events.Day(w-d))
}

// placeRel places last, this, next and same.
func (r *resolver) placeRel(e *expr) placed {
	var p point
	switch {
	case e.weekday != 0:
		p = r.relWeekday(e.weekday, e.rel)
		if b := r.base(false); e.rel == 0 && p.ok() { // written on Sunday: they meet this Monday
			switch d := p.first(); {
			case e.tense == Future && d < b:
				p = dayPoint(d + 7)
			case e.tense == Past && e.strong && d > b:
				p = dayPoint(d - 7)
			}
		}
	case e.month != 0:
		p = r.relMonth(e.month, e.rel)
	case e.unit == season:
		p = r.relSeason(e.n, e.rel)
	case e.part != noPart:
		if e.rel == 10 || e.rel == 11 {
			p = r.relUnit(day, e.rel)
		} else {
			b := r.base(false)
			if b == 0 {
				return placed{}
			}
			p = dayPoint(b + events.Day(e.rel))
		}
	case e.unit == weekend && (e.rel == 10 || e.rel == 0):
		b := r.base(false)
		if b == 0 {
			return placed{}
		}
		if e.rel == 10 && e.tense == NoHint && isoWeekday(b) < 3 || e.tense == Past && isoWeekday(b) < 6 && (e.rel == 10 || isoWeekday(b) < 4) { // on Monday: they met this weekend
			b -= 7
		}
		p = weekPoint(b, weekend)
	case e.unit == quarter && e.rel == 10:
		p = r.theQuarter(e)
	case e.unit == day && e.rel == 10:
		switch {
		case r.anchorDay.unit != noUnit:
			p = r.anchorDay
			p.part = noPart
		case r.ref != 0:
			p = dayPoint(r.ref)
		}
	case e.unit == month && e.rel == 10 && r.anchor.unit == month:
		p = r.anchor
	default:
		p = r.relUnit(e.unit, e.rel)
	}
	if p.unit == noUnit {
		return placed{}
	}
	if e.hasYearRel && e.rel == 10 && e.unit != quarter { // the same month a year ago
		p.year += e.yearRel
	}
	p.part = e.part
	return placed{point: p, ok: true}
}

// theQuarter places "the quarter" and "the same period": the quarter or month last mentioned.
func (r *resolver) theQuarter(e *expr) point {
	p := r.anchorQuarter
	if e.hasYearRel && r.anchor.unit == month {
		p = r.anchor
	}
	if p.unit == noUnit {
		if r.ref == 0 {
			return point{}
		}
		p = addParts(point{unit: quarter, year: r.ref.Year(), n: (int(r.ref.Month()) + 2) / 3}, -1, 4)
	}
	if e.year != 0 {
		p.year = e.year
	} else if e.hasYearRel {
		p.year += e.yearRel % 10
		if e.yearRel == 9 {
			p.year -= 10
		}
	}
	return p
}

// placeOffset places two years ago, in ten days, three weeks later.
func (r *resolver) placeOffset(e *expr) placed {
	if e.n < 1 || e.n > 9999 || e.unit < day {
		return placed{}
	}
	b := r.base(e.anaphoric)
	if e.anaphoric && e.unit < month && r.anchorDay.unit != noUnit {
		b = r.anchorDay.first()
	}
	if b == 0 || e.anaphoric && !r.fine(e.unit) {
		return placed{}
	}
	if e.plusHalf {
		return r.placeHalfOffset(e, b)
	}
	n := e.n * e.rel
	var p point
	switch e.unit {
	case day:
		p = dayPoint(clampDay(int64(b) + int64(n)))
	case week:
		d := clampDay(int64(b) + 7*int64(n))
		if e.n == 1 {
			p = dayPoint(d)
		} else {
			p = weekPoint(d, week)
		}
	case weekend:
		p = weekPoint(clampDay(int64(b)+7*int64(n)), weekend)
	case month:
		p = addMonths(monthPoint(b), n)
	case quarter:
		p = addParts(point{unit: quarter, year: b.Year(), n: (int(b.Month()) + 2) / 3}, n, 4)
	case half:
		p = addMonths(monthPoint(b), 6*n)
	case year:
		p = point{unit: year, year: b.Year() + n}
		if q := r.anchorQuarter; q.unit != noUnit && e.n == 1 && n < 0 && !r.narrative {
			q.year--
			p = q
		} else if e.anaphoric && e.n == 1 && r.anchor.unit == month && !r.narrative {
			p = r.anchor
			p.year += n
		}
	case decade:
		p = point{unit: decade, year: (b.Year() + 10*n) / 10 * 10}
	case century:
		p = point{unit: century, year: (b.Year() + 100*n) / 100 * 100}
	}
	return placed{point: p, ok: p.ok()}
}

// placeHalfOffset places two and a half years ago, in anderthalb Monaten, counted from b. What is
// told in halves is told roughly.
func (r *resolver) placeHalfOffset(e *expr, b events.Day) placed {
	var p point
	switch e.unit {
	case year:
		p = addMonths(monthPoint(b), e.rel*(12*e.n+6))
		e.around = true
	case month:
		p = weekPoint(addMonths(monthPoint(b), e.rel*e.n).first()+events.Day(int(b.Time().Day())-1+15*e.rel), week)
	case week:
		p = weekPoint(b+events.Day(e.rel*(7*e.n+4)), week)
	default:
		p = dayPoint(b + events.Day(e.rel*e.n))
	}
	return placed{point: p, ok: p.ok()}
}

// fine reports whether the date last mentioned is exact enough to count units from.
func (r *resolver) fine(u unit) bool {
	switch {
	case u < month:
		return r.anchorDay.unit != noUnit || !r.narrative && r.anchor.unit == noUnit && r.ref != 0
	case u == month:
		return r.anchor.unit == noUnit || r.anchor.unit <= month
	}
	return true
}

func clampDay(n int64) events.Day {
	return events.Day(min(max(n, int64(events.MinDay)), int64(events.MaxDay)))
}

// placeSlice places the first week of October, the last day of the year, the second Sunday in May.
func (r *resolver) placeSlice(e *expr) placed {
	if e.inner.form == dayForm || e.inner.form == monthForm {
		e.inner.tense, e.inner.strong = e.tense, e.strong
	}
	in := r.place(e.inner, point{})
	if !in.ok || !in.point.ok() {
		return placed{}
	}
	first, last := in.point.first(), in.point.last()
	var d events.Day
	var p point
	if e.n == lastOne {
		switch {
		case e.weekday != 0:
			p = dayPoint(last - events.Day((isoWeekday(last)-e.weekday+7)%7))
		case e.unit == day:
			p = dayPoint(last)
		case e.unit == week:
			p = weekPoint(last-6, week)
		case e.unit == weekend:
			p = weekPoint(last-events.Day((isoWeekday(last)+1)%7), weekend)
		case e.unit == month:
			p = monthPoint(last)
		case e.unit == decade:
			p = point{unit: decade, year: last.Year() - last.Year()%10}
		}
		return placed{point: p, given: in.given, ok: p.unit != noUnit, month: in.point}
	}
	switch {
	case e.inner.form == dayForm: // the week of a day, which a Sunday opens where weeks start so
		if isoWeekday(first) == 7 && e.unit == week {
			first++
		}
		return placed{point: weekPoint(first, e.unit), given: in.given, ok: true}
	case e.weekday != 0:
		d = first + events.Day((e.weekday-isoWeekday(first)+7)%7) + events.Day(7*(e.n-1))
		p = dayPoint(d)
	case e.unit == day:
		d = first + events.Day(e.n-1)
		p = dayPoint(d)
	case e.unit == week:
		d = first + events.Day(7*(e.n-1))
		p = weekPoint(d, week)
	case e.unit == weekend:
		d = first + events.Day((6-isoWeekday(first)+7)%7) + events.Day(7*(e.n-1))
		p = weekPoint(d, weekend)
	case e.unit == month:
		p = addMonths(monthPoint(first), e.n-1)
		d = p.first()
	case e.unit == decade:
		p = point{unit: decade, year: first.Year() - first.Year()%10 + 10*(e.n-1)}
		d = p.first()
	}
	if e.n < 1 || d > last || p.unit == noUnit {
		return placed{}
	}
	return placed{point: p, given: in.given, ok: true, month: in.point}
}
