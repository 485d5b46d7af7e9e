package dates

// fromCount reads two years ago, zwei Wochen später, drei Tage, a year earlier, 12-hour.
func (p *parser) fromCount(i int) (expr, bool) {
	n, j, ok := p.count(i)
	if !ok {
		return expr{}, false
	}
	opening := p.tok(i)
	if p.lang == "en" && opening.sense.class == articleWord && p.class(j) == unitWord && p.tightDash(j+1) { // a year-earlier loss
		if e, ok := p.fromUnit(j); ok && e.form == offsetForm {
			return e, true
		}
	}
	n, half, j := p.countTail(n, j)
	t := p.tok(j)
	if p.class(j) != unitWord || opening.kind == numberToken && opening.digits() > 4 {
		return expr{}, false
	}
	u := unit(t.sense.val)
	switch {
	case u == quarter && opening.kind == numberToken && opening.digits() == 4, // the 1988 quarter
		u == year && p.lang == "ru" && opening.kind == numberToken && opening.digits() == 4 && !p.is(j, "лет"),
		u == weekend && p.lang == "en" && t.sense.flags&plural == 0,
		u == hour && (p.lang == "fr" || p.lang == "ru") && opening.kind == numberToken && n <= 24 && p.before(i) == atWord,
		p.is(i, "der"):
		return expr{}, false
	}
	j++
	if p.lang == "en" && p.mark(j, '-') && p.attached(j) { // decade-long, 45-year-old
		if !p.is(j+1, "long") {
			return expr{}, false
		}
		j += 2
	}
	if u == year && p.aged(i, j) {
		return expr{}, false
	}
	length := expr{form: durationForm, n: times(n, t), unit: u, plusHalf: half}
	j = p.andHalf(j, &length)
	if p.lang == "en" && p.mark(j, '\'') { // two years' work
		return p.done(length, i, j)
	}
	if e, ok := p.offsetTail(length, i, j); ok {
		return e, true
	}
	return p.done(length, i, j)
}

// countTail reads what may stand between a count and its unit: the second count of a range, "and a
// half", "full". It returns the larger count, and whether a half belongs to it.
func (p *parser) countTail(n, j int) (count int, half bool, next int) {
	half = p.tok(j-1).sense.class == halfnumWord
	switch {
	case p.lang == "en" && p.is(j, "and") && p.is(j+1, "a") && p.class(j+2) == halfWord:
		half, j = true, j+3
	case p.lang == "ru" && p.is(j, "с") && p.is(j+1, "половиной"):
		half, j = true, j+2
	}
	if c := p.class(j); c == toWord || c == orWord || p.mark(j, '-') {
		if n2, k, ok := p.number(j + 1); ok && n > 0 && n2 > n && (p.class(k) == unitWord || p.class(k) == fillerWord) {
			n, j = n2, k
		}
	}
	if p.class(j) == fillerWord {
		j++
	}
	return n, half && n > 0, j
}

// times multiplies a count by what its unit stands for: a fortnight is two weeks.
func times(n int, t *token) int {
	if n > 0 && t.sense.aux > 1 {
		return n * int(t.sense.aux)
	}
	return n
}

// andHalf reads the half that French adds after the unit, "deux ans et demi", into e.
func (p *parser) andHalf(j int, e *expr) int {
	if p.lang == "fr" && e.n > 0 && p.is(j, "et") && (p.is(j+1, "demi") || p.is(j+1, "demie")) {
		e.plusHalf = true
		return j + 2
	}
	return j
}

// offsetTail reads ago, later, earlier, from now after the length that ends before token j.
func (p *parser) offsetTail(length expr, i, j int) (expr, bool) {
	e := length
	e.form = offsetForm
	switch c := p.class(j); {
	case c == agoWord && p.lang != "fr":
		e.rel = -1
	case (c == laterWord || c == earlierWord) && p.comparedTo(j+1): // drei Tage später als geplant
		return expr{}, false
	case c == laterWord && !p.is(j, "après"):
		e.rel, e.anaphoric = 1, true
	case c == earlierWord:
		e.rel, e.anaphoric = -1, true
	case p.is(j, "hence"):
		e.rel, e.hasRel = 1, true
	case p.is(j, "from") && p.class(j+1) == refWord:
		e.rel, e.hasRel = 1, true
		j++
	default:
		return expr{}, false
	}
	return p.done(e, i, j+1)
}

// comparedTo reports whether a comparison opens at token i or close after: than, als, чем, que.
func (p *parser) comparedTo(i int) bool {
	for k := i; k < i+3; k++ {
		if t := p.tok(k); t.kind != wordToken {
			return false
		}
		if p.is(k, "than") || p.is(k, "als") || p.is(k, "чем") || p.is(k, "que") || p.is(k, "qu") {
			return true
		}
	}
	return false
}

// aged reports whether the years from token i to j are those of a person.
func (p *parser) aged(i, j int) bool {
	for k := i - 1; k >= i-3; k-- {
		if p.tok(k).sense.class == ageWord {
			return true
		}
	}
	return p.class(j) == ageWord || p.class(j+1) == ageWord
}

// firstIn reports whether the "in" at token i says how long nothing of the kind has been: their first
// talks in two years.
func (p *parser) firstIn(i int) bool {
	for k := i - 1; k >= i-9; k-- {
		t := p.tok(k)
		if t.kind == endToken || t.kind == markToken && t.mark != '-' && t.mark != '\'' || t.sense.class == pastVerb || t.sense.class == futureVerb {
			return false
		}
		if p.is(k, "first") {
			return true
		}
	}
	return false
}

// fromOffset reads vor zwei Jahren, in zehn Tagen, через неделю, dans dix jours, il y a un an.
func (p *parser) fromOffset(i int) (expr, bool) {
	t := p.tok(i)
	e := expr{form: offsetForm}
	switch {
	case t.sense.class == inWord:
		if p.is(i, "binnen") || p.is(i, "innerhalb") || p.is(i, "within") || p.is(i, "im") {
			return expr{}, false
		}
		if p.lang == "en" && p.firstIn(i) {
			return expr{}, false
		}
		e.rel = 1
	case t.sense.class == agoWord && p.lang == "fr", t.sense.class == beforeWord && p.lang == "de":
		e.rel = -1
	case p.is(i, "спустя"):
		e.rel, e.anaphoric = 1, true
	default:
		return expr{}, false
	}
	j := i + 1
	if c := p.class(j); c == aroundWord || c == titleWord {
		j++
	}
	n, k, ok := p.count(j)
	switch {
	case ok:
		n, e.plusHalf, k = p.countTail(n, k)
	case p.lang == "ru" && p.tok(j).sense.flags&plural == 0: // через неделю
		n, k = 1, j
	default:
		return expr{}, false
	}
	if p.class(k) != unitWord {
		return expr{}, false
	}
	u := unit(p.tok(k).sense.val)
	if u == weekend || u == hour && (p.lang == "fr" || p.lang == "ru") && n > 12 {
		return expr{}, false
	}
	e.n, e.unit = times(n, p.tok(k)), u
	e.around = e.around || p.tok(k-1).sense.class == numberWord && p.tok(k-1).sense.flags&weak != 0 // une quinzaine de jours
	k = p.andHalf(k+1, &e) - 1
	first := i
	if t.sense.class == inWord && (p.lang == "en" || p.lang == "de") {
		first = j // "in" is a signal beside the expression, "vor" and "через" are parts of it
	}
	if p.lang == "en" && p.mark(k+1, '\'') && p.is(k+2, "time") { // in two years' time
		k += 2
	}
	return p.done(e, first, k+1)
}
