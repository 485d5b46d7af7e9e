package extract

import (
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// partOfYear narrows the year of the text to what is left of it, or has gone by, where the words before say so:
// later this year, plus tôt cette année.
func (t *text) partOfYear(x *dates.Timex, first int) {
	p := t.src.Published
	if p == 0 || x.Basis != events.Inferred || x.Span.Days() < 365 || x.Span.Days() > 366 || !x.Span.Contains(events.SpanOf(p, p)) {
		return
	}
	i := first - 1
	if i > 0 && t.toks[i].is(clPreposition) && !t.toks[i].in(laterWords) && !t.toks[i].in(earlierWords) {
		i-- // later in the year
	}
	switch {
	case i < 0:
	case t.toks[i].in(laterWords):
		x.Span = events.WindowOf(p, x.Span.Last())
	case t.toks[i].in(earlierWords) && p > x.Span.First():
		x.Span = events.WindowOf(x.Span.First(), p-1)
	}
}

// laterWords and earlierWords stand before a period that is not over yet.
var (
	laterWords   = setOf("later später позднее позже tard")
	earlierWords = setOf("earlier früher ранее раньше tôt")
)

// weekFrom makes a day that a week is said to begin on that week, на неделе, начинающейся 26 февраля, and returns the
// first token of the whole.
func (t *text) weekFrom(x *dates.Timex, first int) int {
	if i := first - 1; i > 1 && t.lang == "ru" && x.Span.Days() == 1 && strings.HasPrefix(t.toks[i].fold, "начинающ") {
		if t.toks[i-1].fold == "," {
			i--
		}
		if strings.HasPrefix(t.toks[i-1].fold, "недел") {
			x.Span = events.SpanOf(x.Span.First(), x.Span.First()+6)
			x.Start, x.Text = t.toks[i-1].start, t.body[t.toks[i-1].start:x.End]
			return i - 1
		}
	}
	return first
}
