package dates

// fromUnit reads expressions that open with a unit: Jahr 1982, année 2024, années 1990, mois
// dernier, years ago, year-earlier quarter.
func (p *parser) fromUnit(i int) (expr, bool) {
	t := p.tok(i)
	u := unit(t.sense.val)
	if u == year {
		if e, ok := p.yearsUnit(i); ok {
			return e, true
		}
	}
	if t.sense.flags&plural != 0 && u >= day && u != weekend {
		if e, ok := p.uncounted(i, u); ok {
			return e, true
		}
	}
	if (u == week || u == weekend) && t.sense.flags&plural == 0 {
		if e, ok := p.weekOfDay(i, u); ok {
			return e, true
		}
	}
	switch p.lang {
	case "de":
		switch {
		case u == year && p.is(i, "jahres") && p.is(i-1, "des") && p.tok(i-2).sense.class != unitWord:
			return p.done(expr{form: relForm, unit: u, rel: 10}, i-1, i+1)
		case u == weekend:
			return p.done(expr{form: relForm, unit: u, rel: 10}, i, i+1)
		}
	case "en":
		return p.englishUnit(i, u)
	case "fr":
		return p.frenchUnit(i, u)
	case "ru":
		return p.russianUnit(i, u)
	}
	return expr{}, false
}

// weekOfDay reads the week or weekend that a day names: the week of 13 November, Woche vom 13.
// November, semaine du 13 novembre, неделя с 13 ноября.
func (p *parser) weekOfDay(i int, u unit) (expr, bool) {
	j := i + 1
	switch {
	case p.is(j, "beginning"), p.is(j, "starting"), p.is(j, "commencing"), p.is(j, "ab"), p.is(j, "с"):
		j++
	}
	j = p.skipOf(j, 2)
	if p.lang == "fr" && p.class(j) == fromWord {
		j++
	}
	if j == i+1 {
		return expr{}, false
	}
	day, ok := p.expressionDay(j)
	if !ok && p.lang == "en" && p.class(j) == monthWord {
		day, ok = p.monthDay(j, p.afterAbbrev(j), int(p.tok(j).sense.val))
	}
	if !ok || day.form != dayForm || day.month == 0 {
		return expr{}, false
	}
	if how, k, ok := p.connector(day.last); ok && how == rangeJoint && (p.lang != "fr" || p.tok(k).kind == numberToken) { // the week of November 13–17
		return expr{}, false
	}
	return p.slice(expr{form: sliceForm, unit: u}, day, i)
}

// uncounted reads a plural without a number: years ago, vor Jahren, for weeks, depuis des mois.
func (p *parser) uncounted(i int, u unit) (expr, bool) {
	length := expr{form: durationForm, n: few, unit: u}
	if e, ok := p.offsetTail(length, i, i+1); ok {
		return e, true
	}
	switch p.lang {
	case "de":
		if p.is(i-1, "vor") {
			return p.done(expr{form: offsetForm, n: few, unit: u, rel: -1}, i-1, i+1)
		}
		if p.is(i-1, "seit") || p.is(i-1, "über") {
			return p.done(length, i, i+1)
		}
	case "fr":
		if p.is(i-1, "des") && p.is(i-2, "depuis") {
			return p.done(length, i, i+1)
		}
	case "en":
		if p.tightDash(i+1) && p.is(i+2, "long") { // decades-long
			return p.done(length, i, i+3)
		}
		if (p.is(i-1, "for") || p.is(i-1, "in") || p.is(i-1, "over") || p.is(i-1, "within")) && !p.mark(i+1, '-') && p.class(i+1) != ofWord {
			return p.done(length, i, i+1)
		}
	}
	return expr{}, false
}

// englishUnit reads year-earlier and year-ago, with the quarter or period that they qualify.
func (p *parser) englishUnit(i int, u unit) (expr, bool) {
	if u != year || !p.tightDash(i+1) || !p.is(i+2, "earlier") && !p.is(i+2, "ago") {
		return expr{}, false
	}
	j := i + 3
	if p.is(j, "quarter") || p.is(j, "period") {
		j++
	}
	return p.done(expr{form: offsetForm, n: 1, unit: u, rel: -1, anaphoric: true}, i, j)
}

// frenchUnit reads mois dernier, semaines suivantes, mois d'octobre.
func (p *parser) frenchUnit(i int, u unit) (expr, bool) {
	if p.class(i+1) == relWord && u >= day {
		r := int(p.tok(i + 1).sense.val)
		switch {
		case r == 10 || r == 0:
		case p.tok(i).sense.flags&plural != 0:
			return p.done(expr{form: durationForm, n: few, unit: u}, i, i+2)
		default:
			return p.done(expr{form: relForm, unit: u, rel: r, hasRel: true}, i, i+2)
		}
	}
	if u == month {
		if e, ok := p.period(i); ok && e.form == monthForm {
			return e, true
		}
	}
	return expr{}, false
}

// russianUnit reads выходные, полгода, год назад, месяцем позже, в течение года.
func (p *parser) russianUnit(i int, u unit) (expr, bool) {
	one := expr{form: durationForm, n: 1, unit: u}
	switch {
	case u == weekend:
		return p.done(expr{form: relForm, unit: u, rel: 10}, i, i+1)
	case u < day || u > year || p.tok(i).sense.flags&plural != 0:
		return expr{}, false
	}
	if e, ok := p.offsetTail(one, i, i+1); ok {
		return e, true
	}
	switch {
	case p.is(i, "полгода"), p.is(i-1, "течение"), p.is(i-1, "за") && p.class(i+1) != relWord,
		p.is(i-1, "на") && (p.is(i, "год") || p.is(i, "неделю") || p.is(i, "месяц") || p.is(i, "век")) && p.class(i+1) != relWord:
		return p.done(one, i, i+1)
	}
	return expr{}, false
}
