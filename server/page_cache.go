package server

import (
	"net/http"
	"strconv"
	"sync"

	"dateline/events"
)

// pageCacheBytes bounds what the pages kept take.
const pageCacheBytes = 32 << 20

// A pageCache keeps pages as they were sent to visitors, until something is published or the day
// turns: what a page shows depends on nothing else. Editors' pages are never kept.
type pageCache struct {
	mu       sync.Mutex
	revision int64
	day      events.Day
	size     int
	pages    map[string][]byte
}

// get returns the page kept under the key, as of that revision and day.
func (c *pageCache) get(key string, revision int64, day events.Day) ([]byte, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.revision != revision || c.day != day {
		c.revision, c.day, c.size, c.pages = revision, day, 0, nil
	}
	page, ok := c.pages[key]
	return page, ok
}

// put keeps a page; where there is no room, it takes that of all others.
func (c *pageCache) put(key string, page []byte, revision int64, day events.Day) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.revision != revision || c.day != day || len(page) > pageCacheBytes/8 {
		return
	}
	if c.pages == nil || c.size+len(page) > pageCacheBytes {
		c.pages, c.size = make(map[string][]byte), 0
	}
	if _, ok := c.pages[key]; !ok {
		c.size += len(page) + len(key)
	}
	c.pages[key] = page
}

// kept wraps the answer of a page that is the same for all visitors.
func (s *Server) kept(answer func(*visit) error) func(*visit) error {
	return func(v *visit) error {
		if _, _, feed := splitFeed(v.Param("id")); feed || v.who.role > anyone {
			return answer(v)
		}
		revision, _, err := s.Store.Revision(v.Request().Context())
		if err != nil {
			return err
		}
		r := v.Request()
		coding := encoding(r)
		key := coding + " " + v.lang() + " " + strconv.FormatBool(v.chosen) + " " + s.origin(r) + r.URL.RequestURI()
		today := v.today
		if page, ok := s.cache.get(key, revision, today); ok {
			return v.send(http.StatusOK, page, coding)
		}
		v.keep = func(page []byte) { s.cache.put(key, page, revision, today) }
		return answer(v)
	}
}
