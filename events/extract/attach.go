package extract

import (
	"sort"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
	"dateline/events/gazetteer"
)

// enough is the score from which a date is taken to be the event's.
const enough = 2.5

// A pair is a candidate and a date of the same sentence with the score of their belonging.
type pair struct {
	c     *candidate
	m     *moment
	score float64
}

// attach gives each candidate the date, place and status that its own sentence has for it.
func (t *text) attach() {
	ti := 0
	for from := 0; from < len(t.found); {
		to := from
		for to < len(t.found) && t.found[to].sent == t.found[from].sent {
			to++
		}
		group := t.found[from:to]
		si := group[0].sent
		for ti < len(t.times) && t.times[ti].sent < si {
			ti++
		}
		var times []*moment
		for k := ti; k < len(t.times) && t.times[k].sent == si && len(times) < mostPerSentence; k++ {
			if m := &t.times[k]; t.datable(m) {
				times = append(times, m)
			}
		}
		t.pairUp(group, times)
		for _, c := range group {
			t.findPlace(c, group)
			t.moved(c, times)
			t.ahead(c, times)
			t.offsetDate(c, times)
			t.equated(c)
			t.findStatus(c)
		}
		from = to
	}
}

// datable tells whether an expression can be the date of an event at all.
func (t *text) datable(m *moment) bool {
	if m.Type == dates.Time && t.clockOnly(m) {
		return false
	}
	return (m.Type == dates.Date || m.Type == dates.Time) && !m.Span.IsZero() && !t.line.covers(m.first) && m.Span.First() != 0 && m.Span.Last() != 0 || m.Span.Kind() == events.Open
}

// moved gives a candidate that was put off the date it was moved to, and keeps the one before.
func (t *text) moved(c *candidate, times []*moment) {
	if c.date == nil {
		return
	}
	for _, m := range times {
		if m == c.date || m.first < c.date.last {
			continue
		}
		old := c.date
		c.date = m
		if t.newDate(c) {
			t.forward(m)
			t.forward(old)
			c.previous = old.Span
			return
		}
		c.date = old
	}
}

// forward puts an expression without a year a year later, where it was placed in the past and the
// text says that it is ahead.
func (t *text) forward(m *moment) {
	p := t.src.Published
	if m.Basis != events.Inferred || p == 0 || m.Span.Last() == 0 || m.Span.Last() >= p {
		return
	}
	if s, ok := nextYear(m.Span); ok && s.Last() >= p {
		m.Span = s
	}
}

// nearer puts an expression without a year a year later where that is nearer to the day of the text:
// what is called off in March and was planned for April is no year old.
func (t *text) nearer(m *moment) {
	p := t.src.Published
	if m == nil || m.Basis != events.Inferred || p == 0 || m.Span.Last() == 0 || m.Span.Last() >= p {
		return
	}
	if s, ok := nextYear(m.Span); ok && s.First()-p < p-m.Span.Last() {
		m.Span = s
	}
}

// nextYear returns the same span a year later.
func nextYear(s events.Span) (events.Span, bool) {
	b := []byte(s.EDTF())
	for i := 0; i+4 <= len(b); i++ {
		if y, err := strconv.Atoi(string(b[i : i+4])); err == nil && y > 999 && (i == 0 || b[i-1] == '/' || b[i-1] == '[' || b[i-1] == '.' || b[i-1] == ',') {
			copy(b[i:], strconv.Itoa(y+1))
			i += 3
		}
	}
	next, err := events.ParseEDTF(string(b))
	return next, err == nil
}

// clockOnly tells whether an expression gives a time of day and names no day: "in the evening".
func (t *text) clockOnly(m *moment) bool {
	for i := m.first; i < m.last; i++ {
		tok := &t.toks[i]
		if tok.shape == number && tok.end-tok.start >= 3 && strings.Count(tok.fold, ".") == 2 {
			return false
		}
		if !tok.word() || partsOfDay[tok.fold] || tok.is(clPreposition|clDefinite|clIndefinite|clAnd|clOrdinal) {
			continue
		}
		return false
	}
	return true
}

// partsOfDay are words of the time of day, which name no day.
var partsOfDay = func() map[string]bool {
	m := map[string]bool{}
	fill(m, `abend abends morgens vormittag vormittags mittag mittags nachmittag nachmittags nacht nachts frühen späten früh spät uhr
		evening morning afternoon night noon midnight early late a.m p.m am pm gmt utc cet local time o'clock
		вечером утром днем ночью вечер утро часов часа час минут мск
		soir matin après-midi nuit midi heures heure`)
	return m
}()

