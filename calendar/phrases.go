package calendar

// phrases are the sentences of feeds in one language.
type phrases struct {
	quoteOpen, quoteClose string
	// window explains an entry over a window, marker one on its first day alone, open one whose
	// end is not known.
	window, marker, open string
	// inferred says that the date was worked out.
	inferred string
	// oldDate explains an entry that stands where the event no longer is; newDate what follows.
	oldDate, newDate string
	status           string
	// disagree tells about which field sources differ.
	disagree                              map[string]string
	history, sources                      string
	conferences, changes, from, to, about string
}

var spoken = map[string]phrases{
	"en": {
		quoteOpen: "“", quoteClose: "”",
		window:   "No source has named a day. This entry covers the days that these words allow.",
		marker:   "No source has named a day. This entry only marks where that time begins.",
		open:     "The last day is not known.",
		inferred: "The date does not stand there in full; it was worked out from the text.",
		oldDate:  "This entry stands on the date that was given before. No new date is known.",
		newDate:  "This entry stands on the date that was given before. New date: %s.",
		status:   "Status: ",
		disagree: map[string]string{"date": "Sources disagree about the date: ", "status": "Sources disagree about the status: ", "place": "Sources disagree about the place: "},
		history:  "History", sources: "All sources: ",
		conferences: "Diplomatic conferences", changes: "What changed", from: "from %s", to: "to %s", about: "“%s”",
	},
	"de": {
		quoteOpen: "„", quoteClose: "“",
		window:   "Keine Quelle hat einen Tag genannt. Dieser Eintrag deckt die Tage ab, die diese Worte zulassen.",
		marker:   "Keine Quelle hat einen Tag genannt. Dieser Eintrag zeigt nur, wo dieser Zeitraum beginnt.",
		open:     "Der letzte Tag ist nicht bekannt.",
		inferred: "Das Datum steht dort nicht vollständig; es wurde aus dem Text erschlossen.",
		oldDate:  "Dieser Eintrag steht am bisherigen Termin. Ein neuer ist nicht bekannt.",
		newDate:  "Dieser Eintrag steht am bisherigen Termin. Neuer Termin: %s.",
		status:   "Stand: ",
		disagree: map[string]string{"date": "Die Quellen widersprechen sich beim Datum: ", "status": "Die Quellen widersprechen sich beim Stand: ", "place": "Die Quellen widersprechen sich beim Ort: "},
		history:  "Verlauf", sources: "Alle Quellen: ",
		conferences: "Diplomatische Konferenzen", changes: "Änderungen", from: "ab %s", to: "bis %s", about: "„%s“",
	},
	"ru": {
		quoteOpen: "«", quoteClose: "»",
		window:   "Ни один источник не назвал день. Запись занимает те дни, которые допускают эти слова.",
		marker:   "Ни один источник не назвал день. Запись лишь отмечает начало этого времени.",
		open:     "Последний день не известен.",
		inferred: "Дата указана не полностью; она выведена из текста.",
		oldDate:  "Запись стоит на прежней дате. Новая дата не известна.",
		newDate:  "Запись стоит на прежней дате. Новая дата: %s.",
		status:   "Статус: ",
		disagree: map[string]string{"date": "Источники расходятся в дате: ", "status": "Источники расходятся в статусе: ", "place": "Источники расходятся в месте: "},
		history:  "История", sources: "Все источники: ",
		conferences: "Дипломатические конференции", changes: "Изменения", from: "с %s", to: "по %s", about: "«%s»",
	},
	"fr": {
		quoteOpen: "«\u00a0", quoteClose: "\u00a0»",
		window:   "Aucune source n’a nommé de jour. Cette entrée couvre les jours que ces mots permettent.",
		marker:   "Aucune source n’a nommé de jour. Cette entrée marque seulement le début de cette période.",
		open:     "Le dernier jour n’est pas connu.",
		inferred: "La date n’y figure pas en entier\u00a0; elle a été déduite du texte.",
		oldDate:  "Cette entrée reste à la date précédente. Aucune nouvelle date n’est connue.",
		newDate:  "Cette entrée reste à la date précédente. Nouvelle date\u00a0: %s.",
		status:   "État\u00a0: ",
		disagree: map[string]string{"date": "Les sources divergent sur la date\u00a0: ", "status": "Les sources divergent sur l’état\u00a0: ", "place": "Les sources divergent sur le lieu\u00a0: "},
		history:  "Historique", sources: "Toutes les sources\u00a0: ",
		conferences: "Conférences diplomatiques", changes: "Modifications", from: "à partir du %s", to: "jusqu’au %s", about: "«\u00a0%s\u00a0»",
	},
}
