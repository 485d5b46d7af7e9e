package dates

// number reads a count at token i: digits or number words. It returns the index after it.
func (p *parser) number(i int) (n, j int, ok bool) {
	t := p.tok(i)
	if t.kind == numberToken {
		if t.num < 0 || p.glued(i) || p.decimal(i+1) {
			return 0, i, false
		}
		return t.num, i + 1, true
	}
	switch t.sense.class {
	case fewWord:
		return few, i + 1, true
	case halfnumWord:
		return int(t.sense.val), i + 1, true
	case numberWord:
	default:
		return 0, i, false
	}
	n, j = int(t.sense.val), i+1
	if n >= 20 && n < 100 {
		k := j
		if p.mark(k, '-') && p.attached(k) {
			k++
		}
		if u := p.tok(k); p.class(k) == numberWord && u.sense.val < 20 && (u.sense.val < 10 || p.lang == "fr") {
			n, j = n+int(u.sense.val), k+1
		}
	}
	return n, j, true
}

// count is number, or an article in the sense of one before a unit.
func (p *parser) count(i int) (n, j int, ok bool) {
	t := p.tok(i)
	if t.sense.class == articleWord && t.sense.val == 1 {
		if p.class(i+1) == fewWord {
			return few, i + 2, true
		}
		if p.lang == "fr" && p.class(i+1) == numberWord { // une quinzaine de jours
			return p.number(i + 1)
		}
		return 1, i + 1, true
	}
	if t.sense.class == halfWord && t.sense.val == 0 {
		return oneHalf, i + 1, true
	}
	n, j, ok = p.number(i)
	if ok && p.mark(j, '-') && p.attached(j) && p.attached(j+1) { // 12-hour
		if p.class(j+1) == unitWord {
			j++
		}
	}
	return n, j, ok
}

// ordinal reads an ordinal number: 3rd, 3., 3-го, 1er, III, third, двадцать четвёртого.
func (p *parser) ordinal(i int) (n, j int, ok bool) {
	t := p.tok(i)
	switch t.kind {
	case numberToken:
		if t.num < 0 || t.digits() > 2 || p.glued(i) {
			return 0, i, false
		}
		if j, ok := p.ordinalEnding(i + 1); ok {
			return t.num, j, true
		}
		if p.lang == "de" && p.mark(i+1, '.') && p.attached(i+1) && !(p.tok(i+2).kind == numberToken && p.attached(i+2)) {
			return t.num, i + 2, true
		}
		return 0, i, false
	case wordToken:
		switch t.sense.class {
		case ordinalWord:
			return int(t.sense.val), i + 1, true
		case numberWord:
			if n := int(t.sense.val); n >= 20 && n < 100 {
				k := i + 1
				if p.mark(k, '-') && p.attached(k) {
					k++
				}
				if u := p.tok(k); p.class(k) == ordinalWord && u.sense.val < 10 {
					return n + int(u.sense.val), k + 1, true
				}
			}
			return 0, i, false
		}
		if t.lettering != lowerCase {
			if n := roman(p.text[t.start:t.end]); n > 0 {
				j := i + 1
				if p.lang == "de" && p.mark(j, '.') && p.attached(j) {
					j++
				}
				return n, j, true
			}
		}
	}
	return 0, i, false
}

// ordinalEnding passes the ending of an ordinal in digits at token i: th, -го, er.
func (p *parser) ordinalEnding(i int) (int, bool) {
	if !p.attached(i) {
		return i, false
	}
	switch p.lang {
	case "en":
		if p.is(i, "st") || p.is(i, "nd") || p.is(i, "rd") || p.is(i, "th") {
			return i + 1, true
		}
	case "fr":
		if p.tok(i).sense.class == erWord || p.is(i, "nd") || p.is(i, "ers") {
			return i + 1, true
		}
	case "ru":
		if p.mark(i, '-') && p.attached(i+1) && p.tok(i+1).sense.class == erWord {
			return i + 2, true
		}
	}
	return i, false
}

// roman reads a Roman numeral up to 39, with a French ending or not; 0 if it is none.
func roman(s string) int {
	n, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		var v int
		switch s[i] {
		case 'I':
			v = 1
		case 'V':
			v = 5
		case 'X':
			v = 10
		case 'e':
			if i == len(s)-1 && len(s) > 1 {
				continue
			}
			return 0
		default:
			return 0
		}
		if v < last {
			n -= v
		} else {
			n, last = n+v, v
		}
	}
	if n > 39 {
		return 0
	}
	return n
}

