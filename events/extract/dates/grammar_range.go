package dates

// chain reads an expression at token i and all that are joined to it, and keeps them. It returns
// the index after them, or i.
func (p *parser) chain(i int) int {
	first := len(p.exprs)
	e, ok := p.expression(i)
	if !ok {
		return i
	}
	e.paragraph = p.paragraph
	p.tense(&e)
	p.limit(&e, i)
	moved := p.movedFrom(&e)
	onto := p.onto > 0 && p.onto < i && i < p.onto+4
	if onto {
		p.exprs[first-1].joint = listJoint
	}
	if moved || onto {
		e.tense, e.strong, e.limit = Future, true, At
	}
	p.onto = 0
	p.exprs = append(p.exprs, e)
	j := e.last
	for n := 0; n < 12; n++ {
		last := &p.exprs[len(p.exprs)-1]
		how, next, ok := p.connector(j)
		if moved && p.class(j) == toWord {
			p.onto = j
			break // the day that it was moved to
		}
		list := false
		if !ok {
			if !p.mark(j, ',') || last.form != dayForm {
				break
			}
			list, next = true, j+1
		}
		b, ok := p.second(last, how, next, list)
		if !ok {
			break
		}
		if list {
			how = listJoint
		}
		how = p.joinable(last, &b, how, p.exprs[first].limit == Since || p.betweenBefore(p.exprs[first].first), next-j)
		if how == noJoint {
			break
		}
		b.paragraph, b.tense, b.strong = e.paragraph, e.tense, e.strong
		if b.tense == NoHint {
			p.tense(&b)
			last.tense, last.strong = b.tense, b.strong
		}
		if how == rangeJoint && len(p.exprs)-1 > first && p.exprs[len(p.exprs)-2].joint == rangeJoint {
			how = listJoint // from June 14–16 to June 15–17
		}
		last.joint = how
		if how == rangeJoint && len(p.exprs)-1 == first && last.limit == Since {
			last.limit = At
		}
		p.exprs = append(p.exprs, b)
		j = b.last
	}
	if p.describes(first, j) {
		p.unlimited(&p.exprs[first])
	}
	return j
}

// movedFrom reports whether e is the day that something is moved from, in English, and a date of its own.
func (p *parser) movedFrom(e *expr) bool {
	if p.lang != "en" || p.before(e.first) != fromWord || e.form == dayForm && e.month == 0 {
		return false
	}
	for k := e.first - 2; k >= max(0, e.first-5); k-- {
		for _, w := range [...]string{"postponed", "moved", "rescheduled", "deferred", "delayed", "shifted", "put", "pushed", "brought", "adjourned"} {
			if p.is(k, w) {
				return true
			}
		}
	}
	return false
}

// betweenBefore reports whether "between" stands before token i.
func (p *parser) betweenBefore(i int) bool {
	for k := i - 1; k >= i-3 && k >= 0; k-- {
		switch p.tok(k).sense.class {
		case betweenWord:
			return true
		case articleWord, atWord:
			continue
		}
		return false
	}
	return false
}

// connector reads what joins two dates at token i: a dash, to, and, or, a slash.
func (p *parser) connector(i int) (joint, int, bool) {
	t := p.tok(i)
	if t.gap == blankGap || t.kind == endToken {
		return noJoint, i, false
	}
	switch t.kind {
	case markToken:
		switch t.mark {
		case ',': // Donnerstag, 24. Oktober, bis Samstag
			if p.class(i+1) == toWord && (p.lang == "de" || p.lang == "en") {
				return rangeJoint, i + 2, true
			}
		case '-':
			if p.lang == "de" && p.tok(i+1).kind == wordToken && p.tok(i+1).lettering != lowerCase && (p.is(i+1, "am") || p.is(i+1, "vom") || p.is(i+1, "im")) {
				return noJoint, i, false // Bern, 29.10.2019 - Am 30. Oktober
			}
			return rangeJoint, i + 1, true
		case '/':
			return slashJoint, i + 1, true
		case '&':
			return andJoint, i + 1, true
		}
	case wordToken:
		switch t.sense.class {
		case toWord:
			return rangeJoint, i + 1, true
		case andWord:
			j := i + 1
			if p.mark(j, '/') { // und/oder
				j += 2
			}
			return andJoint, j, true
		case orWord:
			if p.mark(i+1, '.') && p.attached(i+1) { // bzw.
				return orJoint, i + 2, true
			}
			return orJoint, i + 1, true
		case untilWord:
			if p.lang == "ru" || p.lang == "fr" || p.lang == "de" {
				return rangeJoint, i + 1, p.is(i, "до") || p.is(i, "jusqu'au") || p.lang == "fr"
			}
		}
	}
	return noJoint, i, false
}

// second reads the expression after a joint, passing words like "am", "the", "zum", "bis".
func (p *parser) second(a *expr, how joint, i int, list bool) (expr, bool) {
	j := i
	for n := 0; n < 3; n++ {
		t := p.tok(j)
		if t.gap == blankGap {
			return expr{}, false
		}
		c := p.class(j)
		if c == articleWord && t.sense.val == 0 || c == atWord || c == inWord && how != rangeJoint || c == toWord && (p.lang == "de" || p.lang == "fr" && how != rangeJoint) || c == fromWord && how == andJoint || p.lang == "en" && c == fewWord {
			// "am", "le", "the": but an article may open a relative expression of its own
			if c == articleWord && p.class(j+1) == relWord {
				break
			}
			j++
			continue
		}
		if p.lang == "fr" && p.mark(j, '\'') {
			j++
			continue
		}
		break
	}
	if p.lang == "en" && a.form == dayForm && a.year == 0 {
		if b, ok := p.englishSecondDay(a, j); ok && (!list || p.listGoesOn(b.last)) {
			return b, true
		}
	}
	t := p.tok(j)
	if t.kind == markToken || t.kind == wordToken && !opens(t.sense.class) && (t.sense.class != noClass || t.lettering == lowerCase) {
		return expr{}, false
	}
	if a.form == clockForm {
		if t.kind != numberToken && t.sense.class != noonWord {
			return expr{}, false
		}
	}
	p.open = j
	b, ok := p.expression(j)
	p.open = -1
	if ok && list && (b.form != dayForm) {
		return expr{}, false
	}
	return b, ok
}

