package events

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A concord is a set of cases in the masculine, feminine and neuter singular and in the plural: six
// bits for each.
type concord uint32

// The cases in the order in which declensions list their endings.
const (
	nominative concord = 1 << iota
	genitive
	dative
	accusative
	instrumental
	prepositional
	caseCount = 6
)

func (g gender) of(cases concord) concord { return cases << (caseCount * uint(g)) }

// A russianForm is one reading of a form of a head noun.
type russianForm struct {
	base   string
	gender gender
	agrees concord
	// whole nouns end no compounds, organs are standing bodies, of those that are several the plural is
	// meant where a form can be both.
	whole, organ, several, people bool
}

// russianDeclensions are the endings of nouns, singular and plural, each in the order of the cases; "-"
// is no ending.
var russianDeclensions = map[string]struct {
	gender  gender
	endings string
}{
	"м":   {masculine, "- а у - ом е ы ов ам ы ами ах"},
	"мк":  {masculine, "- а у - ом е и ов ам и ами ах"},
	"й":   {masculine, "й я ю й ем е и ев ям и ями ях"},
	"ь":   {masculine, "ь я ю ь ем е и ей ям и ями ях"},
	"ень": {masculine, "ень ня ню ень нем не ни ней ням ни нями нях"},
	"а":   {feminine, "а ы е у ой е ы - ам ы ами ах"},
	"ча":  {feminine, "ча чи че чу чей че чи ч чам чи чами чах"},
	"ка":  {feminine, "ка ки ке ку кой ке ки ок кам ки ками ках"},
	"ея":  {feminine, "ея еи ее ею еей ее еи ей еям еи еями еях"},
	"ля":  {feminine, "ля ли ле лю лей ле ли ль лям ли лями лях"},
	"ия":  {feminine, "ия ии ии ию ией ии ии ий иям ии иями иях"},
	"ие":  {neuter, "ие ия ию ие ием ии ия ий иям ия иями иях"},
}

const (
	// russianHeads are the nouns that head names, stem and declension. "." before a noun tells that it
	// ends no compounds, "*" that it is a standing body, "+" that of a form that can be both the plural
	// is meant.
	russianHeads = `
		саммит/м форум/м конгресс/м .съезд/м диалог/мк раунд/м .визит/м пленум/м симпозиум/м семинар/м брифинг/мк коллоквиум/м
		.стол/м .д/ень .ужин/м .завтрак/мк .обед/м .обмен/м телемост/м .фестивал/ь .трек/мк вебинар/м .созыв/м .марафон/м .цикл/м .этап/м
		.курулта/й .меджлис/м встре/ча конференц/ия сесс/ия ассамбл/ея дискусс/ия церемон/ия +консультац/ия .бесед/а .поезд/ка .выстав/ка
		.неде/ля .мисс/ия .декад/а .игр/а заседан/ие совещан/ие собран/ие .+слушан/ие мероприят/ие .+чтен/ие .обсужден/ие .празднован/ие
		.открыт/ие .голосован/ие .рассмотрен/ие .подписан/ие +переговор/м
		*совет/м *комитет/м *комисс/ия *коллег/ия *.групп/а *.трой/ка *.президиум/м *.рад/а`
	// russianPeople are those who meet.
	russianPeople = `министр/м лидер/м глав/а президент/м стран/а представител/ь делегац/ия эксперт/м премьер/м руководител/ь дипломат/м
		член/м переговорщик/мк спикер/м посланник/мк участник/мк`
)

var russianNouns = makeRussianNouns()

func makeRussianNouns() map[string][]russianForm {
	forms := map[string][]russianForm{}
	for _, list := range []string{russianHeads, russianPeople} {
		for w := range strings.FieldsSeq(list) {
			noun := russianForm{people: list == russianPeople}
			w, noun.organ = strings.CutPrefix(w, "*")
			w, noun.whole = strings.CutPrefix(w, ".")
			w, noun.several = strings.CutPrefix(w, "+")
			stem, kind, _ := strings.Cut(w, "/")
			ends := strings.Fields(russianDeclensions[kind].endings)
			for i, end := range ends {
				f, first := noun, ends[0]
				f.gender = russianDeclensions[kind].gender
				if i >= caseCount {
					f.gender, first = plural, ends[caseCount]
				}
				f.base = stem + strings.Trim(first, "-")
				f.agrees = f.gender.of(nominative << (i % caseCount))
				form := stem + strings.Trim(end, "-")
				if n := slices.IndexFunc(forms[form], func(o russianForm) bool { return o.base == f.base && o.gender == f.gender }); n >= 0 {
					forms[form][n].agrees |= f.agrees
				} else {
					forms[form] = append(forms[form], f)
				}
			}
		}
	}
	return forms
}

