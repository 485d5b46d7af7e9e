package server

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// A paragraph of the text, cut into runs that are marked alike. A finding follows the run that its
// sentence ends with, so that it can stand beside it or fold in under it.
type paragraph struct{ Runs []run }

type run struct {
	Text     string
	Class    string
	Begins   []int // the findings whose sentence begins here
	Findings []*finding
}

// stretch is a part of the text that is marked.
type stretch struct {
	start, end int
	class      string
}

// paragraphs marks the text: sentences that tell of an event, dates, places and names.
func (v *visit) paragraphs(src events.Source, findings []*finding) []paragraph {
	body := src.Body
	var marks []stretch
	begins, ends := map[int][]int{}, map[int][]*finding{}
	for _, f := range findings {
		q, d := f.Mention.Quote, f.Mention.DateText
		if q.End <= q.Start || q.End > len(body) {
			ends[len(body)] = append(ends[len(body)], f)
			continue
		}
		marks = append(marks, stretch{q.Start, q.End, "said-event"})
		begins[q.Start] = append(begins[q.Start], f.N)
		ends[q.End] = append(ends[q.End], f)
		if d.End > d.Start && d.End <= len(body) {
			marks = append(marks, stretch{d.Start, d.End, "said-date"})
		}
	}
	for _, m := range v.server.Gazetteer.Find(body, src.Language) {
		switch m.Class {
		case gazetteer.City, gazetteer.Country, gazetteer.Region:
			marks = append(marks, stretch{m.Start, m.End, "said-place"})
		case gazetteer.Organisation, gazetteer.Body, gazetteer.Agency:
			marks = append(marks, stretch{m.Start, m.End, "said-name"})
		}
	}
	cuts := []int{0, len(body)}
	for _, m := range marks {
		cuts = append(cuts, m.start, m.end)
	}
	for i := range body {
		if body[i] == '\n' {
			cuts = append(cuts, i, i+1)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)

	// Marks that are open at a cut, kept as the cuts are passed.
	slices.SortFunc(marks, func(a, b stretch) int { return a.start - b.start })
	var out []paragraph
	var open []stretch
	next := 0
	current := paragraph{}
	flush := func() {
		if len(current.Runs) > 0 {
			out = append(out, current)
		}
		current = paragraph{}
	}
	for i := 0; i+1 < len(cuts); i++ {
		from, to := cuts[i], cuts[i+1]
		for ; next < len(marks) && marks[next].start <= from; next++ {
			open = append(open, marks[next])
		}
		open = slices.DeleteFunc(open, func(m stretch) bool { return m.end <= from })
		text := body[from:to]
		if text == "\n" {
			flush()
		} else {
			r := run{Text: text, Begins: begins[from]}
			var classes []string
			for _, m := range open {
				if !slices.Contains(classes, m.class) {
					classes = append(classes, m.class)
				}
			}
			r.Class = strings.Join(classes, " ")
			r.Findings = ends[to]
			delete(ends, to)
			current.Runs = append(current.Runs, r)
		}
	}
	flush()
	if rest := ends[len(body)]; len(rest) > 0 {
		out = append(out, paragraph{Runs: []run{{Findings: rest}}})
	}
	return out
}
