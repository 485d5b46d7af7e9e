package calendar

import (
	"fmt"
	"strings"
	"time"

	"dateline/events"
)

// testAtlas stands for the gazetteer with a few names, so that goldens do not move with its data.
type testAtlas struct{}

func (testAtlas) EditionName(string, string, int) string { return "" }

func (testAtlas) Name(id, lang string) string {
	names := map[string]map[string]string{
		"by-minsk":  {"en": "Minsk", "de": "Minsk", "ru": "Минск", "fr": "Minsk"},
		"BY":        {"en": "Belarus", "de": "Belarus", "ru": "Беларусь", "fr": "Biélorussie"},
		"kz-astana": {"en": "Astana", "de": "Astana", "ru": "Астана", "fr": "Astana"},
		"KZ":        {"en": "Kazakhstan", "de": "Kasachstan", "ru": "Казахстан", "fr": "Kazakhstan"},
		"sco":       {"en": "Shanghai Cooperation Organisation", "de": "Shanghaier Organisation für Zusammenarbeit", "ru": "Шанхайская организация сотрудничества", "fr": "Organisation de coopération de Shanghai"},
	}
	if n := names[id][lang]; n != "" {
		return n
	}
	return id
}

func (testAtlas) City(id string) (lat, lon float64, zone string, ok bool) {
	switch id {
	case "by-minsk":
		return 53.9, 27.56667, "Europe/Minsk", true
	case "kz-astana":
		return 51.1801, 71.44598, "Asia/Almaty", true
	}
	return
}

