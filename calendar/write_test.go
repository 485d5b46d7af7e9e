package calendar

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dateline/events"
)

func ical(t testing.TB, f Feed, list []events.Event) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, f, list); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// written are the properties that Write knows. Hostile text makes none.
const written = " BEGIN END PRODID VERSION CALSCALE NAME X-WR-CALNAME DESCRIPTION X-WR-CALDESC LAST-MODIFIED REFRESH-INTERVAL X-PUBLISHED-TTL SOURCE URL COLOR " +
	"UID DTSTAMP DTSTART DTEND SUMMARY LOCATION GEO STATUS SEQUENCE TRANSP CATEGORIES CREATED X-DATELINE-EDTF X-DATELINE-PREVIOUS-EDTF X-DATELINE-PRECISION X-DATELINE-STATUS "

// checkLines holds a stream against the grammar of RFC 5545 3.1 and returns its content lines.
func checkLines(t testing.TB, s string) []string {
	t.Helper()
	if !strings.HasSuffix(s, "END:VCALENDAR\r\n") {
		t.Errorf("ends with %q", s[max(len(s)-20, 0):])
	}
	for i, l := range strings.Split(strings.TrimSuffix(s, "\r\n"), "\r\n") {
		if len(l) > 75 || l == "" || !utf8.ValidString(l) || strings.ContainsFunc(l, func(r rune) bool { return r < 0x20 && r != '\t' || r == 0x7f }) {
			t.Fatalf("line %d is not of RFC 5545: %q", i+1, l)
		}
	}
	lines := strings.Split(strings.TrimSuffix(strings.ReplaceAll(s, "\r\n ", ""), "\r\n"), "\r\n")
	events := 0
	for i, l := range lines {
		name := l[:max(strings.IndexAny(l, ":;"), 0)]
		if !strings.Contains(written, " "+name+" ") {
			t.Errorf("content line %d has no property of ours: %.80q", i+1, l)
		}
		if name == "BEGIN" && l != "BEGIN:VEVENT" && l != "BEGIN:VCALENDAR" {
			t.Errorf("content line %d: %s", i+1, l)
		}
		if l == "BEGIN:VEVENT" {
			events++
		}
	}
	if n := strings.Count(s, "\r\nUID:"); n != events {
		t.Errorf("%d UIDs, %d events", n, events)
	}
	return lines
}

func TestLines(t *testing.T) {
	for _, l := range []string{"en", "de", "ru", "fr"} {
		for _, v := range []string{Banner, Marker, None} {
			f := testFeed(l)
			f.Vague = v
			checkLines(t, ical(t, f, sample()))
		}
	}
	f := testFeed("en")
	f.Name, f.Description = hostile[0]+hostile[2], strings.Join(hostile, "\r\n")
	f.Address, f.Page, f.BaseURL = "https://x.example/\r\nX-EVIL:1", "javascript:alert(1)", "https://x.example/\r\n"
	checkLines(t, ical(t, f, hostileEvents()))
}

// FuzzWrite: no text in any field makes a line that is not ours, and every format takes it.
func FuzzWrite(f *testing.F) {
	for _, h := range hostile {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, h string) {
		e := minsk(3)
		e.Name, e.Names = h, map[string]string{"en": h}
		e.UID, e.ID = "u"+h, "i"+h
		e.Type, e.DateText, e.Place.Venue, e.Place.Text, e.Organisations = h, h, h, h, []string{h}
		e.Clock = events.Clock{Start: h, End: h, Zone: h}
		for i := range e.Mentions {
			m := &e.Mentions[i]
			m.Quote.Text, m.Source.Publisher, m.Source.URL = h, h, "http://a/"+h
		}
		e.Revisions[1].Changes[0].Old, e.Revisions[1].Changes[0].New = h, h
		e.Conflicts = []events.Conflict{{Field: "date", Shown: events.Claim{Value: h}, Rival: events.Claim{Publisher: h}}}
		feed := testFeed("en")
		feed.Name, feed.Description, feed.Address = h, h, "https://x.example/"+h
		checkLines(t, ical(t, feed, []events.Event{e}))
		for ext, write := range writers {
			if err := write(&bytes.Buffer{}, feed, []events.Event{e}); err != nil {
				t.Errorf("%s: %v", ext, err)
			}
		}
		if _, err := JSONLD(feed, e); err != nil {
			t.Error(err)
		}
	})
}

// value returns the values of a property by the UID of their event.
func value(lines []string, name string) map[string]string {
	out, uid := map[string]string{}, ""
	for _, l := range lines {
		if v, ok := strings.CutPrefix(l, "UID:"); ok {
			uid = v
		}
		if n := strings.IndexAny(l, ":;"); n > 0 && l[:n] == name && uid != "" {
			_, out[uid], _ = strings.Cut(l, ":")
		}
	}
	return out
}

