package dates

import "strings"

// dayNumber reads the day of a month before the month's name: 24, 24., 24th, 24-го, 1er, or words.
func (p *parser) dayNumber(i int) (d, j int, ok bool) {
	t := p.tok(i)
	if t.kind == numberToken {
		if t.digits() > 2 || t.num < 1 || t.num > 31 || p.glued(i) {
			return 0, i, false
		}
		if j, ok := p.ordinalEnding(i + 1); ok {
			return t.num, j, true
		}
		if p.mark(i+1, '.') && p.attached(i+1) {
			return t.num, i + 2, p.lang == "de"
		}
		if p.attached(i+1) && p.tok(i+1).kind == wordToken {
			return 0, i, false
		}
		return t.num, i + 1, true
	}
	if d, j, ok := p.ordinal(i); ok && d <= 31 && t.kind == wordToken && roman(p.text[t.start:t.end]) == 0 {
		return d, j, true
	}
	if p.lang == "fr" {
		if d, j, ok := p.number(i); ok && d >= 1 && d <= 31 {
			return d, j, true
		}
	}
	return 0, i, false
}

// dayMonth reads 24. Oktober 2024, 24 of October, 24 октября 2024 года, and a day before another
// day with month: 24. und 25. Oktober.
func (p *parser) dayMonth(i int) (expr, bool) {
	d, j, ok := p.dayNumber(i)
	if !ok {
		return expr{}, false
	}
	if e, ok := p.monthOfDay(i, j, d); ok {
		return e, true
	}
	// A day alone counts only if a joint and a full day follow.
	e := expr{form: dayForm, day: d}
	k := j
	defer func(open int) { p.open = open }(p.open)
	for n := 0; n < 8; n++ {
		_, next, ok := p.connector(k)
		if !ok {
			if !p.mark(k, ',') {
				return expr{}, false
			}
			next = k + 1
		}
		if p.class(next) == articleWord {
			next++
		}
		if p.class(next) == weekdayWord { // Thursday 5th and Friday 6th December
			next = p.afterAbbrev(next)
			for p.mark(next, ',') || p.class(next) == articleWord || p.is(next, "den") || p.is(next, "dem") {
				next++
			}
		}
		p.open = next
		if e2, ok := p.numericDate(next); ok && e2.form == dayForm {
			return p.done(e, i, j)
		}
		d2, j2, ok := p.dayNumber(next)
		if !ok {
			return expr{}, false
		}
		if _, ok := p.monthOfDay(next, j2, d2); ok {
			return p.done(e, i, j)
		}
		k = j2
	}
	return expr{}, false
}

// monthOfDay reads the month and year after a day that ends before token j.
func (p *parser) monthOfDay(i, j, d int) (expr, bool) {
	k := j
	if p.lang == "en" && p.class(k) == ofWord || p.lang == "fr" && p.class(k) == fromWord {
		k++
		if p.lang == "fr" && p.mark(k, '\'') {
			k++
		}
	}
	if p.class(k) == dateWord {
		k++
	}
	m := p.tok(k)
	if p.class(k) != monthWord || m.gap == blankGap {
		return expr{}, false
	}
	if p.lang == "en" && m.lettering == lowerCase {
		return expr{}, false
	}
	if p.lang == "en" && k == j && p.tok(i).kind == numberToken && p.usDayFollows(k) {
		return expr{}, false
	}
	if p.lang == "en" && k == j && p.mark(j-1, '.') {
		return expr{}, false
	}
	e := expr{form: dayForm, day: d, month: int(m.sense.val)}
	if !validDay(2024, e.month, d) {
		return expr{}, false
	}
	return p.done(e, i, p.yearTail(p.afterAbbrev(k), &e))
}

// usDayFollows reports whether the month at k goes with a day behind it rather than a number
// before it: "killed 20 October 3".
func (p *parser) usDayFollows(k int) bool {
	t := p.tok(k + 1)
	return t.kind == numberToken && t.digits() <= 2 && t.num >= 1 && t.num <= 31 && !p.decimal(k+2) && t.gap == spaceGap
}

