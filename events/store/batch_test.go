package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"dateline/events"
)

// TestBatch: what a batch records is as if each source had been recorded by itself, later sources
// see the earlier ones, and a batch that fails leaves nothing.
func TestBatch(t *testing.T) {
	single, batched := open(t), open(t)
	const texts = 12
	err := batched.Batch(t.Context(), func(b *Batch) error {
		for n := range texts {
			src, mentions := manyFrom(n)
			src.ForeignUID = "one@foreign.example"
			mustRecord(t, single, src, mentions)
			if known, err := b.SourcesByForeignUID(src.ForeignUID); err != nil || len(known) != n {
				t.Errorf("%d sources before the batch's %d-th, %v", len(known), n, err)
			}
			report, err := b.Record("", src, mentions)
			if err != nil || !report.New {
				t.Errorf("%s: %+v, %v", src.ID, report, err)
			}
			if again, err := b.Record("", src, mentions); err != nil || again.New {
				t.Errorf("%s again: %+v, %v", src.ID, again, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	shown := func(s *Store) string {
		list, err := s.Full(t.Context(), events.Filter{})
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, e := range list {
			out += fmt.Sprintln(e.Name, e.Span, e.Status, e.Sequence, len(e.Mentions), len(e.Revisions), e.Series, e.Edition)
		}
		return out
	}
	before := shown(batched)
	if want := shown(single); before != want {
		t.Errorf("a batch gives\n%sone by one they give\n%s", before, want)
	}
	broken := errors.New("broken off")
	err = batched.Batch(t.Context(), func(b *Batch) error {
		for n := texts; n < 2*texts; n++ {
			src, mentions := manyFrom(n)
			if _, err := b.Record("", src, mentions); err != nil {
				return err
			}
		}
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("a broken batch gives %v", err)
	}
	if after := shown(batched); after != before {
		t.Errorf("a broken batch left\n%swhere there was\n%s", after, before)
	}
	// What the writer keeps in memory has nothing of it either.
	for _, s := range []*Store{single, batched} {
		src, mentions := manyFrom(texts)
		mustRecord(t, s, src, mentions)
	}
	if got, want := shown(batched), shown(single); got != want {
		t.Errorf("afterwards\n%swant\n%s", got, want)
	}
}

// TestBatchCrashChild is no test but the process that the next one kills inside a batch.
func TestBatchCrashChild(t *testing.T) {
	path := os.Getenv("DATELINE_CRASH_TEST")
	if path == "" {
		t.Skip("the child of TestBatchCrash")
	}
	s := openAt(t, path)
	err := s.Batch(t.Context(), func(b *Batch) error {
		for n := range 2000 {
			src, mentions := manyFrom(n)
			if _, err := b.Record("", src, mentions); err != nil {
				return err
			}
			fmt.Println(src.ID)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestBatchCrash: a process that is killed in the middle of a batch leaves nothing of it.
func TestBatchCrash(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	path := filepath.Join(t.TempDir(), "dateline.db")
	for _, after := range []int{1, 40, 150} {
		killed(t, "TestBatchCrashChild", path, after)
		checkWhole(t, path, nil)
		s := openAt(t, path)
		if sources, err := s.Sources(t.Context(), 10, 0); err != nil || len(sources) > 0 {
			t.Errorf("killed after %d texts: %d are there, %v", after, len(sources), err)
		}
		s.Close()
	}
}