// plainRussian writes a word in small letters and ё as е, if it is as long in bytes then.
func plainRussian(word string) (string, bool) {
	low, ok := lowered(word)
	return strings.ReplaceAll(low, "ё", "е"), ok
}

// russianNoun returns the readings of the head noun that a word is or ends with, the longest that it can
// be. Of two nouns that a hyphen joins, the first must stand in the nominative.
func russianNoun(word string) (forms []russianForm, start int) {
	low, ok := plainRussian(word)
	if !ok || utf8.RuneCountInString(word) > 1 && word == strings.ToUpper(word) {
		return nil, 0
	}
	for i := range low {
		forms := russianNouns[low[i:]]
		if forms == nil || forms[0].whole && i > 0 && low[i-1] != '-' {
			continue
		}
		if before, ok := strings.CutSuffix(low[:i], "-"); ok {
			for _, f := range russianNouns[before] {
				if f.base != before {
					return nil, 0
				}
			}
		}
		return forms, i
	}
	return nil, 0
}

// russianEndings are the endings of adjectives with what they agree with.
var russianEndings = map[string]concord{
	"ый": masculine.of(nominative | accusative), "ий": masculine.of(nominative | accusative),
	"ой":  masculine.of(nominative|accusative) | feminine.of(genitive|dative|instrumental|prepositional),
	"ей":  feminine.of(genitive | dative | instrumental | prepositional),
	"ого": masculine.of(genitive) | neuter.of(genitive), "его": masculine.of(genitive) | neuter.of(genitive),
	"ому": masculine.of(dative) | neuter.of(dative), "ему": masculine.of(dative) | neuter.of(dative),
	"ым": masculine.of(instrumental) | neuter.of(instrumental) | plural.of(dative),
	"им": masculine.of(instrumental) | neuter.of(instrumental) | plural.of(dative),
	"ом": masculine.of(prepositional) | neuter.of(prepositional), "ем": masculine.of(prepositional) | neuter.of(prepositional),
	"ая": feminine.of(nominative), "яя": feminine.of(nominative), "ую": feminine.of(accusative), "юю": feminine.of(accusative),
	"ою": feminine.of(instrumental), "ею": feminine.of(instrumental),
	"ое": neuter.of(nominative | accusative), "ее": neuter.of(nominative | accusative),
	"ые": plural.of(nominative | accusative), "ие": plural.of(nominative | accusative),
	"ых": plural.of(genitive | prepositional), "их": plural.of(genitive | prepositional),
	"ыми": plural.of(instrumental), "ими": plural.of(instrumental),
}

// russianThird are the endings of третий, which has ones of its own.
var russianThird = map[string]concord{
	"ий": masculine.of(nominative | accusative), "ьего": masculine.of(genitive) | neuter.of(genitive), "ьему": masculine.of(dative) | neuter.of(dative),
	"ьим": masculine.of(instrumental) | neuter.of(instrumental) | plural.of(dative), "ьем": masculine.of(prepositional) | neuter.of(prepositional),
	"ья": feminine.of(nominative), "ью": feminine.of(accusative), "ьей": feminine.of(genitive | dative | instrumental | prepositional),
	"ье": neuter.of(nominative | accusative), "ьи": plural.of(nominative | accusative), "ьих": plural.of(genitive | prepositional), "ьими": plural.of(instrumental),
}

var (
	// russianStressed are stems of adjectives that end in -ой and not in -ый or -ий.
	russianStressed = wordSet(`втор шест седьм восьм сороков миров делов правов годов полугодов цифров морск городск донск мужск тверск
		передов молод больш друг дорог выездн очередн внеочередн областн основн родн степн лесн ручн стальн речн языков игров бытов
		группов трудов рядов прям жив водян нефтян полев часов краев пищев берегов кругов сетев корнев биржев звуков волев ключев нулев
		страхов грузов зернов путев цветн запасн сквозн дневн хоров слеп глух сух люб прост пуст густ чуж`)
	// russianUnstressed are stems in -ов and -ев of adjectives in -ый; of others it is not known.
	russianUnstressed = wordSet(`финансов торгов газов нефтегазов планов кадров шелков продуктов нов здоров суров стартов итогов налогов
		массов тестов визов сырьев базов пилотов фондов почтов рыбопромыслов трубопроводов`)
	// russianPassing are stems of adjectives that place an event beside the day of the report.
	russianPassing = wordSet(`предстоящ следующ ближайш запланированн прошедш состоявш завершивш нынешн минувш прошл намеченн готовящ
		планируем проведенн предыдущ последн назначенн грядущ вчерашн сегодняшн завтрашн недавн двухдневн трехдневн однодневн четырехдневн пятидневн`)
	// russianNot are words with the endings of adjectives that are none, or that do not describe.
	russianNot = wordSet(`которой которого которому которым котором которая которую которое которые которых которыми всей своей своего своему
		своим своем свою своих свои нашей нашего этой этого этому этим этом эти этих той того тому том тех тем те всем всех все один одной одного
		одном одну одна другой другого другом другую другая другие других такой такая такую такого таком также более менее уже еще между после перед чем
		самой самого самом самый самая самую каждой каждого каждом любой любого обоих обеих его ее их им ими ей`)
	// russianTens are the words that ordinals such as двадцать пятый begin with.
	russianTens = wordSet(`двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто`)
	// russianAsides are words between an ordinal and the noun that agree with neither.
	russianAsides = [][]string{{"по", "счету"}, {"в", "истории"}, {"за", "всю", "историю"}}
)

