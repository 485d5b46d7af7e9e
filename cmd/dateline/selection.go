package main

import (
	"net/url"

	"dateline/events"
)

// A selection narrows a list or an export as the parameters of the web list do, by the same names.
type selection struct {
	Query   string   `short:"q" name:"q" placeholder:"WORDS" help:"Words of names, places and quotes."`
	Org     string   `placeholder:"ID" help:"An organisation, such as sco."`
	Place   string   `placeholder:"ID" help:"A city, such as by-minsk."`
	Country string   `placeholder:"CODE" help:"A country, such as BY."`
	Kind    string   `placeholder:"KIND" help:"A kind, such as summit, ministerial or conference."`
	Series  string   `placeholder:"ID" help:"A line of editions, such as minsk-eurasian-security."`
	Status  []string `placeholder:"STATUS" help:"One or more of mentioned, announced, confirmed, held, postponed, cancelled."`
	From    string   `placeholder:"DAY" help:"First day, such as 2024-10-01, today or -1y."`
	To      string   `placeholder:"DAY" help:"Last day."`
	AsOf    string   `name:"asof" placeholder:"DAY" help:"As known on that day."`
	Lang    string   `enum:"en,de,ru,fr" default:"en" help:"Language of names and words: en, de, ru or fr."`
}

// values returns the selection as parameters of an address.
func (s selection) values() url.Values {
	v := url.Values{}
	for name, value := range map[string]string{
		"q": s.Query, "org": s.Org, "place": s.Place, "country": s.Country, "kind": s.Kind, "series": s.Series,
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

// filter returns the selection as a filter; what it cannot be is wrong usage.
func (s selection) filter(now clock) (events.Filter, error) {
	f, err := events.ParseFilter(s.values(), events.DayOf(now()))
	if err != nil {
		return f, usageError{err}
	}
	return f, nil
}
