package server

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"html/template"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/store"
	"dateline/events/wording"
)

// Limits of what visitors may propose, and how often they may have a text or an entry looked at.
const (
	visitorReads = 60
	visitorSpan  = 15 * time.Minute

	proposalsWaiting = 500
	proposalsPerPeer = 20
	proposalSpan     = 24 * time.Hour
)

// An addPage is the form for one event, and for what an editor knows of one that is there.
type addPage struct {
	frame
	Heading, Intro string
	Form           entryForm
	Errors         []formError
	Preview        *preview
	// Checked tells that the entry is understood and may be saved.
	Checked bool
	// Understood is what is known of it besides the date.
	Understood []fact
	// Match is what the calendar makes of the entry.
	Match *matchView
	// Proposal tells that what is sent waits for an editor.
	Proposal bool
	// Correction is set where something is known better of an event that is there; Event leads to that,
	// Known are the fields that carry along what the form shows, and Quarrels what sources say of each
	// field that they disagree on.
	Correction       *correction
	Event, EventName string
	Known            []field
	Quarrels         map[string]string
	Kinds, Statuses  []option
	Says             []option
	Examples         []example
	ExamplesAxis     template.HTML
}

// An option is one choice of a list.
type option struct {
	Value, Name string
	Selected    bool
}

// An entryForm is the form as it was filled in.
type entryForm struct {
	Name, When, Place, Organiser, Kind, Status, Says string
	URL, Publisher, Published, Quote, Note           string
	Event, Same, Website                             string
}

// Error returns what is wrong with a field.
func (p addPage) Error(field string) string {
	for _, e := range p.Errors {
		if e.Field == field {
			return e.Text
		}
	}
	return ""
}

func readEntryForm(get func(string) string) entryForm {
	field := func(name string) string { return strings.TrimSpace(strings.ReplaceAll(get(name), "\r\n", "\n")) }
	return entryForm{
		Name: field("name"), When: field("when"), Place: field("place"), Organiser: field("organiser"), Kind: field("kind"),
		Status: field("status"), Says: field("says"), URL: field("url"), Publisher: field("publisher"), Published: field("published"),
		Quote: field("quote"), Note: field("note"), Event: field("event"), Same: field("same"), Website: field("website"),
	}
}

// maxField is how long a field of the form may be, in bytes.
const maxField = 4000

// addForm shows the form, filled in as far as the address says.
func (s *Server) addForm(v *visit) error {
	form := readEntryForm(v.QueryParam)
	c, err := v.correction(form)
	if err != nil {
		return err
	}
	if c != nil {
		c.fill(&form)
	}
	p := addPage{Form: form, Correction: c}
	if form.When != "" {
		p.Preview, _ = v.preview(form)
	}
	return v.addPage(http.StatusOK, p)
}

// addPreview answers with how a date is understood, for the form to show while it is typed.
func (s *Server) addPreview(v *visit) error {
	form := readEntryForm(v.QueryParam)
	v.Response().Header().Set("Cache-Control", "no-store")
	if form.When == "" {
		return v.NoContent(http.StatusNoContent)
	}
	p, fault := v.preview(form)
	if fault != "" {
		p = &preview{Fault: fault}
	}
	return v.fragment("add", "preview", p)
}

// add checks the entry, and saves it when it has been checked.
func (s *Server) add(v *visit) error {
	if v.who.role < editor && !s.limits.allow("add", v.RealIP(), visitorReads, visitorSpan, v.now) {
		return errTooMany
	}
	ctx := v.Request().Context()
	form := readEntryForm(v.FormValue)
	p := addPage{Form: form}
	c, err := v.correction(form)
	if err != nil {
		return err
	}
	if c != nil {
		c.fill(&form) // of what was emptied no more is said than of what was left
		p.Form, p.Correction = form, c
	}
	src, m, errs := v.entryOf(form, c)
	if len(errs) > 0 {
		p.Errors = errs
		p.Preview, _ = v.preview(form)
		return v.addPage(http.StatusUnprocessableEntity, p)
	}
	if form.Website != "" {
		return v.Redirect(http.StatusSeeOther, v.href("/add", "done", "proposed")) // a machine filled in what nobody sees
	}
	p.Checked = true
	p.Preview, _ = v.preview(form)
	report, err := s.Store.Preview(ctx, src, []events.Mention{m}, form.Event)
	if err != nil {
		return err
	}
	if c != nil {
		p.Understood, p.Match = v.corrected(&c.event, m), v.effectOf(report)
	} else {
		p.Understood, p.Match = v.understood(m), v.matchOf(report)
	}
	if v.FormValue("do") != "save" || p.Match != nil && p.Match.Ask && form.Same == "" {
		return v.addPage(http.StatusOK, p)
	}
	if v.who.role < editor {
		return v.propose(store.Proposal{Source: src, Mentions: []events.Mention{m}, Event: cmp.Or(form.Event, form.Same), Note: form.Note}, "/add")
	}
	into := form.Event
	if into == "" && form.Same != "no" {
		into = form.Same
	}
	done, err := s.Store.RecordBy(ctx, v.who.name, src, []events.Mention{m}, into)
	if err != nil {
		return err
	}
	id := ""
	if len(done.Results) > 0 {
		if id, err = v.apart(done.Results[0], form.Same == "no"); err != nil {
			return err
		}
	}
	if id == "" {
		return v.Redirect(http.StatusSeeOther, v.href("/doubtful", "done", "waits"))
	}
	return v.Redirect(http.StatusSeeOther, v.href("/events/"+id, "done", "added"))
}

