package extract

import (
	"strings"

	"dateline/events"
)

// relateTime sets a phrase such as "last year's summit" beside other editions by its date.
func (t *text) relateTime(c *candidate) {
	p := t.src.Published
	switch {
	case p == 0 || c.inner.Span.IsZero():
	case c.inner.Span.Last() < p && c.inner.Span.Days() > 300:
		c.relation = events.Previous
	case c.inner.Span.First() > p && c.inner.Span.Days() > 300:
		c.relation = events.Next
	}
}

// attributive tells whether the participle at i stands as an attribute before the head and is not
// the verb of its clause.
func (t *text) attributive(i int, c *candidate) bool {
	f := t.toks[i].fold
	switch t.lang {
	case "de":
		for _, end := range []string{"te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "ende", "enden", "ender", "endes", "endem"} {
			if strings.HasSuffix(f, end) && f != "findet" && f != "sollten" && f != "sollte" && f != "konnte" && f != "konnten" {
				return i > 0 && !t.toks[i].is(clFuture|clPropose) || strings.HasSuffix(f, "enden") || strings.HasSuffix(f, "ende")
			}
		}
	case "en":
		return (strings.HasSuffix(f, "ed") || strings.HasSuffix(f, "ing")) && i > 0 && t.toks[i-1].is(clDefinite|clIndefinite|clPossessive|clNext)
	case "ru":
		return russianAdjective(f)
	}
	return false
}

// articleAgrees tells whether the article at i can open the phrase of a participle: "der für Juni
// geplante Gipfel".
func (t *text) articleAgrees(i int) bool {
	return !t.toks[i].is(clPreposition) || t.toks[i].fold == "zum" || t.toks[i].fold == "beim" || t.toks[i].fold == "zur" || t.toks[i].fold == "im" || t.toks[i].fold == "am"
}

// determiner notes what the article or possessive before a phrase tells of it.
func (t *text) determiner(c *candidate, tok *token) {
	switch tok.fold {
	case "no", "kein", "keine", "keinen", "keinem", "keiner", "aucun", "aucune":
		c.denied = true
	}
	switch {
	case tok.is(clPossessive):
		c.anaphoric, c.definite = true, true
	case tok.is(clDefinite):
		c.definite = true
	default:
		c.indefinite = true
	}
}

// relate notes how the phrase sets its event beside another edition.
func (t *text) relate(c *candidate, tok *token) {
	c.attributes |= tok.class & (clNext | clPrevious | clAnother | clSuch)
	switch {
	case tok.is(clPrevious) && !tok.is(clNext):
		c.relation = events.Previous
	case tok.is(clNext | clAnother):
		if c.relation == "" && tok.fold != "new" && tok.fold != "second" && tok.fold != "regular" {
			c.relation = events.Next
		}
	}
}
