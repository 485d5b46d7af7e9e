package dates

// decadeNumber reads 1990s, '90s, 1990er Jahre, 90er-Jahre, 1990-е годы, 90-х.
func (p *parser) decadeNumber(i int) (expr, bool) {
	t := p.tok(i)
	if t.kind != numberToken || t.digits() != 4 && t.digits() != 2 || t.num%10 != 0 || p.glued(i) {
		return expr{}, false
	}
	if t.digits() == 4 && !plausibleYear(t.num) {
		return expr{}, false
	}
	e := expr{form: decadeForm, n: t.num}
	j := i + 1
	switch p.lang {
	case "de":
		if !p.attached(j) || !p.is(j, "er") && !p.is(j, "ern") {
			return expr{}, false
		}
		j++
		k := j
		if p.mark(k, '-') && p.attached(k) {
			k++
		}
		if p.class(k) == unitWord && unit(p.tok(k).sense.val) == year {
			j = k + 1
		} else if t.digits() == 2 && !p.preposed(i) {
			return expr{}, false
		}
	case "en":
		if p.mark(j, '\'') && p.attached(j) {
			j++
		}
		if !p.attached(j) || !p.is(j, "s") {
			return expr{}, false
		}
		j++
		if t.digits() == 2 && !(p.mark(i-1, '\'') || p.is(i-1, "the") || p.before(i) == stageWord || p.before(i) == relWord) {
			return expr{}, false
		}
	case "ru":
		if !(p.mark(j, '-') && p.attached(j) && p.attached(j+1) && p.tok(j+1).sense.class == erWord) {
			return expr{}, false
		}
		if t.digits() == 2 && !p.is(j+1, "е") && !p.is(j+1, "х") && p.class(j+2) != unitWord { // 70-й сессии
			return expr{}, false
		}
		j += 2
		if p.class(j) == unitWord && unit(p.tok(j).sense.val) == year && p.tok(j).sense.flags&plural != 0 {
			j++
		} else if p.class(j) == yearMark {
			j = p.afterYearMark(j)
		} else if p.class(j) == unitWord || t.digits() == 2 && !p.preposed(i) {
			return expr{}, false
		}
	default:
		return expr{}, false
	}
	return p.done(e, i, j)
}

// apostropheDecade reads '90s.
func (p *parser) apostropheDecade(i int) (expr, bool) {
	if p.lang != "en" || !p.mark(i, '\'') || p.attached(i) && p.tok(i-1).kind == wordToken || !p.attached(i+1) {
		return expr{}, false
	}
	t := p.tok(i + 1)
	if t.kind != numberToken || t.digits() != 2 {
		return expr{}, false
	}
	if t.num%10 == 0 && p.attached(i+2) && p.is(i+2, "s") {
		return p.done(expr{form: decadeForm, n: t.num}, i, i+3)
	}
	if c := p.before(i); (c == inWord || c == sinceWord) && !p.decimal(i+2) && !p.attached(i+2) { // in '87
		return p.done(expr{form: yearForm, year: fullYear(t)}, i, i+2)
	}
	return expr{}, false
}

// decadeWords reads the nineties, neunziger Jahre, девяностые годы.
func (p *parser) decadeWords(i int) (expr, bool) {
	e := expr{form: decadeForm, n: 10 * int(p.tok(i).sense.val)}
	j := i + 1
	k := j
	if p.mark(k, '-') && p.attached(k) {
		k++
	}
	if p.class(k) == unitWord && unit(p.tok(k).sense.val) == year {
		return p.done(e, i, k+1)
	}
	if p.lang == "en" && (p.is(i-1, "the") || p.before(i) == stageWord || p.mark(i-1, '-')) {
		return p.done(e, i, j)
	}
	return expr{}, false
}
