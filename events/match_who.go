package events

import (
	"slices"
	"strings"
)

// Who sits together, from heads of state down. Leaders are heads of state or of government, or
// both; the texts do not always tell.
const (
	leaders           = "leaders"
	headsOfState      = "heads of state"
	headsOfGovernment = "heads of government"
	ministers         = "ministers"
	members           = "members"
)

// levelOf returns whose meeting it is, where the kind tells.
func levelOf(kind string) string {
	switch kind {
	case "summit":
		return leaders
	case "ministerial":
		return ministers
	case "assembly", "congress":
		return members
	}
	return ""
}

// looseKind reports whether a kind can stand for any other: "the leaders met", "the session".
func looseKind(kind string) bool { return kind == "talks" || kind == "session" || kind == "" }

// sittersOf returns who sits together, where kind, organ or name tell: a summit is the leaders', and
// so are talks of "die Staats- und Regierungschefs".
func sittersOf(m *Mention) string {
	level := levelOf(m.Type)
	if level == "" && !looseKind(m.Type) || level != "" && level != leaders {
		return level
	}
	who := ""
	switch of := bodySitters(m.Body); of {
	case "foreign ministers":
		who = ministers
	default:
		who = of
	}
	if who == "" {
		who = namedSitters(words(Fold(m.Name)))
	}
	if level == leaders && !headsOf(who) {
		return leaders // ministers who prepare a summit do not make it theirs
	}
	return who
}

func headsOf(who string) bool { return who == headsOfState || who == headsOfGovernment }

// bodySitters returns who sits in a body that is called by several names, or "".
func bodySitters(body string) string {
	switch body {
	case "foreign-ministers-council", "ministerial-council", "foreign-affairs-council", "gymnich", "north-atlantic-council":
		return "foreign ministers"
	case "heads-of-state-council", "collective-security-council", "supreme-eurasian-economic-council", "supreme-state-council":
		return headsOfState
	case "heads-of-government-council", "eurasian-intergovernmental-council":
		return headsOfGovernment
	case "european-council-meeting":
		return leaders
	}
	return ""
}

// otherSitters reports whether two meetings are of different people.
func otherSitters(a, b string) bool {
	switch {
	case a == "" || b == "" || a == b:
		return false
	case a == leaders:
		return !headsOf(b)
	case b == leaders:
		return !headsOf(a)
	}
	return true
}

// together returns who sits together where texts say all of these; the event's kind decides between
// them if they cannot all be right.
func together(said []string, kind string) string {
	who := ""
	for _, s := range said {
		switch {
		case who == "" || who == leaders && headsOf(s):
			who = s
		case who == s || headsOf(who) && s == leaders:
		case headsOf(who) && headsOf(s):
			who = leaders
		default:
			return levelOf(kind)
		}
	}
	return who
}

// Words by which a name tells who sits together, folded; cut where their endings begin.
var (
	leaderWords    = []string{"leader", "лидер", "dirigeant", "staatenlenk", "staatsspitze", "staatslenk", "prasidenten", "presidents", "президенты", "президентов"}
	stateWords     = []string{"staatschef", "staatsoberh", "staatsprasident"}
	governWords    = []string{"regierungschef", "ministerprasident", "premierminister", "премьер", "premiers"}
	ministerWords  = []string{"minist", "министр", "chefdiplomat", "diplomatie", "argentier"}
	headWords      = []string{"head", "chef", "глав"}
	departmentHead = []string{"finance", "defence", "defense", "trade", "energy", "security"}
	skipWords      = []string{"of", "de", "d", "des", "the", "and", "et", "и", "or", "ou", "und"}
)

// namedSitters reads from the words of a name who sits together, or "".
func namedSitters(name []string) string {
	who := ""
	starts := func(w string, list []string) bool {
		return slices.ContainsFunc(list, func(p string) bool { return strings.HasPrefix(w, p) })
	}
	for i, w := range name {
		before := ""
		if i > 0 {
			before = name[i-1]
		}
		switch {
		case starts(w, governWords) && before == "staats":
			return leaders
		case starts(w, governWords):
			who = headsTogether(who, headsOfGovernment)
		case starts(w, stateWords):
			who = headsTogether(who, headsOfState)
		case starts(w, ministerWords), strings.Contains(w, "minister"):
			if before == "prime" || before == "premier" || before == "premiers" || before == "премьер" {
				who = headsTogether(who, headsOfGovernment)
			} else if who == "" {
				return ministers
			}
		case starts(w, leaderWords):
			if slices.Contains(departmentHead, before) {
				return ministers // finance leaders
			}
			if who == "" {
				who = leaders
			}
		case starts(w, headWords):
			switch h := headsAfter(name[i+1:]); h {
			case "":
			case ministers:
				return ministers
			default:
				who = headsTogether(who, h)
			}
		}
	}
	return who
}

// headsAfter returns whose heads the words after "heads of" name: of state, of government, of both
// or of a ministry.
func headsAfter(rest []string) string {
	who := ""
	for _, w := range rest[:min(len(rest), 5)] {
		switch {
		case w == "state" || w == "etat" || w == "государств":
			who = headsTogether(who, headsOfState)
		case w == "government" || w == "gouvernement" || w == "правительств":
			who = headsTogether(who, headsOfGovernment)
		case w == "мид" || strings.HasPrefix(w, "внешнеполитич") || strings.HasPrefix(w, "diplomatie"):
			return ministers
		case !slices.Contains(skipWords, w):
			return who
		}
	}
	return who
}

// headsTogether joins what two words of one name say: heads of state and government are leaders.
func headsTogether(a, b string) string {
	if a == "" || a == b {
		return b
	}
	return leaders
}

// portfolioTopics are the topics that are departments of ministers.
var portfolioTopics = []string{"defence", "finance", "energy", "health", "economy", "trade", "agriculture", "environment", "climate", "transport", "justice", "culture", "education", "labour", "tourism", "digital", "industry", "science", "sport"}

// portfolioOf returns which ministers meet, where body, topics or name tell.
func portfolioOf(m *Mention) string {
	if sittersOf(m) != ministers {
		return ""
	}
	switch {
	case bodySitters(m.Body) == "foreign ministers":
		return "foreign"
	case m.Body == "defence-ministers":
		return "defence"
	case m.Body == "interior-ministers":
		return "interior"
	}
	for _, t := range m.Topics {
		if slices.Contains(portfolioTopics, t) {
			return t
		}
	}
	for _, w := range words(Fold(m.Name)) {
		for _, f := range [...]string{"aussenminist", "foreign", "иностранн", "etrangere", "мид", "смид", "chefdiplomat", "diplomatie", "внешнеполитич"} {
			if strings.HasPrefix(w, f) || len(f) > 6 && strings.Contains(w, f) {
				return "foreign"
			}
		}
		for _, f := range [...]string{"innenminist", "interior", "внутренн", "interieur", "мвд"} {
			if strings.HasPrefix(w, f) {
				return "interior"
			}
		}
	}
	return ""
}
