package server

import (
	"cmp"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/wording"
)

// A monthPage is a month as a table of weeks, with bars that join across the days.
type monthPage struct {
	frame
	narrowing
	Heading, Caption string
	Before, After    menuItem
	Views            []menuItem
	Subscribe        string
	AsOf             string
	Path             string
	Hidden           []field
	Known, KnownNow  string
	Weekdays         []string
	Weeks            []week
	// Wide are events of a window too wide for bars, told beneath.
	Wide     []*entry
	WideHead string
	Count    string
	// Empty tells that the table has no bars.
	Empty bool
}

type week struct {
	Number int
	Days   []cell
}

// A cell is one day of the table.
type cell struct {
	Day, ISO, Unseen, Weekday string
	// Class is " is-outside", " is-weekend", " is-empty", " is-today" or several of them.
	Class string
	Today bool
	// From stands before a day on which only windows start, or what started before the table does,
	// in the agenda on phones.
	From string
	// Bars are the bars of the day.
	Bars template.HTML
}

// A lane is one bar on one day. Its first day of a week carries the words.
type lane struct {
	Class    string
	Href     string
	Place    string
	Vague    string
	Name     string
	NameLang string
	Dates    string
	// Continued says that the bar began before, where it did or has no words.
	Continued string
	// Unseen says in words what the bar shows by its form: called off, put off, no report since.
	Unseen string
	// Conflict tells that sources disagree about the date or the place, and on which.
	Conflict string
	// Days is how many days of this week the bar, and its words, go on for.
	Days int
	// Again tells that a week before has told the name, so that here a mark and the place do for those
	// who see them.
	Again bool
	// Low is a lane of a week in which all bars only go on, and need less room.
	Low bool
	// Blank keeps the place of a bar that is not there.
	Blank bool
}

// monthNow leads to the running month.
func (s *Server) monthNow(v *visit) error {
	return v.Redirect(http.StatusFound, v.href("/month/"+v.today.String()[:7]))
}

func (s *Server) monthTable(v *visit) error {
	first, err := events.ParseDay(v.Param("month") + "-01")
	if err != nil {
		return errNotFound
	}
	filter, err := v.filter(v.Request().URL.Query())
	if err != nil {
		return err
	}
	v.lookBack(filter.AsOf)
	filter = filter.Between(0, 0) // the path names the days
	values := filter.Values()
	start, end := v.weeksOf(first)
	last := first.AddMonths(1) - 1
	found, err := s.Store.Events(v.Request().Context(), filter.Between(start, end))
	if err != nil {
		return err
	}
	month := filter.Between(first, last)
	counts, err := v.counted(month)
	if err != nil {
		return err
	}
	var bars, wide []*events.Event
	for i := range found {
		e := &found[i]
		if e.Span.First() == 0 || e.Span.Last() == 0 && e.Span.Kind() != events.Open {
			continue
		}
		if e.Span.Kind() == events.Open && e.Span.First() < start {
			continue // whether it is still on, nobody has said
		}
		if shelf(e)%100 == 99 {
			wide = append(wide, e)
		} else {
			bars = append(bars, e)
		}
	}

	p := monthPage{Path: "/month/" + v.Param("month")}
	p.Heading = v.month(first.Year(), first.Month())
	p.Count, p.Empty = v.say("events", "N", counts.total), len(bars) == 0
	p.Before, p.After = v.monthLink(first.AddMonths(-1), values), v.monthLink(first.AddMonths(1), values)
	p.narrowing = v.narrow(p.Path, filter, values, counts.facets, counts.total)
	p.Folded = true
	p.Views = v.views(month, "month")
	p.Subscribe = v.hrefOf("/subscribe", subscription(month.Values()))
	p.Caption = v.say("month.caption", "Month", p.Heading)
	if filter.AsOf != 0 {
		p.AsOf = filter.AsOf.String()
		p.Known = v.say("asof.known", "Day", wording.Day(filter.AsOf, v.lang()))
		p.KnownNow = v.hrefOf(p.Path, unset(values, "asof"))
	}
	p.Hidden = v.fields(unset(values, "asof"))
	for d := start; d < start+7; d++ {
		p.Weekdays = append(p.Weekdays, upper(wording.Weekday(d.Weekday(), v.lang())))
	}
	for d := start; d <= end; d += 7 {
		p.Weeks = append(p.Weeks, v.week(d, first, last, bars))
	}
	if len(wide) > 0 {
		r := v.yearRuler("wide", events.NewDay(first.Year(), 1, 1), 12)
		p.WideHead = v.say("month.wide")
		for _, e := range wide {
			p.Wide = append(p.Wide, v.entry(e, r, false))
		}
	}
	p.frame = v.frame(p.Heading).in("month")
	p.offer(p.Heading, month.Values())
	p.NoIndex = len(values) > 0
	return v.page(http.StatusOK, "month", p)
}

// weeksOf returns the first day of the first week of a month and the last of its last one. Weeks
// start on Monday in the languages spoken here.
func (v *visit) weeksOf(first events.Day) (start, end events.Day) {
	last := first.AddMonths(1) - 1
	return first - events.Day(first.Weekday()+6)%7, last + events.Day(7-last.Weekday())%7
}

func (v *visit) monthLink(d events.Day, values url.Values) menuItem {
	name := upper(wording.MonthName(d.Month(), v.lang()))
	if d.Month() == time.January || d.Month() == time.December {
		name = v.month(d.Year(), d.Month())
	}
	return menuItem{Name: name, Href: v.hrefOf("/month/"+d.String()[:7], clone(values))}
}

