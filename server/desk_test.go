package server

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"dateline/events"
)

// upload hands a file in at the reading desk.
func (g *guest) upload(name string, data []byte, fields ...string) (status int, body, location string) {
	g.t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i+1 < len(fields); i += 2 {
		if err := w.WriteField(fields[i], fields[i+1]); err != nil {
			g.t.Fatal(err)
		}
	}
	part, err := w.CreateFormFile("file", name)
	if err != nil {
		g.t.Fatal(err)
	}
	if _, err := part.Write(data); err != nil {
		g.t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		g.t.Fatal(err)
	}
	r, err := http.NewRequest(post, g.site.URL+"/read", &b)
	if err != nil {
		g.t.Fatal(err)
	}
	r.Header.Set("Content-Type", w.FormDataContentType())
	return g.do(r)
}

// TestFiles: files are read like texts; what cannot be read is told, and nothing is kept of it.
func TestFiles(t *testing.T) {
	s := newSite(t)
	g := s.signedIn(t, "Otto")
	const page = `<!doctype html><html lang="en"><head><title>Ministers to meet in Vienna</title><meta property="article:published_time" content="2025-11-20T08:00:00Z"></head>
<body><article><h1>Ministers to meet in Vienna</h1><p>VIENNA, 20 November. The foreign ministers of the OSCE will hold a conference on water security in Vienna on 12 March 2026, the chair said.</p></article></body></html>`
	for _, c := range []struct {
		name   string
		data   string
		status int
		want   string
	}{
		{"report.html", page, 200, "12 March 2026"},
		{"report.txt", "MINSK, 20 November 2025. An international conference on forests will take place in Minsk in late March 2026.", 200, "late March 2026"},
		{"empty.txt", "  \n", 422, "error-summary"},
		{"picture.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00", 422, "error-summary"},
		{"broken.docx", "PK\x03\x04 and then nothing", 422, "error-summary"},
		{"broken.pdf", "%PDF-1.7 and then nothing", 422, "error-summary"},
		{"nothing.txt", "The weather stays fine, and nobody has any plans.", 200, "No event with a date was found"},
	} {
		status, body, _ := g.upload(c.name, []byte(c.data), "do", "read")
		if status != c.status || !strings.Contains(body, c.want) {
			t.Errorf("%s: status %d, want %d with %q; the server: %s", c.name, status, c.status, c.want, s.logs)
		}
	}
	if status, body, _ := g.upload("large.txt", bytes.Repeat([]byte("so long "), maxForm/8+1), "do", "read"); status != http.StatusRequestEntityTooLarge || !strings.Contains(body, "too large") {
		t.Errorf("a file of %d bytes: status %d", maxForm, status)
	}
	if logs := s.logs.String(); logs != "" {
		t.Errorf("the server complained: %s", logs)
	}
}

// TestDesk carries out what an editor says of each finding: this event, another one, corrected, or
// nothing.
func TestDesk(t *testing.T) {
	s := newSite(t)
	g := s.signedIn(t, "Otto")
	const text = "VIENNA, 20 November. An international conference on water security will take place in Vienna on 12 March 2026. " +
		"An international forum on forests will be held in Geneva on 20 May 2026. A summit on rivers is to take place in Astana in late June 2026."
	_, body, _ := g.post("/read", "text", text, "published", "2025-11-20", "publisher", "Agency", "do", "read")
	for _, id := range []string{`id="finding-1"`, `id="finding-2"`, `id="finding-3"`} {
		if !strings.Contains(body, id) {
			t.Fatalf("no %s", id)
		}
	}
	status, body, _ := g.post("/read", "text", text, "published", "2025-11-20", "publisher", "Agency", "do", "record",
		"as-1", "yes", "when-1", "no day at all", "as-2", "out", "as-3", "same", "into-3", "no-such-event")
	if status != http.StatusUnprocessableEntity || !strings.Contains(body, `href="#when-1"`) || !strings.Contains(body, `href="#into-3"`) {
		t.Fatalf("what is wrong was answered with %d", status)
	}
	osce := s.eventNamed(t, "32nd OSCE Ministerial Council")
	status, _, to := g.post("/read", "text", text, "published", "2025-11-20", "publisher", "Agency", "do", "record",
		"as-1", "yes", "when-1", "13 March 2026", "name-1", "Conference on Water Security", "as-2", "out", "as-3", "same", "into-3", s.URL+"/events/"+osce)
	if status != http.StatusSeeOther || !strings.HasPrefix(to, "/sources/") {
		t.Fatalf("recording was answered with %d to %q: %s", status, to, s.logs)
	}
	list, err := s.store.Events(t.Context(), events.Filter{From: events.NewDay(2026, 3, 13), To: events.NewDay(2026, 3, 13)})
	if err != nil || !containsName(list, "Conference on Water Security") {
		t.Errorf("the corrected finding is not there: %v %v", list, err)
	}
	if list, err := s.store.Events(t.Context(), events.Filter{From: events.NewDay(2026, 5, 20), To: events.NewDay(2026, 5, 20)}); err != nil || containsName(list, "forests") {
		t.Errorf("what was left out is there: %v %v", list, err)
	}
	e, err := s.store.Event(t.Context(), osce)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, m := range e.Mentions {
		found = found || strings.Contains(m.Quote.Text, "summit on rivers")
	}
	if !found {
		t.Error("the third finding is no mention of the event that the editor named")
	}
	g.must("/events/"+osce, "summit on rivers")
}

