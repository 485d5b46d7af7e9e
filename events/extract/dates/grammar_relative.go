package dates

import "strings"

// fromArticle reads expressions that open with an article: the third quarter, der vergangenen
// Woche, une semaine plus tard, the day.
func (p *parser) fromArticle(i int) (expr, bool) {
	if p.tok(i).sense.val == 1 {
		if e, ok := p.fromCount(i); ok {
			return e, true
		}
		return expr{}, false
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
	case numberWord:
		if p.lang == "en" {
			if e, ok := p.fromOrdinal(j); ok {
				return p.done(e, i, e.last)
			}
		}
	case ordinalWord:
		if e, ok := p.fromOrdinal(j); ok {
			if e.form == dayForm && p.lang != "en" {
				return e, true
			}
			return p.done(e, i, e.last)
		}
		if p.lang == "fr" {
			return expr{}, false
		}
	case stageWord:
		if p.lang == "en" {
			return p.shift(p.fromStage(j))(i)
		}
	case decadeWord:
		if p.lang == "en" {
			return p.shift(p.decadeWords(j))(i)
		}
	case seasonWord:
		if p.lang == "en" {
			if e, ok := p.fromSeason(j, i); ok && (e.year != 0 || e.hasYearRel || p.before(i) == inWord || p.before(i) == atWord) {
				return e, true
			}
		}
	case unitWord:
		return p.theUnit(i, j)
	}
	if p.lang == "en" && (t.kind == numberToken || t.sense.class == numberWord || t.sense.class == fewWord) {
		if e, ok := p.fromCount(j); ok && e.form == durationForm && e.unit >= day {
			return p.done(e, i, e.last)
		}
	}
	if t.kind == numberToken && p.lang == "en" {
		if t.digits() == 4 {
			if e, ok := p.decadeNumber(j); ok {
				return p.done(e, i, e.last)
			}
		} else if e, ok := p.dayMonth(j); ok && e.month != 0 && p.tok(j+1).gap == noGap {
			return p.done(e, i, e.last)
		} else if e, ok := p.ordinalPeriod(j); ok {
			return p.done(e, i, e.last)
		}
	}
	if t.kind == markToken && t.mark == '\'' && p.lang == "en" {
		if e, ok := p.apostropheDecade(j); ok {
			return p.done(e, i, e.last)
		}
	}
	return expr{}, false
}

// theUnit reads "the day", "the quarter", "l'année dernière", "the week of 21 October".
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
	next := p.tok(j + 1)
	if u == day && (p.is(j+1, "before") || p.is(j+1, "after")) { // the day before, with nothing after it
		if n := p.tok(j + 2); n.kind == endToken || n.kind == markToken && n.mark != '\'' && n.mark != '"' {
			r := 9
			if p.is(j+1, "after") {
				r = 11
			}
			return p.done(expr{form: relForm, unit: u, rel: r, hasRel: true}, i, j+2)
		}
		return expr{}, false
	}
	if p.mark(j+1, '\'') && u == quarter {
		return p.done(expr{form: relForm, unit: u, rel: 10}, i, j+1)
	}
	switch u {
	case quarter:
		if p.class(j+1) == ofWord {
			return expr{}, false
		}
		return p.done(expr{form: relForm, unit: u, rel: 10}, i, j+1)
	case weekend:
		return p.done(expr{form: relForm, unit: u, rel: 10}, i, j+1)
	case day, week, month, year:
		switch {
		case next.kind == endToken, next.kind == markToken && (next.mark == '.' || next.mark == ',' || next.mark == ';'),
			u == day && (p.is(j+1, "at") || p.is(j+1, "down") || p.is(j+1, "up")), u == year && p.is(j+1, "ended"):
			return p.done(expr{form: relForm, unit: u, rel: 10}, i, j+1)
		}
	}
	return expr{}, false
}

