package calendar

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
)

//go:embed windowszones.tsv
var windowsZonesTSV string

// windowsZones leads from Windows' names of time zones, in lower case, to IANA's.
var windowsZones = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for l := range strings.Lines(windowsZonesTSV) {
		windows, iana, _ := strings.Cut(strings.TrimSpace(l), "\t")
		m[strings.ToLower(windows)] = iana
	}
	return m
})

var utcZone = zone{iana: "UTC", loc: time.UTC}

// zones finds the time zones of one calendar.
type zones struct {
	// own are the VTIMEZONEs of the file by TZID.
	own   map[string]*vtimezone
	found map[string]zone
	// left is how many observances may still be worked out.
	left int
}

// a vtimezone is a zone as a file describes it.
type vtimezone struct {
	location    string // X-LIC-LOCATION or TZID-ALIAS-OF
	component   *component
	observances []observance // worked out when first needed
}

// an observance is a STANDARD or DAYLIGHT part: an offset that holds from its onsets on.
type observance struct {
	from, to int
	onsets   []time.Time // ascending, in local time
}

const (
	// maxObservances and maxOnsets bound what the zones of a file may come to.
	maxObservances = 100
	maxOnsets      = 1000
)

// lastOnset is how far zones of a file are worked out.
var lastOnset = time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC)

func newZones(calendars []*component) *zones {
	zs := &zones{own: map[string]*vtimezone{}, found: map[string]zone{}, left: maxObservances}
	for _, cal := range calendars {
		for _, c := range cal.children {
			if c.name != "VTIMEZONE" {
				continue
			}
			tzid, ok := c.first("TZID")
			if !ok {
				continue
			}
			z := &vtimezone{component: c}
			for _, name := range []string{"X-LIC-LOCATION", "TZID-ALIAS-OF"} {
				if p, ok := c.first(name); ok && z.location == "" {
					z.location = p.text()
				}
			}
			zs.own[tzid.text()] = z
		}
	}
	return zs
}

func parseObservance(c *component) (o observance, ok bool) {
	var floating zones
	to, okTo := parseOffset(c.text("TZOFFSETTO"))
	if !okTo {
		return o, false
	}
	o.to = to
	if o.from, ok = parseOffset(c.text("TZOFFSETFROM")); !ok {
		o.from = to
	}
	start, ok := floating.parseMoment(c.text("DTSTART"), "")
	if !ok {
		return o, false
	}
	o.onsets = append(o.onsets, start.wall)
	for _, p := range c.properties {
		if p.name != "RDATE" {
			continue
		}
		for v := range strings.SplitSeq(p.value, ",") {
			if m, ok := floating.parseMoment(v, ""); ok && len(o.onsets) < maxOnsets {
				o.onsets = append(o.onsets, m.wall)
			}
		}
	}
	if rule := c.text("RRULE"); strings.Contains(strings.ToUpper(rule), "FREQ=YEARLY") {
		if r, _, err := parseRule(rule, start.wall, lastOnset); err == nil {
			list, _, _, _ := occurrences(r, start.wall, lastOnset, maxOnsets)
			o.onsets = append(o.onsets, list...)
		}
	}
	slices.SortFunc(o.onsets, time.Time.Compare)
	return o, true
}

// find returns the zone that a TZID means for a local time: IANA's of that name, the one that
// Windows or another program calls so, what the file itself says, or, if nobody knows, none.
func (zs *zones) find(tzid string, wall time.Time) zone {
	if z, ok := zs.found[tzid]; ok {
		return z
	}
	z, known := named(tzid)
	own := zs.own[tzid]
	if !known && own != nil && own.location != "" {
		z, known = named(own.location)
	}
	if !known && own != nil && own.component != nil {
		for _, part := range own.component.children {
			if zs.left--; zs.left < 0 {
				break
			}
			if o, ok := parseObservance(part); ok {
				own.observances = append(own.observances, o)
			}
		}
		own.component = nil
	}
	if known || own == nil || len(own.observances) == 0 {
		if zs.found != nil && len(zs.found) < 10_000 {
			zs.found[tzid] = z
		}
		return z
	}
	offset := own.offset(wall)
	return zone{iana: fixedName(offset), offset: offset, custom: true}
}

// named returns the zone of a name that needs no file.
func named(tzid string) (zone, bool) {
	name := strings.Trim(strings.TrimSpace(tzid), `"`)
	if strings.EqualFold(name, "Z") || strings.EqualFold(name, "UTC") || strings.EqualFold(name, "GMT") || strings.EqualFold(name, "Etc/UTC") {
		return utcZone, true
	}
	if iana := windowsZones()[strings.ToLower(name)]; iana != "" {
		name = iana
	}
	// /freeassociation.sourceforge.net/Europe/Berlin, /citadel.org/20190914_1/America/New_York:
	// IANA's name stands at the end and has up to three parts.
	parts := strings.Split(strings.Trim(name, "/"), "/")
	for n := min(3, len(parts)); n > 0; n-- {
		candidate := strings.Join(parts[len(parts)-n:], "/")
		if n == 1 && len(parts) > 1 {
			continue
		}
		for _, spelling := range []string{candidate, respelt(candidate)} {
			if spelling == "" || strings.EqualFold(spelling, "local") {
				continue
			}
			if loc, err := time.LoadLocation(spelling); err == nil {
				return zone{iana: loc.String(), loc: loc}, true
			}
		}
	}
	// GMT+0200, UTC+03:00, (UTC+01:00) Amsterdam, Berlin: the last one only says its winter time,
	// so the file's own description comes first.
	for _, prefix := range []string{"UTC", "GMT"} {
		if rest, ok := strings.CutPrefix(strings.ToUpper(name), prefix); ok {
			if offset, ok := parseOffset(rest); ok {
				return zone{iana: fixedName(offset), offset: offset, custom: true}, true
			}
		}
	}
	return zone{}, false
}

// respelt writes a name as IANA would: US-Eastern, europe/berlin, America/New York.
func respelt(name string) string {
	name = strings.ReplaceAll(name, " ", "_")
	if !strings.Contains(name, "/") {
		name = strings.Replace(name, "-", "/", 1)
	}
	if !strings.Contains(name, "/") {
		return name
	}
	b := []byte(strings.ToLower(name))
	for i := range b {
		if b[i] >= 'a' && b[i] <= 'z' && (i == 0 || strings.IndexByte("/_-", b[i-1]) >= 0) {
			b[i] -= 'a' - 'A'
		}
	}
	if rest, ok := strings.CutPrefix(string(b), "Us/"); ok {
		return "US/" + rest
	}
	return string(b)
}

// fixedName is IANA's name of an offset, which it has for whole hours only, or "".
func fixedName(offset int) string {
	switch {
	case offset == 0:
		return "UTC"
	case offset%3600 != 0 || offset > 14*3600 || offset < -12*3600:
		return ""
	}
	return fmt.Sprintf("Etc/GMT%+d", -offset/3600) // the sign is the other way round there
}

// offset is what the zone says for a local time: that of the observance with the latest onset.
func (z *vtimezone) offset(wall time.Time) int {
	first := z.observances[0]
	offset, best := 0, time.Time{}
	for _, o := range z.observances {
		if o.onsets[0].Before(first.onsets[0]) {
			first = o
		}
		i, found := slices.BinarySearchFunc(o.onsets, wall, time.Time.Compare)
		if !found {
			i--
		}
		if i >= 0 && (best.IsZero() || o.onsets[i].After(best)) {
			best, offset = o.onsets[i], o.to
		}
	}
	if best.IsZero() { // before all of them
		return first.from
	}
	return offset
}
