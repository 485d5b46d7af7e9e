package extract

import (
	"slices"
	"strings"
)

// Topics are told by the first letters of words, so that inflections and compounds fall together.
// The same English names come out of all four languages.

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
topic disarmament: abrüst rüstung
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
`

const englishTopics = `
topic security: securit
topic eurasian: eurasi
topic migration: migra refugee asylum
topic climate: climat
topic environment: environ biodivers nature
topic peace: peace ceasefire truce
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
topic crisis: crisis emergency
topic diplomacy: diplomacy
topic future: future
`

const russianTopics = `
topic security: безопасност
topic eurasian: еврази
topic migration: миграц беженц мигра
topic climate: климат
topic environment: окружающ эколог природ
topic peace: мир мирн перемири
topic energy: энерг газ
topic oil: нефт
topic trade: торгов
topic recovery: восстановлен реконструкц
topic nuclear: ядерн атомн
topic disarmament: разоружен вооружен
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
topic human-rights: прав
topic donors: донор
topic development: развит
topic drugs: наркот
topic investment: инвест
topic arctic: аркти
topic media: медиа сми
topic parliament: парламент межпарламент
topic language: язык
topic crisis: кризис
topic diplomacy: дипломатич
topic future: будущ
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
topic crisis: crise urgence
topic diplomacy: diplomat
topic future: avenir
`

// longestTopic is the length in bytes of the longest word that tells a topic.
const longestTopic = 28

// topicsOf returns the topics of an event's names, sorted.
func (t *text) topicsOf(k *cluster) []string {
	var list []string
	for _, c := range k.members {
		for i := c.first; i < max(c.last, c.title[1]); i++ {
			if i >= c.last && i < c.title[0] || !t.toks[i].word() {
				continue
			}
			for part := range strings.SplitSeq(t.toks[i].fold, "-") {
				if x := t.topic(part); x != "" && !slices.Contains(list, x) {
					list = append(list, x)
				}
			}
		}
	}
	slices.Sort(list)
	return list
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
