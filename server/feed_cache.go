package server

import (
	"container/list"
	"context"
	"strconv"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"

	"dateline/events/store"
)

// feedCacheBytes bounds what all feeds together keep in memory.
const feedCacheBytes = 128 << 20

// a feedCache keeps the feeds that were asked for last, until they take too much memory.
type feedCache struct {
	mu      sync.Mutex
	limit   int
	size    int
	entries map[string]*list.Element
	recent  *list.List // of cached, the last used first
	making  singleflight.Group
}

type cached struct {
	key string
	*published
}

func newFeedCache(limit int) *feedCache {
	return &feedCache{limit: limit, entries: map[string]*list.Element{}, recent: list.New()}
}

// get returns the feed kept under a key, or nil.
func (c *feedCache) get(key string) *published {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[key]
	if !ok {
		return nil
	}
	c.recent.MoveToFront(e)
	return e.Value.(cached).published
}

// make keeps what build makes for a key at a revision. All that ask meanwhile wait for the one that
// builds.
func (c *feedCache) make(key string, revision int64, build func() (*published, error)) (*published, error) {
	v, err, _ := c.making.Do(key+" "+strconv.FormatInt(revision, 10), func() (any, error) {
		if p := c.get(key); p != nil && p.revision == revision {
			return p, nil
		}
		p, err := build()
		if err != nil {
			return nil, err
		}
		c.put(key, p)
		return p, nil
	})
	if err != nil {
		return nil, err
	}
	return v.(*published), nil
}

func (c *feedCache) put(key string, p *published) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.entries[key]; ok {
		if e.Value.(cached).revision > p.revision {
			return // somebody was faster with something newer
		}
		c.drop(e)
	}
	c.entries[key] = c.recent.PushFront(cached{key, p})
	c.size += p.size()
	for c.size > c.limit && c.recent.Len() > 1 {
		c.drop(c.recent.Back())
	}
}

func (c *feedCache) drop(e *list.Element) {
	old := c.recent.Remove(e).(cached)
	delete(c.entries, old.key)
	c.size -= old.size()
}

// knownRevision remembers the revision of the database for as long as its files are untouched.
type knownRevision struct {
	mu       sync.Mutex
	stamp    string
	revision int64
	at       time.Time
	// reads counts how often the database was asked.
	reads int
}

// get returns the revision of what is published and its instant. It reads the database only if it
// was written to.
func (k *knownRevision) get(ctx context.Context, st *store.Store) (int64, time.Time, error) {
	stamp, settled, err := st.Stamp()
	if err != nil {
		return 0, time.Time{}, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if settled && stamp == k.stamp {
		return k.revision, k.at, nil
	}
	k.reads++
	revision, at, err := st.Revision(ctx)
	if err != nil {
		return 0, time.Time{}, err
	}
	k.revision, k.at, k.stamp = revision, at, ""
	if settled {
		k.stamp = stamp // taken before the revision was read, so no write falls between
	}
	return revision, at, nil
}