// TestDeskMoved: the date that a text gives up is told, and can be corrected or cleared.
func TestDeskMoved(t *testing.T) {
	const text = "MINSK, 20 November. The international conference on forests in Minsk, planned for 10 March 2026, has been moved to 24 March 2026."
	for _, c := range []struct{ before, want string }{
		{"2026-03-10", "2026-03-10"}, {"11 and 12 March 2026", "2026-03-11/2026-03-12"}, {"", ""}, {"no day at all", "refused"},
	} {
		s := newSite(t)
		g := s.signedIn(t, "Otto")
		if _, body, _ := g.post("/read", "text", text, "published", "2025-11-20", "do", "read"); !strings.Contains(body, "Before that: 10 March 2026.") {
			t.Fatalf("the date given up is not told: %s", body)
		}
		status, body, _ := g.post("/read", "text", text, "published", "2025-11-20", "do", "record", "before-1", c.before)
		if c.want == "refused" {
			if status != http.StatusUnprocessableEntity || !strings.Contains(body, `href="#before-1"`) || !strings.Contains(body, `value="no day at all"`) {
				t.Errorf("%q was answered with %d", c.before, status)
			}
			continue
		}
		list, err := s.store.Events(t.Context(), events.Filter{Query: "forests"})
		if err != nil || len(list) != 1 || list[0].PreviousSpan.EDTF() != c.want {
			t.Errorf("%q: status %d, not one event that was %q before: %v, %v", c.before, status, c.want, list, err)
		}
	}
}

// TestAskDay: where dates count from a day of publication that the text does not give, the desk asks
// for it, and reads again with it; so does the page of a proposed text.
func TestAskDay(t *testing.T) {
	s := newSite(t)
	g := s.signedIn(t, "Otto")
	const asks = `id="ask-published"`
	for text, want := range map[string]string{
		"Die internationale Konferenz zu Flüssen findet nächste Woche in Wien statt.":         "„nächste Woche“",
		"An international conference on forests will take place in Minsk on 24 December.":     "“24 December”",
		"Международная конференция по лесам пройдёт в Минске в пятницу.":                      "в пятницу",
		"An international conference on forests will take place in Minsk on 24 October 2026.": "",
	} {
		_, body, _ := g.post("/read", "text", text, "do", "read")
		if strings.Contains(body, asks) != (want != "") || !strings.Contains(body, strings.Trim(want, "„“”")) {
			t.Errorf("%s: asked is %v", text, strings.Contains(body, asks))
		}
		_, body, _ = g.post("/read", "text", text, "published", "2025-11-20", "do", "read")
		if strings.Contains(body, asks) || !strings.Contains(body, `id="finding-1"`) {
			t.Errorf("%s: with the day, asked is %v", text, strings.Contains(body, asks))
		}
	}

	const text = "An international conference on forests will take place in Minsk on 24 December."
	if status, _, to := s.guest(t).post("/read", "text", text, "do", "record"); status != http.StatusSeeOther {
		t.Fatalf("propose: %d to %q", status, to)
	}
	list := g.must("/proposals")
	_, rest, _ := strings.Cut(list, `href="/proposals/`)
	id, _, _ := strings.Cut(rest, `"`)
	g.must("/proposals/"+id, asks)
	if status, body, _ := g.post("/proposals/"+id, "do", "read", "published", "not a day"); status != http.StatusUnprocessableEntity || !strings.Contains(body, `href="#ask-published"`) {
		t.Errorf("no day was answered with %d", status)
	}
	status, body, _ := g.post("/proposals/"+id, "do", "read", "published", "2025-11-20")
	if status != http.StatusOK || strings.Contains(body, asks) || !strings.Contains(body, "24 December 2025") || !strings.Contains(body, `name="published" value="2025-11-20"`) {
		t.Errorf("reading again was answered with %d", status)
	}
	if status, _, _ := g.post("/proposals/"+id, "do", "record", "published", "2025-11-20"); status != http.StatusSeeOther {
		t.Errorf("accepting was answered with %d", status)
	}
	if list, err := s.store.Events(t.Context(), events.Filter{From: events.NewDay(2025, 12, 24), To: events.NewDay(2025, 12, 24)}); err != nil || !containsName(list, "forests") {
		t.Errorf("the event is not there: %v %v", list, err)
	}
}

func containsName(list []events.Event, part string) bool {
	for _, e := range list {
		if strings.Contains(e.Name, part) {
			return true
		}
	}
	return false
}
