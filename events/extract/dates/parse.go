package dates

import (
	"errors"
	"fmt"
	"strings"

	"dateline/events"
)

// Errors of [Parse], told apart by what the writer can do about them.
var (
	// ErrNoDate: there is no date in the words, or more than a date.
	ErrNoDate = errors.New("no date that can be read")
	// ErrSeveralDates: the words name more than one date.
	ErrSeveralDates = errors.New("more than one date")
	// ErrYearMissing: the words lack a year, and nothing tells which one is meant.
	ErrYearMissing = errors.New("the year is missing")
	// ErrNotADay: the words are a length of time, a rule or a "soon": no place in the calendar.
	ErrNotADay = errors.New("no place in the calendar")
	// ErrNoSuchDay: the calendar does not have the day.
	ErrNoSuchDay = errors.New("the calendar has no such day")
)

// examples is what every error of Parse ends with.
const examples = "write, for example, 31 October – 1 November 2024, late October 2024, or 2024-10-31"

// longestEntry is how long an entry of one date may be, in bytes.
const longestEntry = 200

// leadIns are prepositions that let a month or weekday alone count as a date.
var leadIns = map[string]string{"de": "im ", "en": "in ", "ru": "в ", "fr": "en "}

// Parse reads a span from an entry that is one date and nothing else: EDTF, or words of any of
// the four languages, those of lang first. What lacks its year or is relative counts from ref. The
// error wraps one of the errors above and says what to write instead.
func Parse(words, lang string, ref Reference) (events.Span, error) {
	words = strings.Join(strings.Fields(words), " ")
	switch {
	case words == "":
		return events.Span{}, fmt.Errorf("%w: nothing is written; %s", ErrNoDate, examples)
	case len(words) > longestEntry:
		return events.Span{}, fmt.Errorf("%w: the entry is too long for one date; %s", ErrNoDate, examples)
	}
	if span, err := events.ParseEDTF(words); err == nil {
		return span, nil
	}
	var firstErr error
	for _, l := range parseOrder(words, lang) {
		span, err := parseIn(words, l, ref)
		if err == nil {
			return span, nil
		}
		if firstErr == nil || errors.Is(firstErr, ErrNoDate) && !errors.Is(err, ErrNoDate) {
			firstErr = err
		}
	}
	return events.Span{}, fmt.Errorf("%q: %w; %s", words, firstErr, examples)
}

// parseOrder lists the languages to try: the one given, the one that the words look like, the rest.
func parseOrder(words, lang string) []string {
	order := make([]string, 0, 6)
	for _, l := range []string{language(words, lang), language(words, ""), "en", "de", "ru", "fr"} {
		seen := false
		for _, o := range order {
			seen = seen || o == l
		}
		if !seen {
			order = append(order, l)
		}
	}
	return order
}

// parseIn reads an entry as words of one language.
func parseIn(words, lang string, ref Reference) (events.Span, error) {
	span, err := parseWhole(words, lang, ref)
	if err != nil {
		if s, err2 := parseWhole(leadIns[lang]+words, lang, ref); err2 == nil {
			return s, nil
		}
	}
	return span, err
}

// parseWhole reads text as one date that leaves no word over.
func parseWhole(text, lang string, ref Reference) (events.Span, error) {
	found := Find(text, lang, ref)
	at, rest := -1, 0
	var left strings.Builder
	for i, t := range found {
		left.WriteString(text[rest:t.Start] + " ")
		rest = t.End
		if t.Type == Time && t.Clock.Start != "" {
			continue
		}
		if at >= 0 {
			return events.Span{}, ErrSeveralDates
		}
		at = i
	}
	left.WriteString(text[rest:])
	if at < 0 || !allSmall(left.String(), lang, false) {
		if figures(text) >= 5 && allSmall(left.String(), lang, true) {
			return events.Span{}, ErrNoSuchDay
		}
		return events.Span{}, ErrNoDate
	}
	t := found[at]
	switch {
	case t.Unresolved && strings.Contains(t.Value, "X"):
		return events.Span{}, ErrYearMissing
	case t.Span.IsZero():
		if t.Unresolved {
			return events.Span{}, ErrNoSuchDay
		}
		return events.Span{}, ErrNotADay
	}
	return t.Span, nil
}

// figures counts the digits of an entry: those of a day, a month and a year are five and more.
func figures(text string) int {
	digits := 0
	for i := 0; i < len(text); i++ {
		if text[i] >= '0' && text[i] <= '9' {
			digits++
		}
	}
	return digits
}

// allSmall reports whether text has nothing but words that stand around dates: on, the, from,
// um; and numbers, if they may stand there.
func allSmall(text, lang string, numbers bool) bool {
	w := works.Get().(*work)
	defer works.Put(w)
	words := vocabularies()[lang]
	w.scanner.text, w.scanner.words, w.scanner.toks = text, words, w.scanner.toks[:0]
	w.scanner.scan(0, len(text))
	for _, t := range mergePhrases(text, words, w.scanner.toks) {
		switch t.kind {
		case numberToken:
			if !numbers {
				return false
			}
			continue
		case markToken:
			if !strings.ContainsRune(".,;:()'-\"„“”«»", t.mark) {
				return false
			}
			continue
		}
		switch t.sense.class {
		case articleWord, atWord, ofWord, inWord, fromWord, toWord, untilWord, sinceWord, aroundWord, betweenWord, beforeWord, afterWord, dateWord, clockWord, zoneWord, titleWord:
		default:
			return false
		}
	}
	return true
}
