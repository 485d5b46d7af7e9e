package extract

// bothSides makes "beide Länder" or "beide Seiten" the phrase of those who met before, where the text has told of them and
// they are the subject: Beide Seiten hatten sich zuletzt im Juli in Asmara getroffen.
func (t *text) bothSides(c *candidate, si int) bool {
	i := c.first
	tok := &t.toks[i]
	if i == t.sents[si].first || !tok.is(clCountries) && !tok.in(sideWords) || !t.toks[i-1].in(bothOf) || t.people.last == 0 || si-t.people.sent > 3 || t.people.sent == si {
		return false
	}
	c.first = i - 1
	c.definite, c.extra = true, t.quote(t.people.first, t.people.last).Text
	return true
}

// sideWords and bothOf make up what stands for two parties.
var (
	sideWords = setOf("seiten parteien delegationen")
	bothOf    = setOf("beide beiden")
)
