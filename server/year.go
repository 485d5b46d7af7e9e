package server

import (
	"fmt"
	"html/template"
	"net/http"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/store"
	"dateline/events/wording"
)

// A yearPage is a year as a timeline: months across, one row an event, with the wait from the
// first announcement to the days it became.
type yearPage struct {
	frame
	narrowing
	Heading         string
	Views           []menuItem
	Before, After   string
	BeforeHref      string
	AfterHref       string
	Count           string
	Axis            template.HTML
	Rows            []yearRow
	Subscribe       string
	Known, KnownNow string
	Earlier, Later  string
}

// yearRows is how many rows a page of a year has at most.
const yearRows = 150

type yearRow struct {
	When     string
	Vague    bool
	Off      bool
	Dateline string
	Href     string
	Name     string
	NameLang string
	// Unseen says in words what the strip shows of the first announcement.
	Unseen string
	Strip  template.HTML
}

func (s *Server) yearNow(v *visit) error {
	return v.Redirect(http.StatusFound, v.href("/year/"+strconv.Itoa(v.today.Year())))
}

func (s *Server) yearTimeline(v *visit) error {
	year, err := strconv.Atoi(v.Param("year"))
	if err != nil || year < 1000 || year > 9998 || len(v.Param("year")) != 4 {
		return errNotFound
	}
	filter, err := v.filter(v.Request().URL.Query(), "after")
	if err != nil {
		return err
	}
	v.lookBack(filter.AsOf)
	filter = filter.Between(0, 0) // the path names the days
	values := filter.Values()
	narrowed := filter.Between(events.NewDay(year, 1, 1), events.NewDay(year, 12, 31))
	mark, err := parseMark(v.QueryParam("after"))
	if err != nil {
		return err
	}
	list, err := s.Store.FullPart(v.Request().Context(), narrowed, store.Window{Limit: yearRows, After: mark})
	if err != nil {
		return err
	}
	counts, err := v.counted(narrowed)
	if err != nil {
		return err
	}
	all := list.Events
	r := v.yearRuler(fmt.Sprintf("y%d", year), events.NewDay(year, 1, 1), 12)
	for i := range r.ticks {
		t := &r.ticks[i]
		t.rest = strings.TrimPrefix(upper(v.monthAbbreviation(r.first.AddMonths(i).Month())), t.text)
	}
	p := yearPage{Heading: strconv.Itoa(year), Axis: r.Axis()}
	p.Before, p.BeforeHref = strconv.Itoa(year-1), v.hrefOf("/year/"+strconv.Itoa(year-1), clone(values))
	p.After, p.AfterHref = strconv.Itoa(year+1), v.hrefOf("/year/"+strconv.Itoa(year+1), clone(values))
	vague := 0
	for i := range all {
		e := &all[i]
		if e.Span.Kind() == events.Open && e.Span.First().Year() != year {
			continue
		}
		if _, window := e.FirstSaid(); !window.IsZero() {
			vague++
		}
		p.Rows = append(p.Rows, v.yearRow(e, r))
	}
	p.Count = v.say("events", "N", list.Total)
	if n := list.From + len(all); list.From > 0 || n < list.Total {
		p.Count += " · " + v.say("paging.of", "From", list.From+1, "To", n)
	}
	if list.From > 0 {
		p.Earlier = v.hrefOf(v.Request().URL.Path, clone(values))
	}
	if list.From+len(all) < list.Total {
		next := clone(values)
		next.Set("after", markText(store.MarkOf(all[len(all)-1])))
		p.Later = v.hrefOf(v.Request().URL.Path, next)
	}
	if vague > 0 {
		p.Count += ", " + v.say("year.vague", "N", vague)
	}
	path := v.Request().URL.Path
	p.narrowing = v.narrow(path, filter, values, counts.facets, counts.total)
	p.Folded = true
	p.Views = v.views(narrowed, "year")
	p.Subscribe = v.hrefOf("/subscribe", subscription(narrowed.Values()))
	if filter.AsOf != 0 {
		p.Known = v.say("asof.known", "Day", wording.Day(filter.AsOf, v.lang()))
		p.KnownNow = v.hrefOf(path, unset(values, "asof"))
	}
	p.frame = v.frame(v.say("year.title", "Year", p.Heading)).in("year")
	p.offer(p.Title, narrowed.Values())
	p.NoIndex = len(values) > 0 || list.From > 0
	return v.page(http.StatusOK, "year", p)
}

