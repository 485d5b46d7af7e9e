package extract

import (
	"slices"

	"dateline/events"
	"dateline/events/gazetteer"
)

// placeNext places an event that the next sentence says the place of: "Both take place in
// Copenhagen", "Veranstaltungsort ist die Hofburg in Wien".
func (t *text) placeNext(k *cluster) {
	if k.date != nil && t.hostNext(k) {
		return
	}
	if k.place.City != "" || k.date == nil {
		return
	}
	if t.eventIn(k) || t.capitalNext(k) {
		return
	}
	for _, c := range k.members {
		si := c.sent + 1
		if si >= len(t.sents) || c.plural || c.relation != "" || len(t.foundIn(si)) > 0 {
			continue
		}
		s := t.sents[si]
		refers, holds := false, false
		for i := s.first; i < s.last; i++ {
			tok := &t.toks[i]
			refers = refers || i < s.first+4 && (tok.is(clPronoun|clEvent|clVenue) || tok.in(bothWords) || tok.is(clGroup|clCountNoun) && tok.word())
			holds = holds || tok.is(clHold|clVenue) && t.timeAt[i] == 0 || tok.in(awaitWords) || t.lang == "ru" && tok.is(clMeet|clTravel|clOpen)
			refers = refers || t.lang == "ru" && i < s.first+4 && tok.is(clMeet|clTravel) && tok.shape != lower
			if tok.is(clOther|clSpeech) && !tok.is(clHold) {
				refers = false
				break
			}
		}
		if !(refers && holds) && !(t.lang == "ru" && s.classes&(clHold|clOpen|clClose) != 0) {
			continue
		}
		for _, n := range t.namesIn(s.first, s.last) {
			if n.Class != gazetteer.City || n.masked || n.ID == "" || n.first == s.first || !t.toks[n.first-1].is(clPlace) && !t.inTown(&n) && !(t.lang == "fr" && t.asStage(&n)) {
				continue
			}
			if !(refers && holds) && !t.itBeside(n.first) {
				continue
			}
			if p, ok := t.city(n.ID); ok {
				k.take(p, 5)
				return
			}
		}
	}
}

// eventIn places an event that the sentence after it opens with by a word for any event and its city: "The event in
// Sofia marks …", "Die Veranstaltung in Sofia ist …".
func (t *text) eventIn(k *cluster) bool {
	si := k.members[len(k.members)-1].sent + 1
	if si >= len(t.sents) || k.by == nil || k.by.plural {
		return false
	}
	s := t.sents[si]
	for i := s.first; i+2 < s.last && i < s.first+3; i++ {
		if !t.toks[i].is(clEvent) || t.toks[i].is(clHold) || !t.toks[i+1].is(clPlace) {
			continue
		}
		n := t.nameOf(i + 2)
		if n == nil || n.first != i+2 || n.Class != gazetteer.City || n.masked {
			return false
		}
		if p, ok := t.city(n.ID); ok && (k.place.Country == "" || k.place.Country == p.Country) {
			k.take(p, 5)
			return true
		}
	}
	return false
}

// capitalNext places an event of whose place the country is told where the next German sentence names that country's
// capital as such, or opens with a city of it in which a guest is received: Auf die Hauptstadt Lima hatte man sich
// verständigt; In Graz empfing sie der Bundespräsident.
func (t *text) capitalNext(k *cluster) bool {
	si := k.by.sent + 1
	if t.lang != "de" || k.place.Country == "" || si >= len(t.sents) || len(t.foundIn(si)) > 0 || t.sents[si].classes&clOther != 0 || t.datedOther(k, si) {
		return false
	}
	s := t.sents[si]
	for _, n := range t.namesIn(s.first, s.last) {
		if n.Class != gazetteer.City || n.masked || n.first == s.first || t.gazetteer.CountryOf(n.ID) != k.place.Country {
			continue
		}
		received := n.first == s.first+1 && t.toks[s.first].is(clPlace) && n.last < s.last && t.toks[n.last].in(receiving) && k.span.Days() < 4
		if p, ok := t.city(n.ID); ok && (t.toks[n.first-1].is(clCapital) || received) {
			k.take(p, 5)
			return true
		}
	}
	return false
}

// datedOther tells whether a sentence has a day or month that is not the event's.
func (t *text) datedOther(k *cluster, si int) bool {
	return slices.ContainsFunc(t.timesOf(si), func(m *moment) bool {
		return t.datable(m) && m.Span.Kind() != events.Open && !m.Span.Overlaps(k.span)
	})
}

// receiving are German verbs of those who meet a guest on arrival.
var receiving = setOf("empfing empfängt empfingen empfangen begrüßte begrüßt begrüßten")

// itBeside tells whether the part of the sentence around a Russian place says what is done with "it" there: сказала,
// открывая её в Самарканде.
func (t *text) itBeside(i int) bool {
	if t.partOf(i)&(clHold|clOpen|clClose) == 0 {
		return false
	}
	for k := i - 1; k >= t.sents[t.toks[i].sent].first && t.toks[k].segment == t.toks[i].segment; k-- {
		if tok := &t.toks[k]; tok.in(itObjects) || tok.is(clPronoun) && !tok.is(clDefinite) {
			return true
		}
	}
	return false
}

// awaitWords say that those who meet are awaited at a place: Лидеров ждут в Риме.
var awaitWords = setOf(`ждут ждет ожидают ожидает встречает встретит примут
	expected awaited erwartet attendus attendues`)

