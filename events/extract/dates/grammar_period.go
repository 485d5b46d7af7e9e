package dates

// fromSeason reads summer 2024, summer of 2024, летом прошлого года, été 2024.
func (p *parser) fromSeason(i, from int) (expr, bool) {
	t := p.tok(i)
	e := expr{form: seasonForm, n: int(t.sense.val)}
	j := p.yearTail(i+1, &e)
	if j == i+1 {
		if p.lang == "fr" && p.is(i, "été") {
			if p.before(i) == articleWord || p.mark(i-1, '\'') || p.before(i) == stageWord || p.before(i) == relWord {
				return p.done(e, from, j)
			}
			return expr{}, false
		}
		if t.sense.flags&weak != 0 && !p.preposed(i) && !(p.is(i-1, "the") && p.tok(i-2).sense.class == inWord) {
			return expr{}, false
		}
		if p.lang == "ru" && p.is(i, "лета") && p.before(i) != stageWord && p.before(i) != untilWord && p.before(i) != toWord && p.before(i) != fromWord {
			return expr{}, false
		}
		if p.tightDash(i + 1) {
			return expr{}, false
		}
	}
	if p.lang == "en" && p.is(i, "fall") && j == i+1 && !(p.is(i-1, "the") || p.before(i) == relWord || p.before(i) == stageWord) {
		return expr{}, false
	}
	return p.done(e, from, j)
}

// fromStage reads early October, Ende 1978, mid-October, the end of this year, mi-octobre.
func (p *parser) fromStage(i int) (expr, bool) {
	t := p.tok(i)
	st := stage(t.sense.val)
	j := i + 1
	if k := p.stageAfter(j); k > j { // mid-to-late October
		if e, ok := p.fromStage(k); ok && e.stage > st && e.stageFrom == whole {
			e.stageFrom = st
			return p.done(e, i, e.last)
		}
	}
	if p.mark(j, '-') && p.attached(j) && p.attached(j+1) {
		j++
	} else {
		j = p.skipOf(j, 3)
	}
	if p.lang == "de" && j > i+1 && p.class(j) == fromWord {
		j++
	}
	open := p.open
	if p.attached(j) {
		p.open = j
	}
	e, ok := p.period(j)
	p.open = open
	if !ok {
		if st == early && p.class(i+1) == todayWord || p.lang == "en" && st == late && p.class(i+1) == todayWord {
			return p.shift(p.expression(i + 1))(i)
		}
		return expr{}, false
	}
	if e.stage != whole || e.form == relForm && (e.unit < week || e.unit == noUnit && e.weekday != 0) {
		if e.form == relForm && e.unit == day && e.rel == 10 && p.lang == "en" && st == late { // late in the day
			return p.done(e, i, e.last)
		}
		return expr{}, false
	}
	if e.form == dayForm || e.form == refForm || e.form == durationForm || e.form == todayForm || e.form == clockForm {
		return expr{}, false
	}
	if p.lang == "de" && e.form == relForm && e.rel == 10 && !e.hasRel && j == i+1 {
		return expr{}, false // "Ende Woche" is said, "Mitte Jahr" is not German: "Ende Jahr" is Swiss
	}
	e.stage = st
	return p.done(e, i, e.last)
}

// stageAfter returns the index of the stage that token j joins to the one before it: "mid-to-late",
// "Anfang bis Mitte"; or j.
func (p *parser) stageAfter(j int) int {
	k := j
	for n := 0; n < 3; n++ {
		switch {
		case p.mark(k, '-'), p.mark(k, '/'), p.class(k) == toWord, p.class(k) == untilWord, p.class(k) == andWord && p.betweenBefore(j-1):
			k++
			continue
		}
		break
	}
	if k > j && p.class(k) == stageWord {
		return k
	}
	return j
}

// shift lets an expression begin at an earlier token.
func (p *parser) shift(e expr, ok bool) func(int) (expr, bool) {
	return func(i int) (expr, bool) {
		if !ok {
			return expr{}, false
		}
		return p.done(e, i, e.last)
	}
}

// fromHalf reads half of a period whose ordinal is missing, or a duration: half an hour.
func (p *parser) fromHalf(i int) (expr, bool) {
	j := i + 1
	if p.class(j) == articleWord {
		j++
	}
	if p.class(j) == unitWord && p.lang == "en" {
		return p.done(expr{form: durationForm, n: oneHalf, unit: unit(p.tok(j).sense.val)}, i, j+1)
	}
	return expr{}, false
}

