package extract

import "strings"

// A phrase is an entry of several words.
type phrase struct {
	words []string
	entry entry
}

// tag gives every token its class, its head, its value and its sets.
func (g *grammar) tag(toks []token) {
	for i := range toks {
		t := &toks[i]
		if t.shape == number {
			continue
		}
		t.sets = wordSets.words[t.fold]
		if t.shape == upper && numberedConference(t.fold) {
			t.head = &headword{kind: "conference", strength: strong} // COP30, the UN's climate conference
			continue
		}
		if n, ok := strings.CutPrefix(t.fold, "mc"); ok && t.shape == upper && n != "" && len(n) < 3 && n[0] >= '1' && n[0] <= '9' {
			t.head = &headword{kind: "ministerial", strength: strong} // MC14, the WTO's ministerial conference
			continue
		}
		e, known := g.words[t.fold]
		t.class |= e.class
		if g.lang == "fr" && t.fold == "a" && t.shape == lower {
			if t.end-t.start > 1 {
				t.class &^= clStop | clPast // à
			} else {
				t.class &^= clPreposition | clPlace | clAt | clLink // a
			}
		}
		for _, p := range e.pairs {
			if p.stands(toks, i) {
				t.class |= p.class
			}
		}
		if e.head != nil && !(g.capitals && t.shape == lower) { // "treffen" is a verb
			t.head = e.head
		}
		if e.value != 0 {
			t.value = e.value
		}
		if t.shape == upper && len(t.fold) < 4 && t.head == nil && t.value == 0 {
			t.class &^= clStop | clPronoun | clIndefinite | clPast // US, WHO, UN
		}
		if !known && t.word() {
			g.compound(t)
			if t.class == 0 && t.shape == lower && g.verb(t.fold) {
				t.class |= clStop
			}
		}
	}
	for i := range toks {
		g.phrase(toks, i)
		if g.lang == "en" && i > 0 && toks[i].fold == "meeting" && toks[i-1].in(beForms) { // they are meeting
			toks[i].head, toks[i].class = nil, toks[i].class|clMeet|clLive
		}
		if g.lang == "en" {
			g.besides(toks, i)
		}
		if g.lang == "fr" && toks[i].head != nil && toks[i].is(clMeet) && toks[i].fold == "rendez-vous" {
			toks[i].head = nil // les ministres ont rendez-vous à Rome
		}
		if g.lang == "fr" && i > 0 && toks[i].fold == "reunion" && toks[i].shape == title && toks[i-1].fold == "la" && (toks[i-1].shape == title && i > 1 && toks[i-2].shape != mark || i > 2 && toks[i-2].fold == "de" && toks[i-3].fold == "ile") {
			toks[i].head = nil // the island of La Réunion
		}
		if g.lang == "fr" && i > 0 && toks[i].fold == "tenue" && toks[i-1].is(clDefinite|clPossessive) {
			toks[i].class &^= clPast // la tenue du sommet
		}
		if h := toks[i].head; h != nil && g.lang == "fr" && toks[i].in(nominalised) && (i == 0 || !toks[i-1].is(clDefinite|clIndefinite|clNext|clPrevious|clAnother|clOrdinal) || i+1 < len(toks) && toks[i+1].head != nil) {
			toks[i].head = nil // an adjective as a rule: une réunion tripartite
		}
	}
}

// besides takes from the English word at i the classes that it does not have beside its neighbours: the parties to an
// agreement are no political ones, ministers who began arriving have not begun to meet, and the envoy who heads to a city
// is no head.
func (g *grammar) besides(toks []token, i int) {
	if i+1 >= len(toks) {
		return
	}
	t, next := &toks[i], &toks[i+1]
	switch t.fold {
	case "parties":
		if next.fold == "to" || t.shape == title && i > 0 && toks[i-1].shape != mark {
			t.class &^= clParty
		}
	case "begin", "began", "begun", "start", "started":
		if next.in(comingIn) || next.fold == "to" && i+2 < len(toks) && toks[i+2].in(comingIn) {
			t.class &^= clOpen | clHold
		}
	case "end":
		if next.fold == "to" && i > 1 && toks[i-1].fold == "an" {
			t.class &^= clClose | clHold // put an end to something
		}
	case "heads", "head":
		if (next.fold == "to" || next.fold == "for") && i+2 < len(toks) && i > 0 && !toks[i-1].is(clDefinite|clPreposition|clAnd) {
			t.class = t.class&^clGroup | clTravel
		}
	}
}

// comingIn are forms of verbs of those who come to a meeting.
var comingIn = setOf("arriving arrive travelling traveling travel leaving leave flying fly flocking streaming trickling converging")

// numberedConference tells whether a folded word is the short name of a conference of parties with its
// number: COP30, COP-30, КС-30.
func numberedConference(w string) bool {
	for _, initials := range [...]string{"cop", "ticad", "unctad", "сор", "кс"} {
		if n, ok := strings.CutPrefix(w, initials); ok {
			n = strings.TrimPrefix(n, "-")
			return n != "" && len(n) < 3 && n[0] >= '1' && n[0] <= '9'
		}
	}
	return false
}

// stands tells whether the other word of the pairing stands in the sentence of token i, not far off.
func (p *pairing) stands(toks []token, i int) bool {
	for k := i + 1; k < len(toks) && k < i+farthest && !endsPairing(&toks[k]); k++ {
		if toks[k].fold == p.with && (!p.end || k+1 == len(toks) || toks[k+1].shape == mark || toks[k+1].fold == "und") {
			return true
		}
	}
	for k := i - 1; k >= 0 && k > i-farthest && !p.end && !endsPairing(&toks[k]); k-- {
		if toks[k].fold == p.with {
			return true
		}
	}
	return false
}

