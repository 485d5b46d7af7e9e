package server

import (
	"cmp"
	"encoding/json"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

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
	MonthHref, Month string
	Known, KnownNow  string
	AsOf             string // the day asked for, for the form

	Facts   []fact
	Firming *firming
	Story   []story
	// Decisions are what editors decided.
	Decisions []decision

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
	Edit, Withdraw, Merge string
}

// A fact is one line of what is known: a name and what is said, each value with the numbers of the
// claims that it rests on.
type fact struct {
	Name  string
	Lines []factLine
}

type factLine struct {
	Text, Lang, Class, Href string
	Strong                  bool
	After                   string
	Cites                   []int
}

// A story is one claim: who said it when, in which words, and what it changed.
type story struct {
	Number        int
	Day, DayISO   string
	Quote         []piece
	Lang          string
	Open, Close   string // quotation marks of the language
	Note          string
	Said          string
	Link, LinkURL string
	Effects       []string
	Withdraw      string // address to withdraw it, for editors
	Withdrawn     bool
}

// A piece is a run of quoted words; Key are the words that decide.
type piece struct {
	Text string
	Key  bool
}

type decision struct {
	Day, Text, Why string
	Undo           string
}

// An edition is one event of the same series.
type edition struct {
	Href, Name string
	Current    bool
	Strip      template.HTML
}

// A neighbour is on at about the same time.
type neighbour struct{ Href, Date, Dateline, Name, NameLang string }

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
		e, err = s.Store.EventAsOf(ctx, e.ID, filter.AsOf)
		if err != nil {
			return err
		}
	}
	p.Name, p.NameLang = v.name(&e)
	p.Dateline = joined(", ", v.dateline(e.Place), v.headDate(&e))
	p.Status = v.statusWords(&e)
	p.Off = e.Status == events.Cancelled && e.StatusAlso == ""
	if first := e.Span.First(); first != 0 {
		p.Month, p.MonthHref = v.month(first.Year(), first.Month()), v.href("/month/"+first.String()[:7])
	}
	numbers := make(map[string]int, len(e.Mentions))
	for i, m := range e.Mentions {
		numbers[m.ID] = i + 1
	}
	p.Facts = v.eventFacts(&e, numbers)
	p.Firming = v.firming(&e)
	p.Story = v.story(&e)
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
	p.Calendar = "/events/" + e.ID + ".ics?lang=" + v.lang()
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
	}
	p.frame = v.frame(joined(", ", p.Name, v.span(e.Span))).in("agenda")
	p.Feeds = []feedLink{{Type: "text/calendar", Title: p.Name + " (iCalendar)", Href: p.Calendar}}
	if p.JSONLD, err = calendar.JSONLD(calendar.Feed{Language: v.lang(), BaseURL: s.origin(v.Request()), Atlas: s.Gazetteer}, e); err != nil {
		return err
	}
	p.NoIndex = filter.AsOf != 0
	p.notice(v)
	return v.page(http.StatusOK, "dossier", p)
}

// headDate is the date as the dateline of the dossier has it.
func (v *visit) headDate(e *events.Event) string {
	if e.Span.IsZero() {
		return v.say("when.none")
	}
	text := v.span(e.Span)
	if !e.Span.Exact() {
		text = wording.Mark + text
	}
	return text
}

// statusWords is the status in one phrase, disputes included.
func (v *visit) statusWords(e *events.Event) string {
	text := wording.Status(e.Status, v.lang())
	if e.StatusAlso != "" {
		text = v.say("state.either", "One", text, "Other", wording.Status(e.StatusAlso, v.lang()))
	}
	return text
}

