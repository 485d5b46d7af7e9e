package extract

import (
	"sort"

	"dateline/events"
	"dateline/events/extract/dates"
)

// bareDays places French and German days of which the month stands with a day told before, in their sentence or the one before
// it: du 11 au 12 février … les 13 et 14; le 22 novembre … y est prévue le 23; entre le 16 et le 19.
func (t *text) bareDays(list []dates.Timex) []dates.Timex {
	if t.lang != "fr" && t.lang != "de" || len(list) == 0 {
		return list
	}
	var more []dates.Timex
	for i := 1; i < len(t.toks); i++ {
		first, last, end := t.bareDay(i)
		if end == 0 {
			continue
		}
		start, stop := t.toks[i].start, t.toks[end-1].end
		k := sort.Search(len(list), func(k int) bool { return list[k].End > start })
		if k == 0 || k < len(list) && list[k].Start < stop {
			continue
		}
		if k--; list[k].Type == dates.Duration && k > 0 {
			k-- // le 10 décembre, une semaine avant le Conseil des 16 et 17
		}
		before := list[k]
		if next := k + 1; t.lang == "de" && next < len(list) && t.setAgainst(end, list[next]) {
			before = list[next] // am 4. statt am 11. Juli
		}
		if n := len(more); n > 0 && more[n-1].Start > before.Start {
			before = more[n-1]
		}
		a, _ := t.tokensOf(before.Start, before.End, 0)
		if before.Type != dates.Date || before.Span.First() == 0 || (before.Span.Kind() != events.Fills || before.Span.Days() > longestEvent) && monthOf(before.Span) != before.Span || a == len(t.toks) || t.toks[i].sent-t.toks[a].sent > 1 {
			continue
		}
		if x := bareSpan(before.Span, first, last); !x.IsZero() {
			more = append(more, dates.Timex{Start: start, End: stop, Text: t.body[start:stop], Type: dates.Date, Span: x, Basis: events.Inferred, Value: x.EDTF()})
		}
		i = end - 1
	}
	if len(more) == 0 {
		return list
	}
	list = append(list, more...)
	sort.SliceStable(list, func(i, k int) bool { return list[i].Start < list[k].Start })
	return list
}

// bareSpan returns the days of the month of the span, or of the next one where they lie far before it.
func bareSpan(s events.Span, first, last int) events.Span {
	d := s.First()
	year, month := d.Year(), d.Month()
	if first+15 < d.Time().Day() {
		if month++; month > 12 {
			year, month = year+1, 1
		}
	}
	a, b := events.NewDay(year, month, first), events.NewDay(year, month, last)
	if a.Month() != month || b.Month() != month || a.Year() != year {
		return events.Span{}
	}
	return events.SpanOf(a, b)
}

// bareDay reads one day or two that stand from token i on without a month, and returns the token behind them; 0 if
// none does.
func (t *text) bareDay(i int) (first, last, end int) {
	if first = t.dayFigure(i); first == 0 {
		return 0, 0, 0
	}
	if t.lang == "de" {
		return t.bareGerman(i, first)
	}
	article := t.toks[i-1].fold
	switch article {
	case "au", "aux":
		if i < 2 || !t.toks[i-2].is(clPostpone) {
			return 0, 0, 0 // repoussé au 23
		}
	case "le", "les", "des", "du":
	default:
		return 0, 0, 0
	}
	last, end = first, i+1
	if end+1 < len(t.toks) {
		joint, k := t.toks[end].fold, end+1
		switch {
		case (article == "les" || article == "des" || article == "aux") && (joint == "et" || joint == "-" || joint == "–"), article == "du" && joint == "au":
		case article == "le" && joint == "et" && t.toks[k].fold == "le" && i > 1 && t.toks[i-2].fold == "entre":
			k++
		default:
			k = 0
		}
		if k > 0 && k < len(t.toks) {
			if n := t.dayFigure(k); n > first {
				last, end = n, k+1
			}
		}
	}
	if last == first && article != "le" && article != "au" {
		return 0, 0, 0
	}
	if end < len(t.toks) && t.toks[end].sent == t.toks[i].sent { // le 5 pour cent, les 27 et 28 États
		if next := &t.toks[end]; next.shape == number || next.word() && next.class == 0 || next.is(clGroup|clCountries|clCountNoun|clOrgan) && !next.is(clPreposition) || next.fold == "%" || !next.space && next.shape == mark && next.fold != "," && next.fold != "." && next.fold != ";" && next.fold != ")" && next.fold != ":" {
			return 0, 0, 0
		}
	}
	return first, last, end
}

// dayFigure returns the day of a month that the figure at token i can be, or 0.
func (t *text) dayFigure(i int) int {
	tok := &t.toks[i]
	if tok.fold == "1er" {
		return 1
	}
	if tok.shape != number || tok.end-tok.start > 2 || tok.value < 1 || tok.value > 31 {
		return 0
	}
	return tok.value
}

// bareGerman reads the same in German, where a point stands behind each figure: am 3. und 4. tagen, endet am 15.
func (t *text) bareGerman(i, day int) (first, last, end int) {
	before := t.toks[i-1].fold
	if before != "am" && before != "vom" && before != "den" && before != "ab" || !t.pointed(i) {
		return 0, 0, 0
	}
	first, last, end = day, day, i+2
	if end+1 < len(t.toks) {
		k := end
		switch f := t.toks[end].fold; {
		case f == "und" || f == "/" || f == "–" || f == "-":
			k = end + 1
		case f == "bis":
			for k = end + 1; k < len(t.toks) && (t.toks[k].fold == "zum" || t.toks[k].fold == "am"); {
				k++
			}
		}
		if n := 0; k > end && k+1 < len(t.toks) {
			if n = t.dayFigure(k); n > first && t.pointed(k) {
				last, end = n, k+2
			}
		}
	}
	if before == "vom" && last == first {
		return 0, 0, 0
	}
	if end < len(t.toks) && t.toks[end].sent == t.toks[i].sent && (t.toks[end].capital() || t.toks[end].shape == number) {
		return 0, 0, 0 // am 3. Gipfel
	}
	return first, last, end
}

// pointed tells whether a point follows the figure at token i at once.
func (t *text) pointed(i int) bool {
	return i+1 < len(t.toks) && t.toks[i+1].fold == "." && !t.toks[i+1].space
}

// setAgainst tells whether a date that has its month is set against the day that ends before token i, which has none: am
// 4. statt am 11. Juli; nicht am 4., sondern am 11. Juli.
func (t *text) setAgainst(i int, x dates.Timex) bool {
	instead := false
	for k := i; k < len(t.toks) && k < i+5; k++ {
		if t.toks[k].start >= x.Start {
			return instead
		}
		switch tok := &t.toks[k]; {
		case tok.fold == "statt" || tok.fold == "anstatt" || tok.fold == "sondern":
			instead = true
		case tok.fold != "," && !tok.is(clPreposition|clDefinite) && tok.fold != "wie" && tok.fold != "erst" && tok.fold != "schon":
			return false
		}
	}
	return false
}
