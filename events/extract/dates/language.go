package dates

import "strings"

// language returns lang if it is one of the four, else the one that the text seems to be in: that
// of most of its small words, by its first few thousand bytes.
func language(text, lang string) string {
	switch lang {
	case "de", "en", "ru", "fr":
		return lang
	}
	if base, _, ok := strings.Cut(lang, "-"); ok {
		switch base {
		case "de", "en", "ru", "fr":
			return base
		}
	}
	if len(text) > 4096 {
		text = text[:4096]
	}
	var de, en, fr, ru int
	words := strings.FieldsFunc(text, func(r rune) bool {
		return r < '0' || r > '9' && r < 'A' || r > 'Z' && r < 'a' || r > 'z' && r < 0xc0 || r == '’' || r == '–'
	})
	for _, w := range words {
		switch lower := strings.ToLower(w); lower {
		case "der", "die", "das", "und", "am", "im", "den", "vom", "mit", "ist", "wird", "bis", "für", "auf", "zum", "dem", "ein", "eine", "vor", "nach", "anfang", "ende", "mitte", "heute", "jahr", "jahres", "tagen", "uhr":
			de++
		case "the", "of", "and", "to", "on", "is", "at", "for", "by", "was", "will", "from", "with", "that", "next", "today", "late", "early", "year", "days":
			en++
		case "le", "la", "les", "du", "et", "est", "au", "à", "en", "une", "pour", "sur", "dans", "aux", "ce", "fin", "début", "année", "heures", "l", "d":
			fr++
		default:
			if w[0] >= 0xd0 && w[0] <= 0xd1 {
				ru += 2
				continue
			}
			for i, list := range monthNames {
				if strings.Contains(list, " "+lower+" ") {
					*[]*int{&de, &en, &fr}[i]++
				}
			}
		}
	}
	switch m := max(de, en, fr, ru); {
	case m == ru && ru > 0:
		return "ru"
	case m == de && de > 0:
		return "de"
	case m == fr && fr > 0:
		return "fr"
	}
	return "en"
}

// monthNames are months that only one of German, English and French spells so.
var monthNames = [3]string{
	" januar jänner februar feber märz juni juli oktober dezember ",
	" january february march may june july october december ",
	" janvier février mars avril juin juillet août septembre octobre novembre décembre ",
}
