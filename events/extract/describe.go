package extract

import (
	"cmp"
	"slices"

	"dateline/events"
	"dateline/events/gazetteer"
)

// Describe adds to a mention what its name tells and it does not yet say: kind, edition,
// organisations, the body that meets, topics, series and place. It is for names that stand alone,
// as in a form or a calendar; prose is for [Reader.Read].
func (r *Reader) Describe(m *events.Mention) {
	lang := primary(m.NameLanguage())
	if r.grammars[lang] == nil {
		lang = DetectLanguage(m.Name)
	}
	if r.grammars[lang] == nil {
		lang = "en"
	}
	src := events.Source{Body: m.Name, Language: lang}
	if Check(src.Body) != nil {
		return
	}
	t := newText(r.gazetteer, r.grammars[lang], &src)
	if len(t.clusters) > 0 {
		k := t.clusters[0]
		if m.Type == "" {
			m.Type = t.kindOf(k)
		}
		if m.Edition == 0 {
			m.Edition = k.edition
		}
		if len(m.Organisations) == 0 {
			m.Organisations = k.organisations
		}
		if m.Body == "" {
			m.Body = k.body
		}
		if m.Place.IsZero() {
			m.Place = k.place
		}
		m.Series = cmp.Or(m.Series, k.series)
	}
	for i := range t.names {
		n := &t.names[i]
		switch id := n.ID; {
		case n.Class == gazetteer.Organisation && len(n.Ambiguous) == 0 && !slices.Contains(m.Organisations, id):
			m.Organisations = append(slices.Clip(m.Organisations), id)
		case n.Class == gazetteer.City && !n.masked && len(n.Ambiguous) == 0 && m.Place.IsZero():
			m.Place, _ = t.city(id)
		}
	}
	if len(m.Topics) == 0 {
		for i := range t.toks {
			if t.toks[i].word() {
				m.Topics = t.addTopics(m.Topics, t.toks[i].fold)
			}
		}
		slices.Sort(m.Topics)
	}
	if m.Series == "" {
		m.Series, _ = r.gazetteer.SeriesNamed(m.Name)
	}
}
