package extract

import (
	"strings"
)

// bestName returns the member with the most telling name.
func (t *text) bestName(k *cluster) *candidate {
	var best *candidate
	top := 0.0
	for _, c := range k.members {
		s := float64(min(c.last-c.first, 12)) * 0.15
		if c.title[1] > 0 {
			s += 3
		}
		if len(c.organisations) > 0 && !t.predicate(c) {
			s += 1.5
		}
		if c.body != "" {
			s++
		}
		if c.edition > 0 {
			s += 0.7
		}
		if c.stem != "" {
			s++
		}
		if !c.bare {
			s += 1.5
		}
		if c.strength == strong {
			s += 0.5
		}
		if c.head < 0 {
			s -= 2
		}
		if t.predicate(c) {
			s--
		}
		if c.anaphoric {
			s--
		}
		if c == k.by {
			s += 0.3
		}
		if best == nil || s > top {
			best, top = c, s
		}
	}
	return best
}

// predicate tells whether the name only says what the event told before is: it is the league's first
// meeting of the year.
func (t *text) predicate(c *candidate) bool {
	s := t.sents[c.sent]
	return c.sent > 0 && c.edition <= 1 && c.title[1] == 0 && c.first > s.first && c.first <= s.first+6 && t.toks[s.first].in(predicateOpeners) && t.timeAt[s.first] == 0
}

// predicateOpeners are pronouns for an event that open a sentence which says what kind of event it is.
var predicateOpeners = setOf("it es il")

// wholeName returns the best member's name. Where people meet and another sentence has the noun for
// it, both make the name; where none has, the word for a meeting is added.
func (t *text) wholeName(k *cluster, best *candidate) string {
	if best.head >= 0 {
		return t.fullName(best)
	}
	who := t.nameText(best)
	if best.pronoun {
		who = best.extra
	} else if best.extra != "" {
		who = best.extra + ": " + who
	}
	for _, c := range k.members {
		if c.head >= 0 {
			return t.nameText(c) + " (" + who + ")"
		}
	}
	return who + " (" + map[string]string{"de": "Treffen", "en": "meeting", "ru": "встреча", "fr": "réunion"}[t.lang] + ")"
}

// weakName tells whether a name needs something from beside it.
func (t *text) weakName(c *candidate) bool {
	return c.bare || c.anaphoric || t.isEdition(c) || c.strength == weak && len(c.organisations) == 0 && c.title[1] == 0
}

// lean completes a name by the name of the edition that it leans on.
func (t *text) lean(c, o *candidate) string {
	if o.tail > 0 && c.placeBy > 0 { // the place was the other edition's
		without := *o
		without.last = o.tail
		o = &without
	}
	name, other := t.nameText(c), t.fullName(o)
	if c.elliptic && c.edition == 0 {
		name = ""
	}
	if o.edition > 0 && o.editionAt[0] > o.first && o.editionAt[1] < o.last && c.edition != o.edition {
		other = t.quote(o.first, o.editionAt[0]).Text + " " + t.quote(o.editionAt[1], o.last).Text
		if c.edition > 0 && c.bare {
			return t.quote(o.first, o.editionAt[0]).Text + " " + t.quote(c.editionAt[0], c.editionAt[1]).Text + " " + t.quote(o.editionAt[1], o.last).Text
		}
	}
	if o.edition > 0 && o.editionAt[0] == o.first && o.editionAt[1] < o.last && c.edition != o.edition { // the name without its number
		bare := *o
		bare.first = o.editionAt[1]
		other = t.fullName(&bare)
		if c.edition > 0 && c.bare && c.editionAt[0] == c.first {
			return t.quote(c.editionAt[0], c.editionAt[1]).Text + " " + other
		}
	}
	if o.edition == 0 && c.edition > 0 && c.bare && c.editionAt[0] == c.first && !o.anaphoric && o.head >= 0 && (c.kind == o.kind || rank(c.kind) == 1) {
		return t.quote(c.editionAt[0], c.editionAt[1]).Text + " " + other // XV. BRICS-Gipfel
	}
	if o.extra != "" && !c.elliptic && c.head >= 0 && c.first < c.head && c.kind == o.kind && (t.lang == "en" || t.lang == "de") {
		other = o.extra // the ordinary session, of those whose theme session was told
	}
	if name == "" || strings.Contains(fold(other), fold(name)) || t.isEdition(c) {
		return other
	}
	return name + " (" + other + ")"
}

// kindOf tells the gazetteer's code of the kind of event.
func (t *text) kindOf(k *cluster) string {
	if k.body != "" {
		if kind := t.gazetteer.TypeOf(k.body); kind != "" && (rank(k.kind) == 1 || kind == "ministerial") {
			return kind
		}
	}
	kind := k.kind
	if kind == "meeting" || kind == "talks" || kind == "session" || kind == "conference" {
		for _, c := range k.members {
			if f := fold(c.extra); strings.Contains(f, "minist") || strings.Contains(f, "минист") {
				return "ministerial" // those who meet stand beside the name
			}
			for i := c.first; i < c.last; i++ {
				f := t.toks[i].fold
				if t.toks[i].is(clGroup) && (strings.Contains(f, "minist") || strings.Contains(f, "минист")) {
					return "ministerial"
				}
			}
		}
	}
	if kind == "meeting" {
		return "talks"
	}
	return kind
}
