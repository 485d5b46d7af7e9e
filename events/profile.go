package events

import (
	"slices"
	"strings"
)

// a profile is what matching compares of a mention or an event.
type profile struct {
	series   string
	edition  int
	editions []int
	kind     string
	kinds    []string
	body     string
	bodies   []string
	// portfolio is the department of ministers who meet: foreign, defence, …
	portfolio  string
	portfolios []string
	orgs       []string
	topics     []string
	names      []nameWords
	// silent tells that a text was read whose name has telling words, but no topic among them.
	silent bool
	// named are the names that names was made of, each after its language.
	named []string

	city, country     string
	cities, countries []string
	citySounds        []string

	span     Span
	previous Span
	// spans are all dates claimed of an event, the one shown first.
	spans  []Span
	status Status
	// putOff tells that an event is or was put off, or called off.
	putOff bool
	// putOffOn is when that was first said, 0 if it never was or the day is unknown.
	putOffOn                Day
	relation                Relation
	published               Day
	firstReport, lastReport Day
	source                  string
	sources                 []string
}

// nameWords are the telling words of one name.
type nameWords struct {
	language string
	// stems are compared within a language, sounds across two.
	stems, sounds []string
}

func newProfile(m *Mention) *profile {
	p := &profile{
		series: m.Series, edition: m.Edition, kind: m.Type, body: m.Body, orgs: wholes(m.Organisations), topics: m.Topics,
		city: m.Place.City, country: m.Place.Country, span: m.Span, previous: m.PreviousSpan,
		status: m.Status, relation: m.Relation, published: m.Source.Published, source: m.Source.ID,
	}
	p.portfolio = portfolioOf(m)
	p.name(m.NameLanguage(), m.Name)
	p.silent = m.Source.Kind == Text && len(m.Topics) == 0 && len(p.names) > 0
	for _, l := range sortedKeys(m.Names) {
		for _, n := range m.Names[l] {
			p.name(l, n)
		}
	}
	return p
}

func eventProfile(e *Event) *profile {
	p := &profile{
		series: e.Series, kind: e.Type, body: e.Body, orgs: wholes(e.Organisations), topics: slices.Clone(e.Topics),
		city: e.Place.City, country: e.Place.Country, span: e.Span, previous: e.PreviousSpan,
		status: e.Status, putOff: e.Status == Postponed || e.Status == Cancelled, firstReport: e.LastReport, lastReport: e.LastReport,
	}
	if !e.Span.IsZero() {
		p.spans = append(p.spans, e.Span)
	}
	ms := e.Mentions
	if len(ms) == 0 {
		ms = []Mention{mentionOf(e.Settled)}
		for l, n := range e.Names {
			p.name(l, n)
		}
	}
	for i := range ms {
		p.hear(&ms[i])
	}
	p.silent = len(p.topics) == 0 && len(p.names) > 0 && !slices.ContainsFunc(ms, func(m Mention) bool { return m.Source.Kind != Text })
	return p
}

// hopeless reports, at little cost, that the mention cannot be of the event: the cities differ, or
// who sits together, and neither series nor organisation is the same.
func (p *profile) hopeless(e *Event) bool {
	if p.series != "" && p.series == e.Series || p.edition != 0 && p.edition == e.Edition {
		return false
	}
	a, b := levelOf(p.kind), levelOf(e.Type)
	if a != "" && b != "" && a != b {
		return true
	}
	city := e.Place.City
	if p.city == "" || city == "" || p.city == city || len(e.Conflicts) > 0 {
		return false
	}
	whole := wholes(e.Organisations)
	return !slices.ContainsFunc(p.orgs, func(o string) bool { return slices.Contains(whole, o) })
}

// hear adds what one mention of the event says.
func (p *profile) hear(m *Mention) {
	p.sources = add(p.sources, m.Source.ID)
	if m.Edition != 0 && !slices.Contains(p.editions, m.Edition) {
		p.editions = append(p.editions, m.Edition)
	}
	p.portfolios = add(p.portfolios, portfolioOf(m))
	p.kinds, p.bodies = add(p.kinds, m.Type), add(p.bodies, m.Body)
	p.cities, p.countries = add(p.cities, m.Place.City), add(p.countries, m.Place.Country)
	for _, o := range wholes(m.Organisations) {
		p.orgs = add(p.orgs, o)
	}
	for _, t := range m.Topics {
		p.topics = add(p.topics, t)
	}
	for _, s := range []Span{m.Span, m.PreviousSpan} {
		if !s.IsZero() && !slices.Contains(p.spans, s) {
			p.spans = append(p.spans, s)
		}
	}
	if m.Status == Postponed {
		p.putOff = true
		if d := m.Source.Published; d != 0 && (p.putOffOn == 0 || d < p.putOffOn) {
			p.putOffOn = d
		}
	}
	if d := m.Source.Published; d != 0 {
		if p.firstReport == 0 || d < p.firstReport {
			p.firstReport = d
		}
		p.lastReport = max(p.lastReport, d)
	}
	p.name(m.NameLanguage(), m.Name)
	for l, all := range m.Names {
		for _, n := range all {
			p.name(l, n)
		}
	}
}

