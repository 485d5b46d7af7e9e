package extract

import (
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
	if p, ok := t.city(city); ok {
		k.place, k.placeBy = p, 1.5
	}
}

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
