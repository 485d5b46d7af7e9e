// Package events is the domain of dateline: what a source says of a conference (a [Mention]),
// when that is (a [Span]), and the [Event] that is settled from all mentions of it.
//
// A mention goes this way: [Plan] asks a [Shelf] for the events that share one of its [Keys],
// [Match] says which of them is meant, if any, [Settle] works out what is shown of that event now
// from all its mentions, and [Revise] says whether readers would see a difference and, if so, makes
// the revision. Editors' decisions go through [Decide]. Both change nothing themselves: a store
// carries out the [Report], or a preview throws it away. [Story], [LineOf], [Sum] and [Event.AsOf]
// tell afterwards what happened.
//
// The package is pure. It reads no clock, no file and no database, and imports the standard
// library only: every rule about dates, status, matching and history can be read and tested here
// as data. Storage keeps what this package decides; handlers and feeds translate it.
package events
