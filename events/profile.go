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
	// sitters are those who sit together: leaders, or heads of state or of government alone;
	// ministers; members.
	sitters string
	orgs    []string
	topics  []string
	names   []telling
	// silent tells that a text was read whose name has telling words, but no topic among them.
	silent bool

	city, country     string
	cities, countries []string

	span     Span
	previous Span
	// spans are all dates claimed of an event, the one shown first.
	spans  []Span
	status Status
	// putOff tells that an event is or was put off, or called off; putsOff that a mention puts it
	// off or moves it.
	putOff, putsOff bool
	// putOffOn are the days on which that was said, as far as they are known.
	putOffOn                []Day
	relation                Relation
	published               Day
	firstReport, lastReport Day
	source                  string
	sources                 []string
}

func newProfile(m *Mention) *profile {
	p := &profile{
		series: m.Series, edition: m.Edition, kind: m.Type, body: m.Body, orgs: wholes(m.Organisations), topics: m.Topics,
		city: m.Place.City, country: m.Place.Country, span: m.Span, previous: m.PreviousSpan,
		status: m.Status, putsOff: putsOff(m), relation: m.Relation, published: m.Source.Published, source: m.Source.ID,
	}
	p.sitters, p.portfolio = sittersOf(m), portfolioOf(m)
	names := []nameWords{wordsOf(m.NameLanguage(), m.Name)}
	p.silent = m.Source.Kind == Text && len(m.Topics) == 0 && len(besideCity(names, p.city)) > 0
	for _, l := range sortedKeys(m.Names) {
		for _, n := range m.Names[l] {
			names = append(names, wordsOf(l, n))
		}
	}
	p.names = besideCity(names, p.city)
	return p
}

// hopeless reports, at little cost, that the mention cannot be of the event: the cities differ, or
// who sits together, and neither series nor organisation is the same.
func (p *profile) hopeless(e *Candidate) bool {
	if p.series != "" && p.series == e.Series || p.edition != 0 && p.edition == e.Edition {
		return false
	}
	if otherSitters(levelOf(p.kind), levelOf(e.Type)) {
		return true
	}
	if p.city == "" || e.City == "" || p.city == e.City || e.Disputed {
		return false
	}
	return !slices.ContainsFunc(p.orgs, func(o string) bool { return slices.Contains(e.Organisations, o) })
}

// putsOff reports whether a mention says that its event does not take place when it was to.
func putsOff(m *Mention) bool { return m.Status == Postponed || m.Rescheduled }

// telling are the words of one name that tell it from others, the name of the city left out: that is
// compared as the place.
type telling struct {
	language string
	// stems are compared within a language, sounds across two. Both are sorted.
	stems, sounds []string
}

// besideCity returns what names tell apart from the city, whose id is such as by-minsk.
func besideCity(names []nameWords, city string) []telling {
	var like []string
	if _, name, ok := strings.Cut(city, "-"); ok {
		for part := range strings.SplitSeq(name, "-") {
			if s := sound(part); len(s) >= 4 {
				like = append(like, s[:4])
			}
		}
	}
	out := make([]telling, 0, len(names))
	for _, n := range names {
		t := telling{language: n.Language, stems: make([]string, 0, len(n.Stems))}
		for i, stem := range n.Stems {
			k := n.Sounds[i]
			if len(k) >= 4 && slices.Contains(like, k[:4]) {
				continue
			}
			t.stems = append(t.stems, stem)
			if len(k) >= 4 && !slices.Contains(t.sounds, k) {
				t.sounds = append(t.sounds, k)
			}
		}
		if len(t.stems) > 0 {
			slices.Sort(t.sounds)
			out = append(out, t)
		}
	}
	return out
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

// overlaps reports whether s has a day in common with a date of the event; with its exact ones, if
// both are exact.
func (p *profile) overlaps(s Span) bool {
	return slices.ContainsFunc(p.spans, func(t Span) bool {
		return s.Overlaps(t) && (t.Exact() || !s.Exact() || !p.span.Exact())
	})
}

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

// givenUp reports whether s, claimed by m, can be a date that the event had before it was put off,
// once or several times.
func (p *profile) givenUp(m *profile, s Span) bool {
	first, _ := s.bounds()
	return m.status != Held && p.gap(s) <= LinkDays &&
		slices.ContainsFunc(p.putOffOn, func(on Day) bool { return m.published <= on && first >= on-30 })
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
	if (p.putOff || m.putsOff) && p.status != Held {
		return false
	}
	return last < m.published && first > last || m.status == Held && end < p.firstReport && end < from
}
