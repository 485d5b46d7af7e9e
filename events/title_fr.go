package events

import "strings"

var (
	frenchMasculines = wordSet(`sommet sommets forum forums congrès dialogue colloque colloques séminaire séminaires atelier symposium cycle tour
		mini-sommet comité conseil entretien entretiens pourparlers rendez-vous conclave processus mécanisme débat trilogue format`)
	frenchFeminines = wordSet(`conférence conférences réunion réunions rencontre rencontres session sessions assemblée séance table consultations
		consultation négociations visite journée journées semaine plénière cérémonie édition ministérielle assises commission visioconférence
		conversations discussions retraite`)
	frenchOrgans   = wordSet(`comité conseil commission`)
	frenchArticles = wordSet(`le la les un une son sa ses leur leurs notre nos ce cet cette ces`)
	// frenchPassing are words that place an event beside the day of the report.
	frenchPassing = wordSet(`prochain prochaine prochains prochaines dernier dernière derniers dernières futur future futurs futures précédent
		précédente éventuel éventuelle énième`)
	// frenchBefore are adjectives that stand before their noun.
	frenchBefore = wordSet(`grand grande grands grandes haut haute nouveau nouvelle nouvel nouvelles petit petite tout toute vaste mini`)
)

// frenchTitle leaves an article and the words of the report off the start of a French name.
func frenchTitle(words []string) heading {
	from := 0
	rest := words
	for from < len(words)-1 {
		w := words[from]
		if strings.HasPrefix(words[from+1], "(") {
			break
		}
		low := strings.ToLower(w)
		if (w == low && (frenchArticles[low] || frenchPassing[low])) || frenchArticles[low] && isFrenchHead(strings.ToLower(words[from+1])) && words[from+1] == strings.ToLower(words[from+1]) {
			from++
			continue
		}
		break
	}
	rest = words[from:]
	for _, elided := range []string{"l'", "l’"} {
		if w, ok := strings.CutPrefix(rest[0], elided); ok && w != "" {
			rest = replaced(rest, 0, w)
		}
	}
	h := heading{words: rest, head: -1}
	for i, w := range rest {
		low := strings.ToLower(strings.TrimRight(w, ",:"))
		if isFrenchHead(low) {
			h.head, h.organ = i, frenchOrgans[low]
			if frenchFeminines[low] {
				h.gender = feminine
			}
			return h
		}
		if !frenchBefore[low] && !isFrenchOrdinal(w) {
			break
		}
	}
	return heading{words: words, head: -1}
}

func isFrenchHead(low string) bool { return frenchMasculines[low] || frenchFeminines[low] }

// isFrenchOrdinal tells whether the word is an ordinal: première, 3ème, 45e, XIXe, IV.
func isFrenchOrdinal(w string) bool {
	if frenchOrdinals[strings.ToLower(w)] {
		return true
	}
	for _, end := range [...]string{"ième", "ieme", "ème", "eme", "re", "er", "e"} {
		if s, ok := strings.CutSuffix(w, end); ok && s != "" && strings.Trim(s, "0123456789") == "" {
			return true
		} else if ok {
			w = s
			break
		}
	}
	return w != "" && strings.Trim(w, "IVXLC") == ""
}

// frenchOrdinals are those in words.
var frenchOrdinals = wordSet(`premier première second seconde deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième
	onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième vingt-cinquième trentième
	quarantième cinquantième`)
