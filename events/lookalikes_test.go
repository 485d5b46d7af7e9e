package events_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/events"
)

// lookalikes are events of one city and one week, as texts tell of them: a line is an event, its days
// in March 2026, who meets as what about what, and its names by language.
const lookalikes = `
10-11 conference water,security       -     -                          en:international conference on water security|de:internationale Konferenz über Wassersicherheit|ru:международная конференция по водной безопасности|fr:conférence internationale sur la sécurité de l'eau
11-12 conference migration            -     -                          en:international conference on migration|de:Migrationskonferenz|ru:конференция по миграции|fr:conférence sur la migration
11-12 forum      forest               -     -                          en:forest forum|de:Waldforum|ru:лесной форум|fr:forum sur les forêts
12-13 conference disarmament          un    -                          en:UN conference on disarmament|de:UN-Abrüstungskonferenz|ru:конференция ООН по разоружению|fr:conférence de l'ONU sur le désarmement
12-12 talks      US,RU                -     -                          en:talks between the US and Russia|de:Gespräche zwischen den USA und Russland|ru:переговоры России и США|fr:pourparlers entre les États-Unis et la Russie
12-13 summit     -                    sco   heads-of-state-council     en:SCO summit|de:SOZ-Gipfel|ru:саммит ШОС|fr:sommet de l'OCS
11-11 ministerial -                   sco   foreign-ministers-council  en:meeting of the SCO foreign ministers|de:Treffen der SOZ-Außenminister|ru:заседание СМИД ШОС|fr:réunion des ministres des Affaires étrangères de l'OCS
13-13 ministerial defence             sco   defence-ministers          en:meeting of the SCO defence ministers|de:Treffen der SOZ-Verteidigungsminister|ru:совещание министров обороны ШОС|fr:réunion des ministres de la Défense de l'OCS
11-12 ministerial -                   csto  foreign-ministers-council  en:CSTO foreign ministers' meeting|de:Treffen der OVKS-Außenminister|ru:заседание СМИД ОДКБ|fr:réunion des ministres des Affaires étrangères de l'OTSC
10-12 forum      trade                sco   -                          en:SCO business forum|de:SOZ-Wirtschaftsforum|ru:деловой форум ШОС|fr:forum d'affaires de l'OCS
`

// TestLookalikes records what agencies make of such a week in any order, some of it vague, some without
// the city: no text may end up with another's event, none may found a second one, and few may wait.
func TestLookalikes(t *testing.T) {
	type told struct {
		event int
		m     events.Mention
	}
	waiting, texts := 0, 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 11))
		var all []told
		for e, line := range strings.Split(strings.TrimSpace(lookalikes), "\n") {
			f := strings.Fields(line)
			var first, last int
			if _, err := fmt.Sscanf(f[0], "%d-%d", &first, &last); err != nil {
				t.Fatal(err)
			}
			names := strings.Split(strings.Join(f[5:], " "), "|")
			for k := range 4 {
				language, name, _ := strings.Cut(names[r.IntN(len(names))], ":")
				m := events.Mention{Name: name, Type: f[1], Place: events.Place{City: "kz-astana", Country: "KZ"}, Status: events.Announced, Confidence: 0.9,
					Span: events.SpanOf(events.NewDay(2026, 3, first), events.NewDay(2026, 3, last))}
				for i, to := range []*[]string{&m.Topics, &m.Organisations} {
					if v := f[2+i]; v != "-" {
						*to = strings.Split(v, ",")
					}
				}
				if f[4] != "-" {
					m.Body = f[4]
				}
				switch r.IntN(6) {
				case 0:
					m.Span = events.MonthOf(2026, 3)
				case 1:
					m.Span = events.WindowOf(events.NewDay(2026, 3, 9), events.NewDay(2026, 3, 15))
				case 2:
					m.Place.City = ""
				case 3:
					m.Body = ""
				}
				m.Source = events.Source{ID: fmt.Sprintf("e%d-%d", e, k), Kind: events.Text, Language: language, Publisher: fmt.Sprint("agency ", r.IntN(5)), Published: events.NewDay(2026, 3, 1) - events.Day(r.IntN(60))}
				all = append(all, told{e, m})
			}
		}
		s := newMemory()
		event := map[string]int{}
		for _, i := range r.Perm(len(all)) {
			event[events.MentionID(all[i].m.Source.ID, 0)] = all[i].event
			for _, res := range s.record(t, all[i].m.Source, all[i].m).Results {
				for _, m := range s.events[res.Event].Mentions {
					if of := event[res.Mention.ID]; event[m.ID] != of {
						t.Errorf("seed %d: %s (%s, %s) is taken for %s (%s): %q", seed, res.Mention.ID, res.Mention.Name, res.Mention.Span, m.ID, m.Name, res.Verdict.Why)
						break
					}
				}
			}
		}
		home := map[int]string{}
		for _, e := range s.list() {
			of := event[e.Mentions[0].ID]
			if other, twice := home[of]; twice {
				t.Errorf("seed %d: %s and %s are one event, %s", seed, other, e.ID, e.Name)
			}
			home[of] = e.ID
		}
		texts, waiting = texts+len(all), waiting+len(s.waiting)
		if t.Failed() && seed >= 20 {
			break
		}
	}
	if waiting > texts/100 {
		t.Errorf("%d of %d texts wait", waiting, texts)
	}
	t.Logf("%d of %d texts wait", waiting, texts)
}
