package server

import (
	"net/netip"
	"sync"
	"time"
)

// limits count what each peer does, so that nobody can guess passwords or flood the queue. A peer
// is an IPv4 address or an IPv6 network of 64 bits, as one household has.
type limits struct {
	mu    sync.Mutex
	byKey map[string]*tally
	swept time.Time
}

// A tally is how often something was done since start.
type tally struct {
	n     int
	start time.Time
	span  time.Duration
}

// maxKey is how much of a peer, or of a name that somebody made up, is remembered.
const maxKey = 100

func newLimits() *limits { return &limits{byKey: make(map[string]*tally)} }

// allow counts one more deed of a peer and reports whether it is within max in the span.
func (l *limits) allow(deed, peer string, max int, span time.Duration, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if now.Sub(l.swept) > time.Minute {
		for k, t := range l.byKey {
			if now.Sub(t.start) > t.span {
				delete(l.byKey, k)
			}
		}
		l.swept = now
	}
	key := deed + " " + household(peer)
	key = key[:min(len(key), maxKey)]
	t := l.byKey[key]
	if t == nil || now.Sub(t.start) > t.span {
		t = &tally{start: now, span: span}
		l.byKey[key] = t
	}
	t.n++
	return t.n <= max
}

// household returns the address that limits count by.
func household(peer string) string {
	a, err := netip.ParseAddr(peer)
	if err != nil {
		return peer
	}
	if a = a.Unmap(); a.Is6() {
		if p, err := a.Prefix(64); err == nil {
			return p.String()
		}
	}
	return a.String()
}
