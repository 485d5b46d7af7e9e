package extract

import (
	"dateline/events"
	"dateline/events/gazetteer"
	"fmt"
	"io"
)

// Explain is for development.
func Explain(w io.Writer, g *gazetteer.Gazetteer, src events.Source) {
	lang := src.Language
	if lang == "" {
		lang = DetectLanguage(src.Body)
	}
	gr := grammars()[lang]
	if gr == nil {
		fmt.Fprintln(w, "lang", lang)
		return
	}
	t := newText(g, gr, &src)
	fmt.Fprintf(w, "dateline %+v published %v %s\n", t.line, src.Published, src.PublishedBasis)
	for i, s := range t.sents {
		fmt.Fprintf(w, "S%d p%d h%v: %s\n", i, s.paragraph, s.headline, t.body[t.toks[s.first].start:t.toks[s.last-1].end])
		for _, m := range t.times {
			if m.sent == i {
				fmt.Fprintf(w, "   time %q %s %s %s tense%d lim%d\n", m.Text, m.Type, m.Value, m.Span, m.Tense, m.Limit)
			}
		}
		for _, n := range t.names {
			if int(t.toks[n.first].sent) == i {
				fmt.Fprintf(w, "   name %q %v %s form=%v masked=%v\n", t.body[n.Start:n.End], n.Class, n.ID, n.Form, n.masked)
			}
		}
		for _, c := range t.found {
			if c.sent == i {
				d := ""
				if c.date != nil {
					d = c.date.Text
				}
				k := -1
				for j := range t.clusters {
					if t.clusters[j] == c.cluster {
						k = j
					}
				}
				fmt.Fprintf(w, "   CAND %q kind=%s str=%d stem=%q def=%v ana=%v bare=%v ed=%d rel=%s role=%x edge=%x orgs=%v body=%s date=%q %.1f place=%v %.1f status=%s tense=%x cluster=%d\n", t.nameText(c), c.kind, c.strength, c.stem, c.definite, c.anaphoric, c.bare, c.edition, c.relation, c.role, c.edge, c.organisations, c.body, d, c.dateScore, c.place, c.placeBy, c.status, c.tense, k)
			}
		}
	}
}
