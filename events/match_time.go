package events

import "fmt"

// when compares the times. Two exact dates that differ are one event's only if something says
// so: the edition, a word that the event was put off, or how near they are.
func (c *comparison) when(m, e *profile) {
	span := m.span
	switch {
	case span.IsZero() && !m.previous.IsZero() && len(e.spans) > 0:
		span = m.previous // the date that it gives up
	case span.IsZero():
		c.undated(m, e)
		return
	case len(e.spans) == 0:
		c.plan(m, e)
		return
	}
	best, why, firm := never, "", false
	for i, s := range e.spans {
		if i > 0 && e.span.Exact() && !s.Exact() && (span.Exact() || !s.Overlaps(span)) {
			continue // the window that the date was found in says nothing of another day in it or after it
		}
		p, w, f := timePoints(span, s)
		if i > 0 {
			p -= 0.25 // not the date that is shown
		}
		if p > best {
			best, why, firm = p, w, f
		}
	}
	linked, link := c.linked(m, e, span)
	if linked && best < 0.5 {
		best, why, firm = 0.5, link, true
	}
	if !firm && best <= -4 {
		gap := e.gap(span)
		rivals := gap <= RivalDays && c.identity >= 5 && singular(m, e)
		switch {
		case e.past(m, span) && (e.status == Held || !rivals):
			c.add(never, "that one was over when this was written")
			return
		case rivals:
			// Two dates of one event, or two events: nothing says yet.
			best, why = -2.5, fmt.Sprintf("%d days apart, and neither known to be over", gap)
		}
	}
	if c.beside = span.Exact() && !linked && !e.overlaps(span); c.beside && firm {
		switch {
		case e.gap(span) <= 1 && m.status == Held && e.status != Held:
			best = 0 // the report of the last day
		case c.org && c.peers && c.place:
			best += 1.5 // leaders do not meet twice in one city in ten days
		}
	}
	c.firm = firm
	c.add(best, why)
	if why == sameDays && c.place && (c.kind || c.peers) && c.identity > 0 && (m.sitters != "" || c.alike || len(m.names) == 0 || len(e.names) == 0) {
		// Two summits in one city on the very same days would have been told apart.
		c.identify(1, "of one kind in one city on the same days")
	}
}

const sameDays = "same days"

// timePoints says how well a mention's date fits one date of an event, and whether the two can be
// one without further ado.
func timePoints(a, b Span) (points float64, why string, firm bool) {
	if a.Overlaps(b) {
		wide := max(a.Days(), b.Days())
		switch {
		case a == b && a.Exact():
			return 3, sameDays, true
		case a.Exact() && b.Exact() && (a.Contains(b) || b.Contains(a)):
			return 2.5, "days within the other's", true
		case a.Exact() && b.Exact():
			return 2, "days in common", true
		case a == b && wide > 0 && wide <= 92:
			return 2, "same window", true
		case wide == 0 || wide > 250:
			return 0.5, "same year or so", true
		case wide > 62:
			return 1, "same season", true
		case a.Contains(b) || b.Contains(a):
			return 2, "within the window", true
		}
		return 1.5, "windows in common", true
	}
	gap := gapOf(a, b)
	soft := !a.Exact() || !b.Exact()
	switch {
	case gap <= DriftDays && !soft:
		return -1, fmt.Sprintf("%d days apart", gap), true
	case gap <= NearDays && soft:
		return -0.5, fmt.Sprintf("%d days outside the window", gap), true
	case gap <= NearDays:
		return -1.5, fmt.Sprintf("%d days apart", gap), true
	case gap <= 31 && soft:
		return -2.5, fmt.Sprintf("%d days outside the window", gap), false
	}
	return -6, fmt.Sprintf("%d days apart", gap), false
}

// gapOf returns how many days lie between two spans that do not overlap.
func gapOf(a, b Span) int {
	af, al := a.bounds()
	bf, bl := b.bounds()
	if al < bf {
		return int(bf - al)
	}
	return int(af - bl)
}

