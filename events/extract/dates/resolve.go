package dates

import (
	"dateline/events"
)

// A resolver places expressions in the calendar, in the order of the text.
type resolver struct {
	lang string
	// ref is the day of publication, or 0.
	ref events.Day
	// narrative is true of texts that tell a story of the past: what lacks a year or month
	// there takes it from the date last mentioned, not from the day of publication.
	narrative bool
	// ranges is true where each range is one expression.
	ranges bool
	// anchor is the date last mentioned, day the last day, quarter the last quarter.
	anchor, anchorDay, anchorQuarter point
	// opening is the first of the days last mentioned: what "the day before" counts from.
	opening point
}

// farYears is how many years from publication a date is too far to be news, and storyDates how
// many such dates make a story.
const (
	farYears   = 2
	storyDates = 3
)

// judge decides by the dates that stand in full whether the text tells a story of the past.
func (r *resolver) judge(exprs []expr) {
	var far, near, farYear, relative int
	for i := range exprs {
		e := &exprs[i]
		switch e.form {
		case dayForm, monthForm:
			if e.year == 0 {
				continue
			}
			if d := e.year - r.ref.Year(); r.ref == 0 || d <= -farYears {
				far++
			} else {
				near++
			}
		case yearForm:
			if r.ref == 0 || e.year-r.ref.Year() <= -farYears {
				farYear++
			} else {
				near++
			}
		case todayForm, weekdayForm:
			relative++
		}
	}
	if r.ref == 0 {
		r.narrative = far >= storyDates && relative == 0 && far+farYear >= 6
		return
	}
	r.narrative = far >= storyDates && far > 2*near+relative || far >= 1 && farYear >= 5 && near == 0 && relative == 0
}

// placed is an expression with its place.
type placed struct {
	point point
	given bool // the words name the year
	ok    bool
	month point // of a week that is counted within a month, the month
}

// place finds the point of e. floor is the point that e cannot come before, or none.
func (r *resolver) place(e *expr, floor point) placed {
	switch e.form {
	case dayForm:
		return r.placeDay(e, floor)
	case monthForm:
		if e.hasRel {
			return placed{point: r.relMonth(e.month, e.rel), ok: r.base(false) != 0}
		}
		y, given, ok := r.yearOf(e)
		if !ok {
			return r.nearMonth(e, floor)
		}
		return placed{point: point{unit: month, year: y, n: e.month}, given: given, ok: true}
	case yearForm:
		return placed{point: point{unit: year, year: e.year}, given: true, ok: true}
	case seasonForm:
		if e.hasRel {
			return placed{point: r.relSeason(e.n, e.rel), ok: r.base(false) != 0}
		}
		return r.placePart(e, season, floor)
	case quarterForm:
		return r.placePart(e, quarter, floor)
	case halfForm:
		return r.placePart(e, half, floor)
	case decadeForm:
		y := e.n
		if y < 100 {
			y += 1900
			if b := r.base(false); b != 0 && y < 1930 && !r.narrative && e.n >= 10 && b.Year()%100 >= e.n && b.Year() >= 2020 {
				y += 100
			}
		}
		return placed{point: point{unit: decade, year: y}, given: true, ok: true}
	case centuryForm:
		return placed{point: point{unit: century, year: 100 * (e.n - 1)}, given: true, ok: true}
	case weekdayForm:
		if e.inner != nil {
			if p := r.place(e.inner, point{}); p.ok && p.point.ok() && isoWeekday(p.point.first()) == e.weekday {
				p.point.part = e.part
				return p
			}
		}
		return r.placeWeekday(e, floor)
	case todayForm:
		b := r.ref
		if r.narrative && r.ref == 0 {
			b = r.anchorFirst()
		}
		if b == 0 {
			return placed{}
		}
		p := dayPoint(b + events.Day(e.n))
		p.part = e.part
		return placed{point: p, ok: true}
	case relForm:
		return r.placeRel(e)
	case offsetForm:
		return r.placeOffset(e)
	case holidayForm:
		return r.placeHoliday(e)
	case sliceForm:
		return r.placeSlice(e)
	}
	return placed{}
}

