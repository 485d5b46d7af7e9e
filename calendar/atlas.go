package calendar

import "dateline/events/gazetteer"

// FromGazetteer returns the atlas that knows what the gazetteer does.
func FromGazetteer(g *gazetteer.Gazetteer) Atlas { return gazetteerAtlas{g} }

type gazetteerAtlas struct{ g *gazetteer.Gazetteer }

func (a gazetteerAtlas) Name(id, lang string) string { return a.g.Name(id, lang) }

func (a gazetteerAtlas) City(id string) (lat, lon float64, zone string, ok bool) {
	p, ok := a.g.Place(id)
	return p.Lat, p.Lon, p.Zone, ok
}
