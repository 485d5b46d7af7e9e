package extract

import "unicode"

// A sentence is a run of tokens. A headline, a dateline and a list item are sentences too.
type sentence struct {
	first, last int        // token indices, last exclusive
	classes     class      // that its words have together
	sets        membership // that one of its words or another is in
	parts       int        // where its parts stand in text.parts
	// paragraph counts blocks of text from 0.
	paragraph int
	// headline: it opens the text and has no full stop.
	headline bool
	// fresh: it opens its paragraph.
	fresh bool
	// nature tells, once it has been asked for, whether it has a word on biodiversity.
	nature answer
}

// longestSentence is how many tokens a sentence may have. Longer ones are no prose and are cut, so
// that work on a sentence stays small whatever the text.
const longestSentence = 240

// split cuts the tokens into sentences and writes the index of its sentence to each token.
func split(toks []token, g *grammar) []sentence {
	var list []sentence
	soft := softBreaks(toks)
	paragraph, first, fresh := 0, 0, true
	after := run{}
	end := func(i int) {
		if i > first {
			for j := first; j < i; j++ {
				toks[j].sent = int32(len(list))
			}
			list = append(list, sentence{first: first, last: i, paragraph: paragraph, fresh: fresh})
			first, fresh = i, false
		}
	}
	for i := range toks {
		t := &toks[i]
		if i > first && (t.breaks > 1 || t.breaks == 1 && !soft(i)) {
			end(i)
			paragraph, fresh = paragraph+1, true
		}
		if i-first >= longestSentence {
			end(i)
		}
		if t.shape != mark || i < first {
			continue
		}
		switch t.fold {
		case "…", "!", "?", ".", "。":
			if i >= after.last {
				after = runAfter(toks, i)
			}
			if endsSentence(toks, i, first, after, g) {
				end(after.last)
			}
		}
	}
	end(len(toks))
	markHeadlines(toks, list)
	segments(toks, list)
	return list
}

// markHeadlines finds the lines without a full stop that open the text.
func markHeadlines(toks []token, list []sentence) {
	for i := range list {
		s := &list[i]
		last := &toks[s.last-1]
		if !s.fresh || i > 2 || i+1 < len(list) && list[i+1].paragraph == s.paragraph {
			return
		}
		if last.shape == mark && (last.fold == "." || last.fold == "…") || s.last-s.first > 40 || i+1 == len(list) {
			return
		}
		s.headline = true
	}
}

// segments numbers the parts of each sentence between commas, dashes and brackets.
func segments(toks []token, list []sentence) {
	for _, s := range list {
		n := int32(0)
		for i := s.first; i < s.last; i++ {
			t := &toks[i]
			if t.fold == "(" && i+2 < s.last && (toks[i+1].shape == upper || toks[i+1].shape == title) && toks[i+2].fold == ")" {
				for _, k := range [...]int{i, i + 1} { // its abbreviation parts nothing
					toks[k].segment = n
				}
				i += 2
				toks[i].segment = n
				continue
			}
			if t.fold == "(" {
				if k := bracketedDay(toks, i, s.last); k > 0 {
					for ; i < k; i++ { // Wednesday (9 December)
						toks[i].segment = n
					}
					toks[i].segment = n
					continue
				}
			}
			if t.shape == mark {
				switch t.fold {
				case "–", "—":
					if i == s.first || i+1 == s.last || toks[i-1].shape != number || toks[i+1].shape != number {
						n++ // no dash of a range: 22–24 October
					}
				case ",", ";", ":", "(", ")", "[", "]":
					n++
				case "-":
					if t.space && !(i > s.first && i+1 < s.last && !toks[i+1].space && toks[i+1].shape == lower && toks[i-1].shape == lower) && (i == s.first || i+1 == s.last || toks[i-1].shape != number || toks[i+1].shape != number) {
						n++
					}
				}
			}
			t.segment = n
		}
	}
}

// bracketedDay returns the token that closes the bracket at i, where nothing but a day of a month stands in it,
// or 0: (9 December), (May 3).
func bracketedDay(toks []token, i, limit int) int {
	k := i + 1
	figures, words := 0, 0
	for ; k < limit && k < i+5 && toks[k].fold != ")"; k++ {
		switch {
		case toks[k].shape == number || toks[k].value > 0:
			figures++
		case toks[k].shape == title:
			words++
		case toks[k].fold != ".":
			return 0
		}
	}
	if k >= limit || toks[k].fold != ")" || figures == 0 || figures > 2 || words != 1 {
		return 0
	}
	return k
}

// A run is the marks that follow the stop of a sentence.
type run struct {
	last int // token behind the stops, closing quotes and brackets that still belong to the sentence
	word int // token behind those that open what comes next
}

// runAfter returns the run after the stop at i, which is that of each stop in it too.
func runAfter(toks []token, i int) run {
	j := i + 1
	for j < len(toks) && toks[j].breaks == 0 && toks[j].shape == mark && (!toks[j].space && closes(toks[j].fold) || toks[j].fold == "." && !toks[j].space || toks[j].fold == "!" || toks[j].fold == "?") {
		j++
	}
	k := j
	for k < len(toks)-1 && toks[k].shape == mark && opens(toks[k].fold) {
		k++
	}
	return run{j, k}
}

