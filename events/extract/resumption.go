package extract

import (
	"slices"

	"dateline/events"
	"dateline/events/extract/dates"
)

// nearestResumption is how many days at least lie between the end of talks and the day on which they are
// said to go on, for that to be another event: what goes on the next morning is the same.
const nearestResumption = 3

// resumption finds the day on which an event that has been held is said to go on, and makes that another
// event: "The talks ended on Saturday and will resume on 12 September", "Sie sollen am 12. September
// fortgesetzt werden", "the talks are adjourned until 12 September".
func (t *text) resumption() {
	for n := len(t.clusters) - 1; n >= 0; n-- {
		k := t.clusters[n]
		p := t.src.Published
		if k.by == nil || k.date == nil || p == 0 || k.span.Kind() != events.Fills || k.span.Last() > p || !k.previous.IsZero() || rank(k.kind) != 1 && !slices.ContainsFunc(k.members, func(c *candidate) bool { return t.sents[c.sent].sets.has(brokenOff) }) {
			continue
		}
		last := k.members[len(k.members)-1]
		for si := k.by.sent; si < min(last.sent+3, len(t.sents)); si++ {
			if !t.sents[si].sets.has(resumeWords) && !t.sents[si].sets.has(againWords) || !t.onlyOf(k, si) {
				continue
			}
			if c := t.resumedOn(k, si); c != nil {
				t.addOther(k, c)
				break
			}
		}
	}
}

// brokenOff are participles of what is to go on another time.
var brokenOff = setOf("unterbrochen suspended adjourned interrompue interrompu suspendue suspendu прерван прервана прервали прерваны")

// onlyOf tells whether a sentence names no other event with a date than that of the cluster.
func (t *text) onlyOf(k *cluster, si int) bool {
	for _, c := range t.foundIn(si) {
		if c.cluster != nil && c.cluster != k && !c.cluster.span.IsZero() {
			return false
		}
	}
	return true
}

// resumedOn builds the candidate for the day on which the sentence says that k goes on, or nil.
func (t *text) resumedOn(k *cluster, si int) *candidate {
	s := t.sents[si]
	for i := s.first; i < s.last; i++ {
		if !t.toks[i].in(resumeWords) && !(t.toks[i].in(againWords) && t.partOf(i)&clMeet != 0) || t.timeAt[i] > 0 || i+1 < s.last && t.toks[i+1].fold == "ли" || t.partOf(i)&(clNot|clPropose|clCancel) != 0 || si == k.by.sent && i < k.by.last {
			continue
		}
		for _, m := range t.timesOf(si) {
			if t.toks[m.first].segment != t.toks[i].segment || m == k.date || !t.datable(m) || m.Type != dates.Date || m.Limit == dates.Since || m.Span.Days() > 92 {
				continue
			}
			span := m.Span
			if m.Limit == dates.Until && span.First() != span.Last() {
				span = events.SpanOf(span.Last(), span.Last())
			}
			if span.First()-k.span.Last() < nearestResumption || span.First() <= t.src.Published {
				continue
			}
			x := *m
			x.Span, x.Limit = span, dates.At
			c := &candidate{head: i, first: i, last: i + 1, outer: i, sent: si, kind: k.kind, strength: weak, definite: true, bare: true, anaphoric: true, elliptic: true,
				date: &x, dateScore: 4.5, relation: events.Next, status: events.Announced}
			first, last := t.stretch(si, t.toks[i].segment, t.toks[i].segment)
			c.place, c.placeBy = t.placeWithin(max(first, min(i, m.first)), last)
			return c
		}
	}
	return nil
}

// The words of what goes on after a break; againWords do so beside a verb of meeting.
var (
	resumeWords = setOf(`resume resumes resumed restart restarts reconvene reconvenes adjourned adjourn adjourns
		fortgesetzt fortgeführt fortzusetzen wiederaufgenommen vertagt vertagten vertagte
		reprendront reprendra reprennent reprendre poursuivront poursuivra ajournés ajournée ajournées ajourné
		возобновятся возобновится возобновят возобновить продолжатся продолжится продолжат`)
	againWords = setOf("again erneut wieder nouveau retrouveront снова вновь")
)
