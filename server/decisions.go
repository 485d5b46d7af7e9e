package server

import (
	"net/http"

	"dateline/events"
)

// A decisionsPage lists what editors decided lately, each to be undone.
type decisionsPage struct {
	frame
	Decisions []decisionRow
}

// A decisionRow is a decision with the events and claims that it is about.
type decisionRow struct {
	decision
	Events []decidedEvent
	Claims []menuItem
}

// A decidedEvent is an event by the name that it was known as. Href is empty if it is shown no longer.
type decidedEvent struct{ Name, Lang, Href string }

// decidedClaims is how many claims of one decision are named.
const decidedClaims = 3

func (s *Server) decisions(v *visit) error {
	ctx := v.Request().Context()
	list, err := s.Store.LatestDecisions(ctx, 100)
	if err != nil {
		return err
	}
	p := decisionsPage{frame: v.frame(v.say("nav.decisions")).in("")}
	for _, d := range list {
		row := decisionRow{decision: v.decision(d)}
		for _, id := range d.Events {
			e, err := s.Store.EventAlone(ctx, id)
			if err != nil {
				return err
			}
			row.Events = append(row.Events, v.knownAs(e))
		}
		for _, id := range d.Mentions[:min(len(d.Mentions), decidedClaims)] {
			m, err := s.Store.Mention(ctx, id)
			if err != nil {
				return err
			}
			row.Claims = append(row.Claims, menuItem{Name: v.decidedClaim(m), Href: v.href("/sources/" + m.Source.ID)})
		}
		p.Decisions = append(p.Decisions, row)
	}
	p.NoIndex = true
	p.notice(v)
	return v.page(http.StatusOK, "decisions", p)
}

func (v *visit) knownAs(e events.Event) decidedEvent {
	d := decidedEvent{Name: e.ID}
	if e.Name != "" {
		d.Name, d.Lang = v.name(&e)
	}
	if !e.Withdrawn {
		d.Href = v.href("/events/" + e.ID)
	}
	return d
}

// decidedClaim is a claim by who made it and when.
func (v *visit) decidedClaim(m events.Mention) string {
	who := m.Source.Publisher
	if who == "" {
		who = v.sourceKind(m.Source)
	}
	return joined(", ", who, v.publishedWords(m.Source))
}
