package server

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"dateline/events"
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
		if text, ok := sp.refusal(err); ok {
			return text
		}
		return sp.say("refusal.query")
	})
}