// fromRel reads last week, next Friday, this October, letzten drei Jahren, прошлой осенью, cette
// année, am selben Tag; article is the index of its article, or i.
func (p *parser) fromRel(i, article int) (expr, bool) {
	rel := int(p.tok(i).sense.val)
	j := i + 1
	if p.lang == "de" && p.is(i, "letzten") && p.class(j) == noClass && p.is(j, "beiden") {
		j++
	}
	if p.lang == "en" && p.mark(j, '-') && p.attached(j) {
		return expr{}, false
	}
	if n, k, ok := p.number(j); ok && p.class(k) == unitWord && unit(p.tok(k).sense.val) >= day || ok && p.is(k, "trading") {
		if p.is(k, "trading") {
			k++
		}
		u := p.tok(k)
		if p.class(k) != unitWord || rel == 10 {
			return expr{}, false
		}
		return p.done(expr{form: durationForm, n: n, unit: unit(u.sense.val)}, article, k+1)
	}
	t := p.tok(j)
	if t.gap == blankGap {
		return expr{}, false
	}
	if p.class(j) == relWord && p.lang == "ru" && int(t.sense.val) == 10 { // этом же
		j++
		t = p.tok(j)
	}
	if p.is(j, "fiscal") || p.is(j, "calendar") || p.is(j, "trading") || p.is(j, "же") || p.is(j, "самом") {
		j++
		t = p.tok(j)
	}
	e := expr{form: relForm, rel: rel, hasRel: true}
	switch p.class(j) {
	case unitWord:
		e.unit = unit(t.sense.val)
		if t.sense.flags&plural != 0 {
			if e.unit < day || rel == 10 {
				return expr{}, false
			}
			if e.unit == weekend {
				break
			}
			return p.done(expr{form: durationForm, n: few, unit: e.unit}, article, j+1)
		}
		if rel == -1 && e.unit >= day && (p.ofAt(j+1) || p.lang == "ru") { // the last week of October
			if s, ok := p.ordinalUnit(i, j, lastOne); ok && s.form == sliceForm {
				return p.done(s, article, s.last)
			}
		}
		if e.unit < day {
			if rel != 0 && rel != -1 || e.unit != hour {
				return expr{}, false
			}
			return p.done(expr{form: durationForm, n: 1, unit: e.unit}, article, j+1)
		}
		j++
		if e.unit == day && p.class(j) == partWord && p.lang == "en" {
			j++
		}
		if p.lang == "en" && e.unit == week {
			if p.class(j) == weekdayWord && false {
				j++
			}
		}
		if rel == 10 && p.is(j, "a") || rel == 10 && p.is(j, "one") { // the same month a year ago
			if e2, ok := p.fromCount(j); ok && e2.form == offsetForm && e2.unit == year {
				e.yearRel, e.hasYearRel = -1, true
				return p.done(e, article, e2.last)
			}
		}
		if p.lang == "ru" && e.unit == year {
			return p.done(e, article, j)
		}
		return p.done(e, article, j)
	case weekdayWord:
		if rel == -1 && p.ofAt(j+1) {
			if s, ok := p.ordinalUnit(i, j, lastOne); ok && s.form == sliceForm {
				return p.done(s, article, s.last)
			}
		}
		e.weekday = int(t.sense.val)
		if t.sense.flags&weak != 0 && p.lang == "en" || t.sense.flags&abbrev != 0 {
			return expr{}, false
		}
		k := p.afterAbbrev(j)
		if k2 := k; p.mark(k2, ',') || p.class(k2) == articleWord || p.tok(k2).kind == numberToken {
			// next Friday, 24 October
			if d, ok := p.fromWeekday(j); ok && d.form == dayForm {
				return p.done(d, i, d.last)
			}
		}
		return p.done(e, article, p.partTail(k, &e))
	case daypartWord:
		e.weekday, e.part = int(t.sense.val), part(t.sense.aux)
		return p.done(e, article, j+1)
	case monthWord:
		e.month = int(t.sense.val)
		if p.tok(j+1).kind == numberToken && p.lang == "en" && t.sense.flags&weak != 0 {
			return expr{}, false
		}
		m := expr{form: monthForm}
		if k := p.yearTail(j+1, &m); m.year != 0 {
			return p.done(expr{form: monthForm, month: e.month, year: m.year}, article, k)
		}
		return p.done(e, article, p.afterAbbrev(j))
	case seasonWord, stageseasonWord:
		e.n = int(t.sense.val)
		e.unit = season
		if p.class(j) == stageseasonWord {
			e.stage = stage(t.sense.aux)
		}
		m := expr{form: seasonForm}
		if k := p.yearTail(j+1, &m); m.year != 0 {
			return p.done(expr{form: seasonForm, n: e.n, year: m.year}, article, k)
		}
		return p.done(e, article, j+1)
	case partWord:
		e.unit, e.part = day, part(t.sense.val)
		if rel != 0 && rel != -1 && rel != 10 && rel != 11 && rel != 1 {
			return expr{}, false
		}
		return p.done(e, article, j+1)
	case decadeWord:
		return p.decadeWords(j)
	case ordinalWord:
		return expr{}, false
	case monthunitWord:
		if rel == -1 {
			return p.shift(p.ordinalUnit(i, j, lastOne))(article)
		}
	}
	if p.lang == "en" && p.is(i, "past") && article < i && (t.kind != wordToken || p.class(j) != noClass && p.class(j) != countedWord) {
		return p.done(expr{form: refForm, n: -1}, article, i+1) // in the past
	}
	if p.lang == "en" && rel == 10 && p.is(j, "period") || rel == 10 && p.is(j, "time") {
		if e2, ok := p.fromCount(j + 1); ok && e2.form == offsetForm && e2.unit == year {
			return p.done(expr{form: relForm, rel: 10, hasRel: true, unit: quarter, yearRel: -1, hasYearRel: true}, article, e2.last)
		}
		m := expr{form: quarterForm}
		if k := p.yearTail(j+1, &m); k > j+1 && (m.hasYearRel || m.year != 0) {
			e.unit, e.year, e.yearRel, e.hasYearRel = quarter, m.year, m.yearRel, m.hasYearRel
			return p.done(e, article, k)
		}
	}
	return expr{}, false
}

