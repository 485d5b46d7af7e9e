package calendar

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"dateline/events"
	"dateline/events/gazetteer"
)

func testOptions() Options {
	return Options{Today: day("2024-12-31"), From: day("2024-01-01"), To: day("2025-12-31"), Gazetteer: gazetteer.Default()}
}

// TestRead reads the in.ics of each file in testdata/read, with CRLF and with LF, and shows what
// became of it.
func TestRead(t *testing.T) {
	eachArchive(t, "testdata/read/*.txtar", func(t *testing.T, in []byte) func(string) []byte {
		got := toldOf(t, in)
		if crlf := toldOf(t, bytes.ReplaceAll(in, []byte("\n"), []byte("\r\n"))); !bytes.Equal(got, crlf) {
			t.Errorf("CRLF makes a difference:\n%s", firstDifference(crlf, got))
		}
		return func(string) []byte { return got }
	})
}

// toldOf is what became of a file, a line for each component and one for each event made of it.
func toldOf(t *testing.T, data []byte) []byte {
	t.Helper()
	list, report, err := Read(bytes.NewReader(data), testOptions())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%d calendars, %d taken, %d skipped, %d strange lines\n", report.Calendars, report.Taken, report.Skipped, report.Strange)
	for _, l := range report.Lines {
		fmt.Fprintf(&b, "line %d %s %q %q taken %d; %s\n", l.Line, l.Kind, l.UID, l.Name, l.Taken, l.Why.In("en"))
	}
	for _, x := range list {
		m := x.Mention
		fmt.Fprintf(&b, "\n%s\n  %s\n", m.Name, strings.TrimSpace(fmt.Sprintf("%s %s-%s %s", m.Span, m.Clock.Start, m.Clock.End, m.Clock.Zone)))
		fmt.Fprintf(&b, "  %s; %s/%s/%s/%s\n", m.Status, m.Place.Venue, m.Place.Text, m.Place.City, m.Place.Country)
		fmt.Fprintf(&b, "  %s;%d published %s by %q in %s at %q\n", x.Source.ForeignUID, x.Source.ForeignSequence, x.Source.Published, x.Source.Publisher, x.Source.Language, x.Source.URL)
	}
	return b.Bytes()
}

func TestReadRefuses(t *testing.T) {
	const head, tail = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "END:VCALENDAR\r\n"
	event := "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240703\r\nSUMMARY:x\r\nEND:VEVENT\r\n"
	for name, tt := range map[string]struct {
		in   string
		want error
	}{
		"empty":       {"", ErrEmpty},
		"blank":       {" \r\n\r\n", ErrEmpty},
		"web page":    {"<!DOCTYPE html><html><body>BEGIN</body></html>", ErrNotCalendar},
		"addresses":   {"BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n", ErrNotCalendar},
		"unclosed":    {head + event, ErrUnclosed},
		"event open":  {head + strings.Replace(event, "END:VEVENT\r\n", "", 1) + tail, ErrUnclosed},
		"cut in two":  {(head + event + event + tail)[:150], ErrUnclosed},
		"nested bomb": {strings.Repeat("BEGIN:VEVENT\r\n", 1_000_000), ErrTooDeep},
		"much":        {head + strings.Repeat("BEGIN:VEVENT\r\nEND:VEVENT\r\n", MaxComponents+1) + tail, ErrTooMany},
		"long line":   {head + "BEGIN:VEVENT\r\nSUMMARY:" + strings.Repeat("x", MaxLineBytes+1) + "\r\nEND:VEVENT\r\n" + tail, ErrTooLarge},
		"folded bomb": {head + "BEGIN:VEVENT\r\nSUMMARY:" + strings.Repeat("\r\n x", MaxLineBytes+1) + "\r\nEND:VEVENT\r\n" + tail, ErrTooLarge},
		"large":       {strings.Repeat("x", MaxCalendarBytes+1), ErrTooLarge},
		"binary":      {"\x89PNG\r\n\x1a\n\x00\x00\x00", ErrNotCalendar},
		"only colons": {strings.Repeat(":", 1000), ErrNotCalendar},
		"json":        {`{"events":[]}`, ErrNotCalendar},
		"json list":   {`[1,2,3]`, ErrNotCalendar},
		"json slip":   {`["vcalendar",[],[],]`, ErrNotCalendar},
		"jcal open":   {`["vcalendar",[],[["vevent",[["uid",{},"text","1"]],[]]`, ErrUnclosed},
		"jcal cut":    {`["vcalendar",[["version",{},"te`, ErrUnclosed},
		"jcal odd":    {`["vcalendar",[["version"]],[]]`, ErrNotCalendar},
		"jcal nested": {strings.Repeat(`["vevent",[],[`, 1000), ErrTooDeep},
		"json nested": {strings.Repeat("[", 1_000_000), ErrNotCalendar},
		"jcal much":   {`["vcalendar",[],[["vevent",[],[]]` + strings.Repeat(`,["vevent",[],[]]`, MaxComponents) + `]]`, ErrTooMany},
		"jcal long":   {`["vcalendar",[["x-a",{},"text","` + strings.Repeat("x", MaxLineBytes) + `"]],[]]`, ErrTooLarge},
	} {
		list, report, err := Read(strings.NewReader(tt.in), testOptions())
		if !errors.Is(err, tt.want) || len(list) > 0 || len(report.Lines) > 0 {
			t.Errorf("%s: %d events, %v; want none and %v", name, len(list), err, tt.want)
		}
	}
}

