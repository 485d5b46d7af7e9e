package extract

import (
	"slices"
	"strings"
)

// Topics are told by the first letters of words, so that inflections and compounds fall together.
// The same names come out of all four languages: English words, and in capitals countries, by code,
// and regions, as a conference on Libya is no conference on Syria. What is told by "-" is no topic.

const germanTopics = `
topic security: sicherheit
topic eurasian: eurasi
topic migration: migration flüchtling flucht asyl
topic climate: klima weltklima
topic environment: umwelt natur arten biodivers
topic peace: frieden waffenruhe waffenstillstand
topic energy: energie gas strom
topic oil: öl erdöl
topic trade: handel welthandel
topic recovery: wiederaufbau
topic nuclear: nuklear atom kern
topic disarmament: abrüst rüstung waffen
topic water: wasser ozean meer
topic food: ernähr hunger welternähr lebensmittel
topic terrorism: terror antiterror
topic defence: verteidig militär
topic culture: kultur
topic economy: wirtschaft weltwirtschaft
topic finance: finanz währung schulden banken
topic transport: transport verkehr logistik
topic digital: digital cyber internet
topic ai: ki künstlich
topic health: gesundheit pandemie
topic education: bildung hochschul
topic youth: jugend
topic women: frauen
topic tourism: tourism
topic space: weltraum raumfahrt
topic agriculture: landwirtschaft agrar
topic human-rights: menschenrecht
topic donors: geber
topic development: entwicklung
topic drugs: drogen
topic investment: invest
topic arctic: arkti
topic media: medien
topic parliament: parlament
topic language: sprach
topic crisis: krise dringlich
topic diplomacy: diplomat
topic future: zukunft
topic RU: russ
topic US: usa amerikan
topic CN: chin
topic UA: ukrain
topic BY: belarus weißruss
topic IN: indien indisch
topic ID: indones
topic JP: japan
topic KR: korea nordkorea südkorea
topic TR: türkei türkisch
topic TURKIC: turkstaat turksprach turkvölk
topic SY: syri
topic LY: liby
topic SD: sudan
topic YE: jemen
topic AF: afghan
topic IR: iran
topic IQ: irak
topic IL: israel
topic PS: palästin
topic LB: libanon libanes
topic SA: saudi
topic EG: ägypt
topic SO: somali
topic CD: kongo
topic HT: haiti
topic MM: myanmar
topic AM: armeni
topic AZ: aserbaids
topic GE: georgi
topic KZ: kasach
topic UZ: usbek
topic KG: kirgis
topic TJ: tadschik
topic TM: turkmen
topic MD: moldau moldaw moldov republik-moldau
topic RS: serbi
topic HU: ungar
topic PL: polen polnisch
topic DE: deutsch
topic FR: frankreich franzö
topic IT: italien
topic GB: britisch großbritann
topic AFRICA: afrika
topic ARAB: arab
topic ASIA: zentralasi asien asiat
topic EUROPE: europ
topic ISLAMIC: islam
topic GULF: golfstaat golfkoop
topic BALKANS: balkan westbalkan
topic CASPIAN: kaspi
topic BALTIC: balti ostsee
topic BLACK-SEA: schwarzmeer
topic CAUCASUS: kaukas südkaukas
topic PACIFIC: pazifi
topic SAHEL: sahel
topic LATIN-AMERICA: lateinamerik
topic solution: lösung beilegung
topic francophonie: frankophon francophon französischsprach
topic corruption: korrup antikorrup
topic crime: kriminal verbrech
topic justice: justiz
topic religion: relig
topic industry: industri
topic science: wissenschaft
topic innovation: innovat
topic customs: zoll
topic sport: sport
topic forest: wald wälder
topic children: kinder
topic disaster: katastroph
topic chemical: chemi
topic aviation: luftfahrt
topic maritime: schifffahrt seefahrt marit
topic humanitarian: humanitär
topic labour: arbeitsmarkt arbeitsorg arbeitsschutz
topic population: bevölker
topic housing: wohn siedl
topic tax: steuer
topic plastics: plastik kunststoff
topic pollution: verschmutz
topic rail: eisenbahn bahn
topic law: völkerrecht
topic infrastructure: infrastruktur
topic -: gastgeber
`

