package events

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// stemLength is how many letters of a word are compared: enough to tell words apart, few enough
// for the endings of German, Russian and French to fall away.
const stemLength = 6

// plainWords are words, cut like stems, that many names of events share and that tell none from
// another: kinds of meetings, "international", "member states", months, articles. All folded.
var plainWords = plainSet(`
	the a an of for on in at and to with by from its their this next last first second third new
	der die das den dem des ein eine einer eines zu zur zum im am und fur mit von vom uber auf aus bei
	le la les l un une de du des d au aux et en sur pour dans par
	и в во на по с со о об от для к ко из за не
	international internationale internationaler internationalen internationales internationaux
	международная международной международный международного международную
	high level hochrangige hochrangigen hochrangiger haut niveau высокого уровня высшем уровне
	conference conferences konferenz konferenzen конференция конференции конференцию конференцией
	summit summits gipfel gipfels gipfeltreffen gipfeltreffens sommet sommets саммит саммита саммите саммиту
	meeting meetings treffen treffens tagung sitzung sitzungen rencontre reunion встреча встречи встречу встрече
	session sessions заседание заседания заседании заседанию сессия сессии сессию
	forum forums forums форум форума форуме форуму
	council councils rat rates rats conseil совет совета совете совету
	talks gesprach gesprache verhandlungen pourparlers negociations переговоры переговоров переговорах раунд round runde
	congress kongress congres конгресс съезд assembly versammlung assemblee ассамблея ассамблеи
	ministerial ministers minister ministre ministres министров министры министерская министерской
	affairs affaires leaders leader staats und staatschefs regierungschefs chefs лидеров лидеры глав главы государств правительств heads state states government governments dirigeants etat gouvernement
	member members mitglied mitgliedstaaten mitgliedsstaaten staaten membres etats страны стран участников участниц членов
	regular annual ordentliche jahrliche очередное очередного ежегодная ежегодный extraordinary special informal
	edition weitere weiteren weiterer another further upcoming kommende kommenden предстоящий предстоящая предстоящем
	january february march april may june july august september october november december
	januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
	января февраля марта апреля мая июня июля августа сентября октября ноября декабря
`)

func plainSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[stem(Fold(w))] = true
	}
	return set
}

// stem cuts a folded word to what is compared of it.
func stem(w string) string {
	if len(w) <= stemLength {
		return w
	}
	n := 0
	for i := range w {
		if n == stemLength {
			return w[:i]
		}
		n++
	}
	return w
}

// stems returns the distinct stems of the words that tell a name from others, sorted. Numbers,
// roman ones too, are left out: an edition is compared as such.
func stems(name string) []string {
	var out []string
	for _, w := range words(Fold(name)) {
		if utf8.RuneCountInString(w) < 3 || isNumber(w) {
			continue
		}
		if s := stem(w); !plainWords[s] {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func isNumber(w string) bool {
	if strings.IndexFunc(w, unicode.IsDigit) == 0 {
		return true
	}
	return strings.Trim(w, "ivxl") == ""
}

// shared counts the stems that two sorted lists have in common.
func shared(a, b []string) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

// soundLength is how many letters of a word sound alike across languages.
const soundLength = 5

// sound writes a stem roughly as it is spoken and cuts it to what languages have in common, so that
// Klima, climate and климат start alike.
func sound(stem string) string {
	s := latin(stem)
	var b [soundLength]byte
	n := 0
	for i := 0; i < len(s) && n < len(b); i++ {
		c := s[i]
		next := byte(0)
		if i+1 < len(s) {
			next = s[i+1]
		}
		switch {
		case c == 's' && strings.HasPrefix(s[i:], "sch"):
			i += 2
		case c == 'p' && next == 'h':
			c, i = 'f', i+1
		case c == 'k' && next == 'h', c == 'c' && (next == 'h' || next == 'k'), c == 'q' && next == 'u':
			c, i = 'k', i+1
		case c == 't' && (next == 'z' || next == 's'):
			c, i = 'z', i+1
		case c == 's' && next == 'h':
			i++
		case c == 'o' && next == 'u', c == 'u' && next == 'e':
			c, i = 'u', i+1
		case (c == 'a' || c == 'o') && next == 'e':
			i++
		case c == 'c' || c == 'q':
			c = 'k'
		case c == 'y' || c == 'j':
			c = 'i'
		case c == 'w':
			c = 'v'
		}
		if n == 0 || b[n-1] != c {
			b[n] = c
			n++
		}
	}
	return string(b[:n])
}
