package dates

// limit reads the prepositions before token i into e: until, since, around.
func (p *parser) limit(e *expr, i int) {
	for k := i - 1; k >= max(0, i-4); k-- {
		if p.tok(k+1).gap == blankGap {
			return
		}
		switch p.tok(k).sense.class {
		case articleWord, atWord, dateWord:
			if p.lang == "de" && (p.is(k, "für") || p.class(k) == atWord && p.class(k-1) == articleWord) {
				return // vor dem für Freitag geplanten, vor dem am Freitag beginnenden Treffen
			}
		case aroundWord:
			if e.form == clockForm || e.stage != whole && p.is(k, "gegen") {
				return // um 15 Uhr, gegen Ende Oktober
			}
			e.around = true
		case titleWord: // about 1,000 is a number, about 24 October a day
			if p.is(k, "до") {
				e.limit = Until
				return
			}
			e.around = e.around || p.nearly(k)
			if !e.around {
				return
			}
		case untilWord:
			e.limit = Until
			return
		case toWord:
			if !p.is(k, "по") && !p.is(k, "to") && !p.is(k, "à") && !p.is(k, "au") {
				e.limit = Until
			}
			return
		case sinceWord:
			e.limit = Since
			return
		case fromWord:
			if p.onwards(k, e.last) || p.lang == "en" && (e.tense == Future || k == 0) {
				e.limit = Since
			}
			return
		case beforeWord:
			e.limit = Before
			return
		case afterWord:
			e.limit = After
			return
		case inWord:
			if p.is(k, "binnen") || p.is(k, "d'ici") || p.is(k, "d’ici") {
				e.limit = Until
			}
			return
		default:
			return
		}
	}
}

// nearly reports whether word k says that a number or date is not exact.
func (p *parser) nearly(k int) bool {
	for _, w := range [...]string{"etwa", "circa", "ca", "rund", "about", "roughly", "approximately", "около", "environ"} {
		if p.is(k, w) {
			return true
		}
	}
	return false
}

// onwards reports whether the preposition k in the sense of "from" opens a time without end, rather
// than belonging to a range or to something of that day: "ab 3. Juli", "с 3 июля", "vom 3. Juli
// an", but "die Erklärung vom 3. Juli" and "от 3 июля". In English the verb tells, or that it opens
// the text: "from 3 July 2024" in the form.
func (p *parser) onwards(k, after int) bool {
	switch p.lang {
	case "de":
		return p.is(k, "ab") || p.is(after, "an")
	case "en":
		return p.is(after, "on") || p.is(after, "onwards") || p.is(after, "onward")
	case "ru":
		return !p.is(k, "от")
	}
	return false
}

// describes reports whether the English chain from expression first up to token j only says of what day or year the
// noun after it is: Thursday's summit, the 1992 Earth Summit.
func (p *parser) describes(first, j int) bool {
	if p.lang != "en" || p.tok(j).gap == blankGap {
		return false
	}
	if p.mark(j, '\'') {
		return p.attached(j)
	}
	t := p.tok(j)
	return p.before(p.exprs[first].first) == articleWord && t.kind == wordToken && t.sense.class == noClass && len(p.exprs)-1 == first
}

// unlimited takes the limit off an expression that only describes the noun which the limit is counted from, and
// keeps what it tells of the direction.
func (p *parser) unlimited(e *expr) {
	switch e.limit {
	case Until, Before:
		e.tense, e.strong = Future, true
	case After, Since:
		e.tense, e.strong = Past, true
	}
	if p.is(e.first-1, "follows") {
		e.tense, e.strong = Past, true
	}
	e.limit = At
}
