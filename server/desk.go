package server

import (
	"cmp"
	"errors"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/extract/dates"
	"dateline/events/extract/document"
	"dateline/events/store"
	"dateline/events/wording"
)

// A deskPage is the reading desk: a text is handed in, and comes back with the events found in it,
// each to be accepted, corrected, put to another event or left out.
type deskPage struct {
	frame
	Heading string
	Errors  []formError
	Text    textForm
	// Read tells that a text has been read and is shown.
	Read bool
	// Meta is publisher, language and day of the text.
	Meta       string
	TextLang   string
	Paragraphs []paragraph
	Findings   []*finding
	Undated    []seen
	// AskDay tells that the day of publication matters and is not known; Unplaced are the words that
	// wait for it.
	AskDay   bool
	Unplaced string
	Recorded string
	Proposal bool
	// Action and its words: record, propose, or accept a proposal.
	Action, Record string
	Hidden         []field
	// Of a proposal: what the visitor adds, where it is from, and the event it is meant for.
	Note, Link, LinkURL, For string
}

// Error returns what is wrong with a field.
func (p deskPage) Error(field string) string { return addPage{Errors: p.Errors}.Error(field) }

// A textForm is a text with what is known of it, as it was handed in.
type textForm struct{ Text, Title, URL, Publisher, Published, Language, Note string }

// A finding is one event found in the text, and what is to be done with it.
type finding struct {
	N        int
	Mention  events.Mention
	Dateline string
	Name     string
	Preview  *preview
	From     string // the words that the date was read from
	Basis    string
	Where    string
	Status   string
	Who      string
	Match    *matchView
	Sure     int
	SureWord string
	Choice   string // yes, same, no, out
	Into     string
	// Edited fields, as they stand in the form.
	EditName, EditWhen, EditPlace string
	Statuses                      []option
	Open                          bool
}

// seen is what was seen in the text and is not entered.
type seen struct{ Label, Text string }

func (s *Server) readForm(v *visit) error {
	return v.deskPage(http.StatusOK, deskPage{Text: textForm{URL: v.QueryParam("url")}})
}

// read reads a text, and records what is found in it once that has been looked at.
func (s *Server) read(v *visit) error {
	if v.who.role < editor && !s.limits.allow("read", v.RealIP(), visitorReads, visitorSpan, v.now) {
		return errTooMany
	}
	form, src, errs, err := v.textOf()
	if err != nil {
		return err
	}
	if len(errs) > 0 {
		return v.deskPage(http.StatusUnprocessableEntity, deskPage{Text: form, Errors: errs})
	}
	reading, err := s.Reader.Read(src)
	if err != nil {
		return v.deskPage(http.StatusUnprocessableEntity, deskPage{Text: form, Errors: []formError{{"text", v.readFault(err)}}})
	}
	if v.FormValue("do") != "record" {
		return v.showReading(http.StatusOK, deskPage{Text: form}, reading)
	}
	kept, choices, errs := v.chosenFindings(reading.Mentions, reading.Source)
	if len(errs) > 0 {
		return v.showReading(http.StatusUnprocessableEntity, deskPage{Text: form, Errors: errs}, reading)
	}
	if v.who.role < editor {
		if v.FormValue("website") != "" {
			return v.Redirect(http.StatusSeeOther, v.href("/read", "done", "proposed"))
		}
		return v.propose(store.Proposal{Source: reading.Source, Mentions: kept, Note: v.FormValue("note")}, "/read")
	}
	report, err := s.Store.RecordBy(v.Request().Context(), v.who.name, reading.Source, slices.Concat(kept, reading.Undated), "")
	if err != nil {
		return err
	}
	if err := v.settleChoices(report, choices); err != nil {
		return err
	}
	return v.Redirect(http.StatusSeeOther, v.href("/sources/"+report.Source.ID, "done", "recorded"))
}

