package extract

import (
	"slices"

	"dateline/events"
	"dateline/events/gazetteer"
)

// shareGap is by how many days at most events follow each other that are taken to be of one gathering.
const shareGap = 1

// placeWithOthers places an event that the text gives no place for where another event is held that
// it belongs to: the other date of the same event, before or after it was moved, or what follows or
// precedes it within days. "The summit in Bridgetown on 21 May will be preceded by a meeting of the
// joint commission on Saturday."
func (t *text) placeWithOthers(k *cluster) {
	if !k.place.IsZero() || k.span.IsZero() || k.by == nil {
		return
	}
	var place events.Place
	for n := range t.clusters[:min(len(t.clusters), mostOpen)] {
		o := t.clusters[n]
		if o == k || o.place.IsZero() || o.placeBy < 3 || o.span.IsZero() || o.by == nil || !t.sentencesMeet(k, o) {
			continue
		}
		if t.otherDateOf(k, o) || t.followsOn(k, o) {
			k.place, k.placeBy = o.place, 3
			return
		}
		if t.ofOneGathering(k, o) {
			if !place.IsZero() && place.City != o.place.City {
				return // entries of a calendar
			}
			place = o.place
		}
	}
	if !place.IsZero() {
		k.place, k.placeBy = place, 3
	}
}

// otherDateOf tells whether two clusters are one event with the date it was put off from and the one
// that it was put off to, and no sentence says that it was moved to another place.
func (t *text) otherDateOf(k, o *cluster) bool {
	if k.span.Overlaps(o.span) || k.edition != 0 && o.edition != 0 && k.edition != o.edition || k.by.relation != "" || o.by.relation != "" || k.level != 0 && o.level != 0 && k.level != o.level {
		return false
	}
	off := func(c *cluster) bool { s := t.statusOf(c); return s == events.Postponed || s == events.Cancelled }
	if off(k) == off(o) {
		return false
	}
	return t.kin(k, o, true)
}

// kin tells whether nothing in the names of two clusters keeps them apart; if some is set, they must
// share a word, an organisation or an organ where both have any.
func (t *text) kin(k, o *cluster, some bool) bool {
	if k.body != "" && o.body != "" {
		return k.body == o.body
	}
	if len(k.organisations) > 0 && len(o.organisations) > 0 {
		return share(k.organisations, o.organisations)
	}
	if !some || t.nameless(k) || t.nameless(o) {
		return true
	}
	for w := range k.words {
		if o.words[w] {
			return true
		}
	}
	return false
}

// ofOneGathering tells whether the days of two events follow each other so closely, in sentences that
// follow each other, that they are held in one place.
func (t *text) ofOneGathering(k, o *cluster) bool {
	a, b := k.span, o.span
	if a.Kind() != events.Fills || b.Kind() != events.Fills || a.Days() > longestEvent || b.Days() > longestEvent || k.by.relation != "" || o.by.relation != "" {
		return false
	}
	if a.First() > b.Last()+shareGap || b.First() > a.Last()+shareGap {
		return false
	}
	for _, n := range t.namesIn(t.sents[k.by.sent].first, k.by.first) {
		if n.Class == gazetteer.Organisation && len(k.organisations) == 0 && len(o.organisations) > 0 && !slices.Contains(o.organisations, n.ID) {
			return false // another organisation holds a session
		}
	}
	return t.kin(k, o, false)
}

// followsOn tells whether the first of two events is said to follow the other, a day later at most: "An
// informal summit follows on Friday".
func (t *text) followsOn(k, o *cluster) bool {
	if gap := k.span.First() - o.span.Last(); gap < 0 || gap > shareGap || k.by.relation != "" || o.by.relation != "" {
		return false
	}
	s := t.sents[k.by.sent]
	for i := s.first; i < k.by.first; i++ {
		if t.toks[i].in(followsWords) {
			return true
		}
	}
	return false
}

// followsWords are verbs of what follows.
var followsWords = setOf("folgt folgen folgte folgten follows suivra suivront последует последуют")

// sentencesMeet tells whether two clusters are told in the same sentence or in neighbouring ones.
func (t *text) sentencesMeet(k, o *cluster) bool {
	for _, a := range k.members[:min(len(k.members), 8)] {
		for _, b := range o.members[:min(len(o.members), 8)] {
			if d := a.sent - b.sent; -1 <= d && d <= 1 {
				return true
			}
		}
	}
	return false
}
