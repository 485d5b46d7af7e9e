package extract

import "dateline/events/gazetteer"

// appositions takes a country, region or city set in between commas, or the day of a weekday, into the part of the sentence
// that it stands in: "will be held in Luanda, Angola, by the end of the year", "à Siem Reap, au
// Cambodge, a été reportée".
func (t *text) appositions() {
	for _, s := range t.sents {
		less := int32(0) // by how much the parts that follow count less
		for i := s.first; i < s.last; i++ {
			if end := t.apposition(i, s); end > 0 {
				before := t.toks[i-1].segment
				less = t.toks[end-1].segment - before
				for k := i; k < end; k++ {
					t.toks[k].segment = before
				}
				if end < s.last && t.toks[end].fold == "," && t.goesOn(i, end, s) {
					less++
				}
				i = end - 1
				continue
			}
			t.toks[i].segment -= less
		}
	}
}

// apposition returns the token after the place that a comma at token i sets off, where the sentence
// or its part ends there; 0 if there is none.
func (t *text) apposition(i int, s sentence) int {
	if f := t.toks[i].fold; f != "," && f != "(" || i == s.first || i+2 >= s.last || t.line.covers(i) {
		return 0
	} else if f == "(" {
		return t.countryInBrackets(i, s)
	}
	if a, b := t.nameOf(i-1), t.nameOf(i+1); a != nil && b != nil && a.Class == gazetteer.Nationality && b.Class == gazetteer.Nationality && b.last < s.last && (t.toks[b.last].is(clAnd) || t.toks[b.last].fold == ",") {
		return b.last // les ministres iranien, turc et irakien
	}
	if m := t.timeOf(i); m != nil && m.first < i && m.last < s.last && t.isWeekday(t.toks[i-1].fold) && !(m.last+1 < s.last && t.subordinates(m.last+1)) {
		return m.last // on Tuesday, 18 March, in Lomé
	}
	if end := t.amongThem(i, s); end > 0 {
		return end
	}
	return t.cityAside(i, s)
}

// cityAside returns the token after what the comma at token i sets off to tell where the city before it lies or which
// it is: Luanda, Angola; the Angolan capital, Luanda; Luanda, the capital of Angola. 0 if nothing does.
func (t *text) cityAside(i int, s sentence) int {
	city := t.nameOf(i - 1)
	if city == nil || city.last != i || city.Class != gazetteer.City {
		return 0
	}
	k := i + 1
	for k < s.last && k < i+4 && t.timeAt[k] == 0 && t.nameOf(k) == nil && t.toks[k].is(clPlace|clDefinite|clGenitive) {
		k++
	}
	if k >= s.last {
		return 0
	}
	n := t.nameOf(k)
	if n == nil || n.last >= s.last || n.Class != gazetteer.Country && n.Class != gazetteer.Region && (n.Class != gazetteer.City || n.ID != city.ID) {
		return 0
	}
	if end := &t.toks[n.last]; end.fold == "," || n.last+1 == s.last || k == i+1 && t.lang == "en" && t.gazetteer.CountryOf(city.ID) == n.ID && t.carriesOn(city, n.last) {
		n.masked = n.masked || k == i+1 && n.Class == gazetteer.Country && t.gazetteer.CountryOf(city.ID) == n.ID
		return n.last
	}
	return 0
}

// carriesOn tells whether the sentence goes on at token k, after a city and its country, with what is told of the city.
func (t *text) carriesOn(city *name, k int) bool {
	tok := &t.toks[k]
	if t.timeAt[k] > 0 || tok.shape == mark || tok.is(clPreposition|clPlace) {
		return tok.fold != "'s"
	}
	return city.first > 0 && !t.toks[city.first-1].is(clPreposition) && tok.shape == lower && tok.is(ending)
}

// countryInBrackets returns the token after the brackets that the one at token i opens around the country of the city
// before it, or 0: à Bakou (Azerbaïdjan).
func (t *text) countryInBrackets(i int, s sentence) int {
	city, country := t.nameOf(i-1), t.nameOf(i+1)
	if city == nil || country == nil || city.Class != gazetteer.City || country.Class != gazetteer.Country || country.last+1 >= s.last || t.toks[country.last].fold != ")" {
		return 0
	}
	return country.last + 1
}

// goesOn tells whether the part of the sentence that a place set off by the comma at i stands in goes
// on behind it: a participle's or relative clause does not where a verb follows, and none does where it is told who
// said so.
func (t *text) goesOn(i, end int, s sentence) bool {
	if end+1 < s.last && (t.toks[end+1].is(clSpeech) || t.toks[end+1].in(asWords)) {
		return false // on Tuesday, 18 March, said the minister
	}
	first := i - 1
	for first > s.first && t.toks[first-1].segment == t.toks[i-1].segment {
		first--
	}
	if first == s.first || t.toks[first].fold != "," {
		return true
	}
	return end+1 < s.last && !t.toks[end+1].is(clPast|clFuture|clLive|clHold|clCancel|clPostpone|clSpeech|clPlan|clOpen|clClose)
}

// amongThem returns the comma that ends what is set in at token i to name some of those spoken of, where a verb follows:
// the ministers, among them those of Japan and Egypt, will meet; 0 if there is none.
func (t *text) amongThem(i int, s sentence) int {
	if t.lang != "en" || !t.toks[i+1].in(someOfThem) {
		return 0
	}
	for k := i + 2; k+1 < s.last && k < i+24; k++ {
		if t.timeAt[k] > 0 || t.toks[k].is(clRelative) {
			return 0
		}
		if t.toks[k].fold == "," && t.toks[k+1].shape == lower && t.toks[k+1].is(clFuture|clPast|clMeet|clHold|clLive) && !t.toks[k+1].is(clPreposition|clAnd) {
			return k
		}
	}
	return 0
}

// someOfThem open what names some of many.
var someOfThem = setOf("among including notably")
