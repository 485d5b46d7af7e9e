package dates

// fromArticle reads expressions that open with an article: the third quarter, der vergangenen
// Woche, une semaine plus tard, the day.
func (p *parser) fromArticle(i int) (expr, bool) {
	if p.tok(i).sense.val == 1 {
		return p.fromCount(i)
	}
	j := i + 1
	if p.lang == "fr" && p.mark(j, '\'') && p.attached(j) {
		j++
	}
	t := p.tok(j)
	if t.gap == blankGap {
		return expr{}, false
	}
	switch t.sense.class {
	case relWord:
		return p.fromRel(j, i)
	case unitWord:
		return p.theUnit(i, j)
	case ordinalWord:
		if e, ok := p.fromOrdinal(j); ok {
			if e.form == dayForm && p.lang != "en" {
				return e, true
			}
			return p.done(e, i, e.last)
		}
	}
	if p.lang == "en" {
		return p.shift(p.afterThe(i, j))(i)
	}
	return expr{}, false
}

// afterThe reads what the English article belongs to, from token j on: the early 1990s, the
// summer of 2024, the nine months, the 31st of October, the '90s.
func (p *parser) afterThe(i, j int) (expr, bool) {
	t := p.tok(j)
	switch {
	case t.kind == numberToken && t.digits() == 4:
		return p.decadeNumber(j)
	case t.kind == numberToken:
		if e, ok := p.dayMonth(j); ok && e.month != 0 && p.attached(j+1) {
			return e, true
		}
		if e, ok := p.ordinalPeriod(j); ok {
			return e, true
		}
		return p.lengthAfterThe(j)
	case t.kind == markToken:
		return p.apostropheDecade(j)
	}
	switch t.sense.class {
	case stageWord:
		return p.fromStage(j)
	case decadeWord:
		return p.decadeWords(j)
	case seasonWord:
		if e, ok := p.fromSeason(j, j); ok && (e.year != 0 || e.hasYearRel || p.before(i) == inWord || p.before(i) == atWord) {
			return e, true
		}
	case numberWord:
		if e, ok := p.fromOrdinal(j); ok {
			return e, true
		}
		return p.lengthAfterThe(j)
	case fewWord:
		return p.lengthAfterThe(j)
	}
	return expr{}, false
}

// lengthAfterThe reads the length in "the nine months", which is one expression with its article.
func (p *parser) lengthAfterThe(j int) (expr, bool) {
	e, ok := p.fromCount(j)
	return e, ok && e.form == durationForm && e.unit >= day
}

// theUnit reads "the day", "the quarter", "l'année dernière", from the article at i and the unit
// at j.
func (p *parser) theUnit(i, j int) (expr, bool) {
	t := p.tok(j)
	u := unit(t.sense.val)
	if e, ok := p.fromUnit(j); ok {
		if p.lang == "en" || p.lang == "fr" && e.form == relForm {
			return p.done(e, i, e.last)
		}
		return e, true
	}
	if t.sense.flags&plural != 0 || p.lang != "en" || u < day || p.tightDash(j+1) {
		return expr{}, false
	}
	e := expr{form: relForm, unit: u, rel: 10}
	switch u {
	case quarter:
		if p.class(j+1) != ofWord {
			return p.done(e, i, j+1)
		}
	case weekend:
		return p.done(e, i, j+1)
	case day:
		switch {
		case p.is(j+1, "before") && p.closed(j+2):
			e.rel, e.hasRel = 9, true
			return p.done(e, i, j+2)
		case p.is(j+1, "after") && p.closed(j+2):
			e.rel, e.hasRel = 11, true
			return p.done(e, i, j+2)
		case p.closed(j + 1), p.is(j+1, "at"), p.is(j+1, "down"), p.is(j+1, "up"):
			return p.done(e, i, j+1)
		}
	case week, month, year:
		if p.closed(j+1) || u == year && p.is(j+1, "ended") {
			return p.done(e, i, j+1)
		}
	}
	return expr{}, false
}

// closed reports whether a phrase ends before token i: a mark of punctuation or nothing follows.
func (p *parser) closed(i int) bool {
	t := p.tok(i)
	return t.kind == endToken || t.gap == blankGap || t.kind == markToken && (t.mark == '.' || t.mark == ',' || t.mark == ';' || t.mark == ')' || t.mark == '?' || t.mark == '!')
}
