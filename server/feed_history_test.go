package server

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"dateline/events"
)

// vevents cuts a feed into its events by UID.
func vevents(t *testing.T, feed []byte) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, part := range strings.Split(string(feed), "BEGIN:VEVENT\r\n")[1:] {
		body, _, ok := strings.Cut(part, "END:VEVENT\r\n")
		uid := lineOf(body, "UID")
		if _, twice := out[uid]; !ok || uid == "" || twice {
			t.Fatalf("event %q of the feed is cut off or twice there", uid)
		}
		out[uid] = body
	}
	return out
}

// lineOf returns the value of a property that is never folded.
func lineOf(body, name string) string {
	_, rest, _ := strings.Cut("\r\n"+body, "\r\n"+name+":")
	value, _, _ := strings.Cut(rest, "\r\n")
	return value
}

// common is how many bytes, but for some to show where, two texts begin alike with.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return max(n-80, 0)
}

// TestFeedHistory lets sources of all kinds speak of a few conferences, in an order that changes with
// the seed, and holds after each what every subscriber relies on: an event in the feed keeps its
// UID; whatever is shown of it changes with SEQUENCE and LAST-MODIFIED, both of which only go up,
// and neither changes without the other; the tag changes with the bytes and only with them.
func TestFeedHistory(t *testing.T) {
	spans := []string{"2026", "2026-10", "[2026-10-21..2026-11-10]", "2026-10-31", "2026-10-31/2026-11-01", "2026-11-05", "[2026-10-01..2026-10-15]", "2026-10-31/", "2026-10-31~", ""}
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			s := newFeedSite(t)
			random := rand.New(rand.NewPCG(seed, 1))
			pick := func(list []string) string { return list[random.IntN(len(list))] }
			const path = "/events.ics?vague=marker&lang="
			last, tags, bytes := map[string]map[string]string{}, map[string]string{}, map[string]string{}
			day := events.NewDay(2026, 1, 1)
			for step := range 50 {
				day += events.Day(random.IntN(4))
				edition := 1 + random.IntN(3)
				status := events.Statuses[random.IntN(len(events.Statuses))]
				s.record(day.String(), pick(spans), status, func(m *events.Mention) {
					m.Edition = edition
					m.Name = fmt.Sprintf("%s Minsk Conference on Eurasian Security", []string{"First", "Second", "Third"}[edition-1])
					m.Span = events.MustEDTF(strings.ReplaceAll(m.Span.EDTF(), "2026", strconv.Itoa(2025+edition)))
					m.Authority = []events.Authority{events.Reporter, events.Host, events.Organiser}[random.IntN(3)]
					m.Quote.Text = fmt.Sprintf("Said %d.", step)
				})
				for _, lang := range []string{"en", "ru"} {
					resp, body := s.want(200, path+lang)
					tag, now := resp.Header.Get("ETag"), vevents(t, body)
					if (tag == tags[lang]) != (string(body) == bytes[lang]) {
						t.Errorf("step %d, %s: the tag does not change with the bytes", step, lang)
					}
					for uid, was := range last[lang] {
						is, ok := now[uid]
						if !ok {
							if status != events.Postponed && !strings.Contains(was, "STATUS:TENTATIVE") && lineOf(was, "X-DATELINE-PRECISION") != "" {
								t.Errorf("step %d, %s: %s is gone:\n%s", step, lang, uid, was)
							}
							continue
						}
						n1, _ := strconv.Atoi(lineOf(was, "SEQUENCE"))
						n2, _ := strconv.Atoi(lineOf(is, "SEQUENCE"))
						m1, m2 := lineOf(was, "LAST-MODIFIED"), lineOf(is, "LAST-MODIFIED")
						if n2 < n1 || m2 < m1 || (n1 == n2) != (is == was) || (m1 == m2) != (is == was) {
							t.Errorf("step %d, %s: SEQUENCE %d to %d, LAST-MODIFIED %s to %s, from %q to %q", step, lang, n1, n2, m1, m2, was[min(common(was, is), len(was)):], is[min(common(was, is), len(is)):])
						}
						if lineOf(is, "CREATED") != lineOf(was, "CREATED") || lineOf(is, "DTSTAMP") != m2 {
							t.Errorf("step %d, %s: CREATED or DTSTAMP of %s moved by itself", step, lang, uid)
						}
					}
					last[lang], tags[lang], bytes[lang] = now, tag, string(body)
				}
			}
			if len(last["en"]) == 0 {
				t.Error("the feed is empty in the end")
			}
		})
	}
}
