package wording

import (
	"slices"
	"strings"

	"dateline/events"
)

// A Shift is one field that a revision changed, in words.
type Shift struct {
	// Field is date, time, status, place, name or conflict.
	Field string
	// Text is the change, old → new; of an event that is new, what is known of it.
	Text string
}

// nothing stands for a value that is not known, other than a date.
const nothing = "?"

// Shifts words what a revision changed, as far as readers are told: when, where, whether, what it is
// called, and on what sources disagree. A place is named by place, by its id.
func Shifts(r events.Revision, lang string, place func(id string) string) []Shift {
	founded := r.Sequence == 0 || slices.Contains(r.Kinds, events.ChangeNew)
	var out []Shift
	for _, c := range r.Changes {
		if c.Field == "name" && founded {
			continue // it stands above
		}
		before, ok := value(c.Field, c.Old, lang, place)
		after, _ := value(c.Field, c.New, lang, place)
		switch {
		case !ok:
		case founded && c.New == "":
		case founded && c.Field != "conflict":
			out = append(out, Shift{c.Field, after})
		case before != after && c.Field == "conflict":
			out = append(out, Shift{c.Field, Change(events.ChangeConflict, lang) + ": " + before + " → " + after})
		case before != after:
			out = append(out, Shift{c.Field, before + " → " + after})
		}
	}
	return out
}

// value words one value of a field; ok is false for a field that readers are not told of.
func value(field, text, lang string, place func(id string) string) (words string, ok bool) {
	if field == "date" {
		span, err := events.ParseEDTF(text)
		if err != nil {
			return text, true
		}
		return Medium(span, lang), true
	}
	if text == "" {
		text = nothing
		if field == "conflict" {
			text = "–"
		}
		return text, slices.Contains(shifting, field)
	}
	switch field {
	case "status":
		var each []string
		for s := range strings.SplitSeq(text, "/") {
			each = append(each, Status(events.Status(s), lang))
		}
		return strings.Join(each, " / "), true
	case "place":
		return place(text), true
	case "conflict":
		var each []string
		for rival := range strings.SplitSeq(text, ", ") {
			of, claimed, _ := strings.Cut(rival, " ")
			words, _ := value(of, claimed, lang, place)
			each = append(each, words)
		}
		return strings.Join(each, ", "), true
	}
	return text, slices.Contains(shifting, field)
}

// shifting are the fields whose changes readers are told.
var shifting = []string{"date", "time", "status", "place", "name", "conflict"}
