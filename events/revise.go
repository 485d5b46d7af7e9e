package events

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Cause is what led to a revision: a mention or an editor's decision.
type Cause struct {
	Mention  string
	Decision string
	// Kind, if set, is among the revision's kinds whatever else differs, and makes a revision by
	// itself: merged, split.
	Kind ChangeKind
}

// Revise compares an event as it was published, nil if it is new, with what is settled now. If
// readers would see a difference it returns the revision to append: its sequence one higher, its
// instant now, but a second after the last one's at the least, whatever the clock says. Otherwise ok
// is false and nothing that is published may move.
func Revise(prev *Event, next Settled, cause Cause, now time.Time) (r Revision, ok bool) {
	r = Revision{At: utc(now), Mention: cause.Mention, Decision: cause.Decision}
	if prev == nil {
		r.Changes = differences(Settled{}, next)
		r.Kinds = sortKinds(append(kindsOf(Settled{}, next, r.Changes), cause.Kind, ChangeNew))
		r.Kinds = slices.DeleteFunc(r.Kinds, func(k ChangeKind) bool {
			return !slices.Contains([]ChangeKind{ChangeNew, ChangeCancelled, ChangePostponed, ChangeConflict, ChangeSplit, ChangeMerged}, k)
		})
		return r, true
	}
	r.EventID, r.Sequence = prev.ID, prev.Sequence+1
	if !r.At.After(prev.Modified) {
		r.At = utc(prev.Modified).Add(time.Second)
	}
	r.Changes = differences(prev.Settled, next)
	if len(r.Changes) == 0 && cause.Kind == "" {
		return Revision{}, false
	}
	r.Kinds = sortKinds(append(kindsOf(prev.Settled, next, r.Changes), cause.Kind))
	return r, true
}

// utc returns the instant as it is stored and published: UTC, whole seconds.
func utc(t time.Time) time.Time { return t.UTC().Truncate(time.Second) }

// differences lists what readers of a feed or list would see differ between two settled states.
// What is only counted (sources, the last report, confidence, figures) is not published as a
// change, and neither are the words of a date that stays the same. A name that was published as its
// source had it and is now in its base form is no change either.
func differences(old, new Settled) []Change {
	var out []Change
	add := func(field, a, b string) {
		if a != b {
			out = append(out, Change{Field: field, Old: a, New: b})
		}
	}
	add("date", old.Span.EDTF(), new.Span.EDTF())
	add("time", old.Clock.text(), new.Clock.text())
	add("previous_date", old.PreviousSpan.EDTF(), new.PreviousSpan.EDTF())
	add("status", statusText(old), statusText(new))
	add("conflict", conflictText(old.Conflicts), conflictText(new.Conflicts))
	addName := func(field, language, a, b string) {
		if Title(a, language) != b {
			add(field, a, b)
		}
	}
	addName("name", old.NameLanguage, old.Name, new.Name)
	languages := append(sortedKeys(old.Names), sortedKeys(new.Names)...)
	slices.Sort(languages)
	for _, l := range slices.Compact(languages) {
		if l != new.NameLanguage || old.NameLanguage != "" && l != old.NameLanguage {
			addName("name."+l, l, old.Names[l], new.Names[l])
		}
	}
	if add("place", placeValue(old.Place), placeValue(new.Place)); placeValue(old.Place) == placeValue(new.Place) {
		add("country", old.Place.Country, new.Place.Country)
	}
	add("venue", old.Place.Venue, new.Place.Venue)
	add("type", old.Type, new.Type)
	add("series", old.Series, new.Series)
	add("edition", number(old.Edition), number(new.Edition))
	add("body", old.Body, new.Body)
	add("organisations", strings.Join(old.Organisations, " "), strings.Join(new.Organisations, " "))
	add("organiser", old.Organiser, new.Organiser)
	if old.Withdrawn != new.Withdrawn {
		add("withdrawn", strconv.FormatBool(old.Withdrawn), strconv.FormatBool(new.Withdrawn))
	}
	return out
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (c Clock) text() string {
	return strings.TrimSpace(c.Start + strings.TrimSuffix("–"+c.End, "–") + " " + c.Zone)
}

// statusText is the status as a change shows it, a rival behind a stroke.
func statusText(s Settled) string {
	if s.StatusAlso == "" {
		return string(s.Status)
	}
	return string(s.Status) + "/" + string(s.StatusAlso)
}

// conflictText lists the rival values of all conflicts, such as "date 2024-10-22/2024-10-23".
func conflictText(all []Conflict) string {
	var out []string
	for _, c := range all {
		out = append(out, c.Field+" "+c.Rival.Value)
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), ", ")
}

// same reports whether two conflicts are between the same values, whoever says them.
func (c Conflict) same(other Conflict) bool {
	return c.Field == other.Field && c.Shown.Value == other.Shown.Value && c.Rival.Value == other.Rival.Value
}

