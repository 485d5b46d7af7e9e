package events_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"testing"
	"time"

	"dateline/events"
)

// a memory is a shelf in memory that carries out plans as the store does.
type memory struct {
	events    map[string]events.Event
	seen      map[string]events.Candidate // event id → event, as matching sees it
	keys      map[string]map[string]bool  // key → event ids
	eventKeys map[string][]string
	waiting   map[string]events.Mention
	waitKeys  map[string]map[string]bool
	mentions  map[string]events.Mention
	sources   map[string]bool
	decisions []events.Decision
	now       time.Time
	// handed counts the candidates given out, for the growth figures.
	handed int
	// checked, if set, has every candidate compared with one that is made anew.
	checked testing.TB
}

func newMemory() *memory {
	return &memory{
		events: map[string]events.Event{}, seen: map[string]events.Candidate{}, keys: map[string]map[string]bool{}, eventKeys: map[string][]string{},
		waiting: map[string]events.Mention{}, waitKeys: map[string]map[string]bool{}, mentions: map[string]events.Mention{},
		sources: map[string]bool{}, now: time.Date(2024, 1, 1, 12, 0, 0, 0, time.UTC),
	}
}

func (s *memory) Sharing(keys []string) ([]events.Candidate, error) {
	ids := map[string]bool{}
	for _, k := range keys {
		maps.Copy(ids, s.keys[k])
	}
	var out []events.Candidate
	for id := range ids {
		if c := s.seen[id]; c.MergedInto == "" {
			out = append(out, c)
		}
	}
	s.handed += len(out)
	return out, nil
}

func (s *memory) Event(id string) (events.Event, bool, error) {
	e, ok := s.events[id]
	return e, ok, nil
}

func (s *memory) Waiting(keys []string) ([]events.Mention, error) {
	ids := map[string]bool{}
	for _, k := range keys {
		maps.Copy(ids, s.waitKeys[k])
	}
	var out []events.Mention
	for id := range ids {
		out = append(out, s.waiting[id])
	}
	return out, nil
}

func (s *memory) Mentions(ids []string) ([]events.Mention, error) {
	var out []events.Mention
	for _, id := range ids {
		if m, ok := s.mentions[id]; ok {
			out = append(out, m)
		}
	}
	return out, nil
}

func (s *memory) Decisions(ids []string) ([]events.Decision, error) {
	var out []events.Decision
	for _, d := range s.decisions {
		if slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(d.Events, id) || slices.Contains(d.Mentions, id) }) {
			out = append(out, d)
		}
	}
	return out, nil
}

// record plans and carries out.
func (s *memory) record(t testing.TB, src events.Source, ms ...events.Mention) events.Report {
	t.Helper()
	if s.sources[src.ID] {
		return events.Report{Source: src}
	}
	r, err := events.Plan(src, ms, s, s.now)
	if err != nil {
		t.Fatalf("Plan(%s): %v", src.ID, err)
	}
	s.sources[src.ID] = true
	s.carryOut(r)
	return r
}

func (s *memory) decide(t testing.TB, d events.Decision) events.Report {
	t.Helper()
	d, r, err := events.Decide(d, s, s.now)
	if err != nil {
		t.Fatalf("Decide(%s): %v", d.Kind, err)
	}
	s.decisions = slices.DeleteFunc(s.decisions, func(o events.Decision) bool { return o.ID == d.ID })
	s.decisions = append(s.decisions, d)
	s.carryOut(r)
	return r
}