// anchorFirst returns the first day of the date last mentioned, or 0.
func (r *resolver) anchorFirst() events.Day {
	if r.anchor.unit == noUnit {
		return 0
	}
	return r.anchor.first()
}

// base returns the day that expressions count from: publication, or the date last mentioned in a
// story and for what is said to count from it.
func (r *resolver) base(anaphoric bool) events.Day {
	if (r.narrative || anaphoric) && r.anchor.unit != noUnit {
		if r.anchorDay.unit != noUnit && r.anchor.unit != day {
			if a, d := r.anchor, r.anchorDay; d.year == a.year && (a.unit != month || d.n == a.n) && a.unit != year {
				return d.first()
			}
		}
		return r.anchor.first()
	}
	return r.ref
}

// yearOf returns the year that e says, in figures or relative.
func (r *resolver) yearOf(e *expr) (y int, given, ok bool) {
	if e.year != 0 {
		return e.year, true, true
	}
	if !e.hasYearRel {
		return 0, false, false
	}
	p := r.relUnit(year, e.yearRel)
	return p.year, false, p.unit != noUnit
}

// placeDay places a day with its month, and with or without its year.
func (r *resolver) placeDay(e *expr, floor point) placed {
	if e.month == 0 {
		return placed{}
	}
	y, given, ok := r.yearOf(e)
	if e.hasYearRel && e.yearRel == 10 && r.anchor.unit != noUnit && r.anchor.unit < decade {
		y, ok = r.anchor.year, true // 10 June of the same year
	}
	if !ok {
		if y, ok = r.nearYear(e, floor); !ok {
			return placed{}
		}
	}
	if !validDay(y, e.month, e.day) {
		return placed{}
	}
	return placed{point: point{unit: day, year: y, n: e.month, day: e.day, part: e.part}, given: given, ok: true}
}

// nearYear finds the year of a day and month: not before floor, in the year of the story, or
// nearest to the day of publication on the side that the verb says.
func (r *resolver) nearYear(e *expr, floor point) (int, bool) {
	if floor.unit != noUnit {
		y := floor.year
		if events.NewDay(y, monthOf(e), e.day) < floor.first() {
			y++
		}
		return y, true
	}
	if r.narrative || r.ref == 0 {
		return r.anchor.year, r.anchor.unit != noUnit && r.anchor.unit < decade || r.anchor.unit == season
	}
	best, bestCost := 0, 1<<30
	for y := r.ref.Year() - 1; y <= r.ref.Year()+1; y++ {
		if !validDay(y, e.month, e.day) {
			continue
		}
		d := events.NewDay(y, monthOf(e), e.day)
		cost := int(d - r.ref)
		tense := e.tense
		if e.hasRel {
			tense = Tense(e.rel)
		}
		if e.limit == Since && tense == NoHint {
			tense = Past
		}
		if e.limit == Until && tense == NoHint {
			tense = Future
		}
		late := cost < 0
		if cost < 0 {
			cost = -cost
		}
		if d != r.ref {
			switch {
			case tense == Future && late, tense == Past && !late:
				if e.hasRel {
					cost += 1000
				} else if e.strong && late {
					cost += 300 + min(3*cost, 90) // a few days may be a late report, a month is another year
				} else if e.strong {
					cost += 300
				} else {
					cost += 150
				}
			}
		}
		if e.weekday != 0 && isoWeekday(d) != e.weekday {
			cost += 10000
		}
		if cost < bestCost {
			best, bestCost = y, cost
		}
	}
	return best, best != 0
}

