package dates

// year is firstYear for a year that belongs to words before it.
func (p *parser) year(i int) (y, j int, ok bool) {
	if p.tok(i).gap == blankGap {
		return 0, i, false
	}
	return p.firstYear(i)
}

// firstYear reads a year of four digits that stands for nothing else, with what belongs to it:
// г., года.
func (p *parser) firstYear(i int) (y, j int, ok bool) {
	t := p.tok(i)
	if t.kind != numberToken || t.digits() != 4 || !plausibleYear(t.num) || p.glued(i) {
		return 0, i, false
	}
	j = i + 1
	if p.attached(j) {
		n := p.tok(j)
		switch {
		case n.kind == wordToken && (p.is(j, "г") || p.is(j, "гг")):
		case n.kind == wordToken:
			return 0, i, false
		case p.decimal(j):
			return 0, i, false
		case n.mark == '-' && p.attached(j+1) && p.tok(j+1).kind == wordToken && p.tok(j+1).sense.class == erWord:
			if p.lang != "ru" {
				return 0, i, false
			}
			if c := p.class(j + 2); c == unitWord && p.tok(j+2).sense.flags&plural == 0 { // 2024-го года
				return t.num, j + 3, true
			}
			if (p.is(j+1, "го") || p.is(j+1, "м")) && p.dated(i-1) { // в августе 2009-го, в 2009-м
				return t.num, j + 2, true
			}
			return 0, i, false
		}
	}
	return t.num, p.afterYearMark(j), true
}

// dated reports whether token i leads to a year: a month, a season, "in", "since".
func (p *parser) dated(i int) bool {
	switch p.tok(i).sense.class {
	case monthWord, seasonWord, inWord, sinceWord, untilWord, atWord, fromWord, toWord, stageWord, unitWord:
		return true
	}
	return false
}

// afterYearMark passes г., гг., год, года after a year in Russian.
func (p *parser) afterYearMark(j int) int {
	if p.lang != "ru" {
		return j
	}
	switch t := p.tok(j); p.class(j) {
	case yearMark:
		if p.mark(j+1, '.') && p.attached(j+1) {
			// The point belongs to the mark; at the end of a sentence to both.
			return j + 2
		}
		return j + 1
	case unitWord:
		if unit(t.sense.val) == year && t.gap <= lineGap && !p.is(j, "лет") {
			return j + 1
		}
	}
	return j
}

// yearTail reads the year after a day, a month, a season, a quarter, in figures or relative, into
// e. It returns the index after it, or i.
func (p *parser) yearTail(i int, e *expr) int {
	switch t := p.tok(i); {
	case p.mark(i, ','):
		return p.yearAfterComma(i, e)
	case p.mark(i, '\'') && !p.attached(i): // October '24
		if y := p.tok(i + 1); y.kind == numberToken && y.digits() == 2 && p.attached(i+1) && !p.decimal(i+2) {
			e.year = fullYear(y)
			return i + 2
		}
		return i
	case t.kind == markToken:
		return i
	}
	if y, j, ok := p.year(i); ok && !p.counted(j, y) {
		e.year = y
		return p.yearPairTail(j, e)
	}
	if j, ok := p.thisYearAbbreviated(i); ok {
		e.hasYearRel = true
		return j
	}
	if p.lang == "fr" && p.class(i) == relWord && p.class(i+1) != unitWord { // octobre dernier
		r := int(p.tok(i).sense.val)
		if (r == -1 || r == 1) && (e.form == dayForm || e.form == monthForm || e.form == seasonForm) {
			e.rel, e.hasRel = r, true
			return i + 1
		}
	}
	return p.yearInWords(i, e)
}

// yearAfterComma reads the year of "October 31, 2024".
func (p *parser) yearAfterComma(i int, e *expr) int {
	y, j, ok := p.year(i + 1)
	if !ok || p.tok(i+1).gap > spaceGap || y < 1500 || p.countedAt(j) {
		return i
	}
	if p.lang == "en" || p.tok(i-1).kind == numberToken || p.tok(j).kind != wordToken {
		e.year = y
		return j
	}
	return i
}

// thisYearAbbreviated reads d. J. and с. г.
func (p *parser) thisYearAbbreviated(i int) (int, bool) {
	switch p.lang {
	case "de":
		if p.is(i, "d") && p.mark(i+1, '.') && p.is(i+2, "j") {
			if p.mark(i+3, '.') {
				return i + 4, true
			}
			return i + 3, true
		}
	case "ru":
		if (p.is(i, "с") || p.is(i, "т")) && p.mark(i+1, '.') && p.class(i+2) == yearMark {
			return p.afterYearMark(i + 2), true
		}
	}
	return i, false
}