// russianAdjective cuts a word, in small letters, into the stem and the ending of an adjective.
func russianAdjective(low string) (stem, ending, self string, agrees concord) {
	low, reflexive := strings.CutSuffix(low, "ся")
	if reflexive {
		self = "ся"
	}
	if end, ok := strings.CutPrefix(low, "трет"); ok && russianThird[end] != 0 {
		return "трет", end, "", russianThird[end]
	}
	for _, n := range [...]int{3, 2} {
		cut := len(low) - 2*n
		if cut < 6 {
			continue
		}
		if a := russianEndings[low[cut:]]; a != 0 {
			return low[:cut], low[cut:], self, a
		}
	}
	return "", "", "", 0
}

// russianNominative returns the ending that an adjective has in the nominative; ok is false where its
// stem does not tell.
func russianNominative(stem, ending string, g gender) (string, bool) {
	if stem == "трет" {
		return [...]string{masculine: "ий", feminine: "ья", neuter: "ье", plural: "ьи"}[g], true
	}
	if russianEndings[ending]&g.of(nominative) != 0 {
		return ending, true
	}
	last, _ := utf8.DecodeLastRuneInString(stem)
	short := stem[strings.LastIndexByte(stem, '-')+1:]
	stressed := russianStressed[stem] || russianStressed[short]
	switch {
	case strings.ContainsRune("гкх", last):
		if g == masculine && stressed {
			return "ой", true
		}
		return [...]string{masculine: "ий", feminine: "ая", neuter: "ое", plural: "ие"}[g], true
	case strings.ContainsRune("жшчщ", last):
		if stressed {
			return [...]string{masculine: "ой", feminine: "ая", neuter: "ое", plural: "ие"}[g], true
		}
		return [...]string{masculine: "ий", feminine: "ая", neuter: "ее", plural: "ие"}[g], true
	case strings.ContainsRune("цаеийоуыэюяьъ", last):
		return "", false
	case strings.HasPrefix(ending, "е") || strings.HasPrefix(ending, "и") || strings.HasPrefix(ending, "ю") || strings.HasPrefix(ending, "я"):
		return [...]string{masculine: "ий", feminine: "яя", neuter: "ее", plural: "ие"}[g], last == 'н'
	}
	if g != masculine {
		return [...]string{feminine: "ая", neuter: "ое", plural: "ые"}[g], true
	}
	switch {
	case stressed:
		return "ой", true
	case (strings.HasSuffix(stem, "ов") || strings.HasSuffix(stem, "ев")) && !russianUnstressed[stem] && !russianUnstressed[short]:
		return "", false
	}
	return "ый", true
}

// A russianWord is a word before the head noun.
type russianWord struct {
	part
	stem, ending, self string
	agrees             concord
}

// russianPart tells what a word before the head noun is.
func russianPart(word string) russianWord {
	if word == "и" {
		return russianWord{part: fixed}
	}
	core, comma := bare(word)
	low, ok := plainRussian(core)
	switch {
	case core == "" || !ok || russianNot[low]:
		return russianWord{}
	case strings.Trim(core, "0123456789") == "" || strings.Trim(core, "IVXLC") == "" || russianTens[low]:
		return russianWord{part: fixed}
	}
	if n := strings.TrimLeft(core, "0123456789"); n != core && strings.HasPrefix(n, "-") {
		if _, ok := russianOrdinalEndings[n[1:]]; ok {
			return russianWord{part: agreeing, stem: core[:len(core)-len(n)], ending: n, agrees: ^concord(0)}
		}
	}
	if core == strings.ToUpper(core) && utf8.RuneCountInString(core) > 1 {
		return russianWord{part: fixed}
	}
	w := russianWord{part: agreeing}
	if w.stem, w.ending, w.self, w.agrees = russianAdjective(low); w.agrees == 0 {
		return russianWord{}
	}
	if small(core) && comma == "" && russianPassing[w.stem] {
		w.part = passing
	}
	return w
}

