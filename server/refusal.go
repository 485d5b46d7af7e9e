package server

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"dateline/events"
	"dateline/events/gazetteer"
)

// refusal says what of an address was not understood, and what would be. ok is false for an error
// that is not about the address.
func (sp *speech) refusal(err error) (text string, ok bool) {
	var fault *events.FilterError
	switch escape := url.EscapeError(""); {
	case errors.As(err, &escape):
		return sp.say("refusal.escape", "Value", string(escape)), true
	case !errors.As(err, &fault):
		return "", false
	}
	parameter, value := fault.Shown()
	known := strings.Join(fault.Known, ", ")
	if fault.Want == "" {
		return sp.say("refusal.unknown", "Name", parameter, "Known", known), true
	}
	want := sp.say("refusal.want."+string(fault.Want), "Known", known, "Most", events.MaxQuery)
	return sp.say("refusal.value", "Name", parameter, "Value", value, "Want", want), true
}

// refuse answers in plain words, which calendar programs show to their users, in the language of
// the feed.
func (f *feeds) refuse(c echo.Context, status int, why func(*speech) string) error {
	sp, _ := f.languages.choose(c.Request())
	h := c.Response().Header()
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Language", sp.tag)
	return c.String(status, http.StatusText(status)+": "+why(sp)+"\n")
}

// saying is the reason that a message gives.
func saying(id string, args ...any) func(*speech) string {
	return func(sp *speech) string { return sp.say(id, args...) }
}

// misunderstood refuses an address.
func (f *feeds) misunderstood(c echo.Context, err error) error {
	return f.refuse(c, http.StatusBadRequest, func(sp *speech) string {
		text, ok := sp.refusal(err)
		if !ok {
			return sp.say("refusal.query")
		}
		for i, id := range near(err, f.gazetteer) {
			if i == 0 {
				text += "\n" + sp.say("refusal.near")
			}
			text += "\n" + f.gazetteer.Name(id, sp.tag) + ": " + id
		}
		return text
	})
}

// near returns the ids that may have been meant where an address asks for one that is not known.
func near(err error, g *gazetteer.Gazetteer) []string {
	var fault *events.FilterError
	switch {
	case !errors.As(err, &fault) || !fault.Unknown():
		return nil
	case len(fault.Near) > 0:
		return fault.Near
	}
	return g.Nearest(fault.Parameter, fault.Value, nil, 3)
}

// nearby are links to the address of the request with what may have been meant.
func (v *visit) nearby(err error) []menuItem {
	var fault *events.FilterError
	if !errors.As(err, &fault) {
		return nil
	}
	var out []menuItem
	for _, id := range near(err, v.server.Gazetteer) {
		q := v.Request().URL.Query()
		q.Set(fault.Parameter, id)
		out = append(out, menuItem{Name: v.server.Gazetteer.Name(id, v.lang()), Href: v.Request().URL.Path + "?" + query(q)})
	}
	return out
}
