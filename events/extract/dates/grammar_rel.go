package dates

// fromRel reads last week, next Friday, this October, letzten drei Jahren, прошлой осенью, cette
// année, am selben Tag; article is the index of its article, or i.
func (p *parser) fromRel(i, article int) (expr, bool) {
	rel := int(p.tok(i).sense.val)
	j := i + 1
	if p.mark(j, '-') && p.attached(j) {
		return expr{}, false
	}
	if p.is(j, "beiden") { // in den letzten beiden Jahren
		j++
	}
	if n, k, ok := p.number(j); ok { // the last three years
		n, half, k := p.countTail(n, k)
		if u := unit(p.tok(k).sense.val); p.class(k) == unitWord && u >= day && rel != 10 {
			return p.done(expr{form: durationForm, n: times(n, p.tok(k)), unit: u, plusHalf: half}, article, k+1)
		}
	}
	for p.class(j) == fillerWord || p.is(j, "же") || p.is(j, "самом") || p.lang == "ru" && p.class(j) == relWord && p.tok(j).sense.val == 10 {
		j++
	}
	t := p.tok(j)
	if t.gap == blankGap {
		return expr{}, false
	}
	e := expr{form: relForm, rel: rel, hasRel: true}
	switch t.sense.class {
	case unitWord:
		if p.lang == "ru" && rel == -1 && unit(t.sense.val) == decade {
			if in, ok := p.period(p.skipOf(j+1, 3)); ok && in.form == monthForm {
				in.stage = firstThird + 2 // последнюю декаду ноября
				return p.done(in, article, in.last)
			}
		}
		return p.relUnit(e, i, j, article)
	case weekdayWord:
		return p.relWeekday(e, i, j, article)
	case daypartWord:
		e.weekday, e.part = int(t.sense.val), part(t.sense.aux)
		return p.done(e, article, j+1)
	case monthWord:
		e.month = int(t.sense.val)
		if t.sense.flags&weak != 0 && p.tok(j+1).kind == numberToken {
			return expr{}, false
		}
		m := expr{form: monthForm, month: e.month}
		if k := p.yearTail(j+1, &m); m.year != 0 {
			return p.done(m, article, k)
		}
		return p.done(e, article, p.afterAbbrev(j))
	case seasonWord, stageseasonWord:
		e.n, e.unit, e.stage = int(t.sense.val), season, stage(t.sense.aux)
		m := expr{form: seasonForm, n: e.n}
		if k := p.yearTail(j+1, &m); m.year != 0 {
			return p.done(m, article, k)
		}
		return p.done(e, article, j+1)
	case partWord:
		e.unit, e.part = day, part(t.sense.val)
		return p.done(e, article, j+1)
	case decadeWord:
		return p.decadeWords(j)
	case monthunitWord:
		if rel == -1 {
			return p.shift(p.ordinalUnit(i, j, lastOne))(article)
		}
	}
	switch {
	case p.lang == "en" && p.is(i, "past") && article < i && (t.kind != wordToken || t.sense.class != noClass && t.sense.class != countedWord):
		return p.done(expr{form: refForm, n: -1}, article, i+1) // in the past
	case rel == 10 && (p.is(j, "period") || p.is(j, "time")):
		return p.samePeriod(e, j, article)
	}
	return expr{}, false
}

// relUnit reads the unit at token j after last, this or next.
func (p *parser) relUnit(e expr, i, j, article int) (expr, bool) {
	t := p.tok(j)
	e.unit = unit(t.sense.val)
	if t.sense.flags&plural != 0 && e.unit != weekend {
		if e.unit < day || e.rel == 10 {
			return expr{}, false
		}
		return p.done(expr{form: durationForm, n: few, unit: e.unit}, article, j+1)
	}
	if e.unit < day {
		if e.rel != 0 && e.rel != -1 || e.unit != hour {
			return expr{}, false
		}
		return p.done(expr{form: durationForm, n: 1, unit: e.unit}, article, j+1)
	}
	if e.rel == -1 && (e.unit == quarter || e.unit == half) { // the last quarter of the year
		m := expr{form: quarterForm, n: 4}
		if e.unit == half {
			m = expr{form: halfForm, n: 2}
		}
		k := p.yearTail(j+1, &m)
		switch {
		case k > j+1:
		case p.is(j+1, "года"):
			m.hasYearRel, k = true, j+2
		case p.is(j+1, "de") && p.is(j+2, "l") && p.mark(j+3, '\'') && p.is(j+4, "année"):
			m.hasYearRel, k = true, j+5
		}
		if k > j+1 {
			return p.done(m, article, k)
		}
	}
	if e.rel == -1 && (p.ofAt(j+1) || p.lang == "ru") { // the last week of October
		if s, ok := p.ordinalUnit(i, j, lastOne); ok && s.form == sliceForm {
			return p.done(s, article, s.last)
		}
	}
	j++
	if e.rel == 10 && (p.is(j, "a") || p.is(j, "one")) { // the same month a year ago
		if ago, ok := p.fromCount(j); ok && ago.form == offsetForm && ago.unit == year {
			e.yearRel, e.hasYearRel = -1, true
			return p.done(e, article, ago.last)
		}
	}
	return p.done(e, article, j)
}

// relWeekday reads the weekday at token j after last, this or next, with the day that may follow.
func (p *parser) relWeekday(e expr, i, j, article int) (expr, bool) {
	t := p.tok(j)
	if t.sense.flags&abbrev != 0 {
		return expr{}, false
	}
	if e.rel == -1 && p.ofAt(j+1) { // the last Friday of May
		if s, ok := p.ordinalUnit(i, j, lastOne); ok && s.form == sliceForm {
			return p.done(s, article, s.last)
		}
	}
	k := j + 1
	if p.mark(k, ',') || p.class(k) == articleWord || p.tok(k).kind == numberToken { // next Friday, 24 October
		if d, ok := p.fromWeekday(j); ok && d.form == dayForm {
			return p.done(d, i, d.last)
		}
	}
	e.weekday = int(t.sense.val)
	return p.done(e, article, p.partTail(k, &e))
}

// samePeriod reads the same period a year earlier, the same time last year, after the word at j.
func (p *parser) samePeriod(e expr, j, article int) (expr, bool) {
	e.unit = quarter
	if ago, ok := p.fromCount(j + 1); ok && ago.form == offsetForm && ago.unit == year {
		e.yearRel, e.hasYearRel = -1, true
		return p.done(e, article, ago.last)
	}
	m := expr{form: quarterForm}
	if k := p.yearTail(j+1, &m); k > j+1 {
		e.year, e.yearRel, e.hasYearRel = m.year, m.yearRel, m.hasYearRel
		return p.done(e, article, k)
	}
	return expr{}, false
}
