package gazetteer

import (
	"slices"
	"strings"

	"dateline/events/gazetteer/table"
)

// A line is what tells the series of one organisation apart beside their names.
type line struct{ id, kind, body string }

// Facts are what is known of an event when its series is asked for. All fields may be empty.
type Facts struct {
	// Name is the event's name as a text has it, in Language.
	Name, Language string
	// Type is a kind of event, Body and Organisations are ids.
	Type, Body    string
	Organisations []string
}

// FindSeries returns the names of lines of editions in text, such as "Munich Security Conference"
// and "саммита ШОС", the longest first at each place. It is apart from [Gazetteer.Find], which
// tells the names inside them.
func (g *Gazetteer) FindSeries(text, lang string) []Match {
	var out []Match
	s := table.Scanner{Names: g.names, Text: text, Langs: langBit(lang)}
	for s.Next() {
		c, first := &s.Candidate, len(out)
		for _, r := range c.Records() {
			if kind, id := g.entity(r.Entity); kind == kindSeries {
				m := Match{Start: c.Start, End: c.End, Class: SeriesName, Form: Form(r.Form), ID: id}
				out = join(out, first, m)
			}
		}
		if len(out) > first {
			s.Take()
		}
	}
	return out
}

// SeriesOf returns the id of the line of editions that an event belongs to: by a name of the line
// in the event's name, or else by the organisation and the body that meets, or, of a summit, by the
// organisation alone, if only one line has them. A name that brings in a country, a
// part of the world or a further organisation ("ASEAN-Russia Summit") is no edition of the organisation's own
// line.
func (g *Gazetteer) SeriesOf(f Facts) (id string, ok bool) {
	// The names of lines and the others are taken apart, as FindSeries and Find do.
	names := finder{g: g, text: f.Name, lang: f.Language}
	longest, lineEnd, nameEnd := 0, 0, 0
	s := table.Scanner{Names: g.names, Text: f.Name, Langs: langBit(f.Language)}
	for s.Next() {
		c := &s.Candidate
		if c.Start >= lineEnd {
			if series, several := g.seriesIn(c); series != "" {
				lineEnd = c.End
				if !several && c.End-c.Start > longest {
					id, longest = series, c.End-c.Start
				}
			}
		}
		if c.Start >= nameEnd && names.take(c) {
			nameEnd = c.End
		}
	}
	if longest > 0 {
		return id, true
	}
	if names.capitals {
		names.capitalsOf()
	}
	organisations := f.Organisations
	for _, m := range names.out {
		switch m.Class {
		case Country, Nationality:
			return "", false
		case Region:
			if g.CountryOfRegion(m.ID) == "" {
				return "", false // that of a country is where it is held
			}
		case Organisation:
			if !slices.Contains(organisations, m.ID) {
				organisations = append(slices.Clip(organisations), m.ID)
			}
		}
	}
	if organisations = g.withoutParents(organisations); len(organisations) != 1 {
		return "", false
	}
	n := 0
	for _, l := range g.lines[organisations[0]] {
		if f.Body != "" && l.body == f.Body || f.Body == "" && f.Type == "summit" && l.kind == "summit" && !g.ofGovernments(l.body) {
			id = l.id
			n++
		}
	}
	if n != 1 {
		return "", false
	}
	return id, true
}

// seriesIn returns the first series among the records of a candidate, and whether there are several.
func (g *Gazetteer) seriesIn(c *table.Candidate) (id string, several bool) {
	for _, r := range c.Records() {
		kind, series := g.entity(r.Entity)
		switch {
		case kind != kindSeries:
		case id == "":
			id = series
		case id != series:
			several = true
		}
	}
	return id, several
}

// withoutParents leaves out organisations that another one of the list belongs to: the General
// Assembly stands for the United Nations too.
func (g *Gazetteer) withoutParents(ids []string) []string {
	if len(ids) < 2 {
		return ids
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		return slices.ContainsFunc(ids, func(other string) bool {
			return g.field(kindOrganisation, other, 2) == id
		})
	})
}

// ofGovernments reports whether heads of government sit in a body: a plain "summit" is not theirs.
func (g *Gazetteer) ofGovernments(body string) bool {
	return g.field(kindBody, body, 2) == "head-of-government"
}

// readLine reads the line of a series and the organisations that convene it.
func readLine(entity string) (l line, organisations []string) {
	f := strings.SplitN(entity[2:], "\t", 5)
	return line{id: f[0], kind: f[1], body: f[3]}, list(f[2])
}
