package events

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A germanForm is what a form of a head noun tells: the nominative it belongs to, its gender, and
// whether it can be but a genitive, or a dative plural.
type germanForm struct {
	base             string
	gender           gender
	genitive, dative bool
	// whole nouns end no compounds: Preise is no Reise.
	whole, organ, people bool
}

// The nouns that head names, by gender: nominative singular and plural. "." before a noun tells that it
// ends no compounds, "*" that it is a standing body.
const (
	germanFeminines = `
		Konferenz/en Tagung/en Sitzung/en Versammlung/en Session/en Begegnung/en Beratung/en Verhandlung/en Konsultation/en
		Unterredung/en Besprechung/en Veranstaltung/en Ausstellung/en Anhörung/en Debatte/n Runde/n Woche/n .Reise/n
		Auslandsreise/n Initiative/n Messe/n Zusammenkunft=Zusammenkünfte Zeremonie/n Klausur/en Feier/n Ausgabe/n Auflage/n
		Etappe/n Partnerschaft/en Diskussion/en Schaltkonferenz/en Sommerakademie/n .Mission/en
		*Kommission/en *Gruppe/n *Troika`
	germanMasculines = `
		Gipfel/ Dialog/e Kongress/e Besuch/e Workshop/s Prozess/e Austausch .Summit/s .Tisch/e Konvent/e Empfang=Empfänge
		Marathon/s .Tag/e Kirchentag/e Parteitag/e Aktionstag/e Trialog/e Kongreß=Kongresse
		*.Rat=Räte *Ministerrat=Ministerräte *Außenministerrat=Außenministerräte *Sicherheitsrat=Sicherheitsräte *Kooperationsrat=Kooperationsräte
		*Assoziationsrat=Assoziationsräte *Partnerschaftsrat=Partnerschaftsräte *Wirtschaftsrat=Wirtschaftsräte *Handelsrat=Handelsräte
		*Technologierat=Technologieräte *Menschenrechtsrat=Menschenrechtsräte *Gouverneursrat=Gouverneursräte *Exekutivrat=Exekutivräte
		*Verwaltungsrat=Verwaltungsräte *Sozialrat=Sozialräte *Stabilitätsrat=Stabilitätsräte *Ostseerat *Europarat *Nationalrat *Beirat=Beiräte
		*Staatsrat=Staatsräte *Regierungsrat *Koordinierungsrat=Koordinierungsräte *Präsidentenrat *Interimsrat
		*Ausschuss=Ausschüsse`
	germanNeuters = `
		Treffen/ Forum=Foren Symposium=Symposien Kolloquium=Kolloquien Seminar/e Gespräch/e Plenum=Plenen Meeting/s Briefing/s
		Panel/s Festival/s Konklave/n Format/e Webinar/e .Arbeitsessen/ .Abendessen/ .Mittagessen/ .Frühstück/e Camp/s
		*Komitee/s *Kollegium=Kollegien *Präsidium=Präsidien *Gremium=Gremien *Kuratorium=Kuratorien`
	// germanPeople are those who meet, in the plural.
	germanPeople = `Minister Länder Staaten Präsidenten Chefs Botschafter Vertreter Experten Unterhändler Delegationen Diplomaten
		Politiker Führer Parlamentarier Premiers Beamte Spitzen`
)

var germanNouns = makeGermanNouns()

func makeGermanNouns() map[string]germanForm {
	nouns := map[string]germanForm{}
	add := func(form string, f germanForm) {
		if _, ok := nouns[form]; !ok {
			nouns[form] = f
		}
	}
	for i, list := range []string{germanMasculines, germanFeminines, germanNeuters} {
		for w := range strings.FieldsSeq(list) {
			f := germanForm{gender: gender(i)}
			w, f.organ = strings.CutPrefix(w, "*")
			w, f.whole = strings.CutPrefix(w, ".")
			w = strings.ToLower(w)
			lemma, ending, regular := strings.Cut(w, "/")
			several := lemma + ending
			if !regular {
				lemma, several, _ = strings.Cut(w, "=")
			}
			f.base = lemma
			add(lemma, f)
			if f.gender != feminine {
				genitive := f
				genitive.genitive = true
				if !strings.HasSuffix(lemma, "s") && !strings.HasSuffix(lemma, "ß") {
					add(lemma+"s", genitive)
				}
				add(strings.ReplaceAll(lemma, "ß", "ss")+"es", genitive)
			}
			if several != "" && several != lemma {
				f.base, f.gender = several, plural
				add(several, f)
			}
			if several != "" && several != lemma && !strings.HasSuffix(several, "n") && !strings.HasSuffix(several, "s") {
				f.base, f.gender, f.dative = several, plural, true
				add(several+"n", f)
			}
		}
	}
	for w := range strings.FieldsSeq(germanPeople) {
		w = strings.ToLower(w)
		f := germanForm{base: w, gender: plural, organ: true, people: true}
		add(w, f)
		if !strings.HasSuffix(w, "n") && !strings.HasSuffix(w, "s") {
			f.dative = true
			add(w+"n", f)
		}
	}
	return nouns
}

