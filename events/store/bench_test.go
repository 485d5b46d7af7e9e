//go:build unix

package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"testing"
	"time"

	"dateline/events"
)

// A corpus gives texts about events, five for each; the n-th text is about the event order(n).
type corpus struct {
	events int
	// shuffled texts are about any event of a quarter of a century; otherwise they come as news
	// do, about events of the same season.
	shuffled bool
}

func (c corpus) text(n int) (events.Source, []events.Mention) {
	event := n % c.events
	if !c.shuffled {
		r := rand.New(rand.NewPCG(uint64(n), 3))
		event = min(max(n/5%c.events+r.IntN(40)-20, 0), c.events-1)
	}
	src, mentions := benchText(n, event)
	if !c.shuffled {
		// The same event, but on a day that goes on with its number.
		m := &mentions[0]
		by := events.NewDay(2005, 1, 1) + events.Day(365*25*event/c.events) - m.Span.First()
		src.Published += by
		if m.Span.Kind() == events.Within {
			m.Span = events.WindowOf(m.Span.First()+by, m.Span.Last()+by)
		} else {
			m.Span = events.SpanOf(m.Span.First()+by, m.Span.Last()+by)
		}
	}
	return src, mentions
}

// processor returns how long this process has kept a processor busy: what a text costs, whoever
// else uses the machine.
func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// memory tells how much of the heap is in use once it is swept, and the most that the process has had
// in memory at any time, what SQLite keeps of the file included.
func memory() string {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return fmt.Sprintf("%d MB of heap, %d MB in all", m.HeapAlloc>>20, u.Maxrss>>10)
}

// grow returns a store with so many texts of the corpus. It is built once into the folder that
// DATELINE_BENCH names, if it does.
func grow(b *testing.B, c corpus, texts int) *Store {
	b.Helper()
	path := filepath.Join(b.TempDir(), "dateline.db")
	if dir := os.Getenv("DATELINE_BENCH"); dir != "" {
		path = filepath.Join(dir, fmt.Sprintf("%d-%d-%v.db", texts, c.events, c.shuffled))
	}
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	var have int
	if err := s.reads.QueryRow(`SELECT count(*) FROM sources`).Scan(&have); err != nil {
		b.Fatal(err)
	}
	const step = 10000
	for n := have; n < texts; {
		busy := processor()
		from := n
		for end := min(n+step, texts); n < end; n++ {
			src, mentions := c.text(n)
			if _, err := s.Record(context.Background(), src, mentions); err != nil {
				b.Fatal(err)
			}
		}
		busy = processor() - busy
		b.Logf("%d texts: %v of processor time each, %s", n, busy/time.Duration(n-from), memory())
	}
	return s
}

// BenchmarkRecord records texts into a calendar that has so many already. The figure to look at is
// texts per second of processor time.
func BenchmarkRecord(b *testing.B) {
	for _, shuffled := range []bool{false, true} {
		for _, texts := range []int{1000, 10000, 100000} {
			b.Run(fmt.Sprintf("shuffled=%v/%d", shuffled, texts), func(b *testing.B) {
				c := corpus{texts / 5, shuffled}
				s := grow(b, c, texts)
				n := texts
				busy := processor()
				for b.Loop() {
					src, mentions := c.text(n - texts + texts/2)
					src.ID = "more" + strconv.Itoa(n)
					n++
					if _, err := s.Record(b.Context(), src, mentions); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(n-texts)/(processor()-busy).Seconds(), "texts/cpu-s")
			})
		}
	}
}

// stock returns a store with so many events of one mention each, put there without matching.
func stock(b *testing.B, n int) *Store {
	b.Helper()
	path := filepath.Join(b.TempDir(), "dateline.db")
	if dir := os.Getenv("DATELINE_BENCH"); dir != "" {
		path = filepath.Join(dir, fmt.Sprintf("stock-%d.db", n))
	}
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	have, err := s.Count(context.Background(), events.Filter{})
	if err != nil {
		b.Fatal(err)
	}
	for have < n {
		err := s.write(context.Background(), func(t tx) error {
			now := s.clock()
			changed, err := raise(context.Background(), t, now)
			if err != nil {
				return err
			}
			for end := min(have+1000, n); have < end; have++ {
				src, mentions := benchText(have, have)
				src, mentions, err := prepare(src, mentions, now)
				if err != nil {
					return err
				}
				if err := insertSource(context.Background(), t, src); err != nil {
					return err
				}
				if err := insertMention(context.Background(), t, mentions[0]); err != nil {
					return err
				}
				e := events.Event{Settled: events.Settle(mentions, nil), Mentions: mentions, Created: now, Modified: now}
				e.ID, e.UID = events.MintID(mentions[0])
				if err := putEvent(context.Background(), t, eventRow{}, &eventRow{number: int64(have + 1), event: e, shown: true, changed: changed}); err != nil {
					return err
				}
				if err := putMatch(context.Background(), t, mentions[0], e.ID); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return s
}

func BenchmarkList(b *testing.B) {
	for _, n := range []int{1000, 10000, 100000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			s := stock(b, n)
			for name, f := range map[string]events.Filter{"all": {}, "upcoming": {From: events.NewDay(2024, 1, 1)}, "country": {Country: "BA"},
				"search-common": {Query: "Konferenz"}, "search-inside": {Query: "minister"}, "search-two": {Query: "Konferenz Wasser"}, "search-rare": {Query: "Ort144"}} {
				b.Run(name, func(b *testing.B) {
					var l List
					busy, runs := processor(), 0
					for b.Loop() {
						runs++
						var err error
						if l, err = s.List(b.Context(), f, Window{Limit: 50, Facets: true}); err != nil {
							b.Fatal(err)
						}
					}
					b.ReportMetric(float64((processor()-busy).Microseconds())/1000/float64(runs), "cpu-ms/op")
					b.ReportMetric(float64(l.Total), "events")
				})
			}
		})
	}
}

// BenchmarkFull reads what a feed of everything is made of.
func BenchmarkFull(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			s := stock(b, n)
			for b.Loop() {
				if _, err := s.Full(b.Context(), events.Filter{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkOneEvent records thousands of texts about one event: what agencies make of one report. The
// figure to look at is how much more than one of the first hundred a text costs once there are many.
func BenchmarkOneEvent(b *testing.B) {
	const part = 100
	for _, texts := range []int{1000, 2000} {
		b.Run(strconv.Itoa(texts), func(b *testing.B) {
			for b.Loop() {
				s := grow(b, corpus{20, true}, 100)
				first, last := time.Duration(0), time.Duration(0)
				for n := 0; n < texts; n += part {
					busy := processor()
					for i := n; i < n+part; i++ {
						src, mentions := sameText(i)
						if _, err := s.Record(b.Context(), src, mentions); err != nil {
							b.Fatal(err)
						}
					}
					if last = processor() - busy; n == 0 {
						first = last
					}
				}
				var most int
				if err := s.reads.QueryRow(`SELECT count(*) FROM matches GROUP BY event_id ORDER BY 1 DESC`).Scan(&most); err != nil || most < texts {
					b.Fatalf("%d mentions of one event in %d texts, %v", most, texts, err)
				}
				b.ReportMetric(float64(first.Microseconds())/1000/part, "first-ms/text")
				b.ReportMetric(float64(last.Microseconds())/1000/part, "last-ms/text")
				b.ReportMetric(float64(last)/float64(first), "times-the-first")
			}
		})
	}
}
