package dates

import (
	"bytes"
	"strings"
)

// verbByEnding tells the tense of verbs that the vocabulary does not list by their ending, as far
// as a language lets it. It errs now and then; that only weakens a hint that listed verbs outweigh.
func (v *vocabulary) verbByEnding(w []byte) sense {
	if len(w) < 5 {
		return sense{}
	}
	switch v.lang {
	case "de":
		for _, prefix := range germanPrefixes {
			if rest, ok := bytes.CutPrefix(w, prefix); ok {
				if s := v.words[string(rest)]; s.class == pastVerb || s.class == futureVerb {
					return s // stattfand, abhielt
				}
			}
		}
	case "en":
		if bytes.HasSuffix(w, []byte("ed")) {
			return sense{class: pastVerb}
		}
	case "fr":
		switch {
		case bytes.HasSuffix(w, []byte("ront")) || bytes.HasSuffix(w, []byte("era")) || bytes.HasSuffix(w, []byte("ira")) || bytes.HasSuffix(w, []byte("dra")) || bytes.HasSuffix(w, []byte("ttra")) || bytes.HasSuffix(w, []byte("vra")) || bytes.HasSuffix(w, []byte("rra")) || bytes.HasSuffix(w, []byte("clura")):
			return sense{class: futureVerb, flags: emphatic}
		case bytes.HasSuffix(w, []byte("erait")) || bytes.HasSuffix(w, []byte("eraient")) || bytes.HasSuffix(w, []byte("drait")) || bytes.HasSuffix(w, []byte("draient")):
			return sense{class: futureVerb} // se déroulerait, tiendrait
		case bytes.HasSuffix(w, []byte("aient")) || bytes.HasSuffix(w, []byte("ait")) || bytes.HasSuffix(w, []byte("èrent")):
			return sense{class: pastVerb}
		}
	case "ru":
		for _, end := range russianPresent {
			if len(w) >= len(end)+4 && bytes.HasSuffix(w, end) {
				return sense{class: futureVerb}
			}
		}
		for _, end := range russianPast {
			if len(w) >= len(end)+4 && bytes.HasSuffix(w, end) {
				return sense{class: pastVerb}
			}
		}
	}
	return sense{}
}

// germanPrefixes are split from their verbs but at the end of a clause. A read-only table.
var germanPrefixes = [][]byte{[]byte("statt"), []byte("teil"), []byte("zusammen"), []byte("ab"), []byte("an"), []byte("aus"), []byte("auf"), []byte("ein"), []byte("vor"), []byte("mit"), []byte("fort"), []byte("zurück"), []byte("wieder")}

// russianPresent are endings of the present tense, and of the future that perfective verbs make
// with it: beside a day, both look ahead. A read-only table.
var russianPresent = [][]byte{[]byte("ется"), []byte("ются"), []byte("ится"), []byte("ятся"), []byte("ает"), []byte("яет"), []byte("ует"),
	[]byte("ают"), []byte("уют"), []byte("яют"), []byte("утся"), []byte("атся")}

// russianPast are endings of the past tense. A read-only table.
var russianPast = [][]byte{[]byte("ал"), []byte("ил"), []byte("ел"), []byte("ял"), []byte("ала"), []byte("ила"), []byte("ела"),
	[]byte("яла"), []byte("ало"), []byte("ило"), []byte("ело"), []byte("яло"), []byte("али"), []byte("или"), []byte("ели"), []byte("яли"),
	[]byte("лся"), []byte("лась"), []byte("лось"), []byte("лись")}

// perfect reports whether a participle follows the "sind" or "ist" at token k in its clause.
func (p *parser) perfect(k int) bool {
	if p.participle(k-1) && p.tok(k-1).kind == wordToken {
		return true // zu Ende gegangen ist am Freitag
	}
	bracket := false
	for i := k + 1; i < k+reach; i++ {
		t := p.tok(i)
		if p.mark(i, '(') || p.mark(i, ')') {
			bracket = p.mark(i, '(')
			continue
		}
		if bracket && t.kind != endToken || t.kind == markToken && (t.mark == '»' || t.mark == '«' || t.mark == '„' || t.mark == '“' || t.mark == '"') {
			continue
		}
		if t.kind == endToken || t.kind == markToken && t.mark != '-' && (t.mark != '.' || p.sentenceEnd(i)) && (t.mark != ',' || p.tok(i+1).kind != numberToken && p.tok(i+1).lettering != titleCase) {
			return false
		}
		if t.sense.class == futureVerb && t.sense.val == plannedVerb {
			return false // sind für Juni verabredet
		}
		if p.participle(i) || t.sense.class == pastVerb || t.kind == wordToken && t.lettering == lowerCase && t.end-t.start > 6 &&
			(strings.HasPrefix(p.text[t.start:t.end], "ver") || strings.HasPrefix(p.text[t.start:t.end], "be") || strings.HasPrefix(p.text[t.start:t.end], "er") || strings.HasPrefix(p.text[t.start:t.end], "ent")) {
			return true
		}
	}
	return false
}

// germanAdverbs end like verbs. A read-only table.
var germanAdverbs = [...]string{"erst", "jetzt", "zuletzt", "nicht", "dort", "fast", "selbst", "insgesamt", "sonst", "vielleicht", "überhaupt", "ausgerechnet",
	"gestern", "zwischen", "neben", "zusammen", "dagegen", "hingegen", "deswegen", "wegen", "gegen", "unten", "oben", "bestimmt", "bekannt"}

// adverb reports whether token k is an adverb that ends like a verb.
func (p *parser) adverb(k int) bool {
	for _, w := range germanAdverbs {
		if p.is(k, w) {
			return true
		}
	}
	return false
}
