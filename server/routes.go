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
// An address that names an event, a series, an organisation or a place gives a feed of it with
// .ics, .jcal, .json, .csv or .atom behind.
func (s *Server) routes() []route {
	return []route{
		{get, "/", anyone, s.kept(s.agenda)},
		{get, "/events", anyone, s.kept(s.agenda)},
		{get, "/past", anyone, s.kept(s.past)},
		{get, "/events/:id", anyone, s.kept(s.dossier)},
		{get, "/month", anyone, s.monthNow},
		{get, "/month/:month", anyone, s.kept(s.monthTable)},
		{get, "/year", anyone, s.yearNow},
		{get, "/year/:year", anyone, s.kept(s.yearTimeline)},
		{get, "/series", anyone, s.kept(s.seriesIndex)},
		{get, "/series/:id", anyone, s.kept(s.series)},
		{get, "/organisations", anyone, s.kept(s.organisationIndex)},
		{get, "/organisations/:id", anyone, s.kept(s.organisation)},
		{get, "/places", anyone, s.kept(s.placeIndex)},
		{get, "/places/:id", anyone, s.kept(s.place)},
		{get, "/changes", anyone, s.kept(s.changes)},
		{get, "/subscribe", anyone, s.kept(s.subscribe)},
		{get, "/about", anyone, s.kept(s.about)},

		{get, "/events.ics", anyone, s.feed("ics")},
		{get, "/events.jcal", anyone, s.feed("jcal")},
		{get, "/events.json", anyone, s.feed("json")},
		{get, "/events.csv", anyone, s.feed("csv")},
		{get, "/events.atom", anyone, s.feed("atom")},
		{get, "/changes.atom", anyone, s.feedOfChanges("atom")},
		{get, "/changes.json", anyone, s.feedOfChanges("json")},

		// What visitors send becomes a proposal, where those are taken; what editors send is recorded.
		{get, "/add", anyone, s.addForm},
		{get, "/add/date", anyone, s.addPreview},
		{post, "/add", anyone, s.add},

		{get, "/read", anyone, s.readForm},
		{post, "/read", anyone, s.read},

		{get, "/import", editor, s.importForm},
		{post, "/import", editor, s.importFile},
		{get, "/sources/:id", editor, s.source},
		{get, "/proposals", editor, s.proposals},
		{post, "/proposals", editor, s.rejectProposals},
		{get, "/proposals/:id", editor, s.proposal},
		{post, "/proposals/:id", editor, s.decideProposal},
		{get, "/doubtful", editor, s.doubtful},
		{post, "/doubtful", editor, s.decideDoubtful},
		{post, "/doubtful/pairs", editor, s.decidePair},
		{get, "/decisions", editor, s.decisions},
		{post, "/decisions/undo", editor, s.undo},
		{post, "/events/:id/merge", editor, s.merge},
		{post, "/events/:id/move", editor, s.move},
		{post, "/events/:id/withdraw", editor, s.withdraw},

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
		{get, "/robots.txt", anyone, s.robots},
		{get, "/favicon.ico", anyone, s.favicon},
		{get, "/health", anyone, s.health},
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

func (s *Server) feed(ext string) func(*visit) error {
	return func(v *visit) error { return s.feeds.list(v, ext) }
}

func (s *Server) feedOfChanges(ext string) func(*visit) error {
	return func(v *visit) error { return s.feeds.changes(v, ext) }
}

// robots lets everybody read the calendar and its feeds; forms are nothing for them.
func (s *Server) robots(v *visit) error {
	v.Response().Header().Set("Cache-Control", "public, max-age=86400")
	return v.String(http.StatusOK, "User-agent: *\nDisallow: /add\nDisallow: /read\nDisallow: /sign-in\n")
}

func (s *Server) favicon(v *visit) error {
	address, err := s.assets.address("icon.svg")
	if err != nil {
		return err
	}
	return v.Redirect(http.StatusFound, address)
}

// health answers whoever watches over the server: 200 while the database can be read.
func (s *Server) health(v *visit) error {
	v.Response().Header().Set("Cache-Control", "no-store")
	if _, _, err := s.Store.Revision(v.Request().Context()); err != nil {
		return err
	}
	return v.String(http.StatusOK, "ok\n")
}