func (s *memory) carryOut(r events.Report) {
	for _, res := range r.Results {
		m := res.Mention
		s.mentions[m.ID] = m
		if _, waits := s.waiting[m.ID]; waits {
			for _, k := range events.Keys(m) {
				delete(s.waitKeys[k], m.ID)
			}
			delete(s.waiting, m.ID)
		}
	}
	belongs := map[string]bool{}
	for i, e := range r.Events {
		for _, k := range s.eventKeys[e.ID] {
			delete(s.keys[k], e.ID)
		}
		s.events[e.ID] = e
		if s.seen[e.ID] = r.Candidates[i]; s.checked != nil && !reflect.DeepEqual(r.Candidates[i], events.NewCandidate(e)) {
			s.checked.Fatalf("%s heard bit by bit is\n%+v\nand as a whole\n%+v", e.ID, r.Candidates[i], events.NewCandidate(e))
		}
		s.eventKeys[e.ID] = s.seen[e.ID].Keys()
		for _, k := range s.eventKeys[e.ID] {
			if s.keys[k] == nil {
				s.keys[k] = map[string]bool{}
			}
			s.keys[k][e.ID] = true
		}
		for _, m := range e.Mentions {
			s.mentions[m.ID] = m
			belongs[m.ID] = true
		}
	}
	for _, res := range r.Results {
		m := res.Mention
		if res.Event != "" || belongs[m.ID] {
			continue
		}
		s.waiting[m.ID] = m
		for _, k := range events.Keys(m) {
			if s.waitKeys[k] == nil {
				s.waitKeys[k] = map[string]bool{}
			}
			s.waitKeys[k][m.ID] = true
		}
	}
}

// list returns the events that stand, by id.
func (s *memory) list() []events.Event {
	var out []events.Event
	for _, id := range slices.Sorted(maps.Keys(s.events)) {
		if e := s.events[id]; e.MergedInto == "" {
			out = append(out, e)
		}
	}
	return out
}

// pairs returns the events that may be one.
func (s *memory) pairs() []events.Pair {
	var all []events.Candidate
	for _, e := range s.list() {
		all = append(all, s.seen[e.ID])
	}
	return events.Pairs(all, s.decisions)
}

// a fact is one report of a known conference as a mention.
type fact struct {
	key     string
	mention events.Mention
}

// facts reads the known conferences that the calendar is seeded with.
func facts(t testing.TB) []fact {
	t.Helper()
	b, err := os.ReadFile("../seeds/conferences.json")
	if err != nil {
		t.Fatal(err)
	}
	var all struct {
		Conferences []struct {
			Key, Series, Type, Body, Organiser string
			Edition                            int
			Names                              map[string][]string
			Place                              events.Place
			Organisations                      []string
			Reports                            []struct {
				Published, Publisher, URL, Language, Note string
				EDTF                                      events.Span
				Previous                                  events.Span `json:"previous_edtf"`
				Status                                    events.Status
				Place                                     *events.Place
			}
		}
	}
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	var out []fact
	for _, c := range all.Conferences {
		for i, r := range c.Reports {
			src := events.Source{ID: fmt.Sprintf("%s-%d", c.Key, i), Kind: events.Record, URL: r.URL, Publisher: r.Publisher, Language: r.Language}
			if r.Published != "" {
				src.Published = events.MustEDTF(r.Published).Last()
			}
			m := events.Mention{
				ID: events.MentionID(src.ID, 0), Source: src, Names: c.Names, Type: c.Type, Series: c.Series, Edition: c.Edition, Span: r.EDTF,
				PreviousSpan: r.Previous, Place: c.Place, Organisations: c.Organisations, Body: c.Body, Organiser: c.Organiser,
				Status: r.Status, Note: r.Note, Confidence: 1,
			}
			if r.Place != nil {
				m.Place = *r.Place
			}
			for _, l := range []string{r.Language, "en"} {
				if n := c.Names[l]; len(n) > 0 {
					m.Name = n[0]
					break
				}
			}
			out = append(out, fact{c.Key, m})
		}
	}
	day := func(f fact) events.Day { // reports of unknown day come last
		return cmp.Or(f.mention.Source.Published, events.MaxDay)
	}
	slices.SortStableFunc(out, func(a, b fact) int { return int(day(a) - day(b)) })
	return out
}
