package extract

import (
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/gazetteer"
)

// figures returns the attendance that the event's sentences, or the ones right after them, give:
// about 600 participants from 45 countries.
func (t *text) figures(k *cluster) []events.Figure {
	var list []events.Figure
	seen := map[string]bool{}
	last := -1
	for _, c := range k.members {
		for si := max(c.sent, last+1); si <= c.sent+1 && si < len(t.sents); si++ {
			last = si
			if si > c.sent && t.namesAnother(si, k) {
				break
			}
			for _, f := range t.counts(si) {
				if !seen[f.What] {
					seen[f.What] = true
					list = append(list, f)
				}
			}
		}
	}
	return list
}

// namesAnother tells whether a sentence speaks of another event.
func (t *text) namesAnother(si int, k *cluster) bool {
	for _, c := range t.foundIn(si) {
		if c.cluster != k && c.cluster != nil {
			return true
		}
	}
	return false
}

// counts returns the numbers of participants and countries in a sentence.
func (t *text) counts(si int) []events.Figure {
	var list []events.Figure
	s := t.sents[si]
	for i := s.first; i < s.last; i++ {
		if t.toks[i].shape != number || t.timeAt[i] > 0 {
			continue
		}
		end := i + 1
		for end < s.last && t.toks[end].shape == number && t.toks[end].end-t.toks[end].start == 3 { // 3 500
			end++
		}
		what := ""
		for j := end; j < s.last && j < end+4 && what == ""; j++ {
			tok := &t.toks[j]
			switch {
			case tok.is(clCountries):
				what = "countries"
			case tok.is(clCountNoun):
				what = "participants"
			case !tok.word() || tok.is(ending&^clStop|clPreposition):
				j = s.last
			}
		}
		if what == "" {
			i = end - 1
			continue
		}
		first := i
		for first > s.first && first > i-3 && t.toks[first-1].in(aboutWords) {
			first--
		}
		list = append(list, events.Figure{What: what, Text: strings.Join(strings.Fields(t.quote(first, end).Text), " ")})
		i = end
	}
	return list
}

// aboutWords stand before a number that is not exact.
var aboutWords = setOf(`about around some nearly almost over more than at least up to approximately
		rund etwa ungefähr knapp fast mehr als über bis zu mindestens circa
		около более свыше почти порядка не менее примерно до
		environ près de plus d' quelque au moins`)

// authority tells whose word the mention is: the host's or organiser's, if it publishes the text or
// speaks in the sentence.
func (t *text) authority(k *cluster, m *events.Mention) events.Authority {
	if id, ok := t.gazetteer.OrganisationNamed(t.src.Publisher); ok && t.src.Publisher != "" {
		for _, o := range m.Organisations {
			if o == id {
				return events.Organiser
			}
		}
		if home := t.gazetteer.HomeOf(id); home != "" && home == m.Place.Country {
			return events.Host
		}
	}
	if t.publisherOf(m.Place.Country) {
		return events.Host
	}
	for si := k.by.sent; si <= k.by.sent+1 && si < len(t.sents); si++ {
		if t.officeSpeaks(si, m.Organisations) && (si == k.by.sent || !t.namesAnother(si, k)) {
			return events.Organiser
		}
	}
	if m.Place.Country == "" {
		return events.Reporter
	}
	for si := k.by.sent; si <= k.by.sent+1 && si < len(t.sents); si++ {
		if t.hostSpeaks(si, m.Place.Country) && (si == k.by.sent || !t.namesAnother(si, k)) {
			return events.Host
		}
	}
	return events.Reporter
}

// publisherOf tells whether an office of the country published the text: "Chancellery of the President
// of Poland", "Bundesregierung Deutschland", "МИД России".
func (t *text) publisherOf(country string) bool {
	if country == "" || t.src.Publisher == "" {
		return false
	}
	office := false
	for _, w := range strings.Fields(fold(t.src.Publisher)) {
		office = office || slices.ContainsFunc(officeStems, func(stem string) bool { return strings.HasPrefix(w, stem) })
	}
	return office && slices.ContainsFunc(t.gazetteer.Find(t.src.Publisher, t.lang), func(n gazetteer.Match) bool {
		return (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality) && n.ID == country
	})
}

// officeStems are first letters of what a country's offices are called, folded.
var officeStems = []string{"chancell", "ministr", "ministere", "minister", "presiden", "government", "gouvernement", "kanzlei", "staatskanzlei", "prasident", "regierung", "aussenminist", "мид", "министерств", "правительств", "президент", "администраци"}

// officeSpeaks tells whether a sentence reports the words of the secretariat of one of the
// organisations, or of "the organisation" whose event is told of.
func (t *text) officeSpeaks(si int, organisations []string) bool {
	if len(organisations) == 0 {
		return false
	}
	s := t.sents[si]
	for i := s.first; i < s.last; i++ {
		if !t.toks[i].is(clSpeech) || t.toks[i].is(clHold) || t.timeAt[i] > 0 {
			continue
		}
		office, theirs := false, false
		for k := s.first; k < s.last; k++ {
			tok := &t.toks[k]
			if tok.segment != t.toks[i].segment {
				continue
			}
			office = office || t.secretariat(k)
			theirs = theirs || tok.is(clBloc) && t.nameOf(k) == nil
			if n := t.nameOf(k); n != nil && n.Class == gazetteer.Organisation {
				theirs = theirs || slices.Contains(organisations, n.ID)
			}
		}
		if office && theirs {
			return true
		}
	}
	return false
}

// secretariat tells whether the word at i is that of an organisation's secretariat or its head.
func (t *text) secretariat(i int) bool {
	f := t.toks[i].fold
	before := ""
	if i > 0 {
		before = t.toks[i-1].fold
	}
	for _, w := range [...]string{"secretariat", "secretary-general", "generalsekret", "генсек", "исполком", "секретариат"} {
		if strings.HasPrefix(f, w) {
			return true
		}
	}
	return f == "general" && (before == "secretary" || before == "secretaire") || strings.HasPrefix(f, "секретар") && strings.HasPrefix(before, "генеральн")
}

// seats are the houses that stand for a country's leadership, by their folded words.
var seats = map[string]string{
	"kremlin": "RU", "kreml": "RU", "кремль": "RU", "кремле": "RU", "кремля": "RU",
	"akorda": "KZ", "акорда": "KZ", "акорде": "KZ", "elysee": "FR", "matignon": "FR", "quai_d'orsay": "FR",
	"kanzleramt": "DE", "bundesregierung": "DE", "downing_street": "GB", "white_house": "US",
}

// hostSpeaks tells whether a sentence reports the words of an office of the country.
func (t *text) hostSpeaks(si int, country string) bool {
	s := t.sents[si]
	speech, office, named := int32(-1), int32(-2), false
	for i := s.first; i < s.last; i++ {
		tok := &t.toks[i]
		if tok.is(clSpeech) {
			speech = tok.segment
		}
		if tok.is(clOfficial) {
			office = tok.segment
		}
	}
	if speech != office {
		return false
	}
	for i := s.first; i < s.last; i++ {
		if t.toks[i].segment == speech && seats[t.toks[i].fold] == country {
			return true
		}
	}
	for _, n := range t.namesIn(s.first, s.last) {
		if (n.Class == gazetteer.Country || n.Class == gazetteer.Nationality) && n.ID == country && t.toks[n.first].segment == speech {
			named = true
		}
		if n.Class == gazetteer.Organisation && t.toks[n.first].segment == speech && t.gazetteer.HomeOf(n.ID) == country {
			named = true
		}
	}
	return named
}
