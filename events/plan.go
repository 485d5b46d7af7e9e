package events

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"
)

// Plan works out what recording the mentions of one source does: which event each belongs to, what
// is shown of the touched events afterwards, and the revisions to append. It changes nothing; the
// caller stores the report, or shows it and throws it away. The mentions get their ids, and their
// Source is src without its body.
//
// Waiting mentions that now find their event come along, marked as promoted.
func Plan(src Source, mentions []Mention, shelf Shelf, now time.Time) (Report, error) {
	p := newPlan(shelf, now)
	p.report.Source = src
	head := src
	head.Body = ""
	for i, m := range mentions {
		m.Source = head
		if m.ID == "" {
			m.Ordinal = i
			m.ID = MentionID(src.ID, i)
		}
		m.Matched = ""
		if err := p.record(m, false); err != nil {
			return Report{}, fmt.Errorf("mention %s: %w", m.ID, err)
		}
	}
	if err := p.promote(); err != nil {
		return Report{}, err
	}
	return p.finished(), nil
}

// a plan is what is being worked out: the events touched so far as they would stand.
type plan struct {
	shelf Shelf
	now   time.Time
	desk  map[string]*Event
	// known are the events met so far as matching sees them, those on the desk as they would stand,
	// and keys the keys of these.
	known map[string]Candidate
	keys  map[string][]string
	// replaced are events as they stood before something on the desk took their place.
	replaced []Candidate
	report   Report
	// waiting are mentions of this plan that found no event yet.
	waiting []Mention
}

func newPlan(shelf Shelf, now time.Time) *plan {
	return &plan{shelf: shelf, now: now, desk: map[string]*Event{}, known: map[string]Candidate{}, keys: map[string][]string{}, report: Report{New: true}}
}

// lay puts an event on the desk as it would stand, with what has been heard of it. Before that it
// stood as prev, if it was there.
func (p *plan) lay(e, prev *Event, h heard) {
	if was, ok := p.known[e.ID]; ok {
		p.replaced = append(p.replaced, was)
	} else if prev != nil {
		p.replaced = append(p.replaced, NewCandidate(*prev))
	}
	p.desk[e.ID] = e
	p.known[e.ID] = Candidate{heard: h}.as(e)
	delete(p.keys, e.ID)
}

// keysOf returns the keys of an event on the desk.
func (p *plan) keysOf(id string) []string {
	keys, ok := p.keys[id]
	if !ok {
		keys = p.known[id].Keys()
		p.keys[id] = keys
	}
	return keys
}

// candidates returns the events that share a key with the mention, as they stand in this plan,
// without those that an editor has set apart from it, and the decisions on them.
func (p *plan) candidates(m Mention) ([]Candidate, []Decision, error) {
	keys := Keys(m)
	found, err := p.shelf.Sharing(keys)
	if err != nil {
		return nil, nil, fmt.Errorf("look up candidates: %w", err)
	}
	var ids []string
	for _, c := range found {
		ids = append(ids, c.ID)
		if p.desk[c.ID] == nil {
			p.known[c.ID] = c
		}
	}
	for id := range p.desk {
		if share(keys, p.keysOf(id)) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	decisions, err := p.shelf.Decisions(append(slices.Clone(ids), m.ID))
	if err != nil {
		return nil, nil, fmt.Errorf("look up decisions: %w", err)
	}
	out := make([]Candidate, 0, len(ids))
	for _, id := range ids {
		if c := p.known[id]; c.MergedInto == "" && !apart(m.ID, "", id, decisions) {
			out = append(out, c)
		}
	}
	return out, decisions, nil
}

// share reports whether two sorted lists have something in common.
func share(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := cmp.Compare(a[i], b[j]); {
		case c == 0:
			return true
		case c < 0:
			i++
		default:
			j++
		}
	}
	return false
}

