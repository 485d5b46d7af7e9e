package extract

import (
	"strings"

	"dateline/events/gazetteer"
)

// trustedEnglish tells whether an English weak noun that says nothing of who meets is the meeting of several states by
// what stands beside it: it has a day and a city, and its sentence says that people of several countries attend
// it, or that it takes place and who is concerned by it.
func (t *text) trustedEnglish(c *candidate) bool {
	if t.lang != "en" || c.head < 0 || c.date == nil || c.dateScore < 4 || c.party || t.atHome(c) {
		return false
	}
	if t.theirMeeting(c) || t.ofLevel(c) && t.concernsAbroad(c) || !c.place.IsZero() && t.ofLevel(c) && t.sents[c.sent].classes&(clHold|clTravel|clAttend) != 0 {
		return true
	}
	if c.place.City == "" || c.placeBy < 5 {
		return false
	}
	if c.extraAt[1] > 0 && t.sents[c.sent].classes&clAttend != 0 {
		g := &candidate{head: c.extraAt[1] - 1, first: c.extraAt[0], last: c.extraAt[1], sent: c.sent}
		if t.multinational(g) {
			return true // foreign ministers from the region attend the meeting in Amman on 3 June
		}
	}
	if t.withSeveral(c) {
		return true
	}
	if !t.clauseHas(c.date, clHold|clHost|clOpen|clClose|clMeet|clPlan) && !t.dayOfIt(c.date) {
		return false
	}
	if c.kind == "talks" {
		return t.affairOfStates(c) || t.concernsAbroad(c)
	}
	return t.ofLevel(c) || t.affairOfStates(c)
}

// affairOfStates tells whether the phrase names what only states talk about: the grain deal, a border, a truce.
func (t *text) affairOfStates(c *candidate) bool {
	for i := c.first; i < c.last; i++ {
		if i != c.head && t.toks[i].in(affairsOfStates) {
			return true
		}
	}
	return false
}

// affairsOfStates are what only states, or those at war, talk about.
var affairsOfStates = setOf(`border borders boundary frontier demarcation delimitation truce ceasefire cease-fire hostilities armistice grain
	tripartite trilateral quadripartite interstate inter-state cross-border customs free-trade non-proliferation denuclearisation denuclearization
	normalisation normalization missile transboundary`)

// ofLevel tells whether the phrase says at which level or in which format the meeting is: a top-level meeting.
func (t *text) ofLevel(c *candidate) bool {
	for i := c.first; i < c.last; i++ {
		if t.toks[i].fold == "level" && i > c.first && t.toks[i-1].in(levels) || t.toks[i].in(levels) && i < c.head && i+1 < c.last && t.toks[i+1].fold == "level" || t.toks[i].in(topLevel) {
			return true
		}
	}
	return false
}

// levelNamed tells whether the word at i says whose level it is: foreign secretary level, ministerial-level.
func (t *text) levelNamed(i int) bool {
	f := t.toks[i].fold
	if f == "level" && i > 0 {
		i--
		f = t.toks[i].fold
	} else if f, _ = strings.CutSuffix(f, "-level"); f == t.toks[i].fold {
		return false
	}
	return ranksOfLevel.has(f)
}

// ranksOfLevel are those whose level talks are held at.
var ranksOfLevel = setOf("secretary secretaries minister ministers ministerial presidential summit ambassador ambassadors ambassadorial leaders leader vice-minister vice-ministerial commander commanders general envoy envoys delegation sherpa")

// levels stand before "level", and topLevel are the adjectives that hold it.
var (
	levels   = setOf("top high highest ministerial summit presidential ministers' political")
	topLevel = setOf("top-level high-level ministerial-level summit-level senior-level")
)

// concernsAbroad tells whether the sentence of talks names a country, or an organisation of states, that is not the place
// where they are held: Iran said the talks would resume in Muscat on 15 May.
func (t *text) concernsAbroad(c *candidate) bool {
	s := t.sents[c.sent]
	for _, n := range t.namesIn(s.first, s.last) {
		if n.masked || t.line.covers(n.first) || n.first >= c.first && n.first < c.head {
			continue
		}
		switch n.Class {
		case gazetteer.Country, gazetteer.Nationality:
			if n.ID != c.place.Country && !(n.first > s.first && t.toks[n.first-1].is(clPlace)) {
				return true
			}
		case gazetteer.Organisation:
			if kind := t.gazetteer.KindOf(n.ID); kind == "igo" || kind == "forum" {
				return true
			}
		}
	}
	return false
}

