package events_test

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"dateline/events"
)

var someSpans = []string{
	"", "2024-10", "2024", "2024-10-31", "2024-10-31/2024-11-01", "[2024-10-21..2024-11-10]", "2024-11-05", "2024-11-04/2024-11-06", "2024-10-31/",
	"[..2024-11-30]", "[2024-11-01..]", "2024-10-24~", "2024-41", "2025-01-10", "2025", "202X", "[2024-10-24,2024-10-31]", "2024-10-30/2024-10-31",
	"0001-01-01", "9999-12-31", "[..0001-03-01]", "[9999-11-30..]", "00XX", "99XX", "9999-12-30/",
}

// someMention makes a mention of an event from numbers, each taken from a short list.
func someMention(n int, pick func(int) int) events.Mention {
	id := fmt.Sprintf("s%02d", n)
	m := events.Mention{
		ID: events.MentionID(id, 0),
		Source: events.Source{
			ID: id, Kind: []events.SourceKind{events.Text, events.Record, events.Form, ""}[pick(4)], Language: []string{"de", "en", "ru", "", "fr"}[pick(5)],
			Publisher: []string{"BelTA", "TASS", "", "MFA", "Reuters", "belta"}[pick(6)], Published: []events.Day{0, 738900, 738960, 739000, 739050, 739190, 739191}[pick(7)],
		},
		Name: []string{"Conference on Security", "Konferenz", "", "II International Conference on Eurasian Security in Minsk"}[pick(4)],
		Type: []string{"conference", "summit", ""}[pick(3)], Series: []string{"", "minsk"}[pick(2)], Edition: pick(3),
		Span: events.MustEDTF(someSpans[pick(len(someSpans))]), PreviousSpan: events.MustEDTF(someSpans[pick(len(someSpans))]),
		Place:  []events.Place{{}, {City: "by-minsk", Country: "BY"}, {Country: "BY"}, {City: "kz-astana", Country: "KZ"}, {Text: "somewhere"}}[pick(5)],
		Status: append([]events.Status{"", "nonsense"}, events.Statuses...)[pick(8)], Authority: []events.Authority{0, 0, 0, 1, 2, 3}[pick(6)],
		Organisations: [][]string{nil, {"sco"}, {"cis", "sco"}}[pick(3)], Confidence: []float64{0, 0.5, 1, 7, -1}[pick(5)],
	}
	if pick(3) > 0 {
		m.PreviousSpan = events.Span{}
	}
	return m
}

func TestSettleDoesNotDependOnOrder(t *testing.T) {
	const seeds = 3000
	for seed := range uint64(seeds) {
		r := rand.New(rand.NewPCG(seed, 1))
		ms := make([]events.Mention, 1+r.IntN(8))
		for i := range ms {
			ms[i] = someMention(i, r.IntN)
		}
		want := events.Settle(ms, nil)
		for range 4 {
			r.Shuffle(len(ms), func(i, j int) { ms[i], ms[j] = ms[j], ms[i] })
			if got := events.Settle(ms, nil); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: order matters:\n%s\n%s", seed, asJSON(got), asJSON(want))
			}
		}
		soundSettled(t, fmt.Sprintf("seed %d", seed), ms, want)
	}
	t.Logf("%d seeds", seeds)
}

// soundSettled checks what must hold of whatever was settled.
func soundSettled(t *testing.T, name string, ms []events.Mention, s events.Settled) {
	t.Helper()
	claimed := func(span events.Span) bool {
		return slices.ContainsFunc(ms, func(m events.Mention) bool { return m.Span == span || m.PreviousSpan == span })
	}
	if !s.Span.IsZero() && !slices.ContainsFunc(ms, func(m events.Mention) bool { return m.Span == s.Span && m.ID == s.Basis["date"] }) {
		t.Errorf("%s: %s is shown, and no mention of its basis says so", name, s.Span)
	}
	if !s.PreviousSpan.IsZero() && !claimed(s.PreviousSpan) {
		t.Errorf("%s: %s is given as the old date, and nobody said so", name, s.PreviousSpan)
	}
	if !s.Status.Valid() || s.StatusAlso == s.Status {
		t.Errorf("%s: status %q, also %q", name, s.Status, s.StatusAlso)
	}
	if s.Status == events.Held && !slices.ContainsFunc(ms, func(m events.Mention) bool { return m.Status == events.Held }) {
		t.Errorf("%s: held, and nobody said so", name)
	}
	if s.Confidence < 0 || s.Confidence > 1 {
		t.Errorf("%s: confidence %v", name, s.Confidence)
	}
	for _, c := range s.Conflicts {
		if c.Shown.Value == c.Rival.Value || c.Rival.Mention == "" {
			t.Errorf("%s: conflict %+v", name, c)
		}
	}
	steps := events.Story(ms, nil)
	if len(steps) != len(ms) {
		t.Errorf("%s: a story of %d steps from %d mentions", name, len(steps), len(ms))
	}
	if n := len(steps); n > 0 && (steps[n-1].After.Span != s.Span || steps[n-1].After.Status != s.Status) {
		t.Errorf("%s: the story ends in %+v", name, steps[n-1].After)
	}
}

func asJSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}

// FuzzSettle settles whatever mentions the bytes make: it must have an answer, the same in reverse
// order, and matching the mentions to an event of them must have one too.
func FuzzSettle(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
	f.Add(binary.BigEndian.AppendUint64(nil, 1<<63-1))
	f.Fuzz(func(t *testing.T, b []byte) {
		at := 0
		pick := func(n int) int {
			if at >= len(b) {
				return 0
			}
			at++
			return int(b[at-1]) % n
		}
		var ms []events.Mention
		for i := 0; at < len(b) && i < 12; i++ {
			ms = append(ms, someMention(i, pick))
		}
		want := events.Settle(ms, nil)
		soundSettled(t, "fuzz", ms, want)
		slices.Reverse(ms)
		if got := events.Settle(ms, nil); !reflect.DeepEqual(got, want) {
			t.Errorf("order matters:\n%s\n%s", asJSON(got), asJSON(want))
		}
		s := newMemory()
		for _, m := range ms {
			if len(events.Keys(m)) > 2000 {
				t.Errorf("%d keys for %s", len(events.Keys(m)), m.Span)
			}
			s.record(t, m.Source, m)
		}
		for _, e := range s.list() {
			if e.Sequence != len(e.Revisions)-1 {
				t.Errorf("sequence %d with %d revisions", e.Sequence, len(e.Revisions))
			}
		}
	})
}