// hostNext places an event whose host the next sentence names without a word of the event: "Gastgeber
// ist nun Kairo". Where the event was moved, the place told before may be that of the former plan.
func (t *text) hostNext(k *cluster) bool {
	if k.place.City != "" && !k.by.rescheduled {
		return false
	}
	si := k.by.sent + 1
	if si >= len(t.sents) || len(t.foundIn(si)) > 0 {
		return false
	}
	if t.datedOther(k, si) {
		return false // Gastgeber war Rumänien im Oktober 2021
	}
	s := t.sents[si]
	if t.lang == "ru" && t.toks[s.first].is(clHost) && s.last-s.first < 2*longestApposition {
		for _, n := range t.namesIn(s.first, s.last) {
			if p, ok := t.city(n.ID); ok && n.Class == gazetteer.City && !n.masked && t.hosts(&n) {
				k.place, k.placeBy = p, 6
				return true
			}
			if n.Class == gazetteer.Country && t.nominativeName(&n, s.last) && t.hosts(&n) && k.place.Country == "" {
				k.place, k.placeBy = events.Place{Country: n.ID}, 5 // Принять лидеров готовилась Австралия
				return true
			}
		}
	}
	if s.last-s.first > longestApposition || !t.toks[s.first].is(clHost) && !(s.first+1 < s.last && t.toks[s.first].is(clDefinite) && t.toks[s.first+1].is(clHost)) {
		return false
	}
	for _, n := range t.namesIn(s.first, s.last) {
		if n.Class != gazetteer.City || n.masked || n.ID == "" {
			continue
		}
		if p, ok := t.city(n.ID); ok {
			k.place, k.placeBy = p, 6
			return true
		}
	}
	return false
}

// placeByName places another edition of an event whose proper name holds a city: the next edition of
// the Paris Peace Forum.
func (t *text) placeByName(k *cluster) {
	if best := t.bestName(k); !k.place.IsZero() || k.antecedent == nil || !t.isEdition(best) && !best.elliptic {
		return
	}
	o := t.bestName(k.antecedent)
	if o == nil || o.cityIn == "" || o.tail > 0 {
		return
	}
	if p, ok := t.city(o.cityIn); ok {
		k.place, k.placeBy = p, 3
	}
}

// placeByScene places an event that a dateline of the form "Copenhagen (Denmark), 19.12.2009" is
// about: one without an agency, which names the scene and not the reporter's office. Only an event
// of that very day without any other place is put there.
func (t *text) placeByScene(k *cluster) {
	if !t.line.scene || t.line.city == "" || !k.place.IsZero() || k.span.Kind() != events.Fills || k.by == nil || k.by.relation != "" {
		return
	}
	day := t.line.day
	if day == 0 {
		day = t.src.Published
	}
	if day < k.span.First()-1 || day > k.span.Last()+1 {
		return
	}
	for _, o := range t.clusters[:min(len(t.clusters), mostOpen)] {
		if o != k && o.place.City != "" && o.span.Overlaps(k.span) {
			return
		}
	}
	if p, ok := t.city(t.line.city); ok {
		k.place, k.placeBy = p, 2
	}
}

// placeBySeries places an event of a line that is always held in one city, if its name says so.
func (t *text) placeBySeries(k *cluster) {
	if k.series == "" || k.place.City != "" || t.fromAfar(k) {
		return
	}
	if s, ok := t.gazetteer.Series(k.series); ok && s.Place != "" {
		if p, ok := t.city(s.Place); ok && (k.place.Country == "" || k.place.Country == p.Country) {
			k.place, k.placeBy = p, 4
		}
	}
}

// fromAfar tells whether a sentence that tells of the event says that people meet by video.
func (t *text) fromAfar(k *cluster) bool {
	for _, c := range k.members {
		if t.sents[c.sent].sets.has(virtually) {
			return true
		}
	}
	return false
}

// virtually are words of meetings by video.
var virtually = setOf("visioconférence vidéoconférence virtuellement virtuel virtuelle distance téléconférence")

// nextPlace tells whether the place at token i stands right behind the date, set off by a comma: ce vendredi, à Rabat.
func (t *text) nextPlace(m *moment, i int) bool {
	return t.lang == "fr" && i > m.last && i < m.last+4 && t.toks[m.last].fold == "," && t.toks[m.last+1].is(clPlace)
}

// placeBeside returns the place that stands in the same part of a sentence as a date, with its
// score: "It will be held on 31 October in Minsk".
func (t *text) placeBeside(m *moment) (events.Place, float64) {
	s := t.sents[m.sent]
	for i := s.first + 1; i < s.last; i++ {
		n := t.nameOf(i)
		if n == nil || n.first != i || n.masked || t.toks[i].segment != t.toks[m.first].segment && !t.nextPlace(m, i) || !t.toks[i-1].is(clPlace) && !(i-2 >= s.first && (t.toks[i-1].is(clDefinite) || t.ofNation(i-1)) && t.toks[i-2].is(clPlace)) {
			continue
		}
		switch n.Class {
		case gazetteer.City:
			if p, ok := t.city(n.ID); ok {
				return p, 5.5
			}
		case gazetteer.Country, gazetteer.Region:
			if country := t.countryIn(n); country != "" {
				return events.Place{Country: country}, 4.5
			}
		}
	}
	return events.Place{}, 0
}

// ofNation tells whether the word at i is an adjective of a nation before the name of a place: im kolumbianischen
// Cartagena.
func (t *text) ofNation(i int) bool {
	n := t.nameOf(i)
	return n != nil && n.Class == gazetteer.Nationality && t.toks[i].shape == lower
}
