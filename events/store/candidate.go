package store

import "dateline/events"

// A mention is compared with dozens of events and belongs to one of them. What [events.Match] looks
// at is kept in one short document for each event, apart from everything else.

// candidate returns the event, which comes with its mentions, without what no comparison needs:
// quotes, figures, words of dates, places and sources.
func candidate(e events.Event) events.Event {
	c := events.Event{ID: e.ID, UID: e.UID, Aliases: e.Aliases, MergedInto: e.MergedInto, Settled: e.Settled, Created: e.Created}
	c.DateText, c.DateLanguage, c.DateBasis, c.Clock = "", "", "", events.Clock{}
	c.Figures, c.Confidence, c.Basis, c.StatusBy = nil, 0, nil, 0
	c.Mentions = make([]events.Mention, len(e.Mentions))
	for i, m := range e.Mentions {
		m.Source = events.Source{ID: m.Source.ID, Kind: m.Source.Kind, Language: m.Source.Language, Published: m.Source.Published, ForeignUID: m.Source.ForeignUID}
		m.DateText, m.DateBasis, m.Clock, m.Quote = events.Quote{}, "", events.Clock{}, events.Quote{}
		m.Figures, m.Note, m.Confidence = nil, "", 0
		c.Mentions[i] = m
	}
	return c
}
