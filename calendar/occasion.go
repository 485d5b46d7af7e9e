package calendar

import (
	"slices"
	"strings"
	"time"

	"dateline/events"
)

// an occasion is when an event of a file takes place.
type occasion struct {
	// start is zero for an event without a date.
	start moment
	// days and length are how long it lasts: whole days for dates, else the time.
	days   int
	length time.Duration
	// edtf is the span that a feed of ours gives beside the days.
	edtf events.Span
	ours bool
}

// at is the same occasion with another start.
func (w occasion) at(start time.Time) occasion {
	w.start.wall = start
	return w
}

// end is the moment at which it is over.
func (w occasion) end() time.Time {
	if w.start.date {
		return w.start.wall.AddDate(0, 0, w.days)
	}
	return w.start.wall.AddDate(0, 0, w.days).Add(w.length)
}

// allDay tells whether it covers whole days: as dates, or from midnight to midnight, as Outlook
// has it.
func (w occasion) allDay() bool {
	return w.start.date || midnight(w.start.wall) && midnight(w.end()) && w.end().After(w.start.wall)
}

func midnight(t time.Time) bool { return t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 }

// lastDay is the last day that it touches.
func (w occasion) lastDay() events.Day {
	first := w.start.day()
	end := w.end()
	if !end.After(w.start.wall) {
		return first
	}
	return max(first, events.DayOf(end.Add(-time.Second)))
}

// span is the occasion as the domain has it.
func (w occasion) span() (events.Span, events.Clock) {
	if w.start.wall.IsZero() || w.ours && w.edtf.Kind() != events.Fills {
		return w.edtf, events.Clock{}
	}
	s := events.SpanOf(w.start.day(), w.lastDay())
	if w.allDay() {
		return s, events.Clock{}
	}
	c := events.Clock{Start: w.start.clock(), Zone: w.start.zone.iana}
	if end := w.end(); end.After(w.start.wall) {
		c.End = end.Format("15:04")
		if c.End == "00:00" {
			c.End = "" // the end of its last day
		}
	}
	if w.start.zone.custom && c.Zone == "" { // an offset that no zone of IANA has
		w.start = w.start.in(utcZone)
		s, c = w.span()
	}
	return s, c
}

// when reads DTSTART, DTEND and DURATION, and tells what is odd about them.
func (in *importer) when(cal, e *component) (w occasion, odd Notes) {
	if _, w.ours = e.first("X-DATELINE-PRECISION"); w.ours { // without EDTF it is undated
		var err error
		if w.edtf, err = events.ParseEDTF(e.text("X-DATELINE-EDTF")); err != nil {
			w.ours = false
		}
	}
	start, ok := e.first("DTSTART")
	if !ok || strings.TrimSpace(start.value) == "" {
		return w, Notes{note(noteNoDate)}
	}
	switch w.start, ok = in.zones.parseMoment(start.value, start.param("TZID")); {
	case ok && w.start.wall.Year() == 1:
		return occasion{}, Notes{note(noteBeyond, start.line, clip(start.value, 40))}
	case ok:
	case w.start.wall.IsZero(): // the event is there all the same
		return w, Notes{note(noteBadDate, start.name, start.line, clip(start.value, 40))}
	default:
		w.start.date = true
		odd = append(odd, note(noteBadTime, start.name, start.line, clip(start.value, 40)))
	}
	if tzid := start.param("TZID"); tzid != "" && !w.start.date && w.start.zone == (zone{}) {
		odd = append(odd, note(noteZone, clip(tzid, 60)))
	}
	// A calendar may say in which zone its UTC times are meant.
	if meant := cal.text("X-WR-TIMEZONE"); meant != "" && w.start.zone == utcZone {
		if z := in.zones.find(meant, w.start.wall); z.loc != nil && z != utcZone {
			w.start = w.start.in(z)
		}
	}
	if w.start.date {
		w.days = 1
	}
	end, hasEnd := e.first("DTEND")
	duration, hasDuration := e.first("DURATION")
	switch {
	case hasEnd && strings.TrimSpace(end.value) != "":
		m, ok := in.zones.parseMoment(end.value, end.param("TZID"))
		if !ok {
			odd = append(odd, note(noteBadDate, end.name, end.line, clip(end.value, 40)))
			break
		}
		if !w.setEnd(m) {
			odd = append(odd, note(noteBackwards, end.line))
		}
	case hasDuration:
		days, clock, ok := parseDuration(duration.value)
		switch {
		case !ok:
			odd = append(odd, note(noteBadDuration, duration.line, clip(duration.value, 40)))
		case days < 0 || clock < 0:
			odd = append(odd, note(noteNegative, duration.line))
		case w.start.date:
			w.days = max(days+int(clock/(24*time.Hour)), 1)
		default:
			w.days, w.length = days, clock
		}
	}
	if w.lastDay() >= events.MaxDay {
		return occasion{}, Notes{note(noteBeyond, start.line, clip(start.value, 40))}
	}
	// VALUE=DATE before a time: some programs mean the time, others write midnight for a day.
	if strings.EqualFold(start.param("VALUE"), "DATE") && !w.start.date && midnight(w.start.wall) && midnight(w.end()) {
		w.days = max(int(w.end().Sub(w.start.wall).Hours())/24, 1)
		w.start.date, w.length = true, 0
	}
	return w, odd
}

