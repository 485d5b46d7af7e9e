package extract

import (
	"strings"
	"time"

	"dateline/events"
	"dateline/events/extract/dates"
)

// adjectival adds the months and weekdays that Russian tells by an adjective before the noun for an event:
// июльский саммит, на воскресном заседании.
func (t *text) adjectival(list []dates.Timex) []dates.Timex {
	p := t.src.Published
	if t.lang != "ru" || p == 0 {
		return list
	}
	s := sweep{rest: list}
	for i := range t.toks {
		tok := &t.toks[i]
		if !tok.in(timeAdjectives) || !t.describesEvent(i) {
			continue
		}
		n := adjectiveOfTime(tok.fold)
		if s.to(tok.start); s.coming(tok.end) != nil {
			continue
		}
		x := dates.Timex{Start: tok.start, End: tok.end, Text: t.body[tok.start:tok.end], Type: dates.Date, Basis: events.Inferred}
		if ahead := t.tellsAhead(i); n > 0 {
			year := p.Year()
			switch month := int(p.Month()); {
			case ahead > 0 && n < month:
				year++
			case ahead < 0 && n > month:
				year--
			case ahead == 0 && n-month > 8:
				year--
			case ahead == 0 && month-n > 8:
				year++
			}
			x.Span = events.MonthOf(year, time.Month(n))
		} else {
			days := (events.Day(-n) - events.Day(p.Weekday()+6)%7 - 1 + 7) % 7 // until the next such day
			if ahead <= 0 && days > 0 {
				days -= 7
			}
			x.Span = events.SpanOf(p+days, p+days)
		}
		x.Value = x.Span.EDTF()
		s.add(x)
	}
	return s.all()
}

// describesEvent tells whether nothing but further adjectives stands between the adjective at i and the
// noun for an event.
func (t *text) describesEvent(i int) bool {
	for k := i + 1; k < len(t.toks) && k < i+4 && t.toks[k].sent == t.toks[i].sent; k++ {
		if t.toks[k].head != nil {
			return true
		}
		if !t.toks[k].word() || !russianAdjective(t.toks[k].fold) {
			return false
		}
	}
	return false
}

// tellsAhead tells whether the part of the sentence around a token speaks of what is to come, 1, or of
// what was, -1; 0 if it does neither or both.
func (t *text) tellsAhead(at int) int {
	s := t.sents[t.toks[at].sent]
	var seen class
	for i := s.first; i < s.last; i++ {
		if t.toks[i].segment != t.toks[at].segment {
			continue
		}
		if t.toks[i].shape == lower {
			seen |= t.toks[i].class & (clPast | clFuture | clPlan | clPostpone | clCancel)
		}
		if strings.HasSuffix(t.toks[i].fold, "ли") && t.toks[i].is(ending) {
			seen |= clPast
		}
	}
	switch {
	case seen&(clPostpone|clCancel) != 0:
		return 1
	case seen&(clFuture|clPlan) != 0 && seen&clPast == 0:
		return 1
	case seen&clPast != 0 && seen&(clFuture|clPlan) == 0:
		return -1
	}
	return 0
}

// adjectiveOfTime returns the month, 1 … 12, or the weekday, -1 … -7, that an adjective is made of.
func adjectiveOfTime(w string) int {
	for n, stem := range adjectivesOfTime {
		if strings.HasPrefix(w, stem) {
			if n < 12 {
				return n + 1
			}
			return 11 - n
		}
	}
	return 0
}

// adjectivesOfTime are the stems of what is made of the twelve months and the weekdays, and timeAdjectives
// all their forms.
var (
	adjectivesOfTime = strings.Fields(`январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск декабрьск
		понедельничн вторничн средов четвергов пятничн субботн воскресн`)
	timeAdjectives = func() wordSet {
		var forms []string
		for _, stem := range adjectivesOfTime {
			for _, end := range strings.Fields("ий ый ая ое ого ому ой ую ом им ым ие ые их ых") {
				forms = append(forms, stem+end)
			}
		}
		return setOf(strings.Join(forms, " "))
	}()
)
