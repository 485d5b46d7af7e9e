package events

import "slices"

// sameForeign finds the event that has the mention's foreign UID, from an earlier version of it or
// as its own. A calendar keeps the UID of an event through renaming and moving, so that a newer
// version of it is known again; our own feeds come back under the UID that we minted.
func sameForeign(m Mention, candidates []Candidate) (Verdict, bool) {
	for i := range candidates {
		if e := &candidates[i]; e.MergedInto == "" && e.hasUID(m.Source.ForeignUID) {
			return Verdict{Kind: Same, Event: e.ID, Score: 1, Why: []string{"it has the same UID in its calendar"}}, true
		}
	}
	return Verdict{}, false
}

// hasUID reports whether the event has an iCalendar UID, as its own or in another calendar.
func (c *Candidate) hasUID(uid string) bool {
	return uid != "" && (c.UID == uid || slices.Contains(c.heard.ForeignUIDs, uid))
}
