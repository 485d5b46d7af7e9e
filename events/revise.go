package events

import (
	"strconv"
	"time"
)

// Revise compares an event as it was published, nil if it is new, with what is settled now. If
// readers would see a difference it returns the revision to append: its sequence one higher, its
// instant now but never before the last one's, whatever the clock says. Otherwise ok is false and
// nothing that is published may move.
func Revise(prev *Event, next Settled, cause Cause, now time.Time) (r Revision, ok bool) {
	r = Revision{At: utc(now), Mention: cause.Mention, Decision: cause.Decision}
	if cause.Kind != "" {
		r.Kinds = append(r.Kinds, cause.Kind)
	}
	if prev == nil {
		r.Kinds = append(r.Kinds, ChangeNew)
		r.Changes = changes(Settled{}, next)
		return r, true
	}
	r.EventID, r.Sequence = prev.ID, prev.Sequence+1
	if r.At.Before(prev.Modified) {
		r.At = prev.Modified
	}
	r.Changes = changes(prev.Settled, next)
	if len(r.Changes) == 0 && cause.Kind == "" {
		return Revision{}, false
	}
	r.Kinds = append(r.Kinds, ChangeDetails)
	return r, true
}

// changes lists what readers would see differ between two settled states.
func changes(old, new Settled) []Change {
	var out []Change
	add := func(field, a, b string) {
		if a != b {
			out = append(out, Change{field, a, b})
		}
	}
	add("date", old.Span.EDTF(), new.Span.EDTF())
	add("status", string(old.Status), string(new.Status))
	add("name", old.Name, new.Name)
	add("edition", strconv.Itoa(old.Edition), strconv.Itoa(new.Edition))
	return out
}
