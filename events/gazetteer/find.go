package gazetteer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/events/gazetteer/table"
)

// A Match is a name found in a text.
type Match struct {
	// Start and End are byte offsets into the text, on the borders of words: an apostrophe and s,
	// a hyphen and the rest of a compound, an article that is elided are not part of it.
	Start, End int
	Class      Class
	Form       Form
	ID         string
	// Ambiguous are the other ids that the name may stand for, the likeliest first. For the name
	// of a city it can have the code of a country of the same name, and the other way round.
	Ambiguous []string
}

// Find returns the names in text, from left to right, and of those that start at the same place
// the longest: "Shanghaier Organisation für Zusammenarbeit" is the organisation and not the city.
// Phrases that only borrow a name, such as "Paris Agreement", are left out. Matches do not overlap,
// except that a name which stands for things of several classes, such as an organisation and a
// body of it, gives a match for each, with the same borders.
//
// Lang is the language of the text, en, de, ru or fr; any other value stands for all of them.
func (g *Gazetteer) Find(text, lang string) []Match {
	return g.AppendMatches(nil, text, lang)
}

// AppendMatches appends what [Gazetteer.Find] returns to dst.
func (g *Gazetteer) AppendMatches(dst []Match, text, lang string) []Match {
	f := finder{g: g, text: text, lang: lang, out: dst, from: len(dst)}
	s := table.Scanner{Names: g.names, Text: text, Langs: langBit(lang)}
	for s.Next() {
		if f.take(&s.Candidate) {
			s.Take()
		}
	}
	if f.capitals {
		f.capitalsOf()
	}
	return f.out
}

const allLangs = 1<<len(Languages) - 1

func langBit(lang string) uint8 {
	for i, l := range Languages {
		if l == lang {
			return 1 << i
		}
	}
	return allLangs
}

// A finder collects the matches of one text.
type finder struct {
	g        *Gazetteer
	text     string
	lang     string
	out      []Match
	from     int
	capitals bool // a word for "capital" was seen
}

// classCapital is the class of words for "capital" until they are resolved.
const classCapital = Class(255)

// take decides on a candidate, and reports whether it was one.
func (f *finder) take(c *table.Candidate) bool {
	first := len(f.out)
	for _, r := range c.Records() {
		if r.Flags != 0 && !f.allowed(c, r.Flags) {
			continue
		}
		kind, id := f.g.entity(r.Entity)
		if kind == kindSeries {
			continue
		}
		m := Match{Start: c.Start, End: c.End, Class: classes[kind], Form: Form(r.Form), ID: id}
		switch kind {
		case kindMask:
			f.out = f.out[:first]
			return true
		case kindCapital:
			m.Class = classCapital
			f.capitals = true
		case kindCountry:
			if m.Form == Adjective || m.Form == Demonym {
				m.Class = Nationality
			}
		case kindOrganisation:
			m.End = f.whole(c.Start, c.End)
		}
		f.out = join(f.out, first, m)
	}
	return len(f.out) > first
}

// whole returns the end of an organisation's name with the plus sign (BRICS+) or the quotation
// mark that belongs to it.
func (f *finder) whole(start, end int) int {
	rest := f.text[end:]
	if strings.HasPrefix(rest, "+") {
		return end + 1
	}
	for _, pair := range [...][2]string{{"«", "»"}, {"„", "“"}, {"“", "”"}} {
		if strings.HasPrefix(rest, pair[1]) && strings.Contains(f.text[start:end], pair[0]) {
			return end + len(pair[1])
		}
	}
	return end
}

// join appends m to the matches of one candidate, which start at first, or notes it with the one
// of them that it competes with.
func join(out []Match, first int, m Match) []Match {
	for i := first; i < len(out); i++ {
		o := &out[i]
		if slot(o.Class) != slot(m.Class) {
			continue
		}
		if o.ID != m.ID && !slices.Contains(o.Ambiguous, m.ID) {
			o.Ambiguous = append(o.Ambiguous, m.ID)
		}
		return out
	}
	return append(out, m)
}