// glued reports whether number i is part of something else: A380, COVID-19, 3.10, $5, No. 7.
func (p *parser) glued(i int) bool {
	prev := p.tok(i - 1)
	if i == 0 || i == p.open {
		return false
	}
	switch prev.kind {
	case wordToken:
		return p.attached(i) && !(p.lang == "fr" && prev.sense.class == clockWord)
	case numberToken:
		return p.attached(i)
	case markToken:
		switch prev.mark {
		case '$', '€', '£', '¥', '#', '№', '§', '₽', '=':
			return p.tok(i).gap <= spaceGap
		}
		if !p.attached(i) {
			return false
		}
		switch prev.mark {
		case '.', ',', '/', ':', '-', '_', '@', '\\', '+', '^':
			if !p.attached(i - 1) {
				return prev.mark == '+' || prev.mark == '.' || prev.mark == ',' || prev.mark == '@' || prev.mark == '_' || prev.mark == '^'
			}
			before := p.tok(i - 2)
			return before.kind == numberToken || before.kind == wordToken && (prev.mark != ':' && prev.mark != ',' && prev.mark != '.' || before.digits() < 2)
		}
	}
	return false
}

// decimal reports whether the tokens from i on continue a number: .5, ,000, %, or letters that
// stick to it.
func (p *parser) decimal(i int) bool {
	if !p.attached(i) {
		return p.mark(i, '%')
	}
	t := p.tok(i)
	switch t.kind {
	case wordToken:
		return true
	case markToken:
		switch t.mark {
		case '%', '‰', '°', '€', '$', '£', '_', '@', '²':
			return true
		case '.', ',', ':':
			return p.tok(i+1).kind == numberToken && p.attached(i+1)
		}
	}
	return false
}

// fromNumber reads an expression that opens with digits.
func (p *parser) fromNumber(i int) (expr, bool) {
	if p.glued(i) {
		return expr{}, false
	}
	if e, ok := p.numericDate(i); ok {
		return e, true
	}
	if e, ok := p.yearBeforeChrist(i); ok {
		return e, true
	}
	if e, ok := p.clockAt(i); ok {
		return e, true
	}
	if e, ok := p.decadeNumber(i); ok {
		return e, true
	}
	if e, ok := p.dayMonth(i); ok {
		return e, true
	}
	if e, ok := p.ordinalPeriod(i); ok {
		return e, true
	}
	if e, ok := p.fromCount(i); ok {
		return e, true
	}
	return p.bareYear(i)
}

// numericDate reads 2024-10-31, 31.10.2024, 31.10., 10/31/2024, 31/10/2024.
func (p *parser) numericDate(i int) (expr, bool) {
	a := p.tok(i)
	sep := p.tok(i + 1)
	if sep.kind != markToken || !p.attached(i+1) {
		return expr{}, false
	}
	b := p.tok(i + 2)
	if b.kind != numberToken {
		return expr{}, false
	}
	if a.digits() == 4 {
		return p.isoDate(i)
	}
	if a.digits() > 2 || b.digits() > 2 || a.num < 1 {
		return expr{}, false
	}
	switch sep.mark {
	case '.':
		return p.dottedDate(i)
	case '/', '-':
		if !p.attached(i + 2) {
			return expr{}, false
		}
		return p.slashedDate(i, sep.mark)
	}
	return expr{}, false
}

// isoDate reads 2024-10-31, 2024/10/31, 2024.10.31 and 2024-10.
func (p *parser) isoDate(i int) (expr, bool) {
	y, m := p.tok(i).num, p.tok(i+2)
	if !p.attached(i+2) || m.digits() != 2 || m.num < 1 || m.num > 12 || !plausibleYear(y) {
		return expr{}, false
	}
	sep := p.tok(i + 1).mark
	if sep != '-' && sep != '/' && sep != '.' {
		return expr{}, false
	}
	if d := p.tok(i + 4); p.mark(i+3, sep) && p.attached(i+3) && d.kind == numberToken && p.attached(i+4) {
		if d.digits() == 2 && validDay(y, m.num, d.num) {
			j := i + 5
			if p.attached(j) && p.tok(j).kind == wordToken && !p.is(j, "t") {
				return expr{}, false
			}
			return p.done(expr{form: dayForm, year: y, month: m.num, day: d.num}, i, j)
		}
		return expr{}, false
	}
	if sep == '-' && m.num != y%100+1 && p.text[p.tok(i+1).start] == '-' && !p.decimal(i+3) && !p.tightDash(i+3) {
		return p.done(expr{form: monthForm, year: y, month: m.num}, i, i+3)
	}
	return expr{}, false
}

// tightDash reports whether token i is a dash without gaps around it.
func (p *parser) tightDash(i int) bool {
	return p.mark(i, '-') && p.attached(i) && p.attached(i+1)
}