// yearInWords reads "of last year", "des Jahres 2024", "dieses Jahres", "прошлого года", "de
// l'année dernière", "des Vorjahres" into e.
func (p *parser) yearInWords(i int, e *expr) int {
	j := p.skipOf(i, 3)
	if j-i > 1 && p.lang == "en" && p.class(i) == inWord {
		return i
	}
	t := p.tok(j)
	switch p.class(j) {
	case unitWord:
		if unit(t.sense.val) != year || t.sense.flags&plural != 0 {
			return i
		}
		if y, k, ok := p.year(j + 1); ok {
			e.year = y
			return k
		}
		if p.lang == "fr" && p.class(j+1) == relWord {
			e.yearRel, e.hasYearRel = int(p.tok(j+1).sense.val), true
			return j + 2
		}
		if j > i && e.form != dayForm && (p.is(j, "jahres") || p.lang == "en" && p.class(i) == ofWord) {
			e.yearRel, e.hasYearRel = 10, true
			return j + 1
		}
	case relunitWord:
		if unit(t.sense.aux) == year && (j > i || p.is(j, "heuer")) {
			e.yearRel, e.hasYearRel = int(t.sense.val), true
			return j + 1
		}
	case relWord:
		if u := p.tok(j + 1); p.class(j+1) == unitWord && unit(u.sense.val) == year && u.sense.flags&plural == 0 {
			e.yearRel, e.hasYearRel = int(t.sense.val), true
			return j + 2
		}
	default:
		if j > i && p.lang != "de" && p.class(i) != inWord {
			if y, k, ok := p.year(j); ok {
				e.year = y
				return k
			}
		}
	}
	return i
}

// yearPairTail reads the /25 of 2024/25 into e.
func (p *parser) yearPairTail(j int, e *expr) int {
	if p.mark(j, '/') && p.attached(j) && p.attached(j+1) {
		t := p.tok(j + 1)
		if t.kind == numberToken && t.digits() == 2 && t.num == (e.year+1)%100 && !p.decimal(j+2) {
			e.yearEnd = e.year + 1
			return j + 2
		}
	}
	return j
}

// countedAt reports whether token k is what a number counts.
func (p *parser) countedAt(k int) bool {
	c := p.class(k)
	return c == countedWord || p.mark(k, '%') || c == unitWord && p.tok(k).sense.flags&plural != 0
}

// counted reports whether what looks like the year y before token k counts things: im Mai 1500
// Vertreter. A German month leads to no count that is not round: im Mai 2026 Vertreter.
func (p *parser) counted(k, y int) bool {
	if p.class(k) == countedWord {
		return p.lang != "de" || y < 1900 || y > 2099 || y%100 == 0
	}
	if p.lang == "ru" && p.is(k, "лет") {
		return true
	}
	return y < 1000
}

