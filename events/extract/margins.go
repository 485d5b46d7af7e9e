package extract

// ofFirst gives an English event the date that the one named behind it has, on the margins of which or ahead of which it
// is held: a meeting on the sidelines of the Assembly on 27 September; a senior officials' meeting in preparation for the
// summit opened on Monday.
func (t *text) ofFirst(group []*candidate) {
	if t.lang != "en" {
		return
	}
	for k := 1; k < len(group); k++ {
		c, o := group[k-1], group[k]
		if c.date != nil || c.role != 0 || c.head < 0 || o.date == nil || o.date == o.inner || o.date.first < o.last || o.outer-c.last > 6 || !t.clauseHas(o.date, clHold|clHost|clOpen|clClose|clMeet) && !t.partHas(c, clHold|clHost|clOpen|clClose|clMeet) {
			continue
		}
		aside := o.role == clAt && o.outer >= 2 && (t.toks[o.outer-1].in(sidelines) || t.toks[o.outer-2].in(sidelines))
		if !aside && o.role != clBefore || t.toks[c.last].shape == mark || t.toks[o.last].fold == "," {
			continue
		}
		c.date, c.dateScore, c.more = o.date, max(o.dateScore, loose), o.more
		o.date.taken, c.aside = c, aside
		if !aside || o.strength != strong {
			o.date, o.more = nil, nil
		}
	}
}

// placeOfFirst places what is held on the margins of an event where that is.
func (t *text) placeOfFirst(group []*candidate) {
	for k := 1; k < len(group); k++ {
		if c, o := group[k-1], group[k]; c.aside && c.place.City == "" {
			c.place, c.placeBy = o.place, min(o.placeBy, 5)
		}
	}
}
