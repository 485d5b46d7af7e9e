package dates

// A form is what kind of expression the grammar found.
type form uint8

const (
	noForm       form = iota
	dayForm           // a day of a month
	monthForm         // a month
	yearForm          // a year
	seasonForm        // a season; n is 21 … 24
	quarterForm       // a quarter of a year; n is 1 … 4
	halfForm          // half of a year; n is 1 or 2
	decadeForm        // a decade; n is its first year, or below 100 where the century is open
	centuryForm       // a century; n counts from 1
	weekForm          // a week of a year; n counts from 1
	weekdayForm       // a weekday alone
	todayForm         // n days from today
	relForm           // last, this, next unit, weekday, month, season, part of the day
	offsetForm        // n units ago, in n units, n units later
	refForm           // now, once, soon; n is -1, 0, 1
	durationForm      // n units
	setForm           // every unit
	clockForm         // a time of day
	sliceForm         // the n-th or last unit of inner, or half of it
	holidayForm       // n indexes holidays
	bcForm            // a year before Christ; n counts back from him
)

// An expr is an expression as the grammar reads it: what the words say, not yet where in the
// calendar that is.
type expr struct {
	form        form
	first, last int // tokens from first to last, last exclusive
	start, end  int // bytes
	year        int // 0 if not said
	yearEnd     int // 2025 in 2024/25
	yearRel     int // as relWord, where hasYearRel
	hasYearRel  bool
	month, day  int
	weekday     int  // 1 … 7
	n           int  // a number; few or half
	plusHalf    bool // half a unit more than n
	unit        unit
	rel         int // as relWord
	hasRel      bool
	weekRel     int // of a weekday, the week it lies in, as relWord, where hasWeekRel
	hasWeekRel  bool
	anaphoric   bool // counted from an earlier date of the text
	stage       stage
	stageFrom   stage // early in "early to mid October"
	part        part
	clock       clock
	limit       Limit
	around      bool
	tense       Tense
	strong      bool // the tense comes from the same clause
	planned     bool // the verb tells of a plan that there was
	loose       bool // digits that may stand for other things
	inner       *expr
	paragraph   int
	joint       joint // how it is joined to the next expression
	present     bool  // "today" in the sense of "nowadays"
}

// numbers that are not told.
const (
	few     = -1
	oneHalf = -2
	lastOne = 99 // the last of several
)

// A joint is how an expression is joined to the one that follows.
type joint uint8

const (
	noJoint    joint = iota
	rangeJoint       // from … to, a dash
	andJoint
	orJoint
	slashJoint
	listJoint // neighbours in a list: they share month and year, but are dates apart
)

// A parser finds expressions in the tokens of one stretch of text.
type parser struct {
	text      string
	lang      string
	toks      []token
	words     *vocabulary
	exprs     []expr
	paragraph int
	depth     int // of periods within periods
	open      int // a number that may follow a dash or slash, as the second of a range; else -1
	onto      int // token of the "to" before the day that something is moved to, 0 if none
}

// deepest is how many periods can lie within each other: the last week of the first half of 2024.
const deepest = 3

// end is what stands before the first and after the last token.
var end = token{kind: endToken, gap: blankGap, num: -1}

// tok returns token i, or the end.
func (p *parser) tok(i int) *token {
	if i < 0 || i >= len(p.toks) {
		return &end
	}
	return &p.toks[i]
}

// class returns the class of token i, or none if an empty line stands before it.
func (p *parser) class(i int) class {
	t := p.tok(i)
	if t.gap == blankGap {
		return noClass
	}
	return t.sense.class
}

// before returns the class of the token before i, or none if an empty line stands between.
func (p *parser) before(i int) class {
	if p.tok(i).gap == blankGap {
		return noClass
	}
	return p.tok(i - 1).sense.class
}

// mark reports whether token i is the mark r in the same paragraph as the one before it.
func (p *parser) mark(i int, r rune) bool {
	t := p.tok(i)
	return t.kind == markToken && t.mark == r && t.gap != blankGap
}

// attached reports whether token i follows the one before it without a gap.
func (p *parser) attached(i int) bool {
	t := p.tok(i)
	return t.kind != endToken && t.gap == noGap && i > 0
}

