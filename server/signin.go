package server

import (
	"errors"
	"net/http"
	"time"

	"dateline/events/store"
)

// How often a peer may try to sign in, and anybody may try one name.
const (
	signInTries     = 20
	signInNameTries = 30
	signInSpan      = 15 * time.Minute
)

// A signInPage asks for name and password.
type signInPage struct {
	frame
	Name, Next string
	Errors     []formError
	// Action is where the form leads, Link that it needs no password as the address is one.
	Action string
	Link   bool
}

// A formError is one thing to correct: the field it is about and what to do.
type formError struct{ Field, Text string }

func (s *Server) signInForm(v *visit) error {
	return v.signInPage(http.StatusOK, signInPage{Next: local(v.QueryParam("next")), Action: v.href("/sign-in")})
}

// signInLinkForm shows a button, as a link that signs in when it is fetched would be used up by
// whatever looks at it first.
func (s *Server) signInLinkForm(v *visit) error {
	works, err := s.Store.LinkWorks(v.Request().Context(), v.Param("token"))
	if err != nil {
		return err
	}
	if !works {
		return v.signInPage(http.StatusGone, signInPage{Action: v.href("/sign-in"), Errors: []formError{{"name", v.say("sign-in.link-used")}}})
	}
	return v.signInPage(http.StatusOK, signInPage{Link: true, Action: v.href("/sign-in/" + v.Param("token"))})
}

func (v *visit) signInPage(status int, p signInPage) error {
	p.frame = v.frame(v.say("sign-in")).in("")
	p.NoIndex = true
	if len(p.Errors) > 0 {
		p.Title = v.say("form.error") + ": " + p.Title
	}
	h := v.Response().Header()
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	return v.page(status, "sign-in", p)
}

func (s *Server) signIn(v *visit) error {
	ctx := v.Request().Context()
	name, password, next := v.FormValue("name"), v.FormValue("password"), local(v.FormValue("next"))
	if !s.limits.allow("sign-in", v.RealIP(), signInTries, signInSpan, v.now) || !s.limits.allow("sign-in-name", name, signInNameTries, signInSpan, v.now) {
		return errTooMany
	}
	e, err := s.Store.Authenticate(ctx, name, password)
	if errors.Is(err, store.ErrCredentials) {
		return v.signInPage(http.StatusUnprocessableEntity, signInPage{Name: name, Next: next, Action: v.href("/sign-in"),
			Errors: []formError{{"name", v.say("sign-in.wrong")}}})
	}
	if err != nil {
		return err
	}
	token, session, err := s.Store.StartSession(ctx, e.Name, v.Request().UserAgent(), v.RealIP(), v.who.session)
	if err != nil {
		return err
	}
	v.remember(token, session.Expires)
	return v.Redirect(http.StatusSeeOther, next)
}

func (s *Server) signInByLink(v *visit) error {
	if !s.limits.allow("sign-in", v.RealIP(), signInTries, signInSpan, v.now) {
		return errTooMany
	}
	token, session, err := s.Store.UseLink(v.Request().Context(), v.Param("token"), v.Request().UserAgent(), v.RealIP(), v.who.session)
	if errors.Is(err, store.ErrLink) {
		return v.signInPage(http.StatusUnprocessableEntity, signInPage{Action: v.href("/sign-in"), Errors: []formError{{"name", v.say("sign-in.link-used")}}})
	}
	if err != nil {
		return err
	}
	v.remember(token, session.Expires)
	if !session.Editor.HasPassword {
		return v.Redirect(http.StatusSeeOther, v.href("/account", "done", "signed-in"))
	}
	return v.Redirect(http.StatusSeeOther, v.href("/events"))
}

func (s *Server) signOut(v *visit) error {
	if v.who.session != "" {
		if err := s.Store.EndSession(v.Request().Context(), v.who.name, v.who.session); err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
	}
	v.forget()
	return v.Redirect(http.StatusSeeOther, v.href("/events"))
}