// slot returns a class that stands for all that compete with c.
func slot(c Class) Class {
	switch c {
	case Country, Region, Nationality:
		return City
	}
	return c
}

// allowed reports whether the conditions of a record hold.
func (f *finder) allowed(c *table.Candidate, flags Flag) bool {
	if flags&FlagAccent != 0 && !c.Foreign {
		return false
	}
	if flags&(FlagCue|FlagStart|FlagPerson) == 0 || f.cued(c) {
		return true
	}
	return flags&FlagCue == 0 && (flags&FlagStart == 0 || !f.startsSentence(c)) && (flags&FlagPerson == 0 || !f.beside(c))
}

// startsSentence reports whether no word of the sentence stands before the name.
func (f *finder) startsSentence(c *table.Candidate) bool {
	return endsSentence(f.text[max(0, c.Start-8):c.Start])
}

// endsSentence reports whether a sentence ends with s, or has just begun with a quotation.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\u00a0")
	if s == "" {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("\n.!?:;„“”«»\"(–—•", r)
}

// cued reports whether the word before tells that a place follows, or the name opens a report.
func (f *finder) cued(c *table.Candidate) bool {
	if g := c.Before.Gap; g == table.Space || g == table.Apostrophe || g == table.Dot {
		before := f.text[c.Before.Start:c.Before.End]
		if len(before) <= 16 && placeCues[strings.ToLower(before)] && (g != table.Dot || before == "г") {
			return true
		}
	}
	// A dateline: the first word of a line, followed by a comma, a bracket or a dash.
	if c.Start > 0 && f.text[c.Start-1] != '\n' {
		return false
	}
	rest := strings.TrimLeft(f.text[c.End:min(len(f.text), c.End+8)], " \u00a0")
	r, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case ',', '(', '/':
		return true
	case '-', '–', '—':
		return rest != f.text[c.End:min(len(f.text), c.End+8)] || r != '-'
	}
	return false
}

// placeCues are words before the name of a place.
var placeCues = map[string]bool{
	"in": true, "at": true, "near": true, "from": true, "outside": true, "to": true,
	"nach": true, "aus": true, "bei": true,
	"в": true, "во": true, "из": true, "под": true, "около": true, "г": true, "город": true, "городе": true, "города": true,
	"à": true, "a": true, "d": true, "près": true, "au": true, "du": true, "en": true,
	"city": true, "stadt": true, "ville": true,
}

// beside reports whether a capitalised word stands beside the name, as in a person's name. The
// first word of a sentence does not count.
func (f *finder) beside(c *table.Candidate) bool {
	if c.After.Gap == table.Space && c.After.Caps >= table.Title && c.After.Caps != table.Upper && plainSpace(f.text, c.End) {
		return !afterPlaces[strings.ToLower(f.text[c.After.Start:c.After.End])]
	}
	b := c.Before
	if b.Gap != table.Space || b.Caps < table.Title || b.Caps == table.Upper && b.End-b.Start > 1 || !plainSpace(f.text, b.End) {
		return false
	}
	return !endsSentence(f.text[max(0, b.Start-8):b.Start]) || !openers[strings.ToLower(f.text[b.Start:b.End])]
}

// openers are words that sentences start with and that no person is called.
var openers = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`
		the a an this that these both while when whereas if as since because although though but and or so then with without for by of on after
		before during until under between against amid despite unlike like only even also today yesterday meanwhile however neighbouring neighboring
		der die das den dem des ein eine einer und oder aber doch auch nur als wenn während weil da dass mit ohne für von vor nach zwischen gegen seit
		laut heute gestern nachbarland
		и а но что как если когда пока для с со о об от до после перед при без между против через также только сегодня вчера по на у к
		le la les l un une des du de et ou mais car donc quand comme si pour par avec sans sur sous entre contre après avant pendant depuis selon
		aujourd hier aussi`) {
		m[w] = true
	}
	return m
}()