// textOf reads the form: a text that was pasted, or a file.
func (v *visit) textOf() (textForm, events.Source, []formError, error) {
	form := textForm{Title: v.FormValue("title"), URL: strings.TrimSpace(v.FormValue("url")), Publisher: strings.TrimSpace(v.FormValue("publisher")),
		Published: v.firstValue("published"), Language: v.FormValue("language"), Note: v.FormValue("note")}
	form.Text = strings.ReplaceAll(v.FormValue("text"), "\r\n", "\n")
	var errs []formError
	src := events.Source{Kind: events.Text, Title: form.Title, Body: form.Text, URL: form.URL, Publisher: form.Publisher, Language: form.Language}
	if file, err := v.FormFile("file"); err == nil && file.Size > 0 {
		f, err := file.Open()
		if err != nil {
			return form, src, nil, err
		}
		defer f.Close()
		data, err := io.ReadAll(io.LimitReader(f, maxForm+1))
		if err != nil {
			return form, src, nil, err
		}
		doc, err := document.Read(file.Filename, data)
		if err != nil {
			return form, src, []formError{{"file", v.documentFault(err)}}, nil
		}
		src = doc
		src.URL, src.Publisher = cmp.Or(form.URL, doc.URL), cmp.Or(form.Publisher, doc.Publisher)
		src.Language = cmp.Or(form.Language, doc.Language)
		form.Text, form.Title, form.URL, form.Publisher = src.Body, src.Title, src.URL, src.Publisher
		if src.Published != 0 {
			form.Published = cmp.Or(form.Published, src.Published.String())
		}
	}
	if strings.TrimSpace(src.Body) == "" {
		errs = append(errs, formError{"text", v.say("read.error.empty")})
	}
	if src.URL != "" && !strings.HasPrefix(src.URL, "http://") && !strings.HasPrefix(src.URL, "https://") {
		errs = append(errs, formError{"url", v.say("add.error.url")})
	}
	if form.Published != "" {
		day, fault := v.publishedDay(form.Published)
		if fault != "" {
			errs = append(errs, formError{"published", fault})
		} else {
			src.Published, src.PublishedBasis = day, events.Given
		}
	}
	return form, src, errs, nil
}

// publishedDay reads a day of publication, or says what is wrong with it.
func (v *visit) publishedDay(text string) (day events.Day, fault string) {
	switch day, err := events.ParseDay(text); {
	case err != nil:
		return 0, v.say("add.error.published")
	case day > v.today:
		return 0, v.say("add.error.future")
	default:
		return day, ""
	}
}

// unplaced returns the words of the text that give a date and do not tell which one, as nobody knows
// when they were published.
func (v *visit) unplaced(src events.Source) []string {
	if src.Published != 0 || src.Kind != events.Text {
		return nil
	}
	open, close := quotationMarks(v.lang())
	var out []string
	for _, x := range dates.Find(src.Body, src.Language, dates.Reference{}) {
		if words := open + x.Text + close; x.Unresolved && !slices.Contains(out, words) {
			out = append(out, words)
		}
	}
	return out
}

// firstValue is the first value of a field that is not empty: the day of publication is asked for
// in two places of the form.
func (v *visit) firstValue(name string) string {
	form, err := v.FormParams()
	if err != nil {
		return ""
	}
	for _, value := range form[name] {
		if value != "" {
			return value
		}
	}
	return ""
}

func (v *visit) readFault(err error) string {
	switch {
	case errors.Is(err, extract.ErrNotText):
		return v.say("read.error.binary")
	case errors.Is(err, extract.ErrTooLarge):
		return v.say("error.413.help")
	}
	return v.say("read.error.empty")
}

func (v *visit) documentFault(err error) string {
	switch {
	case errors.Is(err, document.ErrTooLarge):
		return v.say("error.413.help")
	case errors.Is(err, document.ErrDamaged):
		return v.say("read.error.damaged")
	case errors.Is(err, document.ErrEmpty):
		return v.say("read.error.empty-file")
	}
	return v.say("read.error.binary")
}

// maxUnplaced is how many words that wait for the day of publication are told.
const maxUnplaced = 6