// record matches one mention and carries out what follows.
func (p *plan) record(m Mention, promoted bool) error {
	candidates, decisions, err := p.candidates(m)
	if err != nil {
		return err
	}
	r := Result{Mention: m, Promoted: promoted}
	target := Assign(m.ID, "", decisions)
	if target != "" {
		r.Verdict = Verdict{Kind: Same, Event: target, Score: 1, Why: []string{"an editor said so"}}
	} else {
		r.Verdict = Match(m, candidates)
	}
	switch {
	case r.Verdict.Kind == Doubtful || r.Verdict.Kind == New && !founds(m):
		if promoted {
			return nil
		}
		r.Outcome = OutcomeDoubtful
		if r.Verdict.Kind == New {
			r.Outcome = OutcomeWatched
		}
		p.waiting = append(p.waiting, m)
		p.report.Results = append(p.report.Results, r)
		return nil
	case r.Verdict.Kind == New:
		id, uid := MintID(m)
		m.Matched = id
		return p.add(&Event{ID: id, UID: uid}, nil, m, &r)
	default:
		e, ok := p.desk[r.Verdict.Event]
		if !ok {
			found, there, err := p.shelf.Event(r.Verdict.Event)
			if err != nil {
				return fmt.Errorf("event %s: %w", r.Verdict.Event, err)
			}
			if !there {
				return fmt.Errorf("event %s: a decision or match names it, but it is not there", r.Verdict.Event)
			}
			found.Mentions = order(found.Mentions)
			e = &found
		}
		m.Matched = e.ID
		prev := *e
		if err := p.add(e, &prev, m, &r); err != nil {
			return err
		}
		if putsOff(&m) || !m.PreviousSpan.IsZero() {
			return p.reunite(e.ID, candidates, m)
		}
	}
	return nil
}

// maxReunited is how many mentions an event has at most that is taken into another one without an
// editor.
const maxReunited = 50

// reunite merges events that were taken for two until a text said that the date was given up: each
// of the other's mentions must be of this one now, and no editor may have touched it. The one that
// was made first survives, with its UID.
func (p *plan) reunite(id string, candidates []Candidate, because Mention) error {
	for _, other := range candidates {
		if other.ID == id || other.Mentions == 0 || other.Mentions > maxReunited {
			continue
		}
		other, err := p.whole(other.ID)
		if err != nil {
			return err
		}
		ids := []string{other.ID}
		for _, m := range other.Mentions {
			ids = append(ids, m.ID)
		}
		touched, err := p.shelf.Decisions(ids)
		if err != nil {
			return fmt.Errorf("look up decisions: %w", err)
		}
		if len(standing(touched)) > 0 || !slices.ContainsFunc(other.Mentions, func(m Mention) bool { return m.Source.ID != because.Source.ID }) {
			continue
		}
		all := true
		for _, m := range other.Mentions {
			all = all && Match(m, []Candidate{p.known[id]}).Kind == Same
		}
		if !all {
			continue
		}
		into, from := *p.desk[id], other
		if from.Created.Before(into.Created) || from.Created.Equal(into.Created) && from.ID < into.ID {
			into, from = from, into
		}
		prev := into
		into.Mentions = slices.Concat(into.Mentions, from.Mentions)
		for i := range into.Mentions {
			into.Mentions[i].Matched = into.ID
		}
		into.Aliases = append(slices.Clone(into.Aliases), append([]string{from.ID}, from.Aliases...)...)
		decisions, err := p.about(&into)
		if err != nil {
			return err
		}
		p.mergeAway(from, into.ID, Cause{Mention: because.ID, Kind: ChangeMerged})
		p.settle(&into, &prev, hearAll(into.Mentions), Cause{Mention: because.ID, Kind: ChangeMerged}, decisions)
		for i := range p.report.Results {
			if p.report.Results[i].Event == from.ID {
				p.report.Results[i].Event = into.ID
				p.report.Results[i].Mention.Matched = into.ID
			}
		}
		id = into.ID
	}
	return nil
}

