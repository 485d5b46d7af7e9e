package calendar

import (
	"strings"
	"time"

	"dateline/events"
	"dateline/events/wording"
)

// an entry is how an event lies in a calendar.
type entry struct {
	// first and last are the days it covers, inclusive.
	first, last events.Day
	// start and end are set if the source gives times of day.
	start, end time.Time
	// span is the date that put it there: the event's own, or the old one of an event that was
	// put off.
	span events.Span
	// old tells that span is no longer true.
	old bool
	// prefix stands before the title and says what a day cannot.
	prefix string
	// status is STATUS of RFC 5545.
	status string
}

// entry places an event in the calendar; ok is false if the feed does not show it.
func (f Feed) entry(e events.Event) (n entry, ok bool) {
	if e.Withdrawn || e.MergedInto != "" || e.Status == events.Cancelled && f.Cancelled == Drop {
		return n, false
	}
	n.span = e.Span
	n.first, n.last, ok = f.place(e.Span)
	if !ok && (isOff(e.Status) || e.PreviousSpan.Exact()) {
		// It stays where subscribers have it, and says so: nothing vanishes from a calendar.
		n.span, n.old = e.PreviousSpan, true
		n.first, n.last, ok = f.place(e.PreviousSpan)
	}
	if !ok || n.last >= events.MaxDay { // DTEND is the day after
		return n, false
	}
	n.prefix = f.offPrefix(e, n)
	n.status = status(e, n.span)
	switch n.span.Kind() {
	case events.Fills:
		n.start, n.end = f.times(e, n)
	default:
		n.prefix += wording.Short(n.span, f.Language) + " · "
	}
	return n, true
}

// place returns the days that a span covers in the feed's calendar.
func (f Feed) place(s events.Span) (first, last events.Day, ok bool) {
	switch s.Kind() {
	case events.Undated:
		return 0, 0, false
	case events.Fills:
		return s.First(), s.Last(), true
	case events.Open:
		return s.First(), s.First(), true
	}
	switch f.Vague {
	case None:
		return 0, 0, false
	case Marker:
		if first = s.First(); first == 0 {
			first = s.Last()
		}
		return first, first, true
	}
	return s.First(), s.Last(), s.Days() > 0 && s.Days() <= events.BannerDays
}

// offPrefix is "Cancelled: ", "Postponed: ", both where sources disagree, or "".
func (f Feed) offPrefix(e events.Event, n entry) string {
	switch {
	case e.Status == events.Postponed && !n.old && n.span.Exact():
		return "" // it has a new date
	case n.old && !isOff(e.Status):
		return wording.Prefix(events.Postponed, f.Language)
	case isOff(e.Status) && isOff(e.StatusAlso):
		also := strings.ToLower(wording.Prefix(e.StatusAlso, f.Language))
		name, _, _ := strings.Cut(wording.Prefix(e.Status, f.Language), ":")
		return strings.TrimSpace(name) + " / " + also
	}
	return wording.Prefix(e.Status, f.Language)
}

func isOff(s events.Status) bool { return s == events.Postponed || s == events.Cancelled }

// status is what RFC 5545 has for an event: CONFIRMED only for days that the organiser or host has
// confirmed, or on which it took place, and that nobody disputes.
func status(e events.Event, s events.Span) string {
	switch {
	case e.Status == events.Cancelled:
		return "CANCELLED"
	case (e.Status == events.Confirmed || e.Status == events.Held) && e.StatusAlso == "" && s == e.Span && s.Exact():
		return "CONFIRMED"
	}
	return "TENTATIVE"
}

// times returns the start and end of an event whose source gives both and whose zone is known. A
// start alone makes no entry: its end would be ours.
func (f Feed) times(e events.Event, n entry) (start, end time.Time) {
	if n.old || e.Clock.Start == "" || e.Clock.End == "" {
		return start, end
	}
	zone := e.Clock.Zone
	if zone == "" {
		_, _, zone, _ = f.Atlas.City(e.Place.City)
	}
	if zone == "" || strings.EqualFold(zone, "local") {
		return start, end
	}
	loc, err := time.LoadLocation(zone)
	if err != nil {
		return start, end
	}
	from, errFrom := time.Parse("15:04", e.Clock.Start)
	to, errTo := time.Parse("15:04", e.Clock.End)
	if errFrom != nil || errTo != nil {
		return start, end
	}
	at := func(d events.Day, clock time.Time) time.Time {
		y, m, day := d.Date()
		return time.Date(y, m, day, clock.Hour(), clock.Minute(), 0, 0, loc).UTC()
	}
	start, end = at(n.first, from), at(n.last, to)
	if !end.After(start) {
		return time.Time{}, time.Time{}
	}
	return start, end
}
