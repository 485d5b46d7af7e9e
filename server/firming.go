package server

import (
	"html/template"
	"strconv"
	"strings"

	"dateline/events"
)

// A firming is the picture of how a date firmed up: claims from top to bottom, each on the same
// ruler, with a funnel between them. It is drawn only where the date ever moved, and without what
// editors have taken back.
type firming struct {
	Axis    template.HTML
	Rows    []firmingRow
	Picture template.HTML
	// Label says the same in words.
	Label string
}

type firmingRow struct {
	Number    int
	Day       string
	Publisher string
	Words     string
	Lang      string
	Exact     bool
}

// firmingHeight is how high a row of the picture is, as the stylesheet has it.
const firmingHeight = 52

func (v *visit) firming(e *events.Event, gone map[string]bool) *firming {
	var dated []int
	spans := map[events.Span]bool{}
	lo, hi := events.Day(0), events.Day(0)
	for i, m := range e.Mentions {
		if m.Span.IsZero() || m.Span.First() == 0 || gone[m.ID] {
			continue
		}
		dated, spans[m.Span] = append(dated, i), true
		if lo == 0 || m.Span.First() < lo {
			lo = m.Span.First()
		}
		hi = max(hi, m.Span.Last(), m.Span.First())
	}
	if len(spans) < 2 {
		return nil
	}
	r := v.windowRuler("dossier", lo, hi)
	r.low = false
	f := &firming{Axis: r.Axis()}
	var b, label strings.Builder
	b.WriteString(`<use href="#dossier"/>`)
	previous := events.Span{}
	for row, i := range dated {
		m := e.Mentions[i]
		words := m.DateText.Text
		if words == "" {
			words = v.told(m.Span)
		}
		fr := firmingRow{Number: i + 1, Publisher: m.Source.Publisher, Words: words, Lang: m.Source.Language, Exact: m.Span.Exact()}
		if m.DateText.Text == "" {
			fr.Lang = ""
		}
		fr.Day = v.publishedShort(m.Source)
		f.Rows = append(f.Rows, fr)
		label.WriteString(strconv.Itoa(i+1) + ": " + v.span(m.Span) + ". ")

		y := row * firmingHeight
		b.WriteString(`<line class="grid-line" x1="0" x2="100%" y1="` + half(y) + `" y2="` + half(y) + `"/>`)
		mk, _ := markOf(m.Span)
		first, last := r.at(max(m.Span.First(), r.first)), 100.0
		if m.Span.Last() != 0 {
			last = r.at(min(m.Span.Last(), r.last) + 1)
		}
		if row > 0 {
			p := e.Mentions[dated[row-1]].Span
			was, end := r.at(max(p.First(), r.first)), 100.0
			if p.Last() != 0 {
				end = r.at(min(p.Last(), r.last) + 1)
			}
			b.WriteString(funnel(was, y-20, first, y+20) + funnel(end, y-20, last, y+20))
		}
		s := strip{ruler: r}
		b.WriteString(`<g transform="translate(0 ` + strconv.Itoa(y+22) + `)">`)
		s.draw(&b, mk)
		b.WriteString(`</g>`)
		if m.Span != previous {
			note := v.say("dossier.days", "N", m.Span.Days())
			if !m.Span.Exact() {
				note = v.say("dossier.days-wide", "N", m.Span.Days())
			}
			if m.Span.Days() > 0 {
				b.WriteString(beside(last, y, note))
			}
		} else if m.Status == events.Held || m.Status == events.Cancelled || m.Status == events.Postponed {
			b.WriteString(beside(last, y, v.value("status", string(m.Status))))
		}
		b.WriteString(`<text class="row-number" x="0" y="` + strconv.Itoa(y+30) + `">` + strconv.Itoa(i+1) + `</text>`)
		previous = m.Span
	}
	height := strconv.Itoa(len(dated) * firmingHeight)
	f.Label = label.String()
	f.Picture = template.HTML(`<svg role="img" aria-label="` + template.HTMLEscapeString(strings.TrimSpace(f.Label)) + `" height="` + height + `"><g aria-hidden="true">` + b.String() + `</g></svg>`)
	return f
}

// beside writes a note to the right of a bar, or above its end where there is no room.
func beside(x float64, y int, text string) string {
	text = template.HTMLEscapeString(text)
	if x > 78 {
		return `<svg x="` + per(x) + `" y="` + strconv.Itoa(y+22) + `" overflow="visible"><text x="0" y="-7" text-anchor="end">` + text + `</text></svg>`
	}
	return `<svg x="` + per(x) + `" y="` + strconv.Itoa(y+22) + `" overflow="visible"><text x="10" y="8">` + text + `</text></svg>`
}

func funnel(x1 float64, y1 int, x2 float64, y2 int) string {
	return `<line class="funnel" x1="` + per(x1) + `" y1="` + strconv.Itoa(y1) + `" x2="` + per(x2) + `" y2="` + strconv.Itoa(y2) + `"/>`
}

func half(n int) string { return strconv.Itoa(n) + ".5" }
