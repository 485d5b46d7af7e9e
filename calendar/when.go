package calendar

import (
	"strconv"
	"strings"
	"time"

	"dateline/events"
)

// a moment is a DATE or DATE-TIME: a local time with the zone that it counts in.
type moment struct {
	// wall is the local time, in UTC so that no zone of the machine gets into it.
	wall time.Time
	date bool // a DATE, without a time of day
	zone zone
}

// a zone is the time zone of a moment. The zero zone floats: it is local wherever one is.
type zone struct {
	// iana is the name to publish, loc the zone itself.
	iana string
	loc  *time.Location
	// fixed is the offset of a zone that only the file knows, at the moment in question.
	offset int
	custom bool
}

// instant returns the moment in time, taking a floating one as UTC.
func (m moment) instant() time.Time {
	y, mo, d := m.wall.Date()
	switch {
	case m.zone.loc != nil:
		return time.Date(y, mo, d, m.wall.Hour(), m.wall.Minute(), m.wall.Second(), 0, m.zone.loc).UTC()
	case m.zone.custom:
		return m.wall.Add(-time.Duration(m.zone.offset) * time.Second)
	}
	return m.wall
}

// in returns the moment as the clocks of another zone show it.
func (m moment) in(z zone) moment {
	if m.date || m.zone == z {
		return m
	}
	t := m.instant()
	switch {
	case z.loc != nil:
		l := t.In(z.loc)
		y, mo, d := l.Date()
		t = time.Date(y, mo, d, l.Hour(), l.Minute(), l.Second(), 0, time.UTC)
	case z.custom:
		t = t.Add(time.Duration(z.offset) * time.Second)
	}
	return moment{wall: t, zone: z}
}

// day is the day on which the moment falls where it counts.
func (m moment) day() events.Day { return events.DayOf(m.wall) }

// clock is the time of day, or "" for a date.
func (m moment) clock() string {
	if m.date {
		return ""
	}
	return m.wall.Format("15:04")
}

// stamp is the moment as iCalendar writes it, without its zone.
func (m moment) stamp() string {
	if m.date {
		return m.wall.Format("20060102")
	}
	return m.wall.Format("20060102T150405")
}

// parseMoment reads a DATE or DATE-TIME as programs write them: also with dashes and colons,
// without seconds, or with an offset in place of the Z. Where only the day can be read, the moment
// has it although ok is false.
func (zs *zones) parseMoment(value, tzid string) (m moment, ok bool) {
	s := strings.ToUpper(strings.TrimSpace(value))
	date, clock, timed := strings.Cut(s, "T")
	if !timed {
		date, clock, timed = strings.Cut(s, " ")
	}
	date = strings.ReplaceAll(strings.ReplaceAll(date, "-", ""), "/", "")
	if !timed {
		date = strings.TrimSuffix(date, "Z")
	}
	if len(date) != 8 || !digits(date) {
		return m, false
	}
	y, _ := strconv.Atoi(date[:4])
	mo, _ := strconv.Atoi(date[4:6])
	d, _ := strconv.Atoi(date[6:])
	if y < 1 || mo < 1 || mo > 12 || d < 1 || d > events.DaysIn(y, time.Month(mo)) {
		return m, false
	}
	m.wall = time.Date(y, time.Month(mo), d, 0, 0, 0, 0, time.UTC)
	if !timed || clock == "" {
		m.date = true
		return m, true
	}
	clock, offset, ok := splitOffset(clock)
	if !ok {
		return m, false
	}
	clock, _, _ = strings.Cut(strings.ReplaceAll(clock, ":", ""), ".")
	if len(clock) == 5 || len(clock) == 7 { // 13000, 1300000: a slip behind the minutes or seconds
		clock = clock[:len(clock)-1]
	}
	if len(clock) < 2 || len(clock) > 6 || len(clock)%2 != 0 || !digits(clock) {
		return m, false
	}
	clock += "0000"[:6-len(clock)]
	h, _ := strconv.Atoi(clock[:2])
	min, _ := strconv.Atoi(clock[2:4])
	sec, _ := strconv.Atoi(clock[4:6])
	if h > 24 || h == 24 && min+sec > 0 || min > 59 || sec > 60 {
		return m, false
	}
	m.wall = m.wall.Add(time.Duration(h)*time.Hour + time.Duration(min)*time.Minute + time.Duration(sec)*time.Second)
	switch {
	case offset != nil && *offset == 0:
		m.zone = utcZone
	case offset != nil:
		m.wall = m.wall.Add(-time.Duration(*offset) * time.Second)
		m.zone = utcZone
	case tzid != "":
		m.zone = zs.find(tzid, m.wall)
	}
	return m, true
}

// splitOffset cuts Z or +0200 off a time of day.
func splitOffset(s string) (clock string, offset *int, ok bool) {
	if c, found := strings.CutSuffix(s, "Z"); found {
		return c, new(int), true
	}
	i := strings.IndexAny(s, "+-")
	if i < 0 {
		return s, nil, true
	}
	n, ok := parseOffset(s[i:])
	return s[:i], &n, ok
}

// parseOffset reads +HH, +HHMM, +HH:MM or +HHMMSS as seconds east of UTC; what has no sign is east.
func parseOffset(s string) (int, bool) {
	s = strings.ReplaceAll(strings.TrimSpace(s), ":", "")
	sign := byte('+')
	if s != "" && !digits(s[:1]) {
		sign, s = s[0], s[1:]
	}
	if sign != '+' && sign != '-' || !digits(s) {
		return 0, false
	}
	if len(s)%2 == 1 {
		s = "0" + s
	}
	if len(s) > 6 {
		return 0, false
	}
	s += "0000"[:6-len(s)]
	h, _ := strconv.Atoi(s[:2])
	m, _ := strconv.Atoi(s[2:4])
	sec, _ := strconv.Atoi(s[4:])
	n := h*3600 + m*60 + sec
	if h > 26 || m > 59 || sec > 59 {
		return 0, false
	}
	if sign == '-' {
		n = -n
	}
	return n, true
}

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// parseDuration reads a DURATION: P1D, PT2H30M, P1W, -PT15M. Days and weeks come apart from the
// time, as a day of a calendar is not always 24 hours.
func parseDuration(s string) (days int, clock time.Duration, ok bool) {
	s = strings.ToUpper(strings.TrimSpace(s))
	sign := 1
	if strings.HasPrefix(s, "-") {
		sign = -1
	}
	s, ok = strings.CutPrefix(strings.TrimLeft(s, "+-"), "P")
	if !ok || s == "" {
		return 0, 0, false
	}
	n, has, inTime := 0, false, false
	for _, c := range s {
		switch {
		case c >= '0' && c <= '9':
			if n, has = n*10+int(c-'0'), true; n > 1_000_000_000 {
				return 0, 0, false
			}
			continue
		case c == 'T':
			inTime = true
			continue
		case !has:
			return 0, 0, false
		case c == 'W':
			days += 7 * n
		case c == 'D':
			days += n
		case c == 'H':
			clock += time.Duration(n) * time.Hour
		case c == 'M' && inTime:
			clock += time.Duration(n) * time.Minute
		case c == 'S':
			clock += time.Duration(n) * time.Second
		default:
			return 0, 0, false
		}
		n, has = 0, false
	}
	const most = 100 * 366 // more than any event lasts
	if days > most || clock > most*24*time.Hour {
		return 0, 0, false
	}
	return sign * days, time.Duration(sign) * clock, true
}