// eventFacts is what is known now, line by line, each value with the claims that it rests on.
func (v *visit) eventFacts(e *events.Event, numbers map[string]int) []fact {
	lang, g := v.lang(), v.server.Gazetteer
	cites := func(field string, same func(events.Mention) bool) []int {
		var out []int
		for _, m := range e.Mentions {
			if m.ID == e.Basis[field] || same != nil && same(m) {
				out = append(out, numbers[m.ID])
			}
		}
		if len(out) > 5 {
			out = slices.Concat(out[:2], out[len(out)-3:])
		}
		return out
	}
	var facts []fact
	add := func(name string, lines ...factLine) {
		kept := lines[:0]
		for _, l := range lines {
			if l.Text != "" {
				kept = append(kept, l)
			}
		}
		if len(kept) > 0 {
			facts = append(facts, fact{v.say(name), kept})
		}
	}

	when := factLine{Text: v.span(e.Span), Strong: e.Span.Exact(), Cites: cites("date", func(m events.Mention) bool { return m.Span == e.Span })}
	lines := []factLine{}
	switch {
	case e.Span.IsZero():
		when = factLine{Text: v.say("when.none"), Class: "vague"}
		lines = append(lines, when)
	case e.Span.Exact():
		if first, last := e.Span.First(), e.Span.Last(); first == last {
			when.Text = v.longDay(first)
		} else if last != 0 {
			when.Text = v.weekday(first) + "–" + v.weekday(last) + ", " + when.Text
		}
		when.After = v.say("dossier.all-day")
		if !e.Clock.IsZero() {
			when.After = v.clock(e)
		}
		lines = append(lines, when)
	default:
		when.Text, when.Class = wording.Mark+when.Text, "vague"
		lines = append(lines, when)
		if e.Span.Kind() == events.Within && e.Span.First() != 0 && e.Span.Last() != 0 {
			lines = append(lines, factLine{Text: v.say("dossier.some-day", "First", wording.Day(e.Span.First(), lang), "Last", wording.Day(e.Span.Last(), lang)), Class: "soft"})
		}
	}
	if e.DateBasis == events.Inferred {
		lines = append(lines, factLine{Text: v.say("dossier.inferred"), Class: "soft"})
	}
	for _, c := range e.Conflicts {
		if c.Field == "date" {
			lines = append(lines, factLine{Text: v.say("state.dates-disagree"), Class: "mark-conflict"},
				factLine{Text: v.claim("date", c.Shown), Cites: numbersOf(numbers, c.Shown.Mention)}, factLine{Text: v.claim("date", c.Rival), Cites: numbersOf(numbers, c.Rival.Mention)})
		}
	}
	if !e.PreviousSpan.IsZero() && e.PreviousSpan != e.Span {
		lines = append(lines, factLine{Text: v.say("moved.before", "Date", v.span(e.PreviousSpan)), Class: "soft"})
	}
	add("fact.when", lines...)

	status := factLine{Text: v.statusWords(e), Strong: true, Cites: cites("status", nil)}
	switch e.StatusBy {
	case events.Organiser:
		status.After = v.say("dossier.says-organiser")
	case events.Host:
		status.After = v.say("dossier.says-host")
	case events.Editor:
		status.After = v.say("dossier.says-editor")
	}
	lines = []factLine{status}
	if e.StatusAlso != "" {
		lines = append(lines, factLine{Text: v.say("state.sources-disagree"), Class: "mark-conflict"})
	}
	if silent(e, v.today) {
		lines = append(lines, factLine{Text: v.say("dossier.silent", "Day", wording.Day(e.Span.Last(), lang)), Class: "soft"})
	}
	add("fact.status", lines...)

	var where string
	href := ""
	switch p := e.Place; {
	case p.City != "":
		where, href = g.Name(p.City, lang), v.href("/places/"+p.City)
	case p.Country != "":
		href = v.href("/places/" + strings.ToLower(p.Country))
	}
	where = joined(", ", cmp.Or(where, e.Place.Text), v.countryOf(e.Place))
	lines = []factLine{{Text: where, Href: href, Cites: cites("place", nil)}}
	switch {
	case where == "":
		lines[0].Text = v.say("dossier.no-place")
	case e.Place.Venue != "":
		lines = append(lines, factLine{Text: e.Place.Venue})
	case e.Place.City == "" && e.Place.Text == "":
		lines = append(lines, factLine{Text: v.say("dossier.no-city"), Class: "soft"})
	default:
		lines = append(lines, factLine{Text: v.say("dossier.no-venue"), Class: "soft"})
	}
	for _, c := range e.Conflicts {
		if c.Field == "place" {
			lines = append(lines, factLine{Text: v.say("state.places-disagree"), Class: "mark-conflict"},
				factLine{Text: v.claim("place", c.Shown), Cites: numbersOf(numbers, c.Shown.Mention)}, factLine{Text: v.claim("place", c.Rival), Cites: numbersOf(numbers, c.Rival.Mention)})
		}
	}
	add("fact.where", lines...)

	lines = nil
	if e.Organiser != "" {
		lines = append(lines, factLine{Text: e.Organiser})
	}
	for _, id := range e.Organisations {
		lines = append(lines, factLine{Text: g.Name(id, lang), Href: v.href("/organisations/" + id)})
	}
	if e.Body != "" {
		lines = append(lines, factLine{Text: g.Name(e.Body, lang)})
	}
	add("fact.organiser", lines...)

	kind := factLine{}
	if e.Type != "" {
		kind.Text = v.kind(e.Type)
	}
	if e.Edition > 0 {
		kind.After = v.say("dossier.edition", "N", e.Edition)
	}
	add("fact.kind", kind)
	if e.Series != "" {
		add("fact.series", factLine{Text: v.seriesName(e.Series), Href: v.href("/series/" + e.Series)})
	}
	facts = append(facts, v.figures(e, numbers)...)

	lines = nil
	shown, _ := v.name(e)
	for _, sp := range spoken {
		if name := e.Names[sp.tag]; name != "" && name != shown {
			lines = append(lines, factLine{Text: name, Lang: sp.tag})
		}
	}
	add("fact.also", lines...)
	return facts
}