// germanNoun finds the head noun that a word is or ends with, the longest that it can be.
func germanNoun(word string) (f germanForm, start int, ok bool) {
	low, ok := lowered(word)
	if !ok || small(word) {
		return f, 0, false
	}
	for i := range low {
		if f, ok := germanNouns[low[i:]]; ok && (i == 0 || low[i-1] == '-' || !f.whole) {
			if (i == 0 || low[i-1] != '-') && len(word) > 1 && word == strings.ToUpper(word) {
				return f, 0, false
			}
			return f, i, true
		}
	}
	return f, 0, false
}

// fits tells whether adjectives with an ending can stand before the form, with or without an article.
func (f germanForm) fits(ending string) bool {
	switch {
	case ending == "en":
		return true
	case f.genitive || f.dative:
		return false
	}
	switch f.gender {
	case masculine:
		return ending == "er" || ending == "e" || ending == "em"
	case neuter:
		return ending == "es" || ending == "e" || ending == "em"
	}
	return ending == "e" || ending == "er"
}

// strongNominative are the endings of adjectives without an article, by gender.
var strongNominative = [...]string{masculine: "er", feminine: "e", neuter: "es", plural: "e"}

var (
	germanArticles = wordSet(`der die das den dem des ein eine einen einem einer eines ihr ihre ihren ihrem ihrer ihres
		sein seine seinen seinem seiner seines dieser diese dieses diesen diesem unser unsere unserem unseren unserer`)
	// germanPassing are stems of adjectives that place an event beside the day of the report.
	germanPassing = wordSet(`kommend nächst bevorstehend geplant anstehend vorgesehen jüngst letzt vergangen vorig diesjährig künftig
		weiter erneut angekündigt stattfindend stattgefunden vorherig folgend laufend heutig gestrig morgig angesetzt
		eintägig zweitägig dreitägig viertägig fünftägig mehrtägig`)
	// germanNot are words with the endings of adjectives that are none.
	germanNot = wordSet(`aber außer beide beiden beider bisher dabei daher darüber dessen deren doch eher einige einigen einiger gegen gerade
		gestern hatte hatten hinter immer jede jeden jeder jedes jener kaine keine keinen lange manche mehrere mehreren mehrerer morgen
		neben oder ohne seine solche solcher über unter waren werden wegen welche welcher wieder zwischen nicht heute viele vielen vieler
		alle allen aller allem andere anderen anderer drei zweier dreier sieben wurde wurden haben sollen können müssen sowie bereits
		innerhalb außerhalb während hundert tausende dritter-`)
	// germanStems are stems of adjectives that names write with a capital; the others are known by how
	// they end.
	germanStems = wordSet(`groß hoh neu weit klein gemeinsam deutsch offen frei jung nuklear rund arabisch erweitert gemischt ständig
		vereint nah fern mittler inner äußer zentral klug grün blau schwarz rot digital intelligent ober erst zweit dritt viert fünft
		sechst siebt siebent acht neunt zehnt elft zwölft besonder gesamt nächst`)
	germanStemEndings = []string{"isch", "lich", "ig", "al", "ell", "iv", "är", "sam", "zehnt", "zigst", "ßigst", "fizierend", "ierend", "iert"}
	// germanTowns are stems of names in -er that end like adjectives.
	germanTowns = wordSet(`leipzig danzig schleswig montreal nepal senegal bengal tal thal wuppertal neckartal rheintal inntal brüssel kassel basel`)
)

// germanAdjective cuts the ending off an adjective; ok is false if the word can be none.
func germanAdjective(word string) (stem, ending string, ok bool) {
	for _, end := range [...]string{"en", "er", "es", "em", "e"} {
		if stem, found := strings.CutSuffix(word, end); found {
			return stem, end, utf8.RuneCountInString(stem) >= 3
		}
	}
	return "", "", false
}

// knownStem tells whether a stem, in small letters, is that of an adjective.
func knownStem(stem string) bool {
	if germanStems[stem] || germanOrdinals[stem] {
		return true
	}
	for _, end := range germanStemEndings {
		if strings.HasSuffix(stem, end) && len(stem) > len(end)+1 {
			return true
		}
	}
	return false
}

