package server

import (
	"cmp"
	"errors"
	"net/http"
	"strings"
	"time"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/store"
)

// A proposalsPage is the queue of what visitors have sent.
type proposalsPage struct {
	frame
	Count     string
	Proposals []proposalRow
	Later     string
}

type proposalRow struct {
	ID, Href, Title, At, Said string
	Findings                  []string
}

const proposalRows = 50

func (s *Server) proposals(v *visit) error {
	ctx := v.Request().Context()
	n, err := s.Store.CountProposals(ctx, store.ProposalWaiting)
	if err != nil {
		return err
	}
	list, err := s.Store.Proposals(ctx, store.ProposalWaiting, proposalRows, 0)
	if err != nil {
		return err
	}
	p := proposalsPage{frame: v.frame(v.say("nav.proposals")).in(""), Count: v.say("proposals.waiting", "N", n)}
	for _, x := range list {
		row := proposalRow{ID: x.ID, Href: v.href("/proposals/" + x.ID), Title: x.Source.Title, At: x.At.UTC().Format("15:04 ") + v.recent(events.DayOf(x.At.UTC())), Said: x.Source.Publisher}
		if host, _ := link(x.Source.URL); host != row.Said {
			row.Said = joined(" · ", row.Said, host)
		}
		if row.Title == "" {
			row.Title = v.say("proposals.text", "N", len(x.Mentions))
		}
		for _, m := range x.Mentions {
			row.Findings = append(row.Findings, joined(" · ", v.dateline(m.Place), m.Name, v.told(m.Span)))
		}
		p.Proposals = append(p.Proposals, row)
	}
	p.NoIndex = true
	p.notice(v)
	v.Response().Header().Set("Cache-Control", "no-store")
	return v.page(http.StatusOK, "proposals", p)
}

// proposal shows one proposal as the reading desk shows a text, with what it would do.
func (s *Server) proposal(v *visit) error {
	x, err := s.Store.Proposal(v.Request().Context(), v.Param("id"))
	if err != nil {
		return err
	}
	return v.showProposal(http.StatusOK, x, nil)
}

func (v *visit) showProposal(status int, x store.Proposal, errs []formError) error {
	p := deskPage{Errors: errs, Action: v.href("/proposals/" + x.ID), Record: v.say("proposals.accept"), Hidden: []field{{"id", x.ID}}, Note: x.Note}
	if x.State != store.ProposalWaiting {
		return errGone
	}
	p.Link, p.LinkURL = link(x.Source.URL)
	if x.Event != "" {
		p.For, p.event = v.href("/events/"+x.Event), meantFor(x)
	}
	if given := v.firstValue("published"); given != "" {
		if p.Text.Published = given; len(errs) == 0 {
			p.Hidden = append(p.Hidden, field{"published", given})
		}
	}
	return v.showReading(status, p, extract.Reading{Source: x.Source, Mentions: x.Mentions})
}

// meantFor is the event that a filled in form is about, as who filled it in has said; a text speaks for
// itself.
func meantFor(x store.Proposal) string {
	if x.Source.Kind == events.Form {
		return x.Event
	}
	return ""
}

// decideProposal accepts a proposal as the editor left it, or turns it down.
func (s *Server) decideProposal(v *visit) error {
	ctx := v.Request().Context()
	x, err := s.Store.Proposal(ctx, v.Param("id"))
	if err != nil {
		return err
	}
	if v.FormValue("do") == "reject" {
		if err := s.Store.RejectProposals(ctx, v.who.name, []string{x.ID}, v.FormValue("why")); err != nil {
			return err
		}
		return v.Redirect(http.StatusSeeOther, v.href("/proposals", "done", "rejected"))
	}
	if errs := v.date(&x); len(errs) > 0 {
		return v.showProposal(http.StatusUnprocessableEntity, x, errs)
	}
	if v.FormValue("do") != "record" {
		return v.showProposal(http.StatusOK, x, nil)
	}
	kept, choices, errs := v.chosenFindings(x.Mentions, x.Source)
	if len(errs) > 0 {
		return v.showProposal(http.StatusUnprocessableEntity, x, errs)
	}
	report, err := s.Store.AcceptProposal(ctx, v.who.name, x.ID, x.Source, kept, meantFor(x))
	if err != nil {
		return err
	}
	if err := v.settleChoices(report, choices); err != nil {
		return err
	}
	return v.Redirect(http.StatusSeeOther, v.href("/sources/"+report.Source.ID, "done", "recorded"))
}

