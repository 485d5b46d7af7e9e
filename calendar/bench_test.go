package calendar

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"dateline/events"
)

// many returns n events with two to four mentions each, no two alike.
func many(n int) []events.Event {
	list := make([]events.Event, n)
	for i := range list {
		e := minsk(2 + i%3)
		e.ID = fmt.Sprintf("minsk-%05d", i)
		e.UID = e.ID + "@dateline.example"
		e.Names = map[string]string{"en": fmt.Sprintf("Conference no. %d on Eurasian Security", i), "de": fmt.Sprintf("%d. Konferenz über eurasische Sicherheit", i)}
		first := events.NewDay(2020, 1, 1) + events.Day(i*7%2500)
		e.Span = events.SpanOf(first, first+events.Day(i%4))
		for j := range e.Mentions {
			m := &e.Mentions[j]
			m.Quote.Text = fmt.Sprintf("As no. %d was told on day %d, it is to take place in Minsk: %s.", i, i*j, strings.Repeat(fmt.Sprint(i%97, " participants "), 4))
		}
		list[i] = e
	}
	return list
}

func BenchmarkWrite(b *testing.B) {
	list := many(10_000)
	for _, ext := range []string{".ics", ".json", ".csv", ".atom", ".jcal"} {
		b.Run(ext, func(b *testing.B) {
			var size int
			for b.Loop() {
				var buf bytes.Buffer
				if err := writers[ext](&buf, testFeed("en"), list); err != nil {
					b.Fatal(err)
				}
				size = buf.Len()
			}
			b.ReportMetric(float64(size), "bytes")
		})
	}
}

func BenchmarkRead(b *testing.B) {
	data := ical(b, testFeed("en"), many(10_000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, _, err := Read(io.LimitReader(strings.NewReader(data), int64(len(data))), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
