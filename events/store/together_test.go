package store

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"dateline/events"
)

// Two processes record into one file in turn; what one keeps in memory must not hide what the other
// has written.
func TestTwoWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "dateline.db")
	stores := []*Store{openAt(t, path), openAt(t, path)}
	const texts = 12
	for n := range texts {
		src, mentions := says("2024-05-21", "2024-10-31", events.Announced)
		src.ID = fmt.Sprint(n)
		src.Published += events.Day(n)
		mentions[0].Span = events.SpanOf(day("2024-10-20")+events.Day(n), 0)
		s := stores[n%2]
		mustRecord(t, s, src, mentions)
		list, err := s.Full(t.Context(), events.Filter{})
		if err != nil || len(list) != 1 || len(list[0].Mentions) != n+1 {
			t.Fatalf("after %d texts: %d events, %v", n+1, len(list), err)
		}
	}
	for _, s := range stores {
		list, err := s.Full(t.Context(), events.Filter{})
		if err != nil || len(list) != 1 || len(list[0].Mentions) != texts || len(list[0].Revisions) != list[0].Sequence+1 {
			t.Errorf("%+v, %v", list, err)
		}
	}
}

// Many read and record at the same time; everybody sees whole texts only, and nobody an error.
func TestTogether(t *testing.T) {
	s := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	var writers, others sync.WaitGroup
	for w := range 3 {
		writers.Go(func() {
			for n := range 15 {
				src, mentions := manyFrom(100*w + n)
				if _, err := s.Record(context.Background(), src, mentions); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 4 {
		others.Go(func() {
			for ctx.Err() == nil {
				list, err := s.Full(context.Background(), events.Filter{Query: "Konferenz"})
				if err != nil {
					t.Error(err)
				}
				mentions := 0
				for _, e := range list {
					mentions += len(e.Mentions)
				}
				if mentions%5 != 0 {
					t.Errorf("%d mentions are seen of texts with five", mentions)
				}
				if _, err := s.List(context.Background(), events.Filter{AsOf: day("2024-12-31")}, Window{Limit: 10, Facets: true}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	writers.Wait()
	cancel()
	others.Wait()
	full, err := s.Full(t.Context(), events.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range full {
		n += len(e.Mentions)
	}
	if n != 3*15*5 {
		t.Errorf("%d mentions, want %d", n, 3*15*5)
	}
}

// A caller that goes away breaks off what was asked for it, and leaves nothing half done.
func TestBrokenOff(t *testing.T) {
	s := open(t)
	for n := range 40 {
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan struct{})
		go func() {
			defer close(done)
			src, mentions := manyFrom(n)
			s.Record(ctx, src, mentions)
		}()
		time.Sleep(time.Duration(n) * 100 * time.Microsecond)
		cancel()
		<-done
	}
	src, mentions := manyFrom(1000)
	mustRecord(t, s, src, mentions)
	sources, err := s.Sources(t.Context(), 100, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, src := range sources {
		placed, err := s.SourceMentions(t.Context(), src.ID)
		if err != nil || len(placed) != 5 {
			t.Errorf("%s: %d mentions, %v", src.ID, len(placed), err)
		}
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
	t.Logf("%d of 41 texts were recorded", len(sources))
}