// bareYear reads a year that stands alone, where its neighbours let it be one.
func (p *parser) bareYear(i int) (expr, bool) {
	y, j, ok := p.firstYear(i)
	if !ok {
		return expr{}, false
	}
	e := expr{form: yearForm, year: y}
	marked := j > i+1
	j = p.yearPairTail(j, &e)
	if j == i+1 && p.attached(j) && (p.mark(j, '-') || p.mark(j, '/')) && p.attached(j+1) {
		// 1939-45: the second end in two digits
		t := p.tok(j + 1)
		if t.kind == numberToken && t.digits() == 2 && t.num > y%100 && !p.decimal(j+2) && !p.tightDash(j+2) {
			e.yearEnd = y - y%100 + t.num
			return p.done(e, i, p.afterYearMark(j+2))
		}
		if t.kind == wordToken && p.lang != "de" && t.sense.class != monthWord && t.sense.class != noClass {
			return expr{}, false
		}
	}
	if marked {
		return p.done(e, i, j)
	}
	prev := p.before(i)
	if b := p.tok(i - 1); b.kind == numberToken && p.tok(i).gap == spaceGap && p.open != i {
		return expr{}, false
	}
	if p.tok(i).gap == blankGap {
		prev = noClass
	}
	if prev == titleWord {
		return expr{}, false
	}
	if p.countedAt(j) || y > 2100 {
		return expr{}, false
	}
	strong := false
	switch prev {
	case inWord, untilWord, sinceWord, betweenWord, beforeWord, afterWord, stageWord, monthWord, seasonWord, unitWord, relWord:
		strong = true
	case fromWord, ofWord, atWord, toWord, aroundWord, articleWord, andWord, orWord:
		strong = y >= 1800 && y <= 2050
	}
	if p.lang == "en" && prev == fewWord {
		return expr{}, false
	}
	next := p.tok(j)
	if next.gap == blankGap {
		next = &end
	}
	lowerNoun := next.kind == wordToken && next.lettering == lowerCase && next.sense.class == noClass && next.gap == spaceGap
	if p.lang == "en" && lowerNoun && pluralNoun(p.text[next.start:next.end]) && prev != inWord && prev != sinceWord && prev != untilWord {
		if prev != articleWord || y < 1950 || y%100 == 0 {
			return expr{}, false
		}
	}
	if (p.lang == "fr" || p.lang == "ru") && lowerNoun && !strong {
		return expr{}, false
	}
	if p.mark(i-1, '.') || p.mark(i-1, ':') && p.attached(i) && p.tok(i-2).kind == numberToken {
		if p.attached(i) {
			return expr{}, false
		}
	}
	switch {
	case strong:
	case y >= 1900 && y <= 2050 && y%100 != 0:
	case y >= 1500 && y <= 2100 && (p.lang == "de" || p.parenthesised(i, j)) && y%100 != 0:
	case (y == 1900 || y == 2000) && (p.lang == "de" || p.parenthesised(i, j) || next.kind != wordToken):
	default:
		return expr{}, false
	}
	if y < 1500 && !(prev == inWord || prev == sinceWord || prev == untilWord || prev == unitWord || p.parenthesised(i, j)) {
		return expr{}, false
	}
	return p.done(e, i, j)
}

// yearBeforeChrist reads 44 BC, 44 v. Chr., 44 av. J.-C., 44 году до н. э.
func (p *parser) yearBeforeChrist(i int) (expr, bool) {
	t := p.tok(i)
	if t.num < 1 || t.digits() > 4 {
		return expr{}, false
	}
	var era []string
	j := i + 1
	switch p.lang {
	case "en":
		if p.is(j, "bce") || p.is(j, "bc") {
			return p.done(expr{form: bcForm, n: t.num}, i, j+1)
		}
	case "de":
		era = []string{"v", "chr"}
		if p.is(j, "vor") && p.is(j+1, "christus") {
			return p.done(expr{form: bcForm, n: t.num}, i, j+2)
		}
	case "fr":
		era = []string{"av", "j", "c"}
	case "ru":
		era = []string{"до", "н", "э"}
		if unit(p.tok(j).sense.val) == year && p.class(j) == unitWord || p.class(j) == yearMark {
			j++
		}
	}
	if len(era) == 0 {
		return expr{}, false
	}
	for _, word := range era {
		for p.mark(j, '.') || p.mark(j, '-') {
			j++
		}
		if !p.is(j, word) {
			return expr{}, false
		}
		j++
	}
	if p.mark(j, '.') && p.attached(j) {
		j++
	}
	return p.done(expr{form: bcForm, n: t.num}, i, j)
}

// parenthesised reports whether tokens i to j stand in brackets or beside a dash.
func (p *parser) parenthesised(i, j int) bool {
	return p.mark(i-1, '(') || p.mark(j, ')') || p.mark(i-1, '-') || p.mark(j, '-') || p.mark(i-1, '*') || p.mark(i-1, '†')
}

// pluralNoun reports whether an English word of no known class looks like a counted plural.
func pluralNoun(w string) bool {
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i'
}

// yearsUnit reads années 1990, years 1990 and 1991, Jahre(n) 1916.
func (p *parser) yearsUnit(i int) (expr, bool) {
	t := p.tok(i)
	if p.class(i) != unitWord || unit(t.sense.val) != year {
		return expr{}, false
	}
	n := p.tok(i + 1)
	if p.lang == "fr" && p.is(i, "années") && n.kind == numberToken && n.num%10 == 0 && (n.digits() == 2 || n.digits() == 4 && plausibleYear(n.num)) {
		return p.done(expr{form: decadeForm, n: n.num}, i, i+2)
	}
	if p.lang == "ru" || p.lang == "en" && t.sense.flags&plural != 0 {
		return expr{}, false
	}
	j := i + 1
	if p.lang == "de" && p.class(j) == fromWord {
		return expr{}, false
	}
	if y, k, ok := p.year(j); ok && !p.countedAt(k) {
		e := expr{form: yearForm, year: y}
		return p.done(e, i, p.yearPairTail(k, &e))
	}
	return expr{}, false
}