func (t *text) pairUp(group []*candidate, times []*moment) {
	var pairs []pair
	for _, c := range group {
		for _, m := range times {
			if s := t.belongs(c, m, group); s >= enough {
				pairs = append(pairs, pair{c, m, s})
			}
		}
	}
	sort.SliceStable(pairs, func(i, j int) bool { return pairs[i].score > pairs[j].score })
	used := map[*moment]*candidate{}
	for i := range pairs {
		if c := pairs[i].c; c.inner != nil && c.inner.first == pairs[i].m.first {
			pairs[i].m = c.inner
		}
	}
	for _, p := range pairs {
		if o := used[p.m]; p.c.date != nil && o != nil && o != p.c {
			continue
		}
		if p.c.date != nil {
			if p.c.date != p.m {
				p.c.more = append(p.c.more, p.m)
			}
			continue
		}
		if o := used[p.m]; o != nil && !t.shares(o, p.c) && p.score-2.5 < enough {
			continue
		}
		p.c.date, p.c.dateScore = p.m, p.score
		if used[p.m] == nil {
			used[p.m] = p.c
		}
	}
	// "next week, on Thursday and Friday": a finer date in the same sentence
	for _, c := range group {
		if c.date == nil || c.date.Span.Days() <= 2 || c.date.Span.Kind() == events.Fills {
			continue
		}
		for _, m := range times {
			if used[m] == nil && m.first >= c.date.last && m.Span.Days() > 0 && m.Span.Days() < c.date.Span.Days() && c.date.Span.Contains(m.Span) && t.governor(m)&(clOther|clSpeech) == 0 {
				used[m], c.date = c, m
				break
			}
		}
	}
}

// shares tells whether two candidates of a sentence can have one date together: joined by "and".
func (t *text) shares(a, b *candidate) bool {
	if a.first > b.first {
		a, b = b, a
	}
	for i := a.last; i < b.first && i < a.last+4; i++ {
		if t.toks[i].is(clAnd) {
			return true
		}
	}
	return false
}

// belongs scores how well the date m fits the candidate c by where and how it stands.
func (t *text) belongs(c *candidate, m *moment, group []*candidate) float64 {
	if c.inner != nil && (c.inner == m || c.inner.first == m.first) {
		return 10
	}
	if m.first >= c.first && m.last <= c.last {
		return 0
	}
	if c.title[1] > 0 && c.title[0] <= m.first && m.first < c.title[1] {
		return 0
	}
	a, b := c.last, m.first // what stands between them
	before := m.first < c.first
	if before {
		a, b = m.last, max(m.last, c.outer)
	}
	if a > b {
		return 0
	}
	if c.strength == body && !t.meets(c) && !(c.last < len(t.toks) && t.toks[c.last].fold == "(") {
		return 0
	}
	if c.role == clAfter && t.offsetBefore(c) {
		return 0
	}
	score := 5.0
	gap := t.between(a, b)
	if before && gap.marks > 0 {
		gap.plain = false
	}
	switch {
	case gap.plain && !before:
		score = 8
	case gap.plain:
		score = 6
	case !before && gap.relative && gap.marks <= 2:
		score = 7
		if gap.where {
			score = 7.5
		}
	case before:
		score = 4.5
		if t.whereBefore(c, b) {
			gap.marks, gap.other = gap.marks-1, 0
		}
	}
	if !gap.plain {
		score -= 0.06 * float64(b-a)
		score -= 0.9 * float64(gap.marks)
		if gap.relative && !before && gap.marks > 2 {
			score++
		}
		if gap.strong { // a semicolon, a bracket or a dash
			score -= 1
		}
		score -= 2 * float64(gap.heads)
		score -= 2 * float64(gap.other)
		score -= 1.5 * float64(gap.times)
	}
	holds := t.clauseHas(m, clHold|clMeet|clAttend|clOpen|clClose|clPlan)
	if holds && !gap.plain {
		score += 1.2
	}
	g := t.governor(m)
	if len(group) == 1 && g == 0 && gap.other == 0 && score < 4 && (holds || before && m.first < t.sents[c.sent].first+3 && t.partHas(c, clHold|clHost|clMeet)) {
		score = 4 // nothing else in the sentence can take place then
	}
	if before && len(group) == 1 && g == 0 && gap.times == 0 && gap.other == 0 && gap.marks == 1 && score < 4 && len(t.timesOf(c.sent)) == 1 && t.partHas(c, clHold|clMeet) {
		score = 4 // Nice will be … from 9 to 13 June: the conference is held there
	}
	switch {
	case gap.where && !before:
	case g&clOther != 0 && c.role == clAt:
		score-- // signed on Friday at the summit
	case g&clOther != 0 && !gap.plain:
		score -= 4
	case g&clOther != 0:
		score -= 2
	case g&clSpeech != 0 && !gap.plain:
		if c.role != clAt && c.role != clAfter && c.edge == 0 {
			score -= 4
		}
	}
	if before && gap.marks > 0 && (c.role == clAfter || c.role == clBefore) {
		score -= 2
	}
	if c.role == clBefore && !gap.plain && !holds {
		score -= 3
	}
	if p := t.src.Published; p != 0 && (c.relation == events.Previous && m.Span.First() > p && len(group) > 1 || c.attributes&clNext != 0 && m.Span.Last() < p && m.Span.Last() != 0) {
		score -= 4
	}
	if m.Limit == dates.Since && !gap.plain && !(t.clauseHas(m, clMeet|clHold|clAttend|clLive) && t.datable(m)) {
		score -= 4
	}
	if m.Span.Days() > 92 && !gap.plain {
		score -= 1.5
	}
	if m.Span.Days() > 800 {
		score -= 5
	}
	if m.Type == dates.Time && m.Span.IsZero() {
		score -= 10
	}
	return score
}

