package extract

import "dateline/events"

// reportedToday tells whether a report opens with an event that it says to be held, or to have been opened or closed,
// in a city, and names no day: it is that of the report. Without a dateline only an opening or an end is of the day.
func (t *text) reportedToday(c *candidate) bool {
	if t.lang != "de" || c.head < 0 || c.role != 0 || c.relation != "" || c.plural || c.denied || c.indefinite && c.edition == 0 && c.extra == "" || c.place.City == "" || c.placeBy < 5 ||
		c.status == events.Postponed || c.status == events.Cancelled || c.tense&(clFuture|clPlan) != 0 || t.partHas(c, clPropose|clNot) {
		return false
	}
	for si := 0; si < c.sent; si++ {
		if s := t.sents[si]; !s.headline && !t.line.covers(s.last-1) {
			return false
		}
	}
	for _, m := range t.timesOf(c.sent) {
		if t.datable(m) {
			return false
		}
	}
	past := c.tense&clPast != 0
	switch {
	case past && t.partHas(c, clOpen|clClose):
		return true
	case !t.line.exists():
		return false
	case past:
		return t.partHas(c, clHold|clMeet)
	}
	return c.place.City == t.line.city && t.partHas(c, clHold|clOpen|clClose)
}