// whole returns an event as it stands in this plan, with all that is known of it.
func (p *plan) whole(id string) (Event, error) {
	if e, ok := p.desk[id]; ok {
		return *e, nil
	}
	e, ok, err := p.shelf.Event(id)
	if err == nil && !ok {
		err = fmt.Errorf("it is not there")
	}
	if err != nil {
		return Event{}, fmt.Errorf("event %s: %w", id, err)
	}
	return e, nil
}

// mergeAway takes the mentions from an event that lives on in another. What was published of it
// stays as it was; its address leads on.
func (p *plan) mergeAway(e Event, into string, cause Cause) {
	prev := e
	e.MergedInto, e.Mentions, e.Aliases = into, nil, nil
	if rev, ok := Revise(&prev, prev.Settled, cause, p.now); ok && prev.MergedInto == "" {
		e.Sequence, e.Modified = rev.Sequence, rev.At
		e.Revisions = append(slices.Clone(e.Revisions), rev)
	}
	p.lay(&e, &prev, heard{})
}

// founds reports whether a mention that matches nothing says enough to make an event of it: a
// date, or else who meets and where or in which series.
func founds(m Mention) bool {
	if !m.Span.IsZero() || !m.PreviousSpan.IsZero() {
		return true
	}
	who := m.Series != "" || len(m.Organisations) > 0 || len(m.Topics) > 0 || m.Organiser != ""
	return m.Name != "" && who && (m.Edition != 0 || m.Place.City != "" || m.Place.Country != "")
}

// add puts the mention to the event, settles it anew, and notes the result.
func (p *plan) add(e, prev *Event, m Mention, r *Result) error {
	var h heard
	if c, ok := p.known[e.ID]; ok {
		h = c.heard
	} else {
		h = hearAll(e.Mentions)
	}
	e.Mentions = place(e.Mentions, m)
	decisions, err := p.about(e)
	if err != nil {
		return err
	}
	p.settle(e, prev, h.hear(&m), Cause{Mention: m.ID}, decisions)
	r.Mention, r.Event = m, e.ID
	r.Outcome = OutcomeUnchanged
	if n := len(e.Revisions); n > 0 && (prev == nil || e.Sequence > prev.Sequence) {
		rev := e.Revisions[n-1]
		r.Revision = &rev
	}
	if prev != nil && prev.Span != e.Span {
		r.Before = prev.Span
	}
	r.Outcome = outcome(prev, e, m, r.Revision)
	p.report.Results = append(p.report.Results, *r)
	return nil
}

// about returns the decisions on an event and on each of its mentions: what editors have taken back
// stays so, whatever is said later.
func (p *plan) about(e *Event) ([]Decision, error) {
	ids := make([]string, 0, 1+len(e.Mentions))
	ids = append(ids, e.ID)
	for i := range e.Mentions {
		ids = append(ids, e.Mentions[i].ID)
	}
	decisions, err := p.shelf.Decisions(ids)
	if err != nil {
		return nil, fmt.Errorf("look up decisions on event %s: %w", e.ID, err)
	}
	return decisions, nil
}

// settle settles the event from its mentions, of which h is what was heard, and appends the revision,
// if there is one.
func (p *plan) settle(e, prev *Event, h heard, cause Cause, decisions []Decision) {
	e.Mentions = order(e.Mentions)
	next := Settle(e.Mentions, decisions)
	rev, ok := Revise(prev, next, cause, p.now)
	if !ok {
		keep(prev, &next, e.Mentions, decisions)
	} else {
		rev.EventID = e.ID
		e.Sequence, e.Modified = rev.Sequence, rev.At
		if prev == nil {
			e.Created = rev.At
		}
		e.Revisions = append(slices.Clone(e.Revisions), rev)
	}
	e.Settled = next
	p.lay(e, prev, h)
}