// countryOf is the country of a place, or "".
func (v *visit) countryOf(p events.Place) string {
	if p.Country == "" {
		return ""
	}
	return v.country(p.Country)
}

func numbersOf(numbers map[string]int, mention string) []int {
	if n := numbers[mention]; n > 0 {
		return []int{n}
	}
	return nil
}

// figures are the numbers that sources give, side by side; where they differ, it says so.
func (v *visit) figures(e *events.Event, numbers map[string]int) []fact {
	var facts []fact
	at := map[string]int{}
	values := map[string]map[string]bool{}
	for _, f := range e.Figures {
		i, ok := at[f.What]
		if !ok {
			i = len(facts)
			at[f.What], values[f.What] = i, map[string]bool{}
			name := v.say("figure." + f.What)
			if name == "figure."+f.What {
				name = upper(f.What)
			}
			facts = append(facts, fact{Name: name})
		}
		values[f.What][f.Text] = true
		facts[i].Lines = append(facts[i].Lines, factLine{Text: f.Text, After: f.Publisher, Cites: numbersOf(numbers, f.Mention)})
	}
	for what, i := range at {
		if len(values[what]) > 1 {
			facts[i].Lines = append(facts[i].Lines, factLine{Text: v.say("state.sources-differ"), Class: "mark-conflict"})
		}
	}
	return facts
}

