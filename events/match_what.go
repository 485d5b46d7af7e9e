package events

import "slices"

// what compares who meets, as what, about what, for which time.
func (c *comparison) what(m, e *profile) {
	sameSeries := false
	switch {
	case m.series == "" || e.series == "":
	case m.series == e.series:
		sameSeries = true
		c.identify(4, "same series")
	default:
		c.identify(never, "another series")
		return
	}
	sharedOrg, otherOrg := false, false
	switch {
	case len(m.orgs) == 0 || len(e.orgs) == 0:
	case slices.Contains(e.orgs, m.orgs[0]) || slices.Contains(m.orgs, e.orgs[0]):
		sharedOrg = true
		if !sameSeries {
			c.identify(2, "same organisation")
		}
	case slices.ContainsFunc(m.orgs, func(o string) bool { return slices.Contains(e.orgs, o) }):
		sharedOrg = true
		if !sameSeries {
			c.identify(1, "an organisation in common")
		}
	case !sameSeries:
		c.identify(-4, "other organisations")
		otherOrg = true
	}
	if m.edition != 0 && len(e.editions) > 0 {
		switch {
		case slices.Contains(e.editions, m.edition):
			if sameSeries || sharedOrg {
				c.identify(3, "same edition")
			} else if len(shared2(m.topics, e.topics)) >= 2 {
				c.identify(2, "same edition")
			} else {
				c.identify(1, "same number")
			}
		case sameSeries || sharedOrg || len(shared2(m.topics, e.topics)) > 0:
			c.identify(never, "another edition")
			return
		default:
			c.identify(-3, "another number")
		}
	}
	if m.body != "" && len(e.bodies) > 0 {
		switch {
		case otherOrg: // its council is not theirs, called alike or not
		case slices.Contains(e.bodies, m.body):
			c.identify(2.5, "same body")
		case slices.ContainsFunc(e.bodies, func(b string) bool { return bodySitters(b) != "" && bodySitters(b) == bodySitters(m.body) }):
			c.identify(1.5, "the same people meet")
		default:
			c.identify(-6, "another body")
		}
	}
	c.org = sharedOrg
	c.kinds(m, e, sameSeries)
	if !sameSeries {
		c.parties(m, e)
	}
	c.topics(m, e, sameSeries)
	c.names(m, e, sameSeries)
}

// kinds compares the kinds of meeting. What one paper calls a summit another calls a conference,
// but nobody takes ministers for heads of state.
func (c *comparison) kinds(m, e *profile, sameSeries bool) {
	if m.kind == "" || len(e.kinds) == 0 {
		return
	}
	if m.portfolio != "" && len(e.portfolios) > 0 {
		if !slices.Contains(e.portfolios, m.portfolio) {
			c.identify(-6, "ministers of other departments")
			return
		}
		c.peers = true
	}
	if otherSitters(m.sitters, e.sitters) {
		c.identify(-6, m.sitters+" and "+e.sitters)
		return
	}
	if slices.Contains(e.kinds, m.kind) {
		c.identify(1, "same kind")
		c.kind = true
		c.peers = c.peers || m.sitters != "" && m.sitters != ministers && e.sitters != ""
		c.unnamed = c.peers && looseKind(m.kind)
		return
	}
	if m.sitters != "" && e.sitters != "" && (looseKind(m.kind) || slices.ContainsFunc(e.kinds, looseKind)) {
		// "leaders meet": one paper has a name for it, the other has not
		c.identify(1, "the same people meet")
		c.peers = c.peers || m.sitters != ministers
		c.unnamed = c.peers
		return
	}
	if m.kind == "talks" && (m.anonymous() || c.org && !ofOthers(m, e)) || m.kind == "session" && m.anonymous() || e.anonymous() && (slices.Contains(e.kinds, "talks") || slices.Contains(e.kinds, "session")) {
		return // "das Treffen", "the session of the council": any kind
	}
	if sameSeries {
		c.identify(-0.5, "another kind")
		return
	}
	k := e.kind
	switch {
	case m.kind == "talks" && e.organ() && ofOthers(m, e), k == "talks" && m.organ() && ofOthers(e, m):
		c.identify(-6, "talks with others, and a body that sits")
	case m.kind == "visit" || k == "visit" || m.kind == "talks" || k == "talks":
		c.identify(-2.5, "a "+m.kind+" and a "+k)
	case m.beside(e), e.beside(m):
		c.identify(-4, "a "+m.kind+" and a "+k+", one of them on a theme of its own")
	default:
		c.identify(-1, "a "+m.kind+" and a "+k)
	}
}