// TestStable: through all its revisions, in every language and under every zone of the machine an
// event keeps its UID; SEQUENCE and LAST-MODIFIED are those of its newest revision and nothing
// else moves them.
func TestStable(t *testing.T) {
	local := time.Local
	defer func() { time.Local = local }()
	for steps := 1; steps <= 4; steps++ {
		list := []events.Event{minsk(steps)}
		for _, l := range []string{"en", "de", "ru", "fr"} {
			want := ""
			for _, zone := range []string{"UTC", "Asia/Tokyo", "America/New_York", "Pacific/Apia"} {
				loc, err := time.LoadLocation(zone)
				if err != nil {
					t.Fatal(err)
				}
				time.Local = loc
				got := ical(t, testFeed(l), list)
				if want == "" {
					want = got
				} else if got != want {
					t.Errorf("step %d in %s differs under TZ=%s:\n%s", steps, l, zone, firstDifference([]byte(got), []byte(want)))
				}
			}
			lines := checkLines(t, want)
			uid := list[0].UID
			if got := value(lines, "SEQUENCE")[uid]; got != fmt.Sprint(steps-1) {
				t.Errorf("step %d: SEQUENCE %s of %s", steps, got, uid)
			}
			for _, name := range []string{"LAST-MODIFIED", "DTSTAMP"} {
				if got, want := value(lines, name)[uid], list[0].Revisions[steps-1].At.Format("20060102T150405Z"); got != want {
					t.Errorf("step %d: %s is %s, want %s", steps, name, got, want)
				}
			}
		}
	}
}

// TestMentionsAloneChangeNothing: a mention that made no revision leaves the bytes as they were.
func TestMentionsAloneChangeNothing(t *testing.T) {
	before := minsk(3)
	after := minsk(3)
	m := after.Mentions[2]
	m.ID, m.Source.Publisher, m.Quote.Text = "later.0", "TASS", "Said again."
	after.Mentions = append(after.Mentions, m)
	after.Sources, after.LastReport, after.Confidence = 4, day("2024-10-30"), 0.99
	after.Basis = map[string]string{"date": "later.0"}
	if a, b := ical(t, testFeed("en"), []events.Event{before}), ical(t, testFeed("en"), []events.Event{after}); a != b {
		t.Error(firstDifference([]byte(b), []byte(a)))
	}
}

// TestEndIsExclusive: DTEND is the day after the last one, for every length and across the ends of
// months, years and February.
func TestEndIsExclusive(t *testing.T) {
	for first := events.NewDay(2023, 12, 25); first < events.NewDay(2024, 3, 5); first++ {
		for _, n := range []events.Day{0, 1, 6, 30} {
			e := simple("e", "e", "2024-01-01", events.Confirmed)
			e.Span = events.SpanOf(first, first+n)
			lines := checkLines(t, ical(t, testFeed("en"), []events.Event{e}))
			start, end := value(lines, "DTSTART")[e.UID], value(lines, "DTEND")[e.UID]
			if want := first.Time().AddDate(0, 0, int(n)+1).Format("20060102"); start != first.Time().Format("20060102") || end != want {
				t.Errorf("%s: DTSTART %s, DTEND %s; want %s", e.Span, start, end, want)
			}
		}
	}
}

func TestNeverUndated(t *testing.T) {
	for _, status := range events.Statuses {
		e := simple("e", "e", "", status)
		if s := ical(t, testFeed("en"), []events.Event{e}); strings.Contains(s, "VEVENT") {
			t.Errorf("an undated event that is %s is in the feed", status)
		}
	}
	e := simple("e", "e", "9999-12-31", events.Confirmed)
	checkLines(t, ical(t, testFeed("en"), []events.Event{e}))
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nb": "a\nb", "a\rb": "a\nb", "a\n\rb": "a\n\nb", "a\x00b": "ab", "a\u2028b": "a\nb", " a ": "a", "\ufeffa": "a", "a\x1bb": "ab", "a\ufffeb": "ab",
		"\xff": "\ufffd", `a\b`: `a\b`, `a\nb`: "a\\\u2060nb", `\\\n`: "\\\u2060\\\u2060\\\u2060n", "%2C%3A%20": "%2c%3a%20", "👩‍👩‍👧": "👩‍👩‍👧", "\u202ex": "\u202ex", "a\tb": "a\tb",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
		if got := clean(want); got != want {
			t.Errorf("clean(%q) = %q, want it left alone", want, got)
		}
	}
	for in, want := range map[string]string{
		"https://a.example/b?c=d&e=1,2;3#f": "https://a.example/b?c=d&e=1%2c2%3b3#f", "javascript:alert(1)": "", "a": "", "": "", "https://": "",
		"https://a.example/ü x": "https://a.example/%c3%bc%20x", "https://a.example/\r\nX:1": "", "http://a.example/%2C": "http://a.example/%2c",
		`https://a.example/"<>\^{}|`: "https://a.example/%22%3c%3e%5c%5e%7b%7d%7c",
	} {
		if got := address(in); !strings.EqualFold(got, want) || strings.Contains(got, "%2C") {
			t.Errorf("address(%q) = %q, want %q", in, got, want)
		}
	}
}
