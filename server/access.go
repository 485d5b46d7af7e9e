package server

import (
	"errors"
	"net/http"
	"time"

	"dateline/events/store"
)

// cookieName is the session cookie. Over https it takes the prefix that ties it to this host and
// to encrypted connections (RFC 6265bis, 4.1.3).
func (s *Server) cookieName() string {
	if s.base != nil && s.base.Scheme == "https" {
		return "__Host-dateline"
	}
	return "dateline"
}

// identify finds out who asks by the session cookie. A cookie that is no longer good leaves a
// visitor.
func (s *Server) identify(v *visit) error {
	cookie, err := v.Cookie(s.cookieName())
	if err != nil || cookie.Value == "" {
		return nil
	}
	session, err := s.Store.Session(v.Request().Context(), cookie.Value)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	v.who = visitor{name: session.Editor.Name, role: editor, session: session.ID}
	if session.Renewed {
		v.renew = func() { v.remember(cookie.Value, session.Expires) }
	}
	if session.Editor.Role == store.RoleAdmin {
		v.who.role = admin
	}
	return nil
}

// remember gives the browser its session, to be kept as long as it lasts: who closes the browser in the
// evening goes on in the morning.
func (v *visit) remember(token string, expires time.Time) {
	s := v.server
	v.SetCookie(&http.Cookie{
		Name: s.cookieName(), Value: token, Path: "/", MaxAge: int(expires.Sub(v.now).Seconds()),
		HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: s.base != nil && s.base.Scheme == "https",
	})
}

// forget takes the session back.
func (v *visit) forget() {
	s := v.server
	v.SetCookie(&http.Cookie{
		Name: s.cookieName(), Path: "/", MaxAge: -1,
		HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: s.base != nil && s.base.Scheme == "https",
	})
}

// turnAway answers whoever may not do what they ask: a visitor is shown where to sign in, an
// editor is told that it takes more.
func (s *Server) turnAway(v *visit) error {
	if v.who.role == anyone && v.Request().Method == http.MethodGet {
		return v.Redirect(http.StatusSeeOther, v.href("/sign-in", "next", v.Request().URL.RequestURI()))
	}
	return errForbidden
}