const englishTopics = `
topic security: securit
topic eurasian: eurasi
topic migration: migra refugee asylum
topic climate: climat
topic environment: environ biodivers nature
topic peace: peace ceasefire cease-fire truce armistice
topic energy: energ
topic oil: oil
topic trade: trade
topic recovery: recover reconstruct rebuild
topic nuclear: nuclear atomic
topic disarmament: disarm arms weapon
topic water: water ocean
topic food: food hunger
topic terrorism: terror counter-terror counterterror
topic defence: defen militar
topic culture: cultur
topic economy: econom
topic finance: financ monetary debt bank
topic transport: transport logistic
topic digital: digital cyber internet
topic ai: artificial
topic health: health pandemic
topic education: educat
topic youth: youth
topic women: women
topic tourism: touris
topic space: space
topic agriculture: agricultur
topic human-rights: rights
topic donors: donor
topic development: develop
topic drugs: drug narcotic
topic investment: invest
topic arctic: arctic
topic media: media
topic parliament: parliament interparliament
topic language: language
topic crisis: crisis
topic diplomacy: diplomacy
topic future: future
topic RU: russia
topic US: usa american u.s
topic CN: china chinese
topic UA: ukrain
topic BY: belarus
topic IN: india
topic ID: indones
topic JP: japan
topic KR: korea
topic TR: turkey turkish türkiye
topic TURKIC: turkic
topic SY: syria
topic LY: libya
topic SD: sudan
topic YE: yemen
topic AF: afghan
topic IR: iran
topic IQ: iraq
topic IL: israel
topic PS: palestin
topic LB: leban
topic SA: saudi
topic EG: egypt
topic SO: somali
topic CD: congo
topic HT: haiti
topic MM: myanmar
topic AM: armenia
topic AZ: azerbaij
topic GE: georgia
topic KZ: kazakh
topic UZ: uzbek
topic KG: kyrgyz
topic TJ: tajik
topic TM: turkmen
topic MD: moldov
topic RS: serbia
topic HU: hungar
topic PL: poland polish
topic DE: german
topic FR: france french
topic IT: italy italian
topic GB: british britain
topic AFRICA: africa
topic ARAB: arab
topic ASIA: asia
topic EUROPE: europ
topic ISLAMIC: islam
topic GULF: gulf
topic BALKANS: balkan
topic CASPIAN: caspian
topic BALTIC: baltic
topic BLACK-SEA: black
topic CAUCASUS: caucas
topic PACIFIC: pacific
topic SAHEL: sahel
topic LATIN-AMERICA: latin
topic solution: solution settlement
topic francophonie: francophon french-speaking
topic corruption: corrup anti-corrup
topic crime: crime criminal
topic justice: justice
topic religion: religi interfaith interreligi
topic industry: industri
topic science: scienc scientif
topic innovation: innovat
topic customs: customs
topic sport: sport
topic forest: forest
topic children: child
topic disaster: disaster
topic chemical: chemical
topic aviation: aviation
topic maritime: maritim shipping
topic humanitarian: humanitarian
topic labour: labour labor
topic population: population
topic housing: habitat housing
topic tax: tax
topic plastics: plastic
topic pollution: pollution
topic rail: rail
topic law: law
topic infrastructure: infrastructur
topic -: developed
`

