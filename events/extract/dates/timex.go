// Package dates finds the date and time expressions of German, English, Russian and French texts
// and tells what they mean: as type and value of TIMEX3 (ISO-TimeML), the standard of the field,
// and as an [events.Span], which says when an event takes place and no more than the words say.
//
// A text passes four stages. The tokenizer cuts it into words, numbers and marks and looks every
// word up in the vocabulary of the language, a table from word to class: month, weekday, ordinal,
// unit, preposition. One grammar, shared by the languages, finds expressions in the classes. The
// resolver places them in the calendar, by the day of publication, by what was mentioned before,
// and by the tense of the verb beside them. At last, values are written down.
package dates

import (
	"dateline/events"
)

// A Type is the class of a time expression in TIMEX3.
type Type string

// The four types of TIMEX3.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// A Timex is one time expression of a text.
type Timex struct {
	// Start and End are byte offsets into the text; Text is what stands between them.
	Start, End int
	Text       string
	// Type and Value are those of TIMEX3. The value of a range is first/last, each with its own
	// precision. Mod is START, MID, END, APPROX and the like, or empty.
	Type  Type
	Value string
	Mod   string
	// Span is when, by the policy of package events. It is undated for durations, for sets, for
	// "soon", and for whatever could not be resolved.
	Span events.Span
	// Clock is the time of day, where one stands with the date.
	Clock events.Clock
	// Basis is [events.Given] where the words name the year, [events.Inferred] where the
	// expression was placed by the day of publication or by an earlier date of the text.
	Basis events.Basis
	// Tense tells what the verb beside the expression says: past, to come, or nothing.
	Tense Tense
	// Limit tells how a preposition bounds the expression: until, since, around.
	Limit Limit
	// Vague is true of early, mid, late, of halves and of "around".
	Vague bool
	// Unresolved is true of a date that lacks its year, month or day and that nothing places.
	Unresolved bool
}

// A Tense is the direction in time that a clause points in.
type Tense int8

// The directions of a clause.
const (
	Past   Tense = -1
	NoHint Tense = 0
	Future Tense = 1
)

// A Limit tells how a preposition bounds a date.
type Limit uint8

// The bounds that prepositions set.
const (
	At     Limit = iota
	Until        // until, by, not later than
	Since        // since, from … on
	Around       // around, about, circa
	Before       // before
	After        // after
)

// A Reference is what relative expressions count from.
type Reference struct {
	// Day is the day of publication; 0 is unknown.
	Day events.Day
}

// Find returns the time expressions of text in their order, none overlapping another. A range, a
// pair of days or a joined phrase such as "late October or early November 2024" is one expression.
// lang is de, en, ru or fr; with any other the language is told from the text.
func Find(text, lang string, ref Reference) []Timex {
	return find(text, lang, ref, true)
}

// Tag is Find in the manner of TIMEX3, where each end of a range is an expression with a value of
// its own; its Span stays that of the whole range. Russian corpora mark ranges as one, and so does
// Tag in Russian.
func Tag(text, lang string, ref Reference) []Timex {
	return find(text, lang, ref, false)
}