// linked reports whether a date that differs is accounted for: the event was put off and this is
// its new date, the mention gives up the event's date, or the edition is the same.
func (c *comparison) linked(m, e *profile, span Span) (bool, string) {
	switch {
	case !m.previous.IsZero() && e.at(m.previous):
		return true, "it gives up the date of that one"
	case m.edition != 0 && e.hasEdition(m.edition) && m.series != "" && m.series == e.series:
		return true, "same edition on another date"
	case e.putOff && e.after(span) && (e.status != Held || m.status != Held && e.before(span)):
		return true, "that one was put off"
	case e.givenUp(m, span):
		return true, "a date that one had before it was put off"
	case m.putsOff && e.gap(span) <= LinkDays && !e.past(m, span) && singular(m, e) &&
		(m.previous.IsZero() || e.gap(m.previous) <= LinkDays/2): // next year's edition is put off from a date of its own
		return true, "this one was put off"
	}
	return false, ""
}

// undated weighs a mention without a date: of a plan or a cancellation the next event to come is
// meant, of a past one the last.
func (c *comparison) undated(m, e *profile) {
	if e.span.IsZero() {
		c.plan(m, e)
		return
	}
	c.firm = true
	if m.edition != 0 && e.hasEdition(m.edition) || m.published == 0 {
		return
	}
	first, last := e.spans[0].bounds()
	if e.spans[0].last == 0 {
		last = first
	}
	past := m.status == Held || m.relation == Previous
	ahead, behind := int(first-m.published), int(m.published-last)
	switch {
	case past && ahead > 0, !past && behind > 7:
		c.add(-5, "not at the time that is meant")
		c.firm = false
	case past && behind > MemoryDays, !past && ahead > LinkDays:
		c.add(-5, "too far from the day of the text")
		c.firm = false
	default:
		d := max(ahead, behind, 0)
		c.add(1.5-float64(d)/400, "about the time that is meant")
	}
}

// plan weighs a mention against an event that has no date now: what is said of it must be about
// as old.
func (c *comparison) plan(m, e *profile) {
	c.firm = true
	if m.edition != 0 && e.hasEdition(m.edition) {
		return
	}
	if e.putOff && !e.previous.IsZero() {
		if !m.span.IsZero() && gapOrZero(m.span, e.previous) <= LinkDays && (m.span.last == 0 || m.span.last >= e.previous.first) {
			c.add(1, "that one was put off")
			return
		}
		if m.span.IsZero() && m.published != 0 && m.published+30 >= e.previous.first && int(m.published-e.previous.first) <= LinkDays {
			c.add(1, "that one was put off")
			return
		}
	}
	if m.published == 0 || e.lastReport == 0 {
		return
	}
	if !m.span.IsZero() {
		first, last := m.span.bounds()
		if last < e.firstReport-30 || int(first-e.lastReport) > LinkDays {
			c.add(-5, "planned for another time")
			c.firm = false
			return
		}
	}
	d := max(int(m.published-e.lastReport), int(e.firstReport-m.published), 0)
	switch {
	case d <= 180:
		c.add(1, "spoken of at the same time")
	case d <= LinkDays:
		c.add(0.25, "spoken of not long before or after")
	default:
		c.add(-4, "spoken of at another time")
		c.firm = false
	}
}

func gapOrZero(a, b Span) int {
	if a.Overlaps(b) {
		return 0
	}
	return gapOf(a, b)
}

// singular reports whether two dates not far apart can hardly be of two meetings: bodies that meet
// every few weeks are not, a summit or conference is.
func singular(m, e *profile) bool {
	periodic := func(kind string) bool {
		return kind == "session" || kind == "ministerial" || kind == "talks" || kind == "visit"
	}
	return !periodic(m.kind) && !periodic(e.kind)
}
