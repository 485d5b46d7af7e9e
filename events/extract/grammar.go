package extract

import (
	"fmt"
	"iter"
	"strings"
)

// A class is a set of roles that a word can play. Tables give words their classes; the grammar
// asks only for classes, so that it holds for every language.
type class uint64

const (
	clDefinite   class = 1 << iota // the, der, le; this
	clIndefinite                   // a, ein, un; another
	clPossessive                   // its, ihr, свой, son
	clPreposition
	clLink      // a preposition that carries on a name: on, of, zur, по, sur
	clGenitive  // of, der, des, de: what follows owns or makes up what goes before
	clPlace     // a preposition before a place: in, at, в, à
	clAnd       // and, und, и, et
	clRelative  // which, der, который, qui
	clWhere     // where, wo, где, où
	clStop      // any other word that ends a name: verbs, pronouns, adverbs, particles
	clAt        // at, during, auf, bei, на, lors de: something is done at the event
	clAfter     // after, nach, по итогам, à l'issue de
	clBefore    // before, ahead of, vor, накануне, avant
	clSpeech    // said, erklärte, сообщил, a déclaré
	clHold      // the event takes place: is held, findet statt, пройдёт, aura lieu
	clHost      // who does so is where it takes place: hosts, Gastgeber, примет, accueille
	clMeet      // people meet: gather, tagen, соберутся, se réunissent
	clAttend    // people take part: attends, nimmt teil, участвует, participe
	clOpen      // it begins
	clClose     // it ends
	clOther     // the date belongs to something else: signed, founded, died, elected, since
	clFuture    // will, soll, будет, -ra
	clPast      // was, fand, прошёл, a eu
	clPlan      // planned, scheduled, geplant, запланирован, prévu
	clPropose   // could, proposes, erwägt, может, pourrait
	clConfirm   // confirmed, steht fest, утверждена
	clPostpone  // postponed, verschoben, перенесён, reporté
	clCancel    // cancelled, abgesagt, отменён, annulé
	clNot       // not, nicht, не, pas
	clNext      // next, coming, nächste, следующий, prochain
	clPrevious  // last, previous, letzte, предыдущий, dernier
	clAnother   // another, weitere, очередной, nouvel
	clSuch      // such, derartige, такая, telle
	clGroup     // ministers, leaders, Außenminister, главы, chefs
	clEdge      // beginning, end, failure, opening of the event, as a noun
	clParty     // party words: what has them is a party's affair
	clDomestic  // parliament, court, cabinet, board: their sittings are none of ours
	clMountain  // climbers, peaks
	clBloc      // organisation, bloc, alliance: stands for one named before
	clHere      // here
	clThere     // there
	clCapital   // capital
	clTitle     // titled, mit dem Titel, под названием
	clOrdinal   // first, dritte, восьмой; value holds the number
	clDecoy     // a head that never heads an event of ours: press conference
	clPronoun   // it, sie, он, elle: can stand for an event
	clEvent     // event, Veranstaltung, мероприятие: stands for an event named before
	clVenue     // centre, hotel, palace, resort
	clCountNoun // participants, delegates
	clCountries // countries, states
	clSoon      // soon, bald, скоро: a plan without a date
	clLive      // is under way, läuft, проходит: in session
	clTravel    // come, travel, arrive
	clOfficial  // ministry, spokesman: who speaks for a state
	clNoName    // adjectives that tell nothing of the event: international, regular
	clWith      // with, mit, с, avec
	clAffair    // elections, games: another kind of event, as a noun
	clOrgan     // council, commission, bank, league: an organ or body
	clWork      // what people do when they have come together: confer, verhandeln, обсуждают
	clDiplomat  // foreign ministers, envoys, heads of state: their office deals with other countries
	clCollege   // commission, contact group, quartet: several people under one word
	clAct       // what people do without coming together: criticise, visit, besuchen, осудили
)

// A strength tells how much a head needs beside it to be taken for an event.
type strength uint8

const (
	// weak heads, such as meeting or talks, need who meets, an edition or a title.
	weak strength = iota + 1
	// body heads, such as council, are events only where they are said to meet.
	body
	// strong heads, such as summit or conference, speak for themselves.
	strong
)

// A headword can be the head of an event's name.
type headword struct {
	kind     string
	strength strength
	plural   bool
	// stem is what stands before the head in a compound: "klima" of Klimagipfel.
	stem string
	// before is how many words of a phrase stand before the one that is taken for its head.
	before int
}

// An entry is what a table says of a word or phrase.
type entry struct {
	class class
	head  *headword
	value int
	pairs []pairing
}

