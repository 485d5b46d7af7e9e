package events

import (
	"cmp"
	"slices"
)

// The numbers of the settling policy, in one table beside that of dates.
const (
	// PutOffDays: who says "postponed" and names exact days this close ahead, or behind, names
	// the old date; nobody puts an event off to the day after tomorrow.
	PutOffDays = 10
	// SupersedeDays: a vague claim this much newer replaces an incompatible vague one as news;
	// closer together the two are in conflict.
	SupersedeDays = 30
	// SameTimeDays: two statuses reported within so many days are rivals, not a sequence.
	SameTimeDays = 3
	// ResolveSources: so many other publishers, newer than a lone rival, settle a conflict.
	ResolveSources = 2
	// UnsureBelow: a claim read with less confidence than this replaces no surer one that it
	// contradicts.
	UnsureBelow = 0.5
)

// An Effect is what one mention did to the story of its event.
type Effect string

const (
	// EffectFirst: the first date known.
	EffectFirst Effect = "first"
	// EffectConfirmed: it says what was known.
	EffectConfirmed Effect = "confirmed"
	// EffectCompatible: vaguer or partial, and compatible; it changes nothing.
	EffectCompatible Effect = "compatible"
	// EffectFirmedUp: the date is more exact now, or names more of its days.
	EffectFirmedUp Effect = "firmed-up"
	// EffectMoved: another date, and the source or its rank explains why.
	EffectMoved Effect = "moved"
	// EffectPutOff: the date given up, no other known.
	EffectPutOff Effect = "postponed"
	// EffectConflict: it contradicts what was known.
	EffectConflict Effect = "conflict"
	// EffectUndated: it says nothing of the date.
	EffectUndated Effect = "undated"
)

// a dateStory is the date of an event as it stands after some of its claims.
type dateStory struct {
	// shown is the claim that the date rests on, nil while there is none.
	shown *voice
	span  Span
	// previous is the date before the last move, putOff the claim that gave it up.
	previous Span
	putOff   *voice
	// rivals contradict what is shown, and nothing has settled it yet.
	rivals []*voice
	// agree tells for each date who has claimed it so far.
	agree map[Span]*agreement
}

// take hears the next claim, in the order of publication.
func (d *dateStory) take(m *voice) Effect {
	span, old := d.datesOf(m)
	defer d.settleRivals(m)
	if span.IsZero() {
		return d.giveUp(m, old)
	}
	d.note(m)
	if d.shown == nil {
		if d.putOff != nil && stale(m, span, d.previous) {
			return EffectConflict
		}
		if old.Exact() && d.previous.IsZero() {
			d.previous = old
		}
		moved := !d.previous.IsZero()
		d.show(m)
		if moved {
			return EffectMoved
		}
		return EffectFirst
	}
	return d.compare(m, span, old)
}

// datesOf returns the date that the mention holds to be true and the one it gives up. Who reports
// "the summit of 15 October is put off" names the old date, as long as it is the one that is known
// or the only one there is; a later one is the new date.
func (d *dateStory) datesOf(m *voice) (span, old Span) {
	span, old = m.Span, m.PreviousSpan
	if m.Status != Postponed || span.IsZero() || !old.IsZero() {
		return span, old
	}
	known := d.span
	if d.shown == nil {
		known = d.previous
	}
	if span.Exact() && m.Source.Published != 0 && span.First() <= m.Source.Published+PutOffDays {
		return Span{}, span
	}
	switch {
	case known.IsZero() && report(m),
		span.Overlaps(known) && (known.Exact() || known == span || !known.Contains(span) || report(m)):
		return Span{}, span
	}
	// Another date, or a part of the window that a note of record puts it off to.
	return span, Span{}
}

// giveUp hears a claim without a date of its own.
func (d *dateStory) giveUp(m *voice, old Span) Effect {
	if m.Status != Postponed {
		return EffectUndated
	}
	if d.shown != nil && (outranked(m, d.shown) || tookPlace(d.shown)) {
		return EffectConflict
	}
	if d.shown != nil {
		d.previous = d.span
	}
	if old.Exact() || d.previous.IsZero() {
		d.previous = cmp.Or(old, d.previous)
	}
	d.shown, d.span, d.rivals, d.putOff = nil, Span{}, nil, m
	return EffectPutOff
}

// outranked reports whether an editor's word stands against m, which is not an editor's.
func outranked(m, shown *voice) bool { return shown.Authority == Editor && m.Authority != Editor }

// stale reports whether a claim, made after an event was put off, only repeats the old date.
func stale(m *voice, span, previous Span) bool {
	return span.Overlaps(previous) && previous.Exact() && m.PreviousSpan.IsZero() && !m.Rescheduled &&
		m.Authority < Host && !tookPlace(m)
}

// tookPlace reports whether the claim says that the event is past or in session, and can know.
func tookPlace(m *voice) bool {
	return m.Status == Held && (m.Source.Published == 0 || m.Span.First() <= m.Source.Published)
}

