package server

import (
	"dateline/events"
	"dateline/events/store"
)

// A frame is what every page shows around its content: head, masthead and foot.
type frame struct {
	visit *visit

	// Title is the page's own part of the window title.
	Title string
	Lang  string
	// Canonical is the address of this page without a chosen language.
	Canonical string
	Languages []languageLink
	Menu      []menuItem
	Desk      []menuItem
	Today     string
	TodayISO  string
	// Feeds are offered to feed readers and calendars in the head.
	Feeds   []feedLink
	NoIndex bool
	// Who is the name of the editor who is signed in, or empty.
	Who string
	// Notice tells what has just been done, Undo is the decision that it was, for it to be undone.
	Notice string
	Undo   string
	// Section is the menu item that the page belongs to.
	Section string
	// Exports are the formats that the shown list is to be had in.
	Exports []feedLink
}

type languageLink struct {
	Tag, Name, Href, Absolute string
	Current                   bool
}

type menuItem struct {
	Name, Href string
	Current    bool
	// Count is told beside the name where it is not 0.
	Count int
}

type feedLink struct{ Type, Title, Href string }

// T returns a message in the language of the page.
func (f frame) T(id string, args ...any) string { return f.visit.say(id, args...) }

// To returns the address of a page of ours, carrying the chosen language.
func (f frame) To(path string, query ...string) string { return f.visit.href(path, query...) }

// frame makes the frame of a page.
func (v *visit) frame(title string) frame {
	r := v.Request()
	f := frame{
		visit: v, Title: title, Lang: v.lang(), Who: v.who.name,
		Today: v.longDay(events.DayOf(v.now)), TodayISO: events.DayOf(v.now).String(),
	}
	q := r.URL.Query()
	q.Del("lang")
	f.Canonical = r.URL.Path
	if len(q) > 0 {
		f.Canonical += "?" + query(q)
	}
	for _, sp := range spoken {
		q.Set("lang", sp.tag)
		href := r.URL.Path + "?" + query(q)
		f.Languages = append(f.Languages, languageLink{Tag: sp.tag, Name: sp.name, Href: href, Absolute: v.server.origin(r) + href, Current: sp.tag == v.lang()})
	}
	return f
}

// in marks the menu item that the page belongs to and lists the menu.
func (f frame) in(section string) frame {
	v := f.visit
	f.Section = section
	if v.who.role >= editor {
		f.desk()
	}
	for _, item := range []struct{ section, path string }{
		{"agenda", "/events"}, {"month", "/month"}, {"year", "/year"}, {"changes", "/changes"}, {"read", "/read"}, {"add", "/add"}, {"subscribe", "/subscribe"},
	} {
		f.Menu = append(f.Menu, menuItem{Name: v.say("nav." + item.section), Href: v.href(item.path), Current: item.section == section})
	}
	return f
}

// desk lists the pages of editors, with what waits on each.
func (f *frame) desk() {
	v := f.visit
	// A count beside a link is not worth a fault.
	proposals, _ := v.server.Store.CountProposals(v.Request().Context(), store.ProposalWaiting)
	for _, item := range []struct {
		name, path string
		who        role
		count      int
	}{
		{"proposals", "/proposals", editor, proposals}, {"doubtful", "/doubtful", editor, 0}, {"decisions", "/decisions", editor, 0}, {"import", "/import", editor, 0},
		{"account", "/account", editor, 0}, {"editors", "/editors", admin, 0}, {"log", "/log", admin, 0},
	} {
		if v.who.role >= item.who {
			f.Desk = append(f.Desk, menuItem{Name: v.say("nav." + item.name), Href: v.href(item.path), Current: v.Request().URL.Path == item.path, Count: item.count})
		}
	}
}