func day(s string) events.Day {
	d, err := events.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func instant(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

// minsk is the second Minsk conference after the given number of its revisions, 1 … 4.
func minsk(steps int) events.Event {
	e := events.Event{ID: "minsk-eurasian-security-2024", UID: "minsk-eurasian-security-2024@dateline.example"}
	e.Names = map[string]string{
		"de": "II. Minsker Konferenz über eurasische Sicherheit",
		"en": "Second Minsk Conference on Eurasian Security",
		"ru": "II Минская конференция по евразийской безопасности",
	}
	e.Name, e.NameLanguage, e.Type = e.Names["de"], "de", "conference"
	e.Place = events.Place{City: "by-minsk", Country: "BY"}
	e.Created = instant("2024-05-21T12:00:00Z")
	spans := []string{"[2024-10-21..2024-11-10]", "2024-10-31", "2024-10-31/2024-11-01", "2024-10-31/2024-11-01"}
	words := []string{"Ende Oktober/Anfang November 2024", "October 31", "31 октября – 1 ноября", "4 ноября"}
	quotes := []string{"Belarus plant, Ende Oktober/Anfang November 2024 eine weitere Konferenz in Minsk auszurichten.",
		"The second conference will open in Minsk on October 31.",
		"II конференция пройдёт в Минске 31 октября – 1 ноября.",
		"В Минске прошла II конференция по евразийской безопасности."}
	langs := []string{"de", "en", "ru", "ru"}
	published := []string{"2024-05-21", "2024-09-10", "2024-10-29", "2024-11-04"}
	statuses := []events.Status{events.Announced, events.Announced, events.Confirmed, events.Held}
	kinds := []events.ChangeKind{events.ChangeNew, events.ChangeFirmedUp, events.ChangeExtended, events.ChangeHeld}
	for i := range steps {
		src := events.Source{ID: fmt.Sprintf("s%d", i), Kind: events.Text, URL: fmt.Sprintf("https://news.example/%d?a=1,2;b", i), Publisher: "BelTA", Language: langs[i],
			Published: day(published[i]), PublishedBasis: events.Given}
		m := events.Mention{ID: events.MentionID(src.ID, 0), Source: src, Name: e.Names[langs[i]], Type: "conference", Span: events.MustEDTF(spans[i]),
			DateText: events.Quote{Text: words[i]}, Status: statuses[i], Quote: events.Quote{Text: quotes[i], Start: 3, End: 90}, Confidence: 0.9, Place: e.Place}
		r := events.Revision{EventID: e.ID, Sequence: i, At: instant(published[i] + "T12:00:00Z"), Kinds: []events.ChangeKind{kinds[i]}, Mention: m.ID}
		if m.Span != e.Span {
			r.Changes = append(r.Changes, events.Change{Field: "date", Old: e.Span.EDTF(), New: m.Span.EDTF()})
			e.DateText, e.DateLanguage = words[i], langs[i]
		}
		if m.Status != e.Status {
			r.Changes = append(r.Changes, events.Change{Field: "status", Old: string(e.Status), New: string(m.Status)})
		}
		e.Span, e.Status = m.Span, m.Status
		e.Mentions, e.Revisions = append(e.Mentions, m), append(e.Revisions, r)
		e.Sequence, e.Modified = i, r.At
		e.Sources = i + 1
		e.LastReport = src.Published
	}
	e.Confidence = 0.9
	return e
}

// plain event with a span and a status.
func simple(id, name, edtf string, status events.Status) events.Event {
	e := events.Event{ID: id, UID: id + "@dateline.example", Created: instant("2024-05-21T12:00:00Z"), Modified: instant("2024-05-21T12:00:00Z")}
	e.Name, e.Names, e.NameLanguage = name, map[string]string{"en": name}, "en"
	e.Span, e.Status, e.Type = events.MustEDTF(edtf), status, "talks"
	e.Revisions = []events.Revision{{EventID: id, At: e.Created, Kinds: []events.ChangeKind{events.ChangeNew}, Changes: []events.Change{{Field: "date", New: edtf}}}}
	return e
}

// sample is one event of every kind that a feed has to carry.
func sample() []events.Event {
	timed := simple("timed", "Talks with hours", "2024-07-03", events.Confirmed)
	timed.Clock = events.Clock{Start: "10:00", End: "12:30"}
	timed.Place = events.Place{City: "kz-astana", Country: "KZ", Venue: "Palace of Independence"}
	timed.Organisations = []string{"sco"}
	half := simple("half-timed", "Talks with a start", "2024-07-04", events.Confirmed)
	half.Clock = events.Clock{Start: "10:00", Zone: "Europe/Minsk"}
	cancelled := simple("cancelled", "Cancelled talks", "2024-08-05/2024-08-07", events.Cancelled)
	cancelled.Sequence = 3
	postponed := simple("postponed", "Talks put off", "", events.Postponed)
	postponed.PreviousSpan = events.MustEDTF("2024-09-02")
	postponedVague := simple("postponed-vague", "Talks put off to spring", "2025-21", events.Postponed)
	postponedVague.PreviousSpan = events.MustEDTF("2024-09-03/2024-09-04")
	vaguer := simple("vaguer", "Talks once dated, now in a year", "2025", events.Announced)
	vaguer.PreviousSpan = events.MustEDTF("2024-09-05")
	disputed := simple("disputed", "Disputed talks", "2024-08-09", events.Cancelled)
	disputed.StatusAlso = events.Postponed
	conflict := simple("conflict", "Talks on one of two days", "2024-08-12", events.Announced)
	conflict.Conflicts = []events.Conflict{{Field: "date", Shown: events.Claim{Value: "2024-08-12", Publisher: "TASS", Published: day("2024-07-01")}, Rival: events.Claim{Value: "2024-08-19", Publisher: "BelTA", Published: day("2024-07-02")}}}
	return []events.Event{minsk(4), timed, half, cancelled, postponed, postponedVague, vaguer, disputed, conflict,
		simple("month", "Talks in a month", "2023-10", events.Held),
		simple("season", "Talks in a season", "2024-21", events.Announced),
		simple("year", "Talks in a year", "2025", events.Mentioned),
		simple("by", "Talks before an end", "[..2024-11-30]", events.Announced),
		simple("open", "Talks without an end", "2024-07-03/", events.Announced),
		simple("about", "Talks about a day", "2024-10-24~", events.Announced),
		simple("late-early", "Talks late or early", "[2024-10-21..2024-11-10]", events.Announced),
		simple("undated", "Talks without a date", "", events.Announced),
	}
}

// hostile is text that tries to break out of its field.
var hostile = []string{
	"a\r\nEND:VEVENT\r\nBEGIN:VALARM", "lone\rcarriage", "nul\x00byte", "vt\vff\fesc\x1b", "bad utf-8 \xff\xfe\xc3", "a,b;c:d\"e'f", `back\slash \new \, \; \\`,
	"emoji 👩‍👩‍👧 🇧🇾 \U0001F4C5", "кириллица", "中文会议", "bidi \u202eevil\u202c \u2066x\u2069", "line\u2028sep\u2029para\u0085nel", "tab\tthere", "  spaces  around  ",
	"BEGIN:VCALENDAR", "=cmd|' /C calc'!A0", "<script>alert(1)</script> & ]]>", strings.Repeat("слово ", 1700), strings.Repeat("x", 10000), strings.Repeat("👍", 2500),
	"%0d%0aX-EVIL:1", "\\n", "\\N\\,", "trailing backslash \\", "\"quoted\"", "a\u00a0b\u2009c\u202fd", "\ufeffbom", "ends with newline\n\n", "^n^'^^",
}

// hostileEvents has an event for each text, with the text in every field that takes one.
func hostileEvents() []events.Event {
	var list []events.Event
	for i, h := range hostile {
		e := minsk(2)
		e.ID = fmt.Sprintf("hostile-%02d", i)
		e.UID = e.ID + "@dateline.example"
		e.Name, e.Names = h, map[string]string{"en": h, "de": h, "ru": h, "fr": h}
		e.DateText, e.Organiser, e.Type = h, h, h
		e.Place = events.Place{Text: h, Venue: h}
		e.Organisations = []string{h, "a" + h}
		for j := range e.Mentions {
			m := &e.Mentions[j]
			m.Name, m.Quote.Text, m.Note, m.Source.Publisher, m.Source.URL, m.Source.Title = h, h, h, h, "https://news.example/"+h, h
		}
		e.Conflicts = []events.Conflict{{Field: "place", Shown: events.Claim{Value: h, Publisher: h}, Rival: events.Claim{Value: "x" + h}}}
		list = append(list, e)
	}
	return list
}

func testFeed(lang string) Feed {
	return Feed{Name: "dateline – test", Description: "Conferences, tested; in «" + lang + "»", Language: lang, BaseURL: "https://dateline.example",
		Address: "https://dateline.example/events.ics?lang=" + lang, Page: "https://dateline.example/events?lang=" + lang, Atlas: testAtlas{}}
}
