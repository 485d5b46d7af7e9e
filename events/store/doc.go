// Package store keeps what package events decides in one SQLite file.
//
// It stores and executes, and decides nothing: which event a mention belongs to, what its mentions
// come to and what a change is called are functions of package events. Sources, mentions,
// revisions, decisions and the audit are append-only, which triggers in the schema hold. What is
// settled from them (the rows of events, its index and the search) is written again in the same
// transaction as whatever changed it.
//
// SQL stays in the subset that PostgreSQL shares, but for search.go, open.go and probe.go: numbered
// parameters, ON CONFLICT … DO UPDATE, ids made here, days, instants and JSON as text.
package store
