package extract

import "dateline/events"

// thisOne dates an event that "this" leads back to what the sentence before has told without a noun for it: "Les pays
// du Sahel ont affirmé jeudi à Niamey leur volonté. Le ministre assistait à ce sommet du G5."
func (t *text) thisOne(k *cluster) bool {
	for _, c := range k.members {
		if t.lang != "fr" || !t.pointsBack(c) || c.sent == 0 || len(t.foundIn(c.sent-1)) > 0 {
			continue
		}
		for _, m := range t.timesOf(c.sent - 1) {
			if !t.datable(m) || m.Span.Kind() != events.Fills || m.Span.Days() > longestEvent {
				continue
			}
			p, by := t.placeBeside(m)
			if p.IsZero() {
				continue
			}
			k.date, k.span, k.score, k.by, k.basis = m, m.Span, 3.4, c, m.Basis
			k.take(p, by)
			return true
		}
	}
	return false
}
