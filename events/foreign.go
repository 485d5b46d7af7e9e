package events

import "slices"

// sameForeign finds the event that has the mention's foreign UID, from an earlier version of it or
// as its own. A calendar keeps the UID of an event through renaming and moving, so that a newer
// version of it is known again; our own feeds come back under the UID that we minted.
func sameForeign(m Mention, candidates []Candidate) (Verdict, bool) {
	uid := m.Source.ForeignUID
	if uid == "" {
		return Verdict{}, false
	}
	for i := range candidates {
		e := &candidates[i]
		if e.MergedInto != "" {
			continue
		}
		if e.UID == uid || slices.Contains(e.heard.ForeignUIDs, uid) {
			return Verdict{Kind: Same, Event: e.ID, Score: 1, Why: []string{"it has the same UID in its calendar"}}, true
		}
	}
	return Verdict{}, false
}