// A pairing is a class that a word has only together with another one, as separable verbs do:
// setzen sich … zusammen.
type pairing struct {
	with  string
	class class
	// end: the other word counts only at the end of its clause, as it is a preposition elsewhere.
	end bool
}

// A suffix ends German compounds.
type suffix struct {
	text string
	head headword
}

// A grammar is all that the reader knows of one language.
type grammar struct {
	lang    string
	words   map[string]entry
	phrases map[string][]phrase // by first word
	// suffixes are heads of compounds by their last four bytes; decoys are first parts that make
	// the compound no event.
	suffixes map[string][]suffix
	decoys   []string
	// capitals: all nouns have a capital letter.
	capitals bool
	// genitive: 's ends a word. ordinalPoint: a point makes an ordinal.
	genitive, ordinalPoint bool
	elisions               map[string]bool
	abbreviations          map[string]bool
	yearAbbreviations      map[string]bool
	topics                 map[string]string // first letters of a folded word to an English topic
	topicStarts            map[string]int    // the first three letters of such words to the length of the longest
	verb                   func(word string) bool
}

var classNames = map[string]class{
	"definite": clDefinite, "indefinite": clIndefinite, "possessive": clPossessive, "preposition": clPreposition, "link": clLink,
	"genitive": clGenitive, "place": clPlace, "and": clAnd, "relative": clRelative, "where": clWhere, "stop": clStop, "at": clAt,
	"after": clAfter, "before": clBefore, "speech": clSpeech, "hold": clHold, "host": clHost, "meet": clMeet, "attend": clAttend,
	"open": clOpen, "close": clClose, "other": clOther, "future": clFuture, "past": clPast, "plan": clPlan, "propose": clPropose,
	"confirm": clConfirm, "postpone": clPostpone, "cancel": clCancel, "not": clNot, "next": clNext, "previous": clPrevious,
	"another": clAnother, "such": clSuch, "group": clGroup, "edge": clEdge, "party": clParty, "domestic": clDomestic,
	"mountain": clMountain, "bloc": clBloc, "here": clHere, "there": clThere, "capital": clCapital, "title": clTitle,
	"decoy": clDecoy, "pronoun": clPronoun, "event": clEvent, "venue": clVenue, "count": clCountNoun, "countries": clCountries,
	"soon": clSoon, "live": clLive, "travel": clTravel, "official": clOfficial, "noname": clNoName,
	"with": clWith, "affair": clAffair, "organ": clOrgan, "work": clWork, "act": clAct, "diplomat": clDiplomat, "college": clCollege,
}

// ending is the class of words that end a phrase because they cannot stand inside a name.
const ending = clStop | clSpeech | clHold | clHost | clMeet | clAttend | clOpen | clClose | clOther | clFuture | clPast | clPlan |
	clPropose | clConfirm | clPostpone | clCancel | clNot | clRelative | clWhere | clPronoun | clHere | clThere | clLive | clTravel | clSoon

// compile reads a table. Each line is "roles: words"; roles are class names, or
// "head KIND STRENGTH", "suffix KIND STRENGTH", "ordinal N", "decoyprefix", "abbreviation",
// "yearabbreviation", "elision", "topic NAME", "verb CLASS" for French verbs by stem and group
// (see [grammar.conjugate]), or "needs WORD CLASS" for words that are of a class
// only if WORD stands near; with a point after WORD, only at the end of a clause. A phrase is written
// with _ between its words, and + marks a plural head. министр|ы|ов|ам stands for the forms that the
// endings make of the stem, and проводим|+ый for those of a whole paradigm: see [russianParadigms].
func (g *grammar) compile(table string) {
	for n, line := range strings.Split(table, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		roles, words, ok := strings.Cut(line, ":")
		if !ok {
			panic(fmt.Sprintf("extract: table %s line %d: no colon in %q", g.lang, n+1, line))
		}
		f := strings.Fields(roles)
		switch f[0] {
		case "head":
			for w := range forms(words) {
				w, plural := strings.CutSuffix(w, "+")
				g.add(w, entry{head: &headword{kind: f[1], strength: strengthOf(f[2]), plural: plural}})
			}
		case "suffix":
			for w := range forms(words) {
				w, plural := strings.CutSuffix(fold(w), "+")
				key := w[max(0, len(w)-4):]
				g.suffixes[key] = append(g.suffixes[key], suffix{w, headword{kind: f[1], strength: strengthOf(f[2]), plural: plural}})
			}
		case "ordinal":
			n := 0
			fmt.Sscan(f[1], &n)
			for w := range forms(words) {
				g.add(w, entry{class: clOrdinal, value: n})
			}
		case "decoyprefix":
			for w := range forms(words) {
				g.decoys = append(g.decoys, fold(w))
			}
		case "abbreviation":
			fill(g.abbreviations, words)
		case "yearabbreviation":
			fill(g.yearAbbreviations, words)
		case "elision":
			fill(g.elisions, words)
		case "needs":
			p := pairing{with: fold(f[1])}
			p.with, p.end = strings.CutSuffix(p.with, ".")
			for _, name := range f[2:] {
				p.class |= classNames[name]
			}
			if p.class == 0 {
				panic(fmt.Sprintf("extract: table %s line %d: no class in %q", g.lang, n+1, roles))
			}
			for w := range forms(words) {
				g.add(w, entry{pairs: []pairing{p}})
			}
		case "verb":
			var c class
			for _, name := range f[1:] {
				c |= classNames[name]
			}
			for w := range strings.FieldsSeq(words) {
				g.conjugate(w, c)
			}
		case "topic":
			for w := range forms(words) {
				w = fold(w)
				g.topics[w] = f[1]
				if len(w) >= topicStart {
					g.topicStarts[w[:topicStart]] = max(g.topicStarts[w[:topicStart]], len(w))
				}
			}
		default:
			var c class
			for _, name := range f {
				b, ok := classNames[name]
				if !ok {
					panic(fmt.Sprintf("extract: table %s line %d: no class %q", g.lang, n+1, name))
				}
				c |= b
			}
			for w := range forms(words) {
				g.add(w, entry{class: c})
			}
		}
	}
}

