package events

// AsOf returns the mentions whose source was published by the end of the day: what could be known
// then. A source whose day of publication is unknown counts from the day it was recorded.
func AsOf(mentions []Mention, day Day) []Mention {
	var out []Mention
	for _, m := range mentions {
		if d := known(m.Source); d != 0 && d <= day {
			out = append(out, m)
		}
	}
	return out
}

// known returns the day from which what a source says could be known, or 0.
func known(s Source) Day {
	if s.Published != 0 || s.Recorded.IsZero() {
		return s.Published
	}
	return DayOf(s.Recorded.UTC())
}