func (d *dateStory) show(m *voice) {
	d.shown, d.span, d.putOff = m, m.Span, nil
}

// compare hears a claim with a date while another date is shown.
func (d *dateStory) compare(m *voice, span, old Span) Effect {
	now := d.span
	switch {
	case m.Status == Cancelled && !span.Overlaps(now):
		return EffectCompatible // what is called off needs no new date
	case span == now:
		if m.Authority > d.shown.Authority || tookPlace(m) && !tookPlace(d.shown) && m.Authority == d.shown.Authority {
			d.shown = m
		}
		return EffectConfirmed
	case span.Contains(now) && span.Exact() && now.Exact() && span.Kind() == Fills:
		// "31 October", then "31 October and 1 November": the day was part of it.
		if outranked(m, d.shown) {
			return EffectCompatible
		}
		d.show(m)
		return EffectFirmedUp
	case m.Authority == Editor && !now.Contains(span):
		d.move(m) // an editor may know that the day was never said
		return EffectMoved
	case span.Contains(now):
		return d.vaguer(m, old)
	case now.Contains(span) && now.Kind() == Fills:
		return d.part(m, span, old)
	case now.Contains(span):
		d.show(m)
		return EffectFirmedUp
	case span.Overlaps(now) && !span.Exact() && now.Exact():
		return d.vaguer(m, old)
	case span.Overlaps(now) && !now.Exact():
		if !span.Exact() && span.Days() > now.Days() && !d.explains(m, old) {
			return EffectCompatible
		}
		d.show(m)
		return EffectFirmedUp
	case span.Exact() && !now.Exact() && !outranked(m, d.shown):
		// An exact claim outweighs a window that turns out to have been wrong.
		d.move(m)
		return EffectMoved
	case tookPlace(m) && report(m) && span.Days() == 1 && now.Exact() && gapOf(span, now) <= DriftDays && old.IsZero():
		// A day of the event, told from there. It lengthens nothing that was announced in full.
		if now.Days() == 1 && tookPlace(d.shown) {
			return EffectCompatible
		}
		if now.Days() > 1 || outranked(m, d.shown) {
			d.rivals = append(d.rivals, m)
			return EffectConflict
		}
		d.move(m)
		return EffectMoved
	case d.explains(m, old) && !outranked(m, d.shown):
		d.move(m)
		return EffectMoved
	case !span.Exact() && !now.Exact() && apartBy(m, d.shown) >= SupersedeDays && m.Authority >= d.shown.Authority:
		d.move(m)
		return EffectMoved
	}
	unsure := m.Confidence > 0 && m.Confidence < UnsureBelow && m.Confidence < d.shown.Confidence
	newest := m.Authority >= d.shown.Authority && (span.Exact() || !now.Exact()) && (tookPlace(m) || !tookPlace(d.shown)) && !unsure
	if newest {
		d.rivals = append(d.rivals, d.shown)
		d.show(m)
	} else {
		d.rivals = append(d.rivals, m)
	}
	return EffectConflict
}

// vaguer hears a claim that takes in what is shown: evidence, unless it says that the exact date
// has been given up for the vague one.
func (d *dateStory) vaguer(m *voice, old Span) Effect {
	if !old.IsZero() && old.Overlaps(d.span) && !m.Span.Contains(d.span) && !outranked(m, d.shown) {
		d.move(m)
		return EffectMoved
	}
	return EffectCompatible
}

// part hears of some of the days that are shown. A report from the first or last day is about
// that day and does not shorten the event; a note of record, the organiser or an explicit move do.
func (d *dateStory) part(m *voice, span, old Span) Effect {
	full := !report(m)
	switch {
	case outranked(m, d.shown):
		return EffectCompatible
	case full || m.Authority == Editor || !old.IsZero():
		d.move(m)
		if m.Authority < Host && old.IsZero() {
			return EffectFirmedUp
		}
		return EffectMoved
	case span.Days() == 1 || tookPlace(m) || m.Status == Held:
		return EffectCompatible
	case m.Authority >= Host && m.Authority >= d.shown.Authority:
		d.move(m)
		return EffectMoved
	case m.Authority < d.shown.Authority || samePublisher(m, d.shown):
		return EffectCompatible
	}
	d.rivals = append(d.rivals, d.shown)
	d.show(m)
	return EffectConflict
}

// report reports whether the claim was read from prose; a form, a calendar and a note of record give
// dates in full.
func report(m *voice) bool { return m.Source.Kind == Text || m.Source.Kind == "" }

func (d *dateStory) move(m *voice) {
	d.previous = d.span
	d.show(m)
	if m.Authority >= Host || tookPlace(m) || !m.PreviousSpan.IsZero() || putsOff(m.Mention) {
		d.rivals = nil
	}
}