func (p *profile) name(language, name string) {
	if name == "" || slices.Contains(p.named, language+name) {
		return
	}
	p.named = append(p.named, language+name)
	var n nameWords
	n.language = language
	for _, s := range stems(name) {
		k := sound(s)
		if p.soundsLikeCity(k) {
			continue
		}
		n.stems = append(n.stems, s)
		if len(k) >= 4 && !slices.Contains(n.sounds, k) {
			n.sounds = append(n.sounds, k)
		}
	}
	if len(n.stems) == 0 || slices.ContainsFunc(p.names, func(o nameWords) bool { return o.language == language && slices.Equal(o.stems, n.stems) }) {
		return
	}
	slices.Sort(n.sounds)
	p.names = append(p.names, n)
}

// soundsLikeCity reports whether a word that sounds like k is the name of the city, whose id is
// such as by-minsk, in one of its forms. It is compared as the place, not as part of the name.
func (p *profile) soundsLikeCity(k string) bool {
	if p.citySounds == nil {
		p.citySounds = []string{}
		_, name, _ := strings.Cut(p.city, "-")
		for part := range strings.SplitSeq(name, "-") {
			if s := sound(part); len(s) >= 4 {
				p.citySounds = append(p.citySounds, s[:4])
			}
		}
	}
	return len(k) >= 4 && slices.Contains(p.citySounds, k[:4])
}

func add(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// anonymous reports whether nothing but the kind says what is meant: "the meeting".
func (p *profile) anonymous() bool {
	return len(p.names) == 0 && len(p.orgs) == 0 && len(p.topics) == 0 && p.series == "" && p.body == "" && p.edition == 0
}

func (p *profile) hasEdition(n int) bool { return slices.Contains(p.editions, n) }

// overlaps reports whether s has a day in common with a date of the event.
func (p *profile) overlaps(s Span) bool { return slices.ContainsFunc(p.spans, s.Overlaps) }

// at reports whether one of the event's dates, shown or given up, overlaps s.
func (p *profile) at(s Span) bool {
	return p.previous.Overlaps(s) || slices.ContainsFunc(p.spans, s.Overlaps)
}

// after reports whether s lies after the event's old date, but not by years.
func (p *profile) after(s Span) bool {
	for _, old := range append(slices.Clone(p.spans), p.previous) {
		if old.IsZero() {
			continue
		}
		sf, _ := s.bounds()
		if of, _ := old.bounds(); sf >= of-30 && int(sf-of) <= LinkDays {
			return true
		}
	}
	return false
}

// givenUp reports whether s, claimed by m, can be a date that the event had before it was put off.
func (p *profile) givenUp(m *profile, s Span) bool {
	first, _ := s.bounds()
	return p.putOffOn != 0 && m.status != Held && m.published <= p.putOffOn && first >= p.putOffOn-30 && p.gap(s) <= LinkDays
}

// before reports whether s is over before the date that is shown.
func (p *profile) before(s Span) bool {
	_, last := s.bounds()
	return !p.span.IsZero() && last < p.span.first
}

// gap returns the fewest days between s and a date of the event.
func (p *profile) gap(s Span) int {
	best := int(MaxDay)
	for _, t := range p.spans {
		best = min(best, gapOrZero(s, t))
	}
	return best
}

// past reports whether the event was over when the mention was published, and the mention's own
// date is a later one; or the mention tells of one that had been held before the event was first
// spoken of.
func (p *profile) past(m *profile, span Span) bool {
	if m.published == 0 || len(p.spans) == 0 {
		return false
	}
	first, end := span.bounds()
	from, last := p.spans[0].bounds()
	if (p.putOff || m.status == Postponed) && p.status != Held {
		return false
	}
	return last < m.published && first > last || m.status == Held && end < p.firstReport && end < from
}

// portfolios are the topics that are departments of ministers.
var portfolioTopics = []string{"defence", "finance", "energy", "health", "economy", "trade", "agriculture", "environment", "climate", "transport", "justice", "culture", "education", "labour", "tourism", "digital", "industry", "science", "sport"}

// portfolioOf returns which ministers meet, where body, topics or name tell.
func portfolioOf(m *Mention) string {
	if m.Type != "ministerial" {
		return ""
	}
	switch sittersOf(m.Body) {
	case "foreign ministers":
		return "foreign"
	}
	switch m.Body {
	case "defence-ministers":
		return "defence"
	case "interior-ministers":
		return "interior"
	}
	for _, t := range m.Topics {
		if slices.Contains(portfolioTopics, t) {
			return t
		}
	}
	for _, w := range words(Fold(m.Name)) {
		for _, f := range [...]string{"aussenminist", "foreign", "иностранн", "etrangere", "мид", "смид"} {
			if strings.HasPrefix(w, f) || len(f) > 6 && strings.Contains(w, f) {
				return "foreign"
			}
		}
		for _, f := range [...]string{"innenminist", "interior", "внутренн", "interieur", "мвд"} {
			if strings.HasPrefix(w, f) {
				return "interior"
			}
		}
	}
	return ""
}
