package server

import (
	"dateline/events"
	"dateline/events/wording"
)

// A matchView is what the calendar makes of a mention before it is recorded: a new event, one that
// it knows, or one that it may be.
type matchView struct {
	// Ask tells that it is not sure and the reader should say.
	Ask    bool
	Known  bool
	Text   string
	Href   string
	ID     string
	Name   string
	Date   string
	Place  string
	Effect string
	// Reasons are in the language of the page, English those that are not.
	Reasons, English []string
}

// matchOf says what recording would do with the first mention of the report.
func (v *visit) matchOf(report events.Report) *matchView {
	if len(report.Results) == 0 {
		return nil
	}
	return v.match(report, report.Results[0])
}

// match says what recording would do with one mention.
func (v *visit) match(report events.Report, r events.Result) *matchView {
	m := new(matchView)
	m.Reasons, m.English = v.whys(r.Verdict.Why)
	id := r.Event
	if id == "" {
		id = r.Verdict.Event
	}
	var e *events.Event
	for i := range report.Events {
		if report.Events[i].ID == id {
			e = &report.Events[i]
		}
	}
	if e == nil && id != "" {
		if found, err := v.server.Store.Event(v.Request().Context(), id); err == nil {
			e = &found
		}
	}
	switch {
	case !report.New:
		m.Known, m.Text = true, v.say("match.recorded")
	case r.Outcome == events.OutcomeWatched:
		m.Text = v.say("match.watched")
		return m
	case r.Verdict.Kind == events.Doubtful || r.Outcome == events.OutcomeDoubtful:
		m.Ask, m.Known, m.Text = true, true, v.say("match.doubtful")
	case r.Outcome == events.OutcomeNew:
		m.Text = v.say("match.new")
		if r.Verdict.Event == "" || r.Verdict.Event == r.Event {
			return m
		}
		m.Known = true
	default:
		m.Known = true
		m.Text = v.say("match.known")
		m.Effect = v.outcome(r, e)
	}
	if e != nil {
		m.ID, m.Href = e.ID, v.href("/events/"+e.ID)
		m.Name, _ = v.name(e)
		if was, err := v.server.Store.EventAlone(v.Request().Context(), e.ID); err == nil && m.Known {
			m.Name, _ = v.name(&was) // as it is called until this is recorded
		}
		known := e.Span
		if !r.Before.IsZero() {
			known = r.Before // the date that is known, not the one that the mention would make of it
		}
		m.Date, m.Place = v.told(known), v.dateline(e.Place)
		if known.IsZero() {
			m.Date = v.say("when.none")
		}
	}
	return m
}

// outcome says what a mention of a known event changes.
func (v *visit) outcome(r events.Result, e *events.Event) string {
	text := v.say("outcome." + string(r.Outcome))
	if !r.Before.IsZero() && e != nil && r.Before != e.Span {
		text += ": " + wording.Medium(r.Before, v.lang()) + " → " + wording.Medium(e.Span, v.lang())
	}
	return text
}