// germanPart tells what a word before the head noun is.
func germanPart(word string) part {
	switch {
	case word == "und" || word == "sowie":
		return fixed
	case strings.HasSuffix(word, "-") && !small(word) && len(word) > 2: // Außen- und Verteidigungsministertreffen
		return fixed
	}
	core, comma := bare(word)
	low, ok := lowered(core)
	switch {
	case core == "" || !ok:
		return unclear
	case germanNot[low]:
		return unclear
	case strings.Trim(core, "0123456789.") == "" || strings.Trim(core, "IVXLC.") == "":
		return fixed
	}
	last := core[strings.LastIndexByte(core, '-')+1:]
	if small(last) {
		if stem, _, ok := germanAdjective(low); ok {
			if germanPassing[stem] && small(core) && comma == "" {
				return passing
			}
			return agreeing
		}
		if comma == "" && knownStem(low) {
			return fixed // hochrangig besetzten
		}
		return unclear
	}
	if abbreviated(core) {
		return fixed
	}
	lastLow := strings.ToLower(last)
	stem, ending, ok := germanAdjective(lastLow)
	switch {
	case !ok:
		return foreign
	case ending == "er" && (germanTowns[stem] || !knownStem(stem)):
		return fixed // Minsker
	case knownStem(stem):
		return agreeing
	}
	return unclear
}

// germanTitle puts a German name into its base form.
func germanTitle(words []string) heading {
	none := heading{words: words, head: -1}
	from := 0
	for from < len(words)-1 && germanArticles[strings.ToLower(words[from])] {
		from++
	}
	people := besideKind(words)
	parts := make([]part, 0, len(words))
	for i := from; i < len(words); i++ {
		if core, mark := headCore(words[i]); core != "" {
			if f, start, ok := germanNoun(core); ok && (!f.people || people) {
				if f.people && from > 0 && !strings.EqualFold(words[0], "die") && !strings.EqualFold(words[0], "den") {
					return none // der Außenminister (Treffen)
				}
				return germanHead(words, from, i, parts, f, start, core, mark)
			}
		}
		p := germanPart(words[i])
		if p == unclear {
			return none
		}
		parts = append(parts, p)
	}
	return none
}

// headCore returns a word without the mark that may follow a head noun.
func headCore(word string) (core, mark string) {
	core = strings.TrimRight(word, ",:")
	if strings.ContainsAny(core, "«»„“”\"()[]/.;") {
		return "", ""
	}
	return core, word[len(core):]
}

func germanHead(words []string, from, head int, parts []part, f germanForm, start int, core, mark string) heading {
	none := heading{words: words, head: -1}
	ending, closed := "", false
	for i := head - 1; i >= from; i-- {
		switch p := parts[i-from]; {
		case p == foreign:
			closed = true
		case p == agreeing || p == passing:
			if closed {
				return none // Vereinten Nationen Gipfel
			}
			w, _ := bare(words[i])
			_, end, _ := germanAdjective(strings.ToLower(w))
			if ending != "" && end != ending {
				return none
			}
			ending = end
		}
	}
	if ending != "" && !f.fits(ending) {
		return none
	}
	noun := recase(core, start, strings.ToLower(core[start:]), f.base) + mark
	h := heading{gender: f.gender, organ: f.organ}
	for i := from; i < head; i++ {
		switch parts[i-from] {
		case passing:
			continue
		case agreeing:
			w, comma := bare(words[i])
			h.words = append(h.words, strings.TrimSuffix(w, ending)+strongNominative[f.gender]+comma)
			continue
		}
		h.words = append(h.words, words[i])
	}
	if len(h.words) < head-from && slices.ContainsFunc(words[from:head], func(w string) bool { return w == "und" || w == "sowie" || strings.HasSuffix(w, ",") }) {
		return none // nächste und übernächste Tagung
	}
	h.head = len(h.words)
	h.words = append(h.words, noun)
	rest := words[head+1:]
	if len(rest) > 1 && (rest[0] == "und" || rest[0] == "sowie") && mark == "" {
		if next := germanTitle(rest[1:]); next.head >= 0 && len(next.words) == len(rest)-1 {
			rest = append([]string{rest[0]}, next.words...)
		} else if !slices.Equal(h.words, words[from:head+1]) {
			return none
		}
	} else if mark == "," && noun != words[head] {
		return none
	}
	h.words = append(h.words, rest...)
	return h
}

// germanOrdinals are ordinals without their endings.
var germanOrdinals = wordSet(`erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt
	siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst fünfundzwanzigst
	sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreißigst`)
