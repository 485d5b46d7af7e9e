// Package calendar turns events into iCalendar, jCal, JSON, CSV, Atom and JSON-LD, and calendars of
// any origin into sources. It is the only package that knows golang-ical.
//
// What is written is a function of what is stored: no clock is read, no zone of the machine is
// used, and the same events give the same bytes until one of them has a new revision.
package calendar

//go:generate node windowszones.mjs

import _ "time/tzdata" // times of day need zones wherever the program runs
