package wording

import "sync"

// words is what one language needs beside CLDR. %s stands for a phrase, %d for a year. Phrases
// come in two widths: wide, and short where a field's name says so.
type words struct {
	cldr locale
	// firstOfMonth replaces the number of the first day of a month.
	firstOfMonth string
	// declines tells that a month on its own has another form than beside a day.
	declines bool
	// ofMonth is the month after "half of", withMonth after "between"; nil is as beside a day.
	ofMonth, withMonth []string

	// year sets a year after a phrase, years two years with one name (a winter).
	year, years string
	// shortWinter cuts the second of them to two digits.
	shortWinter bool
	// inYear says a year on its own, decade ten years by their first.
	inYear, decade, decadeShort string
	// Early, mid and late of a month and of a year, and two of them in one month.
	thirds, thirdsShort, yearThirds [3]string
	// withThirds are those of a month after "between"; none is as thirds.
	withThirds [3]string
	twoThirds  [2]string
	// slash joins two thirds that touch: late October / early November.
	slash, slashShort string
	halves            [2]string
	halvesShort       [2]string
	// Parts of a year by their EDTF code: 21 … 24, 33 … 36, 37 … 39, 40 and 41.
	parts, partsShort map[int]string
	// or joins the last two of a list.
	or string
	// between joins any two phrases, betweenDays two days, dayAlone the first of two days that
	// share their month.
	between, betweenDays string
	dayAlone             string
	// week takes its first and last day, weekShort the first.
	week, weekShort string
	// A window that one side bounds: by …, not before …
	byDay, byEndOfMonth, byEndOfYear            string
	notBeforeDay, notBeforeMonth, notBeforeYear string
	// from is an open span; the three forms of about take a day, several days, a longer phrase.
	from                           string
	aboutDay, aboutDays, aboutLong string
	undated, undatedShort          string

	prefixes, statuses, types, changes map[string]string
}

// dictionary returns the words by language.
var dictionary = sync.OnceValue(func() map[string]*words {
	m := map[string]*words{"en": english(), "de": german(), "ru": russian(), "fr": french()}
	for l, w := range m {
		w.cldr = locales()[l]
		if w.ofMonth == nil {
			w.ofMonth = w.cldr.Months.Format.Wide
		}
		if w.withMonth == nil {
			w.withMonth = w.cldr.Months.Format.Wide
		}
		if w.withThirds[0] == "" {
			w.withThirds = w.thirds
		}
	}
	return m
})

// in returns the words of the language, or those of the first of [Languages].
func in(lang string) *words {
	if w, ok := dictionary()[lang]; ok {
		return w
	}
	l, _ := Match(lang)
	return dictionary()[l]
}