// TestReadEncodings: files that are not UTF-8 say the same.
func TestReadEncodings(t *testing.T) {
	const text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240703\r\nSUMMARY:Größe – й\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	utf16 := func(high bool) string {
		b := []byte{0xfe, 0xff}
		for _, r := range text {
			b = append(b, byte(r>>8), byte(r))
		}
		if !high {
			for i := 0; i+1 < len(b); i += 2 {
				b[i], b[i+1] = b[i+1], b[i]
			}
		}
		return string(b)
	}
	folded := strings.Replace(text, "Gr\xc3\xb6", "Gr\xc3\r\n \xb6", 1) // inside a character
	for name, in := range map[string]string{"plain": text, "bom": "\ufeff" + text, "utf-16be": utf16(true), "utf-16le": utf16(false), "utf-16 without bom": utf16(true)[2:],
		"folded": folded, "cr": strings.ReplaceAll(text, "\r\n", "\r"), "tabs": strings.Replace(text, "SUMMARY:", "SUMMARY:\r\n\t", 1)} {
		list, _, err := Read(strings.NewReader(in), testOptions())
		if err != nil || len(list) != 1 || list[0].Mention.Name != "Größe – й" {
			t.Errorf("%s: %v, %v", name, list, err)
		}
	}
	list, _, err := Read(strings.NewReader(strings.Replace(text, "Größe – й", "Gr\xf6\xdfe", 1)), testOptions())
	if err != nil || len(list) != 1 || list[0].Mention.Name != "Größe" {
		t.Errorf("latin-1: %v, %v", list, err)
	}
}

// TestReadOwn: what a feed of ours says comes back, whatever its language and however vague.
func TestReadOwn(t *testing.T) {
	for _, lang := range []string{"en", "de", "ru", "fr"} {
		f := testFeed(lang)
		f.Vague = Marker
		want := map[string]events.Event{}
		for _, e := range sample() {
			if _, ok := f.filled(nil).entry(e); ok {
				want[e.UID] = e
			}
		}
		list, report, err := Read(strings.NewReader(ical(t, f, sample())), testOptions())
		if err != nil || len(list) != len(want) || report.Skipped != 0 {
			t.Fatalf("%s: %d events of %d, %+v, %v", lang, len(list), len(want), report, err)
		}
		for _, x := range list {
			e, m := want[x.Source.ForeignUID], x.Mention
			if m.Span != e.Span || m.Status != e.Status || m.Name != f.filled(nil).nameOf(e) || x.Source.ForeignSequence != e.Sequence {
				t.Errorf("%s: %s came back as %q %s %s %d, want %q %s %s %d", lang, e.ID, m.Name, m.Span, m.Status, x.Source.ForeignSequence,
					f.filled(nil).nameOf(e), e.Span, e.Status, e.Sequence)
			}
			if e.Span.IsZero() && m.PreviousSpan != e.PreviousSpan {
				t.Errorf("%s: %s came back with the old date %s, want %s", lang, e.ID, m.PreviousSpan, e.PreviousSpan)
			}
			if e.Clock.End != "" && (m.Clock.Start != e.Clock.Start || m.Clock.End != e.Clock.End) {
				t.Errorf("%s: %s came back at %+v, want %+v", lang, e.ID, m.Clock, e.Clock)
			}
		}
	}
}