// setEnd takes DTEND, which is exclusive; it reports false for one before the start. If one of the
// two has no zone that anybody knows, both are taken to go by the same clock.
func (w *occasion) setEnd(end moment) bool {
	switch {
	case w.start.date:
		days := int(events.DayOf(end.wall) - w.start.day())
		if !end.date && end.wall.Hour()+end.wall.Minute()+end.wall.Second() > 0 {
			days++
		}
		w.days = max(days, 1)
		return days >= 0
	case !end.date && end.zone != (zone{}) && w.start.zone != (zone{}):
		end = end.in(w.start.zone)
	}
	if end.wall.Before(w.start.wall) {
		return false
	}
	w.length = end.wall.Sub(w.start.wall)
	return true
}

// repeating tells whether an event has a rule or further dates.
func repeating(e *component) bool {
	_, rule := e.first("RRULE")
	_, dates := e.first("RDATE")
	return rule || dates
}

// repeats returns the local starts of an event's occurrences: its own if it does not repeat, else
// those within the window. odd says what was left out.
func (in *importer) repeats(e *component, w occasion, uid, recurrence string) (starts []time.Time, odd Notes) {
	if recurrence != "" || !repeating(e) || w.ours {
		return []time.Time{w.start.wall}, nil
	}
	from, to := w.start.wall, w.start.wall.AddDate(2, 0, 0)
	if in.From != 0 {
		from = in.From.Time()
	}
	if in.To != 0 {
		to = in.To.Time().AddDate(0, 0, 1).Add(-time.Second)
	}
	add := func(t time.Time) {
		if !t.Before(from) && !t.After(to) {
			starts = append(starts, t)
		}
	}
	add(w.start.wall)
	rules, cut := 0, false
	for _, p := range e.properties {
		switch p.name {
		case "RRULE":
			if rules++; rules > 8 {
				continue
			}
			list, more, err := in.follow(p.value, w, from, to)
			if err != nil {
				odd = append(odd, note(noteRule, p.line, err))
				if w.start.wall.Before(from) || w.start.wall.After(to) {
					starts = append(starts, w.start.wall) // the one date that is certain
				}
			}
			cut = cut || more
			starts = append(starts, list...)
		case "RDATE":
			for v := range strings.SplitSeq(p.value, ",") {
				v, _, _ = strings.Cut(v, "/") // a PERIOD's start
				m, ok := in.zones.parseMoment(v, p.param("TZID"))
				if !ok {
					odd = append(odd, note(noteBadRepeat, p.line, clip(v, 40)))
					continue
				}
				if !w.start.date && !m.date {
					m = m.in(w.start.zone)
				}
				if len(starts) < 4*maxRepeats {
					add(m.wall)
				}
			}
		}
	}
	slices.SortFunc(starts, time.Time.Compare)
	starts = slices.Compact(starts)
	without := in.excluded(e, w)
	starts = slices.DeleteFunc(starts, func(t time.Time) bool {
		o := w.at(t)
		return without[o.start.stamp()] || without[o.start.stamp()[:8]] || in.moved[uid][o.start.stamp()] || in.moved[uid][o.start.in(utcZone).stamp()] && uid != ""
	})
	if len(starts) > maxRepeats {
		starts, cut = starts[:maxRepeats], true
	}
	if cut {
		odd = append(odd, note(noteFirst, maxRepeats))
	}
	if len(starts) == 0 && len(odd) == 0 {
		odd = append(odd, note(noteElsewhen, events.DayOf(from), events.DayOf(to)))
	}
	return starts, odd
}

// follow returns what a rule gives within the window.
func (in *importer) follow(rule string, w occasion, from, to time.Time) ([]time.Time, bool, error) {
	if w.start.wall.Year() < 1900 {
		return nil, false, note(ruleOld)
	}
	r, steps, err := parseRule(untilIn(rule, w.start), w.start.wall, to)
	if err != nil {
		return nil, false, err
	}
	in.steps += steps
	if in.steps > maxFileSteps || in.dead > maxDead {
		return nil, false, note(ruleFileSteps)
	}
	list, seen, more, err := occurrences(r, from, to, maxRepeats)
	if seen == 0 && !w.start.wall.After(to) {
		in.dead++
	}
	return list, more, err
}

// untilIn turns the UTC time of UNTIL into the local time that the occurrences count in.
func untilIn(rule string, start moment) string {
	i := strings.Index(strings.ToUpper(rule), "UNTIL=")
	if i < 0 {
		return rule
	}
	v, rest, _ := strings.Cut(rule[i+len("UNTIL="):], ";")
	until, ok := (&zones{}).parseMoment(v, "")
	if !ok || until.date || until.zone != utcZone {
		return rule
	}
	return rule[:i] + "UNTIL=" + until.in(start.zone).stamp() + ";" + rest
}

// excluded are the EXDATEs, as stamps in the zone of the event.
func (in *importer) excluded(e *component, w occasion) map[string]bool {
	out := map[string]bool{}
	for _, p := range e.properties {
		if p.name != "EXDATE" {
			continue
		}
		for v := range strings.SplitSeq(p.value, ",") {
			m, ok := in.zones.parseMoment(v, p.param("TZID"))
			if !ok || len(out) > 10_000 {
				continue
			}
			if !m.date {
				m = m.in(w.start.zone)
			}
			out[m.stamp()] = true
		}
	}
	return out
}
