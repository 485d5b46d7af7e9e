package extract

import (
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// countdown dates a candidate to which the days are counted from the day of the text: à dix jours du
// sommet, J-20 de l'ouverture de la conférence.
func (t *text) countdown(c *candidate) {
	p := t.src.Published
	if t.lang != "fr" || p == 0 || c.date != nil && c.dateScore >= loose || c.relation == events.Previous {
		return
	}
	first := t.sents[c.sent].first
	i := c.first - 1
	for i >= first && i > c.first-8 && t.timeAt[i] == 0 && (t.toks[i].is(clGenitive|clDefinite|clEdge) || t.toks[i].in(countedTo)) {
		i--
	}
	if i < first || i == c.first-1 {
		return
	}
	x, days, about := moment{}, events.Day(0), false
	if n, ok := strings.CutPrefix(t.toks[i].fold, "j-"); ok {
		days = smallDay(n)
		x = moment{first: i, last: i + 1}
	} else if t.toks[i].shape == number && i-2 >= first && t.toks[i-1].fold == "-" && t.toks[i-2].fold == "j" {
		days = smallDay(t.toks[i].fold)
		x = moment{first: i - 2, last: i + 1}
	} else if m := t.timeOf(i); m != nil && m.Type == dates.Duration && m.last == i+1 && m.first > first && t.toks[m.first-1].fold == "a" {
		days, about = countedDays(m.Value)
		x = *m
	}
	if days <= 0 || days > 400 {
		return
	}
	x.Start, x.End, x.sent = t.toks[x.first].start, t.toks[x.last-1].end, c.sent
	x.Text = t.body[x.Start:x.End]
	x.Type, x.Basis, x.Span, x.Tense = dates.Date, events.Inferred, events.SpanOf(p+days, p+days), 1
	if about {
		if s, err := events.ParseEDTF(x.Span.EDTF() + "~"); err == nil {
			x.Span = s
		}
	}
	c.date, c.dateScore, c.more = &x, 6, nil
	if c.attributes |= clPlan; c.edge == 0 {
		c.edge = clEdge
	}
}

// countedTo may stand between a count of days and what they are counted to.
var countedTo = setOf("avant coup envoi grand rendez-vous tenue")

// countOf reads a TIMEX3 duration of one unit, such as P3D: how many, and the letter of the unit; 0 if it is
// none or too long to count days by.
func countOf(value string) (n events.Day, unit byte) {
	if len(value) < 3 || value[0] != 'P' {
		return 0, 0
	}
	return smallDay(value[1 : len(value)-1]), value[len(value)-1]
}

// countedDays returns the days of a duration, and whether it counts weeks or months, which are no
// exact days.
func countedDays(value string) (days events.Day, about bool) {
	switch n, unit := countOf(value); unit {
	case 'D':
		return n, false
	case 'W':
		return 7 * n, true
	case 'M':
		return 30 * n, true
	}
	return 0, false
}

// smallDay reads a count of days; 0 if it is none.
func smallDay(s string) events.Day {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 400 {
		return 0
	}
	return events.Day(n)
}