const russianTopics = `
topic security: безопасност
topic eurasian: еврази
topic migration: миграц беженц мигра
topic climate: климат
topic environment: окружающ эколог природ биоразнообраз
topic peace: мир мирн перемири
topic energy: энерг газ
topic oil: нефт
topic trade: торгов
topic recovery: восстановлен реконструкц
topic nuclear: ядерн атомн
topic disarmament: разоружен вооружен оружи
topic water: водн вод океан
topic food: продовольств голод
topic terrorism: террор антитеррор
topic defence: оборон военн
topic culture: культур
topic economy: эконом
topic finance: финанс валют
topic transport: транспорт логист
topic digital: цифров кибер интернет
topic ai: искусственн
topic health: здравоохран здоров
topic education: образован
topic youth: молодеж
topic women: женщин женск
topic tourism: туризм турис
topic space: косм
topic agriculture: сельск сельхоз аграрн
topic human-rights: права правам правах
topic donors: донор
topic development: развит
topic drugs: наркот
topic investment: инвест
topic arctic: аркти
topic media: медиа
topic parliament: парламент межпарламент
topic language: язык
topic crisis: кризис
topic diplomacy: дипломатич
topic future: будущ
topic RU: росси русск
topic US: сша американ
topic CN: китай китая китае китаем китаю
topic UA: украин
topic BY: беларус белорус
topic IN: индия индии индийск
topic ID: индонез
topic JP: япон
topic KR: корея кореи корейск южнокор северокор кндр
topic TR: турци турец
topic TURKIC: тюркск
topic SY: сирия сирии сирийск
topic LY: ливия ливии ливийск
topic SD: судан
topic YE: йемен
topic AF: афган
topic IR: иран
topic IQ: ирак
topic IL: израил
topic PS: палестин
topic LB: ливан
topic SA: саудов
topic EG: египет египт
topic SO: сомали
topic CD: конго
topic HT: гаити
topic MM: мьянм
topic AM: армен армян
topic AZ: азербайдж
topic GE: грузи
topic KZ: казах
topic UZ: узбек
topic KG: кирги кыргыз
topic TJ: таджик
topic TM: туркмен
topic MD: молдав молдов
topic RS: серби сербск
topic HU: венгр венгер
topic PL: польш польск
topic DE: герман немецк
topic FR: франци француз
topic IT: итал
topic GB: британ
topic AFRICA: африк
topic ARAB: араб
topic ASIA: азия азии азиат центральноаз
topic EUROPE: европ
topic ISLAMIC: ислам
topic GULF: залив
topic BALKANS: балкан
topic CASPIAN: каспи
topic BALTIC: балти
topic BLACK-SEA: черноморск
topic CAUCASUS: кавказ
topic PACIFIC: тихоокеан
topic SAHEL: сахел
topic LATIN-AMERICA: латиноамер
topic solution: решени урегулирован
topic francophonie: франкофон франкоязыч франкоговор
topic corruption: коррупц антикоррупц
topic crime: преступн
topic justice: юстиц правосуд
topic religion: религи межрелигиоз
topic industry: промышлен
topic science: наука науки научн
topic innovation: иннова
topic customs: тамож
topic sport: спорт
topic forest: лесов лесн
topic children: детск детей
topic disaster: катастроф бедстви чрезвычайных чрезвычайным
topic chemical: химическ
topic aviation: авиац
topic maritime: морск судоход
topic humanitarian: гуманитар
topic labour: труда трудов
topic population: народонасел
topic housing: жиль жилищ
topic tax: налог
topic plastics: пластик
topic pollution: загрязн
topic rail: железнодор
topic law: юридич
topic infrastructure: инфраструктур
topic -: правит миров смирн
`