// fromCompound reads one word for two: Jahresende, Vorjahr.
func (p *parser) fromCompound(i int) (expr, bool) {
	t := p.tok(i)
	if t.sense.class == relunitWord {
		if t.sense.flags&weak != 0 { // накануне саммита is no day of its own
			n := p.tok(i + 1)
			switch p.class(i + 1) {
			case noClass, articleWord, countedWord, relWord:
				if n.kind == wordToken && n.gap != blankGap && !p.is(i+1, "там") && !p.is(i+1, "здесь") && !p.is(i+1, "тут") {
					return expr{}, false
				}
			}
		}
		e := expr{form: relForm, unit: unit(t.sense.aux), rel: int(t.sense.val), hasRel: true}
		return p.done(e, i, i+1)
	}
	e := expr{form: relForm, unit: unit(t.sense.aux), rel: 10, stage: stage(t.sense.val)}
	if e.unit == year {
		y := e
		j := p.yearTail(i+1, &y)
		switch {
		case y.year != 0:
			return p.done(expr{form: yearForm, year: y.year, yearEnd: y.yearEnd, stage: e.stage}, i, j)
		case y.hasYearRel:
			e.rel, e.hasRel = y.yearRel, true
			return p.done(e, i, j)
		}
	}
	return p.done(e, i, i+1)
}

// ordinalPeriod reads third quarter of 2024, erste Hälfte des Jahres, 3. Quartal, XIX век, first
// week of October, second Sunday in May, last day of the year.
func (p *parser) ordinalPeriod(i int) (expr, bool) {
	n, j, ok := p.ordinal(i)
	if !ok {
		return p.figuredPart(i)
	}
	return p.ordinalUnit(i, j, n)
}

// figuredPart reads a part of the year by its bare figure: 3 квартал, 2 полугодие, 3Q 2024.
func (p *parser) figuredPart(i int) (expr, bool) {
	t := p.tok(i)
	if t.kind != numberToken || t.digits() != 1 || t.num < 1 || t.num > 4 || p.glued(i) {
		return expr{}, false
	}
	e := expr{n: t.num}
	switch w := p.tok(i + 1); {
	case p.is(i+1, "квартал"), p.is(i+1, "квартале"), p.is(i+1, "кварталу"):
		e.form = quarterForm
	case t.num <= 2 && (p.is(i+1, "полугодие") || p.is(i+1, "полугодии")):
		e.form = halfForm
	case p.attached(i+1) && w.lettering == titleCase && p.is(i+1, "q"):
		e.form = quarterForm
	case p.attached(i+1) && w.lettering == titleCase && p.is(i+1, "h") && t.num <= 2:
		e.form = halfForm
	default:
		return expr{}, false
	}
	j := p.yearTail(i+2, &e)
	if p.attached(i+1) && j == i+2 {
		return expr{}, false
	}
	return p.done(e, i, j)
}

// ordinalUnit reads what follows the ordinal n that ends before token j.
func (p *parser) ordinalUnit(i, j, n int) (expr, bool) {
	if c := p.class(j); c == andWord || c == toWord || p.mark(j, '-') { // im 18. und 19. Jahrhundert
		p.open = j + 1
		if _, k, ok := p.ordinal(j + 1); ok && p.class(k) == unitWord && unit(p.tok(k).sense.val) == century && n > 0 && n <= 30 {
			p.open = -1
			return p.done(expr{form: centuryForm, n: n}, i, j)
		}
		p.open = -1
	}
	if p.mark(j, '-') && p.attached(j) && p.attached(j+1) { // third-quarter
		j++
	}
	t := p.tok(j)
	switch p.class(j) {
	case countedWord: // III кв. 2024 года
		if p.is(j, "кв") && n >= 1 && n <= 4 && p.tok(i).kind == wordToken {
			e := expr{form: quarterForm, n: n}
			k := j + 1
			if p.mark(k, '.') && p.attached(k) {
				k++
			}
			return p.done(e, i, p.yearTail(k, &e))
		}
		return expr{}, false
	case halfWord:
		return p.halfOf(i, j, n)
	case halfmonthWord:
		if n == 1 || n == 2 {
			e := expr{form: monthForm, month: int(t.sense.val), stage: firstHalf + stage(n-1)}
			return p.done(e, i, p.yearTail(j+1, &e))
		}
		return expr{}, false
	case monthunitWord:
		in := expr{form: monthForm, month: int(t.sense.val)}
		in, _ = p.done(in, j, p.yearTail(j+1, &in))
		return p.slice(expr{form: sliceForm, n: n, unit: unit(t.sense.aux)}, in, i)
	case weekdayWord:
		k := p.skipOf(j+1, 2)
		if k > j+1 {
			if in, ok := p.period(k); ok && (in.form == monthForm || in.form == relForm && in.unit == month) {
				return p.slice(expr{form: sliceForm, n: n, weekday: int(t.sense.val)}, in, i)
			}
		}
		return expr{}, false
	case unitWord:
	default:
		return expr{}, false
	}
	u := unit(t.sense.val)
	switch u {
	case quarter:
		if n < 1 || n > 4 || t.sense.flags&plural != 0 {
			return expr{}, false
		}
		e := expr{form: quarterForm, n: n}
		return p.done(e, i, p.yearTail(j+1, &e))
	case half:
		if n < 1 || n > 2 {
			return expr{}, false
		}
		e := expr{form: halfForm, n: n}
		return p.done(e, i, p.yearTail(j+1, &e))
	case century:
		if n < 1 || n > 30 || t.sense.flags&plural != 0 {
			return expr{}, false
		}
		k := j + 1
		if (p.is(j, "jh") || p.is(j, "jhd") || p.is(j, "jhdt")) && p.mark(k, '.') && p.attached(k) {
			k++
		}
		return p.done(expr{form: centuryForm, n: n}, i, k)
	case decade, day, week, weekend, month:
		k := p.skipOf(j+1, 3)
		if k > j+1 || p.lang == "ru" {
			if in, ok := p.period(k); ok && in.form != dayForm && in.form != weekdayForm && !(in.form == relForm && in.unit <= u) {
				if u == decade && in.form == monthForm && p.lang == "ru" && n <= 3 {
					in.stage = firstThird + stage(n-1)
					return p.done(in, i, in.last)
				}
				return p.slice(expr{form: sliceForm, n: n, unit: u}, in, i)
			}
		}
	}
	return expr{}, false
}

