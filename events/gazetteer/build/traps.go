package main

import (
	"strings"

	"dateline/events/gazetteer"
)

const (
	cue    = gazetteer.FlagCue
	start  = gazetteer.FlagStart
	person = gazetteer.FlagPerson
	accent = gazetteer.FlagAccent
)

// traps are names of places and countries that are also words or names of people in a language,
// with the condition on which they are taken for the place. Towns of towns.tsv are marked there.
var traps = map[uint8]map[string]gazetteer.Flag{
	en: list(cue, likePeople, cue, "Rio", start|person, "Nice Split Mary Perm Bath Reading Mobile Tours Salvador Sucre Cork Hull Derby Canton Cologne Jersey Victoria",
		person, "Jordan Chad Holland Livingstone Florence Sofia Santiago Hamilton Wellington Houston Austin Lincoln Windsor Georgetown Adelaide Charlotte Kingston Lancaster Washington Boston Paris Darwin Orlando Columbus Melbourne Sydney Cali Virginia Montana Indiana",
		start, "Male", accent, "Malé"),
	de: list(cue, likePeople, cue, "Rio Bergen Split Mary Nice Essen Halle Male Hof Lage Zug Seen Singen Weiden Kamen Leer Delta Man Mir Mobile Lira Oral Russe Sitten Klang Löwen Derby Langen Datteln Borken Wedel Worms Aalen Siegen Frechen Landau Münster Sucre Salvador Perm",
		person, "Victoria Petra Virginia Montana Indiana Charlotte Lincoln Montgomery Hastings Darwin Hagen Windsor Paris Florenz Sofia Santiago Washington Wellington Melbourne Jordan Chad Holland Cali",
		accent, "Malé"),
	ru: list(start|person, "Того Мары Мале Кали Владимир Владимира Владимире Владимиру Владимиром Киров Кирова Королёв Королёва Пушкин Пушкина Артём Константина Константину Константине Виктория Виктории Викторию Таня Тани Жуковский Жуковского Губкин Грозный Лира Пальма Прая София Софии Софию Мир Мире Мира",
		person, "Вашингтон Вашингтона Хьюстон Веллингтон Мельбурн Линкольн Гамильтон Иордан Вирджиния Вирджинии Монтана Монтаны Индиана Индианы Юта Юты"),
	fr: list(cue, likePeople, cue, "Rio", start|person, "Tours Split Mary Hollande Maurice Dominique Cannes Vienne Valence Grenade Berne Rom Angers Lens Salvador Sucre Boston Perm Rennes",
		person, "Florence Paris Victoria Lorraine Virginie Montana Indiana Nancy Santiago Sofia Washington Wellington Melbourne Jordan Chad Holland Cali Nice Constantine",
		accent, "Malé"),
}

// likePeople are towns that news has as persons or firms more often.
const likePeople = "Toyota Kawasaki Santos Regina Guadalupe Milton Irving Eugene Jackson Lincoln Henderson Nigel Virginia Phoenix Buffalo Paradise " +
	"Gilbert Chandler Garland Hayward Montgomery Trujillo Salinas Pereira Rosario Campos Pilar Soledad Leticia Bello Serra Franca Bonito " +
	"Aurora Corona Astoria Concordia Batman Mobile Preston Lancaster Clark Leon León Aba Sari Shima Akita Kochi Minato Orlando Lorne Surrey Delta " +
	"Formosa Medina Derby Sutton Dudley Mansfield Bexley Burnley Windsor Hastings Scarborough Whistler Vaughan Reno Mesa Plano Salem Nara Kano Jos"

// list makes a map of names from pairs of a flag and names between spaces.
func list(pairs ...any) map[string]gazetteer.Flag {
	m := map[string]gazetteer.Flag{}
	for i := 0; i < len(pairs); i += 2 {
		flag := pairs[i].(gazetteer.Flag)
		for name := range strings.FieldsSeq(pairs[i+1].(string)) {
			m[name] |= flag
		}
	}
	return m
}
