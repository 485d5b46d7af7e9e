package server

import (
	"cmp"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/store"
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
	// event is the event that all of it is said of, whatever it says; empty if that is to be found out.
	event string
}

// Error returns what is wrong with a field.
func (p deskPage) Error(field string) string { return addPage{Errors: p.Errors}.Error(field) }

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

// maxUnplaced is how many words that wait for the day of publication are told.
const maxUnplaced = 6

// showReading shows the text with what was found in it.
func (v *visit) showReading(status int, p deskPage, reading extract.Reading) error {
	src := reading.Source
	report, err := v.server.Store.Preview(v.Request().Context(), src, reading.Mentions, p.event)
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
		if f.Name == "" && f.Match != nil {
			f.Name = f.Match.Name // it says something of an event without naming it
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

// eventIn returns the id in what was entered: an id, or the address of an event's page.
func eventIn(text string) string {
	text, _, _ = strings.Cut(strings.TrimSpace(text), "?")
	text = text[strings.LastIndexByte(text, '/')+1:]
	id, _, _ := splitFeed(text)
	return id
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