// promote tries the waiting mentions that share a key with what was touched, until nothing moves.
func (p *plan) promote() error {
	for range 8 {
		var keys []string
		for id := range p.desk {
			keys = append(keys, p.keysOf(id)...)
		}
		slices.Sort(keys)
		keys = slices.Compact(keys)
		waiting, err := p.shelf.Waiting(keys)
		if err != nil {
			return fmt.Errorf("look up waiting mentions: %w", err)
		}
		waiting = append(slices.Clone(waiting), p.waiting...)
		touched := p.touched()
		moved := false
		for _, m := range order(waiting) {
			if p.settled(m.ID) || !concerned(&m, touched) {
				continue
			}
			n := len(p.report.Results)
			if err := p.record(m, true); err != nil {
				return fmt.Errorf("waiting mention %s: %w", m.ID, err)
			}
			moved = moved || len(p.report.Results) > n
		}
		if !moved {
			break
		}
	}
	return nil
}

// touched returns the events on the desk as they would stand and as they stood.
func (p *plan) touched() []sides {
	var out []sides
	for id := range p.desk {
		c := p.known[id]
		out = append(out, sides{Candidate: &c, known: c.profile()})
	}
	for i := range p.replaced {
		out = append(out, sides{Candidate: &p.replaced[i], known: p.replaced[i].profile()})
	}
	return out
}

// concerned reports whether one of these has so much in common with a waiting mention that [Match] may
// find another event for it than it would without, or none. All other events stand as they did when
// the mention was last tried.
func concerned(m *Mention, touched []sides) bool {
	this := newProfile(m)
	return slices.ContainsFunc(touched, func(e sides) bool {
		if e.MergedInto != "" {
			return false
		}
		return e.hasUID(m.Source.ForeignUID) || !this.hopeless(e.Candidate) && compare(this, e.known).points >= DoubtfulPoints
	})
}

// settled reports whether the plan has found an event for the mention.
func (p *plan) settled(id string) bool {
	for _, r := range p.report.Results {
		if r.Mention.ID == id && r.Event != "" {
			return true
		}
	}
	return false
}

// finished returns the report with the events that were touched.
func (p *plan) finished() Report {
	for _, id := range slices.Sorted(maps.Keys(p.desk)) {
		p.report.Events = append(p.report.Events, *p.desk[id])
		p.report.Candidates = append(p.report.Candidates, p.known[id])
	}
	return p.report
}

// heldBy reports whether a mention says what the rival side of a conflict does.
func (c Conflict) heldBy(m Mention) bool {
	switch c.Field {
	case "date":
		return c.Rival.Value == m.Span.EDTF()
	case "status":
		return c.Rival.Value == string(m.Status)
	}
	return c.Rival.Mention == m.ID
}

// outcome says in one word what a mention did to its event.
func outcome(prev, now *Event, m Mention, rev *Revision) Outcome {
	if prev == nil {
		return OutcomeNew
	}
	if slices.ContainsFunc(now.Conflicts, func(c Conflict) bool { return c.heldBy(m) }) {
		return OutcomeConflict
	}
	if rev == nil {
		if !m.Span.IsZero() && m.Span == now.Span {
			return OutcomeConfirmed
		}
		return OutcomeUnchanged
	}
	for _, o := range []struct {
		kind    ChangeKind
		outcome Outcome
	}{
		{ChangeConflict, OutcomeConflict}, {ChangeCancelled, OutcomeCancelled}, {ChangePostponed, OutcomePostponed}, {ChangeMoved, OutcomeMoved},
		{ChangeExtended, OutcomeUpdated}, {ChangeShortened, OutcomeUpdated},
		{ChangeFirmedUp, OutcomeFirmedUp}, {ChangeReinstated, OutcomeMoved}, {ChangeHeld, OutcomeConfirmed}, {ChangeConfirmed, OutcomeConfirmed},
		{ChangeResolved, OutcomeConfirmed},
	} {
		if slices.Contains(rev.Kinds, o.kind) {
			return o.outcome
		}
	}
	return OutcomeUpdated
}