// meets tells whether the words around an organ's name speak of its meeting and not of its acts.
func (t *text) meets(c *candidate) bool {
	if c.role != 0 || c.edge != 0 || c.edition > 0 || c.inner != nil {
		return true
	}
	s := t.sents[c.sent]
	verbs := 0
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if i >= c.first && i < c.last || t.timeAt[i] > 0 {
			continue
		}
		if tok.is(ending) && tok.shape == lower {
			verbs++
		}
		if !tok.is(clHold|clHost|clMeet|clOpen|clClose|clAttend) || abs32(tok.segment-t.toks[c.last-1].segment) > 1 {
			continue
		}
		if t.lang == "en" && i > s.first+1 && t.toks[i-1].fold == "to" && !t.toks[i-2].is(clPlan) && i > c.last {
			continue // decided to hold something else
		}
		return true
	}
	return verbs == 0 && s.last-s.first < 20 // an entry of a calendar
}

// offsetBefore tells whether a duration stands before the "after" that leads to the candidate.
func (t *text) offsetBefore(c *candidate) bool {
	for i := c.outer - 1; i > t.sents[c.sent].first && i >= c.outer-5; i-- {
		if t.toks[i].is(clAfter) {
			x := t.timeOf(i - 1)
			return x != nil && t.offsetDays(x) > 0
		}
	}
	return false
}

// A gap describes the tokens between a candidate and a date.
type gap struct {
	plain    bool // nothing but prepositions, articles and places
	relative bool // a relative clause opens right after the first of the two
	where    bool
	strong   bool
	other    int // further subordinate clauses that open in between
	marks    int
	heads    int
	times    int
}

// partHas tells whether a word of one of the classes stands in the part of the sentence that the
// candidate stands in.
func (t *text) partHas(c *candidate, classes class) bool {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		if t.toks[i].is(classes) && t.timeAt[i] == 0 && t.toks[c.first].segment <= t.toks[i].segment && t.toks[i].segment <= t.toks[c.last-1].segment {
			return true
		}
	}
	return false
}

// subordinates tells whether a clause of its own opens at token i: after a comma, a word such as
// which, who, because, dass, nachdem, который.
func (t *text) subordinates(i int) bool {
	if i == 0 || t.toks[i-1].fold != "," {
		return false
	}
	tok := &t.toks[i]
	if tok.is(clRelative | clWhere) {
		return true
	}
	switch t.lang {
	case "de":
		switch tok.fold {
		case "dass", "weil", "nachdem", "obwohl", "damit", "wenn", "wie", "ob", "bevor", "indem", "was", "wer":
			return true
		}
		return tok.is(clDefinite) && i+1 < len(t.toks) && !t.toks[i+1].capital() || tok.is(clPreposition) && i+1 < len(t.toks) && t.toks[i+1].is(clDefinite) && i+2 < len(t.toks) && !t.toks[i+2].capital()
	case "ru":
		return tok.fold == "что" || tok.fold == "чтобы" || tok.fold == "так"
	case "en":
		return tok.fold == "because" || tok.fold == "although"
	}
	return tok.fold == "que" || tok.fold == "qu'"
}

