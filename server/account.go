package server

import (
	"errors"
	"net/http"

	"dateline/events"
	"dateline/events/store"
)

// An accountPage lists where an editor is signed in, and changes the password.
type accountPage struct {
	frame
	Sessions []sessionRow
	Errors   []formError
}

type sessionRow struct {
	ID, Agent, Address, Since, Seen string
	Current                         bool
}

func (s *Server) account(v *visit) error { return v.accountPage(http.StatusOK, nil) }

func (v *visit) accountPage(status int, errs []formError) error {
	sessions, err := v.server.Store.Sessions(v.Request().Context(), v.who.name)
	if err != nil {
		return err
	}
	p := accountPage{frame: v.frame(v.say("nav.account")).in(""), Errors: errs}
	p.NoIndex = true
	for _, x := range sessions {
		p.Sessions = append(p.Sessions, sessionRow{ID: x.ID, Agent: browser(x.Agent), Address: x.Address,
			Since: v.dayAndYear(events.DayOf(x.Created.UTC())), Seen: x.Seen.UTC().Format("15:04 ") + v.recent(events.DayOf(x.Seen.UTC())), Current: x.ID == v.who.session})
	}
	if len(errs) > 0 {
		p.Title = v.say("form.error") + ": " + p.Title
	}
	v.Response().Header().Set("Cache-Control", "no-store")
	p.notice(v)
	return v.page(status, "account", p)
}

// setPassword changes one's own password; all other sessions end with it.
func (s *Server) setPassword(v *visit) error {
	err := s.Store.SetPassword(v.Request().Context(), v.who.name, v.who.name, v.FormValue("password"), v.who.session)
	if errors.Is(err, store.ErrInvalid) {
		return v.accountPage(http.StatusUnprocessableEntity, []formError{{"password", v.say("account.password.invalid")}})
	}
	if err != nil {
		return err
	}
	return v.Redirect(http.StatusSeeOther, v.href("/account", "done", "password"))
}

// endSession signs one of one's own sessions out, or all others.
func (s *Server) endSession(v *visit) error {
	ctx := v.Request().Context()
	id := v.FormValue("session")
	if id == "others" {
		if err := s.Store.EndSessions(ctx, v.who.name, v.who.name, v.who.session); err != nil {
			return err
		}
		return v.Redirect(http.StatusSeeOther, v.href("/account", "done", "sessions"))
	}
	own, err := s.Store.Sessions(ctx, v.who.name)
	if err != nil {
		return err
	}
	for _, x := range own {
		if x.ID == id {
			if err := s.Store.EndSession(ctx, v.who.name, id); err != nil && !errors.Is(err, store.ErrNotFound) {
				return err
			}
			return v.Redirect(http.StatusSeeOther, v.href("/account", "done", "sessions"))
		}
	}
	return errNotFound
}

// browser shortens a User-Agent to what its owner knows it by.
func browser(agent string) string {
	if len([]rune(agent)) > 90 {
		return string([]rune(agent)[:89]) + "…"
	}
	return agent
}
