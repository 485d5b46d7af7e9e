package calendar

import (
	"fmt"
	"strings"

	"dateline/events"
	"dateline/events/wording"
)

// A Note says why something of a file was left out or what is odd about it, in any of the four
// languages.
type Note struct {
	kind noteKind
	// args fill the sentence: numbers of lines, words of the file, days, and other notes.
	args []any
}

// Notes are all that there is to say about one thing.
type Notes []Note

type noteKind int

const (
	noteNoEvent noteKind = iota
	noteNewer
	noteSame
	noteTwin
	noteNoDate
	noteEmpty
	noteBadDate
	noteBadTime
	noteBeyond
	noteBadRepeat
	noteZone
	noteBackwards
	noteBadDuration
	noteNegative
	noteElsewhen
	noteFirst
	noteRule
	ruleWords
	ruleCalendar
	ruleLong
	ruleOld
	ruleFast
	ruleSteps
	ruleFileSteps
	noteOurs
	noteOlder
	noteKinds
)

func note(kind noteKind, args ...any) Note { return Note{kind, args} }

// In says it in a language.
func (n Note) In(lang string) string {
	lang, _ = wording.Match(lang)
	args := make([]any, len(n.args))
	for i, a := range n.args {
		switch a := a.(type) {
		case events.Day:
			args[i] = wording.Day(a, lang)
		case Note:
			args[i] = a.In(lang)
		default:
			args[i] = a
		}
	}
	return fmt.Sprintf(noted[lang][n.kind], args...)
}

// Error says it in English: what cannot be read is an error inside this package.
func (n Note) Error() string { return n.In("en") }

// In says all of them in a language.
func (list Notes) In(lang string) string {
	words := make([]string, len(list))
	for i, n := range list {
		words[i] = n.In(lang)
	}
	return strings.Join(words, "; ")
}