// fromMonth reads October 24, 2024; Oct. 24; October 2024; October.
func (p *parser) fromMonth(i int) (expr, bool) {
	t := p.tok(i)
	m := int(t.sense.val)
	j := p.afterAbbrev(i)
	if p.tok(j).kind == numberToken || p.lang == "en" {
		if e, ok := p.monthDay(i, j, m); ok && (p.lang == "en" || e.year != 0) {
			return e, true
		}
	}
	e := expr{form: monthForm, month: m}
	k := p.yearTail(j, &e)
	if k == j && !p.monthAlone(i, j) {
		return expr{}, false
	}
	if k == j && t.sense.flags&abbrev != 0 {
		j = i + 1
		k = j
		if p.mark(j, '.') && p.attached(j) && p.tok(j+1).lettering == lowerCase && p.tok(j+1).kind == wordToken {
			k = j + 1
		}
	}
	return p.done(e, i, k)
}

// monthDay reads the day and the year after a month in English.
func (p *parser) monthDay(i, j, m int) (expr, bool) {
	if p.class(j) == articleWord && p.is(j, "the") {
		if d, k, ok := p.ordinal(j + 1); ok && validDay(2024, m, d) && p.class(k) != unitWord {
			e := expr{form: dayForm, month: m, day: d}
			return p.done(e, i, p.yearTail(k, &e))
		}
		return expr{}, false
	}
	t := p.tok(j)
	if t.kind == wordToken {
		if d, k, ok := p.ordinal(j); ok && validDay(2024, m, d) && p.class(k) != unitWord && roman(p.text[t.start:t.end]) == 0 && t.gap <= lineGap {
			e := expr{form: dayForm, month: m, day: d}
			return p.done(e, i, p.yearTail(k, &e))
		}
		return expr{}, false
	}
	if t.kind != numberToken || t.gap > lineGap || t.digits() > 2 || !validDay(2024, m, t.num) {
		return expr{}, false
	}
	k := j + 1
	if e, ok := p.ordinalEnding(k); ok {
		k = e
	} else if p.decimal(k) && !p.mark(k, ',') {
		return expr{}, false
	}
	if c := p.class(k); c == countedWord || c == unitWord && p.tok(k).gap == spaceGap && k == j+1 && t.gap == lineGap {
		return expr{}, false
	}
	e := expr{form: dayForm, month: m, day: t.num}
	if m == 9 && t.num == 11 && (p.is(k, "attacks") || p.is(k, "attack") || p.is(k, "terrorist") || p.is(k, "terror") || p.is(k, "terrorists")) {
		e.year = 2001
		return p.done(e, i, k)
	}
	return p.done(e, i, p.yearTail(k, &e))
}

// monthAlone reports whether a month without day and year is meant as a date.
func (p *parser) monthAlone(i, j int) bool {
	t := p.tok(i)
	if p.attached(j) && p.tok(j).kind == wordToken {
		return false
	}
	if t.sense.flags&(weak|abbrev) == 0 {
		if p.lang == "de" && p.class(i) == monthWord && t.sense.val == 8 && p.tok(i+1).lettering == titleCase && !p.preposed(i) {
			return false // August, the name
		}
		if p.lang == "ru" && t.lettering == titleCase && (p.tok(j).lettering == titleCase || p.attached(i) && p.mark(i-1, '-')) {
			return false // Марта, the name
		}
		return true
	}
	if t.sense.flags&abbrev != 0 && t.sense.flags&weak == 0 {
		return p.preposed(i) && !(p.lang == "fr" && t.sense.val == 9) || p.mark(i+1, '.') && p.attached(i+1) // sept is seven, too
	}
	if c := p.before(i); (c == andWord || c == orWord) && p.tok(j).lettering == titleCase {
		return false // and April Jones
	}
	if p.lang == "en" && p.is(i-1, "the") && p.monthOfMeeting(i+1) {
		return true
	}
	if !p.preposed(i) {
		return t.lettering == titleCase && p.lang == "en" && t.sense.flags&abbrev == 0 && (t.sense.val == 4 || t.sense.val == 6 || t.sense.val == 8) && p.tok(i-1).kind != endToken &&
			p.tok(i-1).lettering == lowerCase && p.tok(i-1).kind == wordToken && p.tok(i+1).lettering == lowerCase && p.class(i+1) == noClass
	}
	return true
}

// monthOfMeeting reports whether the word after an English month is something held in it: the June
// summit, the May elections. Month and name may look alike, as in "the May government".
func (p *parser) monthOfMeeting(i int) bool {
	t := p.tok(i)
	for n := 0; n < 4 && t.kind == wordToken && t.lettering != lowerCase && t.gap <= lineGap && !p.namesMeeting(t); n++ {
		i++
		t = p.tok(i) // the August SCO summit
	}
	if t.kind != wordToken || t.gap > lineGap {
		return false
	}
	if p.namesMeeting(t) {
		return true
	}
	if t.lettering != lowerCase {
		return false
	}
	switch p.text[t.start:t.end] {
	case "elections", "election", "referendum", "vote", "congress", "visit", "gathering", "agreement", "deadline":
		return true
	}
	return false
}

