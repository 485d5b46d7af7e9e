package events

// A Step is what one mention did to the story of its event.
type Step struct {
	Mention Mention `json:"mention"`
	// Date, Status and Place are what it did to each. Kinds says what readers were told, the
	// weightiest first; it is empty if nothing that is shown changed.
	Date   Effect       `json:"date"`
	Status Effect       `json:"status"`
	Place  Effect       `json:"place"`
	Kinds  []ChangeKind `json:"kinds,omitempty"`
	// Before and After are what was shown, as far as the story tells it, on either side.
	Before Moment `json:"before"`
	After  Moment `json:"after"`
	// Withdrawn marks a mention that an editor has taken back; it did nothing.
	Withdrawn bool `json:"withdrawn,omitempty"`
}

// A Moment is what was shown of an event at one point of its story.
type Moment struct {
	Span   Span   `json:"edtf"`
	Status Status `json:"status,omitempty"`
	Also   Status `json:"status_also,omitempty"`
	Place  Place  `json:"place,omitzero"`
	// Conflict tells that sources disagreed.
	Conflict bool `json:"conflict,omitempty"`
}

// Story tells an event's mentions in the order of publication, and what each of them changed. It
// is told by publication, not by recording: a text recorded late stands where it belongs. It ends
// in what [Settle] says of the same mentions.
func Story(mentions []Mention, decisions []Decision) []Step {
	var t tale
	gone := Withdrawn(decisions)
	steps := make([]Step, 0, len(mentions))
	var before Settled
	for _, m := range order(mentions) {
		step := Step{Mention: m, Before: moment(before)}
		if gone[m.ID] {
			step.Withdrawn, step.After = true, step.Before
			steps = append(steps, step)
			continue
		}
		first := t.heard == 0
		step.Date, step.Status, step.Place = t.take(&m)
		after := t.settled()
		if first {
			step.Kinds = []ChangeKind{ChangeNew}
		} else {
			step.Kinds = sortKinds(kindsOf(before, after, differences(before, after)))
		}
		step.After = moment(after)
		steps, before = append(steps, step), after
	}
	return steps
}

func moment(s Settled) Moment {
	return Moment{Span: s.Span, Status: s.Status, Also: s.StatusAlso, Place: s.Place, Conflict: len(s.Conflicts) > 0}
}

// Unreported tells whether the last day that the event can have fallen on has passed and no source says that
// it was held or called off. It holds of what was put off, too, once the window it was put off to has
// passed. Nothing else may be said of such an event: the clock holds no conferences.
func (s Settled) Unreported(today Day) bool {
	return s.Span.Last() != 0 && s.Span.Last() < today && s.Status != Held && s.Status != Cancelled
}
