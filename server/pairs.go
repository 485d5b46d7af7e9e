package server

import (
	"cmp"
	"errors"
	"math"

	"dateline/events"
	"dateline/events/store"
)

// pairRows is how many pairs of events the queue shows; the others follow as these are decided.
const pairRows = 50

// A pairView is two events that may be one, the one that was known first before the other.
type pairView struct {
	First, Second pairSide
	Likelihood    string
	// Why are the reasons in the language of the page, English those that are not.
	Why, English []string
}

// A pairSide is one of them.
type pairSide struct {
	ID, Href, Name, Lang, Dateline, Date, Said string
	Vague                                      bool
}

// pairs returns the likeliest pairs.
func (v *visit) pairs() ([]pairView, error) {
	ctx := v.Request().Context()
	found, err := v.server.Store.Pairs(ctx)
	if err != nil {
		return nil, err
	}
	var out []pairView
	for _, p := range found[:min(len(found), pairRows)] {
		a, errA := v.server.Store.Event(ctx, p.A)
		b, errB := v.server.Store.Event(ctx, p.B)
		if err := cmp.Or(errA, errB); errors.Is(err, store.ErrNotFound) {
			continue // it was decided a moment ago
		} else if err != nil {
			return nil, err
		}
		if b.Created.Before(a.Created) {
			a, b = b, a
		}
		pair := pairView{First: v.pairSide(a), Second: v.pairSide(b), Likelihood: v.say("doubtful.likelihood", "Percent", int(math.Round(100*p.Score)))}
		pair.Why, pair.English = v.whys(p.Why)
		out = append(out, pair)
	}
	return out, nil
}

func (v *visit) pairSide(e events.Event) pairSide {
	s := pairSide{ID: e.ID, Href: v.href("/events/" + e.ID), Dateline: v.dateline(e.Place), Date: v.span(e.Span), Vague: !e.Span.Exact()}
	s.Name, s.Lang = v.name(&e)
	if e.Span.IsZero() {
		s.Date = v.say("when.none")
	}
	if n := len(e.Mentions); n > 0 {
		src := e.Mentions[n-1].Source
		s.Said = joined(" · ", src.Publisher, v.publishedWords(src))
	}
	return s
}

// decidePair says that two events are one, of which the first lives on, or two.
func (s *Server) decidePair(v *visit) error {
	d := events.Decision{Kind: events.DecideDistinct, Events: []string{eventIn(v.FormValue("first")), eventIn(v.FormValue("second"))}, Editor: v.who.name}
	switch v.FormValue("do") {
	case "one":
		d.Kind = events.DecideMerge
	case "two":
	default:
		return errBadQuery
	}
	return v.decide(d, "/doubtful")
}
