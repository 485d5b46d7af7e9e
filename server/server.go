// Package server is the web of dateline: pages, feeds and forms over what the store keeps. It
// decides nothing about events; it translates requests into questions to the store and answers
// into HTML. It is the only package that knows echo.
package server

import (
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"dateline/events/extract"
	"dateline/events/gazetteer"
	"dateline/events/store"
)

// A Config is what a Server is made from. Store, Reader and Gazetteer are needed.
type Config struct {
	Store     *store.Store
	Reader    *extract.Reader
	Gazetteer *gazetteer.Gazetteer

	// BaseURL is the public address, such as https://dateline.example, without a path. Where it
	// is set, requests for any other host are refused; where it is empty, addresses follow the
	// request.
	BaseURL string
	// Now is the clock; nil is [time.Now].
	Now func() time.Time
	// Logger is where faults are told; nil is [slog.Default].
	Logger *slog.Logger
	// Proposals lets visitors propose events and texts without an account.
	Proposals bool
	// Version is shown on the page about this calendar.
	Version string
	// Proxies are the networks whose X-Forwarded-For is believed; usually none.
	Proxies []*net.IPNet
}

// limits of one request.
const (
	requestTime = 20 * time.Second
	// maxForm is the largest body of a form or an uploaded text.
	maxForm = 6 << 20
)

// A Server answers HTTP requests. It is safe for concurrent use.
type Server struct {
	Config

	base      *url.URL // nil where the address follows the request
	echo      *echo.Echo
	handler   http.Handler
	pages     *pages
	assets    *assets
	languages *languages
	filling   filling
	limits    *limits
	feeds     *feeds
	cache     pageCache
	// peerKey hides the addresses of those who propose; it is another one at every start.
	peerKey []byte
}

// New returns a server over the given store. It reads nothing from disk: pages, messages and
// assets are part of the program, and a mistake in one of them is an error here, not later.
func New(config Config) (*Server, error) {
	s := &Server{Config: config}
	if s.Now == nil {
		s.Now = time.Now
	}
	if s.Logger == nil {
		s.Logger = slog.Default()
	}
	if s.BaseURL != "" {
		u, err := url.Parse(strings.TrimSuffix(s.BaseURL, "/"))
		if err != nil || u.Host == "" || u.Path != "" || u.Scheme != "http" && u.Scheme != "https" {
			return nil, fmt.Errorf("server: base URL %q: want the form https://dateline.example", s.BaseURL)
		}
		s.base, s.BaseURL = u, u.String()
	}
	var err error
	if s.languages, err = loadLanguages(); err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	if s.assets, err = loadAssets(); err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	if s.pages, err = loadPages(s.assets); err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	s.limits = newLimits()
	s.feeds = newFeeds(s.Store, s.Gazetteer, s.origin, s.Now, s.Logger, s.languages)
	s.peerKey = make([]byte, 32)
	if _, err := rand.Read(s.peerKey); err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	s.build()
	return s, nil
}

// build lays the way of a request: what is true of every request first, then the routes.
func (s *Server) build() {
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	e.IPExtractor = echo.ExtractIPDirect()
	if len(s.Proxies) > 0 {
		trust := []echo.TrustOption{echo.TrustLoopback(false), echo.TrustLinkLocal(false), echo.TrustPrivateNet(false)}
		for _, n := range s.Proxies {
			trust = append(trust, echo.TrustIPRange(n))
		}
		e.IPExtractor = echo.ExtractIPFromXFFHeader(trust...)
	}
	e.HTTPErrorHandler = s.fail
	e.Use(
		middleware.ContextTimeout(requestTime), // outside of everything that asks the store
		s.observe,
		middleware.RecoverWithConfig(middleware.RecoverConfig{DisablePrintStack: true, LogErrorFunc: s.panicked}),
		s.secure,
		trimSlash,
		middleware.BodyLimit(fmt.Sprint(maxForm)),
	)
	for _, r := range s.routes() {
		e.Add(r.method, r.path, s.admit(r))
		if r.method == http.MethodGet {
			e.Add(http.MethodHead, r.path, s.admit(r))
		}
	}
	s.echo = e
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(http.HandlerFunc(s.refuseForeign))
	if s.base != nil {
		// A proxy may rewrite Host; the public origin is always our own.
		if err := guard.AddTrustedOrigin(s.base.String()); err != nil {
			s.Logger.Error("base URL is no origin", "err", err)
		}
	}
	s.handler = guard.Handler(e)
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// policy is the Content-Security-Policy of every page: our own files and nothing else, nothing
// inline.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; " +
	"manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// secure sets the headers that every answer carries, and refuses hosts that are not ours, so that
// no cache or link can be made to carry a foreign address.
func (s *Server) secure(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "strict-origin-when-cross-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		if s.base != nil && s.base.Scheme == "https" {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		// Whoever watches over the server may know it by another name.
		if !s.ours(c.Request().Host) && c.Path() != "/health" {
			return errUnknownHost
		}
		return next(c)
	}
}

// ours reports whether a host is the one of the public address, with or without the port that goes
// without saying. Every host is where no address is set.
func (s *Server) ours(host string) bool {
	if s.base == nil {
		return true
	}
	usual := map[string]string{"http": ":80", "https": ":443"}[s.base.Scheme]
	trim := func(host string) string { return strings.TrimSuffix(strings.ToLower(host), usual) }
	return trim(host) == trim(s.base.Host)
}

// trimSlash leads from an address with a slash too many to the page. Feeds never redirect: calendar
// programs do not follow.
func trimSlash(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := c.Request()
		to := strings.TrimRight(r.URL.EscapedPath(), "/")
		_, _, feed := splitFeed(to[strings.LastIndexByte(to, '/')+1:])
		if to == "" || to == r.URL.EscapedPath() || feed || local(to) != to || r.Method != http.MethodGet && r.Method != http.MethodHead {
			return next(c)
		}
		if r.URL.RawQuery != "" {
			to += "?" + r.URL.RawQuery
		}
		return c.Redirect(http.StatusPermanentRedirect, to)
	}
}

// observe writes one line a request, at the level that its outcome deserves.
func (s *Server) observe(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		start := time.Now()
		if err := next(c); err != nil {
			c.Error(err)
		}
		r, status := c.Request(), c.Response().Status
		level := slog.LevelDebug
		if status >= 500 {
			level = slog.LevelError
		}
		s.Logger.LogAttrs(r.Context(), level, "request", slog.String("method", r.Method), slog.String("path", r.URL.Path),
			slog.Int("status", status), slog.Int64("bytes", c.Response().Size), slog.Duration("took", time.Since(start)))
		return nil
	}
}

func (s *Server) panicked(c echo.Context, err error, stack []byte) error {
	s.Logger.Error("panic", "path", c.Request().URL.Path, "err", err, "stack", string(stack))
	return fmt.Errorf("panic: %w", err)
}

// refuseForeign answers a form that was sent from another site.
func (s *Server) refuseForeign(w http.ResponseWriter, r *http.Request) {
	c := s.echo.NewContext(r, w)
	s.fail(errForeignForm, c)
}

// origin returns the public address that links in this answer start with.
func (s *Server) origin(r *http.Request) string {
	if s.base != nil {
		return s.BaseURL
	}
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	return scheme + "://" + r.Host
}

var (
	errUnknownHost = errors.New("unknown host")
	errForeignForm = errors.New("the form was sent from another site")
)
