package dates

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// A class is what a word can be in the grammar of time expressions.
type class uint8

const (
	noClass         class = iota
	monthWord             // val 1 … 12
	weekdayWord           // val 1 … 7, Monday first
	seasonWord            // val 21 … 24 as in EDTF
	todayWord             // val is the distance from today in days
	refWord               // val -1, 0, 1: in the past, now, in the future
	unitWord              // val is a unit
	partWord              // val is a part of the day
	ordinalWord           // val is the number
	numberWord            // val is the number
	halfnumWord           // val is the number, and a half belongs to it: anderthalb, полтора
	fewWord               // several, a few: a number that is not told
	articleWord           // val is 1 for an article that can mean "one"
	relWord               // val -1, 0, 1: last, this, next; 9, 10, 11 counted from an earlier date
	stageWord             // val is a stage: early, mid, late
	halfWord              // half of a period
	agoWord               // before now
	laterWord             // after a day mentioned
	earlierWord           // before a day mentioned
	inWord                // "in": in ten days, in October
	fromWord              // from
	toWord                // to, opening the second end of a range
	untilWord             // until, by, not later than
	sinceWord             // since
	aroundWord            // about
	betweenWord           // between
	beforeWord            // before
	afterWord             // after
	atWord                // a preposition that dates follow: on, am, le
	ofWord                // of
	andWord               // and
	orWord                // or
	clockWord             // o'clock, Uhr, heures
	noonWord              // am and pm; val 0, 12; noon and midnight 24, 36
	zoneWord              // a time zone; val indexes zones
	everyWord             // every
	perWord               // per
	setWord               // daily; val is a unit
	setdayWord            // montags; val is a weekday
	spanWord              // zweiwöchig, two-year: val is a unit, aux the number
	stageunitWord         // Jahresende: val is a stage, aux a unit
	relunitWord           // Vorjahr: val as relWord, aux a unit
	daypartWord           // Montagabend: val is a weekday, aux a part of the day
	halfmonthWord         // Oktoberhälfte: val is a month
	monthunitWord         // Oktoberwoche: val is a month, aux a unit
	stageseasonWord       // Frühsommer: val is a season, aux a stage
	stagemonthWord        // Oktoberanfang: val is a month, aux a stage
	decadeWord            // the nineties: val is 9
	yearMark              // г., года after a year
	erWord                // -er, -s, -х: what makes a decade of a number
	holidayWord           // val indexes holidays
	fillerWord            // what may stand between a count and its unit: full, weitere
	ageWord               // what stands before or after the years of a person: aged, alt
	dateWord              // "the day of": joins nothing, may stand in a date
	pastVerb              // a verb that tells of the past
	futureVerb            // a verb that tells of what is to come
	stateVerb             // a verb that tells how things are
	countedWord           // what is counted by a number that is no year
	titleWord             // what a number follows that is no year: Resolution, Agenda
)

var classNames = map[string]class{
	"month": monthWord, "weekday": weekdayWord, "season": seasonWord, "today": todayWord, "ref": refWord,
	"unit": unitWord, "part": partWord, "ord": ordinalWord, "num": numberWord, "halfnum": halfnumWord, "few": fewWord,
	"art": articleWord, "rel": relWord, "stage": stageWord, "half": halfWord, "ago": agoWord,
	"later": laterWord, "earlier": earlierWord, "in": inWord, "from": fromWord, "to": toWord,
	"until": untilWord, "since": sinceWord, "around": aroundWord, "between": betweenWord,
	"before": beforeWord, "after": afterWord, "at": atWord, "of": ofWord, "and": andWord, "or": orWord,
	"clock": clockWord, "noon": noonWord, "zone": zoneWord, "every": everyWord, "per": perWord,
	"set": setWord, "setday": setdayWord, "span": spanWord, "stageunit": stageunitWord,
	"relunit": relunitWord, "daypart": daypartWord, "halfmonth": halfmonthWord,
	"stageseason": stageseasonWord, "stagemonth": stagemonthWord, "decade": decadeWord,
	"yearmark": yearMark, "er": erWord, "holiday": holidayWord, "filler": fillerWord, "age": ageWord, "date": dateWord,
	"past": pastVerb, "future": futureVerb, "state": stateVerb, "counted": countedWord, "title": titleWord,
}

// A unit is a length of time.
type unit int16

const (
	noUnit unit = iota
	second
	minute
	hour
	day
	week
	weekend
	month
	quarter
	half
	year
	decade
	century
	season
)

// A stage is a part of a period.
type stage int16

const (
	whole stage = iota
	early
	mid
	late
	firstHalf
	secondHalf
	firstThird // a decade of days: 1 … 10
	secondThird
	lastThird
)

// A part is a part of the day.
type part int16

const (
	noPart part = iota
	morning
	midday
	afternoon
	evening
	night
)

// names of values in the tables of words.
var valueNames = map[string]int{
	"second": int(second), "minute": int(minute), "hour": int(hour), "day": int(day), "week": int(week),
	"weekend": int(weekend), "month": int(month), "quarter": int(quarter), "halfyear": int(half),
	"year": int(year), "decade": int(decade), "century": int(century), "season": int(season),
	"early": int(early), "mid": int(mid), "late": int(late),
	"morning": int(morning), "midday": int(midday), "afternoon": int(afternoon), "evening": int(evening), "night": int(night),
	"last": -1, "this": 0, "next": 1, "previous": 9, "same": 10, "following": 11,
	"spring": 21, "summer": 22, "autumn": 23, "winter": 24,
}

