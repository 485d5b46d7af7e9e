package store

import (
	"context"
	"errors"
	"time"

	"dateline/events"
)

// linkLife is how long a sign-in link works.
const linkLife = time.Hour

// ErrLink: the sign-in link has been used, has expired, or never was one.
var ErrLink = errors.New("sign-in link does not work (any more)")

// NewLink makes a sign-in link for an editor and returns its secret, of which only a digest is
// kept. It works once, within an hour. Earlier links of the editor stop working.
func (s *Store) NewLink(ctx context.Context, by, name string) (token string, expires time.Time, err error) {
	err = s.write(ctx, func(t tx) error {
		now := s.clock()
		e, _, err := editorByName(ctx, t, name)
		if err != nil {
			return err
		}
		token, expires = newToken(), now.Add(linkLife)
		folded := events.Fold(e.Name)
		if _, err := t.exec(ctx, `DELETE FROM sign_in_links WHERE editor = $1 OR expires < $2`, folded, instant(now)); err != nil {
			return err
		}
		if _, err := t.exec(ctx, `INSERT INTO sign_in_links (token, editor, created, expires, used) VALUES ($1, $2, $3, $4, '')`,
			digest(token), folded, instant(now), instant(expires)); err != nil {
			return err
		}
		return audit(ctx, t, Entry{At: now, Editor: by, Action: "make sign-in link", Subject: e.Name})
	})
	return token, expires, failed(err, "sign-in link for %q", name)
}

// LinkWorks reports whether a sign-in link would sign somebody in now. It uses nothing up.
func (s *Store) LinkWorks(ctx context.Context, link string) (works bool, err error) {
	err = s.read(ctx, func(q querier) error {
		n := 0
		err := q.row(ctx, `SELECT count(*) FROM sign_in_links WHERE token = $1 AND used = '' AND expires > $2`, digest(link), instant(s.clock())).Scan(&n)
		works = n > 0
		return err
	})
	return works, failed(err, "look up a sign-in link")
}

// UseLink signs the editor of a sign-in link in, and uses the link up in the same transaction. See
// [Store.StartSession] for the other parameters.
func (s *Store) UseLink(ctx context.Context, link, agent, address, replaces string) (token string, session Session, err error) {
	err = s.write(ctx, func(t tx) error {
		now := instant(s.clock())
		var name string
		err := t.row(ctx, `SELECT e.name FROM sign_in_links l JOIN editors e ON e.folded = l.editor
			WHERE l.token = $1 AND l.used = '' AND l.expires > $2`, digest(link), now).Scan(&name)
		if errors.Is(notFound(err), ErrNotFound) {
			return ErrLink
		}
		if err != nil {
			return err
		}
		if _, err := t.exec(ctx, `UPDATE sign_in_links SET used = $1 WHERE token = $2`, now, digest(link)); err != nil {
			return err
		}
		token, session, err = startSession(ctx, t, name, agent, address, replaces)
		return err
	})
	return token, session, failed(err, "sign in by link")
}
