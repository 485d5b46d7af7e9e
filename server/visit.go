package server

import (
	"net/url"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"dateline/events"
	"dateline/events/wording"
)

// A visit is one request: who asks, in which language, and when.
type visit struct {
	echo.Context
	server *Server
	speech *speech
	// chosen tells that the address names the language, which links then carry on.
	chosen bool
	now    time.Time
	today  events.Day
	who    visitor
	// renew, if set, tells the browser that the session lasts longer. Pages do that, which are kept by
	// nobody on the way, and not feeds.
	renew func()
	// keep, if set, keeps the page for the visitors that follow.
	keep func(page []byte)
	// filling is what the calendar was first filled with, nil where the page does not ask; asOf is the
	// past day that is shown, or 0.
	filling *events.Filling
	asOf    events.Day
}

// A visitor is whoever asks. The zero visitor has not signed in.
type visitor struct {
	name    string
	role    role
	session string
}

// A role is what a visitor may do. A later role may do what an earlier one may.
type role uint8

const (
	anyone role = iota
	editor
	admin
)

func (s *Server) visit(c echo.Context) *visit {
	now := s.Now().UTC()
	v := &visit{Context: c, server: s, now: now, today: events.DayOf(now)}
	v.speech, v.chosen = s.languages.choose(c.Request())
	return v
}

// lookBack makes the past day that is asked for, if any, the day that pages are seen from.
func (v *visit) lookBack(d events.Day) {
	if v.asOf = d; d != 0 {
		v.today = d
	}
}

// lang is the BCP 47 tag of the page.
func (v *visit) lang() string { return v.speech.tag }

// say returns a message in the language of the page; see [speech.say].
func (v *visit) say(id string, args ...any) string { return v.speech.say(id, args...) }

// href returns the address of a page of ours, with the chosen language carried on. Query values
// that are empty are left out.
func (v *visit) href(path string, query ...string) string {
	q := make(url.Values)
	for i := 0; i+1 < len(query); i += 2 {
		if query[i+1] != "" {
			q.Add(query[i], query[i+1])
		}
	}
	return v.hrefOf(path, q)
}

// eventHref returns the address of an event, as known on the past day that is shown.
func (v *visit) eventHref(id string) string { return v.href("/events/"+id, "asof", v.asOf.String()) }

func (v *visit) hrefOf(path string, q url.Values) string {
	if v.chosen {
		q.Set("lang", v.lang())
	}
	if len(q) == 0 {
		return path
	}
	return path + "?" + query(q)
}

// query writes a query with the characters left readable that need no escape in one.
func query(q url.Values) string {
	return readable.Replace(q.Encode())
}

var readable = strings.NewReplacer("%3A", ":", "%2F", "/", "%2C", ",")

// local returns the address to go to after signing in: a path of ours, or "/". Addresses that a
// browser would read as a foreign host are refused.
func local(next string) string {
	u, err := url.Parse(next)
	if err != nil || u.IsAbs() || u.Host != "" || u.Opaque != "" || u.User != nil || !strings.HasPrefix(u.Path, "/") {
		return "/"
	}
	for i := 0; i < len(next); i++ {
		if next[i] <= ' ' || next[i] == '\\' || next[i] == 0x7f {
			return "/"
		}
	}
	if path := u.Path; strings.HasPrefix(path, "//") || strings.ContainsAny(path, "\\") || strings.ContainsFunc(path, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return "/"
	}
	return u.RequestURI()
}

// span says a span in words of the page's language.
func (v *visit) span(s events.Span) string { return wording.Span(s, v.lang()) }

// told is span with the mark before it where no source gave a day.
func (v *visit) told(s events.Span) string {
	switch s.Kind() {
	case events.Within, events.Approximate:
		return wording.Mark + v.span(s)
	}
	return v.span(s)
}
