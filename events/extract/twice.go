package extract

import "slices"

// twice builds a further candidate for each further day of an event that a sentence tells several
// times of: "the commission met twice, in August 2002 and in February 2009"; told are the sentence's events.
func (t *text) twice(si int, told []*candidate) []*candidate {
	if len(told) != 1 {
		return nil
	}
	s := t.sents[si]
	if days := t.listedDays(si); days != nil && t.partHas(told[0], clHold|clHost|clMeet) && told[0].role != clAfter && told[0].role != clBefore {
		return onDays(told[0], days)
	}
	if !told[0].several && !s.sets.has(timesWords) {
		return nil
	}
	c := told[0]
	var list []*candidate
	for _, m := range t.timesOf(si) {
		if m.first < c.last || !t.datable(m) || m.Span.Days() > 366 || m.first >= c.first && m.last <= c.last {
			continue
		}
		if len(list) == 0 && c.only == nil {
			c.only = m
			continue
		}
		o := *c
		o.only = m
		o.organisations = slices.Clone(c.organisations)
		list = append(list, &o)
	}
	return list
}

// timesWords tell that something took place several times.
var timesWords = setOf("twice thrice zweimal dreimal дважды трижды")

// onDays gives the candidate the first of several days and returns a further one for each of the others.
func onDays(c *candidate, days []*moment) []*candidate {
	var list []*candidate
	c.only = days[0]
	for _, m := range days[1:] {
		o := *c
		o.only = m
		o.organisations = slices.Clone(c.organisations)
		list = append(list, &o)
	}
	return list
}
