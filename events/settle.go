package events

import (
	"cmp"
	"slices"
)

// order sorts mentions as their story runs: by day of publication, then by how far along their
// status is, then by source, so that the order of recording does not matter.
func order(mentions []Mention) []Mention {
	out := slices.Clone(mentions)
	slices.SortFunc(out, func(a, b Mention) int {
		return cmp.Or(
			cmp.Compare(a.Source.Published, b.Source.Published),
			cmp.Compare(slices.Index(Statuses, a.Status), slices.Index(Statuses, b.Status)),
			cmp.Compare(a.Source.ID, b.Source.ID),
			cmp.Compare(a.Ordinal, b.Ordinal),
			cmp.Compare(a.ID, b.ID))
	})
	return out
}

// Settle is the one function that turns what sources say of an event into what is shown of it.
// It does not depend on the order of its arguments, has an answer for whatever it is given, and
// leaves out what editors have withdrawn.
func Settle(mentions []Mention, decisions []Decision) Settled {
	s := Settled{Names: map[string]string{}, Status: Mentioned, Basis: map[string]string{}}
	gone := withdrawn(decisions)
	for _, m := range order(mentions) {
		if gone[m.ID] {
			continue
		}
		s.Sources++
		s.LastReport = max(s.LastReport, m.Source.Published)
		s.Name, s.NameLanguage = cmp.Or(s.Name, m.Name), cmp.Or(s.NameLanguage, m.Source.Language)
		if s.Names[m.Source.Language] == "" {
			s.Names[m.Source.Language] = m.Name
		}
		s.Type, s.Series, s.Body = cmp.Or(s.Type, m.Type), cmp.Or(s.Series, m.Series), cmp.Or(s.Body, m.Body)
		s.Edition, s.Organiser = cmp.Or(s.Edition, m.Edition), cmp.Or(s.Organiser, m.Organiser)
		s.Place = cmp.Or(s.Place, m.Place)
		s.Status = cmp.Or(m.Status, s.Status)
		s.Confidence = max(s.Confidence, m.Confidence)
		for _, o := range m.Organisations {
			if !slices.Contains(s.Organisations, o) {
				s.Organisations = append(s.Organisations, o)
			}
		}
		if !m.Span.IsZero() && (s.Span.IsZero() || m.Span.Exact() || !s.Span.Exact()) {
			s.Span, s.DateText, s.DateLanguage, s.DateBasis, s.Clock = m.Span, m.DateText.Text, m.Source.Language, m.DateBasis, m.Clock
			s.Basis["date"] = m.ID
		}
	}
	return s
}