var noted = map[string][noteKinds]string{
	"en": {
		noteNoEvent:     "%s is no event",
		noteNewer:       "a newer version of this event stands in line %d",
		noteSame:        "the same event stands in line %d",
		noteTwin:        "another event, in line %d, has the same UID",
		noteNoDate:      "it has no date",
		noteEmpty:       "it has neither a title nor a date",
		noteBadDate:     "%s in line %d: “%s” is no date or time",
		noteBadTime:     "%s in line %d: “%s” has no time of day that can be read; its day is taken",
		noteBeyond:      "DTSTART in line %d: “%s” is outside the years that can be shown",
		noteBadRepeat:   "RDATE in line %d: “%s” is no date or time",
		noteZone:        "nobody knows the time zone “%s”",
		noteBackwards:   "DTEND in line %d is before DTSTART",
		noteBadDuration: "DURATION in line %d: “%s” is none",
		noteNegative:    "DURATION in line %d is negative",
		noteElsewhen:    "it does not take place between %s and %s",
		noteFirst:       "only its first %d repetitions are taken",
		noteRule:        "RRULE in line %d cannot be followed: %s",
		ruleWords:       "“%s”",
		ruleCalendar:    "it goes by the calendar %s",
		ruleLong:        "%s is too long",
		ruleOld:         "it begins before 1900",
		ruleFast:        "it repeats by the hour or faster",
		ruleSteps:       "it takes too many steps",
		ruleFileSteps:   "the rules of this file take too many steps",
		noteOurs:        "it is an event of this calendar",
		noteOlder:       "SEQUENCE %d of it is recorded, this is %d",
	},
	"de": {
		noteNoEvent:     "%s ist kein Ereignis",
		noteNewer:       "eine neuere Fassung dieses Ereignisses steht in Zeile %d",
		noteSame:        "dasselbe Ereignis steht in Zeile %d",
		noteTwin:        "ein anderes Ereignis, in Zeile %d, hat dieselbe UID",
		noteNoDate:      "es hat kein Datum",
		noteEmpty:       "es hat weder Titel noch Datum",
		noteBadDate:     "%s in Zeile %d: „%s“ ist weder Datum noch Uhrzeit",
		noteBadTime:     "%s in Zeile %d: „%s“ hat keine lesbare Uhrzeit; der Tag wird übernommen",
		noteBeyond:      "DTSTART in Zeile %d: „%s“ liegt außerhalb der darstellbaren Jahre",
		noteBadRepeat:   "RDATE in Zeile %d: „%s“ ist weder Datum noch Uhrzeit",
		noteZone:        "niemand kennt die Zeitzone „%s“",
		noteBackwards:   "DTEND in Zeile %d liegt vor DTSTART",
		noteBadDuration: "DURATION in Zeile %d: „%s“ ist keine Dauer",
		noteNegative:    "DURATION in Zeile %d ist negativ",
		noteElsewhen:    "es findet nicht zwischen dem %s und dem %s statt",
		noteFirst:       "nur die ersten %d Wiederholungen werden übernommen",
		noteRule:        "RRULE in Zeile %d lässt sich nicht befolgen: %s",
		ruleWords:       "„%s“",
		ruleCalendar:    "sie folgt dem Kalender %s",
		ruleLong:        "%s ist zu lang",
		ruleOld:         "sie beginnt vor 1900",
		ruleFast:        "sie wiederholt sich stündlich oder öfter",
		ruleSteps:       "sie braucht zu viele Schritte",
		ruleFileSteps:   "die Regeln dieser Datei brauchen zu viele Schritte",
		noteOurs:        "es ist ein Ereignis dieses Kalenders",
		noteOlder:       "aufgenommen ist SEQUENCE %d davon, dies ist %d",
	},
	"ru": {
		noteNoEvent:     "%s не событие",
		noteNewer:       "более новая версия этого события стоит в строке %d",
		noteSame:        "то же событие стоит в строке %d",
		noteTwin:        "у другого события, в строке %d, тот же UID",
		noteNoDate:      "даты нет",
		noteEmpty:       "нет ни названия, ни даты",
		noteBadDate:     "%s в строке %d: «%s» не дата и не время",
		noteBadTime:     "%s в строке %d: в «%s» не разобрать время; взят только день",
		noteBeyond:      "DTSTART в строке %d: «%s» вне тех лет, которые можно показать",
		noteBadRepeat:   "RDATE в строке %d: «%s» не дата и не время",
		noteZone:        "часовой пояс «%s» никому не известен",
		noteBackwards:   "DTEND в строке %d раньше DTSTART",
		noteBadDuration: "DURATION в строке %d: «%s» не длительность",
		noteNegative:    "DURATION в строке %d отрицательна",
		noteElsewhen:    "не приходится на время с %s по %s",
		noteFirst:       "взяты только первые повторения, числом %d",
		noteRule:        "RRULE в строке %d нельзя исполнить: %s",
		ruleWords:       "«%s»",
		ruleCalendar:    "оно идёт по календарю %s",
		ruleLong:        "%s слишком длинно",
		ruleOld:         "оно начинается до 1900 года",
		ruleFast:        "повторяется каждый час или чаще",
		ruleSteps:       "требует слишком многих шагов",
		ruleFileSteps:   "правила этого файла требуют слишком многих шагов",
		noteOurs:        "это событие этого же календаря",
		noteOlder:       "уже записано с SEQUENCE %d, а здесь %d",
	},
	"fr": {
		noteNoEvent:     "%s n’est pas un événement",
		noteNewer:       "une version plus récente de cet événement se trouve à la ligne %d",
		noteSame:        "le même événement se trouve à la ligne %d",
		noteTwin:        "un autre événement, à la ligne %d, porte le même UID",
		noteNoDate:      "il n’a pas de date",
		noteEmpty:       "il n’a ni titre ni date",
		noteBadDate:     "%s à la ligne %d\u00a0: «\u00a0%s\u00a0» n’est ni une date ni une heure",
		noteBadTime:     "%s à la ligne %d\u00a0: «\u00a0%s\u00a0» n’a pas d’heure lisible\u00a0; le jour est repris",
		noteBeyond:      "DTSTART à la ligne %d\u00a0: «\u00a0%s\u00a0» sort des années qui peuvent être montrées",
		noteBadRepeat:   "RDATE à la ligne %d\u00a0: «\u00a0%s\u00a0» n’est ni une date ni une heure",
		noteZone:        "personne ne connaît le fuseau horaire «\u00a0%s\u00a0»",
		noteBackwards:   "DTEND à la ligne %d précède DTSTART",
		noteBadDuration: "DURATION à la ligne %d\u00a0: «\u00a0%s\u00a0» n’est pas une durée",
		noteNegative:    "DURATION à la ligne %d est négative",
		noteElsewhen:    "il n’a pas lieu entre le %s et le %s",
		noteFirst:       "seules ses %d premières répétitions sont reprises",
		noteRule:        "RRULE à la ligne %d ne peut être suivie\u00a0: %s",
		ruleWords:       "«\u00a0%s\u00a0»",
		ruleCalendar:    "elle suit le calendrier %s",
		ruleLong:        "%s est trop long",
		ruleOld:         "elle commence avant 1900",
		ruleFast:        "elle se répète toutes les heures ou plus souvent",
		ruleSteps:       "elle demande trop d’étapes",
		ruleFileSteps:   "les règles de ce fichier demandent trop d’étapes",
		noteOurs:        "c’est un événement de ce calendrier",
		noteOlder:       "sa SEQUENCE %d est enregistrée, celle-ci est %d",
	},
}
