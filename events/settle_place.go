package events

import "cmp"

// a placeStory is where an event takes place as far as some of its claims tell.
type placeStory struct {
	place Place
	shown *voice
	rival *voice
}

// take hears the next claim: a city sharpens a country, another city needs a reason. Date is what the
// same claim did to the date.
func (p *placeStory) take(m *voice, date Effect) Effect {
	now, q := p.place, m.Place
	if q.City == "" && q.Country == "" && q.Text == "" && q.Venue == "" {
		return EffectUndated
	}
	if p.shown == nil {
		p.set(m)
		return EffectFirst
	}
	switch {
	case m.Authority == Editor && q.City == "" && q.Country == "" && q.Text != "":
		p.set(m) // a place that no gazetteer knows, and no hall of the one that was known
		return EffectMoved
	case samePlace(now, q):
		finer := q.City != "" && now.City == "" || q.Country != "" && now.Country == ""
		if finer {
			p.set(m)
			p.place.Text, p.place.Venue = cmp.Or(p.place.Text, now.Text), cmp.Or(p.place.Venue, now.Venue)
		} else {
			p.place.Venue = cmp.Or(now.Venue, q.Venue)
			p.place.Text = cmp.Or(now.Text, q.Text)
			if m.Authority == Editor {
				p.place.Venue = cmp.Or(q.Venue, now.Venue)
			}
		}
		if m.Authority > p.shown.Authority {
			p.shown = m
		}
		if p.rival != nil && (samePlace(p.rival.Place, p.place) || samePublisher(m, p.rival) || m.Authority >= Host && m.Authority >= p.rival.Authority || tookPlace(m)) {
			p.rival = nil
		}
		if finer {
			return EffectFirmedUp
		}
		return EffectConfirmed
	case q.City == "" && q.Country == "":
		return EffectCompatible // words that no gazetteer knows do not contradict one that is known
	case q.City == "" && now.City != "" && m.Authority <= p.shown.Authority && m.Authority < Editor:
		p.rival = m
		return EffectConflict
	case outranked(m, p.shown) || m.Authority < p.shown.Authority:
		p.rival = m
		return EffectConflict
	}
	before := p.shown
	p.set(m)
	if corrects(m, before) || m.Authority >= Host || tookPlace(m) && !tookPlace(before) ||
		date == EffectMoved && !m.PreviousSpan.IsZero() { // moved to another day and city in one sentence
		return EffectMoved
	}
	p.rival = before
	return EffectConflict
}

func (p *placeStory) set(m *voice) { p.place, p.shown, p.rival = m.Place, m, nil }

// samePlace reports whether two places can be one: what both say is equal.
func samePlace(a, b Place) bool {
	differ := func(x, y string) bool { return x != "" && y != "" && x != y }
	if differ(a.City, b.City) || differ(a.Country, b.Country) {
		return false
	}
	return a.City != "" || a.Country != "" || b.City != "" || b.Country != "" || Fold(a.Text) == Fold(b.Text)
}

// placeValue is the place as one word of a claim or a change.
func placeValue(p Place) string { return cmp.Or(p.City, p.Country, p.Text) }
