package dates

import (
	"slices"

	"dateline/events"
)

// carry gives the parts of a chain the year and month that stand once for all: back from the
// later part to the earlier one first, then on.
func carry(es []expr) {
	for k := len(es) - 2; k >= 0; k-- {
		a, b := &es[k], &es[k+1]
		if a.form == weekdayForm && b.form == relForm && b.weekday != 0 { // jeudi et vendredi prochains
			a.form, a.rel, a.hasRel = relForm, b.rel, true
		}
		if a.form == dayForm && a.month == 0 && b.form == dayForm {
			a.month = b.month
			if a.day > b.day && a.joint == rangeJoint { // 30. bis 2. November
				a.month--
				if a.month == 0 {
					a.month = 12
				}
			}
		}
		if !yearless(a) || !dated(b) || b.year == 0 && !b.hasYearRel {
			continue
		}
		a.year, a.yearRel, a.hasYearRel = b.year, b.yearRel, b.hasYearRel
		if order(a) > order(b) && a.joint != listJoint {
			if a.year != 0 {
				a.year--
			} else {
				a.yearRel--
			}
		}
	}
	for k := 1; k < len(es); k++ {
		a, b := &es[k-1], &es[k]
		if !yearless(b) || !dated(a) || a.year == 0 && !a.hasYearRel {
			continue
		}
		b.year, b.yearRel, b.hasYearRel = a.year, a.yearRel, a.hasYearRel
		if order(a) > order(b) {
			if b.year != 0 {
				b.year++
			} else {
				b.yearRel++
			}
		}
	}
}

// dated reports whether e is a form that has a place in a year.
func dated(e *expr) bool {
	switch e.form {
	case dayForm, monthForm, seasonForm, quarterForm, halfForm, yearForm:
		return true
	}
	return false
}

// yearless reports whether e still lacks its year.
func yearless(e *expr) bool {
	return dated(e) && e.form != yearForm && e.year == 0 && !e.hasYearRel && !e.hasRel
}

// order is where e lies in its year, to tell which of two comes first.
func order(e *expr) int {
	switch e.form {
	case dayForm:
		return 100*e.month + e.day
	case monthForm:
		return 100*e.month + 10*int(e.stage)
	case seasonForm:
		return 300 * (e.n - 20)
	case quarterForm:
		return 300*e.n - 200
	case halfForm:
		return 600*e.n - 500
	}
	return 0
}

// chain places the expressions of one chain and appends them to out: one Timex for each span if
// joined, else one for each expression.
func (r *resolver) chain(text string, es []expr, joined bool, out []Timex) []Timex {
	carry(es)
	var buf [8]placed
	ps := buf[:0]
	floor := point{}
	for k := range es {
		e := &es[k]
		p := r.place(e, floor)
		if p.ok && !p.point.ok() {
			p.ok = false
		}
		ps = append(ps, p)
		r.remember(e, p)
		if p.ok && p.point.unit == day && (k == 0 || es[k-1].joint == noJoint) {
			r.opening = r.anchorDay
		}
		floor = point{}
		if p.ok && e.joint != noJoint && p.point.unit <= season {
			floor = p.point
			floor.part = noPart
		}
	}
	for x := 0; x < len(es); {
		y := x
		for y+1 < len(es) && binds(&es[y], ps[y], ps[y+1]) {
			y++
		}
		if es[x].form == refForm && es[x].n < 1 && r.narrative {
			// A story's now and then are not the reader's.
			x = y + 1
			continue
		}
		out = r.emit(text, es[x:y+1], ps[x:y+1], joined || r.ranges && es[x].joint == rangeJoint, out)
		x = y + 1
	}
	return out
}