// story is every claim in order, with what it changed.
func (v *visit) story(e *events.Event) []story {
	effects := map[string][]string{}
	for _, r := range e.Revisions {
		if r.Mention != "" {
			effects[r.Mention] = append(effects[r.Mention], v.effect(r))
		}
	}
	var out []story
	for i, m := range e.Mentions {
		src := m.Source
		st := story{Number: i + 1, DayISO: src.Published.String(), Day: v.publishedWords(src), Lang: src.Language, Note: m.Note, Effects: effects[m.ID]}
		if m.Quote.Text != "" {
			st.Quote = pieces(m)
			st.Open, st.Close = quotationMarks(src.Language)
		}
		st.Said = joined(" · ", src.Publisher, v.inLanguage(src.Language), v.sourceKind(src))
		if u, err := url.Parse(src.URL); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
			st.Link, st.LinkURL = strings.TrimPrefix(u.Host, "www."), src.URL
		}
		if v.who.role >= editor {
			st.Withdraw = m.ID
		}
		out = append(out, st)
	}
	return out
}

// effect says what a revision changed.
func (v *visit) effect(r events.Revision) string {
	var kinds []string
	for _, k := range r.Kinds {
		kinds = append(kinds, wording.Change(k, v.lang()))
	}
	text := upper(strings.Join(kinds, ", "))
	for _, c := range r.Changes {
		if c.Field == "date" && c.New != "" {
			text += ": " + v.value("date", c.New)
			break
		}
	}
	if r.Sequence > 0 {
		text += ". " + v.say("dossier.same-entry", "Sequence", r.Sequence)
	} else {
		text += "."
	}
	return text
}

func (v *visit) decision(d events.Decision) decision {
	out := decision{Day: v.dayAndYear(events.DayOf(d.At.UTC())), Why: d.Why}
	who := d.Editor
	if who == "" {
		who = v.say("dossier.an-editor")
	}
	out.Text = v.say("decision."+string(d.Kind), "Who", who)
	if !d.Undone.IsZero() {
		out.Text += " " + v.say("decision.undone")
	} else if v.who.role >= editor {
		out.Undo = d.ID
	}
	return out
}

// publishedWords is the day a source was published, as precisely as it is known.
func (v *visit) publishedWords(s events.Source) string {
	text := ""
	if span, err := events.ParseEDTF(s.PublishedEDTF); err == nil && !span.IsZero() {
		text = v.span(span)
	} else if s.Published != 0 {
		text = wording.Day(s.Published, v.lang())
	} else {
		return v.say("dossier.no-day")
	}
	if s.PublishedBasis == events.Inferred {
		text += " " + v.say("dossier.day-inferred")
	}
	return text
}

func (v *visit) inLanguage(tag string) string {
	if tag == "" || tag == "und" || tag == v.lang() {
		return ""
	}
	if text := v.say("in-language." + tag); text != "in-language."+tag {
		return text
	}
	return tag
}

func (v *visit) sourceKind(s events.Source) string {
	switch s.Kind {
	case events.Form:
		return v.say("source.form")
	case events.Calendar:
		return v.say("source.calendar")
	case events.Text:
		if s.URL == "" {
			return v.say("source.text")
		}
	}
	return ""
}

// pieces cuts a quote at the words that the date was read from.
func pieces(m events.Mention) []piece {
	q, d := m.Quote, m.DateText
	from, to := d.Start-q.Start, d.End-q.Start
	if d.Text == "" || from < 0 || to > len(q.Text) || from >= to || q.Text[from:to] != d.Text {
		// The words may be quoted without their place, or stand outside of the quote.
		if from = strings.Index(q.Text, d.Text); d.Text == "" || from < 0 {
			return []piece{{Text: q.Text}}
		}
		to = from + len(d.Text)
	}
	var out []piece
	for _, p := range []piece{{q.Text[:from], false}, {q.Text[from:to], true}, {q.Text[to:], false}} {
		if p.Text != "" {
			out = append(out, p)
		}
	}
	return out
}

// quotationMarks are those of the quoted language.
func quotationMarks(lang string) (open, close string) {
	switch lang {
	case "de":
		return "„", "“"
	case "ru":
		return "«", "»"
	case "fr":
		return "«\u00a0", "\u00a0»"
	}
	return "“", "”"
}

