package calendar

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/events/wording"
)

// TestNotes: every note can be said in every language, with the same facts in the same order.
func TestNotes(t *testing.T) {
	verb := regexp.MustCompile(`%[a-z]`)
	for kind := range noteKinds {
		want := verb.FindAllString(noted["en"][kind], -1)
		for _, lang := range wording.Languages {
			text := noted[lang][kind]
			if text == "" || !slices.Equal(verb.FindAllString(text, -1), want) {
				t.Errorf("%s: note %d is %q, which should hold %v", lang, kind, text, want)
			}
		}
	}
	list := Notes{note(noteRule, 7, note(ruleFast)), note(noteElsewhen, day("2024-01-01"), day("2025-12-31"))}
	for lang, want := range map[string]string{
		"en": "RRULE in line 7 cannot be followed: it repeats by the hour or faster; it does not take place between 1 January 2024 and 31 December 2025",
		"de": "RRULE in Zeile 7 lässt sich nicht befolgen: sie wiederholt sich stündlich oder öfter; es findet nicht zwischen dem 1. Januar 2024 und dem 31. Dezember 2025 statt",
		"ru": "RRULE в строке 7 нельзя исполнить: повторяется каждый час или чаще; не приходится на время с 1 января 2024 г. по 31 декабря 2025 г.",
		"fr": "RRULE à la ligne 7 ne peut être suivie : elle se répète toutes les heures ou plus souvent; il n’a pas lieu entre le 1er janvier 2024 et le 31 décembre 2025",
	} {
		if got := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(list.In(lang)); got != want {
			t.Errorf("%s: %s", lang, got)
		}
	}
}
