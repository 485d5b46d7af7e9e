package store

import (
	"cmp"
	"slices"

	"dateline/events"
)

// terms are what an event is found by: the words of what is settled of it and of the names of that,
// and those of what its mentions say. Words of names come with their tails. Both lists are sorted.
type terms struct{ settled, said []string }

// newTerms returns what an event, which comes with its mentions, is found by.
func newTerms(s *Store, e events.Event) *terms {
	said := make([]*events.Mention, len(e.Mentions))
	for i := range e.Mentions {
		said[i] = &e.Mentions[i]
	}
	return (&terms{}).grown(s, e, said)
}

// grown returns what an event is found by after fresh mentions were added to it; nil if it is not
// known what it was found by before.
func (x *terms) grown(s *Store, e events.Event, fresh []*events.Mention) *terms {
	if x == nil {
		return nil
	}
	var said []string
	for _, m := range fresh {
		said = appendName(said, m.Name)
		for _, names := range m.Names {
			for _, name := range names {
				said = appendName(said, name)
			}
		}
		for _, word := range words(events.Fold(m.Quote.Text)) {
			said = append(said, string(cutWord(word)))
		}
	}
	slices.Sort(said)
	return &terms{settledTerms(e, s.names), merged(x.said, slices.Compact(said))}
}

// settledTerms returns the terms of what is settled of an event.
func settledTerms(e events.Event, names func(id string) []string) []string {
	var out []string
	for _, text := range []string{e.Name, e.Organiser, e.Place.Text, e.Place.Venue} {
		out = appendName(out, text)
	}
	for _, name := range e.Names {
		out = appendName(out, name)
	}
	for _, id := range slices.Concat([]string{e.Type, e.Series, e.Body, e.Place.City, e.Place.Country}, e.Organisations) {
		if id == "" {
			continue
		}
		for _, name := range names(id) {
			out = appendName(out, name)
		}
	}
	out = append(out, idTerms(e)...)
	slices.Sort(out)
	return slices.Compact(out)
}

// appendName appends the words of a name and their tails.
func appendName(to []string, name string) []string {
	for _, word := range words(events.Fold(name)) {
		runes := cutWord(word)
		to = append(to, string(runes))
		for i := minHead; i <= len(runes)-minTail; i++ {
			to = append(to, inside+string(runes[i:]))
		}
	}
	return to
}

// all returns all terms, sorted.
func (x *terms) all() []string {
	if x == nil {
		return nil
	}
	return merged(x.settled, x.said)
}

// merged returns what is in either of two sorted lists, sorted.
func merged(a, b []string) []string {
	out := make([]string, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0], b[0]); {
		case c < 0:
			out, a = append(out, a[0]), a[1:]
		case c > 0:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// missing returns what is in the first of two sorted lists and not in the second.
func missing(a, b []string) []string {
	var out []string
	for _, s := range a {
		for len(b) > 0 && b[0] < s {
			b = b[1:]
		}
		if len(b) == 0 || b[0] != s {
			out = append(out, s)
		}
	}
	return out
}
