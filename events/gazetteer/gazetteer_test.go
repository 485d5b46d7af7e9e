package gazetteer

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
)

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := open(entitiesData, namesData); err != nil {
			b.Fatal(err)
		}
	}
}

// TestEntities checks that what entities refer to exists, and that every zone loads.
func TestEntities(t *testing.T) {
	g := Default()
	n := 0
	for id := range g.All(City) {
		n++
		p, ok := g.Place(id)
		if !ok {
			t.Fatalf("place %s is not found", id)
		}
		if _, err := time.LoadLocation(p.Zone); err != nil || p.Zone == "" {
			t.Errorf("place %s: zone %q: %v", id, p.Zone, err)
		}
		if _, ok := g.Country(p.Country); !ok {
			t.Errorf("place %s: no country %q", id, p.Country)
		}
		if p.Names["en"] == "" || p.Lat == 0 && p.Lon == 0 || p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 {
			t.Errorf("place %s: %+v", id, p)
		}
	}
	capitals := 0
	for code := range g.All(Country) {
		n++
		c, ok := g.Country(code)
		if !ok || len(c.Code) != 2 || len(c.Names) != len(Languages) {
			t.Errorf("country %s: %+v", code, c)
		}
		if c.Capital == "" {
			continue
		}
		capitals++
		if p, ok := g.Place(c.Capital); !ok || p.Country != code || !p.Capital {
			t.Errorf("country %s: capital %+v", code, p)
		}
	}
	if capitals < 195 {
		t.Errorf("%d countries have a capital", capitals)
	}
	for id := range g.All(Organisation) {
		n++
		o, ok := g.Organisation(id)
		if !ok || o.Names["en"] == "" || o.Kind == "" {
			t.Errorf("organisation %s: %+v", id, o)
		}
		if _, ok := g.Organisation(o.Parent); o.Parent != "" && !ok {
			t.Errorf("organisation %s: no parent %q", id, o.Parent)
		}
		if _, ok := g.Country(o.Home); o.Home != "" && !ok {
			t.Errorf("organisation %s: no country %q", id, o.Home)
		}
	}
	for id := range g.All(Body) {
		n++
		b, ok := g.Body(id)
		if _, known := g.EventType(b.Type); !ok || !known || len(b.Names) != len(Languages) {
			t.Errorf("body %s: %+v", id, b)
		}
		for _, o := range b.Organisations {
			if _, ok := g.Organisation(o); !ok {
				t.Errorf("body %s: no organisation %q", id, o)
			}
		}
	}
	for id := range g.All(SeriesName) {
		n++
		s, ok := g.Series(id)
		if _, known := g.EventType(s.Type); !ok || !known || s.Names["en"] == "" {
			t.Errorf("series %s: %+v", id, s)
		}
		if s.Place != "" {
			if p, ok := g.Place(s.Place); !ok || p.Country != s.Country {
				t.Errorf("series %s: place %q is not in %q", id, s.Place, s.Country)
			}
		}
	}
	for id := range g.All(Agency) {
		n++
		a, _ := g.Agency(id)
		if _, ok := g.Country(a.Country); !ok || a.Names["en"] == "" {
			t.Errorf("agency %s: %+v", id, a)
		}
	}
	for code := range g.All(EventType) {
		n++
		if e, ok := g.EventType(code); !ok || e.Priority == 0 || len(e.Names) != len(Languages) {
			t.Errorf("type %s: %+v", code, e)
		}
	}
	for id := range g.All(Region) {
		n++
		r, ok := g.Region(id)
		if !ok || r.ID != id || r.Names["en"] == "" || r.Names["de"] == "" || r.Names["ru"] == "" {
			t.Errorf("region %s: %+v", id, r)
		}
		if _, known := g.Country(r.Country); r.Country != "" && !known {
			t.Errorf("region %s: no country %q", id, r.Country)
		}
	}
	for id := range g.Parts() {
		n++
		if p, ok := g.Part(id); !ok || p.ID != id || len(p.Names) != len(Languages) || len(p.Countries) == 0 {
			t.Errorf("part of the world %s: %+v", id, p)
		}
	}
	if n+2 != len(g.entities) { // beside the mask and the words for "capital"
		t.Errorf("%d entities of %d were looked at", n, len(g.entities))
	}
	if testing.Verbose() {
		words, nodes, records := g.names.Size()
		t.Logf("%d entities; %d words, %d nodes, %d records; %d + %d bytes", n, words, nodes, records, len(entitiesData), len(namesData))
	}
}

// TestNames checks that every entity is found by its names in all languages.
func TestNames(t *testing.T) {
	g := Default()
	for i, line := range g.entities {
		kind, id := g.entity(uint16(i))
		if classes[kind] == 0 {
			continue
		}
		f, _ := g.fields(kind, id)
		for _, name := range f[nameField[kind]:][:len(Languages)] {
			found := name == "" || strings.Contains(name, "(") || kind == kindType
			for _, r := range g.names.Lookup(name) {
				// a town may be overshadowed by a city of its name
				found = found || int(r.Entity) == i || kind == kindPlace
			}
			if !found {
				t.Errorf("%q does not lead back to %q", name, line)
			}
		}
	}
}

func TestRegionCountry(t *testing.T) {
	g := Default()
	for id, want := range map[string]string{
		"hainan": "CN", "saentis": "CH", "puglia": "IT", "tatarstan": "RU", "california": "US", "crimea": "", "kashmir": "", "balkans": "", "tyrol": "",
	} {
		if r, ok := g.Region(id); !ok || r.Country != want {
			t.Errorf("region %s: %q, want %q", id, r.Country, want)
		}
	}
	if r, ok := g.Region("by-minsk"); ok {
		t.Errorf("a city is a region: %+v", r)
	}
}
