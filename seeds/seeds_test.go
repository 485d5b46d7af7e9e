package seeds

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"dateline/events"
)

func TestTextsAreCompleteAndWithoutAnswers(t *testing.T) {
	texts, err := Texts()
	if err != nil {
		t.Fatal(err)
	}
	if len(texts) != 1 {
		t.Fatalf("got %d texts, want 1", len(texts))
	}
	src := texts[0]
	if src.ID != "000_8acf08fcf71f40d7" || src.Kind != events.Text || src.Publisher != "BelTA" {
		t.Errorf("got id %q, kind %q, publisher %q", src.ID, src.Kind, src.Publisher)
	}
	if src.Published != 0 || src.Language != "" {
		t.Errorf("published %v and language %q are for the reader to find", src.Published, src.Language)
	}
	if !strings.HasPrefix(src.Body, "MINSK, 21. Mai (BelTA) – ") || len(src.Body) != 3684 {
		t.Errorf("the text is not as it came: %d bytes", len(src.Body))
	}
}

func TestConferencesAreSound(t *testing.T) {
	conferences, err := Conferences()
	if err != nil {
		t.Fatal(err)
	}
	if len(conferences) != 57 {
		t.Errorf("got %d conferences, want 57", len(conferences))
	}
	keys := map[string]bool{}
	for _, c := range conferences {
		if c.Key == "" || keys[c.Key] {
			t.Errorf("%s: key is empty or twice", c.Key)
		}
		keys[c.Key] = true
		if c.Series == "" || c.Type == "" || len(c.Names["en"]) == 0 || len(c.Reports) == 0 {
			t.Errorf("%s: series, type, an English name or a report is missing", c.Key)
		}
		for _, r := range c.Reports {
			if !r.Status.Valid() {
				t.Errorf("%s: status %q", c.Key, r.Status)
			}
			if r.Publisher == "" || r.Note == "" {
				t.Errorf("%s: a report without publisher or note", c.Key)
			}
			if u, err := url.Parse(r.URL); r.URL != "" && (err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http") {
				t.Errorf("%s: url %q", c.Key, r.URL)
			}
			for _, f := range r.Figures {
				if f.Text == "" || !slices.Contains([]string{"participants", "countries", "organisations"}, f.What) {
					t.Errorf("%s: figure %+v", c.Key, f)
				}
			}
		}
	}
}

func TestRecordsAreSourcesOfTheirOwn(t *testing.T) {
	records, err := Records()
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, r := range records {
		if ids[r.Source.ID] {
			t.Errorf("%s: two reports of one page on one day", r.Source.ID)
		}
		ids[r.Source.ID] = true
		if r.Source.Kind != events.Record || r.Mention.Source.ID != r.Source.ID || r.Mention.Name == "" {
			t.Errorf("%s: %+v", r.Source.ID, r.Mention)
		}
		if r.Mention.Quote.Text != "" || r.Mention.DateText.Text != "" {
			t.Errorf("%s: our own words stand as a quote", r.Source.ID)
		}
	}
}

func TestVaguePublicationCountsFromItsLastDay(t *testing.T) {
	for _, tt := range []struct{ published, day, edtf string }{
		{"2024-10-31", "2024-10-31", ""},
		{"2024-09", "2024-09-30", "2024-09"},
		{"2025-04-22~", "2025-04-25", "2025-04-22~"},
		{"", "", ""},
	} {
		r, err := Conference{Key: "k"}.record(Report{Published: tt.published})
		if err != nil {
			t.Fatal(err)
		}
		if r.Source.Published.String() != tt.day || r.Source.PublishedEDTF != tt.edtf {
			t.Errorf("%q: got %s and %q, want %s and %q", tt.published, r.Source.Published, r.Source.PublishedEDTF, tt.day, tt.edtf)
		}
	}
}

func TestUnknownFieldsAreRefused(t *testing.T) {
	if _, err := parse([]byte(`{"conferences": [{"key": "a", "nmae": "b"}]}`)); err == nil {
		t.Error("a misspelt field went through")
	}
}