// date reads a proposed text again, with the day of publication that the editor gives.
func (v *visit) date(x *store.Proposal) []formError {
	given := v.firstValue("published")
	if given == "" || x.Source.Kind != events.Text {
		return nil
	}
	day, fault := v.publishedDay(given)
	if fault != "" {
		return []formError{{"ask-published", fault}}
	}
	src := x.Source
	src.Published, src.PublishedBasis, src.PublishedEDTF = day, events.Given, ""
	reading, err := v.server.Reader.Read(src)
	if err != nil {
		return []formError{{"ask-published", v.readFault(err)}}
	}
	x.Source, x.Mentions = reading.Source, reading.Mentions
	return nil
}

// rejectedKept is for how long a proposal that was turned down is kept: an editor may want to see
// it again, and nobody's text stays for longer than needed.
const rejectedKept = 30 * 24 * time.Hour

// rejectProposals turns many down at once.
func (s *Server) rejectProposals(v *visit) error {
	form, err := v.FormParams()
	if err != nil {
		return errBadQuery
	}
	if ids := form["id"]; len(ids) > 0 {
		if err := s.Store.RejectProposals(v.Request().Context(), v.who.name, ids, v.FormValue("why")); err != nil {
			return err
		}
	}
	if _, err := s.Store.ForgetProposals(v.Request().Context(), v.now.Add(-rejectedKept)); err != nil {
		return err
	}
	return v.Redirect(http.StatusSeeOther, v.href("/proposals", "done", "rejected"))
}

// A doubtfulPage lists what editors are asked: which event each mention that waits is of, and whether
// events that look alike are one.
type doubtfulPage struct {
	frame
	Doubts  []doubt
	Pairs   []pairView
	Watched []doubt
}

type doubt struct {
	ID, Name, Dateline, Date string
	Vague                    bool
	Quote                    []piece
	Lang, Open, Close        string
	Said, Link, LinkURL      string
	Event, EventName         string
	EventHref, EventDate     string
	Why, English             []string
}

func (s *Server) doubtful(v *visit) error {
	ctx := v.Request().Context()
	waiting, err := s.Store.Doubtful(ctx)
	if err != nil {
		return err
	}
	watched, err := s.Store.Undated(ctx)
	if err != nil {
		return err
	}
	p := doubtfulPage{frame: v.frame(v.say("nav.doubtful")).in("")}
	for _, d := range waiting {
		p.Doubts = append(p.Doubts, v.doubt(d))
	}
	for _, d := range watched {
		p.Watched = append(p.Watched, v.doubt(d))
	}
	if p.Pairs, err = v.pairs(); err != nil {
		return err
	}
	latest, err := s.Store.LatestDecisions(ctx, 1)
	if err != nil {
		return err
	}
	p.NoIndex = true
	p.notice(v, latest...)
	v.Response().Header().Set("Cache-Control", "no-store")
	return v.page(http.StatusOK, "doubtful", p)
}

func (v *visit) doubt(d events.Doubt) doubt {
	m := d.Mention
	out := doubt{ID: m.ID, Name: m.Name, Dateline: v.dateline(m.Place), Date: v.span(m.Span), Vague: !m.Span.Exact(), Lang: m.Source.Language,
		Said: joined(" · ", m.Source.Publisher, v.publishedWords(m.Source)), Event: d.Verdict.Event}
	out.Why, out.English = v.whys(d.Verdict.Why)
	if m.Span.IsZero() {
		out.Date = v.say("when.none")
	}
	if m.Quote.Text != "" {
		out.Quote = pieces(m)
		out.Open, out.Close = quotationMarks(m.Source.Language)
	}
	out.Link, out.LinkURL = link(m.Source.URL)
	if out.Event != "" {
		if e, err := v.server.Store.Event(v.Request().Context(), out.Event); err == nil {
			out.EventName, _ = v.name(&e)
			out.EventHref, out.EventDate = v.href("/events/"+e.ID), v.told(e.Span)
		}
	}
	return out
}

