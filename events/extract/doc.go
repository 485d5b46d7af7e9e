// Package extract reads a text and returns the conferences it mentions: what each is called, when
// and where it is, who meets, and whether it is planned, has been held or will not be.
//
// Reading goes through the text once, in steps that each stand in a file of their own: the
// language, the tokens and sentences, the day of publication, the words that head the name of an
// event, the phrase around each head, the date, place and status that belong to it, and at last
// which of these speak of the same event. What differs between languages is vocabulary, and stands
// in the tables vocabulary_de.go, _en, _ru and _fr; the grammar that they share is code.
//
// The reader keeps to what is written. A date that belongs to something else, a founding, a
// signing, a statement, is not the event's; a plan without a date is kept apart as undated; and
// what can be read two ways lowers the confidence of the mention.
package extract