// showReading shows the text with what was found in it.
func (v *visit) showReading(status int, p deskPage, reading extract.Reading) error {
	src := reading.Source
	report, err := v.server.Store.Preview(v.Request().Context(), src, reading.Mentions)
	if err != nil {
		return err
	}
	p.Read, p.TextLang = true, src.Language
	if !report.New {
		p.Recorded = v.href("/sources/" + src.ID)
	}
	for i, m := range reading.Mentions {
		f := v.finding(i+1, m)
		for _, r := range report.Results {
			// Of a text that was recorded before, not every finding may have been.
			same := report.New && r.Mention.Ordinal == m.Ordinal || !report.New && r.Mention.Name == m.Name && r.Mention.Span == m.Span
			if same && !r.Promoted {
				f.Match = v.match(report, r)
			}
		}
		f.Choice = cmp.Or(v.FormValue("as-"+strconv.Itoa(f.N)), "yes")
		f.Into = v.FormValue("into-" + strconv.Itoa(f.N))
		for _, e := range p.Errors {
			if strings.HasSuffix(e.Field, "-"+strconv.Itoa(f.N)) {
				f.Open = true
			}
		}
		p.Findings = append(p.Findings, f)
		if m.DateBasis == events.Inferred {
			p.AskDay = true
		}
	}
	unplaced := v.unplaced(src)
	p.AskDay = src.Kind == events.Text && (len(unplaced) > 0 || p.AskDay && (src.Published == 0 || src.PublishedBasis == events.Inferred))
	if len(unplaced) > maxUnplaced {
		unplaced = append(unplaced[:maxUnplaced], "…")
	}
	p.Unplaced = strings.Join(unplaced, ", ")
	p.Paragraphs = v.paragraphs(src, p.Findings)
	for _, m := range reading.Undated {
		p.Undated = append(p.Undated, seen{v.say("read.undated"), cmp.Or(m.Quote.Text, m.Name)})
	}
	p.Heading = v.say("read.found", "N", len(p.Findings))
	p.Meta = joined(" · ", src.Publisher, v.languageName(src.Language), v.publishedWords(src))
	return v.deskPage(status, p)
}

// finding shows one mention.
func (v *visit) finding(n int, m events.Mention) *finding {
	f := &finding{N: n, Mention: m, Name: m.Name, Dateline: v.dateline(m.Place), Status: wording.Status(m.Status, v.lang()), Sure: int(m.Confidence*100 + .5)}
	f.Preview = v.previewOf("r"+strconv.Itoa(n), m.Span, m.Clock, events.Given)
	if open, close := quotationMarks(m.Source.Language); m.DateText.Text != "" {
		f.From = v.say("read.from", "Words", open+m.DateText.Text+close)
	}
	switch m.DateBasis {
	case events.Inferred:
		f.Basis = v.say("read.basis.inferred")
	case events.Dateline:
		f.Basis = v.say("read.basis.dateline")
	}
	f.Where = joined(", ", v.dateline(m.Place), m.Place.Venue)
	if m.Place.City != "" {
		f.Where = joined(", ", f.Where, v.countryOf(m.Place))
	}
	var who []string
	for _, id := range m.Organisations {
		who = append(who, v.organisation(id))
	}
	f.Who = joined(", ", strings.Join(who, ", "), m.Organiser)
	switch {
	case f.Sure >= 90:
		f.SureWord = v.say("sure.very")
	case f.Sure >= 70:
		f.SureWord = v.say("sure.quite")
	default:
		f.SureWord = v.say("sure.less")
	}
	field := func(name, value string) string {
		if got := v.FormValue(name + "-" + strconv.Itoa(n)); got != "" {
			return got
		}
		return value
	}
	f.EditName, f.EditWhen, f.EditPlace = field("name", m.Name), field("when", cmp.Or(m.Span.EDTF(), m.DateText.Text)), field("place", joined(", ", v.dateline(m.Place)))
	status := field("status", string(m.Status))
	for _, st := range events.Statuses {
		f.Statuses = append(f.Statuses, option{string(st), wording.Status(st, v.lang()), string(st) == status})
	}
	return f
}

// A choice is what is to be done with a finding beyond recording it.
type choice struct {
	ordinal int
	as      string
	into    string
}

