package events

import "strings"

var (
	// englishHeads are the nouns that head names of events.
	englishHeads = wordSet(`summit summits conference conferences meeting meetings session sessions forum forums dialogue dialogues dialog congress
		assembly round rounds talks negotiations consultations symposium seminar workshop roundtable convention gathering retreat edition
		ministerial plenary week visit meet conclave colloquium webinar exchange debate hearing hearings briefing event days day ceremony`)
	// englishPrepositions end the words that can stand before a head noun.
	englishPrepositions = wordSet(`of on for in at to with between by from against over under about and or as during after before ahead amid near
		that which who is was will`)
	// englishLeading are words of the report before a name: articles, possessives, and what places the
	// event beside the day of the report or says how it is looked forward to.
	englishLeading = wordSet(`the a an its their our his her this that these those another
		upcoming next forthcoming coming planned scheduled proposed latest recent previous last expected postponed rescheduled future
		ongoing current eventual possible potential historic landmark crucial key major high-stakes long-awaited long-planned long-delayed
		much-anticipated eagerly-awaited much-awaited highly-anticipated two-day three-day four-day five-day one-day week-long
		bloc's organisation's organization's group's grouping's alliance's country's union's club's year's month's week's`)
	// englishPresence are words that turn a first into a remark: the first face-to-face summit is no
	// first summit.
	englishPresence = wordSet(`face-to-face in-person first-ever`)
	// englishThe are words that keep their article.
	englishThe = wordSet(`hague gambia bahamas`)
)

// englishTitle leaves the words of the report off the start of an English name.
func englishTitle(words []string) heading {
	from := 0
	for from < len(words)-1 {
		w, next := strings.ReplaceAll(words[from], "’", "'"), strings.ToLower(words[from+1])
		switch low := strings.ToLower(w); {
		case low == "the" && englishThe[strings.Trim(next, ".,:'’s")]:
		case (w == low || low == "the" || low == "a" || low == "an") && englishLeading[low]:
			if !englishPrepositions[next] && !strings.HasPrefix(next, "(") {
				from++
				continue
			}
		case w == "first" && englishPresence[words[from+1]] && from < len(words)-2:
			from += 2
			continue
		}
		break
	}
	h := heading{words: words[from:], head: -1}
	for i, w := range h.words {
		low := strings.ToLower(strings.TrimRight(w, ",:"))
		if englishPrepositions[low] || strings.ContainsAny(w, "«»“”\"()") {
			break
		}
		if englishHeads[low] {
			h.head = i
			return h
		}
	}
	return heading{words: words, head: -1}
}
