package extract

// palaceAt returns the city of the seat of government that something takes place in, whose last word stands
// at token i: im Kreml, in the White House, à l'Élysée.
func (t *text) palaceAt(i int) string {
	first := t.sents[t.toks[i].sent].first
	k := i - 1
	if f := t.toks[i].fold; f == "haus" || f == "house" || f == "доме" || f == "blanche" {
		if k < first || t.toks[k].fold != "weissen" && t.toks[k].fold != "weißen" && t.toks[k].fold != "white" && t.toks[k].fold != "белом" && t.toks[k].fold != "maison" {
			return ""
		}
		k--
	}
	if t.lang == "fr" && palaces[t.toks[i].fold] != "" && t.subject(i) && i+4 < len(t.toks) && (t.toks[i+1].is(clHost) || t.toks[i+2].is(clHost)) {
		return palaces[t.toks[i].fold] // le Kremlin a accueilli les dirigeants
	}
	for ; k >= first && k > i-5; k-- {
		if t.toks[k].is(clPlace) {
			return palaces[t.toks[i].fold]
		}
		if !t.toks[k].is(clDefinite|clPreposition) && t.toks[k].fold != "l'" {
			break
		}
	}
	return ""
}

// palaces are the last words of the names of seats of government, with their cities.
var (
	palaceWords = setOf("kreml kremlin кремле haus house доме blanche élysée élysée-palast matignon akorda rashtrapati quirinal moncloa chigi")
	palaces     = map[string]string{"kreml": "ru-moscow", "kremlin": "ru-moscow", "кремле": "ru-moscow", "haus": "us-washington", "house": "us-washington", "доме": "us-washington", "blanche": "us-washington", "elysee": "fr-paris", "elysee-palast": "fr-paris", "matignon": "fr-paris", "akorda": "kz-astana", "rashtrapati": "in-delhi", "quirinal": "it-rome", "moncloa": "es-madrid", "chigi": "it-rome"}
)
