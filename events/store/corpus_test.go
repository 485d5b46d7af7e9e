package store

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"dateline/events"
)

// Words that made-up conferences are named from.
var (
	benchTopics = [][4]string{
		{"Sicherheit", "security", "безопасность", "sécurité"}, {"Energie", "energy", "энергетика", "énergie"},
		{"Migration", "migration", "миграция", "migration"}, {"Klima", "climate", "климат", "climat"},
		{"Verkehr", "transport", "транспорт", "transports"}, {"Wasser", "water", "вода", "eau"},
		{"Handel", "trade", "торговля", "commerce"}, {"Kultur", "culture", "культура", "culture"},
		{"Bildung", "education", "образование", "éducation"}, {"Gesundheit", "health", "здравоохранение", "santé"},
		{"Ozean", "ocean", "океан", "océan"}, {"Digitales", "digital", "цифровой", "numérique"},
	}
	benchKinds = [][5]string{
		{"conference", "Konferenz", "conference", "конференция", "conférence"}, {"summit", "Gipfel", "summit", "саммит", "sommet"},
		{"forum", "Forum", "forum", "форум", "forum"}, {"ministerial", "Außenministertreffen", "ministerial meeting", "встреча министров", "réunion ministérielle"},
		{"session", "Außenministerrat", "council session", "заседание совета", "session du conseil"},
	}
	benchLanguages = [4]string{"de", "en", "ru", "fr"}
)

// benchText makes the n-th text of a corpus, about the event with that number: its topic, kind, city
// and week follow from the number.
func benchText(n, event int) (events.Source, []events.Mention) {
	r := rand.New(rand.NewPCG(uint64(event), 7))
	topic, kind, city := benchTopics[r.IntN(len(benchTopics))], benchKinds[r.IntN(len(benchKinds))], r.IntN(400)
	first := events.NewDay(2005, 1, 1) + events.Day(r.IntN(365*25))
	lang := n / 7 % 4
	published := first - 200 + events.Day(n%190)
	span := events.SpanOf(first, first+1)
	if n%3 == 0 {
		span = events.WindowOf(first-10, first+10)
	}
	country := string([]byte{byte('A' + city%26), byte('A' + city/26)})
	name := fmt.Sprintf("%s %s %s %d", kind[lang+1], topic[lang], "Ort"+strconv.Itoa(city), event)
	body := name + " – " + span.EDTF()
	return events.Source{ID: "t" + strconv.Itoa(n), Kind: events.Text, Body: body, Publisher: "Agentur " + strconv.Itoa(n%30),
			URL: "https://example.org/" + strconv.Itoa(n), Language: benchLanguages[lang], Published: published, PublishedBasis: events.Given},
		[]events.Mention{{
			Name: name, Type: kind[0], Series: "series-" + strconv.Itoa(event%5000), Edition: 1 + event/5000, Topics: []string{topic[1]},
			Span: span, DateText: events.Quote{Text: span.EDTF(), Start: len(name) + 5, End: len(body)},
			Place:         events.Place{City: fmt.Sprintf("%s-ort%d", country, city), Country: country},
			Organisations: []string{"org-" + strconv.Itoa(r.IntN(60))}, Body: "body-" + strconv.Itoa(r.IntN(200)),
			Status: events.Announced, Quote: events.Quote{Text: body, Start: 0, End: len(body)}, Confidence: 0.9,
		}}
}

// sameText makes the n-th text about one and the same conference: hardly two have the same words, a
// third is vague, and every twentieth has another day.
func sameText(n int) (events.Source, []events.Mention) {
	src, mentions := benchText(n, 777)
	src.ID, src.Publisher = "same"+strconv.Itoa(n), "Agentur "+strconv.Itoa(n%300)
	m := &mentions[0]
	words := [...]string{"Vertreter", "Hauptstadt", "Abkommen", "Gespräche", "Delegation", "Ministerium", "Nachbarn", "Woche", "Region", "Erklärung"}
	m.Name = fmt.Sprintf("%s (%s)", m.Name, words[n%7])
	src.Body = fmt.Sprintf("%s. %s und %s, Bericht %d aus der %s.", src.Body, words[n%10], words[n/10%10], n, words[n/100%10])
	if n%20 == 19 && m.Span.Exact() {
		m.Span = events.SpanOf(m.Span.First()+2, m.Span.Last()+2)
	}
	m.Quote = events.Quote{Text: src.Body, End: len(src.Body)}
	return src, mentions
}
