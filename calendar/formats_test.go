package calendar

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"dateline/events"
)

// TestCSV: spreadsheets find the rows and columns and run nothing.
func TestCSV(t *testing.T) {
	var b bytes.Buffer
	list := append(sample(), hostileEvents()...)
	if err := WriteCSV(&b, testFeed("en"), list); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(b.Bytes())).ReadAll()
	if err != nil || len(rows) != len(list)+1 {
		t.Fatalf("%d rows of %d, %v", len(rows), len(list)+1, err)
	}
	if strings.Count(b.String(), "\r\n") < len(rows) {
		t.Error("lines do not end in CRLF")
	}
	for _, row := range rows {
		for i, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r|%") {
				t.Errorf("%s of %s would be run: %q", rows[0][i], row[0], cell)
			}
		}
	}
}

// TestAtom: the feed is well-formed, every entry has an id of its own, and a summary.
func TestAtom(t *testing.T) {
	var b bytes.Buffer
	list := append(sample(), hostileEvents()...)
	if err := WriteAtom(&b, testFeed("fr"), list); err != nil {
		t.Fatal(err)
	}
	var updates []Update
	for _, e := range minsk(4).Revisions {
		updates = append(updates, Update{minsk(4), e})
	}
	var c bytes.Buffer
	if err := WriteChanges(&c, testFeed("fr"), updates); err != nil {
		t.Fatal(err)
	}
	for name, doc := range map[string][]byte{"events": b.Bytes(), "changes": c.Bytes()} {
		var feed struct {
			ID      string `xml:"id"`
			Updated string `xml:"updated"`
			Entries []struct {
				ID      string `xml:"id"`
				Title   string `xml:"title"`
				Updated string `xml:"updated"`
			} `xml:"entry"`
		}
		if err := xml.Unmarshal(doc, &feed); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		seen := map[string]bool{}
		for _, e := range feed.Entries {
			if e.ID == "" || seen[e.ID] || e.Title == "" || e.Updated == "" || strings.ContainsAny(e.ID, " \n") {
				t.Errorf("%s: entry %+v", name, e)
			}
			seen[e.ID] = true
		}
		if want := map[string]int{"events": len(list), "changes": 4}[name]; len(feed.Entries) != want || feed.ID == "" || feed.Updated == "" {
			t.Errorf("%s: %d entries of %d", name, len(feed.Entries), want)
		}
	}
	if !strings.Contains(c.String(), "31 oct. 2024 → 31 oct.\u2009–\u20091er nov. 2024") {
		t.Errorf("the changes do not say old → new:\n%s", c.String())
	}
}

// TestJSONLD: no markup without a day; what was put off, moved or cancelled says so.
func TestJSONLD(t *testing.T) {
	moved := simple("moved", "Moved", "2024-10-31", events.Confirmed)
	moved.PreviousSpan = events.MustEDTF("2024-10-24")
	firmed := simple("firmed", "Firmed up", "2024-10-31", events.Confirmed)
	firmed.PreviousSpan = events.MustEDTF("2024-10")
	for _, tt := range []struct {
		e    events.Event
		want map[string]string
	}{
		{simple("month", "x", "2024-10", events.Announced), nil},
		{simple("about", "x", "2024-10-24~", events.Announced), nil},
		{simple("undated", "x", "", events.Announced), nil},
		{simple("day", "x", "2024-10-31/2024-11-01", events.Confirmed), map[string]string{"startDate": "2024-10-31", "endDate": "2024-11-01", "eventStatus": "https://schema.org/EventScheduled"}},
		{simple("open", "x", "2024-10-31/", events.Confirmed), map[string]string{"startDate": "2024-10-31", "endDate": ""}},
		{moved, map[string]string{"startDate": "2024-10-31", "previousStartDate": "2024-10-24", "eventStatus": "https://schema.org/EventRescheduled"}},
		{firmed, map[string]string{"startDate": "2024-10-31", "previousStartDate": "", "eventStatus": "https://schema.org/EventScheduled"}},
		{sample()[3], map[string]string{"startDate": "2024-08-05", "eventStatus": "https://schema.org/EventCancelled"}},
		{sample()[4], map[string]string{"startDate": "2024-09-02", "eventStatus": "https://schema.org/EventPostponed", "previousStartDate": ""}},
		{sample()[1], map[string]string{"startDate": "2024-07-03T05:00:00Z", "endDate": "2024-07-03T07:30:00Z"}},
	} {
		b, err := JSONLD(testFeed("en"), tt.e)
		if err != nil {
			t.Fatal(err)
		}
		if (b == nil) != (tt.want == nil) {
			t.Errorf("%s: %s", tt.e.ID, b)
			continue
		}
		if b == nil {
			continue
		}
		var doc map[string]any
		if err := json.Unmarshal(b, &doc); err != nil {
			t.Fatal(err)
		}
		for k, want := range tt.want {
			if got, _ := doc[k].(string); got != want {
				t.Errorf("%s: %s is %q, want %q", tt.e.ID, k, got, want)
			}
		}
	}
	b, err := JSONLD(testFeed("en"), simple("x", "</script><script>alert(1)//", "2024-10-31", events.Confirmed))
	if err != nil || bytes.Contains(b, []byte("<")) {
		t.Errorf("%s, %v", b, err)
	}
}

func TestTitle(t *testing.T) {
	for _, tt := range []struct {
		f    events.Filter
		lang string
		want string
	}{
		{events.Filter{}, "en", "dateline · Diplomatic conferences"},
		{events.Filter{}, "xx", "dateline · Diplomatic conferences"},
		{events.Filter{Type: "summit", Org: "sco", Place: "by-minsk"}, "de", "dateline · Gipfel · Shanghaier Organisation für Zusammenarbeit · Minsk"},
		{events.Filter{Query: "мир\r\nX:1", Status: []events.Status{events.Cancelled}}, "ru", "dateline · «мир X:1» · отменено"},
		{events.Filter{Country: "BY", From: day("2024-01-01")}, "fr", "dateline · Biélorussie · à partir du 1er janvier 2024"},
	} {
		if got := Title(tt.f, testAtlas{}, tt.lang); got != tt.want {
			t.Errorf("Title(%+v, %s) = %q, want %q", tt.f, tt.lang, got, tt.want)
		}
	}
}
