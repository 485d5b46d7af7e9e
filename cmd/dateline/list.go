package main

import (
	"context"

	"dateline/events"
	"dateline/events/gazetteer"
	"dateline/events/wording"
)

// A listCmd is `dateline list`.
type listCmd struct {
	database
	selection
	JSON bool `name:"json" help:"Write JSON, an array of events."`
}

// Help is shown by --help.
func (listCmd) Help() string {
	return `Examples:

    dateline list
    dateline list --from today --org sco
    dateline list --series minsk-eurasian-security --asof 2024-06-01
    dateline list --status postponed,cancelled --json
`
}

// Run lists the events.
func (c *listCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	filter, err := c.filter(now)
	if err != nil {
		return err
	}
	s, err := c.read(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	if err := c.check(ctx, s, filter); err != nil {
		return err
	}
	list, err := s.Events(ctx, filter)
	if err != nil {
		return err
	}
	if c.JSON {
		array := jsonArray{w: std.out}
		for _, e := range list {
			if err := array.add(e); err != nil {
				return err
			}
		}
		return array.end()
	}
	if len(list) == 0 {
		std.sayf("no event")
		return nil
	}
	g := gazetteer.Default()
	t := newTable("WHEN", "STATUS", "WHERE", "ID", "WHAT")
	for _, e := range list {
		t.row(when(e, c.Lang), state(e, c.Lang), placeIn(g, e.Place, c.Lang), e.ID, nameIn(e, c.Lang))
	}
	return t.write(std.out)
}

// when words the date of an event.
func when(e events.Event, lang string) string {
	return wording.Medium(e.Span, lang)
}

// state words the status of an event, and that sources disagree.
func state(e events.Event, lang string) string {
	s := wording.Status(e.Status, lang)
	if e.StatusAlso != "" {
		s += "/" + wording.Status(e.StatusAlso, lang)
	}
	if len(e.Conflicts) > 0 {
		s += " ≠"
	}
	return s
}

// nameIn returns the name of an event in a language, or else its usual one.
func nameIn(e events.Event, lang string) string {
	if name := e.Names[lang]; name != "" {
		return plain(name)
	}
	return plain(e.Name)
}
