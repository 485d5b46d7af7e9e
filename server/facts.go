package server

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/wording"
)

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
	// Cites are the numbers of the claims that the line rests on; Claim is the word before each, for
	// those who do not see that it is one.
	Cites []int
	Claim string
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
				l.Claim = v.say("dossier.claim")
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
		lines = append(lines, factLine{Text: v.sentence("moved.before", "Date", v.told(e.PreviousSpan)), Class: "soft"})
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
	if e.Unreported(v.today) {
		say := "dossier.silent"
		if !e.Span.Exact() {
			say = "dossier.passed"
		}
		lines = append(lines, factLine{Text: v.say(say), Class: "soft"})
	}
	add("fact.status", lines...)

	var href string
	switch p := e.Place; {
	case p.City != "":
		href = v.href("/places/" + p.City)
	case p.Country != "":
		href = v.href("/places/" + strings.ToLower(p.Country))
	}
	where := v.whereabouts(e.Place)
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
	if by, _, _ := strings.Cut(e.Organiser, " ("); e.Organiser != "" && !v.among(by, e.Organisations) {
		lines = append(lines, factLine{Text: e.Organiser, Lang: v.foreign(noted(e, func(m events.Mention) bool { return m.Organiser == e.Organiser }))})
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

// among reports whether the name is that of one of the organisations.
func (v *visit) among(name string, organisations []string) bool {
	id, ok := v.server.Gazetteer.OrganisationNamed(name)
	return ok && slices.Contains(organisations, id)
}

// noted returns the language of our notes if one of the mentions was noted down by us.
func noted(e *events.Event, which func(events.Mention) bool) string {
	for _, m := range e.Mentions {
		if m.Source.Kind == events.Record && which(m) {
			return noteLanguage
		}
	}
	return ""
}

// foreign returns a language unless it is that of the page.
func (v *visit) foreign(lang string) string {
	if lang == v.lang() {
		return ""
	}
	return lang
}

// whereabouts is a place with its country: "Minsk, Belarus".
func (v *visit) whereabouts(p events.Place) string {
	place := p.Text
	if p.City != "" {
		place = v.server.Gazetteer.Name(p.City, v.lang())
	}
	return joined(", ", place, v.countryOf(p))
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
	at, line := map[string]int{}, map[[2]string]int{}
	for _, f := range e.Figures {
		i, ok := at[f.What]
		if !ok {
			i = len(facts)
			at[f.What] = i
			name := v.say("figure." + f.What)
			if name == "figure."+f.What {
				name = upper(f.What)
			}
			facts = append(facts, fact{Name: name})
		}
		key := [2]string{f.What, f.Text}
		n, ok := line[key]
		if !ok {
			n = len(facts[i].Lines)
			line[key] = n
			facts[i].Lines = append(facts[i].Lines, factLine{Text: f.Text, Claim: v.say("dossier.claim"), Lang: v.foreign(noted(e, func(m events.Mention) bool { return m.ID == f.Mention }))})
		}
		l := &facts[i].Lines[n]
		if !slices.Contains(strings.Split(l.After, ", "), f.Publisher) {
			l.After = joined(", ", l.After, f.Publisher)
		}
		l.Cites = append(l.Cites, numbersOf(numbers, f.Mention)...)
	}
	for i := range facts {
		if len(facts[i].Lines) > 1 {
			facts[i].Lines = append(facts[i].Lines, factLine{Text: v.say("state.sources-differ"), Class: "mark-conflict"})
		}
	}
	return facts
}
