package extract

import "dateline/events/gazetteer"

// ofOneCountry tells whether a congress that the text takes to be known is a parliament or the affair
// of a society: the Congress, le congrès des chasseurs. One of several nations says so, or is of an
// organisation.
func (t *text) ofOneCountry(c *candidate) bool {
	if !c.definite || len(c.organisations) > 0 || c.edition > 0 || c.title[1] > 0 || c.body != "" {
		return false
	}
	if c.bare && t.toks[c.head].shape == lower && len(t.foundBefore(c.sent)) > 0 {
		return false // that of the sentence before
	}
	for i := c.first; i < c.last; i++ {
		if t.toks[i].in(worldwide) || t.amongNations(i) {
			return false
		}
		if n := t.nameOf(i); n != nil && (n.Class == gazetteer.Region || n.Class == gazetteer.City && i > c.head && t.toks[c.head].shape == lower) {
			return false
		}
	}
	return true
}

// worldwide are adjectives of what many nations have.
var worldwide = setOf("mondial mondiale international internationale européen européenne africain africaine panafricain panafricaine arabe asiatique ibéro-américain universel universelle")
