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

// onTheSidelines dates and places what took place at the margins of the event told before it.
func (t *text) onTheSidelines(k *cluster) bool {
	for _, c := range k.members {
		s := t.sents[c.sent]
		aside := false
		for i := s.first; i < s.last; i++ {
			aside = aside || t.toks[i].in(sidelines) && i+1 < s.last && !t.toks[i+1].is(clGenitive|clDefinite) && !t.marginsOf(i)
		}
		if !aside || c.relation != "" || c.indefinite && len(c.organisations) == 0 && !t.ofStates(c) {
			continue
		}
		if c.head < 0 && t.partHas(c, clPropose) {
			continue // the two leaders may meet on the sidelines
		}
		if o := t.clusterBefore(k, c); o != nil {
			k.date, k.span, k.score, k.by, k.basis = o.date, o.span, 3.2, c, o.basis
			k.take(o.place, o.placeBy)
			return true
		}
	}
	return false
}

// marginsOf tells whether the Russian word for margins at i has behind it whose they are: "на полях"
// мероприятий, в кулуарах саммита.
func (t *text) marginsOf(i int) bool {
	if t.lang != "ru" {
		return false
	}
	if i++; t.toks[i].shape == mark && closes(t.toks[i].fold) && i+1 < len(t.toks) {
		i++
	}
	return t.toks[i].word() && t.timeAt[i] == 0 && !t.toks[i].is(ending|clPreposition|clAnd)
}

// sidelines are the last words of phrases such as "on the sidelines", am Rande.
var sidelines = setOf("rande sidelines margins fringes fringe sideline margin полях кулуарах marge")