// explains reports whether the claim, or who makes it, says why the date shown is no longer true:
// it names the old date, puts the event off, comes from the organiser or host, corrects its own
// publisher's word, or tells of what has taken place.
func (d *dateStory) explains(m *voice, old Span) bool {
	switch {
	case m.Authority == Editor:
		return true
	case tookPlace(d.shown) && !tookPlace(m):
		return false
	case !old.IsZero() && (old.Overlaps(d.span) || old.Overlaps(d.previous)):
		return true
	case putsOff(m.Mention):
		return true
	case m.Authority >= Host && m.Authority >= d.shown.Authority:
		return true
	case corrects(m, d.shown) && m.Authority >= d.shown.Authority:
		return true
	}
	return tookPlace(m) && !tookPlace(d.shown) && m.Span.Exact()
}

// settleRivals drops rivals that what has been heard since has answered.
func (d *dateStory) settleRivals(m *voice) {
	if d.shown == nil {
		d.rivals = nil
		return
	}
	if len(d.rivals) == 0 {
		return
	}
	final := m.Span == d.span && (tookPlace(m) || m.Authority >= Host && m.Authority >= d.shown.Authority && d.shown == m)
	d.rivals = slices.DeleteFunc(d.rivals, func(r *voice) bool {
		switch {
		case agree(r.Span, d.span):
			return true
		case final && !tookPlace(r) && r.Authority <= m.Authority:
			return true
		case r != m && m.Span == d.span && corrects(m, r):
			return true
		}
		return r.Authority < Host && d.backed(r)
	})
}

// agree reports whether two dates can both be true.
func agree(a, b Span) bool {
	if a.Exact() && b.Exact() {
		return a.Contains(b) && (b.Days() == 1 || a.Kind() == Open) || b.Contains(a)
	}
	return a.Overlaps(b)
}

// an agreement is who claims one date.
type agreement struct {
	// latest are the publishers who claimed it last, the newest claim first: as many as it takes
	// to settle a conflict with one of them.
	latest [ResolveSources + 1]backing
	// count is how many of latest there are.
	count int
	// official is the claim of the first organiser, host or editor, nil if there is none.
	official *voice
}

type backing struct {
	publisher string
	last      Day
}

// note counts who claims the date of a claim.
func (d *dateStory) note(m *voice) {
	if d.agree == nil {
		d.agree = map[Span]*agreement{}
	}
	a := d.agree[m.Span]
	if a == nil {
		a = &agreement{}
		d.agree[m.Span] = a
	}
	if a.official == nil && m.Authority >= Host {
		a.official = m
	}
	a.hear(backing{m.publisher, m.Source.Published})
}

// hear takes in that a publisher claims the date.
func (a *agreement) hear(b backing) {
	latest := a.latest[:a.count]
	if i := slices.IndexFunc(latest, func(o backing) bool { return o.publisher == b.publisher }); i >= 0 {
		b.last = max(b.last, latest[i].last)
		latest = slices.Delete(latest, i, i+1)
	}
	i := slices.IndexFunc(latest, func(o backing) bool { return o.last < b.last })
	if i < 0 {
		i = len(latest)
	}
	a.count = min(len(latest)+1, len(a.latest))
	if i < a.count {
		copy(a.latest[i+1:a.count], a.latest[i:])
		a.latest[i] = b
	}
}

// backed reports whether enough publishers, later than the rival, claimed exactly what is shown.
func (d *dateStory) backed(rival *voice) bool {
	a := d.agree[d.span]
	if a == nil {
		return false
	}
	n := 0
	for _, b := range a.latest[:a.count] {
		if b.last > rival.Source.Published && b.publisher != rival.publisher {
			n++
		}
	}
	return n >= ResolveSources
}

// confirmed reports whether the exact date shown has the organiser's or host's word, or that of
// two publishers.
func (d *dateStory) confirmed() (Authority, bool) {
	a := d.agree[d.span]
	switch {
	case d.shown == nil || d.span.Kind() != Fills || len(d.rivals) > 0 || a == nil:
		return Reporter, false
	case a.official != nil:
		return a.official.Authority, true
	}
	return Reporter, a.count >= 2
}

// samePublisher reports whether both claims come from one publisher, as far as is known.
func samePublisher(a, b *voice) bool {
	return a.publisher != "" && a.publisher == b.publisher
}

// corrects reports whether a claim takes the place of an earlier one: a later word of the same
// publisher, or a newer version of the same entry of a calendar.
func corrects(m, earlier *voice) bool {
	a, b := &m.Source, &earlier.Source
	if a.ForeignUID != "" && a.ForeignUID == b.ForeignUID {
		return a.ForeignSequence > b.ForeignSequence || a.ForeignSequence == b.ForeignSequence && a.Published > b.Published
	}
	return samePublisher(m, earlier) && a.Published > b.Published
}

// apartBy returns how many days lie between two publications, 0 if one is unknown.
func apartBy(a, b *voice) int {
	if a.Source.Published == 0 || b.Source.Published == 0 {
		return 0
	}
	n := int(a.Source.Published - b.Source.Published)
	return max(n, -n)
}
