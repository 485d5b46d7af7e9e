package main

import (
	"context"
	"errors"
	"net/url"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
	"dateline/events/store"
)

// A selection narrows a list or an export as the parameters of the web list do, by the same names.
type selection struct {
	Query   string   `short:"q" name:"q" placeholder:"WORDS" help:"Words of names, places and quotes."`
	Org     string   `placeholder:"ID" help:"An organisation, such as sco."`
	Place   string   `placeholder:"ID" help:"A city, such as by-minsk."`
	Country string   `placeholder:"CODE" help:"A country, such as BY, or its name."`
	Region  string   `placeholder:"ID" help:"A part of the world, such as central-asia, or its name."`
	Kind    string   `placeholder:"KIND" help:"A kind, such as summit, ministerial or conference."`
	Series  string   `placeholder:"ID" help:"A line of editions, such as minsk-eurasian-security."`
	Status  []string `placeholder:"STATUS" help:"One or more of mentioned, announced, confirmed, held, postponed, cancelled."`
	From    string   `placeholder:"DAY" help:"First day, such as 2024-10-01, today or -1y. A window counts if it may reach to it."`
	To      string   `placeholder:"DAY" help:"Last day, such as 2024-12, today or 6m."`
	AsOf    string   `name:"asof" placeholder:"DAY" help:"As known on that day."`
	Lang    string   `enum:"en,de,ru,fr" default:"en" help:"Language of names and words: en, de, ru or fr."`
}

// values returns the selection as parameters of an address.
func (s selection) values() url.Values {
	v := url.Values{}
	for name, value := range map[string]string{
		"q": s.Query, "org": called("org", s.Org), "place": called("place", s.Place), "country": called("country", s.Country),
		"region": called("region", s.Region), "kind": called("kind", s.Kind), "series": called("series", s.Series),
		"from": s.From, "to": s.To, "asof": s.AsOf,
	} {
		if value != "" {
			v.Set(name, value)
		}
	}
	for _, status := range s.Status {
		v.Add("status", status)
	}
	return v
}

// called returns the id of what is given by its name in one of the four languages, "Central Asia" or
// "Zentralasien", and else the value as it is.
func called(parameter, value string) string {
	if value == "" {
		return ""
	}
	g := gazetteer.Default()
	for _, id := range g.Nearest(parameter, value, nil, 1) {
		for _, lang := range []string{"en", "de", "ru", "fr"} {
			if strings.EqualFold(g.Name(id, lang), value) {
				return id
			}
		}
	}
	return value
}

// filter returns the selection as a filter; what it cannot be is wrong usage.
func (s selection) filter(now clock) (events.Filter, error) {
	f, err := events.ParseFilter(s.values(), events.DayOf(now()), gazetteer.Default().CountriesIn)
	return f, s.misused(err)
}

// check refuses a filter that asks for what neither the gazetteer nor any event knows.
func (s selection) check(ctx context.Context, in *store.Store, f events.Filter) error {
	return s.misused(in.CheckIDs(ctx, f))
}

// misused makes wrong usage of what is wrong with a filter, with the nearest that would be right.
func (s selection) misused(err error) error {
	var fault *events.FilterError
	if !errors.As(err, &fault) {
		return err
	}
	if !fault.Unknown() {
		return usageError{err}
	}
	g := gazetteer.Default()
	ids := fault.Near
	if len(ids) == 0 {
		ids = g.Nearest(fault.Parameter, fault.Value, nil, 3)
	}
	var near []string
	for _, id := range ids {
		name := g.Name(id, s.Lang)
		if name != id {
			name = " (" + name + ")"
		} else {
			name = ""
		}
		near = append(near, id+name)
	}
	parameter, value := fault.Shown()
	return usagef("--%s %s is not known here; nearest: %s", parameter, value, strings.Join(near, ", "))
}