// afterPlaces are words with a capital letter that stand behind the name of a place and behind no
// person's: the Sofia Summit.
var afterPlaces = map[string]bool{
	"summit": true, "conference": true, "meeting": true, "declaration": true, "agreement": true, "agreements": true, "process": true,
	"treaty": true, "protocol": true, "accords": true, "convention": true, "forum": true, "congress": true, "talks": true,
}

func plainSpace(s string, at int) bool { return at < len(s) && s[at] == ' ' }

// capitalsOf turns "the Kazakh capital", "столица Казахстана" into the city, and drops the other
// words for "capital".
func (f *finder) capitalsOf() {
	out := f.out[:f.from]
	list := f.out[f.from:]
	for i := 0; i < len(list); i++ {
		m := list[i]
		if m.Class != classCapital {
			out = append(out, m)
			continue
		}
		if n := len(out); n > f.from && f.joinsBefore(out[n-1], m) {
			if id := f.g.CapitalOf(out[n-1].ID); id != "" {
				out[n-1] = Match{Start: out[n-1].Start, End: m.End, Class: City, Form: Periphrase, ID: id}
			}
			continue
		}
		if i+1 < len(list) && f.joinsAfter(m, list[i+1]) {
			if id := f.g.CapitalOf(list[i+1].ID); id != "" {
				out = append(out, Match{Start: m.Start, End: list[i+1].End, Class: City, Form: Periphrase, ID: id})
				i++
			}
		}
	}
	f.out = out
}

// joinsBefore reports whether a country or an adjective stands right before the word "capital".
func (f *finder) joinsBefore(m, word Match) bool {
	if m.Form == Demonym && m.Class == Nationality || m.Class != Nationality && m.Class != Country {
		return false
	}
	gap := f.text[m.End:word.Start]
	if m.Class == Country {
		return gap == "'s " || gap == "’s " || gap == "' " || gap == "’ " || gap == " " && m.Form == Genitive
	}
	if gap != " " && gap != "\u00a0" {
		return false
	}
	// "Russian capital flows" is money.
	after := strings.TrimLeft(f.text[word.End:min(len(f.text), word.End+16)], " ")
	for _, money := range [...]string{"market", "flow", "invest", "control", "gain", "punish", "goods", "account", "export", "outflow", "inflow"} {
		if strings.HasPrefix(after, money) {
			return false
		}
	}
	return true
}

// joinsAfter reports whether the country that the capital is of follows.
func (f *finder) joinsAfter(word, m Match) bool {
	if m.Start-word.End > 16 {
		return false
	}
	switch gap := f.text[word.End:m.Start]; m.Class {
	case Country:
		switch gap {
		case " ", " of ", " of the ", " von ", " der ", " des ", " du ", " de ", " de la ", " de l'", " de l’", " d'", " d’":
			return true
		}
	case Nationality:
		return gap == " " && m.Form == Adjective && langBit(f.lang)&(1<<3) != 0
	}
	return false
}

// CityNamed returns the id of the city that the name, in any language and case form, stands for
// most likely.
func (g *Gazetteer) CityNamed(name string) (id string, ok bool) { return g.named(name, kindPlace) }

// CountryNamed returns the code of the country that the name stands for.
func (g *Gazetteer) CountryNamed(name string) (code string, ok bool) {
	return g.named(name, kindCountry)
}

// OrganisationNamed returns the id of the organisation that the name or abbreviation stands for.
func (g *Gazetteer) OrganisationNamed(name string) (id string, ok bool) {
	return g.named(name, kindOrganisation)
}

// SeriesNamed returns the id of the line of editions that the name stands for.
func (g *Gazetteer) SeriesNamed(name string) (id string, ok bool) { return g.named(name, kindSeries) }

// AgencyNamed returns the id of the news agency or publisher that the name stands for.
func (g *Gazetteer) AgencyNamed(name string) (id string, ok bool) { return g.named(name, kindAgency) }

func (g *Gazetteer) named(name string, kind byte) (string, bool) {
	for _, r := range g.names.Lookup(name) {
		if k, id := g.entity(r.Entity); k == kind && Form(r.Form) != Adjective && Form(r.Form) != Demonym {
			return id, true
		}
	}
	return "", false
}
