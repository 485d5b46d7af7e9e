package extract

import "dateline/events/gazetteer"

// listedDays returns the days of a sentence that are listed each with its city, where there are several: am 30. Januar
// in Sarajewo, am 16. April in Bern und am 20. Juni in Wien; else nil.
func (t *text) listedDays(si int) []*moment {
	var list []*moment
	times := t.timesOf(si)
	if len(times) < 2 {
		return nil
	}
	after := -1 // the token after the city of the day before
	for _, m := range times {
		if !t.datable(m) || m.Span.Days() == 0 || m.Span.Days() > 31 {
			continue
		}
		end := t.cityBehind(m)
		if end == 0 || after >= 0 && !t.onlyJoins(after, m.first) {
			if len(list) > 1 {
				break
			}
			list = nil
			if end == 0 {
				after = -1
				continue
			}
		}
		list, after = append(list, m), end
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// cityBehind returns the token after the city that stands behind a day, or 0.
func (t *text) cityBehind(m *moment) int {
	for i := m.last; i < t.sents[m.sent].last && i < m.last+4 && t.timeAt[i] == 0; i++ {
		n := t.nameOf(i)
		switch {
		case n != nil && n.Class == gazetteer.City && n.first == i && i > m.last:
			return n.last
		case n != nil && (n.Class == gazetteer.Nationality || n.Class == gazetteer.Country), t.toks[i].is(clPlace | clDefinite | clCapital):
		default:
			return 0
		}
	}
	return 0
}

// onlyJoins tells whether nothing but commas, "and" and prepositions stands between two tokens.
func (t *text) onlyJoins(a, b int) bool {
	for i := a; i < b; i++ {
		if tok := &t.toks[i]; tok.fold != "," && !tok.is(clAnd|clPreposition|clDefinite) && tok.fold != "dann" && tok.fold != "zuletzt" && tok.fold != "then" {
			return false
		}
	}
	return a < b
}
