package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"dateline/events"
)

// prepareSource checks a source that is to be recorded, and completes it.
func prepareSource(src events.Source, now time.Time) (events.Source, error) {
	invalid := func(what string) (events.Source, error) {
		return src, fmt.Errorf("%w: source %q: %s", ErrInvalid, src.ID, what)
	}
	for _, s := range []string{src.ID, src.Title, src.Body, src.URL, src.Publisher, src.Language, src.PublishedEDTF, src.ForeignUID} {
		if !utf8.ValidString(s) {
			return invalid("its text is no valid UTF-8")
		}
		if strings.ContainsRune(s, 0) {
			return invalid("its text holds a NUL")
		}
	}
	if src.URL != "" {
		if u, err := url.Parse(src.URL); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			return invalid("its address is neither http nor https")
		}
	}
	if src.Kind == "" {
		src.Kind = events.Text
	}
	if src.ID == "" {
		src.ID = events.SourceID(src)
	}
	src.Recorded = now
	return src, nil
}

func insertSource(ctx context.Context, t tx, src events.Source) error {
	body := src.Body
	src.Body = ""
	doc, err := document(src)
	if err != nil {
		return err
	}
	_, err = t.exec(ctx, `INSERT INTO sources (number, id, published, publisher, url, foreign_uid, recorded, source, body)
		VALUES ((SELECT coalesce(max(number), 0) + 1 FROM sources), $1, $2, $3, $4, $5, $6, $7, $8)`,
		src.ID, src.Published.String(), src.Publisher, src.URL, src.ForeignUID, instant(src.Recorded), doc, body)
	return err
}

func hasSource(ctx context.Context, q querier, id string) (bool, error) {
	var n int
	err := q.row(ctx, `SELECT count(*) FROM sources WHERE id = $1`, id).Scan(&n)
	return n > 0, err
}

// Source returns a source with its body.
func (s *Store) Source(ctx context.Context, id string) (events.Source, error) {
	var src events.Source
	var doc, body string
	err := s.reads.QueryRowContext(ctx, `SELECT source, body FROM sources WHERE id = $1`, id).Scan(&doc, &body)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err == nil {
		err = parseDocument(doc, &src, "source")
		src.Body = body
	}
	return src, failed(err, "source %q", id)
}

// Sources returns the sources without their bodies, the last recorded first: limit of them after
// the first offset.
func (s *Store) Sources(ctx context.Context, limit, offset int) ([]events.Source, error) {
	var out []events.Source
	rows, err := s.reads.QueryContext(ctx,
		`SELECT source FROM sources ORDER BY number DESC LIMIT $1 OFFSET $2`, limit, offset)
	err = each(rows, err, func(r rowScanner) error {
		src, err := scanSource(r)
		out = append(out, src)
		return err
	})
	return out, failed(err, "sources")
}

// SourceMentions returns every mention that a source makes, with the id of the event that each
// belongs to: "" for one that waits or is only watched.
func (s *Store) SourceMentions(ctx context.Context, id string) ([]Placed, error) {
	var out []Placed
	err := s.read(ctx, func(q querier) (err error) {
		out, err = placedOf(ctx, q, id)
		return err
	})
	return out, failed(err, "mentions of source %q", id)
}

func placedOf(ctx context.Context, q querier, source string) ([]Placed, error) {
	var out []Placed
	rows, err := q.query(ctx, mentionColumns+`, coalesce(x.matched, ''), coalesce(x.event_id, '')
		FROM mentions m LEFT JOIN matches x ON x.mention_id = m.id
		WHERE m.id > $1 AND m.id < $2 AND m.source_id = $3 ORDER BY m.number`, source+".", source+"/", source)
	err = each(rows, err, func(r rowScanner) error {
		var p Placed
		var err error
		p.Mention, err = scanMention(r, &p.Event)
		out = append(out, p)
		return err
	})
	return out, err
}

// A Placed mention comes with the event that it belongs to.
type Placed struct {
	Mention events.Mention `json:"mention"`
	// Event is the id of its event, or "" for a mention that waits or is only watched.
	Event string `json:"event,omitempty"`
}

func scanSource(r rowScanner) (events.Source, error) {
	var src events.Source
	var doc string
	if err := r.Scan(&doc); err != nil {
		return src, err
	}
	return src, parseDocument(doc, &src, "source")
}