// dottedDate reads 31.10.2024, 31.10.24, 31. 10. 2024 and 31.10. (with a point, or after a word
// that dates follow).
func (p *parser) dottedDate(i int) (expr, bool) {
	d, m := p.tok(i).num, p.tok(i+2)
	if m.num < 1 || m.num > 12 || m.gap > spaceGap || d > 31 {
		return expr{}, false
	}
	if p.mark(i+3, '.') && p.attached(i+3) {
		if y := p.tok(i + 4); y.kind == numberToken && y.gap <= spaceGap && (y.digits() == 4 || y.digits() == 2 && p.attached(i+4)) {
			full := fullYear(y)
			if !validDay(full, m.num, d) || y.digits() == 4 && !plausibleYear(y.num) {
				return expr{}, false
			}
			if y.digits() == 2 && (p.mark(i+5, '.') && p.tok(i+6).kind == numberToken && p.attached(i+6) || p.lang == "en") {
				return expr{}, false
			}
			if p.mark(i+5, '.') && p.attached(i+5) && p.tok(i+6).kind == numberToken && p.attached(i+6) { // 10.12.2024.5
				return expr{}, false
			}
			e := expr{form: dayForm, year: full, month: m.num, day: d}
			return p.done(e, i, p.afterYearMark(i+5))
		}
		if p.lang == "de" && validDay(2024, m.num, d) && !(p.tok(i+4).kind == numberToken && p.attached(i+4)) {
			return p.done(expr{form: dayForm, month: m.num, day: d}, i, i+4)
		}
		return expr{}, false
	}
	if m.digits() != 2 || !p.attached(i+2) || !validDay(2024, m.num, d) || p.decimal(i+3) {
		return expr{}, false
	}
	// 24.10 alone is a number; after "am" or at an end of a range it is a day.
	if p.mark(i+3, '-') && p.tok(i+4).kind == numberToken && p.mark(i+5, '.') && p.tok(i+6).kind == numberToken && p.tok(i+6).digits() == 2 && p.attached(i+6) && p.mark(i+7, '.') {
		return p.done(expr{form: dayForm, month: m.num, day: d}, i, i+3)
	}
	prev := p.before(i)
	switch p.lang {
	case "de":
		if p.is(i-1, "am") || p.is(i-1, "zum") || p.is(i-1, "vom") || p.is(i-1, "den") {
			return p.done(expr{form: dayForm, month: m.num, day: d}, i, i+3)
		}
	case "ru", "fr":
		if (prev == fromWord && p.lang == "ru") || prev == sinceWord || p.is(i-1, "до") && p.tok(i).digits() == 2 {
			e := expr{form: dayForm, month: m.num, day: d, loose: true}
			return p.done(e, i, i+3)
		}
	}
	return expr{}, false
}

// slashedDate reads 10/31/2024 in English, 31/10/2024 elsewhere, and 31-10-2024.
func (p *parser) slashedDate(i int, sep rune) (expr, bool) {
	a, b := p.tok(i).num, p.tok(i+2).num
	y := p.tok(i + 4)
	if p.mark(i+3, sep) && p.attached(i+3) && y.kind == numberToken && p.attached(i+4) && !p.attached(i+5) ||
		p.mark(i+3, sep) && p.attached(i+3) && y.kind == numberToken && p.attached(i+4) && p.tok(i+5).kind == markToken && p.tok(i+5).mark != sep {
		if y.digits() != 4 && (y.digits() != 2 || sep == '-') {
			return expr{}, false
		}
		if y.digits() == 4 && !plausibleYear(y.num) {
			return expr{}, false
		}
		full := fullYear(y)
		d, m := a, b
		if p.lang == "en" && validDay(full, a, b) {
			d, m = b, a
		}
		if !validDay(full, m, d) && sep == '/' {
			d, m = m, d
		}
		if !validDay(full, m, d) {
			return expr{}, false
		}
		return p.done(expr{form: dayForm, year: full, month: m, day: d}, i, i+5)
	}
	if sep == '/' && p.lang == "en" && !p.decimal(i+3) && !p.mark(i+3, '/') && p.class(i+3) != monthWord {
		if (p.is(i-1, "on") || p.is(i-1, "until") || p.is(i-1, "since")) && validDay(2024, a, b) {
			return p.done(expr{form: dayForm, month: a, day: b, loose: true}, i, i+3)
		}
		if a == 9 && b == 11 {
			return p.done(expr{form: dayForm, year: 2001, month: 9, day: 11}, i, i+3)
		}
	}
	return expr{}, false
}

// fullYear returns a year of two digits in the century that it most likely means.
func fullYear(t *token) int {
	switch {
	case t.digits() > 2:
		return t.num
	case t.num < 50:
		return 2000 + t.num
	}
	return 1900 + t.num
}

func plausibleYear(y int) bool { return y >= 1000 && y < 2200 }

func validDay(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 {
		return false
	}
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return day <= 29
		}
		return day <= 28
	case 4, 6, 9, 11:
		return day <= 30
	}
	return day <= 31
}
