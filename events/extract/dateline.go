package extract

import (
	"strings"
	"time"

	"dateline/events"
	"dateline/events/extract/dates"
)

// A dateline is the line that opens a report: MINSK, 21. Mai (BelTA) –. Its city is the
// reporter's.
type dateline struct {
	first, last int // tokens; last exclusive, 0 if there is none
	city        string
	day         events.Day // with its year
	// month and date are given where the year is not.
	month   time.Month
	date    int
	weekday time.Weekday // -1 unknown
	// scene: it has no agency; its city is where things happen.
	scene bool
}

func (d dateline) covers(token int) bool { return d.first <= token && token < d.last }

func (d dateline) exists() bool { return d.last > 0 }

const (
	// datelineSentences is how far down a dateline is looked for, and datelineTokens how long
	// it may be.
	datelineSentences = 6
	datelineTokens    = 26
)

// readDateline finds the dateline: at the start of one of the first lines, a city, a date or both
// in either order, an agency in brackets or slashes, and a dash or stop to end it.
func (t *text) readDateline() dateline {
	head := t.body
	if n := min(len(t.sents), datelineSentences); n == 0 {
		return dateline{}
	} else if last := t.sents[n-1].last; last < len(t.toks) {
		head = t.body[:t.toks[last].start]
	}
	if len(head) > 4096 {
		head = t.body[:t.toks[min(len(t.toks)-1, datelineTokens*datelineSentences)].start]
	}
	times := dates.Find(head, t.lang, dates.Reference{})
	seen := map[int]bool{}
	var day dateline
	for _, s := range t.sents[:min(len(t.sents), datelineSentences)] {
		if seen[s.paragraph] {
			continue
		}
		seen[s.paragraph] = true
		d, ok := t.parseDateline(s.first, times)
		if !ok {
			continue
		}
		if d.city != "" || t.agencyIn(d) {
			if d.day == 0 && d.date == 0 {
				d.day, d.month, d.date = day.day, day.month, day.date
			}
			return d
		}
		if !day.exists() {
			day = d // a line with the date alone; the city may follow
		}
	}
	return day
}

// parseDateline reads a dateline that starts at token i.
func (t *text) parseDateline(i int, times []dates.Timex) (dateline, bool) {
	d := dateline{first: i, weekday: -1}
	dated, closed, agency, dash, words := false, false, false, false, 0
	var cityFrom, cityTo int
	j := i
	for n := 0; j < len(t.toks) && n < datelineTokens; n++ {
		tok := &t.toks[j]
		if j > i && tok.breaks > 0 {
			closed = true
			break
		}
		if x := timexAt(times, tok.start); x != nil && x.Type == dates.Date && !dated {
			if !d.take(*x) {
				return d, false
			}
			dated = true
			for j < len(t.toks) && t.toks[j].start < x.End {
				j++
			}
			continue
		}
		switch {
		case tok.fold == "–" || tok.fold == "—" || tok.fold == "-" && tok.space || tok.fold == "--":
			j++
			closed, dash = true, true
			if next := timexAt(times, startOf(t.toks, j)); !dated && next != nil && next.Type == dates.Date || dated && words == 0 && t.cityDash(j) {
				closed = false // "Genf – 3. Mai –", "2 juillet 2012. - Québec -"
				continue
			}
		case tok.fold == "(" || tok.fold == "/":
			end := t.closing(j)
			if end < 0 || j == i && end-j > 3 && t.cityIn(j+1, j+2) != "" {
				return d, false // no agency: (Kampala, 31 March – 5 April)
			}
			agency = true
			j = end + 1
			if j < len(t.toks) && t.toks[j].fold == "." {
				j++
				closed = true
			}
			if tok.fold == "/" {
				closed = true
			}
			if j < len(t.toks) && (isDash(t.toks[j]) || t.toks[j].fold == ":") {
				j++
				closed = true
			} else if tok.fold == "(" {
				closed = true
			}
		case tok.fold == ":" && words > 0 && words < 4:
			if dated && t.entryBehind(j+1) {
				return d, false
			}
			j++
			closed = true
		case tok.fold == "." && dated && words > 1 && t.lang == "fr" && j > i && t.toks[j-1].shape == upper && t.toks[j-1].end-t.toks[j-1].start > 3 && j+1 < len(t.toks) && t.toks[j+1].capital():
			j++ // EREVAN, 16 MAI, ARMENPRESS. Le ministre
			closed, agency = true, true
		case tok.fold == "." && dated && dash:
			j++
			closed = true
		case tok.fold == "." && i == 0 && d.day != 0 && words > 0 && words < 4 && j+1 < len(t.toks) && t.toks[j+1].capital() && t.cityIn(cityFrom, cityTo) != "" && !t.entryBehind(j+1):
			j++ // Tashkent, 4 December 2026. The foreign ministry
			closed = true
		case tok.fold == "." || tok.fold == ",":
			j++
			continue
		case tok.fold == "le" && !dated, tok.fold == "den" && !dated, t.isWeekday(tok.fold):
			j++
			continue
		case tok.shape == title || tok.shape == upper:
			if tok.is(ending|clDefinite|clIndefinite|clPreposition) && tok.shape != upper && !strings.Contains("la le el", tok.fold) || words > 4 {
				return d, false
			}
			if words == 0 {
				cityFrom = j
			}
			words++
			if cityTo == 0 || !dated {
				cityTo = j + 1
			}
			j++
			continue
		case words > 0 && words < 4 && (tok.fold == "de" || tok.fold == "am" || tok.fold == "den" || tok.fold == "на" || tok.fold == "'s"):
			j++
			continue
		default:
			return d, false
		}
		if closed {
			break
		}
	}
	if words > 0 {
		d.city = t.cityIn(cityFrom, cityTo)
	}
	switch {
	case !closed && j < len(t.toks), !dated && !agency && d.city == "":
		return d, false
	case !dated && !agency && t.toks[cityFrom].shape != upper && !((dash || t.toks[j-1].fold == ":" && !t.sents[0].headline) && i == 0 && words <= 2 && j < len(t.toks) && t.toks[j].capital()):
		return d, false
	case dated && words > 0 && d.city == "" && !agency && words > 3:
		return d, false
	case j < len(t.toks) && t.toks[j].breaks > 0 && !dated:
		return d, false // a heading
	}
	d.last = j
	d.scene = d.city != "" && t.sceneLine(d, dated)
	return d, true
}

