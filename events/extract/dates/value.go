package dates

import (
	"fmt"

	"dateline/events"
)

// single makes the Timex of one expression.
func (r *resolver) single(text string, e *expr, p placed) Timex {
	t := Timex{Start: e.start, End: e.end, Text: text[e.start:e.end], Type: Date, Tense: e.tense, Limit: e.limit}
	switch e.form {
	case refForm:
		t.Value = [...]string{"PAST_REF", "PRESENT_REF", "FUTURE_REF"}[e.n+1]
		return t
	case durationForm:
		t.Type, t.Value = Duration, lengthValue(e)
		return t
	case setForm:
		t.Type, t.Value = Set, setValue(e)
		return t
	case clockForm:
		t.Type = Time
		t.Clock = events.Clock{Start: clockStart(e.clock), Zone: zones[e.clock.zone].name}
		d := point{}
		if r.narrative || r.ref == 0 {
			d = r.anchorDay
		} else {
			d = dayPoint(r.ref)
		}
		t.Value = "XXXX-XX-XX"
		if d.unit != noUnit {
			t.Value = d.value()
		}
		t.Value += "T" + e.clock.String() + zones[e.clock.zone].value
		return t
	case offsetForm:
		if e.n < 1 || e.unit < day {
			t.Value = "FUTURE_REF"
			if e.rel < 0 {
				t.Value = "PAST_REF"
			}
			if e.unit < day {
				t.Type, t.Value = Time, lengthValue(e)
			}
			if e.rel > 0 && !e.anaphoric && e.tense == Past {
				t.Type, t.Value = Duration, lengthValue(e)
			}
			return t
		}
		if e.rel > 0 && !e.anaphoric && (e.tense == Past && e.strong || r.narrative || r.lang == "en" && e.tense != Future && !e.hasRel) {
			t.Type, t.Value = Duration, lengthValue(e)
			return t
		}
	case todayForm:
		if e.n == 0 && (e.present || r.narrative) && e.part == noPart {
			t.Value = "PRESENT_REF"
			if e.loose && p.ok && !r.narrative {
				t.Span, t.Basis = r.span(e, p), events.Inferred
			}
			return t
		}
	}
	if e.part != noPart {
		t.Type = Time
	}
	if !p.ok {
		t.Value, t.Unresolved = openValue(e), true
		t.Mod = e.stage.mod()
		return t
	}
	t.Value, t.Mod, t.Vague = p.point.value(), e.stage.mod(), e.stage != whole || e.around
	if e.around && t.Mod == "" {
		t.Mod = "APPROX"
	}
	t.Basis = events.Inferred
	if p.given {
		t.Basis = events.Given
	}
	if r.trusted(p) {
		t.Span = r.span(e, p)
	} else {
		t.Unresolved = true
	}
	return t
}

// trusted reports whether a place is sure enough for a Span: the words give the year, the day of
// publication is known, or the text is a story whose dates follow each other.
func (r *resolver) trusted(p placed) bool { return p.given || r.ref != 0 || r.narrative }

// span returns the span of one expression, as its stage and its preposition bound it.
func (r *resolver) span(e *expr, p placed) events.Span {
	first, last := p.point.cut(e.stage)
	span := p.point.span()
	switch {
	case e.stage != whole:
		if e.stageFrom != whole {
			first, _ = p.point.cut(e.stageFrom)
		}
		span = events.WindowOf(first, last)
	case e.form == sliceForm && e.unit == week && p.month.unit == month:
		first, last = weekOfMonth(p.month, e.n)
		span = events.WindowOf(first, last)
	}
	if e.yearEnd > e.year && e.yearEnd < 9990 && e.form == yearForm {
		last = events.NewDay(e.yearEnd, 12, 31)
		span, _ = events.ParseEDTF(fmt.Sprintf("%04d/%04d", e.year, e.yearEnd))
	}
	if e.around {
		span = span.Around()
	}
	if e.form == offsetForm && e.unit == week && p.point.unit == day {
		span = span.Around()
	}
	switch e.limit {
	case Until, Before:
		if e.limit == Before && e.stage != late { // before the end of November is by its end
			last = first - 1
		}
		from := events.Day(0)
		if r.ref != 0 && r.ref <= last && e.tense != Past && !r.narrative {
			from = r.ref
		}
		if last < events.MinDay {
			return events.Span{}
		}
		return events.WindowOf(from, last)
	case Since:
		if p.point.unit == day && e.stage == whole && !e.around {
			return events.SpanOf(first, 0)
		}
		return events.WindowOf(first, 0)
	case After:
		return events.WindowOf(last+1, 0)
	}
	return span
}

// weekOfMonth returns the days of the n-th week of a month as people count them: the first is its
// first seven days, the last its last seven.
func weekOfMonth(m point, n int) (first, last events.Day) {
	first, last = m.first(), m.last()
	if n == lastOne {
		return last - 6, last
	}
	first += events.Day(7 * (n - 1))
	return first, min(first+6, last)
}

// openValue writes what is known of an expression that could not be placed.
func openValue(e *expr) string {
	y := "XXXX"
	if e.year != 0 {
		y = fmt.Sprintf("%04d", e.year)
	}
	v := y
	switch e.form {
	case dayForm:
		m := "XX"
		if e.month != 0 {
			m = fmt.Sprintf("%02d", e.month)
		}
		v = fmt.Sprintf("%s-%s-%02d", y, m, e.day)
	case bcForm:
		v = fmt.Sprintf("BC%04d", e.n)
	case monthForm:
		v = fmt.Sprintf("%s-%02d", y, e.month)
	case seasonForm:
		v = y + "-" + seasonCode(e.n)
	case quarterForm:
		v = fmt.Sprintf("%s-Q%d", y, e.n)
	case halfForm:
		v = fmt.Sprintf("%s-H%d", y, e.n)
	case weekdayForm:
		v = fmt.Sprintf("XXXX-WXX-%d", e.weekday)
	case todayForm:
		v = "XXXX-XX-XX"
	case relForm, offsetForm, sliceForm:
		switch {
		case e.weekday != 0:
			v = fmt.Sprintf("XXXX-WXX-%d", e.weekday)
		case e.month != 0:
			v = fmt.Sprintf("XXXX-%02d", e.month)
		case e.unit == season && e.n >= 21:
			v = "XXXX-" + seasonCode(e.n)
		case e.unit == day:
			v = "XXXX-XX-XX"
		case e.unit == week:
			v = "XXXX-WXX"
		case e.unit == weekend:
			v = "XXXX-WXX-WE"
		case e.unit == month:
			v = "XXXX-XX"
		case e.unit == quarter:
			v = "XXXX-QX"
		case e.unit == half:
			v = "XXXX-HX"
		}
	}
	return v + partCode(e.part)
}

// setValue writes what recurs.
func setValue(e *expr) string {
	switch {
	case e.weekday != 0:
		return fmt.Sprintf("XXXX-WXX-%d", e.weekday)
	case e.month != 0:
		return fmt.Sprintf("XXXX-%02d", e.month)
	case e.unit == season:
		return "XXXX-" + seasonCode(e.n)
	case e.part != noPart:
		return "XXXX-XX-XX" + partCode(e.part)
	}
	return lengthValue(e)
}

func clockStart(c clock) string {
	if c.hour == 24 {
		return "00:00"
	}
	return c.String()
}