// beside reports whether an event has a theme and the other one, at which a body or its people sit,
// has none: the business forum of an organisation meets where its leaders do and is not theirs, and
// so does a conference while the assembly is in session.
func (p *profile) beside(o *profile) bool {
	themes, _ := themesAndRegions(p.topics)
	theirs, _ := themesAndRegions(o.topics)
	switch {
	case p.kind == "forum" && len(themes) > 0 && len(theirs) == 0 && o.sitters != "":
		return true
	case p.kind == "forum" || p.kind == "conference" || p.kind == "summit":
		return len(p.topics) > 0 && len(o.topics) == 0 && !p.organ() && o.organ()
	}
	return false
}

// organ reports whether a body of an organisation sits.
func (p *profile) organ() bool { return (p.kind == "session" || p.kind == "assembly") && p.body != "" }

// wholes returns the organisations with organs counted as what they are organs of: one paper has
// the Foreign Affairs Council meet, another the EU.
func wholes(orgs []string) []string {
	var out []string
	for _, o := range orgs {
		switch o {
		case "fac", "eu-council", "european-council", "european-commission", "european-parliament":
			o = "eu"
		case "unga", "unsc", "ecosoc", "hrc":
			o = "un"
		case "sco-rats":
			o = "sco"
		case "eec":
			o = "eaeu"
		case "pace":
			o = "coe"
		}
		out = add(out, o)
	}
	return out
}

// parties tells talks apart by who talks: two with one in common are two talks, and countries that talk
// are no meeting of an organisation.
func (c *comparison) parties(m, e *profile) {
	_, mine := themesAndRegions(m.topics)
	_, theirs := themesAndRegions(e.topics)
	switch mt, et := talking(m.kind), talking(e.kind); {
	case mt && et:
		all, others := slices.Concat(mine, m.orgs), slices.Concat(theirs, e.orgs)
		both := len(shared2(all, others))
		if len(all) >= 2 && len(others) >= 2 && both < min(len(all), len(others)) {
			c.identify(-4, "other parties")
		}
	case mt && len(mine) >= 2 && len(m.orgs) == 0 && !looseKind(e.kind) && len(e.orgs) > 0 && len(theirs) == 0,
		et && len(theirs) >= 2 && len(e.orgs) == 0 && !looseKind(m.kind) && len(m.orgs) > 0 && len(mine) == 0:
		c.identify(-4, "countries that talk, and an organisation")
	}
}

// ofOthers reports whether a mention names countries, and none that is named of the event.
func ofOthers(m, e *profile) bool {
	_, mine := themesAndRegions(m.topics)
	return len(mine) > 0 && len(shared2(mine, e.topics)) == 0
}

func talking(kind string) bool { return kind == "talks" || kind == "visit" }

// topics compares what the names are about, themes with themes and countries with countries.
func (c *comparison) topics(m, e *profile, sameSeries bool) {
	mt, mg := themesAndRegions(m.topics)
	et, eg := themesAndRegions(e.topics)
	c.topicList(mt, et, sameSeries, -5, "topics")
	if c.org && len(shared2(mg, eg)) == 0 {
		mg, eg = statesOf(mg), statesOf(eg) // the region is part of the organisation's name
	}
	c.topicList(mg, eg, sameSeries, -4, "countries")
	c.theme = len(shared2(mt, et)) > 0
	if len(mg)+len(et) == 0 && len(mt) > 0 && len(eg) > 0 || len(mt)+len(eg) == 0 && len(mg) > 0 && len(et) > 0 {
		if !sameSeries && !talking(m.kind) && !talking(e.kind) {
			c.identify(-2, "one is about a theme, the other about countries")
		}
	}
}

// statesOf leaves out what is no country but a region, such as "ASIA".
func statesOf(regions []string) []string {
	var states []string
	for _, r := range regions {
		if len(r) == 2 {
			states = append(states, r)
		}
	}
	return states
}

