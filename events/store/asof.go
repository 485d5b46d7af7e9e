package store

import (
	"context"

	"dateline/events"
)

// pastCache keeps what was settled as of a past day.
type pastCache struct{}

func (s *Store) listAsOf(ctx context.Context, f events.Filter, w Window) (List, error) {
	day := f.AsOf
	f.AsOf = 0
	full, err := s.Full(ctx, events.Filter{})
	if err != nil {
		return List{}, err
	}
	var l List
	for _, e := range full {
		e.Mentions = events.AsOf(e.Mentions, day)
		if len(e.Mentions) == 0 {
			continue
		}
		e.Settled = events.Settle(e.Mentions, nil)
		if f.Matches(e) {
			l.Events = append(l.Events, e)
		}
	}
	l.Total = len(l.Events)
	return l, nil
}
