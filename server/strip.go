package server

import (
	"html/template"
	"strings"

	"dateline/events"
)

// A form is how certain a date is, as a strip draws it. Each form has a word of its own beside
// the strip; nothing is told by the drawing alone.
type form uint8

const (
	// formExact: a source gives the days. A solid bar.
	formExact form = iota
	// formSilent: the days have passed and nobody has said that it took place. A hollow bar.
	formSilent
	// formLeft: days that are no longer true. A dotted bar.
	formLeft
	// formCancelled: a dotted bar, struck through.
	formCancelled
	// formRival: what another source says. Hollow red, beneath the bar.
	formRival
	// formWindow: on some day between brackets. Hatched.
	formWindow
	// formAbout: hatched with dotted ends.
	formAbout
	// formPassed: a window of which no day is left, and nobody has said that it took place. Hollow.
	formPassed
	// formOpen: from a known day on. The day solid, then dotted.
	formOpen
)

// A mark is one date on a strip.
type mark struct {
	form        form
	first, last events.Day // 0 where a bound is unknown
}

// markOf returns the mark of a span by its kind; ok is false for an undated one.
func markOf(s events.Span) (m mark, ok bool) {
	m = mark{first: s.First(), last: s.Last()}
	switch s.Kind() {
	case events.Fills:
		m.form = formExact
	case events.Within:
		m.form = formWindow
	case events.Approximate:
		m.form = formAbout
	case events.Open:
		m.form = formOpen
	default:
		return m, false
	}
	return m, true
}

// A strip is the picture of a date on a ruler: a decoration beside words that say the same.
type strip struct {
	ruler ruler
	marks []mark
	// bare leaves the ruler's symbol out.
	bare bool
}

// stripOf draws what is known of an event's date.
func stripOf(r ruler, e *events.Event, today events.Day) strip {
	s := strip{ruler: r}
	if e.PreviousSpan.Exact() && (e.Status == events.Postponed || e.PreviousSpan != e.Span) {
		s.marks = append(s.marks, mark{formLeft, e.PreviousSpan.First(), e.PreviousSpan.Last()})
	}
	m, ok := markOf(e.Span)
	if ok {
		switch {
		case e.Status == events.Cancelled && e.Span.Exact():
			m.form = formCancelled
		case e.Unreported(today):
			m.form = unheard(m.form)
		}
		s.marks = append(s.marks, m)
	}
	for _, c := range e.Conflicts {
		if c.Field != "date" {
			continue
		}
		if span, err := events.ParseEDTF(c.Rival.Value); err == nil && !span.IsZero() {
			s.marks = append(s.marks, mark{formRival, span.First(), span.Last()})
		}
	}
	return s
}

// unheard is the form that a date takes once it has passed in silence.
func unheard(f form) form {
	switch f {
	case formExact:
		return formSilent
	case formWindow, formAbout:
		return formPassed
	}
	return f
}

// silence says that an event's date has passed without a report; nothing of an event of which there is
// one.
func (v *visit) silence(e *events.Event) string {
	switch {
	case !e.Unreported(v.today):
		return ""
	case e.Span.Exact():
		return v.say("state.silent", "Day", v.recent(e.Span.Last()))
	}
	return v.say("state.passed")
}

// SVG draws the strip.
func (s strip) SVG() template.HTML {
	var b strings.Builder
	b.WriteString(`<svg aria-hidden="true" focusable="false">`)
	if !s.bare {
		b.WriteString(`<use href="#` + s.ruler.id + `"/>`)
	}
	b.WriteString(`<g class="bars">`)
	for _, m := range s.marks {
		s.draw(&b, m)
	}
	b.WriteString(`</g></svg>`)
	return template.HTML(b.String())
}

