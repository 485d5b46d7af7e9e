package server

import (
	"errors"
	"net/http"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/store"
)

// An editorsPage lists who may sign in. It is for admins.
type editorsPage struct {
	frame
	Editors []editorRow
	Name    string
	Errors  []formError
	// Link is a sign-in link just made, for whom, and until when it works.
	Link, LinkFor, LinkUntil string
}

type editorRow struct {
	Name, Role, Since string
	Admin, Password   bool
	Self              bool
}

func (s *Server) editors(v *visit) error { return v.editorsPage(http.StatusOK, editorsPage{}) }

func (v *visit) editorsPage(status int, p editorsPage) error {
	all, err := v.server.Store.Editors(v.Request().Context())
	if err != nil {
		return err
	}
	for _, e := range all {
		p.Editors = append(p.Editors, editorRow{Name: e.Name, Role: v.say("role." + string(e.Role)), Admin: e.Role == store.RoleAdmin,
			Since: v.dayAndYear(events.DayOf(e.Created.UTC())), Password: e.HasPassword, Self: e.Name == v.who.name})
	}
	p.frame = v.frame(v.say("nav.editors")).in("")
	p.NoIndex = true
	if len(p.Errors) > 0 {
		p.Title = v.say("form.error") + ": " + p.Title
	}
	v.Response().Header().Set("Cache-Control", "no-store")
	v.Response().Header().Set("Referrer-Policy", "no-referrer")
	p.notice(v)
	return v.page(status, "editors", p)
}

// changeEditors adds an editor, makes a sign-in link, changes a role or removes one.
func (s *Server) changeEditors(v *visit) error {
	ctx := v.Request().Context()
	name, role := v.FormValue("name"), store.Role(v.FormValue("role"))
	do := v.FormValue("do")
	var err error
	switch do {
	case "add":
		var e store.Editor
		if e, err = s.Store.AddEditor(ctx, v.who.name, name, role, ""); err == nil {
			return v.newLink(e.Name)
		}
	case "link":
		return v.newLink(name)
	case "role":
		err = s.Store.SetRole(ctx, v.who.name, name, role)
	case "remove":
		err = s.Store.RemoveEditor(ctx, v.who.name, name)
	default:
		return errBadQuery
	}
	switch {
	case errors.Is(err, store.ErrExists):
		return v.editorsPage(http.StatusUnprocessableEntity, editorsPage{Name: name, Errors: []formError{{"name", v.say("editors.exists")}}})
	case errors.Is(err, store.ErrLastAdmin):
		return v.editorsPage(http.StatusUnprocessableEntity, editorsPage{Errors: []formError{{"name", v.say("editors.last")}}})
	case errors.Is(err, store.ErrInvalid):
		return v.editorsPage(http.StatusUnprocessableEntity, editorsPage{Name: name, Errors: []formError{{"name", v.say("editors.invalid")}}})
	case err != nil:
		return err
	}
	return v.Redirect(http.StatusSeeOther, v.href("/editors", "done", "editor-"+do))
}

// newLink shows a sign-in link once, to be handed over.
func (v *visit) newLink(name string) error {
	token, expires, err := v.server.Store.NewLink(v.Request().Context(), v.who.name, name)
	if err != nil {
		return err
	}
	return v.editorsPage(http.StatusOK, editorsPage{Link: v.server.origin(v.Request()) + "/sign-in/" + token, LinkFor: name, LinkUntil: expires.UTC().Format("15:04") + " UTC"})
}

// A logPage is who did what, the last first.
type logPage struct {
	frame
	Entries []logEntry
	Older   string
}

type logEntry struct{ At, Editor, Action, Subject, Detail string }

const logRows = 100

func (s *Server) log(v *visit) error {
	before, _ := strconv.ParseInt(v.QueryParam("before"), 10, 64)
	entries, err := s.Store.Audit(v.Request().Context(), before, logRows)
	if err != nil {
		return err
	}
	p := logPage{frame: v.frame(v.say("nav.log")).in("")}
	p.NoIndex = true
	for _, e := range entries {
		p.Entries = append(p.Entries, logEntry{At: e.At.UTC().Format("2006-01-02 15:04"), Editor: e.Editor, Action: v.did(e.Action), Subject: e.Subject, Detail: e.Detail})
	}
	if len(entries) == logRows {
		p.Older = v.href("/log", "before", strconv.FormatInt(entries[logRows-1].Number, 10))
	}
	return v.page(http.StatusOK, "log", p)
}

// did says an action of the log: "merged two events".
func (v *visit) did(action string) string {
	if undone, ok := strings.CutPrefix(action, "undo "); ok {
		return v.say("log.did.undo") + " " + v.did(undone)
	}
	id := "log.did." + strings.ReplaceAll(action, " ", "-")
	if text := v.say(id); text != id {
		return text
	}
	return action
}
