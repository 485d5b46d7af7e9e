// Package extract reads a text and returns the conferences it mentions: what each is called, when
// and where it is, who meets, and whether it is planned, has been held or will not be.
//
// Reading goes through the text once, in this order; the files that a step starts in stand in brackets.
//
//  1. The language is told by its letters and commonest words [language.go].
//  2. The text is cut into tokens, whose words are looked up, and these into sentences and their
//     parts [token.go, tag.go, sentence.go, apposition.go].
//  3. The dateline and what else tells the day of publication, from which dates without a year are
//     counted [dateline.go, published.go].
//  4. Dates, by package dates, and names, by package gazetteer, take their places among the tokens;
//     dates that lean on one another are told apart [text.go, shift.go, again.go].
//  5. Candidates: the phrase around each word that heads the name of an event, with all that it tells
//     [candidate.go, names.go, title.go, complement.go, particulars.go, qualify.go], and the clauses in
//     which people meet without a noun for it [gathering.go, people.go, part.go].
//  6. Each candidate takes the date, place and status that its own sentence has for it [attach.go,
//     clause.go, place.go, status.go], and what that says of dates given up, counted or told of the
//     sentence before [moved.go, former.go, offset.go, eve.go].
//  7. Candidates that speak of the same event become one cluster [same.go, cluster.go], whose date,
//     place and length other sentences may tell [settle.go, beside.go, lasting.go, place_text.go].
//  8. Each cluster makes one mention: its name, topics, attendance, and how sure all that is [build.go,
//     wording.go, topics.go, figures.go].
//
// What differs between languages is vocabulary, and stands in the tables vocabulary_de.go, _en, _ru
// and _fr and in the sets of words beside the rules that ask for them; the grammar that the languages
// share is code.
//
// The reader keeps to what is written. A date that belongs to something else, a founding, a
// signing, a statement, is not the event's; a plan without a date is kept apart as undated; and
// what can be read two ways lowers the confidence of the mention.
//
// A rule that no test needs is not for that reason of no use. Some 450 conditions could be taken out
// together with every reading of 10,400 texts unchanged; of 144 texts that nobody had studied a few
// were then read worse and none better. So rules go when they are wrong or said twice, not for want
// of a witness.
package extract
