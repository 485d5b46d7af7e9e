package store

import "dateline/events/gazetteer"

// names returns the names in all languages that an id of the gazetteer is searched by.
func (s *Store) names(id string) []string {
	var out []string
	for _, lang := range gazetteer.Languages {
		if name := s.gazetteer.Name(id, lang); name != id {
			out = append(out, name)
		}
	}
	if o, ok := s.gazetteer.Organisation(id); ok {
		for _, abbreviation := range o.Abbr {
			out = append(out, abbreviation)
		}
	}
	return out
}
