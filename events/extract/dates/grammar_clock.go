package dates

import "fmt"

// A clock is a time of day. The zero clock is none.
type clock struct {
	set          bool
	hour, minute int
	zone         int // index of zones
}

// String returns the clock as 15:04.
func (c clock) String() string { return fmt.Sprintf("%02d:%02d", c.hour, c.minute) }

// zones are the time zones that a text names beside a clock: their IANA name, and what TIMEX3
// writes. A read-only table.
var zones = [...]struct{ name, value string }{
	1: {"Europe/Berlin", ""}, 2: {"Europe/Berlin", ""}, 3: {"UTC", "Z"}, 4: {"America/New_York", ""},
	5: {"America/Los_Angeles", ""}, 6: {"America/Chicago", ""}, 7: {"Europe/Moscow", ""}, 8: {"Europe/Minsk", ""}, 9: {"", ""}, 10: {"Europe/Paris", ""},
}

// clockAt reads 15:00, 15.30 Uhr, 15 Uhr, 3 p.m., 15 heures, 15h30, 15 часов, with a zone.
func (p *parser) clockAt(i int) (expr, bool) {
	t := p.tok(i)
	if t.kind != numberToken || t.digits() > 4 || p.glued(i) {
		return expr{}, false
	}
	c := clock{set: true, hour: t.num}
	j := i + 1
	if t.digits() == 4 { // 0800 UTC
		if p.class(j) != zoneWord || t.num%100 > 59 || t.num/100 > 24 {
			return expr{}, false
		}
		c.hour, c.minute = t.num/100, t.num%100
		return p.clockEnd(c, i, j)
	}
	if t.digits() > 2 || t.num > 24 {
		return expr{}, false
	}
	colon := false
	m := p.tok(i + 2)
	if sep := p.tok(j); sep.kind == markToken && p.attached(j) && m.kind == numberToken && p.attached(i+2) && m.digits() == 2 && m.num < 60 {
		switch {
		case sep.mark == ':':
			colon = true
			c.minute = m.num
			j += 2
			if p.mark(j, ':') && p.attached(j) && p.tok(j+1).kind == numberToken && p.tok(j+1).digits() == 2 && p.attached(j+1) {
				j += 2
			}
		case sep.mark == '.' && (p.is(i+3, "uhr") || p.lang == "en" && p.class(i+3) == noonWord || p.lang == "en" && (p.is(i+3, "a") || p.is(i+3, "p"))):
			c.minute = m.num
			j += 2
		}
	}
	if p.attached(j) && p.mark(j, ':') {
		return expr{}, false
	}
	named := false
	switch {
	case p.lang == "de" && p.is(j, "uhr"):
		named = true
		j++
		if n := p.tok(j); n.kind == numberToken && n.digits() == 2 && n.num < 60 && !colon && c.minute == 0 && n.gap == spaceGap && !p.decimal(j+1) {
			c.minute = n.num
			j++
		}
	case p.lang == "en":
		k := j
		if pm, l, ok := p.meridian(k); ok && c.hour >= 1 && c.hour <= 12 {
			c.hour = c.hour%12 + pm
			j, named = l, true
		} else if p.is(k, "o") && p.mark(k+1, '\'') && p.is(k+2, "clock") {
			j, named = k+3, true
		}
	case p.lang == "fr" && (p.is(j, "h") || p.class(j) == unitWord && unit(p.tok(j).sense.val) == hour):
		if !p.is(j, "h") && !(p.is(i-1, "à") || p.is(i-1, "vers") || p.is(i-1, "dès") || p.is(i-1, "de")) {
			return expr{}, false
		}
		named = true
		j++
		if n := p.tok(j); n.kind == numberToken && n.digits() == 2 && n.num < 60 && n.gap <= spaceGap {
			c.minute = n.num
			j++
		}
	case p.lang == "ru" && (p.is(j, "часов") || p.is(j, "часа") || p.is(j, "час") || p.is(j, "ч")):
		if !(p.is(i-1, "в") || p.is(i-1, "к") || p.is(i-1, "до") || p.is(i-1, "с")) {
			return expr{}, false
		}
		named = true
		j++
		if n := p.tok(j); n.kind == numberToken && n.num < 60 && p.class(j+1) == unitWord && unit(p.tok(j+1).sense.val) == minute {
			c.minute = n.num
			j += 2
		}
		if p.class(j) == partWord {
			if pt := part(p.tok(j).sense.val); (pt == evening || pt == afternoon) && c.hour < 12 {
				c.hour += 12
			}
			j++
		}
	}
	if !named && !colon {
		return expr{}, false
	}
	if !named && colon {
		prev := p.before(i)
		zone := p.class(j) == zoneWord
		if !zone && !(m.digits() == 2 && c.hour <= 24 && (p.tok(i).digits() == 2 || prev == atWord || prev == inWord || prev == aroundWord || prev == fromWord || prev == toWord || prev == untilWord)) {
			return expr{}, false
		}
		if !zone && c.hour < 6 && prev == noClass { // 2:1 and 02:10 are scores and the like
			return expr{}, false
		}
	}
	return p.clockEnd(c, i, j)
}

// meridian reads am, a.m., p.m. It returns 0 or 12.
func (p *parser) meridian(i int) (hours, j int, ok bool) {
	switch {
	case p.is(i, "am") || p.is(i, "pm"):
		if p.is(i, "pm") {
			hours = 12
		}
		return hours, i + 1, true
	case (p.is(i, "a") || p.is(i, "p")) && p.mark(i+1, '.') && p.is(i+2, "m"):
		if p.is(i, "p") {
			hours = 12
		}
		j = i + 3
		if p.mark(j, '.') && p.attached(j) {
			j++
		}
		return hours, j, true
	}
	return 0, i, false
}

// clockEnd reads the zone after a clock.
func (p *parser) clockEnd(c clock, i, j int) (expr, bool) {
	if c.hour > 24 || c.hour == 24 && c.minute > 0 {
		return expr{}, false
	}
	k := j
	bracket := p.mark(k, '(')
	if bracket {
		k++
	}
	if p.class(k) == zoneWord {
		c.zone = int(p.tok(k).sense.val)
		k++
		if sign := p.tok(k); sign.kind == markToken && (sign.mark == '+' || sign.mark == '-') && p.tok(k+1).kind == numberToken && p.attached(k+1) {
			k += 2
		}
		if bracket && p.mark(k, ')') {
			k++
		}
		j = k
	}
	return p.done(expr{form: clockForm, clock: c}, i, j)
}

// fromNoon reads noon and midnight.
func (p *parser) fromNoon(i int) (expr, bool) {
	v := int(p.tok(i).sense.val)
	if v < 24 || p.lang == "fr" && p.is(i, "midi") && !(p.is(i-1, "à") || p.is(i-1, "vers") || p.is(i-1, "avant") || p.is(i-1, "après")) {
		return expr{}, false
	}
	c := clock{set: true, hour: 12}
	if v == 36 {
		c.hour = 24
	}
	return p.clockEnd(c, i, i+1)
}
