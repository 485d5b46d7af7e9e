package dates

import (
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/events"
)

// stretch is how much text is tokenized at a time, in bytes; a stretch ends at a line's end or,
// in very long lines, between words.
const stretch = 32 << 10

// A work holds what one reading needs and the next can use again.
type work struct {
	scanner scanner
	parser  parser
}

// works keeps buffers between readings.
var works = sync.Pool{New: func() any { return new(work) }}

func find(text, lang string, ref Reference, joined bool) []Timex {
	lang = language(text, lang)
	w := works.Get().(*work)
	defer works.Put(w)
	words := vocabularies()[lang]
	w.scanner.text, w.scanner.words = text, words
	p := &w.parser
	p.text, p.lang, p.words, p.paragraph, p.open, p.onto = text, lang, words, 0, -1, 0
	p.exprs = p.exprs[:0]
	for from := 0; from < len(text); {
		to := stretchEnd(text, from)
		w.scanner.toks = w.scanner.toks[:0]
		w.scanner.scan(from, to)
		p.toks = mergePhrases(text, words, w.scanner.toks)
		p.parse()
		from = to
	}
	out := resolve(text, lang, ref, p.exprs, joined)
	w.scanner.text, p.text = "", ""
	clear(p.exprs)
	return out
}

// stretchEnd returns where the stretch that starts at from ends.
func stretchEnd(text string, from int) int {
	to := from + stretch
	if to >= len(text) {
		return len(text)
	}
	blank := 0
	for i := to; i > from+stretch/2; i-- {
		switch text[i-1] {
		case '\n':
			return i
		case ' ', '\t':
			if blank == 0 {
				blank = i
			}
		}
	}
	if blank > 0 {
		return blank
	}
	for to > from && !utf8.RuneStart(text[to]) {
		to--
	}
	return to
}

// mergePhrases joins the tokens of phrases that the vocabulary knows, in place.
func mergePhrases(text string, words *vocabulary, toks []token) []token {
	n := 0
	for i := 0; i < len(toks); {
		t := toks[i]
		next := i + 1
		if t.sense.flags&leads != 0 {
			t.sense.flags &^= leads
			if s, j, ok := matchPhrase(text, words, toks, i); ok {
				t.sense, t.end, next = s, toks[j-1].end, j
			}
		}
		toks[n] = t
		n++
		i = next
	}
	return toks[:n]
}

// matchPhrase finds the longest phrase at token i and returns its sense and the index after it.
func matchPhrase(text string, words *vocabulary, toks []token, i int) (sense, int, bool) {
	lead := foldWord(text[toks[i].start:toks[i].end])
candidates:
	for _, ph := range words.leads[lead] {
		if !ph.sense.fits(toks[i].lettering) {
			continue
		}
		j := i + 1
		for _, w := range ph.rest {
			if j >= len(toks) || toks[j].gap == blankGap {
				continue candidates
			}
			t := &toks[j]
			if t.kind == markToken {
				if string(t.mark) != w {
					continue candidates
				}
			} else if !equalFold(text[t.start:t.end], w) {
				continue candidates
			}
			j++
		}
		return ph.sense, j, true
	}
	return sense{}, 0, false
}

// resolve turns expressions into Timexes, chain by chain.
func resolve(text, lang string, ref Reference, exprs []expr, joined bool) []Timex {
	if len(exprs) == 0 {
		return nil
	}
	r := &resolver{lang: lang, ref: ref.Day, ranges: lang == "ru"}
	if r.ref == 0 {
		r.ref = headDay(text, exprs)
	}
	r.judge(exprs)
	r.neighbours(text, exprs)
	weeks(text, exprs)
	out := make([]Timex, 0, len(exprs))
	for i := 0; i < len(exprs); {
		j := i + 1
		for j < len(exprs) && exprs[j-1].joint != noJoint {
			j++
		}
		out = r.chain(text, exprs[i:j], joined, out)
		i = j
	}
	attachClocks(text, out)
	return out
}

// neighbours ties a weekday to the day that stands beside it: morgen, Donnerstag; Friday (24 May).
func (r *resolver) neighbours(text string, exprs []expr) {
	for i := range exprs {
		w := &exprs[i]
		if w.form != weekdayForm {
			continue
		}
		for _, k := range [...]int{i - 1, i + 1} {
			if k < 0 || k >= len(exprs) || w.inner != nil {
				continue
			}
			d := &exprs[k]
			from, to := w.end, d.start
			if k < i {
				from, to = d.end, w.start
			}
			if to-from > 3 || strings.ContainsAny(text[from:to], ".\n-/") {
				continue
			}
			switch d.form {
			case todayForm:
				if r.ref != 0 && isoWeekday(r.ref+events.Day(d.n)) == w.weekday {
					w.inner = d
				}
			case dayForm:
				if d.weekday == 0 && d.month != 0 && d.joint == noJoint {
					d.weekday = w.weekday
					w.inner = d
				}
			}
		}
	}
}

// weekWords is how many bytes of small words may stand between a weekday and the week it lies in.
const weekWords = 9

// weeks ties weekdays to the week that is named beside them: Thursday and Friday of next week,
// kommende Woche Donnerstag, на этой неделе в четверг.
func weeks(text string, exprs []expr) {
	for i := range exprs {
		w := &exprs[i]
		if w.form != relForm || w.unit != week || !w.hasRel || w.stage != whole {
			continue
		}
		for k := i - 1; k >= 0 && exprs[k].form == weekdayForm && near(text, exprs[k].end, exprs[k+1].start, k+1 == i); k-- {
			exprs[k].weekRel, exprs[k].hasWeekRel = w.rel, true
		}
		for k := i + 1; k < len(exprs) && exprs[k].form == weekdayForm && !exprs[k].hasWeekRel && near(text, exprs[k-1].end, exprs[k].start, k-1 == i); k++ {
			exprs[k].weekRel, exprs[k].hasWeekRel = w.rel, true
		}
	}
}

// near reports whether text[from:to] holds but small words; beside the week a comma may stand too.
func near(text string, from, to int, comma bool) bool {
	between := text[from:to]
	return len(between) <= weekWords && !strings.ContainsAny(between, ".\n;:()\"") && (comma || !strings.Contains(between, ","))
}

// headDay returns the day of a full date that has a line of its own near the head of the text,
// as under a headline: the day of publication if nobody gives it.
func headDay(text string, exprs []expr) events.Day {
	for i := range exprs {
		e := &exprs[i]
		if e.start > 600 {
			return 0
		}
		if e.form != dayForm || e.year == 0 || e.joint != noJoint || i > 0 && exprs[i-1].joint != noJoint {
			continue
		}
		if ownLine(text, e.start, e.end) && validDay(e.year, e.month, e.day) {
			return events.NewDay(e.year, monthOf(e), e.day)
		}
	}
	return 0
}

// ownLine reports whether text[start:end] fills its line.
func ownLine(text string, start, end int) bool {
	for i := start - 1; i >= 0 && text[i] != '\n'; i-- {
		if text[i] != ' ' && text[i] != '\t' && text[i] != '\r' {
			return false
		}
	}
	for i := end; i < len(text) && text[i] != '\n'; i++ {
		if text[i] != ' ' && text[i] != '\t' && text[i] != '\r' {
			return false
		}
	}
	return true
}
