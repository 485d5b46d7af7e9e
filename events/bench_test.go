package events_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"dateline/events"
)

// crowd makes texts about made-up conferences: five mentions each, over twelve years, in cities and
// of organisations as unevenly used as real ones, so that big cities have several in a week.
type crowd struct {
	r *rand.Rand
	n int
}

func (c *crowd) pick(n int) int { return int(float64(n) * c.r.Float64() * c.r.Float64()) }

var crowdTopics = []string{
	"security", "migration", "climate", "energy", "trade", "water", "health", "disarmament", "terrorism", "space", "ai", "culture", "finance", "transport", "food",
	"education", "youth", "women", "tourism", "agriculture", "drugs", "media", "maritime", "aviation", "forest", "customs", "law", "science", "justice", "religion",
	"RU", "CN", "UA", "AFRICA", "ARAB", "ASIA", "EUROPE", "BALKANS", "PACIFIC", "SAHEL", "TURKIC", "IN", "BR", "LY", "SY", "SD", "YE", "AF", "IR", "IL",
}

var crowdWords = []string{
	"partnership", "dialogue", "transformation", "neighbourhood", "resilience", "governance", "infrastructure", "multilateralism", "stability", "connectivity",
	"reconstruction", "sovereignty", "navigation", "cybercrime", "vaccines", "biodiversity", "glaciers", "harvest", "satellites", "heritage",
}

func (c *crowd) event(i int) (base events.Mention) {
	kinds := []string{"conference", "summit", "forum", "ministerial", "talks", "session"}
	n := c.pick(400)
	city := fmt.Sprintf("x%d-city", n)
	first := events.NewDay(2014, 1, 1) + events.Day(c.r.IntN(12*365))
	base = events.Mention{
		Name:   fmt.Sprintf("Conference on %s and %s", crowdWords[c.r.IntN(len(crowdWords))], crowdWords[c.r.IntN(len(crowdWords))]),
		Type:   kinds[c.pick(len(kinds))],
		Place:  events.Place{City: city, Country: fmt.Sprintf("%c%c", 'A'+n/4%26, 'A'+n/104)},
		Topics: []string{crowdTopics[c.pick(len(crowdTopics))], crowdTopics[c.pick(len(crowdTopics))]},
		Span:   events.SpanOf(first, first+events.Day(c.r.IntN(3))), Status: events.Announced, Confidence: 0.9,
	}
	if c.r.IntN(3) > 0 {
		base.Organisations = []string{fmt.Sprintf("org%d", c.pick(90))}
	}
	if c.r.IntN(4) == 0 {
		base.Series = fmt.Sprintf("series%d", i/6)
	}
	return base
}

// text makes the k-th of five texts about an event.
func (c *crowd) text(base events.Mention, k int) events.Mention {
	m := base
	c.n++
	m.Source = events.Source{ID: fmt.Sprintf("s%07d", c.n), Kind: events.Text, Language: "en", Publisher: fmt.Sprintf("agency %d", c.r.IntN(40)), Published: base.Span.First() - events.Day(200-50*k)}
	m.ID = events.MentionID(m.Source.ID, 0)
	switch k {
	case 0:
		m.Span = events.MonthOf(base.Span.First().Year(), base.Span.First().Month())
	case 4:
		m.Status = events.Held
		m.Source.Published = base.Span.Last() + 1
	}
	return m
}

// BenchmarkPlan records one more text with so many mentions there already. Time per text should
// hardly grow, as candidates come by key.
func BenchmarkPlan(b *testing.B) {
	for _, n := range []int{1000, 10000, 100000} {
		b.Run(fmt.Sprintf("mentions=%d", n), func(b *testing.B) {
			c := &crowd{r: rand.New(rand.NewPCG(1, 2))}
			s := newMemory()
			var bases []events.Mention
			for i := range n / 5 {
				base := c.event(i)
				bases = append(bases, base)
				for k := range 5 {
					m := c.text(base, k)
					s.record(b, m.Source, m)
				}
			}
			s.handed = 0
			texts := 0
			for b.Loop() {
				m := c.text(bases[c.r.IntN(len(bases))], 2)
				if _, err := events.Plan(m.Source, []events.Mention{m}, s, s.now); err != nil {
					b.Fatal(err)
				}
				texts++
			}
			b.ReportMetric(float64(s.handed)/float64(texts), "candidates/text")
			b.ReportMetric(float64(len(s.list())), "events")
			b.ReportMetric(float64(len(s.waiting)), "waiting")
		})
	}
}

// BenchmarkSettle settles one event with so many mentions, and BenchmarkStory tells what each of them
// changed. The figure to look at is the time for a mention, which should hardly grow.
func BenchmarkSettle(b *testing.B) {
	benchEvent(b, func(ms []events.Mention) { events.Settle(ms, nil) })
}

func BenchmarkStory(b *testing.B) {
	benchEvent(b, func(ms []events.Mention) { events.Story(ms, nil) })
}

func benchEvent(b *testing.B, do func([]events.Mention)) {
	for _, n := range []int{5, 50, 1000} {
		b.Run(fmt.Sprintf("mentions=%d", n), func(b *testing.B) {
			c := &crowd{r: rand.New(rand.NewPCG(1, 2))}
			base := c.event(1)
			var ms []events.Mention
			for k := range n {
				ms = append(ms, c.text(base, k%5))
			}
			b.ReportAllocs()
			for b.Loop() {
				do(ms)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/mention")
		})
	}
}