// nearMonth places a month without a year.
func (r *resolver) nearMonth(e *expr, floor point) placed {
	p := point{unit: month, n: e.month}
	if floor.unit != noUnit {
		p.year = floor.year
		if p.last() < floor.first() {
			p.year++
		}
		return placed{point: p, ok: true}
	}
	if r.narrative || r.ref == 0 {
		p.year = r.anchor.year
		return placed{point: p, ok: r.anchor.unit != noUnit && (r.anchor.unit < decade || r.anchor.unit == season)}
	}
	y, m := r.ref.Year(), int(r.ref.Month())
	back := (m - e.month + 12) % 12 // months since it was last
	ahead := (e.month - m + 12) % 12
	tense := e.tense
	switch {
	case e.limit == Since && tense != Future:
		tense = Past
	case e.limit == Until:
		if tense != Past || !e.strong {
			tense = Future
		}
	}
	future := false
	switch tense {
	case Future:
		future = !e.planned || ahead < back
	case NoHint:
		future = ahead < back
	}
	if !e.strong && tense == Past && ahead <= 2 && back >= 9 {
		future = true
	}
	if !e.strong && tense == Future && back <= 2 && ahead >= 9 {
		future = false
	}
	k := y*12 + m - 1
	if future {
		k += ahead
	} else {
		k -= back
	}
	p.year = k / 12
	return placed{point: p, ok: true}
}

// placePart places a season, a quarter or a half, with or without its year.
func (r *resolver) placePart(e *expr, u unit, floor point) placed {
	p := point{unit: u, n: e.n}
	y, given, ok := r.yearOf(e)
	switch {
	case ok:
		p.year = y
		return placed{point: p, given: given, ok: true}
	case floor.unit != noUnit:
		p.year = floor.year
		if p.first() < floor.first() {
			p.year++
		}
		return placed{point: p, ok: true}
	case r.narrative || r.ref == 0:
		p.year = r.anchor.year
		return placed{point: p, ok: r.anchor.unit != noUnit && (r.anchor.unit < decade || r.anchor.unit == season)}
	}
	best, bestCost := 0, 1<<30
	for y := r.ref.Year() - 1; y <= r.ref.Year()+1; y++ {
		p.year = y
		f, l := p.first(), p.last()
		cost := 0
		switch {
		case r.ref < f:
			cost = int(f - r.ref)
			switch e.tense {
			case Past:
				cost += 180
			case NoHint:
				cost += cost/2 + 20
			}
		case r.ref > l:
			cost = int(r.ref - l)
			if e.tense == Future {
				cost += 200
			}
		}
		if cost < bestCost {
			best, bestCost = y, cost
		}
	}
	p.year = best
	return placed{point: p, ok: true}
}

// placeWeekday places a weekday in the six days on the side of publication that the verb says.
func (r *resolver) placeWeekday(e *expr, floor point) placed {
	b := r.ref
	if r.narrative || b == 0 {
		b = r.base(true)
		if r.anchor.unit != day && r.anchorDay.unit == noUnit {
			return placed{}
		}
		if floor.unit == noUnit && b != 0 {
			floor = dayPoint(b)
		}
	}
	if b == 0 {
		return placed{}
	}
	var d events.Day
	switch {
	case e.hasWeekRel:
		w := r.relUnit(week, e.weekRel)
		if w.unit == noUnit {
			return placed{}
		}
		d = w.first() + events.Day(e.weekday-1)
	case floor.unit != noUnit:
		f := floor.first()
		d = f + events.Day((e.weekday-isoWeekday(f)+7)%7)
	case r.futureDay(e):
		d = b + events.Day((e.weekday-isoWeekday(b)+7)%7)
	default:
		d = b - events.Day((isoWeekday(b)-e.weekday+7)%7)
	}
	p := dayPoint(d)
	p.part = e.part
	return placed{point: p, ok: true}
}

// futureDay reports whether a weekday is one to come.
func (r *resolver) futureDay(e *expr) bool {
	switch e.limit {
	case Until, Before:
		return e.tense != Past || !e.strong || e.limit == Until
	case Since:
		return e.tense == Future
	}
	return e.tense == Future
}

// isoWeekday counts Monday as 1 and Sunday as 7.
func isoWeekday(d events.Day) int { return (int(d.Weekday())+6)%7 + 1 }