// entryBehind tells whether a line goes on at token i with the name of an event and no verb, as an entry of a
// calendar does: 3–7 June, Geneva: 112th session of the International Labour Conference.
func (t *text) entryBehind(i int) bool {
	named := false
	for ; i < len(t.toks) && t.toks[i].breaks == 0; i++ {
		tok := &t.toks[i]
		if tok.is(clHold|clHost|clMeet|clPast|clFuture|clSpeech) && tok.shape == lower && tok.head == nil {
			return false
		}
		named = named || tok.head != nil
	}
	return named
}

// sceneLine tells whether a dateline names no agency: what stands in its brackets, if anything, is a
// country.
func (t *text) sceneLine(d dateline, dated bool) bool {
	bracket := false
	for i := d.first; i < d.last; i++ {
		switch t.toks[i].fold {
		case "/":
			return false
		case "(":
			end := t.closing(i)
			if end < 0 {
				return false
			}
			if _, ok := t.gazetteer.CountryNamed(t.body[t.toks[i+1].start:t.toks[end-1].end]); !ok {
				return false
			}
			bracket = true
		}
	}
	first := &t.toks[d.first]
	return bracket || dated && (first.shape == number || first.shape == title)
}

func startOf(toks []token, i int) int {
	if i < len(toks) {
		return toks[i].start
	}
	return -1
}

// cityDash tells whether a place of up to three words and another dash stand at token i.
func (t *text) cityDash(i int) bool {
	for n := 0; n < 4 && i < len(t.toks); n, i = n+1, i+1 {
		if n > 0 && isDash(t.toks[i]) {
			return true
		}
		if !t.toks[i].capital() {
			return false
		}
	}
	return false
}

// closing returns the token that closes the bracket or slash at i, or -1.
func (t *text) closing(i int) int {
	want := ")"
	if t.toks[i].fold == "/" {
		want = "/"
	}
	for j := i + 1; j < len(t.toks) && j < i+10; j++ {
		if t.toks[j].fold == want {
			return j
		}
		if t.toks[j].breaks > 0 {
			break
		}
	}
	return -1
}

func (t *text) agencyIn(d dateline) bool {
	for i := d.first; i < d.last; i++ {
		if t.toks[i].fold == "(" || t.toks[i].fold == "/" {
			return true
		}
	}
	return false
}

// cityIn returns the gazetteer's city among the tokens, or "".
func (t *text) cityIn(from, to int) string {
	for ; from < to; from++ {
		for end := min(to, from+4); end > from; end-- {
			if id, ok := t.gazetteer.CityNamed(t.body[t.toks[from].start:t.toks[end-1].end]); ok {
				return id
			}
		}
	}
	return ""
}

func timexAt(list []dates.Timex, start int) *dates.Timex {
	for i := range list {
		if list[i].Start == start {
			return &list[i]
		}
		if list[i].Start > start {
			break
		}
	}
	return nil
}

// take notes the day that a timex of the dateline names, if it names one.
func (d *dateline) take(x dates.Timex) bool {
	if x.Span.Kind() == events.Fills && x.Span.First() == x.Span.Last() {
		d.day = x.Span.First()
		_, d.month, d.date = d.day.Date()
		return true
	}
	if m, day, ok := yearless(x.Value); ok {
		d.month, d.date = m, day
		return true
	}
	return false
}

// yearless reads a TIMEX3 value of a day without its year, XXXX-05-21.
func yearless(value string) (time.Month, int, bool) {
	if len(value) != 10 || value[:5] != "XXXX-" {
		return 0, 0, false
	}
	t, err := time.Parse("2006-01-02", "2000-"+value[5:])
	if err != nil {
		return 0, 0, false
	}
	return t.Month(), t.Day(), true
}

func (t *text) isWeekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
		"donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "понедельник", "вторник", "среда", "четверг", "пятница",
		"суббота", "воскресенье", "среду", "пятницу", "субботу", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche":
		return true
	}
	return false
}