// fromUnit reads Jahr 1982, year 2024, années 1990, mois dernier, week of 21 October.
func (p *parser) fromUnit(i int) (expr, bool) {
	t := p.tok(i)
	u := unit(t.sense.val)
	if u == year {
		if e, ok := p.yearsUnit(i); ok {
			return e, true
		}
	}
	if p.lang == "fr" && p.class(i+1) == relWord {
		r := int(p.tok(i + 1).sense.val)
		if u >= day && r != 10 && !(r == 0) {
			if t.sense.flags&plural != 0 {
				return p.done(expr{form: durationForm, n: few, unit: u}, i, i+2)
			}
			return p.done(expr{form: relForm, unit: u, rel: r, hasRel: true}, i, i+2)
		}
	}
	if p.lang == "fr" && u == month {
		if e, ok := p.period(i); ok && e.form == monthForm {
			return e, true
		}
	}
	if t.sense.flags&plural != 0 && u >= day && u != weekend {
		switch {
		case p.class(i+1) == agoWord && p.lang != "fr": // years ago, лет назад
			return p.done(expr{form: offsetForm, n: few, unit: u, rel: -1}, i, i+2)
		case p.class(i+1) == laterWord && p.lang != "fr":
			return p.done(expr{form: offsetForm, n: few, unit: u, rel: 1, anaphoric: true}, i, i+2)
		case p.lang == "de" && p.is(i-1, "vor"):
			return p.done(expr{form: offsetForm, n: few, unit: u, rel: -1}, i-1, i+1)
		case p.lang == "de" && (p.is(i-1, "seit") || p.is(i-1, "über")), p.lang == "fr" && p.is(i-1, "depuis") && p.is(i-2, "des"),
			p.lang == "en" && (p.is(i-1, "for") || p.is(i-1, "in") || p.is(i-1, "over") || p.is(i-1, "within")) && !p.mark(i+1, '-') && p.class(i+1) != ofWord:
			return p.done(expr{form: durationForm, n: few, unit: u}, i, i+1)
		}
	}
	switch p.lang {
	case "en":
		if u == year && p.tightDash(i+1) && (p.is(i+2, "earlier") || p.is(i+2, "ago")) { // year-earlier quarter
			j := i + 3
			if p.class(j) == unitWord && unit(p.tok(j).sense.val) == quarter || p.is(j, "period") {
				j++
			}
			return p.done(expr{form: offsetForm, n: 1, unit: u, rel: -1, anaphoric: true}, i, j)
		}
		if t.sense.flags&plural != 0 && p.tightDash(i+1) && p.is(i+2, "long") {
			return p.done(expr{form: durationForm, n: few, unit: u}, i, i+3)
		}
	case "de":
		if u == year && p.is(i, "jahres") && p.is(i-1, "des") && !(p.tok(i-2).sense.class == unitWord) {
			return p.done(expr{form: relForm, unit: u, rel: 10}, i-1, i+1)
		}
		if u == weekend {
			return p.done(expr{form: relForm, unit: u, rel: 10}, i, i+1)
		}
	case "ru":
		return p.russianUnit(i)
	}
	return expr{}, false
}