// namesMeeting reports whether the word is an English noun for a meeting, in a name or not.
func (p *parser) namesMeeting(t *token) bool {
	switch strings.ToLower(p.text[t.start:t.end]) {
	case "summit", "meeting", "meetings", "conference", "session", "sessions", "forum", "talks", "assembly", "round":
		return true
	}
	return false
}

// preposed reports whether a word that dates follow stands before token i.
func (p *parser) preposed(i int) bool {
	switch p.before(i) {
	case inWord, fromWord, toWord, untilWord, sinceWord, aroundWord, betweenWord, beforeWord, afterWord, relWord, stageWord, atWord, andWord, orWord, everyWord:
		return true
	case ofWord:
		return true
	case articleWord:
		return p.lang == "fr" || p.lang == "de"
	case pastVerb: // dates from
		return strings.HasSuffix(p.text[p.tok(i-1).start:p.tok(i-1).end], " from")
	}
	return p.mark(i-1, '/') || p.mark(i-1, '-') || p.mark(i-1, '\'') && p.lang == "fr"
}

// fromWeekday reads Monday; Monday, October 24; Montag, den 24. Oktober; Monday night.
func (p *parser) fromWeekday(i int) (expr, bool) {
	t := p.tok(i)
	w := int(t.sense.val)
	j := p.afterAbbrev(i)
	k := j
	if p.mark(k, ',') {
		k++
	}
	for p.class(k) == articleWord || p.class(k) == atWord && (p.is(k, "den") || p.is(k, "dem") || p.is(k, "am")) {
		k++
	}
	var d expr
	ok := false
	if n := p.tok(k); n.gap < lineGap || n.gap == lineGap && p.mark(j, ',') {
		switch {
		case n.kind == numberToken && !p.glued(k):
			if d, ok = p.numericDate(k); !ok || d.form != dayForm {
				d, ok = p.dayMonth(k)
			}
		case n.sense.class == monthWord && p.lang == "en":
			d, ok = p.monthDay(k, p.afterAbbrev(k), int(n.sense.val))
		case n.sense.class == ordinalWord || n.sense.class == numberWord:
			d, ok = p.dayMonth(k)
		}
	}
	if ok && d.form == dayForm && (d.month != 0 || !p.mark(j, ',')) {
		d.weekday = w
		return p.done(d, i, d.last)
	}
	if t.sense.flags&weak != 0 && (p.lang != "ru" || t.sense.flags&abbrev != 0 || !p.wednesday(i)) {
		return expr{}, false
	}
	e := expr{form: weekdayForm, weekday: w}
	if p.lang == "fr" && p.class(j) == relWord { // lundi prochain
		e = expr{form: relForm, weekday: w, rel: int(p.tok(j).sense.val), hasRel: true}
		return p.done(e, i, j+1)
	}
	j = p.partTail(j, &e)
	return p.done(e, i, j)
}

// wednesday reports whether Russian «среда» is meant as the day: after «в» or «во», in the
// accusative, with a neighbour that dates have.
func (p *parser) wednesday(i int) bool {
	if p.is(i, "среду") {
		return p.before(i) == atWord || p.before(i) == relWord || p.before(i) == andWord || p.before(i) == toWord || p.before(i) == fromWord || p.mark(i-1, '(')
	}
	if p.is(i, "среды") {
		return p.before(i) == fromWord || p.before(i) == toWord || p.before(i) == sinceWord
	}
	if p.is(i, "среда") || p.is(i, "среде") {
		return p.mark(i+1, ',') && p.tok(i+2).kind == numberToken
	}
	return false
}

// partTail reads a part of the day after a day: night, abend, matin, вечером.
func (p *parser) partTail(i int, e *expr) int {
	k := i
	if p.lang == "fr" && (p.is(k, "au")) {
		k++
	}
	if p.class(k) == partWord {
		if p.lang == "en" && p.tok(k).gap > spaceGap {
			return i
		}
		e.part = part(p.tok(k).sense.val)
		return k + 1
	}
	return i
}