// draw writes one mark, cut to the ruler; where it goes on beyond, an arrow says so.
func (s strip) draw(b *strings.Builder, m mark) {
	r := s.ruler
	first, last := m.first, m.last
	before, after := first == 0 || first < r.first, last == 0 || last > r.last
	if first != 0 && first > r.last || last != 0 && last < r.first && m.form != formOpen {
		return
	}
	if before {
		first = r.first
	}
	if after {
		last = r.last
	}
	x, end := r.at(first), r.at(last+1)
	switch m.form {
	case formWindow, formAbout, formPassed:
		class := "bar-window"
		if m.form == formPassed {
			class = "bar-passed"
		}
		b.WriteString(`<rect class="` + class + `" x="` + per(x) + `" width="` + per(end-x) + `" height="8"/>`)
		s.edge(b, x, m.form == formAbout, before, -1)
		s.edge(b, end, m.form == formAbout, after, 1)
		return
	case formOpen:
		if !before {
			s.bar(b, "bar-exact", x, r.at(first+1), 0)
		}
		b.WriteString(`<line class="bar-rough" x1="` + per(x) + `" x2="100%" y1="4" y2="4"/>` + at(100) + `<path class="bar-end" d="M-4 0l4 4-4 4"/></svg>`)
		return
	case formRival:
		s.bar(b, "bar-rival", x, end, 11)
	case formSilent:
		s.bar(b, "bar-silent", x, end, 0)
	case formLeft:
		s.bar(b, "bar-left", x, end, 0)
	case formCancelled:
		s.bar(b, "bar-left", x, end, 0)
		b.WriteString(`<svg x="` + per(x) + `" width="` + per(end-x) + `" height="8" overflow="visible"><line class="bar-end" x1="-4" x2="100%" y1="4" y2="4"/></svg>` + at(end) + `<line class="bar-end" x1="0" x2="4" y1="4" y2="4"/></svg>`)
	default:
		s.bar(b, "bar-exact", x, end, 0)
	}
	if before {
		b.WriteString(at(0) + `<path class="bar-end" d="M-2 0l-4 4 4 4"/></svg>`)
	}
	if after {
		b.WriteString(at(100) + `<path class="bar-end" d="M2 0l4 4-4 4"/></svg>`)
	}
}

// bar writes a bar that fills its days. On a ruler of many months it is a tall tick instead, as
// wide as can be seen.
func (s strip) bar(b *strings.Builder, class string, x, end float64, y int) {
	height := "8"
	if y > 0 {
		height = "6"
	}
	if s.ruler.wide() && end-x < 2.5 {
		if y == 0 {
			b.WriteString(at((x+end)/2) + `<rect class="` + class + ` bar-tick" x="-2" y="-2" width="4" height="12"/></svg>`)
		} else {
			b.WriteString(at((x+end)/2) + `<rect class="` + class + ` bar-tick" x="-2" y="11" width="4" height="6"/></svg>`)
		}
		return
	}
	b.WriteString(`<rect class="` + class + `" x="` + per(x) + `" width="` + per(end-x) + `" height="` + height + `"`)
	if y > 0 {
		b.WriteString(` y="11"`)
	}
	b.WriteString(`/>`)
}

// edge writes the end of a window: a bracket, dots where the edge is not sure, an arrow where the
// window leaves the ruler. side is -1 on the left and 1 on the right.
func (s strip) edge(b *strings.Builder, x float64, rough, leaves bool, side int) {
	b.WriteString(at(x))
	switch {
	case leaves && !rough && side < 0:
		b.WriteString(`<path class="bar-end" d="M-2 0l-4 4 4 4"/>`)
	case leaves && !rough:
		b.WriteString(`<path class="bar-end" d="M2 0l4 4-4 4"/>`)
	case rough && side < 0:
		b.WriteString(`<line class="bar-rough" x1="-12" x2="0" y1="4" y2="4"/>`)
	case rough:
		b.WriteString(`<line class="bar-rough" x1="1" x2="13" y1="4" y2="4"/>`)
	case side < 0:
		b.WriteString(`<path class="bar-end" d="M4 -1.5H.75V9.5H4"/>`)
	default:
		b.WriteString(`<path class="bar-end" d="M-4 -1.5H-.75V9.5H-4"/>`)
	}
	b.WriteString(`</svg>`)
}

// at opens a drawing whose origin stands at x per cent, so that its lines keep their size.
func at(x float64) string { return `<svg x="` + per(x) + `" overflow="visible">` }