// chosenFindings returns the mentions to record, as corrected, and the choices that go with them.
func (v *visit) chosenFindings(mentions []events.Mention, src events.Source) ([]events.Mention, []choice, []formError) {
	var kept []events.Mention
	var choices []choice
	var errs []formError
	for i, m := range mentions {
		n := strconv.Itoa(i + 1)
		as := v.FormValue("as-" + n)
		if as == "out" {
			continue
		}
		was := v.finding(i+1, m)
		if name := strings.TrimSpace(v.FormValue("name-" + n)); name != "" && name != m.Name {
			m.Name = name
		}
		if when := strings.TrimSpace(v.FormValue("when-" + n)); when != "" && when != cmp.Or(m.Span.EDTF(), m.DateText.Text) {
			span, clock, _, fault := v.understand(entryForm{When: when, Published: src.Published.String()})
			if fault != "" {
				errs = append(errs, formError{"when-" + n, fault})
			}
			m.Span, m.Clock, m.DateBasis = span, clock, events.Given
		}
		if place := strings.TrimSpace(v.FormValue("place-" + n)); place != "" && place != joined(", ", was.Dateline) {
			v.locate(&m, place)
		}
		if st := events.Status(v.FormValue("status-" + n)); st.Valid() {
			m.Status = st
		}
		if as == "same" || as == "no" {
			c := choice{ordinal: len(kept), as: as}
			if as == "same" {
				c.into = eventIn(v.FormValue("into-" + n))
				if c.into == "" {
					errs = append(errs, formError{"into-" + n, v.say("read.error.into")})
				} else if _, err := v.server.Store.Event(v.Request().Context(), c.into); err != nil {
					errs = append(errs, formError{"into-" + n, v.say("read.error.into")})
				}
			}
			choices = append(choices, c)
		}
		kept = append(kept, m)
	}
	return kept, choices, errs
}

// eventIn returns the id in what was entered: an id, or the address of an event's page.
func eventIn(text string) string {
	text, _, _ = strings.Cut(strings.TrimSpace(text), "?")
	text = text[strings.LastIndexByte(text, '/')+1:]
	id, _, _ := splitFeed(text)
	return id
}

// settleChoices carries out what the editor said about which event each finding is of.
func (v *visit) settleChoices(report events.Report, choices []choice) error {
	for _, c := range choices {
		for _, r := range report.Results {
			if r.Promoted || r.Mention.Ordinal != c.ordinal {
				continue
			}
			if c.as == "no" {
				if _, err := v.apart(r, true); err != nil {
					return err
				}
				continue
			}
			if r.Event == c.into {
				continue
			}
			d := events.Decision{Kind: events.DecideMove, Events: []string{c.into}, Mentions: []string{r.Mention.ID}, Editor: v.who.name}
			if r.Event == "" {
				d.Kind = events.DecideAccept
			}
			if _, err := v.server.Store.Decide(v.Request().Context(), d); err != nil {
				return err
			}
		}
	}
	return nil
}

func (v *visit) languageName(tag string) string {
	if text := v.say("language." + tag); text != "language."+tag {
		return text
	}
	return tag
}

// deskPage shows the desk.
func (v *visit) deskPage(status int, p deskPage) error {
	p.Proposal = v.who.role < editor
	if p.Proposal && !v.server.Proposals {
		return v.Redirect(http.StatusSeeOther, v.href("/sign-in", "next", "/read"))
	}
	if p.Heading == "" {
		p.Heading = v.say("nav.read")
	}
	if p.Action == "" {
		p.Action = v.href("/read")
	}
	if p.Record == "" {
		p.Record = v.say("read.record")
		if p.Proposal {
			p.Record = v.say("read.propose")
		}
	}
	p.frame = v.frame(p.Heading).in("read")
	if len(p.Errors) > 0 {
		p.Title = v.say("form.error") + ": " + p.Title
	}
	p.NoIndex = true
	p.notice(v)
	v.Response().Header().Set("Cache-Control", "no-store")
	return v.page(status, "read", p)
}