// apart sets a mention apart from the event that it was matched to, where the editor says that it
// is another one, and returns the event that it belongs to then.
func (v *visit) apart(r events.Result, other bool) (string, error) {
	if !other || r.Verdict.Event == "" {
		return r.Event, nil
	}
	d := events.Decision{Kind: events.DecideDistinct, Events: []string{r.Verdict.Event}, Mentions: []string{r.Mention.ID}, Editor: v.who.name}
	if r.Event == r.Verdict.Event {
		d.Kind = events.DecideSplit
	}
	report, err := v.server.Store.Decide(v.Request().Context(), d)
	if err != nil {
		return "", err
	}
	for _, again := range report.Results {
		if again.Mention.ID == r.Mention.ID && again.Event != "" {
			return again.Event, nil
		}
	}
	for _, e := range report.Events {
		if e.ID != r.Verdict.Event {
			return e.ID, nil
		}
	}
	return r.Event, nil
}

// propose keeps what a visitor sends until an editor has seen it.
func (v *visit) propose(p store.Proposal, back string) error {
	s := v.server
	if !s.Proposals {
		return errForbidden
	}
	mac := hmac.New(sha256.New, s.peerKey)
	mac.Write([]byte(household(v.RealIP())))
	p.Peer = hex.EncodeToString(mac.Sum(nil)[:12])
	_, err := s.Store.Propose(v.Request().Context(), p, store.Limits{Waiting: proposalsWaiting, PerPeer: proposalsPerPeer, Within: proposalSpan})
	if err != nil && !errors.Is(err, store.ErrExists) {
		return err
	}
	return v.Redirect(http.StatusSeeOther, v.href(back, "done", "proposed"))
}

// addPage shows the form.
func (v *visit) addPage(status int, p addPage) error {
	p.Proposal = v.who.role < editor
	if p.Proposal && !v.server.Proposals {
		return v.Redirect(http.StatusSeeOther, v.href("/sign-in", "next", "/add"))
	}
	p.Heading, p.Intro = v.say("add.heading"), ""
	if p.Proposal {
		p.Heading, p.Intro = v.say("add.heading.propose"), v.say("add.intro.propose")
	}
	kinds, stands, says := eventKinds, cmp.Or(p.Form.Status, string(events.Announced)), cmp.Or(p.Form.Says, "reporter")
	if c := p.Correction; c != nil {
		p.Event = v.href("/events/" + c.event.ID)
		p.EventName, _ = v.name(&c.event)
		p.Heading, p.Intro = v.say("add.heading.edit"), joined(" ", v.say("add.intro.edit"), p.Intro)
		p.Known, p.Quarrels = c.hidden(), v.quarrels(&c.event)
		if known := c.event.Type; known != "" && !slices.Contains(kinds, known) {
			kinds = append(slices.Clone(kinds), known)
		}
		if stands = p.Form.Status; c.shown.Status == "" {
			p.Statuses = append(p.Statuses, option{"", v.say("add.status.disputed"), stands == ""})
		}
		if v.who.role >= editor {
			says = cmp.Or(p.Form.Says, "editor")
		}
	}
	for _, code := range kinds {
		p.Kinds = append(p.Kinds, option{code, v.kind(code), code == p.Form.Kind})
	}
	for _, st := range events.Statuses {
		p.Statuses = append(p.Statuses, option{string(st), wording.Status(st, v.lang()), string(st) == stands})
	}
	for _, a := range []string{"reporter", "host", "organiser", "editor"} {
		if a != "editor" || v.who.role >= editor {
			p.Says = append(p.Says, option{a, v.say("says." + a), a == says})
		}
	}
	p.Examples, p.ExamplesAxis = v.examples()
	p.frame = v.frame(p.Heading).in("add")
	if len(p.Errors) > 0 {
		p.Title = v.say("form.error") + ": " + p.Title
	}
	p.notice(v)
	p.NoIndex = true
	return v.page(status, "add", p)
}

// eventKinds are the kinds of event that the form offers.
var eventKinds = []string{"conference", "summit", "forum", "ministerial", "session", "talks", "assembly", "congress", "visit", "roundtable"}

