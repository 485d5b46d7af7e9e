package main

import "dateline/events/gazetteer"

const (
	cue    = gazetteer.FlagCue
	person = gazetteer.FlagPerson
	accent = gazetteer.FlagAccent
)

// traps are names of places that are also words or names of people in a language, with the
// condition on which they are taken for the place.
var traps = map[uint8]map[string]gazetteer.Flag{
	en: {
		"Nice": cue, "Split": cue, "Mary": cue, "Victoria": cue | person, "Salvador": cue, "Santiago": person, "Livingstone": cue,
		"Jordan": person, "Chad": person, "Holland": person, "Jersey": cue, "Georgia": 0, "Ireland": 0,
		"Sucre": cue, "Perth": 0, "Bath": cue, "Reading": cue, "Mobile": cue, "Male": cue | accent, "Malé": accent, "Tours": cue,
	},
	de: {"Bergen": cue, "Split": cue, "Mary": cue, "Nice": cue, "Victoria": cue | person, "Essen": cue, "Halle": cue, "Male": cue, "Malé": accent},
	ru: {"Того": cue, "Грозный": 0, "Мары": cue, "Мале": cue, "Кали": cue, "Прая": 0, "Брест": 0},
	fr: {"Hollande": cue | person, "Maurice": cue, "Dominique": cue, "Nice": cue, "Split": cue, "Mary": cue, "Salvador": cue, "Tours": cue, "Malé": accent},
}
