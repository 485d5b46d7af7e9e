package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/events"
)

// A Role says what an editor may do.
type Role string

const (
	// RoleEditor may add, edit, accept and decide.
	RoleEditor Role = "editor"
	// RoleAdmin may also manage editors and read the audit.
	RoleAdmin Role = "admin"
)

// An Editor is somebody who may sign in.
type Editor struct {
	Name    string    `json:"name"`
	Role    Role      `json:"role"`
	Created time.Time `json:"created"`
	// HasPassword is false for one who can sign in by link only.
	HasPassword bool `json:"has_password"`
}

var (
	// ErrCredentials: no editor has that name and password.
	ErrCredentials = errors.New("name or password is wrong")
	// ErrLastAdmin: somebody has to be left who may manage editors.
	ErrLastAdmin = errors.New("the last admin stays")
)

// maxName is the longest name of an editor, in characters.
const maxName = 64

func checkName(name string) error {
	if !utf8.ValidString(name) || strings.TrimSpace(name) != name || name == "" || utf8.RuneCountInString(name) > maxName {
		return fmt.Errorf("%w: a name has 1 to %d characters, with no space around them", ErrInvalid, maxName)
	}
	for _, r := range name {
		if !unicode.IsPrint(r) {
			return fmt.Errorf("%w: a name is made of printable characters", ErrInvalid)
		}
	}
	return nil
}

// AddEditor adds an editor; by is who does it. An empty password leaves signing in by link.
func (s *Store) AddEditor(ctx context.Context, by, name string, role Role, password string) (Editor, error) {
	e := Editor{Name: name, Role: role, HasPassword: password != ""}
	err := checkName(name)
	if err == nil && role != RoleEditor && role != RoleAdmin {
		err = fmt.Errorf("%w: role %q is neither editor nor admin", ErrInvalid, role)
	}
	hash := ""
	if err == nil && password != "" {
		if err = checkPassword(password); err == nil {
			hash = s.hash(password)
		}
	}
	if err != nil {
		return e, failed(err, "add editor %q", name)
	}
	err = s.write(ctx, func(t tx) error {
		e.Created = s.clock()
		n, err := t.exec(ctx, `INSERT INTO editors (folded, name, role, password, created) VALUES ($1, $2, $3, $4, $5)
			ON CONFLICT (folded) DO NOTHING`, events.Fold(name), name, string(role), hash, instant(e.Created))
		if err != nil {
			return err
		}
		if n == 0 {
			return ErrExists
		}
		return audit(ctx, t, Entry{At: e.Created, Editor: by, Action: "add editor", Subject: name, Detail: string(role)})
	})
	return e, failed(err, "add editor %q", name)
}

const editorColumns = `SELECT e.name, e.role, e.created, e.password`

func scanEditor(r rowScanner, more ...any) (e Editor, hash string, err error) {
	var created string
	if err = r.Scan(append([]any{&e.Name, &e.Role, &created, &hash}, more...)...); err != nil {
		return e, "", err
	}
	e.HasPassword = hash != ""
	e.Created, err = parseInstant(created)
	return e, hash, err
}

func editorByName(ctx context.Context, q querier, name string) (Editor, string, error) {
	e, hash, err := scanEditor(q.row(ctx, editorColumns+` FROM editors e WHERE e.folded = $1`, events.Fold(name)))
	return e, hash, notFound(err)
}

// Editor returns the editor with a name, whatever its case.
func (s *Store) Editor(ctx context.Context, name string) (e Editor, err error) {
	err = s.read(ctx, func(q querier) error {
		e, _, err = editorByName(ctx, q, name)
		return err
	})
	return e, failed(err, "editor %q", name)
}

// Editors returns everybody who may sign in, by name.
func (s *Store) Editors(ctx context.Context) ([]Editor, error) {
	var out []Editor
	rows, err := s.reads.QueryContext(ctx, editorColumns+` FROM editors e ORDER BY e.folded`)
	err = each(rows, err, func(r rowScanner) error {
		e, _, err := scanEditor(r)
		out = append(out, e)
		return err
	})
	return out, failed(err, "editors")
}

