// Package events is the domain of dateline: what a source says of a conference (a [Mention]),
// when that is (a [Span]), and the [Event] that is settled from all mentions of it.
//
// The package is pure. It reads no clock, no file and no database, and imports the standard
// library only: every rule about dates, status, matching and history can be read and tested here
// as data. Storage keeps what this package decides; handlers and feeds translate it.
package events
