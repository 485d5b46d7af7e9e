// Package store keeps what package events decides in one SQLite file.
//
// It stores and executes, and decides nothing: which event a mention belongs to, what its mentions
// come to and what a change is called are functions of package events. Sources, mentions,
// revisions, decisions and the audit are append-only, which triggers in the schema hold. What is
// settled from them (the rows of events, its index and the search) is written again in the same
// transaction as whatever changed it.
//
// SQL stays in the subset that PostgreSQL shares: numbered parameters, ON CONFLICT … DO UPDATE, ids
// made here, days, instants and JSON as text. Search (search.go) and what deals with the file itself
// (open.go, probe.go, the PRAGMA in writer.go) are SQLite's own.
//
// Lists, facets and counts come from a catalogue in memory, some hundred bytes an event, which
// follows the database revision by revision; what a page shows of its events is read from the file.
// Recording goes by index and keeps a bounded number of events in memory, so that the hundred
// thousandth text costs little more than the thousandth.
package store