// remember keeps what later expressions can count from.
func (r *resolver) remember(e *expr, p placed) {
	if !p.ok || e.present {
		return
	}
	if e.form == yearForm && (e.limit == Since || e.limit == Until || e.limit == Before || r.aside(p.point)) {
		return
	}
	if (e.form == relForm && (e.rel < 0 || e.rel == 9) || e.form == offsetForm && e.rel < 0 && !r.narrative) && e.unit == year {
		return
	}
	q := p.point
	q.part = noPart
	switch q.unit {
	case decade, century:
		return
	case day:
		r.anchorDay = q
	case quarter:
		r.anchorQuarter = q
	}
	r.anchor = q
}

// asideYears is how far back a year in a story is only looked back to, not gone to.
const asideYears = 25

// aside reports whether a year in a story is far from where the story is.
func (r *resolver) aside(p point) bool {
	d := p.year - r.anchor.year
	return r.narrative && r.anchor.unit != noUnit && r.anchor.unit <= month && (d > asideYears || d < -asideYears)
}

// binds reports whether an expression and the next make one span.
func binds(a *expr, pa, pb placed) bool {
	switch a.joint {
	case rangeJoint, slashJoint, orJoint:
		if a.form == clockForm {
			return true
		}
		if !pa.ok || !pb.ok {
			return a.joint == rangeJoint && !pa.ok && !pb.ok
		}
		return pa.point.first() <= pb.point.last()
	case andJoint, listJoint:
		if !pa.ok || !pb.ok {
			return false
		}
		_, last := pa.point.cut(a.stage)
		gap := pb.point.first() - last
		return gap == 1 || a.joint == andJoint && a.stage != whole && gap >= 1 && gap <= 31
	}
	return false
}

// emit appends one span of one or more expressions.
func (r *resolver) emit(text string, es []expr, ps []placed, joined bool, out []Timex) []Timex {
	if len(es) == 1 {
		return append(out, r.single(text, &es[0], ps[0]))
	}
	parts := make([]Timex, len(es))
	for k := range es {
		parts[k] = r.single(text, &es[k], ps[k])
	}
	first, last := &parts[0], &parts[len(parts)-1]
	span := joinSpans(es, ps)
	if es[0].form == clockForm {
		first.Clock.End = last.Clock.Start
		if first.Clock.Zone == "" {
			first.Clock.Zone = last.Clock.Zone
		}
		last.Clock = events.Clock{}
	}
	if !joined {
		for k := range parts {
			if !span.IsZero() {
				parts[k].Span = span
			}
		}
		return append(out, parts...)
	}
	t := *first
	t.End, t.Text = last.End, text[first.Start:last.End]
	t.Value = first.Value + "/" + last.Value
	if first.Mod != last.Mod {
		t.Mod = ""
	}
	t.Span = span
	t.Vague = slices.ContainsFunc(parts, func(p Timex) bool { return p.Vague }) || es[0].joint == orJoint
	t.Unresolved = slices.ContainsFunc(parts, func(p Timex) bool { return p.Unresolved })
	if last.Basis == events.Inferred {
		t.Basis = events.Inferred
	}
	return append(out, t)
}

// joinSpans returns the span of expressions that are joined.
func joinSpans(es []expr, ps []placed) events.Span {
	days, plain, or := true, true, false
	for k := range es {
		if !ps[k].ok {
			return events.Span{}
		}
		days = days && ps[k].point.unit == day
		plain = plain && es[k].stage == whole && (ps[k].point.unit == month || ps[k].point.unit == year)
		or = or || es[k].joint == orJoint
	}
	first, _ := ps[0].point.cut(es[0].stage)
	_, last := ps[len(ps)-1].point.cut(es[len(es)-1].stage)
	if last < first {
		return events.Span{}
	}
	var span events.Span
	switch {
	case days && !or:
		span = events.SpanOf(first, last)
	case plain && !or && first != last:
		span, _ = events.ParseEDTF(ps[0].point.value() + "/" + ps[len(ps)-1].point.value())
	default:
		span = events.WindowOf(first, last)
	}
	switch {
	case es[0].around:
		span = span.Around()
	case es[0].limit == Until && es[0].joint == orJoint:
		span = events.WindowOf(0, last)
	}
	return span
}
