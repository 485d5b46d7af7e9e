package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// languageSample is how much of a text is looked at to tell its language.
const languageSample = 16 << 10

// functionWords are frequent little words that tell languages apart. The first three are read
// here; the others stand by so that their texts are not taken for one of these.
var functionWords = map[string]string{
	"de": "der die das und den dem des ein eine einer eines einem einen ist sind war wurde wurden wird werden auf für mit von zu zur zum im am bei nach nicht auch sich dass als wie hat haben über aus sowie soll er sie es in an vor findet fand statt diese dieser",
	"en": "the of and to in for is was were will be on with that by at from as his her its it he she they has have been this which an are not after would said",
	"fr": "le la les des du un une et est sont dans pour sur avec par qui que au aux ce cette ses son sa leur il elle ne pas a été ont plus lors se selon entre",
	"nl": "de het een van en op met voor zijn niet aan dat ook bij worden werd naar door",
	"es": "el los las una del que en por con para su se es como más fue entre sobre este",
	"it": "il lo gli della delle di che per con una è nel nella sono alla dei più anche",
	"pt": "o os as da do dos das que em para com uma não no na foi mais são ao",
	"pl": "w i na z się że jest do nie dla przez oraz po od jak było",
	"sv": "och att det som en på är av för med den till inte har ett om var",
}

// wordLanguages maps each function word to the languages that use it, as bits.
type wordLanguages struct {
	names []string
	bits  map[string]uint16
}

// languagesOf is the table that functionWords comes to.
var languagesOf = newWordLanguages()

func newWordLanguages() wordLanguages {
	w := wordLanguages{bits: make(map[string]uint16)}
	for _, lang := range []string{"de", "en", "fr", "nl", "es", "it", "pt", "pl", "sv"} {
		for word := range strings.FieldsSeq(functionWords[lang]) {
			w.bits[word] |= 1 << len(w.names)
		}
		w.names = append(w.names, lang)
	}
	return w
}

// DetectLanguage tells whether a text is German, English, Russian or French: de, en, ru, fr; or
// und if it is none of them, or too short to tell.
func DetectLanguage(text string) string {
	if len(text) > languageSample {
		text = text[:languageSample]
	}
	cyrillic, latin, other, foreign, russian := 0, 0, 0, 0, 0
	for _, c := range text {
		switch {
		case c < utf8.RuneSelf:
			if 'a' <= c|0x20 && c|0x20 <= 'z' {
				latin++
			}
		case 0x400 <= c && c <= 0x52f:
			cyrillic++
			switch c {
			case 'і', 'ї', 'є', 'ґ', 'ў', 'ј', 'љ', 'њ', 'ћ', 'ђ', 'џ', 'ә', 'қ', 'ң', 'ө', 'ү', 'ұ', 'ғ', 'І', 'Ї', 'Є', 'Ў', 'Ә', 'Қ', 'Ө', 'Ү':
				foreign++
			case 'ы', 'э', 'ё':
				russian++
			}
		case unicode.Is(unicode.Latin, c):
			latin++
		case unicode.IsLetter(c):
			other++
		}
	}
	switch {
	case other > cyrillic+latin:
		return "und"
	case cyrillic > latin:
		if foreign*100 > cyrillic || cyrillic > 400 && russian*1000 < cyrillic*3 {
			return "und"
		}
		return "ru"
	}
	return latinLanguage(text)
}

func latinLanguage(text string) string {
	words := &languagesOf
	score := make([]int, len(words.names))
	var buf [24]byte
	n, total := 0, 0
	flush := func() {
		if n > 0 && n <= len(buf) {
			total++
			if b := words.bits[string(buf[:n])]; b != 0 {
				for i := range score {
					if b>>i&1 != 0 {
						score[i] += 2
					}
				}
				if b&(b-1) == 0 {
					for i := range score {
						if b>>i&1 != 0 {
							score[i]++
						}
					}
				}
			}
		} else if n > 0 {
			total++
		}
		n = 0
	}
	for _, c := range text {
		if !unicode.IsLetter(c) {
			flush()
			continue
		}
		c = unicode.ToLower(c)
		if n+utf8.RuneLen(c) > len(buf) {
			n = len(buf) + 1
			continue
		}
		n += utf8.EncodeRune(buf[n:], c)
	}
	flush()
	best, second := 0, -1
	for i := 1; i < len(score); i++ {
		if score[i] > score[best] {
			best, second = i, best
		} else if second < 0 || score[i] > score[second] {
			second = i
		}
	}
	if score[best] == 0 || score[best] == score[second] || score[best]*10 < total {
		return "und"
	}
	switch lang := words.names[best]; lang {
	case "de", "en", "fr":
		return lang
	}
	return "und"
}
