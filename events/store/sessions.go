package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"dateline/events"
)

const (
	// sessionLife is how long a session lasts after it was last used.
	sessionLife = 30 * 24 * time.Hour
	// seenEvery is how often the use of a session is written down.
	seenEvery = 10 * time.Minute
	// maxAgent is how much of a browser's name is kept, in bytes.
	maxAgent = 256
)

// A Session is a browser in which an editor is signed in.
type Session struct {
	// ID names the session in lists; it is not the secret of the cookie.
	ID      string    `json:"id"`
	Editor  Editor    `json:"editor"`
	Created time.Time `json:"created"`
	Seen    time.Time `json:"seen"`
	Expires time.Time `json:"expires"`
	// Agent and Address say where: the browser's own name and the peer's address.
	Agent   string `json:"agent,omitempty"`
	Address string `json:"address,omitempty"`
	// Renewed tells that it lasts longer since it was asked for now.
	Renewed bool `json:"-"`
}

// StartSession signs an editor in and returns the secret for the cookie, of which only a digest is
// kept. The session named by replaces, if any, ends: a browser that signs in gets a new one.
func (s *Store) StartSession(ctx context.Context, name, agent, address, replaces string) (token string, session Session, err error) {
	err = s.write(ctx, func(t tx) error {
		token, session, err = startSession(ctx, t, name, agent, address, replaces)
		return err
	})
	return token, session, failed(err, "session of %q", name)
}

func startSession(ctx context.Context, t tx, name, agent, address, replaces string) (string, Session, error) {
	now := t.store.clock()
	e, _, err := editorByName(ctx, t, name)
	if err != nil {
		return "", Session{}, err
	}
	token := newToken()
	session := Session{ID: newID(), Editor: e, Created: now, Seen: now, Expires: now.Add(sessionLife),
		Agent: clip(agent, maxAgent), Address: clip(address, maxAgent)}
	if _, err := t.exec(ctx, `DELETE FROM sessions WHERE id = $1 OR expires <= $2`, replaces, instant(now)); err != nil {
		return "", Session{}, err
	}
	if _, err := t.exec(ctx, `INSERT INTO sessions (token, id, editor, created, seen, expires, agent, address)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, digest(token), session.ID, events.Fold(e.Name),
		instant(session.Created), instant(session.Seen), instant(session.Expires), session.Agent, session.Address); err != nil {
		return "", Session{}, err
	}
	return token, session, audit(ctx, t, Entry{At: now, Editor: e.Name, Action: "sign in", Subject: session.ID, Detail: session.Address})
}

// clip shortens s to at most n bytes of valid UTF-8.
func clip(s string, n int) string {
	if len(s) > n {
		s = s[:n]
	}
	b := make([]rune, 0, len(s))
	for _, r := range s {
		if r != '\uFFFD' && r != 0 {
			b = append(b, r)
		}
	}
	return string(b)
}

const sessionColumns = editorColumns + `, x.id, x.created, x.seen, x.expires, x.agent, x.address`

const sessionByToken = sessionColumns + ` FROM sessions x JOIN editors e ON e.folded = x.editor WHERE x.token = $1`

func scanSession(r rowScanner) (Session, error) {
	var x Session
	var created, seen, expires string
	e, _, err := scanEditor(r, &x.ID, &created, &seen, &expires, &x.Agent, &x.Address)
	if err != nil {
		return x, err
	}
	x.Editor = e
	if x.Created, err = parseInstant(created); err != nil {
		return x, err
	}
	if x.Seen, err = parseInstant(seen); err != nil {
		return x, err
	}
	x.Expires, err = parseInstant(expires)
	return x, err
}

// Session returns the session that a cookie's secret belongs to, if it has neither been revoked nor
// expired, and keeps it alive.
func (s *Store) Session(ctx context.Context, token string) (Session, error) {
	var x Session
	err := s.read(ctx, func(q querier) (err error) {
		x, err = scanSession(q.row(ctx, sessionByToken, digest(token)))
		return notFound(err)
	})
	if err != nil {
		return Session{}, failed(err, "session")
	}
	now := s.clock()
	if !now.Before(x.Expires) {
		return Session{}, failed(fmt.Errorf("%w: it has expired", ErrNotFound), "session")
	}
	if s.writer != nil && now.Sub(x.Seen) >= seenEvery {
		x.Seen, x.Expires = now, now.Add(sessionLife)
		err = s.write(ctx, func(t tx) error {
			_, err := t.exec(ctx, `UPDATE sessions SET seen = $1, expires = $2 WHERE id = $3`, instant(x.Seen), instant(x.Expires), x.ID)
			return err
		})
		// Reading must go on while another process writes for long; it is noted the next time.
		x.Renewed = err == nil
		if errors.Is(err, ErrBusy) {
			err = nil
		}
	}
	return x, failed(err, "session")
}

// Sessions returns the running sessions of an editor, or everybody's if name is "", the last used
// first.
func (s *Store) Sessions(ctx context.Context, name string) ([]Session, error) {
	var out []Session
	rows, err := s.reads.QueryContext(ctx, sessionColumns+` FROM sessions x JOIN editors e ON e.folded = x.editor
		WHERE ($1 = '' OR x.editor = $2) AND x.expires > $3 ORDER BY x.seen DESC, x.id`,
		name, events.Fold(name), instant(s.clock()))
	err = each(rows, err, func(r rowScanner) error {
		x, err := scanSession(r)
		out = append(out, x)
		return err
	})
	return out, failed(err, "sessions")
}

// EndSession ends the session with an id.
func (s *Store) EndSession(ctx context.Context, by, id string) error {
	return failed(s.write(ctx, func(t tx) error {
		var name string
		err := t.row(ctx, `SELECT e.name FROM sessions x JOIN editors e ON e.folded = x.editor WHERE x.id = $1`, id).Scan(&name)
		if err != nil {
			return notFound(err)
		}
		if _, err := t.exec(ctx, `DELETE FROM sessions WHERE id = $1`, id); err != nil {
			return err
		}
		return audit(ctx, t, Entry{At: s.clock(), Editor: by, Action: "end session", Subject: id, Detail: name})
	}), "end session %q", id)
}

// EndSessions ends all sessions of an editor but the one with the id keep.
func (s *Store) EndSessions(ctx context.Context, by, name, keep string) error {
	return failed(s.write(ctx, func(t tx) error {
		n, err := t.exec(ctx, `DELETE FROM sessions WHERE editor = $1 AND id <> $2`, events.Fold(name), keep)
		if err != nil || n == 0 {
			return err
		}
		return audit(ctx, t, Entry{At: s.clock(), Editor: by, Action: "end sessions", Subject: name})
	}), "end sessions of %q", name)
}