// flags narrow what a sense needs.
const (
	capital   uint8 = 1 << iota // written with a capital letter
	weak                        // also a common word or a name: alone it is no date
	abbrev                      // an abbreviation: a point after it belongs to it
	plural                      // a unit in the plural
	small                       // written without a capital letter
	emphatic                    // a verb that outweighs its neighbours
	adjective                   // an adjective: "current"
	leads                       // the first word of a phrase
)

var flagNames = map[string]uint8{
	"cap": capital, "weak": weak, "abbr": abbrev, "plural": plural, "small": small, "strong": emphatic, "adj": adjective,
}

// A sense is what the vocabulary says of a word.
type sense struct {
	class class
	flags uint8
	val   int16
	aux   int16
}

// A phrase is a sense of several words, the first of which leads to it.
type phrase struct {
	rest  []string
	sense sense
}

// A vocabulary holds the words of one language.
type vocabulary struct {
	lang   string
	words  map[string]sense
	others map[string]sense    // second senses of words that mean two things by their case
	leads  map[string][]phrase // phrases by their first word, longest first
}

// lookup returns the sense of a folded word.
func (v *vocabulary) lookup(folded []byte, lettering letterCase) sense {
	s := v.words[string(folded)]
	lead := s.flags & leads
	if !s.fits(lettering) {
		if s = v.others[string(folded)]; !s.fits(lettering) {
			s = sense{}
		}
	}
	if s.class == noClass && (v.lang != "de" || lettering == lowerCase) {
		s = v.verbByEnding(folded)
	}
	s.flags |= lead
	return s
}

// fits reports whether a word of this sense is written so.
func (s sense) fits(lettering letterCase) bool {
	return !(s.flags&capital != 0 && lettering == lowerCase || s.flags&small != 0 && lettering != lowerCase)
}

// newVocabulary builds a vocabulary from a table of lines
//
//	class [value [value]] [flags]: word, word, two words, stem{a,b}
//
// where # starts a comment.
func newVocabulary(lang, table string) *vocabulary {
	v := &vocabulary{lang: lang, words: map[string]sense{}, others: map[string]sense{}, leads: map[string][]phrase{}}
	for n, line := range strings.Split(table, "\n") {
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		head, words, ok := strings.Cut(line, ":")
		s, err := parseSense(head)
		if !ok || err != nil {
			panic(fmt.Sprintf("dates: vocabulary %s, line %d: %q: %v", lang, n+1, line, err))
		}
		for _, w := range splitWords(words) {
			for _, w := range expand(w) {
				v.add(foldWord(w), s)
			}
		}
	}
	return v
}

// add gives a word a sense. The first sense stands, unless the two differ in their case.
func (v *vocabulary) add(word string, s sense) {
	fields := strings.Fields(splitMarks.Replace(word))
	if len(fields) > 1 {
		lead := v.words[fields[0]]
		lead.flags |= leads
		v.words[fields[0]] = lead
		list := append(v.leads[fields[0]], phrase{fields[1:], s})
		for i := len(list) - 1; i > 0 && len(list[i].rest) > len(list[i-1].rest); i-- {
			list[i], list[i-1] = list[i-1], list[i]
		}
		v.leads[fields[0]] = list
		return
	}
	switch old := v.words[word]; {
	case old.class == noClass:
		s.flags |= old.flags & leads
		v.words[word] = s
	case old.flags&(capital|small) != s.flags&(capital|small):
		if _, ok := v.others[word]; !ok {
			v.others[word] = s
		}
	}
}

// splitMarks sets marks apart, as the scanner does.
var splitMarks = strings.NewReplacer("'", " ' ", "-", " - ")

func parseSense(head string) (sense, error) {
	var s sense
	fields := strings.Fields(head)
	if len(fields) == 0 {
		return s, fmt.Errorf("no class")
	}
	s.class = classNames[fields[0]]
	if s.class == noClass {
		return s, fmt.Errorf("no class %q", fields[0])
	}
	values := 0
	for _, f := range fields[1:] {
		if flag, ok := flagNames[f]; ok {
			s.flags |= flag
			continue
		}
		n, ok := valueNames[f]
		if !ok {
			var err error
			if n, err = strconv.Atoi(f); err != nil {
				return s, fmt.Errorf("no value %q", f)
			}
		}
		if values == 0 {
			s.val = int16(n)
		} else {
			s.aux = int16(n)
		}
		values++
	}
	return s, nil
}

// splitWords cuts a list at the commas outside of braces.
func splitWords(list string) []string {
	var words []string
	depth, from := 0, 0
	for i := 0; i <= len(list); i++ {
		switch {
		case i == len(list) || list[i] == ',' && depth == 0:
			if w := strings.TrimSpace(list[from:i]); w != "" {
				words = append(words, w)
			}
			from = i + 1
		case list[i] == '{':
			depth++
		case list[i] == '}':
			depth--
		}
	}
	return words
}

// expand writes out the alternatives of stem{a,b} once.
func expand(w string) []string {
	stem, rest, ok := strings.Cut(w, "{")
	if !ok {
		return []string{w}
	}
	list, tail, _ := strings.Cut(rest, "}")
	var out []string
	for _, e := range strings.Split(list, ",") {
		for _, t := range expand(tail) {
			out = append(out, stem+strings.TrimSpace(e)+t)
		}
	}
	return out
}

// vocabularies returns the vocabulary of each language; built once.
var vocabularies = sync.OnceValue(func() map[string]*vocabulary {
	return map[string]*vocabulary{
		"de": germanVocabulary(),
		"en": englishVocabulary(),
		"ru": russianVocabulary(),
		"fr": frenchVocabulary(),
	}
})