// kindsOf says what a difference between two states amounts to.
func kindsOf(old, new Settled, changes []Change) []ChangeKind {
	var kinds []ChangeKind
	changed := func(field string) bool {
		return slices.ContainsFunc(changes, func(c Change) bool { return c.Field == field })
	}
	if new.Withdrawn && !old.Withdrawn {
		kinds = append(kinds, ChangeWithdrawn)
	}
	if old.Withdrawn && !new.Withdrawn {
		kinds = append(kinds, ChangeReinstated)
	}
	if old.Status != new.Status {
		kinds = append(kinds, statusKind(old.Status, new.Status))
	}
	if changed("conflict") {
		kinds = append(kinds, conflictKind(old.Conflicts, new.Conflicts))
	}
	if changed("date") {
		kinds = append(kinds, dateKind(old, new))
	}
	if changed("place") || changed("country") {
		if samePlace(old.Place, new.Place) {
			kinds = append(kinds, ChangeDetails)
		} else {
			kinds = append(kinds, ChangeRelocated)
		}
	}
	if changed("name") && old.Names[new.NameLanguage] != "" {
		kinds = append(kinds, ChangeRenamed)
	}
	kinds = slices.DeleteFunc(kinds, func(k ChangeKind) bool { return k == "" })
	if len(kinds) == 0 && len(changes) > 0 {
		kinds = append(kinds, ChangeDetails)
	}
	return kinds
}

func statusKind(old, new Status) ChangeKind {
	switch new {
	case Cancelled:
		return ChangeCancelled
	case Postponed:
		return ChangePostponed
	case Held:
		return ChangeHeld
	}
	if old == Cancelled || old == Postponed || old == Held {
		return ChangeReinstated
	}
	if new == Confirmed {
		return ChangeConfirmed
	}
	return ""
}

func conflictKind(old, new []Conflict) ChangeKind {
	for _, c := range new {
		if !slices.ContainsFunc(old, func(o Conflict) bool {
			return o.Field == c.Field && (o.Rival.Value == c.Rival.Value || o.Shown.Value == c.Rival.Value && o.Rival.Value == c.Shown.Value)
		}) {
			return ChangeConflict
		}
	}
	if len(new) < len(old) {
		return ChangeResolved
	}
	return ""
}

// dateKind says what became of the date. A window has firmed up only into what lies within it: the
// later date must have been told the truth by the earlier one.
func dateKind(old, new Settled) ChangeKind {
	was, is := old.Span, new.Span
	switch {
	case is.IsZero() && new.Status == Postponed:
		return ChangePostponed
	case is.IsZero():
		return ChangeDetails // nobody put it off: the claim was taken back
	case was.IsZero() && !new.PreviousSpan.IsZero() && !old.PreviousSpan.IsZero():
		return ChangeMoved
	case was.IsZero():
		return ChangeFirmedUp
	case was.Kind() == Fills && is.Exact() && is.Contains(was):
		return ChangeExtended
	case was.Kind() == Fills && is.Exact() && was.Contains(is):
		return ChangeShortened
	case was.Contains(is) && (is.Exact() || !is.Contains(was)):
		return ChangeFirmedUp
	}
	return ChangeMoved
}

// kindOrder is the order of kinds in a revision, the weightiest first.
var kindOrder = []ChangeKind{
	ChangeWithdrawn, ChangeMerged, ChangeSplit, ChangeNew, ChangeCancelled, ChangePostponed, ChangeConflict, ChangeMoved,
	ChangeReinstated, ChangeHeld, ChangeExtended, ChangeShortened, ChangeFirmedUp, ChangeConfirmed, ChangeResolved, ChangeRelocated, ChangeRenamed, ChangeDetails,
}

func sortKinds(kinds []ChangeKind) []ChangeKind {
	kinds = slices.DeleteFunc(kinds, func(k ChangeKind) bool { return k == "" })
	slices.SortFunc(kinds, func(a, b ChangeKind) int {
		return cmp.Compare(slices.Index(kindOrder, a), slices.Index(kindOrder, b))
	})
	return slices.Compact(kinds)
}

// keep carries the words and the mention behind a date, and the mentions behind both sides of a
// conflict, over from what was published, as long as the values have not changed and the mentions
// still count: a further source that says the same, or an older one found late, moves no byte of a
// feed.
func keep(prev *Event, next *Settled, mentions []Mention, decisions []Decision) {
	gone := Withdrawn(decisions)
	counts := func(id string) bool {
		return id != "" && !gone[id] && slices.ContainsFunc(mentions, func(m Mention) bool { return m.ID == id })
	}
	if id := prev.Basis["date"]; prev.Span == next.Span && next.Basis["date"] != "" && counts(id) {
		next.DateText, next.DateLanguage, next.DateBasis = prev.DateText, prev.DateLanguage, prev.DateBasis
		next.Basis["date"] = id
	}
	if len(prev.Conflicts) == len(next.Conflicts) && !slices.ContainsFunc(prev.Conflicts, func(was Conflict) bool {
		return !counts(was.Shown.Mention) || !counts(was.Rival.Mention) || !slices.ContainsFunc(next.Conflicts, was.same)
	}) {
		next.Conflicts = prev.Conflicts
	}
}
