package extract

import (
	"slices"

	"dateline/events"
	"dateline/events/gazetteer"
)

// placeByText places an event that no sentence gives a place for, in a text that is written while it takes
// place or is about to, and that tells of things done in one city only: see [text.onlyCity]. A city that is
// named but once, and is where another event takes place, is that one's.
func (t *text) placeByText(k *cluster, city string, again bool) {
	p := t.src.Published
	if city == "" || !k.place.IsZero() || p == 0 || k.span.Kind() != events.Fills && !k.span.Overlaps(events.SpanOf(p, p)) || k.by == nil || k.by.relation != "" || k.moved || k.by.rescheduled ||
		k.span.First() > p+nearDays || k.span.Last() < p-nearDays || k.by.status == events.Postponed || k.by.status == events.Cancelled {
		return
	}
	for _, o := range t.clusters[:min(len(t.clusters), mostOpen)] {
		if o != k && o.place.City != "" && (o.place.City != city || !again) {
			return
		}
	}
	if t.cityOfOther(k, city) {
		return
	}
	if p, ok := t.city(city); ok {
		k.place, k.placeBy = p, 1.5
	}
}

// cityOfOther tells whether the city is named only in sentences, other than those on the event, that tell of a day far from it:
// the conference has ended; they will see each other in Dubai next year.
func (t *text) cityOfOther(k *cluster, city string) bool {
	other := false
	for i := range t.names {
		n := &t.names[i]
		if n.ID != city || n.masked || n.Class != gazetteer.City {
			continue
		}
		si := int(t.toks[n.first].sent)
		far := false
		for _, m := range t.timesOf(si) {
			if !t.datable(m) || m.Span.Last() == 0 {
				continue
			}
			if m.Span.First() <= k.span.Last()+farDays && m.Span.Last() >= k.span.First()-farDays {
				far = false
				break
			}
			far = true
		}
		if !far || slices.ContainsFunc(k.members, func(c *candidate) bool { return c.sent == si }) {
			return false
		}
		other = true
	}
	return other
}

// farDays are how far from an event a day is that is told of something else.
const farDays = 30

// placeByJourney places an event of these days that nothing else places in the city that somebody is said, in its sentence or the two
// before, to travel to: "The minister flies to Brussels today. The meeting of his colleagues begins tomorrow."
func (t *text) placeByJourney(k *cluster) {
	p := t.src.Published
	if !k.place.IsZero() || p == 0 || k.by == nil || k.by.relation != "" || k.moved || k.by.rescheduled || k.span.Kind() != events.Fills || t.fromAfar(k) {
		return
	}
	near := k.span.First() <= p+2*nearDays && k.span.Last() >= p-nearDays
	city := ""
	for _, n := range t.namesIn(t.sents[max(0, k.by.sent-2)].first, t.sents[k.by.sent].last) {
		if n.Class != gazetteer.City || n.masked || n.ID == "" || n.first < 2 || !t.toks[n.first-1].in(ontoPlace) || !t.travelBefore(&n) || !near && !t.timeOfDay(k, int(t.toks[n.first].sent)) {
			continue
		}
		if city != "" && city != n.ID {
			return
		}
		city = n.ID
	}
	for _, o := range t.clusters[:min(len(t.clusters), mostOpen)] {
		if o != k && o.place.City == city && !o.span.Overlaps(k.span) {
			return // the journey is to that event
		}
	}
	if p, ok := t.city(city); ok {
		k.place, k.placeBy = p, 1.5
	}
}

// timeOfDay tells whether a sentence tells of a time that holds the days of the cluster: they come to Kaliningrad in spring.
func (t *text) timeOfDay(k *cluster, si int) bool {
	for _, m := range t.timesOf(si) {
		if t.datable(m) && m != k.date && m.Span.Days() < 100 && m.Span.Contains(k.span) {
			return true
		}
	}
	return false
}

// travelBefore tells whether a verb of travelling, and no negation, stands before the city in its part of the sentence.
func (t *text) travelBefore(n *name) bool {
	travels := false
	for i := n.first - 2; i >= t.sents[t.toks[n.first].sent].first && i > n.first-8 && t.toks[i].segment == t.toks[n.first].segment; i-- {
		if t.toks[i].is(clNot) {
			return false
		}
		travels = travels || t.toks[i].is(clTravel) && t.toks[i].shape == lower && t.timeAt[i] == 0
	}
	return travels
}

// ontoPlace are prepositions before the city that somebody travels to.
var ontoPlace = setOf("to for nach в à a")

// nearDays are how near to its day a text is taken to be about an event where it is written.
const nearDays = 3

// onlyCity returns the one city of the text that something is done in, or people go to; "" if there are
// several. Named once, it may be that of another event: again tells whether it is named again.
func (t *text) onlyCity() (city string, again bool) {
	times, reached := 0, false
	for i := range t.names {
		n := &t.names[i]
		if n.Class != gazetteer.City || n.masked || n.ID == "" || t.speakersAt(n) {
			continue
		}
		if city != "" && n.ID != city {
			return "", false
		}
		city = n.ID
		times++
		reached = reached || n.first > 0 && t.toks[n.first-1].is(clPreposition) && !t.toks[n.first-1].is(clGenitive)
	}
	if times < 2 && !reached {
		return "", false
	}
	return city, times > 1
}

// placeByHost places an event that nothing else places in the country that the text calls the host: "host
// Tanzania said", der laotische Gastgeber, le pays hôte, la Tunisie. See [text.hostNamed].
func (t *text) placeByHost(k *cluster, host string) {
	if host == "" || !k.place.IsZero() || k.span.IsZero() || k.by == nil || k.by.relation != "" || t.src.Published != 0 && k.span.Last() != 0 && k.span.Last() < t.src.Published-nearDays {
		return
	}
	k.place, k.placeBy = events.Place{Country: host}, 1.5
}

// hostNamed returns the one country that stands beside a noun for the host anywhere in the text; "" if
// there are several or none.
func (t *text) hostNamed() string {
	host := ""
	for i := range t.names {
		n := &t.names[i]
		if n.masked || n.Class != gazetteer.Country && n.Class != gazetteer.Nationality || !t.besideHost(n) {
			continue
		}
		if host != "" && host != n.ID {
			return ""
		}
		host = n.ID
	}
	return host
}

// besideHost tells whether a noun for the host stands at a country's name: before it, or after the adjective.
func (t *text) besideHost(n *name) bool {
	if n.last < len(t.toks) && n.Class == gazetteer.Nationality && t.toks[n.last].in(hostNouns) || n.Class == gazetteer.Nationality && n.first > 0 && t.lang == "fr" && t.toks[n.first-1].in(hostNouns) {
		return true
	}
	for i := n.first - 1; i >= 0 && i > n.first-4; i-- {
		switch tok := &t.toks[i]; {
		case tok.in(hostNouns):
			return n.Class == gazetteer.Country
		case tok.shape != mark && !tok.is(clDefinite) && !tok.in(hostQualifiers):
			return false
		}
	}
	return false
}

// hostNouns are nouns for the host; hostQualifiers may stand between one and the country's name.
var (
	hostNouns = setOf(`host hosts gastgeber gastgebers gastgeberin gastgeberland gastgeberlandes gastgebernation gastgeberstaat ausrichter ausrichterland
		hôte hôtes страна-хозяйка стране-хозяйке хозяйка хозяев хозяева хозяин страна-организатор`)
	hostQualifiers = setOf("country nation state саммита встречи форума")
)