// week lays the bars of seven days in lanes, so that a bar keeps its lane while it lasts.
func (v *visit) week(start, first, last events.Day, bars []*events.Event) week {
	_, number := start.Time().ISOWeek()
	table, _ := v.weeksOf(first)
	w := week{Number: number}
	var on []*events.Event
	for _, e := range bars {
		if e.Span.First() <= start+6 && end(e) >= start {
			on = append(on, e)
		}
	}
	// Exact days first, windows beneath; what has been on for longer stays on top.
	slices.SortStableFunc(on, func(a, b *events.Event) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Span.First(), b.Span.First()), cmp.Compare(end(b), end(a)), cmp.Compare(a.ID, b.ID))
	})
	laneOf := make(map[string]int, len(on))
	var free []events.Day // the first day on which each lane is free
	var low []bool
	for _, e := range on {
		from := max(e.Span.First(), start)
		i := slices.IndexFunc(free, func(d events.Day) bool { return d <= from })
		if i < 0 {
			i = len(free)
			free, low = append(free, 0), append(low, true)
		}
		low[i] = low[i] && again(e, start, table)
		free[i] = min(end(e), start+6) + 1
		laneOf[e.ID] = i
	}
	for d := start; d < start+7; d++ {
		c := cell{Day: strconv.Itoa(day(d)), ISO: d.String(), Unseen: " " + wording.MonthName(d.Month(), v.lang()), Weekday: v.weekday(d)}
		if day(d) == 1 {
			c.Day, c.Unseen = v.dayAbbreviated(d), ""
		}
		if d < first || d > last {
			c.Class += " is-outside"
		}
		if d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			c.Class += " is-weekend"
		}
		if d == v.today {
			c.Class, c.Today = c.Class+" is-today", true
		}
		lanes, depth := make([]lane, len(free)), 0
		for i := range lanes {
			lanes[i] = lane{Blank: true, Low: low[i]}
		}
		starts, exact, before := false, false, false
		for _, e := range on {
			if e.Span.First() <= d && d <= end(e) {
				i := laneOf[e.ID]
				lanes[i] = v.lane(e, d, start, table)
				lanes[i].Low = low[i]
				depth = max(depth, i+1)
				starts = starts || e.Span.First() == d
				before = before || e.Span.First() < d && d == table
				exact = exact || e.Span.First() == d && e.Span.Exact()
			}
		}
		c.Bars = lanesHTML(lanes[:depth])
		switch {
		case exact:
		case starts:
			c.From = v.say("when.from") + " "
		case before:
			c.From = v.say("month.already") + " "
		default:
			c.Class += " is-empty"
		}
		w.Days = append(w.Days, c)
	}
	return w
}

// end is the last day on which an event has a bar: an open one is drawn on its known day only.
func end(e *events.Event) events.Day { return max(e.Span.Last(), e.Span.First()) }

func rank(e *events.Event) int {
	if e.Span.Exact() {
		return 0
	}
	return 1
}

// again reports whether the name of an event was told in a week before the one that begins on start.
func again(e *events.Event, start, table events.Day) bool {
	return e.Span.First() < start && start > table
}

// lane is the bar of an event on a day of the week that begins on start, in a table from another day on.
func (v *visit) lane(e *events.Event, d, start, table events.Day) lane {
	l := lane{Place: v.dateline(e.Place), Continued: v.say("month.continued")}
	kind := "exact"
	switch {
	case !e.Span.Exact() && e.Unreported(v.today):
		kind = "passed"
	case !e.Span.Exact():
		kind = "window"
	case e.Status == events.Cancelled:
		kind = "off"
	case e.Unreported(v.today):
		kind = "silent"
	}
	l.Class = "lane-" + kind
	switch {
	case e.Span.First() == d:
		l.Class += " lane-first"
	case d != table:
		l.Class += " lane-goes-on"
	}
	if end(e) == d {
		l.Class += " lane-last"
	}
	if e.Span.First() == d || d == start {
		l.tell(v, e, d, start)
		l.Again = again(e, start, table)
	}
	return l
}

// tell adds the words of the bar, which stand on its first day of a week, d.
func (l *lane) tell(v *visit, e *events.Event, d, start events.Day) {
	l.Href = v.eventHref(e.ID)
	l.Name, l.NameLang = v.short(e)
	if l.Days = int(min(end(e), start+6)-d) + 1; l.Days > 1 {
		l.Class += fmt.Sprintf(" days-%d", l.Days)
	}
	if e.Span.First() == d {
		l.Continued = ""
	}
	switch {
	case !e.Span.Exact():
		l.Vague = wording.Short(e.Span, v.lang())
	case end(e) > e.Span.First():
		l.Dates = wording.Short(e.Span, v.lang())
	}
	if len(e.Conflicts) > 0 {
		l.Conflict = v.disagreement(e)
	}
	switch {
	case e.Status == events.Cancelled || e.Status == events.Postponed || e.StatusAlso != "":
		l.Unseen = v.statusWords(e)
	default:
		l.Unseen = v.silence(e)
	}
}

// short is the short name for the narrow places of month and year: that of the series, with the
// edition, unless the event's own is shorter.
func (v *visit) short(e *events.Event) (name, lang string) {
	name, lang = v.name(e)
	s, ok := v.server.Gazetteer.Series(e.Series)
	if !ok {
		return name, lang
	}
	short := cmp.Or(s.ShortNames[v.lang()], s.Names[v.lang()])
	if e.Edition > 0 {
		short = roman(e.Edition) + " " + short
	}
	if s.ShortNames[v.lang()] == "" && (s.Names[v.lang()] == "" || lang == "" && utf8.RuneCountInString(name) <= utf8.RuneCountInString(short)) {
		return name, lang
	}
	return short, ""
}
