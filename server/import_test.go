package server

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"
)

// TestImport hands in calendar files as an editor.
func TestImport(t *testing.T) {
	s := newSite(t)
	otto := s.signedIn(t, "Otto")
	upload := func(file, lang string) (int, string) {
		t.Helper()
		var b bytes.Buffer
		w := multipart.NewWriter(&b)
		part, err := w.CreateFormFile("file", "calendar.ics")
		if err != nil {
			t.Fatal(err)
		}
		part.Write([]byte(file))
		w.WriteField("publisher", "Example Forum")
		w.Close()
		r, err := http.NewRequest(http.MethodPost, s.URL+"/import?lang="+lang, &b)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", w.FormDataContentType())
		status, body, _ := otto.do(r)
		return status, body
	}
	const file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@forum.example\r\nDTSTAMP:20240101T000000Z\r\nDTSTART;VALUE=DATE:20310703\r\nSUMMARY:Forum <b>on</b> Water in Astana\r\nEND:VEVENT\r\n" +
		"BEGIN:VTODO\r\nUID:2\r\nSUMMARY:Book the hall\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
	status, body := upload(file, "en")
	for _, want := range []string{"1 event taken.", "1 entry skipped.", "Forum &lt;b&gt;on&lt;/b&gt; Water", "3 Jul 2031", "VTODO is no event", ">new<"} {
		if status != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("%d, no %q in\n%s", status, want, body)
		}
	}
	if _, body = upload(file, "en"); !strings.Contains(body, "recorded before") {
		t.Error("the same file is not known again")
	}
	for lang, want := range map[string]string{"de": "VTODO ist kein Ereignis", "ru": "VTODO не событие", "fr": "VTODO n’est pas un événement"} {
		if _, body := upload(file, lang); !strings.Contains(body, want) {
			t.Errorf("%s: no %q", lang, want)
		}
	}
	otto.must("/events?q=water+astana&lang=en", "on")
	for want, file := range map[string]string{
		"this one is cut off": file[:120],
		"this one is empty":   " \r\n",
		"this is none":        "<!DOCTYPE html><html></html>",
		"nested too deep":     strings.Repeat("BEGIN:VEVENT\r\n", 100),
	} {
		if status, body := upload(file, "en"); status != http.StatusUnprocessableEntity || !strings.Contains(body, want) {
			t.Errorf("%d, no %q", status, want)
		}
	}
	if status, body, _ := otto.post("/import", "url", "javascript:1"); status != http.StatusUnprocessableEntity || !strings.Contains(body, "Choose a calendar file") {
		t.Errorf("nothing handed in: %d", status)
	}
}
