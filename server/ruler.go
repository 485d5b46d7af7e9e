package server

import (
	"html/template"
	"strconv"
	"strings"
	"time"

	"dateline/events"
)

// A ruler is the stretch of days that all strips under one heading share. It is drawn once, as an
// axis with a symbol that every strip repeats, so that a column of dates reads as a picture.
type ruler struct {
	id          string
	first, last events.Day
	// today is drawn where it lies on the ruler.
	today events.Day
	// ticks are the labels of the axis.
	ticks []tick
	// months draws a line at each first of a month instead of weekends.
	months bool
	// ticked weekends are low marks, for small axes without rows beneath.
	low bool
}

// A tick is one label of an axis, at the start or in the middle of what it names.
type tick struct {
	at     float64
	text   string
	rest   string // of a name that small screens have the initial of
	middle bool
	now    bool
}

// at returns where a day starts, in per cent of the ruler.
func (r ruler) at(d events.Day) float64 {
	return 100 * float64(d-r.first) / float64(r.last-r.first+1)
}

// wide reports whether a day is too narrow to be seen.
func (r ruler) wide() bool { return r.last-r.first > 92 }

// monthRuler is one month, with the days of its weeks.
func (v *visit) monthRuler(year int, month time.Month) ruler {
	first := events.NewDay(year, month, 1)
	r := ruler{id: "m" + first.String()[:7], first: first, last: events.NewDay(year, month+1, 0), today: v.today}
	for d := first; d <= r.last; d += 7 {
		if on := r.at(v.today) - r.at(d); -9 < on && on < 9 && d != v.today && r.covers(v.today) {
			if abs(int(v.today-d)) < 2 {
				continue
			}
		}
		r.ticks = append(r.ticks, tick{at: r.at(d) + r.at(first+1)/2, text: strconv.Itoa(day(d)), middle: true, now: d == v.today})
	}
	if r.covers(v.today) && (v.today-first)%7 != 0 {
		r.ticks = append(r.ticks, tick{at: r.at(v.today) + r.at(first+1)/2, text: strconv.Itoa(day(v.today)), middle: true, now: true})
	}
	return r
}

// yearRuler is a run of whole months, with their names or initials.
func (v *visit) yearRuler(id string, first events.Day, months int) ruler {
	r := ruler{id: id, first: first, last: first.AddMonths(months) - 1, today: v.today, months: true}
	for i := range months {
		a, b := first.AddMonths(i), first.AddMonths(i+1)
		name := v.monthAbbreviation(a.Month())
		if months > 6 {
			name = initial(name)
		}
		r.ticks = append(r.ticks, tick{at: (r.at(a) + r.at(b)) / 2, text: name, middle: true})
	}
	return r
}

// windowRuler is the whole weeks around a span, with their first days; for a span that is long, the
// whole months around it.
func (v *visit) windowRuler(id string, first, last events.Day) ruler {
	if last-first > 100 {
		start := events.NewDay(first.Year(), first.Month(), 1)
		months := 1
		for start.AddMonths(months) <= last {
			months++
		}
		if months <= 24 {
			return v.yearRuler(id, start, months)
		}
	}
	lead := events.Day(7)
	start := first - lead - events.Day(first.Weekday()+6)%7
	end := last + lead + events.Day(7-last.Weekday())%7
	r := ruler{id: id, first: start, last: end, today: v.today, low: true}
	step, month := events.Day(7), time.Month(0)
	for (end-start)/step > 6 {
		step += 7
	}
	for d := start; d < end; d += step {
		text := strconv.Itoa(day(d))
		if d.Month() != month {
			text, month = v.dayAbbreviated(d), d.Month()
		}
		r.ticks = append(r.ticks, tick{at: r.at(d), text: text})
	}
	return r
}

func (r ruler) covers(d events.Day) bool { return r.first <= d && d <= r.last }

// Axis draws the labels and, unseen, the symbol that strips on this ruler repeat.
func (r ruler) Axis() template.HTML {
	var b strings.Builder
	b.WriteString(`<svg aria-hidden="true" focusable="false"><symbol id="`)
	b.WriteString(r.id) // made of letters, digits and hyphens by us
	b.WriteString(`">`)
	switch {
	case r.months:
		for d := r.first; d <= r.last; d = d.AddMonths(1) {
			x := per(r.at(d))
			b.WriteString(`<line class="grid-line" x1="` + x + `" x2="` + x + `" y2="100%"/>`)
		}
	default:
		class := "weekend"
		if r.low {
			class = "weekend-tick"
		}
		for d := r.first; d <= r.last; d++ {
			switch wd := d.Weekday(); {
			case wd == time.Saturday:
				w := min(2, r.last-d+1)
				b.WriteString(`<rect class="` + class + `" x="` + per(r.at(d)) + `" width="` + per(r.at(d+w)-r.at(d)) + `" height="100%"/>`)
			case wd == time.Sunday && d == r.first:
				b.WriteString(`<rect class="` + class + `" x="0%" width="` + per(r.at(d+1)) + `" height="100%"/>`)
			}
		}
	}
	if r.covers(r.today) {
		x := per((r.at(r.today) + r.at(r.today+1)) / 2)
		b.WriteString(`<line class="today-line" x1="` + x + `" x2="` + x + `" y2="100%"/>`)
	}
	b.WriteString(`</symbol>`)
	for _, t := range r.ticks {
		b.WriteString(`<text`)
		if t.now {
			b.WriteString(` class="axis-today"`)
		}
		if t.middle {
			b.WriteString(` text-anchor="middle"`)
		}
		b.WriteString(` x="` + per(t.at) + `" y="17">` + template.HTMLEscapeString(t.text))
		if t.rest != "" {
			b.WriteString(`<tspan class="tick-rest">` + template.HTMLEscapeString(t.rest) + `</tspan>`)
		}
		b.WriteString(`</text>`)
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String())
}

// per writes a percentage with at most two decimals.
func per(f float64) string {
	s := strconv.FormatFloat(f, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		s = "0"
	}
	return s + "%"
}

func day(d events.Day) int { _, _, n := d.Date(); return n }

func abs(n int) int { return max(n, -n) }

func initial(s string) string {
	for _, r := range s {
		return strings.ToUpper(string(r))
	}
	return ""
}