// russianUnit reads году, лет, дней alone as Russian annotation does where they stand in time
// phrases.
func (p *parser) russianUnit(i int) (expr, bool) {
	t := p.tok(i)
	u := unit(t.sense.val)
	if u == weekend {
		return p.done(expr{form: relForm, unit: u, rel: 10}, i, i+1)
	}
	if p.is(i, "полгода") && p.class(i+1) != agoWord {
		return p.done(expr{form: durationForm, n: 1, unit: u}, i, i+1)
	}
	if u >= day && u <= year && t.sense.flags&plural == 0 && p.class(i+1) == agoWord { // год назад
		return p.done(expr{form: offsetForm, n: 1, unit: u, rel: -1}, i, i+2)
	}
	if u >= day && u <= year && t.sense.flags&plural == 0 && (p.is(i-1, "течение") || p.is(i-1, "за") || p.is(i-1, "на") && !p.is(i, "день") && !p.is(i, "дне")) && p.tok(i+1).sense.class != relWord {
		// в течение года, за месяц, на неделю
		if !(p.is(i-1, "на") && (p.is(i, "неделе") || p.is(i, "годе") || p.is(i, "веке"))) {
			return p.done(expr{form: durationForm, n: 1, unit: u}, i, i+1)
		}
	}
	if u >= day && u <= year && t.sense.flags&plural == 0 && (p.class(i+1) == laterWord || p.class(i+1) == earlierWord) {
		r := 1
		if p.class(i+1) == earlierWord {
			r = -1
		}
		return p.done(expr{form: offsetForm, n: 1, unit: u, rel: r, anaphoric: true}, i, i+2)
	}
	return expr{}, false
}

