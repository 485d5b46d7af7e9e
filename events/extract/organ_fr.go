package extract

// ofToldOrganisation tells whether a French organ meets that is the Union's council in one of its formations, by its
// short name, "le Conseil « Compétitivité » se tiendra", or one of the organisation whose event was told right
// before: "Libreville abritera le sommet de la CEEAC. Quelques jours avant, la commission de défense s'y réunira."
func (t *text) ofToldOrganisation(c *candidate) bool {
	if i := c.head + 1; t.toks[c.head].fold == "conseil" && i < len(t.toks) {
		if t.toks[i].shape == mark && i+1 < len(t.toks) {
			i++
		}
		if t.toks[i].capital() && t.toks[i].in(formations) {
			return true
		}
	}
	s := t.sents[c.sent]
	meets := false
	for i := c.last; i < s.last && i < c.last+4; i++ {
		meets = meets || t.toks[i].is(clMeet) && t.properMeet(i)
	}
	if !meets || !c.definite || t.toks[c.head].shape != lower || len(t.found) == 0 {
		return false
	}
	o := t.found[len(t.found)-1]
	if o.sent < c.sent-1 || len(o.organisations) == 0 || o.head < 0 {
		return false
	}
	if kind := t.gazetteer.KindOf(o.organisations[0]); kind != "igo" {
		return false
	}
	c.addOrganisation(o.organisations[0])
	return true
}

// organActs tells whether a French organ of the organisation is the subject of its clause: le Conseil permanent de la
// Francophonie est réuni en sa session.
func (t *text) organActs(n *name) bool {
	if t.lang != "fr" {
		return false
	}
	k := t.organOf(n)
	return k >= 0 && t.subject(k)
}

// formations are the first words of the names of the formations that the Council of the Union meets in.
var formations = setOf("compétitivité agriculture agrifish environnement transports transport emploi ecofin jai justice éducation affaires énergie télécommunications pêche culture jeunesse santé défense développement commerce")
