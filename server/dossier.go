package server

import (
	"encoding/json"
	"net/http"
	"strconv"

	"dateline/calendar"
	"dateline/events"
	"dateline/events/wording"
)

// A dossierPage is everything that is known of one event, and from whom.
type dossierPage struct {
	frame
	Name, NameLang   string
	Dateline         string
	Status           string
	Off              bool
	StatusOff        bool // called off or put off, or said to be
	MonthHref, Month string
	Known, KnownNow  string
	AsOf             string // the day asked for, for the form

	Facts   []fact
	Firming *firming
	Story   []story
	// Decisions are what editors decided.
	Decisions []decision

	// Calendar is empty for an event that has no place in a calendar yet.
	Calendar, SeriesHref string
	Revised              string
	Editions             []edition
	EditionsNote         string
	Neighbours           []neighbour
	EDTF, UID            string
	Sequence             int
	Formats              []feedLink
	// JSONLD is schema.org markup, nil for an event without a day.
	JSONLD json.RawMessage

	// Edit and its kin are offered to editors.
	Edit, Withdraw, Merge, Move string
	// Others are the events that it, or a claim, may be of.
	Others []option
}

// dossier answers /events/{id}, and /events/{id}.ics and its kin.
func (s *Server) dossier(v *visit) error {
	id, ext, ok := splitFeed(v.Param("id"))
	if ok {
		return s.feeds.event(v, id, ext)
	}
	ctx := v.Request().Context()
	e, err := s.Store.Event(ctx, id)
	if err != nil {
		return err
	}
	if e.ID != id {
		to := *v.Request().URL
		to.Path = "/events/" + e.ID
		return v.Redirect(http.StatusPermanentRedirect, to.RequestURI())
	}
	filter, err := v.filter(v.Request().URL.Query(), "done")
	if err != nil {
		return err
	}
	decisions, err := s.Store.Decisions(ctx, e.ID)
	if err != nil {
		return err
	}

	p := dossierPage{}
	if filter.AsOf != 0 {
		p.Known = v.say("asof.known", "Day", wording.Day(filter.AsOf, v.lang()))
		p.KnownNow = v.href("/events/" + e.ID)
		p.AsOf = filter.AsOf.String()
		v.lookBack(filter.AsOf)
		e, err = s.Store.EventAsOf(ctx, e.ID, filter.AsOf)
		if err != nil {
			return err
		}
	}
	p.Name, p.NameLang = v.name(&e)
	p.Dateline = joined(", ", v.dateline(e.Place), v.headDate(&e))
	p.Status = v.statusWords(&e)
	p.StatusOff = e.Status == events.Cancelled || e.Status == events.Postponed || e.StatusAlso != ""
	p.Off = e.Status == events.Cancelled && e.StatusAlso == ""
	switch first := e.Span.First(); {
	case first == 0:
	case e.Span.Exact() || e.Span.Days() <= 31:
		p.Month, p.MonthHref = v.month(first.Year(), first.Month()), v.href("/month/"+first.String()[:7])
	default: // no month is said
		p.Month, p.MonthHref = strconv.Itoa(first.Year()), v.href("/year/"+strconv.Itoa(first.Year()))
	}
	numbers := make(map[string]int, len(e.Mentions))
	for i, m := range e.Mentions {
		numbers[m.ID] = i + 1
	}
	p.Facts = v.eventFacts(&e, numbers)
	p.Firming = v.firming(&e, events.Withdrawn(decisions))
	p.Story = v.story(&e, decisions)
	for _, d := range decisions {
		p.Decisions = append(p.Decisions, v.decision(d))
	}
	if p.Editions, p.EditionsNote, err = v.editions(&e); err != nil {
		return err
	}
	if p.Neighbours, err = v.neighbours(&e); err != nil {
		return err
	}
	p.EDTF, p.UID, p.Sequence = e.Span.EDTF(), e.UID, e.Sequence
	if p.Revised = v.say("dossier.unrevised"); e.Sequence > 0 {
		p.Revised = v.say("dossier.revised", "N", e.Sequence)
	}
	if (calendar.Feed{Vague: calendar.Marker}).Shows(e) {
		p.Calendar = "/events/" + e.ID + ".ics?lang=" + v.lang()
	}
	if e.Series != "" {
		p.SeriesHref = v.href("/subscribe", "series", e.Series)
	}
	for _, x := range []struct{ ext, title, kind string }{{"json", "JSON", "application/json"}, {"atom", "Atom", "application/atom+xml"}, {"csv", "CSV", "text/csv"}} {
		p.Formats = append(p.Formats, feedLink{Type: x.kind, Title: x.title, Href: "/events/" + e.ID + "." + x.ext + "?lang=" + v.lang()})
	}
	if v.who.role >= editor {
		p.Edit = v.href("/add", "event", e.ID)
		p.Withdraw = v.href("/events/" + e.ID + "/withdraw")
		p.Merge = v.href("/events/" + e.ID + "/merge")
		p.Move = v.href("/events/" + e.ID + "/move")
		if p.Others, err = v.others(&e); err != nil {
			return err
		}
	}
	p.frame = v.frame(joined(", ", p.Name, v.told(e.Span))).in("agenda")
	if p.Calendar != "" {
		p.Feeds = []feedLink{{Type: "text/calendar", Title: p.Name + " (iCalendar)", Href: p.Calendar}}
	}
	if p.JSONLD, err = calendar.JSONLD(calendar.Feed{Language: v.lang(), BaseURL: s.origin(v.Request()), Atlas: s.Gazetteer}, e); err != nil {
		return err
	}
	p.NoIndex = filter.AsOf != 0
	p.notice(v, decisions...)
	return v.page(http.StatusOK, "dossier", p)
}

// headDate is the date as the dateline of the dossier has it.
func (v *visit) headDate(e *events.Event) string {
	if e.Span.IsZero() {
		return v.say("when.none")
	}
	return v.told(e.Span)
}

// statusWords is the status in one phrase, disputes included.
func (v *visit) statusWords(e *events.Event) string {
	text := wording.Status(e.Status, v.lang())
	if e.StatusAlso != "" {
		text = v.say("state.either", "One", text, "Other", wording.Status(e.StatusAlso, v.lang()))
	}
	return text
}