// entryOf makes a source with one mention of the form, or says what to correct. Of an event that is
// there, the mention says only what the form changes.
func (v *visit) entryOf(f entryForm, c *correction) (events.Source, events.Mention, []formError) {
	var errs []formError
	wrong := func(field, id string, args ...any) { errs = append(errs, formError{field, v.say(id, args...)}) }
	if f.Name == "" {
		wrong("name", "add.error.name")
	}
	for field, text := range map[string]string{"name": f.Name, "place": f.Place, "organiser": f.Organiser, "publisher": f.Publisher, "quote": f.Quote, "note": f.Note, "when": f.When, "url": f.URL} {
		if len(text) > maxField {
			wrong(field, "add.error.long")
		}
	}
	var span events.Span
	var clock events.Clock
	var basis events.Basis
	if c == nil || f.When != c.shown.When {
		var fault string
		if span, clock, basis, fault = v.understand(f); f.When == "" {
			wrong("when", "add.error.when")
		} else if fault != "" {
			errs = append(errs, formError{"when", fault})
		}
	}
	if _, web := link(f.URL); f.URL != "" && web == "" {
		wrong("url", "add.error.url")
	}
	if f.URL == "" && f.Quote == "" && f.Note == "" {
		wrong("url", "add.error.source")
	}
	published, err := v.published(f)
	if err != nil {
		wrong("published", "add.error.published")
	} else if published > v.today {
		wrong("published", "add.error.future")
	}
	if len(errs) > 0 {
		return events.Source{}, events.Mention{}, errs
	}

	src := events.Source{Kind: events.Form, Title: f.Name, Body: f.Quote, URL: f.URL, Publisher: f.Publisher, Published: published, PublishedBasis: events.Given}
	if src.Publisher == "" {
		src.Publisher, _ = link(f.URL)
	}
	if src.Language = extract.DetectLanguage(cmp.Or(f.Quote, f.Name+" "+f.When)); src.Language == "und" || src.Language == "" {
		src.Language = v.lang()
	}
	m := events.Mention{
		Name: f.Name, Type: f.Kind, Span: span, Clock: clock, DateBasis: basis, DateText: events.Quote{Text: f.When},
		Status: events.Status(f.Status), Note: f.Note, Confidence: 1,
	}
	if !m.Status.Valid() && (c == nil || f.Status != "") {
		m.Status = events.Announced
	}
	_ = m.Authority.UnmarshalText([]byte(f.Says)) // what is unknown is a reporter
	if m.Authority == events.Editor && v.who.role < editor {
		m.Authority = events.Reporter
	}
	if f.Quote != "" {
		m.Quote = events.Quote{Text: f.Quote, End: len(f.Quote)}
		if i := strings.Index(f.Quote, f.When); i >= 0 {
			m.DateText.Start, m.DateText.End = i, i+len(f.When)
		}
	}
	m.Place = v.server.Gazetteer.Locate(f.Place)
	v.convene(&m, f.Organiser)
	// The same page may be entered for two events: what was filled in belongs to the identity.
	key := src
	key.Body = strings.Join([]string{f.Name, f.When, f.Place, f.Organiser, f.Kind, f.Status, f.Says, f.Quote, f.Note, f.Event}, "\x1f")
	if c == nil {
		v.server.Reader.Describe(&m)
		src.ID = events.SourceID(key)
		return src, m, nil
	}
	// What was corrected once and corrected back may be corrected again.
	key.Body += "\x1f" + strconv.Itoa(c.event.Sequence)
	src.ID = events.SourceID(key)
	m, ok := v.claimed(c, f, m)
	if !ok && f.URL == "" && f.Quote == "" {
		return src, m, []formError{{"name", v.say("add.error.unchanged")}}
	}
	return src, m, nil
}

// published is the day on which the source was published: today if it is not said, as the entry
// itself is a source then.
func (v *visit) published(f entryForm) (events.Day, error) {
	if f.Published == "" {
		return v.today, nil
	}
	return events.ParseDay(f.Published)
}

// convene finds the organisations that are named, separated by commas; what is none stays as it is
// worded.
func (v *visit) convene(m *events.Mention, organiser string) {
	var rest []string
	for _, name := range strings.Split(organiser, ",") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		if id, ok := v.server.Gazetteer.OrganisationNamed(name); ok {
			m.Organisations = append(m.Organisations, id)
		} else {
			rest = append(rest, name)
		}
	}
	m.Organiser = strings.Join(rest, ", ")
}

// understood says of what place, organisation, kind and series an entry is taken to speak.
func (v *visit) understood(m events.Mention) []fact {
	var out facts
	if where := joined(", ", m.Place.Venue, v.whereabouts(m.Place)); where != "" {
		lines := []factLine{{Text: where}}
		if m.Place.City == "" && m.Place.Country == "" {
			lines = append(lines, factLine{Text: v.say("add.place.unknown"), Class: "soft"})
		}
		out.add(v.say("fact.where"), lines...)
	}
	var by []factLine
	for _, id := range m.Organisations {
		by = append(by, factLine{Text: v.server.Gazetteer.Name(id, v.lang())})
	}
	if m.Organiser != "" {
		by = append(by, factLine{Text: m.Organiser})
	}
	out.add(v.say("fact.organiser"), by...)
	if m.Type != "" {
		kind := v.kind(m.Type)
		if m.Edition > 0 {
			kind = joined(", ", kind, v.say("dossier.edition", "N", m.Edition))
		}
		out.add(v.say("fact.kind"), factLine{Text: kind})
	}
	if m.Series != "" {
		out.add(v.say("fact.series"), factLine{Text: v.seriesName(m.Series)})
	}
	return out.Facts
}