// listGoesOn reports whether another day of the month follows token i, after "and" or a comma: in
// "October 24, 25 and 26", but not in "on October 24, 25 French soldiers".
func (p *parser) listGoesOn(i int) bool {
	if !p.mark(i, ',') && p.class(i) != andWord {
		return false
	}
	t := p.tok(i + 1)
	return t.kind == numberToken && t.digits() <= 2 && !p.decimal(i+2)
}

// englishSecondDay reads the 4 of "July 3-4" and "July 3 and 4".
func (p *parser) englishSecondDay(a *expr, i int) (expr, bool) {
	t := p.tok(i)
	if a.month == 0 || p.toks[a.first].sense.class != monthWord && a.weekday == 0 && a.last > a.first+1 || t.kind != numberToken || t.digits() > 2 || t.num <= a.day || !validDay(2024, a.month, t.num) {
		return expr{}, false
	}
	j := i + 1
	if k, ok := p.ordinalEnding(j); ok {
		j = k
	} else if p.decimal(j) {
		return expr{}, false
	}
	if p.class(j) == monthWord || p.countedAt(j) || p.class(j) == unitWord || p.class(j) == noonWord || p.is(j, "p") || p.is(j, "a") {
		return expr{}, false
	}
	if n := p.tok(j); n.kind == wordToken && n.lettering == lowerCase && n.sense.class == noClass && pluralNoun(p.text[n.start:n.end]) {
		return expr{}, false
	}
	b := expr{form: dayForm, day: t.num, month: a.month}
	return p.done(b, i, p.yearTail(j, &b))
}

// joinable decides how two expressions that stand side by side belong together.
func (p *parser) joinable(a, b *expr, how joint, bounded bool, width int) joint {
	if a.part != noPart && a.form != dayForm || b.form == setForm || b.form == durationForm || b.form == offsetForm || b.form == refForm {
		return noJoint
	}
	if a.form == clockForm || b.form == clockForm {
		if a.form == b.form && how == rangeJoint {
			return how
		}
		return noJoint
	}
	if a.form == dayForm && a.month == 0 && how == listJoint {
		return listJoint
	}
	switch how {
	case listJoint:
		if a.form == dayForm && b.form == dayForm && a.year == 0 && (a.month == 0 || p.lang == "en" && p.tok(b.first).kind == numberToken && b.last == b.first+1) {
			return how
		}
		return noJoint
	case slashJoint:
		if a.form == yearForm && b.form == yearForm && b.year != a.year+1 {
			return noJoint
		}
		return p.similar(a, b, how)
	case andJoint:
		if bounded && p.betweenBefore(a.first) {
			if p.similar(a, b, rangeJoint) != noJoint {
				return rangeJoint
			}
			return noJoint
		}
		if a.form == yearForm || b.form == yearForm || a.form == weekdayForm && b.form != weekdayForm && !(b.form == relForm && b.weekday != 0 && p.lang == "fr") {
			return noJoint
		}
		return p.similar(a, b, how)
	case orJoint:
		return p.similar(a, b, how)
	}
	if dash := p.tok(a.last); dash.kind == markToken && dash.mark == '-' {
		if dash.gap != noGap && p.tok(a.last+1).gap == lineGap {
			return noJoint
		}
		if a.form != b.form {
			if !(a.form == monthForm && b.form == monthForm) {
				return noJoint
			}
		}
	}
	return p.similar(a, b, how)
}

// similar returns how if a and b are dates of a kind that can bound one span.
func (p *parser) similar(a, b *expr, how joint) joint {
	datelike := func(e *expr) bool {
		switch e.form {
		case dayForm, monthForm, yearForm, seasonForm, quarterForm, halfForm, decadeForm, weekdayForm, todayForm, centuryForm:
			return true
		case relForm:
			return e.hasRel && e.unit != hour
		}
		return false
	}
	if !datelike(a) || !datelike(b) {
		return noJoint
	}
	if how == rangeJoint {
		if a.form == yearForm && b.form == yearForm {
			if b.year <= a.year {
				return noJoint
			}
			return how
		}
		if (a.form == yearForm) != (b.form == yearForm) {
			return noJoint
		}
		if (a.form == decadeForm || a.form == centuryForm) != (b.form == decadeForm || b.form == centuryForm) {
			return noJoint
		}
		return how
	}
	if a.form != b.form {
		if a.weekday != 0 && b.weekday != 0 && (a.form == relForm && b.form == weekdayForm || a.form == weekdayForm && b.form == relForm && p.lang == "fr") {
			return how // kommenden Donnerstag und Freitag, jeudi et vendredi prochains
		}
		if how == andJoint && a.form == todayForm && a.n >= 0 && b.form == weekdayForm && a.part == noPart && b.part == noPart {
			return how // tomorrow and Thursday
		}
		if how == orJoint || a.form == todayForm && b.form == weekdayForm || a.form == relForm || b.form == relForm {
			if how == orJoint && a.form != yearForm && b.form != yearForm {
				return how
			}
		}
		return noJoint
	}
	return how
}
