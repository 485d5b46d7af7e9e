package extract

// together finds the events that are joined as the subject of one verb, and gives them the date that one of
// them has: "The summit and the ministerial conference will take place from 3 to 5 November".
func (t *text) together(group []*candidate) {
	for from := 0; from < len(group); {
		to, last := from+1, from
		for to < len(group) {
			comma, and := t.joined(group[to-1], group[to])
			if !comma && !and {
				break
			}
			if to++; and {
				last = to - 1
			}
		}
		if list := group[from : last+1]; len(list) > 1 {
			for _, c := range list {
				c.beside = list[0]
			}
			if !t.respectively(list) {
				t.shareDate(list)
			}
		}
		from = to
	}
}

// shareDate gives the members of a list of events the one date that stands before or behind it and that
// some of them have.
func (t *text) shareDate(list []*candidate) {
	first, last := list[0], list[len(list)-1]
	var has *candidate
	for _, c := range list {
		switch {
		case c.date == nil:
		case has != nil && has.date != c.date, c.date == c.inner, c.date.first > first.first && c.date.first < last.last:
			return
		default:
			has = c
		}
	}
	const holds = clHold | clHost | clMeet | clOpen | clClose | clPlan
	if has == nil || !t.clauseHas(has.date, holds) && !t.partHas(last, holds) {
		return
	}
	for _, c := range list {
		if c.date == nil && c.only == nil && c.inner == nil && c.relation == has.relation && (c.strength != body || first.strength == body) {
			c.date, c.dateScore = has.date, max(enough, has.dateScore-0.5)
		}
	}
}

// joined tells whether nothing but a comma or an "and" stands between two events.
func (t *text) joined(a, b *candidate) (comma, and bool) {
	if a.head < 0 || b.head < 0 {
		return false, false
	}
	for i := a.last; i < b.first; i++ {
		switch tok := &t.toks[i]; {
		case t.timeAt[i] > 0:
			return false, false
		case tok.is(clAnd), tok.in(asWellAs):
			and = true
		case tok.fold == ",":
			comma = true
		case !tok.is(clDefinite | clIndefinite | clPossessive | clOrdinal | clNext | clPrevious | clAnother):
			return false, false
		}
	}
	return comma, and
}

// asWellAs are words that join like "and".
var asWellAs = setOf("as well sowie ainsi que также")
