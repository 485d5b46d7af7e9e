package dates

import (
	"fmt"
	"slices"
	"strings"

	"dateline/events"
)

// carry gives the parts of a chain the year and month that stand once for all: back from the
// later part to the earlier one first, then on.
func carry(es []expr) {
	for k := len(es) - 2; k >= 0; k-- {
		a, b := &es[k], &es[k+1]
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
		if order(a) > order(b) {
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
	if e.form == relForm && e.unit == year && (e.rel < 0 || e.rel == 9) {
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

// single makes the Timex of one expression.
func (r *resolver) single(text string, e *expr, p placed) Timex {
	t := Timex{Start: e.start, End: e.end, Text: text[e.start:e.end], Type: Date, Tense: e.tense, Limit: e.limit}
	switch e.form {
	case refForm:
		t.Value = [...]string{"PAST_REF", "PRESENT_REF", "FUTURE_REF"}[e.n+1]
		return t
	case durationForm:
		t.Type, t.Value = Duration, lengthValue(e.n, e.unit)
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
				t.Type, t.Value = Time, lengthValue(e.n, e.unit)
			}
			if e.rel > 0 && !e.anaphoric && e.tense == Past {
				t.Type, t.Value = Duration, lengthValue(e.n, e.unit)
			}
			return t
		}
		if e.rel > 0 && !e.anaphoric && (e.tense == Past && e.strong || r.narrative || r.lang == "en" && e.tense != Future && !strings.HasSuffix(text[e.start:e.end], "now") && !strings.HasSuffix(text[e.start:e.end], "hence")) {
			t.Type, t.Value = Duration, lengthValue(e.n, e.unit)
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
	if e.stage != whole {
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
		if e.limit == Before {
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
	return lengthValue(e.n, e.unit)
}

func clockStart(c clock) string {
	if c.hour == 24 {
		return "00:00"
	}
	return c.String()
}

// attachClocks gives the time of day that stands beside a date, or after it in the same sentence,
// to the date, and the date to the time.
func attachClocks(text string, out []Timex) {
	for i := range out {
		c := &out[i]
		if c.Type != Time || c.Clock.Start == "" {
			continue
		}
		var d *Timex
		switch {
		case i > 0 && out[i-1].Clock.Start == "" && dayLike(out[i-1].Value) && glue(text[out[i-1].End:c.Start]):
			d = &out[i-1]
		case i+1 < len(out) && dayLike(out[i+1].Value) && glue(text[c.End:out[i+1].Start]):
			d = &out[i+1]
		case i > 0 && dayLike(out[i-1].Value) && sameSentence(text[out[i-1].End:c.Start]):
			d = &out[i-1]
		default:
			continue
		}
		if d.Span.Exact() && d.Clock.Start == "" {
			d.Clock = c.Clock
		}
		v := d.Value
		if j := strings.LastIndexByte(v, '/'); j >= 0 {
			v = v[:j]
		}
		v, _, _ = strings.Cut(v, "T")
		_, clock, _ := strings.Cut(c.Value, "T")
		c.Value = v + "T" + clock
		c.Span, c.Basis, c.Unresolved = d.Span, d.Basis, d.Unresolved
	}
}

// farClock is how many bytes a time of day may stand behind its date.
const farClock = 160

// sameSentence reports whether no sentence ends in between.
func sameSentence(between string) bool {
	if len(between) > farClock {
		return false
	}
	for _, end := range [...]string{". ", "! ", "? ", "; ", "\n\n", ".\n"} {
		if strings.Contains(between, end) {
			return false
		}
	}
	return true
}

// dayLike reports whether a value is that of a day.
func dayLike(v string) bool { return len(v) >= 10 && v[4] == '-' && v[5] != 'W' && v[7] == '-' }

// glue reports whether only small words stand between a date and a clock.
func glue(between string) bool {
	if len(between) > 24 {
		return false
	}
	for _, w := range strings.FieldsFunc(foldWord(between), func(r rune) bool {
		return r == ' ' || r == ',' || r == '(' || r == '\n' || r == '\u00a0' || r == '-' || r == '–'
	}) {
		switch w {
		case "um", "ab", "von", "gegen", "at", "from", "on", "am", "в", "с", "во", "à", "de", "le", "dès", "beginnt", "the", "den", "около", "к":
		default:
			return false
		}
	}
	return true
}