const frenchTopics = `
topic security: sécurit
topic eurasian: eurasi
topic migration: migra réfugié asile
topic climate: climat
topic environment: environ biodivers nature
topic peace: paix cessez trêve
topic energy: énerg gaz
topic oil: pétrol
topic trade: commerc
topic recovery: reconstruction relèvement relance
topic nuclear: nucléaire
topic disarmament: désarme armes armement
topic water: eau océan
topic food: aliment faim
topic terrorism: terror antiterror
topic defence: défense militair
topic culture: cultur
topic economy: économ
topic finance: financ monétair dette
topic transport: transport logist
topic digital: numér cyber internet
topic ai: artificiel intelligence
topic health: santé pandém
topic education: enseign éducat
topic youth: jeunesse
topic women: femmes
topic tourism: touris
topic space: spatial
topic agriculture: agricol agricultur
topic human-rights: droits
topic donors: donateurs bailleurs
topic development: développe
topic drugs: drogue stupéfiant
topic investment: invest
topic arctic: arctique
topic media: médias
topic parliament: parlement interparlement
topic language: langue
topic crisis: crise
topic diplomacy: diplomat
topic future: avenir
topic RU: russ
topic US: américano états-unis
topic CN: chin
topic UA: ukrain
topic BY: bélarus biélorus
topic IN: inde indien indo
topic ID: indonés
topic JP: japon
topic KR: corée nord-coréen sud-coréen nord-coréenne
topic TR: turquie turco
topic TURKIC: turcoph turciqu
topic SY: syri
topic LY: liby
topic SD: soudan
topic YE: yémen
topic AF: afghan
topic IR: iran
topic IQ: irak irakien
topic IL: israël
topic PS: palestin
topic LB: liban
topic SA: saoud
topic EG: égypt
topic SO: somali
topic CD: congo
topic HT: haïti
topic MM: myanmar birman
topic AM: armén
topic AZ: azerba
topic GE: géorgi
topic KZ: kazakh
topic UZ: ouzbé ouzbek
topic KG: kirghi
topic TJ: tadjik
topic TM: turkmèn turkmén
topic MD: moldav moldov
topic RS: serbi
topic HU: hongr
topic PL: polog polon
topic DE: allem
topic FR: france franç
topic IT: itali
topic GB: britann
topic AFRICA: afri
topic ARAB: arab
topic ASIA: asie asiat
topic EUROPE: europ
topic ISLAMIC: islam
topic GULF: golfe
topic BALKANS: balkan
topic CASPIAN: caspi
topic BALTIC: baltiqu balte
topic BLACK-SEA: noire
topic CAUCASUS: caucas
topic PACIFIC: pacifi
topic SAHEL: sahel
topic LATIN-AMERICA: latino
topic solution: solution règlement
topic francophonie: francophon
topic corruption: corrup anticorrup
topic crime: crimin
topic justice: justice
topic religion: relig interrelig
topic industry: industri
topic science: scien
topic innovation: innovat
topic customs: douan
topic sport: sport
topic forest: forêt forest
topic children: enfan
topic disaster: catastroph
topic chemical: chimi
topic aviation: aviation
topic maritime: maritim
topic humanitarian: humanitair
topic labour: travail
topic population: population
topic housing: logement habitat
topic tax: fiscal
topic plastics: plasti
topic pollution: pollution
topic rail: ferrov
topic law: juridi
topic infrastructure: infrastructur
topic -: développé indépend
`

// longestTopic is the length in bytes of the longest word that tells a topic.
const longestTopic = 28

// topicsOf returns the topics of an event's names, sorted.
func (t *text) topicsOf(k *cluster) []string {
	var list []string
	for _, c := range k.members {
		for i := min(c.first, c.extraFirst()); i < max(c.last, c.title[1], c.extraAt[1]); i++ {
			if !c.holds(i) || !t.toks[i].word() {
				continue
			}
			for part := range strings.SplitSeq(t.toks[i].fold, "-") {
				if x := t.topics[t.toks[i].fold]; x != "" {
					list = addTopic(list, x) // French-speaking countries are not France
					break
				}
				list = addTopic(list, t.topic(part))
			}
		}
	}
	slices.Sort(list)
	return list
}

// addTopic adds a topic that is one, once.
func addTopic(list []string, x string) []string {
	if x == "" || x == "-" || slices.Contains(list, x) {
		return list
	}
	return append(list, x)
}

// extraFirst returns the first token of what completes the name, or of the name.
func (c *candidate) extraFirst() int {
	if c.extraAt[1] > 0 {
		return c.extraAt[0]
	}
	return c.first
}

// holds tells whether token i is part of the name, its title or what completes it.
func (c *candidate) holds(i int) bool {
	return c.first <= i && i < c.last || c.title[0] <= i && i < c.title[1] || c.extraAt[0] <= i && i < c.extraAt[1]
}

// topic returns the topic of the longest start of a word that tells one, or "".
func (t *text) topic(word string) string {
	for n := min(len(word), longestTopic); n >= 3; n-- {
		if x := t.topics[word[:n]]; x != "" {
			return x
		}
	}
	return ""
}