// is reports whether token i is the given lower-case word.
func (p *parser) is(i int, word string) bool {
	t := p.tok(i)
	return t.kind == wordToken && equalFold(p.text[t.start:t.end], word)
}

// ofAt reports whether token i joins a part to its whole: of, des, du.
func (p *parser) ofAt(i int) bool {
	switch p.class(i) {
	case ofWord:
		return true
	case articleWord:
		return p.lang != "en" || !p.is(i, "an") && !p.is(i, "a")
	case fromWord:
		return p.lang == "fr" || p.lang == "de"
	case inWord:
		return p.lang == "de" || p.lang == "en"
	case atWord:
		return p.lang == "ru" || p.lang == "de" && p.is(i, "am")
	}
	return p.mark(i, '\'') && p.attached(i) && p.lang == "fr"
}

// skipOf passes up to n such words.
func (p *parser) skipOf(i, n int) int {
	for ; n > 0 && p.ofAt(i); n-- {
		i++
	}
	return i
}

// parse reads all expressions of the tokens.
func (p *parser) parse() {
	for i := 0; i < len(p.toks); {
		if p.toks[i].gap == blankGap {
			p.paragraph++
		}
		t := &p.toks[i]
		switch t.kind {
		case markToken:
			if t.mark != '\'' {
				i++
				continue
			}
		case wordToken:
			if !opens(t.sense.class) && !(t.sense.class == noClass && t.lettering != lowerCase && figure(p.text[t.start])) {
				i++
				continue
			}
		}
		if next := p.chain(i); next > i {
			for k := i + 1; k < next; k++ {
				if p.toks[k].gap == blankGap {
					p.paragraph++
				}
			}
			i = next
			continue
		}
		i++
	}
}

// figure reports whether a word that starts with c can be a Roman numeral or the Q of Q3.
func figure(c byte) bool {
	switch c {
	case 'I', 'V', 'X', 'Q', 'H', 'S', 'T':
		return true
	}
	return false
}

// opens reports whether an expression can start with a word of the class.
func opens(c class) bool {
	switch c {
	case noClass, earlierWord, fromWord, toWord, untilWord, sinceWord, aroundWord, betweenWord,
		atWord, ofWord, andWord, orWord, clockWord, zoneWord, yearMark, erWord, dateWord, fillerWord, ageWord,
		pastVerb, futureVerb, stateVerb, countedWord, titleWord:
		return false
	}
	return true
}

// expression reads one expression at token i.
func (p *parser) expression(i int) (expr, bool) {
	t := p.tok(i)
	switch t.kind {
	case numberToken:
		return p.fromNumber(i)
	case markToken:
		return p.apostropheDecade(i)
	}
	switch t.sense.class {
	case monthWord:
		return p.fromMonth(i)
	case weekdayWord:
		return p.fromWeekday(i)
	case daypartWord:
		e := expr{form: weekdayForm, weekday: int(t.sense.val), part: part(t.sense.aux)}
		return p.done(e, i, i+1)
	case seasonWord:
		return p.fromSeason(i, i)
	case stageseasonWord:
		e := expr{form: seasonForm, n: int(t.sense.val), stage: stage(t.sense.aux)}
		return p.done(e, i, p.yearTail(i+1, &e))
	case stagemonthWord:
		e := expr{form: monthForm, month: int(t.sense.val), stage: stage(t.sense.aux)}
		return p.done(e, i, p.yearTail(i+1, &e))
	case todayWord:
		return p.fromToday(i)
	case refWord:
		return p.fromRef(i)
	case unitWord:
		return p.fromUnit(i)
	case ordinalWord:
		return p.fromOrdinal(i)
	case numberWord:
		if e, ok := p.fromOrdinal(i); ok {
			return e, true
		}
		return p.fromCount(i)
	case fewWord, halfnumWord:
		return p.fromCount(i)
	case articleWord:
		return p.fromArticle(i)
	case relWord:
		return p.fromRel(i, i)
	case stageWord:
		return p.fromStage(i)
	case halfWord:
		return p.fromHalf(i)
	case stageunitWord, relunitWord:
		return p.fromCompound(i)
	case holidayWord:
		e := expr{form: holidayForm, n: int(t.sense.val)}
		return p.done(e, i, p.yearTail(i+1, &e))
	case decadeWord:
		return p.decadeWords(i)
	case setWord, setdayWord, everyWord, perWord:
		return p.fromSet(i)
	case spanWord:
		e := expr{form: durationForm, n: int(t.sense.aux), unit: unit(t.sense.val)}
		if e.n == 0 {
			return expr{}, false
		}
		return p.done(e, i, i+1)
	case inWord, beforeWord, agoWord, laterWord:
		return p.fromOffset(i)
	case noonWord:
		return p.fromNoon(i)
	case partWord:
		if prev := p.tok(i - 1); p.is(i, "morgen") && (prev.kind == endToken || t.gap >= lineGap || prev.kind == markToken && prev.mark == '.') {
			e := expr{form: todayForm, n: 1} // Morgen reist er; the morning has an article
			return p.done(e, i, p.partTail(i+1, &e))
		}
		return p.fromPart(i)
	case halfmonthWord, monthunitWord:
		return expr{}, false
	}
	if t.lettering != lowerCase {
		return p.fromRoman(i)
	}
	return expr{}, false
}

