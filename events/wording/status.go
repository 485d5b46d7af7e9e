package wording

import "dateline/events"

// Status says a status: "postponed". An unknown one is returned as it is.
func Status(s events.Status, lang string) string { return said(in(lang).statuses, string(s)) }

// Type names a kind of event by its gazetteer code: "Ministerial meeting".
func Type(code, lang string) string { return said(in(lang).types, code) }

// Change says what a revision did: "date firmed up".
func Change(kind events.ChangeKind, lang string) string { return said(in(lang).changes, string(kind)) }

// Prefix is what stands before the title of an event of the given status in a calendar, such as
// "Cancelled: ", or "" where a title needs none. It ends with its space.
func Prefix(s events.Status, lang string) string { return in(lang).prefixes[string(s)] }

func said(m map[string]string, key string) string {
	if s, ok := m[key]; ok {
		return s
	}
	return key
}