// endsSentence tells whether the stop at i, which the run r follows, ends the sentence that starts at first.
func endsSentence(toks []token, i, first int, r run, g *grammar) bool {
	j, k := r.last, r.word
	if j == len(toks) || toks[j].breaks > 1 {
		return true
	}
	if !toks[j].space {
		return false
	}
	if toks[k].shape == lower || toks[k].shape == mark && toks[k].fold != "–" && toks[k].fold != "—" && toks[k].fold != "-" && toks[k].fold != "/" && toks[k].fold != "•" {
		return false
	}
	if toks[k].shape == mark && j == i+1 && toks[i].fold == "." {
		return false // "2 juillet 2012. - Québec -", "9. – 11. Juni"
	}
	if toks[i].fold != "." || j > i+1 || i == first {
		return true
	}
	return !abbreviates(toks, i, k, first, g)
}

// abbreviates tells whether the point at i belongs to the word or number before it; k is the next
// word, which starts with a capital or is a number.
func abbreviates(toks []token, i, k, first int, g *grammar) bool {
	p := &toks[i-1]
	if toks[i].space {
		return false
	}
	switch {
	case p.shape == number:
		if p.end-p.start > 3 || toks[k].shape == number && p.end-p.start > 2 {
			return false
		}
		return g.ordinalPoint
	case !p.word():
		return false
	}
	letters, digits := 0, 0
	for _, c := range p.fold {
		if unicode.IsLetter(c) {
			letters++
		} else if unicode.IsDigit(c) {
			digits++
		}
	}
	if g.yearAbbreviations[p.fold] && i-2 >= first && toks[i-2].shape == number {
		return toks[k].shape == number || toks[k].shape == lower // "2024 г. Президент" is two sentences
	}
	switch {
	case letters == 1 && digits == 0 && p.shape != lower:
		return true // J. Smith, but not G20.
	case letters == 1 && i-2 >= first && toks[i-2].fold == "." && i-3 >= first && len(toks[i-3].fold) <= 2:
		return true // z. B., т. е.
	case g.abbreviations[p.fold]:
		return true
	case p.shape == upper && g.ordinalPoint && roman(p.fold) > 0:
		return true // XV. Gipfel
	}
	return false
}

func closes(m string) bool {
	switch m {
	case "“", "”", "»", "\"", "'", "’", ")", "]", "‹", "›", "«":
		return true
	}
	return false
}

func opens(m string) bool {
	switch m {
	case "„", "“", "«", "\"", "‚", "‘", "(", "[", "»", "'", "‹":
		return true
	}
	return false
}

// softBreaks tells which single line ends stand inside a sentence, as in a text wrapped by hand
// or by mail, and which end a paragraph. A line end before a lower-case word is always soft;
// before others it is in a text where such line ends are common.
func softBreaks(toks []token) func(i int) bool {
	width, line, lines, wrapped := 0, 0, 1, 0
	for i := range toks {
		if i == 0 || toks[i].breaks == 0 {
			continue
		}
		lines++
		n := toks[i-1].end - toks[line].start
		line = i
		width = max(width, n)
		if toks[i].breaks == 1 && toks[i].shape == lower && !stops(toks[i-1]) {
			wrapped++
		}
	}
	common := wrapped*5 >= lines && width <= 160
	return func(i int) bool {
		if stops(toks[i-1]) && toks[i].shape != lower || toks[i-1].fold == ")" && toks[i].shape == title {
			return false
		}
		if toks[i].shape == lower && !stops(toks[i-1]) {
			return true
		}
		if !common {
			return false
		}
		a := i - 1
		for n := 0; a > 0 && toks[a].breaks == 0 && n < longestSentence; n++ {
			a--
		}
		return (toks[i-1].end-toks[a].start)*10 >= width*6
	}
}

func stops(t token) bool {
	if t.shape != mark {
		return false
	}
	switch t.fold {
	case ".", "!", "?", "…", ":", "“", "”", "»", "\"":
		return true
	}
	return false
}

// roman returns the value of a roman numeral in lower case, up to 399, or 0.
func roman(s string) int {
	if s == "" || len(s) > 10 {
		return 0
	}
	total, last := 0, 1000
	run := 0
	for i := 0; i < len(s); i++ {
		v := 0
		switch s[i] {
		case 'i':
			v = 1
		case 'v':
			v = 5
		case 'x':
			v = 10
		case 'l':
			v = 50
		case 'c':
			v = 100
		default:
			return 0
		}
		switch {
		case v > last:
			if run > 1 || v > 10*last || last == 5 || last == 50 {
				return 0
			}
			total += v - 2*last
			run = 0
		case v == last:
			run++
			if run > 3 {
				return 0
			}
			total += v
		default:
			run = 1
			total += v
		}
		last = v
	}
	return total
}