// TestReadJCal: jCal says the same as iCalendar, so that a file in the one form is known in the
// other, and calendars by other programs are read too.
func TestReadJCal(t *testing.T) {
	f := testFeed("en")
	f.Vague = Marker
	for _, list := range [][]events.Event{sample(), hostileEvents()} {
		want, _, err := Read(strings.NewReader(ical(t, f, list)), testOptions())
		if err != nil || len(want) == 0 {
			t.Fatal(want, err)
		}
		var b bytes.Buffer
		if err := WriteJCal(&b, f, list); err != nil {
			t.Fatal(err)
		}
		got, _, err := Read(&b, testOptions())
		if err != nil || len(got) != len(want) {
			t.Fatalf("%d events of %d, %v", len(got), len(want), err)
		}
		for i := range want {
			if !reflect.DeepEqual(got[i], want[i]) {
				t.Errorf("jCal gives %+v\nwant %+v", got[i], want[i])
			}
		}
	}
	const foreign = `["vcalendar", [["version", {}, "text", "2.0"]], [
		["vtimezone", [["tzid", {}, "text", "Minsk time"]], [["standard", [["dtstart", {}, "date-time", "1970-01-01T00:00:00"], ["tzoffsetfrom", {}, "utc-offset", "+03:00"], ["tzoffsetto", {}, "utc-offset", "+03:00"]], []]]],
		["vevent", [["uid", {}, "text", "1@x"], ["summary", {"language": "de"}, "text", "Gespräche; über, alles\n\\o/"], ["categories", {}, "text", "A", "B"], ["geo", {}, "float", [53.9, 27.56]],
			["dtstart", {"tzid": "Minsk time"}, "date-time", "2024-07-03T10:00:00"], ["duration", {}, "duration", "PT2H"],
			["rrule", {}, "recur", {"freq": "WEEKLY", "until": "2024-07-17T07:00:00Z", "byday": ["WE", "FR"], "wkst": 2}], ["exdate", {"tzid": "Minsk time"}, "date-time", "2024-07-05T10:00:00"]], []],
		["vevent", [["uid", {}, "text", "2@x"], ["summary", {}, "text", "Days"], ["dtstart", {}, "date", "2024-07-03"], ["rdate", {}, "date", "2024-07-10", "2024-07-12"]], []]]]`
	const same = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VTIMEZONE\nTZID:Minsk time\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n" +
		"BEGIN:VEVENT\nUID:1@x\nSUMMARY;LANGUAGE=de:Gespräche\\; über\\, alles\\n\\\\o/\nDTSTART;TZID=Minsk time:20240703T100000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;UNTIL=20240717T070000Z;BYDAY=WE,FR;WKST=MO\nEXDATE;TZID=Minsk time:20240705T100000\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nUID:2@x\nSUMMARY:Days\nDTSTART;VALUE=DATE:20240703\nRDATE;VALUE=DATE:20240710,20240712\nEND:VEVENT\nEND:VCALENDAR\n"
	want, _, err := Read(strings.NewReader(same), testOptions())
	if err != nil || len(want) != 7 {
		t.Fatal(len(want), err)
	}
	for name, in := range map[string]string{"one": foreign, "list": "\ufeff [" + foreign + "]"} {
		got, report, err := Read(strings.NewReader(in), testOptions())
		if err != nil || !reflect.DeepEqual(got, want) || report.Lines[0].Line != 3 {
			t.Errorf("%s: %+v, %+v, %v", name, got, report, err)
		}
	}
	two := "[" + foreign + "," + strings.ReplaceAll(foreign, "@x", "@y") + "]"
	if got, report, err := Read(strings.NewReader(two), testOptions()); err != nil || len(got) != 2*len(want) || report.Calendars != 2 {
		t.Errorf("two calendars: %d events of %d, %v", len(got), report.Calendars, err)
	}
}

// TestReadAgain: the same file gives the same sources; a download that only has other DTSTAMPs too;
// a newer SEQUENCE gives another one under the same foreign UID.
func TestReadAgain(t *testing.T) {
	const file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@x\r\nSEQUENCE:1\r\nDTSTAMP:20240101T000000Z\r\nDTSTART:20240703\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	read := func(s string) events.Source {
		list, _, err := Read(strings.NewReader(s), testOptions())
		if err != nil || len(list) != 1 {
			t.Fatal(list, err)
		}
		return list[0].Source
	}
	first := read(file)
	if again := read(strings.Replace(file, "DTSTAMP:2024", "DTSTAMP:2023", 1)); again.ID != first.ID {
		t.Error("another DTSTAMP made another source")
	}
	next := read(strings.Replace(strings.Replace(file, "SEQUENCE:1", "SEQUENCE:2", 1), "DTSTART:20240703", "DTSTART:20240704", 1))
	if next.ID == first.ID || next.ForeignUID != first.ForeignUID || next.ForeignSequence != 2 {
		t.Errorf("a newer version is %+v", next)
	}
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/read/*.txtar")
	for _, file := range files {
		if archive, err := txtar.ParseFile(file); err == nil {
			f.Add(archive.Files[0].Data)
		}
	}
	f.Add([]byte(`["vcalendar",[],[["vevent",[["dtstart",{"tzid":"x"},"date-time","2024-07-03T10:00:00"],["rrule",{},"recur",{"freq":"DAILY","count":3}]],[]]]]`))
	f.Add([]byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\nEND:VCALENDAR"))
	o := testOptions()
	f.Fuzz(func(t *testing.T, data []byte) {
		list, report, err := Read(bytes.NewReader(data), o)
		if err != nil {
			return
		}
		if len(list) != report.Taken {
			t.Errorf("%d events, report says %d", len(list), report.Taken)
		}
		for _, x := range list {
			if x.Source.ID == "" || x.Mention.Name == "" || x.Source.Body[x.Mention.Quote.Start:x.Mention.Quote.End] != x.Mention.Quote.Text {
				t.Errorf("%+v", x)
			}
		}
	})
}