func (c *comparison) topicList(m, e []string, sameSeries bool, apart float64, what string) {
	if len(m) == 0 || len(e) == 0 {
		return
	}
	both := len(shared2(m, e))
	fewer, more := min(len(m), len(e)), max(len(m), len(e))
	switch {
	case both == 0 && sameSeries:
		c.identify(-1, "other "+what)
	case both == 0:
		c.identify(apart, "other "+what)
	case both >= 2 && both == more:
		c.identify(3, "the same "+what)
	case both == more:
		c.identify(2, "same "+what)
	case both == fewer && both >= 2:
		c.identify(2, "the same "+what+" and more")
	case both == fewer:
		c.identify(1.5, "the same "+what+" and more")
	case both*2 >= fewer:
		c.identify(0.5, "some "+what+" in common")
	default:
		c.identify(-1, "few "+what+" in common")
	}
}

// themesAndRegions parts topics such as "migration" from those in capitals, such as "LY" or
// "BALKANS".
func themesAndRegions(topics []string) (themes, regions []string) {
	for _, t := range topics {
		if t != "" && 'A' <= t[0] && t[0] <= 'Z' {
			regions = append(regions, t)
		} else {
			themes = append(themes, t)
		}
	}
	return themes, regions
}

// names compares the names' telling words: within a language as they are, across languages those
// that sound alike, such as Klima, climate and климат. The name of the city does not count.
func (c *comparison) names(m, e *profile, sameSeries bool) {
	known := sameSeries || c.org
	best, unlike := 0.0, false
	for _, a := range m.names {
		for _, b := range e.names {
			x, y := a.stems, b.stems
			same := a.language == b.language
			if !same {
				x, y = a.sounds, b.sounds
			}
			n, fewer, more := shared(x, y), min(len(x), len(y)), max(len(x), len(y))
			if fewer == 0 {
				continue
			}
			all := n == fewer
			switch {
			case all && n >= 2 && fewer == more && same:
				best = max(best, 3)
			case all && n >= 2:
				best = max(best, 2)
			case n >= 2 && 3*n >= 2*fewer:
				best = max(best, 1.5)
			case (c.org || c.theme && !c.kind) && !sameSeries && n == 1:
				best = max(best, 0.25) // SCO forum, SCO summit: that is who meets, or about what, once more
			case all, n >= 2 && 2*n >= fewer, !same && n >= 1 && 2*n >= fewer:
				best = max(best, 1)
			case 2*n >= fewer:
				best = max(best, 0.25)
			case n == 0 && same && fewer >= 2:
				unlike = true
			}
		}
	}
	c.alike = best >= 1
	if !known && !c.alike && !c.unnamed && (len(m.topics) > 0 && e.silent || m.silent && len(e.topics) > 0) {
		c.identify(-2.5, "one name tells topics, the other has words but none of them")
	}
	switch {
	case best > 0:
		c.identify(best, "names alike")
	case unlike && !known:
		c.identify(-2, "names unlike")
	case unlike:
		c.identify(-0.5, "names unlike")
	}
}

// where compares the places.
func (c *comparison) where(m, e *profile) {
	moved := m.putsOff || e.putOff
	switch {
	case m.city != "" && !slices.Contains(e.cities, m.city) && len(e.cities) > 0 && c.identity >= SameIdentity && m.previous.Exact() && m.previous == e.span && m.previous != m.span:
		c.add(-1, "another city, as it gives up the date")
	case m.city != "" && slices.Contains(e.cities, m.city):
		c.add(2, "same city")
		c.place = true
	case m.city != "" && len(e.cities) > 0:
		if m.country != "" && slices.Contains(e.countries, m.country) {
			c.add(-4, "another city")
		} else {
			c.add(-5.5, "another city")
		}
	case m.country != "" && slices.Contains(e.countries, m.country):
		c.add(1, "same country")
	case m.country != "" && len(e.countries) > 0 && moved:
		c.add(-4, "another country")
	case m.country != "" && len(e.countries) > 0:
		c.add(-5.5, "another country")
	}
}

// shared2 returns what two lists have in common.
func shared2(a, b []string) []string {
	var out []string
	for _, x := range a {
		if slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}
