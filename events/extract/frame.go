package extract

// sharesFrame gives a candidate without a day of its own the day and the place that stand before the one that
// an "et" joins it to: organiser en juin à Maurice la deuxième conférence et la 22e session du groupe.
func (t *text) sharesFrame(o, c *candidate) {
	if t.lang != "fr" || c.date != nil || o.date == nil || o.date.first > o.first || o.rescheduled || c.role != o.role || c.relation != o.relation || c.head < 0 || o.head < 0 || !t.joinedBy(o.last, c.outer) {
		return
	}
	c.date, c.dateScore = o.date, loose-1
	if c.placeBy < o.placeBy && o.tail == 0 {
		c.place, c.placeBy = o.place, o.placeBy
	}
}

// joinedBy tells whether nothing but a word for "and" stands between two tokens.
func (t *text) joinedBy(from, to int) bool {
	for i := from; i < to; i++ {
		if tok := &t.toks[i]; !tok.is(clAnd) && tok.fold != "," && !tok.in(asWell) {
			return false
		}
	}
	return from < to
}

// asWell join what comes to what was told: ainsi que.
var asWell = setOf("ainsi que puis")
