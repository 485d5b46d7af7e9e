package server

import (
	"context"
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"

	"dateline/events/store"
)

var (
	errNotFound  = errors.New("no such page")
	errForbidden = errors.New("not allowed")
	errGone      = errors.New("withdrawn")
	errTooMany   = errors.New("too many requests")
	errBadQuery  = errors.New("the address asks for something that is not understood")
)

// statuses is the one table from an error to the status that it is answered with. What is not
// here is a fault of ours, 500.
var statuses = []struct {
	err    error
	status int
}{
	{errNotFound, http.StatusNotFound},
	{errBadQuery, http.StatusBadRequest},
	{errForbidden, http.StatusForbidden},
	{errForeignForm, http.StatusForbidden},
	{errGone, http.StatusGone},
	{errTooMany, http.StatusTooManyRequests},
	{errUnknownHost, http.StatusMisdirectedRequest},
	{store.ErrWithdrawn, http.StatusGone},
	{store.ErrNotFound, http.StatusNotFound},
	{store.ErrTooMany, http.StatusTooManyRequests},
	{store.ErrInvalid, http.StatusBadRequest},
	{store.ErrExists, http.StatusConflict},
	{store.ErrBusy, http.StatusServiceUnavailable},
	{context.DeadlineExceeded, http.StatusServiceUnavailable},
}

func statusOf(err error) int {
	for _, line := range statuses {
		if errors.Is(err, line.err) {
			return line.status
		}
	}
	if he := (*echo.HTTPError)(nil); errors.As(err, &he) {
		return he.Code
	}
	return http.StatusInternalServerError
}

// An errorPage says what went wrong and what can be done, and never what went on inside.
type errorPage struct {
	frame
	Status int
	Heading,
	Explanation string
	// Detail is what the reader can correct; only of errors that are theirs.
	Detail string
	// Near leads to what may have been meant.
	Near []menuItem
}

// fail answers a request that could not be answered.
func (s *Server) fail(err error, c echo.Context) {
	if c.Response().Committed {
		return
	}
	status := statusOf(err)
	r := c.Request()
	if errors.Is(r.Context().Err(), context.Canceled) {
		return // the reader has left
	}
	if status >= 500 {
		s.Logger.Error("request failed", "method", r.Method, "path", r.URL.Path, "err", err)
	}
	v := s.visit(c)
	_ = s.identify(v) // the page can be shown without knowing who asks
	page := errorPage{Status: status}
	page.Heading, page.Explanation = v.errorWords(status)
	if status == http.StatusBadRequest {
		page.Detail, _ = v.speech.refusal(err)
		page.Near = v.nearby(err)
	}
	page.frame = v.frame(page.Heading).in("")
	page.NoIndex = true
	v.Response().Header().Set("Cache-Control", "no-store")
	if err := v.page(status, "error", page); err != nil {
		s.Logger.Error("error page failed", "err", err)
		_ = c.String(status, http.StatusText(status))
	}
}

// errorWords returns the heading and the explanation of a status.
func (v *visit) errorWords(status int) (heading, explanation string) {
	key := map[int]string{
		http.StatusNotFound: "404", http.StatusBadRequest: "400", http.StatusForbidden: "403", http.StatusGone: "410",
		http.StatusMethodNotAllowed: "405", http.StatusRequestEntityTooLarge: "413", http.StatusTooManyRequests: "429",
		http.StatusConflict:           "409",
		http.StatusMisdirectedRequest: "421", http.StatusServiceUnavailable: "503",
	}[status]
	if key == "" {
		key = "500"
	}
	return v.say("error." + key + ".heading"), v.say("error." + key + ".help")
}