// Authenticate returns the editor with that name and password, or ErrCredentials. It takes as long
// for a name that nobody has as for a wrong password.
func (s *Store) Authenticate(ctx context.Context, name, password string) (Editor, error) {
	var e Editor
	var hash string
	err := s.read(ctx, func(q querier) (err error) {
		e, hash, err = editorByName(ctx, q, name)
		return err
	})
	if err != nil && !errors.Is(err, ErrNotFound) {
		return Editor{}, failed(err, "sign in")
	}
	if len(password) > maxPassword {
		password = ""
	}
	if hash == "" {
		s.hash(password)
		return Editor{}, ErrCredentials
	}
	s.hashing <- struct{}{}
	ok := matchesPassword(hash, password)
	<-s.hashing
	if !ok {
		return Editor{}, ErrCredentials
	}
	return e, nil
}

// hash hashes a password; only a few at a time, as each takes 19 MiB.
func (s *Store) hash(password string) string {
	s.hashing <- struct{}{}
	defer func() { <-s.hashing }()
	return hashPassword(password)
}

// SetPassword gives an editor a new password and ends all of their sessions but the one with the
// id keep.
func (s *Store) SetPassword(ctx context.Context, by, name, password, keep string) error {
	if err := checkPassword(password); err != nil {
		return failed(err, "password of %q", name)
	}
	hash := s.hash(password)
	return failed(s.write(ctx, func(t tx) error {
		folded := events.Fold(name)
		n, err := t.exec(ctx, `UPDATE editors SET password = $1 WHERE folded = $2`, hash, folded)
		if err != nil {
			return err
		}
		if n == 0 {
			return ErrNotFound
		}
		if _, err := t.exec(ctx, `DELETE FROM sessions WHERE editor = $1 AND id <> $2`, folded, keep); err != nil {
			return err
		}
		if _, err := t.exec(ctx, `DELETE FROM sign_in_links WHERE editor = $1`, folded); err != nil {
			return err
		}
		return audit(ctx, t, Entry{At: s.clock(), Editor: by, Action: "set password", Subject: name})
	}), "password of %q", name)
}

// SetRole makes an editor an admin or the other way round.
func (s *Store) SetRole(ctx context.Context, by, name string, role Role) error {
	if role != RoleEditor && role != RoleAdmin {
		return failed(fmt.Errorf("%w: role %q is neither editor nor admin", ErrInvalid, role), "role of %q", name)
	}
	return failed(s.write(ctx, func(t tx) error {
		if err := keepAdmin(ctx, t, name, role == RoleAdmin); err != nil {
			return err
		}
		if _, err := t.exec(ctx, `UPDATE editors SET role = $1 WHERE folded = $2`, string(role), events.Fold(name)); err != nil {
			return err
		}
		return audit(ctx, t, Entry{At: s.clock(), Editor: by, Action: "set role", Subject: name, Detail: string(role)})
	}), "role of %q", name)
}

// RemoveEditor takes away an editor's right to sign in, and ends their sessions. What they did
// stays.
func (s *Store) RemoveEditor(ctx context.Context, by, name string) error {
	return failed(s.write(ctx, func(t tx) error {
		if err := keepAdmin(ctx, t, name, false); err != nil {
			return err
		}
		for _, query := range []string{
			`DELETE FROM sessions WHERE editor = $1`,
			`DELETE FROM sign_in_links WHERE editor = $1`,
			`DELETE FROM editors WHERE folded = $1`,
		} {
			if _, err := t.exec(ctx, query, events.Fold(name)); err != nil {
				return err
			}
		}
		return audit(ctx, t, Entry{At: s.clock(), Editor: by, Action: "remove editor", Subject: name})
	}), "remove editor %q", name)
}

// keepAdmin refuses to change the last admin into anything else.
func keepAdmin(ctx context.Context, t tx, name string, staysAdmin bool) error {
	e, _, err := editorByName(ctx, t, name)
	if err != nil || e.Role != RoleAdmin || staysAdmin {
		return err
	}
	var admins int
	err = t.row(ctx, `SELECT count(*) FROM editors WHERE role = 'admin'`).Scan(&admins)
	if err == sql.ErrNoRows || err == nil && admins < 2 {
		return ErrLastAdmin
	}
	return err
}
