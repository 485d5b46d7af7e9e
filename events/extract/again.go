package extract

import (
	"strings"

	"dateline/events"
	"dateline/events/extract/dates"
)

// again places expressions that point back to a time told before: "the same month", "on the same
// days", "on those two days".
func (t *text) again(list []dates.Timex) []dates.Timex {
	s := sweep{rest: list}
	for i := range t.toks {
		if t.lang == "ru" && t.toks[i].value > 0 {
			t.dayAlone(&s, i)
			continue
		}
		if !t.toks[i].in(sameWords) || i+1 == len(t.toks) {
			continue
		}
		last := i + 1
		if t.toks[last].value == 2 || t.toks[last].in(twoWords) {
			last++
		}
		if last == len(t.toks) || t.toks[last].sent != t.toks[i].sent {
			continue
		}
		unit := sameUnits[t.toks[last].fold]
		if unit == 0 || (t.toks[i].fold == "diesem") != (t.toks[last].fold == "tag" || t.toks[last].fold == "tage") || t.toks[i].in(demonstratives) && t.lang == "fr" && !strings.HasSuffix(t.toks[last].fold, "-la") {
			continue
		}
		first := i
		if i > 0 && t.toks[i-1].is(clDefinite) && t.toks[i-1].sent == t.toks[i].sent {
			first--
		}
		start, end := t.toks[first].start, t.toks[last].end
		s.to(start)
		before := earlier(s.told[max(0, len(s.told)-5):], unit)
		if before == nil {
			continue
		}
		x := dates.Timex{Start: start, End: end, Text: t.body[start:end], Type: dates.Date, Span: before.Span, Basis: events.Inferred, Value: before.Value}
		if unit == 30 {
			if m := monthOf(x.Span); m.IsZero() {
				continue
			} else {
				x.Span = m
			}
		} else if x.Span.Kind() != events.Fills {
			continue
		}
		if o := s.coming(end); o != nil {
			*o = x
			continue
		}
		s.add(x)
	}
	return s.all()
}

// dayAlone places a Russian number that stands for a day of the month told before it in its sentence:
// с 18 мая по 25-е, открылся 5 июня и закроется 8-го.
func (t *text) dayAlone(s *sweep, i int) {
	tok := &t.toks[i]
	if !strings.HasSuffix(tok.fold, "-го") && !strings.HasSuffix(tok.fold, "-е") || tok.value > 31 || i+1 < len(t.toks) && t.toks[i+1].word() && t.toks[i+1].class == 0 && t.toks[i+1].fold != "числа" {
		return
	}
	s.to(tok.start)
	if len(s.told) == 0 || s.coming(tok.end) != nil {
		return
	}
	before := s.told[len(s.told)-1]
	d := before.Span.First()
	if before.Start < t.toks[t.sents[tok.sent].first].start || before.Type != dates.Date || before.Span.Kind() != events.Fills || before.Span.Days() > longestEvent || tok.value <= before.Span.Last().Time().Day() {
		return
	}
	day := events.NewDay(d.Year(), d.Month(), tok.value)
	if day.Month() != d.Month() {
		return
	}
	x := dates.Timex{Start: tok.start, End: tok.end, Text: t.body[tok.start:tok.end], Type: dates.Date, Span: events.SpanOf(day, day), Basis: events.Inferred, Value: day.String()}
	if i > 0 && (t.toks[i-1].fold == "по" || t.toks[i-1].fold == "до") {
		x.Limit = dates.Until
	}
	s.add(x)
}

// earlier returns the last expression that a unit of so many days points back to: one of its own
// length, else the last one that is no longer than a month.
func earlier(list []dates.Timex, unit int) *dates.Timex {
	var last *dates.Timex
	for i := len(list) - 1; i >= 0; i-- {
		x := &list[i]
		n := x.Span.Days()
		if x.Type != dates.Date || n == 0 || n > 31 {
			continue
		}
		if unit == 1 && n > 1 || unit == 30 && n > 27 {
			return x
		}
		if last == nil {
			last = x
		}
	}
	return last
}

// monthOf returns the month that a span lies in, if it is one.
func monthOf(s events.Span) events.Span {
	first, last := s.First(), s.Last()
	if first == 0 || last == 0 || first.Year() != last.Year() || first.Month() != last.Month() {
		return events.Span{}
	}
	m, err := events.ParseEDTF(first.String()[:len("2006-01")])
	if err != nil {
		return events.Span{}
	}
	return m
}

// sameWords point back; sameUnits are what they stand before, in days; twoWords may stand between.
var (
	sameWords = setOf("same those diesem selben gleichen denselben demselben diesen же эти этот тот memes meme ce ces")
	sameUnits = map[string]int{"days": 1, "month": 30, "tagen": 1, "tag": 1, "tage": 1, "monat": 30, "дни": 1, "день": 1, "месяце": 30, "jours": 1, "jour-la": 1, "jours-la": 1, "mois": 30}
	twoWords  = setOf("two beiden два deux")
)
