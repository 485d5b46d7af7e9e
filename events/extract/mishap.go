package extract

// befallen tells whether the place is where something else happened or how things stand there, which
// those who meet elsewhere speak of: after the earthquake in Nepal, die Lage in Katalonien.
func (t *text) befallen(c *candidate, n *name) bool {
	first := t.sents[t.toks[n.first].sent].first
	k := n.first - 1
	if k > first && t.toks[k].is(clDefinite) && !t.toks[k].is(clPlace) {
		k--
	}
	if k <= first || !t.toks[k].is(clPlace) || c.first <= k-1 && k-1 <= c.head {
		return false
	}
	what := &t.toks[k-1]
	return what.in(mishaps) && (t.lang != "de" || what.capital()) // war in Leipzig angesetzt
}

// mishaps are what happens to a place, and what it has.
var mishaps = setOf(`earthquake quake flood floods flooding fire fires wildfire wildfires drought famine storm hurricane attack attacks
		massacre shooting explosion disaster situation war conflict crisis fighting violence unrest protests coup developments escalation
		erdbeben hochwasser überschwemmung überschwemmungen flut brand brände waldbrände waldbränden dürre sturm anschlag anschläge anschlägen
		angriff angriffe massaker unglück katastrophe lage krieg konflikt krise kämpfe kämpfen gewalt unruhen proteste putsch
		землетрясения землетрясение наводнения наводнение наводнений пожаров пожары засухи теракта теракт терактов взрыва катастрофы ситуация
		ситуации ситуацию войны войну конфликт конфликта кризис кризиса боёв боев протестов переворота событий обстановка обстановку обстановки
		séisme inondations incendie incendies sécheresse tempête attentat attentats attaque attaques massacre catastrophe situation guerre conflit
		crise combats violences troubles putsch événements`)
