package calendar

import (
	"context"
	"fmt"
	"slices"

	"dateline/events"
	"dateline/events/store"
)

// A Recorded event is what became of an [Imported] one.
type Recorded struct {
	Imported
	// Report is the store's; nil where nothing was recorded.
	Report *events.Report
	// Why tells why nothing was recorded.
	Why Notes
}

// Outcome says in a word what became of it: that of its mention, "known" if the same was recorded
// before, or "left out".
func (r Recorded) Outcome() string {
	switch {
	case r.Report == nil:
		return "left out"
	case !r.Report.New:
		return "known"
	case len(r.Report.Results) > 0:
		return string(r.Report.Results[0].Outcome)
	}
	return string(events.OutcomeUnchanged)
}

// Record records what was read from a calendar, by an editor or, with "", by the program itself: a
// source and its mention after the other, in one transaction, so that nothing is left half imported
// whatever happens. The same file twice changes nothing. A version of an event with a lower
// SEQUENCE than one that is recorded is left out; a later one says that the date of the earlier one
// is no longer true. An event of a feed of ours that comes back is no evidence for itself and is
// left out too, unless it is newer than ours.
func Record(ctx context.Context, st *store.Store, by string, list []Imported) ([]Recorded, error) {
	out := make([]Recorded, 0, len(list))
	err := st.Batch(ctx, func(b *store.Batch) error {
		for _, x := range list {
			r := Recorded{Imported: x}
			var err error
			if r.Why, err = compareKnown(b, &r.Imported); err != nil {
				return fmt.Errorf("look up %q: %w", x.Mention.Name, err)
			}
			if r.Why == nil {
				report, err := b.Record(by, r.Source, []events.Mention{r.Mention})
				if err != nil {
					return fmt.Errorf("record %q: %w", x.Mention.Name, err)
				}
				r.Report = &report
			}
			out = append(out, r)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// compareKnown sets an imported event beside what is recorded under its UID. It returns why there
// is nothing to record, or fills in the date that the event has moved from.
func compareKnown(b *store.Batch, x *Imported) (why Notes, err error) {
	if x.Source.ForeignUID == "" {
		return nil, nil
	}
	ours, ok, err := b.EventByUID(x.Source.ForeignUID)
	switch {
	case err != nil:
		return nil, err
	case ok && x.Source.ForeignSequence <= ours.Sequence:
		return Notes{note(noteOurs)}, nil
	}
	known, err := b.SourcesByForeignUID(x.Source.ForeignUID)
	if err != nil || len(known) == 0 {
		return nil, err
	}
	last := slices.MaxFunc(known, func(a, b events.Source) int { return a.ForeignSequence - b.ForeignSequence })
	switch {
	case last.ForeignSequence > x.Source.ForeignSequence:
		return Notes{note(noteOlder, last.ForeignSequence, x.Source.ForeignSequence)}, nil
	case last.ID == x.Source.ID || !x.Mention.PreviousSpan.IsZero():
		return nil, nil
	}
	placed, err := b.SourceMentions(last.ID)
	if err != nil {
		return nil, err
	}
	for _, p := range placed {
		if was := p.Mention.Span; was != x.Mention.Span && !x.Mention.Span.IsZero() {
			x.Mention.PreviousSpan = was
		}
	}
	return nil, nil
}