// slice completes e as a part of inner.
func (p *parser) slice(e, inner expr, i int) (expr, bool) {
	if inner.inner != nil {
		return expr{}, false
	}
	in := inner
	e.inner = &in
	return p.done(e, i, inner.last)
}

// halfOf reads half of a month, a year, or of the year meant: zweite Jahreshälfte.
func (p *parser) halfOf(i, j, n int) (expr, bool) {
	if n != 1 && n != 2 {
		return expr{}, false
	}
	switch unit(p.tok(j).sense.val) {
	case half: // Jahreshälfte
		e := expr{form: halfForm, n: n}
		return p.done(e, i, p.yearTail(j+1, &e))
	case month:
		return p.done(expr{form: relForm, unit: month, rel: 10, stage: firstHalf + stage(n-1)}, i, j+1)
	}
	k := p.skipOf(j+1, 3)
	if e, ok := p.period(k); ok && e.stage == whole {
		switch {
		case e.form == yearForm:
			return p.done(expr{form: halfForm, n: n, year: e.year}, i, e.last)
		case e.form == relForm && e.unit == year:
			return p.done(expr{form: halfForm, n: n, yearRel: e.rel, hasYearRel: true}, i, e.last)
		case e.form == monthForm, e.form == decadeForm, e.form == centuryForm, e.form == relForm && (e.unit == month || e.unit == week):
			e.stage = firstHalf + stage(n-1)
			return p.done(e, i, e.last)
		}
	}
	return expr{}, false
}

// fromOrdinal reads an expression that opens with an ordinal in words.
func (p *parser) fromOrdinal(i int) (expr, bool) {
	if e, ok := p.dayMonth(i); ok {
		return e, true
	}
	if e, ok := p.ordinalDecade(i); ok {
		return e, true
	}
	return p.ordinalPeriod(i)
}

// ordinalDecade reads девяностые годы.
func (p *parser) ordinalDecade(i int) (expr, bool) {
	t := p.tok(i)
	if p.lang != "ru" || t.sense.val < 20 || t.sense.val%10 != 0 || p.class(i+1) != unitWord {
		return expr{}, false
	}
	if u := p.tok(i + 1); unit(u.sense.val) != year || u.sense.flags&plural == 0 {
		return expr{}, false
	}
	return p.done(expr{form: decadeForm, n: int(t.sense.val)}, i, i+2)
}

// fromRoman reads III квартал, XIX век, XIXe siècle, and Q3, H1 and the like.
func (p *parser) fromRoman(i int) (expr, bool) {
	t := p.tok(i)
	w := p.text[t.start:t.end]
	if len(w) == 1 && p.attached(i+1) { // Q3 2024
		n := p.tok(i + 1)
		if n.kind == numberToken && n.digits() == 1 && !p.decimal(i+2) && !p.attached(i) && !p.tightDash(i+2) {
			e := expr{n: n.num}
			switch {
			case (w == "Q" || w == "T" && p.lang == "fr") && n.num >= 1 && n.num <= 4:
				e.form = quarterForm
			case (w == "H" || w == "S" && p.lang == "fr") && n.num >= 1 && n.num <= 2:
				e.form = halfForm
			default:
				return expr{}, false
			}
			j := p.yearTail(i+2, &e)
			if e.form == halfForm && j == i+2 {
				return expr{}, false
			}
			return p.done(e, i, j)
		}
		return expr{}, false
	}
	n := roman(w)
	if n == 0 || p.attached(i) && !p.mark(i-1, '(') {
		return expr{}, false
	}
	if p.lang == "ru" {
		j := i + 1
		if p.is(j, "в") && p.mark(j+1, '.') && p.attached(j+1) {
			return p.done(expr{form: centuryForm, n: n}, i, j+2)
		}
		if p.mark(j, '-') && roman(p.text[p.tok(j+1).start:p.tok(j+1).end]) > n && p.class(j+2) == unitWord && unit(p.tok(j+2).sense.val) == century {
			return p.done(expr{form: centuryForm, n: n}, i, j+3)
		}
	}
	return p.ordinalPeriod(i)
}
