package store

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dateline/events"
)

// manyFrom returns the n-th text of a series, which speaks of five conferences.
func manyFrom(n int) (events.Source, []events.Mention) {
	src := events.Source{ID: fmt.Sprintf("text-%d", n), Kind: events.Text, Body: strings.Repeat("Die Konferenzen finden statt. ", 200),
		Language: "de", Published: day("2024-05-21") + events.Day(n), PublishedBasis: events.Given}
	var mentions []events.Mention
	for i := range 5 {
		mentions = append(mentions, events.Mention{
			Name: fmt.Sprintf("Konferenz %d", i), Type: "conference", Series: fmt.Sprintf("series-%d", i), Edition: 1 + n/10,
			Span:  events.WindowOf(day("2025-01-01")+events.Day(30*i), day("2025-01-21")+events.Day(30*i)),
			Place: events.Place{City: "by-minsk", Country: "BY"}, Organisations: []string{"sco"}, Status: events.Announced, Confidence: 0.9,
		})
	}
	return src, mentions
}

// TestCrashChild is no test but the process that the next one kills: it records one text after
// another and says so after each.
func TestCrashChild(t *testing.T) {
	path := os.Getenv("DATELINE_CRASH_TEST")
	if path == "" {
		t.Skip("the child of TestCrash")
	}
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("ready")
	for n := 0; ; n++ {
		src, mentions := manyFrom(n)
		if _, err := s.Record(context.Background(), src, mentions); err != nil {
			t.Fatal(err)
		}
		fmt.Println(src.ID)
	}
}

// A process that is killed while it records leaves all of each text or nothing of it, and all of
// those that it said it had recorded.
func TestCrash(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	path := filepath.Join(t.TempDir(), "dateline.db")
	said := make(map[string]bool)
	for round := range 5 {
		// Told more and more, it dies at another point of its work each time.
		for _, id := range killed(t, "TestCrashChild", path, 3+round*17) {
			said[id] = true
		}
		checkWhole(t, path, said)
	}
}

// killed runs a test as a process of its own, kills it once it has told of so many texts, and
// returns all that it told of.
func killed(t *testing.T, test, path string, after int) (texts []string) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^"+test+"$")
	cmd.Env = append(os.Environ(), "DATELINE_CRASH_TEST="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if id := lines.Text(); strings.HasPrefix(id, "text-") {
			texts = append(texts, id)
		}
		if len(texts) == after {
			cmd.Process.Kill()
		}
	}
	cmd.Wait()
	if len(texts) < after {
		t.Fatalf("the process told of %d texts, not of %d", len(texts), after)
	}
	return texts
}

// checkWhole checks that everything said is there, and everything that is there is whole.
func checkWhole(t *testing.T, path string, said map[string]bool) {
	t.Helper()
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	sources, err := s.Sources(t.Context(), 1<<20, 0)
	if err != nil {
		t.Fatal(err)
	}
	there := make(map[string]bool)
	for _, src := range sources {
		there[src.ID] = true
		placed, err := s.SourceMentions(t.Context(), src.ID)
		if err != nil || len(placed) != 5 {
			t.Errorf("%s: %d mentions, %v", src.ID, len(placed), err)
		}
		for _, p := range placed {
			if p.Event == "" {
				t.Errorf("%s belongs to no event", p.Mention.ID)
			}
		}
	}
	for id := range said {
		if !there[id] {
			t.Errorf("%s was recorded and is not there", id)
		}
	}
	list, err := s.Full(t.Context(), events.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	mentions := 0
	for _, e := range list {
		mentions += len(e.Mentions)
		for i, r := range e.Revisions {
			if r.Sequence != i {
				t.Errorf("%s: revision %d has sequence %d", e.ID, i, r.Sequence)
			}
		}
		if e.Sequence != len(e.Revisions)-1 {
			t.Errorf("%s: sequence %d after %d revisions", e.ID, e.Sequence, len(e.Revisions))
		}
	}
	if mentions != 5*len(sources) {
		t.Errorf("%d mentions of %d sources", mentions, len(sources))
	}
	t.Logf("%d texts said to be recorded, %d there, %d events", len(said), len(sources), len(list))
}
