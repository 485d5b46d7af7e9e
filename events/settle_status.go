package events

// a statusStory is the status of an event as it stands after some of its claims.
type statusStory struct {
	status Status
	shown  *voice
	// rival contradicts the status shown; also is its status.
	rival *voice
	also  Status
}

// take hears the next claim; date is what the same claim did to the date.
func (s *statusStory) take(m *voice, date Effect) Effect {
	st := statusOf(m)
	dated := date == EffectFirst || date == EffectMoved || date == EffectFirmedUp
	if st == Postponed && dated && m.Span.Exact() {
		st = Announced // put off to a day that is known: on again
	}
	switch {
	case st == "":
		return EffectCompatible
	case s.shown == nil:
		s.set(st, m)
		return EffectFirst
	case st == s.status:
		return s.again(m)
	case m.Authority == Editor:
		s.set(st, m)
		return EffectMoved
	case s.shown.Authority == Editor && contrary(st, s.status):
		return s.dispute(st, m)
	}
	switch st {
	case Held:
		return s.held(m)
	case Postponed:
		return s.postponed(m, date)
	case Cancelled:
		return s.cancelled(m)
	}
	return s.ahead(st, m, date, dated)
}

// statusOf returns the status that a claim can know of: nothing has been held before its first
// day.
func statusOf(m *voice) Status {
	if m.Status == Held && m.Source.Published != 0 && m.Span.First() > m.Source.Published {
		return Announced
	}
	if !m.Status.Valid() {
		return ""
	}
	return m.Status
}

// contrary reports whether two statuses cannot follow each other in the course of things.
func contrary(st, now Status) bool {
	off := func(s Status) bool { return s == Postponed || s == Cancelled }
	return off(st) || off(now)
}

func (s *statusStory) set(st Status, m *voice) {
	s.status, s.shown, s.rival, s.also = st, m, nil, ""
}

func (s *statusStory) dispute(st Status, m *voice) Effect {
	s.rival, s.also = m, st
	return EffectConflict
}

// again hears the status that is shown once more. It settles a dispute if the rival concedes or
// a higher authority says so.
func (s *statusStory) again(m *voice) Effect {
	if s.rival != nil && (samePublisher(m, s.rival) || m.Authority >= Host && m.Authority >= s.rival.Authority) {
		s.rival, s.also = nil, ""
	}
	if m.Authority > s.shown.Authority {
		s.shown = m
	}
	return EffectConfirmed
}

func (s *statusStory) held(m *voice) Effect {
	off := s.shown
	disputed := s.status == Cancelled && !samePublisher(m, off) && off.Authority >= m.Authority
	s.set(Held, m)
	if disputed {
		s.rival, s.also = off, Cancelled
		return EffectConflict
	}
	return EffectMoved
}

func (s *statusStory) postponed(m *voice, date Effect) Effect {
	switch s.status {
	case Held:
		return s.dispute(Postponed, m)
	case Cancelled:
		if !samePublisher(m, s.shown) && m.Authority <= s.shown.Authority && date != EffectMoved {
			return s.dispute(Postponed, m)
		}
	}
	s.set(Postponed, m)
	return EffectMoved
}

func (s *statusStory) cancelled(m *voice) Effect {
	before, was := s.shown, s.status
	if was == Held {
		return s.dispute(Cancelled, m)
	}
	s.set(Cancelled, m)
	if was == Postponed && !samePublisher(m, before) && m.Authority <= before.Authority && apartBy(m, before) <= SameTimeDays {
		return s.dispute(Postponed, before)
	}
	return EffectMoved
}

// ahead hears that the event is still to come.
func (s *statusStory) ahead(st Status, m *voice, date Effect, dated bool) Effect {
	switch s.status {
	case Held:
		return EffectCompatible
	case Postponed, Cancelled:
		back := date == EffectMoved && (m.Span.Exact() || m.Rescheduled) || s.status == Postponed && dated ||
			st != Mentioned && (m.Authority >= Host && m.Authority >= s.shown.Authority || corrects(m, s.shown))
		switch {
		case back:
			s.set(planned(st), m)
			return EffectMoved
		case st != Mentioned && (date == EffectConflict || date == EffectConfirmed):
			return s.dispute(st, m)
		}
		return EffectCompatible
	}
	if st == Announced && s.status == Confirmed && date == EffectMoved {
		s.set(st, m) // what was confirmed was the date given up
		return EffectMoved
	}
	if rank(st) > rank(s.status) {
		rival, also := s.rival, s.also
		s.set(st, m)
		s.rival, s.also = rival, also
		return EffectMoved
	}
	return EffectCompatible
}

// planned reads a new date as an announcement at least.
func planned(st Status) Status {
	if st == Mentioned {
		return Announced
	}
	return st
}

// rank counts along the usual life of an event.
func rank(st Status) int {
	for i, s := range Statuses {
		if s == st {
			return i
		}
	}
	return -1
}