// russianOrdinalEndings are what follows the figures of an ordinal.
var russianOrdinalEndings = wordSet("й го му м я ю е х ми ой ей ая ую ое ый ого ому ым ом ых ые ыми")

// agree returns the word in the nominative.
func (w russianWord) agree(word string, g gender) (string, bool) {
	core, comma := bare(word)
	if strings.HasPrefix(w.ending, "-") {
		return w.stem + russianOrdinalEnding(g) + comma, true
	}
	end, ok := russianNominative(w.stem, w.ending, g)
	return core[:len(w.stem)] + end + w.self + comma, ok
}

func russianOrdinalEnding(g gender) string {
	return [...]string{masculine: "-й", feminine: "-я", neuter: "-е", plural: "-е"}[g]
}

// russianTitle puts a Russian name into its base form.
func russianTitle(words []string) heading {
	none := heading{words: words, head: -1}
	people := besideKind(words)
	var before []russianWord
	for i := 0; i < len(words); i++ {
		if core, mark := headCore(words[i]); core != "" {
			if forms, start := russianNoun(core); forms != nil && (!forms[0].people || people) {
				return russianHead(words, i, before, forms, start, core, mark)
			}
		}
		w := russianPart(words[i])
		for _, aside := range russianAsides {
			if i > 0 && len(words) > i+len(aside) && samePlain(words[i:i+len(aside)], aside) {
				before = append(before, make([]russianWord, len(aside))...)
				for k := range aside {
					before[i+k].part = fixed
				}
				i += len(aside) - 1
				w.part = unclear
				break
			}
		}
		if len(before) > i {
			continue
		}
		if w.part == unclear {
			return none
		}
		before = append(before, w)
	}
	return none
}

func samePlain(words, plain []string) bool {
	for i, w := range words {
		if low, _ := plainRussian(w); low != plain[i] {
			return false
		}
	}
	return true
}

func russianHead(words []string, head int, before []russianWord, forms []russianForm, start int, core, mark string) heading {
	none := heading{words: words, head: -1}
	agrees := ^concord(0)
	for _, w := range before {
		if w.part == agreeing || w.part == passing {
			agrees &= w.agrees
		}
	}
	var found *russianForm
	for i := range forms {
		f := &forms[i]
		if f.agrees&agrees == 0 || f.people && f.gender != plural {
			continue
		}
		if found == nil || f.several && f.gender == plural {
			found = f
		}
	}
	if found == nil || found.gender == plural && !found.several && !found.people && agrees == ^concord(0) && slices.ContainsFunc(russianNouns[found.base], func(f russianForm) bool { return f.gender != plural }) {
		return none // встречами: встречи are taken for one
	}
	low, _ := plainRussian(core[start:])
	h := heading{gender: found.gender, organ: found.organ || found.people}
	dropped := false
	for i, w := range before {
		word := words[i]
		switch w.part {
		case passing:
			dropped = true
			continue
		case agreeing:
			ok := false
			if word, ok = w.agree(word, found.gender); !ok {
				return none
			}
		}
		h.words = append(h.words, word)
	}
	if dropped && slices.ContainsFunc(words[:head], func(w string) bool { return w == "и" || strings.HasSuffix(w, ",") }) {
		return none
	}
	h.head = len(h.words)
	h.words = append(h.words, recase(core, start, low, found.base)+mark)
	rest := slices.Clone(words[head+1:])
	changed := h.words[h.head] != words[head]
	switch {
	case len(rest) > 1 && mark == "" && rest[0] == "и":
		if next := russianTitle(rest[1:]); next.head >= 0 && len(next.words) == len(rest)-1 {
			copy(rest[1:], next.words)
		} else if changed {
			return none
		}
	case len(rest) > 0 && mark == ",": // конференции, посвящённой
		w := russianPart(rest[0])
		if next, _ := headCore(rest[0]); next != "" {
			if forms, _ := russianNoun(next); forms != nil {
				w = russianWord{}
			}
		}
		if ok := w.part == agreeing || w.part == passing; ok && w.agrees&agrees&found.agrees != 0 {
			if rest[0], ok = w.agree(rest[0], found.gender); !ok {
				return none
			}
		} else if changed {
			return none
		}
	}
	h.words = append(h.words, rest...)
	return h
}