// whereBefore tells whether "where" opens the clause of the candidate, whose phrase starts at b:
// what stands before it takes place there and then.
func (t *text) whereBefore(c *candidate, b int) bool {
	for i := b - 1; i >= t.sents[c.sent].first && i > b-6; i-- {
		if t.toks[i].is(clWhere) {
			return true
		}
		if t.toks[i].shape == mark {
			return false
		}
	}
	return false
}

func (t *text) between(a, b int) gap {
	g := gap{plain: true}
	for i := a; i < b; i++ {
		tok := &t.toks[i]
		if tok.fold == "(" { // what stands in brackets between the two does not part them
			if end := t.closing(i); end > 0 && end < b {
				i = end
				continue
			}
		}
		if k := t.timeAt[i]; k > 0 {
			g.plain = false
			if (i == a || t.timeAt[i-1] != k) && t.datable(&t.times[k-1]) {
				g.times++
			}
			continue
		}
		if t.lang == "de" && i == a+2 && t.toks[a+1].fold == "," && t.toks[a].shape == lower && tok.is(clDefinite) && t.toks[a].is(ending) {
			g.relative = true // der Gipfel … vorbereitet, der am 6. Juni beginnt
		}
		if i <= a+2 && (tok.is(clRelative|clWhere) || t.lang == "de" && i == a+1 && t.toks[a].fold == "," && tok.is(clDefinite) || t.lang == "de" && i == a+2 && t.toks[a].fold == "," && tok.is(clDefinite) && t.toks[a+1].is(clPreposition)) {
			g.relative = true
			g.where = g.where || tok.is(clWhere)
		}
		if n := t.nameOf(i); n != nil && (n.Class == gazetteer.City || n.Class == gazetteer.Country || n.Class == gazetteer.Region) {
			continue
		}
		if i > a+2 && t.subordinates(i) {
			g.other++
		}
		switch {
		case tok.shape == mark:
			switch tok.fold {
			case ",":
				g.marks++
			case ";", ":":
				g.marks++
				g.strong = true
			case "(", ")", "–", "—":
				g.marks++
				g.plain = g.plain && (tok.fold == "(" || tok.fold == ")")
			}
		case tok.is(clPreposition|clDefinite|clPlace|clCapital) || tok.shape == mark:
		case t.nameOf(i) != nil:
		case tok.is(clOther | clSpeech):
			g.plain = false
		default:
			g.plain = false
		}
		if tok.head != nil {
			g.heads++
		}
	}
	if b-a > 12 {
		g.plain = false
	}
	return g
}

// clauseHas tells whether a word of one of the classes stands in the part of the sentence around
// the date, between its commas, or for German in the sentence's last part.
func (t *text) clauseHas(m *moment, c class) bool {
	s := t.sents[m.sent]
	seg := t.toks[m.first].segment
	for i := m.first; i >= s.first && t.toks[i].segment == seg; i-- {
		if t.toks[i].is(c) && t.timeAt[i] == 0 {
			return true
		}
	}
	for i := m.last; i < s.last && t.toks[i].segment <= t.toks[m.last-1].segment; i++ {
		if t.toks[i].is(c) && t.timeAt[i] == 0 {
			return true
		}
	}
	return false
}

// governor returns what the word that governs a date says it is the date of: another act
// (clOther), an utterance (clSpeech), or the event (0).
func (t *text) governor(m *moment) class {
	s := t.sents[m.sent]
	seg := t.toks[m.first].segment
	best, dist := class(0), 1<<30
	weigh := func(i, d int) {
		if t.timeAt[i] > 0 || t.toks[i].head != nil {
			return
		}
		c := t.toks[i].class
		switch {
		case c&clSpeech != 0 && c&(clHold|clMeet|clOpen|clClose) == 0 && d < dist:
			best, dist = clSpeech, d
		case c&(clHold|clMeet|clAttend|clOpen|clClose|clPlan|clHost) != 0 && d < dist:
			best, dist = 0, d
		case c&clOther != 0 && d < dist:
			best, dist = clOther, d
		}
	}
	for i := m.first - 1; i >= s.first && t.toks[i].segment == seg; i-- {
		weigh(i, m.first-i)
	}
	for i := m.last; i < s.last && t.toks[i].segment == t.toks[m.last-1].segment; i++ {
		weigh(i, i-m.last+2)
	}
	return best
}