// fromCount reads two years ago, zwei Wochen später, drei Tage, a year earlier, twelve-year.
func (p *parser) fromCount(i int) (expr, bool) {
	n, j, ok := p.count(i)
	if !ok {
		return expr{}, false
	}
	if p.lang == "en" && p.class(j) == unitWord && p.tightDash(j+1) && p.tok(i).sense.class == articleWord { // a year-earlier loss
		if e, ok := p.fromUnit(j); ok && e.form == offsetForm {
			return e, true
		}
	}
	if p.lang == "en" && p.is(j, "and") && p.is(j+1, "a") && p.class(j+2) == halfWord {
		j += 3
	}
	// zwei bis drei Jahre, two to three years: a range of counts
	if c := p.class(j); c == toWord || c == orWord || p.mark(j, '-') {
		if n2, k, ok := p.number(j + 1); ok && p.class(k) == unitWord && (n > 0 && n2 > n) {
			n, j = n2, k
		}
	}
	if p.is(j, "more") || p.is(j, "weitere") || p.is(j, "weiteren") || p.is(j, "volle") || p.is(j, "ganze") || p.is(j, "full") || p.is(j, "straight") || p.is(j, "consecutive") || p.is(j, "trading") || p.is(j, "business") || p.is(j, "working") || p.is(j, "календарных") || p.is(j, "рабочих") {
		j++
	}
	t := p.tok(j)
	if p.class(j) != unitWord || t.gap > lineGap {
		return expr{}, false
	}
	u := unit(t.sense.val)
	if p.lang == "ru" && u == year && p.tok(i).digits() == 4 && p.tok(i).kind == numberToken && !p.is(j, "лет") {
		return expr{}, false
	}
	if u == weekend && p.lang == "en" && t.sense.flags&plural == 0 || u == noUnit {
		return expr{}, false
	}
	if p.tok(i).kind == numberToken && p.tok(i).digits() > 4 {
		return expr{}, false
	}
	if u == hour && (p.lang == "fr" || p.lang == "ru") && p.tok(i).kind == numberToken && n <= 24 && p.before(i) == atWord {
		return expr{}, false
	}
	j++
	if p.lang == "en" && p.mark(j, '-') && p.attached(j) && (p.is(j+1, "old") || p.is(j+1, "long") || p.is(j+1, "olds")) {
		if !p.is(j+1, "long") {
			return expr{}, false
		}
		j += 2
	}
	if p.lang == "en" && p.mark(j, '\'') {
		if p.is(j+1, "s") && p.attached(j+1) {
			j++ // leave the s out
			return p.done(expr{form: durationForm, n: n, unit: u}, i, j-1)
		}
		return p.done(expr{form: durationForm, n: n, unit: u}, i, j)
	}
	if p.lang == "ru" && u == year && p.aged(i, j) {
		return expr{}, false
	}
	if u == year && (p.is(i-2, "âgé") || p.is(i-2, "âgée") || p.is(i-1, "возрасте") || p.is(i-2, "im") && p.is(i-1, "von")) {
		return expr{}, false // ages
	}
	off := expr{form: offsetForm, n: n, unit: u}
	switch c := p.class(j); {
	case c == agoWord && p.lang != "fr":
		off.rel = -1
		return p.done(off, i, j+1)
	case c == laterWord && !(p.lang == "fr" && p.is(j, "après")), p.lang == "ru" && c == afterWord && false:
		off.rel, off.anaphoric = 1, true
		return p.done(off, i, j+1)
	case c == earlierWord:
		off.rel, off.anaphoric = -1, true
		return p.done(off, i, j+1)
	case p.lang == "en" && (p.is(j, "hence") || p.is(j, "from") && p.class(j+1) == refWord):
		off.rel = 1
		if p.is(j, "from") {
			j++
		}
		return p.done(off, i, j+1)
	}
	if u >= day && p.lang == "en" && (p.is(j, "old") || p.is(j, "of") && p.is(j+1, "age")) {
		return expr{}, false
	}
	if p.lang == "de" && u == year && (p.is(j, "alt") || p.is(j, "alte") || p.is(j, "alten")) {
		return expr{}, false
	}
	if p.tok(i).sense.class == articleWord {
		if u < day || p.lang != "en" || true {
			// "a day", "ein Jahr" as a length; "a year" as a rate reads the same
			if p.is(i, "der") || p.is(i, "einer") && u < hour {
				return expr{}, false
			}
		}
		if p.lang == "de" && !p.is(i, "ein") && !p.is(i, "eine") && !p.is(i, "einen") && !p.is(i, "einem") && !p.is(i, "einer") && !p.is(i, "eines") {
			return expr{}, false
		}
	}
	return p.done(expr{form: durationForm, n: n, unit: u}, i, j)
}

// aged reports whether Russian years before token i or after token j are those of a person.
func (p *parser) aged(i, j int) bool {
	for k := i - 4; k < i; k++ {
		switch {
		case p.is(k, "возрасте"), p.is(k, "исполнилось"), p.is(k, "исполняется"), p.is(k, "исполнится"), p.is(k, "старше"), p.is(k, "младше"), p.is(k, "моложе"), p.is(k, "ему"), p.is(k, "ей"):
			return true
		}
	}
	return p.is(j+1, "жизни") || p.is(j+1, "отроду")
}

// fromOffset reads vor zwei Jahren, in zehn Tagen, через неделю, dans dix jours, il y a un an.
func (p *parser) fromOffset(i int) (expr, bool) {
	t := p.tok(i)
	e := expr{form: offsetForm}
	switch {
	case t.sense.class == inWord:
		e.rel = 1
		if p.is(i, "binnen") || p.is(i, "innerhalb") || p.is(i, "within") || p.is(i, "im") || p.is(i, "d") {
			return expr{}, false
		}
	case t.sense.class == agoWord && p.lang == "fr", t.sense.class == beforeWord && p.lang == "de":
		e.rel = -1
	case t.sense.class == laterWord && p.is(i, "спустя"):
		e.rel, e.anaphoric = 1, true
	default:
		return expr{}, false
	}
	j := i + 1
	if c := p.class(j); c == aroundWord || c == titleWord || p.is(j, "genau") || p.is(j, "exactly") || p.is(j, "about") {
		j++
	}
	n, k, ok := p.count(j)
	if !ok {
		n, k, ok = 1, j, p.lang == "ru"
	}
	if c := p.class(k); ok && (c == toWord || c == orWord || p.mark(k, '-')) {
		if n2, k2, ok := p.number(k + 1); ok && p.class(k2) == unitWord {
			n, k = n2, k2
		}
	}
	if !ok || p.class(k) != unitWord || p.tok(k).sense.flags&plural != 0 && n == 1 && k == j {
		return expr{}, false
	}
	u := unit(p.tok(k).sense.val)
	if u == hour && (p.lang == "fr" || p.lang == "ru") && n > 12 {
		return expr{}, false
	}
	if u == weekend {
		return expr{}, false
	}
	e.n, e.unit = n, u
	first := i
	if t.sense.class == inWord && (p.lang == "en" || p.lang == "de") {
		first = j
		if p.tok(j).sense.class == aroundWord || p.tok(j).sense.class == titleWord {
			first = j
		}
	}
	if p.lang == "en" && (p.mark(k+1, '\'') || p.is(k+1, "time")) {
		if p.mark(k+1, '\'') && p.is(k+2, "time") {
			return p.done(e, first, k+3)
		}
	}
	e, ok = p.done(e, first, k+1)
	return e, ok
}

