package dates

import "strings"

// fromToday reads heute, heute Abend, tomorrow night, hier soir, завтра утром.
func (p *parser) fromToday(i int) (expr, bool) {
	t := p.tok(i)
	e := expr{form: todayForm, n: int(t.sense.val)}
	if t.sense.flags&weak != 0 && p.class(i+1) != weekdayWord { // die heutige Jugend
		return expr{}, false
	}
	if t.sense.flags&adjective != 0 {
		e.part = night
		return p.done(e, i, i+1)
	}
	j := p.partTail(i+1, &e)
	if e.n == 0 && e.part == noPart && p.lang == "de" {
		e.present, e.loose = p.nowadays(i)
	}
	return p.done(e, i, j)
}

// nowadays reports whether German "heute" means these days rather than this day: "bis heute",
// "heute noch", or, which is less sure, beside a verb that tells how things are.
func (p *parser) nowadays(i int) (present, unsure bool) {
	for _, w := range [...]string{"bis", "von", "noch", "selbst", "auch", "schon"} {
		if p.is(i-1, w) {
			return true, false
		}
	}
	if p.is(i+1, "noch") || p.is(i+1, "als") {
		return true, false
	}
	if p.mark(i+1, '(') || p.mark(i+1, ',') && p.class(i+2) == weekdayWord {
		return false, false
	}
	auxiliary := false
	for n := 1; n < 12; n++ {
		for _, k := range [...]int{i + n, i - n} {
			sense := p.tok(k).sense
			switch sense.class {
			case stateVerb:
				return true, true
			case clockWord:
				return false, false
			case pastVerb, futureVerb:
				if !p.is(k, "hat") && !p.is(k, "haben") && !p.is(k, "wird") && !p.is(k, "werden") && !p.is(k, "will") && !p.is(k, "wollen") {
					return false, false
				}
				auxiliary = true
			}
			if p.participle(k) {
				return false, false
			}
		}
	}
	return auxiliary, auxiliary
}

// participle reports whether token k looks like a German past participle: beschlossen is beyond
// it, geeinigt, angekündigt and diskutiert are not.
func (p *parser) participle(k int) bool {
	t := p.tok(k)
	if t.kind != wordToken || t.lettering != lowerCase || t.end-t.start < 6 {
		return false
	}
	w := p.text[t.start:t.end]
	if !strings.HasSuffix(w, "t") && !strings.HasSuffix(w, "en") {
		return false
	}
	if strings.HasSuffix(w, "iert") {
		return true
	}
	for _, prefix := range [...]string{"ge", "abge", "ange", "aufge", "ausge", "einge", "mitge", "vorge", "zuge", "stattge", "zusammenge", "zurückge", "beige", "bekanntge"} {
		if strings.HasPrefix(w, prefix) && len(w) > len(prefix)+3 {
			return true
		}
	}
	return false
}

// fromPart reads a part of the day: of the day beside it, or of the day last mentioned.
func (p *parser) fromPart(i int) (expr, bool) {
	t := p.tok(i)
	of := part(t.sense.val)
	alone := expr{form: relForm, unit: day, rel: 10, part: of}
	switch p.lang {
	case "ru":
		return p.russianPart(i, alone)
	case "de":
		if of == night && p.is(i+1, "vom") {
			if e, ok := p.nightOf(i, i+2, "auf"); ok {
				return e, true
			}
		}
		if p.is(i, "früh") || t.lettering != lowerCase && !p.is(i-1, "am") && !p.is(i-1, "in") && !p.is(i-1, "der") {
			return expr{}, false
		}
		return p.done(alone, i, i+1)
	}
	return expr{}, false
}

// russianPart reads утром 12 мая, вечером во вторник, в ночь с 12 на 13 мая, утром.
func (p *parser) russianPart(i int, alone expr) (expr, bool) {
	j := i + 1
	if p.is(j, "с") {
		if e, ok := p.nightOf(i, j+1, "на"); ok {
			return e, true
		}
	}
	if p.class(j) == atWord {
		j++
	}
	if e, ok := p.expressionDay(j); ok {
		e.part = alone.part
		return p.done(e, i, e.last)
	}
	return p.done(alone, i, i+1)
}

// nightOf reads the days of a night, "vom 25. auf den 26. Dezember", whose first stands at token
// j. The second day is left to itself in German, where it counts as an expression of its own.
func (p *parser) nightOf(i, j int, onto string) (expr, bool) {
	if e, ok := p.expressionDay(j); ok && e.month != 0 {
		e.part = night
		return p.done(e, i, e.last)
	}
	d, k, ok := p.dayNumber(j)
	if !ok || !p.is(k, onto) {
		return expr{}, false
	}
	e := expr{form: dayForm, day: d, part: night}
	next := k + 1
	if p.class(next) == articleWord || p.is(next, "den") {
		next++
	}
	second, ok := p.expressionDay(next)
	if !ok || second.form != dayForm {
		return expr{}, false
	}
	e.month, e.year, e.yearRel, e.hasYearRel = second.month, second.year, second.yearRel, second.hasYearRel
	if p.lang == "ru" {
		k = second.last
	}
	return p.done(e, i, k)
}

// expressionDay reads a day: with month, a weekday, or one counted from today.
func (p *parser) expressionDay(i int) (expr, bool) {
	switch t := p.tok(i); {
	case t.gap == blankGap:
	case t.kind == numberToken:
		return p.dayMonth(i)
	case t.sense.class == weekdayWord:
		return p.fromWeekday(i)
	case t.sense.class == todayWord:
		return p.fromToday(i)
	case t.sense.class == ordinalWord:
		return p.dayMonth(i)
	}
	return expr{}, false
}
