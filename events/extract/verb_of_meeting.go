package extract

import "strings"

// properMeet tells whether the word at i, which can mean "meet", does mean it here.
func (t *text) properMeet(i int) bool {
	switch t.toks[i].fold {
	case "met", "meet", "meets":
		if i+1 == len(t.toks) || t.toks[i+1].fold == "with" || t.toks[i+1].capital() {
			return false
		}
		if t.lang == "en" && t.toks[i].fold == "met" && t.metBy(i) {
			return false
		}
		if t.lang == "en" && t.meetsPeers(i) {
			return true
		}
		next := &t.toks[i+1] // met residents, met the workers
		return t.timeAt[i+1] > 0 || !next.word() || next.class&^(clDefinite|clDomestic|clGroup|clParty|clCountNoun) != 0 || next.in(howTheyMeet) || strings.HasSuffix(next.fold, "ly")
	case "tagen", "tagt", "tagten", "tagte", "tage":
		return t.toks[i].shape == lower
	case "treffen", "trafen", "trifft", "traf", "getroffen":
		return t.near(i, "sich") || t.near(i, "zusammen") || t.toks[i].fold == "getroffen" || t.colleaguesMet(i)
	case "reunit", "reunira", "reunissait", "reunissent", "reuniront", "rassemble", "rassemblent":
		return i > 0 && (t.toks[i-1].fold == "se" || i > 1 && t.toks[i-1].fold == "y" && t.toks[i-2].fold == "s'") // elle réunira une cinquantaine de chefs d'État
	case "kommen", "kamen":
		return t.near(i, "zusammen")
	case "beraten", "berieten":
		return true
	case "sit", "sits", "sat":
		return i+1 < len(t.toks) && (t.lang == "en" && t.toSpeak(i) || t.toks[i+1].in(seated) || i+2 < len(t.toks) && t.toks[i+2].in(seated))
	case "собирается", "собираются", "собирался", "собиралась", "собирались":
		return !t.infinitiveAhead(i + 1)
	case "berat", "zusammen", "talks", "проводят", "провели", "проведут":
		return false
	}
	return true
}

// metBy tells whether the participle at token i says who received people where they arrived: the ministers, met on the tarmac by
// the deputy minister.
func (t *text) metBy(i int) bool {
	if i == 0 || t.toks[i-1].fold != "," && !t.toks[i-1].in(passiveWords) {
		return false
	}
	for k := i + 1; k < t.sents[t.toks[i].sent].last && k < i+6 && t.toks[k].segment == t.toks[i].segment && t.timeAt[k] == 0; k++ {
		if t.toks[k].fold == "by" {
			return true
		}
	}
	return false
}

// infinitiveAhead tells whether a Russian infinitive follows at token i or shortly behind it, before any mark: собирается
// на саммите предложить.
func (t *text) infinitiveAhead(i int) bool {
	for k := i; k < t.sents[t.toks[i-1].sent].last && k < i+8 && t.toks[k].shape != mark; k++ {
		f := t.toks[k].fold
		if t.toks[k].shape == lower && t.timeAt[k] == 0 && (strings.HasSuffix(f, "ть") || strings.HasSuffix(f, "ться") || strings.HasSuffix(f, "ти") || strings.HasSuffix(f, "тись")) && t.toks[k].head == nil && !t.toks[k].is(clPreposition) && (t.toks[k].class != 0 || !strings.HasSuffix(f, "сть")) && !strings.HasSuffix(f, "ости") && !strings.HasSuffix(f, "асти") {
			return true
		}
	}
	return false
}

// meetsPeers tells whether those who meet at token i meet other people of rank, as ministers meet their counterparts:
// met the heads of the armed movements, to meet the leaders of the Western Balkan countries.
func (t *text) meetsPeers(i int) bool {
	s := t.sents[t.toks[i].sent]
	if i+2 >= s.last || !t.toks[i+1].is(clDefinite|clPossessive) {
		return false
	}
	for k := i + 2; k < s.last && k < i+6 && t.timeAt[k] == 0; k++ {
		tok := &t.toks[k]
		switch {
		case tok.is(clGroup) && tok.word() && (tok.is(clDiplomat) || tok.in(peers)):
			return t.pluralGroup(k) && !t.partHasAt(k, clParty|clDomestic)
		case !tok.word() || tok.is(clPreposition|clAnd):
			return false
		}
	}
	return false
}

// partHasAt tells whether a word of one of the classes stands behind token k in its part of the sentence.
func (t *text) partHasAt(k int, classes class) bool {
	for i := k + 1; i < t.sents[t.toks[k].sent].last && t.toks[i].segment == t.toks[k].segment; i++ {
		if t.toks[i].is(classes) && t.timeAt[i] == 0 && t.nameAt[i] == 0 {
			return true
		}
	}
	return false
}

// peers are plurals of those whom people of rank meet as such.
var peers = setOf("counterparts heads leaders ministers presidents premiers chiefs envoys representatives negotiators delegations colleagues delegates")

// howTheyMeet are words behind "met" that say in what way, and not whom.
var howTheyMeet = setOf("face online behind again twice thrice overnight offline one-on-one face-to-face tete-a-tete abroad remotely via over separately together alone last first next late early for as until since ahead yesterday today tomorrow three four five several")

// colleaguesMet tells whether the German verb at i has several colleagues for its object: trifft seine
// Amtskollegen aus den Nachbarländern.
func (t *text) colleaguesMet(i int) bool {
	last := t.sents[t.toks[i].sent].last
	for k := i + 1; k+1 < last && k < i+6; k++ {
		if f := t.toks[k].fold; f == "seine" || f == "ihre" || f == "die" {
			for k++; k+1 < last && k < i+9 && t.toks[k].shape == lower && germanAdjective(t.toks[k].fold); {
				k++
			}
			return strings.HasSuffix(t.toks[k].fold, "kollegen") || strings.HasSuffix(t.toks[k].fold, "kolleginnen")
		}
	}
	return false
}

// near tells whether a word stands in the same sentence, not far from i.
func (t *text) near(i int, word string) bool {
	s := t.sents[t.toks[i].sent]
	for j := max(s.first, i-farthest); j < min(s.last, i+farthest); j++ {
		if t.toks[j].fold == word {
			return true
		}
	}
	return false
}

// toSpeak tells whether those who sit at token i do so, on some day, to talk: will sit on Monday to talk on projects.
func (t *text) toSpeak(i int) bool {
	for k := i + 1; k+1 < t.sents[t.toks[i].sent].last && k < i+14; k++ {
		if f := t.toks[k].fold; (f == "to" && t.toks[k+1].is(clWork) || f == "for" && t.toks[k+1].head != nil && t.toks[k+1].head.kind == "talks") && t.timeAt[k] == 0 {
			return true
		}
	}
	return false
}

// seated are words after "sit" that make it a meeting.
var seated = setOf("down together at across opposite round around face times again twice")
