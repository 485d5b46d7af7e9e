package events

import (
	"cmp"
	"slices"
)

// Sum makes one revision of several of the same event, in any order: what readers who last looked
// before the first of them find after the last. What was changed and changed back is left out. It
// is how a period is told: firmed up, moved, new, cancelled, in conflict.
func Sum(revisions []Revision) Revision {
	if len(revisions) == 0 {
		return Revision{}
	}
	rs := slices.Clone(revisions)
	slices.SortFunc(rs, func(a, b Revision) int { return cmp.Compare(a.Sequence, b.Sequence) })
	last := rs[len(rs)-1]
	sum := Revision{EventID: last.EventID, Sequence: last.Sequence, At: last.At, Mention: last.Mention, Decision: last.Decision}
	at := map[string]int{}
	for _, r := range rs {
		sum.Kinds = append(sum.Kinds, r.Kinds...)
		for _, c := range r.Changes {
			if i, ok := at[c.Field]; ok {
				sum.Changes[i].New = c.New
				continue
			}
			at[c.Field] = len(sum.Changes)
			sum.Changes = append(sum.Changes, c)
		}
	}
	sum.Changes = slices.DeleteFunc(sum.Changes, func(c Change) bool { return c.Old == c.New })
	sum.Kinds = sortKinds(sum.Kinds)
	changed := func(field string) bool {
		return slices.ContainsFunc(sum.Changes, func(c Change) bool { return c.Field == field })
	}
	sum.Kinds = slices.DeleteFunc(sum.Kinds, func(k ChangeKind) bool {
		switch k {
		case ChangeFirmedUp, ChangeMoved:
			return !changed("date") && !changed("place") && !changed("country")
		case ChangeConflict, ChangeResolved:
			return !changed("conflict")
		case ChangeRenamed:
			return !changed("name")
		case ChangePostponed, ChangeCancelled, ChangeReinstated, ChangeHeld, ChangeConfirmed:
			return !changed("status") && !changed("withdrawn")
		}
		return false
	})
	// A status that was passed through is not what readers find.
	if i := slices.IndexFunc(sum.Changes, func(c Change) bool { return c.Field == "status" }); i >= 0 {
		is := Status(sum.Changes[i].New)
		sum.Kinds = slices.DeleteFunc(sum.Kinds, func(k ChangeKind) bool {
			return k == ChangePostponed && is != Postponed || k == ChangeCancelled && is != Cancelled || k == ChangeHeld && is != Held || k == ChangeConfirmed && is != Confirmed
		})
	}
	return sum
}