// fromToday reads heute, heute Abend, tomorrow night, hier soir, завтра утром.
func (p *parser) fromToday(i int) (expr, bool) {
	t := p.tok(i)
	e := expr{form: todayForm, n: int(t.sense.val)}
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
	case p.lang == "en" && p.is(i, "current"):
		if p.is(i+1, "account") || p.is(i+1, "affairs") {
			return expr{}, false
		}
	case p.lang == "en" && p.is(i, "the future") || p.tok(i).lettering == upperCase && t.end-t.start <= 3:
		return expr{}, false
	}
	return p.done(e, i, i+1)
}

// fromPart reads a part of the day: this stands for a time of the day last mentioned.
func (p *parser) fromPart(i int) (expr, bool) {
	t := p.tok(i)
	switch p.lang {
	case "ru":
		// утром 12 мая, вечером во вторник, в ночь с 12 на 13 мая
		j := i + 1
		if p.is(j, "с") {
			if d, k, ok := p.dayNumber(j + 1); ok && p.is(k, "на") {
				if next, ok := p.expressionDay(k + 1); ok && next.form == dayForm && next.month != 0 {
					e := expr{form: dayForm, day: d, month: next.month, year: next.year, part: night}
					return p.done(e, i, next.last)
				}
			}
		}
		if p.class(j) == atWord {
			j++
		}
		if e, ok := p.expressionDay(j); ok {
			e.part = part(t.sense.val)
			return p.done(e, i, e.last)
		}
		return p.done(expr{form: relForm, unit: day, rel: 10, part: part(t.sense.val)}, i, i+1)
	case "de":
		j := i + 1
		if p.class(j) == fromWord || p.class(j) == articleWord || p.is(j, "auf") || p.is(j, "zum") || p.is(j, "am") {
			j++
			if p.class(j) == articleWord || p.is(j, "den") {
				j++
			}
			if p.is(i+1, "vom") {
				if e, ok := p.expressionDay(j); ok && part(t.sense.val) == night {
					e.part = night
					return p.done(e, i, e.last)
				}
				if d, k, ok := p.dayNumber(j); ok && p.is(k, "auf") {
					e := expr{form: dayForm, day: d, part: night}
					if p.is(k+1, "den") {
						if next, ok := p.expressionDay(k + 2); ok && next.form == dayForm {
							e.month, e.year = next.month, next.year
						}
					}
					return p.done(e, i, k)
				}
			}
		}
		if t.lettering == lowerCase || p.is(i-1, "am") || p.is(i-1, "in") || p.is(i-1, "der") {
			if p.is(i, "früh") && p.before(i) != todayWord {
				return expr{}, false
			}
			return p.done(expr{form: relForm, unit: day, rel: 10, part: part(t.sense.val)}, i, i+1)
		}
	case "fr":
		j := i + 1
		if p.class(j) == articleWord {
			j++
		}
		if e, ok := p.expressionDay(j); ok && p.class(i+1) == articleWord && false {
			return p.done(e, i, e.last)
		}
	}
	return expr{}, false
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
	} else if m, k, ok := p.ordinal(j); ok && p.class(k) == unitWord {
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
			return p.done(expr{form: setForm, n: n, weekday: int(u.sense.val)}, i, j+1)
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
