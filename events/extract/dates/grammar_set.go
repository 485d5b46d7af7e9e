package dates

// fromSet reads every Monday, jeden Tag, pro Jahr, daily, по понедельникам.
func (p *parser) fromSet(i int) (expr, bool) {
	t := p.tok(i)
	switch t.sense.class {
	case setWord:
		return p.done(expr{form: setForm, n: 1, unit: unit(t.sense.val)}, i, i+1)
	case setdayWord:
		return p.done(expr{form: setForm, n: 1, weekday: int(t.sense.val)}, i, i+1)
	}
	j := i + 1
	n := 1
	if m, k, ok := p.number(j); ok {
		n, j = m, k
	} else if m, k, ok := p.ordinal(j); ok && (p.class(k) == unitWord || p.class(k) == weekdayWord) {
		n, j = m, k
	}
	u := p.tok(j)
	switch p.class(j) {
	case unitWord:
		if t.sense.class == everyWord && p.lang == "de" && u.sense.flags&plural == 0 && !p.is(i, "alle") || p.lang != "de" || t.sense.class == perWord || u.sense.flags&plural != 0 {
			if p.lang == "de" && u.sense.flags&plural != 0 && !p.is(i, "alle") {
				return expr{}, false
			}
			return p.done(expr{form: setForm, n: n, unit: unit(u.sense.val)}, i, j+1)
		}
	case weekdayWord:
		if u.sense.flags&abbrev == 0 {
			e := expr{form: setForm, n: n, weekday: int(u.sense.val)}
			if k := p.skipOf(j+1, 2); k > j+1 && p.class(k) == unitWord && unit(p.tok(k).sense.val) == month { // every second Tuesday of the month
				return p.done(e, i, k+1)
			}
			return p.done(e, i, j+1)
		}
	case monthWord:
		if p.lang != "en" || p.tok(j+1).kind != numberToken {
			return p.done(expr{form: setForm, n: n, month: int(u.sense.val)}, i, j+1)
		}
	case partWord:
		return p.done(expr{form: setForm, n: n, unit: day, part: part(u.sense.val)}, i, j+1)
	case seasonWord:
		return p.done(expr{form: setForm, n: int(u.sense.val), unit: season}, i, j+1)
	}
	return expr{}, false
}

// fromRef reads now, damals, soon.
func (p *parser) fromRef(i int) (expr, bool) {
	t := p.tok(i)
	e := expr{form: refForm, n: int(t.sense.val)}
	if p.tightDash(i+1) || p.mark(i-1, '-') && p.attached(i) {
		return expr{}, false
	}
	switch {
	case p.lang == "de" && p.is(i, "früher"):
		// an adverb only where it is not the comparative of one
		if c := p.before(i); c == unitWord || p.is(i-1, "viel") || p.is(i+1, "als") || p.is(i-1, "etwas") || p.is(i-1, "oder") || p.is(i-1, "noch") {
			return expr{}, false
		}
	case p.class(i+1) == afterWord || p.class(i+1) == beforeWord: // shortly after the summit
		return expr{}, false
	case p.lang == "en" && p.is(i, "current"):
		if p.is(i+1, "account") || p.is(i+1, "affairs") {
			return expr{}, false
		}
	case p.lang == "en" && p.is(i, "the future") || p.tok(i).lettering == upperCase && t.end-t.start <= 3:
		return expr{}, false
	}
	return p.done(e, i, i+1)
}