// atHome tells whether words of a party's or of one country's affairs stand beside the candidate.
func (t *text) atHome(c *candidate) bool {
	s := t.sents[c.sent]
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if tok.is(clParty|clDomestic) && t.timeAt[i] == 0 && t.toks[c.first].segment <= tok.segment && tok.segment <= t.toks[c.last-1].segment && tok.fold != "parties" {
			return true
		}
	}
	return false
}

// theirMeeting tells whether ministers or envoys of several countries are said to go somewhere for the meeting: will
// send their foreign ministers to Beirut for a crisis meeting.
func (t *text) theirMeeting(c *candidate) bool {
	s := t.sents[c.sent]
	if c.outer == s.first || t.toks[c.outer-1].fold != "for" || c.extraAt[1] == 0 || c.extraAt[1] > c.first || !t.partHas(c, clTravel|clAttend|clMeet|clHost) && !t.sends(c) {
		return false
	}
	return t.multinational(&candidate{head: c.extraAt[1] - 1, first: c.extraAt[0], last: c.extraAt[1], sent: c.sent})
}

// sends tells whether somebody is sent or called to the candidate.
func (t *text) sends(c *candidate) bool {
	for i := t.sents[c.sent].first; i < c.first; i++ {
		if t.toks[i].in(sending) && t.toks[i].segment == t.toks[c.first].segment {
			return true
		}
	}
	return false
}

// toSend tells whether somebody is yet to be sent or called to the candidate: agreed to send their ministers.
func (t *text) toSend(c *candidate) bool {
	for i := t.sents[c.sent].first + 1; i < c.first; i++ {
		if t.toks[i].in(sending) && t.toks[i-1].fold == "to" && t.toks[i].segment == t.toks[c.first].segment {
			return true
		}
	}
	return false
}

// sending are verbs of bringing people together.
var sending = setOf("send sends sent sending dispatch dispatches dispatched dispatching summon summons summoned invite invites invited inviting bring brings brought call calls called fly flies flew")

// withSeveral tells whether the meeting is one with people of two countries or more: with American and Russian
// officials.
func (t *text) withSeveral(c *candidate) bool {
	s := t.sents[c.sent]
	for i := c.head + 1; i < s.last && t.toks[i].segment == t.toks[c.head].segment; i++ {
		if !t.toks[i].is(clWith) || t.timeAt[i] > 0 {
			continue
		}
		nation := ""
		for k := i + 1; k < s.last && k < i+10 && t.toks[k].shape != mark && !t.toks[k].is(clPlace); k++ {
			if n := t.nameOf(k); n != nil && (n.Class == gazetteer.Nationality || n.Class == gazetteer.Country) {
				if nation != "" && nation != n.ID {
					return true
				}
				nation = n.ID
			}
		}
		return false
	}
	return false
}

// byVideo tells whether the conference by video at token i only says how others meet, and not that some hold it: by
// videoconference; but not a video conference of the G20, the leaders are to hold a video conference.
func (t *text) byVideo(i int) bool {
	if strings.HasPrefix(t.toks[i].fold, "conference") && (i == 0 || t.toks[i-1].fold != "video") {
		return false
	}
	if i+1 < len(t.toks) && t.toks[i+1].in(ofThose) {
		return false
	}
	for k := i - 1; k >= t.sents[t.toks[i].sent].first && k > i-6 && t.toks[k].segment == t.toks[i].segment; k-- {
		switch tok := &t.toks[k]; {
		case tok.is(clHold) && tok.shape == lower && !tok.is(clPreposition):
			return k+1 < i && !t.toks[k+1].is(clIndefinite|clPossessive|clAnother|clOrdinal)
		case tok.is(clPreposition):
			return true
		}
	}
	return true
}

// The heads of conferences by video, and the prepositions that stand before those who hold them.
var (
	videoHeads = setOf("videoconference videoconferences conference conferences teleconference")
	ofThose    = setOf("of between among")
)