// done completes e as the tokens from i to j.
func (p *parser) done(e expr, i, j int) (expr, bool) {
	if j <= i || j > len(p.toks) {
		return expr{}, false
	}
	e.first, e.last = i, j
	e.start, e.end = p.toks[i].start, p.toks[j-1].end
	return e, true
}

// period reads what can be cut in parts: a month, a year, a season, a quarter, a relative unit.
func (p *parser) period(i int) (expr, bool) {
	t := p.tok(i)
	if t.gap == blankGap || p.depth >= deepest {
		return expr{}, false
	}
	p.depth++
	defer func() { p.depth-- }()
	switch {
	case t.kind == numberToken:
		if y, j, ok := p.year(i); ok {
			e := expr{form: yearForm, year: y}
			if e2, ok := p.decadeNumber(i); ok {
				return e2, true
			}
			return p.done(e, i, j)
		}
		if e, ok := p.decadeNumber(i); ok {
			return e, true
		}
		if e, ok := p.ordinalPeriod(i); ok {
			return e, true
		}
		return expr{}, false
	case t.sense.class == unitWord && t.sense.flags&plural != 0: // des années 1990
		return p.yearsUnit(i)
	case t.sense.class == monthWord:
		e := expr{form: monthForm, month: int(t.sense.val)}
		j := p.afterAbbrev(i)
		return p.done(e, i, p.yearTail(j, &e))
	}
	switch t.sense.class {
	case seasonWord:
		return p.fromSeason(i, i)
	case unitWord:
		if u := unit(t.sense.val); u >= day && t.sense.flags&plural == 0 {
			if u == year {
				if y, j, ok := p.year(i + 1); ok {
					return p.done(expr{form: yearForm, year: y}, i, j)
				}
				if e, ok := p.yearsUnit(i); ok {
					return e, true
				}
			}
			if u == month && p.class(i+1) == monthWord { // des Monats Oktober
				e := expr{form: monthForm, month: int(p.tok(i + 1).sense.val)}
				return p.done(e, i, p.yearTail(i+2, &e))
			}
			if u == month && p.ofAt(i+1) { // du mois d'octobre, the month of October
				if j := p.skipOf(i+1, 2); p.class(j) == monthWord {
					e := expr{form: monthForm, month: int(p.tok(j).sense.val)}
					return p.done(e, i, p.yearTail(j+1, &e))
				}
			}
			if p.class(i+1) == relWord && p.lang == "fr" {
				return p.done(expr{form: relForm, unit: u, rel: int(p.tok(i + 1).sense.val), hasRel: true}, i, i+2)
			}
			return p.done(expr{form: relForm, unit: u, rel: 10}, i, i+1)
		}
	case relWord:
		return p.fromRel(i, i)
	case relunitWord, stageunitWord:
		return p.fromCompound(i)
	case ordinalWord:
		return p.ordinalPeriod(i)
	case decadeWord:
		return p.decadeWords(i)
	}
	if t.lettering == upperCase || t.lettering == titleCase {
		return p.fromRoman(i)
	}
	return expr{}, false
}

// afterAbbrev returns what follows word i and, if it is an abbreviation, its point.
func (p *parser) afterAbbrev(i int) int {
	if p.tok(i).sense.flags&abbrev != 0 && p.mark(i+1, '.') && p.attached(i+1) {
		return i + 2
	}
	return i + 1
}