// farthest is how many tokens apart the words of a pairing may stand.
const farthest = 20

// endsPairing tells whether a mark ends what the words of a pairing can stand in.
func endsPairing(t *token) bool {
	return t.shape == mark && (t.fold == ";" || t.fold == "!" || t.fold == "?" || t.fold == ":") || t.breaks > 1
}

// nominalised are French adjectives that name a meeting where no noun stands with them: la tripartite,
// la ministérielle du G7.
var nominalised = setOf("tripartite quadripartite trilatérale quadrilatérale ministérielle bilatérale")

// beForms before "meeting" make it a verb.
var beForms = setOf("are is were was been be")

// phrase finds the longest phrase that starts at token i.
func (g *grammar) phrase(toks []token, i int) {
	list := g.phrases[toks[i].fold]
	if list == nil {
		return
	}
	best := -1
	for k, p := range list {
		if i+len(p.words) > len(toks) || best >= 0 && len(p.words) <= len(list[best].words) {
			continue
		}
		ok := true
		for j := 1; j < len(p.words); j++ {
			if toks[i+j].fold != p.words[j] || toks[i+j].breaks > 1 {
				ok = false
				break
			}
		}
		if ok {
			best = k
		}
	}
	if best < 0 {
		return
	}
	p := list[best]
	last := i + len(p.words) - 1
	if p.entry.class&clDecoy != 0 && g.lang == "ru" && last+1 < len(toks) && toks[last+1].shape == number {
		return // перенесли встречу с 1 на 2 июня
	}
	if p.entry.head != nil {
		h := *p.entry.head
		h.before = len(p.words) - 1
		toks[last].head = &h
		for j := i; j < last; j++ {
			toks[j].head = nil
		}
	}
	if p.entry.class&clDecoy != 0 {
		for j := i; j <= last; j++ {
			toks[j].head = nil
		}
	}
	for j := i; j <= last; j++ {
		toks[j].class |= p.entry.class
	}
	if p.entry.value != 0 {
		toks[i].value = p.entry.value
	}
}

// compound finds the head of a compound: by its last part after a hyphen, or in German by its end.
func (g *grammar) compound(t *token) {
	if i := strings.LastIndexByte(t.fold, '-'); i > 0 {
		if n := g.words[t.fold[i+1:]].value; n > 0 && n < 10 && g.genitive && !g.capitals && tens[t.fold[:i]] > 0 {
			t.class, t.value = t.class|clOrdinal, tens[t.fold[:i]]+n // seventy-seventh
			return
		}
		if n := g.words[t.fold[i+1:]].value; n > 0 && n < 20 && g.lang == "fr" && frenchTens[strings.TrimSuffix(t.fold[:i], "-et")] > 0 {
			t.class, t.value = t.class|clOrdinal, frenchTens[strings.TrimSuffix(t.fold[:i], "-et")]+n // vingt-deuxième
			return
		}
		if e, ok := g.words[t.fold[i+1:]]; ok && e.head != nil {
			h := *e.head
			h.stem = t.fold[:i]
			t.head, t.class = &h, t.class|e.class
			g.decoy(t)
			return
		} else if ok && e.class&(clGroup|clParty|clDomestic|clMountain) != 0 && g.capitals {
			t.class |= e.class & (clGroup | clParty | clDomestic | clMountain)
		} else if ok && e.class&clCountries != 0 && g.capitals {
			t.class |= clGroup // Mekong-Länder
		}
	}
	if !g.capitals || t.shape == lower || len(t.fold) < 8 {
		return
	}
	for n := 4; n >= 3; n-- {
		for _, s := range g.suffixes[t.fold[len(t.fold)-n:]] {
			if strings.HasSuffix(t.fold, s.text) && len(t.fold) >= len(s.text)+2 && (t.head == nil || len(s.text) > len(t.fold)-len(t.head.stem)) {
				h := s.head
				h.stem = strings.TrimSuffix(t.fold[:len(t.fold)-len(s.text)], "-")
				t.head = &h
			}
		}
	}
	if t.head != nil {
		if t.head.kind == "session" && t.head.strength == body {
			t.class |= clOrgan // Wirtschaftskommission
		}
		g.decoy(t)
		return
	}
	for _, end := range townEndings {
		if strings.HasSuffix(t.fold, end) {
			t.sets.addAll(wordSets.of(end)) // Küstenstadt
			return
		}
	}
	for _, end := range groupEndings {
		if strings.HasSuffix(t.fold, end) && !strings.HasSuffix(t.fold, "bundeslander") {
			t.class |= clGroup
			return
		}
	}
}

// tens open English ordinals of two words.
var tens = map[string]int{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

// frenchTens open French ordinals of two words.
var frenchTens = map[string]int{"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "quatre-vingt": 80}

// townEndings end German words for towns and islands.
var townEndings = []string{"stadt", "metropole", "ort", "insel"}

// groupEndings end German words for those who meet.
var groupEndings = []string{"minister", "ministern", "ministerinnen", "chefs", "praesidenten", "oberhaupter", "oberhauptern", "nationen", "industriestaaten", "staaten", "anrainer", "anrainern"}

// decoy takes the head from a compound whose first part makes it something else; short first parts
// must be all of it.
func (g *grammar) decoy(t *token) {
	for _, d := range g.decoys {
		if t.head.stem == d || len(d) > 4 && (strings.HasPrefix(t.head.stem, d) || strings.HasSuffix(t.head.stem, d)) {
			t.head, t.class = nil, t.class|clDecoy
			return
		}
	}
}