// editions are the events of the same series, each on a strip of the same days of its own year.
func (v *visit) editions(e *events.Event) ([]edition, string, error) {
	if e.Series == "" {
		return nil, "", nil
	}
	all, err := v.server.Store.Events(v.Request().Context(), events.Filter{Series: e.Series, From: events.MinDay})
	if err != nil || len(all) < 2 {
		return nil, "", err
	}
	if len(all) > 8 {
		i := slices.IndexFunc(all, func(o events.Event) bool { return o.ID == e.ID })
		i = max(0, min(i-4, len(all)-8))
		all = all[i : i+8]
	}
	// The days of the year that all editions lie in, told as days of 2024, a leap year.
	in := func(d events.Day) events.Day { _, m, n := d.Date(); return events.NewDay(2024, m, n) }
	lo, hi := events.Day(0), events.Day(0)
	for _, o := range all {
		if o.Span.First() == 0 || o.Span.Last() == 0 || o.Span.First().Year() != o.Span.Last().Year() {
			continue
		}
		a, b := in(o.Span.First()), in(o.Span.Last())
		if lo == 0 || a < lo {
			lo = a
		}
		hi = max(hi, b)
	}
	r, note := ruler{}, ""
	if lo != 0 && hi-lo < 120 {
		lo, hi = lo-7, hi+7
		r = ruler{id: "editions", first: lo, last: hi}
		note = v.say("dossier.editions.days", "First", v.dayAbbreviated(lo), "Last", v.dayAbbreviated(hi))
	} else {
		r = ruler{id: "editions", first: events.NewDay(2024, 1, 1), last: events.NewDay(2024, 12, 31), months: true}
		note = v.say("dossier.editions.year")
	}
	var out []edition
	for i := range all {
		o := &all[i]
		shift := events.NewDay(2024, 1, 1) - events.NewDay(o.Span.First().Year(), 1, 1)
		s := strip{ruler: r, bare: true}
		if m, ok := markOf(o.Span); ok && o.Span.First() != 0 {
			m.first += shift
			if m.last != 0 {
				m.last += shift
			}
			if o.Status == events.Cancelled {
				m.form = formCancelled
			} else if m.form == formExact && silent(o, v.today) {
				m.form = formSilent
			}
			s.marks = []mark{m}
		}
		name := wording.Medium(o.Span, v.lang())
		if o.Edition > 0 {
			name = roman(o.Edition) + " · " + name
		}
		out = append(out, edition{Href: v.href("/events/" + o.ID), Name: name, Current: o.ID == e.ID, Strip: s.SVG()})
	}
	return out, note, nil
}

// neighbours are events with a day within a week of this one, those in the same city first.
func (v *visit) neighbours(e *events.Event) ([]neighbour, error) {
	if !e.Span.Exact() || e.Span.Last() == 0 {
		return nil, nil
	}
	found, err := v.server.Store.Events(v.Request().Context(), events.Filter{From: e.Span.First() - 7, To: e.Span.Last() + 7})
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(o events.Event) bool { return o.ID == e.ID || o.Span.Kind() != events.Fills })
	slices.SortStableFunc(found, func(a, b events.Event) int {
		away := func(o events.Event) int {
			if e.Place.City != "" && o.Place.City == e.Place.City {
				return 0
			}
			return 1
		}
		return cmp.Compare(away(a), away(b))
	})
	var out []neighbour
	for i := range found[:min(len(found), 6)] {
		o := &found[i]
		n := neighbour{Href: v.href("/events/" + o.ID), Date: wording.Short(o.Span, v.lang()), Dateline: v.dateline(o.Place)}
		n.Name, n.NameLang = v.name(o)
		out = append(out, n)
	}
	return out, nil
}

// roman writes the number of an edition as conferences do.
func roman(n int) string {
	if n > 60 {
		return strconv.Itoa(n) + "."
	}
	var b strings.Builder
	for _, d := range []struct {
		value int
		text  string
	}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.text)
		}
	}
	return b.String()
}
