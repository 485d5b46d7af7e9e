package extract

import "dateline/events/gazetteer"

// fewestOfficials is how many states' leaders or ministers must be listed one by one for their meeting to be
// told from a visit.
const fewestOfficials = 3

// longestList is how many tokens such a list may have.
const longestList = 40

// officials makes the candidate those who are listed one by one with their states, "канцлер ФРГ, президент
// Франции и премьер Польши", if its first office stands at token i.
func (t *text) officials(c *candidate) bool {
	i, s := c.first, t.sents[c.sent]
	if i > s.first && (t.toks[i-1].is(clGenitive) || t.toks[i-1].is(clPreposition) && !t.toks[i-1].is(clDefinite)) {
		return false
	}
	offices, last, closed := 0, i, false
	states := map[string]bool{}
	for k := i; k < s.last && k < i+longestList; k++ {
		tok := &t.toks[k]
		if n := t.nameOf(k); n != nil {
			if n.Class != gazetteer.Country && n.Class != gazetteer.Nationality {
				return false
			}
			if states[n.ID] = true; n.last > last {
				last = n.last
			}
			k = n.last - 1
			continue
		}
		switch {
		case t.timeAt[k] > 0:
			k = s.last
		case tok.in(officeHolders):
			offices++
			last = k + 1
		case tok.fold == ",":
			if closed {
				k = s.last
			}
		case tok.is(clAnd):
			closed = true
		case tok.is(ending) && !tok.is(clDefinite|clGenitive) || tok.shape == mark || tok.shape == number:
			k = s.last
		case tok.capital():
			last = k + 1 // their names
		}
	}
	if offices < 2 || len(states) < fewestOfficials {
		return false
	}
	c.last = last
	return true
}

// officeHolders are those of whom each state has one.
var officeHolders = setOf(`президент премьер премьер-министр канцлер король эмир шейх госсекретарь министр глава премьеры президенты
	president premier chancellor king emir
	prasident prasidentin kanzler kanzlerin ministerprasident ministerprasidentin premierminister premierministerin
	présidente chancelier chanceliere roi`)
