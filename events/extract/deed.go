package extract

// deeds are participles of calling, proposing or announcing an event, which have the day of that deed beside them
// where no "für" leads to the day.
var deeds = setOf("angeregte angeregten vorgeschlagene vorgeschlagenen einberufene einberufenen beschlossene beschlossenen angekündigte angekündigten verkündete verkündeten vereinbarte vereinbarten anberaumte anberaumten angeregt vorgeschlagen einberufen beschlossen angekündigt vereinbart anberaumt beantragt angesetzt")

// dayOfDeed tells whether a past day before the name of an event is that of a deed: der vergangene Woche angeregte
// Gipfel.
func (t *text) dayOfDeed(m *moment) bool {
	p := t.src.Published
	if t.lang != "de" || p == 0 || m.last >= len(t.toks) || !t.toks[m.last].in(deeds) || m.Span.Last() == 0 || m.Span.Last() >= p {
		return false
	}
	return !t.leadsToTerm(m)
}

// foundings are participles before the name of a body or an event, which have the day beside them that it was set up or
// broken off on.
var foundings = setOf("unterbrochene unterbrochenen unterbrochener abgebrochene abgebrochenen abgebrochener gegründete gegründeten gegründeter gegründetes entstandene entstandenen entstandener entstandenes gerufene gerufenen gerufener gerufenes")

// dayOfFounding tells whether a date before the name of a body is that on which it was set up: das 1992 gegründete Forum,
// der 1975 ins Leben gerufene Rat.
func (t *text) dayOfFounding(m *moment) bool {
	i := m.last
	if t.lang == "de" && i+2 < len(t.toks) && t.toks[i].fold == "ins" && t.toks[i+1].fold == "leben" {
		i += 2
	}
	for i < len(t.toks) && i < m.last+3 && t.timeAt[i] == 0 && (t.toks[i].is(clPlace) || t.nameAt[i] > 0) {
		i++ // der 1992 in Kopenhagen gegründete Rat
	}
	return t.lang == "de" && i < len(t.toks) && t.toks[i].in(foundings)
}

// leadsToTerm tells whether a preposition of a day that is set stands before a date: für, auf, zum.
func (t *text) leadsToTerm(m *moment) bool {
	for i := m.first - 1; i >= t.sents[m.sent].first && i > m.first-3; i-- {
		if f := t.toks[i].fold; f == "fur" || f == "auf" || f == "zum" {
			return true
		}
		if !t.toks[i].is(clDefinite) {
			return false
		}
	}
	return false
}

// deedOfDay tells whether the German date is that of a deed in the active perfect: hatte die Präsidentin am Sonntag
// anberaumt.
func (t *text) deedOfDay(m *moment) bool {
	if t.lang != "de" || m.last >= t.sents[m.sent].last || !t.toks[m.last].in(deeds) || t.leadsToTerm(m) {
		return false
	}
	for i := m.first - 1; i >= t.sents[m.sent].first && t.toks[i].segment == t.toks[m.first].segment; i-- {
		switch t.toks[i].fold {
		case "hat", "hatte", "haben", "hatten":
			return true
		}
	}
	return false
}