func (v *visit) yearRow(e *events.Event, r ruler) yearRow {
	row := yearRow{When: wording.Short(e.Span, v.lang()), Vague: !e.Span.Exact(), Off: e.Status == events.Cancelled, Dateline: v.dateline(e.Place), Href: v.eventHref(e.ID)}
	row.Name, row.NameLang = v.short(e)
	s := strip{ruler: r}
	var b strings.Builder
	b.WriteString(`<svg aria-hidden="true" focusable="false"><use href="#` + r.id + `"/><g class="bars">`)

	// The first announcement and the wait: a circle and a line up to the first window or day.
	first, window := e.FirstSaid()
	target := e.Span
	if !window.IsZero() {
		target = window
	}
	if !first.IsZero() && target.First() != 0 && first.Last() < target.First() && r.covers(first.Last()) && target.First() > r.first {
		from, to := r.at(max(first.First(), r.first)), r.at(first.Last())
		b.WriteString(`<line class="bar-lead" x1="` + per(to) + `" x2="` + per(min(r.at(target.First()), 100)) + `" y1="4" y2="4"/>`)
		if first.Exact() {
			b.WriteString(`<circle class="bar-said" cx="` + per(to) + `" cy="4" r="3"/>`)
		} else { // known by the month or so: the circle is drawn out over it
			b.WriteString(`<rect class="bar-said" x="` + per(from) + `" width="` + per(to-from) + `" y="1" height="6" rx="3"/>`)
		}
		if from > 15 {
			b.WriteString(`<svg x="` + per(from) + `" overflow="visible"><text class="lead-day" x="-8" y="8" text-anchor="end">` + template.HTMLEscapeString(wording.Short(first, v.lang())) + `</text></svg>`)
		}
	}
	if !window.IsZero() && window != e.Span {
		if m, ok := markOf(window); ok {
			s.draw(&b, m)
		}
	}
	row.Unseen = v.unseen(e, first, window)
	for _, m := range stripOf(r, e, v.today).marks {
		if m.form == formExact || m.form == formOpen && r.covers(m.first) {
			b.WriteString(v.became(r, m))
			if m.form == formExact {
				continue
			}
		}
		s.draw(&b, m)
	}
	b.WriteString(`</g></svg>`)
	row.Strip = template.HTML(b.String())
	return row
}

// unseen says in words what a row shows in marks alone: what became of the event, when it was first
// announced, and for when.
func (v *visit) unseen(e *events.Event, first, window events.Span) string {
	said, before, off, quarrel := "", "", "", ""
	if len(e.Conflicts) > 0 {
		quarrel = v.disagreement(e)
	}
	if !first.IsZero() {
		said = v.say("year.first-said", "Day", v.span(first))
		if !window.IsZero() && window != e.Span {
			said += ": " + v.told(window)
		}
	}
	if !e.PreviousSpan.IsZero() && e.PreviousSpan != e.Span {
		before = v.sentence("moved.before", "Date", v.told(e.PreviousSpan))
	}
	if e.Status == events.Cancelled || e.Status == events.Postponed || e.StatusAlso != "" {
		off = v.statusWords(e)
	}
	return joined("; ", off, quarrel, v.silence(e), before, said)
}

// became is the tall bar of the days that a date came to, wide enough to be seen.
func (v *visit) became(r ruler, m mark) string {
	last := m.last
	if last == 0 {
		last = m.first
	}
	x, end := r.at(max(m.first, r.first)), r.at(min(last, r.last)+1)
	if end < x {
		return ""
	}
	if end-x > 1.2 {
		return `<rect class="bar-became" x="` + per(x) + `" y="-3" width="` + per(end-x) + `" height="14"/>`
	}
	return at((x+end)/2) + `<rect class="bar-became" x="-2" y="-3" width="4" height="14"/></svg>`
}
