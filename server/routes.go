package server

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// A route is one line of the table of who may what.
type route struct {
	method, path string
	who          role
	answer       func(*visit) error
}

const (
	get  = http.MethodGet
	post = http.MethodPost
)

// routes is every address of this server and who may use it. Nothing is served that is not here.
func (s *Server) routes() []route {
	return []route{
		{get, "/", anyone, s.agenda},
		{get, "/events", anyone, s.agenda},
		{get, "/past", anyone, s.past},
		{get, "/events/:id", anyone, s.dossier},

		{get, "/month", anyone, s.monthNow},
		{get, "/month/:month", anyone, s.monthTable},
		{get, "/year", anyone, s.yearNow},
		{get, "/year/:year", anyone, s.yearTimeline},

		{get, "/series", anyone, s.seriesIndex},
		{get, "/series/:id", anyone, s.series},
		{get, "/organisations", anyone, s.organisationIndex},
		{get, "/organisations/:id", anyone, s.organisation},
		{get, "/places", anyone, s.placeIndex},
		{get, "/places/:id", anyone, s.place},
		{get, "/changes", anyone, s.changes},
		{get, "/subscribe", anyone, s.subscribe},

		{get, "/sign-in", anyone, s.signInForm},
		{post, "/sign-in", anyone, s.signIn},
		{get, "/sign-in/:token", anyone, s.signInLinkForm},
		{post, "/sign-in/:token", anyone, s.signInByLink},
		{post, "/sign-out", anyone, s.signOut},

		{get, "/account", editor, s.account},
		{post, "/account/password", editor, s.setPassword},
		{post, "/account/sessions", editor, s.endSession},
		{get, "/editors", admin, s.editors},
		{post, "/editors", admin, s.changeEditors},
		{get, "/log", admin, s.log},

		{get, "/assets/:file", anyone, s.asset},
	}
}

// admit wraps a route: it finds out who asks, lets in whom the table lets in, and shows everyone
// else the door to sign in.
func (s *Server) admit(r route) echo.HandlerFunc {
	return func(c echo.Context) error {
		v := s.visit(c)
		if err := s.identify(v); err != nil {
			return err
		}
		if v.who.role < r.who {
			return s.turnAway(v)
		}
		return r.answer(v)
	}
}
