package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"net/url"
	"strings"
	"time"

	"dateline/events/store"
)

// An editorCmd is `dateline editor`.
type editorCmd struct {
	Add    editorAddCmd    `cmd:"" help:"Add an editor and print a sign-in link."`
	List   editorListCmd   `cmd:"" help:"List the editors."`
	Reset  editorResetCmd  `cmd:"" help:"Print a new sign-in link, or set a new password."`
	Remove editorRemoveCmd `cmd:"" help:"Remove an editor; what they did stays."`
}

// Help is shown by --help.
func (editorCmd) Help() string {
	return `A sign-in link works once, within an hour. Passwords are read from standard input.

Examples:

    dateline editor add Anna
    dateline editor add --role admin --password Ben < password.txt
    dateline editor reset Anna
    dateline editor remove Anna
`
}

// A site is where the pages are, for links that are printed.
type site struct {
	BaseURL string `name:"base-url" env:"DATELINE_BASE_URL" placeholder:"URL" help:"Public address of the pages (where dateline serve last listened)."`
}

// neverServed is where the pages are once they are served, unless that is said otherwise.
const neverServed = "http://127.0.0.1:8080"

// base returns the address of the pages, without a slash at its end.
func (c site) base(ctx context.Context, s *store.Store) (string, error) {
	if c.BaseURL != "" {
		return strings.TrimSuffix(c.BaseURL, "/"), nil
	}
	served, err := s.Served(ctx)
	return cmp.Or(served, neverServed), err
}

// An editorAddCmd is `dateline editor add`.
type editorAddCmd struct {
	database
	site
	Name     string `arg:"" help:"Name to sign in with."`
	Role     string `enum:"editor,admin" default:"editor" help:"editor, or admin, who may also manage editors."`
	Password bool   `help:"Read a password from standard input, instead of printing a link."`
}

// Run adds the editor.
func (c *editorAddCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	password := ""
	if c.Password {
		if password, err = readPassword(std); err != nil {
			return err
		}
	}
	s, err := c.open(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	e, err := s.AddEditor(ctx, "", c.Name, store.Role(c.Role), password)
	if err != nil {
		return err
	}
	std.sayf("added %s %s", e.Role, e.Name)
	if c.Password {
		return nil
	}
	return printLink(ctx, std, s, c.site, e.Name)
}

// An editorListCmd is `dateline editor list`.
type editorListCmd struct {
	database
	JSON bool `name:"json" help:"Write JSON, an array of editors."`
}

// Run lists the editors.
func (c *editorListCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	s, err := c.read(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	editors, err := s.Editors(ctx)
	if err != nil {
		return err
	}
	if c.JSON {
		array := jsonArray{w: std.out}
		for _, e := range editors {
			if err := array.add(e); err != nil {
				return err
			}
		}
		return array.end()
	}
	t := newTable("NAME", "ROLE", "SIGNS IN BY", "SINCE")
	for _, e := range editors {
		by := "link only"
		if e.HasPassword {
			by = "password"
		}
		t.row(e.Name, string(e.Role), by, e.Created.UTC().Format("2006-01-02"))
	}
	return t.write(std.out)
}

// An editorResetCmd is `dateline editor reset`.
type editorResetCmd struct {
	database
	site
	Name     string `arg:"" help:"Name of the editor."`
	Password bool   `help:"Read a new password from standard input and end all sessions, instead of printing a link."`
}

// Run resets the way the editor signs in.
func (c *editorResetCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	password := ""
	if c.Password {
		if password, err = readPassword(std); err != nil {
			return err
		}
	}
	s, err := c.open(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	if !c.Password {
		return printLink(ctx, std, s, c.site, c.Name)
	}
	if err := s.SetPassword(ctx, "", c.Name, password, ""); err != nil {
		return err
	}
	std.sayf("%s has a new password; all sessions have ended", c.Name)
	return nil
}

// An editorRemoveCmd is `dateline editor remove`.
type editorRemoveCmd struct {
	database
	Name string `arg:"" help:"Name of the editor."`
}

// Run removes the editor.
func (c *editorRemoveCmd) Run(ctx context.Context, std streams, now clock) (err error) {
	s, err := c.open(ctx, now)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	if err := s.RemoveEditor(ctx, "", c.Name); err != nil {
		return err
	}
	std.sayf("removed %s", c.Name)
	return nil
}

// readPassword reads the first line of standard input.
func readPassword(std streams) (string, error) {
	if isTerminal(std.in) {
		fmt.Fprint(std.err, "Password: ")
	}
	line, err := bufio.NewReader(std.in).ReadString('\n')
	password := strings.TrimRight(line, "\r\n")
	if password == "" {
		return "", fmt.Errorf("no password on standard input: %w", err)
	}
	return password, nil
}

// printLink prints a fresh sign-in link on standard output.
func printLink(ctx context.Context, std streams, s *store.Store, at site, name string) error {
	base, err := at.base(ctx, s)
	if err != nil {
		return err
	}
	token, expires, err := s.NewLink(ctx, "", name)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(std.out, signInLink(base, token))
	std.sayf("works once, until %s", expires.Local().Format(time.TimeOnly))
	return err
}

// signInLink is where a browser trades the link for a session.
func signInLink(base, token string) string {
	return base + "/sign-in/" + url.PathEscape(token)
}