// decideDoubtful says that a waiting mention is of the event, or is not.
func (s *Server) decideDoubtful(v *visit) error {
	d := events.Decision{Mentions: []string{v.FormValue("mention")}, Editor: v.who.name}
	switch v.FormValue("do") {
	case "same":
		d.Kind, d.Events = events.DecideAccept, []string{eventIn(v.FormValue("event"))}
	case "other":
		d.Kind, d.Events = events.DecideDistinct, []string{eventIn(v.FormValue("event"))}
	case "withdraw":
		d.Kind = events.DecideWithdraw
	default:
		return errBadQuery
	}
	return v.decide(d, "/doubtful")
}

// decide carries out a decision and leads on.
func (v *visit) decide(d events.Decision, next string) error {
	d.Why = strings.TrimSpace(v.FormValue("why"))
	report, err := v.server.Store.Decide(v.Request().Context(), d)
	if err != nil {
		return err
	}
	if next == "" && len(report.Events) > 0 {
		next = "/events/" + report.Events[0].ID
	}
	return v.Redirect(http.StatusSeeOther, v.href(cmp.Or(next, "/changes"), "done", "decided"))
}

// merge says that an event is the same as another one, which survives.
func (s *Server) merge(v *visit) error {
	into := eventIn(v.FormValue("with"))
	if _, err := s.Store.Event(v.Request().Context(), into); errors.Is(err, store.ErrNotFound) {
		return v.noSuchEvent()
	} else if err != nil {
		return err
	}
	return v.decide(events.Decision{Kind: events.DecideMerge, Events: []string{into, v.Param("id")}, Editor: v.who.name}, "/events/"+into)
}

// noSuchEvent leads back to the event at hand: the address that an editor gave is of none.
func (v *visit) noSuchEvent() error {
	return v.Redirect(http.StatusSeeOther, v.href("/events/"+v.Param("id"), "done", "no-event"))
}

// move says that a claim is of another event, or of one of its own.
func (s *Server) move(v *visit) error {
	from, mention := v.Param("id"), v.FormValue("mention")
	to := eventIn(v.FormValue("with"))
	if to == "" {
		return v.decide(events.Decision{Kind: events.DecideSplit, Events: []string{from}, Mentions: []string{mention}, Editor: v.who.name}, "/events/"+from)
	}
	if _, err := s.Store.Event(v.Request().Context(), to); errors.Is(err, store.ErrNotFound) {
		return v.noSuchEvent()
	} else if err != nil {
		return err
	}
	return v.decide(events.Decision{Kind: events.DecideMove, Events: []string{to}, Mentions: []string{mention}, Editor: v.who.name}, "/events/"+to)
}

// withdraw takes an event, or one claim of it, out of the calendar.
func (s *Server) withdraw(v *visit) error {
	d := events.Decision{Kind: events.DecideWithdraw, Editor: v.who.name}
	if m := v.FormValue("mention"); m != "" {
		d.Mentions = []string{m}
		return v.decide(d, "/events/"+v.Param("id"))
	}
	d.Events = []string{v.Param("id")}
	return v.decide(d, "/decisions")
}

// undo takes a decision back.
func (s *Server) undo(v *visit) error {
	report, err := s.Store.Undo(v.Request().Context(), v.who.name, v.FormValue("decision"))
	if err != nil {
		return err
	}
	next := "/decisions"
	if len(report.Events) > 0 && !report.Events[0].Withdrawn {
		next = "/events/" + report.Events[0].ID
	}
	return v.Redirect(http.StatusSeeOther, v.href(next, "done", "undone"))
}
