package events

// An Outcome is what recording did with one mention, as `dateline record` prints it.
type Outcome string

const (
	// OutcomeNew: it founded an event.
	OutcomeNew Outcome = "new"
	// OutcomeConfirmed: it says of an event what was known, or raised it to confirmed or held.
	OutcomeConfirmed Outcome = "confirmed"
	// OutcomeFirmedUp: the date is narrower now.
	OutcomeFirmedUp Outcome = "firmed-up"
	// OutcomeMoved: the date is another one now.
	OutcomeMoved Outcome = "moved"
	// OutcomePostponed: put off, the new date not known.
	OutcomePostponed Outcome = "postponed"
	// OutcomeCancelled: called off.
	OutcomeCancelled Outcome = "cancelled"
	// OutcomeConflict: it contradicts another source.
	OutcomeConflict Outcome = "conflict"
	// OutcomeUpdated: something else that is shown has changed: days added or dropped, name, place.
	OutcomeUpdated Outcome = "updated"
	// OutcomeUnchanged: it belongs to an event and changes nothing that is shown.
	OutcomeUnchanged Outcome = "unchanged"
	// OutcomeDoubtful: it waits for an editor, or for a text that decides it.
	OutcomeDoubtful Outcome = "doubtful"
	// OutcomeWatched: it has no date and no event yet; kept on the watch list.
	OutcomeWatched Outcome = "watched"
)

// A Report is what recording one source, or carrying out one decision, did or would do.
type Report struct {
	Source Source `json:"source,omitzero"`
	// New is false if the source was recorded before; then nothing else happened.
	New     bool     `json:"new"`
	Results []Result `json:"results"`
	// Events are all events that were touched, as they stand now, with their mentions, their
	// revisions and, where one was just made, the newest of them last.
	Events []Event `json:"events,omitempty"`
	// Candidates are these events as matching sees them now.
	Candidates []Candidate `json:"-"`
}

// A Result is what happened to one mention.
type Result struct {
	Mention Mention `json:"mention"`
	// Event is the event that it belongs to; empty while it waits.
	Event   string  `json:"event,omitempty"`
	Outcome Outcome `json:"outcome"`
	// Before is the event's date before this mention, where it changed.
	Before Span `json:"before,omitzero"`
	// Verdict is how it was matched, with the reasons.
	Verdict Verdict `json:"verdict"`
	// Promoted marks a mention recorded earlier that waited until now.
	Promoted bool `json:"promoted,omitempty"`
	// Revision is the published change it caused, if any.
	Revision *Revision `json:"revision,omitempty"`
}

// A Doubt is a mention that waits, with the event it may belong to.
type Doubt struct {
	Mention Mention `json:"mention"`
	// Verdict names the likeliest event; its Event is empty for an undated plan that no event
	// is known for.
	Verdict Verdict `json:"verdict"`
}

// A Shelf is what [Plan] and [Decide] ask of what is recorded. The store answers from inside its
// transaction; errors are passed through.
type Shelf interface {
	// Sharing returns each event that has one of the keys among its own ([Candidate.Keys]), once,
	// as matching sees it. Events merged into others are left out.
	Sharing(keys []string) ([]Candidate, error)
	// Event returns one event by id or alias, with its mentions and its newest revision;
	// ok is false if there is none.
	Event(id string) (e Event, ok bool, err error)
	// Waiting returns the mentions that wait and have one of the keys among their [Keys].
	Waiting(keys []string) ([]Mention, error)
	// Mentions returns mentions by id, wherever they are.
	Mentions(ids []string) ([]Mention, error)
	// Decisions returns all decisions, undone ones too, that name one of the events or mentions.
	Decisions(ids []string) ([]Decision, error)
}
