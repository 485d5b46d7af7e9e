package server

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/labstack/echo/v4"
)

// feedCaching lets shared caches carry a feed: fresh for five minutes, then shown for an hour while
// it is fetched anew, and for a week if this server is down.
const feedCaching = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800"

// published is one feed as it is given out.
type published struct {
	revision int64
	modified time.Time
	tag      string
	*codings
}

// codings are a body in each content coding, made when it is first asked for.
type codings struct {
	body   []byte
	mu     sync.Mutex
	packed map[string][]byte
}

// publish makes a feed of a body. The same bytes as before keep their time of change and their
// codings; others get a later one, so that If-Modified-Since never hides a change within one second.
func publish(body []byte, revision int64, at time.Time, last *published) *published {
	sum := sha256.Sum256(body)
	p := &published{revision: revision, tag: hex.EncodeToString(sum[:12])}
	if last != nil && last.tag == p.tag {
		p.modified, p.codings = last.modified, last.codings
		return p
	}
	p.modified = at.UTC().Truncate(time.Second)
	if last != nil && !p.modified.After(last.modified) {
		p.modified = last.modified.Add(time.Second)
	}
	p.codings = &codings{body: body, packed: make(map[string][]byte)}
	return p
}

// in returns the body in a content coding. Whoever else asks meanwhile waits.
func (c *codings) in(coding string) ([]byte, error) {
	if coding == "" {
		return c.body, nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if packed, ok := c.packed[coding]; ok {
		return packed, nil
	}
	packed, err := compressed(c.body, coding)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", coding, err)
	}
	c.packed[coding] = packed
	return packed, nil
}

// size is what it takes in memory at most, once it has been asked for in every coding.
func (c *codings) size() int { return len(c.body) + len(c.body)/2 }

// etag is the strong entity tag in a coding: other bytes, another tag.
func (p *published) etag(coding string) string {
	if coding == "" {
		return `"` + p.tag + `"`
	}
	return `"` + p.tag + "-" + coding + `"`
}

// serve answers a GET or HEAD in a content coding. A Range is not heeded: the whole is always right (RFC 9110, 14.2).
func (p *published) serve(c echo.Context, ask feedAsk, coding string, now time.Time) error {
	r, h := c.Request(), c.Response().Header()
	h.Set("ETag", p.etag(coding))
	h.Set("Cache-Control", feedCaching)
	if v, ok := c.(*visit); ok && v.who.role >= editor {
		h.Set("Cache-Control", "private, no-cache") // who has just changed it looks whether it has changed
	}
	h.Add("Vary", "Accept-Encoding")
	if ask.byAccept {
		h.Add("Vary", "Accept")
	}
	if !p.modified.IsZero() {
		h.Set("Last-Modified", p.modified.Format(http.TimeFormat))
	}
	h.Set("Access-Control-Allow-Origin", "*") // everything in it is public
	if p.unchanged(r.Header, coding, now) {
		return c.NoContent(http.StatusNotModified)
	}
	body, err := p.in(coding)
	if err != nil {
		return err
	}
	h.Set("Content-Type", feedFormats[ask.ext].contentType)
	h.Set("Content-Disposition", "inline; filename="+strconv.Quote(ask.filename))
	h.Set("Accept-Ranges", "none")
	if coding != "" {
		h.Set("Content-Encoding", coding)
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	c.Response().WriteHeader(http.StatusOK)
	if r.Method == http.MethodHead {
		return nil
	}
	_, err = c.Response().Write(body)
	return err
}

// unchanged evaluates If-None-Match, or else If-Modified-Since (RFC 9110, 13.2.2).
func (p *published) unchanged(h http.Header, coding string, now time.Time) bool {
	if tags := h.Values("If-None-Match"); len(tags) > 0 {
		return matchesTag(strings.Join(tags, ","), p.etag(coding))
	}
	since, err := http.ParseTime(h.Get("If-Modified-Since"))
	// A time to come is the mistake of a clock, and would hide the next change.
	return err == nil && !p.modified.IsZero() && !since.After(now.Add(time.Minute)) && !p.modified.After(since)
}

// matchesTag finds a tag in the list of If-None-Match by weak comparison.
func matchesTag(list, tag string) bool {
	for list = strings.TrimSpace(list); list != ""; list = strings.TrimLeft(list, ", \t") {
		if list[0] == '*' {
			return true
		}
		list = strings.TrimPrefix(list, "W/")
		if list == "" || list[0] != '"' {
			// Not a tag; look behind the next comma.
			_, list, _ = strings.Cut(list, ",")
			continue
		}
		end := strings.IndexByte(list[1:], '"')
		if end < 0 {
			return false
		}
		if list[:end+2] == tag {
			return true
		}
		list = list[end+2:]
	}
	return false
}

// wantsJCal reports whether a client asks for jCal rather than iCalendar.
func wantsJCal(accept string) bool {
	ics, jcal := 0.0, 0.0
	for _, part := range strings.Split(accept, ",") {
		name, params, _ := strings.Cut(part, ";")
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "application/calendar+json":
			jcal = quality(params)
		case "text/calendar":
			ics = quality(params)
		}
	}
	return jcal > ics
}

// quality reads q among the parameters of an Accept header; 1 where there is none.
func quality(params string) float64 {
	for p := range strings.SplitSeq(params, ";") {
		if v, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(p)), "q="); ok {
			q, err := strconv.ParseFloat(v, 64)
			if err != nil || q < 0 || q > 1 {
				return 0
			}
			return q
		}
	}
	return 1
}
