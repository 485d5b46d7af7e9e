package extract

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// resumed tells whether talks that a sentence speaks of as known, "the talks are to be resumed in
// Geneva on 20 November", are those of countries that the sentences before it name, and notes these.
func (t *text) resumed(c *candidate) bool {
	if !c.definite && t.lang != "ru" || !c.bare && !t.roundAlone(c) || c.indefinite || c.role != 0 || !t.clauseHas(c.date, clHold|clMeet|clOpen|clPlan) {
		return false
	}
	countries, rebels := map[string]bool{}, false
	for i := t.sents[max(0, c.sent-2)].first; i < c.first; i++ {
		if t.line.covers(i) || t.timeAt[i] > 0 {
			continue
		}
		if t.toks[i].is(clParty | clDomestic) {
			return false
		}
		for _, w := range rebelWords {
			if strings.HasPrefix(t.toks[i].fold, w) {
				rebels = true
			}
		}
		if n := t.nameOf(i); n != nil {
			if n.first == i && !n.masked && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality) {
				countries[n.ID] = true
			} else if t.government(n) {
				if country := t.gazetteer.CountryOf(n.ID); country != "" {
					countries[country] = true
				}
			}
		}
	}
	if len(countries) < 2 && !(len(countries) == 1 && rebels) {
		return false
	}
	if c.extra != "" {
		return true
	}
	names := make([]string, 0, len(countries))
	for id := range countries {
		names = append(names, t.gazetteer.Name(id, t.lang))
	}
	slices.Sort(names)
	if c.extra != "" {
		return true
	}
	c.extra = strings.Join(names[:min(len(names), 4)], ", ")
	return true
}

// roundAlone tells whether a phrase says no more than that it is a round of talks: новый раунд переговоров.
func (t *text) roundAlone(c *candidate) bool {
	if c.head < 0 || !t.toks[c.head].in(roundWords) || len(c.organisations) > 0 || c.title[1] > 0 {
		return false
	}
	for i := c.head + 1; i < c.last; i++ {
		if h := t.toks[i].head; h == nil || h.kind != "talks" {
			return false
		}
	}
	return true
}

// metAgain tells whether a meeting is one of the talks of states that the sentences before it speak of: Индия и
// Пакистан возобновили диалог. Следующая встреча назначена на 3 июня.
func (t *text) metAgain(c *candidate) bool {
	if t.lang != "ru" || c.kind != "meeting" && c.kind != "session" || c.sent == 0 || c.date == nil || c.placeBy < 5 {
		return false
	}
	for i := t.sents[max(0, c.sent-2)].first; i < t.sents[c.sent].first; i++ {
		if h := t.toks[i].head; h != nil && h.kind == "talks" {
			return t.resumed(c)
		}
	}
	return false
}

// adjourned tells whether what a later sentence says of putting off or breaking off is the course of
// an event that has been held: the ministers met on Monday; their talks were adjourned at night.
func (t *text) adjourned(k *cluster, c *candidate) bool {
	p := t.src.Published
	return c != k.by && c.date == nil && c.kind == "talks" && k.by.status == events.Held && p != 0 && k.span.Last() != 0 && k.span.Last() <= p
}

// twoStatesAct tells whether the sentence opens with two states that do something at or after their talks: Таджикистан
// и Киргизия по итогам недельных переговоров подписали протокол.
func (t *text) twoStatesAct(c *candidate) bool {
	s := t.sents[c.sent]
	for _, n := range t.namesIn(s.first, s.last) {
		if n.Class != gazetteer.Country || n.masked || t.line.covers(n.first) || n.last+1 >= s.last || !t.toks[n.last].is(clAnd) || !t.nominativeName(&n, s.last) {
			continue
		}
		if o := t.nameAfter(n.last+1, s.last); o != nil && o.Class == gazetteer.Country {
			return true
		}
	}
	return false
}

// statesTalk tells whether Russian talks without a word of who talks, which take place on a day and in a city, are
// those of states, by what the sentences around them speak of: diplomats, ministries, another country than the
// city's; and of nothing that is talked over at home.
func (t *text) statesTalk(c *candidate) bool {
	if t.lang != "ru" || c.head < 0 || c.date == nil || c.place.City == "" || c.placeBy < 4 || c.date.Span.Days() > 31 || c.role == clAfter || !t.clauseHas(c.date, clHold|clOpen|clClose|clPlan) {
		return false
	}
	for i := c.head + 1; i < c.last; i++ {
		if t.toks[i].fold == "для" {
			return false // консультации для абитуриентов
		}
	}
	if i := c.last; i < len(t.toks) && t.toks[i].fold == "для" {
		return false
	}
	states := false
	for i := t.sents[max(0, c.sent-2)].first; i < t.sents[min(len(t.sents)-1, c.sent+1)].last; i++ {
		tok := &t.toks[i]
		if t.line.covers(i) || t.timeAt[i] > 0 {
			continue
		}
		n := t.nameOf(i)
		if n == nil && tok.is(clParty|clDomestic) || tok.in(homeMatters) {
			return false
		}
		states = states || tok.is(clOfficial|clDiplomat) && n == nil || tok.is(clGroup) && tok.word() && t.pluralGroup(i) || tok.in(diplomacy) ||
			n != nil && !n.masked && (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality) && n.ID != c.place.Country ||
			n != nil && !n.masked && n.Class == gazetteer.City && t.isCapital(n.ID) && t.gazetteer.CountryOf(n.ID) != c.place.Country ||
			n != nil && n.Class == gazetteer.Organisation && (n.first < c.first || n.first >= c.last)
	}
	return states
}

// diplomacy are words of what states do with each other; homeMatters are what is talked over within one.
var (
	diplomacy   = setOf("госдеп госдепартамент дипломат дипломаты дипломатов дипломатический посредник посредники посредников посредничестве посредничеством перемирие перемирия перемирии санкций санкции санкциях четверки четверке пятерки шестерки формате делегация делегации делегаций спецпосланник спецпредставитель замминистра посол посла послы урегулировании урегулирования прекращении прекращения")
	homeMatters = setOf("профсоюз профсоюза профсоюзы профсоюзов забастовка забастовки забастовку зарплате зарплаты зарплат завода завод заводе работодатели работодателей работодателями клуб клуба клубом клубов игрок игрока тренер тренера контракт контракта контракте трансфер трансфера коалиция коалиции коалицию компания компании компанией компаний акции акционеры акционеров сделка сделке сделку банк банка концерн концерна холдинг холдинга слиянии слияния матч матча боя боксер боксера")
)