func fill(set map[string]bool, words string) {
	for w := range forms(words) {
		set[fold(w)] = true
	}
}

// forms yields the words of a table's line. A stem with its endings, each after a bar, yields one
// word for each ending; an ending that names one of the paradigms stands for all endings of that.
func forms(words string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range strings.FieldsSeq(words) {
			stem, endings, ok := strings.Cut(w, "|")
			if !ok {
				if !yield(w) {
					return
				}
				continue
			}
			for end := range strings.SplitSeq(endings, "|") {
				all, ok := russianParadigms[end]
				if !ok {
					all = end
				}
				for e := range strings.SplitSeq(all, "|") {
					if !yield(stem + e) {
						return
					}
				}
			}
		}
	}
}

func strengthOf(s string) strength {
	switch s {
	case "strong":
		return strong
	case "body":
		return body
	}
	return weak
}

// add enters a word or a phrase; what is said of a word in several lines adds up.
func (g *grammar) add(w string, e entry) {
	w = fold(w)
	if f := g.split(w); len(f) > 1 {
		w = strings.Join(f, "_")
		for i := range g.phrases[f[0]] {
			if p := &g.phrases[f[0]][i]; strings.Join(p.words, "_") == w {
				p.entry = join(p.entry, e)
				return
			}
		}
		g.phrases[f[0]] = append(g.phrases[f[0]], phrase{f, e})
		return
	}
	g.words[w] = join(g.words[w], e)
}

// split cuts a phrase of a table into words as they are found in texts.
func (g *grammar) split(phrase string) []string {
	var words []string
	for w := range strings.SplitSeq(phrase, "_") {
		for {
			i := strings.IndexByte(w, '\'')
			if i < 0 || i+1 == len(w) || !g.elisions[w[:i]] {
				break
			}
			words, w = append(words, w[:i+1]), w[i+1:]
		}
		words = append(words, w)
	}
	return words
}

func join(a, b entry) entry {
	a.class |= b.class
	if b.head != nil {
		a.head = b.head
	}
	if b.value != 0 {
		a.value = b.value
	}
	a.pairs = append(a.pairs, b.pairs...)
	return a
}

func newGrammar(lang string, tables ...string) *grammar {
	g := &grammar{
		lang: lang, words: map[string]entry{}, phrases: map[string][]phrase{}, suffixes: map[string][]suffix{},
		elisions: map[string]bool{}, abbreviations: map[string]bool{}, yearAbbreviations: map[string]bool{}, topics: map[string]string{}, topicStarts: map[string]int{},
		verb: func(string) bool { return false },
	}
	for _, t := range tables {
		g.compile(t)
	}
	return g
}

// grammars builds the grammars of all languages.
func grammars() map[string]*grammar {
	de, en, ru, fr := newGrammar("de", germanTable, germanTopics), newGrammar("en", englishTable, englishTopics), newGrammar("ru", russianTable, russianVerbs, russianTopics), newGrammar("fr", frenchTable, frenchTopics)
	de.capitals, de.ordinalPoint = true, true
	en.genitive, de.genitive = true, true
	ru.verb = russianVerb
	fr.verb = frenchVerb
	return map[string]*grammar{"de": de, "en": en, "ru": ru, "fr": fr}
}
