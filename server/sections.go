package server

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"dateline/events"
)

// sections lays rows, which come by date, under the headings of their months. Months that have
// one row each and follow one another share a heading and a ruler; spans wider than a month stand
// after the months of their year, on a ruler of twelve months.
func (v *visit) sections(rows []*events.Event, latest bool) []section {
	slices.SortStableFunc(rows, func(a, b *events.Event) int {
		if latest {
			a, b = b, a
		}
		return cmp.Compare(shelf(a), shelf(b))
	})
	var groups [][]*events.Event
	for _, e := range rows {
		if n := len(groups); n > 0 && shelf(groups[n-1][0]) == shelf(e) {
			groups[n-1] = append(groups[n-1], e)
		} else {
			groups = append(groups, []*events.Event{e})
		}
	}
	this := v.today.Year()*100 + int(v.today.Month())
	var out []section
	for i := 0; i < len(groups); {
		// A run of single months, the running one excepted, is told under one heading.
		j, first, last := i, months(groups[i][0]), months(groups[i][0])
		for j < len(groups) && single(groups[j]) && shelf(groups[j][0]) != this {
			m := months(groups[j][0])
			if lo, hi := min(first, m), max(last, m); hi-lo >= 12 {
				break
			} else {
				first, last = lo, hi
			}
			j++
		}
		if j-i < 2 {
			out = append(out, v.section(groups[i]))
			i++
			continue
		}
		var run []*events.Event
		for _, g := range groups[i:j] {
			run = append(run, g...)
		}
		out = append(out, v.run(run, first, last))
		i = j
	}
	return out
}

// single reports whether a month has one row, which lies in it alone.
func single(group []*events.Event) bool {
	return len(group) == 1 && shelf(group[0])%100 <= 12
}

// months counts the months up to the event's, so that they can be subtracted.
func months(e *events.Event) int {
	n := shelf(e)
	return n/100*12 + n%100 - 1
}

// section lays the rows of one shelf under their heading.
func (v *visit) section(group []*events.Event) section {
	n := shelf(group[0])
	year, month := n/100, n%100
	sec := section{Count: v.say("events", "N", len(group))}
	var r ruler
	switch {
	case n == undated:
		sec.ID, sec.Heading, sec.Note = "m-none", v.say("agenda.undated"), v.say("agenda.undated.note")
	case month == 99:
		sec.ID, sec.Heading, sec.Note = fmt.Sprintf("m-%d", year), v.say("agenda.no-month", "Year", fmt.Sprint(year)), v.say("agenda.no-month.note")
		r = v.yearRuler(fmt.Sprintf("y%d", year), events.NewDay(year, 1, 1), 12)
	default:
		sec.ID, sec.Heading = fmt.Sprintf("m-%d-%02d", year, month), v.month(year, time.Month(month))
		r = v.monthRuler(year, time.Month(month))
		if r.covers(v.today) && v.asOf == 0 {
			sec.Note = v.say("agenda.today", "Day", v.weekday(v.today)+" "+v.figure(v.today))
		}
	}
	if r.id != "" {
		sec.Axis = r.Axis()
	}
	for _, e := range group {
		sec.Entries = append(sec.Entries, v.entry(e, r, month <= 12))
	}
	return sec
}

// run lays rows of single months under one heading; first and last count months.
func (v *visit) run(rows []*events.Event, first, last int) section {
	start, end := events.NewDay(first/12, time.Month(first%12+1), 1), events.NewDay(last/12, time.Month(last%12+1), 1)
	id := start.String()[:7] + "-" + end.String()[:7]
	r := v.yearRuler("r"+id, start, last-first+1)
	sec := section{ID: "m-" + id, Heading: v.monthsAbbreviated(start, end), Count: v.say("events", "N", len(rows)), Axis: r.Axis()}
	for _, e := range rows {
		sec.Entries = append(sec.Entries, v.entry(e, r, false))
	}
	return sec
}
