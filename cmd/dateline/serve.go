package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"syscall"
	"time"

	"dateline/events/extract"
	"dateline/events/gazetteer"
	"dateline/events/store"
	"dateline/server"
)

// A serveCmd is `dateline serve`.
type serveCmd struct {
	database
	Addr        string    `default:"127.0.0.1:8080" env:"DATELINE_ADDR" placeholder:"HOST:PORT" help:"Where to listen (${default})."`
	BaseURL     string    `name:"base-url" env:"DATELINE_BASE_URL" placeholder:"URL" help:"Public address, such as https://dateline.example, if it is another one."`
	Proxies     []network `env:"DATELINE_PROXIES" placeholder:"NET" help:"Networks of your own proxies, such as 127.0.0.1/32, whose X-Forwarded-For is believed."`
	NoSeeds     bool      `env:"DATELINE_NO_SEEDS" help:"Do not record the texts and conferences that come with dateline."`
	NoProposals bool      `env:"DATELINE_NO_PROPOSALS" help:"Take no proposals from visitors."`
	Verbose     bool      `short:"v" env:"DATELINE_VERBOSE" help:"Log every request."`
}

// Help is shown by --help.
func (serveCmd) Help() string {
	return `The first start makes the database, reads the texts and records the conferences that come with dateline. Ctrl-C ends it.

Examples:

    dateline serve
    dateline serve --db /var/lib/dateline/dateline.db --base-url https://dateline.example
    DATELINE_ADDR=:8081 dateline serve --no-seeds
`
}

const (
	// admin is the editor that the first start makes.
	admin = "admin"
	// goodbye is how long requests may take to end once the server is asked to stop.
	goodbye = 10 * time.Second
)

// Run serves until the context ends.
func (c *serveCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	// The port comes first: if it is taken, nothing has been touched.
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", c.Addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("another program listens on %s; end it, or choose another address with --addr", c.Addr)
	case errors.Is(err, syscall.EACCES):
		return fmt.Errorf("listening on %s is not permitted; choose a port above 1023 with --addr", c.Addr)
	case err != nil:
		return fmt.Errorf("--addr %s: %w", c.Addr, err)
	}
	defer listener.Close()

	s, err := c.open(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	g := gazetteer.Default()
	reader := extract.New(g)
	if !c.NoSeeds {
		if err := sow(ctx, std, s, reader); err != nil {
			return err
		}
	}

	level := slog.LevelInfo
	if c.Verbose {
		level = slog.LevelDebug
	}
	logger := slog.New(slog.NewTextHandler(std.err, &slog.HandlerOptions{Level: level}))
	pages, err := server.New(server.Config{
		Store:     s,
		Reader:    reader,
		Gazetteer: g,
		BaseURL:   c.BaseURL,
		Now:       now,
		Logger:    logger,
		Proposals: !c.NoProposals,
		Version:   version(),
		Proxies:   c.proxies(),
	})
	if err != nil {
		return err
	}
	base := cmp.Or(strings.TrimSuffix(c.BaseURL, "/"), address(listener))
	if err := s.SetServed(ctx, base); err != nil {
		return err
	}
	if err := c.greet(ctx, std, s, base); err != nil {
		return err
	}
	return serve(ctx, std, listener, pages, logger)
}

// A network is a range of addresses as written on the command line, such as 127.0.0.1/32.
type network net.IPNet

// UnmarshalText reads a network in CIDR notation.
func (n *network) UnmarshalText(b []byte) error {
	_, parsed, err := net.ParseCIDR(string(b))
	if err != nil {
		return err
	}
	*n = network(*parsed)
	return nil
}

// proxies returns the networks of our own proxies.
func (c *serveCmd) proxies() []*net.IPNet {
	var nets []*net.IPNet
	for i := range c.Proxies {
		nets = append(nets, (*net.IPNet)(&c.Proxies[i]))
	}
	return nets
}

// serve answers requests until the context ends, then lets those under way finish.
func serve(ctx context.Context, std streams, listener net.Listener, handler http.Handler, logger *slog.Logger) error {
	srv := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       60 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
	}
	done := make(chan error, 1)
	go func() { done <- srv.Serve(listener) }()
	select {
	case err := <-done:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	std.sayf("stopping")
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), goodbye)
	defer cancel()
	if err := srv.Shutdown(last); err != nil {
		return errors.Join(fmt.Errorf("stop: %w", err), srv.Close())
	}
	return nil
}

// greet prints where everything is and, as long as nobody has a password, a link to sign in.
func (c *serveCmd) greet(ctx context.Context, std streams, s *store.Store, base string) error {
	fmt.Fprintf(std.out, "Web list   %s/\nSubscribe  %s/events.ics\n", base, base)
	editors, err := s.Editors(ctx)
	if err != nil {
		return err
	}
	name := ""
	for _, e := range editors {
		if e.HasPassword {
			return nil
		}
		if name == "" && e.Role == store.RoleAdmin {
			name = e.Name
		}
	}
	if name == "" {
		e, err := s.AddEditor(ctx, "", admin, store.RoleAdmin, "")
		if err != nil {
			return err
		}
		name = e.Name
	}
	token, expires, err := s.NewLink(ctx, "", name)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(std.out, "Sign in    %s (as %s; works once, until %s)\n", signInLink(base, token), name, expires.Local().Format("15:04"))
	return err
}

// address returns the listener's address as a browser on this machine reaches it.
func address(listener net.Listener) string {
	host, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		return "http://" + listener.Addr().String()
	}
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return "http://" + net.JoinHostPort(host, port)
}
