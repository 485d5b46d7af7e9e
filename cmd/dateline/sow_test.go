package main

import (
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/gazetteer"
	"dateline/events/store"
	"dateline/seeds"
)

// TestFirstStart holds what a new calendar shows: the seed text's three events are three of the 57
// known conferences, none of them twice and no two in one.
func TestFirstStart(t *testing.T) {
	now := func() time.Time { return time.Date(2025, 11, 25, 12, 0, 0, 0, time.UTC) }
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "dateline.db"), store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	std := streams{strings.NewReader(""), io.Discard, io.Discard}
	reader := extract.New(gazetteer.Default())
	if err := sow(t.Context(), std, s, reader); err != nil {
		t.Fatal(err)
	}

	conferenceOf := map[string]string{} // by source
	records, err := seeds.Records()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		conferenceOf[r.Source.ID] = r.Conference
	}
	list, err := s.Full(t.Context(), events.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 57 {
		t.Errorf("got %d events, want 57", len(list))
	}
	eventOf := map[string]string{} // by conference
	var read []string              // conferences that the seed text tells of
	for _, e := range list {
		var conferences []string
		fromText := false
		for _, m := range e.Mentions {
			if c, ok := conferenceOf[m.Source.ID]; !ok {
				fromText = true
			} else if !slices.Contains(conferences, c) {
				conferences = append(conferences, c)
			}
		}
		if len(conferences) != 1 {
			t.Errorf("%s is made of the conferences %v", e.ID, conferences)
			continue
		}
		c := conferences[0]
		if other, ok := eventOf[c]; ok {
			t.Errorf("%s is both %s and %s", c, other, e.ID)
		}
		eventOf[c] = e.ID
		if fromText {
			read = append(read, c)
		}
	}
	slices.Sort(read)
	want := []string{"minsk-eurasian-security-2023", "minsk-eurasian-security-2024", "sco-cfm-astana-2024"}
	if !slices.Equal(read, want) {
		t.Errorf("the seed text tells of %v, want %v", read, want)
	}

	before, _, err := s.Revision(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := sow(t.Context(), std, s, reader); err != nil {
		t.Fatal(err)
	}
	if after, _, err := s.Revision(t.Context()); err != nil || after != before {
		t.Errorf("a second start changed something: revision %d, then %d, %v", before, after, err)
	}
}
