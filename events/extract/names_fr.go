package extract

// foreignName tells whether the word at i stands, as in English, before the noun of a proper name: l'Africa CEO Forum,
// l'Ukraine Recovery Conference.
func (t *text) foreignName(tok *token, i int, c *candidate) bool {
	return c.head >= 0 && t.toks[c.head].in(foreignHeads) && t.toks[c.head].capital() && tok.capital() && i > t.sents[c.sent].first && t.timeAt[i] == 0 &&
		tok.class&^(clNoName|clOrgan|clBloc) == 0 && tok.head == nil && t.toks[i+1].capital() && t.toks[i+1].start == tok.end+1
}

// foreignHeads are nouns that names taken over from English end with.
var foreignHeads = setOf("forum conference dialogue summit")
